//! The map as a picture: every box, line and word with its place.
//!
//! One unit is a pixel of CSS, 1/96 of an inch; texts are set for [`typography`](crate::typography)'s font. The picture
//! is made of trees, and every box knows the rectangle that it and all below it have for themselves: a picture that is
//! too large for one sheet can be cut along these, and no other box is touched.

pub use crate::layout::{Heading, Point, Rect};

use super::{Role, Text, Verdict};

/// The whole picture.
#[derive(Clone, Default, Debug)]
pub struct Picture {
    /// The title of the debate, without line breaks.
    pub title: String,
    /// What is to be seen, in a few sentences, for those who do not see it.
    pub description: String,
    /// BCP 47 tag of the language of the debate's own texts.
    pub language: String,
    /// How wide it is.
    pub width: i64,
    /// How high it is.
    pub height: i64,
    /// Title, question and what else stands above the map.
    pub head: Vec<Line>,
    /// The boxes, in reading order.
    pub boxes: Vec<PictureBox>,
    /// The lines between them.
    pub lines: Vec<PictureLine>,
    /// Where lines meet what they point at.
    pub ends: Vec<LineEnd>,
    /// What the signs mean that are used.
    pub key: Vec<KeyEntry>,
    /// What stands below all; on worksheets only.
    pub foot: Vec<Line>,
}

/// A line of text in its place.
#[derive(Clone, Debug)]
pub struct Line {
    /// The place of its start on the line that the letters stand on: its left end, or its right end if it runs
    /// leftwards.
    pub at: Point,
    /// The words.
    pub text: String,
    /// What they are.
    pub style: Lettering,
    /// Whether it runs from right to left.
    pub leftwards: bool,
    /// Whether it is a text of the debate and not one of ours.
    pub is_text: bool,
}

/// How words are set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lettering {
    /// The title of the picture.
    Title,
    /// The question at issue.
    Question,
    /// The number of a box and its part.
    Number,
    /// The heading of a step.
    Heading,
    /// A claim that is a position or rests on all below it.
    Conclusion,
    /// A claim.
    Claim,
    /// Who says it, when, and the like.
    Fact,
    /// A verdict.
    Verdict,
    /// The word at a line: because, but, unless.
    Word,
}

impl Lettering {
    /// Every way.
    pub const ALL: [Lettering; 9] = [
        Lettering::Title,
        Lettering::Question,
        Lettering::Number,
        Lettering::Heading,
        Lettering::Conclusion,
        Lettering::Claim,
        Lettering::Fact,
        Lettering::Verdict,
        Lettering::Word,
    ];

    /// Its name for style sheets.
    pub fn class(self) -> &'static str {
        match self {
            Lettering::Title => "title",
            Lettering::Question => "asked",
            Lettering::Number => "number",
            Lettering::Heading => "heading",
            Lettering::Conclusion => "conclusion",
            Lettering::Claim => "text",
            Lettering::Fact => "fact",
            Lettering::Verdict => "verdict",
            Lettering::Word => "word",
        }
    }

    /// How large its letters are: the em, in tenths of a unit.
    pub fn tenths(self) -> u32 {
        match self {
            Lettering::Title => 240,
            Lettering::Question => 160,
            Lettering::Conclusion => 140,
            Lettering::Claim => 135,
            Lettering::Heading => 125,
            Lettering::Number | Lettering::Word => 120,
            Lettering::Fact | Lettering::Verdict => 110,
        }
    }

    /// Whether its letters are bold.
    pub fn is_bold(self) -> bool {
        !matches!(self, Lettering::Claim | Lettering::Fact)
    }
}

/// A box.
#[derive(Clone, Debug)]
pub struct PictureBox {
    /// What kind of box it is.
    pub kind: BoxKind,
    /// The part that decides about its colour and its sign. A premise has the part of its step.
    pub role: Role,
    /// A name that no other box of the picture has; a box that stands twice for one node has none the second time.
    pub id: Option<Text>,
    /// Its number in the outline; empty for a question.
    pub number: Text,
    /// The anchor that it leads to: its own number; for a stub, that of the place where its claim stands in full; for a
    /// question, that of its cases.
    pub leads_to: Text,
    /// What became of it; a question has no verdict.
    pub verdict: Option<Verdict>,
    /// Where it stands.
    pub place: Rect,
    /// The rectangle that it and all below it have for themselves.
    pub area: Rect,
    /// The box that it hangs from, an index into [`Picture::boxes`].
    pub parent: Option<usize>,
    /// Where the sign of its part stands: the upper left corner of a square of 12 units.
    pub sign: Option<Point>,
    /// Where the label of the verdict stands.
    pub label: Option<Rect>,
    /// What is written in it, in reading order.
    pub lines: Vec<Line>,
    /// Whether nobody says what stands in it and only the reason needs it.
    pub unstated: bool,
    /// Lines to write on, on a worksheet.
    pub writing: Vec<WritingLine>,
    /// Whether it looks the same whatever part it plays: on a worksheet that asks for the part.
    pub is_plain: bool,
    /// Whether it was asked for: in the key to a worksheet.
    pub is_marked: bool,
}

/// A line to write on.
#[derive(Clone, Copy, Debug)]
pub struct WritingLine {
    /// Its left end.
    pub from: Point,
    /// How long it is.
    pub length: i64,
}

/// What kind of box it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BoxKind {
    /// A question with rival positions.
    Question,
    /// A claim.
    Claim,
    /// A step as such: where linked premises meet, and what undercuts point at.
    Step,
    /// Stands for a claim that stands in full elsewhere.
    Stub,
}

/// What a line means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineKind {
    /// From a question to its positions.
    Rival,
    /// From a step to its premises.
    Premise,
    /// From a reason to what it speaks for.
    For,
    /// From an objection to what it speaks against.
    Against,
    /// From an answer to the objection that it speaks against.
    Answer,
    /// From what undercuts a step to the step.
    Undercut,
    /// From a stub to the box that it stands for.
    Same,
}

impl LineKind {
    /// Its name for style sheets.
    pub fn class(self) -> &'static str {
        match self {
            LineKind::Rival => "rival",
            LineKind::Premise => "premise",
            LineKind::For => "reason",
            LineKind::Against => "objection",
            LineKind::Answer => "answer",
            LineKind::Undercut => "undercut",
            LineKind::Same => "same",
        }
    }
}

/// A line.
#[derive(Clone, Debug)]
pub struct PictureLine {
    /// What it means.
    pub kind: LineKind,
    /// The box whose family it belongs to, an index into [`Picture::boxes`].
    pub parent: usize,
    /// Its corners.
    pub points: Vec<Point>,
}

/// Where the lines of a family meet the box that they point at.
#[derive(Clone, Debug)]
pub struct LineEnd {
    /// What they mean.
    pub kind: LineKind,
    /// The box that they point at, an index into [`Picture::boxes`].
    pub parent: usize,
    /// Where they meet it.
    pub at: Point,
    /// Whether they come from below; if not, they come from the right.
    pub from_below: bool,
    /// The word that stands there.
    pub word: Option<Line>,
}

/// A sign that is used in the picture, and what it means.
#[derive(Clone, Debug)]
pub struct KeyEntry {
    /// The sign.
    pub sample: Sample,
    /// Where it stands.
    pub place: Rect,
    /// What it means.
    pub meaning: Line,
}

/// A sign that is explained.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sample {
    /// A box with a part.
    Box(Role),
    /// A box whose claim nobody says.
    Unstated,
    /// A stub.
    Stub,
    /// A verdict.
    Verdict(Verdict),
    /// A bar with several premises.
    Bar,
    /// A line between two boxes of one claim.
    Same,
}
