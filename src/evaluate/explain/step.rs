//! Why a reason holds, fails, or neither.

use super::telling::{Telling, number};
use crate::{
    evaluate::Label,
    model::{ClaimId, ReasonId},
};

pub(super) fn tell(telling: &mut Telling<'_>, id: ReasonId) {
    match telling.evaluation.reason(id) {
        Label::Accepted => holds(telling, id),
        Label::Rejected => fails(telling, id),
        Label::Undecided => hangs(telling, id),
    }
}

fn holds(telling: &mut Telling<'_>, id: ReasonId) {
    let reason = telling.debate.reason(id);
    match reason.premises.as_slice() {
        [] => telling.words("It holds because it needs nothing"),
        [only] => telling.words("It holds because its premise ").claim(only.claim).claim_stands(only.claim),
        [one, other] => {
            telling.words("It holds because its premises ").claim(one.claim).words(" and ").claim(other.claim);
            telling.words(" both stand")
        }
        premises => telling.words(&format!("It holds because all its {} premises stand", number(premises.len()))),
    };
    match reason.unless.as_slice() {
        [] => telling.words("."),
        [only] => telling
            .words(", and what would undercut it, ")
            .exception(id, only.claim)
            .words(",")
            .claim_falls(only.claim)
            .words("."),
        _ => telling.words(", and everything that would undercut it falls."),
    };
    if reason.weight() <= 0.0 {
        telling.words(" But it carries no weight.");
    }
}

fn fails(telling: &mut Telling<'_>, id: ReasonId) {
    match telling.grounds().breakers[id.index()] {
        None => telling.words("It fails because what it rests on would also undercut it."),
        Some(breaker) if telling.evaluation.claim(breaker) == Label::Rejected => {
            telling.words("It fails because its premise ").claim(breaker).claim_falls(breaker).words(".")
        }
        Some(breaker) => {
            telling
                .words("It fails because it is undercut by ")
                .exception(id, breaker)
                .words(", which")
                .claim_stands(breaker);
            telling.words(".")
        }
    };
}

fn hangs(telling: &mut Telling<'_>, id: ReasonId) {
    let reason = telling.debate.reason(id);
    let open = |claim: &ClaimId| telling.evaluation.claim(*claim) == Label::Undecided;
    let premise = reason.premises.iter().map(|used| used.claim).find(open);
    let exception = reason.unless.iter().map(|used| used.claim).find(open);
    match (premise, exception) {
        (Some(premise), _) => {
            let which = if reason.premises.len() == 1 { "its only premise, " } else { "its premise " };
            telling.words("It hangs on ").words(which).claim(premise).words(", which is undecided.")
        }
        (None, Some(exception)) => {
            telling.words("It hangs on ").exception(id, exception).words(", which would undercut it and is undecided.")
        }
        (None, None) => telling.words("Neither verdict follows."),
    };
}
