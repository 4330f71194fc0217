//! A reason relies on a claim that the debate itself rejects.
//!
//! ## Why
//! The reason counts for nothing, and whoever speaks it can be answered from the same map. Not every beaten argument is
//! meant, or each debate would be full of findings: only a reason for a claim that is accepted all the same, on other
//! grounds; and a claim used again with `see`, where the reader does not have before their eyes that it fell.
//! The debate itself is the base: an overlay is there to speak against it, so nothing is said while one is laid on.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The settlement was a Soviet victory.
//!     because:
//!       - claim: Cuba was not invaded.
//!       - claim: Kennedy begged for peace.
//!         but:
//!           - claim: The tapes show Kennedy calm and in command.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The settlement was a Soviet victory.
//!     because:
//!       - claim: Kennedy begged for peace.
//!         but:
//!           - claim: The tapes show Kennedy calm and in command.
//! ```
//!
//! ## Repair
//! Take the reason out, or answer what the claim falls to.

use super::{Audit, why};
use crate::{
    diagnostic::{Diagnostic, Severity},
    evaluate::{Evaluation, Label},
    mention,
    model::{Debate, Reason, Role, Status, Use},
    rule::Rule,
};

pub(super) const AUDIT: Audit = Audit { rule: RULE, find };

const RULE: Rule = Rule {
    code: "relies-on-rejected-claim",
    severity: Severity::Warning,
    file: include_str!("relies_on_rejected_claim.rs"),
};

fn find(debate: &Debate, evaluation: &Evaluation, found: &mut Vec<Diagnostic>) {
    if !debate.overlays.is_empty() {
        return;
    }
    for reason in &debate.reasons {
        let stands_all_the_same = reason.role == Role::For && evaluation.claim(reason.target) == Label::Accepted;
        let rejected = reason.premises.iter().find(|premise| {
            // A withdrawn premise has a rule of its own.
            evaluation.claim(premise.claim) == Label::Rejected
                && debate.claim(premise.claim).status != Status::Withdrawn
                && (stands_all_the_same || !premise.written_here)
        });
        if let Some(premise) = rejected {
            found.push(finding(debate, evaluation, reason, *premise, stands_all_the_same));
        }
    }
}

fn finding(debate: &Debate, evaluation: &Evaluation, reason: &Reason, premise: Use, stands: bool) -> Diagnostic {
    let (claim, target) = (debate.claim(premise.claim), debate.claim(reason.target));
    let preposition = if reason.role == Role::For { "for" } else { "to" };
    let headline = format!(
        "this {} {preposition} {} relies on {}, which the debate rejects",
        mention::role(reason.role),
        mention::claim(target),
        mention::claim(claim)
    );
    let why = why(debate, evaluation, premise.claim);
    let here = if stands { "counts for nothing: the conclusion stands on other grounds" } else { "counts for nothing" };
    RULE.finding(premise.span, headline)
        .here(here)
        .label(claim.name.span, if why.is_empty() { "rejected".to_owned() } else { why })
        .help(format!("take the {} out, or answer what its premise falls to", mention::role(reason.role)))
        .about(&reason.name.text)
        .about(&claim.name.text)
        .about(&target.name.text)
}
