//! Debate → claims that cannot both be accepted: those that contradict each other, and rival positions of an issue.

use std::hash::Hash;

use crate::{
    model::{Claim, ClaimId, Debate, IssueId},
    names::{Set, Table},
};

/// Two claims that cannot both be accepted.
#[derive(Clone, Copy)]
pub(in crate::check) struct Clash {
    /// The one written first.
    pub(in crate::check) first: ClaimId,
    /// The other.
    pub(in crate::check) second: ClaimId,
    /// The issue in which they are rivals, if that is why they clash.
    pub(in crate::check) issue: Option<IssueId>,
}

impl Clash {
    /// Why the two clash, as the end of a sentence.
    pub(in crate::check) fn why(&self) -> &'static str {
        if self.issue.is_some() { "are rival positions" } else { "contradict each other" }
    }
}

/// The clashes between claims that have the same key, each pair once; claims without a key are left out.
///
/// Of several rival positions with one key, each is set against the first of them only, so that the work stays linear.
pub(in crate::check) fn clashes<K: Eq + Hash>(debate: &Debate, key: impl Fn(&Claim) -> Option<K>) -> Vec<Clash> {
    let mut found = Vec::new();
    let mut seen = Set::default();
    for first in debate.claim_ids() {
        let claim = debate.claim(first);
        if claim.contradicts.is_empty() {
            continue;
        }
        let Some(own) = key(claim) else { continue };
        for second in claim.contradicts.iter().map(|other| other.value).filter(|other| *other > first) {
            if key(debate.claim(second)).as_ref() == Some(&own) && seen.insert((first, second)) {
                found.push(Clash { first, second, issue: None });
            }
        }
    }
    for (number, issue) in debate.issues.iter().enumerate() {
        let mut leaders: Table<K, ClaimId> = Table::default();
        for position in &issue.positions {
            let Some(own) = key(debate.claim(position.value)) else { continue };
            let leader = *leaders.entry(own).or_insert(position.value);
            let (first, second) = (leader.min(position.value), leader.max(position.value));
            if first != second && seen.insert((first, second)) {
                found.push(Clash { first, second, issue: Some(IssueId::new(number)) });
            }
        }
    }
    found
}

/// For each claim that is a position, the issues in which it is one.
pub(in crate::check) struct Rivals(Table<ClaimId, Vec<IssueId>>);

impl Rivals {
    /// Reads the issues of a debate.
    pub(in crate::check) fn of(debate: &Debate) -> Rivals {
        let mut rivals: Table<ClaimId, Vec<IssueId>> = Table::default();
        for (number, issue) in debate.issues.iter().enumerate() {
            for position in &issue.positions {
                rivals.entry(position.value).or_default().push(IssueId::new(number));
            }
        }
        Rivals(rivals)
    }

    /// The issues in which a claim is a position.
    pub(in crate::check) fn issues(&self, claim: ClaimId) -> &[IssueId] {
        self.0.get(&claim).map_or(&[], Vec::as_slice)
    }

    /// The clash between two different claims, if there is one.
    pub(in crate::check) fn clash(&self, debate: &Debate, one: ClaimId, other: ClaimId) -> Option<Clash> {
        if one == other {
            return None;
        }
        let clash = Clash { first: one.min(other), second: one.max(other), issue: None };
        // Contradictions are symmetric, so the shorter list will do.
        let (short, sought) = {
            let (a, b) = (&debate.claim(one).contradicts, &debate.claim(other).contradicts);
            if a.len() <= b.len() { (a, other) } else { (b, one) }
        };
        if short.iter().any(|id| id.value == sought) {
            return Some(clash);
        }
        let shared = self.issues(one).iter().find(|issue| self.issues(other).contains(issue))?;
        Some(Clash { issue: Some(*shared), ..clash })
    }
}
