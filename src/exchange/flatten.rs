//! Debate → attack graph with the same verdicts.
//!
//! Every claim is an argument, in the order of the debate; what attacks alone cannot say is said by further arguments:
//! - An objection that is one claim and nothing more attacks the claim it bears on; so do claims that it contradicts
//!   and its rivals.
//! - Any other reason is an argument of its own. Its `unless` claims attack it, and so does, for each premise, an
//!   argument `not_…` that only the premise attacks.
//! - What must have a reason is attacked by an argument `lacks_…`, which its reasons attack.
//! - What is assumed is not attacked. What is withdrawn, and what cannot be accepted for other reasons, is attacked by
//!   the argument `true`, which nothing attacks.
//! - At an issue of more than [`WRITTEN_OUT`] positions, arguments `rivals_…` hand on, from each position to the next
//!   in both directions, that one has been accepted, so that the graph grows with the issue and not with its square.
//!
//! A claim has the same label here and there, under the grounded semantics and every other that is defined by complete
//! labellings. (Not under the stable semantics: a claim that is its own only reason can be accepted here.) Standards
//! that weigh strengths have no counterpart; a debate that judges a claim by one is refused. Standards that do not
//! weigh, `scintilla` and `dialectical-validity`, are kept.

use std::{collections::BTreeSet, fmt};

use crate::{
    evaluate::{
        lens::{Audience, Standing},
        standard::weighs,
    },
    model::{ClaimId, Debate, LensId, ReasonId, Standard},
};

use super::{AttackGraph, arguments::Free};

/// The most positions of an issue of which each attacks each other.
pub const WRITTEN_OUT: usize = 16;

/// A claim is judged by weighing strengths, which attacks cannot do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Weighed {
    /// The claim.
    pub claim: String,
    /// The standard.
    pub standard: Standard,
}

impl fmt::Display for Weighed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = Standard::WORDS.iter().find(|(_, standard)| *standard == self.standard).map_or("", |(word, _)| word);
        write!(
            f,
            "the claim `{}` is judged by {word}, which weighs strengths, and an attack graph has none; judge its issue \
             by `scintilla` or `dialectical-validity`, or through a lens that does",
            self.claim
        )
    }
}

impl std::error::Error for Weighed {}

/// The attack graph of a debate, seen through a lens or none. Its first arguments are the claims, in order.
///
/// # Errors
/// If a claim is judged by a standard that weighs strengths.
pub fn flatten(debate: &Debate, lens: Option<LensId>) -> Result<AttackGraph, Weighed> {
    let audience = Audience::new(debate, lens);
    let mut flat = Flat::new(debate);
    for (id, standard) in debate.claim_ids().zip(audience.standards()) {
        flat.claim(id, audience.standing(id), standard)?;
    }
    flat.issues();
    flat.attacks.sort_unstable();
    flat.attacks.dedup();
    Ok(AttackGraph { arguments: flat.names.iter().map(String::as_str).collect(), attacks: flat.attacks })
}

struct Flat<'a> {
    debate: &'a Debate,
    names: Vec<String>,
    free: Free,
    attacks: Vec<(u32, u32)>,
    /// By claim, the argument that it alone attacks.
    negations: Vec<Option<u32>>,
    /// By claim, whether its rivals matter to it.
    minds_rivals: Vec<bool>,
    /// The argument that nothing attacks.
    truth: Option<u32>,
}

impl<'a> Flat<'a> {
    fn new(debate: &'a Debate) -> Flat<'a> {
        let count = debate.claims.len();
        let mut flat = Flat {
            debate,
            names: Vec::with_capacity(count),
            free: Free::default(),
            attacks: Vec::new(),
            negations: vec![None; count],
            minds_rivals: vec![false; count],
            truth: None,
        };
        for claim in &debate.claims {
            flat.argument(&claim.name.text);
        }
        flat
    }

    /// A new argument, called as asked or nearly so: letters, digits and `_`, which every solver reads.
    fn argument(&mut self, name: &str) -> u32 {
        let plain: String = name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '_' }).collect();
        self.names.push(self.free.name(&plain, '_'));
        u32::try_from(self.names.len() - 1).expect("fewer than 2^32 arguments")
    }

    fn attack(&mut self, from: u32, to: u32) {
        self.attacks.push((from, to));
    }

    fn reject(&mut self, argument: u32) {
        let truth = self.truth.unwrap_or_else(|| self.argument("true"));
        self.truth = Some(truth);
        self.attack(truth, argument);
    }

    fn claim(&mut self, id: ClaimId, standing: Standing, standard: Standard) -> Result<(), Weighed> {
        let debate = self.debate;
        let claim = debate.claim(id);
        match standing {
            Standing::Assumed | Standing::Granted => return Ok(()),
            Standing::Withdrawn | Standing::Refused => {
                self.reject(id.0);
                return Ok(());
            }
            _ if weighs(standard) => return Err(Weighed { claim: claim.name.text.clone(), standard }),
            _ => {}
        }
        if !(standing.has_word() && claim.weight() > 0.0) {
            let reasons = self.arguments(&claim.because);
            if reasons.is_empty() {
                self.reject(id.0);
                return Ok(());
            }
            let lack = self.argument(&format!("lacks_{}", claim.name.text));
            self.attack(lack, id.0);
            for reason in reasons {
                self.attack(reason, lack);
            }
        }
        if standard != Standard::Scintilla {
            for objection in self.arguments(&claim.but) {
                self.attack(objection, id.0);
            }
            for other in &claim.contradicts {
                self.attack(other.value.0, id.0);
            }
            self.minds_rivals[id.index()] = true;
        }
        Ok(())
    }

    /// The arguments for those reasons that weigh anything.
    fn arguments(&mut self, reasons: &[ReasonId]) -> Vec<u32> {
        let debate = self.debate;
        reasons.iter().filter(|id| debate.reason(**id).weight() > 0.0).map(|id| self.reason(*id)).collect()
    }

    fn reason(&mut self, id: ReasonId) -> u32 {
        let reason = self.debate.reason(id);
        let premises: BTreeSet<ClaimId> = reason.premises.iter().map(|used| used.claim).collect();
        let exceptions: BTreeSet<ClaimId> = reason.unless.iter().map(|used| used.claim).collect();
        if let (Some(premise), 1, true) = (premises.first(), premises.len(), exceptions.is_empty()) {
            return premise.0;
        }
        let argument = self.argument(&format!("reason_{}", reason.name.text));
        if !premises.is_disjoint(&exceptions) {
            // It needs what breaks it.
            self.reject(argument);
            return argument;
        }
        for premise in premises {
            let negation = self.negation(premise);
            self.attack(negation, argument);
        }
        for exception in exceptions {
            self.attack(exception.0, argument);
        }
        argument
    }

    fn negation(&mut self, claim: ClaimId) -> u32 {
        if let Some(known) = self.negations[claim.index()] {
            return known;
        }
        let negation = self.argument(&format!("not_{}", self.debate.claim(claim).name.text));
        self.attack(claim.0, negation);
        self.negations[claim.index()] = Some(negation);
        negation
    }

    fn issues(&mut self) {
        for issue in &self.debate.issues {
            let positions: BTreeSet<u32> = issue.positions.iter().map(|position| position.value.0).collect();
            if positions.len() > WRITTEN_OUT {
                let name = format!("rivals_{}", issue.name.text);
                self.hand_on(&name, positions.iter().copied());
                self.hand_on(&name, positions.iter().rev().copied());
                continue;
            }
            for one in &positions {
                for other in positions.iter().filter(|other| *other != one && self.minds_rivals[**other as usize]) {
                    self.attacks.push((*one, *other));
                }
            }
        }
    }

    /// Has each position attacked as soon as one of those before it is accepted.
    fn hand_on(&mut self, name: &str, positions: impl Iterator<Item = u32>) {
        let mut some_before: Option<u32> = None;
        for position in positions {
            let (none, some) = (self.argument(name), self.argument(name));
            if let Some(before) = some_before {
                if self.minds_rivals[position as usize] {
                    self.attack(before, position);
                }
                self.attack(before, none);
            }
            self.attack(position, none);
            self.attack(none, some);
            some_before = Some(some);
        }
    }
}
