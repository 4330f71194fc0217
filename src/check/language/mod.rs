//! Texts → words, and what the rules on wording must know of them: which class a word belongs to, what it stands for,
//! where a clause begins.
//!
//! Another language is one file beside `english.rs`, which holds nothing but lists, and one line in [`LANGUAGES`]. A
//! debate in a language that is not there gets the rules that need none of this, and is told so.

mod aliases;
mod english;
mod lexicon;
mod prose;
mod sentence;
mod stemmer;
#[cfg(test)]
mod tests;
mod text;

pub(super) use lexicon::{Class, Lexicon, Place, Sign};
pub(super) use prose::Prose;
pub(super) use sentence::{Cued, Sentence};
pub(super) use text::{Marks, normal, pieces};

/// What is known of a language, as written down by a person: lists of words, each a line of them parted by spaces.
pub(super) struct Language {
    /// The tag of the language (BCP 47), without country and script.
    pub(super) tag: &'static str,
    /// Its name in English.
    pub(super) name: &'static str,
    /// The first and the last of its plain letters; a word of it has one of them.
    pub(super) letters: (char, char),
    /// Takes the inflection off a word in small letters.
    pub(super) stem: fn(&str) -> String,
    /// Endings that are taken off what is left, one after the other, where so many letters remain: "Cuban" and "Cuba"
    /// are to be one term. Longer ones first.
    pub(super) endings: &'static [(&'static str, usize)],
    /// Forms that no ending explains, with their stems.
    pub(super) irregular: &'static [(&'static str, &'static str)],
    /// Short forms and the words that they stand for.
    pub(super) contractions: &'static [(&'static str, &'static [&'static str])],
    /// Endings with an apostrophe and the word that each stands for; none for the possessive.
    pub(super) clitics: &'static [(&'static str, Option<&'static str>)],
    /// Words by class.
    pub(super) words: &'static [(Class, &'static str)],
    /// Words by class whose inflected forms are of the class too; they are found by their stems.
    pub(super) inflected: &'static [(Class, &'static str)],
    /// Classes that an ending shows, each with longer endings that do not show it.
    pub(super) forms: &'static [(Class, &'static str, &'static str)],
    /// Words and phrases that show what a clause is there for.
    pub(super) cues: &'static [lexicon::Cue],
}

/// Every language that the rules on wording can read.
const LANGUAGES: &[&Language] = &[&english::ENGLISH];

/// What is known of the language with this tag, if anything is; the country in it does not matter.
pub(super) fn of_tag(tag: &str) -> Option<&'static Lexicon> {
    let tag = tag.split(['-', '_']).next().unwrap_or_default();
    lexicon::all().iter().find(|lexicon| lexicon.language.tag.eq_ignore_ascii_case(tag))
}

/// The language of a debate that names none.
pub(super) fn default() -> &'static Lexicon {
    &lexicon::all()[0]
}

/// The names of the languages, as a list in a sentence.
pub(super) fn names() -> String {
    crate::mention::list(LANGUAGES.iter().map(|language| language.name.to_owned()), LANGUAGES.len())
}
