//! A stretch of time ends before it begins.
//!
//! ## Why
//! Two dates have changed places, or one of them is a slip of the pen; nothing that builds on them can be trusted. An
//! interval, an office and a life are each such a stretch. Only what is so in every reading of the dates is found.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The blockade lasted four weeks.
//!     when: 1962-11-20/1962-10-24
//! ```
//! ```yaml
//! people:
//!   - id: dobrynin
//!     name: Anatoly Dobrynin
//!     offices:
//!       - {office: Soviet ambassador to the United States, from: 1986, to: 1962}
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The blockade lasted four weeks.
//!     when: 1962-10-24/1962-11-20
//! people:
//!   - id: dobrynin
//!     name: Anatoly Dobrynin
//!     offices:
//!       - {office: Soviet ambassador to the United States, from: 1962, to: 1962-03}
//! ```
//!
//! ## Repair
//! Put the earlier date first, or mend the one that is wrong.

use super::{
    Check,
    shared::{dates::dates, speech},
};
use crate::{
    date::Date,
    diagnostic::{Diagnostic, Severity},
    model::{Debate, PersonId, Speaker},
    rule::Rule,
    source::Spanned,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "ends-before-it-begins", severity: Severity::Error, file: include_str!("ends_before_it_begins.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for dated in dates(debate, Date::is_reversed) {
        let headline = format!("{} ends before it begins: {}", dated.what, dated.date.value);
        let finding = RULE.finding(dated.date.span, headline).help("put the earlier date first");
        found.push(dated.of.into_iter().fold(finding, Diagnostic::about));
    }
    for (number, person) in debate.people.iter().enumerate() {
        let name = speech::name(debate, Speaker::Person(PersonId::new(number)));
        if let Some((born, died)) = reversed(person.born.as_ref(), person.died.as_ref()) {
            let headline = format!("{name} died before being born: {} and {}", died.value, born.value);
            found.push(
                RULE.finding(died.span, headline)
                    .label(born.span, "born after that")
                    .help("mend the date that is wrong")
                    .about(&person.name.text),
            );
        }
        for office in &person.offices {
            let Some((from, to)) = reversed(office.from.as_ref(), office.to.as_ref()) else { continue };
            let headline = format!(
                "{name} left the office ‘{}’ before entering it: {} and {}",
                office.office.value, to.value, from.value
            );
            found.push(
                RULE.finding(to.span, headline)
                    .label(from.span, "entered after that")
                    .help("mend the date that is wrong")
                    .about(&person.name.text),
            );
        }
    }
}

/// Both dates, if the second certainly comes before the first.
fn reversed<'a>(
    from: Option<&'a Spanned<Date>>,
    to: Option<&'a Spanned<Date>>,
) -> Option<(&'a Spanned<Date>, &'a Spanned<Date>)> {
    let (from, to) = (from?, to?);
    to.value.certainly_before(&from.value).then_some((from, to))
}
