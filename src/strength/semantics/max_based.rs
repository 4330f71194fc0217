//! The weighted max-based semantics: the strongest attacker counts.

use super::{Formula, Semantics};

pub(super) const SEMANTICS: Semantics = Semantics {
    name: "max-based",
    about: "attacks only: the weight is divided by one more than the strongest attacker",
    source: "Amgoud, Ben-Naim, Doder & Vesic 2017 (acceptability semantics for weighted argumentation frameworks)",
    formula: Formula::AttackOnly(value),
};

fn value(weight: f64, attackers: &[f64]) -> f64 {
    weight / (1.0 + attackers.iter().copied().fold(0.0, f64::max))
}
