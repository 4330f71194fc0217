//! Nobody answers an objection.
//!
//! ## Why
//! It is "dropped": in a debate round, what is not answered counts as conceded. An objection is answered when something
//! speaks against one of its premises or against what supports them, or an exception (`unless`) breaks its step, or a
//! claim contradicts it. Only objections that count against a position are meant (against any claim on top, in a debate
//! without issues); an answer that is left standing is the last word of the defence. What an overlay brings against the
//! base is not meant either: it is another voice. The objections to one claim are one finding.
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
    model::{Claim, ClaimId, Debate, Reason, Role, Status},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "objection-unanswered", severity: Severity::Note, file: include_str!("objection_unanswered.rs") };

/// The most objections to one claim that are underlined; the headline counts them all.
const SHOWN: usize = 6;

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    if debate.claims.iter().all(|claim| claim.but.is_empty()) {
        return;
    }
    let answered = Challenges::find(debate, |id| !debate.claim(id).contradicts.is_empty());
    let defended = defended(debate);
    let is_objected = |id: &ClaimId| defended[id.index()] && !debate.claim(*id).but.is_empty();
    for id in debate.claim_ids().filter(is_objected) {
        let claim = debate.claim(id);
        let dropped = claim.but.iter().filter(|id| !answered.reason(**id)).map(|id| debate.reason(*id));
        let dropped: Vec<&Reason> =
            dropped.filter(|objection| objection.overlay == claim.overlay && !given_up(debate, objection)).collect();
        if !dropped.is_empty() && claim.status != Status::Withdrawn {
            found.push(finding(debate, claim, &dropped));
        }
    }
}

fn finding(debate: &Debate, claim: &Claim, dropped: &[&Reason]) -> Diagnostic {
    let names = mention::list(dropped.iter().map(|objection| mention::reason(debate, objection)), SHOWN);
    let (noun, help) = if dropped.len() == 1 {
        ("objection", "answer it under `but` or `unless`, or leave it, if the claim is meant to fall")
    } else {
        ("objections", "answer them under `but` or `unless`, or leave them, if the claim is meant to fall")
    };
    let mut finding = RULE
        .finding(mention::place(dropped[0]), format!("nobody answers the {noun} {names} to {}", mention::claim(claim)))
        .help(help)
        .about(&claim.name.text);
    for objection in dropped.iter().take(SHOWN).skip(1) {
        finding = finding.label(mention::place(objection), "nor this one");
    }
    if let [only] = dropped {
        finding = finding.about(&only.name.text);
        for premise in &only.premises {
            finding = finding.about(&debate.claim(premise.claim).name.text);
        }
    }
    finding.label(claim.name.span, "what is objected to")
}

fn given_up(debate: &Debate, objection: &Reason) -> bool {
    objection.premises.iter().any(|premise| debate.claim(premise.claim).status == Status::Withdrawn)
}

/// The claims that defend a position and attack none: positions, what supports them, and what answers objections to
/// them. An objection to a claim that speaks for one position and against another answers for the other.
fn defended(debate: &Debate) -> Vec<bool> {
    let mut open: Vec<(ClaimId, bool)> =
        debate.issues.iter().flat_map(|issue| &issue.positions).map(|position| (position.value, true)).collect();
    if open.is_empty() {
        let mut used = vec![false; debate.claims.len()];
        for place in debate.reasons.iter().flat_map(|reason| reason.premises.iter().chain(&reason.unless)) {
            used[place.claim.index()] = true;
        }
        open.extend(debate.claim_ids().filter(|id| !used[id.index()]).map(|id| (id, true)));
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
    let [attacks, defends] = sides;
    defends.into_iter().zip(attacks).map(|(defends, attacks)| defends && !attacks).collect()
}
