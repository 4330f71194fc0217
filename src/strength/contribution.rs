//! How much of a claim's strength is owed to each of the claims that it goes back to.
//!
//! A **leaf** of a claim is a claim in its cone (all that bears on it, nearly or remotely) that has a value without any
//! reason: it stands by its own word, or is taken for granted. Two numbers are given for each leaf:
//! - **by removal**: how much the strength falls when the leaf alone is taken out. Of two leaves that each would do
//!   alone, neither has any.
//! - **Shapley value** (Shapley 1953): the mean of what the leaf adds when the leaves come in one after the other, over
//!   all orders. They sum up to the difference between all leaves and none, so two that would each do share it.
//!   Exact for up to [`EXACT`] leaves, by all their sets; beyond, over orders drawn by chance from a fixed seed, with
//!   the standard error of the mean.
//!
//! Positive is for the claim, negative against it. To be taken out is to have the value 0, which bears on nothing.

use crate::{
    evaluate::lens::Audience,
    model::{ClaimId, Debate, LensId},
};

use super::{
    graph::{Graph, Node, Role, short},
    order::Order,
    semantics::Semantics,
    solve::{Limits, Solver},
};

/// Up to so many leaves, Shapley values are exact: 4,096 sets.
pub const EXACT: usize = 12;

/// At most so many orders are drawn.
const MOST_ORDERS: usize = 2_000;
/// Fewer than so many would say nothing.
const FEWEST_ORDERS: usize = 50;
/// How many nodes and inputs may be looked at for the orders, loops aside.
const WORK: usize = 400_000_000;

/// What a claim's strength is owed to.
#[derive(Clone, PartialEq, Debug)]
pub struct Contributions {
    /// The leaves, in the order of the debate.
    pub leaves: Vec<Leaf>,
    /// How the Shapley values were found.
    pub method: Method,
}

/// What one leaf brings.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Leaf {
    /// The leaf.
    pub claim: ClaimId,
    /// What its removal takes from the strength, -1..=1.
    pub removal: f64,
    /// Its Shapley value, -1..=1; none where there are too many leaves.
    pub shapley: Option<Shapley>,
}

/// A Shapley value and how far off it may be.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Shapley {
    /// The value.
    pub value: f64,
    /// The standard error of a mean over sampled orders; 0 where it is exact.
    pub error: f64,
}

/// How Shapley values were found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    /// From all sets of leaves.
    Exact,
    /// From so many orders drawn by chance.
    Sampled(usize),
    /// Not at all: even a few orders would take too long.
    TooMany,
}

/// Why nothing can be said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// So many leaves that even to remove each once would take too long.
    TooManyLeaves(usize),
    /// With some leaves taken out, a loop does not come to rest.
    Unsettled,
}

/// What the strength of a claim is owed to.
///
/// # Errors
/// When there are too many leaves, or a loop does not come to rest.
pub fn contributions(
    debate: &Debate,
    lens: Option<LensId>,
    semantics: &Semantics,
    claim: ClaimId,
) -> Result<Contributions, Refusal> {
    let whole = Graph::of_debate(debate, &Audience::new(debate, lens), semantics);
    let (graph, members) = whole.cone(claim.0);
    let order = Order::of(&graph);
    let mut leaves: Vec<usize> = (1..members.len())
        .filter(|node| (members[*node] as usize) < debate.claims.len() && is_leaf(&graph, *node))
        .collect();
    leaves.sort_by_key(|node| members[*node]);
    let mut game = Game { solver: Solver::new(&graph, &order, semantics, Limits::default()), leaves: &leaves };
    let cost = graph.nodes.len() + graph.input_count();
    let removals = game.removals(cost)?;
    let (method, shapley) = game.shapley(cost)?;
    let found = leaves.iter().enumerate().map(|(number, node)| Leaf {
        claim: ClaimId(members[*node]),
        removal: removals[number],
        shapley: shapley.get(number).copied(),
    });
    Ok(Contributions { leaves: found.collect(), method })
}

/// Whether a node has a value without any reason.
fn is_leaf(graph: &Graph, node: usize) -> bool {
    match graph.nodes[node] {
        Node::Fixed(value) => value > 0.0,
        Node::Weighed(weight) => {
            let supports = |role| matches!(role, Role::Supporter | Role::Carrier);
            weight > 0.0 && !graph.inputs(short(node)).iter().any(|input| supports(input.role))
        }
        Node::Issue => false,
    }
}

/// Leaves that come in and go out, and the strength of the claim with those that are in.
struct Game<'a> {
    solver: Solver<'a>,
    leaves: &'a [usize],
}

impl Game<'_> {
    /// The strength of the claim, the first node of its cone.
    fn strength(&mut self) -> Result<f64, Refusal> {
        self.solver.run();
        if self.solver.settled[0] { Ok(self.solver.values[0]) } else { Err(Refusal::Unsettled) }
    }

    fn set_all(&mut self, absent: bool) {
        for leaf in self.leaves {
            self.solver.absent[*leaf] = absent;
        }
    }

    fn removals(&mut self, cost: usize) -> Result<Vec<f64>, Refusal> {
        if self.leaves.len().saturating_mul(cost) > WORK {
            return Err(Refusal::TooManyLeaves(self.leaves.len()));
        }
        let all = self.strength()?;
        let mut removals = Vec::with_capacity(self.leaves.len());
        for leaf in self.leaves {
            self.solver.absent[*leaf] = true;
            removals.push(all - self.strength()?);
            self.solver.absent[*leaf] = false;
        }
        Ok(removals)
    }

    fn shapley(&mut self, cost: usize) -> Result<(Method, Vec<Shapley>), Refusal> {
        let count = self.leaves.len();
        if count <= EXACT && (cost << count) <= WORK {
            return Ok((Method::Exact, self.exact()?));
        }
        let orders = (WORK / count.saturating_mul(cost).max(1)).min(MOST_ORDERS);
        if orders < FEWEST_ORDERS {
            return Ok((Method::TooMany, Vec::new()));
        }
        Ok((Method::Sampled(orders), self.sampled(orders)?))
    }

    /// A leaf is weighed by `|S|! (n − |S| − 1)! / n!` in each set `S` that it joins.
    fn exact(&mut self) -> Result<Vec<Shapley>, Refusal> {
        let count = self.leaves.len();
        let mut strengths = Vec::with_capacity(1 << count);
        for set in 0_usize..1 << count {
            for (number, leaf) in self.leaves.iter().enumerate() {
                self.solver.absent[*leaf] = set & 1 << number == 0;
            }
            strengths.push(self.strength()?);
        }
        let factorial: Vec<f64> = (0..=count)
            .scan(1.0, |product, number| {
                *product *= f64::from(short(number.max(1)));
                Some(*product)
            })
            .collect();
        let value = |number: usize| {
            let without = (0..strengths.len()).filter(|set| set & 1 << number == 0);
            let gains = without.map(|set| {
                let size = set.count_ones() as usize;
                let weight = factorial[size] * factorial[count - size - 1] / factorial[count];
                weight * (strengths[set | 1 << number] - strengths[set])
            });
            gains.sum()
        };
        Ok((0..count).map(|number| Shapley { value: value(number), error: 0.0 }).collect())
    }

    fn sampled(&mut self, orders: usize) -> Result<Vec<Shapley>, Refusal> {
        let count = self.leaves.len();
        let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
        let mut order: Vec<usize> = (0..count).collect();
        let (mut sums, mut squares) = (vec![0.0; count], vec![0.0; count]);
        self.set_all(true);
        let none = self.strength()?;
        for _ in 0..orders {
            for last in (1..count).rev() {
                order.swap(last, chance.below(last + 1));
            }
            self.set_all(true);
            let mut before = none;
            for number in &order {
                self.solver.absent[self.leaves[*number]] = false;
                let after = self.strength()?;
                sums[*number] += after - before;
                squares[*number] += (after - before).powi(2);
                before = after;
            }
        }
        let orders = f64::from(short(orders));
        let pairs = sums.into_iter().zip(squares);
        Ok(pairs
            .map(|(sum, square)| {
                let mean: f64 = sum / orders;
                let variance = (square - orders * mean * mean).max(0.0) / (orders - 1.0);
                Shapley { value: mean, error: (variance / orders).sqrt() }
            })
            .collect())
    }
}

/// Xorshift (Marsaglia 2003): the same orders everywhere.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }
}
