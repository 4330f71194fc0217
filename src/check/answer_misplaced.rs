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
    let mut boxes = Boxes::default();
    for id in debate.claim_ids().filter(|id| debate.claim(*id).but.len() > 1) {
        boxes.fill(prose, id);
        for (later, earlier) in boxes.pairs() {
            if boxes.answers(later, earlier) {
                found.push(finding(debate, debate.claim(id), &boxes.premises[earlier], &boxes.premises[later]));
            }
        }
    }
}

/// A premise of an objection.
struct Premise<'a> {
    reason: &'a Reason,
    place: Use,
    sentence: Sentence<'a>,
    denies: bool,
    /// Where its terms stand in the list of all.
    terms: (u32, u32),
}

/// The premises of the objections to a claim; filled anew for each claim.
#[derive(Default)]
struct Boxes<'a> {
    premises: Vec<Premise<'a>>,
    /// The terms of the premises without those of the claim itself.
    terms: Vec<u32>,
}

impl<'a> Boxes<'a> {
    /// Enters the premises of the objections to a claim; none where all of them deny or none does, for then no two differ.
    fn fill(&mut self, prose: &'a Prose<'a>, claim: ClaimId) {
        self.premises.clear();
        self.terms.clear();
        let debate = prose.debate;
        for reason in debate.claim(claim).but.iter().map(|id| debate.reason(*id)) {
            for place in &reason.premises {
                let sentence = prose.sentence(place.claim);
                let denies = sentence.denies();
                self.premises.push(Premise { reason, place: *place, sentence, denies, terms: (0, 0) });
            }
        }
        let denying = self.premises.iter().filter(|premise| premise.denies).count();
        if denying == 0 || denying == self.premises.len() {
            self.premises.clear();
            return;
        }
        let topic = prose.sentence(claim).terms;
        for premise in &mut self.premises {
            let first = self.terms.len() as u32;
            let own = premise.sentence.terms.iter().copied();
            self.terms.extend(own.filter(|term| topic.binary_search(term).is_err()));
            premise.terms = (first, self.terms.len() as u32);
        }
    }

    fn terms(&self, at: usize) -> &[u32] {
        let (first, last) = self.premises[at].terms;
        &self.terms[first as usize..last as usize]
    }

    /// Pairs of boxes that share a term and of which one denies, the later first.
    fn pairs(&self) -> Vec<(usize, usize)> {
        let mut held: Vec<(u32, u32)> = Vec::with_capacity(self.terms.len());
        for at in 0..self.premises.len() {
            held.extend(self.terms(at).iter().map(|term| (*term, at as u32)));
        }
        held.sort_unstable();
        let mut pairs = Vec::new();
        for sharing in held.chunk_by(|one, other| one.0 == other.0).filter(|sharing| sharing.len() <= TOPIC) {
            for (place, (_, later)) in sharing.iter().enumerate() {
                let before = sharing[..place].iter().map(|(_, earlier)| (*later as usize, *earlier as usize));
                pairs.extend(before.filter(|(one, other)| self.premises[*one].denies != self.premises[*other].denies));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    fn answers(&self, later: usize, earlier: usize) -> bool {
        let (one, other) = (&self.premises[later], &self.premises[earlier]);
        let (own, others) = (self.terms(later), self.terms(earlier));
        let shared = own.iter().filter(|term| others.binary_search(term).is_ok()).count();
        let measures =
            |premise: &Premise<'_>| (0..premise.sentence.len()).any(|at| premise.sentence.is(at, Class::MEASURES));
        one.denies != other.denies
            && shared >= 2
            && 2 * shared > own.len().min(others.len())
            && !std::ptr::eq(one.reason, other.reason)
            && one.place.claim != other.place.claim
            && !(measures(one) || measures(other))
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
