//! The premises say "some" or "may", and the conclusion says "all" or "must".
//!
//! ## Why
//! From some to all there is no step without a reason of its own, nor from what may be to what is so. Read are the words
//! before the thing in question: a premise on "some teachers" with a conclusion on "all teachers", and a premise with
//! "may" or "might" whose conclusion says the same with "must" or "certainly". Silent where another premise speaks of
//! all, where a `warrant` or a `scheme` makes the step, and in objections. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: All historians reject the memoirs.
//!     because:
//!       - claim: Some historians reject the memoirs.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Most historians reject the memoirs.
//!     because:
//!       - claim: Some historians reject the memoirs.
//!   - claim: All memoirs are to be read with care.
//!     because:
//!       - claim: Some historians have been misled by them.
//! ```
//!
//! ## Repair
//! Claim no more than the premises bear, or add the premise that carries the step from some to all.
//!
//! ## Source
//! Hasty generalisation, in every list of fallacies; Austhink's Rationale tutorials.

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
    Rule { code: "quantifier-jump", severity: Severity::Warning, file: include_str!("quantifier_jump.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    for reason in prose.debate.reasons.iter().filter(|reason| reason.role == Role::For) {
        if reason.scheme.is_some() || reason.warrant.is_some() {
            continue;
        }
        let conclusion = prose.sentence(reason.target);
        if !conclusion.any(Class::UNIVERSAL.or(Class::NECESSARY)) {
            continue;
        }
        let premises: Vec<Sentence<'_>> = reason.premises.iter().map(|used| prose.sentence(used.claim)).collect();
        if premises.iter().any(|premise| premise.any(Class::UNIVERSAL.or(Class::NECESSARY))) {
            continue;
        }
        let jump = premises.iter().find_map(|premise| {
            let (some, all) =
                from_some_to_all(*premise, conclusion).or_else(|| from_may_to_must(*premise, conclusion))?;
            Some(((*premise, some), (conclusion, all)))
        });
        if let Some((premise, conclusion)) = jump {
            found.push(finding(prose, reason, premise, conclusion));
        }
    }
}

/// The places of "some" in a premise and of "all" in the conclusion, where they speak of the same thing.
fn from_some_to_all(premise: Sentence<'_>, conclusion: Sentence<'_>) -> Option<(usize, usize)> {
    let (all, thing) = quantified(conclusion, Class::UNIVERSAL).next()?;
    let (some, _) = quantified(premise, Class::PARTIAL).find(|(_, other)| *other == thing)?;
    Some((some, all))
}

/// The places of "may" in a premise and of "must" in the conclusion, where the premise has every other term too.
fn from_may_to_must(premise: Sentence<'_>, conclusion: Sentence<'_>) -> Option<(usize, usize)> {
    let place = |sentence: Sentence<'_>, class| (0..sentence.len()).find(|at| sentence.is(*at, class));
    let (may, must) = (place(premise, Class::POSSIBLE)?, place(conclusion, Class::NECESSARY)?);
    let mut others = conclusion.terms.iter().filter(|term| conclusion.term(must) != Some(**term)).peekable();
    others.peek()?;
    others.all(|term| premise.has(*term)).then_some((may, must))
}

/// The words of a class that stand before a noun, each with the term of the noun: "all Soviet teachers".
fn quantified(sentence: Sentence<'_>, class: Class) -> impl Iterator<Item = (usize, u32)> {
    let places = (0..sentence.len()).filter(move |at| sentence.is(*at, class) && !sentence.is_quoted(*at));
    places.filter_map(move |at| {
        // The last term before the next word without meaning is the noun; "of the" may stand between.
        let group = Class::DETERMINER.or(Class::PREPOSITION);
        let skipped = (at + 1..sentence.len()).take_while(|next| sentence.is(*next, group));
        let from = at + 1 + skipped.count();
        let group = (from..sentence.len())
            .take_while(|next| sentence.term(*next).is_some() && !sentence.is(*next, Class::PAST));
        let nouns: Vec<u32> = group.take(2).filter_map(|next| sentence.term(next)).collect();
        nouns.first().map(|term| (at, *term))
    })
}

fn finding(
    prose: &Prose<'_>,
    reason: &Reason,
    (premise, some): (Sentence<'_>, usize),
    (conclusion, all): (Sentence<'_>, usize),
) -> Diagnostic {
    let (few, many) = (premise.text(some, some + 2), conclusion.text(all, all + 2));
    let headline = format!(
        "{} speaks of \"{few}\", and its conclusion {} of \"{many}\"",
        mention::reason(prose.debate, reason),
        mention::claim(conclusion.claim())
    );
    RULE.finding(premise.span(some, some + 2), headline)
        .label(conclusion.span(all, all + 2), "more than the premises say")
        .help("claim no more than the premises bear, or add the premise that carries the step")
        .about(&reason.name.text)
        .about(&premise.claim().name.text)
        .about(&conclusion.claim().name.text)
}
