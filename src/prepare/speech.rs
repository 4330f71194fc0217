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
//! Where there are two speeches, the first is the case: the reasons for the position, and the objections to its rivals,
//! which answer nothing that must have been said before. The second has the answers. What finds no room in it is said
//! ahead in the first, where that has time to spare.
//!
//! What works against the position is not said, though it speaks against a rival as well. What is answered is named
//! once in a speech; a claim that was said with one argument is not said again with the next, and an answer that was
//! given before is cross-applied.

use std::collections::BTreeSet;

use super::{
    arguments::{Argument, Arguments, Part},
    spoken,
};
use crate::{
    evaluate::{Evaluation, Label},
    model::{Claim, ClaimId, Debate, ReasonId},
};

/// An argument of ours that can be said.
#[derive(Clone, Debug)]
pub struct Saying {
    /// Its number.
    pub at: usize,
    /// The argument.
    pub argument: Argument,
    /// The one of ours that must be said before it: one with a smaller number.
    pub ground: Option<usize>,
    /// Whether it answers the other side, or hangs on an answer; an objection to a rival answers nothing.
    pub is_rebuttal: bool,
    /// How many words it takes.
    pub words: usize,
    /// How many more it takes to name what it answers. That is named once, before the first answer to it.
    pub naming: usize,
}

/// How many words it takes to announce an argument: "Contention 2A", "Next answer". They are also what a breath costs.
pub const SIGNPOST: usize = 2;

/// How many words come before what is answered: "They say".
const THEY_SAY: usize = 2;

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
    /// It is said, in this speech.
    Said(usize),
    /// It falls.
    Falls,
    /// The other side says it too, and it works for them.
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
        let label = |step: ReasonId| debate.reason(step).label.as_ref().map(|label| spoken::count(label));
        let naming = match argument.part {
            Part::Attack(target) => THEY_SAY + tag(target),
            Part::Break(step) => {
                let premises = debate.reason(step).premises.iter().map(|used| tag(used.claim));
                THEY_SAY + label(step).unwrap_or_else(|| premises.sum())
            }
            Part::Contention | Part::Support => 0,
        };
        let heading = SIGNPOST + argument.step.and_then(label).unwrap_or(0);
        let above = ground.map(|at| sayings[at].is_rebuttal);
        let is_rebuttal = match argument.part {
            Part::Attack(target) if target == argument.root && target != arguments.position => false,
            Part::Support => above == Some(true),
            Part::Contention => false,
            Part::Attack(_) | Part::Break(_) => true,
        };
        sayings.push(Saying {
            at: sayings.len(),
            ground,
            is_rebuttal,
            words: heading + argument.claims.iter().map(|claim| words(*claim)).sum::<usize>(),
            naming,
            argument: argument.clone(),
        });
    }
    let is_won = evaluation.claim(arguments.position) == Label::Accepted;
    Material { position: arguments.position, sayings, untried: arguments.untried, is_won }
}

/// How many words it takes to say a claim: its own, and those of its quotations that are read aloud, with a breath after
/// each.
pub fn said_words(claim: &Claim) -> usize {
    let read = claim.evidence.iter().filter(|evidence| !evidence.read.is_empty());
    let words = read.map(|evidence| {
        let words: usize = evidence.read.iter().map(|words| spoken::count(words)).sum();
        words + spoken::BREATH
    });
    opening_words(claim) + words.sum::<usize>()
}

/// How many words it takes to say a claim without its evidence, as a speech opens, with a breath after it.
pub fn opening_words(claim: &Claim) -> usize {
    tag_words(claim) + spoken::BREATH
}

/// How many words a claim has when it is said.
pub fn tag_words(claim: &Claim) -> usize {
    spoken::count(&claim.text)
}

impl Material {
    /// Whether an argument may be said. One that falls may only be where it is a reason for a position that does not
    /// stand: somebody has to argue for that all the same, and will have to answer what it falls to.
    pub fn may_say(&self, saying: &Saying) -> bool {
        let argument = &saying.argument;
        !argument.helps_them
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

    /// Adds to a speech what fits into so many words. `number`: which of the speeches it is; `fates`: what became of each
    /// argument so far; `wanted`: which belong into this one.
    pub fn fit(
        &self,
        number: usize,
        budget: usize,
        draft: &mut Draft,
        fates: &mut [Fate],
        wanted: impl Fn(&Saying) -> bool,
    ) {
        let order = self.order(|saying| wanted(saying) && !matches!(fates[saying.at], Fate::Said(_)));
        for at in &order {
            fates[*at] = Fate::Elsewhere;
        }
        for at in order {
            match self.chain(number, at, fates, draft, budget) {
                Err(fate) => fates[at] = fate,
                Ok(chain) => {
                    for at in chain.into_iter().rev() {
                        draft.add(&self.sayings[at]);
                        fates[at] = Fate::Said(number);
                    }
                }
            }
        }
    }

    /// Says ahead, in a speech with time to spare, what found no room in a later one.
    pub fn fit_ahead(&self, number: usize, budget: usize, draft: &mut Draft, fates: &mut [Fate]) {
        let before = fates.to_vec();
        let room: Vec<bool> = fates.iter().map(|fate| *fate == Fate::NoRoom).collect();
        for at in (0..fates.len()).filter(|at| room[*at]) {
            fates[at] = Fate::Elsewhere;
        }
        self.fit(number, budget, draft, fates, |saying| before[saying.at] == Fate::NoRoom);
        for (fate, before) in fates.iter_mut().zip(before).filter(|(fate, _)| !matches!(fate, Fate::Said(_))) {
            *fate = before;
        }
    }

    /// An argument with what must be said before it and is not yet, last first, if with all that the speech keeps
    /// within its words.
    fn chain(
        &self,
        number: usize,
        at: usize,
        fates: &[Fate],
        draft: &Draft,
        budget: usize,
    ) -> Result<Vec<usize>, Fate> {
        if let Fate::Said(_) = fates[at] {
            return Ok(Vec::new());
        }
        if self.sayings[at].argument.helps_them {
            return Err(Fate::Cuts);
        }
        if !self.may_say(&self.sayings[at]) {
            return Err(Fate::Falls);
        }
        if !self.sayings[at].argument.part.is_attack() && self.sayings[at].repeats(&draft.told) {
            return Err(Fate::Repeats);
        }
        let (mut chain, mut words) = (Vec::new(), draft.words);
        let mut next = Some(at);
        while let Some(here) = next {
            match fates[here] {
                // What comes in a later speech is no ground for this one.
                Fate::Said(other) if other > number => return Err(Fate::Groundless(here)),
                Fate::Said(_) | Fate::Repeats => break,
                _ => {}
            }
            let saying = &self.sayings[here];
            // Words only grow, so what did not fit before does not fit now; nor does what hangs on it.
            if !self.may_say(saying) || (here != at && fates[here] == Fate::NoRoom) {
                return Err(Fate::Groundless(here));
            }
            words += draft.with(saying) - draft.words;
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
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// What was named to be answered.
    named: BTreeSet<Part>,
    /// The claims that were said, in this speech or before.
    told: BTreeSet<ClaimId>,
    /// How many words it has.
    pub words: usize,
}

impl Draft {
    /// A speech that opens with so many words, after others of the same side.
    pub fn after(earlier: Option<&Draft>, opening: usize) -> Draft {
        Draft {
            named: BTreeSet::new(),
            told: earlier.map(|draft| draft.told.clone()).unwrap_or_default(),
            words: opening,
        }
    }

    /// Whether an argument names what it answers, and whether it says nothing that was not said.
    pub fn takes(&self, saying: &Saying) -> (bool, bool) {
        let part = saying.argument.part;
        (part.is_attack() && !self.named.contains(&part), saying.repeats(&self.told))
    }

    /// Adds an argument.
    pub fn add(&mut self, saying: &Saying) {
        self.words = self.with(saying);
        self.named.insert(saying.argument.part);
        self.told.extend(&saying.argument.claims);
    }

    /// How many words it has once an argument is added. What was said before is called up by its number.
    fn with(&self, saying: &Saying) -> usize {
        let (names, repeats) = self.takes(saying);
        self.words + if names { saying.naming } else { 0 } + if repeats { SIGNPOST } else { saying.words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{evaluate::evaluate, prepare::arguments::arguments, present::samples::*};

    fn material_of(debate: &Debate, rivals: &[ClaimId]) -> Material {
        let words = |claim: ClaimId| tag_words(debate.claim(claim));
        let evaluation = evaluate(debate, None);
        let mut arguments = arguments(debate, &evaluation, ClaimId(0), rivals);
        arguments.try_each(debate, &evaluation);
        material(debate, &evaluation, &arguments, &words)
    }

    fn fitted(debate: &Debate, budget: usize) -> (Vec<Fate>, usize) {
        let material = material_of(debate, &[]);
        let (mut fates, mut draft) = (vec![Fate::Elsewhere; material.sayings.len()], Draft::default());
        material.fit(0, budget, &mut draft, &mut fates, |_| true);
        (fates, draft.words)
    }

    const SAID: Fate = Fate::Said(0);

    #[test]
    fn what_the_verdict_hangs_on_is_said_first_and_what_falls_never() {
        let mut debate = claims(&["position", "one two three", "objection words", "answer it", "fallen", "blow"]);
        reason(&mut debate, 0, &[1]);
        against(&mut debate, 0, &[2]);
        against(&mut debate, 2, &[3]);
        reason(&mut debate, 0, &[4]);
        against(&mut debate, 4, &[5]);
        // In reading order: the reasons for the position, then the answer to the objection. Each is announced in two
        // words, and "they say" in two more.
        let (fates, said) = fitted(&debate, 100);
        assert_eq!((fates, said), (vec![SAID, Fate::Falls, SAID], 5 + 8));
        let (fates, said) = fitted(&debate, 12);
        assert_eq!((fates, said), (vec![SAID, Fate::Falls, Fate::NoRoom], 5));
        assert_eq!(fitted(&debate, 4).1, 0);
    }

    #[test]
    fn a_support_is_said_with_its_ground_or_not_at_all() {
        let mut debate = claims(&["p", "a a", "b b b", "c"]);
        reason(&mut debate, 0, &[1]);
        reason(&mut debate, 1, &[2]);
        reason(&mut debate, 2, &[3]);
        assert_eq!(fitted(&debate, 12).0, [SAID; 3]);
        assert_eq!(fitted(&debate, 11).0, [SAID, SAID, Fate::NoRoom]);
        assert_eq!(fitted(&debate, 3).0, [Fate::NoRoom, Fate::NoRoom, Fate::Groundless(1)]);
    }

    #[test]
    fn an_objection_to_a_rival_belongs_to_the_case_and_an_answer_is_said_ahead_where_there_is_time() {
        let mut debate = claims(&["p", "rival", "a", "objection", "their reason", "answer one", "answer two"]);
        reason(&mut debate, 0, &[2]);
        against(&mut debate, 1, &[3]);
        reason(&mut debate, 1, &[4]);
        against(&mut debate, 4, &[5]);
        against(&mut debate, 4, &[6]);
        let material = material_of(&debate, &[ClaimId(1)]);
        let rebuttals: Vec<bool> = material.sayings.iter().map(|saying| saying.is_rebuttal).collect();
        assert_eq!(rebuttals, [false, true, true, false], "the reason, both answers, the objection");
        let mut fates = vec![Fate::Elsewhere; 4];
        let mut first = Draft::default();
        material.fit(0, 100, &mut first, &mut fates, |saying| !saying.is_rebuttal);
        let mut second = Draft::after(Some(&first), 0);
        // Room for one answer of eight words, and not for the four of the other.
        material.fit(1, 10, &mut second, &mut fates, |saying| saying.is_rebuttal);
        assert_eq!(fates, [SAID, Fate::Said(1), Fate::NoRoom, SAID]);
        assert_eq!((first.words, second.words), (3 + 6, 8));
        material.fit_ahead(0, 16, &mut first, &mut fates);
        assert_eq!(fates[2], Fate::NoRoom);
        material.fit_ahead(0, 17, &mut first, &mut fates);
        assert_eq!((fates[2], first.words), (SAID, 17));
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_reasons_is_said_as_far_as_there_is_time() {
        let debate = chain(100_000);
        let (fates, said) = fitted(&debate, 1_000);
        assert!(said <= 1_000 && fates.iter().filter(|fate| **fate == SAID).count() > 10);
    }
}
