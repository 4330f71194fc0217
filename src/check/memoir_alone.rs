//! The only witness for a fact is somebody who looks back at what they did themselves.
//!
//! ## Why
//! Memoirs are written to be read, by people who took part and know how it ended. They are evidence of what their
//! author wished to be remembered; what happened needs a second witness. A source counts as a memoir when its `type`
//! says so (`memoir`), when the claim has the tag `memoir` and no other source (also for what an article has from a
//! memoir), or when the person who asserts the claim (`by`) wrote it two years or more after what it tells (`when`).
//! Claims that are taken for granted, not to be believed as they stand, or given up are left alone; so are those that
//! are objected to, or that have a `note`, where such a thing is said; and so are interpretations: a memoir is the best
//! source for what its author thought.
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
//! Add a witness of the day or one without a stake in it, say in the claim's `note` how far the memoir is to be
//! trusted, or state the claim as what its author says.

use super::{
    Check,
    shared::memory::{is_memoir, is_tagged_memoir, speaks_for_itself, years_later},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Kind, Reference, Status},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule { code: "memoir-alone", severity: Severity::Note, file: include_str!("memoir_alone.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for claim in &debate.claims {
        let is_fact = claim.kind.as_ref().is_some_and(|kind| kind.value == Kind::Fact);
        let stands_by_itself = claim.status == Status::Asserted && !claim.implicit && claim.because.is_empty();
        let weighed = !claim.but.is_empty() || claim.note.is_some();
        let Some(first) = claim.evidence.first().filter(|_| is_fact && stands_by_itself && !weighed) else { continue };
        let several = claim.evidence.iter().any(|other| other.reference.value != first.reference.value);
        let is_memoir = |source: &Reference| {
            // Of several sources the tag does not say which one it means.
            is_memoir(source)
                || !several && is_tagged_memoir(claim)
                || speaks_for_itself(debate, claim, source) && years_later(claim, source).is_some()
        };
        if !claim.evidence.iter().all(|evidence| is_memoir(debate.reference(evidence.reference.value))) {
            continue;
        }
        let source = debate.reference(first.reference.value);
        let witnesses = if several { "only memoirs are witnesses" } else { "only a memoir is witness" };
        found.push(
            RULE.finding(first.reference.span, format!("{witnesses} for {}", mention::claim(claim)))
                .here(if several { "the first source" } else { "the only source" })
                .label(claim.name.span, "stated as a fact")
                .help("add a witness of the day, or say in `note` how far the memoir is to be trusted")
                .about(&claim.name.text)
                .about(&source.name.text),
        );
    }
}
