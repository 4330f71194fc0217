//! `speech`: the strongest case for a position that fits the clock.

use std::{path::PathBuf, str::FromStr, time::Duration};

use clap::{Args, ValueHint};
use elenchus::{
    prepare::formats::{self, Format},
    present::{self, Wish, view::Speeches},
    render,
};

use super::{
    arguments::{self, Debate},
    console::Done,
    judged::Judged,
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
    /// The clock: policy-hs, policy-college, ld, pf, wsdc, bp, kp, or minutes
    #[arg(long, short, value_name = "FORMAT", default_value = "wsdc")]
    pub format: Clock,
    /// How many words are spoken in a minute
    #[arg(long, value_name = "N", default_value_t = 155, value_parser = clap::value_parser!(u32).range(30..=600))]
    pub wpm: u32,
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
    let (title, speeches): (String, Vec<(&'static str, u32)>) = match asked.format {
        Clock::Of(format) => {
            let speeches = format.speeches.iter().map(|(name, minutes)| (*name, minutes * 60));
            (format.title.to_owned(), speeches.collect())
        }
        Clock::Seconds(seconds) => {
            let title = format!("A speech of {}:{:02} minutes", seconds / 60, seconds % 60);
            (title, vec![("Speech", seconds)])
        }
    };
    let wish = Wish { format: &title, speeches: &speeches, rate: asked.wpm, cites: asked.cites };
    let speeches = present::speeches(side.debate, side.evaluation, asked.position.as_deref(), wish)?;
    sheet::write(&speeches, &KIND, asked.shape, asked.output.as_deref(), progress)?;
    Ok(judged.end())
}

/// A clock: that of a format, or so many minutes.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    Of(&'static Format),
    Seconds(u32),
}

/// The longest speech that is planned, in minutes.
const LONGEST: u32 = 240;

impl FromStr for Clock {
    type Err = String;

    fn from_str(asked: &str) -> Result<Clock, String> {
        if let Some(format) = formats::format(asked) {
            return Ok(Clock::Of(format));
        }
        let Ok(minutes) = asked.parse::<f64>() else {
            return Err(arguments::no_format(asked) + ", or a number of minutes");
        };
        let length =
            Duration::try_from_secs_f64(minutes * 60.0).ok().and_then(|time| u32::try_from(time.as_secs()).ok());
        match length {
            Some(seconds) if seconds > 0 && seconds <= LONGEST * 60 => Ok(Clock::Seconds(seconds)),
            _ => Err(format!("a speech has more than 0 and at most {LONGEST} minutes")),
        }
    }
}
