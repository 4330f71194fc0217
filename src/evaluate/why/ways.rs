//! Labels → the sets of neighbours that leave a node no other label: what its label may follow from.
//!
//! For a node that is accepted or rejected, each way is a set of nodes such that its label follows from theirs, whatever
//! the rest says. For one that is undecided, each way is a set such that neither label follows as long as the undecided
//! ones of the set stay undecided, again whatever the rest says: at best, its condition is met even if the rest is
//! against it, and at worst it is not even if the rest is for it.
//!
//! A way asks only for what it needs: no way of a node holds another of them, but where strengths are weighed.

use crate::model::{ClaimId, Debate, ReasonId, Standard};

use super::super::{
    Label, Node,
    grounded::Labelling,
    lists::short,
    network::{ClaimNode, Network},
    standard::weighs,
};

/// All of some nodes, and one of each choice.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Way {
    pub all: Vec<u32>,
    /// Never an empty choice.
    pub choices: Vec<Vec<u32>>,
}

/// How many different strengths are tried on each side of the scales, the strongest first.
///
/// A side with more of them still has a way, but perhaps not each.
const STRENGTHS: usize = 8;

/// A debate with its labels, asked what they follow from. Nodes are numbers: claims, then reasons.
pub(super) struct Ways<'a> {
    debate: &'a Debate,
    network: &'a Network,
    labels: &'a Labelling,
    /// By issue, the positions that are accepted: most often one or none, however many there are.
    winners: Vec<Vec<u32>>,
}

impl<'a> Ways<'a> {
    pub fn new(debate: &'a Debate, network: &'a Network, labels: &'a Labelling) -> Ways<'a> {
        let accepted = |claim: &u32| labels.claims[*claim as usize] == Label::Accepted;
        let issues = 0..network.positions.len();
        let winners = issues.map(|issue| network.positions.of(issue).iter().copied().filter(accepted).collect());
        Ways { debate, network, labels, winners: winners.collect() }
    }

    /// How much it costs to ask for the ways of a node, roughly: how many neighbours there are to look at.
    pub fn effort(&self, node: u32) -> usize {
        let Some(reason) = self.reason(node) else {
            let at = node as usize;
            let rivals = |issue: &u32| self.network.positions.of(*issue as usize).len();
            let positions: usize = self.network.issues.of(at).iter().map(rivals).sum();
            let known = self.label(node) == Label::Rejected && !weighs(self.network.claims[at].standard);
            return 1
                + self.network.because.of(at).len()
                + self.network.but.of(at).len()
                + if known { 0 } else { positions };
        };
        1 + self.network.reasons[reason].needs as usize
    }

    /// How many nodes there are.
    pub fn count(&self) -> usize {
        self.network.claims.len() + self.network.reasons.len()
    }

    /// The label of a node.
    pub fn label(&self, node: u32) -> Label {
        match self.reason(node) {
            None => self.labels.claims[node as usize],
            Some(reason) => self.labels.reasons[reason],
        }
    }

    /// How many labels were found before that of a node.
    pub fn rank(&self, node: u32) -> u32 {
        match self.reason(node) {
            None => self.labels.claim_ranks[node as usize],
            Some(reason) => self.labels.reason_ranks[reason],
        }
    }

    /// The place of a reason in its list; `None` for a claim.
    pub fn reason(&self, node: u32) -> Option<usize> {
        (node as usize).checked_sub(self.network.claims.len())
    }

    /// The node of a number.
    pub fn node(&self, node: u32) -> Node {
        match self.reason(node) {
            None => Node::Claim(ClaimId(node)),
            Some(reason) => Node::Reason(ReasonId::new(reason)),
        }
    }

    /// The ways of a node, at least one, and whether those are all.
    pub fn of(&self, node: u32) -> (Vec<Way>, bool) {
        if let Some(reason) = self.reason(node) {
            return (vec![self.step(reason)], true);
        }
        let claim = &self.network.claims[node as usize];
        if claim.fixed.is_some() {
            return (vec![Way::default()], true);
        }
        match claim.standard {
            Standard::Scintilla => (vec![self.scintilla(node, claim)], true),
            Standard::DialecticalValidity => (self.valid(node, claim), true),
            _ => self.weighed(node, claim),
        }
    }

    fn node_of(&self, reason: u32) -> u32 {
        short(self.network.claims.len()) + reason
    }

    fn supporters(&self, claim: u32) -> impl Iterator<Item = u32> {
        self.network.because.of(claim as usize).iter().map(|reason| self.node_of(*reason))
    }

    fn rivals(&self, claim: u32) -> impl Iterator<Item = u32> {
        let issues = self.network.issues.of(claim as usize).iter();
        let positions = issues.flat_map(|issue| self.network.positions.of(*issue as usize));
        self.contradicted(claim).iter().chain(positions.filter(move |other| **other != claim)).copied()
    }

    fn contradicted(&self, claim: u32) -> &[u32] {
        self.network.contradicts.of(claim as usize)
    }

    fn objections(&self, claim: u32) -> impl Iterator<Item = u32> {
        self.network.but.of(claim as usize).iter().map(|reason| self.node_of(*reason))
    }

    /// The objections to a claim, and its rivals.
    fn against(&self, claim: u32) -> Vec<u32> {
        self.objections(claim).chain(self.rivals(claim)).collect()
    }

    fn having(&self, nodes: impl Iterator<Item = u32>, label: impl Fn(Label) -> bool) -> Vec<u32> {
        nodes.filter(|node| label(self.label(*node))).collect()
    }

    fn step(&self, reason: usize) -> Way {
        let step = &self.debate.reasons[reason];
        let premises = step.premises.iter().map(|used| used.claim.0);
        let exceptions = step.unless.iter().map(|used| used.claim.0);
        if self.labels.reasons[reason] != Label::Rejected {
            return Way { all: premises.chain(exceptions).collect(), choices: Vec::new() };
        }
        if self.network.reasons[reason].hopeless {
            return Way::default();
        }
        let mut breaks = self.having(premises, |label| label == Label::Rejected);
        breaks.extend(self.having(exceptions, |label| label == Label::Accepted));
        Way { all: Vec::new(), choices: vec![breaks] }
    }

    fn scintilla(&self, id: u32, claim: &ClaimNode) -> Way {
        match self.label(id) {
            Label::Accepted => Way { all: Vec::new(), choices: self.ground(id, claim) },
            _ => Way { all: self.supporters(id).collect(), choices: Vec::new() },
        }
    }

    /// One supporter that is accepted, where the claim has no word of its own.
    fn ground(&self, id: u32, claim: &ClaimNode) -> Vec<Vec<u32>> {
        if claim.own > 0.0 {
            return Vec::new();
        }
        vec![self.having(self.supporters(id), |label| label == Label::Accepted)]
    }

    fn valid(&self, id: u32, claim: &ClaimNode) -> Vec<Way> {
        match self.label(id) {
            Label::Accepted => vec![Way { all: self.against(id), choices: self.ground(id, claim) }],
            Label::Rejected => {
                let mut ways = Vec::new();
                let issues = self.network.issues.of(id as usize).iter();
                let winners = issues.flat_map(|issue| &self.winners[*issue as usize]).chain(self.contradicted(id));
                let against = self.objections(id).chain(winners.copied());
                let beaten = self.having(against, |label| label == Label::Accepted);
                if !beaten.is_empty() {
                    ways.push(Way { all: Vec::new(), choices: vec![beaten] });
                }
                let fallen = self.supporters(id).all(|reason| self.label(reason) == Label::Rejected);
                if claim.own <= 0.0 && fallen {
                    ways.push(Way { all: self.supporters(id).collect(), choices: Vec::new() });
                }
                ways
            }
            Label::Undecided => {
                let mut all = self.against(id);
                if !all.iter().any(|node| self.label(*node) == Label::Undecided) {
                    all.extend(self.supporters(id));
                    return vec![Way { all, choices: Vec::new() }];
                }
                let possible = self.having(self.supporters(id), |label| label != Label::Rejected);
                let choices = if claim.own > 0.0 { Vec::new() } else { vec![possible] };
                vec![Way { all, choices }]
            }
        }
    }

    /// What may be weighed against a claim; its rivals' own words come from no node.
    fn attackers(&self, claim: u32) -> Vec<Weight> {
        let mut attackers = self.weights(self.network.but.of(claim as usize));
        for rival in self.rivals(claim) {
            attackers.push(Weight { strength: self.network.claims[rival as usize].own, from: None });
            attackers.extend(self.weights(self.network.because.of(rival as usize)));
        }
        attackers.retain(|weight| weight.strength > 0.0);
        attackers
    }

    fn weights(&self, reasons: &[u32]) -> Vec<Weight> {
        let strength = |id: u32| self.network.reasons[id as usize].strength;
        reasons.iter().map(|id| Weight { strength: strength(*id), from: Some(self.node_of(*id)) }).collect()
    }

    fn weighed(&self, id: u32, claim: &ClaimNode) -> (Vec<Way>, bool) {
        let label = self.label(id);
        let mut supporters = self.weights(self.network.because.of(id as usize));
        supporters.push(Weight { strength: claim.own, from: None });
        supporters.retain(|weight| weight.strength > 0.0);
        let mut attackers = self.attackers(id);
        // Nothing against it is a weight too.
        attackers.push(Weight { strength: 0.0, from: None });
        let met = |pro, con| self.network.thresholds.is_met(claim.standard, pro, con);
        let pro = || self.side(label, &supporters, &attackers, |pro, con| !met(pro, con));
        let con = || self.side(label, &attackers, &supporters, |con, pro| met(pro, con));
        match label {
            Label::Accepted => pro(),
            Label::Rejected => con(),
            Label::Undecided => {
                let ((pro, all_pro), (con, all_con)) = (pro(), con());
                let both = pro.iter().flat_map(|pro| con.iter().map(|con| pro.and(con)));
                (both.collect(), all_pro && all_con)
            }
        }
    }

    /// The ways to have some weight on one side of the scales and to keep off the other what outweighs it; and whether
    /// those are all.
    fn side(
        &self,
        label: Label,
        here: &[Weight],
        there: &[Weight],
        outweighs: impl Fn(f64, f64) -> bool,
    ) -> (Vec<Way>, bool) {
        let open = label == Label::Undecided;
        let stands = |node: u32| self.label(node) == Label::Accepted || open && self.label(node) == Label::Undecided;
        let falls = |node: u32| self.label(node) == Label::Rejected || open && self.label(node) == Label::Undecided;
        let mut standing: Vec<&Weight> = here.iter().filter(|weight| weight.from.is_none_or(stands)).collect();
        standing.sort_by(|one, other| other.strength.total_cmp(&one.strength));
        let mut ways = Vec::new();
        let mut groups = standing.chunk_by(|one, other| one.strength.total_cmp(&other.strength).is_eq());
        for group in groups.by_ref().take(STRENGTHS) {
            let strength = group[0].strength;
            let kept_off = there.iter().filter(|weight| outweighs(strength, weight.strength));
            let all: Option<Vec<u32>> = kept_off.map(|weight| weight.from.filter(|node| falls(*node))).collect();
            let choice: Option<Vec<u32>> = group.iter().map(|weight| weight.from).collect();
            ways.extend(all.map(|all| Way { all, choices: choice.into_iter().collect() }));
        }
        (ways, groups.next().is_none())
    }
}

/// Something on the scales.
struct Weight {
    strength: f64,
    /// The reason it comes from; none for a claim's own word.
    from: Option<u32>,
}

impl Way {
    /// All nodes in it.
    pub fn into_nodes(self) -> impl Iterator<Item = u32> {
        self.all.into_iter().chain(self.choices.into_iter().flatten())
    }

    fn and(&self, other: &Way) -> Way {
        Way {
            all: self.all.iter().chain(&other.all).copied().collect(),
            choices: self.choices.iter().chain(&other.choices).cloned().collect(),
        }
    }
}
