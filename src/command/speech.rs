//! `speech`: the strongest case for a position that fits the clock.

use std::path::PathBuf;

use clap::{Args, ValueHint, builder::TypedValueParser};
use elenchus::{
    model::Delivery,
    prepare::formats::{self, Clock},
    present::{self, Wish, view::Speeches},
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

/// Print the strongest case for a position that fits the clock
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus speech crisis --for soviet-defeat --format policy-hs   a constructive of 8 minutes, a rebuttal of 5
  elenchus speech crisis --for 1 --format 4 --wpm 150             one speech of 4 minutes
  elenchus speech crisis --for 1 -o speech.html                   as a page to print

Read aloud are the claims and the words of the quotations that are marked `read`; numbers count as they are said, and
each sentence with a breath. The light is green under 75 % of the clock, amber up to 100 %, red beyond.")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// The position, by its id or its number [default: the first]
    #[arg(long = "for", value_name = "POSITION")]
    pub position: Option<String>,
    /// The clock: policy-hs, policy-college, ld, pf, wsdc, bp, kp, or minutes [default: that of the debate, else wsdc]
    #[arg(long, short, value_name = "FORMAT")]
    pub format: Option<Clock>,
    /// How many words are spoken in a minute [default: those of the debate, else 155]
    #[arg(long, value_name = "N", value_parser = rate())]
    pub wpm: Option<u32>,
    /// Read surname and year of each card too
    #[arg(long)]
    pub cites: bool,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// How it is written [default: told by the ending of the file, else text]
    #[arg(long = "as", value_name = "SHAPE", value_parser = sheet::shape(&KIND))]
    pub shape: Option<Shape<Speeches>>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

const KIND: Kind<Speeches> = Kind { text: Some(render::speech::text), formats: render::speech::FORMATS };

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    sheet::check(&KIND, asked.shape, asked.output.as_deref())?;
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?.through(asked.lens.as_deref())?;
    progress.step("choosing");
    let side = judged.side();
    let clock = asked.format.or_else(|| meant::clock(side.debate)).unwrap_or_else(usual);
    let (title, speeches) = (clock.title(), clock.speeches());
    let rate = asked.wpm.unwrap_or_else(|| meant::rate(side.debate));
    let wish = Wish { format: &title, speeches: &speeches, rate, cites: asked.cites };
    let speeches = present::speeches(side.debate, side.evaluation, asked.position.as_deref(), wish)?;
    sheet::write(&speeches, &KIND, asked.shape, asked.output.as_deref(), progress)?;
    Ok(judged.end())
}

/// The clock of a debate that states none: one speech of eight minutes.
fn usual() -> Clock {
    Clock::Of(formats::format("wsdc").unwrap_or(&formats::FORMATS[0]))
}

fn rate() -> impl TypedValueParser<Value = u32> {
    let (least, most) = (i64::from(*Delivery::RATES.start()), i64::from(*Delivery::RATES.end()));
    clap::value_parser!(u32).range(least..=most)
}
