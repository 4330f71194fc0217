//! The file is not written in UTF-8, so that some letters cannot be read.
//!
//! ## Why
//! Quotations must be kept letter by letter, which no guess at the encoding can promise.
//!
//! ## Fires on
//! ```bytes
//! claims:
//!   - Caf\xe9s should open later.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - Cafés should open later.
//! ```
//!
//! ## Repair
//! Save the file again as UTF-8; every editor can, most often under "Save as" or "Encoding".

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule = Rule { code: "not-utf8", severity: Severity::Error, file: include_str!("not_utf8.rs") };

/// `span`: the first letters that cannot be read. `guess`: what the encoding seems to be.
pub(crate) fn finding(span: Span, guess: Option<&str>) -> Diagnostic {
    let seems = guess.map_or(String::new(), |guess| format!("; it seems to be {guess}"));
    RULE.finding(span, format!("the file is not written in UTF-8{seems}"))
        .here("the first letter that cannot be read")
        .help("save the file again as UTF-8")
}
