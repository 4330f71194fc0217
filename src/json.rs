//! Data → one JSON document that a terminal can show.

use std::fmt::Write as _;

use serde::Serialize;

/// Writes a document, indented, with a line break at its end.
///
/// # Panics
/// When the data has no JSON form; structs and lists of strings and numbers have.
pub fn print(document: &impl Serialize) -> String {
    escape(serde_json::to_string_pretty(document).expect("strings and numbers")) + "\n"
}

/// Writes a document on one line, with a line break at its end.
///
/// # Panics
/// Like [`print()`].
pub fn line(document: &impl Serialize) -> String {
    escape(serde_json::to_string(document).expect("strings and numbers")) + "\n"
}

/// Writes as `\u` escapes what `serde_json` leaves as it is though a terminal may obey it. Such characters can only
/// stand inside of strings, all of them below U+10000; the value of the document stays the same.
fn escape(text: String) -> String {
    if !text.contains(is_obeyed) {
        return text;
    }
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, letter| {
        if is_obeyed(letter) {
            let _ = write!(escaped, "\\u{:04x}", u32::from(letter));
        } else {
            escaped.push(letter);
        }
        escaped
    })
}

/// Control characters; separators of lines; what starts, ends or overrides a direction of writing; a byte order mark.
fn is_obeyed(letter: char) -> bool {
    letter != '\n' && letter.is_control()
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_written_as_an_escape() {
        let text = "\u{1b}[2J \u{9b}2J \u{202e} \u{7f} \u{2028} \u{feff} \t\n";
        let printed = print(&[text]);
        assert!(!printed.contains(is_obeyed), "{printed:?}");
        let read: Vec<String> = serde_json::from_str(&printed).expect("valid JSON");
        assert_eq!(read, [text]);
    }
}
