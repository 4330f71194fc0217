//! Two debates → which claim and which reason of one is which of the other.
//!
//! Claims: 1. the same written id; 2. the same text, in the same place where it stands in several; 3. for those without
//! an id on one side at least, the most similar text, sooner in the same place. Reasons: 1. the same id; 2. the same
//! role, target and premises; 3. the same premises elsewhere; 4. the same role and target and some of the premises.
//!
//! What comes first never depends on the order of files or records: where a choice is open, names and texts decide.

use std::cmp::Reverse;

use crate::{
    model::{ClaimId, Debate, ReasonId, Role},
    names::Table,
    worddiff,
};

/// Who is whom, in both directions. `None`: it is on one side only.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Twins {
    /// By record of the first debate, its number in the second.
    pub after: Vec<Option<u32>>,
    /// By record of the second debate, its number in the first.
    pub before: Vec<Option<u32>>,
}

impl Twins {
    fn none(before: usize, after: usize) -> Twins {
        Twins { after: vec![None; before], before: vec![None; after] }
    }

    fn pair(&mut self, before: u32, after: u32) -> bool {
        let free = self.after[before as usize].is_none() && self.before[after as usize].is_none();
        if free {
            self.after[before as usize] = Some(after);
            self.before[after as usize] = Some(before);
        }
        free
    }

    /// The numbers on both sides, in the order of the first.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32)> {
        self.after.iter().enumerate().filter_map(|(before, after)| Some((short(before), (*after)?)))
    }
}

/// Who is whom.
pub struct Matching {
    /// Claims.
    pub claims: Twins,
    /// Reasons.
    pub reasons: Twins,
    /// For how many claims no similar one was sought, because all their words are too frequent.
    pub unsought: usize,
}

/// Finds who is whom.
pub fn matching(before: &Debate, after: &Debate) -> Matching {
    let mut claims = Twins::none(before.claims.len(), after.claims.len());
    let by_id: Table<&str, u32> =
        before.claim_ids().filter(|id| written(before, *id)).map(|id| (&*before.claim(id).name.text, id.0)).collect();
    for id in after.claim_ids().filter(|id| written(after, *id)) {
        if let Some(twin) = by_id.get(after.claim(id).name.text.as_str()) {
            claims.pair(*twin, id.0);
        }
    }
    same_text(before, after, &mut claims);
    let unsought = similar(before, after, &mut claims);
    let reasons = reasons(before, after, &claims);
    Matching { claims, reasons, unsought }
}

fn short(index: usize) -> u32 {
    ClaimId::new(index).0
}

fn written(debate: &Debate, id: ClaimId) -> bool {
    debate.claim(id).name.written
}

/// A place in which a claim is used: the role, and the number of the target in the first debate.
type Place = (u8, u32);

/// One side with what is needed to look for twins in it.
struct Side<'a> {
    debate: &'a Debate,
    users: Vec<Vec<ReasonId>>,
}

impl<'a> Side<'a> {
    fn new(debate: &'a Debate) -> Side<'a> {
        Side { debate, users: debate.users() }
    }

    /// The claims without a twin, by name.
    fn alone(&self, twins: &[Option<u32>]) -> Vec<ClaimId> {
        let mut alone: Vec<ClaimId> = self.debate.claim_ids().filter(|id| twins[id.index()].is_none()).collect();
        alone.sort_by_key(|id| &self.debate.claim(*id).name.text);
        alone
    }

    /// The places of a claim below claims that have a twin, sorted. `number`: that of the target in the first debate.
    fn places(&self, id: ClaimId, number: impl Fn(ClaimId) -> Option<u32>) -> Vec<Place> {
        let place = |user: &ReasonId| {
            let reason = self.debate.reason(*user);
            let premise = reason.premises.iter().any(|used| used.claim == id);
            let kind = match (premise, reason.role) {
                (true, Role::For) => 0,
                (true, Role::Against) => 1,
                (false, _) => 2,
            };
            number(reason.target).map(|target| (kind, target))
        };
        let mut places: Vec<Place> = self.users[id.index()].iter().take(MOST_PLACES).filter_map(place).collect();
        places.sort_unstable();
        places
    }
}

/// How many uses of a claim are looked at to know its place.
const MOST_PLACES: usize = 16;

fn same_text(before: &Debate, after: &Debate, twins: &mut Twins) {
    let (old, new) = (Side::new(before), Side::new(after));
    let plain = |debate: &Debate, id: ClaimId| debate.claim(id).text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (olds, news) = (old.alone(&twins.after), new.alone(&twins.before));
    let seen = twins.clone();
    // First those whose place agrees too, then the rest.
    for placed in [true, false] {
        let mut there: Table<(String, Vec<Place>), Vec<ClaimId>> = Table::default();
        let place = |side: &Side<'_>, id, numbers: &dyn Fn(ClaimId) -> Option<u32>| {
            if placed { side.places(id, numbers) } else { Vec::new() }
        };
        for id in olds.iter().rev().filter(|id| twins.after[id.index()].is_none()) {
            let places = place(&old, *id, &|target| seen.after[target.index()].map(|_| target.0));
            there.entry((plain(before, *id), places)).or_default().push(*id);
        }
        for id in news.iter().filter(|id| seen_alone(twins, **id)).collect::<Vec<_>>() {
            let places = place(&new, *id, &|target| seen.before[target.index()]);
            let twin = there.get_mut(&(plain(after, *id), places)).and_then(Vec::pop);
            if let Some(twin) = twin {
                twins.pair(twin.0, id.0);
            }
        }
    }
}

fn seen_alone(twins: &Twins, id: ClaimId) -> bool {
    twins.before[id.index()].is_none()
}

/// A word that stands in more claims tells nothing of any of them.
const FREQUENT: usize = 50;
/// How many claims with rare words in common are compared in full.
const CANDIDATES: usize = 8;
/// How much two texts share, of 1, to be the same text reworded.
const ALIKE: f64 = 0.65;
/// How much they share in the same place.
const ALIKE_IN_PLACE: f64 = 0.4;
/// How much they share in the same place if the id was changed too.
const ALIKE_BUT_RENAMED: f64 = 0.75;

/// Pairs claims by similarity; says for how many none was sought.
fn similar(before: &Debate, after: &Debate, twins: &mut Twins) -> usize {
    let (old, new) = (Side::new(before), Side::new(after));
    let (olds, news) = (old.alone(&twins.after), new.alone(&twins.before));
    if olds.is_empty() || news.is_empty() {
        return 0;
    }
    let bag = |debate: &Debate, id: &ClaimId| {
        let mut words: Vec<String> = worddiff::words(&debate.claim(*id).text).map(str::to_lowercase).collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let (old_words, new_words): (Vec<_>, Vec<_>) =
        (olds.iter().map(|id| bag(before, id)).collect(), news.iter().map(|id| bag(after, id)).collect());
    let mut postings: Table<&str, Vec<usize>> = Table::default();
    for (at, words) in new_words.iter().enumerate() {
        for word in words {
            postings.entry(word).or_default().push(at);
        }
    }
    let (mut pairs, mut unsought) = (Vec::new(), 0);
    for (at, words) in olds.iter().enumerate() {
        let words = (*words, &old_words[at]);
        let lists: Vec<&Vec<usize>> = words.1.iter().filter_map(|word| postings.get(word.as_str())).collect();
        let rare: Vec<_> = lists.iter().filter(|list| list.len() <= FREQUENT).collect();
        unsought += usize::from(rare.is_empty() && !lists.is_empty());
        let mut shared: Vec<usize> = rare.into_iter().flat_map(|list| list.iter().copied()).collect();
        shared.sort_unstable();
        let mut counts: Vec<(Reverse<usize>, usize)> =
            shared.chunk_by(|one, other| one == other).map(|run| (Reverse(run.len()), run[0])).collect();
        counts.sort_unstable();
        let places = old.places(words.0, |target| twins.after[target.index()].map(|_| target.0));
        for (_, candidate) in counts.into_iter().take(CANDIDATES) {
            let id = news[candidate];
            let there = new.places(id, |target| twins.before[target.index()]);
            let in_place = places.iter().any(|place| there.contains(place));
            let least = match (written(before, words.0) && written(after, id), in_place) {
                (true, true) => ALIKE_BUT_RENAMED,
                (true, false) => continue,
                (false, true) => ALIKE_IN_PLACE,
                (false, false) => ALIKE,
            };
            let alike = likeness(words.1, &new_words[candidate]);
            if alike >= least {
                pairs.push((Reverse(in_place), Reverse(alike.to_bits()), at, candidate));
            }
        }
    }
    pairs.sort_unstable();
    for (.., at, candidate) in pairs {
        twins.pair(olds[at].0, news[candidate].0);
    }
    unsought
}

/// How much two sorted lists share, of 1.
#[expect(clippy::cast_precision_loss, reason = "no text has 2^52 words")]
fn likeness(one: &[String], other: &[String]) -> f64 {
    let shared = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
    2.0 * shared as f64 / (one.len() + other.len()) as f64
}

/// What a reason is, in numbers of the first debate; what is only in the second is numbered after it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Shape {
    target: u32,
    against: bool,
    premises: Vec<u32>,
}

fn reasons(before: &Debate, after: &Debate, claims: &Twins) -> Twins {
    let mut twins = Twins::none(before.reasons.len(), after.reasons.len());
    let olds = shapes(before, |id| id.0);
    let news = shapes(after, |id| claims.before[id.index()].unwrap_or(short(before.claims.len() + id.index())));
    let written: Table<&str, usize> = olds
        .iter()
        .enumerate()
        .filter(|(_, (reason, _))| before.reason(*reason).name.written)
        .map(|(at, (reason, _))| (&*before.reason(*reason).name.text, at))
        .collect();
    for (reason, _) in &news {
        let name = &after.reason(*reason).name;
        if let Some(at) = written.get(name.text.as_str()).filter(|_| name.written) {
            twins.pair(olds[*at].0.0, reason.0);
        }
    }
    pair_by(&mut twins, &olds, &news, |shape| vec![shape.clone()]);
    let no_target = |against, premises: &Vec<u32>| Shape { target: 0, against, premises: premises.clone() };
    pair_by(&mut twins, &olds, &news, |shape| vec![Shape { against: false, ..shape.clone() }]);
    pair_by(&mut twins, &olds, &news, |shape| vec![no_target(shape.against, &shape.premises)]);
    pair_by(&mut twins, &olds, &news, |shape| {
        let with = |premise: &u32| Shape { premises: vec![*premise], ..shape.clone() };
        shape.premises.iter().map(with).collect()
    });
    twins
}

/// Pairs those that have a key in common, by name where several do.
fn pair_by(
    twins: &mut Twins,
    olds: &[(ReasonId, Shape)],
    news: &[(ReasonId, Shape)],
    keys: impl Fn(&Shape) -> Vec<Shape>,
) {
    let mut there: Table<Shape, Vec<ReasonId>> = Table::default();
    for (reason, shape) in olds.iter().rev().filter(|(reason, _)| twins.after[reason.index()].is_none()) {
        for key in keys(shape) {
            there.entry(key).or_default().push(*reason);
        }
    }
    for (reason, shape) in news {
        for key in keys(shape) {
            let Some(list) = there.get_mut(&key).filter(|_| twins.before[reason.index()].is_none()) else { continue };
            while list.last().is_some_and(|twin| twins.after[twin.index()].is_some()) {
                list.pop();
            }
            if let Some(twin) = list.pop() {
                twins.pair(twin.0, reason.0);
            }
        }
    }
}

/// All reasons by name, with their shapes.
fn shapes(debate: &Debate, number: impl Fn(ClaimId) -> u32) -> Vec<(ReasonId, Shape)> {
    let shape = |id: ReasonId| {
        let reason = debate.reason(id);
        let mut premises: Vec<u32> = reason.premises.iter().map(|used| number(used.claim)).collect();
        premises.sort_unstable();
        premises.dedup();
        (id, Shape { target: number(reason.target), against: reason.role == Role::Against, premises })
    };
    let mut shapes: Vec<_> = debate.reason_ids().map(shape).collect();
    shapes.sort_by_key(|(id, _)| &debate.reason(*id).name.text);
    shapes
}
