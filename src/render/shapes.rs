//! The shapes of a map, as path data of SVG: boxes, lines, arrowheads, signs and marks.
//!
//! They are the same on a screen and on paper. Everything that colour tells they tell as well.

use std::fmt::Write as _;

use crate::present::view::{
    Role, Verdict,
    picture::{BoxKind, LineEnd, LineKind, Point, Rect},
};

/// The sign of a part, in a square of 12 units.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
pub(super) fn sign(role: &Role) -> &'static str {
    match role {
        Role::Reason => "M6 1.5v9M1.5 6h9",
        Role::Objection => "M1.5 6h9",
        Role::Answer => "M10.5 10V7.5a3 3 0 0 0-3-3h-6M4.5 1.5l-3 3 3 3",
        Role::Undercut => "M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M2.9 9.1l6.2-6.2",
        Role::Position | Role::Root => "M2 2h8v8h-8z",
        Role::Premise => "M6 5.5v1",
    }
}

/// The mark of a verdict, in a square of 12 units.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
pub(super) fn mark(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Accepted => "M2 6.5l3 3 5-7",
        Verdict::Rejected => "M2.5 2.5l7 7M9.5 2.5l-7 7",
        Verdict::Undecided => "M3.6 3.8a2.5 2.5 0 1 1 3.7 2.2q-1.3.7-1.3 2M6 10.8v.1",
    }
}

/// How round the corners of a verdict's label are: its shape says it, too.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
pub(super) fn radius(verdict: &Verdict) -> i64 {
    match verdict {
        Verdict::Accepted => 8,
        Verdict::Rejected => 0,
        Verdict::Undecided => 4,
    }
}

/// How round the corners of lines are.
const BEND: i64 = 7;

/// The outline of a box.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
pub(super) fn outline(kind: &BoxKind, role: &Role, place: &Rect) -> String {
    corner(*kind, *role, place.height).map_or_else(|| cut(*place, CUT), |radius| rounded(*place, radius))
}

/// How round the corners of a box are: reasons are round, objections square, undercuts lack their corners (`None`),
/// steps are pills.
pub(super) fn corner(kind: BoxKind, role: Role, height: i64) -> Option<i64> {
    Some(match (kind, role) {
        (BoxKind::Question, _) => 0,
        (BoxKind::Step, _) => (height / 2).min(15),
        (_, Role::Undercut) => return None,
        (_, Role::Reason) => 12,
        (_, Role::Objection) => 0,
        (_, Role::Answer) => 5,
        (_, Role::Position | Role::Root | Role::Premise) => 3,
    })
}

/// How much of its corners an undercut lacks.
pub(super) const CUT: i64 = 9;

/// The second border of an answer.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
pub(super) fn inner(kind: &BoxKind, role: &Role, place: &Rect) -> Option<String> {
    let within = Rect { x: place.x + 4, y: place.y + 4, width: place.width - 8, height: place.height - 8 };
    (*role == Role::Answer && *kind != BoxKind::Step && within.height > 0).then(|| rounded(within, 3))
}

/// A rectangle with round corners.
pub(super) fn rounded(place: Rect, radius: i64) -> String {
    let Rect { x, y, width, height } = place;
    if radius == 0 {
        return format!("M{x} {y}h{width}v{height}h-{width}z");
    }
    let r = radius.min(width / 2).min(height / 2);
    let (across, down) = (width - 2 * r, height - 2 * r);
    format!(
        "M{} {y}h{across}a{r} {r} 0 0 1 {r} {r}v{down}a{r} {r} 0 0 1 -{r} {r}h-{across}a{r} {r} 0 0 1 -{r} -{r}v-{down}a{r} {r} 0 0 1 {r} -{r}z",
        x + r
    )
}

/// A rectangle without its corners.
pub(super) fn cut(place: Rect, by: i64) -> String {
    let Rect { x, y, width, height } = place;
    let (across, down) = (width - 2 * by, height - 2 * by);
    format!("M{} {y}h{across}l{by} {by}v{down}l-{by} {by}h-{across}l-{by} -{by}v-{down}z", x + by)
}

/// A line with round corners. Its parts run across or down.
pub(super) fn way(points: &[Point]) -> String {
    let mut path = String::new();
    let Some((first, rest)) = points.split_first() else { return path };
    let _ = write!(path, "M{} {}", first.x, first.y);
    let mut from = *first;
    for (index, corner) in rest.iter().enumerate() {
        let Some(next) = rest.get(index + 1) else {
            straight(&mut path, from, *corner);
            break;
        };
        let room = distance(from, *corner).min(distance(*corner, *next) / 2);
        let (before, after) = (towards(*corner, from, BEND.min(room)), towards(*corner, *next, BEND.min(room)));
        straight(&mut path, from, before);
        let [x1, y1, x, y] = [corner.x - before.x, corner.y - before.y, after.x - before.x, after.y - before.y];
        let _ = write!(path, "q{x1} {y1} {x} {y}");
        from = after;
    }
    path
}

/// A straight part of a line.
fn straight(path: &mut String, from: Point, to: Point) {
    let _ = match (from.x == to.x, from.y == to.y) {
        (true, true) => Ok(()),
        (true, false) => write!(path, "V{}", to.y),
        (false, true) => write!(path, "H{}", to.x),
        (false, false) => write!(path, "L{} {}", to.x, to.y),
    };
}

fn distance(one: Point, other: Point) -> i64 {
    (one.x - other.x).abs() + (one.y - other.y).abs()
}

/// A point so far from another on the straight way to a third.
fn towards(from: Point, to: Point, by: i64) -> Point {
    Point { x: from.x + (to.x - from.x).signum() * by, y: from.y + (to.y - from.y).signum() * by }
}

/// The arrowhead where lines meet what they speak for or against.
pub(super) fn head(end: &LineEnd) -> Option<String> {
    let Point { x, y } = end.at;
    let points = matches!(end.kind, LineKind::For | LineKind::Against | LineKind::Answer | LineKind::Undercut);
    let path = if end.from_below { format!("M{x} {}l-5 9h10z", y + 1) } else { format!("M{} {y}l9 -5v10z", x + 1) };
    points.then_some(path)
}

/// The sample of a bar.
pub(super) fn bar(place: &Rect) -> String {
    let (x, y) = (place.x + 3, place.y + 5);
    let right = place.right() - 3;
    format!("M{x} {}V{y}H{right}V{}", y + 9, y + 9)
}

/// The sample of a line between two boxes of one claim.
pub(super) fn dotted(place: &Rect) -> String {
    format!("M{} {}H{}", place.x + 1, place.y + place.height / 2, place.right() - 1)
}
