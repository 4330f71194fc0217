//! `attach:` hangs something on a node that cannot carry it.
//!
//! ## Why
//! Reasons and objections bear on a claim; what undercuts bears on a step from premises to a claim. Left out of the
//! debate as it stands.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: later
//!     claim: Schools should start later.
//! attach:
//!   - to: later
//!     unless:
//!       - The study was withdrawn.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     because:
//!       - id: study
//!         claim: Pupils of late schools sleep longer.
//! attach:
//!   - to: study
//!     unless:
//!       - The study was withdrawn.
//! ```
//!
//! ## Repair
//! Attach `because` and `but` to the id of a claim, and `unless` to the id of a reason, or of a claim that is the
//! only premise of one reason.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "misplaced-attachment", severity: Severity::Error, file: include_str!("misplaced_attachment.rs") };

pub(crate) fn finding(span: Span, to: &str, headline: String, help: &str) -> Diagnostic {
    RULE.finding(span, headline).here("not read").help(help).about(to)
}
