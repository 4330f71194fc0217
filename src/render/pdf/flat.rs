//! Pages that are set in millimetres → a PDF file.

use krilla::{
    Document,
    destination::XyzDestination,
    geom::{Path, PathBuilder, Point as Place, Rect as Area, Transform},
    metadata::Metadata,
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{LineCap, LineJoin, Stroke, StrokeDash},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Node, SpanTag, Tag, TagGroup, TagTree},
};

use super::{
    super::{shapes, svg::Colours},
    letters::{self, Letters, Setting},
    path::{self, Step},
    plain::{Block, Cut, Line, Page, Sign},
};
use crate::{
    present::view::Role,
    typography::{self, Font, Fonts},
};

/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// What a file says of itself.
pub(super) struct About<'a> {
    pub title: String,
    pub description: String,
    /// The language of the debate's texts, where it is another than that of our words.
    pub foreign: Option<&'a str>,
    /// How wide and how high the paper is, in millimetres.
    pub paper: (f64, f64),
}

/// Writes the file.
pub(super) fn write(pages: &[Page], about: &About<'_>, colours: &Colours, fonts: &Fonts) -> Result<Vec<u8>, String> {
    let writer = Writer { letters: Letters::new(fonts), colours, foreign: about.foreign };
    let mut document = Document::new();
    document.set_metadata(
        Metadata::new()
            .title(about.title.clone())
            .description(about.description.clone())
            .creator("Elenchus".to_owned())
            .language("en".to_owned()),
    );
    let mut tree = TagTree::new().with_lang(Some("en".to_owned()));
    let mut outline = Outline::new();
    for (index, page) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(points(about.paper.0), points(about.paper.1));
        let mut sheet = document.start_page_with(settings.ok_or("the paper has no size")?);
        let mut surface = sheet.surface();
        tree.push(writer.page(&mut surface, page));
        surface.finish();
        sheet.finish();
        if let Some(bookmark) = &page.bookmark {
            let top = XyzDestination::new(index, Place::from_xy(0.0, 0.0));
            outline.push_child(OutlineNode::new(bookmark.clone(), top));
        }
    }
    document.set_tag_tree(tree);
    document.set_outline(outline);
    document.finish().map_err(|error| format!("cannot write this as PDF: {error:?}"))
}

#[expect(clippy::cast_possible_truncation, reason = "a page is some thousand points long")]
fn points(millimetres: f64) -> f32 {
    (millimetres * POINTS) as f32
}

#[expect(clippy::cast_possible_truncation, reason = "letters are some points large")]
fn single(value: f64) -> f32 {
    value as f32
}

struct Writer<'a> {
    letters: Letters<'a>,
    colours: &'a Colours,
    foreign: Option<&'a str>,
}

impl Writer<'_> {
    /// Draws a page; and what is read of it, in order.
    fn page(&self, surface: &mut Surface<'_>, page: &Page) -> Node {
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        surface.set_stroke(None);
        for (left, top, width, height) in &page.bars {
            surface.set_fill(Some(letters::fill(letters::colour("#bbbbbb"))));
            if let Some(path) = bar(points(*left), points(*top), points(*width), points(*height)) {
                surface.draw_path(&path);
            }
        }
        surface.set_fill(None);
        for (lines, pen) in [(&page.cuts, self.pen(0.7, Some([3.0, 3.0]))), (&page.rules, self.pen(0.8, None))] {
            surface.set_stroke(Some(pen));
            for path in lines.iter().filter_map(line) {
                surface.draw_path(&path);
            }
        }
        surface.end_tagged();
        let mut group = TagGroup::new(Tag::Section);
        for block in page.blocks.iter().filter(|block| !block.lines.is_empty()) {
            group.push(self.block(surface, block));
        }
        group.into()
    }

    fn pen(&self, width: f32, dash: Option<[f32; 2]>) -> Stroke {
        Stroke {
            paint: letters::colour(self.colours.rule).into(),
            width,
            miter_limit: 10.0,
            line_cap: LineCap::Butt,
            line_join: LineJoin::Miter,
            opacity: NormalizedF32::ONE,
            dash: dash.map(|dash| StrokeDash { array: dash.to_vec(), offset: 0.0 }),
        }
    }

    fn block(&self, surface: &mut Surface<'_>, block: &Block) -> TagGroup {
        if let Some(sign) = &block.sign {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            self.sign(surface, sign);
            surface.end_tagged();
        }
        let mut tags = if block.is_title { TagGroup::new(Tag::Title) } else { TagGroup::new(Tag::P) };
        for line in &block.lines {
            let language = self.foreign.filter(|_| line.is_text);
            let tag = ContentTag::Span(SpanTag::empty().with_lang(language));
            tags.push(surface.start_tagged(tag));
            self.line(surface, line);
            surface.end_tagged();
        }
        tags
    }

    fn line(&self, surface: &mut Surface<'_>, line: &Line) {
        let font = Font { face: line.face(), size: line.size };
        let set = Setting {
            text: &line.text,
            face: line.face(),
            size: single(line.size),
            leftwards: line.leftwards,
            at: (points(line.at.0), points(line.at.1)),
            measured: single(typography::width(&line.text, font)),
        };
        self.letters.draw(surface, &set, letters::fill(letters::colour(line.colour)));
    }

    fn sign(&self, surface: &mut Surface<'_>, sign: &Sign) {
        // Signs are drawn in a square of twelve units.
        let unit = points(sign.size) / 12.0;
        let place = (points(sign.at.0), points(sign.at.1));
        surface.push_transform(&Transform::from_row(unit, 0.0, 0.0, unit, place.0, place.1));
        let colour = letters::colour(sign.colour);
        let is_filled = matches!(sign.role, Role::Position | Role::Root);
        surface.set_fill(is_filled.then(|| letters::fill(colour)));
        surface.set_stroke(Some(Stroke { paint: colour.into(), ..self.pen(2.0, None) }));
        if let Some(path) = drawn(shapes::sign(&sign.role)) {
            surface.draw_path(&path);
        }
        surface.pop();
    }
}

fn bar(left: f32, top: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Area::from_xywh(left, top, width, height)?);
    path.finish()
}

fn line((from, to): &Cut) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(points(from.0), points(from.1));
    path.line_to(points(to.0), points(to.1));
    path.finish()
}

fn drawn(data: &str) -> Option<Path> {
    let mut path = PathBuilder::new();
    for step in path::steps(data) {
        match step {
            Step::Move((x, y)) => path.move_to(x, y),
            Step::Line((x, y)) => path.line_to(x, y),
            Step::Curve(one, other, to) => path.cubic_to(one.0, one.1, other.0, other.1, to.0, to.1),
            Step::Close => path.close(),
        }
    }
    path.finish()
}
