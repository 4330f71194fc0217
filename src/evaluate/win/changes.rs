//! What can change in a debate, seen from one claim.

use std::cmp::Ordering;

use super::super::{
    Label, Node,
    network::{ClaimNode, Network},
};
use crate::model::{ClaimId, Debate, ReasonId, Standard};

/// A change that one side can bring about.
///
/// The order is the one in which sets are told: leaves first, then what is new, each in the order of the debate.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Change {
    /// This leaf is won: granted, whatever is said against it.
    Won(ClaimId),
    /// This leaf is lost: given up.
    Lost(ClaimId),
    /// There is a new reason for this claim.
    Reason(ClaimId),
    /// There is a new objection to this claim.
    Objection(ClaimId),
    /// There is a new undercut of this step.
    Undercut(ReasonId),
}

impl Change {
    /// Whether it brings something new to the debate.
    pub fn is_new(self) -> bool {
        self.leaf().is_none()
    }

    /// The leaf that is won or lost.
    pub fn leaf(self) -> Option<ClaimId> {
        match self {
            Change::Won(claim) | Change::Lost(claim) => Some(claim),
            Change::Reason(_) | Change::Objection(_) | Change::Undercut(_) => None,
        }
    }

    fn place(self) -> (bool, bool, u32, u8) {
        match self {
            Change::Won(claim) => (false, false, claim.0, 0),
            Change::Lost(claim) => (false, false, claim.0, 1),
            Change::Reason(claim) => (true, false, claim.0, 0),
            Change::Objection(claim) => (true, false, claim.0, 1),
            Change::Undercut(reason) => (true, true, reason.0, 0),
        }
    }
}

impl Ord for Change {
    fn cmp(&self, other: &Change) -> Ordering {
        self.place().cmp(&other.place())
    }
}

impl PartialOrd for Change {
    fn partial_cmp(&self, other: &Change) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What can change in a debate. The claim in question is not granted or given up itself: that would beg the question.
pub(super) struct Changes<'a> {
    pub debate: &'a Debate,
    pub network: &'a Network,
    pub claim: ClaimId,
}

impl Changes<'_> {
    fn node(&self, claim: ClaimId) -> Option<&ClaimNode> {
        Some(&self.network.claims[claim.index()]).filter(|node| node.fixed.is_none())
    }

    fn is_leaf(&self, claim: ClaimId) -> bool {
        claim != self.claim && self.debate.claim(claim).because.is_empty()
    }

    /// What raises a claim.
    pub fn raising(&self, claim: ClaimId) -> Option<Change> {
        let node = self.node(claim)?;
        if self.is_leaf(claim) {
            return Some(Change::Won(claim));
        }
        // Where nothing is weighed, whoever stands by their own word needs no reason. Else more for a claim may weigh down
        // a rival of it, also where the claim itself is not judged by weighing.
        (node.own <= 0.0 || self.network.weighs).then_some(Change::Reason(claim))
    }

    /// What lowers a claim.
    pub fn lowering(&self, claim: ClaimId) -> Option<Change> {
        let node = self.node(claim)?;
        if self.is_leaf(claim) {
            return Some(Change::Lost(claim));
        }
        (node.standard != Standard::Scintilla).then_some(Change::Objection(claim))
    }

    /// What breaks a step.
    pub fn cutting(&self, reason: ReasonId) -> Option<Change> {
        let node = &self.network.reasons[reason.index()];
        (!node.hopeless && node.strength > 0.0).then_some(Change::Undercut(reason))
    }

    /// What may take a label from a node.
    pub fn against(&self, node: Node, label: Label) -> impl Iterator<Item = Change> {
        let (raising, lowering) = match node {
            Node::Claim(claim) => (self.raising(claim), self.lowering(claim)),
            Node::Reason(reason) => (None, self.cutting(reason)),
        };
        let raising = raising.filter(|_| label != Label::Accepted);
        raising.into_iter().chain(lowering.filter(|_| label != Label::Rejected))
    }
}
