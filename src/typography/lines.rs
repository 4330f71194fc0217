//! Text → lines that are no wider than they may be.

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation as _;

use super::font::{Font, has, width};

/// Breaks a text into lines of at most `widest` units. Nothing of it is lost but the white space where a line ends.
///
/// A word that is wider than a line is broken inside, between letters as readers count them (grapheme clusters), with a
/// hyphen where both sides are letters of an alphabet. Only a single letter can be wider than `widest`.
pub fn lines(text: &str, font: Font, widest: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = Line { text: String::new(), width: 0.0 };
    let mut start = 0;
    for (end, _) in linebreaks(text) {
        let word = &text[start..end];
        start = end;
        // White space at the end of a line takes no room.
        let seen = word.trim_end();
        let needed = width(seen, font);
        if line.width + needed > widest && !line.text.is_empty() {
            line.end(&mut lines);
        }
        if needed > widest {
            parts(seen, font, widest, &mut line, &mut lines);
            line.push(&word[seen.len()..], font);
        } else {
            line.push(word, font);
        }
    }
    line.end(&mut lines);
    lines
}

/// How wide the widest part of a text is that no line break goes through: no line can be narrower without breaking a
/// word.
pub fn longest_word(text: &str, font: Font) -> f64 {
    let mut longest = 0.0f64;
    let mut start = 0;
    for (end, _) in linebreaks(text) {
        longest = longest.max(width(text[start..end].trim_end(), font));
        start = end;
    }
    longest
}

/// A line that is being filled.
struct Line {
    text: String,
    width: f64,
}

impl Line {
    fn push(&mut self, text: &str, font: Font) {
        self.text.push_str(text);
        self.width += width(text, font);
    }

    fn end(&mut self, lines: &mut Vec<String>) {
        let text = std::mem::take(&mut self.text);
        let seen = text.trim_end();
        if !seen.is_empty() {
            lines.push(seen.to_owned());
        }
        self.width = 0.0;
    }
}

/// Breaks a word that is wider than a line.
fn parts(word: &str, font: Font, widest: f64, line: &mut Line, lines: &mut Vec<String>) {
    let hyphen = width("-", font);
    let mut letters = word.graphemes(true).peekable();
    while let Some(letter) = letters.next() {
        // The last letter needs no room for a hyphen after it.
        let after = if letters.peek().is_some() { hyphen } else { 0.0 };
        if line.width + width(letter, font) + after > widest && !line.text.is_empty() {
            if joins(&line.text, letter) {
                line.text.push('-');
            }
            line.end(lines);
        }
        line.push(letter, font);
    }
}

/// Whether a break between two pieces needs a hyphen to be seen: both are letters of an alphabet that the font has.
fn joins(before: &str, after: &str) -> bool {
    let spelt = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphabetic() && has(letter));
    spelt(before.chars().next_back()) && spelt(after.chars().next())
}

/// Which way a text runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// From left to right.
    Rightwards,
    /// From right to left: Hebrew, Arabic and such.
    Leftwards,
}

/// Which way a text runs: that of its first letter that has a direction (UAX #9, rules P2 and P3, without isolates).
pub fn direction(text: &str) -> Direction {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    match first.map(u32::from) {
        Some(0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF) => {
            Direction::Leftwards
        }
        _ => Direction::Rightwards,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: Font = Font::regular(10.0);

    fn broken(text: &str, widest: f64) -> Vec<String> {
        let lines = lines(text, FONT, widest);
        for line in &lines {
            assert!(width(line, FONT) <= widest || line.graphemes(true).count() == 1, "{line:?} is too wide");
        }
        lines
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(broken("one two three", 50.0), ["one two", "three"]);
        assert_eq!(broken("", 50.0), [] as [String; 0]);
        assert_eq!(broken("  one  ", 50.0), ["  one"]);
    }

    #[test]
    fn no_line_as_wide_as_the_longest_word_breaks_a_word() {
        let text = "It was an extraordinarily well-documented crisis.";
        let lines = broken(text, longest_word(text, FONT));
        assert_eq!(lines, ["It was an", "extraordinarily", "well-", "documented", "crisis."]);
    }

    #[test]
    fn numbers_and_their_signs_stay_together() {
        assert_eq!(broken("about $1,000.50 (net)", 60.0), ["about", "$1,000.50", "(net)"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_where_it_can_be_seen() {
        let lines = broken("Donaudampfschifffahrt", 50.0);
        assert!(lines.len() > 1 && lines[..lines.len() - 1].iter().all(|line| line.ends_with('-')), "{lines:?}");
        assert_eq!(lines.concat().replace('-', ""), "Donaudampfschifffahrt");
        let digits = broken("123456789012345678901234567890", 50.0);
        assert_eq!(digits.concat(), "123456789012345678901234567890");
    }

    #[test]
    fn scripts_without_spaces_break_between_their_letters() {
        let lines = broken("一九六二年十月的古巴導彈危機。", 45.0);
        assert_eq!(lines, ["一九六二", "年十月的", "古巴導彈", "危機。"]);
        assert_eq!(broken("นิกิตาครุชชอฟ", 30.0).concat(), "นิกิตาครุชชอฟ");
    }

    #[test]
    fn a_letter_is_never_parted_from_its_marks() {
        let text = "e\u{301}".repeat(40);
        assert!(broken(&text, 30.0).iter().all(|line| !line.starts_with('\u{301}')));
        assert_eq!(broken("👩‍🚀👩‍🚀", 20.0), ["👩‍🚀", "👩‍🚀"]);
    }

    #[test]
    fn the_first_letter_tells_the_direction() {
        assert_eq!(direction("1962: כך"), Direction::Leftwards);
        assert_eq!(direction("«Cuba» כך"), Direction::Rightwards);
        assert_eq!(direction("1962"), Direction::Rightwards);
    }
}
