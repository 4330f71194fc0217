//! A text, a list or a record stands where something else is needed.
//!
//! ## Why
//! It cannot be understood as it is written, often because a line is indented too far or not far enough.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: [Schools, should, start, later]
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - Schools should start later.
//! ```
//!
//! ## Repair
//! Write what the finding asks for.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "wrong-type", severity: Severity::Error, file: include_str!("wrong_type.rs") };

/// `needed` and `is`: as in "a list of claims" and "a text".
pub(crate) fn finding(span: Span, what: &str, needed: &str, is: &str) -> Diagnostic {
    RULE.finding(span, format!("{what} needs {needed}, and this is {is}")).help(format!("write {needed}"))
}
