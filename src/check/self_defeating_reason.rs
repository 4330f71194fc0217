//! A reason is undercut by one of its own premises, or by the claim that it is a reason for.
//!
//! ## Why
//! What stands under `unless` breaks the step when it is accepted. If it is a premise as well, the step is broken
//! whenever it could be taken; if it is the conclusion, the step breaks as soon as it succeeds.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Castro agreed to the withdrawal.
//!     because:
//!       - id: silence
//!         claim: Castro said nothing in public.
//!         unless:
//!           - see: silence
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Castro agreed to the withdrawal.
//!     because:
//!       - claim: Castro said nothing in public.
//!         unless:
//!           - claim: Castro was not told of the withdrawal in time.
//! ```
//!
//! ## Repair
//! Name the exception that is meant, or take it out.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Role},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "self-defeating-reason", severity: Severity::Error, file: include_str!("self_defeating_reason.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for reason in debate.reasons.iter().filter(|reason| !reason.unless.is_empty()) {
        let mut premises: Vec<_> = reason.premises.iter().map(|premise| premise.claim).collect();
        premises.sort_unstable();
        for exception in &reason.unless {
            let part = if premises.binary_search(&exception.claim).is_ok() {
                "a premise"
            } else if reason.role == Role::For && exception.claim == reason.target {
                "the conclusion"
            } else {
                continue;
            };
            let claim = debate.claim(exception.claim);
            let (name, role) = (mention::claim(claim), mention::role(reason.role));
            found.push(
                RULE.finding(exception.span, format!("{name} undercuts the {role} of which it is {part}"))
                    .here("under `unless` here")
                    .label(mention::place(reason), format!("of this {role}"))
                    .help("name the exception that is meant, or take it out")
                    .about(&claim.name.text)
                    .about(&reason.name.text),
            );
        }
    }
}
