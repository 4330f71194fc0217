//! Words of a debate → words that a terminal only shows: no control sequence, nothing that turns the line around.

use std::borrow::Cow;

/// Letters after which a text in a finding is cut with `…`; the whole of it stands in the file.
const LONG: usize = 600;

/// A text as one line that a terminal can only show.
///
/// Line breaks and tabs become spaces, and what is very long is cut. For text that stays as it is, see [`harmless`].
pub fn line(text: &str) -> Cow<'_, str> {
    let cut = text.char_indices().nth(LONG).map(|(end, _)| &text[..end]);
    let kept = cut.unwrap_or(text);
    if cut.is_none() && !kept.contains(needs_care) {
        return Cow::Borrowed(kept);
    }
    let spaced = |letter: char| if matches!(letter, '\n' | '\t' | '\r') { ' ' } else { visible(letter) };
    kept.chars().map(spaced).chain(cut.map(|_| '…')).collect()
}

/// A text, with its lines and tabs, that a terminal can only show.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if !text.contains(|letter| letter != visible(letter)) {
        return Cow::Borrowed(text);
    }
    text.chars().map(visible).collect()
}

/// Whether a letter cannot stand in a line as it is.
fn needs_care(letter: char) -> bool {
    matches!(letter, '\n' | '\t') || letter != visible(letter)
}

/// A letter, or what stands for it where a terminal would obey it: the picture of a control character (`␛`), and `�`
/// for the others, which have none. One letter for one, so that columns stay true.
pub fn visible(letter: char) -> char {
    match letter {
        '\n' | '\t' => letter,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(letter)).unwrap_or('�'),
        '\u{7f}' => '␡',
        // C1 controls; line and paragraph separators; what starts, ends or overrides a direction of writing; a byte order
        // mark in the middle of a text, which nobody sees.
        '\u{80}'..='\u{9f}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => '�',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_control_character_is_shown_as_a_letter() {
        for letter in (0..=0xffff).filter_map(char::from_u32) {
            let text = letter.to_string();
            let shown = line(&text);
            assert!(!shown.chars().any(char::is_control), "{:x}", u32::from(letter));
            assert_eq!(shown.chars().count(), 1);
            assert!(harmless(&text).chars().all(|letter| letter == '\n' || letter == '\t' || !letter.is_control()));
        }
        assert_eq!(line("\u{1b}[31mred\u{9b}2J"), "␛[31mred�2J");
        assert_eq!(line("a\u{202e}b\u{2066}c"), "a�b�c");
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(line("a\n b\tc"), "a  b c");
        assert_eq!(harmless("a\n b\tc\u{7}"), "a\n b\tc␇");
    }

    #[test]
    fn other_scripts_stay_as_they_are() {
        for text in ["ça", "中文", "العربية\u{200f}", "न\u{200d}", "👩‍🏫"] {
            assert!(matches!(line(text), Cow::Borrowed(same) if same == text));
            assert!(matches!(harmless(text), Cow::Borrowed(same) if same == text));
        }
    }

    #[test]
    fn what_is_very_long_is_cut_with_a_sign_of_it() {
        let shown = line(&"é".repeat(10_000)).into_owned();
        assert_eq!(shown.chars().count(), LONG + 1);
        assert!(shown.ends_with('…'));
    }
}
