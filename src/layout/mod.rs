//! Boxes with sizes, and how they hang together → where they stand, and the lines between them. Pure geometry.
//!
//! The drawing is a tree of *families*: below a box hang the reasons for it, and beside them the objections to it; the
//! premises of one step hang from one bar; what undercuts a step stands to the side and points at the step itself.
//!
//! 1. [`arrange`]: from the leaves up, each family is set in columns. One column for each member is the tidy tree that
//!    everybody knows; fewer columns, each a stack on a rail, are what keeps a large map from growing a mile wide. Every
//!    box takes the arrangement that lets all below it stand on the smallest sheet of a given shape.
//! 2. [`place`]: from the top down, every box gets its place. **Every subtree has a rectangle that is its own**, and
//!    nothing else stands there or passes through it. So no box can lie on another and no line can cross another or run
//!    through a box, whatever the sizes; a map can be cut into sheets at subtrees; and a change in one subtree moves the
//!    others as wholes.
//! 3. [`lines`]: the lines of a family run in the channel between the box and its family: one trunk for all reasons,
//!    one for all objections, in lanes of their own.
//! 4. [`route`]: what is used in two places stands in one of them. Where a short way leads there that crosses nothing,
//!    it is drawn; where not, the box that stands for it says where to look.
//!
//! What is too large for one sheet of paper is cut into [`pages`] along these rectangles.
//!
//! Everything is in whole units, so that the same graph gives the same drawing on every machine, and in lists, so that a
//! chain of a hundred thousand boxes is drawn like any other. Stacked families are known from charts of organisations;
//! packing a tree by rectangles is Eades, Lin and Lin, *Two tree drawing conventions* (1993).

mod arrange;
mod family;
mod lines;
pub mod pages;
mod place;
mod route;
#[cfg(test)]
mod tests;

/// How a box hangs from the one above it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Bond {
    /// It is one of the rivals at a question.
    Rival,
    /// It is one of the premises of a step, which stand or fall together.
    Premise,
    /// It speaks for it.
    For,
    /// It speaks against it.
    Against,
    /// It undercuts the step.
    Undercut,
}

/// A box to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// How wide it is.
    pub width: i64,
    /// How high it is.
    pub height: i64,
    /// The box that it hangs from, which stands before it in the list; `None` for the top of a tree.
    pub parent: Option<u32>,
    /// How it hangs from that box.
    pub bond: Bond,
}

/// What is to be drawn.
#[derive(Clone, Default, Debug)]
pub struct Graph {
    /// The boxes, each after the one that it hangs from; those of one family in the order in which they are read.
    pub nodes: Vec<Node>,
    /// Pairs of boxes to be joined where a short way leads from the first to the second.
    pub ties: Vec<(u32, u32)>,
}

/// Where a map grows to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Heading {
    /// Conclusions on top, what bears on them below.
    Down,
    /// Conclusions at the left, what bears on them to the right.
    Right,
}

/// A place in the drawing: to the right and down from its corner.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Point {
    /// To the right.
    pub x: i64,
    /// Down.
    pub y: i64,
}

/// A rectangle.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Rect {
    /// Its left edge.
    pub x: i64,
    /// Its upper edge.
    pub y: i64,
    /// How wide it is.
    pub width: i64,
    /// How high it is.
    pub height: i64,
}

impl Rect {
    /// Its right edge.
    pub fn right(self) -> i64 {
        self.x + self.width
    }

    /// Its lower edge.
    pub fn bottom(self) -> i64 {
        self.y + self.height
    }

    /// Whether it and another have an inner point in common.
    pub fn meets(self, other: Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Mirrored at the diagonal.
    fn turned(self) -> Rect {
        Rect { x: self.y, y: self.x, width: self.height, height: self.width }
    }
}

/// A part of the lines of a family. No two of them run along each other, so that dashes stay dashes.
#[derive(Clone, Debug)]
pub struct Stroke {
    /// The box that the family belongs to.
    pub parent: u32,
    /// The family.
    pub bond: Bond,
    /// The corners.
    pub points: Vec<Point>,
}

/// Where the lines of a family meet the box that they point at.
#[derive(Clone, Copy, Debug)]
pub struct Port {
    /// The box.
    pub parent: u32,
    /// The family.
    pub bond: Bond,
    /// The place on the edge of the box.
    pub at: Point,
    /// Whether it lies on the lower edge, so that lines come from below; if not, they come from the right.
    pub from_below: bool,
}

/// A finished drawing.
#[derive(Clone, Default, Debug)]
pub struct Drawing {
    /// By box, where it stands.
    pub boxes: Vec<Rect>,
    /// By box, the rectangle that it and all below it have for themselves.
    pub areas: Vec<Rect>,
    /// The lines, family by family.
    pub strokes: Vec<Stroke>,
    /// One for each family.
    pub ports: Vec<Port>,
    /// By pair, the way that was found.
    pub ties: Vec<Option<Vec<Point>>>,
    /// How wide all of it is.
    pub width: i64,
    /// How high all of it is.
    pub height: i64,
}

/// Distances. *Along* is the way a map grows, *across* the other one.
#[derive(Clone, Copy, Debug)]
struct Spacing {
    /// Across, between columns of one family.
    column: i64,
    /// Across, between families of one box.
    family: i64,
    /// Along, between members on a rail.
    row: i64,
    /// Along, more of it after a member that has something below it.
    after_subtree: i64,
    /// Across, from a rail to its members.
    indent: i64,
    /// Along, for the word at the trunk of a family.
    word: i64,
    /// Across, for the same.
    word_across: i64,
    /// Along, between the lanes of two families.
    lane: i64,
    /// Along, from the last lane to the family.
    tip: i64,
    /// Between trees.
    tree: i64,
    /// Across, how much is seen at a glance.
    glance: i64,
    /// In hundredths, how much paper stacks of leaves must save, and stacks of whole trees.
    stacked_leaves: i64,
    stacked_trees: i64,
    /// Across, how wide a row of linked premises may be before it is stacked like other families.
    widest_row: i64,
}

impl Spacing {
    /// For a sheet of this shape: as much as stands side by side on it is seen at a glance.
    fn new(heading: Heading, shape: Extent) -> Spacing {
        let glance = Sheet::new(shape, heading).across;
        let down = Spacing {
            column: 22,
            family: 34,
            row: 14,
            after_subtree: 16,
            indent: 22,
            word: 22,
            word_across: 62,
            lane: 10,
            tip: 16,
            tree: 56,
            glance,
            stacked_leaves: 0,
            stacked_trees: 16,
            widest_row: i64::MAX,
        };
        match heading {
            Heading::Down => down,
            Heading::Right => Spacing {
                column: 14,
                family: 24,
                row: 22,
                word: 64,
                word_across: 26,
                stacked_leaves: 12,
                stacked_trees: 20,
                ..down
            },
        }
    }
}

impl Port {
    /// The room for a word that says how the family hangs: no line runs through it.
    pub fn word(self) -> Rect {
        let (width, height) = WORD;
        if self.from_below {
            Rect { x: self.at.x + 7, y: self.at.y + 3, width, height }
        } else {
            Rect { x: self.at.x + 11, y: self.at.y - 3 - height, width, height }
        }
    }
}

/// How much room a word has.
const WORD: (i64, i64) = (54, 16);

/// A rectangle's extents.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Extent {
    /// How wide it is.
    pub width: i64,
    /// How high it is.
    pub height: i64,
}

/// The shape of a sheet that a map fills best on a screen.
pub const SCREEN: Extent = Extent { width: 1500, height: 1000 };

/// The shape of the room on a sheet of paper that stands upright.
pub const UPRIGHT: Extent = Extent { width: 700, height: 1000 };

/// Draws a graph, so that it fills a sheet of this shape; how large the sheet is does not matter.
///
/// # Panics
/// When a box hangs from one that does not stand before it.
pub fn draw(graph: &Graph, heading: Heading, shape: Extent) -> Drawing {
    drawn(graph, heading, shape, &Spacing::new(heading, shape))
}

fn drawn(graph: &Graph, heading: Heading, shape: Extent, spacing: &Spacing) -> Drawing {
    let sheet = Sheet::new(shape, heading);
    let tree = family::Tree::new(graph, heading);
    let arranged = arrange::arrange(&tree, spacing, sheet);
    let placed = place::place(&tree, &arranged, spacing, sheet);
    let mut drawing = lines::draw(&tree, &arranged, placed, spacing);
    if heading == Heading::Right {
        turn(&mut drawing);
    }
    drawing.ties = route::ties(&drawing, &graph.ties);
    drawing
}

/// The shape of a sheet: so much across for so much along.
#[derive(Clone, Copy, Debug)]
struct Sheet {
    across: i64,
    along: i64,
}

impl Sheet {
    fn new(shape: Extent, heading: Heading) -> Sheet {
        let (width, height) = (shape.width.max(1), shape.height.max(1));
        match heading {
            Heading::Down => Sheet { across: width, along: height },
            Heading::Right => Sheet { across: height, along: width },
        }
    }

    /// A sheet that is wider or less wide, in hundredths.
    fn stretched(self, by: i64) -> Sheet {
        Sheet { across: self.across * by / 100, along: self.along }
    }

    /// What an arrangement costs: the paper that it covers, and the sheet of this shape that it needs.
    fn cost(self, size: family::Size) -> i64 {
        let (across, along) = (i128::from(size.across), i128::from(size.along));
        let (wide, long) = (i128::from(self.across), i128::from(self.along));
        let sheet = (across * across * long / wide).max(along * along * wide / long);
        i64::try_from(across * along + sheet).unwrap_or(i64::MAX / 1000)
    }
}

/// What was drawn downwards, to the right.
fn turn(drawing: &mut Drawing) {
    let turned = |point: &Point| Point { x: point.y, y: point.x };
    for rect in drawing.boxes.iter_mut().chain(&mut drawing.areas) {
        *rect = rect.turned();
    }
    for stroke in &mut drawing.strokes {
        stroke.points.iter_mut().for_each(|point| *point = turned(point));
    }
    for port in &mut drawing.ports {
        port.at = turned(&port.at);
        port.from_below = !port.from_below;
    }
    std::mem::swap(&mut drawing.width, &mut drawing.height);
}
