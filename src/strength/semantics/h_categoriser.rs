//! The weighted h-categoriser: every attacker counts.

use super::{Formula, Semantics};

pub(super) const SEMANTICS: Semantics = Semantics {
    name: "h-categoriser",
    about: "attacks only: the weight is divided by one more than the sum of the attackers",
    source: "Besnard & Hunter 2001; with weights Amgoud, Ben-Naim, Doder & Vesic 2017",
    formula: Formula::AttackOnly(value),
};

fn value(weight: f64, attackers: &[f64]) -> f64 {
    weight / (1.0 + attackers.iter().sum::<f64>())
}
