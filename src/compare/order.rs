//! In which order things are told: that of the first debate; what only the second has stands where it hangs.
//!
//! So the order of files and records of the second debate decides nothing.

use std::collections::VecDeque;

use super::matching::Matching;
use crate::model::{ClaimId, Debate, ReasonId, Role};

/// The order of the claims and reasons of both sides.
pub struct Order {
    /// By claim of the first debate.
    pub before: Vec<u32>,
    /// By claim of the second debate, on the same scale.
    pub after: Vec<u32>,
}

/// A reason sorts by its target, its role and its premises.
pub type Key<'a> = (u32, bool, Vec<u32>, &'a str);

impl Order {
    /// Orders both sides: the positions of issues first, then the claims as written.
    pub fn new(before: &Debate, after: &Debate, matching: &Matching) -> Order {
        let mut ranks = vec![u32::MAX; before.claims.len()];
        let positions = before.issues.iter().flat_map(|issue| issue.positions.iter().map(|position| position.value));
        let mut next = 0;
        for id in positions.chain(before.claim_ids()) {
            if ranks[id.index()] == u32::MAX {
                ranks[id.index()] = next;
                next += 1;
            }
        }
        let twins = &matching.claims;
        let mut order = Order { before: ranks, after: vec![u32::MAX; after.claims.len()] };
        for (old, new) in twins.pairs() {
            order.after[new as usize] = order.before[old as usize];
        }
        let mut alone: Vec<(u32, u32, &str, &str, ClaimId)> = Vec::new();
        for (id, (anchor, distance)) in after.claim_ids().zip(anchors(after, &order.after)) {
            if order.after[id.index()] == u32::MAX {
                let claim = after.claim(id);
                alone.push((anchor, distance, claim.text.as_str(), &claim.name.text, id));
            }
        }
        alone.sort_unstable();
        for (rank, (.., id)) in (next..).zip(alone) {
            order.after[id.index()] = rank;
        }
        order
    }

    /// Where a reason of the first debate sorts.
    pub fn old<'a>(&self, debate: &'a Debate, id: ReasonId) -> Key<'a> {
        key(&self.before, debate, id)
    }

    /// Where a reason of the second debate sorts.
    pub fn new_one<'a>(&self, debate: &'a Debate, id: ReasonId) -> Key<'a> {
        key(&self.after, debate, id)
    }
}

fn key<'a>(ranks: &[u32], debate: &'a Debate, id: ReasonId) -> Key<'a> {
    let reason = debate.reason(id);
    let premises = reason.premises.iter().map(|used| ranks[used.claim.index()]).collect();
    (ranks[reason.target.index()], reason.role == Role::Against, premises, &reason.name.text)
}

/// By claim, the known claim above it that it hangs on by the fewest steps, and how many; `u32::MAX`: on none.
fn anchors(debate: &Debate, known: &[u32]) -> Vec<(u32, u32)> {
    let mut anchors = vec![(u32::MAX, u32::MAX); known.len()];
    let mut sources: Vec<(u32, ClaimId)> =
        debate.claim_ids().map(|id| (known[id.index()], id)).filter(|(rank, _)| *rank != u32::MAX).collect();
    sources.sort_unstable();
    let mut queue = VecDeque::new();
    for (rank, id) in sources {
        anchors[id.index()] = (rank, 0);
        queue.push_back(id);
    }
    let mut used = vec![false; known.len()];
    for claim in debate.reasons.iter().flat_map(|reason| reason.premises.iter().chain(&reason.unless)) {
        used[claim.claim.index()] = true;
    }
    let tops = debate.claim_ids().filter(|id| !used[id.index()]).collect::<Vec<_>>();
    for top in tops {
        if anchors[top.index()].1 == u32::MAX {
            anchors[top.index()] = (u32::MAX, 0);
            queue.push_back(top);
        }
    }
    while let Some(id) = queue.pop_front() {
        let (anchor, distance) = anchors[id.index()];
        let claim = debate.claim(id);
        for reason in claim.because.iter().chain(&claim.but) {
            let reason = debate.reason(*reason);
            for below in reason.premises.iter().chain(&reason.unless) {
                let there = &mut anchors[below.claim.index()];
                if there.1 == u32::MAX {
                    *there = (anchor, distance + 1);
                    queue.push_back(below.claim);
                }
            }
        }
    }
    anchors
}
