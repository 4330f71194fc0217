//! The map, and cards to cut out, as PDF: lines, shapes and real text, with bookmarks, links and tags.
//!
//! [`ink`] says what is drawn on a page of a map in which colour, [`path`] reads the shapes, and `document`, which is
//! compiled with the feature `pdf`, writes the file. For cards `cards` and `list` say what stands where, as the types
//! of `plain`, and `flat` writes the file. The same map gives the same bytes: there is no clock in it and no chance.

#[cfg(feature = "pdf")]
mod cards;
#[cfg(feature = "pdf")]
mod document;
#[cfg(feature = "pdf")]
mod flat;
mod ink;
#[cfg(feature = "pdf")]
mod letters;
#[cfg(feature = "pdf")]
mod list;
mod path;
#[cfg(feature = "pdf")]
mod plain;

#[cfg(feature = "pdf")]
use super::svg;
use super::svg::Style;
use crate::{
    present::view::{Cards, sheets::Sheets},
    typography::Fonts,
};

/// Whether this program can write PDF.
pub const AVAILABLE: bool = cfg!(feature = "pdf");

/// Writes a map on paper.
///
/// # Errors
/// When the program was built without the feature `pdf`; when a map does not fit what PDF can hold.
#[cfg(feature = "pdf")]
pub fn write(sheets: &Sheets, style: &Style, fonts: &Fonts) -> Result<Vec<u8>, String> {
    document::write(sheets, &style.palette.light, fonts)
}

/// Writes a map on paper.
///
/// # Errors
/// Always: the program was built without the feature `pdf`.
#[cfg(not(feature = "pdf"))]
pub fn write(_: &Sheets, _: &Style, _: &Fonts) -> Result<Vec<u8>, String> {
    Err(MISSING.to_owned())
}

/// Writes cards to cut out, with the list of what belongs where.
///
/// # Errors
/// When the program was built without the feature `pdf`; when there is more than PDF can hold.
#[cfg(feature = "pdf")]
pub(super) fn deck(cards: &Cards) -> Result<Vec<u8>, String> {
    let colours = &svg::ON_PAGE.palette.light;
    let about = flat::About {
        title: format!("Cards: {}", cards.sheet.title),
        description: cards.says.clone(),
        foreign: super::html::foreign_to(&cards.sheet.language),
        paper: (cards.paper.width, cards.paper.height),
    };
    flat::write(&cards::pages(cards, colours), &about, colours, &cards.fonts)
}

/// Writes cards to cut out.
///
/// # Errors
/// Always: the program was built without the feature `pdf`.
#[cfg(not(feature = "pdf"))]
pub(super) fn deck(_: &Cards) -> Result<Vec<u8>, String> {
    Err(NO_CARDS.to_owned())
}

/// What is said of cards where the feature is missing.
pub(super) const NO_CARDS: &str = "this program was built without PDF: `cargo install elenchus --features pdf` builds one \
                                   with it; cards written as HTML (`-o cards.html`) can be printed from a browser";

/// What is said where the feature is missing.
pub const MISSING: &str = "this program was built without PDF: `cargo install elenchus --features pdf` builds one with it; \
                           an SVG can be printed from a browser";
