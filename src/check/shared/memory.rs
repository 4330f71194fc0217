//! Claim and source → whether the source remembers, long after, what the claim tells.

use super::words::is_english;
use crate::model::{Claim, Debate, Reference};
pub(in crate::check) use crate::witness::{is_memoir, is_tagged_memoir, speaks_for_itself};

/// From so many years on, a source is later than what it tells, and not only printed later.
const LATER: i64 = 2;

/// The years that certainly lie between what a claim tells and its source, if they are many enough to matter.
pub(in crate::check) fn years_later(claim: &Claim, reference: &Reference) -> Option<i64> {
    let (when, issued) = (claim.when.as_ref()?, reference.issued.as_ref()?);
    let (least, _) = when.whole_years_until(issued)?;
    (least >= LATER).then_some(least)
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
