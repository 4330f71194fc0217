//! Changed verdicts → the nearest change of the debate, or of its audience, that each of them follows from.
//!
//! A verdict moves up (towards accepted) or down. What moved it is an input that moved too, and in the way that counts:
//! down because an objection or a rival moved up, or because a reason moved down. Such inputs are edges of a graph of
//! moved nodes; changes of the debate itself, [`sources`](super::causes), are where its ways begin. A search from all of them at once, in the
//! order of the debate, gives every moved claim its nearest cause and the way to it, in time linear in the debate.
//!
//! An input counts only where it can have forced the verdict: if the new verdict is "rejected", an objection must stand
//! now. Every moved verdict was forced on one side at least, by inputs that were decided before it there, so some way
//! always ends at a source. Where loops and weighings leave a claim without one, the search goes on along all edges.

mod sources;

use std::collections::VecDeque;

use super::{Pair, changes::Loose};
use crate::{
    evaluate::{Label, lens::Standing},
    model::{ClaimId, IssueId, ReasonId, Role, Standard},
    names::Table,
};

/// Verdicts that changed through one cause.
#[derive(Clone, Debug)]
pub struct Turn {
    /// What it was; `None`: it could not be traced to one change.
    pub cause: Option<Cause>,
    /// The claims, positions of issues first, then in order.
    pub claims: Vec<Turned>,
}

/// A claim whose verdict changed.
#[derive(Clone, Debug)]
pub struct Turned {
    /// In the first debate.
    pub before: ClaimId,
    /// In the second.
    pub after: ClaimId,
    /// Whether it is a position of an issue.
    pub is_position: bool,
    /// Claims of the second debate through which it follows, from this one's neighbour to that of the cause.
    pub through: Vec<ClaimId>,
}

/// A change that turned a verdict.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Cause {
    /// Something new bears on a claim, or breaks a step.
    Added(Vec<Loose>),
    /// Something no longer does; of the first debate.
    Removed(Vec<Loose>),
    /// A claim of the second debate is put forward, or received, in another way.
    Standing(ClaimId, Standing, Standing),
    /// A claim of the second debate must meet another standard.
    Standard(ClaimId, Standard, Standard),
    /// A claim that weighs by its own word has another strength.
    OwnStrength(ClaimId),
    /// Reasons of the second debate have another strength.
    Strength(Vec<ReasonId>),
    /// A step of the second debate has other premises.
    Premises(ReasonId),
    /// The first claim has new rivals, or claims that contradict it, of the second debate.
    NewRivals(ClaimId, Vec<ClaimId>),
    /// The claim of the second debate has lost rivals, of the first debate.
    LostRivals(ClaimId, Vec<ClaimId>),
    /// A question of the second debate has new positions.
    NewPositions(IssueId, Vec<ClaimId>),
    /// A question of the second debate has lost positions, of the first debate.
    LostPositions(IssueId, Vec<ClaimId>),
}

/// Which way a verdict moved.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
enum Way {
    Down,
    Up,
}

/// What can move. Ids are those of the second debate.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
enum Node {
    Claim(ClaimId),
    Reason(ReasonId),
    /// Some positions of an issue moved up, or down.
    Issue(IssueId, Way),
}

/// How well a verdict is for a claim.
fn height(label: Label) -> u8 {
    match label {
        Label::Rejected => 0,
        Label::Undecided => 1,
        Label::Accepted => 2,
    }
}

fn way(before: Label, after: Label) -> Option<Way> {
    match height(before).cmp(&height(after)) {
        std::cmp::Ordering::Less => Some(Way::Up),
        std::cmp::Ordering::Greater => Some(Way::Down),
        std::cmp::Ordering::Equal => None,
    }
}

/// Verdicts before and after.
#[derive(Clone, Copy)]
struct Labels {
    before: Label,
    after: Label,
}

impl Labels {
    fn way(self) -> Option<Way> {
        way(self.before, self.after)
    }
}

/// Whether an input with these verdicts can have forced an output with those, the verdict of the one being good for the
/// other if `helps`.
fn forces(input: Labels, output: Labels, helps: bool) -> bool {
    let fits = |input: Label, output: Label| match output {
        Label::Undecided => true,
        Label::Accepted => helps == (input == Label::Accepted) && input != Label::Undecided,
        Label::Rejected => helps == (input == Label::Rejected) && input != Label::Undecided,
    };
    if output.after == Label::Undecided { fits(input.before, output.before) } else { fits(input.after, output.after) }
}

/// Every changed verdict, by cause.
pub(super) fn turns(pair: &Pair<'_>, issues: &[(Option<IssueId>, Option<IssueId>)]) -> Vec<Turn> {
    let mut search = Search::new(pair, issues);
    search.run();
    let mut groups: Table<Option<Cause>, usize> = Table::default();
    let mut turns: Vec<Turn> = Vec::new();
    for id in search.moved_claims() {
        let (cause, through) = search.trace(id);
        let at = *groups.entry(cause.clone()).or_insert_with(|| {
            turns.push(Turn { cause, claims: Vec::new() });
            turns.len() - 1
        });
        let before = pair.old_claim(id).unwrap_or(id);
        turns[at].claims.push(Turned { before, after: id, is_position: search.is_position[id.index()], through });
    }
    turns
}

struct Search<'a, 'p> {
    pair: &'a Pair<'p>,
    /// By issue of the second debate, its twin.
    old_issues: Vec<Option<IssueId>>,
    /// By claim of the second debate, its issues.
    issues: Vec<Vec<IssueId>>,
    is_position: Vec<bool>,
    users: Vec<Vec<ReasonId>>,
    /// By node reached: the one it was reached from.
    from: Table<Node, Option<Node>>,
    /// By node that is a source: the cause.
    causes: Table<Node, Cause>,
}

impl<'a, 'p> Search<'a, 'p> {
    fn new(pair: &'a Pair<'p>, twins: &[(Option<IssueId>, Option<IssueId>)]) -> Search<'a, 'p> {
        let debate = pair.after.debate;
        let mut old_issues = vec![None; debate.issues.len()];
        for (before, after) in twins {
            if let Some(after) = after {
                old_issues[after.index()] = *before;
            }
        }
        let mut issues = vec![Vec::new(); debate.claims.len()];
        for (at, issue) in debate.issues.iter().enumerate() {
            for position in &issue.positions {
                issues[position.value.index()].push(IssueId::new(at));
            }
        }
        let mut is_position: Vec<bool> = issues.iter().map(|issues: &Vec<IssueId>| !issues.is_empty()).collect();
        for position in pair.before.debate.issues.iter().flat_map(|issue| &issue.positions) {
            if let Some(after) = pair.new_claim(position.value) {
                is_position[after.index()] = true;
            }
        }
        let (from, causes) = (Table::default(), Table::default());
        Search { pair, old_issues, issues, is_position, users: debate.users(), from, causes }
    }

    /// Moved claims of the second debate, positions first, then in order.
    fn moved_claims(&self) -> Vec<ClaimId> {
        let moved = |id: &ClaimId| self.claim(*id).is_some_and(|labels| labels.way().is_some());
        let mut moved: Vec<ClaimId> = self.pair.after.debate.claim_ids().filter(moved).collect();
        moved.sort_by_key(|id| (!self.is_position[id.index()], self.pair.order.after[id.index()]));
        moved
    }

    /// The verdicts on a claim that both sides have.
    fn claim(&self, id: ClaimId) -> Option<Labels> {
        let old = self.pair.old_claim(id)?;
        Some(Labels { before: self.pair.before.claim(old), after: self.pair.after.claim(id) })
    }

    /// The verdicts on a step that both sides have in the same place.
    fn reason(&self, id: ReasonId) -> Option<Labels> {
        let old = self.pair.same_step(id)?;
        Some(Labels { before: self.pair.before.reason(old), after: self.pair.after.reason(id) })
    }

    fn run(&mut self) {
        let debate = self.pair.after.debate;
        let claims = self.moved_claims();
        let mut reasons: Vec<ReasonId> =
            debate.reason_ids().filter(|id| self.reason(*id).is_some_and(|labels| labels.way().is_some())).collect();
        reasons.sort_by_cached_key(|id| {
            let (target, role, premises, name) = self.pair.order.new_one(debate, *id);
            (target, role, premises, name.to_owned())
        });
        for strict in [true, false] {
            let mut queue = VecDeque::new();
            for id in &claims {
                let labels = self.claim(*id).filter(|_| !self.from.contains_key(&Node::Claim(*id)));
                let cause = labels.and_then(|labels| self.source_of_claim(*id, labels, strict));
                self.seed(&mut queue, Node::Claim(*id), cause);
            }
            for id in &reasons {
                let labels = self.reason(*id).filter(|_| !self.from.contains_key(&Node::Reason(*id)));
                let cause = labels.and_then(|labels| self.source_of_reason(*id, labels));
                self.seed(&mut queue, Node::Reason(*id), cause);
            }
            for at in 0..debate.issues.len() {
                for way in [Way::Up, Way::Down] {
                    let node = Node::Issue(IssueId::new(at), way);
                    let cause = self.source_of_issue(IssueId::new(at), way);
                    self.seed(&mut queue, node, cause.filter(|_| strict));
                }
            }
            if !strict {
                // What was reached before leads on along the edges that were not taken.
                queue.extend(claims.iter().map(|id| Node::Claim(*id)).filter(|node| self.from.contains_key(node)));
                queue.extend(reasons.iter().map(|id| Node::Reason(*id)).filter(|node| self.from.contains_key(node)));
            }
            while let Some(node) = queue.pop_front() {
                for next in self.next(node, strict) {
                    if !self.from.contains_key(&next) {
                        self.from.insert(next, Some(node));
                        queue.push_back(next);
                    }
                }
            }
        }
    }

    fn seed(&mut self, queue: &mut VecDeque<Node>, node: Node, cause: Option<Cause>) {
        if let Some(cause) = cause {
            self.from.insert(node, None);
            self.causes.insert(node, cause);
            queue.push_back(node);
        }
    }

    /// What a moved node moves, in order.
    fn next(&self, node: Node, strict: bool) -> Vec<Node> {
        let debate = self.pair.after.debate;
        let mut next = Vec::new();
        match node {
            Node::Claim(id) => {
                let Some(labels) = self.claim(id) else { return next };
                let moves = |output: Option<Labels>, helps: bool| {
                    output.is_some_and(|output| moved_by(labels, output, helps, strict))
                };
                let mut users = self.users[id.index()].clone();
                users.sort_by_key(|user| self.pair.order.after[debate.reason(*user).target.index()]);
                for user in users {
                    let helps = debate.reason(user).premises.iter().any(|used| used.claim == id);
                    if moves(self.reason(user), helps) {
                        next.push(Node::Reason(user));
                    }
                }
                let mut others: Vec<ClaimId> = debate.claim(id).contradicts.iter().map(|other| other.value).collect();
                others.sort_by_key(|other| self.pair.order.after[other.index()]);
                next.extend(others.into_iter().filter(|other| moves(self.claim(*other), false)).map(Node::Claim));
                if let Some(way) = labels.way() {
                    let decided = way == Way::Down || labels.after == Label::Accepted || !strict;
                    let issues = self.issues[id.index()].iter().filter(|_| decided);
                    next.extend(issues.map(|issue| Node::Issue(*issue, way)));
                }
            }
            Node::Reason(id) => {
                let reason = debate.reason(id);
                if let (Some(input), Some(output)) = (self.reason(id), self.claim(reason.target))
                    && moved_by(input, output, reason.role == Role::For, strict)
                {
                    next.push(Node::Claim(reason.target));
                }
            }
            Node::Issue(issue, way) => {
                let mut positions: Vec<ClaimId> =
                    debate.issues[issue.index()].positions.iter().map(|position| position.value).collect();
                positions.sort_by_key(|id| self.pair.order.after[id.index()]);
                let counter = |id: &ClaimId| self.claim(*id).and_then(Labels::way).is_some_and(|other| other != way);
                next.extend(positions.into_iter().filter(counter).map(Node::Claim));
            }
        }
        next
    }

    /// The cause of a moved claim, and the claims on the way to it.
    fn trace(&self, id: ClaimId) -> (Option<Cause>, Vec<ClaimId>) {
        let mut through = Vec::new();
        let mut node = Node::Claim(id);
        loop {
            match self.from.get(&node) {
                None => return (None, Vec::new()),
                Some(None) => return (self.causes.get(&node).cloned(), through),
                Some(Some(next)) => {
                    if let Node::Claim(claim) = next {
                        through.push(*claim);
                    }
                    node = *next;
                }
            }
        }
    }
}

/// Whether an input that moved moved this output.
fn moved_by(input: Labels, output: Labels, helps: bool, strict: bool) -> bool {
    let (Some(one), Some(other)) = (input.way(), output.way()) else { return false };
    (one == other) == helps && (!strict || forces(input, output, helps))
}
