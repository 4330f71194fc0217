//! `win`: what would change a verdict.

use std::{
    io,
    time::{Duration, Instant},
};

use clap::Args;
use elenchus::{
    evaluate::{
        Label,
        win::{self, Limits},
    },
    present,
    render::{self, comparison::Screen, outline::Style},
};

use super::{
    arguments::{Debate, Form},
    console::{self, Done},
    judged::Judged,
    progress::Progress,
};

/// Find what must be won for a claim to stand, or lost for it to fall
///
/// What both sides still contest can change: a claim without reasons is granted or given up; a new objection, a new
/// undercut or a new reason stands. Printed are all smallest sets of such changes that bring the claim to the verdict
/// wanted, fewest changes first, and each single change that alone turns its verdict.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus win school-starts later-start          what would make it stand
  elenchus win school-starts later-start --lose   what would make it fall
  elenchus win school-starts 2 --size 5           also what takes five changes together")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// The claim: its id, or its number in the outline
    pub claim: Option<String>,
    /// Find what makes the claim fall, not what makes it stand
    #[arg(long)]
    pub lose: bool,
    /// The most changes together
    #[arg(long, value_name = "NUMBER", default_value_t = Limits::SIZE)]
    pub size: usize,
    /// Stop after this many seconds with what was found by then
    #[arg(long, value_name = "SECONDS")]
    pub timeout: Option<u32>,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// How it is printed
    #[arg(long, short, value_enum, default_value_t)]
    pub format: Form,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    if asked.size == 0 {
        return Err("without a change nothing changes; ask for `--size 1` or more".into());
    }
    let progress = Progress::start("reading");
    let (debate, claim) = asked.debate.and_claim(asked.claim.as_deref());
    let judged = Judged::read(&debate, &progress)?;
    let claim = judged.claim(claim.as_deref(), "win", &debate.path)?;
    let judged = judged.through(asked.lens.as_deref())?;
    progress.step("looking for what would change it");
    let wanted = if asked.lose { Label::Rejected } else { Label::Accepted };
    let start = Instant::now();
    let time = asked.timeout.map(|seconds| Duration::from_secs(seconds.into()));
    let keep_on = || time.is_none_or(|time| start.elapsed() < time);
    // Whoever says how long it may take wants no other limit.
    let work = if time.is_some() { u64::MAX } else { Limits::WORK };
    let side = judged.side();
    let limits = Limits { size: asked.size, work, keep_on: &keep_on };
    let win = win::win(side.debate, side.evaluation.lens, claim, wanted, limits);
    let view = present::win::win(side.debate, side.evaluation, &win);
    drop(progress);
    match asked.format {
        Form::Text => {
            let screen = Screen { width: console::width(&io::stdout()), style: Style::Coloured };
            console::say(&render::win::text(&view, screen))?;
        }
        Form::Markdown => console::print(&render::win::markdown(&view))?,
        Form::Json => console::print(&render::win::json(&view))?,
    }
    Ok(judged.end())
}
