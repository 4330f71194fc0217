//! Position → every claim and step of its case, with the side that it works for.

use crate::model::{ClaimId, Debate, ReasonId, Role};

/// A claim or a step where a case has it. A step with one premise and that premise are one, as in all outputs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// The step; `None` for a position, and for a claim that is one of several premises or an exception.
    pub step: Option<ReasonId>,
    /// The claim; `None` for a step with several premises, and where the claim was met before.
    pub claim: Option<ClaimId>,
    /// The step above it that the claim is used in; `None` for a position.
    pub used_in: Option<ReasonId>,
    /// Whether it works for the position at the top.
    pub ours: bool,
    /// How many steps lie between it and the position.
    pub depth: u32,
}

/// Whose a case is. What speaks against one's own case and what speaks for the cases of others share one memory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whose {
    /// That of whoever asks.
    Own,
    /// That of somebody else.
    Others,
}

/// Walks cases one after the other. What was met on one walk is not met again on the next: a claim that serves several
/// positions has its place with the first.
pub struct Walker<'d> {
    debate: &'d Debate,
    /// By claim, whether it was met working for the position, and against it.
    claims: Vec<[bool; 2]>,
    /// By reason, the same.
    steps: Vec<[bool; 2]>,
    /// By claim, whether it has a walk of its own.
    kept: Vec<bool>,
}

/// What is still to be met.
#[derive(Clone, Copy)]
enum Todo {
    Claim(ClaimId),
    Step(ReasonId),
}

impl<'d> Walker<'d> {
    /// Nothing is met yet. `roots`: the claims that are walked from; each is met on its own walk only.
    pub fn new(debate: &'d Debate, roots: &[ClaimId]) -> Walker<'d> {
        let (claims, steps) = (vec![[false; 2]; debate.claims.len()], vec![[false; 2]; debate.reasons.len()]);
        let mut kept = vec![false; debate.claims.len()];
        for root in roots {
            kept[root.index()] = true;
        }
        Walker { debate, claims, steps, kept }
    }

    /// What belongs to the case of a position, in reading order.
    pub fn walk(&mut self, root: ClaimId, whose: Whose) -> Vec<Place> {
        let mut places = Vec::new();
        self.kept[root.index()] = false;
        let mut open = vec![(Todo::Claim(root), None, true, 0)];
        while let Some((todo, used_in, ours, depth)) = open.pop() {
            let side = usize::from(ours == (whose == Whose::Own));
            let start = open.len();
            let mut place = Place { step: None, claim: None, used_in, ours, depth };
            match todo {
                Todo::Claim(id) if self.meet(id, side) => {
                    place.claim = Some(id);
                    self.below(id, ours, depth, &mut open);
                }
                Todo::Step(id) if !std::mem::replace(&mut self.steps[id.index()][side], true) => {
                    place.step = Some(id);
                    let reason = self.debate.reason(id);
                    if let [only] = reason.premises[..] {
                        if self.meet(only.claim, side) {
                            place.claim = Some(only.claim);
                            self.below(only.claim, ours, depth, &mut open);
                        }
                    } else {
                        let premises = reason.premises.iter();
                        open.extend(premises.map(|used| (Todo::Claim(used.claim), Some(id), ours, depth)));
                    }
                    let exceptions = reason.unless.iter();
                    open.extend(exceptions.map(|used| (Todo::Claim(used.claim), Some(id), !ours, depth + 1)));
                }
                _ => continue,
            }
            open[start..].reverse();
            places.push(place);
        }
        self.kept[root.index()] = true;
        places
    }

    fn meet(&mut self, claim: ClaimId, side: usize) -> bool {
        !self.kept[claim.index()] && !std::mem::replace(&mut self.claims[claim.index()][side], true)
    }

    fn below(&self, claim: ClaimId, ours: bool, depth: u32, open: &mut Vec<(Todo, Option<ReasonId>, bool, u32)>) {
        let claim = self.debate.claim(claim);
        for id in claim.because.iter().chain(&claim.but) {
            let ours = if self.debate.reason(*id).role == Role::For { ours } else { !ours };
            open.push((Todo::Step(*id), None, ours, depth + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::samples::*;

    #[test]
    fn an_objection_to_an_objection_works_for_the_position() {
        let mut debate = claims(&["p", "r", "o", "a", "u"]);
        let step = reason(&mut debate, 0, &[1]);
        against(&mut debate, 0, &[2]);
        against(&mut debate, 2, &[3]);
        undercut(&mut debate, step, 4);
        let places = Walker::new(&debate, &[ClaimId(0)]).walk(ClaimId(0), Whose::Others);
        let seen: Vec<(Option<u32>, bool)> =
            places.iter().map(|place| (place.claim.map(|id| id.0), place.ours)).collect();
        let all = [(0, true), (1, true), (4, false), (2, false), (3, true)];
        assert_eq!(seen, all.map(|(claim, ours)| (Some(claim), ours)));
    }

    #[test]
    fn a_circle_ends_and_what_two_positions_share_is_met_once() {
        let mut debate = claims(&["p", "q", "x"]);
        reason(&mut debate, 0, &[2]);
        reason(&mut debate, 1, &[2]);
        reason(&mut debate, 2, &[0]);
        let mut walker = Walker::new(&debate, &[ClaimId(0), ClaimId(1)]);
        assert_eq!(walker.walk(ClaimId(0), Whose::Others).len(), 3);
        let second = walker.walk(ClaimId(1), Whose::Others);
        assert_eq!(second.iter().filter_map(|place| place.claim).collect::<Vec<_>>(), [ClaimId(1)]);
    }
}
