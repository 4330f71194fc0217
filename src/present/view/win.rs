//! What must be won.

use super::{Inline, Link, Verdict};

/// What is at stake in a question.
#[derive(Clone, Debug)]
pub struct Stake {
    /// The question; `None` for the claims that no other rests on.
    pub question: Option<String>,
    /// The positions.
    pub rows: Vec<StakeRow>,
    /// How many positions are not told of, in a sentence.
    pub left_out: Option<String>,
}

/// What would win a position, or lose it.
#[derive(Clone, Debug)]
pub struct StakeRow {
    /// The position, with its whole text.
    pub link: Link,
    /// What became of it.
    pub verdict: Verdict,
    /// What would change that.
    pub says: Vec<Inline>,
}
