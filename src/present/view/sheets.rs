//! The map on sheets of paper: what stands on each of them, and where.

use std::sync::Arc;

use super::picture::{Line, Picture, Point, Rect};

/// A map on paper.
#[derive(Clone, Debug)]
pub struct Sheets {
    /// The title of the debate.
    pub title: String,
    /// What is to be seen, in a few sentences.
    pub description: String,
    /// BCP 47 tag of the language of the debate's own texts.
    pub language: String,
    /// How it was made to fit.
    pub way: Way,
    /// The size of every sheet.
    pub paper: Paper,
    /// The sheets, in order.
    pub pages: Vec<Page>,
    /// Where to find what, as a list beside the pages.
    pub bookmarks: Vec<Bookmark>,
    /// The em of the smallest letters, in points of 1/72 of an inch.
    pub smallest: f64,
    /// What the reader must be told of it, in sentences.
    pub warnings: Vec<String>,
}

/// How a map was made to fit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// All on one sheet.
    One,
    /// Cut where subtrees begin.
    Tiles,
    /// One picture over so many columns and rows of sheets, to be glued together.
    Poster {
        /// How many sheets side by side.
        columns: usize,
        /// How many below each other.
        rows: usize,
    },
}

/// A sheet of paper, in millimetres.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Paper {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

impl Default for Paper {
    /// A4.
    fn default() -> Paper {
        Paper { width: 210.0, height: 297.0 }
    }
}

/// One sheet. Places are in the units of its picture; the corner of these lies in the corner of what can be printed on.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its name: `A1`, `B1` …
    pub key: String,
    /// What stands on it.
    pub picture: Arc<Picture>,
    /// The part of the picture that is seen, which is set into the corner; if there is none, all of it is.
    pub window: Option<Rect>,
    /// How many millimetres a unit has.
    pub unit: f64,
    /// How much room there is, in units: what lies beyond is margin.
    pub room: (i64, i64),
    /// Notes below boxes: where what hangs from them goes on.
    pub tabs: Vec<Tab>,
    /// Headings, page numbers and the like.
    pub lines: Vec<Line>,
    /// Plain rectangles: the boxes of an overview.
    pub frames: Vec<Rect>,
    /// Straight thin lines: where to cut.
    pub marks: Vec<(Point, Point)>,
    /// What leads to another place.
    pub links: Vec<Link>,
}

/// A note below a box.
#[derive(Clone, Debug)]
pub struct Tab {
    /// Where it hangs.
    pub place: Rect,
    /// What it says.
    pub line: Line,
}

/// A place that leads to another.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it is.
    pub from: Rect,
    /// The page that it leads to, counted from 0.
    pub page: usize,
    /// The place there.
    pub to: Point,
    /// What it is, in words.
    pub words: String,
}

/// An entry of the list beside the pages.
#[derive(Clone, Debug)]
pub struct Bookmark {
    /// What it says.
    pub words: String,
    /// The page that it leads to, counted from 0.
    pub page: usize,
    /// The place there.
    pub to: Point,
    /// What belongs to it.
    pub below: Vec<Bookmark>,
}
