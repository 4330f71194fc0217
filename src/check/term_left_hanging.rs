//! A term of one premise meets no other premise, nor the conclusion.
//!
//! ## Why
//! What a premise adds must be taken up by another premise or by the conclusion, or it does no work. Where two premises
//! of a reason each have such a term, the premise that joins the two terms is most often what was left out. Read are
//! reasons of two premises that name neither `scheme` nor `warrant` and that are linked by another term;
//! `premises-share-no-term` speaks of the others. Words decide here, so this is a clue. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The treaty failed.
//!     because:
//!       - premises:
//!           - claim: The treaty allowed inspectors.
//!           - claim: The treaty without control failed.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The treaty failed.
//!     because:
//!       - premises:
//!           - claim: The treaty allowed no inspectors.
//!           - claim: Every treaty without inspectors failed.
//! ```
//! ```yaml
//! debate:
//!   aliases: [[inspectors, control]]
//! claims:
//!   - claim: The treaty failed.
//!     because:
//!       - premises:
//!           - claim: The treaty allowed inspectors.
//!           - claim: The treaty without control failed.
//! ```
//!
//! ## Repair
//! Say the same thing in the same words, or list the words that mean the same under `aliases` of `debate`; or add the
//! premise that joins the two terms, `implicit: true` if nobody says it.
//!
//! ## Source
//! The Holding Hands Rule of Austhink's Rationale tutorials.

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
    Rule { code: "term-left-hanging", severity: Severity::Note, file: include_str!("term_left_hanging.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    for reason in &prose.debate.reasons {
        let is_bare = reason.scheme.is_none() && reason.warrant.is_none() && reason.role == Role::For;
        let [first, second] = &reason.premises[..] else { continue };
        if !is_bare {
            continue;
        }
        let (first, second) = (prose.sentence(first.claim), prose.sentence(second.claim));
        let conclusion = prose.sentence(reason.target);
        let points = [first, second].iter().any(|premise| premise.any(Class::POINTS) || premise.claim().implicit);
        // Premises that share more are alike: "Kennedy kept silent about it" and "Khrushchev kept silent about it".
        if points || first.shared_terms(second) != 1 {
            continue;
        }
        let hanging = |own: Sentence<'_>, other: Sentence<'_>| {
            let met = |term: &u32| [other, conclusion].iter().any(|text| text.has(*term));
            let names = |term: &u32| own.word_of(*term).is_some_and(|at| own.names(at));
            let mut left = own.terms.iter().copied().filter(|term| !met(term) && names(term));
            // With two terms left it is no single link that is missing, but another subject.
            left.next().filter(|_| left.next().is_none())
        };
        if let Some((one, other)) = hanging(first, second).zip(hanging(second, first)) {
            found.extend(finding(prose, reason, [(first, one), (second, other)]));
        }
    }
}

fn finding(prose: &Prose<'_>, reason: &Reason, hanging: [(Sentence<'_>, u32); 2]) -> Option<Diagnostic> {
    let place = |(premise, term): (Sentence<'_>, u32)| {
        let (from, to) = premise.phrase(premise.word_of(term)?);
        Some((premise.text(from, to).to_owned(), premise.span(from, to)))
    };
    let ((one, here), (other, there)) = (place(hanging[0])?, place(hanging[1])?);
    let headline = format!(
        "\"{one}\" and \"{other}\" are each in one premise of {} and nowhere else",
        mention::reason(prose.debate, reason)
    );
    let help =
        format!("check whether a premise is missing that joins \"{one}\" and \"{other}\", or say both in one word");
    let finding = RULE.finding(there, headline).here("what joins this").label(here, "with this?").help(help);
    let [first, second] = hanging.map(|(premise, _)| premise.claim());
    Some(finding.about(&reason.name.text).about(&first.name.text).about(&second.name.text))
}
