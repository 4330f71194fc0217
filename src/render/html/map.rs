//! The map as a part of the page: small, coloured by the page's own style sheet, each box a way to its place in the text.
//!
//! It is the drawing of [`svg`](super::super::svg) in fewer letters: what all boxes have in common is written once, and
//! every box counts from its own corner. The page's script finds the tree by `data-up`, the number of the box that a box
//! hangs from, or that a bundle of lines belongs to.

use std::collections::BTreeMap;

use crate::{
    present::{
        picture::label_width,
        view::{
            Role, Verdict,
            picture::{BoxKind, Lettering, Line, LineEnd, LineKind, Picture, PictureBox, Rect, Sample},
        },
    },
    render::shapes,
};

/// The map, ready for its template.
pub(super) struct Map<'a> {
    pub picture: &'a Picture,
    /// What of the picture is shown: all but its title and its key, which the page has elsewhere.
    pub frame: Rect,
    pub bundles: Vec<Bundle<'a>>,
    /// How it is printed, by its name for the style sheet.
    pub paper: &'static str,
}

/// The lines of one family.
pub(super) struct Bundle<'a> {
    pub class: &'static str,
    pub parent: usize,
    /// All of its lines as one path.
    pub path: String,
    /// Whether the lines are double.
    pub is_double: bool,
    pub end: Option<&'a LineEnd>,
}

/// Around the boxes.
const MARGIN: i64 = 28;

/// What can be read on a sheet laid across, A4 or Letter, below its heading: letters of 8 points or more.
const SHEET: (i64, i64) = (1240, 720);

/// What stands between texts without taking most of a sheet.
const COLUMN: (i64, i64) = (660, 480);

impl<'a> Map<'a> {
    pub fn new(picture: &'a Picture) -> Map<'a> {
        let areas = || picture.boxes.iter().map(|body| body.area);
        let left = areas().map(|area| area.x).min().unwrap_or_default() - MARGIN;
        let top = areas().map(|area| area.y).min().unwrap_or_default() - MARGIN;
        let right = areas().map(Rect::right).max().unwrap_or_default() + MARGIN;
        let bottom = areas().map(Rect::bottom).max().unwrap_or_default() + MARGIN;
        let (width, height) = (right - left, bottom - top);
        Map {
            picture,
            frame: Rect { x: left, y: top, width, height },
            bundles: bundles(picture),
            paper: match (width, height) {
                (width, height) if width <= COLUMN.0 && height <= COLUMN.1 => "in-text",
                (width, height) if width <= SHEET.0 && height <= SHEET.1 => "on-sheet",
                _ => "too-large",
            },
        }
    }

    /// The questions and the positions at them, or the claims at the top: where a reader begins.
    pub fn tops(&self) -> impl Iterator<Item = &PictureBox> {
        let is_top = |body: &&PictureBox| {
            body.id.is_some() && (body.kind == BoxKind::Question || matches!(body.role, Role::Position | Role::Root))
        };
        self.picture.boxes.iter().filter(is_top)
    }
}

/// The lines, family by family.
fn bundles(picture: &Picture) -> Vec<Bundle<'_>> {
    let ends: BTreeMap<(usize, &str), &LineEnd> =
        picture.ends.iter().map(|end| ((end.parent, end.kind.class()), end)).collect();
    let mut bundles: Vec<Bundle<'_>> = Vec::new();
    for line in &picture.lines {
        let (class, path) = (line.kind.class(), shapes::way(&line.points));
        match bundles.last_mut() {
            Some(bundle) if bundle.parent == line.parent && bundle.class == class => bundle.path.push_str(&path),
            _ => {
                let end = ends.get(&(line.parent, class)).copied();
                let is_double = line.kind == LineKind::Answer;
                bundles.push(Bundle { class, parent: line.parent, path, is_double, end });
            }
        }
    }
    bundles
}

/// The names of a box for the style sheet.
pub(super) fn class(body: &PictureBox) -> String {
    let kind = match body.kind {
        BoxKind::Question => return "question".to_owned(),
        BoxKind::Claim => "",
        BoxKind::Step => "step ",
        BoxKind::Stub => "stub ",
    };
    let unstated = if body.unstated { " unstated" } else { "" };
    format!("{kind}{} {}{unstated}", body.role.class(), body.verdict.map_or("", Verdict::word))
}

/// Whether a box has a second border, as answers have.
pub(super) fn is_double(body: &PictureBox) -> bool {
    body.role == Role::Answer && body.kind != BoxKind::Step
}

/// What a top is called: the word and the number in its upper left corner.
pub(super) fn name(body: &PictureBox) -> &str {
    body.lines.first().map_or("", |line| &line.text)
}

/// Lines of text that follow one another in one lettering: the first, and those that look like it.
pub(super) fn paragraphs(body: &PictureBox) -> impl Iterator<Item = (&Line, &[Line])> {
    let like =
        |one: &Line, next: &Line| (one.style, one.is_text, one.leftwards) == (next.style, next.is_text, next.leftwards);
    body.lines.chunk_by(like).filter_map(<[Line]>::split_first)
}

/// The class of a lettering. That of most texts needs none, and that of numbers and verdicts is told by their place.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
pub(super) fn lettering(style: &Lettering) -> Option<&'static str> {
    (!matches!(style, Lettering::Claim | Lettering::Number | Lettering::Verdict)).then(|| style.class())
}

/// How round the corners of a box are; `None` for a box without corners.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
pub(super) fn radius(kind: &BoxKind, role: &Role, height: &i64) -> Option<i64> {
    shapes::corner(*kind, *role, *height)
}

/// The outline of a box without corners.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
pub(super) fn cut(width: &i64, height: &i64) -> String {
    shapes::cut(Rect { x: 0, y: 0, width: *width, height: *height }, shapes::CUT)
}

/// The arrowhead where lines meet what they speak for or against.
pub(super) fn head(end: &LineEnd) -> Option<String> {
    shapes::head(end)
}

/// The box of a sample in the key: its kind, its part, its names for the style sheet.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
pub(super) fn sample(sample: &Sample) -> (BoxKind, Role, &'static str) {
    match *sample {
        Sample::Box(role) => (BoxKind::Claim, role, role.class()),
        Sample::Unstated => (BoxKind::Claim, Role::Premise, "premise unstated"),
        Sample::Stub => (BoxKind::Stub, Role::Premise, "stub premise"),
        Sample::Verdict(_) | Sample::Bar | Sample::Same => (BoxKind::Step, Role::Premise, "step"),
    }
}

/// How wide the label of each verdict is, and how round its corners are.
pub(super) fn labels() -> [(Verdict, i64, i64); 3] {
    Verdict::ALL.map(|verdict| (verdict, label_width(verdict), shapes::radius(&verdict)))
}
