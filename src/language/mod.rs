//! What is known of the language that a debate is written in: lists of words by what they do, and texts taken apart into
//! words.
//!
//! Another language is one file beside `english.rs`, which holds nothing but lists, and one line in [`LANGUAGES`]. A
//! debate in a language that is not there gets the rules that need none of this, and is told so.

mod english;
mod lexicon;
mod stemmer;
mod text;

use crate::model::Debate;

pub(crate) use lexicon::{Class, Cue, Lexicon, Place, Sign};
pub(crate) use text::{Marks, Piece, normal, pieces};

/// What is known of a language, as written down by a person: lists of words, each a line of them parted by spaces.
pub(crate) struct Language {
    /// The tag of the language (BCP 47), without country and script.
    pub(crate) tag: &'static str,
    /// Its name in English.
    pub(crate) name: &'static str,
    /// The first and the last of its plain letters; a word of it has one of them.
    pub(crate) letters: (char, char),
    /// Takes the inflection off a word in small letters.
    pub(crate) stem: fn(&str) -> String,
    /// Endings that are taken off what is left, one after the other, where so many letters remain: "Cuban" and "Cuba"
    /// are to be one term. Longer ones first.
    pub(crate) endings: &'static [(&'static str, usize)],
    /// Forms that no ending explains, with their stems.
    pub(crate) irregular: &'static [(&'static str, &'static str)],
    /// Short forms and the words that they stand for.
    pub(crate) contractions: &'static [(&'static str, &'static [&'static str])],
    /// Endings with an apostrophe and the word that each stands for; none for the possessive.
    pub(crate) clitics: &'static [(&'static str, Option<&'static str>)],
    /// Words by class.
    pub(crate) words: &'static [(Class, &'static str)],
    /// Words by class whose inflected forms are of the class too; they are found by their stems.
    pub(crate) inflected: &'static [(Class, &'static str)],
    /// Classes that an ending shows, each with longer endings that do not show it.
    pub(crate) forms: &'static [(Class, &'static str, &'static str)],
    /// Words and phrases that show what a clause is there for.
    pub(crate) cues: &'static [Cue],
    /// How dates are said.
    pub(crate) dates: Dates,
    /// How lengths of time are said.
    pub(crate) lengths: Lengths,
    /// How the record of a source says what the source is, and what it has not.
    pub(crate) records: Records,
}

/// How dates are said: "14 to 20 May 1962", "in 1962".
pub(crate) struct Dates {
    /// The months, January first.
    pub(crate) months: [&'static str; 12],
    /// Short forms of months that are not their first three letters, with the number of the month.
    pub(crate) short: &'static [(&'static str, u8)],
    /// Endings of a number that is a day.
    pub(crate) ordinals: &'static str,
    /// Words between two days.
    pub(crate) joints: &'static str,
    /// Words after which a number of four digits is a year.
    pub(crate) opening: &'static str,
    /// Words that make it a count.
    pub(crate) counted: &'static str,
    /// Words that make a date a limit.
    pub(crate) limits: &'static str,
    /// Words of more than three letters that say nothing of the matter.
    pub(crate) empty: &'static str,
}

/// How lengths of time are said: "sixty years on", "more than half a century".
pub(crate) struct Lengths {
    /// Words for a number of years, each with the number.
    pub(crate) units: &'static [(&'static str, i64)],
    /// Two words that stand for a half before a unit.
    pub(crate) half: (&'static str, &'static str),
    /// Words for one before a unit.
    pub(crate) one: &'static str,
    /// The numbers from one to nineteen.
    pub(crate) small: &'static str,
    /// The tens from twenty to ninety.
    pub(crate) tens: &'static str,
    /// Words that make a number a guess.
    pub(crate) vague: &'static str,
    /// What is said of the length, and how; the first that fits holds.
    pub(crate) ways: &'static [Said],
}

/// Words beside a length of time, and what they make of it.
pub(crate) struct Said {
    pub(crate) way: Way,
    /// The words; those that stand before the length end with a space.
    pub(crate) words: &'static str,
    /// Words after them, or after the length, with which they mean something else.
    pub(crate) but_not_before: &'static str,
    /// Whether a comma after them leaves no doubt of what they mean.
    pub(crate) or_a_pause: bool,
}

/// How a length of time is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Way {
    /// "60 years on": so long after what the debate is about, on the day of speaking.
    After,
    /// "two years later": so long after something that was told before.
    Later,
    /// "50 years ago": so long before the day of speaking.
    Ago,
    /// "more than 20 years", "over 20 years".
    MoreThan,
    /// "within two years": no longer than that after something.
    Within,
}

/// How the record of a source says what the source is, and what it has not.
pub(crate) struct Records {
    /// Beginnings of words with which a record says that the source looks back, or prints an older paper.
    pub(crate) looking_back: &'static str,
    /// For each key of a record: words by which a note speaks of it, and words that say that the source has none.
    pub(crate) fields: &'static [(&'static str, &'static str, &'static str)],
    /// Words by which a note says that something is not there, or not known.
    pub(crate) denying: &'static str,
    /// Words for having looked at a source, and words that make it less than the whole.
    pub(crate) seen: (&'static str, &'static str),
}

/// Whether a word is in a line of words.
pub(crate) fn among(line: &str, word: &str) -> bool {
    !word.is_empty() && line.split(' ').any(|other| other == word)
}

/// Every language that is known.
const LANGUAGES: &[&Language] = &[&english::ENGLISH];

/// What is known of the language that a debate states, or of the first where it states none.
pub(crate) fn stated(debate: &Debate) -> Option<&'static Lexicon> {
    debate.language.as_ref().map_or_else(|| Some(default()), |tag| of_tag(tag))
}

/// What is known of the language with this tag, if anything is; the country in it does not matter.
fn of_tag(tag: &str) -> Option<&'static Lexicon> {
    let tag = tag.split(['-', '_']).next().unwrap_or_default();
    lexicon::all().iter().find(|lexicon| lexicon.language.tag.eq_ignore_ascii_case(tag))
}

/// The language of a debate that names none.
pub(crate) fn default() -> &'static Lexicon {
    &lexicon::all()[0]
}

/// The names of the languages in English.
pub(crate) fn names() -> impl ExactSizeIterator<Item = &'static str> {
    LANGUAGES.iter().map(|language| language.name)
}
