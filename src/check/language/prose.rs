//! Debate → the words of its claims, read once for all rules.

use super::{
    Class, Lexicon, Marks, Piece, Sentence,
    aliases::{Aliased, Aliases},
    normal, pieces, stated,
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
    aliases: Aliases,
    aliased: Vec<Aliased>,
    /// By claim, where its words, its terms, and its words that mean the same as others end.
    ends: Vec<(u32, u32, u32)>,
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
        let lexicon = stated(debate);
        let mut prose = Prose {
            debate,
            lexicon,
            words: Vec::new(),
            vocabulary: Vec::new(),
            places: Table::default(),
            stems: Table::default(),
            terms: Vec::new(),
            aliases: Aliases::default(),
            aliased: Vec::new(),
            ends: Vec::with_capacity(debate.claims.len()),
        };
        prose.aliases = Aliases::of(&mut prose);
        for claim in &debate.claims {
            let (first, aliased) = (prose.words.len(), prose.aliased.len());
            prose.read(&claim.text);
            let mut found = std::mem::take(&mut prose.aliased);
            prose.aliases.find(&prose, &prose.words[first..], |alias| found.push(alias));
            prose.aliased = found;
            prose.find_terms(first, aliased);
            prose.ends.push((prose.words.len() as u32, prose.terms.len() as u32, prose.aliased.len() as u32));
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

    /// A term that no word has by itself.
    pub(super) fn new_term(&mut self) -> u32 {
        let term = self.stems.len() as u32;
        self.stems.insert(format!("\0{term}").into(), term);
        term
    }

    /// Learns the words of a text that is no claim, and gives them one by one.
    pub(super) fn read_apart(&mut self, text: &str, mut give: impl FnMut(&Word, &Entry)) {
        let first = self.words.len();
        self.read(text);
        self.words[first..].iter().for_each(|word| give(word, &self.vocabulary[word.entry as usize]));
        self.words.truncate(first);
    }

    /// Adds the terms of the words that carry meaning, sorted, each once: their stems, or what they share with others.
    fn find_terms(&mut self, first: usize, aliased: usize) {
        let from = self.terms.len();
        let mut next = self.aliased[aliased..].iter().peekable();
        for (at, word) in self.words[first..].iter().enumerate() {
            let at = at as u32;
            if let Some(alias) = next.peek().filter(|alias| alias.from <= at) {
                if at + 1 == alias.to {
                    self.terms.push(alias.term);
                    next.next();
                }
                continue;
            }
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
        let (from, first_term, first_alias) = id.index().checked_sub(1).map_or((0, 0, 0), |before| self.ends[before]);
        let (to, last_term, last_alias) = self.ends[id.index()];
        Sentence {
            prose: self,
            id,
            words: &self.words[from as usize..to as usize],
            terms: &self.terms[first_term as usize..last_term as usize],
            aliased: &self.aliased[first_alias as usize..last_alias as usize],
        }
    }

    /// The words of every claim.
    pub(in crate::check) fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.debate.claim_ids().map(|id| self.sentence(id))
    }

    /// Gives the words of another text, such as a quotation or a name, with what each can be.
    pub(in crate::check) fn each_word(&self, text: &str, mut give: impl FnMut(&str, Class)) {
        pieces(text, self.lexicon.map(|lexicon| lexicon.language), |piece| {
            give(piece.text, self.lexicon.map_or(Class::NONE, |lexicon| lexicon.class(piece.text)));
        });
    }

    /// Another text with only its words left, single spaces between them.
    pub(in crate::check) fn normal(&self, text: &str) -> String {
        normal(text, self.lexicon.map(|lexicon| lexicon.language))
    }

    /// The terms of another text, such as a warrant, as far as claims have them too; sorted, each once.
    pub(in crate::check) fn terms_of(&self, text: &str) -> Vec<u32> {
        let (mut words, mut skipped) = (Vec::new(), false);
        pieces(text, self.lexicon.map(|lexicon| lexicon.language), |piece| {
            let Piece { place: (start, end), before, capital, quoted, .. } = piece;
            let Some(entry) = self.places.get(piece.text) else {
                skipped = true;
                return;
            };
            // Words on both sides of one that no claim has are no phrase.
            let before = if std::mem::take(&mut skipped) { Marks::STOP } else { before };
            words.push(Word { start, end, entry: *entry, before, capital, quoted });
        });
        let known = words.iter().map(|word| self.entry(word)).filter(|entry| entry.is_term());
        let mut terms: Vec<u32> = known.map(|entry| entry.stem).collect();
        self.aliases.find(self, &words, |alias| terms.push(alias.term));
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
