//! `cards`: claims and evidence as cards to cut out.

use std::path::PathBuf;

use clap::{
    Args, ValueEnum, ValueHint,
    builder::{PossibleValuesParser, TypedValueParser},
};
use elenchus::{
    present::{
        cards::{self, Deck},
        view::{Cards, Paper},
    },
    render,
    report::visible,
};

use super::{
    arguments::Debate,
    console::{self, Done},
    fonts,
    judged::Judged,
    part::Part,
    progress::Progress,
    sheet::{self, Kind, Shape},
};

/// Print claims and evidence as cards to cut out
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus cards school-starts -o cards.html              eight cards on a sheet, shuffled, and the list at the end
  elenchus cards crisis -o cards.html --root lost --roles one claim and what is below it; cards say their part
  elenchus cards crisis -o cards.html --what both --numbers back --grid 3x3
  elenchus cards crisis -o cards.pdf --numbers back       to print on both sides, to the millimetre
  elenchus cards crisis -o cards.csv                      for a flash-card program

Print at full size (100 %). Cards bear a number of their own; the list says where each belongs.")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// What is on the cards
    #[arg(long, value_name = "WHAT", value_enum, default_value_t)]
    pub what: What,
    /// Say on each card which part it plays: reason, objection and so on
    #[arg(long)]
    pub roles: bool,
    /// Where the numbers of the brief stand; they give the map away
    #[arg(long, value_name = "WHERE", value_enum, default_value_t)]
    pub numbers: Numbers,
    /// What the order is drawn from; the list says it
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub seed: u64,
    /// How many cards stand beside and above each other on a sheet: at most 4x8
    #[arg(long, value_name = "GRID", default_value = "2x4", value_parser = grid)]
    pub grid: (usize, usize),
    /// The paper
    #[arg(long, value_name = "PAPER", default_value = cards::PAPERS[0].name, value_parser = paper())]
    pub paper: &'static Paper,
    /// A font file for letters that the built-in font lacks, in PDF; may be repeated
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub font: Vec<PathBuf>,
    /// What of the debate.
    #[command(flatten)]
    pub part: Part,
    /// How it is written [default: told by the ending of the file, else html]
    #[arg(long, short, value_name = "FORMAT", value_parser = sheet::shape(&KIND))]
    pub format: Option<Shape<Cards>>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

const KIND: Kind<Cards> = Kind { text: None, formats: render::cards::FORMATS };

/// What is on the cards.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum What {
    /// One claim a card
    #[default]
    Claims,
    /// The words of the sources
    Evidence,
    /// Claims and evidence
    Both,
}

/// Where the numbers of the brief stand.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum Numbers {
    /// On the list alone
    #[default]
    List,
    /// In a corner of each card, in order
    Corner,
    /// On the back: printed on both sides
    Back,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    sheet::check(&KIND, asked.format, asked.output.as_deref())?;
    let fonts = fonts::read(&asked.font)?;
    let is_pdf = sheet::chosen(&KIND, asked.format, asked.output.as_deref()).is_some_and(|format| format.name == "pdf");
    if !is_pdf && !asked.font.is_empty() {
        return Err("`--font` is for pdf, and these cards are written otherwise: add `--format pdf`".into());
    }
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    progress.step("laying out");
    let side = judged.side();
    let deck = Deck {
        selection: asked.part.selection(side.debate)?,
        has_claims: asked.what != What::Evidence,
        has_evidence: asked.what != What::Claims,
        has_roles: asked.roles,
        numbers: match asked.numbers {
            Numbers::List => cards::Numbers::Nowhere,
            Numbers::Corner => cards::Numbers::Corner,
            Numbers::Back => cards::Numbers::Back,
        },
        seed: asked.seed,
        columns: asked.grid.0,
        rows: asked.grid.1,
        paper: asked.paper,
        fonts,
    };
    let cards = cards::cards(side.debate, side.evaluation, &deck)?;
    let warning = if is_pdf { lacking(&cards) } else { None };
    sheet::write(&cards, &KIND, asked.format, asked.output.as_deref(), progress)?;
    if let Some(warning) = warning {
        console::tell(&format!("\u{1b}[1;93mwarning\u{1b}[0m: {}\n", visible::line(&warning)));
    }
    Ok(judged.end())
}

/// Says which letters of which cards no font has.
fn lacking(cards: &Cards) -> Option<String> {
    let texts = cards.cards.iter().flat_map(|card| [&*card.text, card.cite.as_str()].map(|text| (card.card, text)));
    fonts::lacking(texts.map(|(card, text)| (format!("card {card}"), text)), &cards.fonts, "HTML")
}

/// The largest grid: smaller cards would have no room for a line of text above their source.
const MOST: (usize, usize) = (4, 8);

fn grid(asked: &str) -> Result<(usize, usize), String> {
    let sides = asked.split_once(['x', '×', 'X']).and_then(|(columns, rows)| {
        let number = |digits: &str, most: usize| digits.trim().parse().ok().filter(|side| (1..=most).contains(side));
        Some((number(columns, MOST.0)?, number(rows, MOST.1)?))
    });
    sides.ok_or_else(|| format!("columns and rows, such as 2x4 or 3x3, at most {}x{}", MOST.0, MOST.1))
}

fn paper() -> impl TypedValueParser<Value = &'static Paper> {
    let named = |name: &str| cards::PAPERS.iter().find(|paper| paper.name == name);
    PossibleValuesParser::new(cards::PAPERS.iter().map(|paper| paper.name))
        .map(move |name| named(&name).expect("a possible value"))
}
