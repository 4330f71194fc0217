//! Debate with verdicts → the boxes of its map that are larger than a sheet of paper.

use super::{
    super::{
        picture::{Draft, Selection, boxes::Written},
        plan::{self, Plan},
        scene::Scene,
        view::{picture::BoxKind, sheets::Paper},
    },
    READABLE, Setting, least, lying,
};
use crate::{
    evaluate::Evaluation,
    model::{ClaimId, Debate, IssueId, ReasonId},
    names::Table,
};

/// A box that is larger than a sheet.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Large {
    /// What stands in it.
    pub part: Part,
    /// The smallest type in points with which it has room.
    pub points: f64,
}

/// What stands in a box.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// The question of an issue.
    Issue(IssueId),
    /// A claim.
    Claim(ClaimId),
    /// The heading of a reason.
    Reason(ReasonId),
}

/// The boxes that have no room on a sheet of this paper when the smallest type has [`READABLE`] points, however the sheet
/// lies; in reading order.
pub fn too_large(debate: &Debate, evaluation: &Evaluation, paper: Paper) -> Vec<Large> {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let papers = lying(Setting { paper, ..Setting::default() });
    let drafts: Vec<_> = papers
        .iter()
        .map(|paper| {
            let room = paper.room(least());
            (Draft::new(scene, &Selection::default(), Some(room)), room)
        })
        .collect();
    let Some((first, _)) = drafts.first() else { return Vec::new() };
    #[expect(clippy::cast_precision_loss, reason = "sheets are some thousand units")]
    let times = |length: i64, room: i64| length as f64 / room as f64;
    let mut large = Vec::new();
    for (at, written) in first.written.iter().enumerate() {
        // The boxes of all drafts are the same, in the same order, and differ in their sizes.
        let needed = drafts.iter().map(|(draft, room)| {
            let own = &draft.written[at];
            times(own.width, room.width).max(times(own.height, room.height))
        });
        let needed = needed.fold(f64::INFINITY, f64::min);
        if needed > 1.0 {
            large.push((written, READABLE / needed));
        }
    }
    if large.is_empty() {
        return Vec::new();
    }
    let numbers = numbers(&plan);
    large
        .into_iter()
        .filter_map(|(written, points)| Some(Large { part: part(written, &plan, &numbers)?, points }))
        .collect()
}

/// By number, the place at which something stands in full.
fn numbers(plan: &Plan) -> Table<&str, usize> {
    let home = |(_, place): &(usize, &plan::Place)| place.home || place.claim.is_none();
    plan.places.iter().enumerate().filter(home).map(|(at, place)| (&*place.number, at)).collect()
}

/// What stands in a box; `None` for a box that repeats another.
fn part(written: &Written, plan: &Plan, numbers: &Table<&str, usize>) -> Option<Part> {
    if written.kind == BoxKind::Question {
        let section = plan.sections.iter().find(|section| *section.anchor() == *written.leads_to)?;
        return section.issue.map(Part::Issue);
    }
    let place = &plan.places[*numbers.get(&*written.number)?];
    match written.kind {
        BoxKind::Claim => place.claim.map(Part::Claim),
        BoxKind::Step => place.step.map(Part::Reason),
        _ => None,
    }
}
