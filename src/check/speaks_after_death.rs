//! A person asserts what happened only after that person's death.
//!
//! ## Why
//! `when` is the time of what a claim says. Nobody reports what came after their own death: the claim is somebody
//! else's, or one of the dates is wrong. A source may come out long after its author died, so the dates of sources are
//! left aside; so is the time before a birth, of which anybody may speak. A forecast is no report: claims with words
//! like "will", "would" or "should", and claims of value, policy and definition are left alone.
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
    shared::{dates::life, speech, words},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Claim, Debate, Kind, Speaker},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "speaks-after-death", severity: Severity::Error, file: include_str!("speaks_after_death.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let english = words::is_english(debate);
    for claim in &debate.claims {
        let (Some(by), Some(when)) = (&claim.by, &claim.when) else { continue };
        let Speaker::Person(person) = by.value else { continue };
        let person = debate.person(person);
        let Some(died) = &person.died else { continue };
        // In another language no word tells a forecast from a report.
        if !died.value.certainly_before(&when.value) || !english || forecasts(claim) {
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
fn forecasts(claim: &Claim) -> bool {
    let of_no_time =
        claim.kind.as_ref().is_some_and(|kind| matches!(kind.value, Kind::Value | Kind::Policy | Kind::Definition));
    let mut ahead = false;
    words::each_word(&claim.text, |word| ahead |= AHEAD.contains(&word));
    of_no_time || ahead
}

/// Words of what is still to come, or only possible.
const AHEAD: &[&str] = &[
    "always", "bound", "can", "could", "expected", "forever", "going", "if", "intended", "likely", "may", "might",
    "must", "never", "ought", "planned", "shall", "should", "soon", "will", "would",
];
