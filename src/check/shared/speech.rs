//! Two claims of one speaker → whether they can be a change of mind.

use crate::{
    date::Date,
    model::{Claim, Debate, Speaker},
};

/// Whether dates keep two claims apart: they hold at different times, or were said in sources of different dates.
pub(in crate::check) fn apart(debate: &Debate, one: &Claim, other: &Claim) -> bool {
    if let (Some(one), Some(other)) = (&one.when, &other.when)
        && differ(one, other)
    {
        return true;
    }
    match (said(debate, one), said(debate, other)) {
        (Some(one), Some(other)) => one.iter().all(|a| other.iter().all(|b| differ(a, b))),
        _ => false,
    }
}

/// The dates of the sources in which a claim is said, if it has any and all are dated.
fn said<'a>(debate: &'a Debate, claim: &Claim) -> Option<Vec<&'a Date>> {
    let issued = claim.evidence.iter().map(|evidence| debate.reference(evidence.reference.value).issued.as_ref());
    let dates: Vec<&Date> = issued.map(|date| date.map(|date| &date.value)).collect::<Option<_>>()?;
    (!dates.is_empty()).then_some(dates)
}

fn differ(one: &Date, other: &Date) -> bool {
    let days = |date: &Date| (date.earliest(), date.latest());
    one.written() != other.written() && (days(one) != days(other) || days(one) == (None, None))
}

/// Mentions a speaker by the name that is printed.
pub(in crate::check) fn name(debate: &Debate, speaker: Speaker) -> String {
    match speaker {
        Speaker::Person(id) => {
            let person = debate.person(id);
            person.full_name.as_ref().map_or_else(|| format!("`{}`", person.name.text), |name| name.value.clone())
        }
        Speaker::Reference(id) => format!("`{}`", debate.reference(id).name.text),
    }
}
