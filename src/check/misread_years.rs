//! A season is written where two years may be meant.
//!
//! ## Why
//! In this notation `1939-40` is the first half of 1939; in a history book it is the years 1939 and 1940. Both can be
//! read, and only the author knows which is meant.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Finland and the Soviet Union fought the Winter War.
//!     when: 1939-40
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Finland and the Soviet Union fought the Winter War.
//!     when: 1939/1940
//!   - claim: The missiles were shipped in summer.
//!     when: 1962-22
//! ```
//!
//! ## Repair
//! Write the years with a slash; if the part of the year is meant, allow the finding with that reason.

use super::{Check, shared::dates::dates};
use crate::{
    diagnostic::{Diagnostic, Severity},
    model::Debate,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule { code: "misread-years", severity: Severity::Note, file: include_str!("misread_years.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for dated in dates(debate, |date| date.misread_years().is_some()) {
        let Some(years) = dated.date.value.misread_years() else { continue };
        let headline = format!(
            "{} reads `{}`, which means {}; check whether two years are meant",
            dated.what,
            dated.date.value.written().trim(),
            dated.date.value
        );
        let finding = RULE.finding(dated.date.span, headline).help(format!("for the years, write `{years}`"));
        found.push(dated.of.into_iter().fold(finding, Diagnostic::about));
    }
}
