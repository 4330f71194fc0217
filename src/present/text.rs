//! A text as written → a text that can do no harm to the line it is set in.
//!
//! No markup is known here. What is neutralised is what would act in every output alike: control characters, which
//! steer terminals, and changes of writing direction that are opened and never closed, which turn round what follows.

use crate::source::Sources;

/// Makes a text of one line: control characters become visible signs, runs of white space one space.
pub(super) fn line(text: &str) -> String {
    let plain = text.bytes().all(|byte| (b' '..0x7f).contains(&byte));
    if plain && !text.contains("  ") {
        return text.trim().to_owned();
    }
    let mut clean = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !clean.is_empty() {
            clean.push(' ');
        }
        clean.extend(word.chars().map(visible));
    }
    close_directions(&mut clean);
    clean
}

/// Makes a text of one or more lines: as [`line()`], but line breaks stay and so do runs of spaces.
pub(super) fn lines(text: &str) -> String {
    let mut clean = part(text);
    close_directions(&mut clean);
    clean
}

/// As [`lines`], for words that are looked for in a text: a change of direction may be closed after them.
pub(super) fn part(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for piece in text.trim().lines() {
        if !clean.is_empty() {
            clean.push('\n');
        }
        clean.extend(piece.trim_end().chars().map(|letter| if letter == '\t' { ' ' } else { visible(letter) }));
    }
    clean
}

/// Shortens a clean text of one line to about `most` letters, at the end of a word, with an ellipsis; not for the sake
/// of a word or two.
pub(super) fn short(text: &str, most: usize) -> String {
    if text.chars().nth(most + most / 5).is_none() {
        return text.to_owned();
    }
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let cut = text[..end].rfind(' ').filter(|at| *at * 2 > end).unwrap_or(end);
    let mut kept = text[..cut].trim_end_matches([',', ';', ':', '.', ' ', '–', '—']).to_owned();
    kept.push('…');
    close_directions(&mut kept);
    kept
}

/// Breaks a clean text of one line into lines of about `most` letters, at spaces where there are any.
pub(super) fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut open = String::new();
    let mut letters = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if letters > 0 && letters + 1 + length > most {
            lines.push(std::mem::take(&mut open));
            letters = 0;
        }
        if letters > 0 {
            open.push(' ');
            letters += 1;
        }
        open.push_str(word);
        letters += length;
    }
    lines.push(open);
    lines
}

/// A control character as a sign that can be seen; every other character as it is.
fn visible(letter: char) -> char {
    match letter {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + letter as u32).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        '\u{2028}' | '\u{2029}' => ' ',
        _ => letter,
    }
}

/// Closes embeddings, overrides and isolates that are left open, so that they end with the text.
fn close_directions(text: &mut String) {
    if text.is_ascii() {
        return;
    }
    let mut open = Vec::new();
    for letter in text.chars() {
        match letter {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202c}' | '\u{2069}' if open.last() == Some(&letter) => {
                open.pop();
            }
            _ => {}
        }
    }
    text.extend(open.into_iter().rev());
}

/// Whether a debate read from these texts may hold letters that run from right to left. Where nothing was read, or where
/// letters may be written by their numbers, nobody knows.
pub(super) fn may_run_leftwards(sources: &Sources) -> bool {
    // All letters that run so take a first byte from here on; most texts have none, and need no closer look.
    const FIRST: u8 = 0xD6;
    let leftwards = |letter: char| {
        matches!(u32::from(letter), 0x0590..=0x08FF | 0x200F | 0x202B | 0x202E | 0x2067 | 0xFB1D..=0xFDFF
            | 0xFE70..=0xFEFE | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
    };
    let may = |text: &str| {
        (text.bytes().any(|byte| byte >= FIRST) && text.chars().any(leftwards))
            || text.contains("\\u")
            || text.contains("\\U")
    };
    let mut texts = sources.iter().map(|(_, source)| source).peekable();
    texts.peek().is_none() || texts.any(|source| may(&source.text) || may(&source.name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn what_may_run_leftwards_is_told_from_what_cannot() {
        let may = |text: &str| {
            let mut sources = Sources::default();
            sources.add(Source::new("a.yaml", text));
            may_run_leftwards(&sources)
        };
        assert!(!may("claim: Ein Wort – 中文 ✓") && may_run_leftwards(&Sources::default()));
        assert!(may("claim: שלום") && may("claim: \"\\u05e9\"") && may("a \u{202e}b"));
    }

    #[test]
    fn control_characters_become_visible_and_white_space_one_space() {
        assert_eq!(line("  a\t b\n\u{1b}[31mc\u{7f} "), "a b ␛[31mc␡");
        assert_eq!(line("plain words"), "plain words");
        assert_eq!(lines("a\n  b\t\u{7}\n"), "a\n  b ␇");
    }

    #[test]
    fn an_open_change_of_direction_ends_with_the_text() {
        assert_eq!(line("a\u{202e}b"), "a\u{202e}b\u{202c}");
        assert_eq!(line("a\u{2067}b\u{2069}c"), "a\u{2067}b\u{2069}c");
    }

    #[test]
    fn a_short_text_ends_with_a_word() {
        assert_eq!(short("one two, three", 10), "one two…");
        assert_eq!(short("one two, six", 10), "one two, six");
        assert_eq!(short("一二三四五六", 3), "一二三…");
    }

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(wrap("aa bb cc", 5), ["aa bb", "cc"]);
        assert_eq!(wrap("", 5), [""]);
    }
}
