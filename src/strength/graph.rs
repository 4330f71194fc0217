//! Debate and lens, or a list of attacks → a graph of nodes with a weight each and those that bear on it.
//!
//! Nodes are claims, reasons and issues, in this order. An issue has no value of its own: it stands between its
//! positions, so that an issue with 100,000 of them has 100,000 entries here, not 10¹⁰.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    evaluate::lens::{Audience, Standing},
    model::{ClaimId, Debate, Status},
};

use super::semantics::Semantics;

/// Who bears on whom.
pub(super) struct Graph {
    pub nodes: Vec<Node>,
    /// What bears on each node: those of one node side by side, in the order of the nodes.
    inputs: Vec<Input>,
    /// Where the inputs of each node end.
    ends: Vec<u32>,
}

/// A node and what it has by itself.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Node {
    /// Its value is this, whatever bears on it.
    Fixed(f64),
    /// Its value starts from this weight.
    Weighed(f64),
    /// An issue: its inputs are positions.
    Issue,
}

/// A node that bears on another.
#[derive(Clone, Copy)]
pub(super) struct Input {
    pub node: u32,
    pub role: Role,
}

/// In what way a node bears on another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// The weight is multiplied by the least of these.
    Premise,
    /// The weight is at least the largest of these: what support comes to where a semantics has no place for it.
    Carrier,
    /// It supports.
    Supporter,
    /// It attacks.
    Attacker,
    /// It cannot be accepted together with the node. The strongest of these attacks.
    Rival,
    /// An issue whose other positions are rivals.
    Issue,
    /// A position of the issue.
    Position,
}

impl Graph {
    /// The graph of a debate as an audience hears it, for a semantics.
    pub fn of_debate(debate: &Debate, audience: &Audience<'_>, semantics: &Semantics) -> Graph {
        let claims = debate.claims.len();
        let first_issue = claims + debate.reasons.len();
        let mut graph = Graph::with_capacity(first_issue + debate.issues.len());
        let mut issues_of: BTreeMap<ClaimId, BTreeSet<usize>> = BTreeMap::new();
        for (number, issue) in debate.issues.iter().enumerate() {
            for position in &issue.positions {
                issues_of.entry(position.value).or_default().insert(first_issue + number);
            }
        }
        let support = if semantics.reads_support() { Role::Supporter } else { Role::Carrier };
        for id in debate.claim_ids() {
            let claim = debate.claim(id);
            let (reason, other) = (|id: usize| claims + id, |id: ClaimId| id.index());
            graph.add_inputs(claim.because.iter().map(|id| reason(id.index())), support);
            graph.add_inputs(claim.but.iter().map(|id| reason(id.index())), Role::Attacker);
            graph.add_inputs(claim.contradicts.iter().map(|claim| other(claim.value)), Role::Rival);
            graph.add_inputs(issues_of.get(&id).into_iter().flatten().copied(), Role::Issue);
            graph.end_node(own(debate, audience, id, semantics));
        }
        for reason in &debate.reasons {
            graph.add_inputs(reason.premises.iter().map(|used| used.claim.index()), Role::Premise);
            graph.add_inputs(reason.unless.iter().map(|used| used.claim.index()), Role::Attacker);
            graph.end_node(Node::Weighed(within_bounds(reason.weight())));
        }
        for issue in &debate.issues {
            graph.add_inputs(issue.positions.iter().map(|claim| claim.value.index()), Role::Position);
            graph.end_node(Node::Issue);
        }
        graph
    }

    /// The graph of a list of attacks, each from one node to another, by number.
    pub fn of_attacks(weights: &[f64], attacks: &[(u32, u32)]) -> Graph {
        let mut by_target: Vec<(u32, u32)> = attacks.to_vec();
        by_target.sort_by_key(|(_, target)| *target);
        let mut attacks = by_target.into_iter().peekable();
        let mut graph = Graph::with_capacity(weights.len());
        for (number, weight) in weights.iter().enumerate() {
            while let Some((attacker, _)) = attacks.next_if(|(_, target)| *target as usize == number) {
                graph.add_inputs([attacker as usize], Role::Attacker);
            }
            graph.end_node(Node::Weighed(within_bounds(*weight)));
        }
        graph
    }

    fn with_capacity(nodes: usize) -> Graph {
        Graph { nodes: Vec::with_capacity(nodes), inputs: Vec::new(), ends: Vec::with_capacity(nodes) }
    }

    /// Adds inputs to the node that comes next.
    fn add_inputs(&mut self, nodes: impl IntoIterator<Item = usize>, role: Role) {
        self.inputs.extend(nodes.into_iter().map(|node| Input { node: short(node), role }));
    }

    /// Adds the node whose inputs were added.
    fn end_node(&mut self, node: Node) {
        self.nodes.push(node);
        self.ends.push(short(self.inputs.len()));
    }

    /// What bears on a node.
    pub fn inputs(&self, node: u32) -> &[Input] {
        let node = node as usize;
        let start = node.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.inputs[start as usize..self.ends[node] as usize]
    }

    /// How many inputs there are in all.
    pub fn input_count(&self) -> usize {
        self.inputs.len()
    }

    /// A node and all that bears on it, nearly or remotely, as a graph of its own; and for each node of it the number
    /// it has here. The node itself comes first.
    pub fn cone(&self, target: u32) -> (Graph, Vec<u32>) {
        let mut number_of = BTreeMap::from([(target, 0_usize)]);
        let mut members = vec![target];
        let mut graph = Graph::with_capacity(0);
        let mut next = 0;
        while let Some(node) = members.get(next).copied() {
            next += 1;
            for input in self.inputs(node) {
                let number = *number_of.entry(input.node).or_insert_with(|| {
                    members.push(input.node);
                    members.len() - 1
                });
                graph.add_inputs([number], input.role);
            }
            graph.end_node(self.nodes[node as usize]);
        }
        (graph, members)
    }
}

/// What a claim has by itself.
fn own(debate: &Debate, audience: &Audience<'_>, id: ClaimId, semantics: &Semantics) -> Node {
    let claim = debate.claim(id);
    let weight = within_bounds(claim.weight());
    match audience.standing(id) {
        Standing::Assumed | Standing::Granted => Node::Fixed(1.0),
        Standing::Withdrawn | Standing::Refused => Node::Fixed(0.0),
        Standing::OwnWord | Standing::Trusted => Node::Weighed(weight),
        Standing::Open | Standing::Distrusted => Node::Weighed(0.0),
        Standing::Reasoned => {
            let heard = claim.status != Status::Open && !audience.distrusts(id) && semantics.reads_support();
            Node::Weighed(if heard { weight } else { 0.0 })
        }
    }
}

/// A weight as written, within 0..=1. What is no number weighs nothing.
fn within_bounds(weight: f64) -> f64 {
    if weight > 0.0 { weight.min(1.0) } else { 0.0 }
}

/// A place in an array as the short number that the graph holds.
pub(super) fn short(index: usize) -> u32 {
    u32::try_from(index).expect("fewer than 2^32 nodes")
}
