//! Reasons or objections hang on a claim that is assumed.
//!
//! ## Why
//! What is assumed is taken for granted: it is accepted whatever is said about it, so these reasons change nothing, and
//! an objection to it would go unheard.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The bases in Turkey threatened the Soviet Union.
//!     status: assumed
//!     because:
//!       - claim: The missiles in Turkey could reach Soviet cities.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The bases in Turkey threatened the Soviet Union.
//!     because:
//!       - claim: The missiles in Turkey could reach Soviet cities.
//!         status: assumed
//! ```
//!
//! ## Repair
//! Take out `status: assumed`, so that the reasons count; or take out the reasons.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Status},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule {
    code: "reasons-for-assumed-claim",
    severity: Severity::Warning,
    file: include_str!("reasons_for_assumed_claim.rs"),
};

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for claim in debate.claims.iter().filter(|claim| claim.status == Status::Assumed) {
        let Some(first) = claim.because.iter().chain(&claim.but).next() else { continue };
        let (reasons, objections) = (claim.because.len(), claim.but.len());
        let hung = match (reasons, objections) {
            (_, 0) => mention::count(reasons, "reason"),
            (0, _) => mention::count(objections, "objection"),
            _ => format!("{} and {}", mention::count(reasons, "reason"), mention::count(objections, "objection")),
        };
        let verb = if reasons + objections == 1 { "changes" } else { "change" };
        let headline = format!("{} is assumed, so its {hung} {verb} nothing", mention::claim(claim));
        found.push(
            RULE.finding(claim.status_span.unwrap_or(claim.name.span), headline)
                .here("taken for granted here")
                .label(mention::place(debate.reason(*first)), "yet argued about here")
                .help("take out `status: assumed`, so that what is said about it counts")
                .about(&claim.name.text),
        );
    }
}
