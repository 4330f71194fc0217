//! Random graphs: nothing lies on anything, and no line crosses another or a box.

use super::*;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 20) as usize % limit
    }

    fn units(&mut self, limit: u32) -> i64 {
        i64::from(self.below(limit as usize) as u32)
    }
}

/// A graph as debates make them, and stranger ones: any box may have any families.
pub(super) fn random(seed: u64) -> Graph {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let count = 1 + dice.below(120);
    let reach = 1 + dice.below(30);
    let strange = dice.below(3) == 0;
    let mut graph = Graph::default();
    for index in 0..count {
        let parent = (index > 0 && dice.below(25) > 0).then(|| index - 1 - dice.below(index.min(reach)));
        let bonds = [Bond::For, Bond::Against, Bond::Premise, Bond::Undercut, Bond::Rival];
        let bond = bonds[dice.below(if strange { 5 } else { 2 })];
        let (width, height) = match dice.below(6) {
            0 => (20 + dice.units(60), 10 + dice.units(20)),
            1 => (300 + dice.units(200), 200 + dice.units(300)),
            _ => (220, 60 + dice.units(100)),
        };
        graph.nodes.push(Node { width, height, parent: parent.map(|parent| parent as u32), bond });
    }
    for _ in 0..dice.below(12) {
        graph.ties.push((dice.below(count) as u32, dice.below(count) as u32));
    }
    graph
}

/// The straight parts of a line, as rectangles without an inside.
fn parts(points: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    points.windows(2).map(|pair| (pair[0].min(pair[1]), pair[0].max(pair[1])))
}

/// Whether a straight part has a point inside a box.
fn inside(start: Point, end: Point, body: Rect) -> bool {
    let (left, right) = (start.x.min(end.x), start.x.max(end.x));
    let (top, bottom) = (start.y.min(end.y), start.y.max(end.y));
    let across =
        if left == right { body.x < left && left < body.right() } else { left < body.right() && body.x < right };
    let along =
        if top == bottom { body.y < top && top < body.bottom() } else { top < body.bottom() && body.y < bottom };
    across && along
}

/// Whether two straight parts have a point in common that is an end of neither.
fn crosses(one: (Point, Point), other: (Point, Point)) -> bool {
    let (flat, steep) = if one.0.y == one.1.y { (one, other) } else { (other, one) };
    if flat.0.y != flat.1.y || steep.0.x != steep.1.x {
        // Both run the same way: they may not lie on each other.
        let flat_pair = one.0.y == one.1.y;
        let (a, b, c, d, same) = if flat_pair {
            (one.0.x, one.1.x, other.0.x, other.1.x, one.0.y == other.0.y)
        } else {
            (one.0.y, one.1.y, other.0.y, other.1.y, one.0.x == other.0.x)
        };
        return same && a < d && c < b;
    }
    flat.0.x < steep.0.x && steep.0.x < flat.1.x && steep.0.y < flat.0.y && flat.0.y < steep.1.y
}

/// Everything that a drawing must never have.
fn faults(graph: &Graph, heading: Heading) -> Vec<String> {
    let drawing = draw(graph, heading, SCREEN);
    let mut faults = Vec::new();
    for (index, body) in drawing.boxes.iter().enumerate() {
        let node = &graph.nodes[index];
        if (body.width, body.height) != (node.width, node.height) {
            faults.push(format!("box {index} has another size"));
        }
        if body.x < 0 || body.y < 0 || body.right() > drawing.width || body.bottom() > drawing.height {
            faults.push(format!("box {index} at {body:?} lies outside"));
        }
        for (other, next) in drawing.boxes.iter().enumerate().skip(index + 1) {
            if body.meets(*next) {
                faults.push(format!("box {index} lies on box {other}"));
            }
        }
    }
    for (index, area) in drawing.areas.iter().enumerate() {
        for (other, next) in drawing.areas.iter().enumerate().skip(index + 1) {
            let above = |mut below: usize, top: usize| loop {
                match graph.nodes[below].parent {
                    Some(parent) if parent as usize == top => return true,
                    Some(parent) => below = parent as usize,
                    None => return false,
                }
            };
            if area.meets(*next) != above(other, index) {
                faults.push(format!("the areas of {index} and {other} are not nested as the boxes are"));
            }
        }
    }
    let ties = drawing.ties.iter().flatten();
    let lines: Vec<&[Point]> =
        drawing.strokes.iter().map(|stroke| &stroke.points[..]).chain(ties.map(|tie| &tie[..])).collect();
    let words: Vec<Rect> =
        drawing.ports.iter().filter(|port| has_word(port, graph, &drawing)).map(|port| port.word()).collect();
    for (index, line) in lines.iter().enumerate() {
        for part in parts(line) {
            if let Some(word) = words.iter().find(|word| inside(part.0, part.1, **word)) {
                faults.push(format!("line {index} {line:?} runs through the word at {word:?}"));
            }
        }
        for part in parts(line) {
            if part.0.x != part.1.x && part.0.y != part.1.y {
                faults.push(format!("line {index} is slanted: {line:?}"));
            }
            for (body, rect) in drawing.boxes.iter().enumerate() {
                if inside(part.0, part.1, *rect) {
                    faults.push(format!("line {index} {line:?} runs through box {body} {rect:?}"));
                }
            }
        }
        for (other, next) in lines.iter().enumerate().skip(index + 1) {
            for part in parts(line) {
                if parts(next).any(|crossing| crosses(part, crossing)) {
                    faults.push(format!("lines {index} {line:?} and {other} {next:?} cross"));
                }
            }
        }
    }
    faults
}

/// Whether there is a word to be seen at a port: not where premises and rivals hang, and not where three families hang
/// from one box or a box is tiny, for no debate has these.
fn has_word(port: &Port, graph: &Graph, drawing: &Drawing) -> bool {
    let node = &graph.nodes[port.parent as usize];
    let below = drawing.ports.iter().filter(|other| other.parent == port.parent && other.bond != Bond::Undercut);
    let usual = node.width >= 200 && node.height >= 60 && below.count() <= 2;
    usual && matches!(port.bond, Bond::For | Bond::Against | Bond::Undercut)
}

#[test]
fn nothing_lies_on_anything_and_nothing_crosses() {
    for seed in 0..400 {
        let graph = random(seed);
        for heading in [Heading::Down, Heading::Right] {
            let faults = faults(&graph, heading);
            assert!(faults.is_empty(), "graph {seed} {heading:?}: {:#?}", &faults[..faults.len().min(5)]);
        }
    }
}

#[test]
fn every_box_is_joined_to_the_one_it_hangs_from() {
    for seed in 0..100 {
        let graph = random(seed);
        let drawing = draw(&graph, Heading::Down, SCREEN);
        let touches = |index: usize| {
            let body = drawing.boxes[index];
            let on_edge = |point: &Point| {
                (point.y == body.y && body.x < point.x && point.x < body.right())
                    || (point.x == body.x && body.y <= point.y && point.y < body.bottom())
            };
            let node = &graph.nodes[index];
            let own = |stroke: &&Stroke| Some(stroke.parent) == node.parent && stroke.bond == node.bond;
            drawing.strokes.iter().filter(own).filter_map(|stroke| stroke.points.last()).any(on_edge)
        };
        for (index, node) in graph.nodes.iter().enumerate() {
            assert!(node.parent.is_none() || touches(index), "graph {seed}: nothing leads to box {index}");
        }
        for port in &drawing.ports {
            let body = drawing.boxes[port.parent as usize];
            let place = if port.from_below { port.at.y == body.bottom() } else { port.at.x == body.right() };
            assert!(place, "graph {seed}: {port:?} is not at its box");
        }
    }
}

#[test]
fn a_short_way_is_drawn_and_a_long_one_is_not() {
    let node = |parent: u32| Node { width: 220, height: 100, parent: Some(parent), bond: Bond::For };
    let top = Node { parent: None, ..node(0) };
    let near = Graph { nodes: vec![top, node(0), node(0)], ties: vec![(1, 2), (2, 2)] };
    let drawing = draw(&near, Heading::Down, SCREEN);
    let way = drawing.ties[0].as_ref().expect("a way");
    assert!(way.len() == 2 || way.len() == 4, "{way:?}");
    assert_eq!(drawing.ties[1], None, "a box is not joined to itself");
    let mut nodes = vec![top];
    nodes.extend((0..400).map(|_| node(0)));
    let far = Graph { nodes, ties: vec![(1, 400)] };
    assert_eq!(draw(&far, Heading::Down, SCREEN).ties, [None]);
}

#[test]
fn many_ways_are_found_on_random_graphs() {
    let drawn: usize =
        (0..100).map(|seed| draw(&random(seed), Heading::Down, SCREEN).ties.iter().flatten().count()).sum();
    assert!(drawn > 30, "{drawn} ways are hardly worth a test");
}

#[test]
fn a_chain_and_a_crowd_of_a_hundred_thousand_boxes_are_drawn() {
    let node = |parent: Option<u32>| Node { width: 220, height: 100, parent, bond: Bond::For };
    let count = 100_000u32;
    let chain = Graph { nodes: (0..count).map(|index| node(index.checked_sub(1))).collect(), ties: Vec::new() };
    let crowd = Graph { nodes: (0..count).map(|index| node((index > 0).then_some(0))).collect(), ties: Vec::new() };
    let drawing = draw(&chain, Heading::Down, SCREEN);
    assert_eq!((drawing.width, drawing.strokes.len()), (220, 99_999));
    let drawing = draw(&crowd, Heading::Down, SCREEN);
    // The crowd is set in columns, about as wide as a sheet of paper.
    assert!(drawing.width < 2 * drawing.height && drawing.height < drawing.width, "{drawing:?}");
}

#[test]
fn rivals_and_linked_premises_stand_side_by_side() {
    for bond in [Bond::Rival, Bond::Premise] {
        let member = Node { width: 220, height: 400, parent: Some(0), bond };
        let graph = Graph { nodes: vec![Node { parent: None, ..member }, member, member, member], ties: Vec::new() };
        let tops: Vec<i64> = draw(&graph, Heading::Down, SCREEN).boxes[1..].iter().map(|body| body.y).collect();
        assert!(tops.iter().all(|top| *top == tops[0]), "{tops:?}");
    }
}
