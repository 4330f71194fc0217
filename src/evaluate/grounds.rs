//! Labels → what each of them rests on: the neighbours that an explanation names.
//!
//! Found once for all in passes over the whole debate, so that one explanation never has to look through the neighbours
//! of a neighbour: a claim with 100,000 objections may itself be an objection to 100,000 claims.
//!
//! Where a field says "before", the label it speaks of was found earlier, so that the verdict can have followed from
//! it: a reason that stands only because its conclusion does is no ground for the conclusion.

use crate::model::{ClaimId, ReasonId, Role, Standard};

use super::{Label, grounded::Labelling, lens::Standing, lists::Lists, network::Network, standard::Thresholds};

/// What the verdicts rest on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Grounds {
    /// By claim.
    pub standings: Vec<Standing>,
    /// By claim.
    pub standards: Vec<Standard>,
    pub thresholds: Thresholds,
    /// By claim.
    pub speakers: Vec<Speakers>,
    /// By claim. Empty where strengths decide nothing in the whole debate.
    pub scales: Vec<Scales>,
    /// By claim, one that was accepted before and cannot be accepted beside it, where that counts. Empty where no claim
    /// has rivals.
    pub winners: Vec<Option<ClaimId>>,
    /// By reason that falls, the claim that broke it first: see [`Labelling::breakers`].
    pub breakers: Vec<Option<ClaimId>>,
    /// By issue.
    pub fields: Vec<Field>,
    /// By claim, the issues it is a position of.
    issues: Lists,
}

/// Who decided a claim: of equally strong reasons, the one written first.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Speakers {
    /// The strongest reason that stood before; where the claim is undecided, that stands.
    pub ground: Option<ReasonId>,
    /// The strongest objection that stood before.
    pub defeat: Option<ReasonId>,
}

/// What is weighed for a claim and against it: of equally strong reasons, the one written first.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Scales {
    /// For it.
    pub pro: Pan,
    /// Against it, rivals aside.
    pub con: Pan,
}

/// One side of the scales.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Pan {
    /// The strongest reason that stands.
    pub sure: Option<ReasonId>,
    /// The strongest reason that does not fall.
    pub possible: Option<ReasonId>,
}

impl Pan {
    /// The strongest reason that does not fall, where it does not stand either.
    pub fn unsure(self) -> Option<ReasonId> {
        if self.possible == self.sure { None } else { self.possible }
    }
}

/// The positions of one issue, those that the others are measured by.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub(super) struct Field {
    /// How many positions there are.
    pub size: usize,
    /// The first two.
    pub first: Vec<ClaimId>,
    /// The two with most standing for them, if anything is.
    pub strongest: Vec<ClaimId>,
    /// The two with most possibly standing for them, if anything is and if strengths decide anything.
    pub likeliest: Vec<ClaimId>,
    /// The first two that stay undecided.
    pub open: Vec<ClaimId>,
    /// The first three that stay undecided although something stands for them.
    pub tied: Vec<ClaimId>,
    /// How many those are in all.
    pub ties: usize,
}

/// How many of those that tie are kept by name: any two rivals of a position, and the position.
const NAMED: usize = 3;

impl Grounds {
    pub fn new(network: Network, labels: &mut Labelling) -> Grounds {
        let weighing = (0..network.claims.len()).any(|id| network.is_weighed(id));
        let scales = if weighing { scales(&network, labels) } else { Vec::new() };
        let speakers = speakers(&network, labels);
        let field = |issue| {
            let positions = network.positions.of(issue).iter().map(|id| ClaimId(*id));
            let pro = |id: ClaimId| match scales.get(id.index()) {
                Some(scales) => (pro(&network, id, scales.pro.sure), pro(&network, id, scales.pro.possible)),
                None => (pro(&network, id, speakers[id.index()].ground), 0.0),
            };
            field(positions, pro, |id| labels.claims[id.index()])
        };
        Grounds {
            standings: network.claims.iter().map(|claim| claim.standing).collect(),
            standards: network.claims.iter().map(|claim| claim.standard).collect(),
            thresholds: network.thresholds,
            winners: winners(&network, labels),
            breakers: std::mem::take(&mut labels.breakers),
            fields: (0..network.positions.len()).map(field).collect(),
            speakers,
            scales,
            issues: network.issues,
        }
    }

    /// The issues that a claim is a position of.
    pub fn fields_of(&self, claim: ClaimId) -> impl Iterator<Item = &Field> + Clone {
        self.issues.of(claim.index()).iter().map(|issue| &self.fields[*issue as usize])
    }
}

/// Puts a reason in a place if it is stronger than what is there.
fn take(network: &Network, place: &mut Option<ReasonId>, id: ReasonId) {
    let strength = |id: ReasonId| network.reasons[id.index()].strength;
    if place.is_none_or(|other| strength(id) > strength(other)) {
        *place = Some(id);
    }
}

fn speakers(network: &Network, labels: &Labelling) -> Vec<Speakers> {
    let mut speakers = vec![Speakers::default(); network.claims.len()];
    for (at, reason) in network.reasons.iter().enumerate() {
        let before = labels.reason_ranks[at] < labels.claim_ranks[reason.target as usize];
        if labels.reasons[at] == Label::Accepted && before && reason.strength > 0.0 {
            let speakers = &mut speakers[reason.target as usize];
            let place = match reason.role {
                Role::For => &mut speakers.ground,
                Role::Against => &mut speakers.defeat,
            };
            take(network, place, ReasonId::new(at));
        }
    }
    speakers
}

fn scales(network: &Network, labels: &Labelling) -> Vec<Scales> {
    let mut scales = vec![Scales::default(); network.claims.len()];
    for (at, reason) in network.reasons.iter().enumerate() {
        if labels.reasons[at] != Label::Rejected && reason.strength > 0.0 {
            let scales = &mut scales[reason.target as usize];
            let pan = match reason.role {
                Role::For => &mut scales.pro,
                Role::Against => &mut scales.con,
            };
            take(network, &mut pan.possible, ReasonId::new(at));
            if labels.reasons[at] == Label::Accepted {
                take(network, &mut pan.sure, ReasonId::new(at));
            }
        }
    }
    scales
}

/// Only where acceptance of a rival counts, and not its strength.
fn winners(network: &Network, labels: &Labelling) -> Vec<Option<ClaimId>> {
    if network.positions.is_empty() && network.contradicts.is_empty() {
        return Vec::new();
    }
    let mut winners = vec![None; network.claims.len()];
    let mut beat = |loser: usize, winner: usize| {
        let counts = network.claims[loser].standard == Standard::DialecticalValidity
            && labels.claims[loser] == Label::Rejected
            && labels.claims[winner] == Label::Accepted
            && labels.claim_ranks[winner] < labels.claim_ranks[loser];
        if counts && winners[loser].is_none() {
            winners[loser] = Some(ClaimId::new(winner));
        }
    };
    for loser in 0..network.claims.len() {
        for winner in network.contradicts.of(loser) {
            beat(loser, *winner as usize);
        }
    }
    for issue in 0..network.positions.len() {
        let positions = network.positions.of(issue);
        let accepted = positions.iter().filter(|id| labels.claims[**id as usize] == Label::Accepted);
        if let Some(first) = accepted.min_by_key(|id| labels.claim_ranks[**id as usize]) {
            for loser in positions {
                beat(*loser as usize, *first as usize);
            }
        }
    }
    winners
}

/// What stands for a claim with this as its strongest reason.
fn pro(network: &Network, id: ClaimId, reason: Option<ReasonId>) -> f64 {
    let node = &network.claims[id.index()];
    let reason = reason.filter(|_| !node.standing.is_settled());
    reason.map_or(node.own, |id| node.own.max(network.reasons[id.index()].strength))
}

fn field(
    positions: impl ExactSizeIterator<Item = ClaimId>,
    pro: impl Fn(ClaimId) -> (f64, f64),
    label: impl Fn(ClaimId) -> Label,
) -> Field {
    let mut field = Field { size: positions.len(), ..Field::default() };
    let mut strongest: Vec<(f64, ClaimId)> = Vec::with_capacity(3);
    let mut likeliest: Vec<(f64, ClaimId)> = Vec::with_capacity(3);
    let enter = |two: &mut Vec<(f64, ClaimId)>, pro: f64, id| {
        if pro > 0.0 {
            let place = two.iter().position(|(other, _)| pro > *other).unwrap_or(two.len());
            two.insert(place, (pro, id));
            two.truncate(2);
        }
    };
    for id in positions {
        if field.first.len() < 2 {
            field.first.push(id);
        }
        let (standing, possible) = pro(id);
        enter(&mut strongest, standing, id);
        enter(&mut likeliest, possible, id);
        if label(id) == Label::Undecided {
            if field.open.len() < 2 {
                field.open.push(id);
            }
            if standing > 0.0 {
                field.ties += 1;
                if field.tied.len() < NAMED {
                    field.tied.push(id);
                }
            }
        }
    }
    let names = |two: Vec<(f64, ClaimId)>| two.into_iter().map(|(_, id)| id).collect();
    (field.strongest, field.likeliest) = (names(strongest), names(likeliest));
    field
}
