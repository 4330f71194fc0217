//! A comparison as Markdown for GitHub.

use askama::Template;

use super::Screen;
use crate::present::comparison::{Comparison, Fate, Piece};

/// Writes the page.
pub fn print(view: &Comparison, _: Screen) -> String {
    // Texts have a form as Markdown, and a string takes everything.
    Page { view }.render().unwrap_or_default()
}

#[derive(Template)]
#[template(path = "markdown/comparison.md", whitespace = "preserve")]
struct Page<'a> {
    view: &'a Comparison,
}
