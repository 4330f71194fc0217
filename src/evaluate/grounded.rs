//! Network → the grounded labelling: the least fixpoint of Γ, reached by a work-list.
//!
//! Γ takes a three-valued labelling to the consensus of each acceptance condition over all its completions (Brewka,
//! Ellmauthaler, Strass, Wallner & Woltran 2013). Every condition here only gains from its supporters and only loses
//! from its attackers, so the consensus is found from two completions: the worst, which accepts every open attacker and
//! no open supporter, and the best. A node is accepted if even the worst accepts it, and rejected if even the best does
//! not.
//!
//! All nodes start open. Each one that gets a label is looked at once more, to move the counters of those it bears on;
//! labels only ever come, bounds only ever narrow. That makes the whole linear in the size of the debate, with a
//! logarithm where strengths must be sorted: a node's reasons, and rivals under a standard that weighs. (One product
//! remains: a claim that is judged by weighing looks at all it contradicts whenever the `pro` of one of them moves, as
//! many times as that has different strengths.) Nothing here calls itself, so chains may be as long as they like.

use crate::model::{ClaimId, Role, Standard};

use super::{
    Label,
    lists::short,
    network::{Network, Place},
    race::{Bounds, Race},
    standard::weighs,
};

/// The labels, and when each was found.
pub(super) struct Labelling {
    pub claims: Vec<Label>,
    pub reasons: Vec<Label>,
    /// By claim, how many labels were found before its own; the largest number where it stayed undecided.
    /// A label follows from labels of lower rank alone, so explanations that go down the ranks never go in circles.
    pub claim_ranks: Vec<u32>,
    /// By reason, the same.
    pub reason_ranks: Vec<u32>,
    /// By reason that fell, the claim that broke it first: a premise that was rejected, or an exception that was
    /// accepted. None where it needs a claim that would also break it.
    pub breakers: Vec<Option<ClaimId>>,
}

/// The least fixpoint of Γ.
pub(super) fn grounded(network: &Network) -> Labelling {
    let mut search = Search::new(network);
    search.begin();
    let mut next = 0;
    while let Some(node) = search.found.get(next).copied() {
        next += 1;
        match node {
            Node::Claim(claim) => search.claim_is_known(claim as usize),
            Node::Reason(reason) => search.reason_is_known(reason as usize),
        }
    }
    search.finish()
}

#[derive(Clone, Copy)]
enum Node {
    Claim(u32),
    Reason(u32),
}

/// Where one claim stands while labels are being found.
#[derive(Clone, Copy)]
struct Case {
    label: Label,
    /// The strength of what is said against it, rivals aside.
    con: Bounds,
    /// How many objections, contradicting claims and issues may yet bring something against it.
    open: u32,
    /// How many of its strongest reasons are known to fall.
    reasons_gone: u32,
    /// How many of the strongest objections are known to fall.
    objections_gone: u32,
}

/// Where one reason stands while labels are being found.
#[derive(Clone, Copy)]
struct Step {
    label: Label,
    /// How many uses of claims have yet to turn out well.
    needs: u32,
    breaker: Option<ClaimId>,
}

struct Search<'a> {
    network: &'a Network,
    /// By claim.
    cases: Vec<Case>,
    /// By claim. Goes on moving when the claim's own label is known, since rivals look at it.
    pro: Vec<Bounds>,
    /// By reason.
    steps: Vec<Step>,
    /// By issue, how many positions may yet be accepted, and whether one is.
    issues: Vec<(u32, bool)>,
    /// By issue.
    races: Vec<Option<Race>>,
    /// Every node with a label, in the order in which the labels were found.
    found: Vec<Node>,
    /// Claims to look at again; empty between two labels.
    woken: Vec<u32>,
}

impl<'a> Search<'a> {
    fn new(network: &'a Network) -> Search<'a> {
        let strongest = |list: &[u32]| list.first().map_or(0.0, |id| network.reasons[*id as usize].strength);
        let claims = network.claims.iter().enumerate();
        let (cases, pro): (Vec<_>, Vec<_>) = claims
            .map(|(id, node)| {
                let (because, but) = (network.because.of(id), network.but.of(id));
                let rivalries = network.issues.of(id).iter();
                let rivalries = rivalries.filter(|issue| network.positions.of(**issue as usize).len() > 1).count();
                let case = Case {
                    label: Label::Undecided,
                    con: Bounds { low: 0.0, high: strongest(but) },
                    open: short(but.len() + network.contradicts.of(id).len() + rivalries),
                    reasons_gone: 0,
                    objections_gone: 0,
                };
                (case, Bounds { low: node.own, high: node.own.max(strongest(because)) })
            })
            .unzip();
        let issues = 0..network.positions.len();
        let positions = issues.map(|issue| network.positions.of(issue));
        Search {
            network,
            cases,
            races: positions.clone().map(|positions| Race::new(network, positions, &pro)).collect(),
            issues: positions.map(|positions| (short(positions.len()), false)).collect(),
            pro,
            steps: network
                .reasons
                .iter()
                .map(|reason| Step { label: Label::Undecided, needs: reason.needs, breaker: None })
                .collect(),
            found: Vec::with_capacity(network.claims.len() + network.reasons.len()),
            woken: Vec::new(),
        }
    }

    /// Labels what needs no other label.
    fn begin(&mut self) {
        for (id, reason) in self.network.reasons.iter().enumerate() {
            if reason.hopeless {
                self.label_reason(id, Label::Rejected);
            } else if reason.needs == 0 {
                self.label_reason(id, Label::Accepted);
            }
        }
        for id in 0..self.network.claims.len() {
            match self.network.claims[id].fixed {
                Some(label) => self.label_claim(id, label),
                None => self.judge(id),
            }
        }
    }

    fn finish(self) -> Labelling {
        let mut claim_ranks = vec![u32::MAX; self.cases.len()];
        let mut reason_ranks = vec![u32::MAX; self.steps.len()];
        for (rank, node) in self.found.iter().enumerate() {
            match *node {
                Node::Claim(id) => claim_ranks[id as usize] = short(rank),
                Node::Reason(id) => reason_ranks[id as usize] = short(rank),
            }
        }
        Labelling {
            claims: self.cases.into_iter().map(|case| case.label).collect(),
            reasons: self.steps.iter().map(|step| step.label).collect(),
            breakers: self.steps.into_iter().map(|step| step.breaker).collect(),
            claim_ranks,
            reason_ranks,
        }
    }

    fn label_claim(&mut self, id: usize, label: Label) {
        self.cases[id].label = label;
        self.found.push(Node::Claim(short(id)));
    }

    fn label_reason(&mut self, id: usize, label: Label) {
        let step = &mut self.steps[id];
        if step.label == Label::Undecided {
            step.label = label;
            self.found.push(Node::Reason(short(id)));
        }
    }

    /// Labels a claim if its label follows by now.
    fn judge(&mut self, id: usize) {
        if self.cases[id].label != Label::Undecided {
            return;
        }
        let standard = self.network.claims[id].standard;
        let (pro, con) = (self.pro[id], self.con(id, standard));
        let thresholds = self.network.thresholds;
        if thresholds.is_met(standard, pro.low, con.high) {
            self.label_claim(id, Label::Accepted);
        } else if !thresholds.is_met(standard, pro.high, con.low) {
            self.label_claim(id, Label::Rejected);
        }
    }

    fn judge_woken(&mut self) {
        while let Some(id) = self.woken.pop() {
            self.judge(id as usize);
        }
    }

    /// What is said against a claim.
    fn con(&self, id: usize, standard: Standard) -> Bounds {
        let case = &self.cases[id];
        match standard {
            Standard::Scintilla => Bounds { low: 0.0, high: 0.0 },
            Standard::DialecticalValidity => {
                Bounds { low: case.con.low, high: if case.open > 0 { 1.0 } else { case.con.low } }
            }
            _ => {
                let contradicting = self.network.contradicts.of(id).iter().map(|other| self.pro[*other as usize]);
                let races = self.network.issues.of(id).iter().filter_map(|issue| self.races[*issue as usize].as_ref());
                let rivals = races.map(|race| race.against(short(id), &self.pro));
                contradicting
                    .chain(rivals)
                    .fold(case.con, |sum, one| Bounds { low: sum.low.max(one.low), high: sum.high.max(one.high) })
            }
        }
    }

    /// Tells a reason's label to the claim it bears on.
    fn reason_is_known(&mut self, id: usize) {
        let reason = &self.network.reasons[id];
        if reason.strength <= 0.0 {
            return;
        }
        let target = reason.target as usize;
        match (reason.role, self.steps[id].label) {
            (Role::For, Label::Accepted) => self.raise_pro(target, reason.strength),
            (Role::For, _) => self.lower_pro(target),
            (Role::Against, Label::Accepted) => {
                let case = &mut self.cases[target];
                if reason.strength > case.con.low {
                    case.con.low = reason.strength;
                    self.judge(target);
                }
            }
            (Role::Against, _) => self.lower_con(target),
        }
    }

    fn raise_pro(&mut self, id: usize, strength: f64) {
        // What is fixed keeps its `pro`.
        if strength <= self.pro[id].low || strength > self.pro[id].high {
            return;
        }
        self.pro[id].low = strength;
        for issue in self.network.issues.of(id) {
            if let Some(race) = &mut self.races[*issue as usize] {
                race.rise(self.network.thresholds, short(id), &self.pro, &mut self.woken);
            }
        }
        self.pro_has_moved(id);
    }

    fn lower_pro(&mut self, id: usize) {
        let reasons = self.network.because.of(id);
        let left = self.pass_over(reasons, self.cases[id].reasons_gone);
        self.cases[id].reasons_gone = left.0;
        let high = left.1.max(self.network.claims[id].own);
        if high >= self.pro[id].high {
            return;
        }
        self.pro[id].high = high;
        for issue in self.network.issues.of(id) {
            if let Some(race) = &mut self.races[*issue as usize] {
                race.fall(short(id), self.network, &self.pro, &mut self.woken);
            }
        }
        self.pro_has_moved(id);
    }

    fn pro_has_moved(&mut self, id: usize) {
        self.judge(id);
        for other in self.network.contradicted_by.of(id) {
            if weighs(self.network.claims[*other as usize].standard) {
                self.judge(*other as usize);
            }
        }
        self.judge_woken();
    }

    fn lower_con(&mut self, id: usize) {
        let objections = self.network.but.of(id);
        let left = self.pass_over(objections, self.cases[id].objections_gone);
        let case = &mut self.cases[id];
        case.open -= 1;
        case.objections_gone = left.0;
        let moved = left.1 < case.con.high;
        case.con.high = left.1;
        if moved || case.open == 0 {
            self.judge(id);
        }
    }

    /// Passes over the reasons at the front that are known to fall: how many, and the strength of the next.
    fn pass_over(&self, strongest_first: &[u32], gone: u32) -> (u32, f64) {
        let rest = &strongest_first[gone as usize..];
        let falls = |id: &u32| self.steps[*id as usize].label == Label::Rejected;
        let further = rest.iter().position(|id| !falls(id)).unwrap_or(rest.len());
        let next = rest.get(further).map_or(0.0, |id| self.network.reasons[*id as usize].strength);
        (gone + short(further), next)
    }

    /// Tells a claim's label to the reasons that use it, and to those that cannot be accepted beside it.
    fn claim_is_known(&mut self, id: usize) {
        let network = self.network;
        let label = self.cases[id].label;
        for (reason, place) in network.uses_of(id) {
            if (place == Place::Premise) == (label == Label::Accepted) {
                let step = &mut self.steps[reason];
                step.needs -= 1;
                if step.needs == 0 {
                    self.label_reason(reason, Label::Accepted);
                }
            } else if self.steps[reason].label == Label::Undecided {
                self.steps[reason].breaker = Some(ClaimId::new(id));
                self.label_reason(reason, Label::Rejected);
            }
        }
        for other in network.contradicted_by.of(id) {
            self.rival_is_known(*other as usize, label);
        }
        for issue in network.issues.of(id) {
            self.position_is_known(*issue as usize, id, label);
        }
    }

    /// Sweeps over an issue's positions at most twice in all: when the first is accepted, and when one is left.
    fn position_is_known(&mut self, issue: usize, id: usize, label: Label) {
        let (left, decided) = &mut self.issues[issue];
        let sweep = if label == Label::Accepted {
            !std::mem::replace(decided, true)
        } else {
            *left -= 1;
            *left == 1
        };
        if !sweep {
            return;
        }
        for other in self.network.positions.of(issue) {
            let other = *other as usize;
            if other != id && self.cases[other].label == Label::Undecided {
                self.rival_is_known(other, label);
            }
        }
    }

    /// For standards that ask whether a rival is accepted, and not how strong it is.
    fn rival_is_known(&mut self, id: usize, label: Label) {
        if self.network.claims[id].standard != Standard::DialecticalValidity {
            return;
        }
        let case = &mut self.cases[id];
        if label == Label::Accepted {
            case.con.low = 1.0;
        } else {
            case.open -= 1;
        }
        self.judge(id);
    }
}
