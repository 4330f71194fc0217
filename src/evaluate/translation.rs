//! Network → framework of gates: every acceptance condition of a debate, spelt out for the engine.
//!
//! Claims come first, then reasons; both keep their numbers. A reason is the gate "all premises, no exception". A claim
//! under a standard that does not weigh is "something for it, nothing against it". Under one that weighs it is "one of
//! these strengths": for each strength that something for the claim may have, the gate "something that strong stands,
//! and nothing stands that is too strong for it" (see [`Thresholds::is_met`](super::standard::Thresholds::is_met)). Each reason bears on a claim in one direction only,
//! so that gate by gate the labels are exact.
//!
//! Who is strong enough is asked of a [`Chain`]: sources sorted by strength, with a node for each that says whether it
//! or a stronger one stands. The rivals of a position are asked range by range, in a tree over the positions of the
//! issue, so that an issue with 100,000 positions does not become 10¹⁰ literals.

use crate::{
    framework::{Builder, Framework, Gate, Literal},
    model::Standard,
};

use super::{
    Label,
    lists::{Lists, short},
    network::{Network, Place},
    standard::weighs,
};

/// Spells a network out.
pub(super) fn framework(network: &Network) -> Framework {
    let claims = network.claims.len();
    let mut builder = Builder::new(claims + network.reasons.len());
    reasons(network, &mut builder);
    let mut translation = Translation::new(network, builder);
    for id in 0..claims {
        translation.claim(id);
    }
    translation.builder.build()
}

fn reasons(network: &Network, builder: &mut Builder) {
    let claims = network.claims.len();
    let uses = (0..claims).flat_map(|claim| {
        network.uses_of(claim).map(move |(reason, place)| match place {
            Place::Premise => (short(reason), Literal::is(short(claim))),
            Place::Unless => (short(reason), Literal::not(short(claim))),
        })
    });
    let mut literals: Vec<(u32, Literal)> = uses.collect();
    literals.sort_by_key(|(reason, _)| *reason);
    for of_one in literals.chunk_by(|one, other| one.0 == other.0) {
        let condition: Vec<Literal> = of_one.iter().map(|(_, literal)| *literal).collect();
        builder.set(short(claims) + of_one[0].0, Gate::All, &condition);
    }
}

/// What a node of a chain stands for, and how strong that is.
type Source = (f64, Literal);

/// Sources, strongest first; each with the literal that it or one before it stands.
struct Chain(Vec<Source>);

impl Chain {
    fn new(builder: &mut Builder, strongest_first: impl IntoIterator<Item = Source>) -> Chain {
        let mut chain: Vec<Source> = Vec::new();
        for (strength, source) in strongest_first {
            let literal = match chain.last() {
                None => source,
                Some((_, before)) => Literal::is(builder.helper(Gate::Any, &[*before, source])),
            };
            chain.push((strength, literal));
        }
        Chain(chain)
    }

    /// Holds iff one of the sources stands whose strength passes; the stronger pass first. `None` if no strength does.
    fn any(&self, passes: impl Fn(f64) -> bool) -> Option<Literal> {
        let count = self.0.partition_point(|(strength, _)| passes(*strength));
        count.checked_sub(1).map(|last| self.0[last].1)
    }
}

/// Chains over the positions of an issue, for ranges that double in length: asked about all positions but one.
struct Tree {
    /// By height: ranges of `1 << height` positions each, the last one maybe shorter.
    levels: Vec<Vec<Chain>>,
}

impl Tree {
    /// From the sources of each position, strongest first.
    fn new(builder: &mut Builder, positions: Vec<Vec<Source>>) -> Tree {
        let mut levels = Vec::new();
        let mut ranges = positions;
        loop {
            levels.push(ranges.iter().map(|range| Chain::new(builder, range.iter().copied())).collect());
            if ranges.len() < 2 {
                return Tree { levels };
            }
            ranges = ranges.chunks(2).map(merged).collect();
        }
    }

    /// For each range that together make up all positions but one: that a source stands whose strength passes.
    fn others(&self, position: usize, passes: impl Fn(f64) -> bool) -> Vec<Literal> {
        let mut found = Vec::new();
        let mut at = position;
        for level in &self.levels {
            // The other half of the range that is one level higher.
            found.extend(level.get(at ^ 1).and_then(|range| range.any(&passes)));
            at >>= 1;
        }
        found
    }
}

fn merged(ranges: &[Vec<Source>]) -> Vec<Source> {
    let mut all = ranges.concat();
    all.sort_by(|one, other| other.0.total_cmp(&one.0));
    all
}

struct Translation<'a> {
    network: &'a Network,
    builder: Builder,
    /// Always holds.
    certain: Literal,
    /// By claim, what stands for it; made when it is first asked for.
    pros: Vec<Option<Chain>>,
    /// By claim, which position of its issues it is, in the order of its issues.
    places: Lists,
    /// By issue, whether a position stands; made when it is first asked for.
    accepted: Vec<Option<Tree>>,
    /// By issue, what stands for its positions; made when it is first asked for.
    supported: Vec<Option<Tree>>,
}

impl<'a> Translation<'a> {
    fn new(network: &'a Network, mut builder: Builder) -> Translation<'a> {
        let certain = Literal::is(builder.helper(Gate::All, &[]));
        let issues = network.positions.len();
        let places = (0..issues).flat_map(|issue| {
            let positions = network.positions.of(issue).iter().enumerate();
            positions.map(|(place, claim)| (*claim, short(place)))
        });
        let places = Lists::gather(network.claims.len(), &places.collect::<Vec<_>>());
        Translation {
            network,
            builder,
            certain,
            pros: (0..network.claims.len()).map(|_| None).collect(),
            places,
            accepted: (0..issues).map(|_| None).collect(),
            supported: (0..issues).map(|_| None).collect(),
        }
    }

    fn claim(&mut self, id: usize) {
        let node = &self.network.claims[id];
        if let Some(label) = node.fixed {
            let gate = if label == Label::Accepted { Gate::All } else { Gate::Any };
            return self.builder.set(short(id), gate, &[]);
        }
        if weighs(node.standard) { self.weighed(id, node.standard) } else { self.unweighed(id, node.standard) }
    }

    /// Something for it, and where that counts, nothing against it.
    fn unweighed(&mut self, id: usize, standard: Standard) {
        let mut all: Vec<Literal> = Vec::new();
        match self.pro(id).any(|_| true) {
            Some(pro) => all.push(pro),
            None => return self.builder.set(short(id), Gate::Any, &[]),
        }
        if standard == Standard::DialecticalValidity {
            let network = self.network;
            all.extend(network.but.of(id).iter().map(|reason| !self.reason(*reason)));
            all.extend(network.contradicts.of(id).iter().map(|other| Literal::not(*other)));
            let issues = network.issues.of(id).iter().zip(self.places.of(id).to_vec());
            for (issue, place) in issues {
                let others = self.accepted(*issue as usize).others(place as usize, |_| true);
                all.extend(others.into_iter().map(|other| !other));
            }
        }
        self.builder.set(short(id), Gate::All, &all);
    }

    /// For one of the strengths that something for it may have: that strong, and nothing too strong against it.
    fn weighed(&mut self, id: usize, standard: Standard) {
        let mut strengths: Vec<f64> = self.pro(id).0.iter().map(|(strength, _)| *strength).collect();
        strengths.dedup();
        let network = self.network;
        let but = network.but.of(id).iter().map(|reason| (self.strength(*reason), self.reason(*reason)));
        let but: Vec<Source> = but.collect();
        let but = Chain::new(&mut self.builder, but);
        let mut ways = Vec::new();
        for pro in strengths {
            if !network.thresholds.is_met(standard, pro, 0.0) {
                break;
            }
            let too_strong = |con: f64| !network.thresholds.is_met(standard, pro, con);
            let mut all: Vec<Literal> = self.pro(id).any(|strength| strength >= pro).into_iter().collect();
            let mut against: Vec<Literal> = but.any(too_strong).into_iter().collect();
            for other in network.contradicts.of(id) {
                against.extend(self.pro(*other as usize).any(too_strong));
            }
            for (issue, place) in network.issues.of(id).iter().zip(self.places.of(id).to_vec()) {
                against.extend(self.supported(*issue as usize).others(place as usize, too_strong));
            }
            all.extend(against.into_iter().map(|con| !con));
            ways.push(Literal::is(self.builder.helper(Gate::All, &all)));
        }
        self.builder.set(short(id), Gate::Any, &ways);
    }

    fn reason(&self, id: u32) -> Literal {
        Literal::is(short(self.network.claims.len()) + id)
    }

    fn strength(&self, reason: u32) -> f64 {
        self.network.reasons[reason as usize].strength
    }

    /// What speaks for a claim, strongest first: its reasons, and its own word if it has one.
    fn sources(&self, id: usize) -> Vec<Source> {
        let own = self.network.claims[id].own;
        let because = self.network.because.of(id).iter();
        let mut sources: Vec<Source> = because.map(|reason| (self.strength(*reason), self.reason(*reason))).collect();
        if own > 0.0 {
            let place = sources.partition_point(|(strength, _)| *strength >= own);
            sources.insert(place, (own, self.certain));
        }
        sources
    }

    fn pro(&mut self, id: usize) -> &Chain {
        if self.pros[id].is_none() {
            let sources = self.sources(id);
            self.pros[id] = Some(Chain::new(&mut self.builder, sources));
        }
        self.pros[id].as_ref().expect("made above")
    }

    fn accepted(&mut self, issue: usize) -> &Tree {
        if self.accepted[issue].is_none() {
            let positions = self.network.positions.of(issue).iter();
            let sources = positions.map(|claim| vec![(1.0, Literal::is(*claim))]).collect();
            self.accepted[issue] = Some(Tree::new(&mut self.builder, sources));
        }
        self.accepted[issue].as_ref().expect("made above")
    }

    fn supported(&mut self, issue: usize) -> &Tree {
        if self.supported[issue].is_none() {
            let sources = self.network.positions.of(issue).iter().map(|claim| self.sources(*claim as usize)).collect();
            self.supported[issue] = Some(Tree::new(&mut self.builder, sources));
        }
        self.supported[issue].as_ref().expect("made above")
    }
}
