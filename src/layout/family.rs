//! From the leaves up: in how many columns each family is set, and how large each subtree is.

use std::ops::Range;

use super::{Bond, Graph, Heading, Sheet, Spacing};

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
    all: Vec<(Bond, Range<u32>)>,
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

    fn is_leaf(&self, node: u32) -> bool {
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
    columns: Vec<Vec<u32>>,
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

fn is_stack(columns: &[u32]) -> bool {
    matches!(columns, [length] if *length > 1)
}

/// One way to set a family.
struct Setting {
    columns: Vec<u32>,
    size: Size,
    /// How much slower it is read, in hundredths: so much smaller must the sheet become for it to be worth while.
    slower: i64,
}

/// Sets every family, from the leaves up.
pub(super) fn arrange(tree: &Tree, spacing: &Spacing, sheet: Sheet) -> Arranged {
    let mut arranged = Arranged {
        areas: tree.sizes.clone(),
        blocks: vec![Size::default(); tree.all.len()],
        columns: vec![Vec::new(); tree.all.len()],
    };
    // A box stands before those that hang from it, so that the last comes first.
    for node in (0..tree.sizes.len()).rev() {
        let families: Vec<(usize, Bond)> = tree.families(node).collect();
        let settings: Vec<Vec<Setting>> =
            families.iter().map(|(family, bond)| settings(tree, &arranged.areas, *family, *bond, spacing)).collect();
        let chosen = choose(&settings, tree.sizes[node], &families, spacing, sheet);
        for (((family, _), mut options), chosen) in families.iter().zip(settings).zip(chosen) {
            let setting = options.swap_remove(chosen);
            arranged.blocks[*family] = setting.size;
            arranged.columns[*family] = setting.columns;
        }
        let blocks: Vec<(Bond, Size)> =
            families.iter().map(|(family, bond)| (*bond, arranged.blocks[*family])).collect();
        arranged.areas[node] = area(tree.sizes[node], &blocks, arranged_stack(&arranged, &families), spacing);
    }
    arranged
}

/// Whether a box has nothing below it but one stack.
fn arranged_stack(arranged: &Arranged, families: &[(usize, Bond)]) -> bool {
    matches!(families, [(only, bond)] if *bond != Bond::Undercut && arranged.is_stack(*only))
}

/// The extents of a box with its families: those below it side by side, those at its side after them.
fn area(own: Size, blocks: &[(Bond, Size)], stack: bool, spacing: &Spacing) -> Size {
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

/// Members of a family up to this number are tried in every number of columns.
const FEW: usize = 8;

/// Premises that stand side by side though a stack would be smaller: that they belong together is what is to be seen.
const SIDE_BY_SIDE: usize = 4;

/// The ways to set a family that are worth a try, fewest columns first.
fn settings(tree: &Tree, areas: &[Size], family: usize, bond: Bond, spacing: &Spacing) -> Vec<Setting> {
    let members = tree.members(family);
    let count = members.len();
    let whole = matches!(bond, Bond::Premise | Bond::Rival) && count <= SIDE_BY_SIDE;
    let mut tried = Vec::new();
    let mut number = if whole { count } else { 1 };
    while number < count {
        tried.push(number);
        // From the few on by halves again: 8, 12, 16, 24, 32 …
        number += if number < FEW { 1 } else { (1 << number.ilog2()) / 2 };
    }
    tried.push(count);
    let mut settings: Vec<Setting> = Vec::with_capacity(tried.len());
    for number in tried {
        let columns = split(tree, areas, members, number, spacing);
        if settings.last().is_none_or(|before| before.columns != columns) {
            let size = block(tree, areas, members, &columns, spacing);
            let slower = slower(tree, members, bond, columns.len() == count, spacing);
            settings.push(Setting { columns, size, slower });
        }
    }
    settings
}

/// How much slower a family is read that is set in stacks: what stands far from a box is not seen to belong to it as
/// quickly as what stands next to it; rivals are seen to be rivals when they stand side by side.
fn slower(tree: &Tree, members: &[u32], bond: Bond, whole: bool, spacing: &Spacing) -> i64 {
    if whole {
        0
    } else if members.iter().all(|member| tree.is_leaf(*member)) {
        spacing.stacked_leaves
    } else if bond == Bond::Rival {
        2 * spacing.stacked_trees
    } else {
        spacing.stacked_trees
    }
}

/// Splits members into at most so many columns of about one length, in order.
fn split(tree: &Tree, areas: &[Size], members: &[u32], number: usize, spacing: &Spacing) -> Vec<u32> {
    if number >= members.len() {
        return vec![1; members.len()];
    }
    let length = |member: u32| areas[member as usize].along + tree.gap_after(member, spacing);
    let (mut longest, mut total) = (0, 0);
    for member in members {
        longest = longest.max(length(*member));
        total += length(*member);
    }
    let fill = |limit: i64| {
        let mut columns = vec![0u32];
        let mut filled = 0;
        for member in members {
            let length = length(*member);
            if filled + length > limit && filled > 0 {
                columns.push(0);
                filled = 0;
            }
            filled += length;
            *columns.last_mut().expect("one column at least") += 1;
        }
        columns
    };
    // The shortest limit that so many columns keep within lies between these two.
    let (mut low, mut high) = (longest.max(total / i64::from(number as u32)), total);
    while low < high {
        let middle = low + (high - low) / 2;
        if fill(middle).len() <= number {
            high = middle;
        } else {
            low = middle + 1;
        }
        if high - low <= total / 500 {
            break;
        }
    }
    fill(high)
}

/// The extents of a family in these columns.
fn block(tree: &Tree, areas: &[Size], members: &[u32], columns: &[u32], spacing: &Spacing) -> Size {
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

/// Chooses a setting for each family of a box, so that the box with all below it costs least; of equals the one with
/// more columns, which shows best what belongs where.
fn choose(
    settings: &[Vec<Setting>],
    own: Size,
    families: &[(usize, Bond)],
    spacing: &Spacing,
    sheet: Sheet,
) -> Vec<usize> {
    let mut best: Vec<usize> = settings.iter().map(|options| options.len() - 1).collect();
    let cost = |chosen: &[usize]| {
        let blocks: Vec<(Bond, Size)> =
            families.iter().zip(settings).zip(chosen).map(|(((_, bond), all), at)| (*bond, all[*at].size)).collect();
        let stack = match (settings, chosen, families) {
            ([only], [at], [(_, bond)]) => *bond != Bond::Undercut && is_stack(&only[*at].columns),
            _ => false,
        };
        let size = area(own, &blocks, stack, spacing);
        let cost = sheet.cost(size.across, size.along);
        let slower = settings.iter().zip(chosen).map(|(all, at)| all[*at].slower).max().unwrap_or(0);
        cost + cost / 100 * slower
    };
    // A box has two families at most in practice, each with a few dozen settings at most: one is changed at a time,
    // from the widest setting on, until nothing gets better.
    let mut least = cost(&best);
    let mut better = true;
    while better {
        better = false;
        for family in 0..settings.len() {
            for option in (0..settings[family].len()).rev() {
                let before = std::mem::replace(&mut best[family], option);
                let found = cost(&best);
                if found < least {
                    (least, better) = (found, true);
                } else {
                    best[family] = before;
                }
            }
        }
    }
    best
}
