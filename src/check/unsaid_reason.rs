//! A reason rests on implicit premises only.
//!
//! ## Why
//! An implicit premise is what a speaker leaves out. If nothing is left in, nobody has given this reason at all.
//! A premise that has reasons or evidence of its own is a step on the way, even if nobody says it; and one that is used
//! with `see` is implicit where it is written.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The blockade was a success.
//!     because:
//!       - claim: A blockade that ends a crisis is a success.
//!         implicit: true
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The blockade was a success.
//!     because:
//!       - premises:
//!           - claim: The blockade ended the crisis.
//!           - claim: A blockade that ends a crisis is a success.
//!             implicit: true
//! ```
//!
//! ## Repair
//! Add the premise that was said, or take `implicit` off the one that was.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Use},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule { code: "unsaid-reason", severity: Severity::Warning, file: include_str!("unsaid_reason.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for reason in &debate.reasons {
        if reason.premises.iter().any(|premise| is_said(debate, *premise)) {
            continue;
        }
        let target = debate.claim(reason.target);
        let (role, target_name) = (mention::role(reason.role), mention::claim(target));
        let preposition = if role == "reason" { "for" } else { "to" };
        let mut finding = RULE
            .finding(
                mention::place(reason),
                format!("nobody says this {role} {preposition} {target_name}: all of it is implicit"),
            )
            .help("add the premise that was said, or take `implicit` off the one that was")
            .about(&reason.name.text)
            .about(&target.name.text);
        for premise in &reason.premises {
            finding = finding.about(&debate.claim(premise.claim).name.text);
        }
        found.push(finding);
    }
}

fn is_said(debate: &Debate, premise: Use) -> bool {
    let claim = debate.claim(premise.claim);
    !claim.implicit || !premise.written_here || !claim.because.is_empty() || !claim.evidence.is_empty()
}
