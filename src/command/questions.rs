//! `questions`: cross-examination, with the answer to expect and what comes next.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use elenchus::{
    present::{self, view::Questions},
    render,
};

use super::{
    arguments::Debate,
    console::Done,
    judged::Judged,
    progress::Progress,
    sheet::{self, Kind, Shape},
};

/// Print what the other side can be asked, and what to expect
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus questions school-starts                        what everybody can be asked
  elenchus questions crisis --for soviet-defeat           what to ask the others, and what they will ask
  elenchus questions crisis --for 2 -o cross.html         as a page to print
  elenchus questions crisis --for 2 -o cross.docx         for Word")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Ask for this position, by its id or its number
    #[arg(long = "for", value_name = "POSITION")]
    pub position: Option<String>,
    /// Every point, and not only the twelve most telling ones of each side
    #[arg(long)]
    pub all: bool,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// How it is written [default: told by the ending of the file, else text]
    #[arg(long, short, value_name = "FORMAT", value_parser = sheet::shape(&KIND))]
    pub format: Option<Shape<Questions>>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

const KIND: Kind<Questions> = Kind { text: Some(render::questions::text), formats: render::questions::FORMATS };

/// How many points a side has where not all are asked for: more than can be put in three minutes.
pub(super) const MOST: usize = 12;

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    sheet::check(&KIND, asked.format, asked.output.as_deref())?;
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?.through(asked.lens.as_deref())?;
    progress.step("asking");
    let side = judged.side();
    let most = if asked.all { usize::MAX } else { MOST };
    let questions = present::questions(side.debate, side.evaluation, asked.position.as_deref(), most)?;
    sheet::write(&questions, &KIND, asked.format, asked.output.as_deref(), progress)?;
    Ok(judged.end())
}
