//! The brief as one self-contained HTML page.
//!
//! Texts are escaped because the templates end in `.html`. Nothing in them is marked as safe.
//!
//! The page is whole without its script, which adds ways of reading: folding, searching, picking, and moving in the map.
//! What the script needs to know stands in the page as text and attributes, escaped like all else.

mod map;
#[cfg(test)]
mod tests;

use std::io;

use askama::Template;

use self::map::Map;
use crate::present::view::{
    Inline, Verdict, View,
    picture::{Lettering, Sample},
};

/// Writes the page.
pub fn write(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let map = view.companion.picture.as_ref().map(Map::new);
    super::fill(&Page { view, map, foreign: foreign(view), bidi: view.bidi }, out)
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
    map: Option<Map<'a>>,
    /// The language of the debate's texts, where it is another than the page's.
    foreign: Option<&'a str>,
    /// Whether some of them may run from right to left.
    bidi: bool,
}
