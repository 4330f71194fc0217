//! A comparison as one self-contained HTML page, in the look of the brief.
//!
//! Texts are escaped because the template ends in `.html`. Nothing in it is marked as safe.

use askama::Template;

use super::Screen;
use crate::present::comparison::{Comparison, Fate, Piece};

/// Writes the page.
pub fn print(view: &Comparison, _: Screen) -> String {
    let english = view.language.split('-').next().is_some_and(|main| main.eq_ignore_ascii_case("en"));
    let foreign = (!english).then_some(view.language.as_str());
    // Texts have a form as HTML, and a string takes everything.
    Page { view, foreign, bidi: true }.render().unwrap_or_default()
}

#[derive(Template)]
#[template(path = "html/comparison.html")]
struct Page<'a> {
    view: &'a Comparison,
    /// The language of the debate's texts, where it is another than the page's.
    foreign: Option<&'a str>,
    /// Whether some of them may run from right to left.
    bidi: bool,
}
