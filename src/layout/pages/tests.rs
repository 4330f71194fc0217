//! Random graphs on sheets: each box stands once, none is cut, and what goes on goes on somewhere.

use super::{super::tests::random, *};
use crate::layout::{Bond, Node};

const TAB: i64 = 20;
const SHEET: Extent = Extent { width: 1080, height: 740 };

fn stubs(graph: &Graph) -> Vec<Extent> {
    graph.nodes.iter().map(|node| Extent { width: node.width, height: node.height.min(60) }).collect()
}

fn paged(graph: &Graph, heading: Heading, head: i64) -> Pages {
    pages(&Book { graph, heading, stubs: &stubs(graph), tab: TAB, room: SHEET, head })
}

/// Everything that pages must never have.
fn faults(graph: &Graph, heading: Heading, head: i64) -> Vec<String> {
    let pages = paged(graph, heading, head);
    let mut faults = Vec::new();
    let mut stands = vec![0; graph.nodes.len()];
    let mut goes_on = vec![false; graph.nodes.len()];
    let mut sheet_of = vec![0; graph.nodes.len()];
    for piece in &pages.pieces {
        for (place, node) in piece.nodes.iter().enumerate() {
            if place == 0 && piece.repeats {
                goes_on[*node as usize] = true;
            } else {
                stands[*node as usize] += 1;
                sheet_of[*node as usize] = piece.sheet;
            }
            let parent = graph.nodes[*node as usize].parent;
            let here = parent.is_some_and(|parent| piece.nodes.contains(&parent));
            if place > 0 && !here {
                faults.push(format!("{node} does not stand with {parent:?}"));
            }
            if place > 0 && parent != Some(piece.nodes[0]) && parent.is_some_and(|parent| pages.closed[parent as usize])
            {
                faults.push(format!("{node} stands below {parent:?}, which is closed"));
            }
        }
    }
    faults.extend(
        stands
            .iter()
            .enumerate()
            .filter(|(_, times)| **times != 1)
            .map(|(node, times)| format!("{node} stands {times} times")),
    );
    if goes_on != pages.closed {
        faults.push("what is closed is not what goes on".to_owned());
    }
    for (index, piece) in pages.pieces.iter().enumerate() {
        if piece.repeats && sheet_of[piece.nodes[0] as usize] > piece.sheet {
            faults.push(format!("piece {index} stands before what it goes on from"));
        }
        let area = piece.area();
        let top = if piece.sheet == 0 { head } else { 0 };
        let alone = pages.pieces.iter().filter(|other| other.sheet == piece.sheet).count() == 1;
        let sticks_out = area.right() > SHEET.width || area.bottom() > SHEET.height || area.y < top;
        // Only a member that is larger than the sheet, with the stub above it, may stick out, on a sheet of its own.
        if sticks_out && (!alone || piece.nodes.len() > 2) {
            faults.push(format!("piece {index} sticks out: {area:?} with {} boxes", piece.nodes.len()));
        }
        for other in &pages.pieces[index + 1..] {
            if other.sheet == piece.sheet && other.area().meets(area) {
                faults.push(format!("piece {index} lies on another"));
            }
        }
    }
    faults
}

#[test]
fn each_box_stands_once_and_none_is_cut() {
    for seed in 0..200 {
        let graph = random(seed);
        for heading in [Heading::Down, Heading::Right] {
            let faults = faults(&graph, heading, 120);
            assert!(faults.is_empty(), "graph {seed} {heading:?}: {:#?}", &faults[..faults.len().min(5)]);
        }
    }
}

fn node(parent: Option<u32>) -> Node {
    Node { width: 236, height: 90, parent, bond: Bond::For }
}

#[test]
fn what_fits_one_sheet_stays_on_one() {
    let graph = Graph { nodes: vec![node(None), node(Some(0)), node(Some(0)), node(Some(2))], ties: vec![(1, 3)] };
    let pages = paged(&graph, Heading::Down, 0);
    assert_eq!((pages.pieces.len(), pages.free.len()), (1, 1));
    assert_eq!(pages.pieces[0].ties, [(1, 3)]);
}

#[test]
fn many_reasons_for_one_claim_are_split_under_stubs_of_it() {
    let mut graph = Graph { nodes: vec![node(None)], ties: Vec::new() };
    graph.nodes.extend((0..60).map(|_| node(Some(0))));
    let pages = paged(&graph, Heading::Down, 0);
    let parts: Vec<&Piece> = pages.pieces.iter().filter(|piece| piece.repeats).collect();
    assert!(pages.closed[0] && parts.len() > 1 && parts.iter().all(|piece| piece.nodes[0] == 0));
    let members: Vec<u32> = parts.iter().flat_map(|piece| piece.nodes[1..].to_vec()).collect();
    assert_eq!(members, (1..=60).collect::<Vec<u32>>(), "in order");
}

#[test]
fn four_premises_wider_than_the_sheet_are_stacked_and_not_torn_apart() {
    let mut graph = Graph { nodes: vec![node(None)], ties: Vec::new() };
    graph.nodes.extend((0..4).map(|_| Node { width: 300, bond: Bond::Premise, ..node(Some(0)) }));
    assert_eq!(paged(&graph, Heading::Down, 0).pieces.len(), 1);
}

#[test]
fn small_arguments_share_a_sheet() {
    // Ten claims of three reasons each below one: too much for a sheet, but not for two.
    let mut graph = Graph { nodes: vec![node(None)], ties: Vec::new() };
    for _ in 0..10 {
        let own = graph.nodes.len() as u32;
        graph.nodes.push(node(Some(0)));
        graph.nodes.extend((0..3).map(|_| node(Some(own))));
    }
    let pages = paged(&graph, Heading::Down, 0);
    assert!(pages.free.len() <= 4, "{} sheets", pages.free.len());
}

#[test]
fn a_chain_of_twenty_thousand_boxes_is_cut_into_sheets() {
    let nodes = (0..20_000u32).map(|index| node(index.checked_sub(1))).collect();
    let pages = paged(&Graph { nodes, ties: Vec::new() }, Heading::Down, 0);
    let shown: usize = pages.pieces.iter().map(|piece| piece.nodes.len() - usize::from(piece.repeats)).sum();
    assert_eq!(shown, 20_000);
    assert!(pages.free.len() < 5_000, "{} sheets", pages.free.len());
}
