//! An `allow` silences nothing.
//!
//! ## Why
//! The fault is gone, or never was there; left in place, the entry would hide the next one. Errors of reading cannot be
//! silenced at all, for a part of the debate is left out where they occur.
//! An entry in a claim or a reason silences what is found at it, not what is found at the claims that hang on it.
//! An entry of the base is put to the test only where no overlay is laid on, one of an overlay only where no other is.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//! allow:
//!   - rule: objection-unanswered
//!     at: won
//!     because: The class is to find the answer.
//! ```
//! ```yaml
//! claims:
//!   - claim: The Soviet Union won.
//!     allow:
//!       - rule: long-claim
//!         because: It is the motion, word for word.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//!     but:
//!       - claim: The missiles were taken home.
//! allow:
//!   - rule: objection-unanswered
//!     at: won
//!     because: The class is to find the answer.
//! ```
//! ```yaml
//! claims:
//!   - claim: The Soviet Union won.
//!     allow:
//!       - rule: objection-unanswered
//!         because: The class is to find the answer.
//!     but:
//!       - claim: The missiles were taken home.
//! ```
//!
//! ## Repair
//! Take the entry out, or name the node that the finding speaks of.

use crate::{
    diagnostic::{Diagnostic, Severity},
    model::{Allowance, Debate, Place},
    names, repair,
    rule::Rule,
    source::Sources,
};

pub(super) const RULE: Rule = Rule {
    code: "allow-silences-nothing",
    severity: Severity::Warning,
    file: include_str!("allow_silences_nothing.rs"),
};

pub(super) fn finding(debate: &Debate, sources: &Sources, allowance: &Allowance) -> Diagnostic {
    let rule = &allowance.rule.value;
    let (at, within) = match &allowance.place {
        Place::Named { at, within } => (at.as_ref(), within.as_ref()),
        Place::Inside { claim, .. } => {
            let node = if claim.is_some() { "claim" } else { "reason" };
            let headline = format!("`{rule}` finds nothing at this {node} that could be allowed");
            let finding = RULE.finding(allowance.rule.span, headline).help("take this entry out");
            return super::names(debate, allowance).fold(finding, |finding, name| finding.about(name));
        }
    };
    if let Some(within) = within
        && !sources.iter().any(|(_, source)| super::is_within(allowance, &source.name))
    {
        let headline = format!("the debate has no file `{}`, so nothing is allowed there", within.value);
        let help = "write the path of the file from the debate's folder, as in `in: overlays/archival.yaml`";
        return RULE.finding(within.span, headline).help(help);
    }
    let Some(at) = at else {
        return RULE
            .finding(allowance.rule.span, format!("`{rule}` finds nothing in this debate that could be allowed"))
            .help("take this entry out");
    };
    let mut names = all_names(debate);
    if names.clone().any(|name| name == at.value) {
        return RULE
            .finding(allowance.rule.span, format!("`{rule}` finds nothing at `{}` that could be allowed", at.value))
            .help("take this entry out")
            .about(&at.value);
    }
    let finding = RULE.finding(at.span, format!("nothing is called `{}`, so nothing is allowed there", at.value));
    match names::nearest(&at.value, &mut names) {
        Some(near) => finding.help(format!("`{near}` exists")).edit(at.span, repair::scalar(near)),
        None => finding.help("take this entry out, or write the id of the node that the finding speaks of"),
    }
}

/// For a rule whose findings must not be silenced.
pub(super) fn cannot(allowance: &Allowance) -> Diagnostic {
    let headline = format!("`{}` is an error of reading, which cannot be allowed", allowance.rule.value);
    RULE.finding(allowance.rule.span, headline).help("repair what it finds, and take this entry out")
}

fn all_names(debate: &Debate) -> impl Iterator<Item = &str> + Clone {
    let claims = debate.claims.iter().map(|claim| &claim.name);
    let reasons = debate.reasons.iter().map(|reason| &reason.name);
    let issues = debate.issues.iter().map(|issue| &issue.name);
    let references = debate.references.iter().map(|reference| &reference.name);
    let people = debate.people.iter().map(|person| &person.name);
    let lenses = debate.lenses.iter().map(|lens| &lens.name);
    let names = claims.chain(reasons).chain(issues).chain(references).chain(people).chain(lenses);
    names.map(|name| name.text.as_str())
}
