//! All labellings of a framework, one after the other.

use super::{
    End, Framework, Label, Labelling, Outcome, Semantics, Stop,
    encoding::{Encoding, Kind},
    grounded::grounded,
    parts::{Places, components},
    preferred::preferred_above,
    ranges,
    sat::Stopped,
};

/// How many labellings, how many rows of a table, are too many to keep.
pub(super) const TOO_MANY: usize = 1 << 20;

/// The labellings of a part, up to so many; when there are as many, it is not known whether there are more. Not for semantics with a single one.
pub(super) fn labellings(part: &Framework, semantics: Semantics, limit: usize, stop: Stop) -> Outcome<Vec<Labelling>> {
    match semantics {
        Semantics::Stable => enumerate(part, Kind::Stable, limit, stop),
        Semantics::Model => enumerate(part, Kind::Model, limit, stop),
        Semantics::SemiStable => ranges::all(part, Kind::Complete, limit, stop),
        Semantics::Stage => ranges::all(part, Kind::ConflictFree, limit, stop),
        _ => by_components(part, semantics, limit, stop),
    }
}

/// The labellings of a semantics in which every choice in one component can be carried on in those after it.
fn by_components(part: &Framework, semantics: Semantics, limit: usize, stop: Stop) -> Outcome<Vec<Labelling>> {
    let mut labels = vec![Label::Undecided; part.len()];
    let groups = components(part, &labels);
    let mut places = Places::new(part);
    let mut found = Vec::new();
    let mut is_stopped = false;
    // By component, the choices not made yet, given those before.
    let mut choices: Vec<std::vec::IntoIter<Labelling>> = Vec::new();
    loop {
        if found.len() == limit {
            return Outcome { found, end: End::Limit };
        }
        if choices.len() < groups.len() {
            let component = places.under(part, groups.of(choices.len()), &labels);
            let local = of_component(&component, semantics, limit, stop);
            is_stopped |= local.end == End::Stopped;
            choices.push(local.found.into_iter());
        } else {
            found.push(labels.clone());
        }
        loop {
            let Some(last) = choices.last_mut() else {
                let end = if found.len() < limit { End::Whole } else { End::Limit };
                return Outcome { found, end: if is_stopped { End::Stopped } else { end } };
            };
            if let Some(choice) = last.next() {
                for (node, label) in groups.of(choices.len() - 1).iter().zip(choice) {
                    labels[*node as usize] = label;
                }
                break;
            }
            choices.pop();
        }
    }
}

/// The labellings of one component, under what its context is.
pub(super) fn of_component(
    component: &Framework,
    semantics: Semantics,
    limit: usize,
    stop: Stop,
) -> Outcome<Vec<Labelling>> {
    let kind = match semantics {
        Semantics::Stable => Kind::Stable,
        Semantics::Model => Kind::Model,
        Semantics::Admissible => Kind::Admissible,
        _ => Kind::Complete,
    };
    if kind != Kind::Admissible {
        let labels = grounded(component);
        if !labels.contains(&Label::Undecided) {
            return Outcome { found: vec![labels], end: End::Whole };
        }
    }
    if semantics == Semantics::Preferred {
        return collect(limit, |found| maximal_ones(component, limit, stop, found));
    }
    enumerate(component, kind, limit, stop)
}

fn enumerate(part: &Framework, kind: Kind, limit: usize, stop: Stop) -> Outcome<Vec<Labelling>> {
    collect(limit, |found| {
        let mut encoding = Encoding::new(part, kind, stop);
        while found.len() < limit {
            let Some(labels) = encoding.find(&[])? else { break };
            encoding.exclude(&labels);
            found.push(labels);
        }
        Ok(())
    })
}

fn maximal_ones(component: &Framework, limit: usize, stop: Stop, found: &mut Vec<Labelling>) -> Result<(), Stopped> {
    let mut encoding = Encoding::new(component, Kind::Complete, stop);
    while found.len() < limit {
        let Some(labels) = encoding.find(&[])? else { break };
        let labels = preferred_above(component, labels, Label::In, stop)?;
        encoding.exclude_below(&labels);
        found.push(labels);
    }
    Ok(())
}

/// Runs a search that adds to what was found, and says how it ended.
pub(super) fn collect<T>(limit: usize, search: impl FnOnce(&mut Vec<T>) -> Result<(), Stopped>) -> Outcome<Vec<T>> {
    let mut found = Vec::new();
    let end = match search(&mut found) {
        Err(Stopped) => End::Stopped,
        Ok(()) if found.len() >= limit => End::Limit,
        Ok(()) => End::Whole,
    };
    Outcome { found, end }
}

/// Every combination of one labelling of each part, up to so many; the last part changes fastest.
pub(super) fn combinations(
    base: &[Label],
    parts: &[(&[u32], Vec<Labelling>)],
    limit: usize,
) -> Outcome<Vec<Labelling>> {
    let mut found = Vec::new();
    let mut labels = base.to_vec();
    let mut chosen = vec![0_usize; parts.len()];
    if parts.iter().any(|(_, choices)| choices.is_empty()) {
        return Outcome { found, end: End::Whole };
    }
    let mut changed = 0;
    loop {
        if found.len() == limit {
            return Outcome { found, end: End::Limit };
        }
        for ((nodes, choices), at) in parts.iter().zip(&chosen).skip(changed) {
            for (node, label) in nodes.iter().zip(&choices[*at]) {
                labels[*node as usize] = *label;
            }
        }
        found.push(labels.clone());
        let Some(last) = (0..parts.len()).rev().find(|part| chosen[*part] + 1 < parts[*part].1.len()) else {
            return Outcome { found, end: End::Whole };
        };
        chosen[last] += 1;
        chosen[last + 1..].fill(0);
        changed = last;
    }
}
