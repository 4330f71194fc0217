//! The `levels` of a debate name a rule that does not exist, or one whose level is fixed.
//!
//! ## Why
//! A level for a rule that does not exist sets nothing. Errors of reading stay errors: a part of the debate is left out
//! where they occur.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - The Soviet Union won.
//! levels:
//!   deny: [objection-unaswered]
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - The Soviet Union won.
//! levels:
//!   deny: [objection-unanswered]
//! ```
//!
//! ## Repair
//! Write the code as the findings show it in brackets, or as `elenchus rules` lists it.

use super::Rules;
use crate::{
    diagnostic::{Diagnostic, Severity},
    model::Levels,
    names,
    rule::Rule,
};

pub(super) const RULE: Rule =
    Rule { code: "level-of-unknown-rule", severity: Severity::Error, file: include_str!("level_of_unknown_rule.rs") };

pub(super) fn find(levels: &Levels, rules: Rules<'_>, found: &mut Vec<Diagnostic>) {
    for code in levels.deny.iter().chain(&levels.warn).chain(&levels.note) {
        if !rules.codes().any(|known| known == code.value) {
            let finding = RULE.finding(code.span, format!("no rule is called `{}`", code.value));
            found.push(match names::nearest(code, rules.codes()) {
                Some(near) => finding.help(format!("`{near}` exists")).edit(code.span, near),
                None => finding.help("`elenchus rules` lists all rules"),
            });
        } else if !rules.can_be_silenced(code) {
            let headline = format!("`{}` is an error of reading, whose level cannot be set", code.value);
            found.push(RULE.finding(code.span, headline).help("take it out of `levels`"));
        }
    }
}
