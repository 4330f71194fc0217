//! The file has nothing in it.
//!
//! ## Why
//! An empty file adds nothing to a debate; most often it was not saved.
//!
//! ## Fires on
//! ```yaml
//! # nothing but a remark
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - Schools should start later.
//! ```
//!
//! ## Repair
//! Write at least `claims:` with one claim under it, or remove the file.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "empty-file", severity: Severity::Warning, file: include_str!("empty_file.rs") };

pub(crate) fn finding(span: Span) -> Diagnostic {
    RULE.finding(span, "the file is empty").help("write `claims:` and below it `  - ` with one sentence")
}
