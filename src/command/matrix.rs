//! `matrix`: competing explanations, held against the evidence.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use elenchus::{
    present::{self, view::Matrix},
    render,
};

use super::{
    arguments::Debate,
    console::Done,
    judged::Judged,
    progress::Progress,
    sheet::{self, Kind, Shape},
};

/// Hold the evidence against rival positions, and rank them by what speaks against each
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus matrix crisis                            the first issue
  elenchus matrix crisis --issue motive -o m.html   another, as a page to print across
  elenchus matrix crisis --with all -o m.csv        for a spreadsheet

After Heuer's analysis of competing hypotheses (1999): CC and C are consistent, I and II inconsistent, – is silence. The
more a row tells the positions apart, the higher it stands.")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// The issue whose positions are compared, by its id or its number [default: the first]
    #[arg(long, value_name = "ISSUE")]
    pub issue: Option<String>,
    /// Every row, and not only the most telling ones
    #[arg(long)]
    pub all: bool,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// How it is written [default: told by the ending of the file, else text]
    #[arg(long, short, value_name = "FORMAT", value_parser = sheet::shape(&KIND))]
    pub format: Option<Shape<Matrix>>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

const KIND: Kind<Matrix> = Kind { text: Some(render::matrix::text), formats: render::matrix::FORMATS };

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    sheet::check(&KIND, asked.format, asked.output.as_deref())?;
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?.through(asked.lens.as_deref())?;
    progress.step("weighing");
    let side = judged.side();
    let most = if asked.all { usize::MAX } else { present::matrix::USUAL };
    let matrix = present::matrix::matrix(side.debate, side.evaluation, asked.issue.as_deref(), most)?;
    sheet::write(&matrix, &KIND, asked.format, asked.output.as_deref(), progress)?;
    Ok(judged.end())
}
