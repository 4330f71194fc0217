//! Nobody speaks against a position of an issue.
//!
//! ## Why
//! A position has rivals, so somebody doubts it. Where the map shows neither an objection in its case nor a reason for a
//! rival, the other side has not been heard, and whoever defends the position is not prepared for what will come.
//! Where all positions have their cases and none is objected to, the two sides talk past each other; that is said once
//! of the issue.
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
//!     because:
//!       - claim: The missiles were taken home.
//! ```
//!
//! ## Repair
//! Write down the best objection to it, and answer it if you can.

use super::{Check, shared::challenge::Challenges};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Claim, Debate, Issue},
    names::Set,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "unchallenged-position", severity: Severity::Note, file: include_str!("unchallenged_position.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    if debate.issues.iter().all(|issue| issue.positions.len() < 2) {
        return;
    }
    let positions: Set<_> = debate.issues.iter().flat_map(|issue| &issue.positions).map(|claim| claim.value).collect();
    // Rivals contradict each other anyway; a contradiction further down in a case is a challenge to it.
    let contradicted = |id| !positions.contains(&id) && !debate.claim(id).contradicts.is_empty();
    let challenges = Challenges::find(debate, contradicted);
    for issue in debate.issues.iter().filter(|issue| issue.positions.len() > 1) {
        let argued = issue.positions.iter().filter(|position| is_argued(debate.claim(position.value))).count();
        if argued > 1 && issue.positions.iter().all(|position| !challenges.claim(position.value)) {
            found.push(of_issue(debate, issue));
            continue;
        }
        for position in &issue.positions {
            let claim = debate.claim(position.value);
            let rivals_argued = argued > usize::from(is_argued(claim));
            if !rivals_argued && !challenges.claim(position.value) {
                found.push(of_position(issue, claim));
            }
        }
    }
}

fn is_argued(claim: &Claim) -> bool {
    !claim.because.is_empty() || !claim.evidence.is_empty()
}

fn of_issue(debate: &Debate, issue: &Issue) -> Diagnostic {
    let headline = format!("nobody objects to any position of the issue {}", mention::issue(issue));
    let finding = RULE.finding(issue.name.span, headline);
    let finding = finding.help("write down the best objection to each").about(&issue.name.text);
    issue.positions.iter().fold(finding, |finding, position| finding.about(&debate.claim(position.value).name.text))
}

fn of_position(issue: &Issue, claim: &Claim) -> Diagnostic {
    RULE.finding(claim.name.span, format!("nobody speaks against {}, or for a rival of it", mention::claim(claim)))
        .here(format!("a position of the issue {}", mention::issue(issue)))
        .help("write down the best objection to it")
        .about(&claim.name.text)
        .about(&issue.name.text)
}
