//! Short ways between boxes that do not hang from each other, around everything that is drawn already.
//!
//! A way has three straight parts at most and is drawn only where it is short and touches nothing. A search through the
//! whole drawing would find more ways, but longer ones, that nobody follows with the eye; the box at the start says
//! where to look, and a number is found faster than the end of a long line.

use std::collections::BTreeMap;

use super::{Bond, Drawing, Point, Rect};

/// How far apart two boxes may stand, across and along, to be joined.
const REACH: i64 = 360;
/// How long a way may be.
const LONGEST: i64 = 900;
/// How much room a way keeps to all else.
const ROOM: i64 = 5;
/// How far a way runs straight on from a box before it turns.
const OUT: i64 = 11;
/// How long a corner is worth.
const CORNER: i64 = 60;
/// Things in the way, at most, for which a way is looked for: where it is as crowded as this, there is none to be seen.
const CROWD: usize = 60;

/// A way for each pair, where there is one.
pub(super) fn ties(drawing: &Drawing, ties: &[(u32, u32)]) -> Vec<Option<Vec<Point>>> {
    let pair = |(from, to): (u32, u32)| (drawing.boxes[from as usize], drawing.boxes[to as usize]);
    let near: Vec<(usize, Rect, Rect)> = ties
        .iter()
        .enumerate()
        .map(|(index, tie)| (index, pair(*tie).0, pair(*tie).1))
        .filter(|(_, from, to)| from != to && apart(*from, *to) <= REACH)
        .collect();
    let mut ways = vec![None; ties.len()];
    if near.is_empty() {
        return ways;
    }
    let mut taken = Taken::default();
    for (_, from, to) in &near {
        taken.watch(around(*from, *to));
    }
    for body in &drawing.boxes {
        taken.add(*body);
    }
    for stroke in &drawing.strokes {
        parts(&stroke.points).for_each(|part| taken.add(part));
    }
    for port in drawing.ports.iter().filter(|port| matches!(port.bond, Bond::For | Bond::Against | Bond::Undercut)) {
        taken.add(port.word());
    }
    for (index, from, to) in near {
        let others: Vec<Rect> =
            taken.within(around(from, to)).into_iter().filter(|other| *other != from && *other != to).collect();
        if others.len() > CROWD {
            continue;
        }
        if let Some(way) = shortest(from, to, &others) {
            parts(&way).for_each(|part| taken.add(part));
            ways[index] = Some(way);
        }
    }
    ways
}

/// How far apart two boxes stand, across or along, whichever is more.
fn apart(one: Rect, other: Rect) -> i64 {
    let across = (other.x - one.right()).max(one.x - other.right());
    let along = (other.y - one.bottom()).max(one.y - other.bottom());
    across.max(along)
}

/// Two boxes and the room around them in which a way may run.
fn around(one: Rect, other: Rect) -> Rect {
    let (x, y) = (one.x.min(other.x) - 4 * OUT, one.y.min(other.y) - 4 * OUT);
    let (right, bottom) = (one.right().max(other.right()) + 4 * OUT, one.bottom().max(other.bottom()) + 4 * OUT);
    Rect { x, y, width: right - x, height: bottom - y }
}

/// The straight parts of a line, as rectangles without an inside.
fn parts(points: &[Point]) -> impl Iterator<Item = Rect> + '_ {
    points.windows(2).map(|ends| {
        let (x, y) = (ends[0].x.min(ends[1].x), ends[0].y.min(ends[1].y));
        Rect { x, y, width: (ends[0].x - ends[1].x).abs(), height: (ends[0].y - ends[1].y).abs() }
    })
}

/// The sides of a box that a way may leave or reach.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Side {
    Left,
    Right,
    Top,
    Bottom,
}

/// Where on its sides a box is left and reached: beside the places where the lines of the tree meet it.
fn doors(body: Rect) -> [(Side, Point); 4] {
    let (low, far) = (body.y + body.height * 3 / 4, body.x + body.width * 7 / 8);
    [
        (Side::Right, Point { x: body.right(), y: low }),
        (Side::Left, Point { x: body.x, y: low }),
        (Side::Bottom, Point { x: far, y: body.bottom() }),
        (Side::Top, Point { x: far, y: body.y }),
    ]
}

/// The best free way between two boxes: the shortest, a corner counted as a piece of way.
fn shortest(from: Rect, to: Rect, others: &[Rect]) -> Option<Vec<Point>> {
    let (xs, ys) = gaps(from, to, others);
    let mut best: Option<(i64, Vec<Point>)> = None;
    for (out, start) in doors(from) {
        for (into, end) in doors(to) {
            for way in shapes((out, start), (into, end), &xs, &ys) {
                let length: i64 = parts(&way).map(|part| part.width + part.height).sum();
                let cost = length + CORNER * (i64::from(way.len() as u32) - 2);
                if length <= LONGEST
                    && best.as_ref().is_none_or(|(least, _)| cost < *least)
                    && is_free(&way, from, to, others)
                {
                    best = Some((cost, way));
                }
            }
        }
    }
    best.map(|(_, way)| way)
}

/// Where a way may run: just beside everything that stands around.
fn gaps(from: Rect, to: Rect, others: &[Rect]) -> (Vec<i64>, Vec<i64>) {
    let (mut xs, mut ys) = (Vec::new(), Vec::new());
    for body in others.iter().chain([&from, &to]) {
        xs.extend([body.x - OUT, body.right() + OUT]);
        ys.extend([body.y - OUT, body.bottom() + OUT]);
    }
    // Beyond the window nobody knows what stands there.
    let window = around(from, to);
    xs.retain(|x| window.x + ROOM <= *x && *x <= window.right() - ROOM);
    ys.retain(|y| window.y + ROOM <= *y && *y <= window.bottom() - ROOM);
    for list in [&mut xs, &mut ys] {
        list.sort_unstable();
        list.dedup();
    }
    (xs, ys)
}

/// All ways of up to three parts from a door to a door.
fn shapes(from: (Side, Point), to: (Side, Point), xs: &[i64], ys: &[i64]) -> Vec<Vec<Point>> {
    let ((out, start), (into, end)) = (from, to);
    let flat = |side| matches!(side, Side::Left | Side::Right);
    let corners = |middle: &[Point]| [&[start], middle, &[end]].concat();
    let all: Vec<Vec<Point>> = match (flat(out), flat(into)) {
        (true, true) if start.y == end.y => vec![corners(&[])],
        (false, false) if start.x == end.x => vec![corners(&[])],
        (true, true) => xs.iter().map(|x| corners(&[Point { x: *x, ..start }, Point { x: *x, ..end }])).collect(),
        (false, false) => ys.iter().map(|y| corners(&[Point { y: *y, ..start }, Point { y: *y, ..end }])).collect(),
        (true, false) => vec![corners(&[Point { x: end.x, y: start.y }])],
        (false, true) => vec![corners(&[Point { x: start.x, y: end.y }])],
    };
    let leaves = |way: &Vec<Point>| goes(way[0], way[1], out) && goes(way[way.len() - 1], way[way.len() - 2], into);
    all.into_iter().filter(leaves).collect()
}

/// Whether a way from a point on a side of a box to the next goes straight away from the box, far enough to be seen.
fn goes(from: Point, to: Point, side: Side) -> bool {
    let far = match side {
        Side::Left => from.x - to.x,
        Side::Right => to.x - from.x,
        Side::Top => from.y - to.y,
        Side::Bottom => to.y - from.y,
    };
    far >= OUT
}

/// Whether a way touches nothing but the two boxes that it joins, and these only at its ends.
fn is_free(way: &[Point], from: Rect, to: Rect, others: &[Rect]) -> bool {
    parts(way).enumerate().all(|(index, part)| {
        let wide =
            Rect { x: part.x - ROOM, y: part.y - ROOM, width: part.width + 2 * ROOM, height: part.height + 2 * ROOM };
        let (first, last) = (index == 0, index + 2 == way.len());
        let own = |body: Rect, touches: bool| {
            let around = if touches { part } else { wide };
            !around.meets(Rect { x: body.x - 1, y: body.y - 1, width: body.width + 2, height: body.height + 2 })
                || (touches && !crosses_inside(part, body))
        };
        own(from, first) && own(to, last) && others.iter().all(|other| !wide.meets(thick(*other)))
    })
}

/// A rectangle that has an inside, so that it can be met.
fn thick(body: Rect) -> Rect {
    Rect { width: body.width.max(1), height: body.height.max(1), ..body }
}

/// Whether a straight part runs inside a box.
fn crosses_inside(part: Rect, body: Rect) -> bool {
    let across = if part.width == 0 {
        body.x < part.x && part.x < body.right()
    } else {
        part.x < body.right() && body.x < part.right()
    };
    let along = if part.height == 0 {
        body.y < part.y && part.y < body.bottom()
    } else {
        part.y < body.bottom() && body.y < part.bottom()
    };
    across && along
}

/// The edge of a square of the drawing.
const CELL: i64 = 512;

/// What stands in the squares of the drawing that anybody asks about.
#[derive(Default)]
struct Taken {
    /// By row and column, and by column and row, the number of the square.
    rows: BTreeMap<(i64, i64), usize>,
    columns: BTreeMap<(i64, i64), usize>,
    squares: Vec<Vec<Rect>>,
}

impl Taken {
    /// Keeps account of the squares that a rectangle lies in.
    fn watch(&mut self, window: Rect) {
        for (row, column) in squares(window) {
            let number = self.squares.len();
            if *self.rows.entry((row, column)).or_insert(number) == number {
                self.columns.insert((column, row), number);
                self.squares.push(Vec::new());
            }
        }
    }

    /// Enters something into all squares that are kept account of. What is long and thin is followed along its length,
    /// from one such square to the next, however long it is.
    fn add(&mut self, body: Rect) {
        let (left, right) = (body.x.div_euclid(CELL), body.right().div_euclid(CELL));
        let (top, bottom) = (body.y.div_euclid(CELL), body.bottom().div_euclid(CELL));
        if right - left >= bottom - top {
            for row in top..=bottom {
                for number in self.rows.range((row, left)..=(row, right)).map(|(_, number)| *number) {
                    self.squares[number].push(body);
                }
            }
        } else {
            for column in left..=right {
                for number in self.columns.range((column, top)..=(column, bottom)).map(|(_, number)| *number) {
                    self.squares[number].push(body);
                }
            }
        }
    }

    /// What stands in a rectangle that was watched.
    fn within(&self, window: Rect) -> Vec<Rect> {
        let mut found = Vec::new();
        for square in squares(window) {
            let Some(number) = self.rows.get(&square) else { continue };
            found.extend(self.squares[*number].iter().filter(|body| thick(**body).meets(window)));
        }
        found.sort_unstable_by_key(|body: &Rect| (body.x, body.y, body.width, body.height));
        found.dedup();
        found
    }
}

/// The squares that a rectangle lies in, by row and column.
fn squares(window: Rect) -> impl Iterator<Item = (i64, i64)> {
    let columns = window.x.div_euclid(CELL)..=window.right().div_euclid(CELL);
    let rows = window.y.div_euclid(CELL)..=window.bottom().div_euclid(CELL);
    rows.flat_map(move |row| columns.clone().map(move |column| (row, column)))
}
