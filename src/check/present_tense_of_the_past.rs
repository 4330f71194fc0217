//! A claim says "still" or "now" of a time that is over.
//!
//! ## Why
//! Such words are true on the day they are written and go stale. What ended before the debate's `as_of` does not hold
//! "still", and a source of 1990 that says "still" says nothing of today. For debates in English; dates that can be
//! read so that they fit are left alone, and so is "still" in a sentence whose verbs are in the past.
//!
//! ## Fires on
//! ```yaml
//! debate:
//!   as_of: 2022
//! claims:
//!   - claim: The Castros still rule Cuba.
//!     when: 1959/2021
//! ```
//!
//! ## Silent on
//! ```yaml
//! debate:
//!   as_of: 2022
//! claims:
//!   - claim: The communists still rule Cuba.
//!     when: 1959/..
//!   - claim: In 1962 the outcome was still open.
//!     when: 1962-10-27
//!   - claim: The Castros ruled Cuba.
//!     when: 1959/2021
//! ```
//!
//! ## Repair
//! Say until when it held, in the past tense; or mend `when`.

use super::{
    Check,
    language::{Class, Prose, Sentence},
};
use crate::{
    date::Date,
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Claim, Debate, Status},
    rule::Rule,
    source::Spanned,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule = Rule {
    code: "present-tense-of-the-past",
    severity: Severity::Warning,
    file: include_str!("present_tense_of_the_past.rs"),
};

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    let Some(as_of) = debate.as_of.as_ref() else { return };
    for sentence in prose.sentences() {
        let claim = sentence.claim();
        if claim.status == Status::Withdrawn || claim.implicit {
            continue;
        }
        let Some((until, whose)) = over(debate, claim, &as_of.value) else { continue };
        let Some(word) = present_word(sentence) else { continue };
        let headline = format!(
            "{} says \"{word}\", but {whose} is {} and the debate speaks of {}",
            mention::claim(claim),
            until.value,
            as_of.value
        );
        found.push(
            RULE.finding(claim.text.span, headline)
                .here("in the present tense")
                .label(until.span, "over by then")
                .label(as_of.span, "what \"now\" means in this debate")
                .help("say until when it held, in the past tense, or mend `when`")
                .about(&claim.name.text),
        );
    }
}

/// The date that lies wholly before the debate's "now": when the claim held, or else when all its sources came out.
fn over<'a>(debate: &'a Debate, claim: &'a Claim, now: &Date) -> Option<(&'a Spanned<Date>, &'static str)> {
    if let Some(when) = &claim.when {
        return when.value.certainly_before(now).then_some((when, "its time"));
    }
    let mut issued = claim.evidence.iter().map(|evidence| debate.reference(evidence.reference.value).issued.as_ref());
    let first = issued.next()??;
    let old = |date: &Spanned<Date>| date.value.whole_years_until(now).is_some_and(|(least, _)| least >= STALE);
    (old(first) && issued.all(|date| date.is_some_and(old))).then_some((first, "the source that says so"))
}

/// How many years a source's "still" keeps.
const STALE: i64 = 2;

/// The word by which a sentence in the present tense speaks of its own day.
fn present_word(sentence: Sentence<'_>) -> Option<&str> {
    let any = |class: Class| (0..sentence.len()).any(|at| sentence.is(at, class));
    let now = (0..sentence.len()).find(|at| sentence.is(*at, Class::NOW))?;
    let is_past = any(Class::PRETERITE.or(Class::PAST_FORM)) && !any(Class::PRESENT);
    (!is_past).then(|| sentence.word(now))
}
