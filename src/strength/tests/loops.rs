//! Loops that swing, loops that never come to rest, and debates of 100,000 claims.

use std::time::Instant;

use crate::{
    evaluate::{
        lens::Audience,
        tests::build::{add_claim, add_issue, add_reason, at, debate},
    },
    model::{ClaimId, Debate, Role, Standard},
    strength::{
        graph::Graph,
        of_attacks,
        semantics::{ALL, named},
        solve::Limits,
        strengths, values,
    },
};

#[test]
fn what_swings_is_damped() {
    // x = 1 - y and y = 1 - x: plain iteration goes from 1 to 0 and back.
    let (values, course) = of_attacks(&[1.0; 2], &[(0, 1), (1, 0)], named("df-quad").unwrap());
    assert_eq!(values, [Some(0.5), Some(0.5)]);
    assert_eq!((course.loops, course.damped, course.unsettled), (1, 1, 0));
}

#[test]
fn equal_claims_have_equal_strength_whatever_the_order() {
    for semantics in ALL {
        let attacks: Vec<(u32, u32)> = (0..7).flat_map(|one| (0..7).map(move |other| (one, other))).collect();
        let (values, _) = of_attacks(&[0.9; 7], &attacks, semantics);
        assert!(values.iter().all(|value| value.is_some() && *value == values[0]), "{} {values:?}", semantics.name);
    }
}

#[test]
fn what_does_not_come_to_rest_has_no_strength_and_neither_has_what_hangs_on_it() {
    let debate = debate("a -x b\nb -x a\nb -> c\nd -> e\nc -> f\nf withdrawn");
    for semantics in ALL {
        let graph = Graph::of_debate(&debate, &Audience::new(&debate, None), semantics);
        let (found, course) = values(&graph, semantics, Limits { rounds: 1, work: 1 });
        let settled = |name: &str| {
            let id = debate.claims.iter().position(|claim| claim.name.text == name).unwrap();
            found[id].is_some()
        };
        assert_eq!(["a", "b", "c", "d", "e", "f"].map(settled), [false, false, false, true, true, true]);
        // a, b, c, and the four reasons from them.
        assert_eq!(course.unsettled, 7);
    }
}

#[test]
fn a_chain_of_100_000_objections_is_measured_in_one_pass() {
    let mut debate = Debate::default();
    let mut last = add_claim(&mut debate, "end");
    for _ in 1..100_000 {
        let next = add_claim(&mut debate, "link");
        add_reason(&mut debate, Role::Against, &[next], last);
        last = next;
    }
    let start = Instant::now();
    let found = strengths(&debate, None, &ALL[0]);
    assert_eq!((found.course.loops, found.course.unsettled), (0, 0));
    assert!(start.elapsed().as_secs() < 5, "linear");
    let (end, before) = (found.claim(ClaimId(0)).unwrap(), found.claim(ClaimId(1)).unwrap());
    // Far from the end of a chain, neighbours have the same strength: v = 0.5 - 0.5 · 0.5 v.
    assert!((end - 0.4).abs() < 1e-9 && (before - 0.4).abs() < 1e-9);
}

#[test]
fn a_ring_and_an_issue_of_100_000_claims_come_to_rest() {
    for semantics in ALL {
        let mut debate = Debate::default();
        let claims: Vec<ClaimId> = (0..100_000).map(|_| add_claim(&mut debate, "link")).collect();
        for (place, claim) in claims.iter().enumerate() {
            add_reason(&mut debate, Role::Against, &[*claim], claims[(place + 1) % claims.len()]);
        }
        add_issue(&mut debate, Standard::Preponderance, &claims);
        debate.claims[7].strength = Some(at(0.9));
        let found = strengths(&debate, None, semantics);
        assert_eq!((found.course.loops, found.course.unsettled), (1, 0), "{}", semantics.name);
        assert!(found.claim(claims[7]) > found.claim(claims[70]), "{}", semantics.name);
    }
}

#[test]
fn an_attack_graph_of_competition_size_comes_to_rest() {
    // A million attacks between a hundred thousand arguments, by a rule that makes one knot of them all.
    let count: u32 = 100_000;
    let attacks: Vec<(u32, u32)> = (0..1_000_000_u32)
        .map(|number| (number % count, (number.wrapping_mul(48_271) ^ number >> 3) % count))
        .collect();
    for semantics in ALL {
        let (values, course) = of_attacks(&vec![1.0; count as usize], &attacks, semantics);
        assert_eq!(course.unsettled, 0, "{} {course:?}", semantics.name);
        assert!(values.iter().flatten().all(|value| (0.0..=1.0).contains(value)), "{}", semantics.name);
    }
}
