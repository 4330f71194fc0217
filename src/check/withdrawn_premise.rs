//! A reason rests on a withdrawn claim.
//!
//! ## Why
//! A withdrawn claim is stated in order to be given up: it is never accepted, and the reason never counts. An objection
//! that consists of one withdrawn claim, written in its place, is left alone: it is the record of an objection that was
//! given up.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The Soviet Union had to act.
//!     because:
//!       - claim: A missile gap favoured the United States.
//!         status: withdrawn
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The Soviet Union had to act.
//!     because:
//!       - claim: The missiles in Turkey were close to Soviet cities.
//!     but:
//!       - claim: No Soviet city was in danger.
//!         status: withdrawn
//! ```
//!
//! ## Repair
//! Take the reason out, or the `status: withdrawn`.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Reason, Role, Status, Use},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "withdrawn-premise", severity: Severity::Warning, file: include_str!("withdrawn_premise.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for reason in &debate.reasons {
        for premise in &reason.premises {
            let claim = debate.claim(premise.claim);
            if claim.status != Status::Withdrawn || record_of_an_objection(reason, *premise) {
                continue;
            }
            let (name, role) = (mention::claim(claim), mention::role(reason.role));
            let target = debate.claim(reason.target);
            found.push(
                RULE.finding(premise.span, format!("{name} is withdrawn, so this {role} never counts"))
                    .here("relied on here")
                    .label(claim.status_span.unwrap_or(claim.name.span), "withdrawn here")
                    .help(format!("take the {role} out, or the `status: withdrawn`"))
                    .about(&claim.name.text)
                    .about(&reason.name.text)
                    .about(&target.name.text),
            );
        }
    }
}

fn record_of_an_objection(reason: &Reason, premise: Use) -> bool {
    reason.role == Role::Against && reason.premises.len() == 1 && premise.written_here
}
