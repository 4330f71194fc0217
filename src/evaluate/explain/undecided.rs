//! Why neither verdict on a claim follows: a tie, a loop, or something else that is undecided.

use super::{
    telling::{Telling, number},
    weighing::{self, Unsure},
};
use crate::{
    evaluate::{
        Label,
        grounds::{Field, Pan},
        standard::weighs,
    },
    model::{ClaimId, ReasonId, Standard},
};

/// How many claims are looked at in search of a loop.
///
/// Each claim of a debate may be explained, so each may cost only so much; and a loop longer than a sentence can name
/// is not worth more.
const SEARCHED: usize = 24;

/// How many neighbours of each of them are looked at, for the same reason.
const NEAR: usize = 32;

pub(super) fn tell(telling: &mut Telling<'_>, id: ClaimId) {
    let tied = tied(telling, id);
    if let Some(first) = tied.named.first() {
        telling.words("It ties with ").claim(*first);
        others(telling, &tied.named[1..], tied.more);
        telling.words(": something stands for each, and nothing decides between them.");
    } else if let Some(members) = find_loop(telling, id) {
        tell_loop(telling, &members);
    } else {
        hangs(telling, id);
    }
}

/// " and X", ", X and two more": the rest of a list of which one has been said.
fn others(telling: &mut Telling<'_>, rest: &[ClaimId], more: More) {
    let more = match more {
        More::Counted(0) => "",
        More::Counted(count) => &format!(" and {} more", number(count)),
        More::Uncounted => " and others",
    };
    for (place, id) in rest.iter().enumerate() {
        let last = more.is_empty() && place + 1 == rest.len();
        telling.words(if last { " and " } else { ", " }).claim(*id);
    }
    telling.words(more);
}

/// How many of a list are not named.
#[derive(Clone, Copy)]
enum More {
    Counted(usize),
    /// Some: they come from several lists, in which the same claim may stand.
    Uncounted,
}

/// Rivals that have as much reason to win as the claim has.
struct Tied {
    /// Two of them, or one if it is the only one.
    named: Vec<ClaimId>,
    more: More,
}

/// The rivals that a claim ties with: it would stand without them, and something stands for each of them.
fn tied(telling: &Telling<'_>, id: ClaimId) -> Tied {
    let mut tied = Tied { named: Vec::new(), more: More::Counted(0) };
    let claim = telling.debate.claim(id);
    let clear = has_pro(telling, id) && telling.strongest(&claim.but, is_open).is_empty();
    if !clear || telling.evaluation.standard(id) != Standard::DialecticalValidity {
        return tied;
    }
    let contradicting = claim.contradicts.iter().map(|other| other.value);
    let mut rivals: Vec<ClaimId> =
        contradicting.filter(|other| is_open(telling.evaluation.claim(*other)) && has_pro(telling, *other)).collect();
    let contradictions = rivals.len();
    let mut all_known = true;
    let mut others = 0;
    for field in telling.grounds().fields_of(id) {
        all_known &= field.ties == field.tied.len();
        others = others.max(field.ties.saturating_sub(1));
        rivals.extend(&field.tied);
    }
    rivals.retain(|rival| *rival != id);
    let first = rivals.first().copied();
    let second = rivals.iter().copied().find(|rival| Some(*rival) != first);
    tied.named = first.into_iter().chain(second).collect();
    rivals.sort_unstable();
    rivals.dedup();
    tied.more = if all_known {
        More::Counted(rivals.len() - tied.named.len())
    } else if contradictions == 0 && telling.grounds().fields_of(id).count() == 1 {
        More::Counted(others - tied.named.len())
    } else {
        More::Uncounted
    };
    tied
}

fn is_open(label: Label) -> bool {
    label == Label::Undecided
}

/// Whether something stands for an undecided claim.
fn has_pro(telling: &Telling<'_>, id: ClaimId) -> bool {
    let own = telling.evaluation.standing(id).has_word() && telling.debate.claim(id).weight() > 0.0;
    own || telling.speakers(id).ground.is_some()
}

/// The claims on the shortest loop that an undecided claim hangs in, without itself.
fn find_loop(telling: &Telling<'_>, start: ClaimId) -> Option<Vec<ClaimId>> {
    // Each with the place of the one that hangs on it.
    let mut found: Vec<(ClaimId, usize)> = vec![(start, 0)];
    let mut at = 0;
    while let Some((id, _)) = found.get(at).copied() {
        // Its own neighbours are its own cost.
        let next = hangs_on(telling, id, if at == 0 { usize::MAX } else { NEAR });
        if next.contains(&start) {
            let mut members = Vec::new();
            while at > 0 {
                members.push(found[at].0);
                at = found[at].1;
            }
            members.reverse();
            return Some(members);
        }
        for next in next {
            if found.len() < SEARCHED && found.iter().all(|(known, _)| *known != next) {
                found.push((next, at));
            }
        }
        at += 1;
    }
    None
}

/// The undecided claims on which the verdict on an undecided claim hangs, not looking at more than `near` neighbours.
fn hangs_on(telling: &Telling<'_>, id: ClaimId, near: usize) -> Vec<ClaimId> {
    let claim = telling.debate.claim(id);
    let contradicting = claim.contradicts.iter().map(|other| other.value).take(near);
    let rivals = |of: fn(&Field) -> &[ClaimId]| {
        let fields = telling.grounds().fields_of(id).take(near);
        contradicting.clone().chain(fields.flat_map(of).copied().filter(|other| *other != id))
    };
    let (mut next, mut reasons) = (Vec::new(), Vec::new());
    let standard = telling.evaluation.standard(id);
    if weighs(standard) {
        let scales = telling.scales(id);
        let theirs = rivals(|field| &field.likeliest).map(|rival| telling.scales(rival).pro);
        reasons.extend([scales.pro, scales.con].into_iter().chain(theirs).filter_map(Pan::unsure));
    } else {
        if !has_pro(telling, id) {
            reasons.extend(claim.because.iter().take(near));
        }
        if standard == Standard::DialecticalValidity {
            reasons.extend(claim.but.iter().take(near));
            next.extend(rivals(|field| &field.open));
        }
    }
    let reasons = reasons.into_iter().filter(|reason| is_open(telling.evaluation.reason(*reason)));
    let steps = reasons.map(|reason| telling.debate.reason(reason));
    let uses = steps.flat_map(|reason| reason.premises.iter().chain(&reason.unless));
    next.extend(uses.map(|used| used.claim).take(near));
    next.retain(|other| is_open(telling.evaluation.claim(*other)));
    next
}

fn tell_loop(telling: &mut Telling<'_>, members: &[ClaimId]) {
    match members {
        [] => telling.words("It hangs on itself, so that neither verdict follows."),
        [other] => telling
            .words("It and ")
            .claim(*other)
            .words(" each hang on the other, and nothing outside decides between them."),
        [first, rest @ ..] => {
            telling.words("It is caught in a loop with ").claim(*first);
            let named = rest.len().min(2);
            others(telling, &rest[..named], More::Counted(rest.len() - named));
            telling.words(", each hanging on the next, and nothing outside decides.")
        }
    };
}

/// What it hangs on, where that is not itself again.
fn hangs(telling: &mut Telling<'_>, id: ClaimId) {
    let claim = telling.debate.claim(id);
    let on = if weighs(telling.evaluation.standard(id)) {
        weighing::unsure(telling, id)
    } else if has_pro(telling, id) {
        let objection = telling.strongest(&claim.but, is_open).first().copied().map(Unsure::Objection);
        let rivals = claim.contradicts.iter().map(|other| other.value);
        let mut rivals = rivals.chain(telling.grounds().fields_of(id).flat_map(|field| field.open.iter().copied()));
        let rival = rivals.find(|rival| *rival != id && is_open(telling.evaluation.claim(*rival)));
        objection.or(rival.map(Unsure::Rival))
    } else {
        telling.strongest(&claim.because, is_open).first().copied().map(Unsure::Reason)
    };
    match on {
        Some(Unsure::Reason(reason)) => {
            let only = claim.because.len() == 1;
            telling.words(if only { "It hangs on its only reason, " } else { "It hangs on the reason " });
            undecided(telling, reason);
        }
        Some(Unsure::Objection(objection)) => {
            telling.words("It hangs on the objection ");
            undecided(telling, objection);
        }
        Some(Unsure::Rival(rival)) if is_open(telling.evaluation.claim(rival)) => {
            telling.words("It hangs on its rival ").claim(rival).words(", which is undecided.");
        }
        Some(Unsure::Rival(rival)) => {
            telling.words("It hangs on how much stands for its rival ").claim(rival).words(", which is undecided.");
        }
        None => {
            telling.words("Neither verdict follows.");
        }
    }
}

/// Names an undecided reason, and what leaves it so.
fn undecided(telling: &mut Telling<'_>, id: ReasonId) {
    let reason = telling.debate.reason(id);
    let open = |claim: &ClaimId| is_open(telling.evaluation.claim(*claim));
    let premise = reason.premises.iter().map(|used| used.claim).find(open);
    let exception = reason.unless.iter().map(|used| used.claim).find(open);
    telling.reason(id);
    match (premise, exception) {
        (Some(premise), _) if reason.premises.len() > 1 => {
            telling.words(", of which the premise ").claim(premise).words(" is undecided.")
        }
        (None, Some(exception)) => {
            telling.words(", which ").exception(id, exception).words(", itself undecided, may undercut.")
        }
        _ => telling.words(", which is undecided."),
    };
}
