//! A record lacks a key that it cannot do without.
//!
//! ## Why
//! Nothing can be made of it: a claim needs a sentence, a reason a premise, a source the id it is cited by.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: later-start
//!     because:
//!       - Teenagers need nine hours of sleep.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: later-start
//!     claim: Schools should start later.
//!     because:
//!       - Teenagers need nine hours of sleep.
//! ```
//!
//! ## Repair
//! Add the key.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "missing-key", severity: Severity::Error, file: include_str!("missing_key.rs") };

/// `record`: what lacks it, as in "a claim".
pub(crate) fn finding(span: Span, record: &str, key: &str, help: &str) -> Diagnostic {
    RULE.finding(span, format!("{record} has no `{key}`")).help(help)
}
