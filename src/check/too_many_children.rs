//! More than seven boxes hang directly under one.
//!
//! ## Why
//! Nobody holds more than about seven things side by side in mind, and a row that long fits no sheet. Reasons and
//! objections of a claim are counted, and premises and exceptions of a reason.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The crisis changed Soviet policy.
//!     because:
//!       - The hot line was set up.
//!       - A test ban was signed.
//!       - The navy was enlarged.
//!       - Khrushchev fell.
//!       - Berlin was left in peace.
//!       - Castro went to Moscow.
//!       - The grain deal was made.
//!       - China broke with Moscow.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The crisis changed Soviet policy.
//!     because:
//!       - The hot line was set up.
//!       - A test ban was signed.
//!       - The navy was enlarged.
//!       - Khrushchev fell.
//! ```
//!
//! ## Repair
//! Gather those that make one point under a claim that states it, or split the sheet.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, ReasonId},
    rule::Rule,
};

pub(super) const CHECK: Check = Check { rule: RULE, find };

const RULE: Rule =
    Rule { code: "too-many-children", severity: Severity::Note, file: include_str!("too_many_children.rs") };

/// The most boxes that may hang under one.
const MOST: usize = 7;

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for claim in &debate.claims {
        let children: Vec<ReasonId> = claim.because.iter().chain(&claim.but).copied().collect();
        if children.len() > MOST {
            let headline = format!("{} reasons and objections hang under {}", children.len(), mention::claim(claim));
            found.push(
                RULE.finding(claim.name.span, headline)
                    .label(mention::place(debate.reason(children[MOST])), "the eighth")
                    .help("gather those that make one point under a claim that states it")
                    .about(&claim.name.text),
            );
        }
    }
    for reason in &debate.reasons {
        let children = reason.premises.len() + reason.unless.len();
        if children > MOST {
            let headline = format!("{children} premises and exceptions hang under {}", mention::reason(debate, reason));
            found.push(
                RULE.finding(mention::place(reason), headline)
                    .help("gather those that make one point under a claim that states it")
                    .about(&reason.name.text),
            );
        }
    }
}
