//! What must be won, and what is weak about our own case: told to ourselves before others tell it.

use std::collections::BTreeMap;

use super::Desk;
use crate::{
    evaluate::{Label, win::Contest},
    model::ClaimId,
    prepare::questions::{self, Doubtful},
    present::{
        view::{Inline, Tone},
        win, words,
    },
};

/// How many rivals that stand are told of; each costs a search.
const RIVALS: usize = 12;

/// How many claims are named for each kind of weakness.
const NAMED: usize = 12;

/// The part on what must be won.
pub(super) fn must_be_won(desk: &mut Desk<'_, '_>) {
    let start = desk.part("must-be-won", "What must be won");
    let contest = Contest::new(desk.scene.debate, desk.scene.evaluation.lens);
    let stake = win::stake(desk.scene, &contest, desk.own, &desk.rivals);
    desk.line("", stake.says, Tone::Plain);
    let own = desk.own;
    let standing = |label: Label| label != Label::Rejected;
    let mut objections = desk.objections(own);
    objections.retain(|at| standing(desk.argument(*at).label));
    for at in desk.best_first(objections) {
        let how = if desk.argument(at).label == Label::Accepted { " stands against it" } else { " is open" };
        let mut line = vec![desk.pointer(at), Inline::Words(how.to_owned())];
        let answers = desk.best_first(desk.attackers[at].clone());
        match answers.first() {
            None => line.push(Inline::Words(": the debate has no answer to it.".to_owned())),
            Some(best) => {
                let falls = desk.argument(*best).label == Label::Rejected;
                let says = if falls { ", and our best answer falls: " } else { "; our best answer is " };
                line.extend([Inline::Words(says.to_owned()), desk.pointer(*best), Inline::Words(".".to_owned())]);
            }
        }
        desk.line("Overturn", line, Tone::Plain);
    }
    let of = |rival: &ClaimId| desk.scene.evaluation.claim(*rival);
    let rivals: Vec<ClaimId> = desk.rivals.iter().copied().filter(|rival| standing(of(rival))).collect();
    let beside: Vec<ClaimId> = desk.rivals.iter().copied().chain([own]).collect();
    if rivals.len() > RIVALS {
        let rivals = words::count(rivals.len(), "rival");
        desk.say("Beat", &format!("{rivals}: `elenchus win` tells what would lose each."), Tone::Plain);
    } else {
        for rival in rivals {
            let label = desk.scene.evaluation.claim(rival);
            let how = if label == Label::Accepted { " is accepted" } else { " is open" };
            let link = Inline::Link(desk.scene.to_claim(rival));
            let mut line = vec![link, Inline::Words(format!("{how}. "))];
            line.extend(win::stake(desk.scene, &contest, rival, &beside).says);
            desk.line("Beat", line, Tone::Plain);
        }
    }
    desk.end(start);
}

/// The part on what is weak.
pub(super) fn weak_points(desk: &mut Desk<'_, '_>) {
    let scene = desk.scene;
    let start = desk.part("weak-points", "Honest weak points");
    let asked = questions::questions(scene.debate, scene.evaluation, &[desk.own], Some(desk.own));
    // By kind of weakness, in the order in which they are told.
    let mut weak: BTreeMap<(usize, &str), Vec<Inline>> = BTreeMap::new();
    let mut open = 0;
    for point in asked.examinations.iter().filter(|side| side.of_supporters).flat_map(|side| &side.points) {
        // What the sheet tells nobody to say need not be defended.
        if point.place.claim.is_some_and(|claim| !desk.shown[claim.index()] && claim != desk.own) {
            continue;
        }
        let place = match (point.place.step, point.place.claim) {
            (Some(step), _) => scene.plan.of_reason(step),
            (None, Some(claim)) => scene.plan.of_claim(claim),
            (None, None) => continue,
        };
        for doubt in &point.doubts {
            match kind(doubt) {
                Some(kind) => weak.entry(kind).or_default().push(Inline::Link(scene.pointer(place))),
                None => open += 1,
            }
        }
    }
    for ((_, kind), links) in weak {
        let more = links.len().saturating_sub(NAMED);
        let after = if more > 0 { format!(", the first {NAMED} of them:") } else { ":".to_owned() };
        let says = format!("{}{after}", words::count(links.len(), "point"));
        desk.rows(kind, &says, links.into_iter().take(NAMED).collect(), Tone::Plain);
    }
    if open > 0 {
        let open = words::count(open, "critical question");
        desk.say(
            "Open",
            &format!("{open} that the debate has not dealt with; the cross-examination has them."),
            Tone::Aside,
        );
    }
    desk.end(start);
}

/// What kind of weakness a doubt is, with its place in the list; `None` for a critical question.
fn kind(doubt: &Doubtful<'_>) -> Option<(usize, &'static str)> {
    Some(match doubt {
        Doubtful::NoEvidence => (0, "Without evidence or reason"),
        Doubtful::Unstated => (1, "Unstated, and needed"),
        Doubtful::Weak => (2, "Of little weight, by our own account"),
        Doubtful::Memoir(_) => (3, "On a memoir alone"),
        Doubtful::OwnWord(_) => (4, "On the word of whoever says it"),
        Doubtful::Stake(..) => (5, "On a witness who took part"),
        Doubtful::Unverified(..) => (6, "On a source not seen whole or not verified"),
        Doubtful::Open(..) => return None,
    })
}
