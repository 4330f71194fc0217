//! What the page has beside its text: the map, and what a reader can pick claims by.

use super::picture::Picture;

/// The map of the page and the lists that its reader picks from.
#[derive(Clone, Default, Debug)]
pub struct Companion {
    /// The map; `None` where there is nothing to draw, or too much.
    pub picture: Option<Picture>,
    /// What of the map is left out, in a sentence.
    pub left_out: Option<String>,
    /// The schools that claims belong to.
    pub schools: Vec<Choice>,
    /// Those who say something.
    pub speakers: Vec<Choice>,
    /// The lenses, the debate without one first; empty where the debate has none.
    pub lenses: Vec<Seen>,
}

/// Something that claims can be picked by.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What it is called.
    pub label: String,
    /// The nodes that have it, counted from 0 in reading order, with a space between.
    pub nodes: String,
}

/// The debate as a lens, or nobody, sees it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The lens; `None` for the debate without one.
    pub lens: Option<String>,
    /// Whether the brief is written so.
    pub current: bool,
    /// A digit for each node, in reading order: three times the verdict on its claim, and that on its step, each 0 for
    /// accepted, 1 for rejected and 2 for undecided. A node without a step, or without a claim, has one verdict for both.
    pub verdicts: String,
}
