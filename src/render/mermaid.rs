//! The map as a Mermaid flowchart, as GitHub draws it: conclusions on top, what bears on them below.

use std::{fmt, io};

use askama::{Template, filters::Escaper};

use crate::present::view::{Map, Role, View};

/// Writes the map; nothing where there is nothing to draw.
pub fn write(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    if view.map.boxes.is_empty() { Ok(()) } else { super::fill(&Chart { map: &view.map }, out) }
}

#[derive(Template)]
#[template(path = "markdown/map.mmd")]
struct Chart<'a> {
    map: &'a Map,
}

/// Makes a text safe between the quotation marks of a label: `askama.toml` names it for all templates that end in
/// `.mmd`.
///
/// Mermaid reads labels as Markdown, looks for directives and style lines anywhere, and ends a label at a quotation
/// mark; so every sign of ASCII that is more than letter, digit, comma or space is written by its number, which Mermaid
/// turns back at the very end. Stops, hyphens and apostrophes stay where they cannot begin a list.
#[derive(Clone, Copy, Debug)]
pub struct Mermaid;

impl Escaper for Mermaid {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        let mut before = None;
        for letter in text.chars() {
            let inside = before.is_some_and(char::is_alphabetic);
            match letter {
                '.' | '-' | '\'' | '?' | '!' if inside => out.write_char(letter)?,
                ' ' | ',' => out.write_char(letter)?,
                '\n' | '\r' => out.write_char(' ')?,
                _ if letter.is_ascii() && !letter.is_ascii_alphanumeric() => write!(out, "#{};", u32::from(letter))?,
                _ => out.write_char(letter)?,
            }
            before = Some(letter);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_can_end_a_label_or_begin_a_list() {
        let mut out = String::new();
        let text = "1. \"end\" `x` %%{init}%% <b> [a] - it's Cuba. \n# :::x";
        Mermaid.write_escaped_str(&mut out, text).expect("a string takes everything");
        assert_eq!(
            out,
            "1#46; #34;end#34; #96;x#96; #37;#37;#123;init#125;#37;#37; #60;b#62; #91;a#93; #45; it's Cuba.  #35; \
             #58;#58;#58;x"
        );
    }
}
