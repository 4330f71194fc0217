//! Random debates with everything in them that bears on verdicts.

use super::build::{
    add_claim, add_contradiction, add_issue, add_reason, add_unless, at, evidence, plain_lens, with_ann_and_paper,
};
use crate::{
    model::{ClaimId, Debate, Lens, PersonId, ReferenceId, Role, Speaker, Standard, Status, Trust},
    source::Spanned,
};

/// Xorshift (Marsaglia 2003): the same numbers everywhere, from a seed.
#[derive(Clone)]
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

/// Numbers whose differences are exact, so that "0.5 apart" means the same in both engines.
const STRENGTHS: [f64; 8] = [0.0, 0.125, 0.25, 0.375, 0.5, 0.75, 0.875, 1.0];

/// A debate with everything that bears on verdicts in it, cycles and self-attack included.
pub fn random(chance: &mut Chance, claims: usize, reasons: usize) -> Debate {
    let mut debate = with_ann_and_paper();
    for number in 0..claims {
        let id = add_claim(&mut debate, &number.to_string());
        let claim = &mut debate.claims[id.index()];
        claim.status = match chance.below(12) {
            0 => Status::Assumed,
            1 => Status::Withdrawn,
            2 | 3 => Status::Open,
            _ => Status::Asserted,
        };
        claim.strength = chance.one_in(2).then(|| at(STRENGTHS[chance.below(STRENGTHS.len())]));
        claim.by = match chance.below(6) {
            0 => Some(at(Speaker::Person(PersonId(0)))),
            1 => Some(at(Speaker::Reference(ReferenceId(0)))),
            _ => None,
        };
        claim.school = chance.one_in(4).then(|| at("s".to_owned()));
        claim.tags = (0..chance.below(2)).map(|_| at("t".to_owned())).collect();
        claim.evidence = (0..chance.below(3)).map(|_| evidence(ReferenceId::new(chance.below(2)))).collect();
    }
    for _ in 0..reasons {
        let role = if chance.one_in(2) { Role::For } else { Role::Against };
        let premises: Vec<ClaimId> = (0..=chance.below(2)).map(|_| any(chance, claims)).collect();
        let target = any(chance, claims);
        let reason = add_reason(&mut debate, role, &premises, target);
        for _ in 0..chance.below(6).saturating_sub(3) {
            add_unless(&mut debate, reason, any(chance, claims));
        }
        debate.reasons[reason.index()].strength =
            chance.one_in(2).then(|| at(STRENGTHS[chance.below(STRENGTHS.len())]));
    }
    for _ in 0..chance.below(4) {
        add_contradiction(&mut debate, any(chance, claims), any(chance, claims));
    }
    for _ in 0..chance.below(3) {
        let positions: Vec<ClaimId> = (0..=chance.below(claims)).map(|_| any(chance, claims)).collect();
        add_issue(&mut debate, any_standard(chance), &positions);
    }
    debate.lenses.push(random_lens(chance, claims));
    debate.margin = chance.one_in(4).then(|| at(STRENGTHS[chance.below(STRENGTHS.len())]));
    debate.doubt = chance.one_in(4).then(|| at(STRENGTHS[chance.below(STRENGTHS.len())]));
    debate
}

pub fn any(chance: &mut Chance, claims: usize) -> ClaimId {
    ClaimId::new(chance.below(claims))
}

fn any_standard(chance: &mut Chance) -> Standard {
    Standard::WORDS[chance.below(5)].1
}

fn random_lens(chance: &mut Chance, claims: usize) -> Lens {
    let mut lens = plain_lens();
    lens.accept = (0..chance.below(2)).map(|_| at(any(chance, claims))).collect();
    lens.reject = (0..chance.below(2)).map(|_| at(any(chance, claims))).collect();
    lens.trust = random_trusts(chance);
    lens.distrust = random_trusts(chance);
    lens.standard = chance.one_in(3).then(|| at(any_standard(chance)));
    lens
}

fn random_trusts(chance: &mut Chance) -> Vec<Spanned<Trust>> {
    let one = |number| match number {
        0 => Trust::Person(PersonId(0)),
        1 => Trust::Reference(ReferenceId(0)),
        2 => Trust::Reference(ReferenceId(1)),
        3 => Trust::Word("s".to_owned()),
        _ => Trust::Word("t".to_owned()),
    };
    (0..chance.below(3)).map(|_| at(one(chance.below(5)))).collect()
}

/// A debate in which the positions of one issue overtake each other: reasons of many strengths for each, which turn out
/// well or badly one after the other, or not at all.
pub fn random_race(chance: &mut Chance) -> Debate {
    let mut debate = Debate::default();
    let positions: Vec<ClaimId> = (0..2 + chance.below(4)).map(|_| add_claim(&mut debate, "position")).collect();
    for position in &positions {
        debate.claims[position.index()].status = Status::Open;
    }
    let (_, standard) = Standard::WORDS[1 + chance.below(3)];
    add_issue(&mut debate, standard, &positions);
    let accepted = add_claim(&mut debate, "accepted");
    let rejected = add_claim(&mut debate, "rejected");
    debate.claims[rejected.index()].status = Status::Withdrawn;
    let undecided = add_claim(&mut debate, "undecided");
    add_reason(&mut debate, Role::Against, &[undecided], undecided);
    for _ in 0..3 + chance.below(3 * positions.len()) {
        let mut premise = [accepted, rejected, undecided][chance.below(3)];
        // The longer the way, the later it is known.
        for _ in 0..chance.below(4) {
            let next = add_claim(&mut debate, "link");
            add_reason(&mut debate, Role::For, &[premise], next);
            premise = next;
        }
        let role = if chance.one_in(6) { Role::Against } else { Role::For };
        let reason = add_reason(&mut debate, role, &[premise], positions[chance.below(positions.len())]);
        debate.reasons[reason.index()].strength = Some(at(STRENGTHS[chance.below(STRENGTHS.len())]));
    }
    debate
}
