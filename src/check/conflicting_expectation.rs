//! A claim is expected to have two different verdicts.
//!
//! ## Why
//! No debate can meet both, so the expectation tests nothing. Lists of one record are compared, and records for the
//! same lens and the same overlays.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//! expect:
//!   accepted: [won]
//!   rejected: [won]
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//!   - id: lost
//!     claim: The Soviet Union lost.
//! expect:
//!   accepted: [won, lost]
//! ```
//!
//! ## Repair
//! Take the claim out of the list that is wrong.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    names::Table,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule {
    code: "conflicting-expectation",
    severity: Severity::Error,
    file: include_str!("conflicting_expectation.rs"),
};

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let mut first = Table::default();
    for record in &debate.expectations {
        let lens = record.lens.as_ref().map(|lens| lens.value);
        let lists = [(&record.accepted, "accepted"), (&record.rejected, "rejected"), (&record.undecided, "undecided")];
        for (list, verdict) in lists {
            for entry in list {
                let key = (lens, &record.overlays, entry.value);
                let (before, place) = *first.entry(key).or_insert((verdict, entry.span));
                if before == verdict {
                    continue;
                }
                let claim = debate.claim(entry.value);
                let headline = format!("{} is expected to be both {before} and {verdict}", mention::claim(claim));
                found.push(
                    RULE.finding(entry.span, headline)
                        .here(format!("{verdict} here"))
                        .label(place, format!("{before} here"))
                        .help("take the claim out of the list that is wrong")
                        .about(&claim.name.text),
                );
            }
        }
    }
}
