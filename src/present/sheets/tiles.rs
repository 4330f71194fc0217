//! The map on several sheets, cut where subtrees begin.

use std::sync::Arc;

use super::{
    super::{
        picture::{Draft, Drawn, boxes},
        text,
        view::{
            picture::{Heading, Lettering, Picture, Point, Rect},
            sheets::{Bookmark, Link, Page, Paper, Sheets, Tab, Way},
        },
    },
    index, least, line,
    paper::{FOOT, UNIT},
    points,
};
use crate::layout::{
    Extent,
    pages::{self, Book, Pages, Piece},
};

/// How high the note below a box is that says where it goes on.
const TAB: i64 = 22;
/// Between the head and the map.
const APART: i64 = 22;
/// How wide the lines of the head are at most: longer ones are hard to read.
const COLUMN: i64 = 900;
/// How many letters of a title the foot of a page has.
const TITLE: usize = 60;
/// How many letters of a claim a bookmark has.
const WORDS: usize = 90;

/// A draft on sheets, with what is asked of it again and again.
pub(super) struct Tiling<'a> {
    pub draft: &'a Draft,
    pub paper: Paper,
    pub room: Extent,
    pub pages: Pages,
    /// By box, the piece that it stands in in full.
    pub home: Vec<usize>,
    /// By box, the pieces in which what hangs from it goes on.
    pub goes_on: Vec<Vec<usize>>,
    /// By box that stands for another, the other.
    means: Vec<Option<u32>>,
    /// By sheet, its name.
    pub keys: Vec<String>,
    /// By piece, where the corner of its drawing stands on its sheet.
    corners: Vec<Point>,
    /// By sheet, how far what is on it was moved to the right, to stand in the middle.
    spare: Vec<i64>,
    /// By sheet, how many times the usual room it has: what is larger than a sheet is drawn smaller.
    pub shrunk: Vec<f64>,
}

/// Cuts the map into sheets, for the paper that needs fewest.
pub(super) fn tiles(drafts: &[(Draft, Paper)], heading: Heading) -> Sheets {
    let tilings = drafts.iter().map(|(draft, paper)| Tiling::new(draft, *paper, heading));
    let best = tilings.min_by_key(|tiling| tiling.pages.free.len());
    best.map(|tiling| tiling.finish()).expect("a paper lies in one way at least")
}

impl<'a> Tiling<'a> {
    fn new(draft: &'a Draft, paper: Paper, heading: Heading) -> Tiling<'a> {
        let room = paper.room(least());
        let stubs: Vec<Extent> =
            draft.again.iter().map(|stub| Extent { width: stub.width, height: stub.height }).collect();
        let (_, head) = draft.words.head(Point::default(), room.width.min(COLUMN));
        let book = Book { graph: &draft.graph, heading, stubs: &stubs, tab: TAB, room, head: head + APART };
        let pages = pages::pages(&book);
        let nodes = draft.graph.nodes.len();
        let (mut home, mut goes_on) = (vec![0; nodes], vec![Vec::new(); nodes]);
        for (index, piece) in pages.pieces.iter().enumerate() {
            if piece.repeats {
                goes_on[piece.nodes[0] as usize].push(index);
            }
            for node in &piece.nodes[usize::from(piece.repeats)..] {
                home[*node as usize] = index;
            }
        }
        let mut means = vec![None; nodes];
        for (from, to) in &draft.homes {
            means[*from as usize] = Some(*to);
        }
        let (corners, spare, mut shrunk) = corners(&pages, room);
        #[expect(clippy::cast_precision_loss, reason = "sheets are some thousand units")]
        let head = (head + APART) as f64 / room.height as f64;
        shrunk[0] = head.max(shrunk[0]);
        let keys = keys(&pages, &home);
        Tiling { draft, paper, room, pages, home, goes_on, means, keys, corners, spare, shrunk }
    }

    /// The rectangles of the last sheet that are free.
    pub fn free(&self) -> Vec<Rect> {
        let Some((free, spare)) = self.pages.free.last().zip(self.spare.last()) else { return Vec::new() };
        let moved = free.iter().map(|rect| {
            let x = rect.x + spare;
            Rect { x, width: rect.right().min(self.room.width - spare) - rect.x, ..*rect }
        });
        moved.collect()
    }

    /// The number of the page that a piece stands on, counted from 1.
    pub fn page(&self, piece: usize) -> usize {
        self.pages.pieces[piece].sheet + 1
    }

    fn finish(&self) -> Sheets {
        let scale = least();
        let mut pages: Vec<Page> = (0..self.pages.free.len()).map(|sheet| self.sheet(sheet)).collect();
        // By box, where it stands on its page in full, and where it is repeated.
        let mut places = vec![Point::default(); self.draft.graph.nodes.len()];
        let mut stubs = vec![Point::default(); self.pages.pieces.len()];
        let mut next: Vec<usize> = vec![0; pages.len()];
        for (index, piece) in self.pages.pieces.iter().enumerate() {
            let picture = &pages[piece.sheet].picture;
            for (place, node) in piece.nodes.iter().enumerate() {
                let at = picture.boxes[next[piece.sheet]].place;
                let spot = if place == 0 && piece.repeats { &mut stubs[index] } else { &mut places[*node as usize] };
                *spot = Point { x: at.x, y: at.y };
                next[piece.sheet] += 1;
            }
        }
        for page in &mut pages {
            page.links.clear();
        }
        self.link(&mut pages, &places, &stubs);
        let bookmarks = self.bookmarks(&places);
        index::add(self, &mut pages);
        self.feet(&mut pages);
        let smallest = self.shrunk.iter().copied().fold(1.0, f64::max);
        let words = &self.draft.words;
        let mut sheets = Sheets {
            title: words.title.clone(),
            description: words.description.clone(),
            language: words.language.clone(),
            way: Way::Tiles,
            paper: self.paper,
            pages,
            bookmarks,
            smallest: points(scale / smallest),
            warnings: self.warnings(),
        };
        index::bookmarks(self, &mut sheets);
        sheets
    }

    /// A sheet with the boxes on it.
    fn sheet(&self, sheet: usize) -> Page {
        let shrunk = self.shrunk[sheet];
        let room = enlarged(self.room, shrunk);
        let mut picture = Picture { width: room.width, height: room.height, ..self.draft.empty() };
        if sheet == 0 {
            (picture.head, _) = self.draft.words.head(Point::default(), self.room.width.min(COLUMN));
        }
        let mut tabs = Vec::new();
        for (index, piece) in self.pages.pieces.iter().enumerate().filter(|(_, piece)| piece.sheet == sheet) {
            let base = picture.boxes.len();
            let corner = self.corners[index];
            let graph = &self.draft.graph;
            let above =
                |node: u32| graph.nodes[node as usize].parent.and_then(|it| piece.nodes.binary_search(&it).ok());
            let mut parents: Vec<Option<u32>> =
                piece.nodes.iter().map(|node| above(*node).map(|above| above as u32)).collect();
            parents[0] = None;
            let drawn = Drawn { drawing: &piece.drawing, parents: &parents, ties: &piece.ties };
            drawn.add(&mut picture, self.written(piece), (corner.x, corner.y));
            for (place, node) in piece.nodes.iter().enumerate() {
                let is_stub = place == 0 && piece.repeats;
                if self.pages.closed[*node as usize] && !is_stub {
                    tabs.push(self.tab(*node, sheet, picture.boxes[base + place].place));
                }
            }
        }
        Page {
            key: self.keys[sheet].clone(),
            picture: Arc::new(picture),
            window: None,
            unit: UNIT * least() / shrunk,
            room: (room.width, room.height),
            tabs,
            lines: Vec::new(),
            frames: Vec::new(),
            marks: Vec::new(),
            links: Vec::new(),
        }
    }

    /// What stands in the boxes of a piece, with the pages that they point at.
    fn written(&self, piece: &Piece) -> Vec<boxes::Written> {
        let own = |(place, node): (usize, &u32)| {
            let index = *node as usize;
            let (mut written, page) = if place == 0 && piece.repeats {
                (self.draft.again[index].clone(), Some(self.page(self.home[index])))
            } else {
                let home = self.means[index].map(|home| self.page(self.home[home as usize]));
                (self.draft.written[index].clone(), home)
            };
            written.point_at(page);
            written
        };
        piece.nodes.iter().enumerate().map(own).collect()
    }

    /// The note below a box that says where it goes on.
    fn tab(&self, node: u32, sheet: usize, body: Rect) -> Tab {
        let mut sheets: Vec<usize> =
            self.goes_on[node as usize].iter().map(|piece| self.pages.pieces[*piece].sheet).collect();
        sheets.dedup();
        let named = |sheet: &usize| format!("{} ({})", sheet + 1, self.keys[*sheet]);
        // The longest way to say it that has room below the box.
        let ways: Vec<String> = match &sheets[..] {
            [own] if *own == sheet => vec!["continues on this page".to_owned(), "below".to_owned()],
            [only] => vec![format!("continues on page {}", named(only)), format!("on page {}", only + 1)],
            [one, other] => vec![
                format!("continues on pages {} and {}", named(one), named(other)),
                format!("continues on pages {} and {}", one + 1, other + 1),
                format!("on pages {} and {}", one + 1, other + 1),
            ],
            [first, .., last] => vec![
                format!("continues on pages {} to {}", first + 1, last + 1),
                format!("on pages {} to {}", first + 1, last + 1),
            ],
            [] => Vec::new(),
        };
        let fits = |words: &&String| boxes::width(words, Lettering::Fact) + 18 <= body.width - 20;
        let words = ways.iter().find(fits).or(ways.last()).cloned().unwrap_or_default();
        let place = Rect { x: body.x + 10, y: body.bottom(), width: body.width - 20, height: TAB };
        let at = Point { x: place.x + 9, y: place.y + 15 };
        Tab { place, line: line(words, Lettering::Fact, at) }
    }

    /// From each note to where it goes on, from each stub back, and from what is used again to where it stands in full.
    fn link(&self, pages: &mut [Page], places: &[Point], stubs: &[Point]) {
        let mut next: Vec<usize> = vec![0; pages.len()];
        let mut tabs: Vec<usize> = vec![0; pages.len()];
        for piece in &self.pages.pieces {
            let page = &mut pages[piece.sheet];
            for (place, node) in piece.nodes.iter().enumerate() {
                let index = *node as usize;
                let from = page.picture.boxes[next[piece.sheet]].place;
                next[piece.sheet] += 1;
                let is_stub = place == 0 && piece.repeats;
                let home = if is_stub { Some(*node) } else { self.means[index] };
                if let Some(home) = home.map(|home| home as usize) {
                    let number = self.page(self.home[home]);
                    let words = format!("{}, page {number}", self.draft.written[home].number);
                    page.links.push(Link { from, page: number - 1, to: places[home], words });
                }
                if self.pages.closed[index] && !is_stub {
                    let from = page.tabs[tabs[piece.sheet]].place;
                    let words = page.tabs[tabs[piece.sheet]].line.text.clone();
                    tabs[piece.sheet] += 1;
                    if let Some(first) = self.goes_on[index].first() {
                        page.links.push(Link { from, page: self.page(*first) - 1, to: stubs[*first], words });
                    }
                }
            }
        }
    }

    fn bookmarks(&self, places: &[Point]) -> Vec<Bookmark> {
        let mut bookmarks = Vec::new();
        for (node, level, words) in &self.draft.tops {
            let index = *node as usize;
            let (words, page) = (text::short(words, WORDS), self.page(self.home[index]) - 1);
            super::enter(&mut bookmarks, Bookmark { words, page, to: places[index], below: Vec::new() }, *level);
        }
        bookmarks
    }

    /// The title and the number at the foot of every page.
    fn feet(&self, pages: &mut [Page]) {
        let count = pages.len();
        for (index, page) in pages.iter_mut().enumerate() {
            let y = page.room.1 + FOOT - 7;
            let number = format!("{} · page {} of {count}", page.key, index + 1);
            let own = boxes::width(&number, Lettering::Number);
            page.lines.push(line(number, Lettering::Number, Point { x: page.room.0 - own, y }));
            if index > 0 {
                let title = text::short(&self.draft.words.title, TITLE);
                let leftwards = crate::typography::direction(&title) == crate::typography::Direction::Leftwards;
                let x = if leftwards { boxes::width(&title, Lettering::Fact) } else { 0 };
                let own = line(title, Lettering::Fact, Point { x, y });
                page.lines.push(super::Line { leftwards, is_text: true, ..own });
            }
        }
    }

    /// Boxes that had to be drawn smaller than can be read.
    fn warnings(&self) -> Vec<String> {
        let mut warnings = Vec::new();
        for (sheet, shrunk) in self.shrunk.iter().enumerate().filter(|(_, shrunk)| **shrunk > 1.0) {
            let Some(piece) = self.pages.pieces.iter().find(|piece| piece.sheet == sheet) else { continue };
            let large = |node: &&u32| {
                let own = &self.draft.graph.nodes[**node as usize];
                (own.width * own.height, std::cmp::Reverse(**node))
            };
            let number = piece.nodes.iter().max_by_key(large).map(|node| &*self.draft.written[*node as usize].number);
            warnings.push(format!(
                "{} is too long for the paper, so that page {} has type of {:.1} points: take a larger `--paper`, or write \
                 it as several claims",
                number.filter(|number| !number.is_empty()).unwrap_or("a question"),
                sheet + 1,
                points(least() / shrunk)
            ));
        }
        warnings
    }
}

fn enlarged(room: Extent, by: f64) -> Extent {
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "sheets are some thousand units")]
    let times = |length: i64| (length as f64 * by).ceil() as i64;
    Extent { width: times(room.width), height: times(room.height) }
}

/// Where the pieces stand: what is on a sheet stands in the middle of it. And, by sheet, how far it was moved for that, and
/// how much larger than the room it is.
fn corners(pages: &Pages, room: Extent) -> (Vec<Point>, Vec<i64>, Vec<f64>) {
    let count = pages.free.len();
    let mut right = vec![0; count];
    let mut shrunk = vec![1.0f64; count];
    for piece in &pages.pieces {
        let area = piece.area();
        right[piece.sheet] = area.right().max(right[piece.sheet]);
        #[expect(clippy::cast_precision_loss, reason = "sheets are some thousand units")]
        let needed = |length: i64, room: i64| length as f64 / room as f64;
        let larger = needed(area.right(), room.width).max(needed(area.bottom(), room.height));
        shrunk[piece.sheet] = shrunk[piece.sheet].max(larger);
    }
    let spare: Vec<i64> = right.iter().map(|right| (room.width - right).max(0) / 2).collect();
    let corner = |piece: &Piece| Point { x: piece.at.x + spare[piece.sheet], y: piece.at.y };
    (pages.pieces.iter().map(corner).collect(), spare, shrunk)
}

/// The names of the sheets: a letter for how often the map was cut above them, and a number.
fn keys(pages: &Pages, home: &[usize]) -> Vec<String> {
    let mut levels = vec![0; pages.pieces.len()];
    let mut by_sheet: Vec<Option<usize>> = vec![None; pages.free.len()];
    for (index, piece) in pages.pieces.iter().enumerate() {
        if piece.repeats {
            levels[index] = levels[home[piece.nodes[0] as usize]] + 1;
        }
        let level = by_sheet[piece.sheet].get_or_insert(levels[index]);
        *level = levels[index].min(*level);
    }
    let mut counts: Vec<usize> = Vec::new();
    let name = |level: &Option<usize>| {
        let level = level.unwrap_or(0);
        if counts.len() <= level {
            counts.resize(level + 1, 0);
        }
        counts[level] += 1;
        format!("{}{}", letters(level), counts[level])
    };
    by_sheet.iter().map(name).collect()
}

/// A, B … Z, AA, AB …
pub(super) fn letters(mut index: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + (index % 26) as u8));
        if index < 26 {
            break;
        }
        index = index / 26 - 1;
    }
    letters.iter().rev().collect()
}
