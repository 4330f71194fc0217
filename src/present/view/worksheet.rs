//! A worksheet: the outline and the map with something left blank, or its key.

use super::{Role, Sheet, Text, Verdict, picture::Picture};

/// What is asked of whoever fills a worksheet in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asks {
    /// What a claim says.
    Text,
    /// Whether it is a reason or an objection.
    Role,
    /// Whether it is accepted, rejected or undecided.
    Verdict,
}

/// A worksheet, or its key.
#[derive(Clone, Debug)]
pub struct Worksheet {
    /// The head; its facts say how much is blank and which seed drew it.
    pub sheet: Sheet,
    /// Whether it is the key: the same sheet, filled in.
    pub is_key: bool,
    /// What is asked.
    pub asks: Asks,
    /// What to do, in a sentence.
    pub task: String,
    /// The words to choose from; may be empty.
    pub bank: Vec<BankEntry>,
    /// The outline.
    pub groups: Vec<SheetGroup>,
    /// The map.
    pub picture: Picture,
    /// Whether a page shows the map and not the outline.
    pub is_drawn: bool,
}

/// A text to choose.
#[derive(Clone, Debug)]
pub struct BankEntry {
    /// The letter it is known by.
    pub letter: String,
    /// The text.
    pub text: Text,
}

/// Positions that belong together.
#[derive(Clone, Debug)]
pub struct SheetGroup {
    /// The question, or a heading of ours.
    pub heading: String,
    /// Whether the heading is a text of the debate.
    pub heading_is_text: bool,
    /// Trees of rows, each with all of a case or of one of its continuations.
    pub trees: Vec<SheetTree>,
}

/// A tree of rows.
#[derive(Clone, Debug)]
pub struct SheetTree {
    /// What it continues, as in "C1 goes on from 1A1"; `None` for a case.
    pub continues: Option<String>,
    /// Its rows, in reading order.
    pub rows: Vec<SheetRow>,
}

/// A node of the outline. Rows form a tree as [`Node`](super::Node)s do.
#[derive(Clone, Debug)]
pub struct SheetRow {
    /// Its number.
    pub number: Text,
    /// Its part; `None`: it is asked for.
    pub role: Option<Role>,
    /// Its verdict; `None`: it is asked for, or not shown.
    pub verdict: Option<Verdict>,
    /// Whether something is asked here: left blank on the sheet, marked in the key.
    pub is_asked: bool,
    /// The heading of the step.
    pub heading: Option<Text>,
    /// What it says.
    pub said: SheetText,
    /// The letter of its text among the words to choose from; in the key only.
    pub letter: Option<String>,
    /// How many nodes below it are not shown.
    pub hidden: usize,
    /// How deep it stands.
    pub level: usize,
    /// Whether the next row is one level deeper.
    pub opens: bool,
    /// How many levels end after it.
    pub closes: usize,
    /// Whether no further row of its level follows under the same parent.
    pub last: bool,
}

/// What stands in a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SheetText {
    /// The claim.
    Words(Text),
    /// So many lines to write on.
    Blank(usize),
    /// The number under which the claim stands in full.
    See(Text),
    /// A step of several premises, which follow.
    Together,
}
