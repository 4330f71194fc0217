//! Debate and lens → an abstract dialectical framework in flat arrays: who bears on whom, and how much.
//!
//! The nodes are claims and reasons, each with an acceptance condition (Brewka & Woltran 2010; for premises,
//! exceptions and standards in this form Brewka & Gordon 2010). `P(c)` are the reasons under `because`, `A(c)` those
//! under `but`, and `R(c)` the claims that `c` contradicts and its rival positions at every issue.
//! - A **reason** is accepted iff every premise is and no `unless` claim is.
//! - A **claim** that is assumed is accepted and one that is given up is not. Any other is accepted iff `pro` and `con`
//!   meet its standard ([`Thresholds::is_met`]).
//! - `pro(c)` is the largest strength of an accepted reason in `P(c)`, and its own strength if it stands by its own
//!   word. What is assumed has a `pro` of 1, the most there is, so that no rival outweighs it; what is given up has
//!   none, so that it stands in nobody's way.
//! - `con(c)` is the largest strength of an accepted reason in `A(c)`, and, for the standards that weigh strengths, the
//!   `pro` of every claim in `R(c)`, whether that claim is accepted or not. A contradiction counts like rivalry, since
//!   otherwise two claims that contradict each other could both win by preponderance. For dialectical validity it is 1
//!   as soon as a claim in `R(c)` is accepted.
//! - What has strength 0 weighs nothing: it neither carries a claim nor stands against one.
//!
//! Rivals are not written out pair by pair: an issue with 100,000 positions has 100,000 entries here, not 10¹⁰.

use crate::model::{Debate, Role, Standard};

use super::{
    Label,
    lens::{Audience, Standing},
    lists::{Lists, short},
    standard::{Thresholds, weighs},
};

/// A debate as nodes and edges. Claims, reasons and issues keep their numbers.
pub(super) struct Network {
    pub claims: Vec<ClaimNode>,
    pub reasons: Vec<ReasonNode>,
    /// By claim, the reasons for it that weigh anything, strongest first; none where its `pro` is settled without them.
    pub because: Lists,
    /// By claim, the objections to it that weigh anything, strongest first.
    pub but: Lists,
    /// By claim, where it is used: see [`Network::uses_of`].
    uses: Lists,
    /// By claim, those it contradicts.
    pub contradicts: Lists,
    /// By claim, those that contradict it: the same again where the debate is linked as it should be.
    pub contradicted_by: Lists,
    /// By claim, the issues it is a position of.
    pub issues: Lists,
    /// By issue, its positions, each once.
    pub positions: Lists,
    pub thresholds: Thresholds,
    /// Whether the verdict on any claim depends on strengths.
    pub weighs: bool,
}

/// What a claim must meet, and what it brings along.
pub(super) struct ClaimNode {
    /// The strength it has without any reason; 0 where it needs one.
    pub own: f64,
    /// The verdict, where it follows before anything is weighed.
    pub fixed: Option<Label>,
    pub standing: Standing,
    pub standard: Standard,
}

/// A step and what it takes.
pub(super) struct ReasonNode {
    pub target: u32,
    pub role: Role,
    /// 0 where it weighs nothing.
    pub strength: f64,
    /// How many uses of claims must turn out well: premises accepted, exceptions rejected.
    pub needs: u32,
    /// Whether it cannot be accepted at all, because it needs a claim that also breaks it.
    pub hopeless: bool,
}

/// In which place a reason uses a claim.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Premise,
    Unless,
}

impl Network {
    pub fn new(debate: &Debate, audience: &Audience<'_>) -> Network {
        let count = debate.claims.len();
        let (reasons, uses) = steps(debate);
        let (issues, positions) = issues(debate);
        let (claims, contradictions) = claims(debate, audience);
        let weighs = claims.iter().any(|node| node.fixed.is_none() && weighs(node.standard));
        let reversed: Vec<(u32, u32)> = contradictions.iter().map(|(one, other)| (*other, *one)).collect();
        let (mut because, mut but) = (Vec::new(), Vec::new());
        for (id, reason) in reasons.iter().enumerate() {
            match reason.role {
                _ if reason.strength <= 0.0 => {}
                Role::For if claims[reason.target as usize].standing.is_settled() => {}
                Role::For => because.push((reason.target, short(id))),
                Role::Against => but.push((reason.target, short(id))),
            }
        }
        // Strengths are not negative, and such numbers are ordered as their bits are.
        let weakest_last = |reason: u32| u64::MAX - reasons[reason as usize].strength.to_bits();
        let (mut because, mut but) = (Lists::gather(count, &because), Lists::gather(count, &but));
        because.sort_by_key(weakest_last);
        but.sort_by_key(weakest_last);
        Network {
            claims,
            because,
            but,
            uses: Lists::gather(count, &uses),
            contradicts: Lists::gather(count, &contradictions),
            contradicted_by: Lists::gather(count, &reversed),
            issues: Lists::gather(count, &issues),
            positions,
            reasons,
            thresholds: Thresholds::of(debate),
            weighs,
        }
    }

    /// The reasons that use a claim, with the place; a reason that uses it twice comes twice.
    pub fn uses_of(&self, claim: usize) -> impl Iterator<Item = (usize, Place)> {
        let place = |packed| if packed & 1 == 0 { Place::Premise } else { Place::Unless };
        self.uses.of(claim).iter().map(move |packed| ((packed >> 1) as usize, place(packed)))
    }

    /// Whether a claim's verdict depends on how strong its rivals are.
    pub fn is_weighed(&self, claim: usize) -> bool {
        let node = &self.claims[claim];
        node.fixed.is_none() && weighs(node.standard)
    }
}

/// The claims, and which of them contradict which.
///
/// A claim that contradicts itself has its own `pro` against it, so that no weighing comes out in its favour. This must
/// be said here: the worst and the best case look at `pro` and `con` apart and would not see that they are one.
fn claims(debate: &Debate, audience: &Audience<'_>) -> (Vec<ClaimNode>, Vec<(u32, u32)>) {
    let mut contradictions = Vec::new();
    let nodes = debate.claim_ids().zip(audience.standards()).map(|(id, standard)| {
        let claim = debate.claim(id);
        contradictions.extend(claim.contradicts.iter().map(|other| (id.0, other.value.0)));
        let itself = claim.contradicts.iter().any(|other| other.value == id);
        let standing = audience.standing(id);
        let (fixed, own) = match standing {
            Standing::Assumed | Standing::Granted => (Some(Label::Accepted), 1.0),
            Standing::Withdrawn | Standing::Refused => (Some(Label::Rejected), 0.0),
            Standing::OwnWord | Standing::Trusted => (None, positive(claim.weight())),
            Standing::Reasoned | Standing::Open | Standing::Distrusted => (None, 0.0),
        };
        let fixed = fixed.or((itself && weighs(standard)).then_some(Label::Rejected));
        ClaimNode { own, fixed, standing, standard }
    });
    (nodes.collect(), contradictions)
}

/// The reasons, and by claim where they use it: the reason's number, shifted by a bit that is set for `unless`.
fn steps(debate: &Debate) -> (Vec<ReasonNode>, Vec<(u32, u32)>) {
    let mut reasons = Vec::with_capacity(debate.reasons.len());
    let mut uses = Vec::with_capacity(debate.reasons.len());
    // By claim, the last reason that had it as a premise, counted from 1.
    let mut premise_of = vec![0; debate.claims.len()];
    for (id, reason) in debate.reasons.iter().enumerate() {
        let packed = short(id * 2);
        for used in &reason.premises {
            uses.push((used.claim.0, packed));
            premise_of[used.claim.index()] = short(id + 1);
        }
        uses.extend(reason.unless.iter().map(|used| (used.claim.0, packed | 1)));
        reasons.push(ReasonNode {
            target: reason.target.0,
            role: reason.role,
            strength: positive(reason.weight()),
            needs: short(reason.premises.len() + reason.unless.len()),
            hopeless: reason.unless.iter().any(|used| premise_of[used.claim.index()] == short(id + 1)),
        });
    }
    (reasons, uses)
}

/// By claim its issues, and by issue its positions; a position written twice counts once.
fn issues(debate: &Debate) -> (Vec<(u32, u32)>, Lists) {
    let (mut issues, mut positions) = (Vec::new(), Vec::new());
    // By claim, the last issue that had it as a position, counted from 1.
    let mut position_of = vec![0; if debate.issues.is_empty() { 0 } else { debate.claims.len() }];
    for (id, issue) in debate.issues.iter().enumerate() {
        for position in &issue.positions {
            let last = &mut position_of[position.value.index()];
            if *last != short(id + 1) {
                *last = short(id + 1);
                issues.push((position.value.0, short(id)));
                positions.push((short(id), position.value.0));
            }
        }
    }
    (issues, Lists::gather(debate.issues.len(), &positions))
}

/// A strength as written, within 0..=1. What is no number weighs nothing.
fn positive(strength: f64) -> f64 {
    if strength > 0.0 { strength.min(1.0) } else { 0.0 }
}
