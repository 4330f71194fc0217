//! `coverage`: each sentence of a source, with the claims that quote it.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use elenchus::{names, present::view::View, render::coverage};

use super::{
    arguments::Debate,
    console::Done,
    judged::Judged,
    progress::Progress,
    sheet::{self, Kind, Shape},
};

/// Print each sentence of a source with the claims that quote it, and what is left
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus coverage crisis
  elenchus coverage crisis --with all --source article   one source, with the claims of all overlays
  elenchus coverage crisis -o coverage.html              as a page to print")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Only the source with this id
    #[arg(long, value_name = "ID")]
    pub source: Option<String>,
    /// How it is written [default: told by the ending of the file, else text]
    #[arg(long, short, value_name = "FORMAT", value_parser = sheet::shape(&KIND))]
    pub format: Option<Shape<View>>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

const KIND: Kind<View> = Kind { text: Some(coverage::text), formats: coverage::FORMATS };

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    let mut view = judged.view(None, &progress)?;
    if let Some(id) = &asked.source {
        let there: Vec<&str> = view.coverage.iter().map(|source| &*source.id).collect();
        if !there.contains(&id.as_str()) {
            return Err(match (names::nearest(id, there.iter().copied()), &there[..]) {
                (Some(near), _) => format!("no source with a `text` is called `{id}`; `{near}` exists"),
                (None, []) => format!("no source with a `text` is called `{id}`; none has one"),
                (None, there) => format!("no source with a `text` is called `{id}`; there are {}", there.join(", ")),
            }
            .into());
        }
        view.coverage.retain(|source| *source.id == **id);
    }
    sheet::write(&view, &KIND, asked.format, asked.output.as_deref(), progress)?;
    Ok(judged.end())
}
