//! An id is not written in small letters and digits joined by single hyphens.
//!
//! ## Why
//! Ids are typed again and again, in files and on the command line; one way to write them means fewer slips.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: Later Start
//!     claim: Schools should start later.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: later-start
//!     claim: Schools should start later.
//! ```
//!
//! ## Repair
//! Write it as the finding shows, here and wherever it is named.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "id-not-in-kebab-case", severity: Severity::Warning, file: include_str!("id_not_in_kebab_case.rs") };

/// `better`: the id as it should be; empty where no letter of it can be kept.
pub(crate) fn finding(span: Span, id: &str, better: &str) -> Diagnostic {
    let finding = RULE.finding(span, format!("the id `{id}` is not in small letters joined by hyphens")).about(id);
    if better.is_empty() { finding } else { finding.help(format!("write `{better}`, here and where it is named")) }
}
