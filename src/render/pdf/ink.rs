//! A page → what is drawn on it, in the order in which it is drawn: shapes with colours, and texts. These are the rules of
//! the style sheet in `templates/svg/map.svg`, for paper.

use super::super::{shapes, svg::Colours};
use crate::present::view::{
    Role, Verdict,
    picture::{BoxKind, KeyEntry, Lettering, Line, LineKind, Picture, PictureBox, Point, Rect, Sample},
    sheets::{Page, Tab},
};

/// A colour, as `#rrggbb`.
pub(super) type Colour = &'static str;

/// What belongs together: the shapes first, then the words that stand on them.
#[derive(Default)]
pub(super) struct Group {
    pub part: Part,
    pub shapes: Vec<Shape>,
    pub words: Vec<Words>,
}

/// What a group is for a reader who has it read aloud.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Part {
    /// It adds nothing to what is told elsewhere.
    #[default]
    Ornament,
    /// The title of the document.
    Title,
    /// A paragraph.
    Paragraph,
}

/// A shape.
pub(super) struct Shape {
    /// Path data.
    pub path: String,
    /// Where its corner is.
    pub at: Point,
    pub fill: Option<Colour>,
    pub stroke: Option<Stroke>,
}

/// A line around a shape, or a shape that is a line.
#[derive(Clone, Copy)]
pub(super) struct Stroke {
    pub colour: Colour,
    pub width: f32,
    /// How long a dash is, and how long the gap after it.
    pub dash: Option<[f32; 2]>,
    pub is_round: bool,
}

/// A line of text with its colour.
pub(super) struct Words {
    pub line: Line,
    pub colour: Colour,
}

impl Stroke {
    fn new(colour: Colour, width: f32) -> Stroke {
        Stroke { colour, width, dash: None, is_round: false }
    }
}

impl Shape {
    fn new(path: String, fill: Option<Colour>, stroke: Option<Stroke>) -> Shape {
        Shape { path, at: Point::default(), fill, stroke }
    }
}

/// Everything on a page. Of a picture that is larger, only what can be seen.
pub(super) fn page(page: &Page, colours: &Colours) -> Vec<Group> {
    let picture = &*page.picture;
    let whole = Rect { x: 0, y: 0, width: i64::MAX / 4, height: i64::MAX / 4 };
    let seen = page.window.unwrap_or(whole);
    let mut groups = vec![lines(picture, seen, colours)];
    groups.extend(head(&picture.head, seen, colours));
    for body in picture.boxes.iter().filter(|body| body.place.meets(grown(seen))) {
        groups.push(boxed(body, colours));
        let below = |tab: &&Tab| tab.place.y == body.place.bottom() && tab.place.x > body.place.x;
        let tab = page.tabs.iter().find(|tab| below(tab) && tab.place.right() < body.place.right());
        groups.extend(tab.map(|tab| tabbed(tab, colours)));
    }
    groups.extend(picture.key.iter().filter(|entry| entry.place.meets(grown(seen))).map(|entry| key(entry, colours)));
    groups
}

/// What stands on a page beside its picture: headings, page numbers, crop marks.
pub(super) fn around(page: &Page, colours: &Colours) -> Vec<Group> {
    let thin = Stroke::new(colours.rule, 0.8);
    let mut marks = Group::default();
    for frame in &page.frames {
        marks.shapes.push(Shape::new(shapes::rounded(*frame, 0), Some(colours.rule), None));
    }
    for (from, to) in &page.marks {
        marks.shapes.push(Shape::new(shapes::way(&[*from, *to]), None, Some(thin)));
    }
    let mut groups = vec![marks];
    for line in &page.lines {
        groups.push(Group { part: Part::Paragraph, shapes: Vec::new(), words: vec![words(line, colours)] });
    }
    groups
}

/// What is near a window is drawn, too, for lines are thick.
fn grown(window: Rect) -> Rect {
    Rect { x: window.x - 8, y: window.y - 8, width: window.width + 16, height: window.height + 16 }
}

fn words(line: &Line, colours: &Colours) -> Words {
    let soft = matches!(line.style, Lettering::Fact | Lettering::Word);
    Words { line: line.clone(), colour: if soft { colours.soft } else { colours.ink } }
}

fn head(lines: &[Line], seen: Rect, colours: &Colours) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut before = None;
    for line in lines.iter().filter(|line| seen.y - 40 < line.at.y && line.at.y < seen.bottom() + 40) {
        let part = if line.style == Lettering::Title { Part::Title } else { Part::Paragraph };
        if before != Some(line.style) {
            groups.push(Group { part, ..Group::default() });
        }
        before = Some(line.style);
        if let Some(group) = groups.last_mut() {
            group.words.push(words(line, colours));
        }
    }
    groups
}

/// The lines between boxes, their arrowheads and their words.
fn lines(picture: &Picture, seen: Rect, colours: &Colours) -> Group {
    let mut group = Group::default();
    let near = |points: &[Point]| {
        let (mut left, mut top, mut right, mut bottom) = (i64::MAX, i64::MAX, i64::MIN, i64::MIN);
        for point in points {
            (left, top) = (left.min(point.x), top.min(point.y));
            (right, bottom) = (right.max(point.x), bottom.max(point.y));
        }
        let around = Rect { x: left, y: top, width: (right - left).max(1), height: (bottom - top).max(1) };
        grown(seen).meets(around)
    };
    let seen_lines = || picture.lines.iter().filter(|line| near(&line.points));
    for line in seen_lines() {
        group.shapes.push(Shape::new(shapes::way(&line.points), None, Some(stroke(line.kind, colours))));
    }
    for line in seen_lines().filter(|line| line.kind == LineKind::Answer) {
        let core = Stroke::new(colours.sheet, 1.4);
        group.shapes.push(Shape::new(shapes::way(&line.points), None, Some(core)));
    }
    for end in picture.ends.iter().filter(|end| near(&[end.at])) {
        if let Some(head) = shapes::head(end) {
            group.shapes.push(Shape::new(head, Some(stroke(end.kind, colours).colour), None));
        }
        group.words.extend(end.word.as_ref().map(|word| words(word, colours)));
    }
    group
}

fn stroke(kind: LineKind, colours: &Colours) -> Stroke {
    match kind {
        LineKind::Rival => Stroke::new(colours.rule, 1.75),
        LineKind::Premise => Stroke::new(colours.rule, 4.0),
        LineKind::For => Stroke::new(colours.reason, 1.75),
        LineKind::Against => Stroke { dash: Some([7.0, 4.0]), ..Stroke::new(colours.objection, 1.75) },
        LineKind::Answer => Stroke::new(colours.answer, 4.0),
        LineKind::Undercut => Stroke { dash: Some([2.0, 4.0]), ..Stroke::new(colours.undercut, 2.0) },
        LineKind::Same => Stroke { dash: Some([1.0, 4.0]), is_round: true, ..Stroke::new(colours.rule, 1.4) },
    }
}

/// The colour of a part.
fn role(role: Role, colours: &Colours) -> Colour {
    match role {
        Role::Reason => colours.reason,
        Role::Objection => colours.objection,
        Role::Answer => colours.answer,
        Role::Undercut => colours.undercut,
        Role::Position | Role::Root | Role::Premise => colours.ink,
    }
}

/// The outline of a box, with the second one of an answer.
fn outline(
    group: &mut Group,
    (kind, part, place): (BoxKind, Role, Rect),
    (is_unstated, is_rejected): (bool, bool),
    colours: &Colours,
) {
    let width = match (kind, part) {
        (BoxKind::Question | BoxKind::Stub, _) => 1.2,
        (_, Role::Position | Role::Root) => 3.0,
        _ => 2.0,
    };
    let colour = if kind == BoxKind::Question { colours.ink } else { role(part, colours) };
    let dash = is_unstated.then_some([6.0, 4.0]);
    let grey = is_rejected || matches!(kind, BoxKind::Question | BoxKind::Stub);
    let fill = if grey { colours.ground } else { colours.sheet };
    let stroke = Stroke { dash, ..Stroke::new(colour, width) };
    group.shapes.push(Shape::new(shapes::outline(&kind, &part, &place), Some(fill), Some(stroke)));
    if let Some(inner) = shapes::inner(&kind, &part, &place) {
        group.shapes.push(Shape::new(inner, None, Some(Stroke { width: 1.2, ..stroke })));
    }
}

fn sign(group: &mut Group, part: Role, at: Point, colours: &Colours) {
    let fill = matches!(part, Role::Position | Role::Root).then_some(colours.ink);
    let stroke = Stroke { is_round: true, ..Stroke::new(role(part, colours), 2.0) };
    group.shapes.push(Shape { at, ..Shape::new(shapes::sign(&part).to_owned(), fill, Some(stroke)) });
}

/// The label of a verdict; and the colour of its word.
fn label(group: &mut Group, verdict: Verdict, place: Rect, colours: &Colours) -> Colour {
    let (fill, colour, dash) = match verdict {
        Verdict::Accepted => (colours.yes, colours.yes, None),
        Verdict::Rejected => (colours.sheet, colours.no, None),
        Verdict::Undecided => (colours.sheet, colours.open, Some([3.0, 2.0])),
    };
    let pill = shapes::rounded(place, shapes::radius(&verdict));
    group.shapes.push(Shape::new(pill, Some(fill), Some(Stroke { dash, ..Stroke::new(colour, 1.2) })));
    let word = if verdict == Verdict::Accepted { colours.sheet } else { colour };
    let at = Point { x: place.x + 6, y: place.y + 3 };
    let stroke = Stroke { is_round: true, ..Stroke::new(word, 2.0) };
    group.shapes.push(Shape { at, ..Shape::new(shapes::mark(&verdict).to_owned(), None, Some(stroke)) });
    word
}

fn boxed(body: &PictureBox, colours: &Colours) -> Group {
    let mut group = Group { part: Part::Paragraph, ..Group::default() };
    let is_rejected = body.verdict == Some(Verdict::Rejected) && body.kind != BoxKind::Question;
    outline(&mut group, (body.kind, body.role, body.place), (body.unstated, is_rejected), colours);
    if let Some(at) = body.sign {
        sign(&mut group, body.role, at, colours);
    }
    let verdict = body.verdict.zip(body.label).map(|(verdict, place)| label(&mut group, verdict, place, colours));
    for line in &body.lines {
        let mut words = words(line, colours);
        if let Some(colour) = verdict.filter(|_| line.style == Lettering::Verdict) {
            words.colour = colour;
        }
        group.words.push(words);
    }
    group
}

/// A note that hangs below a box.
fn tabbed(tab: &Tab, colours: &Colours) -> Group {
    let mut group = Group { part: Part::Paragraph, ..Group::default() };
    let Rect { x, y, width, height } = tab.place;
    let stroke = Stroke::new(colours.rule, 1.2);
    let path = format!("M{x} {}h{width}v{}l-7 7h-{}l-7 -7z", y + 1, height - 8, width - 14);
    group.shapes.push(Shape::new(path, Some(colours.ground), Some(stroke)));
    group.words.push(Words { line: tab.line.clone(), colour: colours.ink });
    group
}

fn key(entry: &KeyEntry, colours: &Colours) -> Group {
    let mut group = Group { part: Part::Paragraph, ..Group::default() };
    let place = entry.place;
    match entry.sample {
        Sample::Box(part) => {
            outline(&mut group, (BoxKind::Claim, part, place), (false, false), colours);
            sign(&mut group, part, Point { x: place.x + 11, y: place.y + 3 }, colours);
        }
        Sample::Unstated => outline(&mut group, (BoxKind::Claim, Role::Premise, place), (true, false), colours),
        Sample::Stub => outline(&mut group, (BoxKind::Stub, Role::Premise, place), (false, false), colours),
        Sample::Verdict(verdict) => {
            let colour = label(&mut group, verdict, place, colours);
            let at = Point { x: place.x + 21, y: entry.meaning.at.y };
            let line = Line { at, text: verdict.word().to_owned(), style: Lettering::Verdict, ..entry.meaning.clone() };
            group.words.push(Words { line, colour });
        }
        Sample::Bar => {
            let stroke = stroke(LineKind::Premise, colours);
            group.shapes.push(Shape::new(shapes::bar(&place), None, Some(stroke)));
        }
        Sample::Same => {
            let stroke = stroke(LineKind::Same, colours);
            group.shapes.push(Shape::new(shapes::dotted(&place), None, Some(stroke)));
        }
    }
    group.words.push(words(&entry.meaning, colours));
    group
}
