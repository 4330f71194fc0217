//! `verdict`: what several semantics make of a debate, side by side.

use std::{io, time::Duration};

use clap::{
    Args,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};
use elenchus::{
    evaluate::{
        self,
        semantics::{Conditions, FOR_DEBATES, Survey},
    },
    framework::{Semantics, Stop},
    model::Standard,
    present::verdicts::{self, Found},
    render::{
        comparison::Screen,
        outline::Style,
        verdicts::{FORMATS, Format},
    },
    strength::{self, semantics},
};

use super::{
    arguments::{self, Debate},
    console::{self, Done},
    judged::Judged,
    progress::Progress,
};

/// Judge the questions of a debate under several semantics, side by side
///
/// The grounded verdicts are the cautious ones, which the brief goes by. Where they leave a claim undecided, a bolder
/// semantics may let it stand in some ways to judge the debate, or in all.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus verdict school-starts                                 grounded, preferred and stable
  elenchus verdict school-starts --semantics all --claims        every semantics, every claim
  elenchus verdict school-starts --standard beyond-reasonable-doubt
  elenchus verdict school-starts --lens parents --strength       with how strong each claim is")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Which semantics; several with commas, or `all`
    #[arg(long, short, value_name = "NAMES", value_delimiter = ',', value_parser = semantics())]
    #[arg(default_value = "grounded,preferred,stable", hide_default_value = false)]
    pub semantics: Vec<String>,
    /// Hold the positions of every issue to this standard of proof
    #[arg(long, value_name = "STANDARD", value_parser = standard())]
    pub standard: Option<Standard>,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// Also measure how strong each claim is
    #[arg(long, value_name = "MEASURE", value_parser = arguments::measure(), num_args = 0..=1, require_equals = true)]
    #[arg(default_missing_value = semantics::ALL[0].name)]
    pub strength: Option<&'static semantics::Semantics>,
    /// List all claims, not only positions and those on which the semantics disagree
    #[arg(long)]
    pub claims: bool,
    /// Give each semantics at most so much time
    #[arg(long, value_name = "SECONDS", default_value_t = 20)]
    pub timeout: u64,
    /// How it is printed
    #[arg(long, short, value_name = "FORMAT", value_parser = format(), default_value = FORMATS[0].name)]
    pub format: &'static Format,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    let debate = &judged.reading.debate;
    let lens = asked.lens.as_deref().map(|name| judged.lens(name)).transpose()?;
    if asked.standard.is_some() && debate.issues.is_empty() {
        return Err("the debate has no `issues`, and `--standard` holds their positions to a standard".into());
    }
    progress.step("judging");
    let conditions = Conditions::new(debate, lens, asked.standard);
    let survey = |semantics: &Semantics| conditions.survey(*semantics, Stop::after(Duration::from_secs(asked.timeout)));
    let surveys: Vec<Survey> = FOR_DEBATES.iter().filter(|semantics| asked.asks(**semantics)).map(survey).collect();
    let strengths = asked.strength.map(|measure| (measure, strength::strengths(debate, lens, measure)));
    progress.step("arranging");
    let evaluation = evaluate::evaluate_held_to(debate, lens, asked.standard);
    let found = Found {
        debate,
        evaluation: &evaluation,
        surveys: &surveys,
        strengths: strengths.as_ref().map(|(measure, strengths)| (*measure, strengths)),
        standard: asked.standard.map(word),
    };
    let table = verdicts::verdicts(found, asked.claims || asked.format.name == "json");
    let text = (asked.format.print)(&table, Screen { width: console::width(&io::stdout()), style: Style::Coloured });
    drop(progress);
    if asked.format.is_for_terminals {
        console::say(&text)?;
    } else {
        console::print(&text)?;
    }
    Ok(judged.end())
}

impl Asked {
    fn asks(&self, semantics: Semantics) -> bool {
        let name = Semantics::WORDS.iter().find(|(_, known)| *known == semantics).map(|(name, _)| *name);
        self.semantics.iter().any(|asked| asked == "all" || Some(asked.as_str()) == name)
    }
}

fn semantics() -> impl TypedValueParser<Value = String> {
    let known = Semantics::WORDS.iter().filter(|(_, semantics)| FOR_DEBATES.contains(semantics));
    PossibleValuesParser::new(known.map(|(name, _)| *name).chain(["all"]))
}

fn standard() -> impl TypedValueParser<Value = Standard> {
    PossibleValuesParser::new(Standard::WORDS.iter().map(|(word, _)| *word)).map(|asked| {
        let known = Standard::WORDS.iter().find(|(word, _)| *word == asked);
        known.map(|(_, standard)| *standard).expect("a possible value")
    })
}

fn word(standard: Standard) -> &'static str {
    Standard::WORDS.iter().find(|(_, known)| *known == standard).map_or("", |(word, _)| word)
}

fn format() -> impl TypedValueParser<Value = &'static Format> {
    let value = |format: &Format| PossibleValue::new(format.name).help(format.about);
    PossibleValuesParser::new(FORMATS.iter().map(value))
        .map(|name| FORMATS.iter().find(|format| format.name == name).expect("a possible value"))
}
