//! What the explanations of the new verdicts name: it was decided before what it explains.

use super::{Search, after_rank};
use crate::{
    evaluate::explain::{self, Piece},
    model::{ClaimId, ReasonId},
    names::Set,
};

/// What the explanation of a verdict names.
#[derive(Default)]
pub(super) struct Told {
    claims: Set<ClaimId>,
    reasons: Set<ReasonId>,
}

impl Search<'_, '_> {
    /// Takes down what the explanation of each moved claim names.
    pub(super) fn listen(&mut self) {
        let after = self.pair.after;
        for id in self.moved_claims() {
            let mut told = Told::default();
            for piece in explain::claim(after.debate, after.evaluation, id) {
                match piece {
                    Piece::Claim(claim) | Piece::Exception(_, claim) => drop(told.claims.insert(claim)),
                    // One with a single premise is named by it.
                    Piece::Reason(reason) => match after.debate.reason(reason).premises[..] {
                        [only] => drop(told.claims.insert(only.claim)),
                        _ => drop(told.reasons.insert(reason)),
                    },
                    Piece::Words(_) => {}
                }
            }
            let mut rivals: Vec<ClaimId> =
                told.claims.iter().copied().filter(|other| self.are_rivals(*other, id)).collect();
            rivals.sort_by_key(|other| after_rank(self.pair, *other));
            for rival in rivals {
                self.beaten.entry(rival).or_default().push(id);
            }
            self.told.insert(id, told);
        }
    }

    pub(super) fn are_rivals(&self, one: ClaimId, other: ClaimId) -> bool {
        let contradicts = self.pair.after.debate.claim(one).contradicts.iter().any(|claim| claim.value == other);
        contradicts || self.issues[one.index()].iter().any(|issue| self.issues[other.index()].contains(issue))
    }

    /// Whether the explanation of a claim names another.
    pub(super) fn names(&self, claim: ClaimId, other: ClaimId) -> bool {
        self.told.get(&claim).is_some_and(|told| told.claims.contains(&other))
    }

    /// Whether the explanation of the target names a step, by itself or by its only premise.
    pub(super) fn names_step(&self, id: ReasonId) -> bool {
        let reason = self.pair.after.debate.reason(id);
        let by_premise = matches!(&reason.premises[..], [only] if self.names(reason.target, only.claim));
        by_premise || self.told.get(&reason.target).is_some_and(|told| told.reasons.contains(&id))
    }
}
