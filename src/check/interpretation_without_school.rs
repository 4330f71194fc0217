//! An interpretation has neither a school nor a historian behind it.
//!
//! ## Why
//! Facts are shared; readings of them have authors. Whoever hears an interpretation wants to know whose it is, which
//! school reads so, and where it can be read. Interpretations that the debate itself draws from reasons, and implicit
//! and withdrawn ones, are left alone.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The crisis was the turning point of the Cold War.
//!     kind: interpretation
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The crisis was the turning point of the Cold War.
//!     kind: interpretation
//!     school: orthodox
//!   - claim: The settlement was a bargain.
//!     kind: interpretation
//!     because:
//!       - claim: Each side gave something.
//! ```
//!
//! ## Repair
//! Name the school, the historian (`by`), or the place where it can be read (`evidence`).

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Claim, Debate, Kind, Status},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule {
    code: "interpretation-without-school",
    severity: Severity::Note,
    file: include_str!("interpretation_without_school.rs"),
};

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for claim in debate.claims.iter().filter(|claim| stands_alone(claim)) {
        let headline = format!("{} is an interpretation, and nobody stands behind it", mention::claim(claim));
        found.push(
            RULE.finding(claim.name.span, headline)
                .help("name its school, its historian (`by`), or where it can be read (`evidence`)")
                .about(&claim.name.text),
        );
    }
}

fn stands_alone(claim: &Claim) -> bool {
    let interprets = claim.kind.as_ref().is_some_and(|kind| kind.value == Kind::Interpretation);
    let meant = !claim.implicit && claim.status != Status::Withdrawn;
    let backed =
        claim.school.is_some() || claim.by.is_some() || !claim.evidence.is_empty() || !claim.because.is_empty();
    interprets && meant && !backed
}
