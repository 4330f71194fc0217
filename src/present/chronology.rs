//! What happened when, as the claims say, with who says so, and who dates it otherwise.

use std::collections::BTreeMap;

use super::{
    scene::Scene,
    text,
    view::{Conflict, Event},
};
use crate::{
    date::Date,
    dating,
    model::{ClaimId, Speaker},
    names::Set,
};

/// The claims that have a date, earliest first; those without a first day stand where they end.
pub(super) fn dated<'a>(scene: &Scene<'a>) -> Vec<(ClaimId, &'a Date)> {
    let debate = scene.debate;
    let dated = |id: ClaimId| debate.claim(id).when.as_ref().map(|when| (id, &when.value));
    let mut claims: Vec<(ClaimId, &Date)> = debate.claim_ids().filter_map(dated).collect();
    claims.sort_by_key(|(_, date)| date.sort_key());
    claims
}

/// By claim, those that date the same thing differently, with the dates that they name.
pub(super) type Conflicts = BTreeMap<ClaimId, Vec<(ClaimId, Date)>>;

/// Finds the claims that date the same thing differently.
pub(super) fn conflicts(scene: &Scene<'_>) -> Conflicts {
    let mut conflicts = Conflicts::new();
    for pair in dating::disagreements(scene.debate) {
        conflicts.entry(pair.one.0).or_default().push(pair.other.clone());
        conflicts.entry(pair.other.0).or_default().push(pair.one);
    }
    conflicts
}

/// The chronology.
pub(super) fn chronology(scene: &Scene<'_>, conflicts: &Conflicts) -> Vec<Event> {
    dated(scene).into_iter().map(|(id, date)| event(scene, conflicts, id, date)).collect()
}

fn event(scene: &Scene<'_>, conflicts: &Conflicts, id: ClaimId, date: &Date) -> Event {
    let claim = scene.debate.claim(id);
    let by = claim.by.as_ref().map(|by| match by.value {
        Speaker::Person(person) => scene.to_person(person),
        Speaker::Reference(source) => scene.to_source(source),
    });
    let mut seen = Set::default();
    if let Some(Speaker::Reference(source)) = claim.by.as_ref().map(|by| by.value) {
        // It is named already as the one who says so.
        seen.insert(source);
    }
    let sources = claim.evidence.iter().map(|evidence| evidence.reference.value).filter(|source| seen.insert(*source));
    let others = conflicts.get(&id).into_iter().flatten();
    Event {
        id: text::line(&claim.name.text),
        written: text::line(date.written()),
        date: text::line(&date.to_string()),
        link: scene.link(scene.plan.of_claim(id)),
        verdict: scene.claim_verdict(id),
        by,
        sources: sources.map(|source| scene.to_source(source)).collect(),
        conflicts: others
            .map(|(other, date)| Conflict {
                link: scene.bare(scene.plan.of_claim(*other)),
                date: text::line(&date.to_string()),
            })
            .collect(),
    }
}
