//! A YAML alias (`*x`), anchor (`&x`) or tag (`!x`) is used, which mean nothing in a debate.
//!
//! ## Why
//! Aliases let a few lines stand for gigabytes, and a reader of the debate would have to look elsewhere to see what
//! is said. A claim is used again with `see:`.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - &later Schools should start later.
//!   - *later
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     because:
//!       - see: sleep
//!   - id: sleep
//!     claim: Teenagers need nine hours of sleep.
//! ```
//!
//! ## Repair
//! Write the text out, or use `see:` with the id of a claim. A text that begins with `*`, `&` or `!` needs
//! quotation marks.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "alias-anchor-or-tag", severity: Severity::Error, file: include_str!("alias_anchor_or_tag.rs") };

/// `what`: "alias", "anchor" or "tag".
pub(crate) fn finding(span: Span, what: &str) -> Diagnostic {
    RULE.finding(span, format!("a YAML {what} means nothing in a debate")).help(
        "put the text in quotation marks if it begins with this sign; to use a claim again, write `see:` and its id",
    )
}
