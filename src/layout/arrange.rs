//! From the leaves up: in how many columns each family is set.
//!
//! Every box is arranged three times, to fill a tall sheet, a sheet of the wanted shape and a wide one, for only the box
//! above it knows which of them fits best beside the others. Each time the arrangement is taken that costs least: in
//! paper covered, in the size of the sheet, and in what stacks cost the reader. The top of a tree takes the wanted shape;
//! from there down every box is told which of its three it has to take. This is a floor plan by slices (Stockmeyer,
//! *Optimal orientations of cells in slicing floorplan designs*, 1983) with three shapes a slice kept instead of all.

use super::{
    Bond, Sheet, Spacing,
    family::{Arranged, Size, Tree, area, block, is_stack},
};

/// How wide the sheets are that each box is arranged for, in hundredths of the wanted shape.
const SHAPES: [i64; 3] = [50, 100, 200];
/// The wanted shape among them.
const WANTED: usize = 1;

/// One way to set a family.
#[derive(Clone, Default)]
struct Setting {
    /// Which of their three arrangements the members have.
    shape: usize,
    columns: Vec<u32>,
    size: Size,
    /// How much slower it is read, in hundredths: so much cheaper must it be otherwise to be worth while.
    slower: i64,
}

/// Sets every family.
pub(super) fn arrange(tree: &Tree, spacing: &Spacing, sheet: Sheet) -> Arranged {
    let mut areas = SHAPES.map(|_| tree.sizes.clone());
    let mut settled: Vec<[Setting; 3]> = vec![<[Setting; 3]>::default(); tree.all.len()];
    // A box stands before those that hang from it, so that the last comes first.
    for node in (0..tree.sizes.len()).rev() {
        let families: Vec<(usize, Bond)> = tree.families(node).collect();
        if families.is_empty() {
            continue;
        }
        let options: Vec<Vec<Setting>> =
            families.iter().map(|(family, bond)| all_settings(tree, &areas, *family, *bond, spacing)).collect();
        for (shape, stretched) in SHAPES.into_iter().enumerate() {
            let chosen = choose(&options, tree.sizes[node], &families, spacing, sheet.stretched(stretched));
            areas[shape][node] = extent(&options, &chosen, tree.sizes[node], &families, spacing);
            for (((family, _), options), chosen) in families.iter().zip(&options).zip(chosen) {
                settled[*family][shape] = options[chosen].clone();
            }
        }
    }
    let mut arranged = Arranged {
        areas: tree.sizes.clone(),
        blocks: vec![Size::default(); tree.all.len()],
        columns: vec![Vec::new(); tree.all.len()],
    };
    let mut shapes = vec![WANTED; tree.sizes.len()];
    for node in 0..tree.sizes.len() {
        arranged.areas[node] = areas[shapes[node]][node];
        for (family, _) in tree.families(node) {
            let setting = std::mem::take(&mut settled[family][shapes[node]]);
            arranged.blocks[family] = setting.size;
            arranged.columns[family] = setting.columns;
            for member in tree.members(family) {
                shapes[*member as usize] = setting.shape;
            }
        }
    }
    arranged
}

/// The ways to set a family, with its members in each of their shapes.
fn all_settings(tree: &Tree, areas: &[Vec<Size>; 3], family: usize, bond: Bond, spacing: &Spacing) -> Vec<Setting> {
    let same = |shape: usize| {
        let members = tree.members(family);
        members.iter().all(|member| areas[shape][*member as usize] == areas[WANTED][*member as usize])
    };
    let shapes = (0..SHAPES.len()).filter(|shape| *shape == WANTED || !same(*shape));
    shapes
        .flat_map(|shape| {
            let set = settings(tree, &areas[shape], family, bond, spacing);
            set.into_iter().map(move |setting| Setting { shape, ..setting })
        })
        .collect()
}

/// Members of a family up to this number are tried in every number of columns.
const FEW: usize = 8;

/// Premises that stand side by side though a stack would be smaller: that they belong together is what is to be seen.
const SIDE_BY_SIDE: usize = 4;

/// The ways to set a family that are worth a try, fewest columns first.
fn settings(tree: &Tree, areas: &[Size], family: usize, bond: Bond, spacing: &Spacing) -> Vec<Setting> {
    let members = tree.members(family);
    let count = members.len();
    let row = || block(tree, areas, members, &vec![1; count], spacing).across <= spacing.widest_row;
    let whole = matches!(bond, Bond::Premise | Bond::Rival) && count <= SIDE_BY_SIDE && row();
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
            settings.push(Setting { columns, size, slower, ..Setting::default() });
        }
    }
    // A row that is seen at a glance is worth more paper than one that is not.
    if settings.last().is_some_and(|row| row.size.across <= spacing.glance) {
        settings.iter_mut().filter(|setting| setting.slower > 0).for_each(|setting| setting.slower += AT_A_GLANCE);
    }
    settings
}

/// How much more, in hundredths, a stack must save in place of a row that is seen at a glance.
const AT_A_GLANCE: i64 = 30;

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
        let size = extent(settings, chosen, own, families, spacing);
        let slower = settings.iter().zip(chosen).map(|(all, at)| all[*at].slower).max().unwrap_or(0);
        let cost = sheet.cost(size);
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

/// How large a box is with its families in these settings.
fn extent(
    settings: &[Vec<Setting>],
    chosen: &[usize],
    own: Size,
    families: &[(usize, Bond)],
    spacing: &Spacing,
) -> Size {
    let blocks: Vec<(Bond, Size)> =
        families.iter().zip(settings).zip(chosen).map(|(((_, bond), all), at)| (*bond, all[*at].size)).collect();
    let stack = match (settings, chosen, families) {
        ([only], [at], [(_, bond)]) => *bond != Bond::Undercut && is_stack(&only[*at].columns),
        _ => false,
    };
    area(own, &blocks, stack, spacing)
}
