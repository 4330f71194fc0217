//! Speeches against the clock, and the flow sheet.

use super::{Link, Role, Sheet, Text, Verdict, Words};

/// The speeches of one side.
#[derive(Clone, Debug)]
pub struct Speeches {
    /// The head.
    pub sheet: Sheet,
    /// The format and the rate, in a sentence.
    pub says: String,
    /// The speeches, in the order given.
    pub speeches: Vec<Speech>,
    /// What a speaker must know before: what falls, what is not marked, what was not tried; each in a sentence.
    pub warnings: Vec<String>,
}

/// A speech.
#[derive(Clone, Debug)]
pub struct Speech {
    /// What it is called.
    pub name: &'static str,
    /// The time it takes, as in "5:40".
    pub time: String,
    /// The time there is.
    pub clock: String,
    /// How it fits.
    pub light: Light,
    /// The same in a sentence, with the number of words.
    pub says: String,
    /// What it opens with: the position.
    pub opening: Option<Text>,
    /// The arguments, in the order in which they are said.
    pub parts: Vec<SpeechPart>,
    /// What is left out, by reason.
    pub cut: Vec<Cut>,
}

/// How much of the clock is used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Light {
    /// Under three quarters.
    Green,
    /// Up to the whole.
    Amber,
    /// More than there is.
    Red,
}

impl Light {
    /// The word that is printed.
    pub fn word(self) -> &'static str {
        match self {
            Light::Green => "green",
            Light::Amber => "amber",
            Light::Red => "red",
        }
    }
}

/// An argument as it is said.
#[derive(Clone, Debug)]
pub struct SpeechPart {
    /// When it begins, as in "0:45".
    pub at: String,
    /// How deep it stands below what it hangs on; 0: on nothing.
    pub level: usize,
    /// What it does, as in "Contention" or "They say".
    pub what: &'static str,
    /// The argument: its number; its heading, where it has one, as text.
    pub link: Link,
    /// What the other side says, where it is answered.
    pub they_say: Vec<Link>,
    /// What is said, in order.
    pub lines: Vec<SpeechLine>,
    /// Whether the position loses its verdict without it.
    pub is_needed: bool,
    /// What the speaker must know about it; may be empty.
    pub remark: String,
    /// Its part.
    pub role: Role,
    /// Its verdict.
    pub verdict: Verdict,
}

/// A sentence and the evidence for it.
#[derive(Clone, Debug)]
pub struct SpeechLine {
    /// The sentence: the tag.
    pub text: Text,
    /// The cards for it, with the words of them that are read aloud.
    pub cards: Vec<Reading>,
}

/// A card as it is read aloud.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Surname, year and place.
    pub cite: String,
    /// The words that are read; empty where none are marked.
    pub read: Vec<Words>,
}

/// What is left out for one reason.
#[derive(Clone, Debug)]
pub struct Cut {
    /// Why, as the head of a list.
    pub why: String,
    /// The arguments, each with a remark that may be empty.
    pub arguments: Vec<(Link, String)>,
}

/// A flow sheet.
#[derive(Clone, Debug)]
pub struct Flow {
    /// The head.
    pub sheet: Sheet,
    /// The format.
    pub format: &'static str,
    /// The speeches.
    pub columns: &'static [&'static str],
    /// The parts of the sheet.
    pub sections: Vec<FlowSection>,
}

/// A part of a flow sheet.
#[derive(Clone, Debug)]
pub struct FlowSection {
    /// What it is about.
    pub heading: String,
    /// The rows, each with a cell a column.
    pub rows: Vec<Vec<Option<FlowCell>>>,
    /// What found no column, in a sentence.
    pub beyond: Option<String>,
}

/// An argument in the speech in which it is made.
#[derive(Clone, Debug)]
pub struct FlowCell {
    /// The part it plays.
    pub role: Role,
    /// Its number.
    pub number: Text,
    /// Its words, shortened.
    pub text: String,
    /// The sources of its evidence; may be empty.
    pub cites: String,
}
