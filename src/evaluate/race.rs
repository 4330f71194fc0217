//! The positions of one issue as they outweigh each other: for each, how much its rivals have, without looking at all.
//!
//! While labels are being found, a position's `pro` lies between what surely speaks for it (`low`, which only rises)
//! and what may yet (`high`, which only falls). The largest `pro` among the *others* is needed for each; the two
//! largest of all give it. And when they move, only those whose verdict may follow are woken:
//! - a position is accepted only when its `low` exceeds every other `high`: so only the one with the largest `high`;
//! - it is rejected once the largest `low` is too much for its `high`: so those with the least `high` come first.
//!
//! Every rise and every fall costs the logarithm of the number of positions, spread over the whole run.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::{network::Network, standard::Thresholds};
use crate::model::Standard;

/// What surely is, and what may yet be.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Bounds {
    /// Surely at least this.
    pub low: f64,
    /// Surely at most this.
    pub high: f64,
}

/// The standards that weigh strengths.
const WEIGHING: [Standard; 3] =
    [Standard::Preponderance, Standard::ClearAndConvincing, Standard::BeyondReasonableDoubt];

/// A strength and whose it is. Strengths are not negative, and such numbers are ordered as their bits are.
type Entry = (u64, u32);

/// One issue of which some position is judged by strength.
pub(super) struct Race {
    /// The position with the largest `low`.
    holder: u32,
    best: f64,
    /// The largest `low` of the others.
    second: f64,
    /// The position with the largest `high`.
    leader: u32,
    /// The `high` of the others, largest on top. The top is true; those below may have fallen since.
    others: BinaryHeap<Entry>,
    /// By standard, the positions that the largest `low` has not yet beaten, least `high` on top. One whose `high` fell
    /// stands here twice, and the true entry comes first. The holder may be missing: it does not race itself.
    waiting: [BinaryHeap<Reverse<Entry>>; 3],
}

impl Race {
    /// The race of these positions, or none if strengths decide nothing among them.
    pub fn new(network: &Network, positions: &[u32], pro: &[Bounds]) -> Option<Race> {
        let weighed = positions.iter().filter(|claim| network.is_weighed(**claim as usize));
        let mut waiting: [Vec<Reverse<Entry>>; 3] = Default::default();
        for claim in weighed {
            let standard = network.claims[*claim as usize].standard;
            waiting[lane(standard)?].push(Reverse((high(pro, *claim), *claim)));
        }
        if waiting.iter().all(Vec::is_empty) {
            return None;
        }
        let mut others: BinaryHeap<Entry> = positions.iter().map(|claim| (high(pro, *claim), *claim)).collect();
        let leader = others.pop()?.1;
        let mut race =
            Race { holder: leader, best: 0.0, second: 0.0, leader, others, waiting: waiting.map(BinaryHeap::from) };
        for claim in positions {
            race.take_place(*claim, pro[*claim as usize].low);
        }
        Some(race)
    }

    /// How much the rivals of a position have.
    pub fn against(&self, claim: u32, pro: &[Bounds]) -> Bounds {
        let low = if claim == self.holder { self.second } else { self.best };
        let high = if claim == self.leader {
            self.others.peek().map_or(0.0, |(high, _)| f64::from_bits(*high))
        } else {
            pro[self.leader as usize].high
        };
        Bounds { low, high }
    }

    /// More surely speaks for a position than before. Adds to `woken` those whose verdict may follow.
    pub fn rise(&mut self, thresholds: Thresholds, claim: u32, pro: &[Bounds], woken: &mut Vec<u32>) {
        let (before, best) = (self.holder, self.best);
        self.take_place(claim, pro[claim as usize].low);
        // It may have stopped waiting while it was the holder, beaten by itself. Then it is beaten now.
        woken.push(before);
        if self.best <= best {
            return;
        }
        for (standard, waiting) in WEIGHING.into_iter().zip(&mut self.waiting) {
            while let Some(Reverse((high, claim))) = waiting.peek().copied()
                && !thresholds.is_met(standard, f64::from_bits(high), self.best)
            {
                waiting.pop();
                woken.push(claim);
            }
        }
    }

    /// Less may yet speak for a position than before. Adds to `woken` those whose verdict may follow.
    pub fn fall(&mut self, claim: u32, network: &Network, pro: &[Bounds], woken: &mut Vec<u32>) {
        self.wait(claim, network, pro);
        self.settle(pro);
        if let Some((top, next)) = self.others.peek().copied()
            && top > high(pro, self.leader)
        {
            self.others.pop();
            self.others.push((high(pro, self.leader), self.leader));
            self.leader = next;
            self.settle(pro);
        }
        woken.push(self.leader);
    }

    /// Enters the `low` of a position.
    fn take_place(&mut self, claim: u32, low: f64) {
        if claim == self.holder {
            self.best = self.best.max(low);
        } else if low > self.best {
            self.second = self.best;
            (self.holder, self.best) = (claim, low);
        } else {
            self.second = self.second.max(low);
        }
    }

    /// Has a position wait for the largest `low` to beat it.
    fn wait(&mut self, claim: u32, network: &Network, pro: &[Bounds]) {
        if network.is_weighed(claim as usize)
            && let Some(lane) = lane(network.claims[claim as usize].standard)
        {
            self.waiting[lane].push(Reverse((high(pro, claim), claim)));
        }
    }

    /// Makes the top of the others true. Each correction is paid for by the fall that made it needed.
    fn settle(&mut self, pro: &[Bounds]) {
        while let Some((entered, claim)) = self.others.peek().copied()
            && entered != high(pro, claim)
        {
            self.others.pop();
            self.others.push((high(pro, claim), claim));
        }
    }
}

fn high(pro: &[Bounds], claim: u32) -> u64 {
    pro[claim as usize].high.to_bits()
}

fn lane(standard: Standard) -> Option<usize> {
    WEIGHING.iter().position(|known| *known == standard)
}
