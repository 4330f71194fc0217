//! Questions to a framework under one semantics.
//!
//! What the grounded labelling decides is settled first; what it leaves undecided falls into parts that have nothing to
//! do with each other. Questions about one node look at its part only, or at what bears on it.
//!
//! | file | what it does |
//! |---|---|
//! | `gates` | the framework in flat arrays |
//! | `grounded` | the least fixpoint above a labelling, and guesses that keep it admissible |
//! | `parts` | components, independent parts, what bears on a node |
//! | `encoding`, `support` | labellings as clauses; support that only holds itself up |
//! | `sat` | the one file that knows the SAT solver |
//! | `preferred`, `ideal`, `ranges` | what is maximal, by counter-examples |
//! | `listing`, `frontier`, `acceptance` | all labellings; how many; which labels each node has |

use super::{
    Answer, Count, End, Framework, Label, Labelling, Labels, NeedsAttacks, Outcome, Semantics, Stop, acceptance,
    encoding::{Encoding, Kind},
    frontier,
    grounded::{grounded, settled, with_helpers},
    ideal::ideal,
    listing::{combinations, labellings},
    parts::{Groups, Places, ancestors, parts},
    preferred::{guessed, preferred_above, undecided_in},
    ranges,
    sat::Stopped,
    support::unfounded,
};

/// Answers questions about one framework under one semantics.
#[derive(Debug)]
pub struct Solver<'a> {
    framework: &'a Framework,
    semantics: Semantics,
    stop: Stop,
    /// What is settled in every labelling; all else is undecided.
    base: Labelling,
    /// What is not settled, in parts that have nothing to do with each other.
    parts: Groups,
}

impl<'a> Solver<'a> {
    /// A solver; an error if the semantics is not defined for this kind of framework.
    pub fn new(framework: &'a Framework, semantics: Semantics, stop: Stop) -> Result<Solver<'a>, NeedsAttacks> {
        if semantics.needs_attacks() && !framework.is_of_attacks() {
            return Err(NeedsAttacks(semantics));
        }
        let base = match semantics {
            Semantics::Admissible | Semantics::Stage => vec![Label::Undecided; framework.len()],
            _ => grounded(framework),
        };
        let parts = match semantics {
            Semantics::Grounded => Groups::default(),
            _ => parts(framework, &base),
        };
        Ok(Solver { framework, semantics, stop, base, parts })
    }

    /// One labelling, always the same. None if there is none, which only happens to stable labellings and models.
    pub fn one(&self) -> Outcome<Option<Labelling>> {
        outcome(self.one_above(self.base.clone()))
    }

    /// A labelling that keeps what is decided in some of the parts, which it must be possible to keep.
    fn one_above(&self, labels: Labelling) -> Result<Option<Labelling>, Stopped> {
        match self.semantics {
            Semantics::Grounded => Ok(Some(labels)),
            Semantics::Complete => Ok(Some(settled(self.framework, labels))),
            Semantics::Admissible => Ok(Some(with_helpers(self.framework, labels))),
            Semantics::Preferred => preferred_above(self.framework, labels, Label::In, self.stop).map(Some),
            Semantics::Ideal => ideal(self.framework, &labels, &self.parts, self.stop).map(Some),
            Semantics::Stable | Semantics::Model | Semantics::SemiStable | Semantics::Stage => {
                self.one_by_parts(labels)
            }
        }
    }

    /// The same for semantics under which it is best to decide everything. Where guesses do that, nothing is searched.
    fn one_by_parts(&self, mut labels: Labelling) -> Result<Option<Labelling>, Stopped> {
        let guess = guessed(self.framework, labels.clone(), Label::In);
        let mut places = Places::new(self.framework);
        for nodes in self.parts.iter() {
            if nodes.iter().any(|node| labels[*node as usize] != Label::Undecided) {
                continue;
            }
            let guess: Labelling = nodes.iter().map(|node| guess[*node as usize]).collect();
            let is_whole = !guess.contains(&Label::Undecided);
            if is_whole && (self.semantics == Semantics::Model || self.framework.is_of_attacks()) {
                put(&mut labels, nodes, &guess);
                continue;
            }
            let part = places.under(self.framework, nodes, &self.base);
            let found = match self.semantics {
                Semantics::Stable if is_whole && unfounded(&part, &guess).is_empty() => Some(guess),
                Semantics::Stable => Encoding::new(&part, Kind::Stable, self.stop).find(&[])?,
                Semantics::SemiStable => Some(ranges::one(&part, Kind::Complete, self.stop)?),
                Semantics::Stage => Some(ranges::one(&part, Kind::ConflictFree, self.stop)?),
                _ => Encoding::new(&part, Kind::Model, self.stop).find(&[])?,
            };
            let Some(found) = found else { return Ok(None) };
            put(&mut labels, nodes, &found);
        }
        Ok(Some(labels))
    }

    /// All labellings in an order that is always the same, but no more than `limit` of them; they are all kept in memory,
    /// a byte for each node of each.
    pub fn all(&self, limit: usize) -> Outcome<Vec<Labelling>> {
        if matches!(self.semantics, Semantics::Grounded | Semantics::Ideal) {
            let one = self.one();
            let choices = [(&[][..], one.found.iter().cloned().collect())];
            let all = combinations(one.found.as_deref().unwrap_or_default(), &choices, limit);
            return Outcome { found: all.found, end: all.end.max(one.end) };
        }
        let mut places = Places::new(self.framework);
        let mut end = End::Whole;
        let mut choices = Vec::with_capacity(self.parts.len());
        for nodes in self.parts.iter() {
            let part = places.under(self.framework, nodes, &self.base);
            let found = labellings(&part, self.semantics, limit.saturating_add(1), self.stop);
            end = end.max(if found.end == End::Stopped { End::Stopped } else { End::Whole });
            choices.push((nodes, found.found));
        }
        let mut all = combinations(&self.base, &choices, limit);
        all.end = all.end.max(end);
        all
    }

    /// How many labellings there are, without listing them. When stopped, there are at least so many.
    pub fn count(&self) -> Outcome<Count> {
        let mut places = Places::new(self.framework);
        let mut all = Outcome { found: Count::one(), end: End::Whole };
        if matches!(self.semantics, Semantics::Grounded | Semantics::Ideal) {
            return all;
        }
        for nodes in self.parts.iter() {
            let part = places.under(self.framework, nodes, &self.base);
            let one = frontier::count(&part, self.semantics, self.stop);
            if one.end == End::Whole && one.found == Count::ZERO {
                return one;
            }
            all.found *= &one.found;
            all.end = all.end.max(one.end);
        }
        all
    }

    /// Whether some labelling accepts a node, with such a labelling.
    pub fn credulous(&self, node: usize) -> Answer {
        match self.search(node, Labels::of(&[Label::In])) {
            Ok(Some(labels)) => Answer::Yes(Some(labels)),
            Ok(None) => Answer::No(None),
            Err(Stopped) => Answer::Unknown,
        }
    }

    /// Whether all labellings accept a node; if not, with one that does not. If there is no labelling at all, all do.
    pub fn sceptical(&self, node: usize) -> Answer {
        match self.search(node, Labels::of(&[Label::Out, Label::Undecided])) {
            Ok(Some(labels)) => Answer::No(Some(labels)),
            Ok(None) => Answer::Yes(None),
            Err(Stopped) => Answer::Unknown,
        }
    }

    /// A labelling that gives a node one of these labels.
    pub fn find(&self, node: usize, labels: Labels) -> Outcome<Option<Labelling>> {
        outcome(self.search(node, labels))
    }

    pub(super) fn search(&self, node: usize, wanted: Labels) -> Result<Option<Labelling>, Stopped> {
        if matches!(self.semantics, Semantics::Grounded | Semantics::Ideal) || self.base[node] != Label::Undecided {
            let fits = |labels: &Labelling| wanted.has(labels[node]);
            return self.one_above(self.base.clone()).map(|one| one.filter(fits));
        }
        match self.semantics {
            Semantics::Stable | Semantics::Model | Semantics::SemiStable | Semantics::Stage => {
                self.search_part(node, wanted)
            }
            _ => self.search_above(node, wanted),
        }
    }

    /// For semantics in which what bears on a node can be labelled first, and all else after it.
    fn search_above(&self, node: usize, wanted: Labels) -> Result<Option<Labelling>, Stopped> {
        let kind = if self.semantics == Semantics::Admissible { Kind::Admissible } else { Kind::Complete };
        let nodes = ancestors(self.framework, &self.base, &[node as u32]);
        let part = Places::new(self.framework).under(self.framework, &nodes, &self.base);
        let place = nodes.binary_search(&(node as u32)).unwrap_or_default();
        let lifted = |found: &[Label]| {
            let mut labels = self.base.clone();
            put(&mut labels, &nodes, found);
            self.one_above(labels)
        };
        if wanted.has(Label::Undecided) && self.semantics != Semantics::Preferred {
            // The least labelling leaves undecided whatever any other does.
            let least = self.one_above(self.base.clone())?;
            if let Some(least) = least.filter(|labels| labels[node] == Label::Undecided) {
                return Ok(Some(least));
            }
        }
        let mut encoding = Encoding::new(&part, kind, self.stop);
        for label in wanted.iter().filter(|label| *label != Label::Undecided) {
            if let Some(found) = encoding.find(&[encoding.has(place, label)])? {
                return lifted(&found);
            }
        }
        if wanted.has(Label::Undecided) && self.semantics == Semantics::Preferred {
            let avoid: Vec<Label> = [Label::In, Label::Out].into_iter().filter(|label| !wanted.has(*label)).collect();
            if let Some(found) = undecided_in(&part, place, &avoid, self.stop)? {
                return lifted(&found);
            }
        }
        Ok(None)
    }

    /// For semantics in which the whole part matters.
    fn search_part(&self, node: usize, wanted: Labels) -> Result<Option<Labelling>, Stopped> {
        let Some(nodes) = self.parts.iter().find(|nodes| nodes.binary_search(&(node as u32)).is_ok()) else {
            return Ok(None);
        };
        let part = Places::new(self.framework).under(self.framework, nodes, &self.base);
        let place = nodes.binary_search(&(node as u32)).unwrap_or_default();
        let found = match self.semantics {
            Semantics::Stable => find_model(&part, Kind::Stable, place, wanted, self.stop)?,
            Semantics::SemiStable => ranges::find(&part, Kind::Complete, place, wanted, self.stop)?,
            Semantics::Stage => ranges::find(&part, Kind::ConflictFree, place, wanted, self.stop)?,
            _ => find_model(&part, Kind::Model, place, wanted, self.stop)?,
        };
        let Some(found) = found else { return Ok(None) };
        let mut labels = self.base.clone();
        put(&mut labels, nodes, &found);
        self.one_above(labels)
    }

    /// Which labels each node has among all labellings. When stopped, it may have others too.
    pub fn acceptance(&self) -> Outcome<Vec<Labels>> {
        let mut table: Vec<Labels> = self.base.iter().map(|label| Labels::of(&[*label])).collect();
        for nodes in self.parts.iter() {
            for node in nodes {
                table[*node as usize] = Labels::NONE;
            }
        }
        if matches!(self.semantics, Semantics::Grounded | Semantics::Ideal) {
            let one = self.one();
            let table = one.found.iter().flatten().map(|label| Labels::of(&[*label])).collect();
            return Outcome { found: table, end: one.end };
        }
        let mut places = Places::new(self.framework);
        let mut end = End::Whole;
        for nodes in self.parts.iter() {
            let part = places.under(self.framework, nodes, &self.base);
            let found = acceptance::table(&part, self.semantics, self.stop);
            end = end.max(found.end);
            if found.found.contains(&Labels::NONE) && found.end == End::Whole {
                return Outcome { found: vec![Labels::NONE; self.framework.len()], end };
            }
            for (node, labels) in nodes.iter().zip(found.found) {
                table[*node as usize] = labels;
            }
        }
        Outcome { found: table, end }
    }
}

fn find_model(
    part: &Framework,
    kind: Kind,
    node: usize,
    wanted: Labels,
    stop: Stop,
) -> Result<Option<Labelling>, Stopped> {
    let mut encoding = Encoding::new(part, kind, stop);
    for label in wanted.iter().filter(|label| *label != Label::Undecided) {
        let found = encoding.find(&[encoding.has(node, label)])?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

fn put(labels: &mut [Label], nodes: &[u32], found: &[Label]) {
    for (node, label) in nodes.iter().zip(found) {
        labels[*node as usize] = *label;
    }
}

/// What a search found, and whether it was given up.
pub(super) fn outcome<T: Default>(result: Result<T, Stopped>) -> Outcome<T> {
    match result {
        Ok(found) => Outcome { found, end: End::Whole },
        Err(Stopped) => Outcome { found: T::default(), end: End::Stopped },
    }
}
