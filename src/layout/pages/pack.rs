//! Pieces → sheets: each piece into the first free rectangle that takes it, in reading order as far as room allows.

use std::ops::Range;

use super::{
    super::{Extent, Point, Rect},
    Setter,
    cut::Cut,
};

/// Between pieces on one sheet.
const APART: i64 = 30;
/// How many pieces ahead one is looked for that fills what is left of a sheet. More would save little paper and tear the
/// order of reading apart.
const AHEAD: usize = 40;

/// Where a piece stands, and the shape that it is drawn for.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Placed {
    pub sheet: usize,
    pub at: Point,
    pub shape: Extent,
}

/// Sets all pieces on sheets; and what stays free on each.
pub(super) fn pack(setter: &Setter<'_>, cuts: &[Cut]) -> (Vec<Placed>, Vec<Vec<Rect>>) {
    let mut packer = Packer {
        above: above(setter, cuts),
        weights: cuts.iter().map(|cut| setter.covered(&cut.nodes, cut.repeats)).collect(),
        sizes: vec![Vec::new(); cuts.len()],
        placed: vec![None; cuts.len()],
    };
    let mut sheets: Vec<Vec<Rect>> = Vec::new();
    // All before this one are placed.
    let mut first = 0;
    while first < cuts.len() || sheets.is_empty() {
        let window = first..cuts.len().min(first + AHEAD);
        for index in window.clone().filter(|index| packer.placed[*index].is_none()) {
            if packer.sizes[index].is_empty() {
                packer.sizes[index] = setter.sizes(&cuts[index].nodes, cuts[index].repeats);
            }
        }
        let room = setter.book.room;
        let head = if sheets.is_empty() { setter.book.head } else { 0 };
        let whole = Rect { x: 0, y: head, width: room.width, height: room.height - head };
        let mut best = packer.sheet(window, whole);
        if best.found.is_empty() && first < cuts.len() && !sheets.is_empty() {
            // Larger than a sheet: it has this one for itself.
            let shape = packer.sizes[first].first().map_or(room, |(_, shape)| *shape);
            best = Filled { found: vec![(first, Point::default(), shape)], free: Vec::new(), covered: 0 };
        }
        for (index, at, shape) in best.found {
            packer.placed[index] = Some(Placed { sheet: sheets.len(), at, shape });
            packer.sizes[index] = Vec::new();
        }
        while first < cuts.len() && packer.placed[first].is_some() {
            first += 1;
        }
        sheets.push(best.free);
    }
    (packer.placed.into_iter().map(Option::unwrap_or_default).collect(), sheets)
}

/// A free rectangle by its place in the list, the size of what is set into it, and the shape that this is drawn for.
type Spot = (usize, Extent, Extent);

/// The sizes that a piece can have, each with the shape that it is drawn for.
type Sizes = Vec<(Extent, Extent)>;

struct Packer {
    /// By piece, the one that must come before it.
    above: Vec<Option<usize>>,
    /// By piece, how much of the paper its boxes cover.
    weights: Vec<i64>,
    sizes: Vec<Sizes>,
    placed: Vec<Option<Placed>>,
}

/// A sheet on trial.
struct Filled {
    found: Vec<(usize, Point, Extent)>,
    free: Vec<Rect>,
    covered: i64,
}

impl Packer {
    /// The best of several ways to fill a sheet: with each size of the first piece, and the others in order or the largest
    /// first.
    fn sheet(&self, window: Range<usize>, whole: Rect) -> Filled {
        let first = window.start;
        let in_order: Vec<usize> = window.filter(|index| self.placed[*index].is_none()).collect();
        let mut by_size = in_order.clone();
        by_size.sort_by_key(|index| (*index != first, std::cmp::Reverse(self.weights[*index]), *index));
        let mut best = Filled { found: Vec::new(), free: vec![whole], covered: 0 };
        let sizes = self.sizes.get(first).map(Vec::as_slice).unwrap_or_default();
        for size in sizes {
            for order in [&in_order, &by_size] {
                let filled = self.filled(order, whole, *size);
                if filled.covered > best.covered {
                    best = filled;
                }
            }
        }
        best
    }

    /// Fills a sheet in this order. Pieces that wait for one which is placed here are tried again after it.
    fn filled(&self, order: &[usize], whole: Rect, size: (Extent, Extent)) -> Filled {
        let mut filled = Filled { found: Vec::new(), free: vec![whole], covered: 0 };
        let mut rest = order.to_vec();
        let mut better = true;
        while std::mem::take(&mut better) {
            let mut later = Vec::with_capacity(rest.len());
            for index in rest {
                let here = |above: usize| filled.found.iter().any(|(found, ..)| *found == above);
                let waits = self.above[index].is_some_and(|above| self.placed[above].is_none() && !here(above));
                let is_first = filled.found.is_empty();
                let sizes = if is_first { std::slice::from_ref(&size) } else { &self.sizes[index][..] };
                let place = if waits || (is_first && index != order[0]) { None } else { best(&filled.free, sizes) };
                let Some((place, size, shape)) = place else {
                    later.push(index);
                    continue;
                };
                let at = Point { x: filled.free[place].x, y: filled.free[place].y };
                take(&mut filled.free, place, size);
                filled.found.push((index, at, shape));
                filled.covered += self.weights[index];
                better = true;
            }
            rest = later;
        }
        filled
    }
}

/// By piece, the one that comes before it: the part before it of the same families, or the piece that it goes on from.
fn above(setter: &Setter<'_>, cuts: &[Cut]) -> Vec<Option<usize>> {
    let mut last = vec![None; setter.book.graph.nodes.len()];
    for (index, cut) in cuts.iter().enumerate() {
        for node in &cut.nodes[usize::from(cut.repeats)..] {
            last[*node as usize] = Some(index);
        }
    }
    let follows = |(index, cut): (usize, &Cut)| {
        let top = cut.nodes[0] as usize;
        if cut.repeats { last[top].replace(index) } else { None }
    };
    cuts.iter().enumerate().map(follows).collect()
}

/// The best place for something that can have one of these sizes: as high up as there is room, then where it leaves
/// least beside it.
fn best(free: &[Rect], sizes: &[(Extent, Extent)]) -> Option<Spot> {
    let mut best: Option<((i64, i64), Spot)> = None;
    for (place, rect) in free.iter().enumerate() {
        for (size, shape) in sizes {
            let (across, along) = (rect.width - size.width, rect.height - size.height);
            if across < 0 || along < 0 {
                continue;
            }
            let cost = (rect.y, across.min(along));
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, (place, *size, *shape)));
            }
        }
    }
    best.map(|(_, found)| found)
}

/// Takes the upper left corner of a free rectangle; the larger of what is left of it stays whole.
fn take(free: &mut Vec<Rect>, place: usize, size: Extent) {
    let rect = free.remove(place);
    let (x, y) = (rect.x + size.width + APART, rect.y + size.height + APART);
    let (width, height) = (rect.right() - x, rect.bottom() - y);
    let (right, below) = if width * rect.height >= height * rect.width {
        (Rect { x, y: rect.y, width, height: rect.height }, Rect { x: rect.x, y, width: size.width, height })
    } else {
        (Rect { x, y: rect.y, width, height: size.height }, Rect { x: rect.x, y, width: rect.width, height })
    };
    free.extend([right, below].into_iter().filter(|rect| rect.width > 0 && rect.height > 0));
}
