//! A speaker relies on a claim that the same speaker denies.
//!
//! ## Why
//! Where the same mouth denies the premise, the reason is worth nothing to that speaker's audience. A speaker relies on
//! the premises under their own claims, unless another speaker is named for the premise; and denies what a claim of
//! theirs contradicts or objects to. Dates that differ make it a change of mind.
//!
//! ## Fires on
//! ```yaml
//! people:
//!   - id: khrushchev
//!     name: Nikita Khrushchev
//! claims:
//!   - id: victory
//!     claim: The Soviet Union won.
//!     by: khrushchev
//!     because:
//!       - id: invasion-planned
//!         claim: The United States was about to invade Cuba.
//!         but:
//!           - claim: Kennedy was not going to attack anybody.
//!             by: khrushchev
//! ```
//!
//! ## Silent on
//! ```yaml
//! people:
//!   - id: khrushchev
//!     name: Nikita Khrushchev
//!   - id: mcnamara
//!     name: Robert McNamara
//! claims:
//!   - id: victory
//!     claim: The Soviet Union won.
//!     by: khrushchev
//!     because:
//!       - id: invasion-planned
//!         claim: The United States was about to invade Cuba.
//!         but:
//!           - claim: The plans were never meant to be used.
//!             by: mcnamara
//! ```
//!
//! ## Repair
//! Rest the claim on something that its speaker holds, or name who holds the premise (`by`).

use super::{Check, shared::speech};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Claim, ClaimId, Debate, Role, Speaker, Status},
    names::Table,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule {
    code: "speaker-denies-premise",
    severity: Severity::Warning,
    file: include_str!("speaker_denies_premise.rs"),
};

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let denials = denials(debate);
    if denials.is_empty() {
        return;
    }
    for reason in debate.reasons.iter().filter(|reason| reason.role == Role::For) {
        let conclusion = debate.claim(reason.target);
        let Some(speaker) = asserter(conclusion) else { continue };
        for used in &reason.premises {
            let premise = debate.claim(used.claim);
            let Some(denial) = denials.get(&(used.claim, speaker)).map(|denial| debate.claim(*denial)) else {
                continue;
            };
            let own = premise.by.as_ref().is_none_or(|by| by.value == speaker);
            if !own || premise.status == Status::Withdrawn || speech::apart(debate, conclusion, denial) {
                continue;
            }
            let headline = format!(
                "{} relies on {}, and denies it with {}",
                speech::name(debate, speaker),
                mention::claim(premise),
                mention::claim(denial)
            );
            found.push(
                RULE.finding(used.span, headline)
                    .here(format!("relied on for {}", mention::claim(conclusion)))
                    .label(denial.name.span, "denied here")
                    .help("rest the claim on something that its speaker holds, or say who holds the premise (`by`)")
                    .about(&premise.name.text)
                    .about(&denial.name.text)
                    .about(&conclusion.name.text)
                    .about(&reason.name.text),
            );
        }
    }
}

/// What each speaker denies, and the claim that does it. Two claims of one speaker that contradict each other are
/// `speaker-contradicts-self`, and left out here.
fn denials(debate: &Debate) -> Table<(ClaimId, Speaker), ClaimId> {
    let mut denials = Table::default();
    for id in debate.claim_ids() {
        let claim = debate.claim(id);
        let Some(speaker) = asserter(claim) else { continue };
        for other in &claim.contradicts {
            if debate.claim(other.value).by.as_ref().is_none_or(|by| by.value != speaker) {
                denials.entry((other.value, speaker)).or_insert(id);
            }
        }
    }
    for objection in debate.reasons.iter().filter(|reason| reason.role == Role::Against) {
        let first = objection.premises[0].claim;
        let Some(speaker) = asserter(debate.claim(first)) else { continue };
        if objection.premises.iter().all(|premise| asserter(debate.claim(premise.claim)) == Some(speaker)) {
            denials.entry((objection.target, speaker)).or_insert(first);
        }
    }
    denials
}

/// Who asserts a claim, if somebody does.
fn asserter(claim: &Claim) -> Option<Speaker> {
    claim.by.as_ref().filter(|_| claim.status != Status::Withdrawn).map(|by| by.value)
}
