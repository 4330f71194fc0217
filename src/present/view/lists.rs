//! What stands beside the cases: the answers file, the lists at the end, and the map.

use super::{Fact, Inline, Lens, Link, Role, Text, Verdict};

/// A part of the answers file.
#[derive(Clone, Debug)]
pub struct AnswerGroup {
    /// Anchor.
    pub anchor: Text,
    /// What it is for, as in "To defend position 1".
    pub heading: Text,
    /// The position.
    pub position: Link,
    /// What it holds and how much of it is dropped, in a sentence.
    pub says: String,
    /// The pages against the rivals of the position; empty where the page is itself against it.
    pub rivals: Vec<Link>,
    /// One block for every argument of the other side, dropped ones first.
    pub blocks: Vec<Block>,
}

/// An argument of the other side and our answers to it.
#[derive(Clone, Debug)]
pub struct Block {
    /// The argument, with its whole text.
    pub argument: Link,
    /// Its part.
    pub role: Role,
    /// Whether the step is good.
    pub verdict: Verdict,
    /// What became of it in the debate.
    pub state: BlockState,
    /// The answers.
    pub answers: Vec<BlockAnswer>,
}

/// What became of an argument in the exchange. The order is the one of the answers file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum BlockState {
    /// Nobody answers it.
    Dropped,
    /// No answer to it stands.
    AnswersFail,
    /// An answer to it is not rejected.
    Answered,
    /// It falls without an answer: nothing holds it up.
    Unsupported,
}

impl BlockState {
    /// Its name for style sheets.
    pub fn class(self) -> &'static str {
        match self {
            BlockState::Dropped => "dropped",
            BlockState::AnswersFail => "answers-fail",
            BlockState::Answered => "answered",
            BlockState::Unsupported => "unsupported",
        }
    }

    /// The words that are printed.
    pub fn words(self) -> &'static str {
        match self {
            BlockState::Dropped => "dropped: nothing answers it",
            BlockState::AnswersFail => "no answer to it stands",
            BlockState::Answered => "answered",
            BlockState::Unsupported => "needs no answer: nothing holds it up",
        }
    }
}

/// An answer to an argument.
#[derive(Clone, Debug)]
pub struct BlockAnswer {
    /// What it does, as in "Objection" or "Contradicted by".
    pub word: &'static str,
    /// The answer, with its whole text.
    pub link: Link,
    /// Whether it is good.
    pub verdict: Verdict,
    /// Where the answers stand elsewhere, how they fare together: said in place of a verdict, which would be taken for
    /// that on the claim named.
    pub there: Option<&'static str>,
    /// How deep in the case it is said, or what it answers is.
    pub depth: usize,
}

/// Verdicts by position and lens.
#[derive(Clone, Debug)]
pub struct LensTable {
    /// The lenses; the first column is the debate without one.
    pub columns: Vec<Lens>,
    /// One row a position.
    pub rows: Vec<LensRow>,
}

/// A position under every lens.
#[derive(Clone, Debug)]
pub struct LensRow {
    /// The position.
    pub link: Link,
    /// Its verdicts, in the order of the columns.
    pub verdicts: Vec<Verdict>,
}

/// A person.
#[derive(Clone, Debug)]
pub struct Person {
    /// Anchor.
    pub anchor: Text,
    /// The name.
    pub name: Text,
    /// Birth and death; may be empty.
    pub life: String,
    /// Offices with their times.
    pub offices: Vec<String>,
    /// A remark; may hold line breaks.
    pub note: Option<Text>,
    /// What the person says here.
    pub says: Vec<Link>,
}

/// A bibliography record.
#[derive(Clone, Debug)]
pub struct Source {
    /// Anchor.
    pub anchor: Text,
    /// Counted from 1.
    pub number: usize,
    /// Surname and year.
    pub head: Text,
    /// The whole record on one line.
    pub record: Vec<Inline>,
    /// Kind, provenance and the like.
    pub facts: Vec<Fact>,
    /// A remark; may hold line breaks.
    pub note: Option<Text>,
    /// Where it is used.
    pub used: Vec<Link>,
}

/// A finding that is still open.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Error, warning or note.
    pub severity: &'static str,
    /// The rule.
    pub code: &'static str,
    /// What was found.
    pub headline: String,
    /// File, line and column.
    pub place: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The nodes concerned.
    pub nodes: Vec<Link>,
}

/// Boxes and arrows, upper levels first, cut to what a picture can hold.
#[derive(Clone, Default, Debug)]
pub struct Map {
    /// The boxes.
    pub boxes: Vec<MapBox>,
    /// The arrows.
    pub arrows: Vec<MapArrow>,
    /// What is left out, in a sentence.
    pub left_out: Option<String>,
}

/// A box of the map.
#[derive(Clone, Debug)]
pub struct MapBox {
    /// The number of the node.
    pub number: Text,
    /// Its text in lines; empty for a step, which is drawn as a small joint.
    pub lines: Vec<String>,
    /// Its part.
    pub role: Role,
    /// Its verdict.
    pub verdict: Verdict,
}

/// An arrow of the map.
#[derive(Clone, Debug)]
pub struct MapArrow {
    /// The box it leaves, by its place in [`Map::boxes`].
    pub from: usize,
    /// The box it points at.
    pub to: usize,
    /// What it says.
    pub role: Role,
}
