//! A reason relies on a claim that the debate itself rejects.
//!
//! ## Why
//! The reason counts for nothing, and whoever speaks it can be answered from the same map. Not every beaten argument is
//! meant, or each debate would be full of findings: only a reason for a claim that is accepted all the same, on other
//! grounds, where nothing shows that this one has fallen.
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
    let dead = |reason: &&Reason| {
        let for_what_stands = reason.role == Role::For && evaluation.claim(reason.target) == Label::Accepted;
        // What is assumed needs no reason, and reasons under it have a rule of their own.
        for_what_stands && debate.claim(reason.target).status != Status::Assumed
    };
    for reason in debate.reasons.iter().filter(dead) {
        // A withdrawn premise has a rule of its own.
        let rejected = reason.premises.iter().find(|premise| {
            evaluation.claim(premise.claim) == Label::Rejected
                && debate.claim(premise.claim).status != Status::Withdrawn
        });
        if let Some(premise) = rejected {
            found.push(finding(debate, evaluation, reason, *premise));
        }
    }
}

fn finding(debate: &Debate, evaluation: &Evaluation, reason: &Reason, premise: Use) -> Diagnostic {
    let (claim, target) = (debate.claim(premise.claim), debate.claim(reason.target));
    let headline = format!(
        "this reason for {} relies on {}, which the debate rejects",
        mention::claim(target),
        mention::claim(claim)
    );
    let why = why(debate, evaluation, premise.claim);
    RULE.finding(premise.span, headline)
        .here("counts for nothing: the conclusion stands on other grounds")
        .label(claim.name.span, if why.is_empty() { "rejected".to_owned() } else { why })
        .help("take the reason out, or answer what its premise falls to")
        .about(&reason.name.text)
        .about(&claim.name.text)
        .about(&target.name.text)
}
