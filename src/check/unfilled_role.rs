//! The premises of a reason say their roles, and a part of the scheme is left out.
//!
//! ## Why
//! The part that nobody states is where the critical questions strike first. Silent where no premise says its role, and
//! where the reason has more premises than roles written for them, or a `warrant`: these may be the part.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The missiles in Turkey were obsolete.
//!     because:
//!       - scheme: expert-opinion
//!         premises:
//!           - {role: expertise, claim: McNamara was an expert on missiles.}
//!           - {role: assertion, claim: McNamara called the missiles in Turkey obsolete.}
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
//!           - {role: field, claim: The age of missiles lies in that field., implicit: true}
//! ```
//!
//! ## Repair
//! Add the premise, `implicit: true` if nobody said it.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    rule::Rule,
    schemes::{self, Schemes},
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule { code: "unfilled-role", severity: Severity::Note, file: include_str!("unfilled_role.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for reason in debate.reasons.iter().filter(|reason| !reason.parts.is_empty()) {
        let Some(named) = &reason.scheme else { continue };
        let Some(scheme) = Schemes::of(debate).get(named) else { continue };
        if reason.parts.len() < reason.premises.len() || reason.warrant.is_some() {
            continue;
        }
        let played: Vec<String> = reason.parts.iter().map(|part| schemes::folded(&part.role)).collect();
        // A role that is misspelt has a finding of its own, and is likely the one that seems to be left out.
        if played.iter().any(|role| scheme.premise(role).is_none()) {
            continue;
        }
        let missing: Vec<_> = scheme.premises.iter().filter(|premise| !played.contains(&premise.role.value)).collect();
        let Some(first) = missing.first() else { continue };
        let roles: Vec<String> = missing.iter().map(|premise| mention::id(&premise.role)).collect();
        let headline = format!(
            "{} leaves out {} of its scheme {}",
            mention::reason(debate, reason),
            roles.join(" and "),
            mention::id(&scheme.id)
        );
        let help = match &first.text {
            Some(text) => format!("add a premise with `role: {}`, in which it says: {}", first.role.value, text.value),
            None => format!("add a premise with `role: {}`", first.role.value),
        };
        found.push(RULE.finding(named.span, headline).help(help).about(&reason.name.text));
    }
}
