//! What a strength is owed to.

use crate::{
    evaluate::tests::{
        build::{add_claim, add_reason, debate},
        random::{Chance, random},
    },
    model::{ClaimId, Debate, Role, Status},
    strength::{
        contribution::{Contributions, EXACT, Method, Refusal, contributions},
        semantics::{ALL, named},
        strengths,
    },
};

fn owed(lines: &str) -> Vec<(String, f64, f64)> {
    let debate = debate(lines);
    let found = contributions(&debate, None, &ALL[0], ClaimId(0)).unwrap();
    assert_eq!(found.method, Method::Exact);
    let name = |claim: ClaimId| debate.claim(claim).name.text.clone();
    found.leaves.iter().map(|leaf| (name(leaf.claim), leaf.removal, leaf.shapley.unwrap().value)).collect()
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

#[test]
fn two_reasons_that_would_each_do_share_what_they_give() {
    let owed = owed("a open\nb assumed\nc assumed\nb -> a @ 1\nc -> a @ 1");
    assert_eq!(owed.len(), 2);
    for (_, removal, shapley) in owed {
        assert!(close(removal, 0.0) && close(shapley, 0.5));
    }
}

#[test]
fn an_objection_counts_against_and_its_answer_for() {
    let owed = owed("a\nb -x a\nc -x b\nd -> e");
    let names: Vec<&str> = owed.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["b", "c"], "d and e do not bear on a");
    assert!(owed[0].1 < 0.0 && owed[0].2 < 0.0 && owed[1].1 > 0.0 && owed[1].2 > 0.0);
}

#[test]
fn shapley_values_sum_up_to_what_all_leaves_bring_together() {
    let (mut seen, mut unsettled) = (0, 0);
    for seed in 0..400 {
        let mut chance = Chance::new(seed);
        let (claims, reasons) = (2 + chance.below(6), chance.below(12));
        let debate = random(&mut chance, claims, reasons);
        for semantics in ALL {
            let Ok(found) = contributions(&debate, None, semantics, ClaimId(0)) else {
                unsettled += 1;
                continue;
            };
            let sum: f64 = found.leaves.iter().map(|leaf| leaf.shapley.unwrap().value).sum();
            let mut without = debate.clone();
            for leaf in &found.leaves {
                without.claims[leaf.claim.index()].status = Status::Withdrawn;
                assert!((-1.0..=1.0).contains(&leaf.removal));
            }
            let strength = |debate: &Debate| strengths(debate, None, semantics).claim(ClaimId(0)).unwrap();
            let difference = strength(&debate) - strength(&without);
            assert!((sum - difference).abs() < 1e-6, "seed {seed} {}: {sum} {difference}", semantics.name);
            seen += usize::from(found.leaves.len() > 2);
        }
    }
    assert!(seen > 100 && unsettled < 20, "{seen} {unsettled}");
}

/// A claim with so many equal objections.
fn besieged(objections: usize) -> Debate {
    let mut debate = Debate::default();
    let target = add_claim(&mut debate, "target");
    for _ in 0..objections {
        let objection = add_claim(&mut debate, "objection");
        add_reason(&mut debate, Role::Against, &[objection], target);
    }
    debate
}

fn measured(debate: &Debate) -> Result<Contributions, Refusal> {
    contributions(debate, None, named("df-quad").unwrap(), ClaimId(0))
}

#[test]
fn beyond_twelve_leaves_orders_are_drawn_and_the_error_says_how_far_off_the_mean_may_be() {
    let exact = measured(&besieged(EXACT)).unwrap();
    assert_eq!(exact.method, Method::Exact);
    let debate = besieged(EXACT + 8);
    let sampled = measured(&debate).unwrap();
    assert!(matches!(sampled.method, Method::Sampled(orders) if orders >= 50));
    // Equal leaves have equal Shapley values: the twentieth part of what all take together.
    let whole = strengths(&debate, None, &ALL[0]).claim(ClaimId(0)).unwrap() - 0.5;
    for leaf in &sampled.leaves {
        let shapley = leaf.shapley.unwrap();
        assert!(shapley.error > 0.0 && (shapley.value - whole / 20.0).abs() < 5.0 * shapley.error, "{shapley:?}");
    }
    assert_eq!(measured(&debate), Ok(sampled), "the same seed gives the same orders");
}

#[test]
fn too_many_leaves_are_refused_in_words() {
    let many = measured(&besieged(3_000)).unwrap();
    assert_eq!(many.method, Method::TooMany);
    assert!(many.leaves.iter().all(|leaf| leaf.shapley.is_none() && leaf.removal < 0.0 + 1e-12));
    assert_eq!(measured(&besieged(20_000)), Err(Refusal::TooManyLeaves(20_000)));
}
