//! A finding is silenced without a reason.
//!
//! ## Why
//! Whoever reads the debate next must be able to judge whether the case really differs. The finding stays silenced.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//!     but:
//!       - claim: The missiles were taken home.
//! allow:
//!   - rule: objection-unanswered
//!     at: won
//! ```
//! ```yaml
//! claims:
//!   - claim: The Soviet Union won.
//!     allow: [objection-unanswered]
//!     but:
//!       - claim: The missiles were taken home.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//!     but:
//!       - claim: The missiles were taken home.
//! allow:
//!   - rule: objection-unanswered
//!     at: won
//!     because: The class is to find the answer.
//! ```
//!
//! ## Repair
//! Say under `because` why the rule does not fit here.

use crate::{
    diagnostic::{Diagnostic, Severity},
    model::{Allowance, Debate},
    rule::Rule,
};

pub(super) const RULE: Rule =
    Rule { code: "allow-without-reason", severity: Severity::Error, file: include_str!("allow_without_reason.rs") };

pub(super) fn finding(debate: &Debate, allowance: &Allowance) -> Diagnostic {
    let finding = RULE
        .finding(allowance.rule.span, format!("`{}` is allowed without a reason", allowance.rule.value))
        .help("say under `because` why the rule does not fit here");
    super::names(debate, allowance).fold(finding, |finding, name| finding.about(name))
}
