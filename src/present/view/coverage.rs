//! Sources whose text the debate has, sentence by sentence.

use super::{Link, Text};

/// A source with its sentences.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// Anchor.
    pub anchor: Text,
    /// The id of the source.
    pub id: Text,
    /// The way to its record.
    pub source: Link,
    /// Its title, where the way to its record does not say it; may be empty.
    pub title: Text,
    /// How much of it is quoted, as a sentence.
    pub summary: String,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// A sentence of a source.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// The line or lines on which it stands, as in `21` or `21-22`.
    pub lines: String,
    /// The sentence.
    pub text: Text,
    /// What became of it.
    pub fate: Fate,
    /// The claims that quote it, each with a few words.
    pub claims: Vec<Link>,
}

/// What became of a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// Some claim quotes it.
    Quoted,
    /// It is said to be no part of the argument.
    Ignored,
    /// It is part of the argument, and nobody quotes it.
    Left,
}

impl Fate {
    /// What is said beside it; empty where its claims say enough.
    pub fn words(self) -> &'static str {
        match self {
            Fate::Quoted => "",
            Fate::Ignored => "ignored",
            Fate::Left => "not quoted",
        }
    }

    /// As the name of a class.
    pub fn class(self) -> &'static str {
        match self {
            Fate::Quoted => "quoted",
            Fate::Ignored => "ignored",
            Fate::Left => "left",
        }
    }
}
