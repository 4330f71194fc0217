//! Points → the same points, with no doubt about a source told twice.

use std::collections::BTreeMap;

use super::{Doubtful, Point};
use crate::model::ReferenceId;

/// What is asked about a source is asked once, at the most telling point that rests on it, with how many others do.
pub(super) fn ask_once(points: &mut Vec<Point<'_>>) {
    // By source and kind of question: the point at which it is asked, and how many further ones there are.
    let mut first: BTreeMap<(ReferenceId, bool), (usize, usize)> = BTreeMap::new();
    for (at, point) in points.iter_mut().enumerate() {
        point.doubts.retain(|doubt| {
            let Some(kind) = doubt.of_source() else { return true };
            let known = first.contains_key(&kind);
            first.entry(kind).and_modify(|(_, further)| *further += 1).or_insert((at, 0));
            !known
        });
    }
    for (kind, (at, count)) in first {
        for doubt in points[at].doubts.iter_mut().filter(|doubt| doubt.of_source() == Some(kind)) {
            if let Doubtful::Stake(_, _, further) | Doubtful::Unverified(_, further) = doubt {
                *further = count;
            }
        }
    }
    points.retain(|point| !point.doubts.is_empty());
}
