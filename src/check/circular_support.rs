//! A claim supports itself, through one reason or through many.
//!
//! ## Why
//! Whoever doubts the claim doubts the reason as well: the question is begged. The whole circle is shown once; where
//! several circles run through the same claims, the shortest one.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: firm
//!     claim: Kennedy stood firm.
//!     because:
//!       - id: respected
//!         claim: The Soviet leaders respected Kennedy.
//!         because:
//!           - see: firm
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: firm
//!     claim: Kennedy stood firm.
//!     because:
//!       - id: respected
//!         claim: The Soviet leaders respected Kennedy.
//!         because:
//!           - claim: The Presidium minutes speak of Kennedy with care.
//! ```
//!
//! ## Repair
//! Take out the step that nobody would accept who doubts the conclusion, and rest that claim on something else.

use std::collections::VecDeque;

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{ClaimId, Debate, ReasonId, Use},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "circular-support", severity: Severity::Error, file: include_str!("circular_support.rs") };

/// The most steps of a circle that are named or underlined one by one; the rest are counted.
const SHOWN: usize = 8;

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let supports = Supports::of(debate);
    let (knot_of, size_of) = supports.knots();
    let mut reported = vec![false; size_of.len()];
    for start in debate.claim_ids() {
        let knot = knot_of[start.index()];
        let size = size_of[knot];
        let tied = size > 1 || supports.below(start).iter().any(|step| step.below == start);
        if tied && !std::mem::replace(&mut reported[knot], true) {
            let circle = supports.circle(start, &knot_of);
            found.push(finding(debate, &circle, size));
        }
    }
}

/// From a claim down to a premise of one of its reasons.
#[derive(Clone, Copy)]
struct Step {
    above: ClaimId,
    below: ClaimId,
    reason: ReasonId,
    place: Use,
}

/// All steps of support, those of one claim side by side.
struct Supports {
    steps: Vec<Step>,
    first: Vec<usize>,
}

impl Supports {
    fn of(debate: &Debate) -> Supports {
        let mut supports = Supports { steps: Vec::new(), first: vec![0] };
        for above in debate.claim_ids() {
            for reason in &debate.claim(above).because {
                let premises = debate.reason(*reason).premises.iter();
                let steps = premises.map(|place| Step { above, below: place.claim, reason: *reason, place: *place });
                supports.steps.extend(steps);
            }
            supports.first.push(supports.steps.len());
        }
        supports
    }

    fn below(&self, claim: ClaimId) -> &[Step] {
        &self.steps[self.first[claim.index()]..self.first[claim.index() + 1]]
    }

    /// For each claim the number of its knot (strongly connected component), and for each knot its size: Tarjan 1972,
    /// with a stack of its own so that a chain of any length is safe.
    fn knots(&self) -> (Vec<usize>, Vec<usize>) {
        const NEW: usize = usize::MAX;
        let claims = self.first.len() - 1;
        let (mut order, mut low, mut knot) = (vec![NEW; claims], vec![0; claims], vec![NEW; claims]);
        let mut next = self.first.clone();
        let (mut open, mut path, mut sizes, mut count) = (Vec::new(), Vec::new(), Vec::new(), 0);
        for root in 0..claims {
            if order[root] == NEW {
                path.push(root);
            }
            while let Some(&claim) = path.last() {
                if order[claim] == NEW {
                    (order[claim], low[claim]) = (count, count);
                    count += 1;
                    open.push(claim);
                }
                if next[claim] < self.first[claim + 1] {
                    let below = self.steps[next[claim]].below.index();
                    next[claim] += 1;
                    if order[below] == NEW {
                        path.push(below);
                    } else if knot[below] == NEW {
                        low[claim] = low[claim].min(order[below]);
                    }
                    continue;
                }
                path.pop();
                if let Some(&above) = path.last() {
                    low[above] = low[above].min(low[claim]);
                }
                if low[claim] == order[claim] {
                    let from = open.iter().rposition(|other| *other == claim).unwrap_or(0);
                    open[from..].iter().for_each(|member| knot[*member] = sizes.len());
                    sizes.push(open.len() - from);
                    open.truncate(from);
                }
            }
        }
        (knot, sizes)
    }

    /// A shortest way from a claim back to itself, inside its knot.
    fn circle(&self, start: ClaimId, knot: &[usize]) -> Vec<Step> {
        let mut reached: Vec<Option<Step>> = vec![None; knot.len()];
        let mut queue = VecDeque::from([start]);
        while let Some(claim) = queue.pop_front() {
            for step in self.below(claim).iter().filter(|step| knot[step.below.index()] == knot[start.index()]) {
                if reached[step.below.index()].is_none() {
                    reached[step.below.index()] = Some(*step);
                    queue.push_back(step.below);
                }
            }
            if reached[start.index()].is_some() {
                break;
            }
        }
        let mut circle = Vec::new();
        let mut at = start;
        while let Some(step) = reached[at.index()] {
            circle.push(step);
            at = step.above;
            if at == start {
                break;
            }
        }
        circle.reverse();
        circle
    }
}

fn finding(debate: &Debate, circle: &[Step], knot: usize) -> Diagnostic {
    let name = |claim: ClaimId| mention::claim(debate.claim(claim));
    let start = debate.claim(circle[0].above);
    let through = circle[..circle.len() - 1].iter().map(|step| name(step.below));
    let headline = match circle.len() {
        1 => format!("{} is given as a reason for itself", mention::claim(start)),
        _ => format!("{} supports itself through {}", mention::claim(start), mention::list(through, SHOWN)),
    };
    let mut finding = RULE.finding(start.name.span, headline).here("the circle starts and ends here");
    for step in circle.iter().take(SHOWN) {
        finding = finding.label(step.place.span, format!("{} is a reason for {}", name(step.below), name(step.above)));
    }
    for step in circle {
        finding = finding.about(&debate.claim(step.above).name.text).about(&debate.reason(step.reason).name.text);
    }
    let others = knot - circle.len();
    finding.help(if others == 0 {
        "take out the step that a doubter of the conclusion would not grant".to_owned()
    } else {
        let others = mention::count(others, "other claim");
        format!("take out the step that a doubter would not grant; further circles run through {others}")
    })
}
