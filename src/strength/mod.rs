//! Debate → how strong each claim and each reason is, as a number from 0 to 1, beside its label.
//!
//! A label says whether a claim stands; its strength says how well, and moves a little when a little is added. The
//! graph is the one of the labels ([`evaluate`](crate::evaluate)), read as a weighted bipolar graph:
//! - A **reason** weighs its own strength times the least value of its premises (the weakest link), and is attacked by
//!   its `unless` claims.
//! - A **claim** weighs its own strength, is supported by its reasons under `because` and attacked by those under
//!   `but`. What is `open`, and what rests on whom the lens distrusts, weighs 0: it has what its reasons give it.
//!   What is assumed or granted has the value 1, and what is withdrawn or refused 0, whatever bears on it.
//! - **Rivals**: what a claim contradicts and the other positions of its issues attack it together as one attacker,
//!   the strongest of them. Counted one by one, each of ten positions would drown in the nine others whatever is said
//!   for it, and a rival that is also contradicted would count twice. The labels take the largest as well.
//! - A semantics **for attacks only** has no place for supporters. Under such a one a claim weighs what the labels call
//!   its `pro`: the value of its best reason, and its own strength where it stands by its own word.
//!
//! What has the value 0 bears on nothing, in every semantics here. [`semantics`] lists them, `solve` finds the values,
//! [`contribution`] tells how much of a claim's strength is owed to whom.
//!
//! # By hand
//!
//! ```
//! use elenchus::{load::Input, model::ClaimId, strength};
//!
//! let text = "claims:\n  - claim: It rained.\n    but:\n      - The street is dry.\n";
//! let debate = elenchus::read(Input::from_texts([("debate.yaml", text.as_bytes())])).debate;
//! let strengths = strength::strengths(&debate, None, &strength::semantics::ALL[0]);
//! // The objection has 0.5 times 0.5; it takes that share of the claim's 0.5.
//! assert_eq!(strengths.claim(ClaimId(0)), Some(0.375));
//! ```

pub mod contribution;
pub mod semantics;

mod graph;
mod order;
mod solve;

#[cfg(test)]
mod tests;

use crate::{
    evaluate::lens::Audience,
    model::{ClaimId, Debate, LensId, ReasonId},
};

use self::{
    graph::Graph,
    order::Order,
    semantics::Semantics,
    solve::{Limits, Solver},
};

/// The strengths in one debate, seen through one lens or none.
#[derive(Clone, PartialEq, Debug)]
pub struct Strengths {
    /// How they were found.
    pub course: Course,
    claims: Vec<Option<f64>>,
    reasons: Vec<Option<f64>>,
}

/// How values were found.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Course {
    /// How many loops there were: groups of nodes that bear on themselves through others.
    pub loops: usize,
    /// The most rounds that a loop took to come to rest.
    pub rounds: u64,
    /// How many loops came to rest only when they were damped.
    pub damped: usize,
    /// How many nodes have no value: those of loops that never came to rest, and what hangs on them.
    pub unsettled: usize,
}

impl Strengths {
    /// The strength of a claim, 0..=1; none where it hangs on a loop that does not come to rest.
    pub fn claim(&self, id: ClaimId) -> Option<f64> {
        self.claims[id.index()]
    }

    /// The strength of a reason, 0..=1; none where it hangs on a loop that does not come to rest.
    pub fn reason(&self, id: ReasonId) -> Option<f64> {
        self.reasons[id.index()]
    }
}

/// Measures a debate: in one pass, and with iteration in its loops alone.
pub fn strengths(debate: &Debate, lens: Option<LensId>, semantics: &Semantics) -> Strengths {
    let graph = Graph::of_debate(debate, &Audience::new(debate, lens), semantics);
    let (mut values, course) = values(&graph, semantics, Limits::default());
    values.truncate(debate.claims.len() + debate.reasons.len());
    let reasons = values.split_off(debate.claims.len());
    Strengths { course, claims: values, reasons }
}

/// Measures an attack graph: nodes with a weight each, 0..=1, and who attacks whom, by number.
///
/// # Panics
/// If an attack names a node that has no weight.
pub fn of_attacks(weights: &[f64], attacks: &[(u32, u32)], semantics: &Semantics) -> (Vec<Option<f64>>, Course) {
    let known = |node: u32| (node as usize) < weights.len();
    assert!(attacks.iter().all(|(from, to)| known(*from) && known(*to)), "every attack is between nodes");
    values(&Graph::of_attacks(weights, attacks), semantics, Limits::default())
}

fn values(graph: &Graph, semantics: &Semantics, limits: Limits) -> (Vec<Option<f64>>, Course) {
    let order = Order::of(graph);
    let mut solver = Solver::new(graph, &order, semantics, limits);
    let course = solver.run();
    let pairs = solver.values.iter().zip(&solver.settled);
    (pairs.map(|(value, settled)| settled.then_some(*value)).collect(), course)
}
