//! A language as it was written down → tables in which a word is looked up once.

use std::sync::LazyLock;

use super::{LANGUAGES, Language};
use crate::names::Table;

/// What a word can be. One word may be several.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Class(u64);

impl Class {
    /// Turns a sentence into its denial.
    pub(crate) const DENIES: Class = Class(1 << 0);
    /// Stands for something that another sentence names.
    pub(crate) const POINTS: Class = Class(1 << 1);
    /// Makes a "not" one of degree.
    pub(crate) const MEASURES: Class = Class(1 << 2);
    /// Carries no meaning by itself.
    pub(crate) const EMPTY: Class = Class(1 << 3);
    /// A finite form of "be", "have" or "do", or a modal verb.
    pub(crate) const AUXILIARY: Class = Class(1 << 4);
    /// A past tense that is no participle and no noun.
    pub(crate) const PAST: Class = Class(1 << 5);
    /// A verb in any form but the participle in -ing.
    pub(crate) const VERB: Class = Class(1 << 6);
    /// A participle or noun in -ing.
    pub(crate) const ING: Class = Class(1 << 7);
    /// A pronoun that can be a subject.
    pub(crate) const PRONOUN: Class = Class(1 << 8);
    /// Opens a group of words with a noun.
    pub(crate) const DETERMINER: Class = Class(1 << 9);
    /// Stands before such a group.
    pub(crate) const PREPOSITION: Class = Class(1 << 10);
    /// Opens a clause that cannot stand alone.
    pub(crate) const SUBORDINATES: Class = Class(1 << 11);
    /// Opens a clause that belongs to a noun or a verb.
    pub(crate) const RELATIVE: Class = Class(1 << 12);
    /// Of all or of none.
    pub(crate) const UNIVERSAL: Class = Class(1 << 13);
    /// Of some, or not always.
    pub(crate) const PARTIAL: Class = Class(1 << 14);
    /// Says that something ought to be.
    pub(crate) const OUGHT: Class = Class(1 << 15);
    /// Says that something is good or bad, wanted or feared.
    pub(crate) const VALUES: Class = Class(1 << 16);
    /// A part of the calendar, or a word for time.
    pub(crate) const TIME: Class = Class(1 << 17);
    /// Says that somebody says.
    pub(crate) const SAYS: Class = Class(1 << 18);
    /// A noun for what another sentence tells: "decision", "view".
    pub(crate) const SHELL: Class = Class(1 << 19);
    /// Asks.
    pub(crate) const ASKS: Class = Class(1 << 20);
    /// A number in figures or letters.
    pub(crate) const NUMBER: Class = Class(1 << 21);
    /// A word that stands before a noun and is none.
    pub(crate) const ADJECTIVE: Class = Class(1 << 22);
    /// A verb that goes with an "it" that stands for nothing.
    pub(crate) const IMPERSONAL: Class = Class(1 << 23);
    /// A title or office that stands before a name.
    pub(crate) const TITLE: Class = Class(1 << 24);
    /// Joins words or clauses of one rank.
    pub(crate) const JOINS: Class = Class(1 << 26);
    /// Says that something is possible.
    pub(crate) const POSSIBLE: Class = Class(1 << 27);
    /// Says that something cannot be otherwise.
    pub(crate) const NECESSARY: Class = Class(1 << 28);
    /// A pronoun, or a possessive, for a person or thing named elsewhere.
    pub(crate) const THIRD: Class = Class(1 << 30);
    /// A pronoun that may stand for nothing.
    pub(crate) const EXPLETIVE: Class = Class(1 << 31);
    /// Points at what was said.
    pub(crate) const DEMONSTRATIVE: Class = Class(1 << 32);
    /// Opens what such an "it" stands before.
    pub(crate) const AHEAD: Class = Class(1 << 33);
    /// A verb of the weather.
    pub(crate) const WEATHER: Class = Class(1 << 34);
    /// Makes a "must" before it one of likelihood.
    pub(crate) const SUPPOSED: Class = Class(1 << 35);
    /// Ends as a verb in the past does.
    pub(crate) const PAST_FORM: Class = Class(1 << 36);
    /// Ends as a plural does, or as a verb of the third person.
    pub(crate) const S_FORM: Class = Class(1 << 37);
    /// Ends as an adverb does.
    pub(crate) const ADVERB: Class = Class(1 << 38);
    /// Says that something has been shown or told.
    pub(crate) const SHOWS: Class = Class(1 << 29);
    /// Begins a cue.
    pub(crate) const CUE: Class = Class(1 << 25);
    /// Denies what follows it: "denied that", "failed to".
    pub(crate) const REJECTS: Class = Class(1 << 39);
    /// Makes a denial before it affirm: "not only".
    pub(crate) const AFFIRMS: Class = Class(1 << 40);
    /// What only the living do, in the past tense.
    pub(crate) const DEED: Class = Class(1 << 41);
    /// Speaks of what is still to come, or only possible.
    pub(crate) const TO_COME: Class = Class(1 << 42);
    /// For the day on which one speaks.
    pub(crate) const NOW: Class = Class(1 << 43);
    /// A verb in the present tense that leaves no doubt.
    pub(crate) const PRESENT: Class = Class(1 << 44);
    /// A common verb in the past tense, whatever else its form may be.
    pub(crate) const PRETERITE: Class = Class(1 << 45);
    /// Before a title, makes it right at another time.
    pub(crate) const OTHERWISE: Class = Class(1 << 46);
    /// A unit of years: whoever looks for lengths of time need not look where there is none.
    pub(crate) const YEARS: Class = Class(1 << 47);
    /// No class.
    pub(crate) const NONE: Class = Class(0);

    /// Both together.
    pub(crate) const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    /// The first without the second.
    pub(crate) const fn without(self, other: Class) -> Class {
        Class(self.0 & !other.0)
    }

    /// Whether any of some classes is among them.
    pub(crate) fn has(self, any: Class) -> bool {
        self.0 & any.0 != 0
    }
}

/// What a cue shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Sign {
    /// What follows is a reason.
    Reason,
    /// What follows is a conclusion.
    Conclusion,
    /// The author takes half of it back.
    Hedge,
    /// The author leans on it.
    Intensifier,
    /// What follows is somebody's word.
    Attribution,
    /// The author knows how it ended.
    Hindsight,
}

/// Where a cue must stand to be one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
    /// Wherever it stands.
    Anywhere,
    /// At the head of the text, or of a clause after a comma or the like, or after "and".
    Opening,
    /// At the head of the text.
    Start,
    /// At the head of a clause, not of the text.
    Inside,
}

/// Words that show what a clause is there for, and what must and must not stand around them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cue {
    pub(crate) sign: Sign,
    pub(crate) words: &'static str,
    pub(crate) place: Place,
    pub(crate) not_after: &'static str,
    pub(crate) not_before: &'static str,
    pub(crate) before: Class,
    pub(crate) clause_has: Class,
    pub(crate) clause_lacks: Class,
}

impl Cue {
    /// A cue that needs nothing around it; several of a kind are parted by strokes.
    pub(crate) const fn new(sign: Sign, place: Place, words: &'static str) -> Cue {
        let (before, clause_has, clause_lacks) = (Class::NONE, Class::NONE, Class::NONE);
        Cue { sign, words, place, not_after: "", not_before: "", before, clause_has, clause_lacks }
    }

    /// None of these words stands right before it.
    pub(crate) const fn not_after(self, not_after: &'static str) -> Cue {
        Cue { not_after, ..self }
    }

    /// None of these words stands right after it.
    pub(crate) const fn not_before(self, not_before: &'static str) -> Cue {
        Cue { not_before, ..self }
    }

    /// A word of this class stands right after it; a name passes for a pronoun.
    pub(crate) const fn before(self, before: Class) -> Cue {
        Cue { before, ..self }
    }

    /// Its clause has a word of one class, and none of another.
    pub(crate) const fn clause(self, clause_has: Class, clause_lacks: Class) -> Cue {
        Cue { clause_has, clause_lacks, ..self }
    }
}

/// A language, ready to be looked up in.
pub(crate) struct Lexicon {
    /// The language itself.
    pub(crate) language: &'static Language,
    classes: Table<&'static str, Class>,
    irregular: Table<&'static str, &'static str>,
    inflected: Table<String, Class>,
    cues: Table<&'static str, Vec<Cue>>,
}

/// Every language, in the order of [`LANGUAGES`].
pub(crate) fn all() -> &'static [Lexicon] {
    static ALL: LazyLock<Vec<Lexicon>> =
        LazyLock::new(|| LANGUAGES.iter().map(|language| Lexicon::new(language)).collect());
    &ALL
}

impl Lexicon {
    fn new(language: &'static Language) -> Lexicon {
        let mut classes: Table<&str, Class> = Table::default();
        for (class, words) in language.words {
            for word in words.split_whitespace() {
                let entry = classes.entry(word).or_default();
                *entry = entry.or(*class);
            }
        }
        for (unit, _) in language.lengths.units {
            let entry = classes.entry(unit).or_default();
            *entry = entry.or(Class::YEARS);
        }
        let mut cues: Table<&str, Vec<Cue>> = Table::default();
        for cue in language.cues {
            for words in cue.words.split('|') {
                let first = words.split(' ').next().unwrap_or_default();
                cues.entry(first).or_default().push(Cue { words, ..*cue });
                let entry = classes.entry(first).or_default();
                *entry = entry.or(Class::CUE);
            }
        }
        let mut inflected: Table<String, Class> = Table::default();
        for (class, words) in language.inflected {
            for word in words.split_whitespace() {
                let entry = inflected.entry((language.stem)(word)).or_default();
                *entry = entry.or(*class);
            }
        }
        Lexicon { language, classes, irregular: language.irregular.iter().copied().collect(), inflected, cues }
    }

    /// What a word can be, and the stem under which it is compared with others; both are asked once for each different
    /// word of a debate.
    pub(crate) fn look_up(&self, word: &str) -> (Class, String) {
        let mut class = self.classes.get(word).copied().unwrap_or_default();
        if word.starts_with(|letter: char| letter.is_ascii_digit()) {
            return (class.or(Class::NUMBER), word.to_owned());
        }
        let inflected = (self.language.stem)(word);
        class = class.or(self.inflected.get(&inflected).copied().unwrap_or_default());
        for (by_ending, ending, but_not) in self.language.forms {
            let differs = but_not.split_whitespace().all(|other| !word.ends_with(other));
            if word.len() > ending.len() + 1 && word.ends_with(ending) && differs {
                class = class.or(*by_ending);
            }
        }
        // "Bring" is no participle; "bringing" is one, and no finite verb.
        if class.has(Class::ING) {
            class = class.without(if inflected == word { Class::ING } else { Class::VERB });
        }
        let stem = self.irregular.get(word).map_or_else(|| self.shortened(inflected), |stem| (*stem).to_owned());
        (class, stem)
    }

    /// The stem without the endings by which kin are told apart, and without a double letter at its end.
    fn shortened(&self, mut stem: String) -> String {
        let taken = |stem: &str| {
            let ending =
                self.language.endings.iter().find(|(ending, least)| {
                    stem.strip_suffix(ending).is_some_and(|rest| rest.chars().count() >= *least)
                })?;
            Some(stem.len() - ending.0.len())
        };
        while let Some(length) = taken(&stem) {
            stem.truncate(length);
        }
        let mut letters = stem.chars().rev();
        if stem.len() > 1 && letters.next() == letters.next() {
            stem.pop();
        }
        stem
    }

    /// What a word can be by the lists alone, which is enough for words that no ending shows.
    pub(crate) fn class(&self, word: &str) -> Class {
        self.classes.get(word).copied().unwrap_or_default()
    }

    /// The cues that begin with a word.
    pub(crate) fn cues(&self, word: &str) -> &[Cue] {
        self.cues.get(word).map_or(&[], Vec::as_slice)
    }
}
