//! The plain text of a source is not at the path that is given, or not inside the debate's folder.
//!
//! ## Why
//! Quotations are compared with the text letter by letter; without it nobody can say that they are right. A path
//! that leads out of the folder would tie the debate to one machine.
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - id: article
//!     title: A title
//!     text: sources/not-there.txt
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - id: article
//!     title: A title
//! ```
//!
//! ## Repair
//! Put the text, as UTF-8, into the debate's folder and give its path from there, or remove `text:`.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "missing-text", severity: Severity::Error, file: include_str!("missing_text.rs") };

pub(crate) fn finding(span: Span, path: &str, why: &str) -> Diagnostic {
    RULE.finding(span, format!("the text `{path}` cannot be read: {why}"))
        .help("put the text into the debate's folder and give its path from there")
}
