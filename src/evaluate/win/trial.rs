//! A debate under some changes → its grounded labels, looking again only at what the changes reach.
//!
//! What no change reaches keeps its label. What one reaches becomes undecided, and the least fixpoint of Γ is found for
//! it anew, as in [`grounded`](super::super::grounded); then all is put back. So a trial costs as much as the part of the
//! debate between the changes and the claim in question.

mod judging;

use super::{
    super::{
        Label,
        grounded::Labelling,
        lists::short,
        network::{Network, Place},
        standard::weighs,
    },
    changes::Change,
};
use crate::model::{Debate, Role};

/// How many of some neighbours are accepted, and how many may yet be.
#[derive(Clone, Copy, Default)]
pub(super) struct Count {
    pub accepted: u32,
    pub open: u32,
}

impl Count {
    fn shift(&mut self, before: Option<Label>, after: Label) {
        let counts = |label: Label| (u32::from(label == Label::Accepted), u32::from(label != Label::Rejected));
        let (accepted, open) = before.map_or((0, 0), counts);
        let (more_accepted, more_open) = counts(after);
        self.accepted = self.accepted + more_accepted - accepted;
        self.open = self.open + more_open - open;
    }
}

/// What is known of the neighbours of a claim.
#[derive(Clone, Copy, Default)]
struct Case {
    pro: Count,
    con: Count,
    contradicting: Count,
}

/// What is known of the uses of claims in a reason.
#[derive(Clone, Copy, Default)]
struct Step {
    good: u32,
    bad: u32,
}

/// The positions of an issue with most for them: whose, how much, and how much the best other has.
#[derive(Clone, Copy)]
struct Front {
    low: (u32, f64, f64),
    high: (u32, f64, f64),
}

/// What the changes make of one claim.
#[derive(Clone, Copy)]
struct Standing {
    own: f64,
    fixed: Option<Label>,
    /// Whether there is a new objection.
    objected: bool,
}

/// A debate on trial. Nodes are numbers: claims, then reasons.
pub(super) struct Trial<'a> {
    pub debate: &'a Debate,
    pub network: &'a Network,
    /// By node, whether it bears on the claim in question.
    cone: Vec<bool>,
    /// By node, its label without changes.
    base: Vec<Label>,
    /// By node.
    labels: Vec<Label>,
    cases: Vec<Case>,
    steps: Vec<Step>,
    /// By issue.
    positions: Vec<Count>,
    /// By issue, where it is known.
    fronts: Vec<Option<Front>>,
    standings: Vec<Standing>,
    /// By reason, whether there is a new undercut.
    cut: Vec<bool>,
    applied: Vec<Change>,
    /// The nodes that the changes reach.
    reached: Vec<u32>,
    is_reached: Vec<bool>,
    /// Steps taken so far.
    pub spent: u64,
    /// The most steps to take; once they are spent, no label can be relied on.
    limit: u64,
}

impl<'a> Trial<'a> {
    pub fn new(debate: &'a Debate, network: &'a Network, labels: &Labelling, cone: Vec<bool>, limit: u64) -> Trial<'a> {
        let base: Vec<Label> = labels.claims.iter().chain(&labels.reasons).copied().collect();
        let standing =
            |id: usize| Standing { own: network.claims[id].own, fixed: network.claims[id].fixed, objected: false };
        let claims = network.claims.len();
        let mut trial = Trial {
            debate,
            network,
            cone,
            labels: base.clone(),
            cases: vec![Case::default(); claims],
            steps: vec![Step::default(); network.reasons.len()],
            positions: vec![Count::default(); network.positions.len()],
            fronts: vec![None; network.positions.len()],
            standings: (0..claims).map(standing).collect(),
            cut: vec![false; network.reasons.len()],
            applied: Vec::new(),
            reached: Vec::new(),
            is_reached: vec![false; base.len()],
            base,
            spent: 0,
            limit,
        };
        for node in 0..short(trial.base.len()) {
            trial.count(node, None, trial.base[node as usize]);
        }
        trial.spent = 0;
        trial
    }

    /// Whether no more steps are left.
    pub fn is_spent(&self) -> bool {
        self.spent > self.limit
    }

    /// The label of a node under the changes that are applied.
    pub fn label(&self, node: u32) -> Label {
        self.labels[node as usize]
    }

    /// The number of a reason's node.
    pub fn node_of(&self, reason: u32) -> u32 {
        short(self.cases.len()) + reason
    }

    /// The verdict on a claim, where it follows from nothing.
    pub fn fixed(&self, claim: usize) -> Option<Label> {
        self.standings[claim].fixed
    }

    /// The strength of a claim's own word.
    pub fn own(&self, claim: usize) -> f64 {
        self.standings[claim].own
    }

    /// Whether a claim has a new objection.
    pub fn is_objected(&self, claim: usize) -> bool {
        self.standings[claim].objected
    }

    /// Whether a reason cannot stand, whatever its premises do.
    pub fn is_cut(&self, reason: usize) -> bool {
        self.cut[reason] || self.network.reasons[reason].hopeless
    }

    /// The claims that a claim contradicts, and its rival positions.
    pub fn rivals(&mut self, id: u32) -> Vec<u32> {
        let network = self.network;
        let issues = network.issues.of(id as usize).iter();
        let positions = issues.flat_map(|issue| network.positions.of(*issue as usize));
        let contradicts = network.contradicts.of(id as usize).iter();
        let rivals: Vec<u32> = contradicts.chain(positions.filter(|other| **other != id)).copied().collect();
        self.spent += rivals.len() as u64;
        rivals
    }

    /// Judges the debate under these changes, until [`undo`](Trial::undo).
    pub fn apply(&mut self, changes: &[Change]) {
        for change in changes {
            let node = match *change {
                Change::Won(claim) => self.stand(claim.0, |to| (to.own, to.fixed) = (1.0, Some(Label::Accepted))),
                Change::Lost(claim) => self.stand(claim.0, |to| (to.own, to.fixed) = (0.0, Some(Label::Rejected))),
                Change::Reason(claim) => self.stand(claim.0, |to| to.own = 1.0),
                Change::Objection(claim) => self.stand(claim.0, |to| to.objected = true),
                Change::Undercut(reason) => {
                    self.cut[reason.index()] = true;
                    self.node_of(reason.0)
                }
            };
            self.applied.push(*change);
            self.reach(node);
        }
        self.spread();
        for at in 0..self.reached.len() {
            let node = self.reached[at];
            self.relabel(node, Label::Undecided);
        }
        self.judge_all();
    }

    /// Puts everything back.
    pub fn undo(&mut self) {
        for change in std::mem::take(&mut self.applied) {
            match change {
                Change::Won(claim) | Change::Lost(claim) | Change::Reason(claim) | Change::Objection(claim) => {
                    let node = &self.network.claims[claim.index()];
                    self.stand(claim.0, |to| (to.own, to.fixed, to.objected) = (node.own, node.fixed, false));
                }
                Change::Undercut(reason) => self.cut[reason.index()] = false,
            }
        }
        for node in std::mem::take(&mut self.reached) {
            self.is_reached[node as usize] = false;
            self.relabel(node, self.base[node as usize]);
        }
    }

    fn stand(&mut self, claim: u32, set: impl Fn(&mut Standing)) -> u32 {
        set(&mut self.standings[claim as usize]);
        self.forget_fronts(claim);
        claim
    }

    fn forget_fronts(&mut self, claim: u32) {
        for issue in self.network.issues.of(claim as usize) {
            self.fronts[*issue as usize] = None;
        }
    }

    fn reach(&mut self, node: u32) {
        let is_settled = self.network.claims.get(node as usize).is_some_and(|claim| claim.standing.is_settled());
        if self.cone[node as usize] && !is_settled && !std::mem::replace(&mut self.is_reached[node as usize], true) {
            self.reached.push(node);
        }
    }

    /// Reaches all that looks at what is reached.
    fn spread(&mut self) {
        let network = self.network;
        let mut issues_done: Vec<u32> = Vec::new();
        let mut at = 0;
        while let Some(node) = self.reached.get(at).copied() {
            at += 1;
            if let Some(reason) = (node as usize).checked_sub(self.cases.len()) {
                self.spent += 1;
                self.reach(network.reasons[reason].target);
                continue;
            }
            for (reason, _) in network.uses_of(node as usize) {
                self.spent += 1;
                self.reach(self.node_of(short(reason)));
            }
            for other in network.contradicted_by.of(node as usize) {
                self.reach(*other);
            }
            for issue in network.issues.of(node as usize) {
                if issues_done.contains(issue) {
                    continue;
                }
                issues_done.push(*issue);
                for other in network.positions.of(*issue as usize) {
                    self.spent += 1;
                    self.reach(*other);
                }
            }
        }
    }

    fn relabel(&mut self, node: u32, label: Label) {
        let before = std::mem::replace(&mut self.labels[node as usize], label);
        if before != label {
            self.count(node, Some(before), label);
        }
    }

    /// Tells those that look at a node that its label changed.
    fn count(&mut self, node: u32, before: Option<Label>, after: Label) {
        let network = self.network;
        if let Some(at) = (node as usize).checked_sub(self.cases.len()) {
            let reason = &network.reasons[at];
            self.spent += 1;
            if reason.strength > 0.0 {
                let case = &mut self.cases[reason.target as usize];
                match reason.role {
                    Role::For => case.pro.shift(before, after),
                    Role::Against => case.con.shift(before, after),
                }
                if reason.role == Role::For {
                    self.forget_fronts(reason.target);
                }
            }
            return;
        }
        for (reason, place) in network.uses_of(node as usize) {
            self.spent += 1;
            let step = &mut self.steps[reason];
            let good = if place == Place::Premise { Label::Accepted } else { Label::Rejected };
            let bad = if place == Place::Premise { Label::Rejected } else { Label::Accepted };
            step.good = step.good + u32::from(after == good) - u32::from(before == Some(good));
            step.bad = step.bad + u32::from(after == bad) - u32::from(before == Some(bad));
        }
        for other in network.contradicted_by.of(node as usize) {
            self.spent += 1;
            self.cases[*other as usize].contradicting.shift(before, after);
        }
        for issue in network.issues.of(node as usize) {
            self.positions[*issue as usize].shift(before, after);
        }
    }

    /// The least fixpoint over what is reached.
    fn judge_all(&mut self) {
        let mut open = self.reached.clone();
        while let Some(node) = open.pop() {
            self.spent += 1;
            if self.is_spent() {
                return;
            }
            if self.labels[node as usize] != Label::Undecided {
                continue;
            }
            let label = self.judge(node);
            if label != Label::Undecided {
                self.relabel(node, label);
                self.wake(node, &mut open);
            }
        }
    }

    /// Adds those that look at a node and are still undecided.
    fn wake(&mut self, node: u32, open: &mut Vec<u32>) {
        let network = self.network;
        let before = open.len();
        let claims = self.cases.len();
        let mut rivals_of = None;
        if let Some(reason) = (node as usize).checked_sub(claims) {
            let target = network.reasons[reason].target;
            open.push(target);
            rivals_of = (network.reasons[reason].role == Role::For).then_some((target, true));
        } else {
            open.extend(network.uses_of(node as usize).map(|(reason, _)| self.node_of(short(reason))));
            rivals_of = rivals_of.or(Some((node, false)));
        }
        if let Some((claim, weighed)) = rivals_of {
            let issues = network.issues.of(claim as usize).iter();
            let positions = issues.flat_map(|issue| network.positions.of(*issue as usize));
            let rivals = network.contradicted_by.of(claim as usize).iter().chain(positions);
            open.extend(rivals.filter(|other| !weighed || weighs(network.claims[**other as usize].standard)));
        }
        self.spent += (open.len() - before) as u64;
        let mut place = before;
        while let Some(other) = open.get(place).copied() {
            let waits = self.is_reached[other as usize] && self.labels[other as usize] == Label::Undecided;
            if waits {
                place += 1;
            } else {
                open.swap_remove(place);
            }
        }
    }
}
