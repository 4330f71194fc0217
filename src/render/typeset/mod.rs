//! Sheets as PDF, typeset by typst: a template becomes a document of typst, and the document becomes pages.
//!
//! How the pages look is written in `templates/typst/look.typ`; the templates beside it only call its functions.
//! [`Literal`] keeps every text a text. What typst may see is in `world`: these sources and our fonts, no file, no
//! network, no clock.
//!
//! To typeset another sheet: a template there (`macros.typ` says how it is written), a struct for it, and a line in the
//! sheet's list of formats with a function that hands the struct to `write`.
//!
//! Typesetting is a feature of the build, because typst is large. Without it the formats are still listed, so that
//! whoever asks for one is told how to get it: see [`LACKING`].

mod literal;
#[cfg(feature = "typeset")]
mod world;

use std::{fmt, io};

use askama::Template;

pub use self::literal::Literal;
use super::svg;
use crate::present::view::{Card, Inline, View};

/// What is said where this build cannot typeset; `None`: it can.
pub const LACKING: Option<&str> = if cfg!(feature = "typeset") {
    None
} else {
    Some(
        "this elenchus was built without typesetting, and cannot write a PDF of this. Two ways to one: write HTML \
         (`-o FILE.html`), open it in a browser, and print it to a PDF; or build elenchus with typesetting, in the \
         folder of its source: `cargo install --path . --features typeset`",
    )
};

/// A file that a document refers to, beside `look.typ`: its name, and its bytes.
pub(super) type Beside = (String, Vec<u8>);

/// Writes the brief.
pub fn brief(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let mut maps = Vec::new();
    for (index, sheet) in view.maps.sheets.iter().enumerate() {
        let mut bytes = Vec::new();
        svg::write(&sheet.picture, &svg::ON_PAGE, &mut bytes)?;
        maps.push((map(&index), bytes));
    }
    write(&Brief { view }, maps, out)
}

/// The name of the file of a map.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
fn map(index: &usize) -> String {
    format!("map-{index}.svg")
}

#[derive(Template)]
#[template(path = "typst/brief.typ")]
struct Brief<'a> {
    view: &'a View,
}

/// Fills a template and typesets it.
pub(super) fn write(template: &impl Template, beside: Vec<Beside>, out: &mut dyn io::Write) -> io::Result<()> {
    if let Some(words) = LACKING {
        return Err(io::Error::new(io::ErrorKind::Unsupported, words));
    }
    let mut source = Bounded { text: String::new() };
    match template.render_into(&mut source) {
        Ok(()) => out.write_all(&pages(source.text, beside)?),
        Err(_) if source.text.len() >= MOST => Err(io::Error::other(
            "this is too large to be typeset: it would have many hundreds of pages. Write HTML instead \
             (`-o FILE.html`), which has no limit, or less of it: one file of the debate, or fewer overlays",
        )),
        Err(error) => Err(io::Error::other(error)),
    }
}

/// How many bytes a document may have, as typst reads it: some 500 pages, for which it takes up to a gigabyte and a half.
const MOST: usize = 3 << 20;

/// A text that does not grow past what can be typeset.
struct Bounded {
    text: String,
}

impl fmt::Write for Bounded {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        self.text.push_str(piece);
        if self.text.len() < MOST { Ok(()) } else { Err(fmt::Error) }
    }
}

#[cfg(feature = "typeset")]
fn pages(source: String, beside: Vec<Beside>) -> io::Result<Vec<u8>> {
    world::pages(source, beside)
}

#[cfg(not(feature = "typeset"))]
fn pages(_: String, _: Vec<Beside>) -> io::Result<Vec<u8>> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether a brief has lists after its cases.
pub(super) fn has_lists(view: &View) -> bool {
    let lists = [
        view.answers.is_empty(),
        view.questions.is_empty(),
        view.chronology.is_empty(),
        view.people.is_empty(),
        view.sources.is_empty(),
        view.coverage.is_empty(),
        view.findings.is_empty(),
    ];
    lists.contains(&false)
}

/// Whether a card is so long that it must be allowed to break over pages: longer than half a page.
pub(super) fn is_long(card: &Card) -> bool {
    let lines = |text: &str| text.len() + 80 * text.matches('\n').count();
    let quote: usize = card.quote.iter().map(|words| lines(&words.text)).sum();
    quote + card.note.as_deref().map_or(0, lines) > LONG
}

/// How many letters half a page has, at the narrowest.
const LONG: usize = 1_800;
