//! Lists and records are nested deeper than can be read.
//!
//! ## Why
//! An argument of more than a hundred steps written inside each other cannot be followed by anyone, and a limit
//! keeps a broken file from using up the machine's memory.
//!
//! ## Fires on
//! ```yaml
//! [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - Schools should start later.
//! ```
//!
//! ## Repair
//! Give the inner claims an `id`, write them in the list `claims:`, and name them with `see:` where they are used.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "nested-too-deep", severity: Severity::Error, file: include_str!("nested_too_deep.rs") };

pub(crate) fn finding(span: Span) -> Diagnostic {
    RULE.finding(span, "lists and records are nested more than 255 deep")
        .here("what is inside, and what follows in this file, is not read")
        .help("write the inner claims under `claims:` with an `id`, and name them here with `see:`")
}
