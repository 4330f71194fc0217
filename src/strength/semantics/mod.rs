//! The semantics: how weight, attackers and supporters make a value. One semantics one file, one line in [`ALL`].

mod df_quad;
mod euler_based;
mod h_categoriser;
mod max_based;
mod quadratic_energy;

/// Every semantics, the default first.
pub const ALL: &[Semantics] = &[
    df_quad::SEMANTICS,
    quadratic_energy::SEMANTICS,
    euler_based::SEMANTICS,
    h_categoriser::SEMANTICS,
    max_based::SEMANTICS,
];

/// A gradual semantics: the value that a node has, given its weight and the values of those that bear on it.
#[derive(Clone, Copy, Debug)]
pub struct Semantics {
    /// The word it is asked for by.
    pub name: &'static str,
    /// What it does, in half a sentence.
    pub about: &'static str,
    /// Where it is defined.
    pub source: &'static str,
    pub(super) formula: Formula,
}

/// The formula of a semantics. Weights and values lie in 0..=1, and what has the value 0 bears on nothing.
#[derive(Clone, Copy, Debug)]
pub(super) enum Formula {
    /// From the weight, the values of the attackers and the values of the supporters.
    Bipolar(fn(f64, &[f64], &[f64]) -> f64),
    /// From the weight and the values of the attackers: it has no place for supporters.
    AttackOnly(fn(f64, &[f64]) -> f64),
}

impl Semantics {
    /// Whether supporters have a place of their own in it.
    pub fn reads_support(&self) -> bool {
        matches!(self.formula, Formula::Bipolar(_))
    }

    /// The value, kept within 0..=1 whatever the rounding.
    pub(super) fn value(&self, weight: f64, attackers: &[f64], supporters: &[f64]) -> f64 {
        let value = match self.formula {
            Formula::Bipolar(formula) => formula(weight, attackers, supporters),
            Formula::AttackOnly(formula) => formula(weight, attackers),
        };
        value.clamp(0.0, 1.0)
    }
}

/// The semantics of this name.
pub fn named(name: &str) -> Option<&'static Semantics> {
    ALL.iter().find(|semantics| semantics.name == name)
}
