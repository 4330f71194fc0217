//! Claim and source → whether the source remembers, long after, what the claim tells.

use super::words::is_english;
use crate::model::{Claim, Debate, Reference, Speaker};

/// From so many years on, a source is later than what it tells, and not only printed later.
const LATER: i64 = 2;

/// The years that certainly lie between what a claim tells and its source, if they are many enough to matter.
pub(in crate::check) fn years_later(claim: &Claim, reference: &Reference) -> Option<i64> {
    let (when, issued) = (claim.when.as_ref()?, reference.issued.as_ref()?);
    let (least, _) = when.whole_years_until(issued)?;
    (least >= LATER).then_some(least)
}

/// Whether a source is a memoir by its type.
pub(in crate::check) fn is_memoir(reference: &Reference) -> bool {
    reference.kind.as_ref().is_some_and(|kind| MEMOIR.contains(&kind.to_lowercase().as_str()))
}

/// Whether a claim says by a tag that it comes from a memoir.
pub(in crate::check) fn is_tagged_memoir(claim: &Claim) -> bool {
    claim.tags.iter().any(|tag| MEMOIR.contains(&tag.to_lowercase().as_str()))
}

/// Whether the person who asserts a claim wrote the source: the surname and the first given name agree.
pub(in crate::check) fn speaks_for_itself(debate: &Debate, claim: &Claim, reference: &Reference) -> bool {
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

/// Whether a record says itself that it looks back, or prints an older paper: in its title, under `about`, in its note.
pub(in crate::check) fn says_so(debate: &Debate, reference: &Reference) -> bool {
    let texts = [&reference.title, &reference.about, &reference.note, &reference.container];
    texts.into_iter().flatten().any(|text| {
        let text = text.to_lowercase();
        text.split(|letter: char| !letter.is_alphabetic())
            .any(|word| LOOKING_BACK.iter().any(|start| word.starts_with(start)))
    }) || !is_english(debate) && reference.note.is_some()
}

const MEMOIR: [&str; 4] = ["memoir", "memoirs", "autobiography", "recollection"];

/// Beginnings of words with which a record says so.
const LOOKING_BACK: [&str; 23] = [
    "memoir",
    "memor",
    "remember",
    "recoll",
    "recall",
    "reminisc",
    "autobiograph",
    "later",
    "afterward",
    "retire",
    "retrospect",
    "hindsight",
    "posthum",
    "death",
    "republish",
    "reprint",
    "published",
    "looking",
    "interview",
    "anniversar",
    "edited",
    "transcri",
    "facsimile",
];
