//! Two debates, each as judged → what was added, removed, reworded and changed, and which verdicts changed through what.
//!
//! 1. [`matching`] finds which claim and which reason of one is which of the other.
//! 2. [`order`] says in which order they are told, whatever the order of the files.
//! 3. [`changes`] lists what differs between twins, and what has no twin; [`records`] does so for what is no node.
//! 4. [`causes`] follows every changed verdict to the nearest thing that was itself changed.
//!
//! Words are for [`present`](crate::present): here are ids, and values as they are written.

pub mod causes;
pub mod changes;
pub mod matching;
mod order;
pub mod records;

use crate::{
    evaluate::{Evaluation, Label},
    model::{ClaimId, Debate, IssueId, Lens, ReasonId},
};

use self::{
    causes::Turn,
    changes::{ClaimChange, Loose, ReasonChange},
    matching::Twins,
    order::Order,
    records::RecordChange,
};

/// A debate with its verdicts.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The debate.
    pub debate: &'a Debate,
    /// Its verdicts.
    pub evaluation: &'a Evaluation,
}

impl<'a> Side<'a> {
    /// The lens through which it was judged.
    pub fn lens(self) -> Option<&'a Lens> {
        self.evaluation.lens.map(|id| &self.debate.lenses[id.index()])
    }

    /// The verdict on a claim.
    pub fn claim(self, id: ClaimId) -> Label {
        self.evaluation.claim(id)
    }

    /// The verdict on a step.
    pub fn reason(self, id: ReasonId) -> Label {
        self.evaluation.reason(id)
    }
}

/// What differs between two debates.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Which claim is which.
    pub claims: Twins,
    /// Which reason is which.
    pub reasons: Twins,
    /// Every question at issue.
    pub questions: Vec<Question>,
    /// Changed verdicts, those that have one cause together; those with a position among them first.
    pub turns: Vec<Turn>,
    /// What stands on both sides and differs.
    pub claim_changes: Vec<ClaimChange>,
    /// What stands on both sides and differs.
    pub reason_changes: Vec<ReasonChange>,
    /// What only the second debate has.
    pub added: Vec<Loose>,
    /// What only the first debate has.
    pub removed: Vec<Loose>,
    /// Sources, people, issues and lenses, and the debate's own record.
    pub records: Vec<RecordChange>,
    /// For how many claims no similar one was sought, because all their words are too frequent.
    pub unsought: usize,
}

/// A question at issue on one side or both.
#[derive(Clone, Debug)]
pub struct Question {
    /// In the first debate.
    pub before: Option<IssueId>,
    /// In the second.
    pub after: Option<IssueId>,
    /// Its positions, with those of either side.
    pub positions: Vec<(Option<ClaimId>, Option<ClaimId>)>,
}

/// Compares two debates.
pub fn compare(before: Side<'_>, after: Side<'_>) -> Comparison {
    let matching = matching::matching(before.debate, after.debate);
    let order = Order::new(before.debate, after.debate, &matching);
    let pair = Pair { before, after, claims: &matching.claims, reasons: &matching.reasons, order: &order };
    let issues = records::issues(before.debate, after.debate);
    Comparison {
        questions: questions(&pair, &issues),
        turns: causes::turns(&pair, &issues),
        claim_changes: changes::claims(&pair),
        reason_changes: changes::reasons(&pair),
        added: changes::added(&pair),
        removed: changes::removed(&pair),
        records: records::records(before.debate, after.debate, &matching.claims),
        claims: matching.claims.clone(),
        reasons: matching.reasons.clone(),
        unsought: matching.unsought,
    }
}

/// Two debates with what is known of who is whom.
struct Pair<'a> {
    before: Side<'a>,
    after: Side<'a>,
    claims: &'a Twins,
    reasons: &'a Twins,
    order: &'a Order,
}

impl Pair<'_> {
    fn old_claim(&self, id: ClaimId) -> Option<ClaimId> {
        self.claims.before[id.index()].map(ClaimId)
    }

    fn new_claim(&self, id: ClaimId) -> Option<ClaimId> {
        self.claims.after[id.index()].map(ClaimId)
    }

    fn old_reason(&self, id: ReasonId) -> Option<ReasonId> {
        self.reasons.before[id.index()].map(ReasonId)
    }

    fn new_reason(&self, id: ReasonId) -> Option<ReasonId> {
        self.reasons.after[id.index()].map(ReasonId)
    }

    /// The twin of a step of the second debate, if it bears on the same claim in the same way.
    fn same_step(&self, id: ReasonId) -> Option<ReasonId> {
        let new = self.after.debate.reason(id);
        self.old_reason(id).filter(|old| {
            let old = self.before.debate.reason(*old);
            old.role == new.role && self.new_claim(old.target) == Some(new.target)
        })
    }

    /// Whether a step of the first debate still bears on the same claim in the same way.
    fn step_is_gone(&self, id: ReasonId) -> bool {
        self.new_reason(id).is_none_or(|new| self.same_step(new).is_none())
    }
}

fn questions(pair: &Pair<'_>, issues: &[(Option<IssueId>, Option<IssueId>)]) -> Vec<Question> {
    let question = |(before, after): &(Option<IssueId>, Option<IssueId>)| {
        let list = |debate: &Debate, id: &Option<IssueId>| -> Vec<ClaimId> {
            let issue = id.map(|id| &debate.issues[id.index()]);
            issue.into_iter().flat_map(|issue| issue.positions.iter().map(|position| position.value)).collect()
        };
        let (old, new) = (list(pair.before.debate, before), list(pair.after.debate, after));
        let mut positions: Vec<_> = old.iter().map(|id| (Some(*id), pair.new_claim(*id))).collect();
        let mut fresh: Vec<ClaimId> = new;
        fresh.retain(|id| pair.old_claim(*id).is_none_or(|twin| !old.contains(&twin)));
        fresh.sort_by_key(|id| pair.order.after[id.index()]);
        positions.extend(fresh.into_iter().map(|id| (pair.old_claim(id), Some(id))));
        Question { before: *before, after: *after, positions }
    };
    issues.iter().map(question).collect()
}

#[cfg(test)]
mod tests {
    use super::{causes::Cause, changes::Loose, *};
    use crate::{
        evaluate::evaluate,
        model::{Debate, Status},
        present::samples::{against, claims, issue, reason, said, undercut},
    };

    fn compared(before: &Debate, after: &Debate) -> Comparison {
        let (old, new) = (evaluate(before, None), evaluate(after, None));
        compare(Side { debate: before, evaluation: &old }, Side { debate: after, evaluation: &new })
    }

    /// A claim whose id nobody wrote.
    fn nameless(debate: &mut Debate) {
        for (at, claim) in debate.claims.iter_mut().enumerate() {
            claim.name.text = format!("made-up-{at}");
            claim.name.written = false;
        }
        debate.reasons.iter_mut().for_each(|reason| reason.name.written = false);
    }

    #[test]
    fn a_debate_does_not_differ_from_itself() {
        let mut debate = claims(&["a", "b", "c", "b"]);
        nameless(&mut debate);
        reason(&mut debate, 0, &[1]);
        against(&mut debate, 1, &[2]);
        let found = compared(&debate, &debate.clone());
        assert!(found.turns.is_empty() && found.added.is_empty() && found.removed.is_empty());
        assert!(found.claim_changes.is_empty() && found.reason_changes.is_empty() && found.records.is_empty());
        assert_eq!(compared(&Debate::default(), &Debate::default()).claims.pairs().count(), 0);
    }

    #[test]
    fn a_claim_without_an_id_is_known_by_its_text_or_by_one_like_it() {
        let mut before =
            claims(&["Schools should start later.", "Teenagers need nine hours of sleep.", "Buses are full."]);
        let mut after = claims(&[
            "Trains run late.",
            "Teenagers need at least nine hours of sleep.",
            "Schools should start later.",
        ]);
        nameless(&mut before);
        nameless(&mut after);
        let found = compared(&before, &after);
        assert_eq!(found.claims.after, [Some(2), Some(1), None]);
        assert_eq!(found.added, [Loose::Claim(ClaimId(0))]);
        assert_eq!(found.removed, [Loose::Claim(ClaimId(2))]);
        assert_eq!(found.claim_changes.len(), 1);
    }

    #[test]
    fn a_step_may_move_turn_and_change_its_premises() {
        let mut before = claims(&["a", "b", "c", "d"]);
        let mut after = before.clone();
        let moved = reason(&mut before, 0, &[1]);
        reason(&mut after, 2, &[1]);
        let wider = reason(&mut before, 2, &[3]);
        reason(&mut after, 2, &[3, 0]);
        for debate in [&mut before, &mut after] {
            debate.reasons.iter_mut().for_each(|reason| reason.name.written = false);
        }
        let found = compared(&before, &after);
        assert_eq!(found.reasons.after, [Some(0), Some(1)]);
        let whats = |id: ReasonId| {
            let change = found.reason_changes.iter().find(|change| change.before == id).expect("a change");
            change.changes.iter().map(|change| change.what).collect::<Vec<_>>()
        };
        assert_eq!(whats(moved), ["bears on"]);
        assert_eq!(whats(wider), ["premise"]);
    }

    #[test]
    fn a_verdict_is_followed_to_the_change_that_turned_it() {
        let mut before = claims(&["a", "b", "c", "d"]);
        reason(&mut before, 0, &[1]);
        reason(&mut before, 1, &[2]);
        issue(&mut before, &[0]);
        let mut after = before.clone();
        let objection = against(&mut after, 2, &[3]);
        let found = compared(&before, &after);
        assert_eq!(found.turns.len(), 1);
        let turn = &found.turns[0];
        assert_eq!(turn.cause, Some(Cause::Added(vec![Loose::Reason(objection)])));
        assert!(turn.claims[0].is_position);
        assert_eq!(turn.claims[0].through, [ClaimId(1), ClaimId(2)]);
        let back = compared(&after, &before);
        assert_eq!(back.turns[0].cause, Some(Cause::Removed(vec![Loose::Reason(objection)])));
    }

    #[test]
    fn an_undercut_and_a_status_are_causes() {
        let mut before = claims(&["a", "b", "c"]);
        let step = reason(&mut before, 0, &[1]);
        let mut after = before.clone();
        undercut(&mut after, step, 2);
        assert_eq!(
            compared(&before, &after).turns[0].cause,
            Some(Cause::Added(vec![Loose::Undercut(step, ClaimId(2))]))
        );
        let mut given_up = before.clone();
        given_up.claims[1].status = Status::Withdrawn;
        let found = compared(&before, &given_up);
        assert!(matches!(found.turns[0].cause, Some(Cause::Standing(ClaimId(1), ..))), "{:?}", found.turns);
        assert_eq!(found.turns[0].claims.len(), 2);
    }

    /// Numbers that are the same in every run.
    struct Dice(u64);

    impl Dice {
        fn roll(&mut self, sides: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) as usize % sides
        }
    }

    fn change(dice: &mut Dice, debate: &mut Debate) {
        let count = debate.claims.len();
        let (one, other) = (dice.roll(count), dice.roll(count));
        match dice.roll(6) {
            0 => drop(reason(debate, one, &[other])),
            1 | 2 => drop(against(debate, one, &[other])),
            3 => drop(reason(debate, one, &[other, dice.roll(count)])),
            4 if !debate.reasons.is_empty() => {
                let step = ReasonId::new(dice.roll(debate.reasons.len()));
                undercut(debate, step, other);
            }
            5 => debate.claims[one].status = [Status::Open, Status::Assumed, Status::Withdrawn][dice.roll(3)],
            _ if one != other => {
                debate.claims[one].contradicts.push(said(ClaimId::new(other)));
                debate.claims[other].contradicts.push(said(ClaimId::new(one)));
            }
            _ => {}
        }
    }

    #[test]
    fn every_changed_verdict_has_a_cause() {
        let mut dice = Dice(7);
        let mut turned = 0;
        for _ in 0..4_000 {
            let mut before = claims(&["a", "b", "c", "d", "e", "f", "g"]);
            for _ in 0..dice.roll(9) {
                change(&mut dice, &mut before);
            }
            if dice.roll(3) == 0 {
                issue(&mut before, &[0, 1, 2]);
            }
            let mut after = before.clone();
            for _ in 0..=dice.roll(2) {
                change(&mut dice, &mut after);
            }
            for (one, other) in [(&before, &after), (&after, &before)] {
                let found = compared(one, other);
                turned += found.turns.len();
                for turn in &found.turns {
                    assert!(turn.cause.is_some(), "{turn:?}\n{one:#?}\n{other:#?}");
                }
            }
        }
        assert!(turned > 1_000, "{turned}");
    }

    #[test]
    fn ten_thousand_claims_without_ids_are_compared_soon() {
        let texts: Vec<String> =
            (0..10_000).map(|at| format!("The claim {at} of this debate is that word{at} holds.")).collect();
        let mut before = claims(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let mut after = before.clone();
        for at in 1..10_000 {
            reason(&mut before, at - 1, &[at]);
            reason(&mut after, at - 1, &[at]);
        }
        nameless(&mut before);
        nameless(&mut after);
        for claim in &mut after.claims {
            claim.text.value = claim.text.value.replace("holds", "does not hold");
        }
        after.claims[9_999].status = Status::Withdrawn;
        // Where every claim were compared with every other, this would take minutes.
        let found = compared(&before, &after);
        assert_eq!(found.claims.pairs().filter(|(old, new)| old == new).count(), 10_000);
        assert_eq!(found.turns.len(), 1);
        assert_eq!(found.turns[0].claims.len(), 10_000);
    }
}
