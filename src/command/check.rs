//! `check`: what is wrong with a debate.

use std::io;

use clap::Args;
use elenchus::report::{self, Printer, Report};

use super::{
    arguments::{self, Debate},
    console::{self, Done},
    judged::{self, Judged},
    progress::Progress,
};

/// Find what is wrong with a debate
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus check                             the debate in this folder
  elenchus check motion.yaml --format short  one line a finding, for editors
  elenchus check --with ours --limit 0       with overlays/ours.yaml, every finding in full")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// How findings are printed
    #[arg(long, short, value_name = "FORMAT", default_value = report::PRINTERS[0].name)]
    #[arg(value_parser = arguments::printer())]
    pub format: &'static Printer,
    /// Print at most this many findings in full, errors first; 0 prints all
    #[arg(long, value_name = "NUMBER", default_value_t = Report::LIMIT)]
    pub limit: usize,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    progress.step("printing");
    let report = Report { limit: asked.limit, width: console::width(&io::stdout()), ..judged.report() };
    let text = (asked.format.print)(&report);
    drop(progress);
    console::say(&text)?;
    Ok(judged::verdict(&report))
}
