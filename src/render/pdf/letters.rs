//! Texts → the signs of a font on a page. Letters that join are joined, and what runs leftwards does.

use krilla::{
    color::rgb,
    geom::{Point as Place, Transform},
    num::NormalizedF32,
    paint::{Fill, FillRule},
    surface::Surface,
    text::{Font, GlyphId, KrillaGlyph},
};

use crate::typography::{
    Face, Fonts,
    shape::{self, Shaper},
};

/// The fonts of a file in the making.
pub(super) struct Letters<'a> {
    shaper: Shaper<'a>,
    files: Vec<Option<Font>>,
}

/// A text in its place.
pub(super) struct Setting<'t> {
    pub text: &'t str,
    pub face: Face,
    /// The em.
    pub size: f32,
    /// Whether it runs from right to left.
    pub leftwards: bool,
    /// The place of its start on the line that the letters stand on: its left end, or its right end if it runs leftwards.
    pub at: (f32, f32),
    /// How wide it was measured to be. No sign may stand wider than that, whatever the font: the room was made for it.
    pub measured: f32,
}

impl<'a> Letters<'a> {
    pub fn new(fonts: &'a Fonts) -> Letters<'a> {
        let files = fonts.files().map(|file| Font::new(file.to_vec().into(), 0)).collect();
        Letters { shaper: Shaper::new(fonts), files }
    }

    pub fn draw(&self, surface: &mut Surface<'_>, set: &Setting<'_>, fill: Fill) {
        let runs = self.shaper.shape(set.text, set.face, set.leftwards);
        let length = shape::length(&runs) * set.size;
        let squeeze = (set.measured / length.max(f32::MIN_POSITIVE)).min(1.0);
        let left = if set.leftwards { set.at.0 - length * squeeze } else { set.at.0 };
        surface.set_fill(Some(fill));
        surface.set_stroke(None);
        surface.push_transform(&Transform::from_row(squeeze, 0.0, 0.0, 1.0, left, set.at.1));
        let mut x = 0.0;
        for run in &runs {
            let Some(Some(font)) = self.files.get(run.font) else { continue };
            let sign = |sign: &shape::Sign| {
                let letters = sign.letters.clone();
                KrillaGlyph::new(GlyphId::new(sign.number), sign.advance, sign.right, sign.up, 0.0, letters, None)
            };
            let signs: Vec<KrillaGlyph> = run.signs.iter().map(sign).collect();
            surface.draw_glyphs(Place::from_xy(x, 0.0), &signs, font.clone(), set.text, set.size, false);
            x += run.signs.iter().map(|sign| sign.advance).sum::<f32>() * set.size;
        }
        surface.pop();
    }
}

/// A colour, from `#rrggbb`.
pub(super) fn colour(hex: &str) -> rgb::Color {
    let part = |at: usize| hex.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(0);
    rgb::Color::new(part(1), part(3), part(5))
}

/// A colour that fills a shape or letters.
pub(super) fn fill(colour: rgb::Color) -> Fill {
    Fill { paint: colour.into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}
