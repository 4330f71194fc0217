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
    repair,
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "colon-in-text", severity: Severity::Error, file: include_str!("colon_in_text.rs") };

/// `raw`: the sentence as it stands in the file.
pub(crate) fn finding(span: Span, raw: &str) -> Diagnostic {
    let finding = RULE
        .finding(span, "a sentence with a colon in it is taken for a key and its value")
        .help("put the sentence in quotation marks");
    // What runs over several lines, or ends in a remark, is not one text as it stands.
    let is_one_line = !raw.contains('\n') && !raw.contains(" #");
    if is_one_line { finding.edit(span, repair::quoted(raw)) } else { finding }
}
