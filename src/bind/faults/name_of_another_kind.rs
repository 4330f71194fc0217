//! A name belongs to a record of another kind than is needed here.
//!
//! ## Why
//! A source cannot be a premise, and a person cannot be cited. What the name should have linked is left out of the
//! debate.
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - id: study
//!     title: A study
//! claims:
//!   - claim: Schools should start later.
//!     because:
//!       - see: study
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - id: study
//!     title: A study
//! claims:
//!   - claim: Schools should start later.
//!     because:
//!       - claim: Pupils of late schools sleep longer.
//!         evidence:
//!           - source: study
//! ```
//!
//! ## Repair
//! Name a record of the kind that is needed.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "name-of-another-kind", severity: Severity::Error, file: include_str!("name_of_another_kind.rs") };

/// `wanted` and `is`: as in "a claim" and "a source".
pub(crate) fn finding(span: Span, name: &str, wanted: &str, is: &str, there: Span) -> Diagnostic {
    RULE.finding(span, format!("`{name}` is {is}, and {wanted} is needed here"))
        .label(there, "it is written here")
        .help(format!("name {wanted}"))
        .about(name)
}
