//! Nobody answers an objection.
//!
//! ## Why
//! It is "dropped": in a debate round, what is not answered counts as conceded. An objection is answered when something
//! speaks against one of its premises or against what supports them, or an exception (`unless`) breaks its step, or a
//! claim contradicts it. Only objections that count against a position are meant (against any claim on top, in a debate
//! without issues); an answer that is left standing is the last word of the defence.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Khrushchev won a victory.
//!     but:
//!       - claim: Castro was outraged.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Khrushchev won a victory.
//!     but:
//!       - claim: Castro was outraged.
//!         but:
//!           - claim: Castro kept the alliance and its subsidies.
//! ```
//!
//! ## Repair
//! Answer it under its `but` or `unless`, or leave it, if the claim is meant to fall to it.
//!
//! ## Source
//! Flow judging, as National Speech & Debate Association rounds are judged.

use super::{Check, shared::challenge::Challenges};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{ClaimId, Debate, Reason, Role, Status},
    rule::Rule,
};

pub(super) const CHECK: Check = Check { rule: RULE, find };

const RULE: Rule =
    Rule { code: "objection-unanswered", severity: Severity::Note, file: include_str!("objection_unanswered.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let answered = Challenges::find(debate, |id| !debate.claim(id).contradicts.is_empty());
    let defended = defended(debate);
    for id in debate.reason_ids() {
        let objection = debate.reason(id);
        let target = debate.claim(objection.target);
        let stands = objection.role == Role::Against && !answered.reason(id) && !given_up(debate, objection);
        if stands && defended[objection.target.index()] && target.status != Status::Withdrawn {
            let objection_name = mention::reason(debate, objection);
            let mut finding = RULE
                .finding(mention::place(objection), format!("nobody answers the objection {objection_name}"))
                .label(target.name.span, "what it objects to")
                .help("answer it under its `but` or `unless`")
                .about(&objection.name.text)
                .about(&target.name.text);
            for premise in &objection.premises {
                finding = finding.about(&debate.claim(premise.claim).name.text);
            }
            found.push(finding);
        }
    }
}

fn given_up(debate: &Debate, objection: &Reason) -> bool {
    objection.premises.iter().any(|premise| debate.claim(premise.claim).status == Status::Withdrawn)
}

/// The claims that defend a position: positions, what supports them, and what answers objections to them.
fn defended(debate: &Debate) -> Vec<bool> {
    let mut open: Vec<(ClaimId, bool)> =
        debate.issues.iter().flat_map(|issue| &issue.positions).map(|position| (position.value, true)).collect();
    if open.is_empty() {
        let users = debate.users();
        open.extend(debate.claim_ids().filter(|id| users[id.index()].is_empty()).map(|id| (id, true)));
    }
    let mut sides = [vec![false; debate.claims.len()], vec![false; debate.claims.len()]];
    while let Some((id, defends)) = open.pop() {
        if std::mem::replace(&mut sides[usize::from(defends)][id.index()], true) {
            continue;
        }
        let claim = debate.claim(id);
        for reason in claim.because.iter().chain(&claim.but).map(|reason| debate.reason(*reason)) {
            let side = if reason.role == Role::For { defends } else { !defends };
            open.extend(reason.premises.iter().map(|premise| (premise.claim, side)));
            open.extend(reason.unless.iter().map(|exception| (exception.claim, !side)));
        }
    }
    let [_, defended] = sides;
    defended
}
