//! Graph → the value of each node: one pass where nothing bears on itself, iteration where something does.
//!
//! In a loop, claims start from their weight and all nodes are moved together, each by the same share of the way to the value
//! that the semantics asks for: the whole way first (plain iteration), then, where that swings or crawls, a half and
//! an eighth of it (damping). Moving by small shares follows the continuous semantics of Potyka 2018. Nodes move
//! together, never one after the other, so that nodes that are alike get the same value. A loop that does not come to
//! rest within [`Limits`] has no values, and neither has what hangs on it. (One in some thousand random debates is of
//! that kind: loops of full strength under DF-QuAD that creep ever more slowly, as `x ← x(1 − x)` does.)

use super::{
    Course,
    graph::{Graph, Node, Role},
    order::Order,
    semantics::Semantics,
};

/// Values that would move by no more than this are at rest.
const AT_REST: f64 = 1e-10;

/// The shares of the way, and whether it may crawl: every share gets a short trial before one gets a long one.
const SHARES: [(f64, bool); 6] = [(1.0, false), (0.5, false), (0.125, false), (1.0, true), (0.5, true), (0.125, true)];

/// A loop crawls when so many rounds do not halve what is still to go.
const TRIAL: u64 = 64;

/// How long a loop may take.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    /// Rounds for each share.
    pub rounds: u64,
    /// Inputs looked at, for each share.
    pub work: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { rounds: 50_000, work: 200_000_000 }
    }
}

/// A graph with its order and the values found last.
pub(super) struct Solver<'a> {
    graph: &'a Graph,
    order: &'a Order,
    semantics: &'a Semantics,
    limits: Limits,
    /// By node; for an issue the largest value of a position.
    pub values: Vec<f64>,
    /// By node, whether the value is one.
    pub settled: Vec<bool>,
    /// By node; used at issues only, and empty where there is none.
    leaders: Vec<Leader>,
    /// Nodes that are taken out: their value is 0.
    pub absent: Vec<bool>,
    /// The values of a loop's nodes in the round to come.
    next: Vec<f64>,
    attackers: Vec<f64>,
    supporters: Vec<f64>,
}

/// Which position of an issue has the largest value, and how much the others have.
#[derive(Clone, Copy)]
struct Leader {
    position: u32,
    others: f64,
}

impl<'a> Solver<'a> {
    pub fn new(graph: &'a Graph, order: &'a Order, semantics: &'a Semantics, limits: Limits) -> Solver<'a> {
        let count = graph.nodes.len();
        let has_issues = graph.nodes.contains(&Node::Issue);
        Solver {
            graph,
            order,
            semantics,
            limits,
            values: vec![0.0; count],
            settled: vec![true; count],
            leaders: vec![Leader { position: u32::MAX, others: 0.0 }; if has_issues { count } else { 0 }],
            absent: vec![false; count],
            next: Vec::new(),
            attackers: Vec::new(),
            supporters: Vec::new(),
        }
    }

    /// Finds all values.
    pub fn run(&mut self) -> Course {
        let mut course = Course::default();
        let (graph, order) = (self.graph, self.order);
        for members in order.components() {
            for node in members {
                self.settled[*node as usize] = true;
            }
            let mut inputs = members.iter().flat_map(|node| graph.inputs(*node));
            let is_loop = members.len() > 1 || inputs.clone().any(|input| input.node == members[0]);
            let hangs = course.unsettled > 0 && !inputs.all(|input| self.settled[input.node as usize]);
            if members.iter().all(|node| self.is_fixed(*node)) {
                for node in members {
                    self.values[*node as usize] = self.value(*node);
                }
            } else if hangs || is_loop && !self.turn(members, &mut course) {
                self.give_up(members, &mut course);
            } else if !is_loop {
                self.values[members[0] as usize] = self.value(members[0]);
            }
        }
        course
    }

    fn is_fixed(&self, node: u32) -> bool {
        self.absent[node as usize] || matches!(self.graph.nodes[node as usize], Node::Fixed(_))
    }

    fn give_up(&mut self, members: &[u32], course: &mut Course) {
        for node in members {
            self.settled[*node as usize] = false;
            course.unsettled += usize::from(!self.is_issue(*node));
        }
    }

    /// Turns a loop until it is at rest; false if it never is.
    fn turn(&mut self, members: &[u32], course: &mut Course) -> bool {
        course.loops += 1;
        let inputs: usize = members.iter().map(|node| self.graph.inputs(*node).len()).sum();
        let rounds = self.limits.rounds.min(self.limits.work / inputs.max(1) as u64).max(1);
        for (share, may_crawl) in SHARES {
            self.set_out(members);
            let mut before = f64::INFINITY;
            for round in 1..=rounds {
                let way = self.round(members, share);
                if way <= AT_REST {
                    course.rounds = course.rounds.max(round);
                    course.damped += usize::from(share < 1.0);
                    return true;
                }
                if round % TRIAL == 0 {
                    if !may_crawl && way > before / 2.0 {
                        break;
                    }
                    before = way;
                }
            }
        }
        false
    }

    /// Moves all nodes of a loop by a share of the way; returns the longest way there was to go.
    fn round(&mut self, members: &[u32], share: f64) -> f64 {
        // Issues first: they only pass on what their positions have.
        for node in members {
            if self.is_issue(*node) {
                self.values[*node as usize] = self.value(*node);
            }
        }
        let mut next = std::mem::take(&mut self.next);
        let mut longest: f64 = 0.0;
        next.clear();
        for node in members {
            let now = self.values[*node as usize];
            let way = if self.is_issue(*node) { 0.0 } else { self.value(*node) - now };
            longest = longest.max(way.abs());
            next.push(now + share * way);
        }
        for (node, value) in members.iter().zip(&next) {
            self.values[*node as usize] = *value;
        }
        self.next = next;
        longest
    }

    fn is_issue(&self, node: u32) -> bool {
        self.graph.nodes[node as usize] == Node::Issue
    }

    /// Puts the nodes of a loop where they start: claims at their weight, reasons at what that makes them, so that
    /// support which goes round in a circle starts from nothing.
    fn set_out(&mut self, members: &[u32]) {
        let graph = self.graph;
        for node in members {
            self.values[*node as usize] = match graph.nodes[*node as usize] {
                _ if self.absent[*node as usize] => 0.0,
                Node::Fixed(value) | Node::Weighed(value) => value,
                Node::Issue => 0.0,
            };
        }
        for node in members {
            let premises = graph.inputs(*node).iter().filter(|input| input.role == Role::Premise);
            let least = premises.map(|input| self.values[input.node as usize]).fold(1.0, f64::min);
            self.values[*node as usize] *= least;
        }
    }

    /// The value that the semantics asks for, as the others stand.
    fn value(&mut self, node: u32) -> f64 {
        match self.graph.nodes[node as usize] {
            _ if self.absent[node as usize] => 0.0,
            Node::Fixed(value) => value,
            Node::Weighed(weight) => self.weighed(node, weight),
            Node::Issue => self.lead(node),
        }
    }

    fn weighed(&mut self, node: u32, mut weight: f64) -> f64 {
        let (mut least_premise, mut strongest_rival) = (1.0_f64, 0.0_f64);
        self.attackers.clear();
        self.supporters.clear();
        for input in self.graph.inputs(node) {
            let value = self.values[input.node as usize];
            match input.role {
                Role::Premise => least_premise = least_premise.min(value),
                Role::Carrier => weight = weight.max(value),
                Role::Supporter => self.supporters.push(value),
                Role::Attacker => self.attackers.push(value),
                Role::Rival => strongest_rival = strongest_rival.max(value),
                Role::Issue => {
                    let leader = self.leaders[input.node as usize];
                    let rival = if leader.position == node { leader.others } else { value };
                    strongest_rival = strongest_rival.max(rival);
                }
                Role::Position => {}
            }
        }
        self.attackers.push(strongest_rival);
        self.semantics.value(weight * least_premise, &self.attackers, &self.supporters)
    }

    /// The largest value among an issue's positions. Keeps whose it is, and the largest among the others.
    fn lead(&mut self, issue: u32) -> f64 {
        let (mut leader, mut best) = (Leader { position: u32::MAX, others: 0.0 }, 0.0);
        for input in self.graph.inputs(issue) {
            let value = self.values[input.node as usize];
            if input.node == leader.position {
                // Written twice.
            } else if leader.position == u32::MAX || value > best {
                (leader, best) = (Leader { position: input.node, others: best }, value);
            } else {
                leader.others = leader.others.max(value);
            }
        }
        self.leaders[issue as usize] = leader;
        best
    }
}
