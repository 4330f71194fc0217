//! A verdict → the sentence or two that a debater can say aloud for it.

use super::Evaluation;
use crate::model::{ClaimId, Debate, ReasonId};

/// An explanation, in pieces: words, and nodes that each reader is shown in the way that suits the output
/// (a number with a link, a quoted text, an id).
pub type Explanation = Vec<Piece>;

/// A piece of an explanation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Words that stand as they are, spaces and stops included.
    Words(String),
    /// A claim that is named.
    Claim(ClaimId),
    /// A reason that is named.
    Reason(ReasonId),
}

/// Why a claim has its verdict.
pub fn claim(_debate: &Debate, _evaluation: &Evaluation, _claim: ClaimId) -> Explanation {
    Vec::new()
}

/// Why a reason has its verdict.
pub fn reason(_debate: &Debate, _evaluation: &Evaluation, _reason: ReasonId) -> Explanation {
    Vec::new()
}
