//! DF-QuAD: attackers together and supporters together are set against each other, and the rest moves the weight.

use super::{Formula, Semantics};

pub(super) const SEMANTICS: Semantics = Semantics {
    name: "df-quad",
    about: "attackers and supporters are joined, each side for itself, and the difference moves the weight",
    source: "Rago, Toni, Aurisicchio & Baroni 2016 (discontinuity-free quantitative argumentation debate)",
    formula: Formula::Bipolar(value),
};

/// One side leaves the weight `Π(1 − v)` of its way; the side that leaves less wins, by the difference.
fn value(weight: f64, attackers: &[f64], supporters: &[f64]) -> f64 {
    let left = |side: &[f64]| side.iter().map(|value| 1.0 - value).product::<f64>();
    let gain = left(attackers) - left(supporters);
    if gain > 0.0 { weight + (1.0 - weight) * gain } else { weight + weight * gain }
}
