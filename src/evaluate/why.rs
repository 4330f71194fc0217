//! A verdict → the smallest sub-debate that fixes it.
//!
//! A set of claims and reasons **fixes** the label of one of them if the label stays whatever the rest of the debate
//! says: let every node outside the set be accepted, rejected or undecided, as you like, and the grounded label is the
//! same. By the monotony of Γ this needs only one trial for a label that was found: leave all others undecided.
//! - For a claim that is **accepted or rejected** the set is a proof: each label in it follows from others in it, down
//!   to what needs nothing. The smallest proof is found by trying all, as long as that is cheap. Where it is not (the
//!   problem is NP-hard, since proofs share their parts), the proof that is smallest as a tree is shrunk until nothing
//!   can be left out.
//! - For a claim that is **undecided** the set holds the loop or the tie that leaves it so: none of its undecided nodes
//!   can be decided by anything outside as long as the others are not; and proofs for what is decided in it.

pub mod possible;
mod proof;
mod smallest;
mod ways;

use std::collections::{BTreeMap, BTreeSet};

use self::ways::Ways;
use super::{
    Label, Node,
    grounded::{Labelling, grounded},
    lens::Audience,
    network::Network,
};
use crate::model::{ClaimId, Debate, LensId};

/// The claims and reasons that fix a verdict.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Why {
    /// The claim it is about.
    pub claim: ClaimId,
    /// Its verdict.
    pub label: Label,
    /// The sub-debate: the claim first, every other after one that rests on it.
    pub nodes: Vec<Fixed>,
    /// How small it is.
    pub size: Size,
}

/// A node of a sub-debate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fixed {
    /// The claim or the reason.
    pub node: Node,
    /// Its label.
    pub label: Label,
    /// What its label rests on, in the sub-debate; empty where it needs nothing.
    pub from: Vec<Node>,
}

/// How small a sub-debate is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    /// No smaller one fixes the verdict.
    Smallest,
    /// Nothing can be left out of it; whether another one is smaller was not tried to the end.
    Minimal,
    /// It fixes the verdict; it is too large to try what could be left out.
    Enough,
    /// The debate is too large to say what fixes the verdict: the claim stands alone.
    Unknown,
}

/// The smallest sub-debate that fixes the label of a claim, seen through a lens or none.
pub fn why(debate: &Debate, lens: Option<LensId>, claim: ClaimId) -> Why {
    let network = Network::new(debate, &Audience::new(debate, lens));
    let labels = grounded(&network);
    let ways = Ways::new(debate, &network, &labels);
    let (links, size) = smallest::smallest(&ways, claim.0);
    let fixed = |number: u32| Fixed {
        node: ways.node(number),
        label: ways.label(number),
        from: links[&number].iter().map(|number| ways.node(*number)).collect(),
    };
    let nodes = in_order(claim.0, &links).into_iter().map(fixed).collect();
    Why { claim, label: labels.claims[claim.index()], nodes, size }
}

/// Some nodes that fix the label of a claim, small but perhaps not smallest, with their labels; `None` if the debate is
/// too large to say.
pub(super) fn proof(
    debate: &Debate,
    network: &Network,
    labels: &Labelling,
    claim: ClaimId,
) -> Option<Vec<(Node, Label)>> {
    let ways = Ways::new(debate, network, labels);
    let labelled = |number| (ways.node(number), ways.label(number));
    Some(smallest::proof(&ways, claim.0)?.into_iter().map(labelled).collect())
}

/// Each node of a sub-debate with what its label rests on there.
type Links = BTreeMap<u32, Vec<u32>>;

/// The nodes from the first on, each before what it rests on.
fn in_order(first: u32, links: &Links) -> Vec<u32> {
    let mut order = Vec::with_capacity(links.len());
    let mut seen = BTreeSet::new();
    let mut open = vec![first];
    while let Some(node) = open.pop() {
        if seen.insert(node) {
            order.push(node);
            open.extend(links[&node].iter().rev());
        }
    }
    order
}
