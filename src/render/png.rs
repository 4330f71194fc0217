//! The map as PNG: dots on white, for slides and for programs that show nothing else.

use super::svg::Style;
use crate::{
    present::view::picture::{Picture, Rect},
    typography::Fonts,
};

/// Whether this program can write PNG.
pub const AVAILABLE: bool = cfg!(feature = "png");

/// What is said where the feature is missing.
pub const MISSING: &str = "this program was built without PNG: `cargo install elenchus --features png` builds one with it; \
                           an SVG can be turned into one by drawing programs";

/// How many dots a picture has at most: each takes four bytes of memory.
pub const MOST: f64 = 64e6;

/// How many dots there are for a unit, unless something else is asked for.
const USUAL: f64 = 2.0;
/// How many there must be: with less, nothing can be read.
const LEAST: f64 = 0.6;

/// How large a picture shall be.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Size {
    /// Two dots for a unit, or as many as there may be.
    Usual,
    /// So many dots wide.
    Width(u32),
    /// So many dots for a unit.
    Scale(f64),
}

/// How many dots there are for a unit.
///
/// # Errors
/// With a sentence for the user, when these would be more dots than there may be.
#[expect(clippy::cast_precision_loss, reason = "pictures are at most some million units large")]
pub fn scale(picture: &Picture, size: Size) -> Result<f64, String> {
    let (width, height) = (picture.width.max(1) as f64, picture.height.max(1) as f64);
    let most = (MOST / (width * height)).sqrt();
    let scale = match size {
        Size::Usual => USUAL.min(most),
        Size::Width(width_wanted) => f64::from(width_wanted) / width,
        Size::Scale(scale) => scale,
    };
    let too_large = scale > most || (size == Size::Usual && scale < LEAST);
    if too_large {
        let wanted = if size == Size::Usual { LEAST } else { scale };
        return Err(format!(
            "{:.0} by {:.0} dots are too many, {:.0} million are the most: draw a part with `--root` or `--depth`, ask for \
             less with `--width` or `--scale`, or take SVG or PDF, which have no dots",
            width * wanted,
            height * wanted,
            MOST / 1e6
        ));
    }
    Ok(scale)
}

/// Writes a map, with so many dots for a unit.
///
/// # Errors
/// When the program was built without the feature `png`; when there is not enough memory.
pub fn write(picture: &Picture, style: &Style, fonts: &Fonts, scale: f64) -> Result<Vec<u8>, String> {
    let whole = Rect { x: 0, y: 0, width: picture.width, height: picture.height };
    part(picture, whole, style, fonts, scale)
}

/// Writes a part of a map, with so many dots for a unit.
///
/// # Errors
/// When the program was built without the feature `png`; when there is not enough memory.
#[cfg(feature = "png")]
pub(super) fn part(picture: &Picture, area: Rect, style: &Style, fonts: &Fonts, scale: f64) -> Result<Vec<u8>, String> {
    use resvg::{tiny_skia, usvg};
    let mut svg = Vec::new();
    super::svg::write_for_dots(picture, style, &mut svg).map_err(|error| error.to_string())?;
    let mut options = usvg::Options { font_family: "Noto Sans".to_owned(), ..usvg::Options::default() };
    for file in fonts.files() {
        options.fontdb_mut().load_font_data(file.to_vec());
    }
    let failed = |why: &str| format!("cannot draw this map as PNG: {why}");
    let tree = usvg::Tree::from_data(&svg, &options).map_err(|error| failed(&error.to_string()))?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "the number of dots is bounded"
    )]
    let dots = |units: i64| ((units as f64 * scale).round() as u32).max(1);
    let (width, height) = (dots(area.width), dots(area.height));
    let mut canvas = tiny_skia::Pixmap::new(width, height).ok_or_else(|| failed("there is not enough memory"))?;
    canvas.fill(tiny_skia::Color::WHITE);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "a scale is a small number, and a place no large one"
    )]
    let (scale, left, top) = (scale as f32, area.x as f32, area.y as f32);
    let moved = tiny_skia::Transform::from_translate(-left, -top).post_scale(scale, scale);
    resvg::render(&tree, moved, &mut canvas.as_mut());
    canvas.encode_png().map_err(|error| failed(&error.to_string()))
}

/// Writes a part of a map, with so many dots for a unit.
///
/// # Errors
/// Always: the program was built without the feature `png`.
#[cfg(not(feature = "png"))]
pub(super) fn part(_: &Picture, _: Rect, _: &Style, _: &Fonts, _: f64) -> Result<Vec<u8>, String> {
    Err(MISSING.to_owned())
}
