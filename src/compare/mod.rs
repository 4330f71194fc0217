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
