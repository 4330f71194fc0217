//! `outline`: the debate on a terminal.

use std::io;

use clap::Args;
use elenchus::render::outline;

use super::{
    arguments::Debate,
    console::{self, Done},
    judged::Judged,
    progress::Progress,
};

/// Print a debate as a numbered outline with its verdicts
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus outline school-starts
  elenchus outline school-starts --lens parents   as this audience judges it")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    let view = judged.view(asked.lens.as_deref(), &progress)?;
    // Standard output takes the colours out again where they are not wanted.
    let text = outline::outline(&view, console::width(&io::stdout()), outline::Style::Coloured);
    drop(progress);
    console::say(&text)?;
    Ok(judged.end())
}
