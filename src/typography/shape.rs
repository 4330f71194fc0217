//! Text → the signs of a font, each in its place, in the order in which they are seen: letters that join are joined, marks
//! sit on their letters, and what runs from right to left does.
//!
//! Only needed where signs are set without a program that does this, as a browser would: in PDF.

use std::ops::Range;

use rustybuzz::{Direction, Face as Shaping, UnicodeBuffer, shape};
use unicode_bidi::{BidiInfo, Level};

use super::{Fonts, font::Face};

/// Signs of one font that follow each other.
#[derive(Clone, PartialEq, Debug)]
pub struct Run {
    /// The font: an index into [`Fonts::files`].
    pub font: usize,
    /// The signs, from left to right.
    pub signs: Vec<Sign>,
}

/// A sign of a font. Lengths are in ems.
#[derive(Clone, PartialEq, Debug)]
pub struct Sign {
    /// Its number in the font; 0 where the font lacks the letter.
    pub number: u32,
    /// From where it stands to where the next one does.
    pub advance: f32,
    /// How far to the right of its place it is drawn.
    pub right: f32,
    /// How far above it.
    pub up: f32,
    /// The letters that it is for, as a part of the text.
    pub letters: Range<usize>,
}

/// The fonts, ready to shape texts.
pub struct Shaper<'a> {
    fonts: &'a Fonts,
    faces: Vec<Shaping<'a>>,
}

impl<'a> Shaper<'a> {
    /// Reads the fonts.
    pub fn new(fonts: &'a Fonts) -> Shaper<'a> {
        let faces = fonts.files().filter_map(|file| Shaping::from_slice(file, 0)).collect();
        Shaper { fonts, faces }
    }

    /// Shapes a text of one line.
    pub fn shape(&self, text: &str, face: Face, leftwards: bool) -> Vec<Run> {
        if text.is_ascii() {
            return self.run(text, 0..text.len(), Fonts::own(face), Direction::LeftToRight).into_iter().collect();
        }
        let level = if leftwards { Level::rtl() } else { Level::ltr() };
        let directions = BidiInfo::new(text, Some(level));
        let mut runs = Vec::new();
        for paragraph in &directions.paragraphs {
            let (levels, parts) = directions.visual_runs(paragraph, paragraph.range.clone());
            for part in parts {
                let direction =
                    if levels[part.start].is_rtl() { Direction::RightToLeft } else { Direction::LeftToRight };
                let fonts = self.by_font(text, part, face);
                let mut own: Vec<Run> =
                    fonts.into_iter().filter_map(|(font, range)| self.run(text, range, font, direction)).collect();
                if direction == Direction::RightToLeft {
                    own.reverse();
                }
                runs.append(&mut own);
            }
        }
        runs
    }

    /// The parts of a text that one font has each. Marks, spaces and what no font has stay with what is before them.
    fn by_font(&self, text: &str, part: Range<usize>, face: Face) -> Vec<(usize, Range<usize>)> {
        let own = Fonts::own(face);
        let mut parts: Vec<(usize, Range<usize>)> = Vec::new();
        for (at, letter) in text[part.clone()].char_indices() {
            let range = part.start + at..part.start + at + letter.len_utf8();
            let before = parts.last().map(|(font, _)| *font);
            let has = |font: &usize| self.faces.get(*font).is_some_and(|face| face.glyph_index(letter).is_some());
            let stays = before.filter(|font| has(font) && (*font == own || !letter.is_alphanumeric()));
            let font = stays.or_else(|| [own].into_iter().chain(self.fonts.others()).find(has));
            let font = font.or(before).unwrap_or(own);
            match parts.last_mut() {
                Some((last, known)) if *last == font => known.end = range.end,
                _ => parts.push((font, range)),
            }
        }
        parts
    }

    fn run(&self, text: &str, part: Range<usize>, font: usize, direction: Direction) -> Option<Run> {
        let face = self.faces.get(font)?;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&text[part.clone()]);
        buffer.guess_segment_properties();
        buffer.set_direction(direction);
        let shaped = shape(face, &[], buffer);
        #[expect(clippy::cast_precision_loss, reason = "an em has some thousand units")]
        let ems = |units: i32| units as f32 / face.units_per_em() as f32;
        // A sign is for all letters from its own first one up to that of the next cluster.
        let mut starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        starts.push(part.len());
        starts.sort_unstable();
        let end = |start: usize| starts[starts.partition_point(|other| *other <= start).min(starts.len() - 1)];
        let signs = shaped.glyph_infos().iter().zip(shaped.glyph_positions()).map(|(info, place)| {
            let start = info.cluster as usize;
            Sign {
                number: info.glyph_id,
                advance: ems(place.x_advance),
                right: ems(place.x_offset),
                up: ems(place.y_offset),
                letters: part.start + start..part.start + end(start),
            }
        });
        Some(Run { font, signs: signs.collect() })
    }
}

/// How wide runs are together, in ems.
pub fn length(runs: &[Run]) -> f32 {
    runs.iter().flat_map(|run| &run.signs).map(|sign| sign.advance).sum()
}

#[cfg(test)]
mod tests {
    use super::{super::font, *};

    #[test]
    fn shaped_texts_are_not_wider_than_measured_ones() {
        let fonts = Fonts::default();
        let shaper = Shaper::new(&fonts);
        for text in ["AVATAR: To Wit, “Yes”.", "e\u{301}a\u{308}", "Хрущёв", "fi fl ffi", "—…§", "1962–63"]
        {
            for (face, font) in [(Face::Regular, font::Font::regular(1.0)), (Face::Bold, font::Font::bold(1.0))] {
                let runs = shaper.shape(text, face, false);
                let (own, measured) = (f64::from(length(&runs)), font::width(text, font));
                assert!(own <= measured + 1e-3 && own > measured * 0.9, "{text}: {own} of {measured}");
                assert!(runs.iter().flat_map(|run| &run.signs).all(|sign| sign.number > 0), "{text} has its signs");
            }
        }
    }

    #[test]
    fn every_letter_belongs_to_a_sign() {
        let fonts = Fonts::default();
        let shaper = Shaper::new(&fonts);
        for (text, leftwards) in [("abc", false), ("шум 12", false), ("כוב 1962", true), ("a\u{301}b", false)] {
            let mut seen: Vec<bool> = vec![false; text.len()];
            for sign in shaper.shape(text, Face::Regular, leftwards).iter().flat_map(|run| &run.signs) {
                seen[sign.letters.clone()].iter_mut().for_each(|seen| *seen = true);
            }
            assert!(seen.iter().all(|seen| *seen), "{text}: {seen:?}");
        }
    }

    #[test]
    fn numbers_in_a_line_that_runs_leftwards_run_rightwards() {
        let fonts = Fonts::default();
        let runs = Shaper::new(&fonts).shape("אב 12", Face::Regular, true);
        let starts: Vec<usize> = runs.iter().flat_map(|run| &run.signs).map(|sign| sign.letters.start).collect();
        assert_eq!(starts, [5, 6, 4, 2, 0]);
    }
}
