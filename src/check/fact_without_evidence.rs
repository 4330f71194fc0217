//! A claim of fact has neither evidence nor reasons.
//!
//! ## Why
//! `kind: fact` says that it is so or not, and that evidence can show which; then something must show it. A fact that
//! is taken for granted (`status: assumed`), that nobody states (`implicit: true`), that is not to be believed as it
//! stands (`status: open`) or is given up (`status: withdrawn`) needs none; a fact that follows from others has them
//! under `because`.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The last Jupiter missile left Turkey in April 1963.
//!     kind: fact
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - {id: memorandum, title: Memorandum for the President}
//! claims:
//!   - claim: The last Jupiter missile left Turkey in April 1963.
//!     kind: fact
//!     evidence: [memorandum]
//!   - claim: Kennedy was President of the United States.
//!     kind: fact
//!     status: assumed
//!   - claim: Kennedy kept his word.
//!     kind: interpretation
//! ```
//!
//! ## Repair
//! Name the source that shows it under `evidence`, give reasons for it, or take it for granted openly.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Kind, Status},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "fact-without-evidence", severity: Severity::Warning, file: include_str!("fact_without_evidence.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for claim in &debate.claims {
        let Some(kind) = claim.kind.as_ref().filter(|kind| kind.value == Kind::Fact) else { continue };
        let stands_alone = claim.evidence.is_empty() && claim.because.is_empty();
        if stands_alone && claim.status == Status::Asserted && !claim.implicit {
            found.push(
                RULE.finding(
                    claim.name.span,
                    format!("{} is stated as a fact, and nothing shows it", mention::claim(claim)),
                )
                .label(kind.span, "called a fact here")
                .help("add `evidence`, or `status: assumed` if nobody doubts it")
                .about(&claim.name.text),
            );
        }
    }
}
