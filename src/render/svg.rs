//! The map as one SVG file: accessible, without scripts, good in light and dark, in colour and in grey.
//!
//! Texts are text and are escaped because the template ends in `.svg`. Signs, marks and lines are paths, so that no
//! font is needed for them. Everything is told by shape, by line and by word as well as by colour.

use std::{fmt::Write as _, io};

use askama::Template;

use crate::present::view::{
    Role, Verdict,
    picture::{BoxKind, Lettering, LineEnd, LineKind, Picture, PictureBox, Point, Rect, Sample},
};

/// How a map is coloured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it is good for, in a few words.
    pub about: &'static str,
    palette: Palette,
}

/// How a map is coloured on the page of a document, which is white.
pub(super) const ON_PAGE: Style = Style {
    name: "page",
    about: "on white paper",
    palette: Palette { light: Colours { paper: "#ffffff", ..LIGHT }, dark: DARK },
};

/// Every style.
pub const STYLES: &[Style] = &[
    Style { name: "colour", about: "green for, red against, amber for answers", palette: COLOUR },
    Style { name: "colour-safe", about: "blue for, orange against: for colour-blind readers", palette: COLOUR_SAFE },
    Style { name: "grey", about: "for printers without colour", palette: GREY },
];

/// Writes a map. With `links`, each box leads to its place in the brief that the picture stands in.
pub fn write(picture: &Picture, style: &Style, links: bool, out: &mut dyn io::Write) -> io::Result<()> {
    let english = picture.language.split('-').next().is_some_and(|main| main.eq_ignore_ascii_case("en"));
    let foreign = (!english).then_some(picture.language.as_str());
    super::fill(&Map { picture, palette: style.palette, links, foreign }, out)
}

#[derive(Template)]
#[template(path = "svg/map.svg")]
struct Map<'a> {
    picture: &'a Picture,
    palette: Palette,
    links: bool,
    /// The language of the debate's texts, where it is another than that of our words.
    foreign: Option<&'a str>,
}

/// Colours on paper and on a dark screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Palette {
    light: Colours,
    dark: Colours,
}

/// Letters have a contrast of 4.5 to 1 at least with what they stand on, lines of 3 to 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Colours {
    ink: &'static str,
    soft: &'static str,
    rule: &'static str,
    paper: &'static str,
    sheet: &'static str,
    ground: &'static str,
    link: &'static str,
    reason: &'static str,
    objection: &'static str,
    answer: &'static str,
    undercut: &'static str,
    yes: &'static str,
    no: &'static str,
    open: &'static str,
}

impl Colours {
    /// The colour of each part, by its name for style sheets.
    fn roles(&self) -> [(&'static str, &'static str); 4] {
        [
            (Role::Reason.class(), self.reason),
            (Role::Objection.class(), self.objection),
            (Role::Answer.class(), self.answer),
            (Role::Undercut.class(), self.undercut),
        ]
    }
}

const LIGHT: Colours = Colours {
    ink: "#1c1b20",
    soft: "#4a4850",
    rule: "#6a6772",
    paper: "#fdfcf9",
    sheet: "#ffffff",
    ground: "#f0eee8",
    link: "#0b4a8f",
    reason: "#1b5e20",
    objection: "#b71c1c",
    answer: "#b45309",
    undercut: "#6a1b9a",
    yes: "#1b5e20",
    no: "#a31515",
    open: "#6b4700",
};

const DARK: Colours = Colours {
    ink: "#e9e6df",
    soft: "#c0bcc6",
    rule: "#96929f",
    paper: "#17171b",
    sheet: "#202027",
    ground: "#2b2a32",
    link: "#9cc7ff",
    reason: "#7fce85",
    objection: "#ff8a80",
    answer: "#ffb46b",
    undercut: "#d9a9f0",
    yes: "#9adba0",
    no: "#ffaba3",
    open: "#f2cc79",
};

const COLOUR: Palette = Palette { light: LIGHT, dark: DARK };

/// After Okabe and Ito, *Color Universal Design* (2008).
const COLOUR_SAFE: Palette = Palette {
    light: Colours {
        reason: "#0072b2",
        objection: "#c65400",
        answer: "#00596e",
        undercut: "#8a3c70",
        yes: "#005a8e",
        no: "#9c3f00",
        open: "#4a4850",
        ..LIGHT
    },
    dark: Colours {
        reason: "#56b4e9",
        objection: "#f28e2b",
        answer: "#7fd3c6",
        undercut: "#e0a3c8",
        yes: "#8fd0f5",
        no: "#ffb37a",
        open: "#dcd8e2",
        ..DARK
    },
};

const GREY: Palette = Palette {
    light: Colours {
        paper: "#ffffff",
        ground: "#efefef",
        reason: "#1c1c1c",
        objection: "#1c1c1c",
        answer: "#1c1c1c",
        undercut: "#1c1c1c",
        yes: "#1c1c1c",
        no: "#1c1c1c",
        open: "#1c1c1c",
        ..LIGHT
    },
    dark: Colours {
        reason: "#e6e6e6",
        objection: "#e6e6e6",
        answer: "#e6e6e6",
        undercut: "#e6e6e6",
        yes: "#e6e6e6",
        no: "#e6e6e6",
        open: "#e6e6e6",
        ..DARK
    },
};

/// The names of a box for the style sheet.
fn class(body: &PictureBox) -> String {
    let kind = match body.kind {
        BoxKind::Question => return "box question".to_owned(),
        BoxKind::Claim => "claim",
        BoxKind::Step => "step",
        BoxKind::Stub => "stub",
    };
    let verdict = body.verdict.map_or("", Verdict::word);
    let unstated = if body.unstated { " unstated" } else { "" };
    format!("box {kind} {} {verdict}{unstated}", body.role.class())
}

/// How round the corners of a verdict's label are: its shape says it, too.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
fn radius(verdict: &Verdict) -> i64 {
    match verdict {
        Verdict::Accepted => 8,
        Verdict::Rejected => 0,
        Verdict::Undecided => 4,
    }
}

/// How round the corners of lines are.
const BEND: i64 = 7;

/// The outline of a box: reasons are round, objections square, undercuts lack their corners, steps are pills.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
fn outline(kind: &BoxKind, role: &Role, place: &Rect) -> String {
    match (kind, role) {
        (BoxKind::Question, _) => rounded(*place, 0),
        (BoxKind::Step, _) => rounded(*place, (place.height / 2).min(15)),
        (_, Role::Undercut) => cut(*place, 9),
        (_, Role::Reason) => rounded(*place, 12),
        (_, Role::Objection) => rounded(*place, 0),
        (_, Role::Answer) => rounded(*place, 5),
        (_, Role::Position | Role::Root | Role::Premise) => rounded(*place, 3),
    }
}

/// The second border of an answer.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
fn inner(kind: &BoxKind, role: &Role, place: &Rect) -> Option<String> {
    let within = Rect { x: place.x + 4, y: place.y + 4, width: place.width - 8, height: place.height - 8 };
    (*role == Role::Answer && *kind != BoxKind::Step && within.height > 0).then(|| rounded(within, 3))
}

/// A rectangle with round corners.
fn rounded(place: Rect, radius: i64) -> String {
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
fn cut(place: Rect, by: i64) -> String {
    let Rect { x, y, width, height } = place;
    let (across, down) = (width - 2 * by, height - 2 * by);
    format!("M{} {y}h{across}l{by} {by}v{down}l-{by} {by}h-{across}l-{by} -{by}v-{down}z", x + by)
}

/// A line with round corners.
fn way(points: &[Point]) -> String {
    let mut path = String::new();
    let Some((first, rest)) = points.split_first() else { return path };
    let _ = write!(path, "M{} {}", first.x, first.y);
    let mut from = *first;
    for (index, corner) in rest.iter().enumerate() {
        let Some(next) = rest.get(index + 1) else {
            let _ = write!(path, "L{} {}", corner.x, corner.y);
            break;
        };
        let room = distance(from, *corner).min(distance(*corner, *next) / 2);
        let (before, after) = (towards(*corner, from, BEND.min(room)), towards(*corner, *next, BEND.min(room)));
        let _ = write!(path, "L{} {}Q{} {} {} {}", before.x, before.y, corner.x, corner.y, after.x, after.y);
        from = after;
    }
    path
}

fn distance(one: Point, other: Point) -> i64 {
    (one.x - other.x).abs() + (one.y - other.y).abs()
}

/// A point so far from another on the straight way to a third.
fn towards(from: Point, to: Point, by: i64) -> Point {
    Point { x: from.x + (to.x - from.x).signum() * by, y: from.y + (to.y - from.y).signum() * by }
}

/// The arrowhead where lines meet what they speak for or against.
fn head(end: &LineEnd) -> Option<String> {
    let Point { x, y } = end.at;
    let points = matches!(end.kind, LineKind::For | LineKind::Against | LineKind::Answer | LineKind::Undercut);
    let path = if end.from_below { format!("M{x} {}l-5 9h10z", y + 1) } else { format!("M{} {y}l9 -5v10z", x + 1) };
    points.then_some(path)
}

/// The sample of a bar.
fn bar(place: &Rect) -> String {
    let (x, y) = (place.x + 3, place.y + 5);
    let right = place.right() - 3;
    format!("M{x} {}V{y}H{right}V{}", y + 9, y + 9)
}
