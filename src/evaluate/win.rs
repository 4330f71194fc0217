//! A claim and the verdict wanted for it → what alone would change its verdict, and every smallest way to the one wanted.
//!
//! What can change is what both sides still contest:
//! - a **leaf**, a claim without reasons that is neither assumed nor withdrawn, is won or lost: granted, or given up;
//! - something **new** is brought that stands and weighs as much as can be: an objection to a claim that has reasons, or
//!   to the claim in question; an undercut of a step; a reason for a claim that stands by its reasons alone.
//!
//! A set of changes is **minimal** if it brings the verdict wanted and none of its subsets does. All of them up to a
//! size are found without trying all sets: where a set fails, the labels that make it fail are a proof, and any larger
//! set that succeeds must hold a change that breaks the proof. So only those are tried next (the hitting sets of Reiter,
//! *A theory of diagnosis from first principles*, 1987, with such proofs for conflicts). A change that works against the
//! verdict wanted on each way to the claim is never tried: it breaks no proof.
//! - [`changes`] knows what can change, [`relevant`] what of it bears on the claim, and in which direction.
//! - [`trial`] judges the debate under some changes, looking again only at what they reach.
//! - [`obstacle`] finds the proof, and the changes that break it.

mod changes;
mod obstacle;
mod relevant;
mod trial;

pub use self::changes::Change;

use self::{changes::Changes, obstacle::Obstacle, trial::Trial};
use super::{
    Label, Node,
    grounded::{Labelling, grounded},
    lens::Audience,
    network::Network,
    why,
};
use crate::model::{ClaimId, Debate, LensId};

/// How far a search may go.
#[derive(Clone, Copy)]
pub struct Limits<'a> {
    /// The most changes in one set.
    pub size: usize,
    /// The most steps, of some nanoseconds each.
    pub work: u64,
    /// Asked now and then; the search stops where it answers `false`.
    pub keep_on: &'a dyn Fn() -> bool,
}

impl Limits<'_> {
    /// Changes in one set, where nothing else is asked for.
    pub const SIZE: usize = 3;
    /// Steps that take some tenths of a second.
    pub const WORK: u64 = 40_000_000;
}

/// What would change the verdict on a claim.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Win {
    /// The claim.
    pub claim: ClaimId,
    /// Its verdict as things are.
    pub label: Label,
    /// The verdict that is wanted: accepted or rejected.
    pub wanted: Label,
    /// Single changes that alone change the verdict, with the verdict they lead to.
    pub cruxes: Vec<(Change, Label)>,
    /// Every minimal set of changes that leads to the verdict wanted, smallest first; empty where it is there already.
    pub sets: Vec<Vec<Change>>,
    /// How many leaves bear on the verdict wanted.
    pub leaves: usize,
    /// How many places for something new bear on it.
    pub places: usize,
    /// How far the search went.
    pub reach: Reach,
}

/// How far a search went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reach {
    /// All sets of up to so many changes were tried, or cannot succeed.
    pub size: usize,
    /// Whether no larger set is minimal.
    pub whole: bool,
    /// Why it stopped before the size asked for, if it did.
    pub stopped: Option<Stop>,
}

/// Why a search stopped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    /// [`Limits::work`] was spent.
    Work,
    /// [`Limits::keep_on`] said so.
    Told,
}

/// Searches for what would change the verdict on a claim, through a lens or none.
pub fn win(debate: &Debate, lens: Option<LensId>, claim: ClaimId, wanted: Label, limits: Limits<'_>) -> Win {
    Contest::new(debate, lens).search(claim, wanted, limits, Scope::All)
}

/// A debate as judged, ready to be asked of several claims.
pub struct Contest<'a> {
    debate: &'a Debate,
    network: Network,
    labels: Labelling,
}

/// What is searched for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// The cruxes, and all minimal sets.
    All,
    /// The sets of the smallest size that has any.
    Smallest,
}

impl<'a> Contest<'a> {
    /// A debate, seen through a lens or none.
    pub fn new(debate: &'a Debate, lens: Option<LensId>) -> Contest<'a> {
        let network = Network::new(debate, &Audience::new(debate, lens));
        let labels = grounded(&network);
        Contest { debate, network, labels }
    }

    /// As [`win`], but no cruxes, and only the sets of the smallest size that has any.
    pub fn smallest(&self, claim: ClaimId, wanted: Label, limits: Limits<'_>) -> Win {
        self.search(claim, wanted, limits, Scope::Smallest)
    }

    fn search(&self, claim: ClaimId, wanted: Label, limits: Limits<'_>, scope: Scope) -> Win {
        let changes = Changes { debate: self.debate, network: &self.network, claim };
        let label = self.labels.claims[claim.index()];
        let relevant = relevant::relevant(&changes, wanted == Label::Accepted);
        let cone = relevant::cone(&changes);
        let mut trial = Trial::new(self.debate, &self.network, &self.labels, cone, limits.work);
        let mut search = Search { changes: &changes, trial: &mut trial, wanted, limits, scope, stopped: None };
        let cruxes = match scope {
            Scope::All => search.cruxes(label, why::proof(self.debate, &self.network, &self.labels, claim)),
            Scope::Smallest => Vec::new(),
        };
        let (mut sets, size, whole) = if label == wanted { (Vec::new(), limits.size, true) } else { search.sets() };
        sets.sort_by_cached_key(|set| (set.len(), set.iter().filter(|change| change.is_new()).count(), set.clone()));
        let reach = Reach { size, whole, stopped: search.stopped };
        Win { claim, label, wanted, cruxes, sets, leaves: relevant.leaves, places: relevant.places, reach }
    }
}

struct Search<'a, 'n> {
    changes: &'a Changes<'n>,
    trial: &'a mut Trial<'n>,
    wanted: Label,
    limits: Limits<'a>,
    scope: Scope,
    stopped: Option<Stop>,
}

impl Search<'_, '_> {
    /// Whether to go on.
    fn goes_on(&mut self) -> bool {
        if self.stopped.is_some() {
            return false;
        }
        if self.trial.is_spent() {
            self.stopped = Some(Stop::Work);
        } else if !(self.limits.keep_on)() {
            self.stopped = Some(Stop::Told);
        }
        self.stopped.is_none()
    }

    /// The verdict under some changes.
    fn judged(&mut self, set: &[Change]) -> Label {
        self.trial.apply(set);
        self.trial.label(self.changes.claim.0)
    }

    /// Every single change after which the verdict is another: one that breaks a proof of the verdict as it is.
    fn cruxes(&mut self, label: Label, proof: Option<Vec<(Node, Label)>>) -> Vec<(Change, Label)> {
        let Some(proof) = proof else {
            self.stopped = Some(Stop::Work);
            return Vec::new();
        };
        let mut candidates = Vec::new();
        for (node, label) in proof {
            candidates.extend(self.changes.against(node, label));
            // Where strengths are weighed, a rival's own word counts, and is no node of the proof.
            if let Node::Claim(claim) = node
                && self.trial.network.is_weighed(claim.index())
            {
                let rivals = self.trial.rivals(claim.0);
                self.trial.spent += 4 * rivals.len() as u64;
                for rival in rivals {
                    candidates.extend(self.changes.raising(ClaimId(rival)).filter(|_| label != Label::Rejected));
                    candidates.extend(self.changes.lowering(ClaimId(rival)).filter(|_| label != Label::Accepted));
                }
            }
        }
        if label == Label::Undecided {
            for wanted in [Label::Accepted, Label::Rejected] {
                candidates.extend(Obstacle::new(self.changes, self.trial).changes(wanted));
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        let mut cruxes = Vec::new();
        for change in candidates {
            if !self.goes_on() {
                break;
            }
            let then = self.judged(&[change]);
            self.trial.undo();
            if then != label && self.goes_on() {
                cruxes.push((change, then));
            }
        }
        cruxes
    }

    /// The minimal sets; the size up to which they are all there; and whether there are no larger ones.
    fn sets(&mut self) -> (Vec<Vec<Change>>, usize, bool) {
        let mut found = Found::default();
        let mut level = vec![Vec::new()];
        for size in 0..=self.limits.size {
            let mut larger: Vec<Vec<Change>> = Vec::new();
            for set in level {
                if !self.goes_on() {
                    return (found.sets, size.saturating_sub(1), false);
                }
                let label = self.judged(&set);
                if !self.goes_on() {
                    self.trial.undo();
                    return (found.sets, size.saturating_sub(1), false);
                }
                // Some steps for the sets that are made, so that their number is bounded too.
                if label != self.wanted && size < self.limits.size {
                    let breaks = Obstacle::new(self.changes, self.trial).changes(self.wanted);
                    self.trial.spent += SET * breaks.len() as u64;
                    larger.extend(breaks.into_iter().filter_map(|change| with(&set, change)));
                    if larger.len() > SETS {
                        self.stopped = Some(Stop::Work);
                    }
                }
                self.trial.undo();
                if label == self.wanted {
                    found.add(set);
                }
            }
            // What breaks the last proof may not be all there.
            if !self.goes_on() {
                return (found.sets, size, false);
            }
            larger.sort_unstable();
            larger.dedup();
            larger.retain(|set| !found.has_part_of(set));
            if larger.is_empty() && size < self.limits.size {
                return (found.sets, self.limits.size, true);
            }
            if self.scope == Scope::Smallest && !found.sets.is_empty() {
                return (found.sets, size, false);
            }
            level = larger;
        }
        (found.sets, self.limits.size, false)
    }
}

/// What a set costs that is to be tried, in steps: the memory it takes.
const SET: u64 = 200;

/// How many sets are kept at once, however long the search may take.
const SETS: usize = 1_000_000;

/// A set with one more change; `None` if it has that change, or one of the same leaf.
fn with(set: &[Change], change: Change) -> Option<Vec<Change>> {
    if set.iter().any(|other| other.leaf() == change.leaf() && (change.leaf().is_some() || *other == change)) {
        return None;
    }
    let mut larger = set.to_vec();
    larger.push(change);
    larger.sort_unstable();
    Some(larger)
}

/// The minimal sets found so far.
#[derive(Default)]
struct Found {
    sets: Vec<Vec<Change>>,
    /// The sets by their last change, as places in the list.
    by_last: std::collections::BTreeMap<Change, Vec<usize>>,
}

impl Found {
    fn add(&mut self, set: Vec<Change>) {
        if let Some(last) = set.last() {
            self.by_last.entry(*last).or_default().push(self.sets.len());
        }
        self.sets.push(set);
    }

    /// Whether one of them is part of a set.
    fn has_part_of(&self, set: &[Change]) -> bool {
        set.iter()
            .filter_map(|change| self.by_last.get(change))
            .flatten()
            .any(|found| self.sets[*found].iter().all(|change| set.binary_search(change).is_ok()))
    }
}
