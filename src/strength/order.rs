//! Graph → its strongly connected components, those first that bear on the others (Tarjan 1972).

use super::graph::{Graph, short};

/// Components, each a list of nodes; what bears on a component stands before it.
pub(super) struct Order {
    members: Vec<u32>,
    ends: Vec<u32>,
}

impl Order {
    /// The order of a graph. Keeps its own stack, so that a chain of any length is safe.
    pub fn of(graph: &Graph) -> Order {
        const NEW: u32 = u32::MAX;
        let count = graph.nodes.len();
        // By node: when it was found, the earliest that it reaches, and how many of its inputs were looked at.
        let (mut found, mut low, mut looked) = (vec![NEW; count], vec![0; count], vec![0_u32; count]);
        let mut done = vec![false; count];
        let (mut path, mut open) = (Vec::new(), Vec::new());
        let mut order = Order { members: Vec::with_capacity(count), ends: Vec::new() };
        let mut time = 0;
        for root in 0..short(count) {
            if found[root as usize] == NEW {
                path.push(root);
            }
            while let Some(node) = path.last().copied() {
                let at = node as usize;
                if found[at] == NEW {
                    (found[at], low[at]) = (time, time);
                    time += 1;
                    open.push(node);
                }
                if let Some(input) = graph.inputs(node).get(looked[at] as usize) {
                    looked[at] += 1;
                    let next = input.node as usize;
                    if found[next] == NEW {
                        path.push(input.node);
                    } else if !done[next] {
                        low[at] = low[at].min(found[next]);
                    }
                    continue;
                }
                path.pop();
                if let Some(above) = path.last() {
                    low[*above as usize] = low[*above as usize].min(low[at]);
                }
                if low[at] == found[at] {
                    while let Some(member) = open.pop() {
                        done[member as usize] = true;
                        order.members.push(member);
                        if member == node {
                            break;
                        }
                    }
                    order.ends.push(short(order.members.len()));
                }
            }
        }
        order
    }

    /// The components, in order.
    pub fn components(&self) -> impl Iterator<Item = &[u32]> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.members[start as usize..*end as usize])
    }
}
