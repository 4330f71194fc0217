//! Cards to cut out: each with its place on the paper, and the list that says where it belongs.

use super::{Role, Sheet, Text};
use crate::typography::Fonts;

/// Where things stand on a card: millimetres, and points for letters. The style sheet of the page has the same.
pub mod inside {
    /// Millimetres in a point.
    pub const POINT: f64 = 25.4 / 72.0;
    /// Between the edge of a card and its text.
    pub const PAD: f64 = 4.0;
    /// Room for the part and the number above a text.
    pub const HEAD: f64 = 5.5;
    /// Room for the number of the card below it.
    pub const FOOT: f64 = 5.0;
    /// From one line to the next, in sizes of the letters.
    pub const LEADING: f64 = 1.3;
    /// What of a line is filled; the rest is left free.
    pub const FILLED: f64 = 0.97;
    /// The size of a cite.
    pub const CITE: f64 = 8.0;
    /// Between a text and its cite.
    pub const GAP: f64 = 1.5;
}

/// A deck of cards.
#[derive(Clone, Debug)]
pub struct Cards {
    /// The head.
    pub sheet: Sheet,
    /// How many there are, and how they are printed, in a sentence.
    pub says: String,
    /// The paper.
    pub paper: &'static Paper,
    /// The cards, in the order of their numbers.
    pub cards: Vec<TableCard>,
    /// The sheets.
    pub pages: Vec<CardPage>,
    /// Whether each sheet has a back, with the numbers of the brief.
    pub has_backs: bool,
    /// What belongs where, in the order of the brief.
    pub solution: Vec<SolutionRow>,
    /// The font, and others for letters that it lacks. Only where no browser sets the text are they needed.
    pub fonts: Fonts,
}

/// A size of paper.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Paper {
    /// What it is called on the command line.
    pub name: &'static str,
    /// How wide it is, in millimetres.
    pub width: f64,
    /// How high it is, in millimetres.
    pub height: f64,
}

/// A card to cut out.
#[derive(Clone, Debug)]
pub struct TableCard {
    /// Its number in the deck.
    pub card: usize,
    /// The number in the brief of the claim that it holds, or that its words are evidence for.
    pub number: Text,
    /// Its part, where parts are printed.
    pub role: Option<Role>,
    /// Whether the number of the brief is printed in its corner.
    pub shows_number: bool,
    /// Whether it holds words of a source.
    pub is_evidence: bool,
    /// The claim, or the words of the source.
    pub text: Text,
    /// Where the words are from; empty on the card of a claim.
    pub cite: String,
}

/// A sheet of cards.
#[derive(Clone, Debug)]
pub struct CardPage {
    /// What is printed on it.
    pub cards: Vec<PlacedCard>,
}

/// A card in its place: millimetres from the corner of the paper.
#[derive(Clone, Debug)]
pub struct PlacedCard {
    /// The card, an index into [`Cards::cards`].
    pub card: usize,
    /// What is printed of its text: all, or a part of it, with line breaks.
    pub text: Text,
    /// Which part, as in "1 of 2".
    pub part: Option<String>,
    /// Whether its cite is printed here: with the last part.
    pub has_cite: bool,
    /// How large its letters are, in points.
    pub size: u32,
    /// From the left edge of the paper.
    pub left: f64,
    /// The same on the back of the sheet, which is turned over its long edge.
    pub left_on_back: f64,
    /// From the upper edge.
    pub top: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// A node of the outline, with its card.
#[derive(Clone, Debug)]
pub struct SolutionRow {
    /// How deep it stands.
    pub level: usize,
    /// Its number.
    pub number: Text,
    /// Its part.
    pub role: Role,
    /// The number of its card; `None` for a step of several premises, and for a claim whose card lies elsewhere.
    pub card: Option<usize>,
    /// What it says, shortened.
    pub text: Text,
    /// The number under which its card lies, if not here.
    pub see: Option<Text>,
    /// The cards of the evidence for it, each with its source.
    pub evidence: Vec<(usize, String)>,
}
