//! `answers`: a block for each argument of the other side.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use elenchus::present::{self, view::Document};

use super::{
    arguments::Debate,
    console::Done,
    judged::Judged,
    progress::Progress,
    sheet::{self, DOCUMENT, Shape},
};

/// Print the answers to all that the other side says: an AT: block for each argument
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus answers school-starts                                for the first position
  elenchus answers crisis --for soviet-defeat -o answers.html   as a page to print
  elenchus answers crisis --for 2 --with all -o answers.docx    for Word")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// The position, by its id or its number [default: the first]
    #[arg(long = "for", value_name = "POSITION")]
    pub position: Option<String>,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// How it is written [default: told by the ending of the file, else text]
    #[arg(long, short, value_name = "FORMAT", value_parser = sheet::shape(&DOCUMENT))]
    pub format: Option<Shape<Document>>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    sheet::check(&DOCUMENT, asked.format, asked.output.as_deref())?;
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?.through(asked.lens.as_deref())?;
    progress.step("arranging");
    let side = judged.side();
    let document = present::answers(side.debate, side.evaluation, asked.position.as_deref())?;
    sheet::write(&document, &DOCUMENT, asked.format, asked.output.as_deref(), progress)?;
    Ok(judged.end())
}
