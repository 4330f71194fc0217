//! What stands on a page that is set in millimetres: lines of text, bars, and lines to cut along.

use crate::{present::view::Role, typography::Face};

/// A place: from the left edge of the paper, from its upper edge.
pub(super) type Spot = (f64, f64);

/// A line to cut along: from, to.
pub(super) type Cut = (Spot, Spot);

/// A page.
#[derive(Clone, Default, Debug)]
pub(super) struct Page {
    /// What it is called in the list that a reader of PDF shows; `None`: it is not listed.
    pub bookmark: Option<String>,
    /// Lines to cut along.
    pub cuts: Vec<Cut>,
    /// Thin lines.
    pub rules: Vec<Cut>,
    /// Grey bars: left, top, width, height.
    pub bars: Vec<(f64, f64, f64, f64)>,
    /// What is read, in order.
    pub blocks: Vec<Block>,
}

/// Lines that belong together.
#[derive(Clone, Default, Debug)]
pub(super) struct Block {
    /// Whether it is the title of the list.
    pub is_title: bool,
    /// The sign of a part before it.
    pub sign: Option<Sign>,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// The sign of a part.
#[derive(Clone, Debug)]
pub(super) struct Sign {
    /// The part.
    pub role: Role,
    /// Its upper left corner.
    pub at: Spot,
    /// How large it is.
    pub size: f64,
    pub colour: &'static str,
}

/// A line of text.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub text: String,
    /// Where its start stands: its left end, or its right end if it runs leftwards.
    pub at: Spot,
    /// The size of its letters, in points.
    pub size: f64,
    pub is_bold: bool,
    /// Whether it runs from right to left.
    pub leftwards: bool,
    /// Whether it is a text of the debate and not one of ours.
    pub is_text: bool,
    pub colour: &'static str,
}

impl Line {
    /// A line of our words.
    pub fn ours(text: &str, at: Spot, size: f64) -> Line {
        Line { text: text.to_owned(), at, size, is_bold: false, leftwards: false, is_text: false, colour: "#000000" }
    }

    pub fn bold(self) -> Line {
        Line { is_bold: true, ..self }
    }

    pub fn coloured(self, colour: &'static str) -> Line {
        Line { colour, ..self }
    }

    pub fn face(&self) -> Face {
        if self.is_bold { Face::Bold } else { Face::Regular }
    }
}
