//! `judge`: two sides on facing pages.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use elenchus::{
    present::{
        self,
        sides::Pair,
        view::{Facing, Swap},
    },
    render,
};

use super::{
    arguments::Debate,
    console::Done,
    judged::Judged,
    progress::Progress,
    sheet::{self, Kind, Shape},
};

/// Print both sides on facing pages, with boxes for a judge to fill in
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus judge school-starts -o judge.html              the first position and its rival
  elenchus judge crisis --for 1 --against 3 -o judge.html
  elenchus judge crisis --with-verdicts                   with what the debate decides

The verdicts are left to the judge unless they are asked for.")]
pub struct Asked {
    /// The debate and the two sides.
    #[command(flatten)]
    pub sides: Sides,
    /// Show the verdicts
    #[arg(long)]
    pub with_verdicts: bool,
    /// How it is written [default: told by the ending of the file, else text]
    #[arg(long, short, value_name = "FORMAT", value_parser = sheet::shape(&FACING))]
    pub format: Option<Shape<Facing>>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

/// Print for each side its best case and what the other side will say
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus swap school-starts -o swap.html                a page for each side
  elenchus swap crisis --for 1 --against 3 -o swap.html")]
pub struct AskedToSwap {
    /// The debate and the two sides.
    #[command(flatten)]
    pub sides: Sides,
    /// How it is written [default: told by the ending of the file, else text]
    #[arg(long, short, value_name = "FORMAT", value_parser = sheet::shape(&SWAP))]
    pub format: Option<Shape<Swap>>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

/// Two sides of a debate.
#[derive(Args, Debug)]
pub struct Sides {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// The position on the left, by its id or its number [default: the first]
    #[arg(long = "for", value_name = "POSITION")]
    pub left: Option<String>,
    /// The position on the right [default: the next rival; without one, what speaks against the left]
    #[arg(long = "against", value_name = "POSITION")]
    pub right: Option<String>,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
}

impl Sides {
    fn read(&self, progress: &Progress) -> Result<Judged, super::console::Failure> {
        Judged::read(&self.debate, progress)?.through(self.lens.as_deref())
    }

    fn pair(&self) -> Pair<'_> {
        Pair { left: self.left.as_deref(), right: self.right.as_deref() }
    }
}

/// The judge's sheet.
const FACING: Kind<Facing> = Kind { text: Some(render::facing::text), formats: render::facing::FORMATS };
/// The swap-sides sheet.
const SWAP: Kind<Swap> = Kind { text: Some(render::swap::text), formats: render::swap::FORMATS };

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    sheet::check(&FACING, asked.format, asked.output.as_deref())?;
    let progress = Progress::start("reading");
    let judged = asked.sides.read(&progress)?;
    progress.step("arranging");
    let side = judged.side();
    let facing = present::sides::facing(side.debate, side.evaluation, asked.sides.pair(), asked.with_verdicts)?;
    sheet::write(&facing, &FACING, asked.format, asked.output.as_deref(), progress)?;
    Ok(judged.end())
}

/// Runs `swap`.
pub fn swap(asked: &AskedToSwap) -> Done {
    sheet::check(&SWAP, asked.format, asked.output.as_deref())?;
    let progress = Progress::start("reading");
    let judged = asked.sides.read(&progress)?;
    progress.step("choosing");
    let side = judged.side();
    let swap = present::sides::swap(side.debate, side.evaluation, asked.sides.pair())?;
    sheet::write(&swap, &SWAP, asked.format, asked.output.as_deref(), progress)?;
    Ok(judged.end())
}
