//! A claim is no full sentence.
//!
//! ## Why
//! Only a sentence can be true or false, and so be accepted or rejected. "The missiles in Turkey" is a topic: nobody can
//! tell what is claimed of them. A text counts as a sentence as soon as one of its words can be its verb. A single word,
//! or a label such as "a1", stands for a claim that is still to be written and is left alone. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The secret promise about the bases in Turkey.
//!   - claim: Removing the nuclear bombers from Cuba.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The promise about the bases in Turkey was kept secret.
//!   - claim: Cuba
//!   - claim: a1
//! ```
//!
//! ## Repair
//! Say what is claimed of it, in a sentence with a verb.
//!
//! ## Source
//! Austhink's Rationale tutorials: each box holds one full declarative sentence.

use super::{
    Check,
    language::{Class, Marks, Prose, Sentence},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "no-full-sentence", severity: Severity::Warning, file: include_str!("no_full_sentence.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    for sentence in prose.sentences().filter(|sentence| sentence.len() > 1) {
        let is_label = sentence.len() == 2 && sentence.is(1, Class::NUMBER);
        if is_label || (0..sentence.len()).any(|at| may_be_verb(sentence, at)) {
            continue;
        }
        let claim = sentence.claim();
        found.push(
            RULE.finding(claim.text.span, format!("{} is no full sentence: it has no verb", mention::claim(claim)))
                .help("say what is claimed of it, in a sentence that can be true or false")
                .about(&claim.name.text),
        );
    }
}

/// Whether a word can be the verb of its sentence. In doubt it can.
fn may_be_verb(sentence: Sentence<'_>, at: usize) -> bool {
    if sentence.is(at, Class::AUXILIARY.or(Class::PAST)) {
        return true;
    }
    // What follows "the" or "of" is a noun, or what is said of one; a year, or a number such as that of "Apollo 11", can
    // have a verb after it.
    let bound = Class::DETERMINER.or(Class::PREPOSITION).or(Class::ADJECTIVE).or(Class::NUMBER);
    let in_group = at > 0
        && !sentence.marks(at).has(Marks::PAUSE)
        && sentence.is(at - 1, bound)
        && !sentence.is(at - 1, Class::PRONOUN)
        && !(sentence.is(at - 1, Class::NUMBER) && (sentence.word(at - 1).len() == 4 || is_numbered(sentence, at - 1)))
        && !(sentence.is(at - 1, Class::ADJECTIVE) && sentence.is(at, Class::PAST_FORM))
        && !is_of_demonstrative(sentence, at);
    if in_group || sentence.is(at, Class::ING.or(Class::ADJECTIVE)) {
        return false;
    }
    let is_open = !sentence.is(at, Class::EMPTY.or(Class::PREPOSITION));
    let is_inflected = sentence.is(at, Class::PAST_FORM) || (sentence.is(at, Class::S_FORM) && at > 0);
    // "Lions hunt in a team": a verb of which nothing is known, after a plural; an adverb may stand between.
    let is_after_plural = at > 0 && !sentence.marks(at).has(Marks::PAUSE) && {
        let group = Class::DETERMINER.or(Class::PREPOSITION);
        let is_adverb = sentence.is(at - 1, Class::ADVERB.or(Class::EMPTY)) && !sentence.is(at - 1, group);
        let noun = at.checked_sub(1 + usize::from(is_adverb));
        noun.is_some_and(|noun| sentence.is(noun, Class::S_FORM) && !sentence.is(noun, Class::EMPTY.or(group)))
    };
    sentence.is(at, Class::VERB) || is_open && (is_inflected || is_after_plural)
}

/// Whether a number belongs to the name before it, as in "Class 9b" or "Apollo 11".
fn is_numbered(sentence: Sentence<'_>, number: usize) -> bool {
    number > 0 && sentence.has_capital(number - 1) && !sentence.is(number - 1, Class::EMPTY)
}

/// Whether a word can be the verb of a "this" that opens the text: "This leads to higher rents."
fn is_of_demonstrative(sentence: Sentence<'_>, at: usize) -> bool {
    at == 1 && sentence.is(0, Class::DEMONSTRATIVE) && sentence.is(at, Class::VERB) && sentence.is(at, Class::S_FORM)
}
