//! What was itself changed at a node, so that its verdict moved.

use super::{Care, Cause, Labels, Search, Way, height};
use crate::{
    compare::changes::Loose,
    evaluate::{Label, lens::Standing},
    model::{ClaimId, IssueId, ReasonId, Role},
    names::Set,
};

/// How many things of one kind at one node are named as its cause.
const NAMED: usize = 12;

impl Search<'_, '_> {
    /// What was changed at a claim itself.
    pub(super) fn source_of_claim(&self, id: ClaimId, labels: Labels, care: Care) -> Option<Cause> {
        let way = labels.way()?;
        let old = self.pair.old_claim(id)?;
        let settled = self.pair.after.evaluation.standing(id).is_settled();
        let standing = || self.standing(id, old, way);
        let added = || self.added_step(id, labels, way, care);
        let cause = if settled { standing().or_else(added) } else { added().or_else(standing) };
        if care == Care::Told {
            return cause.or_else(|| self.told_rival(id, way));
        }
        let strict = care == Care::Forced;
        cause
            .or_else(|| self.removed_step(old, labels, way, strict))
            .or_else(|| self.rivals(id, old, labels, way, strict))
            .or_else(|| self.strengths(id, old, way))
            .or_else(|| {
                let (before, after) =
                    (self.pair.before.evaluation.standard(old), self.pair.after.evaluation.standard(id));
                (before != after).then_some(Cause::Standard(id, before, after))
            })
    }

    /// A new position that the explanation of its rival names.
    fn told_rival(&self, id: ClaimId, way: Way) -> Option<Cause> {
        let issues = self.issues[id.index()].iter().filter(|_| way == Way::Down);
        issues.copied().find_map(|issue| match self.source_of_issue(issue, Way::Up)? {
            Cause::NewPositions(_, mut list) => {
                list.retain(|other| self.names(id, *other));
                (!list.is_empty()).then_some(Cause::NewPositions(issue, list))
            }
            _ => None,
        })
    }

    fn standing(&self, id: ClaimId, old: ClaimId, way: Way) -> Option<Cause> {
        let (before, after) = (self.pair.before.evaluation.standing(old), self.pair.after.evaluation.standing(id));
        let goodness = |standing: Standing| match standing {
            Standing::Refused | Standing::Withdrawn => 0,
            Standing::Open | Standing::Distrusted | Standing::Reasoned => 1,
            Standing::OwnWord | Standing::Trusted => 2,
            Standing::Assumed | Standing::Granted => 3,
        };
        let fits = match way {
            Way::Up => goodness(after) > goodness(before),
            Way::Down => goodness(after) < goodness(before),
        };
        fits.then_some(Cause::Standing(id, before, after))
    }

    /// Steps on a claim that only the second debate has.
    fn added_step(&self, id: ClaimId, labels: Labels, way: Way, care: Care) -> Option<Cause> {
        let claim = self.pair.after.debate.claim(id);
        let list = if way == Way::Up { &claim.because } else { &claim.but };
        let decided = labels.after != Label::Undecided;
        let needed = match care {
            Care::None => Label::Rejected,
            _ if decided => Label::Accepted,
            _ => Label::Undecided,
        };
        let bears = |reason: &ReasonId| {
            self.pair.same_step(*reason).is_none() && height(self.pair.after.reason(*reason)) >= height(needed)
        };
        let mut steps: Vec<ReasonId> = list.iter().copied().filter(bears).collect();
        let debate = self.pair.after.debate;
        // Those that stand come first, and the strongest of them.
        let weight = |id: &ReasonId| (height(self.pair.after.reason(*id)), debate.reason(*id).weight());
        steps.sort_by_cached_key(|id| {
            let (_, _, premises, name) = self.pair.order.new_one(debate, *id);
            (premises, name.to_owned())
        });
        steps.sort_by(|one, other| {
            let (one, other) = (weight(one), weight(other));
            other.0.cmp(&one.0).then(other.1.total_cmp(&one.1))
        });
        // Those that stand beside the one that is named are causes as good.
        if care == Care::Told && !steps.iter().any(|step| self.names_step(*step)) {
            return None;
        }
        let best = steps.first().map(|id| self.pair.after.reason(*id))?;
        steps.retain(|id| self.pair.after.reason(*id) == best);
        Some(Cause::Added(steps.into_iter().take(NAMED).map(Loose::Reason).collect()))
    }

    /// Steps on a claim that only the first debate has.
    fn removed_step(&self, old: ClaimId, labels: Labels, way: Way, strict: bool) -> Option<Cause> {
        let debate = self.pair.before.debate;
        let claim = debate.claim(old);
        let list = if way == Way::Up { &claim.but } else { &claim.because };
        let decided = labels.after == Label::Undecided;
        let needed = match (strict, decided) {
            (false, _) => Label::Rejected,
            (true, true) => Label::Accepted,
            (true, false) => Label::Undecided,
        };
        let bore = |reason: &ReasonId| {
            self.pair.step_is_gone(*reason) && height(self.pair.before.reason(*reason)) >= height(needed)
        };
        let mut steps: Vec<ReasonId> = list.iter().copied().filter(bore).collect();
        steps.sort_by_cached_key(|id| {
            let (_, _, premises, name) = self.pair.order.old(debate, *id);
            (std::cmp::Reverse(height(self.pair.before.reason(*id))), premises, name.to_owned())
        });
        let steps: Vec<Loose> = steps.into_iter().take(NAMED).map(Loose::Reason).collect();
        (!steps.is_empty()).then_some(Cause::Removed(steps))
    }

    /// Contradictions that came or went, and a claim that was made a position, or is none any more.
    fn rivals(&self, id: ClaimId, old: ClaimId, labels: Labels, way: Way, strict: bool) -> Option<Cause> {
        let (before, after) = (self.pair.before, self.pair.after);
        let olds: Set<ClaimId> = rivals(before.debate.claim(old).contradicts.iter().map(|other| other.value));
        let news: Set<ClaimId> = rivals(after.debate.claim(id).contradicts.iter().map(|other| other.value));
        let was_position = |issue: &IssueId| {
            let old_issue = self.old_issues[issue.index()].map(|issue| &before.debate.issues[issue.index()]);
            old_issue.is_some_and(|issue| issue.positions.iter().any(|position| position.value == old))
        };
        if way == Way::Down {
            let needed = if strict && labels.after == Label::Rejected { Label::Accepted } else { Label::Undecided };
            let fresh = |other: &ClaimId| self.pair.old_claim(*other).is_none_or(|other| !olds.contains(&other));
            let new_issues = self.issues[id.index()].iter().filter(|issue| !was_position(issue));
            let positions = new_issues.flat_map(|issue| &after.debate.issues[issue.index()].positions);
            let others = after.debate.claim(id).contradicts.iter().filter(|other| fresh(&other.value));
            let others = others.chain(positions).map(|other| other.value);
            let others = others.filter(|other| *other != id && height(after.claim(*other)) >= height(needed));
            let list = sorted(others.collect(), &self.pair.order.after);
            return (!list.is_empty()).then_some(Cause::NewRivals(id, list));
        }
        let parted = |other: &ClaimId| self.pair.new_claim(*other).is_none_or(|other| !news.contains(&other));
        let others = before.debate.claim(old).contradicts.iter().map(|other| other.value).filter(parted);
        let others = others.filter(|other| before.claim(*other) != Label::Rejected);
        let list = sorted(others.collect(), &self.pair.order.before);
        (!list.is_empty()).then_some(Cause::LostRivals(id, list))
    }

    fn strengths(&self, id: ClaimId, old: ClaimId, way: Way) -> Option<Cause> {
        let (before, after) = (self.pair.before.debate, self.pair.after.debate);
        let (claim, twin) = (after.claim(id), before.claim(old));
        let better = |old: f64, new: f64, helps: bool| {
            old.total_cmp(&new).is_lt() == (helps == (way == Way::Up)) && old.total_cmp(&new).is_ne()
        };
        if self.pair.after.evaluation.standing(id).has_word() && better(twin.weight(), claim.weight(), true) {
            return Some(Cause::OwnStrength(id));
        }
        let changed = |reason: &ReasonId| {
            let new = after.reason(*reason);
            let old = self.pair.same_step(*reason).map(|old| before.reason(old));
            old.is_some_and(|old| better(old.weight(), new.weight(), new.role == Role::For))
        };
        let mut steps: Vec<ReasonId> = claim.because.iter().chain(&claim.but).copied().filter(changed).collect();
        steps.sort_by_cached_key(|id| {
            let (_, role, premises, name) = self.pair.order.new_one(after, *id);
            (role, premises, name.to_owned())
        });
        steps.truncate(NAMED);
        (!steps.is_empty()).then_some(Cause::Strength(steps))
    }

    /// What was changed at a step itself.
    pub(super) fn source_of_reason(&self, id: ReasonId, labels: Labels, care: Care) -> Option<Cause> {
        let way = labels.way()?;
        let old_id = self.pair.same_step(id)?;
        let (old, new) = (self.pair.before.debate.reason(old_id), self.pair.after.debate.reason(id));
        let had = |claim: ClaimId, list: &[crate::model::Use]| {
            self.pair.old_claim(claim).is_some_and(|claim| list.iter().any(|used| used.claim == claim))
        };
        let has = |claim: ClaimId, list: &[crate::model::Use]| {
            self.pair.new_claim(claim).is_some_and(|claim| list.iter().any(|used| used.claim == claim))
        };
        let (before, after) = (self.pair.before, self.pair.after);
        if way == Way::Down {
            let undercuts = new.unless.iter().map(|used| used.claim).filter(|claim| !had(*claim, &old.unless));
            // A step that needs what also breaks it cannot stand, whatever becomes of that claim.
            let needs = |claim: ClaimId, list: &[crate::model::Use]| list.iter().any(|used| used.claim == claim);
            let undercuts = undercuts.filter(|claim| {
                after.claim(*claim) != Label::Rejected || needs(*claim, &new.premises) || care == Care::None
            });
            let list = sorted(undercuts.collect(), &self.pair.order.after);
            if !list.is_empty() {
                return Some(Cause::Added(list.into_iter().map(|claim| Loose::Undercut(id, claim)).collect()));
            }
            let fresh = |claim: ClaimId| !had(claim, &old.premises) && after.claim(claim) != Label::Accepted;
            return new.premises.iter().any(|used| fresh(used.claim)).then_some(Cause::Premises(id));
        }
        let undercuts = old.unless.iter().map(|used| used.claim).filter(|claim| !has(*claim, &new.unless));
        let needed = |claim: ClaimId| old.premises.iter().any(|used| used.claim == claim);
        let undercuts =
            undercuts.filter(|claim| before.claim(*claim) != Label::Rejected || needed(*claim) || care == Care::None);
        let list = sorted(undercuts.collect(), &self.pair.order.before);
        if !list.is_empty() {
            return Some(Cause::Removed(list.into_iter().map(|claim| Loose::Undercut(old_id, claim)).collect()));
        }
        let gone = |claim: ClaimId| !has(claim, &new.premises) && before.claim(claim) != Label::Accepted;
        old.premises.iter().any(|used| gone(used.claim)).then_some(Cause::Premises(id))
    }

    /// Positions that came to a question or left it.
    pub(super) fn source_of_issue(&self, id: IssueId, way: Way) -> Option<Cause> {
        let new = &self.pair.after.debate.issues[id.index()];
        let old = &self.pair.before.debate.issues[self.old_issues[id.index()]?.index()];
        if way == Way::Up {
            let olds = rivals(old.positions.iter().map(|position| position.value));
            let fresh = new.positions.iter().map(|position| position.value).filter(|claim| {
                let known = self.pair.old_claim(*claim).is_some_and(|claim| olds.contains(&claim));
                !known && self.pair.after.claim(*claim) != Label::Rejected
            });
            let mut list = sorted(fresh.collect(), &self.pair.order.after);
            list.sort_by_key(|claim| std::cmp::Reverse(height(self.pair.after.claim(*claim))));
            return (!list.is_empty()).then_some(Cause::NewPositions(id, list));
        }
        let news = rivals(new.positions.iter().map(|position| position.value));
        let gone = old.positions.iter().map(|position| position.value).filter(|claim| {
            let kept = self.pair.new_claim(*claim).is_some_and(|claim| news.contains(&claim));
            !kept && self.pair.before.claim(*claim) != Label::Rejected
        });
        let list = sorted(gone.collect(), &self.pair.order.before);
        (!list.is_empty()).then_some(Cause::LostPositions(id, list))
    }
}

fn rivals(claims: impl Iterator<Item = ClaimId>) -> Set<ClaimId> {
    claims.collect()
}

/// Claims in order, each once, not more than are named.
fn sorted(mut claims: Vec<ClaimId>, order: &[u32]) -> Vec<ClaimId> {
    claims.sort_by_key(|id| order[id.index()]);
    claims.dedup();
    claims.truncate(NAMED);
    claims
}
