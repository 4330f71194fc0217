//! Debate → maps that can be read on a sheet of paper: one of the whole debate if it fits, else one of each case, with
//! as many levels as fit.

use super::{
    picture::{self, Selection},
    scene::Scene,
    view::{
        MapSheet, Maps,
        picture::{BoxKind, Picture, PictureBox, Rect},
    },
};

/// The room on a page: 174 by 222 millimetres, what A4 and Letter have between their margins.
const ROOM: (i64, i64) = (657, 839);

/// How much smaller than it is drawn a map may be printed, in thousandths: the letters of its claims, 13.5 pixels large,
/// have 8 points then.
const LEAST: i64 = 790;

/// How much smaller it is printed at least: as large as it is drawn, it would take more room than it needs.
const MOST: i64 = 860;

/// The levels of claims below a case that are tried, the most first.
const DEPTHS: [Option<usize>; 4] = [None, Some(3), Some(2), Some(1)];

/// More nodes than these never fit, and need not be drawn to know it.
const NODES: usize = 60;

/// Fewer nodes than these are no map.
const FEW: usize = 3;

/// More cases than these are no overview.
const CASES: usize = 40;

/// Around the boxes, for the lines at their edges.
const EDGE: i64 = 5;

/// Draws the maps.
pub(super) fn maps(scene: &Scene<'_>) -> Maps {
    // One box or two show nothing that their words do not say.
    if scene.plan.places.len() < FEW {
        return Maps::default();
    }
    if let Some(whole) = sheet(scene, &Selection::default()) {
        return Maps { sheets: vec![whole], left_out: None };
    }
    let cases: Vec<_> = scene.plan.cases().filter_map(|case| scene.plan.places.get(case.root as usize)).collect();
    if cases.len() > CASES {
        let left_out = format!(
            "No map is drawn: one of {} cases cannot be read on paper. “elenchus map” draws it as a file.",
            cases.len()
        );
        return Maps { sheets: Vec::new(), left_out: Some(left_out) };
    }
    let (mut sheets, mut missing, mut cut) = (Vec::new(), Vec::new(), false);
    for place in cases {
        let select = |depth| Selection { root: place.claim, depth, ..Selection::default() };
        let fitting = DEPTHS.into_iter().find_map(|depth| Some((depth, sheet(scene, &select(depth))?)));
        match fitting {
            Some((_, sheet)) if sheet.picture.boxes.iter().filter(|shown| is_node(shown)).count() < FEW => {}
            Some((depth, sheet)) => {
                cut |= depth.is_some();
                sheets.push(MapSheet { of: Some(scene.link(place)), ..sheet });
            }
            None => missing.push(place.number.as_ref()),
        }
    }
    let mut told = Vec::new();
    if !missing.is_empty() {
        told.push(format!("No map is drawn of {}: it would be too small to read on a page.", missing.join(", ")));
    }
    if cut {
        told.push("Boxes say how much below them is not shown.".to_owned());
    }
    if !told.is_empty() {
        told.push("“elenchus map” draws all of it as a file, with “--root” and “--depth” any part.".to_owned());
    }
    Maps { sheets, left_out: (!told.is_empty()).then(|| told.join(" ")) }
}

/// A map, if it fits on a page.
fn sheet(scene: &Scene<'_>, selection: &Selection) -> Option<MapSheet> {
    if picture::shows(scene, selection) > NODES {
        return None;
    }
    let picture = picture::upright(scene, selection);
    let frame = frame(&picture, selection.root.is_none())?;
    let scale = (ROOM.0 * 1000 / frame.width).min(ROOM.1 * 1000 / frame.height).min(MOST);
    (scale >= LEAST).then_some(MapSheet { of: None, picture, frame, scale })
}

fn is_node(shown: &PictureBox) -> bool {
    shown.kind != BoxKind::Question
}

/// The rectangle of all boxes; the question above a case is left out, for its page says it.
fn frame(picture: &Picture, with_questions: bool) -> Option<Rect> {
    let shown = picture.boxes.iter().filter(|shown| with_questions || is_node(shown));
    let whole = shown.map(|shown| shown.area).reduce(|one, other| {
        let (x, y) = (one.x.min(other.x), one.y.min(other.y));
        let (right, bottom) = (one.right().max(other.right()), one.bottom().max(other.bottom()));
        Rect { x, y, width: right - x, height: bottom - y }
    })?;
    let Rect { x, y, width, height } = whole;
    Some(Rect { x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE })
}
