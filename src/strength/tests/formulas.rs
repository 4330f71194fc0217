//! Each semantics: examples, and the properties that its papers prove.

use crate::{
    evaluate::tests::random::Chance,
    strength::{
        of_attacks,
        semantics::{ALL, Semantics, named},
    },
};

fn value(name: &str, weight: f64, attackers: &[f64], supporters: &[f64]) -> f64 {
    named(name).unwrap().value(weight, attackers, supporters)
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

#[test]
fn df_quad_moves_the_weight_by_the_difference_of_the_sides() {
    // 1 - (1 - 0.5)(1 - 0.6) = 0.8 against; 0.5 of the way down.
    assert!(close(value("df-quad", 0.8, &[0.5, 0.6], &[0.3]), 0.8 - 0.8 * 0.5));
    assert!(close(value("df-quad", 0.8, &[0.3], &[0.5, 0.6]), 0.8 + 0.2 * 0.5));
    assert!(close(value("df-quad", 0.3, &[0.4, 0.2], &[0.2, 0.4]), 0.3));
    // One attacker of full strength is the end, and one supporter the full mark; both together leave the weight.
    assert!(close(value("df-quad", 0.3, &[1.0], &[]), 0.0) && close(value("df-quad", 0.3, &[], &[1.0]), 1.0));
    assert!(close(value("df-quad", 0.3, &[1.0], &[1.0]), 0.3));
}

#[test]
fn an_energy_of_one_moves_half_of_the_way() {
    assert!(close(value("quadratic-energy", 0.5, &[], &[0.4, 0.6]), 0.75));
    assert!(close(value("quadratic-energy", 0.4, &[1.0], &[]), 0.2));
    assert!(close(value("quadratic-energy", 0.4, &[1.0, 1.0, 1.0], &[1.0]), 0.4 * 0.2));
}

#[test]
fn the_euler_based_value_stays_above_the_square_of_the_weight() {
    let one = 1.0 - 0.75 / (1.0 + 0.5 * std::f64::consts::E);
    assert!(close(value("euler-based", 0.5, &[], &[1.0]), one));
    assert!(close(value("euler-based", 0.5, &[1.0; 1_000], &[]), 0.25));
    assert!(close(value("euler-based", 0.5, &[], &[1.0; 1_000]), 1.0));
    assert!(close(value("euler-based", 0.0, &[], &[1.0; 1_000]), 0.0));
}

/// Bonzon, Delobelle, Konieczny and Maudet 2016: the graph with which they compare the semantics.
const BONZON: [(u32, u32); 6] = [(1, 0), (3, 0), (1, 2), (4, 3), (0, 4), (2, 4)];

#[test]
fn the_categoriser_gives_the_published_values() {
    let (values, course) = of_attacks(&[1.0; 5], &BONZON, named("h-categoriser").unwrap());
    for (value, published) in values.iter().zip([0.38, 1.0, 0.5, 0.65, 0.53]) {
        assert!((value.unwrap() - published).abs() < 0.005, "{values:?}");
    }
    assert_eq!((course.loops, course.unsettled), (1, 0));
}

#[test]
fn the_max_based_semantics_looks_at_the_strongest_attacker_alone() {
    // b attacks a and c, and is not attacked: both have a half. e = 1 / (1 + 0.5), d = 1 / (1 + e).
    let (values, _) = of_attacks(&[1.0; 5], &BONZON, named("max-based").unwrap());
    for (value, expected) in values.iter().zip([0.5, 1.0, 0.5, 0.6, 2.0 / 3.0]) {
        assert!(close(value.unwrap(), expected), "{values:?}");
    }
}

#[test]
fn a_self_attack_has_the_value_that_the_equation_asks_for() {
    let alone = |name: &str| of_attacks(&[1.0], &[(0, 0)], named(name).unwrap()).0[0].unwrap();
    // x = 1 / (1 + x): the golden section.
    assert!(close(alone("h-categoriser"), (5.0_f64.sqrt() - 1.0) / 2.0));
    assert!(close(alone("max-based"), (5.0_f64.sqrt() - 1.0) / 2.0));
    assert!(close(alone("df-quad"), 0.5));
}

fn some(chance: &mut Chance) -> Vec<f64> {
    (0..chance.below(5)).map(|_| share(chance)).collect()
}

fn share(chance: &mut Chance) -> f64 {
    f64::from(u32::try_from(chance.below(1_001)).unwrap()) / 1_000.0
}

#[test]
fn what_every_semantics_promises() {
    let mut chance = Chance::new(1);
    for _ in 0..20_000 {
        let (weight, more) = (share(&mut chance), share(&mut chance));
        let (attackers, supporters) = (some(&mut chance), some(&mut chance));
        for semantics in ALL {
            let value = |weight, attackers: &[f64], supporters: &[f64]| semantics.value(weight, attackers, supporters);
            let now = value(weight, &attackers, &supporters);
            let with = |list: &[f64], one: f64| [list, &[one]].concat();
            let attacked = value(weight, &with(&attackers, more), &supporters);
            let supported = value(weight, &attackers, &with(&supporters, more));
            let name = semantics.name;
            assert!((0.0..=1.0).contains(&now), "{name} {weight} {attackers:?} {supporters:?}");
            assert!(attacked <= now + 1e-12, "an attacker more raises: {name} {weight} {attackers:?} {supporters:?}");
            assert!(supported >= now - 1e-12, "a supporter more lowers: {name} {weight} {attackers:?} {supporters:?}");
            assert!(close(value(weight, &[], &[]), weight), "alone, it is its weight: {name} {weight}");
            assert!(close(value(0.0, &attackers, &[]), 0.0), "nothing comes of nothing: {name} {attackers:?}");
            let idle = value(weight, &with(&attackers, 0.0), &with(&supporters, 0.0));
            assert!(close(idle, now), "what has no strength does something: {name}");
            let heavier = value(weight.max(more), &attackers, &supporters);
            assert!(heavier >= now - 1e-12, "more weight lowers: {name} {weight} {more} {attackers:?} {supporters:?}");
        }
    }
}

#[test]
fn equal_sides_leave_the_weight_where_both_sides_are_read() {
    let mut chance = Chance::new(2);
    for _ in 0..5_000 {
        let (weight, side) = (share(&mut chance), some(&mut chance));
        for semantics in ALL.iter().filter(|semantics| semantics.reads_support()) {
            assert!(close(semantics.value(weight, &side, &side), weight), "{} {weight} {side:?}", semantics.name);
        }
    }
}

#[test]
fn df_quad_and_quadratic_energy_treat_attack_and_support_alike() {
    // Duality (Potyka 2018): at a weight of one half, to exchange the sides is to turn the value over.
    let mut chance = Chance::new(3);
    for _ in 0..5_000 {
        let (one, other) = (some(&mut chance), some(&mut chance));
        for name in ["df-quad", "quadratic-energy"] {
            assert!(close(value(name, 0.5, &one, &other), 1.0 - value(name, 0.5, &other, &one)), "{name}");
        }
    }
}

#[test]
fn names_are_told_apart() {
    for Semantics { name, about, source, .. } in ALL {
        assert_eq!(ALL.iter().filter(|other| other.name == *name).count(), 1);
        assert!(!about.is_empty() && source.chars().any(|letter| letter.is_ascii_digit()), "{name} says who made it");
    }
}
