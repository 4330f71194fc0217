//! A claim is named twice in one list.
//!
//! ## Why
//! Once is enough; the second time is most often a slip for another name.
//!
//! ## Fires on
//! ```yaml
//! issues:
//!   - question: When should schools start?
//!     positions: [early, early]
//! claims:
//!   - id: early
//!     claim: Schools should start at eight.
//! ```
//!
//! ## Silent on
//! ```yaml
//! issues:
//!   - question: When should schools start?
//!     positions: [early, late]
//! claims:
//!   - id: early
//!     claim: Schools should start at eight.
//!   - id: late
//!     claim: Schools should start at nine.
//! ```
//!
//! ## Repair
//! Remove one of the two, or name the claim that was meant.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "named-twice", severity: Severity::Warning, file: include_str!("named_twice.rs") };

pub(crate) fn finding(span: Span, name: &str, first: Span) -> Diagnostic {
    RULE.finding(span, format!("`{name}` is named twice in one list"))
        .label(first, "the first time")
        .help("remove one of the two, or name the claim that was meant")
        .about(name)
}
