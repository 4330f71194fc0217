//! An office is held before its holder is born, or after the holder died.
//!
//! ## Why
//! One of the dates is wrong, or two persons of one name have become one. Only what no reading of the dates allows is
//! found: an office from 1894 on fits a birth in April 1894, and an office without an end fits any death.
//!
//! ## Fires on
//! ```yaml
//! people:
//!   - id: john-kennedy
//!     name: John F. Kennedy
//!     born: 1917-05-29
//!     died: 1963-11-22
//!     offices:
//!       - {office: President of the United States, from: 1961-01-20, to: 1965-01-20}
//! ```
//!
//! ## Silent on
//! ```yaml
//! people:
//!   - id: john-kennedy
//!     name: John F. Kennedy
//!     born: 1917-05-29
//!     died: 1963-11-22
//!     offices:
//!       - {office: President of the United States, from: 1961-01-20, to: 1963-11}
//!   - id: sarpi
//!     name: Paolo Sarpi
//!     born: 1552~
//!     offices:
//!       - {office: Provincial of the Servites, from: 1550~}
//! ```
//!
//! ## Repair
//! Mend the date that is wrong, or make two persons of the one.

use super::{
    Check,
    shared::{dates::life, speech},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    model::{Debate, PersonId, Speaker},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "office-outside-life", severity: Severity::Error, file: include_str!("office_outside_life.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for (number, person) in debate.people.iter().enumerate() {
        for office in &person.offices {
            // At most one finding an office: where both ends are wrong, it is one mistake.
            for date in [&office.from, &office.to].into_iter().flatten() {
                let early = person.born.as_ref().filter(|born| date.value.certainly_begins_before(&born.value));
                let late = person.died.as_ref().filter(|died| date.value.certainly_ends_after(&died.value));
                let Some((limit, when, mark)) = early
                    .map(|born| (born, "before being born", "born only then"))
                    .or(late.map(|died| (died, "after dying", "died already then")))
                else {
                    continue;
                };
                let name = speech::name(debate, Speaker::Person(PersonId::new(number)));
                let headline = format!(
                    "{name} ({}) holds the office ‘{}’ {when}: {}",
                    life(person),
                    office.office.value,
                    date.value
                );
                found.push(
                    RULE.finding(date.span, headline)
                        .label(limit.span, mark)
                        .help("mend the date that is wrong, or make two persons of the one")
                        .about(&person.name.text),
                );
                break;
            }
        }
    }
}
