//! A set of nodes → whether the labels in it follow within it, and from what.

use std::collections::{BTreeSet, btree_map::Entry};

use super::{Links, ways::Ways};
use crate::evaluate::Label;

/// Some nodes, in order of their numbers.
pub(super) struct Part {
    nodes: Vec<u32>,
}

impl Part {
    pub fn new(nodes: impl IntoIterator<Item = u32>) -> Part {
        let nodes: BTreeSet<u32> = nodes.into_iter().collect();
        Part { nodes: nodes.into_iter().collect() }
    }

    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    fn place(&self, node: u32) -> Option<usize> {
        self.nodes.binary_search(&node).ok()
    }
}

/// What each label in a part rests on within it, for as much of the part as the first needs; `None` if the label of the
/// first is not fixed by the part.
pub(super) fn links(ways: &Ways<'_>, part: &Part, first: u32) -> Option<Links> {
    let mut from: Vec<Option<Vec<u32>>> = vec![None; part.len()];
    // What is decided needs a proof: nothing rests on what does not yet have one. In the order in which labels were
    // found, one pass is nearly always enough.
    let mut decided: Vec<usize> =
        (0..part.len()).filter(|place| ways.label(part.nodes[*place]) != Label::Undecided).collect();
    decided.sort_by_key(|place| ways.rank(part.nodes[*place]));
    while !decided.is_empty() {
        let before = decided.len();
        decided.retain(|place| {
            from[*place] =
                rests(ways, part.nodes[*place], |node| part.place(node).is_some_and(|at| from[at].is_some()));
            from[*place].is_none()
        });
        if decided.len() == before {
            break;
        }
    }
    // What is undecided holds itself up: taken away is what rests on something that is not there.
    let mut undecided: Vec<usize> =
        (0..part.len()).filter(|place| ways.label(part.nodes[*place]) == Label::Undecided).collect();
    for place in &undecided {
        from[*place] = Some(Vec::new());
    }
    loop {
        let before = undecided.len();
        undecided.retain(|place| {
            from[*place] =
                rests(ways, part.nodes[*place], |node| part.place(node).is_some_and(|at| from[at].is_some()));
            from[*place].is_some()
        });
        if undecided.len() == before {
            break;
        }
    }
    needed(part, from, first)
}

/// Of these links those that the first needs, over any number of steps.
fn needed(part: &Part, mut from: Vec<Option<Vec<u32>>>, first: u32) -> Option<Links> {
    let mut links = Links::new();
    let mut open = vec![first];
    while let Some(node) = open.pop() {
        if let Entry::Vacant(free) = links.entry(node) {
            let on = from[part.place(node)?].take()?;
            open.extend(&on);
            free.insert(on);
        }
    }
    Some(links)
}

/// A way of a node of which all is there.
fn rests(ways: &Ways<'_>, node: u32, there: impl Fn(u32) -> bool) -> Option<Vec<u32>> {
    ways.of(node).0.into_iter().find_map(|way| {
        if !way.all.iter().all(|node| there(*node)) {
            return None;
        }
        // What speaks for a claim is told before what is said against it.
        let chosen: Option<Vec<u32>> =
            way.choices.iter().map(|choice| choice.iter().copied().find(|node| there(*node))).collect();
        let mut on = chosen?;
        on.extend(way.all);
        let mut seen = BTreeSet::new();
        on.retain(|node| seen.insert(*node));
        Some(on)
    })
}

/// How many parts are tried at most, counted in nodes looked at.
const WORK: usize = 1_000_000;

/// Takes away nodes as long as the label of the first stays fixed. Whether nothing more can be left out.
pub(super) fn shrink(ways: &Ways<'_>, links: Links, first: u32) -> (Links, bool) {
    // Nothing can be left out where each node has only one way to its label.
    if links.keys().all(|node| only_way(ways, *node, &links)) {
        return (links, true);
    }
    let mut left = WORK;
    let mut kept = links;
    for node in kept.keys().copied().collect::<Vec<_>>().into_iter().rev() {
        if node == first || !kept.contains_key(&node) {
            continue;
        }
        if kept.len() > left {
            return (kept, false);
        }
        left -= kept.len();
        let part = Part::new(kept.keys().copied().filter(|other| *other != node));
        if let Some(fewer) = self::links(ways, &part, first) {
            kept = fewer;
        }
    }
    (kept, true)
}

fn only_way(ways: &Ways<'_>, node: u32, links: &Links) -> bool {
    let there = |node: &&u32| links.contains_key(*node);
    let (of, _) = ways.of(node);
    let count = of.iter().filter(|way| way.all.iter().all(|node| links.contains_key(node)));
    let count =
        count.map(|way| way.choices.iter().map(|choice| choice.iter().filter(there).count()).product::<usize>());
    count.sum::<usize>() == 1
}
