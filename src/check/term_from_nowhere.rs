//! A conclusion speaks of something that none of its premises speaks of.
//!
//! ## Why
//! No rabbit comes out of a hat that did not go in: every term of the conclusion should come from a premise. Read are
//! reasons with several premises, which are meant to be complete, and that name neither `scheme` nor `warrant`, which
//! would make the link. Words decide here, so this is a clue: forms of one word count as one, verbs and words such as
//! "outcome" are not asked for, and where more than one term is new, it is all said in other words and believed. For
//! debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Every pupil should wear a uniform.
//!     because:
//!       - premises:
//!           - claim: Every pupil needs to belong to the school.
//!           - claim: Whoever wears the colours of a school belongs to it.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Every pupil should wear a uniform.
//!     because:
//!       - premises:
//!           - claim: Every pupil needs to belong to the school.
//!           - claim: Whoever wears a uniform belongs to the school.
//! ```
//! ```yaml
//! debate:
//!   aliases: [[uniform, colours of the school]]
//! claims:
//!   - claim: Every pupil should wear a uniform.
//!     because:
//!       - premises:
//!           - claim: Every pupil needs to belong to the school.
//!           - claim: Whoever wears the colours of the school belongs to it.
//! ```
//!
//! ## Repair
//! Add the premise that brings the term in, `implicit: true` if nobody says it; or say the same thing in the same words,
//! or list the words that mean the same under `aliases` of `debate`.
//!
//! ## Source
//! The Rabbit Rule of Austhink's Rationale tutorials.

use super::{
    Check,
    language::{Class, Prose, Sentence},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Reason, Role},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "term-from-nowhere", severity: Severity::Note, file: include_str!("term_from_nowhere.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    let spelled_out = |reason: &&Reason| {
        reason.role == Role::For && reason.premises.len() > 1 && reason.scheme.is_none() && reason.warrant.is_none()
    };
    for reason in debate.reasons.iter().filter(spelled_out) {
        let conclusion = prose.sentence(reason.target);
        let premises: Vec<Sentence<'_>> = reason.premises.iter().map(|used| prose.sentence(used.claim)).collect();
        let is_new = |term: &&u32| premises.iter().all(|premise| !premise.has(**term));
        let names = |term: &&u32| {
            conclusion.word_of(**term).is_some_and(|at| conclusion.names(at) && !conclusion.is(at, Class::SHELL))
        };
        let new: Vec<u32> = conclusion.terms.iter().filter(is_new).filter(names).copied().collect();
        // With more than one new term, it is said in other words throughout.
        let [term] = new[..] else { continue };
        let Some(at) = conclusion.word_of(term).filter(|_| conclusion.terms.len() > 2) else { continue };
        let (from, to) = conclusion.phrase(at);
        let headline = format!(
            "no premise of {} speaks of \"{}\", yet {} does",
            mention::reason(debate, reason),
            conclusion.text(from, to),
            mention::claim(conclusion.claim())
        );
        let mut finding = RULE
            .finding(mention::place(reason), headline)
            .label(conclusion.span(from, to), "where does this come from?")
            .help("check whether a premise is missing that brings it in")
            .about(&reason.name.text)
            .about(&conclusion.claim().name.text);
        for premise in premises {
            finding = finding.about(&premise.claim().name.text);
        }
        found.push(finding);
    }
}
