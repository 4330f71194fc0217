//! The `levels` of a debate name one rule twice.
//!
//! ## Why
//! A rule has one level. Where a debate sets two, the stricter holds, and the other misleads its reader.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - The Soviet Union won.
//! levels:
//!   deny: [objection-unanswered]
//!   note: [objection-unanswered]
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - The Soviet Union won.
//! levels:
//!   deny: [objection-unanswered]
//!   note: [memoir-alone]
//! ```
//!
//! ## Repair
//! Remove one of the two.

use crate::{
    diagnostic::{Diagnostic, Severity},
    model::Levels,
    names::Table,
    rule::Rule,
    source::Span,
};

pub(super) const RULE: Rule =
    Rule { code: "two-levels", severity: Severity::Warning, file: include_str!("two_levels.rs") };

pub(super) fn find(levels: &Levels, found: &mut Vec<Diagnostic>) {
    let mut first: Table<&str, Span> = Table::default();
    for code in levels.deny.iter().chain(&levels.warn).chain(&levels.note) {
        match first.get(code.value.as_str()) {
            Some(earlier) => {
                let headline = format!("`{}` has a level already; the stricter holds", code.value);
                found.push(RULE.finding(code.span, headline).label(*earlier, "here").help("remove one of the two"));
            }
            None => {
                first.insert(&code.value, code.span);
            }
        }
    }
}
