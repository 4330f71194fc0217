//! Position and clock → the strongest case for it that can be said in the time: whole arguments only.
//!
//! An argument is a reason for the position, a reason that holds up what has been said, or an answer to what the other
//! side says. Nothing is said that falls, and nothing whose ground is not said before it. Arguments are taken in this
//! order as long as they fit:
//! 1. those without which the position would lose its verdict;
//! 2. those that stand before those that are open;
//! 3. the stronger before the weaker, what stands nearer to the position before what stands further away.

use super::{
    sides::{Walker, Whose},
    trial::{Given, Trial},
};
use crate::{
    evaluate::{Evaluation, Label},
    model::{Claim, ClaimId, DEFAULT_STRENGTH, Debate, ReasonId, Role},
};

/// An argument that can be said.
#[derive(Clone, Debug)]
pub struct Argument {
    /// The step; `None` for a claim that breaks a step of the other side.
    pub step: Option<ReasonId>,
    /// The claims that are said, in order.
    pub claims: Vec<ClaimId>,
    /// What it does.
    pub part: Part,
    /// The argument that must be said before it: one with a smaller number.
    pub ground: Option<usize>,
    /// Whether it answers the other side, or hangs on an answer.
    pub is_rebuttal: bool,
    /// How many steps lie between it and the position.
    pub depth: u32,
    /// Whether the position loses its verdict without it.
    pub is_needed: bool,
    /// Its verdict.
    pub label: Label,
    /// Its strength, 0..=1.
    pub strength: f64,
    /// How many words it takes.
    pub words: usize,
}

/// What an argument does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// It is a reason for the position.
    Contention,
    /// It holds up what another argument says.
    Support,
    /// It answers this claim of the other side.
    Answer(ClaimId),
    /// It breaks this step of the other side.
    Break(ReasonId),
}

impl Part {
    /// Whether it answers the other side.
    pub fn is_answer(self) -> bool {
        matches!(self, Part::Answer(_) | Part::Break(_))
    }
}

/// Everything that can be said for a position, in reading order.
#[derive(Debug)]
pub struct Material {
    /// The position.
    pub position: ClaimId,
    /// The arguments.
    pub arguments: Vec<Argument>,
    /// How many of them were not tried for whether the position needs them, because the debate is too large.
    pub untried: usize,
    all_fallen: bool,
}

/// What became of an argument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// It is said.
    Said,
    /// It falls.
    Falls,
    /// It hangs on this argument, which is not said.
    Groundless(usize),
    /// It takes more words than are left.
    NoRoom,
    /// It belongs into another speech.
    Elsewhere,
}

/// Gathers what can be said for a position. `words`: how many words it takes to say a claim, its evidence included.
pub fn material(
    debate: &Debate,
    evaluation: &Evaluation,
    position: ClaimId,
    words: &dyn Fn(ClaimId) -> usize,
) -> Material {
    let mut gathering = Gathering {
        position,
        debate,
        evaluation,
        words,
        of_claim: vec![None; debate.claims.len()],
        of_step: vec![None; debate.reasons.len()],
        arguments: Vec::new(),
    };
    for place in Walker::new(debate).walk(position, Whose::Own) {
        match (place.step, place.claim, place.used_in) {
            (Some(step), ..) => gathering.step(step, place.ours, place.depth),
            (None, Some(claim), Some(used_in)) => gathering.claim(claim, used_in, place.ours, place.depth),
            _ => {}
        }
    }
    let stands = |argument: &Argument| argument.part == Part::Contention && argument.label != Label::Rejected;
    let all_fallen = !gathering.arguments.iter().any(stands);
    let mut material = Material { position, arguments: gathering.arguments, untried: 0, all_fallen };
    material.try_each(debate, evaluation);
    material
}

struct Gathering<'d> {
    position: ClaimId,
    debate: &'d Debate,
    evaluation: &'d Evaluation,
    words: &'d dyn Fn(ClaimId) -> usize,
    /// By claim, the argument of ours that says it or, for a claim of the other side, that it attacks.
    of_claim: Vec<Option<usize>>,
    /// By step, the same.
    of_step: Vec<Option<usize>>,
    arguments: Vec<Argument>,
}

impl Gathering<'_> {
    fn step(&mut self, id: ReasonId, ours: bool, depth: u32) {
        let reason = self.debate.reason(id);
        let mut argument = self.of_claim[reason.target.index()];
        // A reason that rests on the position itself says nothing new: a circle ends here.
        if ours && reason.premises.iter().any(|used| used.claim == self.position) {
            return;
        }
        if ours {
            let part = match reason.role {
                Role::Against => Part::Answer(reason.target),
                Role::For if reason.target == self.position => Part::Contention,
                // A reason for an answer holds it up as one for a contention does.
                Role::For => Part::Support,
            };
            let claims: Vec<ClaimId> = reason.premises.iter().map(|used| used.claim).collect();
            let said = if let Part::Answer(target) = part { self.tag(target) } else { 0 };
            let label = reason.label.as_ref().map_or(0, |label| count(label));
            self.arguments.push(Argument {
                step: Some(id),
                words: said + label + claims.iter().map(|claim| (self.words)(*claim)).sum::<usize>(),
                claims,
                is_rebuttal: part.is_answer() || self.is_rebuttal(argument),
                part,
                ground: argument,
                depth,
                is_needed: false,
                label: self.evaluation.reason(id),
                strength: reason.weight(),
            });
            argument = Some(self.arguments.len() - 1);
        }
        self.of_step[id.index()] = argument;
        // A circle may come back to the position, on which nothing hangs.
        for used in reason.premises.iter().filter(|used| used.claim != self.position) {
            let known = &mut self.of_claim[used.claim.index()];
            *known = known.or(argument);
        }
    }

    /// A premise among several, which its step says; or an exception, which attacks the step.
    fn claim(&mut self, id: ClaimId, used_in: ReasonId, ours: bool, depth: u32) {
        let reason = self.debate.reason(used_in);
        if reason.premises.iter().any(|used| used.claim == id) {
            return;
        }
        let mut argument = self.of_step[used_in.index()];
        if ours {
            let said: usize = reason.premises.iter().map(|used| self.tag(used.claim)).sum();
            self.arguments.push(Argument {
                step: None,
                claims: vec![id],
                is_rebuttal: true,
                part: Part::Break(used_in),
                ground: argument,
                depth,
                is_needed: false,
                label: self.evaluation.claim(id),
                strength: self.debate.claim(id).strength.as_ref().map_or(DEFAULT_STRENGTH, |strength| strength.value),
                words: said + (self.words)(id),
            });
            argument = Some(self.arguments.len() - 1);
        }
        self.of_claim[id.index()] = argument;
    }

    fn is_rebuttal(&self, argument: Option<usize>) -> bool {
        argument.is_some_and(|at| self.arguments[at].is_rebuttal)
    }

    fn tag(&self, claim: ClaimId) -> usize {
        tag_words(self.debate.claim(claim))
    }
}

/// How many words a claim has.
pub fn tag_words(claim: &Claim) -> usize {
    count(&claim.text)
}

/// How many words a text has. Where words are not parted by spaces, as in Chinese, two letters count as one.
pub fn count(text: &str) -> usize {
    let word = |word: &str| {
        let wide = word.chars().filter(|letter| ('\u{2e80}'..='\u{9fff}').contains(letter)).count();
        if wide > 0 { wide.div_ceil(2) } else { usize::from(word.contains(char::is_alphanumeric)) }
    };
    text.split_whitespace().map(word).sum()
}

impl Material {
    /// Finds out without which arguments the position loses its verdict.
    fn try_each(&mut self, debate: &Debate, evaluation: &Evaluation) {
        let before = evaluation.claim(self.position);
        let mut trial = Trial::new(debate, evaluation.lens);
        for argument in self.arguments.iter_mut().filter(|argument| argument.label != Label::Rejected) {
            let given = match (argument.step, argument.claims.first()) {
                (Some(step), _) => Given::Step(step),
                (None, Some(claim)) => Given::Claim(*claim),
                (None, None) => continue,
            };
            match trial.without(&[given]) {
                Some(after) => argument.is_needed = after.claim(self.position) != before,
                None => self.untried += 1,
            }
        }
    }

    /// Whether even what falls is said, because no reason for the position stands or is open: somebody may have to
    /// argue for it all the same.
    pub fn says_fallen(&self) -> bool {
        self.all_fallen
    }

    /// Chooses what is said within so many words. `fates`: what became of each argument in the speeches before;
    /// `wanted`: which belong into this one. Gives how many words are said.
    pub fn fit(&self, budget: usize, fates: &mut [Fate], wanted: impl Fn(&Argument) -> bool) -> usize {
        let mut order: Vec<usize> = (0..self.arguments.len()).filter(|at| wanted(&self.arguments[*at])).collect();
        let rank = |at: &usize| {
            let argument = &self.arguments[*at];
            (!argument.is_needed, argument.label != Label::Accepted, argument.depth)
        };
        let strength = |at: &usize| self.arguments[*at].strength;
        order.sort_by(|one, other| {
            let ((needed, open, depth), (other_needed, other_open, other_depth)) = (rank(one), rank(other));
            (needed, open)
                .cmp(&(other_needed, other_open))
                .then(strength(other).total_cmp(&strength(one)))
                .then(depth.cmp(&other_depth))
        });
        let mut said = 0;
        for at in order {
            match self.chain(at, fates, budget - said) {
                Err(fate) => fates[at] = fate,
                Ok(chain) => {
                    said += chain.iter().map(|at| self.arguments[*at].words).sum::<usize>();
                    for at in chain {
                        fates[at] = Fate::Said;
                    }
                }
            }
        }
        said
    }

    /// An argument with what must be said before it and is not yet, if all that takes no more than so many words.
    fn chain(&self, at: usize, fates: &[Fate], mut room: usize) -> Result<Vec<usize>, Fate> {
        let mut chain = Vec::new();
        let mut next = Some(at);
        while let Some(here) = next.filter(|here| fates[*here] != Fate::Said) {
            let argument = &self.arguments[here];
            if argument.label == Label::Rejected && !self.says_fallen() {
                return Err(if here == at { Fate::Falls } else { Fate::Groundless(here) });
            }
            // Room only shrinks, so what did not fit before does not fit now; nor does what hangs on it.
            if here != at && fates[here] == Fate::NoRoom {
                return Err(Fate::Groundless(here));
            }
            let Some(left) = room.checked_sub(argument.words) else { return Err(Fate::NoRoom) };
            room = left;
            chain.push(here);
            next = argument.ground;
        }
        Ok(chain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{evaluate::evaluate, present::samples::*};

    fn fitted(debate: &Debate, budget: usize) -> (Vec<Fate>, usize) {
        let words = |claim: ClaimId| tag_words(debate.claim(claim));
        let material = material(debate, &evaluate(debate, None), ClaimId(0), &words);
        let mut fates = vec![Fate::Elsewhere; material.arguments.len()];
        let said = material.fit(budget, &mut fates, |_| true);
        (fates, said)
    }

    #[test]
    fn what_the_verdict_hangs_on_is_said_first_and_what_falls_never() {
        let mut debate = claims(&["position", "one two three", "objection words", "answer it", "fallen", "blow"]);
        reason(&mut debate, 0, &[1]);
        against(&mut debate, 0, &[2]);
        against(&mut debate, 2, &[3]);
        reason(&mut debate, 0, &[4]);
        against(&mut debate, 4, &[5]);
        // In reading order: the reasons for the position, then the answer to the objection.
        let (fates, said) = fitted(&debate, 100);
        assert_eq!((fates, said), (vec![Fate::Said, Fate::Falls, Fate::Said], 7));
        let (fates, said) = fitted(&debate, 5);
        assert_eq!((fates, said), (vec![Fate::Said, Fate::Falls, Fate::NoRoom], 3));
        assert_eq!(fitted(&debate, 2).1, 0);
    }

    #[test]
    fn a_support_is_said_with_its_ground_or_not_at_all() {
        let mut debate = claims(&["p", "a a", "b b b", "c"]);
        reason(&mut debate, 0, &[1]);
        reason(&mut debate, 1, &[2]);
        reason(&mut debate, 2, &[3]);
        assert_eq!(fitted(&debate, 6).0, [Fate::Said; 3]);
        assert_eq!(fitted(&debate, 5).0, [Fate::Said, Fate::Said, Fate::NoRoom]);
        assert_eq!(fitted(&debate, 1).0, [Fate::NoRoom, Fate::NoRoom, Fate::Groundless(1)]);
    }

    #[test]
    fn words_are_counted_in_any_script() {
        assert_eq!(count("Khrushchev \"saved\" Cuba – at last."), 5);
        assert_eq!(count("学校应该九点开始"), 4);
        assert_eq!(count(""), 0);
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_reasons_is_said_as_far_as_there_is_time() {
        let debate = chain(100_000);
        let (fates, said) = fitted(&debate, 1_000);
        assert!(said <= 1_000 && fates.iter().filter(|fate| **fate == Fate::Said).count() > 10);
    }
}
