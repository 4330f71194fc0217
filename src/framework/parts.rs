//! A framework taken apart: what remains under given labels, its strongly connected components, its independent parts.

use super::{Framework, Gate, Label, Literal, gates::Conditions};

/// Groups of nodes, one after the other in one array.
#[derive(Clone, Debug, Default)]
pub(super) struct Groups {
    /// Where each group ends.
    ends: Vec<u32>,
    nodes: Vec<u32>,
}

impl Groups {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn of(&self, group: usize) -> &[u32] {
        let start = if group == 0 { 0 } else { self.ends[group - 1] };
        &self.nodes[start as usize..self.ends[group] as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.len()).map(|group| self.of(group))
    }
}

/// A table of numbers by node, as long as the whole framework, which small frameworks are cut out with.
pub(super) struct Places(Vec<u32>);

const NOWHERE: u32 = u32::MAX;

impl Places {
    pub fn new(framework: &Framework) -> Places {
        Places(vec![NOWHERE; framework.len()])
    }

    /// The framework of these nodes, in rising order, under the labels of the others. They keep their order.
    ///
    /// Others that are decided are put into the conditions as what they are. One more node, at the end, stands for all
    /// others that are undecided, if any is looked at: it negates itself, and so is undecided in every labelling.
    pub fn under(&mut self, framework: &Framework, nodes: &[u32], labels: &[Label]) -> Framework {
        for (place, node) in nodes.iter().enumerate() {
            self.0[*node as usize] = place as u32;
        }
        let undecided = nodes.len() as u32;
        let mut is_looked_at = false;
        let mut conditions = Conditions::with_capacity(nodes.len() + 1, 2 * nodes.len());
        for node in nodes {
            let node = *node as usize;
            let gate = framework.gate(node);
            let mut settled = false;
            for literal in framework.literals(node) {
                match (self.0[literal.node()], labels[literal.node()]) {
                    (NOWHERE, Label::Undecided) => {
                        conditions.literals.push(Literal::is(undecided));
                        is_looked_at = true;
                    }
                    (NOWHERE, label) => {
                        let holds = (label == Label::In) != literal.is_negated();
                        settled |= holds == (gate == Gate::Any);
                    }
                    (place, _) => conditions.literals.push(literal.at(place)),
                }
            }
            if settled { conditions.end_constant(gate == Gate::Any) } else { conditions.end(gate) }
        }
        if is_looked_at {
            conditions.literals.push(Literal::not(undecided));
            conditions.end(Gate::All);
        }
        for node in nodes {
            self.0[*node as usize] = NOWHERE;
        }
        let primary = nodes.partition_point(|node| (*node as usize) < framework.primary());
        conditions.build(primary)
    }
}

/// The strongly connected components among the nodes that are undecided, each after all that it looks at; nodes in
/// rising order (Tarjan 1972, with a stack of its own).
pub(super) fn components(framework: &Framework, labels: &[Label]) -> Groups {
    let mut search = Tarjan {
        found: vec![0; framework.len()],
        lowest: vec![0; framework.len()],
        count: 0,
        open: Vec::new(),
        groups: Groups::default(),
    };
    // A node, and how many of its literals have been followed.
    let mut path: Vec<(u32, u32)> = Vec::new();
    for root in 0..framework.len() {
        if labels[root] != Label::Undecided || search.found[root] != 0 {
            continue;
        }
        search.enter(root);
        path.push((root as u32, 0));
        while let Some((node, followed)) = path.last_mut() {
            let at = *node as usize;
            let next = framework.literals(at).get(*followed as usize).map(|literal| literal.node());
            *followed += 1;
            match next {
                Some(next) if labels[next] != Label::Undecided => {}
                Some(next) if search.found[next] == 0 => {
                    search.enter(next);
                    path.push((next as u32, 0));
                }
                Some(next) => search.lowest[at] = search.lowest[at].min(search.found[next]),
                None => {
                    path.pop();
                    search.leave(at);
                    if let Some((above, _)) = path.last() {
                        let above = *above as usize;
                        search.lowest[above] = search.lowest[above].min(search.lowest[at]);
                    }
                }
            }
        }
    }
    search.groups
}

struct Tarjan {
    /// By node, as how manieth it was found, from 1; more than any number once its component is complete.
    found: Vec<u32>,
    /// By node, the first found node that is known to be in its component.
    lowest: Vec<u32>,
    count: u32,
    /// The nodes found whose component is not complete.
    open: Vec<u32>,
    groups: Groups,
}

impl Tarjan {
    fn enter(&mut self, node: usize) {
        self.count += 1;
        self.found[node] = self.count;
        self.lowest[node] = self.count;
        self.open.push(node as u32);
    }

    fn leave(&mut self, node: usize) {
        if self.lowest[node] != self.found[node] {
            return;
        }
        let from = self.open.iter().rposition(|open| *open as usize == node).unwrap_or(0);
        let start = self.groups.nodes.len();
        for open in self.open.drain(from..) {
            self.found[open as usize] = u32::MAX;
            self.groups.nodes.push(open);
        }
        self.groups.nodes[start..].sort_unstable();
        self.groups.ends.push(self.groups.nodes.len() as u32);
    }
}

/// The parts of the undecided nodes that have nothing to do with each other, each in rising order.
pub(super) fn parts(framework: &Framework, labels: &[Label]) -> Groups {
    let mut groups = Groups::default();
    let mut seen: Vec<bool> = labels.iter().map(|label| *label != Label::Undecided).collect();
    for root in 0..framework.len() {
        if seen[root] {
            continue;
        }
        seen[root] = true;
        let start = groups.nodes.len();
        groups.nodes.push(root as u32);
        let mut next = start;
        while let Some(node) = groups.nodes.get(next).copied() {
            next += 1;
            for literal in framework.literals(node as usize).iter().chain(framework.uses(node as usize)) {
                if !std::mem::replace(&mut seen[literal.node()], true) {
                    groups.nodes.push(literal.node() as u32);
                }
            }
        }
        groups.nodes[start..].sort_unstable();
        groups.ends.push(groups.nodes.len() as u32);
    }
    groups
}

/// The undecided nodes that bear on one of these undecided ones, and themselves, in rising order.
pub(super) fn ancestors(framework: &Framework, labels: &[Label], of: &[u32]) -> Vec<u32> {
    let mut seen: Vec<bool> = labels.iter().map(|label| *label != Label::Undecided).collect();
    let mut nodes = Vec::new();
    for node in of {
        if !std::mem::replace(&mut seen[*node as usize], true) {
            nodes.push(*node);
        }
    }
    let mut next = 0;
    while let Some(node) = nodes.get(next).copied() {
        next += 1;
        for literal in framework.literals(node as usize) {
            if !std::mem::replace(&mut seen[literal.node()], true) {
                nodes.push(literal.node() as u32);
            }
        }
    }
    nodes.sort_unstable();
    nodes
}
