//! The textbook: every semantics once more, straight from its definition, slow and obvious.

use std::collections::BTreeSet;

use crate::framework::{Framework, Gate, Label, Labelling, Semantics};

/// All labellings of a semantics, for the primary nodes, in order.
pub fn labellings(framework: &Framework, semantics: Semantics) -> BTreeSet<Labelling> {
    if framework.is_of_attacks() && semantics != Semantics::Admissible {
        let sets = extensions(framework, semantics);
        return sets.into_iter().map(|set| of_extension(framework, &set)).collect();
    }
    let all = every_labelling(framework.primary());
    let admissible = |l: &Labelling| is_below(l, &gamma(framework, l));
    let complete = |l: &Labelling| *l == gamma(framework, l);
    let decided = |l: &Labelling| !l.contains(&Label::Undecided);
    match semantics {
        Semantics::Grounded => [least_fixpoint(framework)].into(),
        Semantics::Complete => all.into_iter().filter(complete).collect(),
        Semantics::Admissible => all.into_iter().filter(admissible).collect(),
        Semantics::Preferred => {
            let all: Vec<Labelling> = all.into_iter().filter(admissible).collect();
            let is_maximal = |l: &&Labelling| !all.iter().any(|other| other != *l && is_below(l, other));
            all.iter().filter(is_maximal).cloned().collect()
        }
        Semantics::Model => all.into_iter().filter(decided).filter(complete).collect(),
        Semantics::Stable => {
            all.into_iter().filter(decided).filter(complete).filter(|l| survives_reduct(framework, l)).collect()
        }
        Semantics::SemiStable | Semantics::Stage | Semantics::Ideal => unreachable!("for Dung frameworks"),
    }
}

fn every_labelling(nodes: usize) -> Vec<Labelling> {
    let mut all = vec![Vec::new()];
    for _ in 0..nodes {
        let longer = |labels: &Labelling| {
            [Label::In, Label::Out, Label::Undecided].map(|label| [labels.clone(), vec![label]].concat())
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

/// Whether everything decided in the first has the same label in the second.
pub fn is_below(one: &[Label], other: &[Label]) -> bool {
    one.iter().zip(other).all(|(one, other)| *one == Label::Undecided || one == other)
}

/// The condition of a node, over the primary nodes; what helpers say is worked out on the way.
fn holds(framework: &Framework, node: usize, accepted: &[bool]) -> bool {
    let literal = |literal: &crate::framework::Literal| {
        let other = literal.node();
        let value = if other < framework.primary() { accepted[other] } else { holds(framework, other, accepted) };
        value != literal.is_negated()
    };
    match framework.gate(node) {
        Gate::All => framework.literals(node).iter().all(literal),
        Gate::Any => framework.literals(node).iter().any(literal),
    }
}

/// What all completions of a labelling make of a node.
pub fn consensus(framework: &Framework, labels: &[Label], node: usize) -> Label {
    let open: Vec<usize> = (0..framework.primary()).filter(|node| labels[*node] == Label::Undecided).collect();
    let (mut sometimes, mut always) = (false, true);
    for choice in 0..1_u32 << open.len() {
        let mut completion: Vec<bool> = labels.iter().map(|label| *label == Label::In).collect();
        for (bit, node) in open.iter().enumerate() {
            completion[*node] = choice >> bit & 1 == 1;
        }
        let value = holds(framework, node, &completion);
        sometimes |= value;
        always &= value;
    }
    match (always, sometimes) {
        (true, _) => Label::In,
        (_, false) => Label::Out,
        _ => Label::Undecided,
    }
}

/// Γ.
fn gamma(framework: &Framework, labels: &[Label]) -> Labelling {
    (0..framework.primary()).map(|node| consensus(framework, labels, node)).collect()
}

fn least_fixpoint(framework: &Framework) -> Labelling {
    let mut labels = vec![Label::Undecided; framework.primary()];
    loop {
        let next = gamma(framework, &labels);
        if next == labels {
            return labels;
        }
        labels = next;
    }
}

/// Brewka, Ellmauthaler, Strass, Wallner & Woltran 2013, definition 6: what a model rejects is put in as false, and the
/// grounded labelling of what is left must accept all of it.
fn survives_reduct(framework: &Framework, model: &[Label]) -> bool {
    let rejected = |labels: Labelling| -> Labelling {
        labels.iter().zip(model).map(|(label, model)| if *model == Label::Out { Label::Out } else { *label }).collect()
    };
    let mut labels = rejected(vec![Label::Undecided; framework.primary()]);
    loop {
        let next = rejected(gamma(framework, &labels));
        if next == labels {
            return next == model;
        }
        labels = next;
    }
}

// ---- Dung. ----

type Set = BTreeSet<usize>;

fn attackers(framework: &Framework, argument: usize) -> Set {
    framework.literals(argument).iter().map(|literal| literal.node()).collect()
}

fn attacked(framework: &Framework, set: &Set) -> Set {
    (0..framework.len()).filter(|argument| !attackers(framework, *argument).is_disjoint(set)).collect()
}

fn range(framework: &Framework, set: &Set) -> Set {
    set.union(&attacked(framework, set)).copied().collect()
}

fn defended(framework: &Framework, set: &Set) -> Set {
    let attacked = attacked(framework, set);
    (0..framework.len()).filter(|argument| attackers(framework, *argument).is_subset(&attacked)).collect()
}

/// Dung 1995; semi-stable and stage by their ranges (Verheij 1996); ideal from Dung, Mancarella & Toni 2007.
fn extensions(framework: &Framework, semantics: Semantics) -> Vec<Set> {
    let sets = (0..1_usize << framework.len())
        .map(|bits| -> Set { (0..framework.len()).filter(|argument| bits >> argument & 1 == 1).collect() });
    let conflict_free: Vec<Set> = sets.filter(|set| attacked(framework, set).is_disjoint(set)).collect();
    let admissible = || conflict_free.iter().filter(|set| set.is_subset(&defended(framework, set))).cloned();
    let complete = || conflict_free.iter().filter(|set| **set == defended(framework, set)).cloned();
    let preferred = || maximal(&admissible().collect::<Vec<_>>(), Set::clone);
    match semantics {
        Semantics::Grounded => {
            let complete: Vec<Set> = complete().collect();
            complete.iter().filter(|set| complete.iter().all(|other| set.is_subset(other))).cloned().collect()
        }
        Semantics::Complete => complete().collect(),
        Semantics::Preferred => preferred(),
        Semantics::Stable | Semantics::Model => {
            let all = |set: &&Set| range(framework, set).len() == framework.len();
            conflict_free.iter().filter(all).cloned().collect()
        }
        Semantics::SemiStable => maximal(&complete().collect::<Vec<_>>(), |set| range(framework, set)),
        Semantics::Stage => maximal(&conflict_free, |set| range(framework, set)),
        Semantics::Ideal => {
            let preferred = preferred();
            let in_all = admissible().filter(|set| preferred.iter().all(|other| set.is_subset(other)));
            maximal(&in_all.collect::<Vec<_>>(), Set::clone)
        }
        Semantics::Admissible => unreachable!("by labellings"),
    }
}

fn maximal(sets: &[Set], measure: impl Fn(&Set) -> Set) -> Vec<Set> {
    let measures: Vec<Set> = sets.iter().map(measure).collect();
    let is_maximal = |one: &Set| !measures.iter().any(|other| one != other && one.is_subset(other));
    sets.iter().zip(&measures).filter(|(_, measure)| is_maximal(measure)).map(|(set, _)| set.clone()).collect()
}

fn of_extension(framework: &Framework, set: &Set) -> Labelling {
    let attacked = attacked(framework, set);
    let label = |argument| match (set.contains(&argument), attacked.contains(&argument)) {
        (true, _) => Label::In,
        (_, true) => Label::Out,
        _ => Label::Undecided,
    };
    (0..framework.len()).map(label).collect()
}
