//! Framework → clauses: which labellings there are, for a SAT solver.
//!
//! A node has two variables, "in" and "out"; where nothing may stay undecided it has one, and "out" is its negation.
//! What an `All` is for "in", an `Any` is for "out": it takes all literals to hold, or all to fail; and the other
//! label takes one.

use super::{
    Framework, Gate, Label, Labelling, Literal, Stop,
    sat::{Sat, Stopped},
    support::unfounded,
};

/// Which labellings satisfy the clauses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Fixpoints of Γ.
    Complete,
    /// Labellings below their own Γ; helper nodes have the label of Γ.
    Admissible,
    /// Fixpoints of Γ with nothing undecided.
    Model,
    /// Models that survive their reduct. The clauses say it as far as that was needed so far.
    Stable,
    /// For Dung frameworks: no accepted node attacks another, and what an accepted node attacks is rejected, no more.
    ConflictFree,
}

/// The labellings of one kind that meet further demands.
pub(super) struct Encoding<'a> {
    framework: &'a Framework,
    kind: Kind,
    pub sat: Sat,
}

impl<'a> Encoding<'a> {
    pub fn new(framework: &'a Framework, kind: Kind, stop: Stop) -> Encoding<'a> {
        let is_two_valued = matches!(kind, Kind::Model | Kind::Stable);
        let variables = framework.len() as u32 * if is_two_valued { 1 } else { 2 };
        let mut encoding = Encoding { framework, kind, sat: Sat::new(variables, stop) };
        for node in 0..framework.len() {
            match kind {
                Kind::ConflictFree => encoding.attackers(node),
                Kind::Model | Kind::Stable => encoding.condition(node, false),
                Kind::Complete => encoding.condition(node, true),
                Kind::Admissible => encoding.condition(node, node >= framework.primary()),
            }
        }
        encoding
    }

    fn is_two_valued(&self) -> bool {
        matches!(self.kind, Kind::Model | Kind::Stable)
    }

    /// Holds iff a node has a label that is not undecided.
    pub fn has(&self, node: usize, label: Label) -> Literal {
        let node = node as u32;
        match (self.is_two_valued(), label) {
            (true, Label::In) => Literal::is(node),
            (true, _) => Literal::not(node),
            (false, Label::In) => Literal::is(2 * node),
            (false, _) => Literal::is(2 * node + 1),
        }
    }

    /// Holds iff a literal of a condition does, or fails.
    fn turns_out(&self, literal: Literal, holds: bool) -> Literal {
        self.has(literal.node(), if holds == literal.is_negated() { Label::Out } else { Label::In })
    }

    /// A label follows only from what Γ makes of it; and if it must, it follows from that.
    fn condition(&mut self, node: usize, must: bool) {
        let literals = self.framework.literals(node);
        // The label that takes all literals to turn out in one way, and the one that takes one in the other.
        let (all, one) = match self.framework.gate(node) {
            Gate::All => (Label::In, Label::Out),
            Gate::Any => (Label::Out, Label::In),
        };
        let way = all == Label::In;
        let (all, one) = (self.has(node, all), self.has(node, one));
        for literal in literals {
            let good = self.turns_out(*literal, way);
            self.sat.add([!all, good]);
            if must {
                let bad = self.turns_out(*literal, !way);
                self.sat.add([one, !bad]);
            }
        }
        let bad: Vec<Literal> = literals.iter().map(|literal| self.turns_out(*literal, !way)).collect();
        self.sat.add(bad.into_iter().chain([!one]));
        if !self.is_two_valued() {
            self.sat.add([!all, !one]);
        }
        if must {
            let good: Vec<Literal> = literals.iter().map(|literal| !self.turns_out(*literal, way)).collect();
            self.sat.add(good.into_iter().chain([all]));
        }
    }

    /// An argument is rejected iff an attacker is accepted, and accepted only if none is.
    fn attackers(&mut self, node: usize) {
        let (is_in, is_out) = (self.has(node, Label::In), self.has(node, Label::Out));
        let attackers = self.framework.literals(node).iter();
        let attackers: Vec<Literal> = attackers.map(|attacker| self.has(attacker.node(), Label::In)).collect();
        for attacker in &attackers {
            self.sat.add([!is_in, !*attacker]);
            self.sat.add([is_out, !*attacker]);
        }
        self.sat.add(attackers.into_iter().chain([!is_out]));
    }

    /// A labelling under these assumptions.
    pub fn find(&mut self, assumptions: &[Literal]) -> Result<Option<Labelling>, Stopped> {
        while self.sat.solve(assumptions)? {
            let labels = self.labels();
            if self.kind != Kind::Stable || self.framework.is_of_attacks() {
                return Ok(Some(labels));
            }
            let unfounded = unfounded(self.framework, &labels);
            if unfounded.is_empty() {
                return Ok(Some(labels));
            }
            self.demand_support(&unfounded);
        }
        Ok(None)
    }

    fn labels(&self) -> Labelling {
        let label = |node| {
            if self.sat.holds(self.has(node, Label::In)) {
                Label::In
            } else if self.sat.holds(self.has(node, Label::Out)) {
                Label::Out
            } else {
                Label::Undecided
            }
        };
        (0..self.framework.len()).map(label).collect()
    }

    /// If one of these nodes is accepted, one of them has support from elsewhere (the loop formulas of Lin & Zhao 2004).
    /// Only an `Any` can have it: each `All` among them needs another one of them.
    fn demand_support(&mut self, nodes: &[u32]) {
        let supported = Literal::is(self.sat.variable());
        let mut support = vec![!supported];
        for node in nodes.iter().filter(|node| self.framework.gate(**node as usize) == Gate::Any) {
            let literals = self.framework.literals(*node as usize).iter();
            let elsewhere =
                |literal: &&Literal| literal.is_negated() || nodes.binary_search(&(literal.node() as u32)).is_err();
            support.extend(literals.filter(elsewhere).map(|literal| self.turns_out(*literal, true)));
        }
        self.sat.add(support);
        for node in nodes {
            self.sat.add([!self.has(*node as usize, Label::In), supported]);
        }
    }

    /// Holds iff a node's label is another one.
    fn differs(&self, node: usize, label: Label) -> impl Iterator<Item = Literal> {
        let (is_in, is_out) = (self.has(node, Label::In), self.has(node, Label::Out));
        let literals = match label {
            Label::In => [Some(!is_in), None],
            Label::Out => [Some(!is_out), None],
            Label::Undecided => [Some(is_in), Some(is_out)],
        };
        literals.into_iter().flatten()
    }

    /// Demands another labelling than this one, for the primary nodes.
    pub fn exclude(&mut self, labels: &[Label]) {
        let primary = labels.iter().enumerate().take(self.framework.primary().max(1));
        let clause: Vec<Literal> = primary.flat_map(|(node, label)| self.differs(node, *label)).collect();
        self.sat.add(clause);
    }

    /// Demands a labelling that is not below this one.
    pub fn exclude_below(&mut self, labels: &[Label]) {
        let clause: Vec<Literal> = labels
            .iter()
            .enumerate()
            .flat_map(|(node, label)| match label {
                Label::In => [Some(self.has(node, Label::Out)), None],
                Label::Out => [Some(self.has(node, Label::In)), None],
                Label::Undecided => [Some(self.has(node, Label::In)), Some(self.has(node, Label::Out))],
            })
            .flatten()
            .collect();
        self.sat.add(clause);
    }

    /// Demands a labelling that gives a node decided here the opposite label.
    pub fn demand_conflict(&mut self, labels: &[Label]) {
        let clause: Vec<Literal> = labels
            .iter()
            .enumerate()
            .filter_map(|(node, label)| match label {
                Label::In => Some(self.has(node, Label::Out)),
                Label::Out => Some(self.has(node, Label::In)),
                Label::Undecided => None,
            })
            .collect();
        self.sat.add(clause);
    }

    /// That all labels decided here are kept.
    pub fn keeping(&self, labels: &[Label]) -> Vec<Literal> {
        let decided = labels.iter().enumerate().filter(|(_, label)| **label != Label::Undecided);
        decided.map(|(node, label)| self.has(node, *label)).collect()
    }

    /// Demands that one of the nodes undecided here is decided.
    pub fn demand_more(&mut self, labels: &[Label]) {
        let open = labels.iter().enumerate().filter(|(_, label)| **label == Label::Undecided);
        let clause: Vec<Literal> =
            open.flat_map(|(node, _)| [self.has(node, Label::In), self.has(node, Label::Out)]).collect();
        self.sat.add(clause);
    }
}
