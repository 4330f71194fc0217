//! A position → its arguments, best first; an argument → what is said against it, and against that, move by move.

use std::collections::BTreeSet;

use crate::{
    evaluate::{Evaluation, Label},
    model::{ClaimId, Debate, ReasonId},
};

/// The positions that a claim stands beside, itself among them: those of its issue; else itself alone.
pub fn rivals(debate: &Debate, claim: ClaimId) -> Vec<ClaimId> {
    let issue = debate.issues.iter().find(|issue| issue.positions.iter().any(|position| position.value == claim));
    match issue {
        Some(issue) => issue.positions.iter().map(|position| position.value).collect(),
        None => vec![claim],
    }
}

/// A move in an exchange.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Move {
    /// A reason or an objection.
    Step(ReasonId),
    /// A claim that breaks this step.
    Exception(ReasonId, ClaimId),
}

/// A move, and how many moves it answers come before it: 0 answers the argument itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn {
    /// What is said.
    pub made: Move,
    /// How deep in the exchange.
    pub level: usize,
}

/// Steps with the best first: what stands before what is open before what falls, then by weight, then as written.
pub fn best_first(debate: &Debate, evaluation: &Evaluation, steps: &[ReasonId]) -> Vec<ReasonId> {
    let mut steps = steps.to_vec();
    let rank = |id: &ReasonId| match evaluation.reason(*id) {
        Label::Accepted => 0,
        Label::Undecided => 1,
        Label::Rejected => 2,
    };
    steps.sort_by(|one, other| {
        let weight = |id: &ReasonId| debate.reason(*id).weight();
        rank(one).cmp(&rank(other)).then_with(|| weight(other).total_cmp(&weight(one)))
    });
    steps
}

/// What is said directly against a move: what breaks its step, and the objections to its premises.
pub fn answers(debate: &Debate, made: Move) -> Vec<Move> {
    match made {
        Move::Exception(_, claim) => debate.claim(claim).but.iter().copied().map(Move::Step).collect(),
        Move::Step(step) => {
            let reason = debate.reason(step);
            let breaks = reason.unless.iter().map(|used| Move::Exception(step, used.claim));
            let objections = reason.premises.iter().flat_map(|used| &debate.claim(used.claim).but);
            breaks.chain(objections.copied().map(Move::Step)).collect()
        }
    }
}

/// The exchange over a step: what is said against it, each move followed by what is said against that, at most so many
/// moves. A move that was made before is not made again. The second value says whether there would be more.
pub fn exchange(debate: &Debate, step: ReasonId, most: usize) -> (Vec<Turn>, bool) {
    let mut turns = Vec::new();
    // A claim that breaks several steps is made once.
    let key = |made: Move| match made {
        Move::Step(step) => (None, Some(step)),
        Move::Exception(_, claim) => (Some(claim), None),
    };
    let mut made = BTreeSet::from([key(Move::Step(step))]);
    let after = |of: Move, level: usize| {
        let turns = answers(debate, of).into_iter().map(move |made| Turn { made, level });
        turns.rev().collect::<Vec<Turn>>()
    };
    let mut open = after(Move::Step(step), 0);
    while let Some(turn) = open.pop() {
        if !made.insert(key(turn.made)) {
            continue;
        }
        if turns.len() == most {
            return (turns, true);
        }
        turns.push(turn);
        open.extend(after(turn.made, turn.level + 1));
    }
    (turns, false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        evaluate::evaluate,
        present::samples::{against, claims, reason, said, undercut},
    };

    #[test]
    fn what_stands_comes_first_and_then_what_weighs_more() {
        let mut debate = claims(&["p", "falls", "light", "heavy", "why"]);
        let steps = [reason(&mut debate, 0, &[1]), reason(&mut debate, 0, &[2]), reason(&mut debate, 0, &[3])];
        against(&mut debate, 1, &[4]);
        debate.reasons[steps[2].index()].strength = Some(said(0.75));
        let best = best_first(&debate, &evaluate(&debate, None), &steps);
        assert_eq!(best, [steps[2], steps[1], steps[0]]);
    }

    #[test]
    fn an_exchange_follows_each_move_and_ends_in_a_circle() {
        let mut debate = claims(&["p", "r", "objection", "answer", "breaks"]);
        let step = reason(&mut debate, 0, &[1]);
        undercut(&mut debate, step, 4);
        let objection = against(&mut debate, 1, &[2]);
        let answer = against(&mut debate, 2, &[3]);
        against(&mut debate, 3, &[2]);
        let (turns, more) = exchange(&debate, step, 9);
        let seen: Vec<(Move, usize)> = turns.iter().map(|turn| (turn.made, turn.level)).collect();
        assert_eq!(
            seen[..3],
            [(Move::Exception(step, ClaimId(4)), 0), (Move::Step(objection), 0), (Move::Step(answer), 1)]
        );
        assert_eq!((seen.len(), more), (4, false));
        assert!(exchange(&debate, step, 2).1);
    }
}
