//! What hangs from each box, and how large it is when it is set in columns.

use std::ops::Range;

use super::{Bond, Graph, Heading, Spacing};

/// Extents across and along the way a map grows.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Size {
    pub across: i64,
    pub along: i64,
}

/// A graph as lists: what hangs from each box, family by family.
pub(super) struct Tree {
    /// By box.
    pub sizes: Vec<Size>,
    /// The boxes that hang from none.
    pub roots: Vec<u32>,
    /// All other boxes, family by family.
    members: Vec<u32>,
    /// By box, its families.
    families: Vec<Range<u32>>,
    /// All families: how they hang, and their members.
    pub all: Vec<(Bond, Range<u32>)>,
}

impl Tree {
    pub fn new(graph: &Graph, heading: Heading) -> Tree {
        let size = |node: &super::Node| match heading {
            Heading::Down => Size { across: node.width, along: node.height },
            Heading::Right => Size { across: node.height, along: node.width },
        };
        let mut order: Vec<(u32, Bond, u32)> = Vec::with_capacity(graph.nodes.len());
        let mut roots = Vec::new();
        for (index, node) in (0u32..).zip(&graph.nodes) {
            match node.parent {
                Some(parent) => {
                    assert!(parent < index, "box {index} stands before the one that it hangs from");
                    order.push((parent, node.bond, index));
                }
                None => roots.push(index),
            }
        }
        order.sort_unstable();
        let mut tree = Tree {
            sizes: graph.nodes.iter().map(size).collect(),
            roots,
            members: order.iter().map(|(_, _, member)| *member).collect(),
            families: vec![0..0; graph.nodes.len()],
            all: Vec::new(),
        };
        let mut start = 0;
        for family in order.chunk_by(|one, next| (one.0, one.1) == (next.0, next.1)) {
            let (parent, bond, _) = family[0];
            let (number, end) = (tree.all.len() as u32, start + family.len() as u32);
            let range = &mut tree.families[parent as usize];
            *range = if range.start == range.end { number..number + 1 } else { range.start..number + 1 };
            tree.all.push((bond, start..end));
            start = end;
        }
        tree
    }

    /// The families of a box, with their numbers.
    pub fn families(&self, node: usize) -> impl Iterator<Item = (usize, Bond)> + '_ {
        let range = self.families[node].clone();
        range.map(|family| (family as usize, self.all[family as usize].0))
    }

    /// The members of a family.
    pub fn members(&self, family: usize) -> &[u32] {
        let range = &self.all[family].1;
        &self.members[range.start as usize..range.end as usize]
    }

    pub fn is_leaf(&self, node: u32) -> bool {
        self.families[node as usize].is_empty()
    }

    /// How much room a member on a rail needs before the next one.
    pub fn gap_after(&self, node: u32, spacing: &Spacing) -> i64 {
        if self.is_leaf(node) { spacing.row } else { spacing.row + spacing.after_subtree }
    }
}

/// What was decided.
pub(super) struct Arranged {
    /// By box, the extents of its subtree.
    pub areas: Vec<Size>,
    /// By family, the extents of its columns together.
    pub blocks: Vec<Size>,
    /// By family, how many members each column has, from the first that it has.
    pub columns: Vec<Vec<u32>>,
}

impl Arranged {
    /// The columns of a family.
    pub fn columns<'a>(&'a self, tree: &'a Tree, family: usize) -> impl Iterator<Item = &'a [u32]> + 'a {
        let mut rest = tree.members(family);
        self.columns[family].iter().map(move |length| {
            let (column, later) = rest.split_at(*length as usize);
            rest = later;
            column
        })
    }

    /// Whether all members of a family hang from one rail.
    pub fn is_stack(&self, family: usize) -> bool {
        is_stack(&self.columns[family])
    }
}

/// Whether these columns are one rail.
pub(super) fn is_stack(columns: &[u32]) -> bool {
    matches!(columns, [length] if *length > 1)
}

/// The extents of a box with its families: those below it side by side, those at its side after them.
pub(super) fn area(own: Size, blocks: &[(Bond, Size)], stack: bool, spacing: &Spacing) -> Size {
    let mut below = Size::default();
    let mut beside = Size::default();
    for (bond, block) in blocks {
        let (side, gap) = if *bond == Bond::Undercut { (&mut beside, 0) } else { (&mut below, spacing.family) };
        side.across += block.across + if side.across > 0 { gap } else { 0 };
        side.along = side.along.max(block.along);
    }
    if blocks.is_empty() {
        return own;
    }
    let drop = channel(blocks.iter().map(|(bond, _)| *bond), spacing);
    let stacked = if stack { hang(own) } else { 0 };
    let across = own.across.max(below.across + stacked);
    let beside_at = if beside.across > 0 { spacing.word_across + spacing.column } else { 0 };
    Size { across: across + beside_at + beside.across, along: own.along + drop + below.along.max(beside.along) }
}

/// How far in from the edge of its box the rail of a stack hangs.
pub(super) fn hang(own: Size) -> i64 {
    (own.across / 8).min(16)
}

/// How much room the lines need between a box and its families.
pub(super) fn channel(bonds: impl Iterator<Item = Bond>, spacing: &Spacing) -> i64 {
    let (mut lanes, mut word) = (0, 0);
    for bond in bonds.filter(|bond| *bond != Bond::Undercut) {
        lanes += 1;
        word = word.max(word_room(bond, spacing));
    }
    word + lanes.max(1) * spacing.lane + spacing.tip
}

/// How much room the word of a family needs between its box and its lane.
pub(super) fn word_room(bond: Bond, spacing: &Spacing) -> i64 {
    match bond {
        Bond::For | Bond::Against => spacing.word,
        Bond::Rival => spacing.lane,
        Bond::Premise | Bond::Undercut => 0,
    }
}

/// The extents of a family in these columns.
pub(super) fn block(tree: &Tree, areas: &[Size], members: &[u32], columns: &[u32], spacing: &Spacing) -> Size {
    let mut size = Size::default();
    let mut rest = members;
    for length in columns {
        let (column, later) = rest.split_at(*length as usize);
        rest = later;
        let extent = column_size(tree, areas, column, spacing);
        size.across += extent.across + if size.across > 0 { spacing.column } else { 0 };
        size.along = size.along.max(extent.along);
    }
    size
}

/// The extents of a column, its rail included.
pub(super) fn column_size(tree: &Tree, areas: &[Size], column: &[u32], spacing: &Spacing) -> Size {
    let mut size = Size::default();
    for (index, member) in column.iter().enumerate() {
        let area = areas[*member as usize];
        size.across = size.across.max(area.across);
        let gap = if index + 1 < column.len() { tree.gap_after(*member, spacing) } else { 0 };
        size.along += area.along + gap;
    }
    if column.len() > 1 {
        size.across += spacing.indent;
    }
    size
}
