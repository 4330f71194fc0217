//! A line is not given as a number, or as a run of numbers such as 12-14.
//!
//! ## Why
//! Quotations are looked up at the line they are said to stand on.
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - id: article
//!     title: A title
//! claims:
//!   - claim: Schools should start later.
//!     evidence:
//!       - source: article
//!         line: twelve
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - id: article
//!     title: A title
//! claims:
//!   - claim: Schools should start later.
//!     evidence:
//!       - source: article
//!         line: 12-14
//! ```
//!
//! ## Repair
//! Write the number of the line, counted from 1.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "not-a-line", severity: Severity::Error, file: include_str!("not_a_line.rs") };

pub(crate) fn finding(span: Span, written: &str) -> Diagnostic {
    RULE.finding(span, format!("`{written}` is no line: lines are numbers counted from 1, or a run such as 12-14"))
        .help("write the number of the line; a place of another kind goes under `page` or `at`")
}
