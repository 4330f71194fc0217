//! The map as one picture on a grid of sheets, to be glued together.

use std::sync::Arc;

use super::{
    super::{
        picture::Draft,
        view::{
            picture::{Heading, Lettering, Picture, Point, Rect},
            sheets::{Bookmark, Link, Page, Paper, Sheets, Way},
        },
    },
    least, line,
    paper::{FOOT, UNIT},
    points,
    tiles::letters,
};
use crate::layout::{self, Extent};

/// How far the sheets overlap, in millimetres, for glue.
const OVERLAP: f64 = 10.0;
/// How long a crop mark is.
const MARK: i64 = 24;
/// Around the overview.
const AROUND: i64 = 40;

/// A grid of sheets.
struct Grid {
    paper: Paper,
    room: Extent,
    overlap: i64,
    columns: i64,
    rows: i64,
}

impl Grid {
    #[expect(clippy::cast_possible_truncation, reason = "an overlap is some units long")]
    fn new(paper: Paper, width: i64, height: i64) -> Grid {
        let room = paper.room(least());
        let overlap = (OVERLAP / (UNIT * least())).ceil() as i64;
        let count = |length: i64, room: i64| ((length - overlap).max(1) + room - overlap - 1) / (room - overlap);
        let (columns, rows) = (count(width, room.width), count(height, room.height));
        Grid { paper, room, overlap, columns, rows }
    }

    /// The part of the picture that a sheet shows.
    fn window(&self, column: i64, row: i64) -> Rect {
        let Extent { width, height } = self.room;
        Rect { x: column * (width - self.overlap), y: row * (height - self.overlap), width, height }
    }
}

/// The name of a sheet.
fn key(column: i64, row: i64) -> String {
    format!("{}{}", letters(usize::try_from(column).unwrap_or_default()), row + 1)
}

/// Sets the picture on the paper that needs fewest sheets.
pub(super) fn poster(draft: Draft, heading: Heading, papers: &[Paper]) -> Sheets {
    let tops = draft.tops.clone();
    let picture = Arc::new(draft.picture(heading, layout::SCREEN));
    let grids = papers.iter().map(|paper| Grid::new(*paper, picture.width, picture.height));
    let grid = grids.min_by_key(|grid| grid.columns * grid.rows).expect("a paper lies in one way at least");
    let count = grid.columns * grid.rows;
    let mut pages = Vec::new();
    for row in 0..grid.rows {
        for column in 0..grid.columns {
            pages.push(sheet(&grid, &picture, column, row, count));
        }
    }
    let mut bookmarks = Vec::new();
    for (node, level, words) in tops {
        let place = picture.boxes[node as usize].place;
        let (page, to) = spot(&grid, place);
        super::enter(&mut bookmarks, Bookmark { words, page, to, below: Vec::new() }, level);
    }
    let overview = pages.len();
    let below = pages.iter().enumerate().map(|(page, own)| Bookmark {
        words: format!("Sheet {}", own.key),
        page,
        to: Point::default(),
        below: Vec::new(),
    });
    let below = below.collect();
    let words = "Sheets".to_owned();
    bookmarks.push(Bookmark { words, page: overview, to: Point::default(), below });
    pages.push(self::overview(&grid, &picture));
    let sides = |count: i64| usize::try_from(count).unwrap_or_default();
    Sheets {
        title: picture.title.clone(),
        description: picture.description.clone(),
        language: picture.language.clone(),
        way: Way::Poster { columns: sides(grid.columns), rows: sides(grid.rows) },
        paper: grid.paper,
        pages,
        bookmarks,
        smallest: points(least()),
        warnings: Vec::new(),
    }
}

/// The first sheet that shows the corner of a box, and where.
fn spot(grid: &Grid, place: Rect) -> (usize, Point) {
    let steps = |at: i64, room: i64, count: i64| (at / (room - grid.overlap)).clamp(0, count - 1);
    let column = steps(place.x, grid.room.width, grid.columns);
    let row = steps(place.y, grid.room.height, grid.rows);
    let window = grid.window(column, row);
    let page = usize::try_from(row * grid.columns + column).unwrap_or_default();
    (page, Point { x: place.x - window.x, y: place.y - window.y })
}

fn sheet(grid: &Grid, picture: &Arc<Picture>, column: i64, row: i64, count: i64) -> Page {
    let Extent { width, height } = grid.room;
    let number = row * grid.columns + column + 1;
    let foot = format!("sheet {} · page {number} of {}", key(column, row), count + 1);
    let own = super::super::picture::boxes::width(&foot, Lettering::Number);
    Page {
        key: key(column, row),
        picture: Arc::clone(picture),
        window: Some(grid.window(column, row)),
        unit: UNIT * least(),
        room: (width, height),
        tabs: Vec::new(),
        lines: vec![line(foot, Lettering::Number, Point { x: width - own, y: height + FOOT - 7 })],
        frames: Vec::new(),
        marks: marks(grid, column, row),
        links: Vec::new(),
    }
}

/// Crop marks at the corners: what lies beyond them stands on the next sheet, too, and is for glue.
fn marks(grid: &Grid, column: i64, row: i64) -> Vec<(Point, Point)> {
    let Extent { width, height } = grid.room;
    let right = if column + 1 < grid.columns { width - grid.overlap } else { width };
    let bottom = if row + 1 < grid.rows { height - grid.overlap } else { height };
    let mut marks = Vec::new();
    for (x, outwards) in [(0, 1), (right, -1)] {
        for (y, down) in [(0, 1), (bottom, -1)] {
            let corner = Point { x, y };
            marks.push((corner, Point { x: x + MARK * outwards, y }));
            marks.push((corner, Point { x, y: y + MARK * down }));
        }
    }
    marks
}

/// All sheets in small: the boxes as they stand, the edges of the sheets, and their names.
fn overview(grid: &Grid, picture: &Picture) -> Page {
    let Extent { width, height } = grid.room;
    let top = AROUND + 24;
    let whole = Rect {
        x: 0,
        y: 0,
        width: grid.columns * (grid.room.width - grid.overlap) + grid.overlap,
        height: grid.rows * (grid.room.height - grid.overlap) + grid.overlap,
    };
    // So many units of the picture are one here, in hundredths.
    let per = (whole.width * 100 / (width - 2 * AROUND)).max(whole.height * 100 / (height - top - AROUND)).max(100);
    let small = |rect: Rect| Rect {
        x: AROUND + rect.x * 100 / per,
        y: top + rect.y * 100 / per,
        width: (rect.width * 100 / per).max(1),
        height: (rect.height * 100 / per).max(1),
    };
    let mut page = Page {
        key: "key".to_owned(),
        picture: Arc::new(Picture {
            width,
            height,
            title: picture.title.clone(),
            description: picture.description.clone(),
            language: picture.language.clone(),
            ..Picture::default()
        }),
        window: None,
        unit: UNIT * least(),
        room: (width, height),
        tabs: Vec::new(),
        lines: Vec::new(),
        frames: picture.boxes.iter().map(|body| small(body.place)).collect(),
        marks: Vec::new(),
        links: Vec::new(),
    };
    let said = format!(
        "The sheets: {} side by side, {} below each other. Cut along the marks; glue on what lies beyond.",
        grid.columns, grid.rows
    );
    page.lines.push(line(said, Lettering::Number, Point { x: 0, y: 20 }));
    for row in 0..grid.rows {
        for column in 0..grid.columns {
            let own = small(grid.window(column, row));
            let (right, bottom) = (own.right(), own.bottom());
            let corners = [(own.x, own.y), (right, own.y), (right, bottom), (own.x, bottom), (own.x, own.y)];
            let corner = |(x, y): (i64, i64)| Point { x, y };
            page.marks.extend(corners.windows(2).map(|pair| (corner(pair[0]), corner(pair[1]))));
            let name = key(column, row);
            let at = Point { x: own.x + 6, y: own.y + 18 };
            let number = usize::try_from(row * grid.columns + column).unwrap_or_default();
            let words = format!("sheet {name}");
            page.lines.push(line(name, Lettering::Conclusion, at));
            page.links.push(Link { from: own, page: number, to: Point::default(), words });
        }
    }
    let foot = format!("key · page {} of {0}", grid.columns * grid.rows + 1);
    let own = super::super::picture::boxes::width(&foot, Lettering::Number);
    page.lines.push(line(foot, Lettering::Number, Point { x: width - own, y: height + FOOT - 7 }));
    page
}
