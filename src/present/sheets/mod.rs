//! Debate with verdicts → the map on sheets of paper: on one sheet where it can be read there, else on as few as can be.
//!
//! Nothing is printed smaller than [`READABLE`] points unless that was asked for. What is too large for one sheet then is
//! cut into [`tiles`] where subtrees begin, or, for the wall, into the sheets of a [`poster`].

mod index;
mod large;
mod one;
mod paper;
mod poster;
#[cfg(test)]
mod tests;
mod tiles;

use super::{
    picture::{Draft, Selection},
    plan,
    scene::Scene,
    view::{
        picture::{Heading, Lettering, Line, Point},
        sheets::{Bookmark, Paper, Sheets},
    },
};
use crate::{evaluate::Evaluation, model::Debate};
pub use large::{Large, Part, too_large};

/// The smallest type that is printed unless smaller was asked for, in points of 1/72 of an inch.
pub const READABLE: f64 = 8.0;

/// The largest scale: what is small stays handy.
const LARGEST: f64 = 1.25;

/// What is wanted; by default, that it can be read.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Setting {
    /// The paper.
    pub paper: Paper,
    /// Whether it is turned.
    pub turn: Turn,
    /// How the map is made to fit.
    pub mode: Mode,
}

/// How the paper lies.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Turn {
    /// As suits the map.
    #[default]
    Free,
    /// Higher than wide.
    Portrait,
    /// Wider than high.
    Landscape,
}

/// How a map is made to fit.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Mode {
    /// On one sheet if it can be read there, else on several.
    #[default]
    Readable,
    /// On one sheet, however small.
    Fit,
    /// One picture on a grid of sheets.
    Poster,
}

/// Sets the map of a debate, as judged, on paper.
pub fn sheets(
    debate: &Debate,
    evaluation: &Evaluation,
    selection: &Selection,
    heading: Heading,
    setting: Setting,
) -> Sheets {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let papers = lying(setting);
    if setting.mode == Mode::Poster {
        return poster::poster(Draft::new(scene, selection, None), heading, &papers);
    }
    let draft = |paper: &Paper| (Draft::new(scene, selection, Some(paper.room(least()))), *paper);
    let drafts: Vec<(Draft, Paper)> = papers.iter().map(draft).collect();
    if setting.mode == Mode::Fit {
        return one::fit(&drafts, heading);
    }
    one::readable(&drafts, heading).unwrap_or_else(|| tiles::tiles(&drafts, heading))
}

/// The ways that the paper may lie; of equals the first is taken.
fn lying(setting: Setting) -> Vec<Paper> {
    let Setting { paper, turn, .. } = setting;
    let landscape = if paper.is_landscape() { paper } else { paper.turned() };
    match turn {
        Turn::Landscape => vec![landscape],
        Turn::Portrait => vec![landscape.turned()],
        Turn::Free if paper.is_landscape() => vec![paper],
        Turn::Free => vec![landscape, paper],
    }
}

/// The scale at which the smallest type has [`READABLE`] points, and a little more against rounding.
fn least() -> f64 {
    READABLE * 1.002 / points(1.0)
}

/// The em of the smallest type at a scale, in points.
fn points(scale: f64) -> f64 {
    let tenths = Lettering::ALL.into_iter().map(Lettering::tenths).min().unwrap_or_default();
    // A unit is 1/96 of an inch, a point 1/72.
    f64::from(tenths) / 10.0 * 0.75 * scale
}

/// A line of our own words.
fn line(text: String, style: Lettering, at: Point) -> Line {
    Line { at, text, style, leftwards: false, is_text: false }
}

/// Enters a bookmark at its level: on top, or below the last one there.
fn enter(bookmarks: &mut Vec<Bookmark>, own: Bookmark, level: usize) {
    match bookmarks.last_mut() {
        Some(last) if level > 0 => last.below.push(own),
        _ => bookmarks.push(own),
    }
}
