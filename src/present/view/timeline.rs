//! The chronology, as a list and as a picture with coordinates.

use super::{Companion, Link, Maps, Person, Source, Text, Verdict, View};

/// Something that happened, as a claim says.
#[derive(Clone, Debug)]
pub struct Event {
    /// The claim's name in the debate.
    pub id: String,
    /// When, in words.
    pub date: String,
    /// The same as written: EDTF.
    pub written: String,
    /// The claim, with its whole text.
    pub link: Link,
    /// Whether the claim is accepted.
    pub verdict: Verdict,
    /// Who says so.
    pub by: Option<Link>,
    /// The sources of its evidence, each once.
    pub sources: Vec<Link>,
    /// Claims that date the same thing differently.
    pub conflicts: Vec<Conflict>,
}

/// A claim that dates the same thing differently.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// The claim.
    pub link: Link,
    /// The date that it names, in words.
    pub date: String,
}

/// The dated claims as a picture: a panel for the whole time, and one for each year and month in which much happens.
#[derive(Clone, Default, Debug)]
pub struct Timeline {
    /// The panels, the longest time first.
    pub panels: Vec<Panel>,
    /// Why there is no picture, where there are dated claims and none.
    pub left_out: Option<String>,
}

/// A stretch of time with what happened in it. Lengths are in units of a tenth of a millimetre or so: only their
/// proportions matter.
#[derive(Clone, Debug)]
pub struct Panel {
    /// Anchor.
    pub anchor: Text,
    /// What stretch it is.
    pub heading: String,
    /// What is to be seen, in a sentence.
    pub about: String,
    /// Width of the whole.
    pub width: i64,
    /// Height of the whole.
    pub height: i64,
    /// Where the line with the dates lies.
    pub axis: i64,
    /// The dates on it.
    pub ticks: Vec<Tick>,
    /// What happened.
    pub marks: Vec<Mark>,
}

/// A date on the axis.
#[derive(Clone, Debug)]
pub struct Tick {
    /// Where.
    pub x: i64,
    /// The date; may be empty.
    pub label: String,
}

/// What stands for an event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A day, or a time too short to be drawn.
    Dot,
    /// A stretch of time that was taken up.
    Bar,
    /// A stretch of time within which it happened.
    Frame,
    /// A stretch of time that has a panel of its own.
    Panel,
    /// Nothing but the label: it shares the mark of the one before it.
    Label,
}

/// An event in the picture.
#[derive(Clone, Debug)]
pub struct Mark {
    /// What stands for it.
    pub shape: Shape,
    /// Left end.
    pub left: i64,
    /// How long; 0 for a dot.
    pub width: i64,
    /// Middle of the dot, or the upper edge of the bar.
    pub y: i64,
    /// Whether the date is uncertain, approximate or open.
    pub dashed: bool,
    /// Where the label begins.
    pub label_x: i64,
    /// The line on which the label stands.
    pub label_y: i64,
    /// The way to the claim, or to the panel; its text says when, and what.
    pub link: Link,
    /// Whether another claim dates the same thing differently.
    pub disputed: bool,
}

impl View {
    /// The chronology alone, with the persons and sources that it names.
    #[must_use]
    pub fn chronicle(self) -> View {
        let part = |anchor: &str| ["chronology", "people", "sources"].contains(&anchor);
        let people = self.people.into_iter().map(|person| Person { says: Vec::new(), ..person });
        let sources = self.sources.into_iter().map(|source| Source { used: Vec::new(), ..source });
        View {
            parts: self.parts.into_iter().filter(|link| part(&link.anchor)).collect(),
            people: people.collect(),
            sources: sources.collect(),
            standings: Vec::new(),
            stakes: Vec::new(),
            contents: Vec::new(),
            groups: Vec::new(),
            answers: Vec::new(),
            questions: Vec::new(),
            lenses: None,
            verdicts: None,
            maps: Maps::default(),
            coverage: Vec::new(),
            findings: Vec::new(),
            companion: Companion::default(),
            ..self
        }
    }

    /// Whether some claim is dated differently by another.
    pub fn disputed(&self) -> bool {
        self.chronology.iter().any(|event| !event.conflicts.is_empty())
    }
}

impl Mark {
    /// Whether it is a dot.
    pub fn is_dot(&self) -> bool {
        self.shape == Shape::Dot
    }

    /// Whether it is a bar, filled or open.
    pub fn is_bar(&self) -> bool {
        matches!(self.shape, Shape::Bar | Shape::Frame)
    }

    /// Whether it is a stretch that has a panel of its own.
    pub fn is_panel(&self) -> bool {
        self.shape == Shape::Panel
    }

    /// The word for its shape.
    pub fn word(&self) -> &'static str {
        match self.shape {
            Shape::Dot => "dot",
            Shape::Bar => "bar",
            Shape::Frame => "frame",
            Shape::Panel => "zoom",
            Shape::Label => "same",
        }
    }
}
