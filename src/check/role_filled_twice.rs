//! Two premises of a reason play the same role of its scheme.
//!
//! ## Why
//! A scheme needs each of its parts once: two premises in one place are two arguments, or one of them plays another
//! part. A few roles may be filled by several premises together, such as the findings that a hypothesis explains;
//! `elenchus schemes NAME` says which.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The missiles in Turkey were obsolete.
//!     because:
//!       - scheme: position-to-know
//!         premises:
//!           - {role: position, claim: McNamara ran the Pentagon.}
//!           - {role: assertion, claim: McNamara called the missiles in Turkey obsolete.}
//!           - {role: assertion, claim: Rusk called the missiles in Turkey obsolete.}
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Khrushchev wanted to mend the balance.
//!     because:
//!       - scheme: abductive
//!         premises:
//!           - {role: findings, claim: The missiles were sent in secret.}
//!           - {role: findings, claim: The missiles could reach Washington.}
//!           - {role: explanation, claim: Who wants to mend a balance sends such missiles in secret.}
//!           - {role: best, claim: No other motive explains both.}
//! ```
//!
//! ## Repair
//! Make two reasons of it, or give one of the premises the role that it plays.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    rule::Rule,
    schemes::{self, Schemes},
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "role-filled-twice", severity: Severity::Warning, file: include_str!("role_filled_twice.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for reason in debate.reasons.iter().filter(|reason| reason.parts.len() > 1) {
        let Some(scheme) = reason.scheme.as_ref().and_then(|named| Schemes::of(debate).get(named)) else { continue };
        for premise in scheme.premises.iter().filter(|premise| !premise.several) {
            let mut players = reason.parts.iter().filter(|part| schemes::folded(&part.role) == premise.role.value);
            let (Some(first), Some(second)) = (players.next(), players.next()) else { continue };
            let headline = format!(
                "{} fills the role {} of its scheme twice",
                mention::reason(debate, reason),
                mention::id(&premise.role)
            );
            found.push(
                RULE.finding(second.role.span, headline)
                    .here("the second time")
                    .label(first.role.span, "the first time")
                    .help("make two reasons of it, or give one of the premises the role that it plays")
                    .about(&reason.name.text)
                    .about(&debate.claim(reason.premises[second.premise].claim).name.text),
            );
        }
    }
}
