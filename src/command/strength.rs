//! `strength`: how strong a claim is, and owing to whom.

use std::io;

use clap::Args;
use elenchus::{
    present::strength::{self as view, Found},
    render::{self, comparison::Screen, outline::Style},
    strength::{
        contribution::contributions,
        semantics::{ALL, Semantics},
        strengths,
    },
};

use super::{
    arguments::{self, Debate, Form},
    console::{self, Done},
    judged::Judged,
    progress::Progress,
};

/// Say how strong a claim is, and which claims that is owed to
///
/// A verdict says whether a claim stands; its strength, a number from 0 to 1, says how well. It is a second opinion and
/// never changes a verdict.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus strength school-starts later-start
  elenchus strength school-starts 1A --measure quadratic-energy
  elenchus verdict school-starts --strength --claims              the strength of every claim")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// The claim: its id, or its number in the outline
    pub claim: Option<String>,
    /// How strength is measured
    #[arg(long, value_name = "MEASURE", value_parser = arguments::measure(), default_value = ALL[0].name)]
    pub measure: &'static Semantics,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// How it is printed
    #[arg(long, short, value_enum, default_value_t)]
    pub format: Form,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    let claim = judged.claim(asked.claim.as_deref(), "strength", &asked.debate.path)?;
    let judged = judged.through(asked.lens.as_deref())?;
    progress.step("measuring");
    let side = judged.side();
    let lens = side.evaluation.lens;
    let others = ALL.iter().filter(|measure| measure.name != asked.measure.name);
    let measured = |measure| (measure, strengths(side.debate, lens, measure));
    let strengths: Vec<_> = [asked.measure].into_iter().chain(others).map(measured).collect();
    let contributions = contributions(side.debate, lens, asked.measure, claim);
    let (debate, evaluation) = (side.debate, side.evaluation);
    let view =
        view::strength(Found { debate, evaluation, claim, strengths: &strengths, contributions: &contributions });
    drop(progress);
    match asked.format {
        Form::Text => {
            let screen = Screen { width: console::width(&io::stdout()), style: Style::Coloured };
            console::say(&render::strength::text(&view, screen))?;
        }
        Form::Markdown => console::print(&render::strength::markdown(&view))?,
        Form::Json => console::print(&render::strength::json(&view))?,
    }
    Ok(judged.end())
}
