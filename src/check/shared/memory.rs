//! Claim and source → whether the source remembers, long after, what the claim tells.

pub(in crate::check) use crate::witness::{is_memoir, is_tagged_memoir, speaks_for_itself};
use crate::{
    language::stated,
    model::{Claim, Debate, Reference},
};

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
    // In a language that is not known, a note may say it.
    let Some(lexicon) = stated(debate) else { return reference.note.is_some() };
    let starts = || lexicon.language.records.looking_back.split(' ');
    let texts = [&reference.title, &reference.about, &reference.note, &reference.container];
    texts.into_iter().flatten().any(|text| {
        let text = text.to_lowercase();
        text.split(|letter: char| !letter.is_alphabetic()).any(|word| starts().any(|start| word.starts_with(start)))
    })
}
