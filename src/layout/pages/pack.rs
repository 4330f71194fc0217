//! Pieces → sheets: each piece into the first free rectangle that takes it, in reading order as far as room allows.

use super::{
    super::{Extent, Point, Rect},
    Setter,
    cut::Cut,
};

/// Between pieces on one sheet.
const APART: i64 = 40;
/// How many pieces ahead one is looked for that fills what is left of a sheet. More would save little paper and tear the
/// order of reading apart.
const AHEAD: usize = 24;

/// Where a piece stands, and the shape that it is drawn for.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Placed {
    pub sheet: usize,
    pub at: Point,
    pub shape: Extent,
}

/// Sets all pieces on sheets; and what stays free on each.
pub(super) fn pack(setter: &Setter<'_>, cuts: &[Cut]) -> (Vec<Placed>, Vec<Vec<Rect>>) {
    let above = above(setter, cuts);
    let mut placed: Vec<Option<Placed>> = vec![None; cuts.len()];
    let mut sizes: Vec<Option<Vec<(Extent, Extent)>>> = vec![None; cuts.len()];
    let mut sheets: Vec<Vec<Rect>> = Vec::new();
    // All before this one are placed.
    let mut first = 0;
    while first < cuts.len() || sheets.is_empty() {
        let (sheet, room) = (sheets.len(), setter.book.room);
        let head = if sheet == 0 { setter.book.head } else { 0 };
        let mut free = vec![Rect { x: 0, y: head, width: room.width, height: room.height - head }];
        let mut is_empty = true;
        for index in first..cuts.len().min(first + AHEAD) {
            let waits = placed[index].is_some() || above[index].is_some_and(|above| placed[above].is_none());
            if waits || free.is_empty() {
                continue;
            }
            let cut = &cuts[index];
            let sizes = sizes[index].get_or_insert_with(|| setter.sizes(&cut.nodes, cut.repeats));
            if let Some((place, size, shape)) = best(&free, sizes) {
                let at = Point { x: free[place].x, y: free[place].y };
                placed[index] = Some(Placed { sheet, at, shape });
                take(&mut free, place, size);
                is_empty = false;
            } else if is_empty && sheet > 0 {
                // Larger than a sheet: it has this one for itself.
                let shape = sizes.first().map_or(room, |(_, shape)| *shape);
                placed[index] = Some(Placed { sheet, at: Point::default(), shape });
                free.clear();
                is_empty = false;
            }
        }
        while first < cuts.len() && placed[first].is_some() {
            first += 1;
        }
        sheets.push(free);
    }
    (placed.into_iter().map(Option::unwrap_or_default).collect(), sheets)
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
fn best(free: &[Rect], sizes: &[(Extent, Extent)]) -> Option<(usize, Extent, Extent)> {
    let mut best: Option<((i64, i64), (usize, Extent, Extent))> = None;
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
