//! Debate → evaluation: which claims and reasons are accepted, which rejected, which stay open, and why.

pub mod explain;

use crate::model::{ClaimId, Debate, LensId, ReasonId};

/// What became of a claim or a reason.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Label {
    /// It stands.
    Accepted,
    /// It falls.
    Rejected,
    /// Neither follows.
    Undecided,
}

/// The verdicts on one debate, seen through one lens or none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Evaluation {
    /// The lens, if one was applied.
    pub lens: Option<LensId>,
    /// By claim.
    claims: Vec<Label>,
    /// By reason.
    reasons: Vec<Label>,
}

impl Evaluation {
    /// The verdict on a claim.
    pub fn claim(&self, id: ClaimId) -> Label {
        self.claims[id.index()]
    }

    /// The verdict on a reason: whether the step from its premises is good.
    pub fn reason(&self, id: ReasonId) -> Label {
        self.reasons[id.index()]
    }
}

/// Judges a debate.
pub fn evaluate(debate: &Debate, lens: Option<LensId>) -> Evaluation {
    Evaluation {
        lens,
        claims: vec![Label::Undecided; debate.claims.len()],
        reasons: vec![Label::Undecided; debate.reasons.len()],
    }
}
