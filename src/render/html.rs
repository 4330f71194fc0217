//! The brief as one self-contained HTML page.
//!
//! Texts are escaped because the templates end in `.html`. Nothing in them is marked as safe.

use std::io;

use askama::Template;

use crate::present::view::{Inline, View};

/// Writes the page.
pub fn write(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Page { view, foreign: foreign(view) }, out)
}

/// The language of the debate's texts, where it is another than the page's.
pub(super) fn foreign(view: &View) -> Option<&str> {
    foreign_to(&view.language)
}

/// A language, where it is another than the page's.
pub(super) fn foreign_to(language: &str) -> Option<&str> {
    (!is_english(language)).then_some(language)
}

/// The page says in English what is not the debate's own text.
fn is_english(language: &str) -> bool {
    language.split('-').next().is_some_and(|main| main.eq_ignore_ascii_case("en"))
}

#[derive(Template)]
#[template(path = "html/brief.html")]
struct Page<'a> {
    view: &'a View,
    /// The language of the debate's texts, where it is another than the page's.
    foreign: Option<&'a str>,
}
