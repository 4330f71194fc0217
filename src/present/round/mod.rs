//! What both sides argue → the sheets for the round: the case for a position, and the answers to everybody else.
//!
//! 1. [`mod@case`] sets out the contentions in the order that wins, each with what will be said against it; [`overview`]
//!    says it all in a paragraph.
//! 2. [`weighing`] sets them beside those of the rivals; [`honest`] says what must be won and what is weak.
//! 3. [`attacks`] finds what is said against what, and orders it; [`mod@answers`] has a block for each argument of the other
//!    side; [`extend`] says which answers are good, and what is gained by them.

mod answers;
mod attacks;
mod case;
mod contents;
mod extend;
mod honest;
mod overview;
#[cfg(test)]
mod tests;
mod weighing;

pub(super) use self::{answers::answers, case::case, contents::contents};

use std::{cell::RefCell, collections::BTreeMap, rc::Rc, sync::Arc};

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

/// By argument and claim of it, what is said against that claim.
type AttacksOnClaims = BTreeMap<(usize, ClaimId), Rc<[usize]>>;

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
    /// By argument, what holds it up directly.
    supports: Vec<Vec<usize>>,
    /// By argument and claim of it, what is said against that claim, as far as it was asked for.
    on_claims: RefCell<AttacksOnClaims>,
    /// By step and exception, the place of the exception below the step.
    undercuts: BTreeMap<(ReasonId, ClaimId), usize>,
    /// By claim, whether we say it in an argument that does not fall.
    is_ours: Vec<bool>,
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
        let mut supports = vec![Vec::new(); arguments.all.len()];
        let mut is_ours = vec![false; scene.debate.claims.len()];
        for (at, argument) in arguments.all.iter().enumerate() {
            if let (Part::Support, Some(ground)) = (argument.part, argument.ground) {
                supports[ground].push(at);
            }
            for claim in argument.claims.iter().filter(|_| argument.ours && argument.label != Label::Rejected) {
                is_ours[claim.index()] = true;
            }
        }
        Desk {
            supports,
            on_claims: RefCell::default(),
            undercuts: undercuts(scene.plan),
            is_ours,
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
        match (argument.step, argument.part, argument.claims.first()) {
            (Some(step), ..) => plan.of_reason(step),
            (None, Part::Break(step), Some(claim)) => {
                self.undercuts.get(&(step, *claim)).map_or_else(|| plan.of_claim(*claim), |at| &plan.places[*at])
            }
            (None, _, Some(claim)) => plan.of_claim(*claim),
            (None, _, None) => &plan.places[0],
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
        self.lines(lead, says, links.into_iter().map(|link| vec![link]).collect(), tone);
    }

    /// Several sentences, a line each below one of their own.
    fn lines(&mut self, lead: &str, says: &str, lines: Vec<Vec<Inline>>, tone: Tone) {
        self.say(lead, says, tone);
        self.items.push(Item::List(lines));
    }

    /// Why a step has its verdict.
    fn why_step(&self, step: ReasonId) -> Vec<Inline> {
        self.scene.told(explain::reason(self.scene.debate, self.scene.evaluation, step))
    }

    /// Why an argument has its verdict. A step that shares the fate of its only premise has it for the same reason.
    fn why(&self, at: usize) -> Vec<Inline> {
        let argument = self.argument(at);
        let shares = |claim: &ClaimId| self.scene.evaluation.claim(*claim) == argument.label;
        match (argument.step, &argument.claims[..]) {
            (_, [only]) if argument.step.is_none() || shares(only) => self.why_claim(*only),
            (Some(step), _) => self.why_step(step),
            (None, _) => Vec::new(),
        }
    }

    /// Why a claim has its verdict.
    fn why_claim(&self, claim: ClaimId) -> Vec<Inline> {
        self.scene.told(explain::claim(self.scene.debate, self.scene.evaluation, claim))
    }

    /// Claims as they are said, in full.
    fn in_full(&mut self, lead: &str, claims: &[ClaimId]) {
        let said = |claim: &ClaimId| {
            let link = self.scene.link(self.scene.plan.of_claim(*claim));
            Inline::Link(Link { text: link.text.trim_end_matches('.').into(), ..link })
        };
        let links = claims.iter().map(said).collect();
        self.list(lead, "", links, ".", Tone::Plain);
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

    fn called(&self, claim: ClaimId) -> String {
        position::called(self.scene, claim)
    }

    fn document(self, what: &'static str) -> super::view::Document {
        super::view::Document { what, sheet: sheet::sheet(self.scene, Some(self.own)), items: self.items }
    }
}

/// By step and exception, the place of the exception below the step.
fn undercuts(plan: &plan::Plan) -> BTreeMap<(ReasonId, ClaimId), usize> {
    let mut undercuts = BTreeMap::new();
    for (at, place) in plan.places.iter().enumerate().filter(|(_, place)| place.role == Role::Undercut) {
        let above = plan.places.get(place.parent as usize).and_then(|above| above.step);
        if let (Some(step), Some(claim)) = (above, place.claim) {
            undercuts.entry((step, claim)).or_insert(at);
        }
    }
    undercuts
}

/// The order of verdicts where the best comes first.
fn rank(label: Label) -> u8 {
    Verdict::from(label).rank()
}

/// An anchor from a word and a number.
fn anchor(word: &str, number: &str) -> Text {
    Arc::from(format!("{word}-{number}"))
}
