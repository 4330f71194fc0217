//! A claim stands apart: no issue of the debate is reached from it.
//!
//! ## Why
//! In a debate with issues, every claim is there to settle one of them. One that leads to none is a digression, or it
//! was meant to hang under a claim and the link is missing. What hangs under an orphan is counted, not listed.
//! A debate without `issues` is never told this.
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
//!   - id: lost
//!     claim: The Soviet Union lost.
//!   - id: shoe
//!     claim: Khrushchev banged his shoe at the United Nations.
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
//!   - id: lost
//!     claim: The Soviet Union lost.
//! ```
//!
//! ## Repair
//! Hang it under the claim that it bears on (`because` or `but`), make it a position of an issue, or take it out.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{ClaimId, Debate},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule { code: "orphan-claim", severity: Severity::Warning, file: include_str!("orphan_claim.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let positions: Vec<ClaimId> =
        debate.issues.iter().flat_map(|issue| &issue.positions).map(|position| position.value).collect();
    if positions.is_empty() {
        return;
    }
    let mut reached = vec![false; debate.claims.len()];
    reach(debate, positions, &mut reached);
    let mut used = vec![false; debate.claims.len()];
    for place in debate.reasons.iter().flat_map(|reason| reason.premises.iter().chain(&reason.unless)) {
        used[place.claim.index()] = true;
    }
    // Tops first, so that a tree of orphans is one finding; what is left after them stands in circles.
    let tops = debate.claim_ids().filter(|id| !used[id.index()]);
    for id in tops.chain(debate.claim_ids()) {
        if reached[id.index()] {
            continue;
        }
        let under = reach(debate, vec![id], &mut reached) - 1;
        let claim = debate.claim(id);
        let headline = match under {
            0 => format!("{} leads to no issue", mention::claim(claim)),
            _ => format!("{} and the {} linked with it lead to no issue", mention::claim(claim), claims(under)),
        };
        found.push(
            RULE.finding(claim.name.span, headline)
                .help("hang it under the claim that it bears on, make it a position of an issue, or take it out")
                .about(&claim.name.text),
        );
    }
}

fn claims(number: usize) -> String {
    if number == 1 { "claim".to_owned() } else { format!("{number} claims") }
}

/// Marks what bears on the claims given: reasons, objections, exceptions, contradictions, answers. Says how many
/// claims were new.
fn reach(debate: &Debate, mut open: Vec<ClaimId>, reached: &mut [bool]) -> usize {
    let mut new = 0;
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut reached[id.index()], true) {
            continue;
        }
        new += 1;
        let claim = debate.claim(id);
        open.extend(claim.contradicts.iter().map(|other| other.value));
        for reason in claim.because.iter().chain(&claim.but).map(|reason| debate.reason(*reason)) {
            open.extend(reason.premises.iter().chain(&reason.unless).map(|used| used.claim));
            open.extend(reason.answers.iter().filter_map(|answer| answer.claim.as_ref()).map(|claim| claim.value));
        }
    }
    new
}
