//! Plan → boxes and arrows, upper levels first, as many as GitHub draws.

use std::sync::Arc;

use super::{
    plan::{NOWHERE, Plan},
    scene::Scene,
    text,
    view::{Map, MapArrow, MapBox, Role},
};

/// Arrows and boxes that GitHub's Mermaid draws at most, with some to spare: it stops at 500 edges.
const MOST: usize = 440;

/// Characters that GitHub's Mermaid reads at most, with some to spare: it stops at 50,000.
const LETTERS: usize = 45_000;

/// Letters on a line of a box.
const LINE: usize = 28;

/// Letters of a text in a box; the whole text stands in the case.
const TEXT: usize = 160;

/// Draws the plan as far as it can be drawn.
pub(super) fn map(scene: &Scene<'_>) -> Map {
    let plan = scene.plan;
    let order = by_height(plan);
    let mut map = Map::default();
    let mut shown: Vec<Option<Shown>> = vec![None; plan.places.len()];
    let mut cost = 2_000;
    let mut kept = 0;
    for index in order.iter().copied() {
        let drawn = boxed(scene, index);
        cost += drawn.lines.iter().map(|line| letters(line)).sum::<usize>() + drawn.number.len() + 80;
        if cost > LETTERS || map.boxes.len() + 2 > MOST || map.arrows.len() + 3 > MOST {
            break;
        }
        add(scene, &mut map, &mut shown, index, drawn);
        kept += 1;
    }
    if kept < order.len() {
        map.left_out = Some(format!(
            "The map shows {kept} of {} nodes, the upper levels first; the others are too many for one picture and \
             stand in the cases below.",
            order.len()
        ));
    }
    map
}

/// Where a place is drawn.
#[derive(Clone, Copy)]
struct Shown {
    /// Its box.
    body: usize,
    /// Where attacks on its step point: its joint, or the box itself where it is a step alone.
    joint: usize,
}

/// The places by their distance from the top, those of one height in reading order.
fn by_height(plan: &Plan) -> Vec<usize> {
    let mut heights: Vec<u32> = Vec::with_capacity(plan.places.len());
    for place in &plan.places {
        let above = if place.parent == NOWHERE { None } else { heights.get(place.parent as usize) };
        heights.push(above.map_or(0, |height| height + 1));
    }
    let mut order: Vec<usize> = (0..plan.places.len()).collect();
    order.sort_by_key(|place| heights[*place]);
    order
}

fn boxed(scene: &Scene<'_>, index: usize) -> MapBox {
    let place = &scene.plan.places[index];
    let lines = match place.claim {
        None => Vec::new(),
        Some(claim) if !place.home => vec![format!("see {}", scene.plan.of_claim(claim).number)],
        Some(_) => text::wrap(&text::short(&scene.text(place), TEXT), LINE),
    };
    MapBox { number: Arc::clone(&place.number), lines, role: place.role, verdict: scene.verdict(place) }
}

/// Adds a box with its arrow; a step that is undercut gets a joint of its own, for the undercuts to point at.
fn add(scene: &Scene<'_>, map: &mut Map, shown: &mut [Option<Shown>], index: usize, drawn: MapBox) {
    let place = &scene.plan.places[index];
    let role = drawn.role;
    let body = map.boxes.len();
    let undercut = place.step.is_some_and(|step| !scene.debate.reason(step).unless.is_empty());
    let joint = (undercut && place.claim.is_some()).then(|| MapBox { lines: Vec::new(), ..drawn.clone() });
    map.boxes.push(drawn);
    let mut end = body;
    if let Some(mut joint) = joint {
        end = map.boxes.len();
        joint.verdict = place.step.map_or(joint.verdict, |step| scene.reason_verdict(step));
        map.boxes.push(joint);
        map.arrows.push(MapArrow { from: body, to: end, role: Role::Premise });
    }
    shown[index] = Some(Shown { body, joint: end });
    if place.parent != NOWHERE
        && let Some(above) = shown[place.parent as usize]
    {
        let to = if role == Role::Undercut { above.joint } else { above.body };
        map.arrows.push(MapArrow { from: end, to, role });
    }
}

/// How many characters a line takes at most once it is made safe: letters, digits and spaces stay as they are.
fn letters(line: &str) -> usize {
    line.chars()
        .map(|letter| if letter.is_alphanumeric() || letter == ' ' { letter.len_utf8() } else { 8 })
        .sum::<usize>()
        + 5
}

#[cfg(test)]
mod tests {
    use crate::{
        diagnostic::Diagnostic,
        evaluate::evaluate,
        present::{samples::*, view, view::Role},
        source::Sources,
    };

    #[test]
    fn an_undercut_points_at_the_step() {
        let mut debate = claims(&["p", "r", "u"]);
        let step = reason(&mut debate, 0, &[1]);
        undercut(&mut debate, step, 2);
        let none: &[Diagnostic] = &[];
        let map = view(&debate, &Sources::default(), &evaluate(&debate, None), none).map;
        let joint = map.boxes.iter().position(|shown| shown.lines.is_empty()).expect("a joint");
        let arrow = map.arrows.iter().find(|arrow| arrow.role == Role::Undercut).expect("an undercut");
        assert_eq!((arrow.to, &*map.boxes[arrow.from].number), (joint, "1A/1"));
        assert_eq!(map.left_out, None);
    }

    #[test]
    fn a_large_map_says_what_it_leaves_out() {
        let none: &[Diagnostic] = &[];
        let debate = chain(2000);
        let map = view(&debate, &Sources::default(), &evaluate(&debate, None), none).map;
        assert!(map.boxes.len() <= 440 && map.arrows.len() <= 440);
        assert!(map.left_out.expect("a sentence").ends_with("stand in the cases below."));
    }
}
