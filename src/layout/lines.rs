//! The lines of each family: from the box down a trunk into a lane, and from there to every member.

use super::{
    Bond, Drawing, Point, Port, Rect, Spacing, Stroke,
    family::{Arranged, Tree, word_room},
    place::Placed,
};

/// Draws the lines of what is placed.
pub(super) fn draw(tree: &Tree, arranged: &Arranged, placed: Placed, spacing: &Spacing) -> Drawing {
    let mut pen = Pen { boxes: &placed.boxes, areas: &placed.areas, strokes: Vec::new(), ports: Vec::new() };
    for node in 0..tree.sizes.len() {
        let mut below = Vec::new();
        for (family, bond) in tree.families(node) {
            let columns: Vec<&[u32]> = arranged.columns(tree, family).collect();
            let entries = columns.iter().map(|column| pen.entry(column, spacing)).collect();
            let drawn = Family { node: node as u32, bond, columns, entries };
            if bond == Bond::Undercut { pen.beside(&drawn) } else { below.push(drawn) }
        }
        if !below.is_empty() {
            pen.below(&below, spacing);
        }
    }
    Drawing {
        strokes: pen.strokes,
        ports: pen.ports,
        boxes: placed.boxes,
        areas: placed.areas,
        ties: Vec::new(),
        width: placed.size.across,
        height: placed.size.along,
    }
}

struct Pen<'a> {
    boxes: &'a [Rect],
    areas: &'a [Rect],
    strokes: Vec<Stroke>,
    ports: Vec<Port>,
}

/// A family whose lines are drawn.
struct Family<'a> {
    node: u32,
    bond: Bond,
    columns: Vec<&'a [u32]>,
    /// By column, how far across its line comes down.
    entries: Vec<i64>,
}

impl Family<'_> {
    fn first(&self) -> i64 {
        self.entries.first().copied().unwrap_or_default()
    }

    fn last(&self) -> i64 {
        self.entries.last().copied().unwrap_or_default()
    }
}

/// A line that all but meets another is drawn to meet it.
const NEAR: i64 = 14;

impl Pen<'_> {
    /// Where the line to a column comes down.
    fn entry(&self, column: &[u32], spacing: &Spacing) -> i64 {
        match column {
            [only] => middle(self.boxes[*only as usize]),
            // The rail stands where the column begins; its members may stand further in, each in its own rectangle.
            _ => column.first().map_or(0, |member| self.areas[*member as usize].x - spacing.indent),
        }
    }

    /// The families below a box.
    fn below(&mut self, families: &[Family<'_>], spacing: &Spacing) {
        let own = self.boxes[families[0].node as usize];
        let ports = ports(own, families, spacing);
        let lanes = lanes(families, &ports);
        let word = families.iter().map(|family| word_room(family.bond, spacing)).max().unwrap_or_default();
        for ((family, port), lane) in families.iter().zip(ports).zip(lanes) {
            let lane = own.bottom() + word + lane * spacing.lane + spacing.lane / 2;
            let start = Point { x: port, y: own.bottom() };
            self.ports.push(Port { parent: family.node, bond: family.bond, at: start, from_below: true });
            self.family(family, &[start, Point { x: port, y: lane }]);
        }
    }

    /// The family at the side of a box.
    fn beside(&mut self, family: &Family<'_>) {
        let own = self.boxes[family.node as usize];
        let start = Point { x: own.right(), y: own.y + own.height / 2 };
        self.ports.push(Port { parent: family.node, bond: family.bond, at: start, from_below: false });
        self.family(family, &[start]);
    }

    /// The lines from a trunk, which ends in the lane, to all columns.
    fn family(&mut self, family: &Family<'_>, trunk: &[Point]) {
        let Some(&Point { x: port, y: lane }) = trunk.last() else { return };
        let leftmost = family.entries.iter().copied().min().unwrap_or(port);
        let rightmost = family.entries.iter().copied().max().unwrap_or(port);
        // A trunk turns into its lane where all of the lane lies on one side of it; else it ends on the lane.
        let parts = leftmost < port && port < rightmost;
        if parts && trunk.len() > 1 {
            self.strokes.push(Stroke { parent: family.node, bond: family.bond, points: trunk.to_vec() });
        }
        let turns_to = if leftmost < port { leftmost } else { rightmost };
        for (column, entry) in family.columns.iter().zip(&family.entries) {
            let down = Point { x: *entry, y: lane };
            let ends = *entry == leftmost || *entry == rightmost;
            let start = if parts && ends {
                vec![Point { x: port, y: lane }, down]
            } else if !parts && *entry == turns_to && *entry == port {
                trunk[..1].to_vec()
            } else if !parts && *entry == turns_to {
                [trunk, &[down]].concat()
            } else {
                vec![down]
            };
            self.column(family, column, start);
        }
    }

    /// A line that goes on to the only member of a column, or along a rail to all of them.
    fn column(&mut self, family: &Family<'_>, column: &[u32], mut start: Vec<Point>) {
        let Family { node, bond, .. } = *family;
        let x = start.last().map_or(0, |point| point.x);
        let mut stroke = |points| self.strokes.push(Stroke { parent: node, bond, points });
        if let [only] = column {
            start.push(Point { x, y: self.boxes[*only as usize].y });
            stroke(start);
            return;
        }
        let Some((last, others)) = column.split_last() else { return };
        let tick = |member: &u32| {
            let own = self.boxes[*member as usize];
            let y = own.y + own.height / 2;
            [Point { x, y }, Point { x: own.x, y }]
        };
        start.extend(tick(last));
        stroke(start);
        for member in others {
            stroke(tick(member).to_vec());
        }
    }
}

fn middle(own: Rect) -> i64 {
    own.x + own.width / 2
}

/// Where the trunk of each family leaves a box.
fn ports(own: Rect, families: &[Family<'_>], spacing: &Spacing) -> Vec<i64> {
    let inside = |x: i64| own.x + own.width.min(20) / 2 <= x && x <= own.right() - own.width.min(20) / 2;
    if let [only] = families {
        let port = middle(own);
        let straight = |x: &&i64| inside(**x) && (only.entries.len() == 1 || (**x - port).abs() <= NEAR);
        return vec![only.entries.iter().find(straight).copied().unwrap_or(port)];
    }
    let parts = i64::from(families.len() as u32 + 1);
    // Between two ports stands the word of the first.
    let spare = NEAR.min((own.width / parts - spacing.word_across) / 2);
    let port = |(family, part): (&Family<'_>, i64)| {
        let port = own.x + own.width * part / parts;
        let near = family.entries.iter().find(|x| (**x - port).abs() <= spare);
        near.copied().unwrap_or(port)
    };
    families.iter().zip(1..).map(port).collect()
}

/// The lane of each family, counted from the box, so that no trunk runs through the lane of another.
///
/// Ports and families are in one order. So a trunk can only meet the lane of a later family that begins before it, which
/// must then lie lower, or that of an earlier one that ends after it, which must lie lower too. The first kind of family
/// lies all to the left of its trunk, the second all to the right; so these demands never go round in a circle.
fn lanes(families: &[Family<'_>], ports: &[i64]) -> Vec<i64> {
    let mut lanes = vec![0; families.len()];
    for _ in families {
        for one in 0..families.len() {
            for other in one + 1..families.len() {
                if families[other].first() <= ports[one] {
                    lanes[other] = lanes[other].max(lanes[one] + 1);
                } else if families[one].last() >= ports[other] {
                    lanes[one] = lanes[one].max(lanes[other] + 1);
                }
            }
        }
    }
    lanes
}
