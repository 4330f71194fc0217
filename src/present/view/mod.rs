//! What a reader is shown: plain data in the reader's words, in reading order. Renderers only dress it.
//!
//! Every text in it is clean (see [`text`](mod@super::text)): no control characters, no unclosed change of direction.
//! Line breaks occur only where a field says so.

pub mod cards;
mod companion;
mod coverage;
mod document;
mod lists;
mod maps;
mod matrix;
pub mod picture;
mod provenance;
mod questions;
mod sheet;
pub mod sheets;
mod sides;
mod speech;
mod timeline;
mod tree;
mod verdicts;
mod win;
mod worksheet;

use std::sync::Arc;

pub use self::{
    cards::{CardPage, Cards, Paper, PlacedCard, SolutionRow, TableCard},
    companion::{Choice, Companion, Seen},
    coverage::{Coverage, Fate, Sentence},
    document::{Document, Head, Item, Rank, Tone},
    lists::{
        AnswerGroup, Block, BlockAnswer, BlockState, Finding, LensRow, LensTable, Map, MapArrow, MapBox, Person, Source,
    },
    maps::{MapSheet, Maps},
    matrix::{Matrix, MatrixCell, MatrixColumn, MatrixRank, MatrixRow},
    provenance::{Provenance, Provenances},
    questions::{Ask, Examination, Point},
    sheet::{Questions, Sheet},
    sides::{Facing, FacingArgument, FacingColumn, FacingTurn, Swap, SwapPoint, SwapSide},
    speech::{Cut, Flow, FlowCell, FlowSection, Light, Reading, Speech, SpeechLine, SpeechPart, Speeches},
    timeline::{Conflict, Event, Mark, Panel, Shape, Tick, Timeline},
    tree::{Card, Case, ContentsRow, Continuation, Group, Node, Statement, Step, Words},
    verdicts::{Column, Measure, Spread, VerdictRow, VerdictSection, Verdicts},
    win::{Stake, StakeRow},
    worksheet::{Asks, BankEntry, SheetGroup, SheetRow, SheetText, SheetTree, Worksheet},
};

/// A text that stands in several places of the view, and once in memory: a debate may hold a hundred thousand claims,
/// each with its number and its words in the case, the contents, the answers file and the chronology.
pub type Text = Arc<str>;

/// A whole brief.
#[derive(Clone, Debug)]
pub struct View {
    /// The title of the debate; its question where it has no title.
    pub title: String,
    /// The question, where the title does not say it already.
    pub question: Option<String>,
    /// A paragraph about the debate; may hold line breaks.
    pub summary: Option<String>,
    /// BCP 47 tag of the language of the debate's own texts.
    pub language: String,
    /// Whether some of these texts may run from right to left.
    pub bidi: bool,
    /// What "now" means in the debate.
    pub as_of: Option<String>,
    /// The overlays laid on it, in words; `None` where there is none.
    pub overlays: Option<String>,
    /// How much there is, as in "12 claims, 9 steps, 4 sources".
    pub extent: String,
    /// The lens the debate is seen through, if any.
    pub lens: Option<Lens>,
    /// The parts that the brief has, for a table of contents.
    pub parts: Vec<Link>,
    /// What the verdicts mean here.
    pub key: Vec<Definition>,
    /// Where each question stands; without issues, where each claim stands that no other rests on.
    pub standings: Vec<Standing>,
    /// What would win each position, or lose it.
    pub stakes: Vec<Stake>,
    /// The upper levels of the debate, one short line each.
    pub contents: Vec<ContentsRow>,
    /// Whether there are levels below those of the contents.
    pub contents_cut: bool,
    /// The cases, in groups: one group an issue.
    pub groups: Vec<Group>,
    /// The answers file.
    pub answers: Vec<AnswerGroup>,
    /// Cross-examination: the most telling points of each side.
    pub questions: Vec<Examination>,
    /// The verdicts under every lens.
    pub lenses: Option<LensTable>,
    /// Where other semantics part from the verdicts of the brief.
    pub verdicts: Option<Verdicts>,
    /// What happened when, earliest first.
    pub chronology: Vec<Event>,
    /// The same as a picture.
    pub timeline: Timeline,
    /// The persons named.
    pub people: Vec<Person>,
    /// The sources, in the order written.
    pub sources: Vec<Source>,
    /// The sources whose text the debate has, sentence by sentence.
    pub coverage: Vec<Coverage>,
    /// Findings that are still open.
    pub findings: Vec<Finding>,
    /// The debate as boxes and arrows, for pictures of limited size.
    pub map: Map,
    /// The map of the page, and what its reader can pick by.
    pub companion: Companion,
    /// Maps that fit on sheets of paper.
    pub maps: Maps,
}

/// What became of a node.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Verdict {
    /// It stands.
    Accepted,
    /// It falls.
    Rejected,
    /// Neither follows.
    Undecided,
}

impl Verdict {
    /// All verdicts, in the order in which they are explained.
    pub const ALL: [Verdict; 3] = [Verdict::Accepted, Verdict::Rejected, Verdict::Undecided];

    /// Its place where the best comes first: what stands, what is open, what falls.
    pub fn rank(self) -> u8 {
        match self {
            Verdict::Accepted => 0,
            Verdict::Undecided => 1,
            Verdict::Rejected => 2,
        }
    }

    /// The word that is printed.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Accepted => "accepted",
            Verdict::Rejected => "rejected",
            Verdict::Undecided => "undecided",
        }
    }

    /// The sign that is printed beside the word, or where there is no room for it.
    pub fn mark(self) -> &'static str {
        match self {
            Verdict::Accepted => "✓",
            Verdict::Rejected => "✗",
            Verdict::Undecided => "?",
        }
    }
}

/// The part a node plays.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Role {
    /// One of the rivals at an issue.
    Position,
    /// A claim that no other rests on, and that is no position.
    Root,
    /// Speaks for the claim above it.
    Reason,
    /// Speaks against the claim above it, and against the position.
    Objection,
    /// Speaks against an objection, and so for the position.
    Answer,
    /// Breaks the step above it without denying premise or conclusion.
    Undercut,
    /// One of several premises that stand or fall together.
    Premise,
}

impl Role {
    /// The word that stands before the number.
    pub fn word(self) -> &'static str {
        match self {
            Role::Position => "Position",
            Role::Root => "Claim",
            Role::Reason => "Reason",
            Role::Objection => "Objection",
            Role::Answer => "Answer",
            Role::Undercut => "Undercut",
            Role::Premise => "Premise",
        }
    }

    /// The sign that tells it without colour.
    pub fn sign(self) -> &'static str {
        match self {
            Role::Position | Role::Root => "■",
            Role::Reason => "+",
            Role::Objection => "−",
            Role::Answer => "↩",
            Role::Undercut => "⊘",
            Role::Premise => "·",
        }
    }

    /// Its name for style sheets.
    pub fn class(self) -> &'static str {
        match self {
            Role::Position => "position",
            Role::Root => "root",
            Role::Reason => "reason",
            Role::Objection => "objection",
            Role::Answer => "answer",
            Role::Undercut => "undercut",
            Role::Premise => "premise",
        }
    }
}

/// A way to another place of the brief.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// The anchor of the place: letters, digits, `-` and `/` only.
    pub anchor: Text,
    /// What the place is called: a number, a name.
    pub label: Text,
    /// Words that say what stands there; may be empty.
    pub text: Text,
}

/// A piece of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Inline {
    /// Words that stand as they are.
    Words(String),
    /// The title of a work.
    Title(Text),
    /// A place of this brief.
    Link(Link),
    /// An address outside.
    Web(Arc<Address>),
}

/// An address outside the brief.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Address {
    /// As written.
    pub text: String,
    /// Where it leads, if it is an address of the web: ASCII, without spaces, quotes, brackets and backslashes.
    /// `None`: it is shown as letters.
    pub href: Option<String>,
}

/// A term and what it means.
#[derive(Clone, Debug)]
pub struct Definition {
    /// The verdict, if the term is one.
    pub verdict: Option<Verdict>,
    /// The term.
    pub term: String,
    /// What it means.
    pub meaning: String,
}

/// A word for a circumstance, and the circumstance.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The word, as in "Said by".
    pub name: &'static str,
    /// The circumstance.
    pub value: Vec<Inline>,
}

/// The lens a debate is seen through.
#[derive(Clone, Debug)]
pub struct Lens {
    /// Its name.
    pub name: String,
    /// A remark on it; may hold line breaks.
    pub note: Option<Text>,
}

/// Where a question stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The question; `None` for the claims that no other rests on.
    pub question: Option<String>,
    /// What came out, in a sentence.
    pub answer: String,
    /// The proof standard, in a sentence.
    pub standard: Option<String>,
    /// The rivals.
    pub rows: Vec<StandingRow>,
}

/// Where a position stands.
#[derive(Clone, Debug)]
pub struct StandingRow {
    /// The position, with its whole text.
    pub link: Link,
    /// What became of it.
    pub verdict: Verdict,
    /// Why.
    pub why: Vec<Inline>,
}
