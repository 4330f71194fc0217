//! The disk: which files make a debate, and their texts. The only file that reads it.

use std::{
    collections::BTreeMap,
    fmt, fs,
    io::{self, BufRead as _, Read},
    path::{Component, Path, PathBuf},
};

use crate::{
    model::ALL_OVERLAYS,
    names,
    source::{FileId, Source, Sources},
};

/// The largest file that is read, in bytes: 1 GiB. Places in texts are 32-bit numbers, and memory is bounded.
const LARGEST: u64 = 1 << 30;

/// Which debate to read.
#[derive(Clone, Debug)]
pub struct Request {
    /// A file, a folder, or `-` for standard input.
    pub path: PathBuf,
    /// Overlays to lay on it, by name, in this order; [`ALL_OVERLAYS`] stands for all there are.
    pub overlays: Vec<String>,
}

/// The texts of a debate, not yet understood.
#[derive(Clone, Default, Debug)]
pub struct Input {
    /// A short name for the debate: that of its folder or file.
    pub name: String,
    /// All texts.
    pub sources: Sources,
    /// The debate files among them: the base by file name, then the overlays as asked for.
    pub files: Vec<DebateFile>,
    /// The overlays that are laid on, in order.
    pub overlays: Vec<String>,
    /// The overlays that there are, sorted.
    pub available: Vec<String>,
    /// The file that was asked for, where it was one and no folder.
    alone: Option<PathBuf>,
    /// The folder in which paths in the debate are looked up; `None`: there is no disk to look at.
    folder: Option<PathBuf>,
    /// What was read beside the debate files, by path as written.
    beside: BTreeMap<String, Result<FileId, String>>,
}

/// One file of a debate.
#[derive(Clone, Debug)]
pub struct DebateFile {
    /// Its text.
    pub file: FileId,
    /// The overlay that it is; `None`: it belongs to the base.
    pub overlay: Option<String>,
    /// Where it lies; `None`: it is no file on a disk.
    pub path: Option<PathBuf>,
}

/// Why a debate could not be read at all.
#[derive(Debug)]
pub enum Error {
    /// The system refused; with the path.
    Io(PathBuf, io::Error),
    /// A file is larger than can be read.
    TooLarge(PathBuf),
    /// The folder holds no debate file; folders below it that do.
    NoDebate(PathBuf, Vec<PathBuf>),
    /// There is no such overlay; those there are.
    NoOverlay(String, Vec<String>),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Io(path, why) => {
                write!(f, "cannot read {}: {}", path.display(), in_plain_words(why))
            }
            Error::TooLarge(path) => {
                write!(f, "cannot read {}: it is larger than 1 GiB; split it into several files", path.display())
            }
            Error::NoDebate(path, below) => {
                write!(f, "no debate in {}: it holds no file that ends in .yaml", path.display())?;
                match &below[..] {
                    [] => write!(f, "; `elenchus new {}` writes a start", path.display()),
                    below => {
                        let list: Vec<_> = below.iter().map(|path| path.display().to_string()).collect();
                        write!(f, "; there are debates in {}", list.join(", "))
                    }
                }
            }
            Error::NoOverlay(name, available) => {
                write!(f, "there is no overlay `{name}`")?;
                match names::nearest(name, available.iter().map(String::as_str)) {
                    Some(near) => write!(f, "; `{near}` exists"),
                    None if available.is_empty() => write!(f, "; the debate has no folder `overlays` with .yaml files"),
                    None => write!(f, "; there are {}", available.join(", ")),
                }
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Io(_, why) => Some(why),
            _ => None,
        }
    }
}

/// What the system said, without its number. Words of our own stay as they are.
pub fn in_plain_words(why: &io::Error) -> String {
    match why.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ if why.raw_os_error().is_none() => why.to_string(),
        _ => {
            let text = why.to_string();
            text.split(" (os error").next().unwrap_or_default().to_lowercase()
        }
    }
}

/// Reads the files of a debate.
///
/// # Errors
/// When there is nothing to understand: no such path, no debate in it, no such overlay, a file that cannot be read.
pub fn read(request: &Request) -> Result<Input, Error> {
    if request.path.as_os_str() == "-" {
        return read_standard_input(&request.overlays);
    }
    let path = &request.path;
    let is_folder = fs::metadata(path).map_err(|why| Error::Io(path.clone(), why))?.is_dir();
    let folder = if is_folder { path.clone() } else { path.parent().unwrap_or(Path::new("")).to_path_buf() };
    let base = if is_folder { debate_files(path)? } else { vec![path.clone()] };
    if base.is_empty() {
        return Err(Error::NoDebate(path.clone(), folders_with_debates(path)));
    }
    let overlays_folder = folder.join("overlays");
    let overlay_files = if overlays_folder.is_dir() { debate_files(&overlays_folder)? } else { Vec::new() };
    let alone = (!is_folder).then(|| path.clone());
    let mut input = Input { name: name_of(path), alone, folder: Some(folder), ..Input::default() };
    input.available = overlay_files.iter().map(|path| stem(path)).collect();
    for name in &request.overlays {
        if name == ALL_OVERLAYS {
            let more: Vec<_> = input.available.iter().filter(|name| !input.overlays.contains(name)).cloned().collect();
            input.overlays.extend(more);
        } else if !input.available.contains(name) {
            return Err(Error::NoOverlay(name.clone(), input.available));
        } else if !input.overlays.contains(name) {
            input.overlays.push(name.clone());
        }
    }
    for path in &base {
        input.add_file(path, None)?;
    }
    for name in input.overlays.clone() {
        for path in overlay_files.iter().filter(|path| stem(path) == name) {
            input.add_file(path, Some(name.clone()))?;
        }
    }
    Ok(input)
}

/// Reads one file, which is no debate; `-` is standard input.
///
/// # Errors
/// When the system refuses, or the file is too large.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    if path.as_os_str() == "-" {
        return read_all(io::stdin().lock(), Path::new("standard input"));
    }
    read_file(path)
}

fn read_standard_input(overlays: &[String]) -> Result<Input, Error> {
    if let Some(name) = overlays.first() {
        return Err(Error::NoOverlay(name.clone(), Vec::new()));
    }
    let path = PathBuf::from("standard input");
    let bytes = read_all(io::stdin().lock(), &path)?;
    let mut input = Input { name: "debate".into(), folder: Some(PathBuf::new()), ..Input::default() };
    let file = input.sources.add(Source::from_bytes("<stdin>", bytes));
    input.files.push(DebateFile { file, overlay: None, path: None });
    Ok(input)
}

fn read_all(from: impl Read, path: &Path) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    from.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|why| Error::Io(path.to_path_buf(), why))?;
    if bytes.len() as u64 > LARGEST { Err(Error::TooLarge(path.to_path_buf())) } else { Ok(bytes) }
}

fn read_file(path: &Path) -> Result<Vec<u8>, Error> {
    let refused = |why| Error::Io(path.to_path_buf(), why);
    let file = fs::File::open(path).map_err(refused)?;
    let size = file.metadata().map_err(refused)?.len();
    let mut bytes = Vec::with_capacity(size.min(LARGEST) as usize + 1);
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(refused)?;
    if bytes.len() as u64 > LARGEST { Err(Error::TooLarge(path.to_path_buf())) } else { Ok(bytes) }
}

/// The `.yaml` and `.yml` files directly in a folder, by name; hidden ones belong to editors.
fn debate_files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(|why| Error::Io(folder.to_path_buf(), why))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|why| Error::Io(folder.to_path_buf(), why))?.path();
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if is_debate(&path) && !is_hidden && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Whether the name of a file says that it is a debate file.
pub fn is_debate(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml")
}

/// The folders directly below that hold debates; for a hint, so what cannot be read is passed over.
fn folders_with_debates(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut below: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir() && debate_files(path).is_ok_and(|files| !files.is_empty()))
        .collect();
    below.sort();
    below.truncate(8);
    below
}

/// Whether a file has the key `debate` at its top, as far as one can tell without understanding it.
fn names_its_debate(path: &Path) -> bool {
    let Ok(file) = fs::File::open(path) else { return false };
    let lines = io::BufReader::new(file.take(LARGEST)).split(b'\n');
    lines.map_while(Result::ok).any(|line| line.starts_with(b"debate:"))
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The name of the debate at a path: its folder's or file's, also where the path is `.`.
fn name_of(path: &Path) -> String {
    let named = path.file_stem().map(|name| name.to_string_lossy().into_owned());
    let canonical = || Some(path.canonicalize().ok()?.file_stem()?.to_string_lossy().into_owned());
    let is_folder = path.is_dir();
    let named = if is_folder { path.file_name().map(|name| name.to_string_lossy().into_owned()) } else { named };
    named.or_else(canonical).unwrap_or_else(|| "debate".into())
}

impl Input {
    /// A debate whose files are given as texts, each with its name; a name such as `overlays/x.yaml` is the overlay `x`.
    /// A text whose name does not end in `.yaml` lies beside the debate files, and is found under that name.
    pub fn from_texts<'t>(texts: impl IntoIterator<Item = (&'t str, &'t [u8])>) -> Input {
        let mut input = Input { name: "debate".into(), ..Input::default() };
        for (name, text) in texts {
            if !is_debate(Path::new(name)) {
                let file = input.sources.add(Source::from_bytes(name, text.to_vec()));
                input.beside.insert(name.to_owned(), Ok(file));
                continue;
            }
            let overlay = name.strip_prefix("overlays/").map(|name| stem(Path::new(name)));
            if let Some(name) = &overlay {
                input.overlays.push(name.clone());
                input.available.push(name.clone());
            }
            let file = input.sources.add(Source::from_bytes(name, text.to_vec()));
            input.files.push(DebateFile { file, overlay, path: None });
        }
        input.available.sort();
        input
    }

    /// Whether files that were not read may be of the same debate: those beside one file that was asked for. They are not
    /// when each of them, and that one, says itself which debate it is. Looks into them, so it is not known from the start.
    pub fn is_part(&self) -> bool {
        let (Some(file), Some(folder)) = (&self.alone, &self.folder) else { return false };
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let Ok(files) = debate_files(here) else { return false };
        let beside = || files.iter().filter(|other| other.file_name() != file.file_name());
        beside().next().is_some() && !beside().chain([file]).all(|path| names_its_debate(path))
    }

    /// Puts another text in the place of that of a file.
    pub fn replace(&mut self, file: FileId, text: String) {
        let name = self.sources.get(file).name.clone();
        self.sources.replace(file, Source::new(name, text));
    }

    fn add_file(&mut self, path: &Path, overlay: Option<String>) -> Result<(), Error> {
        let shown = path.strip_prefix(".").unwrap_or(path).display();
        let source = Source::from_bytes(shown.to_string(), read_file(path)?);
        let file = self.sources.add(source);
        self.files.push(DebateFile { file, overlay, path: Some(path.to_owned()) });
        Ok(())
    }

    /// Reads a text beside the debate files, once. The path is one that a debate states, so it must lie in the
    /// debate's folder, wherever links in it lead.
    ///
    /// # Errors
    /// Says why it cannot be had.
    pub fn beside(&mut self, path: &str) -> Result<FileId, String> {
        if let Some(known) = self.beside.get(path) {
            return known.clone();
        }
        let read = self.read_beside(Path::new(path));
        let read = read.map(|source| self.sources.add(source));
        self.beside.insert(path.to_owned(), read.clone());
        read
    }

    fn read_beside(&self, path: &Path) -> Result<Source, String> {
        const OUTSIDE: &str = "it does not lie in the debate's folder";
        let folder = self.folder.as_deref().ok_or("there is no folder to look in")?;
        if !path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
            return Err(OUTSIDE.into());
        }
        let words = |why: io::Error| in_plain_words(&why);
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let root = here.canonicalize().map_err(words)?;
        let full = here.join(path);
        let real = full.canonicalize().map_err(words)?;
        if !real.starts_with(&root) {
            return Err(OUTSIDE.into());
        }
        if !real.is_file() {
            return Err("it is no file".into());
        }
        let bytes = read_file(&full).map_err(|why| why.to_string())?;
        Ok(Source::from_bytes(folder.join(path).display().to_string(), bytes))
    }
}
