//! What all parts of the view are made from, and the ways between them.

use std::{cell::OnceCell, collections::BTreeMap, sync::Arc};

use super::{
    cite::{self, Cite},
    plan::{NOWHERE, Place, Plan},
    text,
    view::{Inline, Link, Role, Text, Verdict},
};
use crate::{
    evaluate::{
        Evaluation,
        explain::{Explanation, Piece},
    },
    model::{ClaimId, Debate, PersonId, ReasonId, ReferenceId},
};

/// How many letters of a claim are quoted where it is only pointed at.
const POINTED: usize = 80;

/// How many premises of one step are told where it is pointed at; a step may have thousands, and be pointed at by each.
const PREMISES: usize = 6;

/// A debate with its verdicts and its plan, and its texts, cleaned once.
pub(super) struct Scene<'a> {
    pub debate: &'a Debate,
    pub evaluation: &'a Evaluation,
    pub plan: &'a Plan,
    /// By reference.
    pub cites: Vec<Cite>,
    /// By reference, the claim whose card is the first of it in reading order.
    introduced: Vec<Option<ClaimId>>,
    /// By claim, its text.
    texts: Vec<Text>,
    /// By claim, as much of its text as is needed to know it again.
    pointed: Vec<OnceCell<Text>>,
    /// The text of what needs none.
    empty: Text,
}

impl<'a> Scene<'a> {
    pub fn new(debate: &'a Debate, evaluation: &'a Evaluation, plan: &'a Plan) -> Scene<'a> {
        Scene {
            debate,
            evaluation,
            plan,
            cites: cites(debate),
            introduced: introduced(debate, plan),
            texts: debate.claims.iter().map(|claim| text::line(&claim.text).into()).collect(),
            pointed: vec![OnceCell::new(); debate.claims.len()],
            empty: Text::default(),
        }
    }

    /// Whether a claim's card is the first of a source in reading order.
    pub fn introduces(&self, claim: ClaimId, source: ReferenceId) -> bool {
        self.introduced[source.index()] == Some(claim)
    }

    pub fn claim_verdict(&self, claim: ClaimId) -> Verdict {
        self.evaluation.claim(claim).into()
    }

    pub fn reason_verdict(&self, reason: ReasonId) -> Verdict {
        self.evaluation.reason(reason).into()
    }

    /// The verdict that is shown beside a number: on the claim, or on a step that has no claim of its own.
    pub fn verdict(&self, place: &Place) -> Verdict {
        match (place.claim, place.step) {
            (Some(claim), _) => self.claim_verdict(claim),
            (None, Some(step)) => self.reason_verdict(step),
            (None, None) => Verdict::Undecided,
        }
    }

    pub fn claim_text(&self, claim: ClaimId) -> Text {
        Arc::clone(&self.texts[claim.index()])
    }

    /// What stands in a place: the claim, or the premises of the step.
    pub fn text(&self, place: &Place) -> Text {
        match (place.claim, place.step) {
            (Some(claim), _) => self.claim_text(claim),
            (None, Some(step)) => self.premises(step).into(),
            (None, None) => self.empty(),
        }
    }

    /// The premises of a step, the first few of them in words.
    fn premises(&self, step: ReasonId) -> String {
        let premises = &self.debate.reason(step).premises;
        let mut texts: Vec<&str> =
            premises.iter().take(PREMISES).map(|premise| &*self.texts[premise.claim.index()]).collect();
        let more = format!("{} more", premises.len().saturating_sub(PREMISES));
        if premises.len() > PREMISES {
            texts.push(&more);
        }
        texts.join(" + ")
    }

    pub fn empty(&self) -> Text {
        Arc::clone(&self.empty)
    }

    /// The way to a place, by its number alone.
    pub fn bare(&self, place: &Place) -> Link {
        Link { anchor: Arc::clone(&place.number), label: Arc::clone(&place.number), text: self.empty() }
    }

    /// The way to a place, with its whole text.
    pub fn link(&self, place: &Place) -> Link {
        Link { text: self.text(place), ..self.bare(place) }
    }

    /// The way to a place, with as much of its text as is needed to know it again, and no stop, since the sentence
    /// that points there may go on. A step with several premises is known by its heading, if it has one.
    pub fn pointer(&self, place: &Place) -> Link {
        let pointed = |text: &str| -> Text { text::short(text.trim_end_matches(['.', '。']), POINTED).into() };
        let text = match (place.claim, place.step) {
            (Some(claim), _) => {
                let index = claim.index();
                Arc::clone(self.pointed[index].get_or_init(|| pointed(&self.texts[index])))
            }
            (None, Some(step)) => match &self.debate.reason(step).label {
                Some(heading) => pointed(&text::line(heading)),
                None => pointed(&self.premises(step)),
            },
            (None, None) => self.empty(),
        };
        Link { text, ..self.bare(place) }
    }

    /// By step and claim that breaks it, the place where it does.
    pub fn uses(&self) -> BTreeMap<(ReasonId, ClaimId), &'a Place> {
        let breaks = self.plan.places.iter().filter(|place| place.step.is_none() && place.parent != NOWHERE);
        let used = breaks.filter_map(|place| {
            let above = &self.plan.places[place.parent as usize];
            Some(((above.step?, place.claim?), place))
        });
        // A claim that is a premise of the step as well would stand there twice: the exception counts.
        used.filter(|(_, place)| place.role == Role::Undercut).collect()
    }

    /// The way to the place where a claim stands in full.
    pub fn to_claim(&self, claim: ClaimId) -> Link {
        self.pointer(self.plan.of_claim(claim))
    }

    /// The way to what breaks a step, at its place below the step.
    fn to_exception(&self, step: ReasonId, claim: ClaimId) -> Link {
        let link = self.to_claim(claim);
        let place = self.plan.of_reason(step);
        let index = self.debate.reason(step).unless.iter().position(|used| used.claim == claim);
        let above = place.continued.map_or_else(|| place.number.to_string(), |number| format!("C{number}"));
        let number = index.map(|index| Text::from(format!("{above}/{}", index + 1)));
        number.map_or(link.clone(), |number| Link { anchor: Arc::clone(&number), label: number, ..link })
    }

    pub fn to_source(&self, source: ReferenceId) -> Link {
        let cite = &self.cites[source.index()];
        Link { anchor: Arc::clone(&cite.anchor), label: Arc::clone(&cite.head), text: self.empty() }
    }

    pub fn to_person(&self, person: PersonId) -> Link {
        let record = self.debate.person(person);
        let label = record.full_name.as_ref().map_or(record.name.text.as_str(), |name| name.as_str());
        Link { anchor: person_anchor(person), label: text::line(label).into(), text: self.empty() }
    }

    /// An explanation with its nodes as ways to them.
    pub fn told(&self, explanation: Explanation) -> Vec<Inline> {
        explanation.into_iter().map(|piece| self.piece(piece)).collect()
    }

    fn piece(&self, piece: Piece) -> Inline {
        match piece {
            Piece::Words(words) => Inline::Words(words),
            Piece::Claim(claim) => Inline::Link(self.to_claim(claim)),
            Piece::Exception(step, claim) => Inline::Link(self.to_exception(step, claim)),
            Piece::Reason(reason) => Inline::Link(self.pointer(self.plan.of_reason(reason))),
        }
    }
}

fn cites(debate: &Debate) -> Vec<Cite> {
    let heads = cite::heads(&debate.references);
    debate
        .references
        .iter()
        .zip(heads)
        .enumerate()
        .map(|(index, (record, head))| Cite::new(index, record, head))
        .collect()
}

/// By reference, the first claim in reading order that cites it.
fn introduced(debate: &Debate, plan: &Plan) -> Vec<Option<ClaimId>> {
    let mut introduced = vec![None; debate.references.len()];
    for claim in plan.places.iter().filter(|place| place.home).filter_map(|place| place.claim) {
        for evidence in &debate.claim(claim).evidence {
            introduced[evidence.reference.value.index()].get_or_insert(claim);
        }
    }
    introduced
}

pub(super) fn person_anchor(person: PersonId) -> Text {
    format!("person-{}", person.index() + 1).into()
}
