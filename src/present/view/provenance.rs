//! Where it is from: who says so, when, how they know, and what they gain by saying so.

use super::{Inline, Link, Sheet, Text};

/// The table of all sources.
#[derive(Clone, Debug)]
pub struct Provenances {
    /// The head.
    pub sheet: Sheet,
    /// How good the sources are as a whole, in sentences; empty where there are none.
    pub says: Vec<String>,
    /// What is asked of every source.
    pub questions: &'static [&'static str],
    /// The sources, in the order of the brief.
    pub rows: Vec<Provenance>,
    /// Claims without reasons that cite no source, by their numbers.
    pub unsourced: Vec<Link>,
    /// How many of these there are besides.
    pub more: usize,
}

/// A source. What the debate does not state is `None`.
#[derive(Clone, Debug)]
pub struct Provenance {
    /// Its number in the list of sources.
    pub number: usize,
    /// Surname and year.
    pub head: Text,
    /// Its title.
    pub title: Option<Text>,
    /// What kind of text it is.
    pub genre: Option<Text>,
    /// Who wrote it.
    pub author: Option<Text>,
    /// Who the author is, in the words of the debate.
    pub about: Option<Text>,
    /// When it was written or came out.
    pub written: Option<Text>,
    /// When the events were that it is cited for.
    pub events: Option<Text>,
    /// How many years lie between, in words.
    pub between: Option<Text>,
    /// How the author knows.
    pub knows: Option<Text>,
    /// What the author has at stake.
    pub interest: Option<Text>,
    /// What it is used for, by number.
    pub used: Vec<Link>,
    /// How many places there are besides.
    pub more: usize,
    /// What to ask of this source.
    pub asks: Vec<Vec<Inline>>,
}
