//! Why a claim is rejected.

use super::{
    accepted::each_falls,
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
        Standing::Withdrawn => return given_up(telling, id, "It was stated in order to be given up"),
        Standing::Refused => return given_up(telling, id, "This audience refuses it"),
        _ => {}
    }
    if standard == Standard::DialecticalValidity {
        if let Some(defeat) = telling.speakers(id).defeat {
            telling.words("It falls because the objection ").reason(defeat).reason_stands(defeat);
            unanswered(telling, defeat);
            return more(telling, id);
        }
        if let Some(winner) = telling.winner(id) {
            return beaten(telling, id, winner);
        }
    } else if weighs(standard) && telling.has_possible_pro(id) {
        return weighing::rejected(telling, id);
    }
    without_reason(telling, id);
}

/// After the objection that decided: how many others would have done.
fn more(telling: &mut Telling<'_>, id: ClaimId) {
    let counts = |id: &&ReasonId| {
        telling.evaluation.reason(**id) == Label::Accepted && telling.debate.reason(**id).weight() > 0.0
    };
    match telling.debate.claim(id).but.iter().filter(counts).count() {
        0 | 1 => {}
        2 => drop(telling.words(" Another objection stands as well.")),
        count => drop(telling.words(&format!(" So do {} more objections.", number(count - 1)))),
    }
}

fn given_up(telling: &mut Telling<'_>, id: ClaimId, how: &str) {
    telling.words(how);
    let objections = telling.strongest(&telling.debate.claim(id).but, |label| label == Label::Accepted);
    if let Some(objection) = objections.first() {
        telling.words(", and ").reason(*objection).words(" rebuts it");
    }
    telling.words(".");
}

/// An answer to a reason: against a premise of it, or against its step.
enum Answer {
    Objection(ReasonId),
    Exception(ClaimId),
}

/// After an objection that stands: what became of the answers to it.
fn unanswered(telling: &mut Telling<'_>, objection: ReasonId) {
    let reason = telling.debate.reason(objection);
    let premises = reason.premises.iter().map(|used| telling.debate.claim(used.claim));
    let count = reason.unless.len() + premises.clone().map(|premise| premise.but.len()).sum::<usize>();
    let answers = premises.flat_map(|premise| &premise.but).map(|id| Answer::Objection(*id));
    let answers = answers.chain(reason.unless.iter().map(|used| Answer::Exception(used.claim)));
    match answers.take(1).last() {
        None if reason.premises.iter().any(|used| telling.has_rivals(used.claim)) => telling.words("."),
        None => telling.words(" and nothing answers it."),
        Some(_) if count > 1 => telling.words(&format!(" and none of the {} answers to it succeeds.", number(count))),
        Some(Answer::Objection(answer)) if telling.evaluation.reason(answer) == Label::Rejected => {
            telling.words(" and its only answer, ").reason(answer).words(",").reason_falls(answer).words(".")
        }
        // The premise is taken for granted, or the answer is outweighed.
        Some(Answer::Objection(answer)) => telling.words(", even against its only answer, ").reason(answer).words("."),
        Some(Answer::Exception(answer)) => telling
            .words(" and its only answer, ")
            .exception(objection, answer)
            .words(",")
            .claim_falls(answer)
            .words("."),
    };
}

fn beaten(telling: &mut Telling<'_>, id: ClaimId, winner: ClaimId) {
    let contradicted = telling.debate.claim(id).contradicts.iter().any(|other| other.value == winner);
    let relation = if contradicted { "it contradicts " } else { "its rival " };
    telling.words("It falls because ").words(relation).claim(winner);
    if contradicted {
        telling.words(", which");
    }
    match telling.speakers(winner).ground {
        Some(ground) => telling.words(" is accepted on the strength of ").reason(ground),
        None if telling.evaluation.standing(winner) == Standing::OwnWord => telling.words(" is accepted"),
        None => telling.claim_stands(winner),
    };
    telling.words(".");
}

/// For a claim for which nothing stands.
fn without_reason(telling: &mut Telling<'_>, id: ClaimId) {
    let reasons = &telling.debate.claim(id).because;
    let named = telling.strongest(reasons, |_| true);
    match named.as_slice() {
        [] => {
            telling.words(match telling.evaluation.standing(id) {
                Standing::Open => "It is put forward as open, and nobody gives a reason for it.",
                Standing::Distrusted => {
                    "It rests on a word that this audience does not take, and nobody gives a reason for it."
                }
                _ => "It carries no weight of its own, and nobody gives a reason for it.",
            });
        }
        [only] => {
            telling.words("It falls because its only reason, ").reason(*only).words(",");
            telling.reason_falls(*only).words(".");
        }
        _ => {
            match reasons.len() {
                2 => telling.words("Neither of its reasons carries it: "),
                count => telling.words(&format!("None of its {} reasons carries it: ", number(count))),
            };
            each_falls(telling, &named, reasons.len());
        }
    }
}
