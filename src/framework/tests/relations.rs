//! What holds between semantics, on frameworks too large for the definition.

use std::collections::BTreeSet;

use super::{
    definition::is_below,
    random::{Chance, random},
};
use crate::framework::{Answer, End, Extent, Framework, Label, Labelling, Labels, Outcome, Semantics, Solver, Stop};

const LIMIT: usize = 20_000;

/// All labellings; none if there are too many to list.
fn all(framework: &Framework, semantics: Semantics) -> Option<BTreeSet<Labelling>> {
    let solver = Solver::new(framework, semantics, Stop::never()).expect("defined");
    let all = solver.all(LIMIT);
    let count = solver.count();
    assert_eq!(count.end, End::Whole);
    if all.end == End::Limit {
        return None;
    }
    assert_eq!(count.found.to_string(), all.found.len().to_string(), "{semantics:?}: {framework:?}");
    let set: BTreeSet<Labelling> = all.found.into_iter().collect();
    check_answers(framework, &solver, &set);
    Some(set)
}

/// What is asked of single nodes is what the list says.
fn check_answers(framework: &Framework, solver: &Solver<'_>, all: &BTreeSet<Labelling>) {
    let table: Vec<Labels> = (0..framework.len())
        .map(|node| all.iter().fold(Labels::NONE, |seen, labels| seen.with(labels[node])))
        .collect();
    assert_eq!(solver.acceptance(), Outcome { found: table.clone(), end: End::Whole }, "{solver:?}");
    for (node, seen) in table.iter().enumerate() {
        let credulous = solver.credulous(node);
        let accepts = |labels: &Labelling| all.contains(labels) && labels[node] == Label::In;
        assert_eq!(matches!(&credulous, Answer::Yes(Some(labels)) if accepts(labels)), seen.has(Label::In));
        let sceptical = solver.sceptical(node);
        let refuses = |labels: &Labelling| all.contains(labels) && labels[node] != Label::In;
        let in_all = all.is_empty() || seen.extent(Label::In) == Extent::All;
        assert_eq!(matches!(&sceptical, Answer::No(Some(labels)) if refuses(labels)), !in_all);
    }
}

fn attacks(chance: &mut Chance) -> Framework {
    let count = 6 + chance.below(10);
    let mut attacks = Vec::new();
    for _ in 0..count + chance.below(count) {
        let (from, to) = (chance.below(count) as u32, chance.below(count) as u32);
        attacks.push((from, to));
        if chance.one_in(3) {
            attacks.push((to, from));
        }
    }
    Framework::of_attacks(count, &attacks)
}

#[test]
fn semantics_of_dung_frameworks_lie_within_each_other() {
    let mut with_stable = 0;
    for seed in 0..200 {
        let framework = attacks(&mut Chance::new(seed));
        let of = |semantics| all(&framework, semantics).expect("few enough");
        let grounded = of(Semantics::Grounded).pop_first().expect("one");
        let ideal = of(Semantics::Ideal).pop_first().expect("one");
        let (complete, preferred) = (of(Semantics::Complete), of(Semantics::Preferred));
        let (stable, semi_stable, stage) = (of(Semantics::Stable), of(Semantics::SemiStable), of(Semantics::Stage));
        assert!(is_below(&grounded, &ideal), "seed {seed}");
        assert!(preferred.iter().all(|labels| is_below(&ideal, labels)), "seed {seed}");
        assert!(complete.contains(&ideal) && complete.contains(&grounded), "seed {seed}");
        assert!(stable.is_subset(&semi_stable) && semi_stable.is_subset(&preferred), "seed {seed}");
        assert!(preferred.is_subset(&complete), "seed {seed}");
        assert_eq!(stable, of(Semantics::Model), "seed {seed}");
        if !stable.is_empty() {
            with_stable += 1;
            assert_eq!((&stage, &semi_stable), (&stable, &stable), "seed {seed}");
        }
    }
    assert!((50..150).contains(&with_stable), "{with_stable}");
}

#[test]
fn semantics_of_gates_lie_within_each_other() {
    let (mut compared, mut unfounded) = (0, 0);
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let primary = 6 + chance.below(12);
        let framework = random(&mut chance, primary);
        let Some(complete) = all(&framework, Semantics::Complete) else { continue };
        let Some(admissible) = all(&framework, Semantics::Admissible) else { continue };
        let of = |semantics| all(&framework, semantics).expect("fewer than complete ones");
        let grounded = of(Semantics::Grounded).pop_first().expect("one");
        let (preferred, stable, models) = (of(Semantics::Preferred), of(Semantics::Stable), of(Semantics::Model));
        assert!(complete.iter().all(|labels| is_below(&grounded, labels)), "seed {seed}");
        assert!(stable.is_subset(&models) && models.is_subset(&preferred), "seed {seed}");
        assert!(preferred.is_subset(&complete) && complete.is_subset(&admissible), "seed {seed}");
        compared += 1;
        unfounded += usize::from(stable != models);
    }
    assert!(compared > 200 && unfounded > 20, "{compared}, {unfounded}");
}

#[test]
fn a_search_without_time_says_so() {
    let framework = Framework::of_attacks(3, &[(0, 1), (1, 2), (2, 0)]);
    let stop = Stop::after(std::time::Duration::ZERO);
    for (_, semantics) in Semantics::WORDS {
        let solver = Solver::new(&framework, semantics, stop).expect("defined");
        let whole = matches!(semantics, Semantics::Grounded | Semantics::Complete | Semantics::Admissible);
        assert_eq!(solver.one().end, if whole { End::Whole } else { End::Stopped }, "{semantics:?}");
        if semantics != Semantics::Grounded {
            assert_eq!((solver.all(9).end, solver.acceptance().end), (End::Stopped, End::Stopped), "{semantics:?}");
            assert_eq!(solver.credulous(0), Answer::Unknown, "{semantics:?}");
        }
    }
}

#[test]
fn what_is_for_dung_frameworks_is_refused_for_others() {
    let mut builder = crate::framework::Builder::new(1);
    builder.set(0, crate::framework::Gate::Any, &[]);
    let framework = builder.build();
    for (word, semantics) in Semantics::WORDS {
        match Solver::new(&framework, semantics, Stop::never()) {
            Ok(solver) => assert!(!semantics.needs_attacks() && solver.one().found.is_some()),
            Err(why) => assert!(semantics.needs_attacks() && why.to_string().starts_with(word)),
        }
    }
}
