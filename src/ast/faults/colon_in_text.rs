//! A sentence with a colon in it is taken for a key and its value.
//!
//! ## Why
//! In YAML a colon and a space part a key from its value. The sentence is read as it was meant, but other programs
//! would not.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - The minister was clear: schools should start later.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - "The minister was clear: schools should start later."
//! ```
//!
//! ## Repair
//! Put the sentence in quotation marks.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "colon-in-text", severity: Severity::Error, file: include_str!("colon_in_text.rs") };

pub(crate) fn finding(span: Span) -> Diagnostic {
    RULE.finding(span, "a sentence with a colon in it is taken for a key and its value")
        .help("put the sentence in quotation marks")
}
