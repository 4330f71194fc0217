//! The Euler-based semantics: values are added up in the exponent.

use super::{Formula, Semantics};

pub(super) const SEMANTICS: Semantics = Semantics {
    name: "euler-based",
    about: "supporters less attackers stands in the exponent; no attack brings a claim below the square of its weight",
    source: "Amgoud & Ben-Naim 2017 (evaluation of arguments in weighted bipolar graphs)",
    formula: Formula::Bipolar(value),
};

fn value(weight: f64, attackers: &[f64], supporters: &[f64]) -> f64 {
    if weight <= 0.0 {
        // 0 times an exponential that may be infinite.
        return 0.0;
    }
    let energy = supporters.iter().sum::<f64>() - attackers.iter().sum::<f64>();
    1.0 - (1.0 - weight * weight) / (1.0 + weight * energy.exp())
}
