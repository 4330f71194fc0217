//! An objection seems to answer another objection, yet hangs beside it.
//!
//! ## Why
//! An answer belongs under what it answers. Beside it, it counts as one more objection to the very claim that it is
//! meant to defend, and the first objection stands unanswered.
//! Words decide here, so this is a clue: one of the two denies ("not", "never" …) what the other says, and most of what
//! the shorter one is about is in both but not in the claim above them.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Khrushchev won a victory.
//!     but:
//!       - claim: Castro was outraged by the withdrawal.
//!       - claim: Castro was never outraged by the withdrawal.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Khrushchev won a victory.
//!     but:
//!       - claim: Castro was outraged by the withdrawal.
//!         but:
//!           - claim: Castro was never outraged by the withdrawal.
//! ```
//!
//! ## Repair
//! Move the answer under `but` of the objection that it answers.

use super::{
    Check,
    shared::words::{Sense, is_english, sense},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Claim, Debate, Reason, Use},
    names::Table,
    rule::Rule,
};

pub(super) const CHECK: Check = Check { rule: RULE, find };

const RULE: Rule =
    Rule { code: "answer-misplaced", severity: Severity::Note, file: include_str!("answer_misplaced.rs") };

/// A term that more objections than this share is the topic of them all and tells no two of them apart.
const TOPIC: usize = 8;

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    if !is_english(debate) {
        return;
    }
    for claim in debate.claims.iter().filter(|claim| claim.but.len() > 1) {
        let boxes = boxes(debate, claim);
        for (later, earlier) in pairs(&boxes) {
            if boxes[later].answers(&boxes[earlier]) {
                found.push(finding(debate, claim, &boxes[earlier], &boxes[later]));
            }
        }
    }
}

/// A premise of an objection.
struct Premise<'a> {
    reason: &'a Reason,
    place: Use,
    sense: Sense,
}

/// The premises of the objections to a claim, without the terms of the claim itself.
fn boxes<'a>(debate: &'a Debate, claim: &Claim) -> Vec<Premise<'a>> {
    let topic = sense(&claim.text).terms;
    let mut boxes = Vec::new();
    for reason in claim.but.iter().map(|id| debate.reason(*id)) {
        for place in &reason.premises {
            let mut sense = sense(&debate.claim(place.claim).text);
            sense.terms.retain(|term| topic.binary_search(term).is_err());
            boxes.push(Premise { reason, place: *place, sense });
        }
    }
    boxes
}

/// Pairs of boxes that share a term, the later first.
fn pairs(boxes: &[Premise<'_>]) -> Vec<(usize, usize)> {
    let mut holders: Table<&str, Vec<usize>> = Table::default();
    for (at, premise) in boxes.iter().enumerate() {
        for term in &premise.sense.terms {
            holders.entry(term).or_default().push(at);
        }
    }
    let mut pairs = Vec::new();
    for (later, premise) in boxes.iter().enumerate() {
        for term in &premise.sense.terms {
            let sharing = holders[term.as_str()].as_slice();
            if sharing.len() <= TOPIC {
                pairs.extend(sharing.iter().filter(|earlier| **earlier < later).map(|earlier| (later, *earlier)));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

impl Premise<'_> {
    fn answers(&self, other: &Premise<'_>) -> bool {
        let shared = self.sense.terms.iter().filter(|term| other.sense.terms.binary_search(term).is_ok()).count();
        let least = self.sense.terms.len().min(other.sense.terms.len());
        !std::ptr::eq(self.reason, other.reason)
            && self.place.claim != other.place.claim
            && self.sense.denies != other.sense.denies
            && !(self.sense.measures || other.sense.measures)
            && shared >= 2
            && 2 * shared > least
    }
}

fn finding(debate: &Debate, claim: &Claim, earlier: &Premise<'_>, later: &Premise<'_>) -> Diagnostic {
    let (one, other) = (debate.claim(earlier.place.claim), debate.claim(later.place.claim));
    let headline = format!(
        "{} seems to answer {}, yet stands as an objection to {}",
        mention::claim(other),
        mention::claim(one),
        mention::claim(claim)
    );
    RULE.finding(later.place.span, headline)
        .here("does this answer the other?")
        .label(earlier.place.span, "the other objection")
        .help(format!("check whether it belongs under `but` of {}", mention::claim(one)))
        .about(&other.name.text)
        .about(&one.name.text)
        .about(&claim.name.text)
        .about(&later.reason.name.text)
        .about(&earlier.reason.name.text)
}
