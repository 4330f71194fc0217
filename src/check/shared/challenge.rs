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
        let premises =
            debate.reason_ids().flat_map(|id| debate.reason(id).premises.iter().map(move |used| (used.claim, id)));
        let mut premise_of: Vec<(ClaimId, ReasonId)> = premises.collect();
        premise_of.sort_unstable();
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
                    let from = premise_of.partition_point(|(other, _)| *other < claim);
                    let rests_on_it = premise_of[from..].iter().take_while(|(other, _)| *other == claim);
                    reasons.extend(rests_on_it.map(|(_, reason)| *reason));
                }
            } else {
                return found;
            }
        }
    }
}
