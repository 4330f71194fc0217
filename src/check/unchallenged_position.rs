//! Nobody objects to a position of an issue, nor to anything that supports it.
//!
//! ## Why
//! A position has rivals, so somebody doubts it. If the map shows no objection anywhere in its case, the other side has
//! not been heard yet, and whoever defends it has not been prepared for what will come.
//!
//! ## Fires on
//! ```yaml
//! issues:
//!   - id: outcome
//!     question: Did the Soviet Union win?
//!     positions: [won, lost]
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//!     because:
//!       - claim: Cuba was not invaded.
//!   - id: lost
//!     claim: The Soviet Union lost.
//!     but:
//!       - claim: The missiles in Turkey were withdrawn in return.
//! ```
//!
//! ## Silent on
//! ```yaml
//! issues:
//!   - id: outcome
//!     question: Did the Soviet Union win?
//!     positions: [won, lost]
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//!     because:
//!       - claim: Cuba was not invaded.
//!         but:
//!           - claim: Nobody was going to invade Cuba.
//!   - id: lost
//!     claim: The Soviet Union lost.
//!     but:
//!       - claim: The missiles in Turkey were withdrawn in return.
//! ```
//!
//! ## Repair
//! Write down the best objection to it, and answer it if you can.

use super::{Check, shared::challenge::Challenges};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    names::Set,
    rule::Rule,
};

pub(super) const CHECK: Check = Check { rule: RULE, find };

const RULE: Rule =
    Rule { code: "unchallenged-position", severity: Severity::Note, file: include_str!("unchallenged_position.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let challenges = Challenges::find(debate, |_| false);
    let mut seen = Set::default();
    for issue in debate.issues.iter().filter(|issue| issue.positions.len() > 1) {
        for position in &issue.positions {
            let claim = debate.claim(position.value);
            if challenges.claim(position.value) || !seen.insert(position.value) {
                continue;
            }
            found.push(
                RULE.finding(claim.name.span, format!("nobody objects to {} or to its reasons", mention::claim(claim)))
                    .here("a position of an issue")
                    .label(position.span, "its rivals stand here")
                    .help("write down the best objection to it")
                    .about(&claim.name.text)
                    .about(&issue.name.text),
            );
        }
    }
}
