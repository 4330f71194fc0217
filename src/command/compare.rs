//! `compare`: two debates, or one with and without overlays and lenses.

use std::{
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, ValueHint};
use elenchus::{
    compare, present,
    render::{
        comparison::{self, Screen},
        outline::Style,
    },
    report::{Report, visible},
};

use super::{
    arguments::{self, Debate},
    console::{self, Done, Failure},
    judged::{self, Judged},
    output,
    progress::Progress,
};

/// Tell two debates apart, or one with and without overlays
///
/// What was added, removed and reworded; which verdicts changed, and through what.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus compare old new                        two folders, or two files
  elenchus compare crisis --with archival         without and with overlays/archival.yaml
  elenchus compare crisis --lens orthodox         before nobody in particular, and before this audience
  elenchus compare crisis --from-with ours --with theirs -o comparison.html

Differences are no error. Exit status: 0 both clean, 1 findings at error level in one of them, 2 could not run.")]
pub struct Asked {
    /// The first debate: a folder or one file; `-` reads standard input
    #[arg(default_value = ".", value_name = "BEFORE", value_hint = ValueHint::AnyPath)]
    pub before: PathBuf,
    /// The second debate; without it the first is compared with itself under `--with` and `--lens`
    #[arg(value_name = "AFTER", value_hint = ValueHint::AnyPath)]
    pub after: Option<PathBuf>,
    /// Lay on an overlay: of two debates on both, of one debate on its second side; may be repeated
    #[arg(long, value_name = "NAME")]
    pub with: Vec<String>,
    /// Judge as this audience or school: of two debates both, of one debate its second side
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// Lay on an overlay on the first side, in place of those of `--with`; may be repeated
    #[arg(long, value_name = "NAME")]
    pub from_with: Vec<String>,
    /// Judge the first side as this audience or school, in place of that of `--lens`
    #[arg(long, value_name = "ID")]
    pub from_lens: Option<String>,
    /// How it is written [default: told by the ending of the file, else text]
    #[arg(long, short, value_name = "FORMAT", value_parser = arguments::comparison_format())]
    pub format: Option<&'static comparison::Format>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let (before, after) = sides(asked)?;
    let progress = Progress::start("reading");
    let (before, after) =
        (Judged::read(&before.0, &progress)?.through(before.1)?, Judged::read(&after.0, &progress)?.through(after.1)?);
    progress.step("comparing");
    let compared = compare::compare(before.side(), after.side());
    let view = present::comparison::view(before.named(), after.named(), &compared);
    let ending = asked.output.as_deref().and_then(Path::extension);
    let told = comparison::FORMATS.iter().find(|format| ending.is_some_and(|ending| ending == format.extension));
    let format = asked.format.or(told).unwrap_or(&comparison::FORMATS[0]);
    let is_text = format.name == comparison::FORMATS[0].name;
    progress.step("writing");
    match asked.output.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => {
            let text = (format.print)(&view, Screen { width: Report::WIDTH, style: Style::Plain });
            output::write(path, &mut |out| out.write_all(text.as_bytes()))?;
            drop(progress);
            console::tell(&format!("wrote {}\n", visible::line(&path.display().to_string())));
        }
        None => {
            let screen = Screen { width: console::width(&io::stdout()), style: Style::Coloured };
            let text = (format.print)(&view, screen);
            drop(progress);
            if is_text { console::say(&text)? } else { console::print(&text)? }
        }
    }
    let mut code = ExitCode::SUCCESS;
    for (word, side) in [("first", &before), ("second", &after)] {
        let report = side.report();
        if report.has_errors() {
            console::tell(&format!("in the {word} debate {}; `elenchus check` prints them\n", report.summary()));
            code = judged::verdict(&report);
        }
    }
    Ok(code)
}

/// The two sides that are asked for, each with its lens.
fn sides(asked: &Asked) -> Result<(SideAsked<'_>, SideAsked<'_>), Failure> {
    let plain =
        asked.with.is_empty() && asked.from_with.is_empty() && asked.lens.is_none() && asked.from_lens.is_none();
    if asked.after.is_none() && plain {
        return Err("nothing to compare with: name a second debate, or add `--with` or `--lens`".into());
    }
    let input = Path::new("-");
    if asked.before == input && asked.after.as_deref().unwrap_or(input) == input {
        return Err("standard input can be one of the two debates, not both".into());
    }
    let two = asked.after.is_some();
    let with = if two && asked.from_with.is_empty() { &asked.with } else { &asked.from_with };
    let lens = asked.from_lens.as_deref().or(asked.lens.as_deref().filter(|_| two));
    let after = asked.after.as_ref().unwrap_or(&asked.before);
    let debate = |path: &Path, with: &[String]| Debate { path: path.to_owned(), with: with.to_vec() };
    Ok(((debate(&asked.before, with), lens), (debate(after, &asked.with), asked.lens.as_deref())))
}

/// A debate and the lens through which it is judged.
type SideAsked<'a> = (Debate, Option<&'a str>);
