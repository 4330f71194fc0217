//! Debate → the words of its claims, read once for all rules.

use super::{
    Class, Lexicon, Marks, Sentence, default, of_tag,
    text::{Piece, pieces},
};
use crate::{
    model::{ClaimId, Debate},
    names::Table,
};

/// A debate with the words of its claims.
pub(in crate::check) struct Prose<'d> {
    /// The debate.
    pub(in crate::check) debate: &'d Debate,
    /// What is known of its language; `None` where nothing is.
    pub(in crate::check) lexicon: Option<&'static Lexicon>,
    words: Vec<Word>,
    vocabulary: Vec<Entry>,
    places: Table<Box<str>, u32>,
    stems: Table<Box<str>, u32>,
    terms: Vec<u32>,
    /// By claim, where its words and its terms end.
    ends: Vec<(u32, u32)>,
}

/// A word where it stands.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub(super) start: u32,
    pub(super) end: u32,
    /// Its place in the vocabulary.
    pub(super) entry: u32,
    pub(super) before: Marks,
    pub(super) capital: bool,
    pub(super) quoted: bool,
}

/// A word of the vocabulary.
pub(super) struct Entry {
    pub(super) text: Box<str>,
    pub(super) class: Class,
    pub(super) stem: u32,
}

/// From so many words of running text on, the words show whether they are of the language that is taken for granted.
const TELLING: usize = 12;
/// One word in so many, at least, carries no meaning by itself in a text of that language.
const EMPTY_SHARE: usize = 8;

impl<'d> Prose<'d> {
    /// Reads the words of all claims.
    pub(in crate::check) fn of(debate: &'d Debate) -> Prose<'d> {
        let lexicon = debate.language.as_ref().map_or_else(|| Some(default()), |tag| of_tag(tag));
        let mut prose = Prose {
            debate,
            lexicon,
            words: Vec::new(),
            vocabulary: Vec::new(),
            places: Table::default(),
            stems: Table::default(),
            terms: Vec::new(),
            ends: Vec::with_capacity(debate.claims.len()),
        };
        for claim in &debate.claims {
            let first = prose.words.len();
            prose.read(&claim.text);
            prose.find_terms(first);
            prose.ends.push((prose.words.len() as u32, prose.terms.len() as u32));
        }
        if debate.language.is_none() && !prose.is_of_its_language() {
            prose.lexicon = None;
        }
        prose
    }

    fn read(&mut self, text: &str) {
        let first = self.words.len();
        let language = self.lexicon.map(|lexicon| lexicon.language);
        let unclosed = pieces(text, language, |piece| self.add(piece));
        if let Some(from) = unclosed {
            self.words[first..].iter_mut().filter(|word| word.start >= from).for_each(|word| word.quoted = false);
        }
    }

    fn add(&mut self, piece: Piece<'_>) {
        let Piece { text, place: (start, end), before, capital, quoted } = piece;
        let entry = match self.places.get(text) {
            Some(entry) => *entry,
            None => self.learn(text),
        };
        self.words.push(Word { start, end, entry, before, capital, quoted });
    }

    fn learn(&mut self, text: &str) -> u32 {
        let (class, stem) = self.lexicon.map_or_else(|| (Class::NONE, text.to_owned()), |known| known.look_up(text));
        let stems = self.stems.len() as u32;
        let stem = *self.stems.entry(stem.into()).or_insert(stems);
        let entry = self.vocabulary.len() as u32;
        self.vocabulary.push(Entry { text: text.into(), class, stem });
        self.places.insert(text.into(), entry);
        entry
    }

    /// Adds the stems of the words that carry meaning, sorted, each once.
    fn find_terms(&mut self, first: usize) {
        let from = self.terms.len();
        for word in &self.words[first..] {
            let entry = &self.vocabulary[word.entry as usize];
            if entry.is_term() {
                self.terms.push(entry.stem);
            }
        }
        self.terms[from..].sort_unstable();
        let mut kept = from;
        for at in from..self.terms.len() {
            if at == from || self.terms[at] != self.terms[kept - 1] {
                self.terms[kept] = self.terms[at];
                kept += 1;
            }
        }
        self.terms.truncate(kept);
    }

    /// Whether the words read like text of the language that was taken for granted: they are in its letters, and some of
    /// them carry no meaning by themselves. Labels such as "a1" tell nothing.
    fn is_of_its_language(&self) -> bool {
        let Some(lexicon) = self.lexicon else { return true };
        let (first, last) = lexicon.language.letters;
        let is_word = |word: &&Word| self.entry(word).text.contains(char::is_alphabetic);
        let is_foreign = |word: &&Word| !self.entry(word).text.contains(|letter| (first..=last).contains(&letter));
        let foreign = self.words.iter().filter(is_word).filter(is_foreign).count();
        if 2 * foreign > self.words.len() {
            return false;
        }
        let texts = self.sentences().filter(|sentence| sentence.len() > 3);
        let words = texts.flat_map(|sentence| sentence.words.iter().filter(is_word));
        let (mut empty, mut all) = (0, 0);
        for word in words {
            all += 1;
            empty += usize::from(self.entry(word).class.has(Class::EMPTY));
        }
        all < TELLING || empty * EMPTY_SHARE >= all
    }

    pub(super) fn entry(&self, word: &Word) -> &Entry {
        &self.vocabulary[word.entry as usize]
    }

    /// The words of a claim.
    pub(in crate::check) fn sentence(&self, id: ClaimId) -> Sentence<'_> {
        let (from, first_term) = id.index().checked_sub(1).map_or((0, 0), |before| self.ends[before]);
        let (to, last_term) = self.ends[id.index()];
        Sentence {
            prose: self,
            id,
            words: &self.words[from as usize..to as usize],
            terms: &self.terms[first_term as usize..last_term as usize],
        }
    }

    /// The words of every claim.
    pub(in crate::check) fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.debate.claim_ids().map(|id| self.sentence(id))
    }

    /// The terms of another text, such as a warrant, as far as claims have them too; sorted, each once.
    pub(in crate::check) fn terms_of(&self, text: &str) -> Vec<u32> {
        let mut terms = Vec::new();
        pieces(text, self.lexicon.map(|lexicon| lexicon.language), |piece| {
            let entry = self.places.get(piece.text).map(|entry| &self.vocabulary[*entry as usize]);
            terms.extend(entry.filter(|entry| entry.is_term()).map(|entry| entry.stem));
        });
        terms.sort_unstable();
        terms.dedup();
        terms
    }
}

impl Entry {
    pub(super) fn is_term(&self) -> bool {
        !self.class.has(Class::EMPTY) && (self.text.len() > 1 || self.text.as_bytes()[0].is_ascii_digit())
    }
}
