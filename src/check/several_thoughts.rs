//! A claim says more than one thing.
//!
//! ## Why
//! An objection to one half would take down the other with it, and nobody can accept the half that is true. Counted are
//! two sentences in one box, clauses parted by a semicolon, and a second main clause with a subject of its own after
//! ", and" or ", but". Things that are listed, and clauses that hang on a word like "if" or "while", are one thought. For
//! debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The missiles were withdrawn, and the blockade was lifted.
//!   - claim: Khrushchev gave way. Kennedy had won.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The missiles, the bombers, and the torpedoes were withdrawn.
//!   - claim: Khrushchev gave way and lost his office.
//!   - claim: If the missiles stayed, the army would land, and the war would begin.
//!   - claim: Gen. Taylor advised J. F. Kennedy to attack.
//! ```
//!
//! ## Repair
//! Make each thought a claim of its own. If they are to be accepted together only, make them premises of one reason.

use super::{
    Check,
    language::{Class, Marks, Prose, Sentence},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    quotation::sentences,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "several-thoughts", severity: Severity::Warning, file: include_str!("several_thoughts.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    for sentence in prose.sentences() {
        let Some(second) = second_thought(sentence) else { continue };
        let claim = sentence.claim();
        let (first, rest) = (sentence.text(0, second), sentence.text(second, sentence.len()));
        found.push(
            RULE.finding(
                sentence.span(second, sentence.len()),
                format!("{} says more than one thing", mention::claim(claim)),
            )
            .here("a second thought")
            .help(format!("make two claims of it: {} and {}", mention::quoted(first), mention::quoted(rest)))
            .about(&claim.name.text),
        );
    }
}

/// The word with which a second thought begins.
fn second_thought(sentence: Sentence<'_>) -> Option<usize> {
    let starts = (2..sentence.len()).filter(|at| sentence.marks(*at).has(Marks::PAUSE) && !sentence.is_quoted(*at));
    for at in starts {
        let marks = sentence.marks(at);
        let is_next = (marks.has(Marks::STOP) && is_next_sentence(sentence, at))
            || (marks.has(Marks::SEMICOLON)
                && may_be_clause(sentence, 0, at)
                && may_be_clause(sentence, at, sentence.len()))
            || (marks.has(Marks::COMMA) && sentence.is(at, Class::JOINS) && is_second_clause(sentence, at));
        if is_next {
            return Some(at);
        }
    }
    None
}

/// Whether a sentence begins with a word, abbreviations and initials considered.
fn is_next_sentence(sentence: Sentence<'_>, at: usize) -> bool {
    let (text, start) = (&sentence.claim().text.value, sentence.start(at));
    sentences(text)
        .iter()
        .map(|(first, _)| *first as usize)
        .any(|first| first > 0 && first <= start && !text[first..start].contains(char::is_alphanumeric))
}

/// Whether the words from one to before another have a verb that can only be finite.
fn is_clause(sentence: Sentence<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| sentence.is(at, Class::AUXILIARY.or(Class::PAST)) || is_verb_of_pronoun(sentence, at))
}

/// Whether the words from one to before another have a word that can be a verb.
fn may_be_clause(sentence: Sentence<'_>, from: usize, to: usize) -> bool {
    let may_be_verb = |at: usize| is_past_form(sentence, at) || (sentence.is(at, Class::VERB) && !sentence.names(at));
    (from + 1..to).any(may_be_verb) || is_clause(sentence, from, to)
}

/// Whether a word is the past of a regular verb, or its participle.
fn is_past_form(sentence: Sentence<'_>, at: usize) -> bool {
    sentence.is(at, Class::VERB) && sentence.is(at, Class::PAST_FORM)
}

/// Whether a word is the verb of the pronoun before it.
fn is_verb_of_pronoun(sentence: Sentence<'_>, at: usize) -> bool {
    at > 0 && sentence.is(at - 1, Class::PRONOUN) && sentence.is(at, Class::VERB)
}

/// Whether a main clause with its own subject follows a word like "and", and one stands before it.
fn is_second_clause(sentence: Sentence<'_>, joint: usize) -> bool {
    // Under "if" or "that", both clauses are part of one thought; "who" and "which" reach no further than their noun.
    let binds = |at: usize| {
        let is_relative = sentence.is(at, Class::RELATIVE) && sentence.is(at, Class::ASKS);
        sentence.is(at, Class::SUBORDINATES.or(Class::RELATIVE))
            && (at == 0 || !is_relative)
            && heads_clause(sentence, at)
    };
    let subject = joint + 1;
    let opens_clause = sentence.is(subject, Class::RELATIVE.or(Class::SUBORDINATES));
    if opens_clause || (0..joint).any(binds) || !may_be_clause(sentence, 0, joint) {
        return false;
    }
    if sentence.is_name(subject) && is_past_form(sentence, subject + 1) {
        return true;
    }
    if sentence.is(subject, Class::PRONOUN) && !sentence.is(subject, Class::DETERMINER.or(Class::NUMBER)) {
        let verb = Class::AUXILIARY.or(Class::VERB);
        let adverb = usize::from(sentence.is(subject + 1, Class::EMPTY) && !sentence.is(subject + 1, verb));
        return sentence.is(subject + 1 + adverb, verb);
    }
    // "The king banned the book": with an object of its own, the form in -ed is no participle.
    let is_finite = |at: &usize| {
        let has_object = sentence.is(at + 1, Class::DETERMINER) && !sentence.marks(at + 1).has(Marks::PAUSE);
        sentence.is(*at, Class::AUXILIARY.or(Class::PAST)) || (is_past_form(sentence, *at) && has_object)
    };
    let has_subject = sentence.is(subject, Class::DETERMINER) || sentence.is_name(subject);
    let verb = (subject + 1..sentence.clause_end(subject)).find(is_finite);
    has_subject
        && verb.is_some_and(|verb| !(subject..verb).any(|at| sentence.is(at, Class::RELATIVE.or(Class::SUBORDINATES))))
}

/// Whether a word like "if" or "that" has a verb after it before the next pause, and so heads a clause.
fn heads_clause(sentence: Sentence<'_>, at: usize) -> bool {
    let end = sentence.clause_end(at);
    is_clause(sentence, at + 1, end) || (at == 0 && may_be_clause(sentence, 1, end))
}
