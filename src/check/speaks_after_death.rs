//! A person asserts what happened only after that person's death.
//!
//! ## Why
//! `when` is the time of what a claim says. Nobody reports what came after their own death: the claim is somebody
//! else's, or one of the dates is wrong. A source may come out long after its author died, so the dates of sources are
//! left aside; so is the time before a birth, of which anybody may speak. A forecast is no report: claims with words
//! like "will", "would" or "should", and claims of value, policy and definition are left alone. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! people:
//!   - id: khrushchev
//!     name: Nikita Khrushchev
//!     born: 1894-04-15
//!     died: 1971-09-11
//! claims:
//!   - claim: Communist Cuba outlived the Soviet Union.
//!     by: khrushchev
//!     when: 1991-12
//! ```
//!
//! ## Silent on
//! ```yaml
//! people:
//!   - id: khrushchev
//!     name: Nikita Khrushchev
//!     born: 1894-04-15
//!     died: 1971-09-11
//! claims:
//!   - claim: Our grandchildren will live under communism.
//!     by: khrushchev
//!     when: 1980
//!   - claim: Napoleon came to grief in Russia.
//!     by: khrushchev
//!     when: 1812
//!   - claim: The promise held to the end.
//!     by: khrushchev
//!     when: 1971
//! ```
//!
//! ## Repair
//! Name who said it (`by`), or mend the date.

use super::{
    Check,
    language::{Class, Prose, Sentence},
    shared::{dates::life, speech},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Kind, Speaker},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "speaks-after-death", severity: Severity::Error, file: include_str!("speaks_after_death.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    for sentence in prose.sentences() {
        let claim = sentence.claim();
        let (Some(by), Some(when)) = (&claim.by, &claim.when) else { continue };
        let Speaker::Person(person) = by.value else { continue };
        let person = debate.person(person);
        let Some(died) = &person.died else { continue };
        if !died.value.certainly_before(&when.value) || forecasts(sentence) {
            continue;
        }
        let headline = format!(
            "{} ({}) asserts {}, which happened only after that death: {}",
            speech::name(debate, by.value),
            life(person),
            mention::claim(claim),
            when.value
        );
        found.push(
            RULE.finding(by.span, headline)
                .here("said to assert it")
                .label(when.span, "the time of what it says")
                .help("name who said it, or mend the date; a forecast needs a word like \"will\" or \"would\"")
                .about(&claim.name.text)
                .about(&person.name.text),
        );
    }
}

/// Whether the claim may speak of what is still to come, or of what ought to be.
fn forecasts(sentence: Sentence<'_>) -> bool {
    let kind = sentence.claim().kind.as_ref().map(|kind| kind.value);
    let of_no_time = matches!(kind, Some(Kind::Value | Kind::Policy | Kind::Definition));
    of_no_time || (0..sentence.len()).any(|at| sentence.is(at, Class::TO_COME))
}
