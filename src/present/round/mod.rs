//! What both sides argue → the sheets for the round: the case for a position, and the answers to everybody else.
//!
//! 1. [`mod@case`] sets out the contentions in the order that wins, each with what will be said against it.
//! 2. [`weighing`] sets them beside those of the rivals; [`honest`] says what must be won and what is weak.
//! 3. [`mod@answers`] has a block for each argument of the other side.

mod answers;
mod case;
mod contents;
mod honest;
#[cfg(test)]
mod tests;
mod weighing;

pub(super) use self::{answers::answers, case::case, contents::contents};

use std::{collections::BTreeMap, sync::Arc};

use super::{
    plan, position,
    scene::Scene,
    sheet, text,
    view::{Head, Inline, Item, Link, Role, Text, Tone, Verdict},
    words,
};
use crate::{
    evaluate::{Label, explain},
    model::{ClaimId, ReasonId},
    prepare::arguments::{self, Argument, Arguments, Part},
    strength::{self, Strengths, semantics},
};

/// A sheet in the making.
struct Desk<'s, 'a> {
    scene: &'s Scene<'a>,
    own: ClaimId,
    rivals: Vec<ClaimId>,
    /// By claim, whether it is one of them.
    is_rival: Vec<bool>,
    arguments: Arguments,
    /// By position, the reasons for it and the objections to it, in reading order.
    direct: BTreeMap<ClaimId, [Vec<usize>; 2]>,
    /// By argument, what attacks it or what holds it up.
    attackers: Vec<Vec<usize>>,
    strengths: Strengths,
    /// By claim, whether its cards stand in the sheet already.
    shown: Vec<bool>,
    /// By source, whether it was cited in full.
    cited: Vec<bool>,
    items: Vec<Item>,
}

impl<'s, 'a> Desk<'s, 'a> {
    fn new(scene: &'s Scene<'a>, own: ClaimId) -> Desk<'s, 'a> {
        let rivals = position::others(scene, own);
        let arguments = arguments::arguments(scene.debate, scene.evaluation, own, &rivals);
        let mut is_rival = vec![false; scene.debate.claims.len()];
        for rival in &rivals {
            is_rival[rival.index()] = true;
        }
        let mut direct: BTreeMap<ClaimId, [Vec<usize>; 2]> = BTreeMap::new();
        for (at, argument) in arguments.all.iter().enumerate() {
            let is_objection = argument.part == Part::Attack(argument.root);
            if is_objection || argument.part == Part::Contention {
                direct.entry(argument.root).or_default()[usize::from(is_objection)].push(at);
            }
        }
        Desk {
            scene,
            own,
            rivals,
            is_rival,
            direct,
            attackers: arguments.attackers(),
            arguments,
            strengths: strength::strengths(scene.debate, scene.evaluation.lens, &semantics::ALL[0]),
            shown: vec![false; scene.debate.claims.len()],
            cited: vec![false; scene.debate.references.len()],
            items: Vec::new(),
        }
    }

    fn argument(&self, at: usize) -> &Argument {
        &self.arguments.all[at]
    }

    /// The arguments of this kind, in reading order.
    fn all(&self, wanted: impl Fn(&Argument) -> bool) -> Vec<usize> {
        let all = self.arguments.all.iter().enumerate();
        all.filter(|(_, argument)| wanted(argument)).map(|(at, _)| at).collect()
    }

    /// The reasons for a position, in reading order.
    fn contentions(&self, root: ClaimId) -> Vec<usize> {
        self.direct.get(&root).map(|[reasons, _]| reasons.clone()).unwrap_or_default()
    }

    /// The objections to a position itself, in reading order.
    fn objections(&self, root: ClaimId) -> Vec<usize> {
        self.direct.get(&root).map(|[_, objections]| objections.clone()).unwrap_or_default()
    }

    /// How strong an argument is, 0..=1, as far as that can be told.
    fn strength(&self, at: usize) -> f64 {
        let argument = self.argument(at);
        let told = match (argument.step, argument.claims.first()) {
            (Some(step), _) => self.strengths.reason(step),
            (None, claim) => claim.and_then(|claim| self.strengths.claim(*claim)),
        };
        told.unwrap_or(0.0)
    }

    fn place(&self, at: usize) -> &'s plan::Place {
        let (argument, plan) = (self.argument(at), self.scene.plan);
        match (argument.step, argument.claims.first()) {
            (Some(step), _) => plan.of_reason(step),
            (None, Some(claim)) => plan.of_claim(*claim),
            (None, None) => &plan.places[0],
        }
    }

    fn role(&self, at: usize) -> Role {
        if matches!(self.argument(at).part, Part::Break(_)) { Role::Undercut } else { self.place(at).role }
    }

    fn verdict(&self, at: usize) -> Verdict {
        self.argument(at).label.into()
    }

    /// An argument in a sentence: its number with enough of its text to know it again.
    fn pointer(&self, at: usize) -> Inline {
        Inline::Link(self.scene.pointer(self.place(at)))
    }

    /// Its number alone.
    fn number(&self, at: usize) -> String {
        self.place(at).number.to_string()
    }

    /// An argument as a line of its own. With several premises it has no text: they are to follow.
    fn head(&self, at: usize, level: usize, lead: &str, remark: String) -> Head {
        let (argument, place) = (self.argument(at), self.place(at));
        let heading = argument.step.and_then(|step| self.scene.debate.reason(step).label.as_ref());
        let text = if let [only] = argument.claims[..] { self.scene.claim_text(only) } else { self.scene.empty() };
        Head {
            level,
            lead: lead.to_owned(),
            role: self.role(at),
            link: Link { text, ..self.scene.bare(place) },
            heading: heading.map(|label| text::line(label).into()).unwrap_or_default(),
            verdict: self.verdict(at),
            remark,
        }
    }

    /// Begins a part; to be taken back by [`end`](Desk::end) if nothing follows.
    fn part(&mut self, anchor: &str, title: &str) -> usize {
        self.items.push(Item::Part { anchor: anchor.into(), title: title.to_owned() });
        self.items.len()
    }

    /// Ends a part that began so: one without anything below it goes.
    fn end(&mut self, start: usize) {
        if self.items.len() == start {
            self.items.pop();
        }
    }

    fn line(&mut self, lead: &str, words: Vec<Inline>, tone: Tone) {
        self.items.push(Item::Line { lead: lead.to_owned(), words, tone });
    }

    fn say(&mut self, lead: &str, words: &str, tone: Tone) {
        self.line(lead, vec![Inline::Words(words.to_owned())], tone);
    }

    /// Several arguments, or other places, as one line.
    fn list(&mut self, lead: &str, before: &str, links: Vec<Inline>, after: &str, tone: Tone) {
        let mut line = vec![Inline::Words(before.to_owned())];
        line.extend(words::list_of(links.into_iter().map(|link| vec![link]).collect()));
        line.push(Inline::Words(after.to_owned()));
        self.line(lead, line, tone);
    }

    /// Several arguments, or other places, a line each below a sentence.
    fn rows(&mut self, lead: &str, says: &str, links: Vec<Inline>, tone: Tone) {
        self.say(lead, says, tone);
        self.items.push(Item::List(links.into_iter().map(|link| vec![link]).collect()));
    }

    /// Why a step has its verdict.
    fn why_step(&self, step: ReasonId) -> Vec<Inline> {
        self.scene.told(explain::reason(self.scene.debate, self.scene.evaluation, step))
    }

    /// Why an argument has its verdict.
    fn why(&self, at: usize) -> Vec<Inline> {
        let argument = self.argument(at);
        match (argument.step, argument.claims.first()) {
            (Some(step), _) => self.why_step(step),
            (None, Some(claim)) => self.scene.told(explain::claim(self.scene.debate, self.scene.evaluation, *claim)),
            (None, None) => Vec::new(),
        }
    }

    /// The cards for a claim, unless they stand in the sheet already.
    fn cards(&mut self, claim: ClaimId) {
        if std::mem::replace(&mut self.shown[claim.index()], true) {
            return;
        }
        for evidence in &self.scene.debate.claim(claim).evidence {
            let source = evidence.reference.value.index();
            let first = !std::mem::replace(&mut self.cited[source], true);
            self.items.push(Item::Card(self.scene.cites[source].card(evidence, first)));
        }
    }

    /// A claim of an argument as a line of its own, with its cards.
    fn premise(&mut self, claim: ClaimId, level: usize) {
        let scene = self.scene;
        let again = self.shown[claim.index()] && !scene.debate.claim(claim).evidence.is_empty();
        let unstated = if scene.debate.claim(claim).implicit { "unstated" } else { "" };
        self.items.push(Item::Tag(Head {
            level,
            lead: String::new(),
            role: Role::Premise,
            link: scene.link(scene.plan.of_claim(claim)),
            heading: Text::default(),
            verdict: scene.claim_verdict(claim),
            remark: if again { "its cards stand above".to_owned() } else { unstated.to_owned() },
        }));
        self.cards(claim);
    }

    /// An argument that answers another: its line, then its premises where there are several, with their cards.
    fn answer(&mut self, at: usize, level: usize, lead: &str, remark: String) {
        let cuts = self.argument(at).cuts.map(|theirs| self.number(theirs));
        let remark = match cuts.filter(|_| remark.is_empty()) {
            Some(theirs) => format!("cuts both ways: they say it against us at {theirs}"),
            None => remark,
        };
        let head = self.head(at, level, lead, remark);
        self.items.push(Item::Tag(head));
        match self.argument(at).claims.clone()[..] {
            [only] => self.cards(only),
            ref several => several.iter().for_each(|claim| self.premise(*claim, level + 1)),
        }
    }

    /// What attacks an argument, most telling first: what stands, then what is open; what does not cut both ways; what has
    /// evidence; then the stronger.
    fn best_first(&self, mut attackers: Vec<usize>) -> Vec<usize> {
        let is_bare = |at: &usize| {
            let claims = &self.argument(*at).claims;
            claims.iter().all(|claim| self.scene.debate.claim(*claim).evidence.is_empty())
        };
        attackers.sort_by(|one, other| {
            let rank = |at: &usize| {
                let argument = self.argument(*at);
                (rank(argument.label), argument.cuts.is_some(), is_bare(at))
            };
            rank(one).cmp(&rank(other)).then(self.strength(*other).total_cmp(&self.strength(*one)))
        });
        attackers
    }

    /// Whether an argument, or one whose claims it uses again, is attacked at all.
    fn is_attacked(&self, at: usize) -> bool {
        !self.attackers[at].is_empty() || self.shared(at).iter().any(|other| !self.attackers[*other].is_empty())
    }

    /// The arguments that say what the parts of this one use again.
    fn shared(&self, at: usize) -> Vec<usize> {
        let mut shared: Vec<usize> = self
            .argument(at)
            .shares
            .iter()
            .map(|other| self.argument(*other).head)
            .filter(|other| *other != at)
            .collect();
        shared.sort_unstable();
        shared.dedup();
        shared
    }

    /// How the answers to an argument of ours fare: what to say when it is extended, and whether it can be.
    fn extension(&self, at: usize) -> Option<(Vec<Inline>, Tone)> {
        let words = |words: String| Inline::Words(words);
        let number = self.number(at);
        let standing = |at: &&usize| self.argument(**at).label != Label::Rejected;
        let attackers = &self.attackers[at];
        match self.argument(at).label {
            Label::Accepted if !self.is_attacked(at) => {
                Some((vec![words(format!("{number} – they never answered it."))], Tone::Plain))
            }
            Label::Accepted => {
                // Where what it shares is attacked, that is said where it stands.
                let attack = attackers.iter().find(|at| self.argument(**at).label == Label::Rejected)?;
                let mut line = vec![words(format!("{number} – their answer ")), self.pointer(*attack)];
                let reply = self.best_first(self.attackers[*attack].clone()).into_iter().next();
                match reply.filter(|reply| self.argument(*reply).label == Label::Accepted) {
                    Some(reply) => line.extend([words(" falls to ".to_owned()), self.pointer(reply)]),
                    None => line.push(words(" falls".to_owned())),
                }
                line.push(words(".".to_owned()));
                Some((line, Tone::Plain))
            }
            label => {
                let attack = attackers.iter().find(standing);
                let how = if label == Label::Rejected { "it falls" } else { "it is open" };
                let mut line = vec![words(format!("Do not rest on {number}: {how}"))];
                if let Some(attack) = attack {
                    line.extend([words("; against it is ".to_owned()), self.pointer(*attack)]);
                }
                line.push(words(".".to_owned()));
                Some((line, Tone::Warning))
            }
        }
    }

    fn called(&self, claim: ClaimId) -> String {
        position::called(self.scene, claim)
    }

    fn document(self, what: &'static str) -> super::view::Document {
        super::view::Document { what, sheet: sheet::sheet(self.scene, Some(self.own)), items: self.items }
    }
}

/// The order of verdicts where the best comes first.
fn rank(label: Label) -> u8 {
    match label {
        Label::Accepted => 0,
        Label::Undecided => 1,
        Label::Rejected => 2,
    }
}

/// An anchor from a word and a number.
fn anchor(word: &str, number: &str) -> Text {
    Arc::from(format!("{word}-{number}"))
}
