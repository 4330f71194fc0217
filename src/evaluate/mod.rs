//! Debate → evaluation: which claims and reasons are accepted, which rejected, which stay open, and why.
//!
//! 1. [`lens`] says how each claim stands before anything is weighed, for one audience or for none.
//! 2. [`network`] turns the debate into an abstract dialectical framework: nodes with an acceptance condition each.
//!    Its documentation is the definition of every verdict; [`standard`] is the part that proof standards have in it.
//! 3. [`grounded`] finds the grounded labelling, the one that a cautious judge gives: what must be accepted is, what
//!    must be rejected is, and a loop or a tie that nothing outside decides stays undecided.
//! 4. [`grounds`] keeps for each label what it rests on, and [`explain`] says it.
//! 5. [`why`] finds the smallest part of the debate that fixes a verdict, and [`win`] what would change it.
//! 6. [`semantics`] asks what other semantics make of the same conditions; [`translation`] spells these out for the
//!    engine that answers.

pub mod explain;
pub mod lens;

mod grounded;
mod grounds;
mod lists;
mod network;
mod race;
pub mod semantics;
pub mod standard;
mod translation;
pub mod why;
pub mod win;

#[cfg(test)]
pub(crate) mod tests;

use crate::model::{ClaimId, Debate, LensId, ReasonId, Standard};

use self::{
    grounds::Grounds,
    lens::{Audience, Standing},
    network::Network,
};

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

/// A claim or a reason.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Node {
    /// A claim.
    Claim(ClaimId),
    /// A reason: for a claim, or against it.
    Reason(ReasonId),
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
    grounds: Grounds,
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

    /// The proof standard that a claim had to meet.
    pub fn standard(&self, id: ClaimId) -> Standard {
        self.grounds.standards[id.index()]
    }

    /// How a claim stood before reasons and objections were weighed.
    pub fn standing(&self, id: ClaimId) -> Standing {
        self.grounds.standings[id.index()]
    }
}

/// Judges a debate.
pub fn evaluate(debate: &Debate, lens: Option<LensId>) -> Evaluation {
    evaluate_held_to(debate, lens, None)
}

/// Judges a debate. With a standard, the positions of every issue must meet that one, whatever debate and lens say.
pub fn evaluate_held_to(debate: &Debate, lens: Option<LensId>, standard: Option<Standard>) -> Evaluation {
    let network = Network::new(debate, &Audience::new(debate, lens).held_to(standard));
    let mut labels = grounded::grounded(&network);
    let grounds = Grounds::new(network, &mut labels);
    Evaluation { lens, claims: labels.claims, reasons: labels.reasons, grounds }
}
