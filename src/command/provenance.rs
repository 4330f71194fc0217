//! `provenance`: where everything is from, for source work.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use elenchus::{
    present::{self, view::Provenances},
    render,
};

use super::{
    arguments::Debate,
    console::Done,
    judged::Judged,
    progress::Progress,
    sheet::{self, Kind, Shape},
};

/// Print a table of the sources: who says so, when, how they know, with which interest
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus provenance crisis                          one source after the other
  elenchus provenance crisis --with all -o table.html as a table to print across

What the debate does not state is not stated. The questions follow from what is, and from what is not.")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// How it is written [default: told by the ending of the file, else text]
    #[arg(long, short, value_name = "FORMAT", value_parser = sheet::shape(&KIND))]
    pub format: Option<Shape<Provenances>>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

const KIND: Kind<Provenances> = Kind { text: Some(render::provenance::text), formats: render::provenance::FORMATS };

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    sheet::check(&KIND, asked.format, asked.output.as_deref())?;
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    progress.step("gathering");
    let side = judged.side();
    let sources = present::provenance::provenance(side.debate, side.evaluation);
    sheet::write(&sources, &KIND, asked.format, asked.output.as_deref(), progress)?;
    Ok(judged.end())
}
