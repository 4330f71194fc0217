//! A list of `aliases` has fewer than two words.
//!
//! ## Why
//! A list says that its words mean the same in this debate. A word alone means the same as nothing else; most often the
//! brackets of the list within the list were forgotten.
//!
//! ## Fires on
//! ```yaml
//! debate:
//!   aliases: [Soviet Union, USSR]
//! claims:
//!   - claim: The Soviet Union won.
//! ```
//!
//! ## Silent on
//! ```yaml
//! debate:
//!   aliases: [[Soviet Union, USSR]]
//! claims:
//!   - claim: The Soviet Union won.
//! ```
//!
//! ## Repair
//! Put the words that mean the same into one list, or take the list out.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "alias-alone", severity: Severity::Warning, file: include_str!("alias_alone.rs") };

pub(crate) fn finding(span: Span, word: &str) -> Diagnostic {
    RULE.finding(span, format!("`{word}` is the only word of its list, so it means the same as nothing"))
        .help("write a list of lists, as in `aliases: [[Soviet Union, USSR], [missiles, rockets]]`")
}
