//! What must be so in every debate, however the verdicts are found.

use std::collections::BTreeSet;

use super::{
    build::{add_claim, add_reason},
    random::{Chance, any, random},
};
use crate::{
    evaluate::{Label, evaluate},
    model::{ClaimId, Debate, LensId, ReasonId, Role, Standard, Status},
};

#[test]
fn at_most_one_position_of_an_issue_is_accepted_unless_a_scintilla_is_enough() {
    for seed in 0..20_000 {
        let mut chance = Chance::new(seed);
        let (claims, reasons) = (2 + chance.below(8), chance.below(20));
        let mut debate = random(&mut chance, claims, reasons);
        for claim in &mut debate.claims {
            if claim.status == Status::Assumed {
                // Two that are both taken for granted are accepted both, rivals or not.
                claim.status = Status::Asserted;
            }
        }
        let evaluation = evaluate(&debate, None);
        for issue in &debate.issues {
            let positions: BTreeSet<ClaimId> = issue.positions.iter().map(|position| position.value).collect();
            let accepted = positions.iter().filter(|id| {
                evaluation.claim(**id) == Label::Accepted && evaluation.standard(**id) != Standard::Scintilla
            });
            assert!(accepted.count() <= 1, "seed {seed}");
        }
    }
}

#[test]
fn the_order_of_claims_and_reasons_does_not_matter() {
    for seed in 0..5_000 {
        let mut chance = Chance::new(seed);
        let (claims, reasons) = (1 + chance.below(8), chance.below(16));
        let debate = random(&mut chance, claims, reasons);
        let claim_places = shuffled(&mut chance, debate.claims.len());
        let reason_places = shuffled(&mut chance, debate.reasons.len());
        let moved = rearranged(&debate, &claim_places, &reason_places);
        for lens in [None, Some(LensId(0))] {
            let (before, after) = (evaluate(&debate, lens), evaluate(&moved, lens));
            for id in debate.claim_ids() {
                assert_eq!(before.claim(id), after.claim(claim_places[id.index()]), "seed {seed}");
            }
            for id in debate.reason_ids() {
                assert_eq!(before.reason(id), after.reason(ReasonId(reason_places[id.index()].0)), "seed {seed}");
            }
        }
    }
}

/// New places for so many nodes.
fn shuffled(chance: &mut Chance, count: usize) -> Vec<ClaimId> {
    let mut places: Vec<ClaimId> = (0..count).map(ClaimId::new).collect();
    for last in (1..count).rev() {
        places.swap(last, chance.below(last + 1));
    }
    places
}

fn rearranged(debate: &Debate, claims: &[ClaimId], reasons: &[ClaimId]) -> Debate {
    let mut moved = debate.clone();
    for id in debate.claim_ids() {
        let mut claim = debate.claim(id).clone();
        for other in &mut claim.contradicts {
            other.value = claims[other.value.index()];
        }
        for reason in claim.because.iter_mut().chain(&mut claim.but) {
            reason.0 = reasons[reason.index()].0;
        }
        claim.because.reverse();
        claim.but.reverse();
        moved.claims[claims[id.index()].index()] = claim;
    }
    for id in debate.reason_ids() {
        let mut reason = debate.reason(id).clone();
        reason.target = claims[reason.target.index()];
        for used in reason.premises.iter_mut().chain(&mut reason.unless) {
            used.claim = claims[used.claim.index()];
        }
        moved.reasons[reasons[id.index()].index()] = reason;
    }
    moved.issues.reverse();
    let positions = moved.issues.iter_mut().flat_map(|issue| &mut issue.positions);
    let named = moved.lenses.iter_mut().flat_map(|lens| lens.accept.iter_mut().chain(&mut lens.reject));
    for claim in positions.chain(named) {
        claim.value = claims[claim.value.index()];
    }
    moved
}

#[test]
fn a_new_supporter_that_nobody_attacks_never_turns_an_accepted_claim() {
    for seed in 0..10_000 {
        let mut chance = Chance::new(seed);
        let (claims, reasons) = (1 + chance.below(8), chance.below(16));
        let mut debate = random(&mut chance, claims, reasons);
        let before = evaluate(&debate, None);
        let target = any(&mut chance, claims);
        // A claim that had no reasons and stood by its own word would no longer do so.
        if before.claim(target) != Label::Accepted || debate.claim(target).because.is_empty() {
            continue;
        }
        let supporter = add_claim(&mut debate, "supporter");
        add_reason(&mut debate, Role::For, &[supporter], target);
        assert_eq!(evaluate(&debate, None).claim(target), Label::Accepted, "seed {seed}");
    }
}

#[test]
fn the_same_debate_is_judged_the_same() {
    for seed in 0..500 {
        let debate = random(&mut Chance::new(seed), 8, 16);
        assert_eq!(evaluate(&debate, None), evaluate(&debate.clone(), None));
    }
}
