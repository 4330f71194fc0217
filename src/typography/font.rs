//! Letter → width, from the tables of the bundled font.

use std::{
    fmt,
    sync::{Arc, LazyLock},
};

use skrifa::{FontRef, MetadataProvider, instance::LocationRef, instance::Size};

/// A face of the bundled font.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Face {
    /// For texts.
    Regular,
    /// For numbers and headings.
    Bold,
}

impl Face {
    /// The font file, TrueType.
    pub fn file(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("fonts/NotoSans-Regular.ttf"),
            Face::Bold => include_bytes!("fonts/NotoSans-Bold.ttf"),
        }
    }

    fn widths(self) -> &'static Widths {
        static REGULAR: LazyLock<Widths> = LazyLock::new(|| Widths::read(Face::Regular));
        static BOLD: LazyLock<Widths> = LazyLock::new(|| Widths::read(Face::Bold));
        match self {
            Face::Regular => &REGULAR,
            Face::Bold => &BOLD,
        }
    }
}

/// A face at a size.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Font {
    /// The face.
    pub face: Face,
    /// The size of the em in units of the drawing.
    pub size: f64,
}

impl Font {
    /// A regular face at a size.
    pub const fn regular(size: f64) -> Font {
        Font { face: Face::Regular, size }
    }

    /// A bold face at a size.
    pub const fn bold(size: f64) -> Font {
        Font { face: Face::Bold, size }
    }
}

/// The bundled faces, and fonts for letters that these lack, which a user gave.
#[derive(Clone, Default)]
pub struct Fonts {
    others: Vec<Arc<Vec<u8>>>,
}

impl fmt::Debug for Fonts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the bundled faces and {} more fonts", self.others.len())
    }
}

impl Fonts {
    /// Adds a font; `None` if it cannot be read as one (TrueType, OpenType, or a collection of them: its first font).
    #[must_use]
    pub fn with(mut self, file: Vec<u8>) -> Option<Fonts> {
        let font = FontRef::from_index(&file, 0).ok()?;
        font.charmap().mappings().next()?;
        self.others.push(Arc::new(file));
        Some(self)
    }

    /// The files: first the bundled ones, then those that were added, in their order.
    pub fn files(&self) -> impl Iterator<Item = &[u8]> {
        [Face::Regular.file(), Face::Bold.file()].into_iter().chain(self.others.iter().map(|file| &file[..]))
    }

    /// The place of a bundled face among the files.
    pub fn own(face: Face) -> usize {
        match face {
            Face::Regular => 0,
            Face::Bold => 1,
        }
    }

    /// The places of the added fonts among the files.
    pub fn others(&self) -> impl Iterator<Item = usize> + use<> {
        2..2 + self.others.len()
    }

    /// The letters of a text that no font has, each once, in their order.
    pub fn lacks(&self, text: &str) -> Vec<char> {
        let mut lacking = Vec::new();
        if text.is_ascii() {
            return lacking;
        }
        for letter in text.chars().filter(|letter| !has(*letter) && !is_unseen(*letter)) {
            let known = |file: &Arc<Vec<u8>>| {
                FontRef::from_index(file, 0).is_ok_and(|font| font.charmap().map(letter).is_some())
            };
            if !lacking.contains(&letter) && !self.others.iter().any(known) {
                lacking.push(letter);
            }
        }
        lacking
    }
}

/// Whether a letter shows nothing by itself: joiners, changes of direction, variants.
fn is_unseen(letter: char) -> bool {
    matches!(u32::from(letter), 0xAD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFE00..=0xFE0F | 0xFEFF)
}

/// How wide a text is on one line, in the units of the font's size.
pub fn width(text: &str, font: Font) -> f64 {
    let widths = font.face.widths();
    let thousandths: u64 = text.chars().map(|letter| u64::from(widths.of(letter))).sum();
    in_units(thousandths, font)
}

/// Thousandths of an em as units of the drawing.
#[expect(clippy::cast_precision_loss, reason = "no text has 2^52 thousandths of an em")]
fn in_units(thousandths: u64, font: Font) -> f64 {
    thousandths as f64 * font.size / 1000.0
}

/// Whether the bundled font has a letter.
pub fn has(letter: char) -> bool {
    Face::Regular.widths().listed(letter).is_some()
}

/// The letters that are looked up in a table: all that the font has stand below this one, but for the ligatures.
const TABLE: usize = 0x2600;

/// Stands in the table for what the font lacks.
const LACKS: u16 = u16::MAX;

/// Thousandths of an em, by letter.
struct Widths(Box<[u16]>);

impl Widths {
    #[expect(clippy::cast_sign_loss, reason = "advances are not negative, and a cast of a float stops at the ends")]
    fn read(face: Face) -> Widths {
        let mut table = vec![LACKS; TABLE].into_boxed_slice();
        // At a size of 1000 an advance is a whole number of thousandths. Without the font every letter is a stranger, and has the width of one; a test sees to it that it is read.
        if let Ok(font) = FontRef::new(face.file()) {
            let metrics = font.glyph_metrics(Size::new(1000.0), LocationRef::default());
            for (letter, glyph) in font.charmap().mappings() {
                if let (Some(place), Some(advance)) = (table.get_mut(letter as usize), metrics.advance_width(glyph)) {
                    *place = advance as u16;
                }
            }
        }
        Widths(table)
    }

    fn listed(&self, letter: char) -> Option<u16> {
        self.0.get(letter as usize).copied().filter(|width| *width != LACKS)
    }

    fn of(&self, letter: char) -> u16 {
        self.listed(letter).unwrap_or_else(|| stranger(letter))
    }
}

/// The width of a letter that the font lacks, in thousandths of an em: as wide as the letters of its script are in the
/// fonts that systems have for them, rather too wide than too narrow.
fn stranger(letter: char) -> u16 {
    match u32::from(letter) {
        // Marks that stand on the letter before them, joiners, and what says how to draw or to order letters.
        0x0300..=0x036F
        | 0x0483..=0x0489
        | 0x0591..=0x05BD
        | 0x0610..=0x061A
        | 0x064B..=0x065F
        | 0x06D6..=0x06DC
        | 0x0E31
        | 0x0E34..=0x0E3A
        | 0x0E47..=0x0E4E
        | 0x1AB0..=0x1AFF
        | 0x1DC0..=0x1DFF
        | 0x200B..=0x200F
        | 0x202A..=0x202E
        | 0x2060..=0x206F
        | 0x20D0..=0x20FF
        | 0xFE00..=0xFE0F
        | 0xFE20..=0xFE2F
        | 0xFEFF
        | 0xE0000..=0xE0FFF => 0,
        // Hebrew; Arabic and its kin; the north of India; Thai and Lao; Tibetan.
        0x0590..=0x08FF | 0x0900..=0x0B7F | 0x0E00..=0x0FFF | 0xFB1D..=0xFB4F => 680,
        // The south of India, Sri Lanka, Burma; Ethiopia; Cambodia and Mongolia; Armenia and Georgia.
        0x0B80..=0x0DFF | 0x1000..=0x109F | 0x1200..=0x139F | 0x1780..=0x18AF | 0x0530..=0x058F | 0x10A0..=0x10FF => {
            880
        }
        // A whole phrase in one sign.
        0xFDFD => 12_000,
        0xFDFA..=0xFDFB => 3_000,
        // Presentation forms of Arabic; ligatures of Latin; Cherokee, capitals of Georgian; half-width forms.
        0xFB00..=0xFDFF | 0xFE70..=0xFEFE | 0x13A0..=0x13FF | 0x1C90..=0x1CBF | 0xFF61..=0xFFDC => 900,
        // Chinese, Japanese, Korean: one em, as their fonts have it.
        0x1100..=0x11FF
        | 0x2E80..=0xA4CF
        | 0xA960..=0xA97F
        | 0xAC00..=0xD7FF
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE6F
        | 0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6
        | 0x20000..=0x3FFFF => 1_000,
        // Pictures.
        0x1F000..=0x1FBFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF => 1_400,
        _ => 1_250,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_is_read() {
        for face in [Face::Regular, Face::Bold] {
            let listed = face.widths().0.iter().filter(|width| **width != LACKS).count();
            assert!(listed > 1_700, "{face:?} lists {listed} letters");
        }
        assert!(has('é') && has('Ω') && has('Ж') && has('“') && !has('中'));
    }

    #[test]
    fn widths_are_those_of_the_font() {
        // From the table `hmtx` of the font: A 639, n 618, space 260 thousandths of an em.
        assert!((width("An n", Font::regular(10.0)) - 21.35).abs() < 1e-9);
        assert!(width("wide", Font::bold(10.0)) > width("wide", Font::regular(10.0)));
    }

    #[test]
    fn strangers_have_the_width_of_their_script() {
        let font = Font::regular(10.0);
        assert!((width("古巴", font) - 20.0).abs() < 1e-9);
        assert!((width("e\u{301}", font) - width("e", font)).abs() < 1e-9, "a mark takes no room");
        assert!(width("كوبا", font) > 0.0);
    }
}
