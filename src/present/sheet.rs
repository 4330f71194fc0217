//! The head of a sheet that stands by itself.

use super::{lists, scene::Scene, text, view::Sheet, words};
use crate::model::ClaimId;

/// The head of a sheet for a position, or for everybody.
pub(super) fn sheet(scene: &Scene<'_>, position: Option<ClaimId>) -> Sheet {
    let debate = scene.debate;
    let question = text(debate.question.as_ref());
    let title = super::title(debate);
    let lens = scene.evaluation.lens.map(|id| format!("seen through the lens {}", lists::lens(debate, id).name));
    let dated = debate.as_of.as_ref().map(|date| format!("dated {}", text::line(&date.value.to_string())));
    Sheet {
        question: question.filter(|question| *question != title),
        title,
        language: text(debate.language.as_ref()).unwrap_or_else(|| "en".to_owned()),
        position: position.map(|claim| scene.link(scene.plan.of_claim(claim))),
        facts: [dated, lens, words::overlays(debate)].into_iter().flatten().collect(),
    }
}
