//! Whether what is accepted can be built up, or only holds itself up.

use super::{Framework, Gate, Label};

/// The accepted nodes of a model that its reduct does not accept, in rising order: each of them is accepted only as long
/// as others of them are.
///
/// The reduct puts what is rejected in as rejected, and begins with the rest undecided. A literal that negates an
/// accepted node therefore never helps, and one that negates a rejected node always does.
pub(super) fn unfounded(framework: &Framework, model: &[Label]) -> Vec<u32> {
    let is_in = |node: usize| model[node] == Label::In;
    // By accepted node, how many accepted nodes it yet waits for; one is enough for an `Any`.
    let mut waits: Vec<u32> = vec![u32::MAX; model.len()];
    let mut founded: Vec<u32> = Vec::new();
    for node in (0..model.len()).filter(|node| is_in(*node)) {
        let literals = framework.literals(node);
        let positive = literals.iter().filter(|literal| !literal.is_negated()).count() as u32;
        waits[node] = match framework.gate(node) {
            Gate::All => positive,
            Gate::Any => u32::from(!literals.iter().any(|literal| literal.is_negated() && !is_in(literal.node()))),
        };
        if waits[node] == 0 {
            founded.push(node as u32);
        }
    }
    while let Some(node) = founded.pop() {
        for used in framework.uses(node as usize).iter().filter(|used| !used.is_negated()) {
            let user = used.node();
            if is_in(user) && waits[user] > 0 {
                waits[user] -= 1;
                if waits[user] == 0 {
                    founded.push(user as u32);
                }
            }
        }
    }
    (0..model.len()).filter(|node| is_in(*node) && waits[*node] > 0).map(|node| node as u32).collect()
}
