//! How an undecided claim could be judged by somebody bolder, in sentences.

use super::super::{
    scene::Scene,
    view::{Inline, Verdict},
    words::{list_of, number},
};
use crate::{
    evaluate::{Label, why::possible::Possible},
    model::ClaimId,
};

/// How many claims one list names.
const NAMED: usize = 8;

/// The sentences; none for a claim that is decided.
pub(super) fn possible(scene: &Scene<'_>, possible: &[Possible]) -> Vec<Vec<Inline>> {
    let none = |possible: &&Possible| possible.others.is_none() && possible.whole;
    if !possible.is_empty() && possible.iter().all(|one| none(&one)) {
        return vec![vec![words(
            "No bolder judge decides it either: no preferred labelling accepts it or rejects it.",
        )]];
    }
    possible.iter().map(|possible| sentence(scene, possible)).collect()
}

fn sentence(scene: &Scene<'_>, possible: &Possible) -> Vec<Inline> {
    let verb = if possible.label == Label::Accepted { "accept" } else { "reject" };
    let Some(others) = &possible.others else {
        return vec![words(&if possible.whole {
            format!("No bolder judge may {verb} it: no preferred labelling does.")
        } else {
            format!("Whether a bolder judge may {verb} it was not found in the time there is.")
        })];
    };
    let mut sentence = vec![words(&format!("A bolder judge may {verb} it, as one preferred labelling does"))];
    let mut lead = "; then ";
    for label in [Label::Accepted, Label::Rejected, Label::Undecided] {
        let claims: Vec<ClaimId> =
            others.iter().filter(|(_, other)| *other == label).map(|(claim, _)| *claim).collect();
        if claims.is_empty() {
            continue;
        }
        let mut names: Vec<Vec<Inline>> =
            claims.iter().take(NAMED).map(|claim| vec![Inline::Link(scene.to_claim(*claim))]).collect();
        if claims.len() > NAMED {
            names.push(vec![words(&format!("{} more", number(claims.len() - NAMED)))]);
        }
        sentence.push(words(lead));
        sentence.extend(list_of(names));
        let is = if claims.len() == 1 { "is" } else { "are" };
        sentence.push(words(&format!(" {is} {}", Verdict::from(label).word())));
        lead = ", and ";
    }
    sentence.push(words("."));
    sentence
}

fn words(words: &str) -> Inline {
    Inline::Words(words.to_owned())
}
