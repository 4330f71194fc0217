//! A strength is neither `weak`, `moderate` or `strong` nor a number from 0 to 1.
//!
//! ## Why
//! Strengths are weighed against each other, which needs one scale.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     strength: 75
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     strength: 0.75
//! ```
//!
//! ## Repair
//! Write `weak` (0.25), `moderate` (0.5), `strong` (0.75), or a number from 0 to 1.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "strength-out-of-range", severity: Severity::Error, file: include_str!("strength_out_of_range.rs") };

pub(crate) fn finding(span: Span, key: &str, written: &str) -> Diagnostic {
    RULE.finding(span, format!("`{written}` is no {key}: it is weak, moderate, strong or a number from 0 to 1"))
        .help("write `weak`, `moderate` or `strong`")
}
