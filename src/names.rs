//! Names: tables of them, the nearest to a misspelt one, and making one from a text.

use std::collections::{HashMap, HashSet};

/// A table by name. Never iterated into output: hash order is no order.
pub type Table<K, V> = HashMap<K, V, rustc_hash::FxBuildHasher>;

/// A set, under the same rule as [`Table`].
pub type Set<K> = HashSet<K, rustc_hash::FxBuildHasher>;

/// The candidate most like a word, if any is like enough to be meant: at most one slip in three letters.
/// Of equally near ones, the first.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    nearest_few(word, candidates, 1).first().copied()
}

/// The candidates most like a word, nearest first, at most `most`.
pub fn nearest_few<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>, most: usize) -> Vec<&'c str> {
    let length = word.chars().count();
    let slips = (length / 3).max(1);
    let lowered = word.to_lowercase().replace(['_', ' '], "-");
    let mut near: Vec<(usize, &str)> = Vec::new();
    for candidate in candidates {
        // The length alone rules most of them out, and costs nothing.
        if candidate.len().abs_diff(word.len()) > slips * 4 {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&lowered, candidate);
        if distance <= slips && distance < length {
            near.push((distance, candidate));
        }
    }
    near.sort_by_key(|(distance, _)| *distance);
    near.truncate(most);
    near.into_iter().map(|(_, candidate)| candidate).collect()
}

/// A name made from a text: its first words in small letters, joined by hyphens; empty when it has no letters.
pub fn slug(text: &str, words: usize) -> String {
    let mut slug = String::new();
    let mut count = 0;
    for word in text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’') {
        let kept = word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
        let before = slug.len();
        if !slug.is_empty() {
            slug.push('-');
        }
        let start = slug.len();
        slug.extend(kept.take(LONGEST_WORD));
        if slug.len() == start {
            slug.truncate(before);
            continue;
        }
        count += 1;
        if count == words {
            break;
        }
    }
    slug
}

/// A text without spaces, such as a Chinese sentence, is one word to [`slug`]; so many of its letters name it.
const LONGEST_WORD: usize = 24;

/// Whether a name is in kebab-case, in any script: letters and digits without capitals, joined by single hyphens.
pub fn is_kebab_case(name: &str) -> bool {
    !name.is_empty()
        && name.split('-').all(|part| !part.is_empty() && part.chars().all(|c| is_name_letter(c) && !c.is_uppercase()))
}

/// Letters and digits; and the marks that many scripts write above and below their letters.
fn is_name_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{dff}' | '\u{e00}'..='\u{fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_one_slip_in_three_letters_away() {
        let keys = ["because", "but", "claim"];
        assert_eq!(nearest("becuase", keys), Some("because"));
        assert_eq!(nearest("Because", keys), Some("because"));
        assert_eq!(nearest("claims", keys), Some("claim"));
        assert_eq!(nearest("x", keys), None);
        assert_eq!(nearest("reason", keys), None);
    }

    #[test]
    fn a_slug_keeps_the_first_words_in_any_script() {
        assert_eq!(slug("Khrushchev's \"saved\" Cuba — at last.", 4), "khrushchevs-saved-cuba-at");
        assert_eq!(slug("Школа начинается рано", 6), "школа-начинается-рано");
        assert_eq!(slug("学校应该晚一点开始。", 6), "学校应该晚一点开始");
        assert_eq!(slug("— !", 6), "");
    }

    #[test]
    fn kebab_case_is_told_in_any_script() {
        assert!(is_kebab_case("saved-cuba-2") && is_kebab_case("школа") && is_kebab_case("学校"));
        assert!(!is_kebab_case("Saved") && !is_kebab_case("a--b") && !is_kebab_case("a b") && !is_kebab_case(""));
    }
}
