//! The words of one claim, and what rules ask of them.

use std::hash::{Hash, Hasher};

use super::{
    Class, Marks, Place, Sign,
    aliases::Aliased,
    prose::{Prose, Word},
};
use crate::{
    language::Cue,
    model::{Claim, ClaimId},
    source::{Span, Spanned},
};

/// The words of one claim.
#[derive(Clone, Copy)]
pub(in crate::check) struct Sentence<'p> {
    pub(super) prose: &'p Prose<'p>,
    /// The claim.
    pub(in crate::check) id: ClaimId,
    pub(super) words: &'p [Word],
    /// What the words that carry meaning stand for, as numbers: their stems, or the term that they share with others
    /// which the debate says mean the same. Sorted, each once.
    pub(in crate::check) terms: &'p [u32],
    pub(super) aliased: &'p [Aliased],
}

/// A cue where it stands.
#[derive(Clone, Copy)]
pub(in crate::check) struct Cued {
    /// What it shows.
    pub(in crate::check) sign: Sign,
    /// Its first word, and one past its last.
    pub(in crate::check) words: (usize, usize),
}

impl<'p> Sentence<'p> {
    /// The claim.
    pub(in crate::check) fn claim(&self) -> &'p Claim {
        self.prose.debate.claim(self.id)
    }

    /// How many words there are.
    pub(in crate::check) fn len(&self) -> usize {
        self.words.len()
    }

    /// A word in small letters; empty outside the text.
    pub(in crate::check) fn word(&self, at: usize) -> &'p str {
        self.words.get(at).map_or("", |word| &*self.prose.entry(word).text)
    }

    /// The words before a place, nearest first.
    pub(in crate::check) fn before(&self, at: usize) -> &'p str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// What a word can be; nothing outside the text.
    pub(in crate::check) fn class(&self, at: usize) -> Class {
        self.words.get(at).map_or(Class::NONE, |word| self.prose.entry(word).class)
    }

    /// Whether a word is of any of some classes.
    pub(in crate::check) fn is(&self, at: usize, class: Class) -> bool {
        self.class(at).has(class)
    }

    /// The term that a word, or the phrase that it stands in, is for.
    pub(in crate::check) fn term(&self, at: usize) -> Option<u32> {
        self.alias(at).map_or_else(|| self.stem(at), |alias| Some(alias.term))
    }

    /// The stem of a word, as a number.
    fn stem(&self, at: usize) -> Option<u32> {
        let entry = self.prose.entry(self.words.get(at)?);
        entry.is_term().then_some(entry.stem)
    }

    fn alias(&self, at: usize) -> Option<&'p Aliased> {
        self.aliased.iter().find(|alias| (alias.from as usize..alias.to as usize).contains(&at))
    }

    /// The words that have one term with the one at a place: that word alone, or the phrase that it stands in.
    pub(in crate::check) fn phrase(&self, at: usize) -> (usize, usize) {
        self.alias(at).map_or((at, at + 1), |alias| (alias.from as usize, alias.to as usize))
    }

    /// The stems of words whose term is another: "Soviet" in "Soviet Union", where that means the same as "USSR".
    fn parts(&self) -> impl Iterator<Item = u32> {
        self.aliased.iter().flat_map(|alias| alias.from as usize..alias.to as usize).filter_map(|at| self.stem(at))
    }

    /// Every term, and the stems of words whose term is another.
    pub(in crate::check) fn all_terms(&self) -> impl Iterator<Item = u32> {
        self.terms.iter().copied().chain(self.parts())
    }

    /// Whether it speaks of a term.
    pub(in crate::check) fn has(&self, term: u32) -> bool {
        self.terms.binary_search(&term).is_ok() || self.parts().any(|part| part == term)
    }

    /// Whether a word names something, rather than what is done: a verb only where it stands as a noun.
    pub(in crate::check) fn names(&self, at: usize) -> bool {
        let group = Class::DETERMINER.or(Class::PREPOSITION).or(Class::ADJECTIVE);
        let (from, to) = self.phrase(at);
        if to > from + 1 {
            return true;
        }
        self.term(at).is_some() && (!self.is(at, Class::VERB) || (at > 0 && self.is(at - 1, group)))
    }

    /// The first word of the text that has a term.
    pub(in crate::check) fn word_of(&self, term: u32) -> Option<usize> {
        (0..self.len()).find(|at| self.term(*at) == Some(term))
    }

    /// What stands before a word.
    pub(in crate::check) fn marks(&self, at: usize) -> Marks {
        self.words.get(at).map_or(Marks::STOP, |word| word.before)
    }

    /// The first byte of a word in the text.
    pub(in crate::check) fn start(&self, at: usize) -> usize {
        self.words.get(at).map_or(self.claim().text.len(), |word| word.start as usize)
    }

    /// How many words a reader counts: what is joined by a hyphen is one, and so is a short form.
    pub(in crate::check) fn length(&self) -> usize {
        let joined =
            |at: &usize| self.marks(*at).has(Marks::HYPHEN) || (*at > 0 && self.start(*at) == self.start(*at - 1));
        self.len() - (0..self.len()).filter(joined).count()
    }

    /// Whether a word has a capital that is not due to its place at the head of the text.
    pub(in crate::check) fn is_name(&self, at: usize) -> bool {
        at > 0 && self.has_capital(at)
    }

    /// Whether a word is written with a capital.
    pub(in crate::check) fn has_capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.capital)
    }

    /// Whether a word stands in quotation marks, and so is somebody else's.
    pub(in crate::check) fn is_quoted(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.quoted)
    }

    /// Whether any word that is the author's own is of any of some classes.
    pub(in crate::check) fn any(&self, class: Class) -> bool {
        (0..self.len()).any(|at| self.is(at, class) && !self.is_quoted(at))
    }

    /// Whether it denies: an odd number of words like "not" and "never".
    pub(in crate::check) fn denies(&self) -> bool {
        (0..self.len()).filter(|at| self.is(*at, Class::DENIES)).count() % 2 == 1
    }

    /// A number that is the same for texts of the same words.
    pub(in crate::check) fn fingerprint(&self) -> u64 {
        let mut hasher = rustc_hash::FxHasher::default();
        self.words.iter().for_each(|word| word.entry.hash(&mut hasher));
        hasher.finish()
    }

    /// Whether two texts have the same words in the same order.
    pub(in crate::check) fn same_words(&self, other: Sentence<'_>) -> bool {
        self.words.iter().map(|word| word.entry).eq(other.words.iter().map(|word| word.entry))
    }

    /// How many terms two texts share.
    pub(in crate::check) fn shared_terms(&self, other: Sentence<'_>) -> usize {
        let own = self.terms.iter().filter(|term| other.has(**term)).count();
        own + self.parts().filter(|part| other.terms.binary_search(part).is_ok()).count()
    }

    /// The words with single spaces between them, in small letters.
    pub(in crate::check) fn normal(&self) -> String {
        let mut normal = String::with_capacity(self.claim().text.len() + 8);
        for at in 0..self.len() {
            if at > 0 {
                normal.push(' ');
            }
            normal.push_str(self.word(at));
        }
        normal
    }

    /// The text from one word to before another.
    pub(in crate::check) fn text(&self, from: usize, to: usize) -> &'p str {
        let text = &self.claim().text.value;
        match (self.words.get(from), to.checked_sub(1).and_then(|last| self.words.get(last))) {
            (Some(first), Some(last)) if first.start < last.end => &text[first.start as usize..last.end as usize],
            _ => "",
        }
    }

    /// Where the words from one to before another stand in the file; the whole text where it was not written as it
    /// reads, because YAML folds lines and takes off quotation marks.
    pub(in crate::check) fn span(&self, from: usize, to: usize) -> Span {
        let Spanned { value, span } = &self.claim().text;
        let (first, last) = (self.words.get(from), to.checked_sub(1).and_then(|last| self.words.get(last)));
        match first.zip(last) {
            Some((first, last)) if (span.end - span.start) as usize == value.len() && first.start < last.end => {
                Span { start: span.start + first.start, end: span.start + last.end, ..*span }
            }
            _ => *span,
        }
    }

    /// One past the last word of the clause that a word stands in.
    pub(in crate::check) fn clause_end(&self, at: usize) -> usize {
        (at + 1..self.len()).find(|next| self.marks(*next).has(Marks::PAUSE)).unwrap_or(self.len())
    }

    /// Whether a clause begins with a word, as far as the signs before it show, or a word like "and".
    pub(in crate::check) fn opens(&self, at: usize) -> bool {
        at == 0 || self.marks(at).has(Marks::PAUSE) || self.is(at - 1, Class::JOINS)
    }

    /// The cues of some signs outside quotation marks, in the order of the text.
    pub(in crate::check) fn cues(self, signs: &'static [Sign]) -> impl Iterator<Item = Cued> + use<'p> {
        let lexicon = self.prose.lexicon;
        let starts = (0..self.len()).filter(move |at| self.is(*at, Class::CUE) && !self.is_quoted(*at));
        starts.filter_map(move |at| {
            let known = lexicon?.cues(self.word(at)).iter().filter(|cue| signs.contains(&cue.sign));
            let mut matching = known.filter_map(|cue| Some((cue.sign, self.matches(cue, at)?)));
            matching.next().map(|(sign, end)| Cued { sign, words: (at, end) })
        })
    }

    /// Where a cue that begins at a word ends, if it is one there.
    fn matches(&self, cue: &Cue, at: usize) -> Option<usize> {
        let mut end = at;
        for word in cue.words.split(' ') {
            if self.word(end) != word || (end > at && self.marks(end).has(Marks::PAUSE)) {
                return None;
            }
            end += 1;
        }
        let among = |list: &str, word: &str| !word.is_empty() && list.split(' ').any(|other| other == word);
        let placed = match cue.place {
            Place::Anywhere => true,
            Place::Opening => self.opens(at),
            Place::Start => at == 0,
            Place::Inside => at > 0 && self.marks(at).has(Marks::PAUSE),
        };
        if !placed || among(cue.not_after, self.before(at)) || among(cue.not_before, self.word(end)) {
            return None;
        }
        let is_hyphenated = self.marks(at).has(Marks::HYPHEN) || self.marks(end).has(Marks::HYPHEN);
        let followed = cue.before == Class::NONE
            || self.is(end, cue.before)
            || (cue.before.has(Class::PRONOUN) && self.is_name(end));
        let mut clause = end..self.clause_end(end.min(self.len().saturating_sub(1)));
        let has = cue.clause_has == Class::NONE || clause.clone().any(|word| self.is(word, cue.clause_has));
        let lacks = !clause.any(|word| self.is(word, cue.clause_lacks));
        (!is_hyphenated && followed && has && lacks).then_some(end)
    }
}
