//! One speaker asserts two claims that cannot both be accepted.
//!
//! ## Why
//! Nobody can hold both at once, and an opponent will read both aloud. A change of mind is another matter, and it has
//! dates: claims whose `when` differs are left alone, and so are claims said in sources of different dates. Withdrawn
//! claims and implicit ones are not asserted.
//!
//! ## Fires on
//! ```yaml
//! people:
//!   - id: khrushchev
//!     name: Nikita Khrushchev
//! claims:
//!   - id: defensive
//!     claim: The missiles were there to defend Cuba.
//!     by: khrushchev
//!     contradicts: [equalising]
//!   - id: equalising
//!     claim: The missiles were there to equalise the balance of power.
//!     by: khrushchev
//! ```
//!
//! ## Silent on
//! ```yaml
//! people:
//!   - id: khrushchev
//!     name: Nikita Khrushchev
//! claims:
//!   - id: defensive
//!     claim: The missiles were there to defend Cuba.
//!     by: khrushchev
//!     when: 1962-10-28
//!     contradicts: [equalising]
//!   - id: equalising
//!     claim: The missiles were there to equalise the balance of power.
//!     by: khrushchev
//!     when: 1970
//! ```
//!
//! ## Repair
//! Check who says which; if it is a change of mind, give both claims their dates.

use super::{
    Check,
    shared::{clash::clashes, speech},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Status},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule {
    code: "speaker-contradicts-self",
    severity: Severity::Error,
    file: include_str!("speaker_contradicts_self.rs"),
};

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let asserted = clashes(debate, |claim| {
        let asserts = claim.status != Status::Withdrawn && !claim.implicit;
        claim.by.as_ref().filter(|_| asserts).map(|by| by.value)
    });
    for clash in asserted {
        let (one, other) = (debate.claim(clash.first), debate.claim(clash.second));
        let (Some(speaker), false) = (&other.by, speech::apart(debate, one, other)) else { continue };
        let headline = format!(
            "{} asserts both {} and {}, which {}",
            speech::name(debate, speaker.value),
            mention::claim(one),
            mention::claim(other),
            clash.why()
        );
        found.push(
            RULE.finding(speaker.span, headline)
                .here("says this")
                .label(one.by.as_ref().map_or(one.name.span, |by| by.span), "and said this")
                .help("check who says which; if it is a change of mind, give both their dates (`when`)")
                .about(&one.name.text)
                .about(&other.name.text),
        );
    }
}
