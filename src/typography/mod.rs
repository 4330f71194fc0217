//! How wide a text is, and where its lines break: everything that is drawn is measured before it is drawn.
//!
//! Texts are measured letter by letter with the advance widths of one bundled font, Noto Sans (SIL Open Font License,
//! see `fonts/OFL.txt`), cut down to Latin, Greek, Cyrillic and signs. Kerning is left out: it only ever makes a line
//! a little narrower. Noto Sans is also a wide font, so that what is measured with it still fits when a viewer has to
//! take Open Sans, Segoe UI, Roboto, Helvetica or Arial in its place.
//!
//! Letters that the font lacks are given a width that their scripts stay below (see the table in `font.rs`); which way a line
//! runs is left to the viewer, for the width of a line is the same from either end.
//!
//! Lines break where Unicode allows it (UAX #14), and inside a word only where the word alone is wider than the line.

pub mod font;
mod lines;
#[cfg(feature = "pdf")]
pub mod shape;

pub use font::{Face, Font, Fonts, width};
pub use lines::{Direction, direction, lines, longest_word};
