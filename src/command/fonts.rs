//! Fonts for letters that the built-in one lacks.

use std::{fs, path::PathBuf};

use elenchus::{load, typography::Fonts};

use super::console::Failure;

/// The built-in font, and those that are asked for.
pub fn read(paths: &[PathBuf]) -> Result<Fonts, Failure> {
    let mut fonts = Fonts::default();
    for path in paths {
        let shown = path.display();
        let file = fs::read(path).map_err(|why| format!("cannot read {shown}: {}", load::in_plain_words(&why)))?;
        fonts = fonts.with(file).ok_or_else(|| format!("{shown} is no font: give a .ttf, .otf or .ttc file"))?;
    }
    Ok(fonts)
}

/// How many places are named that have letters which no font has.
const NAMED: usize = 5;

/// Says which letters of which places no font has: they would be seen as empty boxes.
pub fn lacking<'t>(texts: impl IntoIterator<Item = (String, &'t str)>, fonts: &Fonts, instead: &str) -> Option<String> {
    let mut found: Vec<(String, String)> = Vec::new();
    for (name, text) in texts {
        for letter in fonts.lacks(text) {
            match found.iter_mut().find(|(known, _)| *known == name) {
                Some((_, letters)) if letters.contains(letter) => {}
                Some((_, letters)) => letters.push(letter),
                None => found.push((name.clone(), letter.to_string())),
            }
        }
    }
    let named: Vec<String> = found.iter().take(NAMED).map(|(name, letters)| format!("{name}: {letters}")).collect();
    let more = found.len().saturating_sub(NAMED);
    let more = if more > 0 { format!("; and in {more} more") } else { String::new() };
    (!found.is_empty()).then(|| {
        format!(
            "the built-in font lacks letters that stand in {}{more}: they show as empty boxes. Give a font that has them \
             with `--font FILE`, or write {instead}",
            named.join("; ")
        )
    })
}
