//! A reason rests on a premise that contradicts what it is a reason for.
//!
//! ## Why
//! Where the premise is accepted, the conclusion falls: the reason speaks against its own conclusion. A rival position
//! of the same issue counts as contradicting it.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//!     contradicts: [lost]
//!     because:
//!       - see: lost
//!   - id: lost
//!     claim: The Soviet Union lost.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//!     contradicts: [lost]
//!     but:
//!       - see: lost
//!   - id: lost
//!     claim: The Soviet Union lost.
//! ```
//!
//! ## Repair
//! If it speaks against the claim, move it under `but`; else name the premise that is meant.

use super::{Check, shared::clash::Rivals};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Role},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule {
    code: "premise-contradicts-conclusion",
    severity: Severity::Error,
    file: include_str!("premise_contradicts_conclusion.rs"),
};

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let rivals = Rivals::of(debate);
    for reason in debate.reasons.iter().filter(|reason| reason.role == Role::For) {
        for premise in &reason.premises {
            let Some(clash) = rivals.clash(debate, premise.claim, reason.target) else { continue };
            let (above, below) = (debate.claim(reason.target), debate.claim(premise.claim));
            let headline = format!(
                "{} is a reason for {}, yet the two {}",
                mention::claim(below),
                mention::claim(above),
                clash.why()
            );
            found.push(
                RULE.finding(premise.span, headline)
                    .help("move it under `but`, or name the premise that is meant")
                    .about(&below.name.text)
                    .about(&above.name.text)
                    .about(&reason.name.text),
            );
        }
    }
}
