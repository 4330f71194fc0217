//! A debate on trial and the verdict that it misses → why it misses it, and the changes that could help.
//!
//! That a claim is not accepted follows from others that are not accepted, or not rejected: an objection to it is not
//! rejected, or none of its reasons is accepted; and so on down. Such findings may go round in a circle, for a loop that
//! nothing decides leaves its claims not accepted. All findings together are a proof that stays a proof as long as no
//! change raises what is found not to be accepted, or lowers what is found not to be rejected.

use super::{
    super::Label,
    changes::{Change, Changes},
    trial::Trial,
};
use crate::model::{ClaimId, ReasonId, Standard};

/// A finding: a node does not have this label.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Misses {
    node: u32,
    label: Label,
}

/// A proof in the making.
pub(super) struct Obstacle<'a, 'n> {
    changes: &'a Changes<'n>,
    trial: &'a mut Trial<'n>,
    /// Findings still to be proved.
    open: Vec<Misses>,
    /// All findings, twice the node's number, and one more where it misses acceptance.
    known: rustc_hash::FxHashSet<u32>,
    breaks: Vec<Change>,
}

impl<'a, 'n> Obstacle<'a, 'n> {
    pub fn new(changes: &'a Changes<'n>, trial: &'a mut Trial<'n>) -> Obstacle<'a, 'n> {
        Obstacle { changes, trial, open: Vec::new(), known: rustc_hash::FxHashSet::default(), breaks: Vec::new() }
    }

    /// The changes of which one must be made if the claim in question is to get this label, in their order; not all of
    /// them where no steps are left.
    pub fn changes(mut self, wanted: Label) -> Vec<Change> {
        self.need(self.changes.claim.0, wanted);
        while let Some(Misses { node, label }) = self.open.pop() {
            self.trial.spent += 4;
            if self.trial.is_spent() {
                break;
            }
            let claims = self.trial.network.claims.len();
            match ((node as usize).checked_sub(claims), label) {
                (Some(reason), Label::Accepted) => self.reason_not_accepted(reason),
                (Some(reason), _) => self.reason_not_rejected(reason),
                (None, Label::Accepted) => self.claim_not_accepted(node),
                (None, _) => self.claim_not_rejected(node),
            }
        }
        self.breaks.sort_unstable();
        self.breaks.dedup();
        self.breaks
    }

    fn code(node: u32, label: Label) -> u32 {
        2 * node + u32::from(label == Label::Accepted)
    }

    fn need(&mut self, node: u32, label: Label) {
        self.trial.spent += 1;
        if self.known.insert(Self::code(node, label)) {
            self.open.push(Misses { node, label });
        }
    }

    fn need_all(&mut self, nodes: impl IntoIterator<Item = u32>, label: Label) {
        for node in nodes {
            self.need(node, label);
        }
    }

    /// One of these findings, best one that is needed anyway.
    fn need_one(&mut self, among: &[Misses]) {
        self.trial.spent += among.len() as u64;
        let known = among.iter().find(|one| self.known.contains(&Self::code(one.node, one.label)));
        if let Some(one) = known.or(among.first()) {
            self.need(one.node, one.label);
        }
    }

    fn may(&mut self, change: Option<Change>) {
        self.breaks.extend(change);
    }

    fn raise(&mut self, claim: u32) {
        self.may(self.changes.raising(ClaimId(claim)));
    }

    fn lower(&mut self, claim: u32) {
        self.may(self.changes.lowering(ClaimId(claim)));
    }

    fn reason_not_accepted(&mut self, at: usize) {
        if self.trial.is_cut(at) {
            return;
        }
        let reason = &self.trial.debate.reasons[at];
        let fails = |node: u32, label: Label| (self.trial.label(node) != label).then_some(Misses { node, label });
        let premises = reason.premises.iter().filter_map(|used| fails(used.claim.0, Label::Accepted));
        let exceptions = reason.unless.iter().filter_map(|used| fails(used.claim.0, Label::Rejected));
        let among: Vec<Misses> = premises.chain(exceptions).collect();
        self.need_one(&among);
    }

    fn reason_not_rejected(&mut self, at: usize) {
        self.may(self.changes.cutting(ReasonId::new(at)));
        let reason = &self.trial.debate.reasons[at];
        self.need_all(reason.premises.iter().map(|used| used.claim.0), Label::Rejected);
        self.need_all(reason.unless.iter().map(|used| used.claim.0), Label::Accepted);
    }

    fn claim_not_accepted(&mut self, id: u32) {
        let at = id as usize;
        if self.trial.fixed(at).is_some() {
            return;
        }
        let standard = self.trial.network.claims[at].standard;
        // Nothing helps against a new objection but that it is not made.
        if self.trial.is_objected(at) && standard != Standard::Scintilla {
            return;
        }
        match standard {
            Standard::Scintilla => self.has_no_pro(id),
            Standard::DialecticalValidity => self.is_not_clear(id),
            _ => self.is_outweighed(id),
        }
    }

    /// No reason for a claim is accepted.
    fn has_no_pro(&mut self, id: u32) {
        self.raise(id);
        let reasons = self.supporters(id);
        self.need_all(reasons, Label::Accepted);
    }

    fn supporters(&self, id: u32) -> Vec<u32> {
        self.trial.network.because.of(id as usize).iter().map(|reason| self.trial.node_of(*reason)).collect()
    }

    fn objections(&self, id: u32) -> Vec<u32> {
        self.trial.network.but.of(id as usize).iter().map(|reason| self.trial.node_of(*reason)).collect()
    }

    /// Nothing stands for a claim, or something that is not rejected is against it.
    fn is_not_clear(&mut self, id: u32) {
        let mut against = self.objections(id);
        against.extend(self.trial.rivals(id));
        against.retain(|node| self.trial.label(*node) != Label::Rejected);
        let among: Vec<Misses> = against.iter().map(|node| Misses { node: *node, label: Label::Rejected }).collect();
        let supporters = self.supporters(id);
        let stands = |node: &u32| self.trial.label(*node) == Label::Accepted;
        let has_pro = self.trial.own(id as usize) > 0.0 || supporters.iter().any(stands);
        if among.is_empty() || !has_pro && supporters.len() <= 1 {
            self.has_no_pro(id);
        } else {
            // A new reason would not help, but a leaf may be granted against whatever is said.
            self.may(self.changes.raising(ClaimId(id)).filter(|change| !change.is_new()));
            self.need_one(&among);
        }
    }

    /// What may stand for a claim is too little for what may stand against it.
    fn is_outweighed(&mut self, id: u32) {
        let standard = self.trial.network.claims[id as usize].standard;
        let con = self.trial.con(id).high;
        let thresholds = self.trial.network.thresholds;
        let helps = thresholds.is_met(standard, 1.0, con);
        self.may(self.changes.raising(ClaimId(id)).filter(|change| helps || !change.is_new()));
        for (reason, strength) in self.weights(self.trial.network.because.of(id as usize)) {
            if thresholds.is_met(standard, strength, con) {
                self.need(reason, Label::Accepted);
            }
        }
        if con <= 0.0 {
            return;
        }
        // Where the most against it comes from.
        let as_much = |weights: Vec<(u32, f64)>, trial: &Trial<'_>| {
            weights.into_iter().find(|(node, strength)| *strength >= con && trial.label(*node) != Label::Rejected)
        };
        if let Some((node, _)) = as_much(self.weights(self.trial.network.but.of(id as usize)), self.trial) {
            return self.need(node, Label::Rejected);
        }
        for rival in self.trial.rivals(id) {
            if self.trial.own(rival as usize) >= con {
                return self.may(self.changes.lowering(ClaimId(rival)).filter(|change| !change.is_new()));
            }
            if let Some((node, _)) = as_much(self.weights(self.trial.network.because.of(rival as usize)), self.trial) {
                return self.need(node, Label::Rejected);
            }
        }
    }

    fn weights(&self, reasons: &[u32]) -> Vec<(u32, f64)> {
        reasons.iter().map(|id| (self.trial.node_of(*id), self.trial.network.reasons[*id as usize].strength)).collect()
    }

    fn claim_not_rejected(&mut self, id: u32) {
        if self.trial.fixed(id as usize).is_some() {
            return;
        }
        self.lower(id);
        let standard = self.trial.network.claims[id as usize].standard;
        match standard {
            Standard::Scintilla => self.may_have_pro(id),
            Standard::DialecticalValidity => {
                self.may_have_pro(id);
                let objections = self.objections(id);
                let rivals = self.trial.rivals(id);
                self.need_all(objections, Label::Accepted);
                self.need_all(rivals, Label::Accepted);
            }
            _ => self.may_outweigh(id, standard),
        }
    }

    /// A claim has its own word, or a reason that is not rejected.
    fn may_have_pro(&mut self, id: u32) {
        if self.trial.own(id as usize) > 0.0 {
            return;
        }
        let mut supporters = self.supporters(id);
        supporters.retain(|node| self.trial.label(*node) != Label::Rejected);
        let among: Vec<Misses> = supporters.into_iter().map(|node| Misses { node, label: Label::Rejected }).collect();
        self.need_one(&among);
    }

    /// What may stand for a claim is enough for what surely stands against it.
    fn may_outweigh(&mut self, id: u32, standard: Standard) {
        let network = self.trial.network;
        let pro = self.trial.pro(id).high;
        if self.trial.own(id as usize) < pro {
            let mut most = self.weights(network.because.of(id as usize));
            most.retain(|(node, strength)| *strength >= pro && self.trial.label(*node) != Label::Rejected);
            let among: Vec<Misses> =
                most.into_iter().map(|(node, _)| Misses { node, label: Label::Rejected }).collect();
            self.need_one(&among);
        }
        let mut against = self.weights(network.but.of(id as usize));
        for rival in self.trial.rivals(id) {
            // Its own word may get more weight.
            self.raise(rival);
            against.extend(self.weights(network.because.of(rival as usize)));
        }
        against.retain(|(_, strength)| !network.thresholds.is_met(standard, pro, *strength));
        self.need_all(against.into_iter().map(|(node, _)| node), Label::Accepted);
    }
}
