//! Verdicts as Markdown: a table a question.

use askama::Template;

use super::Screen;
use crate::present::view::Verdicts;

#[derive(Template)]
#[template(path = "markdown/verdicts.md", whitespace = "preserve")]
struct Sheet<'a> {
    view: &'a Verdicts,
}

/// Writes the text.
pub fn print(view: &Verdicts, _: Screen) -> String {
    let mut bytes = Vec::new();
    // A vector takes everything, and templates are text.
    let _ = super::super::fill(&Sheet { view }, &mut bytes);
    String::from_utf8(bytes).unwrap_or_default()
}
