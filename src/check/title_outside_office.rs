//! A person is called by the title of an office at a time when that person did not hold it.
//!
//! ## Why
//! "President Kennedy" of 1959 was a senator. Often it is only courtesy, as in a childhood of "President Kennedy", and
//! sometimes a wrong date or the wrong person: a clue, so check whether it is meant. Read are titles before the name of
//! a person whose office begins with that word, where nobody else in the debate has the name; "former", "future" and
//! the like make it right. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! people:
//!   - id: eisenhower
//!     name: Dwight D. Eisenhower
//!     offices:
//!       - {office: President of the United States, from: 1953-01-20, to: 1961-01-20}
//! claims:
//!   - claim: At Vienna, President Eisenhower did not give way.
//!     when: 1961-06
//! ```
//!
//! ## Silent on
//! ```yaml
//! people:
//!   - id: eisenhower
//!     name: Dwight D. Eisenhower
//!     offices:
//!       - {office: President of the United States, from: 1953-01-20, to: 1961-01-20}
//! claims:
//!   - claim: Even then President Eisenhower did not apologise.
//!     when: 1960-05
//!   - claim: Former President Eisenhower was asked for advice.
//!     when: 1962-10
//! ```
//!
//! ## Repair
//! Mend the date or the name, or write "former" or "future" before the title.

use super::{
    Check,
    language::{Class, Prose},
    shared::speech,
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Office, PersonId, Speaker},
    names::Table,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "title-outside-office", severity: Severity::Note, file: include_str!("title_outside_office.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    if debate.people.iter().all(|person| person.offices.is_empty()) {
        return;
    }
    let bearers = bearers(prose);
    for claim in &debate.claims {
        let Some(when) = &claim.when else { continue };
        let mut text: Vec<(String, Class)> = Vec::new();
        prose.each_word(&claim.text, |word, class| text.push((word.to_owned(), class)));
        for (at, (word, _)) in text.iter().enumerate().skip(1) {
            let Some(Some(id)) = bearers.get(word) else { continue };
            let held = held(&debate.person(*id).offices, &text[..at]);
            let Some(office) = held.first().filter(|_| held.iter().all(|office| office.excludes(&when.value))) else {
                continue;
            };
            let headline = format!(
                "{} calls {} ‘{}’, but is dated {}; check whether it is meant",
                mention::claim(claim),
                speech::name(debate, Speaker::Person(*id)),
                office.office.value,
                when.value
            );
            found.push(
                RULE.finding(claim.text.span, headline)
                    .label(when.span, "the claim's own time")
                    .label(office.office.span, "held at another time")
                    .help("mend the date or the name, or write \"former\" or \"future\" before the title")
                    .about(&claim.name.text)
                    .about(&debate.person(*id).name.text),
            );
            break;
        }
    }
}

/// Persons by their family names; `None` where several have it.
fn bearers(prose: &Prose<'_>) -> Table<String, Option<PersonId>> {
    let mut bearers: Table<String, Option<PersonId>> = Table::default();
    for (number, person) in prose.debate.people.iter().enumerate() {
        let Some(name) = &person.full_name else { continue };
        let full = prose.normal(name);
        let family = full.rsplit(' ').next().unwrap_or_default().to_owned();
        bearers.entry(family).and_modify(|bearer| *bearer = None).or_insert(Some(PersonId::new(number)));
    }
    bearers
}

/// The offices whose first word stands before a name, given the words before it.
fn held<'a>(offices: &'a [Office], before: &[(String, Class)]) -> Vec<&'a Office> {
    let title = before.last().map_or("", |(word, _)| word);
    let past = before.len().checked_sub(2).is_some_and(|at| before[at].1.has(Class::OTHERWISE));
    let first = |office: &&Office| office.office.split(' ').next().is_some_and(|word| word.eq_ignore_ascii_case(title));
    if past { Vec::new() } else { offices.iter().filter(first).collect() }
}
