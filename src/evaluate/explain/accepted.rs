//! Why a claim is accepted.

use super::{
    telling::{Telling, number},
    weighing,
};
use crate::{
    evaluate::{Label, lens::Standing, standard::weighs},
    model::{ClaimId, ReasonId, Standard},
};

pub(super) fn tell(telling: &mut Telling<'_>, id: ClaimId) {
    let standard = telling.evaluation.standard(id);
    match telling.evaluation.standing(id) {
        Standing::Assumed => granted(telling, id, "It is taken for granted in this debate"),
        Standing::Granted => granted(telling, id, "This audience takes it for granted"),
        _ if weighs(standard) => weighing::accepted(telling, id),
        _ if standard == Standard::Scintilla => {
            stands(telling, id);
            telling.words(", and here a scintilla is enough.");
            weighing::whose_standard(telling, id);
        }
        _ => {
            stands(telling, id);
            nothing_against(telling, id);
        }
    }
}

fn granted(telling: &mut Telling<'_>, id: ClaimId, how: &str) {
    telling.words(how);
    let objections = telling.strongest(&telling.debate.claim(id).but, |label| label == Label::Accepted);
    if let Some(objection) = objections.first() {
        telling.words(", even against ").reason(*objection).words(", which stands");
    }
    telling.words(".");
}

/// What it stands on.
fn stands(telling: &mut Telling<'_>, id: ClaimId) {
    match telling.speakers(id).ground {
        Some(ground) => telling.words("It stands because ").reason(ground).reason_stands(ground),
        None if telling.evaluation.standing(id) == Standing::Trusted => {
            telling.words("It stands because this audience takes the word it rests on")
        }
        None if telling.debate.claim(id).evidence.is_empty() => telling.words("It stands by its own word"),
        None => telling.words("It stands on its evidence"),
    };
}

/// How everything said against it falls, for a claim under dialectical validity.
fn nothing_against(telling: &mut Telling<'_>, id: ClaimId) {
    let objections = &telling.debate.claim(id).but;
    let named = telling.strongest(objections, |_| true);
    match (objections.len(), named.as_slice()) {
        (_, []) => no_rivals(telling, id),
        (1, [only]) => {
            telling.words(", and the objection ").reason(*only).reason_falls(*only).words(".");
        }
        (count, _) => {
            match count {
                2 => telling.words(", and both objections to it fall: "),
                _ => telling.words(&format!(", and all {} objections to it fall: ", number(count))),
            };
            each_falls(telling, &named, count);
        }
    }
}

fn no_rivals(telling: &mut Telling<'_>, id: ClaimId) {
    let contradicts = &telling.debate.claim(id).contradicts;
    let fields: Vec<_> = telling.grounds().fields_of(id).take(2).collect();
    let only = match (contradicts.as_slice(), fields.as_slice()) {
        ([only], []) => Some(only.value),
        ([], [field]) if field.size == 2 => field.first.iter().copied().find(|other| *other != id),
        _ => None,
    };
    match only {
        Some(rival) => telling.words(", and its rival ").claim(rival).claim_falls(rival).words("."),
        None if telling.has_rivals(id) => telling.words(", and all its rivals fall."),
        None => telling.words(", and nothing is said against it."),
    };
}

/// "A falls to X, B is undercut by Y, and two more."
pub(super) fn each_falls(telling: &mut Telling<'_>, named: &[ReasonId], count: usize) {
    for (place, reason) in named.iter().enumerate() {
        let last = place + 1 == count;
        telling.words(if place == 0 {
            ""
        } else if last {
            ", and "
        } else {
            ", "
        });
        telling.reason(*reason).reason_falls(*reason);
    }
    if count > named.len() {
        telling.words(&format!(", and {} more", number(count - named.len())));
    }
    telling.words(".");
}
