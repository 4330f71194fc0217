//! A word is none of those that can stand here.
//!
//! ## Why
//! A status, a kind, a standard or a provenance is one of a few words with a fixed meaning.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     status: asumed
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     status: assumed
//! ```
//!
//! ## Repair
//! Use one of the words that the finding lists.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "unknown-word", severity: Severity::Error, file: include_str!("unknown_word.rs") };

/// `known`: the words that can stand here; `nearest`: the one that is likely meant.
pub(crate) fn finding(span: Span, key: &str, word: &str, known: &[&str], nearest: Option<&str>) -> Diagnostic {
    let finding = RULE.finding(span, format!("`{word}` is no {key}: it is one of {}", known.join(", ")));
    match nearest {
        Some(nearest) => finding.help(format!("write `{key}: {nearest}`")).edit(span, nearest),
        None => finding,
    }
}
