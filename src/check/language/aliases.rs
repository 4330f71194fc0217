//! Words that mean the same in a debate → the one term that they share.

use super::{
    Class, Marks,
    prose::{Prose, Word},
};
use crate::names::Table;

/// The words and phrases that a debate says mean the same, ready to be found in texts.
#[derive(Default)]
pub(super) struct Aliases {
    /// By the stem of the first word, longer ones first.
    phrases: Table<u32, Vec<Phrase>>,
}

struct Phrase {
    words: Vec<Part>,
    term: u32,
}

/// A word of a phrase: its stem, and whether it must have a capital, as "US" must, which is no "us".
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Part {
    stem: u32,
    capital: bool,
}

/// Words of a text that stand for the term which they share with others: the first, one past the last, and the term.
#[derive(Clone, Copy)]
pub(super) struct Aliased {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) term: u32,
}

impl Aliases {
    /// Reads the lists of a debate. Two lists with a word in common are one: what means the same as it is the same.
    pub(super) fn of(prose: &mut Prose<'_>) -> Aliases {
        let debate = prose.debate;
        let mut known: Table<Vec<Part>, u32> = Table::default();
        let mut phrases: Vec<(Vec<Part>, u32)> = Vec::new();
        for list in &debate.aliases {
            let mut term = prose.new_term();
            for text in list {
                let words = parts(prose, text);
                if let Some(other) = known.get(&words).copied().filter(|other| *other != term) {
                    let (kept, given_up) = (other.min(term), other.max(term));
                    known.values_mut().filter(|term| **term == given_up).for_each(|term| *term = kept);
                    term = kept;
                }
                known.insert(words.clone(), term);
                phrases.push((words, term));
            }
        }
        let mut aliases = Aliases::default();
        for (words, _) in phrases {
            let Some((first, term)) = words.first().map(|first| (first.stem, known[&words])) else { continue };
            let list = aliases.phrases.entry(first).or_default();
            if !list.iter().any(|phrase| phrase.words == words) {
                list.push(Phrase { words, term });
                list.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
            }
        }
        aliases
    }

    /// Finds them in the words of a text.
    pub(super) fn find(&self, prose: &Prose<'_>, words: &[Word], mut give: impl FnMut(Aliased)) {
        let mut at = 0;
        while at < words.len() && !self.phrases.is_empty() {
            let here = self.phrases.get(&prose.entry(&words[at]).stem).map_or(&[][..], Vec::as_slice);
            let found = here.iter().find(|phrase| {
                let text = &words[at..words.len().min(at + phrase.words.len())];
                text.len() == phrase.words.len()
                    && text.iter().skip(1).all(|word| !word.before.has(Marks::PAUSE))
                    && text
                        .iter()
                        .zip(&phrase.words)
                        .all(|(word, part)| prose.entry(word).stem == part.stem && (word.capital || !part.capital))
            });
            let length = found.map_or(1, |phrase| phrase.words.len());
            if let Some(phrase) = found {
                give(Aliased { from: at as u32, to: (at + length) as u32, term: phrase.term });
            }
            at += length;
        }
    }
}

/// The words of a phrase, without "the" or the like before them.
fn parts(prose: &mut Prose<'_>, text: &str) -> Vec<Part> {
    let mut words = Vec::new();
    prose.read_apart(text, |word, entry| {
        let part = Part { stem: entry.stem, capital: word.capital && entry.class.has(Class::EMPTY) };
        words.push((part, entry.class.has(Class::DETERMINER)));
    });
    let opening = words.iter().take(words.len().saturating_sub(1)).take_while(|(_, is_determiner)| *is_determiner);
    let skipped = opening.count();
    words.into_iter().skip(skipped).map(|(part, _)| part).collect()
}
