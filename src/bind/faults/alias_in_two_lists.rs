//! A word stands in two lists of `aliases`.
//!
//! ## Why
//! What means the same as one word means the same as each other: the words of both lists count as one term. Either that
//! is meant, and one list says it better, or the word is ambiguous, and then it joins what must stay apart.
//!
//! ## Fires on
//! ```yaml
//! debate:
//!   aliases: [[Washington, White House], [Washington, capital]]
//! claims:
//!   - claim: Washington withdrew its missiles.
//! ```
//!
//! ## Silent on
//! ```yaml
//! debate:
//!   aliases: [[Washington, White House, capital]]
//! claims:
//!   - claim: Washington withdrew its missiles.
//! ```
//!
//! ## Repair
//! Join the two lists, or take the word out of one.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "alias-in-two-lists", severity: Severity::Warning, file: include_str!("alias_in_two_lists.rs") };

pub(crate) fn finding(span: Span, word: &str, first: Span) -> Diagnostic {
    RULE.finding(span, format!("`{word}` stands in two lists of `aliases`, so all words of both mean the same"))
        .label(first, "the first time")
        .help("join the two lists, or take it out of one")
}
