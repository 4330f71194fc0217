//! Two sides beside each other: the judge's sheet, and the sheet for whoever must argue the other side.

use super::{Link, Role, Sheet, Verdict};

/// The judge's sheet: two sides on facing pages, argument by argument.
#[derive(Clone, Debug)]
pub struct Facing {
    /// The head.
    pub sheet: Sheet,
    /// The question between them, where the head does not say it.
    pub question: Option<String>,
    /// The left page and the right one.
    pub columns: [FacingColumn; 2],
    /// The arguments, a row each.
    pub rows: Vec<[Option<FacingArgument>; 2]>,
    /// Positions that stand on neither page, in a sentence.
    pub others: Option<String>,
    /// What the judge can decide, a box each.
    pub decisions: Vec<String>,
}

/// One side of a sheet.
#[derive(Clone, Debug)]
pub struct FacingColumn {
    /// What it argues, as in "For position 1".
    pub heading: String,
    /// The position, with its text.
    pub link: Link,
    /// Its verdict; `None` where the judge must find it.
    pub verdict: Option<Verdict>,
}

/// An argument for a position, or against it.
#[derive(Clone, Debug)]
pub struct FacingArgument {
    /// Its part.
    pub role: Role,
    /// Its number, with its heading or its only premise.
    pub link: Link,
    /// Its premises, where there are several.
    pub premises: Vec<Link>,
    /// The sources of its evidence; may be empty.
    pub cites: String,
    /// Its verdict; `None` where the judge must find it.
    pub verdict: Option<Verdict>,
    /// What is said against it, and against that.
    pub turns: Vec<FacingTurn>,
    /// Whether more is said than stands here.
    pub has_more: bool,
}

/// A move in the exchange over an argument.
#[derive(Clone, Debug)]
pub struct FacingTurn {
    /// How deep it stands.
    pub level: usize,
    /// What it does, as in "Objection" or "Answer".
    pub what: &'static str,
    /// Its part, for its colour and sign.
    pub role: Role,
    /// Its number, with its text.
    pub link: Link,
    /// Its verdict; `None` where the judge must find it.
    pub verdict: Option<Verdict>,
}

/// The swap-sides sheet: for each of two positions what whoever must argue for it needs.
#[derive(Clone, Debug)]
pub struct Swap {
    /// The head.
    pub sheet: Sheet,
    /// The question between them, where the head does not say it.
    pub question: Option<String>,
    /// A page for each side.
    pub sides: Vec<SwapSide>,
    /// Positions that stand on neither page, in a sentence.
    pub others: Option<String>,
}

/// What one side needs.
#[derive(Clone, Debug)]
pub struct SwapSide {
    /// Whom it is for, as in "If you argue for position 2".
    pub heading: String,
    /// The position, with its text.
    pub link: Link,
    /// What became of it in the debate.
    pub verdict: Verdict,
    /// Its own arguments, best first.
    pub case: Vec<SwapPoint>,
    /// The other side's arguments, best first.
    pub they_say: Vec<SwapPoint>,
    /// What is not shown, in a sentence each.
    pub left_out: Vec<String>,
}

/// An argument with what can be said to it.
#[derive(Clone, Debug)]
pub struct SwapPoint {
    /// The argument.
    pub argument: FacingArgument,
    /// What the other side says to it.
    pub replies: Vec<FacingTurn>,
    /// What to make of it, in a sentence.
    pub says: String,
}
