//! A premise plays a role that the scheme of its reason does not have.
//!
//! ## Why
//! `role` says which part of the scheme a premise fills, so that the critical questions find what they ask about. Roles
//! belong to a scheme: without one they mean nothing.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The missiles in Turkey were obsolete.
//!     because:
//!       - scheme: expert-opinion
//!         premises:
//!           - {role: expertize, claim: McNamara was an expert on missiles.}
//!           - {role: assertion, claim: McNamara called the missiles in Turkey obsolete.}
//!           - {role: field, claim: The age of missiles lies in that field.}
//!   - claim: The ships turned round.
//!     because:
//!       - {claim: The radio said so., role: assertion}
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The missiles in Turkey were obsolete.
//!     because:
//!       - scheme: expert-opinion
//!         premises:
//!           - {role: expertise, claim: McNamara was an expert on missiles.}
//!           - {role: assertion, claim: McNamara called the missiles in Turkey obsolete.}
//!           - {role: field, claim: The age of missiles lies in that field.}
//! ```
//!
//! ## Repair
//! `elenchus schemes NAME` lists the premises of a scheme with their roles.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    names, repair,
    rule::Rule,
    schemes::{self, Schemes},
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule { code: "unknown-role", severity: Severity::Warning, file: include_str!("unknown_role.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for reason in debate.reasons.iter().filter(|reason| !reason.parts.is_empty()) {
        let Some(named) = &reason.scheme else {
            let headline =
                format!("a premise of {} has a role, but no scheme is named", mention::reason(debate, reason));
            let help = "add `scheme:` beside the premises; `elenchus schemes` lists all";
            found.push(RULE.finding(reason.parts[0].role.span, headline).help(help).about(&reason.name.text));
            continue;
        };
        // A scheme that is not known has a finding of its own.
        let Some(scheme) = Schemes::of(debate).get(named) else { continue };
        for part in reason.parts.iter().filter(|part| scheme.premise(&part.role).is_none()) {
            let roles: Vec<&str> = scheme.premises.iter().map(|premise| premise.role.as_str()).collect();
            let headline = format!("the scheme {} has no role {}", mention::id(&scheme.id), mention::id(&part.role));
            let finding = RULE
                .finding(part.role.span, headline)
                .label(named.span, "the scheme")
                .about(&reason.name.text)
                .about(&debate.claim(reason.premises[part.premise].claim).name.text);
            found.push(match names::nearest(&schemes::folded(&part.role), roles.iter().copied()) {
                Some(near) => finding.help(format!("write `role: {near}`")).edit(part.role.span, repair::scalar(near)),
                None if roles.is_empty() => finding.help("the scheme has no roles: leave `role` out"),
                None => finding.help(format!("its roles are {}", roles.join(", "))),
            });
        }
    }
}
