//! `questions`: cross-examination, with the answer to expect and what comes next.

use clap::Args;
use elenchus::{present, render};

use super::{
    arguments::Debate,
    console::Done,
    judged::Judged,
    progress::Progress,
    sheet::{self, Shape},
};

/// Print what the other side can be asked, and what to expect
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus questions school-starts                        what everybody can be asked
  elenchus questions crisis --for soviet-defeat           what to ask the others, and what they will ask
  elenchus questions crisis --for 2 -f html > cross.html  as a page to print")]
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
    /// How it is printed
    #[arg(long, short, value_enum, default_value_t)]
    pub format: Shape,
}

/// How many points a side has where not all are asked for: more than can be put in three minutes.
const MOST: usize = 12;

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?.through(asked.lens.as_deref())?;
    progress.step("asking");
    let side = judged.side();
    let most = if asked.all { usize::MAX } else { MOST };
    let questions = present::questions(side.debate, side.evaluation, asked.position.as_deref(), most)?;
    let printers = sheet::Printers {
        text: render::questions::text,
        markdown: render::questions::markdown,
        html: render::questions::html,
    };
    sheet::print(&questions, asked.format, &printers, progress)?;
    Ok(judged.end())
}
