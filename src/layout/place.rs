//! From the top down: where every box stands, in the rectangle of its subtree.

use super::{
    Bond, Rect, Sheet, Spacing,
    family::{Arranged, Size, Tree, channel, column_size, hang},
};

/// Where everything stands; across is `x`, along is `y`.
pub(super) struct Placed {
    pub boxes: Vec<Rect>,
    pub areas: Vec<Rect>,
    /// The extents of all trees together.
    pub size: Size,
}

/// Places every box.
pub(super) fn place(tree: &Tree, arranged: &Arranged, spacing: &Spacing, sheet: Sheet) -> Placed {
    let none = vec![Rect::default(); tree.sizes.len()];
    let mut placed = Placed { boxes: none.clone(), areas: none, size: Size::default() };
    let (areas, size) = shelves(tree, arranged, spacing, sheet);
    placed.size = size;
    for (root, area) in tree.roots.iter().zip(areas) {
        placed.areas[*root as usize] = area;
    }
    // By box, how far from the edge of its subtree it wants to stand; told from below, before places are known.
    let insets = insets(tree, arranged, spacing);
    for (node, inset) in insets.into_iter().enumerate() {
        let (area, own) = (placed.areas[node], tree.sizes[node]);
        placed.boxes[node] = Rect { x: area.x + inset.own, y: area.y, width: own.across, height: own.along };
        let bonds = tree.families(node).map(|(_, bond)| bond);
        let y = area.y + own.along + channel(bonds, spacing);
        let mut x = area.x + inset.below;
        for (family, bond) in tree.families(node) {
            let block = arranged.blocks[family];
            if bond == Bond::Undercut {
                // The families at the side are the last, and end where the subtree ends.
                x = area.right() - block.across;
            }
            columns(tree, arranged, family, (x, y), spacing, &mut placed.areas);
            x += block.across + spacing.family;
        }
    }
    placed
}

/// Gives the members of a family the rectangles of their subtrees, from a corner on.
fn columns(tree: &Tree, arranged: &Arranged, family: usize, corner: (i64, i64), spacing: &Spacing, areas: &mut [Rect]) {
    let mut x = corner.0;
    for column in arranged.columns(tree, family) {
        let indent = if column.len() > 1 { spacing.indent } else { 0 };
        let mut y = corner.1;
        for member in column {
            let size = arranged.areas[*member as usize];
            areas[*member as usize] = Rect { x: x + indent, y, width: size.across, height: size.along };
            y += size.along + tree.gap_after(*member, spacing);
        }
        x += column_size(tree, &arranged.areas, column, spacing).across + spacing.column;
    }
}

/// How far from the edge of its subtree a box stands, and what is below it.
#[derive(Clone, Copy, Default)]
struct Inset {
    own: i64,
    below: i64,
}

/// A box stands over the middle of what hangs from it; with one stack below it, at the edge.
fn insets(tree: &Tree, arranged: &Arranged, spacing: &Spacing) -> Vec<Inset> {
    let mut insets = vec![Inset::default(); tree.sizes.len()];
    for node in (0..tree.sizes.len()).rev() {
        let own = tree.sizes[node];
        let below: Vec<usize> =
            tree.families(node).filter(|(_, bond)| *bond != Bond::Undercut).map(|(family, _)| family).collect();
        let (first, last) = match below[..] {
            [] => continue,
            [only] => (only, only),
            [first, .., last] => (first, last),
        };
        if first == last && arranged.is_stack(first) && tree.families(node).count() == 1 {
            insets[node] = Inset { own: 0, below: hang(own) };
            continue;
        }
        let across = |family: usize| arranged.blocks[family].across;
        let width: i64 = below.iter().map(|family| across(*family) + spacing.family).sum::<i64>() - spacing.family;
        let mut columns = arranged.columns(tree, first);
        let start = entry(tree, &insets, columns.next().unwrap_or_default());
        let end = match arranged.columns(tree, last).last() {
            Some(column) => {
                width - column_size(tree, &arranged.areas, column, spacing).across + entry(tree, &insets, column)
            }
            None => start,
        };
        let wanted = i64::midpoint(start, end) - own.across / 2;
        // What sticks out at the left moves the rest to the right, as far as there is room.
        let room = own.across.max(width);
        let own_at = wanted.clamp(0, room - own.across);
        let below_at = (own_at - wanted).clamp(0, room - width);
        insets[node] = Inset { own: own_at, below: below_at };
    }
    insets
}

/// Where the line to a column comes down, from the edge of the column: at its rail, or at the middle of its only box.
fn entry(tree: &Tree, insets: &[Inset], column: &[u32]) -> i64 {
    match column {
        [only] => insets[*only as usize].own + tree.sizes[*only as usize].across / 2,
        _ => 0,
    }
}

/// The extents of all trees together, as they will be placed.
pub(super) fn total(tree: &Tree, arranged: &Arranged, spacing: &Spacing, sheet: Sheet) -> Size {
    shelves(tree, arranged, spacing, sheet).1
}

/// Sets the trees on shelves, in order: as wide as the widest tree, or as a sheet for all of them is.
fn shelves(tree: &Tree, arranged: &Arranged, spacing: &Spacing, sheet: Sheet) -> (Vec<Rect>, Size) {
    let sizes = || tree.roots.iter().map(|root| arranged.areas[*root as usize]);
    let covered: i64 = sizes().map(|size| (size.across + spacing.tree) * (size.along + spacing.tree)).sum();
    let wide = (covered / sheet.along * sheet.across).isqrt();
    let limit = sizes().map(|size| size.across).max().unwrap_or(0).max(wide);
    let (mut x, mut y, mut deepest) = (0, 0, 0);
    let mut total = Size::default();
    let mut areas = Vec::with_capacity(tree.roots.len());
    for size in sizes() {
        if x > 0 && x + size.across > limit {
            (x, y, deepest) = (0, y + deepest + spacing.tree, 0);
        }
        areas.push(Rect { x, y, width: size.across, height: size.along });
        deepest = deepest.max(size.along);
        x += size.across + spacing.tree;
        total.across = total.across.max(x - spacing.tree);
        total.along = total.along.max(y + deepest);
    }
    (areas, total)
}
