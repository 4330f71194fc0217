//! A graph → pieces that fit a sheet each: from the leaves up, what does not fit loses its heaviest part.

use super::{
    super::{Bond, Extent},
    Book, Setter,
};

/// A piece that is not placed yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Cut {
    /// Its boxes in the order of the graph, the top one first.
    pub nodes: Vec<u32>,
    /// Whether the top one stands in full on another piece.
    pub repeats: bool,
}

/// Cuts a graph. Says of each box, too, whether what hangs from it is continued on another piece.
pub(super) fn cut(book: &Book<'_>) -> (Vec<Cut>, Vec<bool>) {
    let nodes = &book.graph.nodes;
    let mut cutter = Cutter {
        book,
        families: families(book),
        kept: vec![Vec::new(); nodes.len()],
        closed: vec![false; nodes.len()],
        cuts: Vec::new(),
    };
    // A box stands before those that hang from it, so that the last comes first.
    for node in (0..nodes.len() as u32).rev() {
        cutter.settle(node);
    }
    let Cutter { mut cuts, closed, .. } = cutter;
    // Stable, so that the parts of one family stay in order; a root comes before the rest of its own tree.
    cuts.sort_by_key(|cut| (cut.nodes[0], cut.repeats));
    (cuts, closed)
}

/// By box, where those that hang from it stand in the list of all; and that list.
struct Families {
    starts: Vec<u32>,
    members: Vec<u32>,
}

fn families(book: &Book<'_>) -> Families {
    let nodes = &book.graph.nodes;
    let mut starts = vec![0u32; nodes.len() + 1];
    for parent in nodes.iter().filter_map(|node| node.parent) {
        starts[parent as usize + 1] += 1;
    }
    for index in 1..starts.len() {
        starts[index] += starts[index - 1];
    }
    let mut next = starts.clone();
    let mut members = vec![0; starts.last().map_or(0, |end| *end as usize)];
    for (index, node) in (0u32..).zip(nodes) {
        if let Some(parent) = node.parent {
            let place = &mut next[parent as usize];
            members[*place as usize] = index;
            *place += 1;
        }
    }
    Families { starts, members }
}

impl Families {
    fn of(&self, node: u32) -> &[u32] {
        &self.members[self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize]
    }
}

struct Cutter<'a> {
    book: &'a Book<'a>,
    families: Families,
    /// By box, itself and what is still on one piece with it.
    kept: Vec<Vec<u32>>,
    closed: Vec<bool>,
    cuts: Vec<Cut>,
}

impl Cutter<'_> {
    fn setter(&self) -> Setter<'_> {
        Setter { book: self.book, closed: &self.closed }
    }

    /// Makes a box with all that hangs from it fit a sheet. A box that hangs from another is tried as a stub: as such it
    /// will stand on top if the cut goes below it.
    fn settle(&mut self, node: u32) {
        let is_top = self.book.graph.nodes[node as usize].parent.is_none();
        let mut nodes = vec![node];
        for index in 0..self.families.of(node).len() {
            let member = self.families.of(node)[index];
            nodes.append(&mut self.kept[member as usize]);
        }
        nodes.sort_unstable();
        let head = if node == 0 { self.book.head } else { 0 };
        let room = Extent { height: self.book.room.height - head, ..self.book.room };
        let is_leaf = nodes.len() == 1;
        if !is_leaf && !self.setter().fits(&nodes, !is_top, room) && !self.lighten(&mut nodes, !is_top, room) {
            self.split(node, &nodes);
            nodes = vec![node];
        }
        if is_top {
            self.cuts.push(Cut { nodes, repeats: false });
        } else {
            self.kept[node as usize] = nodes;
        }
    }

    /// Takes from a piece what is below the heaviest of the boxes next to its top, then the next, until the rest fits.
    /// Says whether it does; if not, nothing was changed.
    fn lighten(&mut self, nodes: &mut Vec<u32>, repeats: bool, room: Extent) -> bool {
        let candidates = self.candidates(nodes);
        let gone = |node: &u32| candidates.iter().any(|(_, root, _)| root == node);
        if candidates.is_empty() {
            return false;
        }
        // Even with all of it gone, do the boxes next to the top have room?
        let least: Vec<u32> = nodes.iter().copied().filter(|node| *node == nodes[0] || gone(node)).collect();
        if self.setter().covered(&least, repeats) > room.width * room.height {
            return false;
        }
        let mut rest = nodes.clone();
        let mut taken: Vec<Cut> = Vec::new();
        for (_, root, _) in candidates {
            if rest.binary_search(&root).is_err() {
                continue;
            }
            let (below, _) = self.parted(nodes, root);
            // What hangs from a step goes with it, whole again.
            let within = |node: u32| below.binary_search(&node).is_ok();
            for cut in taken.extract_if(.., |cut| within(cut.nodes[0])) {
                self.closed[cut.nodes[0] as usize] = false;
            }
            rest.retain(|node| !within(*node));
            self.closed[root as usize] = true;
            taken.push(Cut { nodes: [&[root], &below[..]].concat(), repeats: true });
            if self.setter().fits(&rest, repeats, room) {
                *nodes = rest;
                self.cuts.append(&mut taken);
                return true;
            }
        }
        for cut in taken {
            self.closed[cut.nodes[0] as usize] = false;
        }
        false
    }

    /// The boxes of a piece below which it may be cut, in the order in which that is done: those next to the top, the
    /// heaviest first. What hangs from a step stays with it, if it can: the step itself comes last.
    fn candidates(&self, nodes: &[u32]) -> Vec<(bool, u32, i64)> {
        let place = |node: u32| nodes.binary_search(&node).ok();
        let parent = |node: u32| self.book.graph.nodes[node as usize].parent.and_then(place);
        let setter = self.setter();
        let mut weights: Vec<i64> = nodes.iter().map(|node| setter.covered(&[*node], false)).collect();
        let own = weights.clone();
        let mut is_step = vec![false; nodes.len()];
        for index in (1..nodes.len()).rev() {
            let Some(above) = parent(nodes[index]) else { continue };
            weights[above] += weights[index];
            is_step[above] |= matches!(self.book.graph.nodes[nodes[index] as usize].bond, Bond::Premise);
        }
        let mut found = Vec::new();
        for index in 1..nodes.len() {
            let Some(above) = parent(nodes[index]) else { continue };
            let next = above == 0 || (is_step[above] && parent(nodes[above]) == Some(0));
            if next && weights[index] > own[index] {
                found.push((is_step[index], nodes[index], weights[index]));
            }
        }
        found.sort_by_key(|(is_step, node, weight)| (*is_step, std::cmp::Reverse(*weight), *node));
        found
    }

    /// What is below a box, and what is not.
    fn parted(&self, nodes: &[u32], root: u32) -> (Vec<u32>, Vec<u32>) {
        let mut is_below = vec![false; nodes.len()];
        for (index, node) in nodes.iter().enumerate() {
            let Some(parent) = self.book.graph.nodes[*node as usize].parent else { continue };
            is_below[index] = parent == root || nodes.binary_search(&parent).is_ok_and(|above| is_below[above]);
        }
        let pick = |wanted: bool| {
            let both = nodes.iter().zip(&is_below);
            both.filter(|(_, is_below)| **is_below == wanted).map(|(node, _)| *node).collect()
        };
        (pick(true), pick(false))
    }

    /// Parts the families of a box between several pieces, each under a stub of it.
    fn split(&mut self, node: u32, nodes: &[u32]) {
        let room = self.book.room;
        let mut page = vec![node];
        for member in self.families.of(node).to_vec() {
            let (mut own, _) = self.parted(nodes, member);
            own.insert(0, member);
            let mut joined = [&page[..], &own[..]].concat();
            joined.sort_unstable();
            if self.setter().fits(&joined, true, room) {
                page = joined;
                continue;
            }
            if page.len() > 1 {
                self.cuts.push(Cut { nodes: std::mem::replace(&mut page, vec![node]), repeats: true });
            }
            page.append(&mut own);
            if self.setter().fits(&page, true, room) || self.lighten(&mut page, true, room) {
                continue;
            }
            // The member alone is larger than the sheet: it has one for itself.
            if page.len() > 2 {
                self.closed[member as usize] = true;
                self.cuts.push(Cut { nodes: page.split_off(1), repeats: true });
                page.push(member);
            }
            self.cuts.push(Cut { nodes: std::mem::replace(&mut page, vec![node]), repeats: true });
        }
        if page.len() > 1 {
            self.cuts.push(Cut { nodes: page, repeats: true });
        }
        self.closed[node as usize] = true;
    }
}
