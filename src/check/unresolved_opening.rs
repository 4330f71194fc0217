//! A claim opens with a word that points at another claim.
//!
//! ## Why
//! In a map every box is read by itself, and the same claim may be used in several places: nobody can tell who "he" is
//! or what "this" was. An "it" that stands for nothing ("it is true that …", "it rained") points nowhere, "those who"
//! says whom it means, and "this" before a thing at hand ("this house", "this school") is clear; before a word like
//! "decision" or "policy" it is not. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: He had no other choice.
//!   - claim: This policy failed.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Khrushchev had no other choice.
//!   - claim: It is not true that the ships turned round at sea.
//!   - claim: This house would lower the voting age.
//! ```
//!
//! ## Repair
//! Name the person or the thing, though it was named in the box above.
//!
//! ## Source
//! Austhink's Rationale tutorials: each box can be understood by itself.

use super::{
    Check,
    language::{Class, Prose, Sentence},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "unresolved-opening", severity: Severity::Warning, file: include_str!("unresolved_opening.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    for sentence in prose.sentences().filter(|sentence| sentence.len() > 1) {
        // "But he …" opens with a joint first.
        let opening = usize::from(sentence.is(0, Class::JOINS));
        if sentence.is_quoted(opening) || !points_away(sentence, opening) {
            continue;
        }
        let claim = sentence.claim();
        let word = sentence.text(opening, opening + 1);
        found.push(
            RULE.finding(
                sentence.span(opening, opening + 1),
                format!("{} opens with \"{word}\", which only another claim explains", mention::claim(claim)),
            )
            .help(format!("put a name in the place of \"{word}\""))
            .about(&claim.name.text),
        );
    }
}

/// Whether the word that a text opens with can be understood from another text only.
fn points_away(sentence: Sentence<'_>, at: usize) -> bool {
    let next = at + 1;
    // "He Jiankui edited genes", "IT costs doubled": names that are spelt like pronouns.
    let is_name = sentence.is(at, Class::THIRD) && sentence.is_name(next) && !sentence.is(at, Class::DETERMINER);
    let text = sentence.text(at, next);
    if is_name || (text.len() > 1 && text.chars().all(char::is_uppercase)) {
        return false;
    }
    // "He who", "those of"; and "that is why …" is reasoning, of which there is another rule.
    if sentence.is(next, Class::RELATIVE.or(Class::PREPOSITION)) || sentence.is(next + 1, Class::ASKS) {
        return false;
    }
    if sentence.is(at, Class::EXPLETIVE) {
        return !stands_for_nothing(sentence, next);
    }
    let is_verb = sentence.is(next, Class::AUXILIARY.or(Class::PAST));
    let is_bare = is_verb || (sentence.is(next, Class::VERB) && sentence.is(next, Class::S_FORM));
    sentence.is(at, Class::THIRD)
        || sentence.is(at, Class::DEMONSTRATIVE) && (is_bare || sentence.is(next, Class::SHELL))
}

/// Whether an "it" before a word is one that stands for nothing: "it is clear that", "it took years to", "it rained".
fn stands_for_nothing(sentence: Sentence<'_>, next: usize) -> bool {
    let after = next + 1..sentence.len();
    let announces =
        after.clone().any(|at| sentence.is(at, Class::AHEAD)) || after.skip(1).any(|at| sentence.is(at, Class::ING));
    let is_verb = sentence.is(next, Class::IMPERSONAL.or(Class::AUXILIARY));
    sentence.is(next, Class::WEATHER) || (is_verb && announces)
}
