//! Random frameworks of gates, with cycles of support and attack, and helpers.

use super::exhaustive::compare;
use crate::framework::{Builder, Framework, Gate, Literal, Semantics};

/// Xorshift (Marsaglia 2003): the same numbers everywhere, from a seed.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    pub fn one_in(&mut self, limit: usize) -> bool {
        self.below(limit) == 0
    }
}

/// A framework in which each node bears on each condition in one direction only, as supporter or as attacker.
pub fn random(chance: &mut Chance, primary: usize) -> Framework {
    let mut builder = Builder::new(primary);
    for node in 0..primary as u32 {
        if chance.one_in(8) {
            continue;
        }
        let attackers = 1 + chance.below(6);
        let signs: Vec<Literal> = (0..primary as u32)
            .map(|other| if chance.below(6) < attackers { Literal::not(other) } else { Literal::is(other) })
            .collect();
        let condition = gate(chance, &mut builder, &signs, 2);
        let (kind, literals) = condition;
        builder.set(node, kind, &literals);
    }
    builder.build()
}

/// A gate over some of the literals, and over helpers.
fn gate(chance: &mut Chance, builder: &mut Builder, signs: &[Literal], depth: usize) -> (Gate, Vec<Literal>) {
    let mut literals: Vec<Literal> = (0..chance.below(3)).map(|_| signs[chance.below(signs.len())]).collect();
    if depth > 0 {
        for _ in 0..chance.below(6).saturating_sub(3) {
            let (kind, below) = gate(chance, builder, signs, depth - 1);
            literals.push(Literal::is(builder.helper(kind, &below)));
        }
    }
    if literals.is_empty() && !chance.one_in(8) {
        literals.push(signs[chance.below(signs.len())]);
    }
    (if chance.one_in(2) { Gate::All } else { Gate::Any }, literals)
}

const FOR_GATES: [Semantics; 6] = [
    Semantics::Grounded,
    Semantics::Complete,
    Semantics::Preferred,
    Semantics::Stable,
    Semantics::Model,
    Semantics::Admissible,
];

#[test]
fn random_frameworks_of_gates_have_the_labellings_of_the_definition() {
    for seed in 0..4_000 {
        let mut chance = Chance::new(seed);
        let primary = 1 + chance.below(6);
        let framework = random(&mut chance, primary);
        for semantics in FOR_GATES {
            compare(&framework, semantics, usize::MAX);
        }
    }
}

/// Sparse attack graphs of several components, small enough for the definition.
#[test]
fn random_dung_frameworks_have_the_labellings_of_the_definition() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let count = 5 + chance.below(4);
        let attacks: Vec<(u32, u32)> = (0..count + chance.below(count))
            .map(|_| (chance.below(count) as u32, chance.below(count) as u32))
            .collect();
        let framework = Framework::of_attacks(count, &attacks);
        for (_, semantics) in Semantics::WORDS {
            compare(&framework, semantics, usize::MAX);
        }
    }
}
