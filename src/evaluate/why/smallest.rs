//! A claim → the smallest part of the debate that fixes its label.
//!
//! 1. The proof that is smallest as a tree, where a part that is used twice counts twice: one pass over all nodes in the
//!    order in which their labels were found.
//! 2. From there, every choice is tried that could make the set itself smaller (branch and bound), up to a limit.
//! 3. If the limit is reached, what is left out costs one look each.

use super::{
    Links, Size,
    proof::{Part, links, shrink},
    ways::{Way, Ways},
};
use crate::evaluate::Label;

/// How many choices are tried for the smallest set.
const STEPS: usize = 20_000;

/// The largest set for which all choices are tried.
const LARGEST: usize = 400;

/// How many neighbours are looked at in all. Only where thousands of claims are rivals of each other are there so many.
const EFFORT: usize = 30_000_000;

/// How many ways of one node are tried.
const WAYS: usize = 64;

/// The links of the smallest part, and how small it is.
pub(super) fn smallest(ways: &Ways<'_>, first: u32) -> (Links, Size) {
    let found = proof(ways, first).and_then(|part| links(ways, &Part::new(part), first));
    let Some(found) = found else { return (Links::from([(first, Vec::new())]), Size::Unknown) };
    if found.len() <= LARGEST {
        let mut search = Search { ways, first, best: found.keys().copied().collect(), steps: 0, whole: true };
        search.run();
        if let Some(better) = links(ways, &Part::new(search.best), first) {
            if search.whole {
                return (better, Size::Smallest);
            }
            let (links, minimal) = shrink(ways, better, first);
            return (links, if minimal { Size::Minimal } else { Size::Enough });
        }
    }
    let (links, minimal) = shrink(ways, found, first);
    (links, if minimal { Size::Minimal } else { Size::Enough })
}

/// The nodes of the proof that is smallest as a tree; `None` if the debate is too large to say.
pub(super) fn proof(ways: &Ways<'_>, first: u32) -> Option<Vec<u32>> {
    Some(Tree::new(ways, first)?.part(first))
}

/// For each node the way to its label that costs least, if every part of a proof is counted as often as it is used.
struct Tree<'a> {
    ways: &'a Ways<'a>,
    /// By node; 1 for what is undecided, infinite for what has no cost yet.
    costs: Vec<f64>,
    /// By node, what its label rests on: only what was found before, so that no proof goes in a circle.
    on: Vec<Vec<u32>>,
}

/// More than any set costs; doubling at every level, trees get larger than a number can tell.
const MOST: f64 = 1e300;

impl<'a> Tree<'a> {
    fn new(ways: &'a Ways<'a>, first: u32) -> Option<Tree<'a>> {
        let mut tree = Tree { ways, costs: vec![f64::INFINITY; ways.count()], on: vec![Vec::new(); ways.count()] };
        let mut effort = 0;
        let mut cone = reached(ways.count(), first, |node| {
            effort += ways.effort(node);
            if effort > EFFORT { Vec::new() } else { ways.of(node).0.into_iter().flat_map(Way::into_nodes).collect() }
        });
        if effort > EFFORT {
            return None;
        }
        cone.sort_by_key(|node| ways.rank(*node));
        for node in &cone {
            if ways.label(*node) == Label::Undecided {
                tree.costs[*node as usize] = 1.0;
            }
        }
        for node in cone {
            let (cost, on) = tree.cheapest(node);
            tree.on[node as usize] = on;
            if ways.label(node) != Label::Undecided {
                tree.costs[node as usize] = (1.0 + cost).min(MOST);
            }
        }
        Some(tree)
    }

    /// The way of a node that costs least, of what has a cost by now.
    fn cheapest(&self, node: u32) -> (f64, Vec<u32>) {
        let cost = |node: &u32| self.costs[*node as usize];
        let mut best = (f64::INFINITY, Vec::new());
        for way in self.ways.of(node).0 {
            let mut on = way.all;
            let choices = way.choices.iter();
            on.extend(choices.filter_map(|choice| choice.iter().copied().min_by(|a, b| cost(a).total_cmp(&cost(b)))));
            let sum: f64 = on.iter().map(cost).sum();
            if sum < best.0 {
                best = (sum, on);
            }
        }
        best
    }

    /// The nodes of the cheapest proof.
    fn part(&self, first: u32) -> Vec<u32> {
        reached(self.on.len(), first, |node| self.on[node as usize].clone())
    }
}

/// All nodes that are reached from the first.
fn reached(count: usize, first: u32, mut next: impl FnMut(u32) -> Vec<u32>) -> Vec<u32> {
    let mut seen = vec![false; count];
    seen[first as usize] = true;
    let mut reached = vec![first];
    let mut at = 0;
    while let Some(node) = reached.get(at).copied() {
        at += 1;
        for next in next(node) {
            if !std::mem::replace(&mut seen[next as usize], true) {
                reached.push(next);
            }
        }
    }
    reached
}

/// Branch and bound over the ways of each node.
struct Search<'a> {
    ways: &'a Ways<'a>,
    first: u32,
    best: Vec<u32>,
    steps: usize,
    /// Whether every choice was tried, or could not have led to a smaller set.
    whole: bool,
}

/// A set that is being put together: for the nodes before `next` it holds what they rest on.
#[derive(Clone)]
struct Draft {
    nodes: Vec<u32>,
    next: usize,
}

impl Draft {
    fn add(&mut self, nodes: &[u32]) {
        for node in nodes {
            if !self.nodes.contains(node) {
                self.nodes.push(*node);
            }
        }
        self.next += 1;
    }
}

impl Search<'_> {
    fn run(&mut self) {
        let mut open = vec![Draft { nodes: vec![self.first], next: 0 }];
        while let Some(mut draft) = open.pop() {
            while draft.nodes.len() < self.best.len() {
                self.steps += 1;
                if self.steps > STEPS {
                    self.whole = false;
                    return;
                }
                let Some(node) = draft.nodes.get(draft.next).copied() else {
                    self.close(&draft);
                    break;
                };
                let options = self.options(node);
                if let [only] = options.as_slice() {
                    draft.add(only);
                    continue;
                }
                // The last is taken up first.
                for option in options.iter().rev() {
                    let mut with = draft.clone();
                    with.add(option);
                    open.push(with);
                }
                break;
            }
        }
    }

    /// A set that holds what each of its nodes rests on is better, unless a proof in it goes in a circle.
    fn close(&mut self, draft: &Draft) {
        if links(self.ways, &Part::new(draft.nodes.iter().copied()), self.first).is_some() {
            self.best.clone_from(&draft.nodes);
        }
    }

    /// What a node may rest on, each choice made.
    fn options(&mut self, node: u32) -> Vec<Vec<u32>> {
        let (ways, all) = self.ways.of(node);
        self.whole &= all;
        let mut options = Vec::new();
        for Way { all, choices } in ways {
            let mut made = vec![all];
            for choice in choices {
                made = made
                    .iter()
                    .flat_map(|nodes| choice.iter().map(|node| [nodes.as_slice(), &[*node]].concat()))
                    .take(WAYS + 1)
                    .collect();
            }
            options.append(&mut made);
        }
        if options.len() > WAYS {
            self.whole = false;
            options.truncate(WAYS);
        }
        options
    }
}
