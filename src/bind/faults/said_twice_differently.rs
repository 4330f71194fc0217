//! Two files say different things of what can be said only once.
//!
//! ## Why
//! Which of the two holds would depend on the order of the files, and that must never matter.
//!
//! ## Fires on
//! ```yaml
//! debate:
//!   title: Later starts
//! #: other.yaml
//! debate:
//!   title: Earlier ends
//! ```
//!
//! ## Silent on
//! ```yaml
//! debate:
//!   title: Later starts
//! #: other.yaml
//! debate:
//!   question: Should schools start later?
//! ```
//!
//! ## Repair
//! Keep one of them.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "said-twice-differently", severity: Severity::Error, file: include_str!("said_twice_differently.rs") };

/// `what`: as in "the title of the debate".
pub(crate) fn finding(span: Span, what: &str, first: Span) -> Diagnostic {
    RULE.finding(span, format!("{what} is written twice, and differently"))
        .here("not read")
        .label(first, "this one holds")
        .help("keep one of them")
}
