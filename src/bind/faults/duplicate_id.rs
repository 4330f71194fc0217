//! The same id is written at two places.
//!
//! ## Why
//! Whoever names the id cannot know which of the two is meant. Ids are shared by all files of a debate.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: later
//!     claim: Schools should start later.
//!   - id: later
//!     claim: Buses should run later.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: later-schools
//!     claim: Schools should start later.
//!   - id: later-buses
//!     claim: Buses should run later.
//! ```
//!
//! ## Repair
//! Give one of them another id. To use a claim again, write `see:`.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "duplicate-id", severity: Severity::Error, file: include_str!("duplicate_id.rs") };

pub(crate) fn finding(span: Span, id: &str, first: Span) -> Diagnostic {
    RULE.finding(span, format!("the id `{id}` is written twice"))
        .here("the second time")
        .label(first, "the first time; whoever names it means this one")
        .help("give one of them another id; to use a claim again, write `see:`")
        .about(id)
}
