//! Debate → which claims and reasons somebody has spoken against, there or anywhere in what supports them.

use crate::model::{ClaimId, Debate, ReasonId};

/// Where a debate has been challenged.
pub(in crate::check) struct Challenges {
    claims: Vec<bool>,
    reasons: Vec<bool>,
}

impl Challenges {
    /// Whether an objection stands under the claim, or under anything that supports it.
    pub(in crate::check) fn claim(&self, id: ClaimId) -> bool {
        self.claims[id.index()]
    }

    /// Whether the step has an exception, or any of its premises is challenged.
    pub(in crate::check) fn reason(&self, id: ReasonId) -> bool {
        self.reasons[id.index()]
    }

    /// Finds the challenges. `also` says which claims count as challenged besides those that have an objection.
    pub(in crate::check) fn find(debate: &Debate, also: impl Fn(ClaimId) -> bool) -> Challenges {
        let mut found =
            Challenges { claims: vec![false; debate.claims.len()], reasons: vec![false; debate.reasons.len()] };
        let uses = Uses::of(debate);
        let mut claims: Vec<ClaimId> =
            debate.claim_ids().filter(|id| !debate.claim(*id).but.is_empty() || also(*id)).collect();
        let broken = debate.reason_ids().filter(|id| !debate.reason(*id).unless.is_empty());
        let mut reasons: Vec<ReasonId> = broken.collect();
        loop {
            if let Some(reason) = reasons.pop() {
                let target = debate.reason(reason).target;
                let supports = debate.reason(reason).role == crate::model::Role::For;
                if !std::mem::replace(&mut found.reasons[reason.index()], true) && supports {
                    claims.push(target);
                }
            } else if let Some(claim) = claims.pop() {
                if !std::mem::replace(&mut found.claims[claim.index()], true) {
                    reasons.extend(uses.of_claim(claim));
                }
            } else {
                return found;
            }
        }
    }
}

/// By claim, the reasons that it is a premise of: lists in one piece of memory, each use with the next of its claim.
struct Uses {
    first: Vec<u32>,
    /// The reason of a use, and the next use.
    all: Vec<(ReasonId, u32)>,
}

/// No use.
const NONE: u32 = u32::MAX;

impl Uses {
    fn of(debate: &Debate) -> Uses {
        let mut uses = Uses { first: vec![NONE; debate.claims.len()], all: Vec::with_capacity(debate.reasons.len()) };
        for id in debate.reason_ids() {
            for used in &debate.reason(id).premises {
                let first = &mut uses.first[used.claim.index()];
                uses.all.push((id, *first));
                *first = uses.all.len() as u32 - 1;
            }
        }
        uses
    }

    fn of_claim(&self, claim: ClaimId) -> impl Iterator<Item = ReasonId> {
        let at = |use_: u32| self.all.get(use_ as usize).copied();
        std::iter::successors(at(self.first[claim.index()]), move |(_, next)| at(*next)).map(|(reason, _)| reason)
    }
}
