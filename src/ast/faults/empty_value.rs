//! A key has nothing after it.
//!
//! ## Why
//! Whether something was forgotten or nothing is meant cannot be told.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     note:
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     note: Proposed in 2014.
//! ```
//!
//! ## Repair
//! Write the value, or remove the key.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "empty-value", severity: Severity::Error, file: include_str!("empty_value.rs") };

pub(crate) fn finding(span: Span, key: &str) -> Diagnostic {
    RULE.finding(span, format!("nothing is written after `{key}`")).help("write it, or remove the key")
}
