//! Every task under every semantics, on every Dung framework of up to four arguments.

use std::collections::BTreeSet;

use super::definition::{consensus, labellings};
use crate::framework::{Answer, End, Framework, Label, Labelling, Labels, Semantics, Solver, Stop};

/// Asks the engine everything about a framework under one semantics, and compares with the definition; about single
/// nodes, only for so many of them.
pub fn compare(framework: &Framework, semantics: Semantics, nodes: usize) {
    let expected = labellings(framework, semantics);
    let solver = Solver::new(framework, semantics, Stop::never()).expect("defined");
    let primary = |labels: &Labelling| labels[..framework.primary()].to_vec();
    let check = |labels: &Labelling| {
        assert_eq!(labels.len(), framework.len());
        assert!(expected.contains(&primary(labels)), "{semantics:?}: {labels:?} of {framework:?}");
        for helper in framework.primary()..framework.len() {
            assert_eq!(labels[helper], consensus(framework, labels, helper), "{semantics:?}: {framework:?}");
        }
    };
    let all = solver.all(usize::MAX);
    assert_eq!(all.end, End::Whole);
    all.found.iter().for_each(check);
    let found: BTreeSet<Labelling> = all.found.iter().map(primary).collect();
    assert_eq!(found.len(), all.found.len(), "{semantics:?}: {framework:?}");
    assert_eq!(found, expected, "{semantics:?}: {framework:?}");
    for limit in 0..expected.len().min(3) {
        let some = solver.all(limit);
        assert_eq!((some.found.len(), some.end), (limit, End::Limit));
        assert!(some.found.iter().all(|labels| all.found.contains(labels)));
    }
    let count = solver.count();
    let number = expected.len().to_string();
    assert_eq!((count.found.to_string(), count.end), (number, End::Whole), "{semantics:?}: {framework:?}");
    let one = solver.one();
    assert_eq!((one.found.is_some(), one.end), (!expected.is_empty(), End::Whole), "{semantics:?}: {framework:?}");
    one.found.iter().for_each(check);

    let mut table = vec![Labels::NONE; framework.len()];
    for labels in &all.found {
        for (seen, label) in table.iter_mut().zip(labels) {
            *seen = seen.with(*label);
        }
    }
    let acceptance = solver.acceptance();
    assert_eq!((acceptance.found, acceptance.end), (table.clone(), End::Whole), "{semantics:?}: {framework:?}");
    for node in 0..framework.len().min(nodes) {
        match solver.credulous(node) {
            Answer::Yes(Some(labels)) => {
                check(&labels);
                assert_eq!(labels[node], Label::In);
            }
            answer => {
                assert_eq!(answer, Answer::No(None));
                assert!(!table[node].has(Label::In), "{semantics:?}: {node} in {framework:?}");
            }
        }
        match solver.sceptical(node) {
            Answer::No(Some(labels)) => {
                check(&labels);
                assert_ne!(labels[node], Label::In);
            }
            answer => {
                assert_eq!(answer, Answer::Yes(None));
                let other = table[node].has(Label::Out) || table[node].has(Label::Undecided);
                assert!(!other, "{semantics:?}: {node} in {framework:?}");
            }
        }
        for label in [Label::Out, Label::Undecided] {
            let found = solver.find(node, Labels::of(&[label])).found;
            assert_eq!(found.is_some(), table[node].has(label), "{semantics:?}: {node} in {framework:?}");
            if let Some(labels) = &found {
                check(labels);
                assert_eq!(labels[node], label);
            }
        }
    }
}

fn compare_all(semantics: Semantics) {
    let mut frameworks = 0;
    for count in 0..=4_u32 {
        let pairs: Vec<(u32, u32)> = (0..count * count).map(|n| (n / count, n % count)).collect();
        for choice in 0..1_u32 << pairs.len() {
            let chosen = pairs.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1);
            let attacks: Vec<(u32, u32)> = chosen.map(|(_, pair)| *pair).collect();
            // Whatever another argument is to one framework, the first is to one that differs in names alone.
            compare(&Framework::of_attacks(count as usize, &attacks), semantics, 1);
            frameworks += 1;
        }
    }
    assert_eq!(frameworks, 66_067);
}

#[test]
fn every_small_framework_has_its_grounded_labellings() {
    compare_all(Semantics::Grounded);
}

#[test]
fn every_small_framework_has_its_complete_labellings() {
    compare_all(Semantics::Complete);
}

#[test]
fn every_small_framework_has_its_preferred_labellings() {
    compare_all(Semantics::Preferred);
}

#[test]
fn every_small_framework_has_its_stable_labellings() {
    compare_all(Semantics::Stable);
}

#[test]
fn every_small_framework_has_its_model_labellings() {
    compare_all(Semantics::Model);
}

#[test]
fn every_small_framework_has_its_admissible_labellings() {
    compare_all(Semantics::Admissible);
}

#[test]
fn every_small_framework_has_its_semi_stable_labellings() {
    compare_all(Semantics::SemiStable);
}

#[test]
fn every_small_framework_has_its_stage_labellings() {
    compare_all(Semantics::Stage);
}

#[test]
fn every_small_framework_has_its_ideal_labellings() {
    compare_all(Semantics::Ideal);
}
