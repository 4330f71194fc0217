//! `timeline`: what happened when, and who says so.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use elenchus::{present::view::View, render::chronology};

use super::{
    arguments::Debate,
    console::Done,
    judged::Judged,
    progress::Progress,
    sheet::{self, Kind, Shape},
};

/// Print what happened when, with who says so
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus timeline school-starts
  elenchus timeline school-starts --with all -o timeline.html   with a picture
  elenchus timeline school-starts --format json                 for programs")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// How it is written [default: told by the ending of the file, else text]
    #[arg(long, short, value_name = "FORMAT", value_parser = sheet::shape(&KIND))]
    pub format: Option<Shape<View>>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

const KIND: Kind<View> = Kind { text: Some(chronology::text), formats: chronology::FORMATS };

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    sheet::check(&KIND, asked.format, asked.output.as_deref())?;
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    let view = judged.view(asked.lens.as_deref(), &progress)?.chronicle();
    sheet::write(&view, &KIND, asked.format, asked.output.as_deref(), progress)?;
    Ok(judged.end())
}
