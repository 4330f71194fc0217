//! The clock that a debate states is neither a format of debate nor minutes.
//!
//! ## Why
//! Without it nobody knows how long a speech may be, so the cases are not measured.
//!
//! ## Fires on
//! ```yaml
//! debate:
//!   question: Should schools start later?
//!   delivery: {format: polcy-hs}
//! claims:
//!   - claim: Schools should start later.
//! ```
//!
//! ## Silent on
//! ```yaml
//! debate:
//!   question: Should schools start later?
//!   delivery: {format: policy-hs}
//! claims:
//!   - claim: Schools should start later.
//! ```
//!
//! ## Repair
//! Write one of the formats that the finding names, or how many minutes a speech has.

use super::{Fit, Measured};
use crate::{
    diagnostic::{Diagnostic, Severity},
    prepare::formats::{self, Clock},
    repair,
    rule::Rule,
};

pub(super) const FIT: Fit = Fit { rule: RULE, find };

const RULE: Rule = Rule { code: "unknown-format", severity: Severity::Error, file: include_str!("unknown_format.rs") };

fn find(measured: &Measured<'_>, found: &mut Vec<Diagnostic>) {
    let Some(format) = &measured.debate.delivery.format else { return };
    let asked = format.trim();
    let Err(why) = asked.parse::<Clock>() else { return };
    let finding = RULE.finding(format.span, why).here("no case is measured");
    found.push(match formats::near(asked) {
        Some(near) => finding.help(format!("write `format: {near}`")).edit(format.span, repair::scalar(near)),
        None => finding.help("write the format of your round, or how many minutes a speech has, as in `format: 4`"),
    });
}
