//! A key is written twice in one record.
//!
//! ## Why
//! Only one of the two can be meant, and a reader sees whichever comes first.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     note: Proposed in 2014.
//!     note: Proposed again in 2023.
//! ```
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     note: Proposed in 2014.
//!     note: Proposed in 2014.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     note: Proposed in 2014, and again in 2023.
//! ```
//!
//! ## Repair
//! Join the two, or remove one. Where both say the same, the program can do it.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "duplicate-key", severity: Severity::Error, file: include_str!("duplicate_key.rs") };

pub(crate) fn finding(span: Span, key: &str, first: Span) -> Diagnostic {
    RULE.finding(span, format!("the key `{key}` is written twice in one record"))
        .here("this one is not read")
        .label(first, "it was written here before")
        .help("join the two, or remove one")
}
