//! The neighbours of a node → its label, as far as it follows.

use super::{
    super::super::{Label, race::Bounds},
    Front, Trial,
};
use crate::model::Standard;

impl Trial<'_> {
    /// The label of a node, given those of its neighbours.
    pub(super) fn judge(&mut self, node: u32) -> Label {
        let label = |accepted: bool, rejected: bool| match (accepted, rejected) {
            (true, _) => Label::Accepted,
            (_, true) => Label::Rejected,
            _ => Label::Undecided,
        };
        if let Some(reason) = (node as usize).checked_sub(self.cases.len()) {
            let (step, needs) = (self.steps[reason], self.network.reasons[reason].needs);
            return label(!self.is_cut(reason) && step.good == needs, self.is_cut(reason) || step.bad > 0);
        }
        let at = node as usize;
        let standing = self.standings[at];
        if let Some(label) = standing.fixed {
            return label;
        }
        let standard = self.network.claims[at].standard;
        let (pro, con) = match standard {
            Standard::Scintilla | Standard::DialecticalValidity => {
                let case = self.cases[at];
                let own = standing.own > 0.0;
                let pro = truth(own || case.pro.accepted > 0, own || case.pro.open > 0);
                (pro, if standard == Standard::Scintilla { truth(false, false) } else { self.attacked(node) })
            }
            _ => (self.pro(node), self.con(node)),
        };
        let thresholds = self.network.thresholds;
        label(thresholds.is_met(standard, pro.low, con.high), !thresholds.is_met(standard, pro.high, con.low))
    }

    /// Whether something stands against a claim under dialectical validity.
    fn attacked(&self, node: u32) -> Bounds {
        let case = self.cases[node as usize];
        let mut against = vec![case.con, case.contradicting];
        for issue in self.network.issues.of(node as usize) {
            let mut others = self.positions[*issue as usize];
            // Without the claim itself.
            others.accepted -= u32::from(self.label(node) == Label::Accepted);
            others.open -= u32::from(self.label(node) != Label::Rejected);
            against.push(others);
        }
        let objected = self.is_objected(node as usize);
        let accepted = against.iter().any(|count| count.accepted > 0);
        truth(objected || accepted, objected || against.iter().any(|count| count.open > 0))
    }

    /// What stands for a claim.
    pub fn pro(&mut self, claim: u32) -> Bounds {
        let own = self.own(claim as usize);
        self.strongest(self.network.because.of(claim as usize), own)
    }

    fn strongest(&mut self, strongest_first: &[u32], least: f64) -> Bounds {
        let mut bounds = Bounds { low: least, high: least };
        for reason in strongest_first {
            self.spent += 1;
            let (label, strength) =
                (self.label(self.node_of(*reason)), self.network.reasons[*reason as usize].strength);
            if label != Label::Rejected {
                bounds.high = bounds.high.max(strength);
            }
            if label == Label::Accepted {
                bounds.low = bounds.low.max(strength);
                break;
            }
        }
        bounds
    }

    /// What is weighed against a claim.
    pub fn con(&mut self, claim: u32) -> Bounds {
        let network = self.network;
        let least = if self.is_objected(claim as usize) { 1.0 } else { 0.0 };
        let mut con = self.strongest(network.but.of(claim as usize), least);
        let mut add = |bounds: Bounds| con = Bounds { low: con.low.max(bounds.low), high: con.high.max(bounds.high) };
        for other in network.contradicts.of(claim as usize) {
            add(self.pro(*other));
        }
        for issue in network.issues.of(claim as usize) {
            let front = self.front(*issue);
            let best = |(whose, most, next): (u32, f64, f64)| if whose == claim { next } else { most };
            add(Bounds { low: best(front.low), high: best(front.high) });
        }
        con
    }

    fn front(&mut self, issue: u32) -> Front {
        if let Some(front) = self.fronts[issue as usize] {
            return front;
        }
        let mut front = Front { low: (u32::MAX, 0.0, 0.0), high: (u32::MAX, 0.0, 0.0) };
        for position in self.network.positions.of(issue as usize) {
            let pro = self.pro(*position);
            for (place, strength) in [(&mut front.low, pro.low), (&mut front.high, pro.high)] {
                if strength > place.1 {
                    *place = (*position, strength, place.1);
                } else {
                    place.2 = place.2.max(strength);
                }
            }
        }
        self.fronts[issue as usize] = Some(front);
        front
    }
}

/// Yes or no, surely and possibly, as strengths.
fn truth(surely: bool, possibly: bool) -> Bounds {
    Bounds { low: f64::from(u8::from(surely)), high: f64::from(u8::from(possibly)) }
}
