//! Texts from right to left: which part of a run is one, and whether its paragraph runs that way.
//!
//! Word orders letters by itself, but not the signs between and after them: a full stop belongs to the words before it
//! only in a run that is marked (`w:rtl`), and a paragraph begins at the right only if it says so (`w:bidi`). Other
//! programs heed no mark of a run, so that a mark in the text follows the full stop.

use crate::typography::{Direction, direction};

/// Stands behind a sign that ends a sentence from right to left (U+200F, right-to-left mark).
pub const MARK: char = '\u{200F}';

/// Whether a paragraph begins at the right: the first letter of each of its runs does. A sentence of ours that quotes such
/// words does not, even where it begins with them.
pub fn is_leftwards<'a>(runs: impl IntoIterator<Item = &'a str>) -> bool {
    let mut spelt = runs.into_iter().filter(|words| words.contains(char::is_alphabetic)).peekable();
    spelt.peek().is_some() && spelt.all(leftwards)
}

/// Words → what stands before the part from right to left, that part, and what stands after it.
///
/// The part ends with its last such letter and the signs that end a sentence. A quotation mark is left outside, since the
/// one that opens it is.
pub fn parts(words: &str) -> [&str; 3] {
    let is_one = |(_, letter): &(usize, char)| letter.is_alphabetic() && leftwards(letter.encode_utf8(&mut [0; 4]));
    let Some((first, _)) = words.char_indices().find(is_one) else { return [words, "", ""] };
    let last = words.char_indices().rev().find(is_one).map_or(first, |(at, letter)| at + letter.len_utf8());
    let ends = |letter: char| matches!(letter, '.' | '!' | '?' | '…' | '؟' | '۔' | '\u{0591}'..='\u{05C7}');
    let end = words.len() - words[last..].trim_start_matches(ends).len();
    [&words[..first], &words[first..end], &words[end..]]
}

fn leftwards(words: &str) -> bool {
    direction(words) == Direction::Leftwards
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signs_that_end_a_sentence_belong_to_it_and_quotation_marks_do_not() {
        assert_eq!(parts("Cuba was saved."), ["Cuba was saved.", "", ""]);
        assert_eq!(parts("1A כך היה. (unstated)"), ["1A ", "כך היה.", " (unstated)"]);
        assert_eq!(parts("“כך!” and “לא”"), ["“", "כך!” and “לא", "”"]);
        assert_eq!(parts(""), ["", "", ""]);
    }

    #[test]
    fn a_paragraph_goes_the_way_of_all_its_runs() {
        assert!(is_leftwards(["1962: ", "כך היה."]));
        assert!(!is_leftwards(["Reason 1A ", "כך היה."]));
        assert!(!is_leftwards(["1 “", "כך היה", "” would fall."]));
        assert!(!is_leftwards([""]));
    }
}
