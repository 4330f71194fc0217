//! Cross-examination: who is asked what, what it would change, and what to expect.

use super::{Inline, Link, Role, Text, Verdict, Words};

/// What one side can be asked.
#[derive(Clone, Debug)]
pub struct Examination {
    /// Anchor.
    pub anchor: Text,
    /// Who is asked, as in "To ask whoever argues for position 1".
    pub heading: String,
    /// The position, with its text.
    pub position: Link,
    /// How many points there are, and how many of them would turn a verdict.
    pub says: String,
    /// The points, most telling first.
    pub points: Vec<Point>,
    /// How many more there are, in a sentence; `None`: these are all.
    pub more: Option<String>,
}

/// A claim or a step that is questioned.
#[derive(Clone, Debug)]
pub struct Point {
    /// Where it stands, with its text.
    pub link: Link,
    /// Its part.
    pub role: Role,
    /// Its verdict.
    pub verdict: Verdict,
    /// What giving it up would change, in a sentence.
    pub turns: Option<String>,
    /// What it would change in the case, where it changes no verdict, in a sentence.
    pub breaks: Option<String>,
    /// What whoever asks must know first: that they say it too, what it costs them.
    pub caution: Option<String>,
    /// What is asked.
    pub asks: Vec<Ask>,
    /// The answer to expect, or to give.
    pub expect: Vec<Inline>,
    /// The words of the evidence in it; may be empty.
    pub quote: Vec<Words>,
    /// What comes next.
    pub next: Vec<Inline>,
}

/// A question.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Why it is asked, in a word or two.
    pub why: String,
    /// The question.
    pub text: Vec<Inline>,
}
