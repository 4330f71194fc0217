//! Text → where each of its words stands, so that a quotation is looked up without reading the text again.

use std::hash::{BuildHasher, Hasher};

use super::fold::{Folded, fold, is_of_word, is_word_alone};
use crate::names::Table;

/// A text, evened out and indexed by its words.
pub(super) struct Index {
    pub(super) folded: Folded,
    /// Its words, in order: bytes of the folded text.
    words: Vec<(u32, u32)>,
    /// Words by the hash of their small letters. Two words of one hash share a place: whoever looks up compares.
    ids: Table<u64, u32>,
    /// For each id, where its places start in `places`; one more at the end.
    starts: Vec<u32>,
    /// Numbers of words, grouped by id, in order.
    places: Vec<u32>,
}

impl Index {
    /// Reads a text.
    pub(super) fn new(text: &str) -> Index {
        let folded = fold(text);
        let words = words(&folded.text);
        let mut ids: Table<u64, u32> = Table::default();
        let mut counts: Vec<u32> = Vec::new();
        let mut id_of_word = Vec::with_capacity(words.len());
        for (start, end) in &words {
            let next = counts.len() as u32;
            let id = *ids.entry(key(&folded.text[*start as usize..*end as usize])).or_insert(next);
            if id == next {
                counts.push(0);
            }
            counts[id as usize] += 1;
            id_of_word.push(id);
        }
        let mut starts = vec![0; counts.len() + 1];
        for (id, count) in counts.iter().enumerate() {
            starts[id + 1] = starts[id] + count;
        }
        let mut next = starts.clone();
        let mut places = vec![0; words.len()];
        for (word, id) in id_of_word.iter().enumerate() {
            places[next[*id as usize] as usize] = word as u32;
            next[*id as usize] += 1;
        }
        Index { folded, words, ids, starts, places }
    }

    /// The numbers of the words that are like this one, capitals aside, in order.
    pub(super) fn places(&self, word: &str) -> &[u32] {
        let Some(id) = self.ids.get(&key(word)) else { return &[] };
        let id = *id as usize;
        &self.places[self.starts[id] as usize..self.starts[id + 1] as usize]
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The bytes of the folded text that a word fills.
    pub(super) fn word(&self, number: usize) -> (usize, usize) {
        let (start, end) = self.words[number];
        (start as usize, end as usize)
    }
}

/// The words of a folded text.
pub(super) fn words(text: &str) -> Vec<(u32, u32)> {
    let mut words = Vec::with_capacity(text.len() / 6);
    let mut open = None;
    for (at, letter) in text.char_indices() {
        let alone = is_word_alone(letter);
        if !is_of_word(letter) || alone {
            words.extend(open.take().map(|start| (start, at as u32)));
        }
        if alone {
            words.push((at as u32, (at + letter.len_utf8()) as u32));
        } else if is_of_word(letter) {
            open = open.or(Some(at as u32));
        }
    }
    words.extend(open.map(|start| (start, text.len() as u32)));
    words
}

/// The key of a word: the hash of its small letters.
fn key(word: &str) -> u64 {
    let mut hasher = rustc_hash::FxBuildHasher.build_hasher();
    if word.is_ascii() {
        for letter in word.bytes() {
            hasher.write_u8(letter.to_ascii_lowercase());
        }
    } else {
        word.chars().flat_map(char::to_lowercase).for_each(|letter| hasher.write_u32(letter as u32));
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_a_word_is_found_whatever_its_capitals() {
        let index = Index::new("The crisis: THE crisis, the “Crisis”.");
        assert_eq!(index.places("crisis"), [1, 3, 5]);
        assert_eq!(index.places("The"), [0, 2, 4]);
        assert_eq!(index.places("war"), [0; 0]);
        assert_eq!(index.len(), 6);
        assert_eq!(index.word(1), (4, 10));
    }

    #[test]
    fn a_script_without_spaces_has_a_word_for_each_sign() {
        assert_eq!(words("危机 was"), [(0, 3), (3, 6), (7, 10)]);
    }
}
