//! Text → a string of typst.

use std::fmt;

use askama::filters::Escaper;

/// Makes a text a string of typst, with its quotation marks: `askama.toml` names it for all templates that end in
/// `.typ`.
///
/// Letters, digits and single spaces stand for themselves; everything else is written as `\u{…}`. So a text cannot end
/// its string, and even where a template lets it stand as markup by mistake, nothing in it is a sign of typst.
#[derive(Clone, Copy, Debug)]
pub struct Literal;

impl Escaper for Literal {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        out.write_char('"')?;
        let mut plain = 0;
        for (at, letter) in text.char_indices() {
            if letter.is_alphanumeric() || letter == ' ' {
                continue;
            }
            out.write_str(&text[plain..at])?;
            write!(out, "\\u{{{:x}}}", u32::from(letter))?;
            plain = at + letter.len_utf8();
        }
        out.write_str(&text[plain..])?;
        out.write_char('"')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literal(text: &str) -> String {
        let mut out = String::new();
        Literal.write_escaped_str(&mut out, text).expect("a string takes everything");
        out
    }

    #[test]
    fn letters_stay_and_signs_are_numbers() {
        assert_eq!(literal("Élan 1962"), "\"Élan 1962\"");
        assert_eq!(literal("a\"; b"), "\"a\\u{22}\\u{3b} b\"");
        assert_eq!(literal("\\#\n"), "\"\\u{5c}\\u{23}\\u{a}\"");
        assert_eq!(literal(""), "\"\"");
    }

    #[test]
    fn no_sign_of_markup_stands_for_itself() {
        let signs = "#$*_@<>/[]{}()\"'`\\~-=+:;,.!?&%^|\t\n\r\u{202e}\u{200b}\u{301}“”";
        let out = literal(signs);
        let inner = out.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).expect("quotation marks");
        let rest = inner.replace("\\u{", "").replace('}', "");
        assert!(rest.bytes().all(|byte| byte.is_ascii_hexdigit()), "{out}");
        assert_eq!(inner.matches("\\u{").count(), signs.chars().count());
    }
}
