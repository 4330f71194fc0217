//! A name leads nowhere: nothing in the debate has this id.
//!
//! ## Why
//! What is named but not there is missing from the argument. What the name should have linked is left out of the
//! debate, and judged without it.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     because:
//!       - see: slep
//!   - id: sleep
//!     claim: Teenagers need nine hours of sleep.
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
//! Correct the name, or write the record that it names.

use crate::{
    diagnostic::{Diagnostic, Severity},
    repair,
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "unknown-name", severity: Severity::Error, file: include_str!("unknown_name.rs") };

/// `wanted`: as in "claim" or "source". `near`: names that are alike, each with its place.
pub(crate) fn finding(span: Span, name: &str, wanted: &str, near: &[(String, String)]) -> Diagnostic {
    let finding = RULE.finding(span, format!("no {wanted} is called `{name}`")).about(name);
    match near {
        [] => finding,
        near => {
            let list: Vec<_> = near.iter().map(|(name, place)| format!("`{name}` ({place})")).collect();
            let finding = finding.help(format!("there is {}", list.join(", ")));
            // Of several nobody but the author knows the right one.
            if let [(name, _)] = near { finding.edit(span, repair::scalar(name)) } else { finding }
        }
    }
}
