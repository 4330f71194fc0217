//! Claim and source → who tells what the claim says, and what to think of such a witness: a memoir, a speaker who is
//! the only witness for their own word, a person who takes part in what the debate is about.

use crate::model::{Claim, Debate, PersonId, Reference, Speaker};

/// Whether a source is a memoir by its type.
pub(crate) fn is_memoir(reference: &Reference) -> bool {
    reference.kind.as_ref().is_some_and(|kind| MEMOIR.contains(&kind.to_lowercase().as_str()))
}

/// Whether a claim says by a tag that it comes from a memoir.
pub(crate) fn is_tagged_memoir(claim: &Claim) -> bool {
    claim.tags.iter().any(|tag| MEMOIR.contains(&tag.to_lowercase().as_str()))
}

/// Whether the person who asserts a claim wrote the source: the surname and the first given name agree.
pub(crate) fn speaks_for_itself(debate: &Debate, claim: &Claim, reference: &Reference) -> bool {
    let (Some(by), Some(authors)) = (&claim.by, &reference.author) else { return false };
    match by.value {
        Speaker::Reference(_) => false,
        Speaker::Person(person) => {
            let person = debate.person(person);
            let Some(full) = &person.full_name else { return false };
            authors.split(';').any(|author| is_name(author, full))
        }
    }
}

/// Whether "Surname, Given" names somebody who is also called "Given Middle Surname".
fn is_name(author: &str, full: &str) -> bool {
    let Some((surname, given)) = author.split_once(',') else {
        return author.trim().eq_ignore_ascii_case(full.trim());
    };
    let first = |names: &str| names.split_whitespace().next().map(|name| name.trim_matches('.').to_lowercase());
    let ends = full.trim().to_lowercase().ends_with(&surname.trim().to_lowercase());
    ends && !surname.trim().is_empty() && first(given) == first(full)
}

/// The person of the debate who wrote a source, if one did: somebody who takes part, and so has a stake in it.
pub(crate) fn taking_part(debate: &Debate, reference: &Reference) -> Option<PersonId> {
    let authors = reference.author.as_ref()?;
    let wrote = |full: &str| authors.split(';').any(|author| is_name(author, full));
    let by = debate.people.iter().position(|person| person.full_name.as_ref().is_some_and(|full| wrote(full)));
    by.map(PersonId::new)
}

/// The words with which the note of a record says that not all of the source was looked at, or verified, if it does.
pub(crate) fn unverified(reference: &Reference) -> Option<&str> {
    let note = reference.note.as_ref()?;
    let parts = note.split_inclusive(['.', ';']).map(str::trim);
    let says = |part: &str| {
        let part = part.to_lowercase();
        UNVERIFIED.iter().any(|words| part.contains(words))
    };
    parts.into_iter().find(|part| says(part)).map(|part| part.trim_end_matches(['.', ';']))
}

const MEMOIR: [&str; 4] = ["memoir", "memoirs", "autobiography", "recollection"];

/// Words with which a note says so.
const UNVERIFIED: [&str; 11] = [
    "not consulted",
    "only in part",
    "only as an abstract",
    "only in a summary",
    "in excerpts",
    "not seen",
    "was not found",
    "could not be",
    "unofficial copy",
    "is not known",
    "unverified",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::samples::*;

    #[test]
    fn a_note_that_says_so_is_told_in_its_own_words() {
        let mut debate = claims(&[]);
        let id = reference(&mut debate, "cable");
        let record = &mut debate.references[id.index()];
        assert_eq!(unverified(record), None);
        record.note = Some(said("Translated by Mark Kramer. Seen only in part (the opening).".to_owned()));
        assert_eq!(unverified(record), Some("Seen only in part (the opening)"));
        record.note = Some(said("Not consulted; nothing is quoted from it.".to_owned()));
        assert_eq!(unverified(record), Some("Not consulted"));
        record.note = Some(said("Translated by Mark Kramer.".to_owned()));
        assert_eq!(unverified(record), None);
    }
}
