//! Position and clock → the strongest case for it that can be said in the time: whole arguments only.
//!
//! An argument is a reason for the position, a reason that holds up what has been said, or an answer to what the other
//! side says. Nothing is said whose ground is not said before it, and nothing that falls, but for the reasons for a
//! position that does not stand anyhow. Arguments are taken in this order as long as they fit:
//! 1. those without which the position would lose its verdict;
//! 2. those that stand before those that are open, and these before those that fall;
//! 3. the position's own case before what is said against its rivals;
//! 4. what stands nearer to the position before what stands further away, the stronger before the weaker.
//!
//! What the other side says against the position is not said, though it speaks against a rival as well. What is answered
//! is named once; a claim that was said with one argument is not said again with the next, and an
//! answer that was given before is cross-applied.

use std::collections::BTreeSet;

use super::arguments::{Argument, Arguments, Part};
use crate::{
    evaluate::{Evaluation, Label},
    model::{Claim, ClaimId, Debate, ReasonId},
};

/// An argument of ours that can be said.
#[derive(Clone, Debug)]
pub struct Saying {
    /// The argument.
    pub argument: Argument,
    /// The one of ours that must be said before it: one with a smaller number.
    pub ground: Option<usize>,
    /// Whether it answers the other side, or hangs on an answer.
    pub is_rebuttal: bool,
    /// How many words it takes.
    pub words: usize,
    /// How many more it takes to name what it answers. That is named once, before the first answer to it.
    pub naming: usize,
}

/// How many words it takes to say that an answer given before holds here too: "cross-apply" and its number.
pub const CROSS_APPLIED: usize = 2;

impl Saying {
    /// Whether it belongs into the speech of this number, counted from 0: the case into the first, answers into the next;
    /// where there is only one, all belongs into it.
    pub fn belongs(&self, speech: usize, speeches: usize) -> bool {
        speeches == 1 || self.is_rebuttal == (speech > 0)
    }

    /// Whether all that it says has been told. Such an answer is not given again but cross-applied.
    pub fn repeats(&self, told: &BTreeSet<ClaimId>) -> bool {
        self.argument.claims.iter().all(|claim| told.contains(claim))
    }
}

/// Everything that can be said for a position: its case in reading order, then what is said against its rivals.
#[derive(Debug)]
pub struct Material {
    /// The position.
    pub position: ClaimId,
    /// What can be said.
    pub sayings: Vec<Saying>,
    /// How many of them were not tried for whether the position needs them, because the debate is too large.
    pub untried: usize,
    /// Whether the position stands as things are.
    is_won: bool,
}

/// What became of an argument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// It is said.
    Said,
    /// It falls.
    Falls,
    /// The other side says it too, against the position.
    Cuts,
    /// It hangs on this argument, which is not said.
    Groundless(usize),
    /// All that it says is said with another argument.
    Repeats,
    /// It takes more words than are left.
    NoRoom,
    /// It belongs into another speech.
    Elsewhere,
}

/// Gathers what can be said for a position. `words`: how many words it takes to say a claim, its evidence included.
pub fn material(
    debate: &Debate,
    evaluation: &Evaluation,
    arguments: &Arguments,
    words: &dyn Fn(ClaimId) -> usize,
) -> Material {
    let tag = |claim: ClaimId| tag_words(debate.claim(claim));
    let mut sayings: Vec<Saying> = Vec::new();
    // By argument, the saying that it is or, for one of the other side, that it attacks.
    let mut of: Vec<Option<usize>> = Vec::with_capacity(arguments.all.len());
    for argument in &arguments.all {
        let ground = argument.ground.and_then(|at| of[at]);
        of.push(if argument.ours { Some(sayings.len()) } else { ground });
        if !argument.ours {
            continue;
        }
        let label = |step: ReasonId| debate.reason(step).label.as_ref().map(|label| count(label));
        let naming = match argument.part {
            Part::Attack(target) => tag(target),
            Part::Break(step) => {
                let premises = debate.reason(step).premises.iter().map(|used| tag(used.claim));
                label(step).unwrap_or_else(|| premises.sum())
            }
            Part::Contention | Part::Support => 0,
        };
        let heading = argument.step.and_then(label).unwrap_or(0);
        sayings.push(Saying {
            ground,
            is_rebuttal: argument.part.is_attack() || ground.is_some_and(|at| sayings[at].is_rebuttal),
            words: heading + argument.claims.iter().map(|claim| words(*claim)).sum::<usize>(),
            naming,
            argument: argument.clone(),
        });
    }
    let is_won = evaluation.claim(arguments.position) == Label::Accepted;
    Material { position: arguments.position, sayings, untried: arguments.untried, is_won }
}

/// How many words it takes to say a claim: its own, and those of its quotations that are read aloud.
pub fn said_words(claim: &Claim) -> usize {
    let read = claim.evidence.iter().flat_map(|evidence| &evidence.read);
    tag_words(claim) + read.map(|words| count(words)).sum::<usize>()
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
    /// Whether an argument may be said. One that falls may only be where it is a reason for a position that does not
    /// stand: somebody has to argue for that all the same, and will have to answer what it falls to.
    pub fn may_say(&self, saying: &Saying) -> bool {
        let argument = &saying.argument;
        argument.cuts.is_none()
            && (argument.label != Label::Rejected || (argument.part == Part::Contention && !self.is_won))
    }

    /// The order in which arguments are taken as long as they fit: the last is the first that is left out.
    pub fn order(&self, wanted: impl Fn(&Saying) -> bool) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.sayings.len()).filter(|at| wanted(&self.sayings[*at])).collect();
        let of = |at: &usize| &self.sayings[*at].argument;
        let fate = |at: &usize| match of(at).label {
            Label::Accepted => 0,
            Label::Undecided => 1,
            Label::Rejected => 2,
        };
        let rank = |at: &usize| (!of(at).is_needed, fate(at), of(at).root != self.position, of(at).depth);
        order.sort_by(|one, other| rank(one).cmp(&rank(other)).then(of(other).strength.total_cmp(&of(one).strength)));
        order
    }

    /// Chooses what is said within so many words. `fates`: what became of each argument in the speeches before;
    /// `wanted`: which belong into this one. Gives how many words are said.
    pub fn fit(&self, budget: usize, fates: &mut [Fate], wanted: impl Fn(&Saying) -> bool) -> usize {
        let mut speech = Said { named: BTreeSet::new(), told: BTreeSet::new(), words: 0 };
        for at in self.order(wanted) {
            match self.chain(at, fates, &speech, budget) {
                Err(fate) => fates[at] = fate,
                Ok(chain) => {
                    for at in chain.into_iter().rev() {
                        speech.words = speech.with(&self.sayings[at]);
                        speech.named.insert(self.sayings[at].argument.part);
                        speech.told.extend(&self.sayings[at].argument.claims);
                        fates[at] = Fate::Said;
                    }
                }
            }
        }
        speech.words
    }

    /// An argument with what must be said before it and is not yet, last first, if with all that the speech keeps
    /// within its words.
    fn chain(&self, at: usize, fates: &[Fate], speech: &Said, budget: usize) -> Result<Vec<usize>, Fate> {
        if fates[at] == Fate::Said {
            return Ok(Vec::new());
        }
        if self.sayings[at].argument.cuts.is_some() {
            return Err(Fate::Cuts);
        }
        if !self.may_say(&self.sayings[at]) {
            return Err(Fate::Falls);
        }
        if !self.sayings[at].argument.part.is_attack() && self.sayings[at].repeats(&speech.told) {
            return Err(Fate::Repeats);
        }
        let (mut chain, mut words) = (Vec::new(), speech.words);
        let mut next = Some(at);
        while let Some(here) = next.filter(|here| !matches!(fates[*here], Fate::Said | Fate::Repeats)) {
            let saying = &self.sayings[here];
            // Words only grow, so what did not fit before does not fit now; nor does what hangs on it.
            if !self.may_say(saying) || (here != at && fates[here] == Fate::NoRoom) {
                return Err(Fate::Groundless(here));
            }
            words += speech.with(saying) - speech.words;
            if words > budget {
                return Err(Fate::NoRoom);
            }
            chain.push(here);
            next = saying.ground;
        }
        Ok(chain)
    }
}

/// What a speech holds so far.
struct Said {
    /// What was named to be answered.
    named: BTreeSet<Part>,
    /// The claims that were said.
    told: BTreeSet<ClaimId>,
    words: usize,
}

impl Said {
    /// How many words it has once an argument is added.
    fn with(&self, saying: &Saying) -> usize {
        let naming = if self.named.contains(&saying.argument.part) { 0 } else { saying.naming };
        self.words + naming + if saying.repeats(&self.told) { CROSS_APPLIED } else { saying.words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{evaluate::evaluate, prepare::arguments::arguments, present::samples::*};

    fn fitted(debate: &Debate, budget: usize) -> (Vec<Fate>, usize) {
        let words = |claim: ClaimId| tag_words(debate.claim(claim));
        let evaluation = evaluate(debate, None);
        let mut arguments = arguments(debate, &evaluation, ClaimId(0), &[]);
        arguments.try_each(debate, &evaluation);
        let material = material(debate, &evaluation, &arguments, &words);
        let mut fates = vec![Fate::Elsewhere; material.sayings.len()];
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
