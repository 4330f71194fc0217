//! An `allow` names a rule that does not exist.
//!
//! ## Why
//! It silences nothing, and the finding that it was meant for stays.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//! allow:
//!   - rule: objection-unansered
//!     at: won
//!     because: The class is to find the answer.
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
//! Write the code as the finding shows it in brackets, or take the entry out.

use super::Rules;
use crate::{
    diagnostic::{Diagnostic, Severity},
    model::Allowance,
    names,
    rule::Rule,
};

pub(super) const RULE: Rule =
    Rule { code: "allow-of-unknown-rule", severity: Severity::Error, file: include_str!("allow_of_unknown_rule.rs") };

pub(super) fn finding(allowance: &Allowance, rules: Rules<'_>) -> Diagnostic {
    let span = allowance.rule.span;
    let finding = RULE.finding(span, format!("no rule is called `{}`", allowance.rule.value));
    match names::nearest(&allowance.rule, rules.codes()) {
        Some(near) => finding.help(format!("`{near}` exists")).edit(span, near),
        None => finding.help("write the code as the finding shows it in brackets"),
    }
}
