//! Which answers are good, and what is gained when they are extended.

use super::Desk;
use crate::{
    evaluate::Label,
    model::{ClaimId, Standard},
    prepare::arguments::Part,
    present::{
        view::{Inline, Tone},
        words,
    },
};

/// How many answers that cut both ways are told with their words.
const NAMED: usize = 2;

/// Answers to one argument by what they are good for, each with the best first.
pub(super) struct Answers {
    /// What stands or is open.
    pub good: Vec<usize>,
    /// What would stand, but is said against us elsewhere.
    pub both: Vec<usize>,
    /// What falls.
    pub fallen: Vec<usize>,
}

impl Desk<'_, '_> {
    pub(super) fn sorted(&self, answers: Vec<usize>) -> Answers {
        let (fallen, standing): (Vec<usize>, Vec<usize>) =
            self.best_first(answers).into_iter().partition(|at| self.argument(*at).label == Label::Rejected);
        let (both, good) = standing.into_iter().partition(|at| self.argument(*at).cuts.is_some());
        Answers { good, both, fallen }
    }

    /// Our answers to something, best first, what is gained by the best, and what not to use. `to`: the argument that
    /// they answer; `None`: a rival itself.
    pub(super) fn answers(&mut self, to: Option<usize>, answers: Vec<usize>) {
        let Answers { good, both, fallen } = self.sorted(answers);
        // What is said to a part of it stands by that part, below what is said to the whole.
        let part = |at: &usize| self.argument(*at).ground.filter(|ground| self.argument(*ground).head != *ground);
        let mut in_order: Vec<(Option<usize>, usize)> = good.iter().map(|at| (part(at), *at)).collect();
        in_order.sort_by_key(|(part, _)| *part);
        let mut before = None;
        for (part, answer) in in_order {
            if let Some(part) = part.filter(|part| before != Some(*part)) {
                before = Some(part);
                let link = self.pointer(part);
                self.line("Against what holds it up", vec![link], Tone::Plain);
            }
            let silent = self.argument(answer).label == Label::Accepted && !self.is_attacked(answer);
            self.answer(answer, 1, "", if silent { "never answered" } else { "" }.to_owned());
        }
        if let Some(best) = good.first() {
            let line = self.gain(to, *best);
            self.line("Extend", line, Tone::Plain);
        }
        if good.is_empty() {
            for answer in &both {
                self.answer(*answer, 1, "", String::new());
            }
        } else if !both.is_empty() {
            let links: Vec<Inline> = if both.len() > NAMED {
                both.iter().map(|at| Inline::Words(self.number(*at))).collect()
            } else {
                both.iter().map(|at| self.pointer(*at)).collect()
            };
            let after = if both.len() == 1 { ": they say it against us." } else { ": they say these against us." };
            self.list("Cuts both ways", "", links, after, Tone::Aside);
        }
        for answer in fallen {
            let mut line = vec![self.pointer(answer), Inline::Words(". ".to_owned())];
            line.extend(self.why(answer));
            self.line("Do not rest on", line, Tone::Warning);
        }
    }

    /// What is gained by an answer of ours when it is extended.
    fn gain(&self, to: Option<usize>, answer: usize) -> Vec<Inline> {
        let say = |words: String| Inline::Words(words);
        let mut line = vec![say(self.number(answer))];
        let argument = self.argument(answer);
        if argument.label != Label::Accepted {
            line.push(say(" is open: win it first, or it wins nothing.".to_owned()));
            return line;
        }
        line.extend(self.reply(answer));
        let Some(to) = to else {
            let rival = argument.root;
            let gain = if self.is_enough(rival) {
                "while it stands, the position cannot"
            } else {
                "it weighs against the position"
            };
            line.push(say(format!("; {gain}.")));
            return line;
        };
        let (attacked, number) = (self.argument(to), self.number(to));
        let falls = |claim| self.scene.evaluation.claim(claim) == Label::Rejected;
        let gain = match argument.part {
            _ if attacked.label != Label::Rejected => format!("; it is not enough, for {number} still stands."),
            Part::Break(step) if attacked.step == Some(step) => {
                format!("; even if all they say is true, {number} does not follow from it.")
            }
            Part::Attack(claim) if attacked.claims == [claim] => format!("; so {number} falls."),
            Part::Attack(claim) if attacked.claims.contains(&claim) && falls(claim) => {
                line.push(say("; so they lose ".to_owned()));
                line.push(Inline::Link(self.scene.to_claim(claim)));
                format!(", without which {number} falls.")
            }
            Part::Break(step) => {
                let step = &self.scene.plan.of_reason(step).number;
                format!("; it breaks the step {step}, on which {number} rests.")
            }
            Part::Attack(claim) => {
                let claim = &self.scene.plan.of_claim(claim).number;
                format!("; it speaks against {claim}, on which {number} rests in part.")
            }
            Part::Contention | Part::Support => ".".to_owned(),
        };
        line.push(say(gain));
        line
    }

    /// Whether a single objection that stands is enough against a claim.
    pub(super) fn is_enough(&self, claim: ClaimId) -> bool {
        self.scene.evaluation.standard(claim) == Standard::DialecticalValidity
    }

    /// How they reply to an argument of ours, after its number.
    fn reply(&self, at: usize) -> Vec<Inline> {
        let say = |words: &str| Inline::Words(words.to_owned());
        let replies = self.against(at);
        let fallen = replies.iter().find(|reply| self.argument(**reply).label == Label::Rejected);
        match (replies.is_empty(), fallen) {
            (true, _) => vec![say(" – they never answered it")],
            (false, None) => vec![say(" – it stands, whatever they reply")],
            (false, Some(reply)) => {
                let mut line = vec![say(" – their answer "), self.pointer(*reply)];
                let best = self.best_first(self.against(*reply)).into_iter().next();
                match best.filter(|best| self.argument(*best).label == Label::Accepted) {
                    Some(best) => line.extend([say(" falls to "), self.pointer(best)]),
                    None => line.push(say(" falls")),
                }
                line
            }
        }
    }

    /// What to say when a reason for our position is extended; `None` for one that does not stand.
    pub(super) fn extension(&self, at: usize) -> Option<Vec<Inline>> {
        if self.argument(at).label != Label::Accepted {
            return None;
        }
        let mut line = vec![self.pointer(at)];
        line.extend(self.reply(at));
        let cites = self.cites_of(&self.argument(at).claims);
        line.push(Inline::Words(if cites.is_empty() {
            ".".to_owned()
        } else {
            format!(". Cite {} again.", words::list(&cites))
        }));
        Some(line)
    }
}
