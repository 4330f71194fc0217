//! Two claims that cannot both be accepted are both assumed.
//!
//! ## Why
//! From a contradiction taken for granted anything follows. Claims that contradict each other count, and so do rival
//! positions of one issue.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: rational
//!     claim: Both leaders acted rationally.
//!     status: assumed
//!     contradicts: [irrational]
//!   - id: irrational
//!     claim: Khrushchev acted without reason.
//!     status: assumed
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: rational
//!     claim: Both leaders acted rationally.
//!     status: assumed
//!     contradicts: [irrational]
//!   - id: irrational
//!     claim: Khrushchev acted without reason.
//! ```
//!
//! ## Repair
//! Take `status: assumed` off one of the two, and argue for it.

use super::{Check, shared::clash::clashes};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Status},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "assumed-contradiction", severity: Severity::Error, file: include_str!("assumed_contradiction.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for clash in clashes(debate, |claim| (claim.status == Status::Assumed).then_some(())) {
        let (one, other) = (debate.claim(clash.first), debate.claim(clash.second));
        let headline =
            format!("{} and {} {}, yet both are assumed", mention::claim(one), mention::claim(other), clash.why());
        found.push(
            RULE.finding(other.status_span.unwrap_or(other.name.span), headline)
                .here("assumed here")
                .label(one.status_span.unwrap_or(one.name.span), "and here")
                .help("take `status: assumed` off one of the two")
                .about(&one.name.text)
                .about(&other.name.text),
        );
    }
}
