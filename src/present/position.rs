//! A name or a number → the position that is meant.

use super::{scene::Scene, view::Role};
use crate::{model::ClaimId, names, prepare::rivalry};

/// The position, or any other claim, of this id or number. A number is that of all outputs: `1`, `2` …
pub(super) fn named(scene: &Scene<'_>, asked: &str) -> Result<ClaimId, String> {
    let debate = scene.debate;
    if let Some(claim) = debate.claim_ids().find(|id| debate.claim(*id).name.text == asked) {
        return Ok(claim);
    }
    let roots = || scene.plan.cases().map(|case| &scene.plan.places[case.root as usize]);
    let numbered = scene.plan.places.iter().find(|place| *place.number == *asked && place.home);
    if let Some(claim) = numbered.and_then(|place| place.claim) {
        return Ok(claim);
    }
    let names: Vec<&str> = debate.claims.iter().map(|claim| claim.name.text.as_str()).collect();
    if let Some(near) = names::nearest(asked, names) {
        return Err(format!("there is no position `{asked}`; `{near}` exists"));
    }
    let known: Vec<String> = roots()
        .filter_map(|place| Some(format!("{} ({})", debate.claim(place.claim?).name.text, place.number)))
        .take(MOST)
        .collect();
    let all = roots().count();
    Err(match known.len() {
        0 => format!("there is no position `{asked}`; the debate holds no claims"),
        shown if shown < all => format!("there is no position `{asked}`; the first are {}", known.join(", ")),
        _ => format!("there is no position `{asked}`; there are {}", known.join(", ")),
    })
}

/// The position of this id or number; the first where none is asked for.
pub(super) fn or_first(scene: &Scene<'_>, asked: Option<&str>) -> Result<ClaimId, String> {
    if let Some(asked) = asked {
        return named(scene, asked);
    }
    let first = scene.plan.cases().find_map(|case| scene.plan.places[case.root as usize].claim);
    first.ok_or_else(|| "the debate holds no claims: there is nothing to argue for yet".to_owned())
}

/// Refuses a claim that is not the top of a case.
pub(super) fn check_top(scene: &Scene<'_>, claim: ClaimId) -> Result<(), String> {
    let place = scene.plan.of_claim(claim);
    match place.role {
        Role::Position | Role::Root => Ok(()),
        role => {
            let (word, number) = (role.word().to_lowercase(), &place.number);
            Err(format!("{number} is no position but a part of a case ({word}); name a position"))
        }
    }
}

/// How many positions are named where the one asked for is not there.
const MOST: usize = 16;

/// The positions that a claim stands beside, itself among them: those of its issue; else itself alone.
pub(super) fn rivals(scene: &Scene<'_>, claim: ClaimId) -> Vec<ClaimId> {
    rivalry::rivals(scene.debate, claim)
}

/// The positions that a claim stands beside, without itself.
pub(super) fn others(scene: &Scene<'_>, claim: ClaimId) -> Vec<ClaimId> {
    rivals(scene, claim).into_iter().filter(|other| *other != claim).collect()
}

/// What a claim is called as the top of a sheet: "position 1", "claim 1A".
pub(super) fn called(scene: &Scene<'_>, claim: ClaimId) -> String {
    let place = scene.plan.of_claim(claim);
    let word = if place.role == Role::Position { "position" } else { "claim" };
    format!("{word} {}", place.number)
}
