//! Markdown as openCaselist takes it: `#` to `####` for the same four levels as in Word (pocket, hat, block, tag), and
//! the cards below their tags, with the words to be read aloud in bold.

use std::{fmt, io};

use askama::Template;

use super::word;
use crate::present::view::{Document, Head, Inline, Item, Sheet};

/// Writes a document for openCaselist.
pub(super) fn write(document: &Document, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Page { document, sheet: &document.sheet }, out)
}

#[derive(Template)]
#[template(path = "markdown/caselist.md", whitespace = "preserve")]
struct Page<'a> {
    document: &'a Document,
    sheet: &'a Sheet,
}

/// An argument in one line.
fn said(head: &Head) -> impl fmt::Display {
    word::said(head)
}
