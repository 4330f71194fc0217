//! A person acts before birth, or after death.
//!
//! ## Why
//! A wrong date, or the wrong bearer of a name. Only sentences are read that open with the name of a person of the
//! debate, with or without a title, and go on with what only the living do: "decided", "wrote", "met" and the like. A
//! family name that several persons share is not read. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! people:
//!   - {id: john-kennedy, name: John F. Kennedy, born: 1917-05-29, died: 1963-11-22}
//! claims:
//!   - claim: President Kennedy signed the treaty of 1968.
//!     when: 1968-07-01
//! ```
//!
//! ## Silent on
//! ```yaml
//! people:
//!   - {id: john-kennedy, name: John F. Kennedy, born: 1917-05-29, died: 1963-11-22}
//! claims:
//!   - claim: Kennedy signed the treaty of 1963.
//!     when: 1963
//!   - claim: Kennedy's treaty was signed by others too.
//!     when: 1968
//!   - claim: Kennedy had signed his last treaty long before.
//!     when: 1968
//! ```
//!
//! ## Repair
//! Mend the date, or name the person who did it.

use super::{
    Check,
    language::{Class, Prose},
    shared::{dates::life, speech},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{PersonId, Speaker},
    names::Table,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "acts-outside-life", severity: Severity::Warning, file: include_str!("acts_outside_life.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    if debate.people.is_empty() {
        return;
    }
    let names = names(prose);
    for claim in &debate.claims {
        let Some(when) = &claim.when else { continue };
        let Some(id) = actor(prose, &names, &claim.text) else { continue };
        let person = debate.person(id);
        let early = person.born.as_ref().filter(|born| when.value.certainly_before(&born.value));
        let late = person.died.as_ref().filter(|died| died.value.certainly_before(&when.value));
        let Some(limit) = early.or(late) else { continue };
        let headline = format!(
            "{} has {} ({}) act {}: {}",
            mention::claim(claim),
            speech::name(debate, Speaker::Person(id)),
            life(person),
            if early.is_some() { "before being born" } else { "after dying" },
            when.value
        );
        found.push(
            RULE.finding(claim.text.span, headline)
                .label(when.span, "the time of the deed")
                .label(limit.span, if early.is_some() { "born only then" } else { "died already then" })
                .help("mend the date, or name the person who did it")
                .about(&claim.name.text)
                .about(&person.name.text),
        );
    }
}

/// Persons by their full names, and by family names that only one of them has.
fn names(prose: &Prose<'_>) -> Table<String, Option<PersonId>> {
    let mut names: Table<String, Option<PersonId>> = Table::default();
    for (number, person) in prose.debate.people.iter().enumerate() {
        let Some(name) = &person.full_name else { continue };
        let full = prose.normal(name);
        let family = full.rsplit(' ').next().unwrap_or_default().to_owned();
        for name in if family == full { vec![full] } else { vec![full, family] } {
            names.entry(name).and_modify(|bearer| *bearer = None).or_insert(Some(PersonId::new(number)));
        }
    }
    names
}

/// The person with whose deed a text opens.
fn actor(prose: &Prose<'_>, names: &Table<String, Option<PersonId>>, text: &str) -> Option<PersonId> {
    // A possessive is not told from the name by its words.
    let opening: String = text.split_whitespace().take(OPENING).collect::<Vec<_>>().join(" ");
    let mut words: Vec<(String, Class)> = Vec::new();
    prose.each_word(&opening, |word, class| words.push((word.to_owned(), class)));
    let before = words.iter().take_while(|(_, class)| class.has(Class::TITLE.or(Class::DETERMINER))).count();
    let words = &words[before..];
    let name = |length: usize| words[..length].iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>().join(" ");
    (1..=4.min(words.len().saturating_sub(1))).rev().find_map(|length| {
        let person = (*names.get(&name(length))?)?;
        let owned = opening.contains("'s ") || opening.contains("’s ");
        (!owned && words[length].1.has(Class::DEED)).then_some(person)
    })
}

/// How many words at the head of a text are read.
const OPENING: usize = 8;
