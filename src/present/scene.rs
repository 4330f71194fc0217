//! What all parts of the view are made from, and the ways between them.

use super::{
    plan::{Place, Plan},
    text,
    view::{Inline, Link, Verdict},
};
use crate::{
    evaluate::{
        Evaluation,
        explain::{Explanation, Piece},
    },
    model::{ClaimId, Debate, PersonId, ReasonId, ReferenceId},
};

/// How many letters of a claim are quoted where it is only pointed at.
const POINTED: usize = 72;

/// How many premises of one step are told where it is pointed at; a step may have thousands, and be pointed at by each.
const PREMISES: usize = 6;

/// A debate with its verdicts and its plan.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub debate: &'a Debate,
    pub evaluation: &'a Evaluation,
    pub plan: &'a Plan,
}

impl Scene<'_> {
    pub fn claim_verdict(&self, claim: ClaimId) -> Verdict {
        self.evaluation.claim(claim).into()
    }

    pub fn reason_verdict(&self, reason: ReasonId) -> Verdict {
        self.evaluation.reason(reason).into()
    }

    /// What stands in a place: the claim, or the premises of the step.
    pub fn text(&self, place: &Place) -> String {
        match (place.claim, place.step) {
            (Some(claim), _) => text::line(&self.debate.claim(claim).text),
            (None, Some(step)) => self.premises(step),
            (None, None) => String::new(),
        }
    }

    /// The premises of a step, the first few of them in words.
    fn premises(&self, step: ReasonId) -> String {
        let premises = &self.debate.reason(step).premises;
        let named = premises.iter().take(PREMISES).map(|premise| text::line(&self.debate.claim(premise.claim).text));
        let mut texts: Vec<String> = named.collect();
        if premises.len() > PREMISES {
            texts.push(format!("{} more", premises.len() - PREMISES));
        }
        texts.join(" + ")
    }

    /// The way to a place, with its whole text.
    pub fn link(&self, place: &Place) -> Link {
        Link { anchor: place.number.clone(), label: place.number.clone(), text: self.text(place) }
    }

    /// The way to a place, with as much of its text as is needed to know it again, and no stop, since the sentence
    /// that points there may go on. A step with several premises is known by its heading, if it has one.
    pub fn pointer(&self, place: &Place) -> Link {
        let step = place.step.filter(|_| place.claim.is_none());
        let heading = step.and_then(|step| self.debate.reason(step).label.as_ref());
        let text = heading.map_or_else(|| self.text(place), |heading| text::line(heading));
        let text = text::short(text.trim_end_matches('.'), POINTED);
        Link { anchor: place.number.clone(), label: place.number.clone(), text }
    }

    /// The way to the place where a claim stands in full.
    pub fn to_claim(&self, claim: ClaimId) -> Link {
        self.pointer(self.plan.of_claim(claim))
    }

    pub fn to_source(&self, source: ReferenceId) -> Link {
        let label = super::cite::head(self.debate.reference(source));
        Link { anchor: source_anchor(source), label, text: String::new() }
    }

    pub fn to_person(&self, person: PersonId) -> Link {
        let record = self.debate.person(person);
        let label = record.full_name.as_ref().map_or(record.name.text.as_str(), |name| name.as_str());
        Link { anchor: person_anchor(person), label: text::line(label), text: String::new() }
    }

    /// An explanation with its nodes as ways to them.
    pub fn told(&self, explanation: Explanation) -> Vec<Inline> {
        explanation.into_iter().map(|piece| self.piece(piece)).collect()
    }

    fn piece(&self, piece: Piece) -> Inline {
        match piece {
            Piece::Words(words) => Inline::Words(words),
            Piece::Claim(claim) => Inline::Link(self.to_claim(claim)),
            Piece::Reason(reason) => Inline::Link(self.pointer(self.plan.of_reason(reason))),
        }
    }
}

pub(super) fn source_anchor(source: ReferenceId) -> String {
    format!("source-{}", source.index() + 1)
}

pub(super) fn person_anchor(person: PersonId) -> String {
    format!("person-{}", person.index() + 1)
}
