//! Preferred labellings: maximal ones, above given ones, with or without a label for a node.

use super::{
    Framework, Gate, Label, Labelling, Stop,
    encoding::{Encoding, Kind},
    grounded::Growth,
    parts::{Places, ancestors, components},
    sat::Stopped,
};

/// How much guessing may look at, in multiples of the size of the framework. Guesses that turn out well cost nothing
/// that would not have to be done anyway; the others could make a product.
const GUESSING: usize = 8;

/// A preferred labelling above an admissible one.
///
/// Most nodes are decided by guesses, each of which keeps the labelling admissible. What then remains is maximal iff
/// each strongly connected component of it is, given the labels that the components before it got. Guesses begin with
/// the label `first`, so that there are two ways to labellings that differ much.
pub(super) fn preferred_above(
    framework: &Framework,
    labels: Labelling,
    first: Label,
    stop: Stop,
) -> Result<Labelling, Stopped> {
    let mut labels = guessed(framework, labels, first);
    let mut places = Places::new(framework);
    for group in components(framework, &labels).iter() {
        let part = places.under(framework, group, &labels);
        let found = maximal(&part, stop)?;
        for (node, label) in group.iter().zip(found) {
            labels[*node as usize] = label;
        }
    }
    Ok(labels)
}

/// A large complete labelling above an admissible one, found without search. Labels that are `first` are guessed first.
pub(super) fn guessed(framework: &Framework, labels: Labelling, first: Label) -> Labelling {
    let literals: usize = (0..framework.len()).map(|node| framework.literals(node).len()).sum();
    let mut budget = GUESSING * (framework.len() + literals);
    let mut growth = Growth::new(framework, labels);
    growth.spread_all();
    growth.guess_all(first, &mut budget);
    growth.labels
}

/// A maximal complete labelling of a component.
fn maximal(component: &Framework, stop: Stop) -> Result<Labelling, Stopped> {
    let mut labels = guessed(component, vec![Label::Undecided; component.len()], Label::In);
    let open: Vec<u32> = (0..component.len() as u32).filter(|node| is_open(component, *node, &labels)).collect();
    if open.is_empty() {
        return Ok(labels);
    }
    let rest = Places::new(component).under(component, &open, &labels);
    let mut encoding = Encoding::new(&rest, Kind::Complete, stop);
    let mut found = vec![Label::Undecided; rest.len()];
    loop {
        encoding.demand_more(&found);
        let Some(more) = encoding.find(&[])? else { break };
        for kept in encoding.keeping(&more) {
            encoding.sat.add([kept]);
        }
        found = more;
    }
    for (node, label) in open.iter().zip(found) {
        labels[*node as usize] = label;
    }
    Ok(labels)
}

/// Whether a node is undecided and could be anything else: it does more than negate itself.
fn is_open(framework: &Framework, node: u32, labels: &[Label]) -> bool {
    let node = node as usize;
    let literals = framework.literals(node);
    labels[node] == Label::Undecided && !literals.iter().all(|literal| literal.node() == node && literal.is_negated())
}

/// A preferred labelling that leaves a node undecided, where it can have no label but undecided and the ones to avoid.
///
/// Without listing preferred labellings (after Thimm, Cerutti & Vallati 2021, for gates): a complete labelling that
/// leaves the node undecided either cannot be extended to one that decides it, and then no preferred labelling above it
/// decides the node. Or it can, and then so can all that do not contradict the reasons for which the node is decided
/// there; from now on, only those are looked at that do.
pub(super) fn undecided_in(
    framework: &Framework,
    node: usize,
    avoid: &[Label],
    stop: Stop,
) -> Result<Option<Labelling>, Stopped> {
    let mut labels = vec![Label::Undecided; framework.len()];
    let nodes = ancestors(framework, &labels, &[node as u32]);
    let part = Places::new(framework).under(framework, &nodes, &labels);
    let node = nodes.binary_search(&(node as u32)).unwrap_or_default();
    let mut candidates = Encoding::new(&part, Kind::Complete, stop);
    for label in [Label::In, Label::Out] {
        let not = !candidates.has(node, label);
        candidates.sat.add([not]);
    }
    let mut extensions = Encoding::new(&part, Kind::Complete, stop);
    while let Some(candidate) = candidates.find(&[])? {
        let mut assumptions = extensions.keeping(&candidate);
        let mut extension = None;
        for label in avoid {
            if extension.is_none() {
                assumptions.push(extensions.has(node, *label));
                extension = extensions.find(&assumptions)?;
                assumptions.pop();
            }
        }
        match extension {
            Some(extension) => candidates.demand_conflict(&reasons(&part, &extension, node)),
            None => {
                for (node, label) in nodes.iter().zip(candidate) {
                    labels[*node as usize] = label;
                }
                return preferred_above(framework, labels, Label::In, stop).map(Some);
            }
        }
    }
    Ok(None)
}

/// As small a part of a complete labelling as is easily found that is admissible and decides a node.
fn reasons(framework: &Framework, labels: &[Label], node: usize) -> Labelling {
    let mut needed = vec![Label::Undecided; labels.len()];
    needed[node] = labels[node];
    let mut next = vec![node];
    while let Some(node) = next.pop() {
        let literals = framework.literals(node);
        let is_in = labels[node] == Label::In;
        let fits = |literal: &&super::Literal| match labels[literal.node()] {
            Label::Undecided => false,
            label => ((label == Label::In) != literal.is_negated()) == is_in,
        };
        let takes_all = is_in == (framework.gate(node) == Gate::All);
        let chosen = if takes_all {
            literals
        } else {
            let fitting = literals.iter().position(|literal| fits(&literal));
            let known = literals.iter().position(|l| fits(&l) && needed[l.node()] != Label::Undecided);
            known.or(fitting).map_or(&[][..], |at| &literals[at..=at])
        };
        for literal in chosen {
            let other = literal.node();
            if needed[other] == Label::Undecided {
                needed[other] = labels[other];
                next.push(other);
            }
        }
    }
    needed
}
