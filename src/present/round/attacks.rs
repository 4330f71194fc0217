//! What is said against an argument, and what answers it: found, ordered and set out.

use std::collections::BTreeSet;

use super::{Desk, rank};
use crate::{evaluate::Label, model::ClaimId, prepare::arguments::Part, present::view::Item};

/// How many reasons are shown for an answer that has no evidence of its own.
const GROUNDS: usize = 2;

impl Desk<'_, '_> {
    /// An argument that answers another: its line, then its premises where there are several, with their cards.
    pub(super) fn answer(&mut self, at: usize, level: usize, lead: &str, remark: String) {
        let cuts = self.argument(at).cuts.map(|theirs| self.number(theirs));
        let claims = self.argument(at).claims.clone();
        let again = claims.len() == 1 && self.shown[claims[0].index()] && !self.is_bare(at);
        let remarks = [
            cuts.map(|theirs| format!("cuts both ways: they say it against us at {theirs}")),
            Some(remark).filter(|remark| !remark.is_empty()),
            again.then(|| "its cards stand above".to_owned()),
        ];
        let remark = remarks.into_iter().flatten().collect::<Vec<_>>().join("; ");
        let head = self.head(at, level, lead, remark);
        self.items.push(Item::Tag(head));
        match claims[..] {
            [only] => self.cards(only),
            ref several => several.iter().for_each(|claim| self.premise(*claim, level + 1)),
        }
        if self.is_bare(at) {
            self.grounds(at, level + 1);
        }
    }

    /// The best that holds up an argument which has no evidence of its own.
    fn grounds(&mut self, at: usize, level: usize) {
        let mut grounds = self.supports[at].clone();
        grounds.retain(|support| self.argument(*support).label == Label::Accepted && !self.is_bare(*support));
        for support in self.best_first(grounds).into_iter().take(GROUNDS) {
            let head = self.head(support, level, "because", String::new());
            self.items.push(Item::Tag(head));
            for claim in self.argument(support).claims.clone() {
                self.cards(claim);
            }
        }
    }

    /// Whether none of the claims of an argument has evidence.
    pub(super) fn is_bare(&self, at: usize) -> bool {
        self.argument(at).claims.iter().all(|claim| self.scene.debate.claim(*claim).evidence.is_empty())
    }

    /// What attacks an argument, most telling first: what stands, then what is open; what does not cut both ways; what
    /// has evidence, or a reason that has; what is said to the argument itself, not to what holds it up; what was written
    /// for this place; then the stronger.
    pub(super) fn best_first(&self, mut attackers: Vec<usize>) -> Vec<usize> {
        let backed =
            |at: &usize| !self.is_bare(*at) || self.supports[*at].iter().any(|support| !self.is_bare(*support));
        attackers.sort_by(|one, other| {
            let rank = |at: &usize| {
                let argument = self.argument(*at);
                let is_direct = argument.ground.is_none_or(|ground| self.argument(ground).head == ground);
                (rank(argument.label), argument.cuts.is_some(), !backed(at), !is_direct, !self.place(*at).home)
            };
            rank(one).cmp(&rank(other)).then(self.strength(*other).total_cmp(&self.strength(*one)))
        });
        attackers
    }

    /// What attacks an argument, or says a claim of it false where another argument of the same side says it.
    pub(super) fn against(&self, at: usize) -> Vec<usize> {
        let mut against = self.attackers[at].clone();
        against.extend(self.attacks_on_shared(at));
        against
    }

    /// Whether an argument is attacked at all.
    pub(super) fn is_attacked(&self, at: usize) -> bool {
        !self.attackers[at].is_empty() || !self.attacks_on_shared(at).is_empty()
    }

    /// The attacks on claims that an argument uses again, or on what holds them up, where they stand.
    pub(super) fn attacks_on_shared(&self, at: usize) -> Vec<usize> {
        let argument = self.argument(at);
        let mut attacks = Vec::new();
        for first in &argument.shares {
            let head = self.argument(*first).head;
            if head == at {
                continue;
            }
            // What is said against the parts of the first that this one does not use is nothing to it.
            let mut used = BTreeSet::new();
            let is_used = |support: &usize, claims: &[ClaimId]| {
                let step = self.argument(*support).step;
                step.is_some_and(|step| claims.contains(&self.scene.debate.reason(step).target))
            };
            let mut open: Vec<usize> = self.supports[*first].clone();
            open.retain(|support| is_used(support, &argument.claims));
            while let Some(support) = open.pop() {
                used.insert(support);
                open.extend(&self.supports[support]);
            }
            attacks.extend(self.attackers[head].iter().copied().filter(|attack| {
                let attack = self.argument(*attack);
                matches!(attack.part, Part::Attack(claim) if argument.claims.contains(&claim))
                    || attack.ground.is_some_and(|ground| used.contains(&ground))
            }));
        }
        attacks.sort_unstable();
        attacks.dedup();
        attacks
    }

    /// The sources that are cited for claims, each once.
    pub(super) fn cites_of(&self, claims: &[ClaimId]) -> Vec<String> {
        let mut cites: Vec<String> = Vec::new();
        for evidence in claims.iter().flat_map(|claim| &self.scene.debate.claim(*claim).evidence) {
            let cite = &self.scene.cites[evidence.reference.value.index()].head;
            if !cites.iter().any(|known| **known == **cite) {
                cites.push(cite.to_string());
            }
        }
        cites
    }
}
