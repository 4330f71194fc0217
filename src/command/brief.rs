//! `brief`: what a debater carries, as files.

use std::{io, path::PathBuf};

use clap::{Args, ValueHint};
use elenchus::{
    model,
    render::Format,
    report::{Report, full, visible},
};

use super::{
    arguments::{self, Debate},
    console::{self, Done},
    judged::{self, Judged},
    output::{self, Place},
    pack::Room,
    progress::Progress,
};

/// Write the brief of a debate: what a debater carries
///
/// The page holds the map, too, and needs nothing else. Where JavaScript runs, its reader can search and pick.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus brief school-starts                     school-starts.html and .md in briefs/
  elenchus brief school-starts -o brief.html       one file, its format told by its ending
  elenchus brief school-starts -f md -o - | less   to standard output
  elenchus brief school-starts -o brief.pdf        typeset, to print and carry
  elenchus brief crisis -f docx                    for Word
  elenchus brief crisis --all                      the pack for the round: case, answers, questions, speeches, flow
  elenchus brief crisis --all --for soviet-defeat  the pack of one position")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// Write all that is carried for each position too, into one folder with a table of contents
    #[arg(long)]
    pub all: bool,
    /// With `--all`: for this position only, by its id or its number
    #[arg(long = "for", value_name = "POSITION", requires = "all")]
    pub position: Option<String>,
    /// Which formats; may be repeated [default: html and markdown; with `--all` html, docx and xlsx]
    #[arg(long, short, value_name = "FORMAT", value_parser = arguments::format())]
    pub format: Vec<&'static Format>,
    /// A file for one format, a folder for several, `-` for standard output [default: briefs/]
    #[arg(long, short, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub output: Option<PathBuf>,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let (lens, output) = (asked.lens.as_deref(), asked.output.as_deref());
    let formats = if asked.all { asked.format.clone() } else { output::formats(&asked.format, output)? };
    if let Some(words) = formats.iter().find_map(|format| format.lacks()) {
        return Err(words.into());
    }
    let progress = Progress::start("reading");
    let mut judged = Judged::read(&asked.debate, &progress)?;
    let view = judged.view(lens, &progress)?;
    let all = [model::ALL_OVERLAYS.to_owned()];
    let overlays = if asked.debate.has_all() { &all[..] } else { &judged.reading.debate.overlays };
    let name = output::name(&judged.reading.name, overlays, lens);
    progress.step("writing");
    let mut written = Vec::new();
    if asked.all {
        let folder = output::folder(output, &name)?;
        judged = judged.through(lens)?;
        let position = asked.position.as_deref();
        written = Room { side: judged.side(), view: &view, formats: &formats, position }.write(&folder)?;
    }
    let places = if asked.all { Vec::new() } else { output::places(&formats, output, &name) };
    for (format, place) in places {
        match place {
            Place::StandardOutput => console::put(&format.bytes(&view)?, format.is_text)?,
            Place::File(path) => {
                output::write(&path, &mut |out| (format.write)(&view, out))?;
                written.push(path);
            }
        }
    }
    drop(progress);
    let report = Report { width: console::width(&io::stderr()), ..judged.report() };
    let more = if report.findings.is_empty() { "" } else { "; `elenchus check` prints them" };
    console::tell(&format!("{}{}{more}\n", full::errors(&report), report.summary()));
    for path in written {
        console::tell(&format!("wrote {}\n", visible::line(&path.display().to_string())));
    }
    let code = judged::verdict(&report);
    // The program ends here: taking a large view apart would only cost time.
    std::mem::forget(view);
    Ok(code)
}
