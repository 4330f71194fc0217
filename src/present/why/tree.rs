//! The part of a debate that fixes a verdict, as a tree: each node in full once, and below it what its label rests on.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{case, plan::Place, scene::Scene, text},
    Row,
};
use crate::{
    evaluate::{
        Label, Node,
        why::{Fixed, Why},
    },
    model::{ClaimId, ReasonId},
};

/// How many rows are shown.
const MOST: usize = 120;

/// How deep rows are set in.
const DEEPEST: usize = 16;

/// The row of a claim at its own place.
pub(super) fn root(scene: &Scene<'_>, claim: ClaimId) -> Row {
    row(scene, scene.plan.of_claim(claim), Some(claim), scene.evaluation.claim(claim))
}

fn row(scene: &Scene<'_>, place: &Place, claim: Option<ClaimId>, label: Label) -> Row {
    Row {
        role: place.role,
        number: place.number.clone(),
        heading: None,
        text: claim.map(|claim| scene.claim_text(claim)),
        verdict: label.into(),
        level: 0,
        last: true,
        opens: false,
        again: false,
    }
}

/// What is still to be set down.
struct Todo {
    node: Node,
    level: usize,
    /// The step that uses the claim, with its place.
    step: Option<ReasonId>,
}

/// The rows, and how many nodes are left out.
pub(super) fn tree(scene: &Scene<'_>, why: &Why) -> (Vec<Row>, usize) {
    let nodes: BTreeMap<Node, &Fixed> = why.nodes.iter().map(|fixed| (fixed.node, fixed)).collect();
    let mut rows: Vec<Row> = Vec::new();
    let mut shown: BTreeSet<Node> = BTreeSet::new();
    let mut open = vec![Todo { node: Node::Claim(why.claim), level: 0, step: None }];
    while let Some(todo) = open.pop() {
        if rows.len() >= MOST {
            break;
        }
        let again = shown.contains(&todo.node);
        let (mut next, below) = set(scene, &nodes, &todo, &mut shown);
        next.level = todo.level.min(DEEPEST);
        // Alone it needs no second showing of what is below.
        next.again = again && !below.is_empty();
        rows.push(next);
        if !again {
            open.extend(below.into_iter().rev());
        }
    }
    let levels: Vec<usize> = rows.iter().map(|row| row.level).collect();
    for (row, tie) in rows.iter_mut().zip(case::ties(&levels)) {
        (row.last, row.opens) = (tie.last, tie.opens);
    }
    let left_out = nodes.keys().filter(|node| !shown.contains(node)).count();
    (rows, left_out)
}

/// One row, and what stands below it. A step with one premise and that premise are one row.
fn set(scene: &Scene<'_>, nodes: &BTreeMap<Node, &Fixed>, todo: &Todo, shown: &mut BTreeSet<Node>) -> (Row, Vec<Todo>) {
    let level = todo.level + 1;
    let below = |from: &[Node], step: Option<ReasonId>| -> Vec<Todo> {
        from.iter().map(|node| Todo { node: *node, level, step }).collect()
    };
    let from = |node: Node| nodes.get(&node).map_or(&[][..], |fixed| &fixed.from);
    shown.insert(todo.node);
    match todo.node {
        Node::Claim(claim) => {
            let place = used_at(scene, todo.step, claim);
            let label = nodes.get(&todo.node).map_or(scene.evaluation.claim(claim), |fixed| fixed.label);
            (row(scene, place, Some(claim), label), below(from(todo.node), None))
        }
        Node::Reason(reason) => {
            let place = scene.plan.of_reason(reason);
            let step = scene.debate.reason(reason);
            let mut row = row(scene, place, place.claim, scene.evaluation.reason(reason));
            row.heading = step.label.as_ref().map(|label| text::line(label).into());
            let mut todos = below(from(todo.node), Some(reason));
            if let Some(claim) = place.claim
                && let Some(at) = todos.iter().position(|todo| todo.node == Node::Claim(claim))
            {
                // What stands below a premise that was told before is not told again.
                let told = !shown.insert(Node::Claim(claim));
                let inner = if told { Vec::new() } else { below(from(Node::Claim(claim)), None) };
                todos.splice(at..=at, inner);
            }
            (row, todos)
        }
    }
}

/// The place of a claim in the step that uses it; without one, its own.
pub(super) fn used_at<'s>(scene: &'s Scene<'_>, step: Option<ReasonId>, claim: ClaimId) -> &'s Place {
    let own = scene.plan.of_claim(claim);
    let Some(step) = step else { return own };
    let at = scene.plan.reasons[step.index()];
    let start = at as usize;
    let of_step = |place: &&Place| place.parent == at && place.claim == Some(claim) && place.step.is_none();
    // The premises and undercuts of a step stand below it and, but for deep ones, right behind it.
    let mut near = scene.plan.places.get(start + 1..).unwrap_or_default().iter().take(NEAR);
    near.find(of_step).unwrap_or(own)
}

/// How far behind its step a premise is looked for.
const NEAR: usize = 400;
