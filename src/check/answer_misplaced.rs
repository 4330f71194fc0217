//! An objection seems to answer another objection, yet hangs beside it.
//!
//! ## Why
//! An answer belongs under what it answers. Beside it, it counts as one more objection to the very claim that it is
//! meant to defend, and the first objection stands unanswered.
//! Words decide here, so this is a clue: one of the two denies ("not", "never" …) what the other says, and most of what
//! the shorter one is about is in both but not in the claim above them. For debates in English.
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
    language::{Class, Prose, Sentence},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Claim, ClaimId, Debate, Reason, Use},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "answer-misplaced", severity: Severity::Note, file: include_str!("answer_misplaced.rs") };

/// A term that more objections than this share is the topic of them all and tells no two of them apart.
const TOPIC: usize = 8;

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    for id in debate.claim_ids().filter(|id| debate.claim(*id).but.len() > 1) {
        let (claim, boxes) = (debate.claim(id), boxes(prose, id));
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
    sentence: Sentence<'a>,
    /// Its terms without those of the claim itself.
    terms: Vec<u32>,
    denies: bool,
}

/// The premises of the objections to a claim.
fn boxes<'a>(prose: &'a Prose<'a>, claim: ClaimId) -> Vec<Premise<'a>> {
    let (debate, topic) = (prose.debate, prose.sentence(claim).terms);
    let reasons = debate.claim(claim).but.iter().map(|id| debate.reason(*id));
    let premises = reasons.flat_map(|reason| reason.premises.iter().map(move |place| (reason, *place)));
    let boxes = premises.map(|(reason, place)| {
        let sentence = prose.sentence(place.claim);
        let own = sentence.terms.iter().copied().filter(|term| topic.binary_search(term).is_err());
        Premise { reason, place, sentence, terms: own.collect(), denies: sentence.denies() }
    });
    boxes.collect()
}

/// Pairs of boxes that share a term, the later first.
fn pairs(boxes: &[Premise<'_>]) -> Vec<(usize, usize)> {
    let terms = boxes.iter().enumerate().flat_map(|(at, premise)| premise.terms.iter().map(move |term| (*term, at)));
    let mut held: Vec<(u32, usize)> = terms.collect();
    held.sort_unstable();
    let mut pairs = Vec::new();
    for sharing in held.chunk_by(|one, other| one.0 == other.0).filter(|sharing| sharing.len() <= TOPIC) {
        for (place, (_, later)) in sharing.iter().enumerate() {
            pairs.extend(sharing[..place].iter().map(|(_, earlier)| (*later, *earlier)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

impl Premise<'_> {
    fn answers(&self, other: &Premise<'_>) -> bool {
        let shared = self.terms.iter().filter(|term| other.terms.binary_search(term).is_ok()).count();
        let least = self.terms.len().min(other.terms.len());
        let measures =
            |premise: &Premise<'_>| (0..premise.sentence.len()).any(|at| premise.sentence.is(at, Class::MEASURES));
        self.denies != other.denies
            && shared >= 2
            && 2 * shared > least
            && !std::ptr::eq(self.reason, other.reason)
            && self.place.claim != other.place.claim
            && !(measures(self) || measures(other))
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
