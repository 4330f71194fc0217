//! The map as PDF: lines, shapes and real text, with bookmarks, links and tags.
//!
//! [`ink`] says what is drawn on a page in which colour, [`path`] reads the shapes, and `document`, which is compiled with
//! the feature `pdf`, writes the file. The same map gives the same bytes: there is no clock in it and no chance.

#[cfg(feature = "pdf")]
mod document;
mod ink;
mod path;

use super::svg::Style;
use crate::{present::view::sheets::Sheets, typography::Fonts};

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

/// What is said where the feature is missing.
pub const MISSING: &str = "this program was built without PDF: `cargo install elenchus --features pdf` builds one with it; \
                           an SVG can be printed from a browser";
