//! What is drawn → a PDF file.

use std::collections::BTreeMap;

use krilla::{
    Document,
    annotation::{Annotation, LinkAnnotation, Target},
    color::rgb,
    destination::{Destination, XyzDestination},
    geom::{Path, PathBuilder, Point as Place, Rect as Area, Transform},
    metadata::Metadata,
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::{Page as Sheet, PageSettings},
    paint::{Fill, FillRule, LineCap, LineJoin, Stroke as Pen, StrokeDash},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Node, SpanTag, Tag, TagGroup, TagTree},
};

use super::{
    super::svg::Colours,
    ink::{self, Group, Part, Shape, Stroke, Words},
    letters::{self, Letters, Setting},
    path::{self, Step},
};
use crate::{
    present::view::{
        picture::{Line, Rect},
        sheets::{Bookmark, Page, Sheets},
    },
    typography::{self, Face, Fonts},
};

/// Points of 1/72 of an inch in a millimetre.
const POINTS: f64 = 72.0 / 25.4;
/// What is left free at each edge, in millimetres.
const MARGIN: f64 = 10.0;

/// Writes the file.
pub(super) fn write(sheets: &Sheets, colours: &Colours, fonts: &Fonts) -> Result<Vec<u8>, String> {
    let english = sheets.language.split('-').next().is_some_and(|main| main.eq_ignore_ascii_case("en"));
    let mut writer = Writer {
        letters: Letters::new(fonts),
        colours,
        pens: BTreeMap::new(),
        foreign: (!english).then(|| sheets.language.clone()),
    };
    let mut document = Document::new();
    document.set_metadata(
        Metadata::new()
            .title(sheets.title.clone())
            .description(sheets.description.clone())
            .creator("Elenchus".to_owned())
            .language("en".to_owned()),
    );
    let mut tree = TagTree::new().with_lang(Some("en".to_owned()));
    for page in &sheets.pages {
        let settings = PageSettings::from_wh(points(sheets.paper.width), points(sheets.paper.height));
        let mut sheet = document.start_page_with(settings.ok_or("the paper has no size")?);
        tree.push(writer.page(&mut sheet, page, sheets));
        sheet.finish();
    }
    document.set_tag_tree(tree);
    let mut outline = Outline::new();
    for bookmark in &sheets.bookmarks {
        outline.push_child(entry(bookmark, sheets));
    }
    document.set_outline(outline);
    document.finish().map_err(|error| format!("cannot write this map as PDF: {error:?}"))
}

#[expect(clippy::cast_possible_truncation, reason = "a page is some thousand points long")]
fn points(millimetres: f64) -> f32 {
    (millimetres * POINTS) as f32
}

#[expect(clippy::cast_precision_loss, reason = "places on a page are small")]
fn single(value: i64) -> f32 {
    value as f32
}

/// Where a place of a page lies on the paper, in points.
fn on_paper(page: &Page, x: i64, y: i64) -> Place {
    let unit = points(page.unit);
    Place::from_xy(points(MARGIN) + single(x) * unit, points(MARGIN) + single(y) * unit)
}

fn entry(bookmark: &Bookmark, sheets: &Sheets) -> OutlineNode {
    let spot = on_paper(&sheets.pages[bookmark.page], bookmark.to.x - 8, bookmark.to.y - 8);
    let mut node = OutlineNode::new(bookmark.words.clone(), XyzDestination::new(bookmark.page, spot));
    // Two levels: questions and their positions, pages.
    for below in &bookmark.below {
        let spot = on_paper(&sheets.pages[below.page], below.to.x - 8, below.to.y - 8);
        node.push_child(OutlineNode::new(below.words.clone(), XyzDestination::new(below.page, spot)));
    }
    node.with_open(true)
}

struct Writer<'a> {
    letters: Letters<'a>,
    colours: &'a Colours,
    /// Colours that were read already.
    pens: BTreeMap<&'static str, rgb::Color>,
    /// The language of the debate's texts, where it is another than that of our words.
    foreign: Option<String>,
}

impl Writer<'_> {
    /// Draws a page; and what is read of it, in order.
    fn page(&mut self, sheet: &mut Sheet<'_>, page: &Page, sheets: &Sheets) -> Node {
        let mut group = TagGroup::new(Tag::Section);
        let mut surface = sheet.surface();
        let unit = points(page.unit);
        surface.push_transform(&Transform::from_row(unit, 0.0, 0.0, unit, points(MARGIN), points(MARGIN)));
        let window = page.window.and_then(|window| {
            let mut path = PathBuilder::new();
            path.push_rect(Area::from_xywh(0.0, 0.0, single(window.width), single(window.height))?);
            Some((path.finish()?, window))
        });
        if let Some((path, window)) = &window {
            surface.push_clip_path(path, &FillRule::NonZero);
            surface.push_transform(&Transform::from_translate(-single(window.x), -single(window.y)));
        }
        for own in ink::page(page, self.colours) {
            group_pushed(&mut group, self.group(&mut surface, &own));
        }
        if window.is_some() {
            surface.pop();
            surface.pop();
        }
        for own in ink::around(page, self.colours) {
            group_pushed(&mut group, self.group(&mut surface, &own));
        }
        surface.pop();
        surface.finish();
        for link in &page.links {
            let Some(area) = area(page, link.from) else { continue };
            let spot = on_paper(&sheets.pages[link.page], link.to.x - 8, link.to.y - 8);
            let target = Target::Destination(Destination::Xyz(XyzDestination::new(link.page, spot)));
            let annotation = Annotation::new_link(LinkAnnotation::new(area, target), Some(link.words.clone()));
            let mut own = TagGroup::new(Tag::Link);
            own.push(sheet.add_tagged_annotation(annotation));
            group.push(own);
        }
        group.into()
    }

    fn group(&mut self, surface: &mut Surface<'_>, group: &Group) -> Option<TagGroup> {
        if !group.shapes.is_empty() {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            for shape in &group.shapes {
                self.shape(surface, shape);
            }
            surface.end_tagged();
        }
        if group.words.is_empty() {
            return None;
        }
        if group.part == Part::Ornament {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            for words in &group.words {
                self.words(surface, words);
            }
            surface.end_tagged();
            return None;
        }
        let mut tags = TagGroup::new(Tag::P);
        if group.part == Part::Title {
            tags = TagGroup::new(Tag::Title);
        }
        for words in &group.words {
            let language = self.foreign.clone().filter(|_| words.line.is_text);
            let tag = ContentTag::Span(SpanTag::empty().with_lang(language.as_deref()));
            tags.push(surface.start_tagged(tag));
            self.words(surface, words);
            surface.end_tagged();
        }
        Some(tags)
    }

    fn shape(&mut self, surface: &mut Surface<'_>, shape: &Shape) {
        let Some(path) = drawn(shape) else { return };
        let fill = shape.fill.map(|colour| self.fill(colour));
        let pen = shape.stroke.map(|stroke| self.pen(stroke));
        surface.set_fill(fill);
        surface.set_stroke(pen);
        surface.draw_path(&path);
    }

    fn words(&mut self, surface: &mut Surface<'_>, Words { line, colour }: &Words) {
        let face = if line.style.is_bold() { Face::Bold } else { Face::Regular };
        let fill = self.fill(colour);
        let set = Setting {
            text: &line.text,
            face,
            size: size(line),
            leftwards: line.leftwards,
            at: (single(line.at.x), single(line.at.y)),
            measured: measured(line),
        };
        self.letters.draw(surface, &set, fill);
    }

    fn colour(&mut self, colour: &'static str) -> rgb::Color {
        *self.pens.entry(colour).or_insert_with(|| letters::colour(colour))
    }

    fn fill(&mut self, colour: &'static str) -> Fill {
        letters::fill(self.colour(colour))
    }

    fn pen(&mut self, stroke: Stroke) -> Pen {
        let round = stroke.is_round;
        Pen {
            paint: self.colour(stroke.colour).into(),
            width: stroke.width,
            miter_limit: 10.0,
            line_cap: if round { LineCap::Round } else { LineCap::Butt },
            line_join: if round { LineJoin::Round } else { LineJoin::Miter },
            opacity: NormalizedF32::ONE,
            dash: stroke.dash.map(|dash| StrokeDash { array: dash.to_vec(), offset: 0.0 }),
        }
    }
}

fn group_pushed(group: &mut TagGroup, own: Option<TagGroup>) {
    if let Some(own) = own {
        group.push(own);
    }
}

/// The em of a line.
#[expect(clippy::cast_precision_loss, reason = "type is some units large")]
fn size(line: &Line) -> f32 {
    line.style.tenths() as f32 / 10.0
}

/// How wide a line was measured to be.
#[expect(clippy::cast_possible_truncation, reason = "lines are some thousand units long")]
fn measured(line: &Line) -> f32 {
    let size = f64::from(line.style.tenths()) / 10.0;
    let face = if line.style.is_bold() { Face::Bold } else { Face::Regular };
    typography::width(&line.text, typography::Font { face, size }) as f32
}

fn area(page: &Page, rect: Rect) -> Option<Area> {
    let (one, other) = (on_paper(page, rect.x, rect.y), on_paper(page, rect.right(), rect.bottom()));
    Area::from_ltrb(one.x, one.y, other.x, other.y)
}

fn drawn(shape: &Shape) -> Option<Path> {
    let (dx, dy) = (single(shape.at.x), single(shape.at.y));
    let mut path = PathBuilder::new();
    for step in path::steps(&shape.path) {
        match step {
            Step::Move((x, y)) => path.move_to(x + dx, y + dy),
            Step::Line((x, y)) => path.line_to(x + dx, y + dy),
            Step::Curve(one, other, to) => {
                path.cubic_to(one.0 + dx, one.1 + dy, other.0 + dx, other.1 + dy, to.0 + dx, to.1 + dy);
            }
            Step::Close => path.close(),
        }
    }
    path.finish()
}
