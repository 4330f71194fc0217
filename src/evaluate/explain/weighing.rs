//! Why a claim meets, or misses, a standard that weighs strengths.

use super::telling::Telling;
use crate::{
    evaluate::{
        grounds::{Field, Pan},
        lens::Standing,
        standard::Thresholds,
    },
    model::{ClaimId, ReasonId, Standard},
};

/// Whether to count what stands, or what does not fall.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Count {
    Sure,
    Possible,
}

/// How much is on one side, and where most of it comes from.
#[derive(Clone, Copy)]
struct Side {
    amount: f64,
    from: Origin,
}

#[derive(Clone, Copy)]
enum Origin {
    /// Nothing, or the claim's own word.
    Itself,
    Reason(ReasonId),
    Rival(ClaimId),
}

pub(super) fn accepted(telling: &mut Telling<'_>, id: ClaimId) {
    // Even the worst case is good enough.
    let (pro, con) = (pro(telling, id, Count::Sure), con(telling, id, Count::Possible));
    if con.amount <= 0.0 {
        telling.words("It stands with ");
        amount(telling, " for it", pro);
        telling.words(" and nothing against it.");
    } else {
        telling.words("It stands: there is ");
        amount(telling, " for it", pro);
        // What is undecided may yet add to it.
        let sure = self::con(telling, id, Count::Sure).amount >= con.amount;
        telling.words(if sure { " and only " } else { " and at most " });
        amount(telling, " against it", con);
        telling.words(match telling.evaluation.standard(id) {
            Standard::ClearAndConvincing => ", which is clear and convincing.",
            Standard::BeyondReasonableDoubt => ", which leaves no reasonable doubt.",
            _ => ", and more for than against is enough.",
        });
    }
    whose_standard(telling, id);
}

pub(super) fn rejected(telling: &mut Telling<'_>, id: ClaimId) {
    if telling.debate.claim(id).contradicts.iter().any(|other| other.value == id) {
        telling.words("It falls because it contradicts itself.");
        return;
    }
    // Even the best case is not good enough.
    let (pro, con) = (pro(telling, id, Count::Possible), con(telling, id, Count::Sure));
    let (outweighed, tied) = (pro.amount < con.amount, pro.amount <= con.amount);
    let standard = telling.evaluation.standard(id);
    let proof = match standard {
        Standard::BeyondReasonableDoubt => "proof beyond reasonable doubt",
        _ => "clear and convincing proof",
    };
    telling.words(match (outweighed, tied) {
        (true, _) => "It is outweighed: ",
        (_, true) => "It ties: ",
        _ => "It falls: ",
    });
    if pro.amount > self::pro(telling, id, Count::Sure).amount {
        telling.words("at best ");
    }
    amount(telling, " for it", pro);
    if con.amount > 0.0 {
        telling.words(" against ");
        amount(telling, "", con);
    }
    let Thresholds { margin, doubt } = telling.grounds().thresholds;
    telling.words(&if outweighed {
        ".".to_owned()
    } else if tied {
        ", and a tie accepts neither.".to_owned()
    } else if standard == Standard::BeyondReasonableDoubt && con.amount >= doubt {
        format!(", where {proof} allows less than {doubt} against.")
    } else if con.amount > 0.0 {
        format!(", where {proof} asks that they are more than {margin} apart.")
    } else {
        format!(", where {proof} asks for more than {margin}.")
    });
    whose_standard(telling, id);
}

/// Says so if it is the audience that asks for the standard of an issue's position.
pub(super) fn whose_standard(telling: &mut Telling<'_>, id: ClaimId) {
    let lens = telling.evaluation.lens.map(|lens| &telling.debate.lenses[lens.index()]);
    if lens.is_some_and(|lens| lens.standard.is_some()) && telling.grounds().fields_of(id).next().is_some() {
        telling.words(" This audience asks for that standard.");
    }
}

/// "0.75 for it from R", with the claim or the reason that it comes from.
fn amount(telling: &mut Telling<'_>, which: &str, side: Side) {
    telling.words(&format!("{}{which}", side.amount));
    match side.from {
        Origin::Itself => telling.words(" by its own word"),
        Origin::Reason(id) => telling.words(" from ").reason(id),
        Origin::Rival(id) => telling.words(" from its rival ").claim(id),
    };
}

/// What leaves the scales undecided, for a claim of which no verdict follows.
pub(super) enum Unsure {
    /// A reason for it.
    Reason(ReasonId),
    /// An objection to it.
    Objection(ReasonId),
    /// How much stands for this rival.
    Rival(ClaimId),
}

pub(super) fn unsure(telling: &Telling<'_>, id: ClaimId) -> Option<Unsure> {
    if let Some(reason) = telling.scales(id).pro.unsure() {
        return Some(Unsure::Reason(reason));
    }
    match con(telling, id, Count::Possible).from {
        Origin::Itself => None,
        Origin::Reason(objection) => Some(Unsure::Objection(objection)),
        Origin::Rival(rival) => Some(Unsure::Rival(rival)),
    }
}

fn pro(telling: &Telling<'_>, id: ClaimId, count: Count) -> Side {
    let own = match telling.evaluation.standing(id) {
        Standing::Assumed | Standing::Granted => return Side { amount: 1.0, from: Origin::Itself },
        Standing::Withdrawn | Standing::Refused => return Side { amount: 0.0, from: Origin::Itself },
        Standing::OwnWord | Standing::Trusted => telling.debate.claim(id).weight(),
        Standing::Reasoned | Standing::Open | Standing::Distrusted => 0.0,
    };
    let own = Side { amount: own, from: Origin::Itself };
    larger(own, reason(telling, telling.scales(id).pro, count))
}

/// The objections first, where rivals have as much.
fn con(telling: &Telling<'_>, id: ClaimId, count: Count) -> Side {
    let nothing = Side { amount: 0.0, from: Origin::Itself };
    let objections = larger(nothing, reason(telling, telling.scales(id).con, count));
    let contradicting = telling.debate.claim(id).contradicts.iter().map(|other| other.value);
    let front = telling.grounds().fields_of(id).filter_map(|field| front(field, id, count));
    contradicting
        .chain(front)
        .map(|rival| Side { amount: pro(telling, rival, count).amount, from: Origin::Rival(rival) })
        .fold(objections, |most, rival| larger(most, Some(rival)))
}

/// The rival with most for it.
fn front(field: &Field, id: ClaimId, count: Count) -> Option<ClaimId> {
    let two = if count == Count::Sure { &field.strongest } else { &field.likeliest };
    two.iter().copied().find(|other| *other != id)
}

fn reason(telling: &Telling<'_>, pan: Pan, count: Count) -> Option<Side> {
    let id = if count == Count::Sure { pan.sure } else { pan.possible }?;
    Some(Side { amount: telling.debate.reason(id).weight(), from: Origin::Reason(id) })
}

fn larger(one: Side, other: Option<Side>) -> Side {
    other.filter(|other| other.amount > one.amount).unwrap_or(one)
}
