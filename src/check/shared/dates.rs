//! Debate → every date written in it, with whose it is.

use crate::{
    date::Date,
    mention,
    model::{Debate, Person, PersonId, Speaker},
    source::Spanned,
};

use super::speech;

/// A date, and what it is the date of.
pub(in crate::check) struct Dated<'a> {
    /// The date.
    pub(in crate::check) date: &'a Spanned<Date>,
    /// What it is, as in "the `when` of `a-claim`".
    pub(in crate::check) what: String,
    /// The name of the record that has it; none for the debate itself.
    pub(in crate::check) of: Option<&'a str>,
}

/// All dates of a debate that `keep` keeps, in the order of the model. What each is called is put into words only then.
pub(in crate::check) fn dates(debate: &Debate, keep: impl Fn(&Date) -> bool) -> Vec<Dated<'_>> {
    let mut found = Vec::new();
    let keep = |date: &&Spanned<Date>| keep(&date.value);
    if let Some(date) = debate.as_of.as_ref().filter(&keep) {
        found.push(Dated { date, what: "the `as_of` of the debate".to_owned(), of: None });
    }
    for claim in &debate.claims {
        if let Some(date) = claim.when.as_ref().filter(&keep) {
            found.push(Dated {
                date,
                what: format!("the `when` of {}", mention::claim(claim)),
                of: Some(&claim.name.text),
            });
        }
    }
    for reference in &debate.references {
        for (key, date) in [("issued", &reference.issued), ("accessed", &reference.accessed)] {
            if let Some(date) = date.as_ref().filter(&keep) {
                let what = format!("the `{key}` of {}", mention::id(&reference.name.text));
                found.push(Dated { date, what, of: Some(&reference.name.text) });
            }
        }
    }
    for (number, person) in debate.people.iter().enumerate() {
        let offices = person.offices.iter().flat_map(|office| [("from", &office.from), ("to", &office.to)]);
        for (key, date) in [("born", &person.born), ("died", &person.died)].into_iter().chain(offices) {
            if let Some(date) = date.as_ref().filter(&keep) {
                let name = speech::name(debate, Speaker::Person(PersonId::new(number)));
                found.push(Dated { date, what: format!("the `{key}` of {name}"), of: Some(&person.name.text) });
            }
        }
    }
    found
}

/// What a sentence says of a life: "1894–1971" in words, with what is known of it.
pub(in crate::check) fn life(person: &Person) -> String {
    match (&person.born, &person.died) {
        (Some(born), Some(died)) => format!("born {}, died {}", born.value, died.value),
        (Some(born), None) => format!("born {}", born.value),
        (None, Some(died)) => format!("died {}", died.value),
        (None, None) => "of unknown dates".to_owned(),
    }
}
