//! The map on one sheet: as large as can be.

use std::sync::Arc;

use super::{
    super::{
        picture::{Draft, Drawn, frame},
        view::{
            picture::{Heading, KeyEntry, Line, Picture, Point},
            sheets::{Bookmark, Page, Paper, Sheets, Way},
        },
    },
    LARGEST, READABLE, least,
    paper::UNIT,
    points,
};
use crate::layout::{Drawing, Extent, pages};

/// Between the head and the map, and between the map and the key.
const APART: i64 = 22;
/// From one scale that is tried to the next.
const FINER: f64 = 0.98;
/// The smallest scale that is tried: a hundred thousand boxes are on A4 then.
const SMALLEST: f64 = 1e-4;

/// Everything on the sheet, with places in units.
struct Sheet {
    scale: f64,
    room: Extent,
    head: Vec<Line>,
    /// Where the map begins.
    top: i64,
    key: Vec<KeyEntry>,
}

/// On one sheet that can be read, if there is one: the one of the larger type.
pub(super) fn readable(drafts: &[(Draft, Paper)], heading: Heading) -> Option<Sheets> {
    largest(drafts, heading, least())
}

/// On one sheet, however small.
pub(super) fn fit(drafts: &[(Draft, Paper)], heading: Heading) -> Sheets {
    // A drawing for type that can be read is stacked as the sheet needs it, and so the larger one where it fits.
    match readable(drafts, heading).or_else(|| largest(drafts, heading, SMALLEST)) {
        Some(sheets) => sheets,
        None => super::tiles::tiles(drafts, heading),
    }
}

fn largest(drafts: &[(Draft, Paper)], heading: Heading, least: f64) -> Option<Sheets> {
    let mut best: Option<(Sheet, Drawing, &Draft, Paper)> = None;
    for (draft, paper) in drafts {
        let room = paper.room(least);
        let covered =
            draft.graph.nodes.iter().fold(0i128, |sum, node| sum + i128::from(node.width) * i128::from(node.height));
        if covered > i128::from(room.width) * i128::from(room.height) {
            continue;
        }
        for drawing in pages::ways(&draft.graph, heading, room) {
            let Some(sheet) = sheet(draft, &drawing, *paper, least) else { continue };
            if best.as_ref().is_none_or(|(best, ..)| sheet.scale > best.scale) {
                best = Some((sheet, drawing, draft, *paper));
            }
        }
    }
    best.map(|(sheet, drawing, draft, paper)| finished(sheet, &drawing, draft, paper))
}

/// The largest scale at which head, map and key have room.
fn sheet(draft: &Draft, drawing: &Drawing, paper: Paper, least: f64) -> Option<Sheet> {
    let signs = draft.signs(drawing.ties.iter().any(Option::is_some));
    let mut scale = LARGEST;
    while scale >= least {
        let room = paper.room(scale);
        let (head, bottom) = draft.words.head(Point::default(), room.width);
        let top = bottom + APART;
        let below = top + drawing.height + APART;
        let (key, end) = if signs.is_empty() {
            (Vec::new(), bottom)
        } else {
            frame::key(&signs, Point { x: 0, y: below }, room.width)
        };
        if end <= room.height && drawing.width <= room.width {
            return Some(Sheet { scale, room, head, top, key });
        }
        // The last scale that is tried is the smallest that may be.
        scale = if scale > least { (scale * FINER).max(least) } else { 0.0 };
    }
    None
}

fn finished(sheet: Sheet, drawing: &Drawing, draft: &Draft, paper: Paper) -> Sheets {
    let Sheet { scale, room, head, top, key } = sheet;
    let mut picture = Picture { width: room.width, height: room.height, head, key, ..draft.empty() };
    let parents: Vec<Option<u32>> = draft.graph.nodes.iter().map(|node| node.parent).collect();
    let mut written = draft.written.clone();
    for written in &mut written {
        written.point_at(None);
    }
    let drawn = Drawn { drawing, parents: &parents, ties: &draft.graph.ties };
    drawn.add(&mut picture, written, ((room.width - drawing.width) / 2, top));
    let mut bookmarks: Vec<Bookmark> = Vec::new();
    for (node, level, words) in &draft.tops {
        let place = picture.boxes[*node as usize].place;
        let own = Bookmark { words: words.clone(), page: 0, to: Point { x: place.x, y: place.y }, below: Vec::new() };
        super::enter(&mut bookmarks, own, *level);
    }
    let smallest = points(scale);
    let warning = format!(
        "the smallest type has {smallest:.1} points, and {READABLE:.0} can be read: leave out `--fit` for several sheets, or \
         take a larger `--paper`"
    );
    let page = Page {
        key: "A1".to_owned(),
        picture: Arc::new(picture),
        window: None,
        unit: UNIT * scale,
        room: (room.width, room.height),
        tabs: Vec::new(),
        lines: Vec::new(),
        frames: Vec::new(),
        marks: Vec::new(),
        links: Vec::new(),
    };
    Sheets {
        title: draft.words.title.clone(),
        description: draft.words.description.clone(),
        language: draft.words.language.clone(),
        way: Way::One,
        paper,
        pages: vec![page],
        bookmarks,
        smallest,
        warnings: if smallest < READABLE { vec![warning] } else { Vec::new() },
    }
}
