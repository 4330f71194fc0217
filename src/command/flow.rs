//! `flow`: a flow sheet with the arguments of the debate already in it.

use std::io;

use clap::{Args, ValueEnum};
use elenchus::{
    prepare::formats::{self, Format},
    present::{self, view::Flow},
    render,
};

use super::{
    arguments::{self, Debate},
    console::{self, Done},
    judged::Judged,
    progress::Progress,
};

/// Print a flow sheet with the arguments already in it
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus flow crisis --for soviet-defeat --format ld > flow.html   to print across
  elenchus flow crisis --for 1 --format pf --as csv > flow.csv       for a spreadsheet")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// The position whose side begins, by its id or its number [default: the first]
    #[arg(long = "for", value_name = "POSITION")]
    pub position: Option<String>,
    /// The format, whose speeches are the columns: policy-hs, policy-college, ld, pf, wsdc, bp, kp
    #[arg(long, short, value_name = "FORMAT", default_value = "policy-hs", value_parser = format)]
    pub format: &'static Format,
    /// How it is printed
    #[arg(long = "as", value_name = "SHAPE", value_enum, default_value_t)]
    pub shape: Shape,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    progress.step("arranging");
    let side = judged.side();
    let flow = present::flow(side.debate, side.evaluation, asked.position.as_deref(), asked.format)?;
    let write: fn(&Flow, &mut dyn io::Write) -> io::Result<()> = match asked.shape {
        Shape::Html => render::flow::html,
        Shape::Markdown => render::flow::markdown,
        Shape::Csv => render::flow::csv,
    };
    let mut bytes = Vec::new();
    write(&flow, &mut bytes)?;
    drop(progress);
    console::print(&String::from_utf8_lossy(&bytes))?;
    Ok(judged.end())
}

/// How a flow sheet is printed.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum Shape {
    #[default]
    Html,
    #[value(alias = "md")]
    Markdown,
    Csv,
}

fn format(asked: &str) -> Result<&'static Format, String> {
    formats::format(asked).ok_or_else(|| arguments::no_format(asked))
}
