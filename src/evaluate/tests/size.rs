//! Debates of 100,000 claims: nothing overflows, and nothing takes a step for each pair.

use super::build::{add_claim, add_issue, add_reason, at};
use crate::{
    evaluate::{Label, evaluate},
    model::{ClaimId, Debate, Role, Standard},
};

#[test]
fn a_chain_of_100_000_objections_alternates_to_its_end() {
    let mut debate = Debate::default();
    let mut last = add_claim(&mut debate, "end");
    for _ in 1..100_000 {
        let next = add_claim(&mut debate, "link");
        add_reason(&mut debate, Role::Against, &[next], last);
        last = next;
    }
    let evaluation = evaluate(&debate, None);
    for id in debate.claim_ids() {
        // Counted from the end of the chain, which nothing attacks.
        let expected = if (99_999 - id.index()) % 2 == 0 { Label::Accepted } else { Label::Rejected };
        assert_eq!(evaluation.claim(id), expected);
    }
}

fn millionths(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap()) / 1e6
}

#[test]
fn an_issue_with_100_000_positions_has_one_winner_under_every_standard() {
    for (word, standard) in Standard::WORDS {
        let mut debate = Debate::default();
        let positions: Vec<ClaimId> = (0..100_000).map(|_| add_claim(&mut debate, "position")).collect();
        add_issue(&mut debate, standard, &positions);
        for (number, claim) in debate.claims.iter_mut().enumerate() {
            claim.strength = Some(at(millionths(number)));
        }
        debate.claims[70_000].strength = Some(at(1.0));
        let evaluation = evaluate(&debate, None);
        let accepted = debate.claim_ids().filter(|id| evaluation.claim(*id) == Label::Accepted).count();
        let expected = match standard {
            Standard::Scintilla => 99_999,
            // Each of them is worth something, so that nothing decides between them.
            Standard::DialecticalValidity => 0,
            _ => 1,
        };
        assert_eq!(accepted, expected, "{word}");
    }
}

/// Each position's reasons come to stand one after the other, the weaker first: the race moves at every step.
#[test]
fn a_race_that_is_overtaken_100_000_times_stays_quick() {
    let mut debate = Debate::default();
    let positions: Vec<ClaimId> = (0..100_000).map(|_| add_claim(&mut debate, "position")).collect();
    add_issue(&mut debate, Standard::Preponderance, &positions);
    let mut last = add_claim(&mut debate, "start");
    for (number, position) in positions.iter().enumerate() {
        let next = add_claim(&mut debate, "link");
        add_reason(&mut debate, Role::For, &[last], next);
        let reason = add_reason(&mut debate, Role::For, &[next], *position);
        debate.reasons[reason.index()].strength = Some(at(millionths(number + 1)));
        last = next;
    }
    let evaluation = evaluate(&debate, None);
    let accepted: Vec<ClaimId> =
        positions.iter().copied().filter(|id| evaluation.claim(*id) == Label::Accepted).collect();
    assert_eq!(accepted, [positions[99_999]]);
}
