//! The key to the sheets: what stands on each, and from where it goes on; with the key to the signs.

use std::{fmt::Write as _, sync::Arc};

use super::{
    super::{
        picture::{boxes, frame},
        text,
        view::{
            picture::{Lettering, Point, Rect},
            sheets::{Bookmark, Link, Page, Sheets},
        },
    },
    least, line,
    paper::UNIT,
    tiles::Tiling,
};
use crate::layout::Extent;

/// How wide it is at most, and at least.
const COLUMN: i64 = 900;
const NARROW: i64 = 420;
/// Between its parts, and between it and the map.
const APART: i64 = 24;
/// How many letters of a claim it has.
const ROW: usize = 48;
/// How many letters of it a bookmark has.
const WORDS: usize = 90;

/// Adds it to the last page that has room for it, or on pages of its own.
pub(super) fn add(tiling: &Tiling<'_>, pages: &mut Vec<Page>) {
    let rows = rows(tiling);
    let free = tiling.free();
    let is_whole = tiling.shrunk.last().is_none_or(|shrunk| *shrunk <= 1.0);
    let room = free.iter().filter(|_| is_whole).find_map(|free| {
        let inner = Rect { y: free.y + APART, height: free.height - APART, ..*free };
        let fits = inner.width >= NARROW && sections(tiling, &rows, 0, inner).1 == rows.len();
        fits.then_some(inner)
    });
    if let (Some(room), Some(last)) = (room, pages.last_mut()) {
        let (part, _) = sections(tiling, &rows, 0, room);
        part.put(last);
        return;
    }
    let Extent { width, height } = tiling.room;
    let mut done = 0;
    let mut number = 0;
    while done < rows.len() {
        let (part, next) = sections(tiling, &rows, done, Rect { x: 0, y: 0, width, height });
        number += 1;
        let mut page = Page {
            key: if number == 1 { "key".to_owned() } else { format!("key {number}") },
            picture: Arc::new(super::super::view::picture::Picture { width, height, ..tiling.draft.empty() }),
            window: None,
            unit: UNIT * least(),
            room: (width, height),
            tabs: Vec::new(),
            lines: Vec::new(),
            frames: Vec::new(),
            marks: Vec::new(),
            links: Vec::new(),
        };
        part.put(&mut page);
        pages.push(page);
        done = next.max(done + 1);
    }
}

/// The bookmarks of the pages, where there are several.
pub(super) fn bookmarks(tiling: &Tiling<'_>, sheets: &mut Sheets) {
    let rows = rows(tiling);
    if rows.len() == 1 {
        return;
    }
    let named = |(page, row): (usize, &Row)| Bookmark {
        words: format!("Page {} ({}): {}", page + 1, row.key, text::short(&row.words, WORDS)),
        page,
        to: Point::default(),
        below: Vec::new(),
    };
    let below: Vec<Bookmark> = rows.iter().enumerate().map(named).collect();
    let last = sheets.pages.len() - 1;
    sheets.bookmarks.push(Bookmark { words: "Pages".to_owned(), page: last, to: Point::default(), below });
}

/// What stands on a page.
struct Row {
    key: String,
    words: String,
}

fn rows(tiling: &Tiling<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = tiling.keys.iter().map(|key| Row { key: key.clone(), words: String::new() }).collect();
    for piece in &tiling.pages.pieces {
        let top = piece.nodes[0] as usize;
        let name = &tiling.draft.written[top].number;
        let said = text::short(&tiling.draft.again[top].repeated(), ROW);
        let mut words = [&**name, &said].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        if piece.repeats {
            let _ = write!(words, ", from page {}", tiling.page(tiling.home[top]));
        }
        let row = &mut rows[piece.sheet].words;
        if !row.is_empty() {
            row.push_str("; ");
        }
        row.push_str(&words);
    }
    rows
}

/// The part of it that has room on a page.
#[derive(Default)]
struct Part {
    lines: Vec<super::Line>,
    key: Vec<super::super::view::picture::KeyEntry>,
    links: Vec<Link>,
}

impl Part {
    fn put(self, page: &mut Page) {
        page.lines.extend(self.lines);
        page.links.extend(self.links);
        Arc::make_mut(&mut page.picture).key.extend(self.key);
    }
}

/// Sets rows from this one on into a rectangle; and the first that has no room any more. The last is followed by the key
/// to the signs, which is all that a single page needs.
fn sections(tiling: &Tiling<'_>, rows: &[Row], first: usize, room: Rect) -> (Part, usize) {
    let width = room.width.min(COLUMN);
    let signs =
        tiling.draft.signs(tiling.pages.pieces.iter().any(|piece| piece.drawing.ties.iter().any(Option::is_some)));
    let (_, key_height) = frame::key(&signs, Point::default(), width);
    if let [_] = rows {
        let (key, _) = frame::key(&signs, Point { x: room.x, y: room.y }, width);
        return (Part { key, ..Part::default() }, usize::from(key_height <= room.height));
    }
    let mut column = frame::Column { lines: Vec::new(), x: room.x, y: room.y - 6, width };
    column.add(if first == 0 { "The pages" } else { "The pages, continued" }, Lettering::Question, false);
    let label = |sheet: usize, row: &Row| format!("{} · page {}", row.key, sheet + 1);
    let indent = rows.iter().enumerate().map(|(sheet, row)| boxes::width(&label(sheet, row), Lettering::Number));
    let indent = indent.max().unwrap_or(0) + 14;
    let mut part = Part::default();
    let mut next = first;
    for (sheet, row) in rows.iter().enumerate().skip(first) {
        let mut text = frame::Column { lines: Vec::new(), x: room.x + indent, y: column.y, width: width - indent };
        text.add(&row.words, Lettering::Fact, false);
        let is_last = sheet + 1 == rows.len();
        let needed = if is_last { APART + key_height } else { 0 };
        if text.y + 4 + needed > room.bottom() {
            break;
        }
        let top = column.y + 5;
        let at = Point { x: room.x, y: text.lines.first().map_or(text.y, |line| line.at.y) };
        part.lines.push(line(label(sheet, row), Lettering::Number, at));
        part.lines.append(&mut text.lines);
        let from = Rect { x: room.x, y: top, width, height: text.y + 4 - top };
        let words = format!("page {}", sheet + 1);
        part.links.push(Link { from, page: sheet, to: Point::default(), words });
        column.y = text.y;
        next = sheet + 1;
    }
    part.lines.splice(0..0, column.lines);
    if next == rows.len() {
        (part.key, _) = frame::key(&signs, Point { x: room.x, y: column.y + APART }, width);
    }
    (part, next)
}
