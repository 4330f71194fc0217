//! `flow`: a flow sheet with the arguments of the debate already in it.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use elenchus::{
    prepare::formats::{self, Format},
    present::{self, view::Flow},
    render,
};

use super::{
    arguments::Debate,
    console::Done,
    judged::Judged,
    meant,
    progress::Progress,
    sheet::{self, Kind, Shape},
};

/// Print a flow sheet with the arguments already in it
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus flow crisis --for soviet-defeat --format ld -o flow.html  to print across
  elenchus flow crisis --for 1 --format pf -o flow.csv              for a spreadsheet")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// The position whose side begins, by its id or its number [default: the first]
    #[arg(long = "for", value_name = "POSITION")]
    pub position: Option<String>,
    /// The format, whose speeches are the columns: policy-hs, policy-college, ld, pf, wsdc, bp, kp
    /// [default: that of the debate, else policy-hs]
    #[arg(long, short, value_name = "FORMAT", value_parser = format)]
    pub format: Option<&'static Format>,
    /// How it is written [default: told by the ending of the file, else html]
    #[arg(long = "as", value_name = "SHAPE", value_parser = sheet::shape(&KIND))]
    pub shape: Option<Shape<Flow>>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

const KIND: Kind<Flow> = Kind { text: None, formats: render::flow::FORMATS };

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    sheet::check(&KIND, asked.shape, asked.output.as_deref())?;
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    progress.step("arranging");
    let side = judged.side();
    let format = asked.format.or_else(|| meant::format(side.debate)).unwrap_or(&formats::FORMATS[0]);
    let flow = present::flow(side.debate, side.evaluation, asked.position.as_deref(), format)?;
    sheet::write(&flow, &KIND, asked.shape, asked.output.as_deref(), progress)?;
    Ok(judged.end())
}

fn format(asked: &str) -> Result<&'static Format, String> {
    formats::format(asked).ok_or_else(|| formats::unknown(asked))
}
