//! `why`: the smallest part of a debate that fixes a verdict.

use std::{io, time::Duration};

use clap::Args;
use elenchus::{
    evaluate::why::{self, possible},
    framework::Stop,
    present,
    render::{self, comparison::Screen, outline::Style},
};

use super::{
    arguments::{Debate, Form},
    console::{self, Done},
    judged::Judged,
    progress::Progress,
};

/// Say why a claim stands, falls or stays open
///
/// The fewest claims that decide it, whatever the rest of the debate says: in sentences, and as a small tree. For an
/// undecided claim, the loop or the tie that leaves it so.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus why school-starts later-start                  the claim with this id
  elenchus why school-starts 1A                           the claim at this number of the outline
  elenchus why school-starts later-start --lens parents   as this audience judges it")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// The claim: its id, or its number in the outline
    pub claim: Option<String>,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// How it is printed
    #[arg(long, short, value_enum, default_value_t)]
    pub format: Form,
}

/// How long is looked for each bolder verdict on an undecided claim.
const LONGEST: Duration = Duration::from_secs(5);

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let progress = Progress::start("reading");
    let (debate, claim) = asked.debate.and_claim(asked.claim.as_deref());
    let judged = Judged::read(&debate, &progress)?;
    let claim = judged.claim(claim.as_deref(), "why", &debate.path)?;
    let judged = judged.through(asked.lens.as_deref())?;
    progress.step("looking for what decides it");
    let side = judged.side();
    let why = why::why(side.debate, side.evaluation.lens, claim);
    progress.step("looking for bolder verdicts");
    let possible = possible::possible(side.debate, side.evaluation.lens, &why, Stop::after(LONGEST));
    let view = present::why::why(side.debate, side.evaluation, &why, &possible);
    drop(progress);
    match asked.format {
        Form::Text => {
            let screen = Screen { width: console::width(&io::stdout()), style: Style::Coloured };
            console::say(&render::why::text(&view, screen))?;
        }
        Form::Markdown => console::print(&render::why::markdown(&view))?,
        Form::Json => console::print(&render::why::json(&view))?,
    }
    Ok(judged.end())
}
