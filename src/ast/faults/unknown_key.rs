//! A key is used that is not known at this place.
//!
//! ## Why
//! A misspelt key would drop what stands under it in silence.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     becuase:
//!       - Teenagers need nine hours of sleep.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     because:
//!       - Teenagers need nine hours of sleep.
//! ```
//!
//! ## Repair
//! Use the key that the finding names, or one of those that `README.md` lists for this kind of record.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "unknown-key", severity: Severity::Error, file: include_str!("unknown_key.rs") };

/// `record`: what holds the key, as in "a claim". `help`: the repair, where one is likely.
pub(crate) fn finding(span: Span, key: &str, record: &str, help: Option<String>, known: &[&str]) -> Diagnostic {
    let finding = RULE.finding(span, format!("{record} has no key `{key}`")).here("what stands under it is not read");
    match help {
        Some(help) => finding.help(help),
        None => finding.help(format!("the keys of {record} are: {}", known.join(", "))),
    }
}
