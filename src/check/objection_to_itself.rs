//! A claim is used as an objection to itself.
//!
//! ## Why
//! If it is accepted it falls, and if it falls nothing speaks against it: it can never be settled.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: cuba-saved
//!     claim: Khrushchev saved Cuba.
//!     but:
//!       - see: cuba-saved
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: cuba-saved
//!     claim: Khrushchev saved Cuba.
//!     but:
//!       - claim: Nobody was going to invade Cuba.
//! ```
//!
//! ## Repair
//! Name the claim that is meant, or take the objection out.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Role},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "objection-to-itself", severity: Severity::Error, file: include_str!("objection_to_itself.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for reason in debate.reasons.iter().filter(|reason| reason.role == Role::Against) {
        if let Some(itself) = reason.premises.iter().find(|premise| premise.claim == reason.target) {
            let claim = debate.claim(reason.target);
            found.push(
                RULE.finding(itself.span, format!("{} is given as an objection to itself", mention::claim(claim)))
                    .here("the same claim")
                    .help("name the claim that is meant, or take this objection out")
                    .about(&claim.name.text)
                    .about(&reason.name.text),
            );
        }
    }
}
