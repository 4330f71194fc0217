//! Debate → the same debate with one thing given up, judged again, as often as the work that may be spent allows.
//!
//! [`evaluate::win`](crate::evaluate::win) asks something else: what would turn one claim, through claims without reasons
//! and through new arguments. What is questioned in a round may be a claim with reasons, or a step; and what is wanted
//! of each is all that follows: the verdicts on every position, and the steps that fall on the way. Where both ask the
//! same, of a claim without reasons that is given up, they find the same; a test holds them to it.

use crate::{
    evaluate::{Evaluation, evaluate},
    model::{ClaimId, Debate, LensId, ReasonId, Status},
    source::{FileId, Span, Spanned},
};

/// What is given up for a trial.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Given {
    /// A claim: it is withdrawn.
    Claim(ClaimId),
    /// A step: it weighs nothing any more.
    Step(ReasonId),
}

/// How many claims and reasons may be judged in all trials together: about half a second.
const WORK: usize = 2_000_000;

/// A debate to try things on.
pub(super) struct Trial {
    debate: Debate,
    lens: Option<LensId>,
    /// How many trials are left.
    left: usize,
}

impl Trial {
    pub fn new(debate: &Debate, lens: Option<LensId>) -> Trial {
        let left = WORK / (debate.claims.len() + debate.reasons.len()).max(1);
        Trial { debate: debate.clone(), lens, left }
    }

    /// The verdicts once something is given up; `None` when no more trials may be made.
    pub fn without(&mut self, given: &[Given]) -> Option<Evaluation> {
        self.left = self.left.checked_sub(1)?;
        let before: Vec<_> = given.iter().map(|given| self.give_up(*given)).collect();
        let evaluation = evaluate(&self.debate, self.lens);
        for (given, before) in given.iter().zip(before).rev() {
            self.put_back(*given, before);
        }
        Some(evaluation)
    }

    fn give_up(&mut self, given: Given) -> Before {
        match given {
            Given::Claim(id) => {
                let claim = &mut self.debate.claims[id.index()];
                Before::Status(std::mem::replace(&mut claim.status, Status::Withdrawn))
            }
            Given::Step(id) => Before::Strength(self.debate.reasons[id.index()].strength.replace(NOTHING)),
        }
    }

    fn put_back(&mut self, given: Given, before: Before) {
        match (given, before) {
            (Given::Claim(id), Before::Status(status)) => self.debate.claims[id.index()].status = status,
            (Given::Step(id), Before::Strength(strength)) => self.debate.reasons[id.index()].strength = strength,
            _ => {}
        }
    }
}

/// What stood in the place of what was given up.
enum Before {
    Status(Status),
    Strength(Option<Spanned<f64>>),
}

/// A strength that weighs nothing.
const NOTHING: Spanned<f64> = Spanned { value: 0.0, span: Span { file: FileId(0), start: 0, end: 0 } };

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{evaluate::Label, present::samples::*};

    #[test]
    fn what_is_given_up_is_put_back() {
        let mut debate = claims(&["p", "r", "q"]);
        let step = reason(&mut debate, 0, &[1]);
        reason(&mut debate, 0, &[2]);
        let mut trial = Trial::new(&debate, None);
        let mut verdict = |given: &[Given]| trial.without(given).map(|verdicts| verdicts.claim(ClaimId(0)));
        assert_eq!(verdict(&[Given::Claim(ClaimId(1))]), Some(Label::Accepted));
        assert_eq!(verdict(&[Given::Step(step)]), Some(Label::Accepted));
        assert_eq!(verdict(&[Given::Claim(ClaimId(2)), Given::Step(step)]), Some(Label::Rejected));
        assert_eq!(verdict(&[]), Some(Label::Accepted));
    }
}
