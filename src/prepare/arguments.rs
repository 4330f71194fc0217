//! Position → the arguments of both sides: for it, for its rivals, and what answers what.
//!
//! An argument is a step with its premises, or a claim that breaks a step. It speaks for a position, holds up another
//! argument, or attacks one. A claim that several arguments of one side use stands with the first; the others share it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    sides::{Place, Walker, Whose},
    trial::{Given, Trial},
};
use crate::{
    evaluate::{Evaluation, Label},
    model::{ClaimId, Debate, ReasonId, Role},
};

/// An argument.
#[derive(Clone, Debug)]
pub struct Argument {
    /// The step; `None` for a claim that breaks a step.
    pub step: Option<ReasonId>,
    /// The claims that it says, in order.
    pub claims: Vec<ClaimId>,
    /// What it does.
    pub part: Part,
    /// The argument that it holds up or attacks: one with a smaller number. `None`: a position.
    pub ground: Option<usize>,
    /// The argument that it is part of: itself, or the one that it holds up in the end.
    pub head: usize,
    /// Arguments of the same side that say a claim which it uses again.
    pub shares: Vec<usize>,
    /// Where it is ours, the argument of the other side that says a claim of it against our position: to say it would
    /// be to say that, too.
    pub cuts: Option<usize>,
    /// Whether it works for the other side, too: what they say with it stands against our position or a reason for it,
    /// or one of these would fare better without it. As long as that was not tried, whether it cuts at all.
    pub helps_them: bool,
    /// Whether it works for the position.
    pub ours: bool,
    /// The position in whose case it stands.
    pub root: ClaimId,
    /// How many steps lie between it and that position.
    pub depth: u32,
    /// Whether the position loses its verdict without it.
    pub is_needed: bool,
    /// Its verdict.
    pub label: Label,
    /// Its weight as written, 0..=1.
    pub strength: f64,
}

/// What an argument does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    /// It is a reason for a position.
    Contention,
    /// It holds up what another argument says.
    Support,
    /// It speaks against this claim.
    Attack(ClaimId),
    /// It breaks this step.
    Break(ReasonId),
}

impl Part {
    /// Whether it works against what it hangs on.
    pub fn is_attack(self) -> bool {
        matches!(self, Part::Attack(_) | Part::Break(_))
    }
}

/// Everything that is argued over a position and its rivals.
#[derive(Debug)]
pub struct Arguments {
    /// The position.
    pub position: ClaimId,
    /// The arguments: the case of the position in reading order, then those of its rivals.
    pub all: Vec<Argument>,
    /// How many of ours were not tried for whether the position needs them, because the debate is too large.
    pub untried: usize,
}

/// Gathers what is argued over a position and its rivals.
pub fn arguments(debate: &Debate, evaluation: &Evaluation, position: ClaimId, rivals: &[ClaimId]) -> Arguments {
    let tops = [&[position], rivals].concat();
    let mut walker = Walker::new(debate, &tops);
    let mut gathering = Gathering {
        debate,
        evaluation,
        is_top: vec![false; debate.claims.len()],
        of_claim: vec![[None; 2]; debate.claims.len()],
        root: position,
        all: Vec::new(),
    };
    for top in &tops {
        gathering.is_top[top.index()] = true;
    }
    for root in tops {
        let whose = if root == position { Whose::Own } else { Whose::Others };
        gathering.root = root;
        for place in walker.walk(root, whose) {
            if let Some(step) = place.step {
                gathering.step(step, place, place.ours == (whose == Whose::Own));
            }
        }
    }
    gathering.find_what_cuts(position);
    Arguments { position, all: gathering.all, untried: 0 }
}

struct Gathering<'d> {
    debate: &'d Debate,
    evaluation: &'d Evaluation,
    /// By claim, whether it is a position that is argued over here.
    is_top: Vec<bool>,
    /// By claim and side, theirs first, the argument that says it.
    of_claim: Vec<[Option<usize>; 2]>,
    root: ClaimId,
    all: Vec<Argument>,
}

impl Gathering<'_> {
    fn step(&mut self, id: ReasonId, place: Place, ours: bool) {
        let reason = self.debate.reason(id);
        // A reason that rests on the position itself says nothing new: a circle ends here.
        if reason.premises.iter().any(|used| used.claim == self.root) {
            return;
        }
        let part = match reason.role {
            Role::Against => Part::Attack(reason.target),
            Role::For if reason.target == self.root => Part::Contention,
            // A reason for an answer holds it up as one for a contention does.
            Role::For => Part::Support,
        };
        let whose = if part.is_attack() { !ours } else { ours };
        let argument = Argument {
            step: Some(id),
            claims: reason.premises.iter().map(|used| used.claim).collect(),
            ground: self.of_claim[reason.target.index()][usize::from(whose)],
            label: self.evaluation.reason(id),
            strength: reason.weight(),
            ..self.bare(part, ours, place.depth)
        };
        let here = self.put(argument);
        for used in &reason.unless {
            let claim = self.debate.claim(used.claim);
            self.put(Argument {
                claims: vec![used.claim],
                ground: Some(here),
                label: self.evaluation.claim(used.claim),
                strength: claim.weight(),
                ..self.bare(Part::Break(id), !ours, place.depth + 1)
            });
        }
    }

    fn bare(&self, part: Part, ours: bool, depth: u32) -> Argument {
        Argument {
            step: None,
            claims: Vec::new(),
            part,
            ground: None,
            head: self.all.len(),
            shares: Vec::new(),
            cuts: None,
            helps_them: false,
            ours,
            root: self.root,
            depth,
            is_needed: false,
            label: Label::Undecided,
            strength: 0.0,
        }
    }

    /// Finds what both sides say, and we against ourselves.
    fn find_what_cuts(&mut self, position: ClaimId) {
        for at in 0..self.all.len() {
            let theirs =
                |claim: &ClaimId| self.of_claim[claim.index()][0].filter(|other| self.all[*other].root == position);
            self.all[at].cuts = self.all[at].claims.iter().find_map(theirs).filter(|_| self.all[at].ours);
            self.all[at].helps_them = self.all[at].cuts.is_some();
        }
    }

    /// Enters an argument, and the claims that it is the first of its side to say.
    fn put(&mut self, mut argument: Argument) -> usize {
        let here = self.all.len();
        if let (Part::Support, Some(ground)) = (argument.part, argument.ground) {
            argument.head = self.all[ground].head;
        }
        // A circle may come back to a position, on which nothing hangs.
        for claim in argument.claims.iter().filter(|claim| !self.is_top[claim.index()]) {
            let known = &mut self.of_claim[claim.index()][usize::from(argument.ours)];
            match *known {
                None => *known = Some(here),
                Some(first) => argument.shares.push(first),
            }
        }
        self.all.push(argument);
        here
    }
}

impl Arguments {
    /// Finds out without which arguments of ours the position loses its verdict, and which that the other side says too
    /// do work for them.
    pub fn try_each(&mut self, debate: &Debate, evaluation: &Evaluation) {
        let before = evaluation.claim(self.position);
        let mut trial = Trial::new(debate, evaluation.lens);
        let case = self.case(debate);
        for argument in self.all.iter_mut().filter(|argument| argument.ours && argument.label != Label::Rejected) {
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
        let theirs = self.theirs();
        for at in (0..self.all.len()).filter(|at| self.all[*at].helps_them).collect::<Vec<_>>() {
            let claims = self.all[at].claims.iter();
            let heads: BTreeSet<usize> = claims.filter_map(|claim| theirs.get(claim)).flatten().copied().collect();
            let stands = |head: &usize| self.all[*head].label != Label::Rejected && case.is_attacked(&self.all[*head]);
            if heads.iter().any(stands) {
                continue;
            }
            let mut given: Vec<Given> = heads.iter().filter_map(|head| self.all[*head].step).map(Given::Step).collect();
            given.extend(self.all[at].claims.iter().copied().map(Given::Claim));
            if let Some(after) = trial.without(&given) {
                self.all[at].helps_them = case.fares_better(evaluation, &after);
            }
        }
    }

    /// By claim, the arguments that the other side makes with it against our position: each with what it holds up.
    fn theirs(&self) -> BTreeMap<ClaimId, Vec<usize>> {
        let mut theirs: BTreeMap<ClaimId, Vec<usize>> = BTreeMap::new();
        for argument in self.all.iter().filter(|argument| !argument.ours && argument.root == self.position) {
            for claim in &argument.claims {
                theirs.entry(*claim).or_default().push(argument.head);
            }
        }
        theirs
    }

    /// What the verdict on our position is made of.
    fn case(&self, debate: &Debate) -> Case {
        let mut case = Case {
            objections: debate.claim(self.position).but.clone(),
            claims: BTreeSet::from([self.position]),
            steps: BTreeSet::new(),
        };
        let is_case = |argument: &&Argument| {
            argument.root == self.position && argument.ours && self.all[argument.head].part == Part::Contention
        };
        for argument in self.all.iter().filter(is_case) {
            case.claims.extend(&argument.claims);
            case.steps.extend(argument.step);
        }
        case
    }

    /// By argument, what attacks it or what holds it up; empty for what only holds up another.
    pub fn attackers(&self) -> Vec<Vec<usize>> {
        let mut attackers = vec![Vec::new(); self.all.len()];
        for (at, argument) in self.all.iter().enumerate() {
            if let (true, Some(ground)) = (argument.part.is_attack(), argument.ground) {
                attackers[self.all[ground].head].push(at);
            }
        }
        attackers
    }

    /// By argument, all that holds it up, itself first; empty for what only holds up another.
    pub fn bodies(&self) -> Vec<Vec<usize>> {
        let mut bodies = vec![Vec::new(); self.all.len()];
        for (at, argument) in self.all.iter().enumerate() {
            bodies[argument.head].push(at);
        }
        bodies
    }
}

/// A position with what carries it and the objections to it.
struct Case {
    claims: BTreeSet<ClaimId>,
    steps: BTreeSet<ReasonId>,
    objections: Vec<ReasonId>,
}

impl Case {
    /// Whether an argument attacks some part of it.
    fn is_attacked(&self, argument: &Argument) -> bool {
        match argument.part {
            Part::Attack(claim) => self.claims.contains(&claim),
            Part::Break(step) => self.steps.contains(&step),
            Part::Contention | Part::Support => false,
        }
    }

    /// Whether some part of it has a better verdict than before.
    fn fares_better(&self, before: &Evaluation, after: &Evaluation) -> bool {
        let good = |label: Label| match label {
            Label::Accepted => 2,
            Label::Undecided => 1,
            Label::Rejected => 0,
        };
        self.claims.iter().any(|claim| good(after.claim(*claim)) > good(before.claim(*claim)))
            || self.objections.iter().any(|step| good(after.reason(*step)) < good(before.reason(*step)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{evaluate::evaluate, present::samples::*};

    /// `what<ground` for every argument, a `-` before those of the other side.
    fn told(debate: &Debate, rivals: &[u32]) -> Vec<String> {
        let rivals: Vec<ClaimId> = rivals.iter().copied().map(ClaimId).collect();
        let arguments = arguments(debate, &evaluate(debate, None), ClaimId(0), &rivals);
        let line = |argument: &Argument| {
            let side = if argument.ours { "" } else { "-" };
            let what: Vec<String> = argument.claims.iter().map(|claim| claim.0.to_string()).collect();
            let ground = argument.ground.map_or_else(String::new, |at| format!("<{at}"));
            format!("{side}{}{ground}", what.join("+"))
        };
        arguments.all.iter().map(line).collect()
    }

    #[test]
    fn both_sides_are_gathered_and_what_answers_what() {
        let mut debate = claims(&["p", "rival", "r", "s", "o", "a", "u", "t", "x"]);
        let step = reason(&mut debate, 0, &[2, 3]);
        undercut(&mut debate, step, 6);
        against(&mut debate, 3, &[4]);
        against(&mut debate, 4, &[5]);
        reason(&mut debate, 1, &[7]);
        against(&mut debate, 7, &[8]);
        assert_eq!(told(&debate, &[1]), ["2+3", "-6<0", "-4<0", "5<2", "-7", "8<4"]);
    }

    #[test]
    fn what_is_said_against_both_positions_cuts_both_ways() {
        let mut debate = claims(&["p", "rival", "o", "x"]);
        against(&mut debate, 0, &[2]);
        against(&mut debate, 1, &[2]);
        against(&mut debate, 1, &[3]);
        let arguments = arguments(&debate, &evaluate(&debate, None), ClaimId(0), &[ClaimId(1)]);
        let cuts: Vec<Option<usize>> = arguments.all.iter().map(|argument| argument.cuts).collect();
        assert_eq!(cuts, [None, Some(0), None]);
    }

    #[test]
    fn what_they_say_too_helps_them_only_if_it_bears_on_the_verdict() {
        // They say 2 against our position, and 3 against our answer 4 to their objection 5, which falls to 6 anyhow.
        let mut debate = claims(&["p", "rival", "two", "three", "answer", "objection", "answer", "reason"]);
        reason(&mut debate, 0, &[7]);
        against(&mut debate, 0, &[2]);
        against(&mut debate, 0, &[5]);
        against(&mut debate, 5, &[4]);
        against(&mut debate, 4, &[3]);
        against(&mut debate, 5, &[6]);
        against(&mut debate, 1, &[2]);
        against(&mut debate, 1, &[3]);
        let helps = |debate: &Debate| {
            let evaluation = evaluate(debate, None);
            let mut arguments = arguments(debate, &evaluation, ClaimId(0), &[ClaimId(1)]);
            arguments.try_each(debate, &evaluation);
            let rival = arguments.all.into_iter().filter(|argument| argument.root == ClaimId(1));
            rival.map(|argument| (argument.cuts.is_some(), argument.helps_them)).collect::<Vec<_>>()
        };
        assert_eq!(helps(&debate), [(true, true), (true, false)]);
        debate.claims[6].status = crate::model::Status::Withdrawn;
        assert_eq!(helps(&debate), [(true, true), (true, true)], "now their objection hangs on it");
    }

    #[test]
    fn a_claim_that_is_used_twice_is_shared_and_a_rival_keeps_its_own_case() {
        let mut debate = claims(&["p", "rival", "r", "o"]);
        reason(&mut debate, 0, &[2]);
        reason(&mut debate, 0, &[2, 3]);
        against(&mut debate, 0, &[1]);
        reason(&mut debate, 1, &[2]);
        assert_eq!(told(&debate, &[1]), ["2", "2+3", "-1", "-2"]);
        let arguments = arguments(&debate, &evaluate(&debate, None), ClaimId(0), &[ClaimId(1)]);
        assert_eq!(arguments.all[1].shares, [0]);
        assert_eq!(arguments.all[3].part, Part::Contention);
    }
}
