//! Points → what giving each of them up would change, and for whom; and how much of what they hold up falls already.

use std::collections::VecDeque;

use super::{Examination, Point};
use crate::{
    evaluate::{Evaluation, Label},
    model::{ClaimId, Debate, ReasonId, Role},
    prepare::trial::{Given, Trial},
};

/// Tries what each point would change; gives how many could not be tried.
pub(super) fn turn(
    debate: &Debate,
    evaluation: &Evaluation,
    examinations: &mut [Examination<'_>],
    roots: &[ClaimId],
    own: Option<ClaimId>,
) -> usize {
    let mut trial = Trial::new(debate, evaluation.lens);
    let sides = Sides::new(debate, own);
    let positions: Vec<(ClaimId, Label)> = roots.iter().map(|id| (*id, evaluation.claim(*id))).collect();
    let mut points: Vec<((ClaimId, bool), &mut Point<'_>)> = examinations
        .iter_mut()
        .flat_map(|examination| {
            let asked = (examination.root, examination.of_supporters);
            examination.points.iter_mut().map(move |point| (asked, point))
        })
        .collect();
    // Where not all can be tried, those near the position matter most.
    points.sort_by_key(|(_, point)| point.place.depth);
    let direct = |id: &ClaimId| [&debate.claim(*id).because[..], &debate.claim(*id).but].concat();
    let steps: Vec<ReasonId> = roots.iter().flat_map(direct).collect();
    let standing = |id: &ReasonId| evaluation.reason(*id) != Label::Rejected;
    let steps: Vec<ReasonId> = steps.into_iter().filter(standing).collect();
    let mut tops = roots.to_vec();
    tops.sort_unstable();
    let mut untried = 0;
    for (asked, point) in points {
        let given = match (point.place.claim, point.place.step) {
            // To give up a position is to lose it: that teaches nothing.
            (Some(claim), _) if tops.binary_search(&claim).is_err() => Given::Claim(claim),
            (_, Some(step)) => Given::Step(step),
            _ => continue,
        };
        let Some(after) = trial.without(&[given]) else {
            untried += 1;
            continue;
        };
        let turned = positions.iter().filter(|(id, before)| after.claim(*id) != *before);
        let turned = turned.map(|(id, before)| (*id, *before, after.claim(*id)));
        // To turn a verdict to the good of whoever is asked is no aim. Where nobody in particular asks, somebody wins.
        point.turns = turned
            .filter(|(id, before, after)| own.is_none() || sides.is_for_asked(asked, *id, is_better(*before, *after)))
            .map(|(id, _, after)| (id, after))
            .collect();
        let fallen = steps.iter().filter(|id| after.reason(**id) == Label::Rejected);
        for step in fallen.copied().filter(|id| Some(*id) != point.place.step) {
            let reason = debate.reason(step);
            let works_for_asked = sides.is_for_asked(asked, reason.target, reason.role == Role::For);
            if works_for_asked { &mut point.breaks } else { &mut point.costs }.push(step);
        }
    }
    untried
}

/// Whether a verdict is better than another.
fn is_better(one: Label, other: Label) -> bool {
    let rank = |label: Label| match label {
        Label::Accepted => 2,
        Label::Undecided => 1,
        Label::Rejected => 0,
    };
    rank(one) > rank(other)
}

/// Who gains by what.
struct Sides {
    own: Option<ClaimId>,
    /// By position, its rivals and itself.
    issues: Vec<Vec<ClaimId>>,
}

impl Sides {
    fn new(debate: &Debate, own: Option<ClaimId>) -> Sides {
        let issues = debate.issues.iter();
        let issues = issues.map(|issue| issue.positions.iter().map(|position| position.value).collect());
        Sides { own, issues: issues.collect() }
    }

    /// Whether what is asked, given by a position and whether its supporters are asked, is better off with something
    /// that is good for a position, or bad for it. Of what lies apart from both it is taken to be.
    fn is_for_asked(&self, asked: (ClaimId, bool), position: ClaimId, is_good: bool) -> bool {
        let (root, of_supporters) = asked;
        if let Some(own) = self.own {
            let asks_itself = (own == root) == of_supporters;
            return ((position == own) == is_good) == asks_itself;
        }
        let are_rivals = || self.issues.iter().any(|issue| issue.contains(&root) && issue.contains(&position));
        match position == root {
            true => is_good == of_supporters,
            false if of_supporters && are_rivals() => !is_good,
            false => true,
        }
    }
}

/// By step, how many steps fall on the way to it from a position that has the fewest such, itself counted; what no
/// position leads to counts as fallen.
pub(super) fn fallen_above(debate: &Debate, evaluation: &Evaluation, roots: &[ClaimId]) -> Vec<u32> {
    let mut steps = vec![u32::MAX; debate.reasons.len()];
    let mut claims = vec![u32::MAX; debate.claims.len()];
    // What is reached without a further fall is looked at first, so each claim is met on its best way.
    let mut open: VecDeque<(ClaimId, u32)> = roots.iter().map(|root| (*root, 0)).collect();
    while let Some((id, above)) = open.pop_front() {
        if claims[id.index()] <= above {
            continue;
        }
        claims[id.index()] = above;
        let claim = debate.claim(id);
        for id in claim.because.iter().chain(&claim.but).copied() {
            let falls = evaluation.reason(id) == Label::Rejected;
            let here = above + u32::from(falls);
            steps[id.index()] = here.min(steps[id.index()]);
            let reason = debate.reason(id);
            for used in reason.premises.iter().chain(&reason.unless) {
                if falls { open.push_back((used.claim, here)) } else { open.push_front((used.claim, here)) }
            }
        }
    }
    steps
}
