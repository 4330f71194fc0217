//! Positions and evidence → the matrix of competing explanations: what each piece of evidence says of each position.
//!
//! This is the analysis of competing hypotheses of Heuer (1999, *Psychology of Intelligence Analysis*, chapter 8): the
//! hypotheses stand beside each other, each piece of evidence is held against all of them, and the one with the least
//! against it, not the one with the most for it, is to be preferred. Heuer's analyst fills in the cells by judgement;
//! here they follow from the debate.
//!
//! **Evidence** is a claim that stands or is undecided, is no position, and cites a source or is called a fact. In a
//! debate that has none such, it is a claim without reasons.
//!
//! **A cell.** A claim works for itself. What works for a premise of a reason works for the claim that the reason is
//! for, and against the claim that it is against; what works against a premise works the other way; so does what works
//! for a claim under `unless`, or for one that the claim contradicts. A way from the evidence to a position counts if
//!
//! * no step on it is broken from elsewhere: none of its other premises has fallen, and nothing else under `unless`
//!   stands;
//! * at every claim between, the debate agrees: one that the evidence works for has not fallen, and one that it works
//!   against does not stand.
//!
//! So an objection that is answered says nothing, and neither does a reason that has been refuted. Evidence is
//! consistent with a position if such a way leads to it that works for it, inconsistent if one works against it; it can
//! be both. Where there is none, the debate is silent. How much it says is the weight of the weakest part of the way,
//! and of all ways that of the weightiest: weights of steps, and of the evidence itself (0 to 1, 0.5 where none is
//! given).
//!
//! **Diagnosticity** of a piece of evidence is how far it separates the positions: the largest difference between two
//! cells, each counted as what it says for less what it says against (0 to 2). What says the same of all tells nothing.
//!
//! **The ranking** goes by inconsistency: the sum of what is inconsistent, in units of a moderate weight. The fewest
//! come first; positions with the same sum share a rank.

use std::{cmp::Ordering, collections::BinaryHeap};

use crate::{
    evaluate::{Evaluation, Label},
    model::{Claim, ClaimId, DEFAULT_STRENGTH, Debate, Kind, ReasonId, Role},
};

/// What a piece of evidence says of a position.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Cell {
    /// How much for it, 0..=1; `None`: nothing.
    pub supports: Option<f64>,
    /// How much against it.
    pub opposes: Option<f64>,
}

impl Cell {
    /// For less against.
    fn balance(self) -> f64 {
        self.supports.unwrap_or(0.0) - self.opposes.unwrap_or(0.0)
    }

    /// Whether the debate says nothing here.
    pub fn is_silent(self) -> bool {
        self.supports.is_none() && self.opposes.is_none()
    }
}

/// A piece of evidence.
#[derive(Clone, Debug)]
pub struct Row {
    /// The claim.
    pub claim: ClaimId,
    /// What it says of each position.
    pub cells: Vec<Cell>,
    /// How far it separates them, 0..=2.
    pub diagnosticity: f64,
}

/// What speaks against a position.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Score {
    /// Its place in the ranking, from 1; the same for the same sum.
    pub rank: usize,
    /// The sum of what is inconsistent with it, in units of a moderate weight.
    pub inconsistency: f64,
    /// How many pieces of evidence are inconsistent with it.
    pub inconsistent: usize,
    /// How many are consistent with it.
    pub consistent: usize,
}

/// The matrix.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// Evidence that says something of a position, most diagnostic first, then in the order written.
    pub rows: Vec<Row>,
    /// By position.
    pub scores: Vec<Score>,
    /// How many pieces of evidence say nothing of any of the positions.
    pub silent: usize,
    /// Whether claims without reasons serve as evidence, because no claim cites a source or is called a fact.
    pub takes_leaves: bool,
}

/// Holds all evidence of a debate against some positions. The time grows with the debate and with the number of
/// positions.
pub fn matrix(debate: &Debate, evaluation: &Evaluation, positions: &[ClaimId]) -> Matrix {
    let is_cited =
        |claim: &Claim| !claim.evidence.is_empty() || claim.kind.as_ref().is_some_and(|kind| kind.value == Kind::Fact);
    let takes_leaves = !debate.claims.iter().any(is_cited);
    let is_evidence = |id: &ClaimId| {
        let claim = debate.claim(*id);
        let counts = if takes_leaves { claim.because.is_empty() } else { is_cited(claim) };
        counts && evaluation.claim(*id) != Label::Rejected && !positions.contains(id)
    };
    let ways = Ways { debate, evaluation };
    let columns: Vec<[Vec<f64>; 2]> =
        positions.iter().map(|position| [Works::For, Works::Against].map(|works| ways.to(*position, works))).collect();
    let mut rows = Vec::new();
    let mut silent = 0;
    for claim in debate.claim_ids().filter(is_evidence) {
        let own = debate.claim(claim).weight();
        let weight = |best: &[f64]| Some(best[claim.index()]).filter(|best| *best >= 0.0).map(|best| best.min(own));
        let cells: Vec<Cell> = columns
            .iter()
            .map(|[supports, opposes]| Cell { supports: weight(supports), opposes: weight(opposes) })
            .collect();
        if cells.iter().all(|cell| cell.is_silent()) {
            silent += 1;
            continue;
        }
        let balances = cells.iter().map(|cell| cell.balance());
        let most = balances.clone().fold(f64::NEG_INFINITY, f64::max);
        let least = balances.fold(f64::INFINITY, f64::min);
        rows.push(Row { claim, cells, diagnosticity: most - least });
    }
    rows.sort_by(|one, other| other.diagnosticity.total_cmp(&one.diagnosticity));
    let scores = scores(&rows, positions.len());
    Matrix { rows, scores, silent, takes_leaves }
}

fn scores(rows: &[Row], positions: usize) -> Vec<Score> {
    let score = |column: usize| {
        let against = rows.iter().filter_map(|row| row.cells[column].opposes);
        Score {
            rank: 0,
            // A sum of nothing is a nought with a minus; one that begins with a nought is not.
            inconsistency: against.clone().fold(0.0, |sum, weight| sum + weight) / DEFAULT_STRENGTH,
            inconsistent: against.count(),
            consistent: rows.iter().filter(|row| row.cells[column].supports.is_some()).count(),
        }
    };
    let mut scores: Vec<Score> = (0..positions).map(score).collect();
    let sums: Vec<f64> = scores.iter().map(|score| score.inconsistency).collect();
    for score in &mut scores {
        // Sums of the same weights in another order may differ in the last digit.
        score.rank = 1 + sums.iter().filter(|sum| **sum + 1e-9 < score.inconsistency).count();
    }
    scores
}

/// What evidence does to a claim.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Works {
    For,
    Against,
}

impl Works {
    fn other(self) -> Works {
        match self {
            Works::For => Works::Against,
            Works::Against => Works::For,
        }
    }
}

/// A claim on a way down from a position, with the weight of the weakest step so far.
#[derive(Clone, Copy)]
struct Reached {
    weight: f64,
    claim: ClaimId,
    works: Works,
}

impl PartialEq for Reached {
    fn eq(&self, other: &Reached) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Reached {}

impl PartialOrd for Reached {
    fn partial_cmp(&self, other: &Reached) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Reached {
    fn cmp(&self, other: &Reached) -> Ordering {
        let key = |reached: &Reached| (reached.claim, reached.works);
        self.weight.total_cmp(&other.weight).then_with(|| key(other).cmp(&key(self)))
    }
}

struct Ways<'a> {
    debate: &'a Debate,
    evaluation: &'a Evaluation,
}

impl Ways<'_> {
    /// By claim, the weight of the best way on which it works so for a position; negative where there is none. The
    /// widest way is found as the shortest is (Dijkstra 1959), heaviest first, so that each claim is looked at once.
    fn to(&self, position: ClaimId, works: Works) -> Vec<f64> {
        let mut best = [vec![-1.0; self.debate.claims.len()], vec![-1.0; self.debate.claims.len()]];
        let mut done = [vec![false; self.debate.claims.len()], vec![false; self.debate.claims.len()]];
        let mut open = BinaryHeap::from([Reached { weight: 1.0, claim: position, works }]);
        while let Some(reached) = open.pop() {
            let (side, index) = (reached.works as usize, reached.claim.index());
            if std::mem::replace(&mut done[side][index], true) {
                continue;
            }
            if reached.claim != position {
                best[side][index] = reached.weight;
            }
            self.below(reached, &mut |claim, works, weight| {
                let label = self.evaluation.claim(claim);
                let agrees = label != if works == Works::For { Label::Rejected } else { Label::Accepted };
                if agrees && claim != position && !done[works as usize][claim.index()] {
                    open.push(Reached { weight: reached.weight.min(weight), claim, works });
                }
            });
        }
        // Evidence stands, and so works for itself.
        let [for_itself, _] = best;
        for_itself
    }

    /// What bears on a claim directly.
    fn below(&self, reached: Reached, next: &mut impl FnMut(ClaimId, Works, f64)) {
        let claim = self.debate.claim(reached.claim);
        for id in claim.because.iter().chain(&claim.but) {
            let step = self.debate.reason(*id);
            let works = if step.role == Role::For { reached.works } else { reached.works.other() };
            let state = self.state(*id);
            for used in &step.premises {
                let fallen = usize::from(self.evaluation.claim(used.claim) == Label::Rejected);
                if state.fallen == fallen && state.broken == 0 {
                    next(used.claim, works, step.weight());
                }
            }
            for used in &step.unless {
                let stands = usize::from(self.evaluation.claim(used.claim) == Label::Accepted);
                if state.fallen == 0 && state.broken == stands {
                    next(used.claim, works.other(), step.weight());
                }
            }
        }
        for other in &claim.contradicts {
            next(other.value, reached.works.other(), DEFAULT_STRENGTH);
        }
    }

    /// How many premises of a step have fallen, and how many claims that break it stand.
    fn state(&self, step: ReasonId) -> StepState {
        let step = self.debate.reason(step);
        let label = |label: Label| move |used: &&crate::model::Use| self.evaluation.claim(used.claim) == label;
        StepState {
            fallen: step.premises.iter().filter(label(Label::Rejected)).count(),
            broken: step.unless.iter().filter(label(Label::Accepted)).count(),
        }
    }
}

struct StepState {
    fallen: usize,
    broken: usize,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        evaluate::evaluate,
        present::samples::{against, claims, reason, said, undercut},
    };

    /// Two positions 0 and 1; the cells of a claim as signs.
    fn cells(debate: &Debate, claim: u32) -> String {
        let positions = [ClaimId(0), ClaimId(1)];
        let found = matrix(debate, &evaluate(debate, None), &positions);
        let row = found.rows.iter().find(|row| row.claim == ClaimId(claim));
        let sign = |cell: &Cell| match (cell.supports, cell.opposes) {
            (Some(_), Some(_)) => '±',
            (Some(_), None) => '+',
            (None, Some(_)) => '-',
            (None, None) => '.',
        };
        row.map_or_else(|| "..".to_owned(), |row| row.cells.iter().map(sign).collect())
    }

    #[test]
    fn what_supports_is_consistent_and_what_attacks_is_not() {
        let mut debate = claims(&["p", "q", "e", "f", "m"]);
        reason(&mut debate, 0, &[4]);
        reason(&mut debate, 4, &[2]);
        against(&mut debate, 1, &[2]);
        reason(&mut debate, 1, &[3]);
        assert_eq!((cells(&debate, 2), cells(&debate, 3)), ("+-".into(), ".+".into()));
    }

    #[test]
    fn an_objection_that_is_answered_says_nothing_and_its_answer_speaks_for_the_position() {
        let mut debate = claims(&["p", "q", "objection", "answer"]);
        against(&mut debate, 0, &[2]);
        against(&mut debate, 2, &[3]);
        assert_eq!((cells(&debate, 2), cells(&debate, 3)), ("..".into(), "+.".into()));
    }

    #[test]
    fn what_breaks_a_reason_speaks_against_the_position_and_the_broken_reason_says_nothing() {
        let mut debate = claims(&["p", "q", "reason", "undercut", "other"]);
        let step = reason(&mut debate, 0, &[2]);
        undercut(&mut debate, step, 3);
        reason(&mut debate, 0, &[4]);
        assert_eq!(cells(&debate, 2), "..");
        assert_eq!(cells(&debate, 3), "-.");
        assert_eq!(cells(&debate, 4), "+.");
    }

    #[test]
    fn a_step_that_another_premise_breaks_carries_nothing() {
        let mut debate = claims(&["p", "q", "e", "fallen", "why"]);
        reason(&mut debate, 0, &[2, 3]);
        against(&mut debate, 3, &[4]);
        assert_eq!(cells(&debate, 2), "..");
        assert_eq!(cells(&debate, 4), "-.");
    }

    #[test]
    fn evidence_can_be_both_and_a_circle_ends() {
        let mut debate = claims(&["p", "q", "e", "a", "b"]);
        reason(&mut debate, 0, &[2]);
        reason(&mut debate, 0, &[3]);
        reason(&mut debate, 3, &[4]);
        reason(&mut debate, 4, &[3]);
        against(&mut debate, 0, &[2]);
        assert_eq!(cells(&debate, 2), "±.");
    }

    #[test]
    fn the_ranking_weighs_and_shares_ranks() {
        let mut debate = claims(&["p", "q", "e", "f"]);
        against(&mut debate, 0, &[2]);
        let step = against(&mut debate, 1, &[3]);
        let positions = [ClaimId(0), ClaimId(1)];
        let even = matrix(&debate, &evaluate(&debate, None), &positions);
        assert_eq!(even.scores.iter().map(|score| score.rank).collect::<Vec<_>>(), [1, 1]);
        debate.reasons[step.index()].strength = Some(said(0.75));
        debate.claims[3].strength = Some(said(0.9));
        let found = matrix(&debate, &evaluate(&debate, None), &positions);
        assert_eq!(found.scores.iter().map(|score| score.rank).collect::<Vec<_>>(), [1, 2]);
        assert!((found.scores[1].inconsistency - 1.5).abs() < 1e-9);
        assert_eq!(found.rows[0].claim, ClaimId(3), "the more diagnostic comes first");
        assert!(found.takes_leaves);
    }
}
