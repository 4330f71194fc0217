//! Debate → what a reader of the page can pick claims by: schools, speakers, and the verdicts through each lens.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{
    lists,
    plan::Place,
    scene::Scene,
    text,
    view::{Choice, Seen, Verdict},
};
use crate::{
    evaluate::Evaluation,
    model::{Claim, Speaker},
};

/// The schools, by name.
pub(super) fn schools(scene: &Scene<'_>) -> Vec<Choice> {
    choices(scene, |claim| claim.school.as_ref().map(|school| text::line(school)))
}

/// Those who say something, by name.
pub(super) fn speakers(scene: &Scene<'_>) -> Vec<Choice> {
    let name = |speaker: &Speaker| match speaker {
        Speaker::Person(person) => scene.to_person(*person).label.to_string(),
        Speaker::Reference(source) => scene.to_source(*source).label.to_string(),
    };
    choices(scene, |claim| claim.by.as_ref().map(|by| name(by)))
}

fn choices(scene: &Scene<'_>, of: impl Fn(&Claim) -> Option<String>) -> Vec<Choice> {
    let mut nodes: BTreeMap<String, String> = BTreeMap::new();
    for (index, place) in scene.plan.places.iter().enumerate() {
        let label = place.claim.and_then(|claim| of(scene.debate.claim(claim)));
        if let Some(label) = label.filter(|label| !label.is_empty()) {
            let list = nodes.entry(label).or_default();
            let gap = if list.is_empty() { "" } else { " " };
            // A string takes everything.
            let _ = write!(list, "{gap}{index}");
        }
    }
    nodes.into_iter().map(|(label, nodes)| Choice { label, nodes }).collect()
}

/// The verdicts through each lens, those without one first. `judged`: the debate in this order.
pub(super) fn lenses(scene: &Scene<'_>, judged: &[Evaluation]) -> Vec<Seen> {
    let seen = |evaluation: &Evaluation| Seen {
        lens: evaluation.lens.map(|id| lists::lens(scene.debate, id).name),
        current: evaluation.lens == scene.evaluation.lens,
        verdicts: scene.plan.places.iter().map(|place| digit(place, evaluation)).collect(),
    };
    judged.iter().map(seen).collect()
}

/// The verdicts on a node as one digit.
fn digit(place: &Place, evaluation: &Evaluation) -> char {
    let claim = place.claim.map(|claim| Verdict::from(evaluation.claim(claim)));
    let step = place.step.map(|step| Verdict::from(evaluation.reason(step)));
    let rank = |verdict: Option<Verdict>| Verdict::ALL.iter().position(|known| Some(*known) == verdict);
    let (first, second) = (rank(claim.or(step)).unwrap_or(2), rank(step.or(claim)).unwrap_or(2));
    char::from_digit((3 * first + second) as u32, 10).unwrap_or('8')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        evaluate::evaluate,
        present::{plan, samples::*},
        source::Spanned,
    };

    #[test]
    fn nodes_are_picked_by_their_school_wherever_the_claim_stands() {
        let mut debate = claims(&["p", "a", "b"]);
        reason(&mut debate, 0, &[1]);
        against(&mut debate, 0, &[2]);
        reason(&mut debate, 2, &[1]);
        debate.claims[1].school = Some(Spanned::new("new".to_owned(), HERE));
        debate.claims[0].school = Some(Spanned::new("old".to_owned(), HERE));
        let (evaluation, plan) = (evaluate(&debate, None), plan::plan(&debate));
        let schools = schools(&Scene::new(&debate, &evaluation, &plan));
        let told: Vec<_> = schools.iter().map(|school| (school.label.as_str(), school.nodes.as_str())).collect();
        assert_eq!(told, [("new", "1 3"), ("old", "0")]);
    }

    #[test]
    fn a_digit_holds_the_verdicts_on_claim_and_step() {
        let mut debate = claims(&["p", "a", "u"]);
        let step = reason(&mut debate, 0, &[1]);
        undercut(&mut debate, step, 2);
        let (evaluation, plan) = (evaluate(&debate, None), plan::plan(&debate));
        let seen = lenses(&Scene::new(&debate, &evaluation, &plan), std::slice::from_ref(&evaluation));
        // p falls with its only step; a stands, but the step from it is undercut; u stands.
        assert_eq!(seen[0].verdicts, "410");
        assert!(seen[0].current && seen[0].lens.is_none());
    }
}
