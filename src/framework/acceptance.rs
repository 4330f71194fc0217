//! Which labels each node of a part has among all labellings, without listing them.

use super::{
    End, Framework, Label, Labels, Outcome, Semantics, Stop,
    encoding::{Encoding, Kind},
    grounded::with_helpers,
    listing::labellings,
    preferred::{preferred_above, undecided_in},
    ranges,
    sat::Stopped,
    solver::outcome,
};

/// Up to so many preferred labellings are best looked at one by one; in tests, so few that all other ways are gone too.
const FEW: usize = if cfg!(test) { 1 } else { 32 };

/// The labels of each node; none at all if there is no labelling.
pub(super) fn table(part: &Framework, semantics: Semantics, stop: Stop) -> Outcome<Vec<Labels>> {
    let mut seen = vec![Labels::NONE; part.len()];
    let result = match semantics {
        Semantics::SemiStable => return ranges::table(part, Kind::Complete, stop),
        Semantics::Stage => return ranges::table(part, Kind::ConflictFree, stop),
        Semantics::Preferred => {
            let some = labellings(part, semantics, FEW, stop);
            some.found.iter().for_each(|labels| see(&mut seen, labels));
            match some.end {
                End::Limit => decided(part, semantics, stop, &mut seen).and_then(|()| undecided(part, stop, &mut seen)),
                End::Whole => Ok(()),
                End::Stopped => Err(Stopped),
            }
        }
        _ => decided(part, semantics, stop, &mut seen),
    };
    Outcome { found: seen, end: outcome(result).end }
}

fn see(seen: &mut [Labels], labels: &[Label]) {
    for (seen, label) in seen.iter_mut().zip(labels) {
        *seen = seen.with(*label);
    }
}

/// Asks for labellings that decide a node in a way not seen yet, until there is none.
fn decided(part: &Framework, semantics: Semantics, stop: Stop, seen: &mut [Labels]) -> Result<(), Stopped> {
    let least = vec![Label::Undecided; part.len()];
    let kind = match semantics {
        Semantics::Stable => Kind::Stable,
        Semantics::Model => Kind::Model,
        Semantics::Admissible => {
            see(seen, &with_helpers(part, least));
            Kind::Admissible
        }
        Semantics::Complete => {
            // Nothing is decided in the least labelling of a part.
            see(seen, &least);
            Kind::Complete
        }
        _ => Kind::Complete,
    };
    let mut encoding = Encoding::new(part, kind, stop);
    loop {
        let all = (0..part.len()).flat_map(|node| [(node, Label::In), (node, Label::Out)]);
        let unseen: Vec<_> = all.filter(|(node, label)| !seen[*node].has(*label)).collect();
        let unseen: Vec<_> = unseen.into_iter().map(|(node, label)| encoding.has(node, label)).collect();
        encoding.sat.add(unseen);
        let Some(mut labels) = encoding.find(&[])? else { return Ok(()) };
        if semantics == Semantics::Preferred {
            labels = preferred_above(part, labels, Label::In, stop)?;
        }
        see(seen, &labels);
    }
}

/// Which nodes a preferred labelling leaves undecided, once it is known how they can be decided.
fn undecided(part: &Framework, stop: Stop, seen: &mut [Labels]) -> Result<(), Stopped> {
    if seen.contains(&Labels::NONE) {
        // Some node is never decided.
        see(seen, &preferred_above(part, vec![Label::Undecided; part.len()], Label::In, stop)?);
    }
    for node in 0..part.len() {
        if seen[node].has(Label::Undecided) {
            continue;
        }
        let ways: Vec<Label> = [Label::In, Label::Out].into_iter().filter(|label| seen[node].has(*label)).collect();
        if let Some(labels) = undecided_in(part, node, &ways, stop)? {
            see(seen, &labels);
        }
    }
    Ok(())
}
