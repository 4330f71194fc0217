//! What must be won, and what is weak about our own case: told to ourselves before others tell it.

use std::{cmp::Reverse, collections::BTreeSet};

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

/// How many weak claims are named.
const NAMED: usize = 8;

/// The part on what must be won.
pub(super) fn must_be_won(desk: &mut Desk<'_, '_>) {
    let start = desk.part("must-be-won", "What must be won");
    let contest = Contest::new(desk.scene.debate, desk.scene.evaluation.lens);
    let stake = win::stake(desk.scene, &contest, desk.own, &desk.rivals);
    desk.line("", stake.says, Tone::Plain);
    let own = desk.own;
    let standing = |label: Label| label != Label::Rejected;
    overturn(desk);
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
            line.extend(win::to_lose(desk.scene, &contest, rival, &beside));
            desk.line("Beat", line, Tone::Plain);
        }
    }
    desk.end(start);
}

/// The objections that stand: as long as one does, the position cannot.
fn overturn(desk: &mut Desk<'_, '_>) {
    let mut objections = desk.objections(desk.own);
    objections.retain(|at| desk.argument(*at).label != Label::Rejected);
    if objections.is_empty() {
        return;
    }
    let mut lines = Vec::with_capacity(objections.len());
    for at in desk.best_first(objections) {
        let mut line = vec![desk.pointer(at)];
        if desk.argument(at).label == Label::Undecided {
            line.push(Inline::Words(" (open)".to_owned()));
        }
        if let Some(best) = desk.best_first(desk.against(at)).first() {
            let falls = desk.argument(*best).label == Label::Rejected;
            let says = if falls { ": our best answer falls, " } else { ": our best answer is " };
            line.extend([Inline::Words(says.to_owned()), desk.pointer(*best)]);
        }
        lines.push(line);
    }
    let says = match lines.len() {
        1 => "one objection to the position itself:".to_owned(),
        some if desk.is_enough(desk.own) => {
            format!("{} objections to the position itself, each enough by itself:", words::number(some))
        }
        some => format!("{} objections to the position itself:", words::number(some)),
    };
    desk.lines("Overturn", &says, lines, Tone::Plain);
}

/// The part on what is weak.
pub(super) fn weak_points(desk: &mut Desk<'_, '_>, contentions: &[usize]) {
    let scene = desk.scene;
    let run = contentions.iter().copied().filter(|at| desk.argument(*at).label != Label::Rejected);
    let said: BTreeSet<ClaimId> =
        run.flat_map(|at| desk.standing(at)).flat_map(|at| desk.argument(at).claims.clone()).collect();
    let start = desk.part("weak-points", "Honest weak points");
    let asked = questions::questions(scene.debate, scene.evaluation, &[desk.own], Some(desk.own));
    // By claim, what is weak about it.
    let mut weak: Vec<Weak> = Vec::new();
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
        let mut kinds: Vec<(usize, &'static str)> = point.doubts.iter().filter_map(kind).collect();
        open += point.doubts.len() - kinds.len();
        kinds.sort_unstable();
        kinds.dedup();
        if !kinds.is_empty() {
            let in_case = point.place.claim.is_some_and(|claim| said.contains(&claim));
            weak.push(Weak { link: Inline::Link(scene.pointer(place)), in_case, kinds });
        }
    }
    // What we say before what we answer, the gravest kind first; among equals what is weak in more ways.
    weak.sort_by_key(|weak| (!weak.in_case, weak.kinds[0].0, Reverse(weak.kinds.len())));
    if !weak.is_empty() {
        let shown = weak.len().min(NAMED);
        let mixed = weak[0].in_case && weak.iter().any(|weak| !weak.in_case);
        let order = if mixed { ", first in what we run, then in our answers" } else { "" };
        let more = match weak.len() - shown {
            0 => String::new(),
            1 => "; the cross-examination has one more".to_owned(),
            more => format!("; the cross-examination has {more} more"),
        };
        let says = format!("what they will press{order}{more}:");
        let line = |weak: Weak| {
            let kinds: Vec<String> = weak.kinds.into_iter().map(|(_, kind)| kind.to_owned()).collect();
            vec![weak.link, Inline::Words(format!(" – {}", kinds.join("; ")))]
        };
        desk.lines("Weak", &says, weak.into_iter().take(NAMED).map(line).collect(), Tone::Plain);
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

/// What is weak about a claim of ours.
struct Weak {
    link: Inline,
    /// Whether we run it, and do not only answer with it.
    in_case: bool,
    /// Each with its place in the order of gravity.
    kinds: Vec<(usize, &'static str)>,
}

/// What kind of weakness a doubt is, with its place in the list; `None` for a critical question.
fn kind(doubt: &Doubtful<'_>) -> Option<(usize, &'static str)> {
    Some(match doubt {
        Doubtful::NoEvidence => (0, "without evidence or reason"),
        Doubtful::Unstated => (1, "unstated, and needed"),
        Doubtful::Weak => (2, "of little weight, by our own account"),
        Doubtful::Memoir(_) => (3, "on a memoir alone"),
        Doubtful::OwnWord(_) => (4, "on the word of whoever says it"),
        Doubtful::Stake(..) => (5, "on a witness who took part"),
        Doubtful::Unverified(..) => (6, "on a source not seen whole or not verified"),
        Doubtful::Open(..) => return None,
    })
}
