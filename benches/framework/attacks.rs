//! Attack graphs that nobody wrote: the same every time, in three shapes.

/// Attacks as (attacker, attacked).
pub type Attacks = Vec<(u32, u32)>;

/// Xorshift (Marsaglia 2003): the same numbers everywhere, from a seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from((self.0 >> 33) as usize % limit).unwrap_or(u32::MAX)
    }

    fn one_in(&mut self, limit: usize) -> bool {
        self.below(limit) == 0
    }
}

fn chance(seed: u64) -> Chance {
    Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
}

/// As in a debate: each argument attacks an earlier one, every twentieth also one anywhere, and one attack in five is
/// answered in kind.
pub fn debate(arguments: usize) -> Attacks {
    let mut chance = chance(1);
    let mut attacks = Vec::new();
    let mut attack = |chance: &mut Chance, from, to| {
        attacks.push((from, to));
        if chance.one_in(5) {
            attacks.push((to, from));
        }
    };
    for argument in 1..arguments {
        let earlier = chance.below(argument);
        attack(&mut chance, argument as u32, earlier);
        if chance.one_in(20) {
            let (from, to) = (chance.below(arguments), chance.below(arguments));
            attack(&mut chance, from, to);
        }
    }
    attacks
}

/// So many attacks anywhere, of which one in `mutual` is answered in kind; none if that is 0.
pub fn random(arguments: usize, count: usize, mutual: usize, seed: u64) -> Attacks {
    let mut chance = chance(seed);
    let mut attacks = Vec::new();
    for _ in 0..count {
        let (from, to) = (chance.below(arguments), chance.below(arguments));
        attacks.push((from, to));
        if mutual > 0 && chance.one_in(mutual) {
            attacks.push((to, from));
        }
    }
    attacks
}

/// So many attacks without a cycle: from higher numbers to lower ones.
pub fn acyclic(arguments: usize, count: usize) -> Attacks {
    let anywhere = random(arguments, count, 0, 1).into_iter();
    anywhere.filter(|(one, other)| one != other).map(|(one, other)| (one.max(other), one.min(other))).collect()
}
