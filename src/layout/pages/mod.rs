//! Boxes with sizes, and sheets of paper → which boxes stand on which sheet, and where. No box is ever cut.
//!
//! 1. [`cut`] takes a tree apart into pieces that fit a sheet each, as few as can be. It cuts only below a box: the box
//!    stays where it is and says where what hangs from it goes on; there a stub repeats it. So each piece is a box with
//!    all that bears on it, down to the leaves or to the next cut.
//! 2. [`pack`] sets the pieces on sheets, in reading order as far as room allows, and each after the one that it goes on
//!    from. Every piece is drawn anew for the room that it gets.
//!
//! To find the fewest pieces is Kundu and Misra, *A linear tree partitioning algorithm* (1977): from the leaves up, what
//! has become too heavy loses its heaviest part. "Too heavy" is here: cannot be drawn on the sheet.

mod cut;
mod pack;
#[cfg(test)]
mod tests;

use super::{Drawing, Extent, Graph, Heading, Point, Rect, Spacing, arrange, drawn, family};

/// What is to be set on sheets.
#[derive(Clone, Copy, Debug)]
pub struct Book<'a> {
    /// The boxes.
    pub graph: &'a Graph,
    /// Where the map grows to.
    pub heading: Heading,
    /// By box, how large the stub is that repeats it.
    pub stubs: &'a [Extent],
    /// How much higher a box is that says where what hangs from it goes on.
    pub tab: i64,
    /// The room on every sheet.
    pub room: Extent,
    /// How much of its height is taken on the first sheet, at the top.
    pub head: i64,
}

/// A part of the graph that stands on one sheet.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The sheet, counted from 0.
    pub sheet: usize,
    /// Where the corner of its drawing stands in the room of the sheet.
    pub at: Point,
    /// Its boxes, by their numbers in the graph, the top one first.
    pub nodes: Vec<u32>,
    /// Whether the top one stands in full on another piece and is repeated here as a stub.
    pub repeats: bool,
    /// Where everything stands, by place in `nodes`.
    pub drawing: Drawing,
    /// The pairs that the ways of the drawing join, by place in `nodes`.
    pub ties: Vec<(u32, u32)>,
}

impl Piece {
    /// Where it stands in the room of its sheet.
    pub fn area(&self) -> Rect {
        Rect { x: self.at.x, y: self.at.y, width: self.drawing.width, height: self.drawing.height }
    }
}

/// A graph on sheets.
#[derive(Clone, Default, Debug)]
pub struct Pages {
    /// The pieces, each after the one that it goes on from.
    pub pieces: Vec<Piece>,
    /// By box, whether what hangs from it goes on elsewhere.
    pub closed: Vec<bool>,
    /// By sheet, what of its room is still free, as rectangles.
    pub free: Vec<Vec<Rect>>,
}

/// Cuts a graph into sheets. A box that is larger than a sheet stands on one of its own, and sticks out.
pub fn pages(book: &Book<'_>) -> Pages {
    let (cuts, closed) = cut::cut(book);
    let setter = Setter { book, closed: &closed };
    let (places, free) = pack::pack(&setter, &cuts);
    let spacing = setter.spacing();
    let mut ties = book.graph.ties.clone();
    ties.sort_unstable();
    let mut pieces: Vec<Piece> = Vec::with_capacity(cuts.len());
    for (cut, place) in cuts.into_iter().zip(places) {
        let mut graph = setter.graph(&cut.nodes, cut.repeats);
        graph.ties = within(&ties, &cut);
        let drawing = drawn(&graph, book.heading, place.shape, &spacing);
        let cut::Cut { nodes, repeats } = cut;
        pieces.push(Piece { sheet: place.sheet, at: place.at, nodes, repeats, drawing, ties: graph.ties });
    }
    pieces.sort_by_key(|piece| piece.sheet);
    Pages { pieces, closed, free }
}

/// Draws a graph for one sheet of this shape, whatever its size, in a few ways: which of them suits best is known when
/// title and key stand beside it.
pub fn ways(graph: &Graph, heading: Heading, room: Extent) -> Vec<Drawing> {
    let mut sizes: Vec<Extent> = Vec::new();
    let mut ways = Vec::new();
    for shape in SHAPES.map(|stretch| stretched(room, stretch)) {
        let wide = spacing(heading, room, room);
        // Rows as they are seen at a glance; those of a narrower sheet; and stacks that cost nothing, for one sheet is
        // worth more than rows.
        let stacked = Spacing { glance: 0, stacked_leaves: 0, stacked_trees: 0, ..wide };
        for spacing in [wide, spacing(heading, room, shape), stacked] {
            let size = extent(graph, heading, shape, &spacing);
            if !sizes.contains(&size) {
                sizes.push(size);
                ways.push(drawn(graph, heading, shape, &spacing));
            }
        }
    }
    ways
}

/// How much wider the sheets are that a piece is drawn for, in hundredths: what fits best is only known when it is tried.
const SHAPES: [i64; 5] = [100, 45, 220, 22, 450];

/// For a sheet with this room, of which so much is seen at a glance.
fn spacing(heading: Heading, room: Extent, glance: Extent) -> Spacing {
    let widest_row = match heading {
        Heading::Down => room.width,
        Heading::Right => room.height,
    };
    Spacing { widest_row, ..Spacing::new(heading, glance) }
}

fn stretched(room: Extent, by: i64) -> Extent {
    Extent { width: (room.width * by / 100).max(1), height: room.height.max(1) }
}

/// The ties of which both ends stand in a piece, neither of them as a stub.
fn within(ties: &[(u32, u32)], cut: &cut::Cut) -> Vec<(u32, u32)> {
    let place = |node: u32| {
        let place = cut.nodes.binary_search(&node).ok()?;
        (place > 0 || !cut.repeats).then_some(place as u32)
    };
    let mut found = Vec::new();
    for node in &cut.nodes {
        let first = ties.partition_point(|(from, _)| from < node);
        for (from, to) in ties[first..].iter().take_while(|(from, _)| from == node) {
            found.extend(place(*from).zip(place(*to)));
        }
    }
    found
}

/// How large a graph of trees of one top is when it is drawn for this shape, without drawing it.
fn extent(graph: &Graph, heading: Heading, shape: Extent, spacing: &Spacing) -> Extent {
    let tree = family::Tree::new(graph, heading);
    let sheet = super::Sheet::new(shape, heading);
    let arranged = arrange::arrange(&tree, spacing, sheet);
    let size = super::place::total(&tree, &arranged, spacing, sheet);
    match heading {
        Heading::Down => Extent { width: size.across, height: size.along },
        Heading::Right => Extent { width: size.along, height: size.across },
    }
}

/// Sets pieces on trial.
struct Setter<'a> {
    book: &'a Book<'a>,
    /// By box, whether what hangs from it goes on elsewhere.
    closed: &'a [bool],
}

impl Setter<'_> {
    fn spacing(&self) -> Spacing {
        spacing(self.book.heading, self.book.room, self.book.room)
    }

    /// These boxes, in their order, as a graph of their own. The first is the top.
    fn graph(&self, nodes: &[u32], repeats: bool) -> Graph {
        let mut graph = Graph { nodes: Vec::with_capacity(nodes.len()), ties: Vec::new() };
        for (place, node) in nodes.iter().enumerate() {
            let mut own = self.book.graph.nodes[*node as usize];
            let size = self.size(*node, place == 0 && repeats);
            (own.width, own.height) = (size.width, size.height);
            let above = own.parent.filter(|_| place > 0).and_then(|parent| nodes.binary_search(&parent).ok());
            own.parent = above.map(|above| above as u32);
            graph.nodes.push(own);
        }
        graph
    }

    /// How large a box is: as a stub, or in full, with the note that it goes on elsewhere.
    fn size(&self, node: u32, is_stub: bool) -> Extent {
        if is_stub {
            return self.book.stubs[node as usize];
        }
        let own = &self.book.graph.nodes[node as usize];
        let tab = if self.closed[node as usize] { self.book.tab } else { 0 };
        Extent { width: own.width, height: own.height + tab }
    }

    /// How much paper boxes cover, in square units.
    fn covered(&self, nodes: &[u32], repeats: bool) -> i64 {
        let sizes = nodes.iter().enumerate().map(|(place, node)| self.size(*node, place == 0 && repeats));
        sizes.fold(0, |sum: i64, size| sum.saturating_add(size.width.saturating_mul(size.height)))
    }

    /// Whether a piece can be drawn in this room.
    fn fits(&self, nodes: &[u32], repeats: bool, room: Extent) -> bool {
        if self.covered(nodes, repeats) > room.width * room.height {
            return false;
        }
        let (graph, spacing) = (self.graph(nodes, repeats), self.spacing());
        SHAPES.iter().any(|stretch| {
            let size = extent(&graph, self.book.heading, stretched(self.book.room, *stretch), &spacing);
            size.width <= room.width && size.height <= room.height
        })
    }

    /// The sizes that a piece can have, each with the shape that it is drawn for.
    fn sizes(&self, nodes: &[u32], repeats: bool) -> Vec<(Extent, Extent)> {
        let (graph, spacing) = (self.graph(nodes, repeats), self.spacing());
        let mut sizes: Vec<(Extent, Extent)> = Vec::new();
        for stretch in SHAPES {
            let shape = stretched(self.book.room, stretch);
            let size = extent(&graph, self.book.heading, shape, &spacing);
            if sizes.iter().all(|(known, _)| *known != size) {
                sizes.push((size, shape));
            }
        }
        sizes
    }
}
