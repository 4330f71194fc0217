//! Changed verdicts → the nearest change of the debate, or of its audience, that each of them follows from.
//!
//! A verdict moves up (towards accepted) or down. What moved it is an input that moved too, and in the way that counts:
//! down because an objection or a rival moved up, or because a reason moved down. Such inputs are edges of a graph of
//! moved nodes; changes of the debate itself, [`sources`](super::causes), are where its ways begin. A search from all of them at once, in the
//! order of the debate, gives every moved claim its nearest cause and the way to it, in time linear
//! in the debate.
//!
//! The search goes first along what the explanations of the new verdicts name, then along inputs that can have forced a
//! verdict: if it is "rejected" now, an objection must stand. Every moved verdict was forced on one side at least, by
//! inputs that were decided before it there, so some way always ends at a source. Where loops and weighings leave a
//! claim without one, the search goes on along all edges.

mod sources;
mod told;

use std::collections::{VecDeque, hash_map::Entry};

use self::told::Told;
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

/// Which edges are followed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Care {
    /// Those to what the explanation of the new verdict names: it was decided before, which a mere input may not be.
    Told,
    /// Those from what can have forced the verdict.
    Forced,
    /// All.
    None,
}

fn after_rank(pair: &Pair<'_>, id: ClaimId) -> u32 {
    pair.order.after[id.index()]
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
    /// By moved claim, what its explanation names.
    told: Table<ClaimId, Told>,
    /// By claim, its rivals whose explanation names it.
    beaten: Table<ClaimId, Vec<ClaimId>>,
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
        let (from, causes, told, beaten) = (Table::default(), Table::default(), Table::default(), Table::default());
        Search { pair, old_issues, issues, is_position, users: debate.users(), from, causes, told, beaten }
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
        self.listen();
        let reasons = self.moved_reasons();
        for (sources, edges) in
            [(Care::Told, &[Care::Told][..]), (Care::Forced, &[Care::Told, Care::Forced]), (Care::None, &[Care::None])]
        {
            self.begin(sources, &reasons);
            for care in edges {
                self.spread(*care, &reasons);
            }
        }
    }

    /// Moved steps of the second debate, in order.
    fn moved_reasons(&self) -> Vec<ReasonId> {
        let debate = self.pair.after.debate;
        let moved = |id: &ReasonId| self.reason(*id).is_some_and(|labels| labels.way().is_some());
        let mut reasons: Vec<ReasonId> = debate.reason_ids().filter(moved).collect();
        reasons.sort_by_cached_key(|id| {
            let (target, role, premises, name) = self.pair.order.new_one(debate, *id);
            (target, role, premises, name.to_owned())
        });
        reasons
    }

    /// Enters the changes that nothing has been led to yet.
    fn begin(&mut self, care: Care, reasons: &[ReasonId]) {
        for id in self.moved_claims() {
            let labels = self.claim(id).filter(|_| !self.from.contains_key(&Node::Claim(id)));
            let cause = labels.and_then(|labels| self.source_of_claim(id, labels, care));
            self.seed(Node::Claim(id), cause);
        }
        for id in reasons {
            let labels = self.reason(*id).filter(|_| !self.from.contains_key(&Node::Reason(*id)));
            let cause = labels.and_then(|labels| self.source_of_reason(*id, labels, care));
            self.seed(Node::Reason(*id), cause);
        }
        if care == Care::Forced {
            for (at, way) in (0..self.old_issues.len()).flat_map(|at| [(at, Way::Up), (at, Way::Down)]) {
                let cause = self.source_of_issue(IssueId::new(at), way);
                self.seed(Node::Issue(IssueId::new(at), way), cause);
            }
        }
    }

    /// Follows all ways from what was reached.
    fn spread(&mut self, care: Care, reasons: &[ReasonId]) {
        let claims = self.moved_claims().into_iter().map(Node::Claim);
        let issues = (0..self.old_issues.len()).map(IssueId::new);
        let issues = issues.flat_map(|id| [Node::Issue(id, Way::Up), Node::Issue(id, Way::Down)]);
        let nodes = claims.chain(reasons.iter().copied().map(Node::Reason)).chain(issues);
        let mut queue: VecDeque<Node> = nodes.filter(|node| self.from.contains_key(node)).collect();
        // Nearest first: what was reached by fewer steps leads on sooner.
        queue.make_contiguous().sort_by_cached_key(|node| self.distance(*node));
        while let Some(node) = queue.pop_front() {
            for next in self.next(node, care) {
                if let Entry::Vacant(place) = self.from.entry(next) {
                    place.insert(Some(node));
                    queue.push_back(next);
                }
            }
        }
    }

    /// Whether a node has a cause of its own comes before how it was reached.
    fn distance(&self, node: Node) -> u8 {
        u8::from(self.from.get(&node).is_some_and(Option::is_some))
    }

    fn seed(&mut self, node: Node, cause: Option<Cause>) {
        if let Some(cause) = cause.filter(|_| !self.from.contains_key(&node)) {
            self.from.insert(node, None);
            self.causes.insert(node, cause);
        }
    }

    /// What a moved node moves, in order.
    fn next(&self, node: Node, care: Care) -> Vec<Node> {
        let debate = self.pair.after.debate;
        match node {
            Node::Claim(id) => self.claim(id).map(|labels| self.next_of_claim(id, labels, care)).unwrap_or_default(),
            Node::Reason(id) => {
                let reason = debate.reason(id);
                let moves = match (self.reason(id), self.claim(reason.target)) {
                    (Some(input), Some(output)) => moved_by(input, output, reason.role == Role::For, care),
                    _ => false,
                };
                let told = care != Care::Told || self.names_step(id);
                if moves && told { vec![Node::Claim(reason.target)] } else { Vec::new() }
            }
            Node::Issue(_, _) if care == Care::Told => Vec::new(),
            Node::Issue(issue, way) => {
                let positions = debate.issues[issue.index()].positions.iter().map(|position| position.value);
                let stands = positions.clone().any(|id| self.pair.after.claim(id) == Label::Accepted);
                let counter = |id: &ClaimId| {
                    self.claim(*id).is_some_and(|labels| {
                        let forced = way == Way::Down || stands || labels.after != Label::Rejected;
                        labels.way().is_some_and(|other| other != way) && (forced || care == Care::None)
                    })
                };
                let mut positions: Vec<ClaimId> = positions.filter(counter).collect();
                positions.sort_by_key(|id| after_rank(self.pair, *id));
                positions.into_iter().map(Node::Claim).collect()
            }
        }
    }

    fn next_of_claim(&self, id: ClaimId, labels: Labels, care: Care) -> Vec<Node> {
        let debate = self.pair.after.debate;
        let mut next = Vec::new();
        let moves =
            |output: Option<Labels>, helps: bool| output.is_some_and(|output| moved_by(labels, output, helps, care));
        let mut users = self.users[id.index()].clone();
        users.sort_by_key(|user| after_rank(self.pair, debate.reason(*user).target));
        for user in users {
            let reason = debate.reason(user);
            let helps = reason.premises.iter().any(|used| used.claim == id);
            let told = care != Care::Told || self.names(reason.target, id);
            if told && moves(self.reason(user), helps) {
                next.push(Node::Reason(user));
            }
        }
        let mut others: Vec<ClaimId> = match care {
            Care::Told => self.beaten.get(&id).cloned().unwrap_or_default(),
            _ => debate.claim(id).contradicts.iter().map(|other| other.value).collect(),
        };
        others.sort_by_key(|other| after_rank(self.pair, *other));
        next.extend(others.into_iter().filter(|other| moves(self.claim(*other), false)).map(Node::Claim));
        if let Some(way) = labels.way().filter(|_| care != Care::Told) {
            let decided = way == Way::Down || labels.after == Label::Accepted || care == Care::None;
            let issues = self.issues[id.index()].iter().filter(|_| decided);
            next.extend(issues.map(|issue| Node::Issue(*issue, way)));
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
fn moved_by(input: Labels, output: Labels, helps: bool, care: Care) -> bool {
    let (Some(one), Some(other)) = (input.way(), output.way()) else { return false };
    (one == other) == helps && (care == Care::None || forces(input, output, helps))
}
