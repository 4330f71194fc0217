//! The paper that a debate states is neither a size with a name nor a width and a height.
//!
//! ## Why
//! Without it nobody knows how much has room on a sheet, so the map is not measured.
//!
//! ## Fires on
//! ```yaml
//! debate:
//!   question: Should schools start later?
//!   delivery: {paper: Leter}
//! claims:
//!   - claim: Schools should start later.
//! ```
//!
//! ## Silent on
//! ```yaml
//! debate:
//!   question: Should schools start later?
//!   delivery: {paper: Letter}
//! claims:
//!   - claim: Schools should start later.
//! ```
//!
//! ## Repair
//! Write `A4`, `A3`, `Letter`, `Legal`, `Tabloid`, or a size such as `300x200mm`.

use super::{Fit, Measured};
use crate::{
    diagnostic::{Diagnostic, Severity},
    names,
    present::view::sheets::Paper,
    repair,
    rule::Rule,
};

pub(super) const FIT: Fit = Fit { rule: RULE, find };

const RULE: Rule = Rule { code: "unknown-paper", severity: Severity::Error, file: include_str!("unknown_paper.rs") };

fn find(measured: &Measured<'_>, found: &mut Vec<Diagnostic>) {
    let Some(paper) = &measured.debate.delivery.paper else { return };
    let asked = paper.trim();
    let Err(why) = Paper::read(asked) else { return };
    let finding = RULE.finding(paper.span, why).here("the map is not measured");
    // Names are compared in small letters, and written as they are.
    let lower: Vec<String> = Paper::names().map(str::to_ascii_lowercase).collect();
    let near = names::nearest(asked, lower.iter().map(String::as_str));
    let near = near.and_then(|near| Paper::names().find(|name| name.eq_ignore_ascii_case(near)));
    found.push(match near {
        Some(near) => finding.help(format!("write `paper: {near}`")).edit(paper.span, repair::scalar(near)),
        None => finding,
    });
}
