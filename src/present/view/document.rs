//! A sheet of headings, arguments, cards and sentences in reading order: what every format can set.

use super::{Card, Inline, Link, MapSheet, Role, Sheet, Text, Verdict};

/// A sheet that stands by itself.
#[derive(Clone, Debug)]
pub struct Document {
    /// What it is, as in "Case".
    pub what: &'static str,
    /// The head.
    pub sheet: Sheet,
    /// What stands in it. No [`Part`](Item::Part), no [`Section`](Item::Section) and no [`Title`](Item::Title) is without
    /// anything below it.
    pub items: Vec<Item>,
}

/// Something in a document.
#[derive(Clone, Debug)]
pub enum Item {
    /// Begins a part.
    Part {
        /// Anchor.
        anchor: Text,
        /// Its title.
        title: String,
    },
    /// Begins a section of a part: an argument, with all that is said about it.
    Section(Head),
    /// An argument or a claim.
    Tag(Head),
    /// A heading of words, where no argument stands.
    Title {
        /// As what it stands: in the place of a section, or of a tag.
        rank: Rank,
        /// The words.
        words: Vec<Inline>,
    },
    /// Evidence for the tag before it.
    Card(Card),
    /// A sentence or more.
    Line {
        /// What it is, as in "Warrant"; may be empty.
        lead: String,
        /// The sentence.
        words: Vec<Inline>,
        /// How it is meant.
        tone: Tone,
    },
    /// Several things, a line each.
    List(Vec<Vec<Inline>>),
    /// A map that fits on a page.
    Map(Box<MapSheet>),
    /// Numbers or words side by side.
    Table {
        /// The heads of the columns; that of the first, which names the rows, is empty where they are positions.
        columns: Vec<String>,
        /// The rows: what it is about, and a cell for each further column.
        rows: Vec<(Link, Vec<String>)>,
    },
}

/// How high a heading of words stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rank {
    /// As high as a section.
    Section,
    /// As high as a tag.
    Tag,
}

impl Rank {
    /// Whether it stands as high as a tag.
    pub fn is_tag(self) -> bool {
        self == Rank::Tag
    }
}

/// An argument or a claim, in one line.
#[derive(Clone, Debug)]
pub struct Head {
    /// How deep it stands below the section; 0: directly.
    pub level: usize,
    /// What comes before it, as in "AT:" or "They will say"; may be empty.
    pub lead: String,
    /// Its part.
    pub role: Role,
    /// Its number, and its text; no text where its premises follow as tags of their own.
    pub link: Link,
    /// Its heading; may be empty.
    pub heading: Text,
    /// What became of it.
    pub verdict: Verdict,
    /// What else there is to say in a few words; may be empty.
    pub remark: String,
}

/// How a sentence is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// Something to say or to know.
    Plain,
    /// A remark beside it.
    Aside,
    /// Something to beware of.
    Warning,
}

impl Tone {
    /// Its name for style sheets.
    pub fn class(self) -> &'static str {
        match self {
            Tone::Plain => "plain",
            Tone::Aside => "aside",
            Tone::Warning => "warning",
        }
    }
}
