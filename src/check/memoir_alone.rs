//! The only witness for a fact is somebody who looks back at what they did themselves.
//!
//! ## Why
//! Memoirs are written to be read, by people who took part and know how it ended. They are evidence of what their
//! author wished to be remembered; what happened needs a second witness. A source counts as a memoir when its `type` or
//! a tag of the claim says so (`memoir`; also for what an article has from a memoir), or when the person who asserts the claim (`by`) wrote it two years or more
//! after what it tells (`when`). Claims that are taken for granted, not to be believed as they stand, or given up are
//! left alone, and so are interpretations: a memoir is the best source for what its author thought.
//!
//! ## Fires on
//! ```yaml
//! people:
//!   - {id: khrushchev, name: Nikita Khrushchev}
//! sources:
//!   - {id: memoirs, author: "Khrushchev, Nikita S.", title: Khrushchev Remembers, issued: 1970}
//! claims:
//!   - claim: Robert Kennedy warned that the military might overthrow the President.
//!     by: khrushchev
//!     kind: fact
//!     when: 1962-10-27
//!     evidence: [memoirs]
//! ```
//!
//! ## Silent on
//! ```yaml
//! people:
//!   - {id: khrushchev, name: Nikita Khrushchev}
//! sources:
//!   - {id: memoirs, author: "Khrushchev, Nikita S.", title: Khrushchev Remembers, issued: 1970}
//!   - {id: cable, author: "Dobrynin, Anatoly F.", title: Telegram to the Foreign Ministry, issued: 1962-10-28}
//! claims:
//!   - claim: Robert Kennedy spoke of pressure from the military.
//!     by: khrushchev
//!     kind: fact
//!     when: 1962-10-27
//!     evidence: [memoirs, cable]
//! ```
//!
//! ## Repair
//! Add a witness of the day or one without a stake in it, or state the claim as what the author says.

use super::{
    Check,
    shared::memory::{is_called_memoir, speaks_for_itself, years_later},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Claim, Debate, Kind, Reference, Status},
    rule::Rule,
};

pub(super) const CHECK: Check = Check { rule: RULE, find };

const RULE: Rule = Rule { code: "memoir-alone", severity: Severity::Note, file: include_str!("memoir_alone.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for claim in &debate.claims {
        let is_fact = claim.kind.as_ref().is_some_and(|kind| kind.value == Kind::Fact);
        let stands_by_itself = claim.status == Status::Asserted && !claim.implicit && claim.because.is_empty();
        let Some(first) = claim.evidence.first().filter(|_| is_fact && stands_by_itself) else { continue };
        let mut sources = claim.evidence.iter().map(|evidence| debate.reference(evidence.reference.value));
        if !sources.all(|source| is_memoir(debate, claim, source)) {
            continue;
        }
        let source = debate.reference(first.reference.value);
        let several = claim.evidence.iter().any(|other| other.reference.value != first.reference.value);
        let witnesses = if several { "only memoirs are witnesses" } else { "only a memoir is witness" };
        found.push(
            RULE.finding(first.reference.span, format!("{witnesses} for {}", mention::claim(claim)))
                .here(if several { "the first source" } else { "the only source" })
                .label(claim.name.span, "stated as a fact")
                .help("add a witness of the day, or one without a stake in it")
                .about(&claim.name.text)
                .about(&source.name.text),
        );
    }
}

fn is_memoir(debate: &Debate, claim: &Claim, source: &Reference) -> bool {
    is_called_memoir(claim, source) || speaks_for_itself(debate, claim, source) && years_later(claim, source).is_some()
}
