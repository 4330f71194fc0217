//! Quadratic energy: values are added up, and the larger the surplus, the less each further one adds.

use super::{Formula, Semantics};

pub(super) const SEMANTICS: Semantics = Semantics {
    name: "quadratic-energy",
    about: "supporters less attackers is an energy, which moves the weight towards 1 or 0",
    source: "Potyka 2018 (continuous dynamical systems for weighted bipolar argumentation)",
    formula: Formula::Bipolar(value),
};

fn value(weight: f64, attackers: &[f64], supporters: &[f64]) -> f64 {
    let energy = supporters.iter().sum::<f64>() - attackers.iter().sum::<f64>();
    weight - weight * impact(-energy) + (1.0 - weight) * impact(energy)
}

/// How far an energy moves a weight: 0 where there is none, 1 without end.
fn impact(energy: f64) -> f64 {
    let square = energy.max(0.0).powi(2);
    square / (1.0 + square)
}
