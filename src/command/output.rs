//! Where a brief goes, and bytes → files, whole or not at all: what is already there stays until the new file stands
//! complete beside it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use elenchus::{
    load,
    render::{self, Format},
};
use tempfile::Builder;

/// The formats that a brief is written in unless others are asked for: one to read and print, one to edit.
const DEFAULT_FORMATS: [&str; 2] = ["html", "markdown"];

/// The folder that briefs are written into unless another is asked for.
pub const BRIEFS: &str = "briefs";

/// Where a brief goes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// Standard output.
    StandardOutput,
    /// A file.
    File(PathBuf),
}

/// The formats to write: those asked for; else the one that the ending of `output` names; else the default.
///
/// # Errors
/// When several formats would go to one place.
pub fn formats(asked: &[&'static Format], output: Option<&Path>) -> Result<Vec<&'static Format>, String> {
    let ending = output.filter(|path| !is_folder(path)).and_then(Path::extension);
    let ends_so = |format: &&Format| ending.is_some_and(|ending| ending == format.extension);
    let mut formats: Vec<&Format> = Vec::new();
    for format in asked {
        if formats.iter().all(|other| other.name != format.name) {
            formats.push(format);
        }
    }
    if formats.is_empty() {
        formats = render::FORMATS.iter().filter(ends_so).collect();
    }
    if formats.is_empty() {
        formats = render::FORMATS.iter().filter(|format| DEFAULT_FORMATS.contains(&format.name)).collect();
    }
    match output {
        Some(path) if formats.len() > 1 && path == Path::new("-") => {
            Err(format!("standard output takes one format: add {}", one_of(&formats)))
        }
        Some(path)
            if formats.len() > 1 && (path.is_file() || render::FORMATS.iter().any(|format| ends_so(&format))) =>
        {
            Err(format!("{} is one file and takes one format: add {}", path.display(), one_of(&formats)))
        }
        _ => Ok(formats),
    }
}

fn one_of(formats: &[&Format]) -> String {
    let options: Vec<_> = formats.iter().map(|format| format!("`--format {}`", format.name)).collect();
    options.join(" or ")
}

/// Where each format goes.
pub fn places(formats: &[&'static Format], output: Option<&Path>, name: &str) -> Vec<(&'static Format, Place)> {
    let folder = match output {
        None => Some(Path::new(BRIEFS)),
        Some(path) if is_folder(path) || formats.len() > 1 => Some(path),
        Some(_) => None,
    };
    let place = |format: &Format| match (folder, output) {
        (Some(folder), _) => Place::File(folder.join(format!("{name}.{}", format.extension))),
        (None, Some(path)) if path != Path::new("-") => Place::File(path.to_owned()),
        _ => Place::StandardOutput,
    };
    formats.iter().map(|format| (*format, place(format))).collect()
}

/// The folder that a pack is written into: the one asked for, or one of its own beside the briefs.
///
/// # Errors
/// When it is no folder.
pub fn folder(output: Option<&Path>, name: &str) -> Result<PathBuf, String> {
    match output {
        None => Ok(Path::new(BRIEFS).join(name.trim_start_matches('.'))),
        Some(path) if path == Path::new("-") || path.is_file() => {
            Err(format!("{} is no folder, and a pack has many files: name a folder", path.display()))
        }
        Some(path) => Ok(path.to_owned()),
    }
}

/// A name for the files of a brief. Overlays and lens are in it, so that no look at a debate writes over another.
pub fn name(debate: &str, overlays: &[String], lens: Option<&str>) -> String {
    let parts: Vec<&str> = [debate].into_iter().chain(overlays.iter().map(String::as_str)).chain(lens).collect();
    parts.join("-").replace(|letter: char| letter.is_control() || matches!(letter, '/' | '\\' | ':'), "-")
}

/// Whether a path is that of a folder: it is one, or it ends as one.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
}

/// A path as one word of a command line.
pub fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '.' | '-' | '_' | '\\' | ':');
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

/// Why a file was not written: what was done, to what, and what the system said.
#[derive(Debug)]
pub struct Failure {
    /// `create the folder` or `write`.
    doing: &'static str,
    path: PathBuf,
    answer: io::Error,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "cannot {} {}: {}", self.doing, self.path.display(), load::in_plain_words(&self.answer))
    }
}

/// What writes the contents of a file. A brief can be many times the size of its debate, so it is never held whole.
pub type Filling<'f> = &'f mut dyn FnMut(&mut dyn io::Write) -> io::Result<()>;

/// Writes a file, and the folders it lies in where they are missing.
///
/// A reader sees the old file or the new one, never a part. A link is followed, so that the file it leads to is the one
/// that is written.
pub fn write(path: &Path, fill: Filling<'_>) -> Result<(), Failure> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    // A device or a pipe has no "whole": `-o /dev/stdout` is written to, not replaced.
    if fs::metadata(&target).is_ok_and(|data| !data.is_file() && !data.is_dir()) {
        let open = fs::OpenOptions::new().write(true).open(&target);
        return open.and_then(|file| poured(file, fill)).map(drop).map_err(failure("write", path));
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failure("create the folder", folder))?;
    replace(&target, folder, fill).map_err(failure("write", path))
}

/// Writes a file that must not be there yet, and the folders it lies in.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failure("create the folder", folder))?;
    let place = |file: tempfile::NamedTempFile| file.persist_noclobber(path).map_err(|error| error.error);
    filled(folder, &mut |out| out.write_all(bytes)).and_then(place).map(drop).map_err(failure("write", path))
}

fn replace(target: &Path, folder: &Path, fill: Filling<'_>) -> io::Result<()> {
    let written = filled(folder, fill)?;
    if let Ok(data) = fs::metadata(target) {
        written.as_file().set_permissions(data.permissions())?;
    }
    written.persist(target).map_err(|error| error.error)?;
    Ok(())
}

/// A file without a lasting name, in the folder where it shall stand: only within a file system is a change of name
/// one step.
fn filled(folder: &Path, fill: Filling<'_>) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".elenchus-");
    // A temporary file is for its owner alone unless this is said; the system takes off what the user's umask forbids.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    poured(builder.tempfile_in(folder)?, fill)
}

fn poured<W: io::Write>(target: W, fill: Filling<'_>) -> io::Result<W> {
    let mut out = io::BufWriter::with_capacity(1 << 16, target);
    fill(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)
}

fn failure(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Failure {
    let path = path.to_owned();
    move |answer| Failure { doing, path, answer }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a temporary folder")
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn folders_are_made_and_nothing_else_is_left_behind() {
        let folder = folder();
        let path = folder.path().join("a/b/c.txt");
        write(&path, &mut |out| out.write_all(b"one")).expect("written");
        write(&path, &mut |out| out.write_all(b"two")).expect("written again");
        assert_eq!(fs::read(&path).expect("read"), b"two");
        assert_eq!(names(path.parent().expect("a folder")), ["c.txt"]);
    }

    #[test]
    fn what_cannot_be_written_leaves_what_was_there() {
        let folder = folder();
        fs::write(folder.path().join("file"), "kept").expect("written");
        let failure = write(&folder.path().join("file/below"), &mut |out| out.write_all(b"new"))
            .expect_err("a file is no folder");
        assert!(failure.to_string().starts_with("cannot create the folder "), "{failure}");
        let failure = write(folder.path(), &mut |out| out.write_all(b"new")).expect_err("a folder is no file");
        assert!(failure.to_string().starts_with("cannot write "), "{failure}");
        assert_eq!(names(folder.path()), ["file"]);
        assert_eq!(fs::read(folder.path().join("file")).expect("read"), b"kept");
    }

    #[test]
    fn creating_never_writes_over_a_file() {
        let folder = folder();
        let path = folder.path().join("new/file");
        create(&path, b"first").expect("created");
        assert!(create(&path, b"second").is_err());
        assert_eq!(fs::read(&path).expect("read"), b"first");
        assert_eq!(names(path.parent().expect("a folder")), ["file"]);
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_what_is_written_and_permissions_are_kept() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = folder();
        let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
        let plain = folder.path().join("plain");
        fs::write(&plain, "").expect("written");
        let ours = folder.path().join("ours");
        write(&ours, &mut |out| out.write_all(b"")).expect("written");
        assert_eq!(mode(&ours), mode(&plain));
        fs::set_permissions(&ours, fs::Permissions::from_mode(0o600)).expect("changed");
        write(&ours, &mut |out| out.write_all(b"again")).expect("written");
        assert_eq!(mode(&ours), 0o600);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = folder();
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        fs::write(&real, "old").expect("written");
        std::os::unix::fs::symlink(&real, &link).expect("linked");
        write(&link, &mut |out| out.write_all(b"new")).expect("written");
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(fs::read(&real).expect("read"), b"new");
    }
}
