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

/// What was likely meant by a key that is not known.
pub(crate) enum Meant {
    /// A key of the same record.
    Key(&'static str),
    /// The key, in a record of another kind.
    KeyOf(&'static str),
    /// Nobody knows.
    Unknown,
}

/// `record`: what holds the key, as in "a claim". `known`: the keys it may have.
pub(crate) fn finding(span: Span, key: &str, record: &str, meant: &Meant, known: &[&str]) -> Diagnostic {
    let finding = RULE.finding(span, format!("{record} has no key `{key}`")).here("what stands under it is not read");
    finding.help(match meant {
        Meant::Key(meant) => format!("write `{meant}`"),
        Meant::KeyOf(owner) => format!("`{key}` is a key of {owner}"),
        Meant::Unknown => format!("the keys of {record} are: {}", known.join(", ")),
    })
}
