//! The matrix of competing explanations.

use super::{Link, Sheet, Text, Verdict};

/// Positions against evidence.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// The head.
    pub sheet: Sheet,
    /// What it shows and what it does not, in sentences.
    pub says: Vec<String>,
    /// The question whose positions are held against the evidence; `None`: the claims that no other rests on.
    pub question: Option<String>,
    /// The positions, in the order of the brief.
    pub columns: Vec<MatrixColumn>,
    /// The positions by what speaks against them, the least first.
    pub ranking: Vec<MatrixRank>,
    /// The evidence, the most telling first.
    pub rows: Vec<MatrixRow>,
    /// What the signs mean.
    pub key: Vec<(MatrixCell, &'static str)>,
    /// What is left out, each in a sentence.
    pub left_out: Vec<String>,
}

/// A position at the head of a column.
#[derive(Clone, Debug)]
pub struct MatrixColumn {
    /// The position, with its text.
    pub link: Link,
    /// Its verdict in the debate.
    pub verdict: Verdict,
}

/// A place in the ranking.
#[derive(Clone, Debug)]
pub struct MatrixRank {
    /// From 1; positions with the same score share it.
    pub rank: usize,
    /// The position, with its text.
    pub link: Link,
    /// Its verdict in the debate.
    pub verdict: Verdict,
    /// How much is inconsistent with it, as in "2.5".
    pub score: String,
    /// How many pieces of evidence are inconsistent with it.
    pub inconsistent: usize,
    /// How many are consistent with it.
    pub consistent: usize,
}

/// A piece of evidence.
#[derive(Clone, Debug)]
pub struct MatrixRow {
    /// The claim, with its text.
    pub link: Link,
    /// Surname and year of its sources; may be empty.
    pub sources: Text,
    /// Whether neither acceptance nor rejection of it follows.
    pub is_open: bool,
    /// What it says of each position.
    pub cells: Vec<MatrixCell>,
    /// How far it separates them, as in "1.5".
    pub diagnosticity: String,
    /// The same in a word.
    pub telling: &'static str,
}

/// What a piece of evidence says of a position.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum MatrixCell {
    /// It speaks strongly for it.
    VeryConsistent,
    /// It speaks for it.
    Consistent,
    /// It speaks for it and against it.
    Both,
    /// It speaks against it.
    Inconsistent,
    /// It speaks strongly against it.
    VeryInconsistent,
    /// The debate does not say.
    Silent,
}

impl MatrixCell {
    /// Every sign, in the order in which they are explained.
    pub const ALL: [MatrixCell; 6] = [
        MatrixCell::VeryConsistent,
        MatrixCell::Consistent,
        MatrixCell::Both,
        MatrixCell::Inconsistent,
        MatrixCell::VeryInconsistent,
        MatrixCell::Silent,
    ];

    /// The letters that analysts write.
    pub fn sign(self) -> &'static str {
        match self {
            MatrixCell::VeryConsistent => "CC",
            MatrixCell::Consistent => "C",
            MatrixCell::Both => "C/I",
            MatrixCell::Inconsistent => "I",
            MatrixCell::VeryInconsistent => "II",
            MatrixCell::Silent => "–",
        }
    }

    /// Its name for style sheets.
    pub fn class(self) -> &'static str {
        match self {
            MatrixCell::VeryConsistent => "very-consistent",
            MatrixCell::Consistent => "consistent",
            MatrixCell::Both => "both",
            MatrixCell::Inconsistent => "inconsistent",
            MatrixCell::VeryInconsistent => "very-inconsistent",
            MatrixCell::Silent => "silent",
        }
    }
}
