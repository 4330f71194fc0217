//! The same claim is used both for and against one claim.
//!
//! ## Why
//! What speaks for a claim cannot by itself speak against it too. Either one of the two uses is a slip, or one of them
//! needs a further premise that the map does not show.
//! Two reasons that share one of several linked premises are no fault: there the other premises turn the point.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: victory
//!     claim: The settlement was a Soviet victory.
//!     because:
//!       - id: withdrawal
//!         claim: The missiles were taken home.
//!     but:
//!       - see: withdrawal
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: victory
//!     claim: The settlement was a Soviet victory.
//!     because:
//!       - premises:
//!           - id: withdrawal
//!             claim: The missiles were taken home.
//!           - claim: Taking the missiles home bought a promise not to invade.
//!     but:
//!       - premises:
//!           - see: withdrawal
//!           - claim: Taking the missiles home in public view looked like a retreat.
//! ```
//!
//! ## Repair
//! Take out the use that is wrong, or add the premise that turns it.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Claim, ClaimId, Debate, ReasonId, Use},
    names::Table,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "for-and-against", severity: Severity::Error, file: include_str!("for_and_against.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for claim in debate.claims.iter().filter(|claim| !claim.because.is_empty() && !claim.but.is_empty()) {
        let reasons = Reasons::of(debate, claim);
        for objection in &claim.but {
            if let Some((supporting, against)) = reasons.same(debate, *objection) {
                found.push(finding(debate, claim, supporting, *objection, against));
            }
        }
    }
}

/// The reasons for one claim, by what they rest on.
struct Reasons {
    /// Those that rest on several claims, by all of these.
    whole: Table<Vec<ClaimId>, (ReasonId, Use)>,
    of_claim: Table<ClaimId, Resting>,
}

/// The first reasons that rest on a claim.
#[derive(Clone, Copy, Default)]
struct Resting {
    /// On it and on no other.
    sole: Option<(ReasonId, Use)>,
    /// As its one premise.
    alone: Option<(ReasonId, Use)>,
    /// As one of its premises.
    any: Option<(ReasonId, Use)>,
}

impl Reasons {
    fn of(debate: &Debate, claim: &Claim) -> Reasons {
        let mut reasons = Reasons { whole: Table::default(), of_claim: Table::default() };
        reasons.of_claim.reserve(claim.because.len());
        for id in &claim.because {
            let premises = &debate.reason(*id).premises;
            let sole = sole(premises);
            if sole.is_none() {
                reasons.whole.entry(set(premises)).or_insert((*id, premises[0]));
            }
            for premise in premises {
                let resting = reasons.of_claim.entry(premise.claim).or_default();
                resting.any.get_or_insert((*id, *premise));
                if sole.is_some() {
                    resting.sole.get_or_insert((*id, premises[0]));
                }
                if premises.len() == 1 {
                    resting.alone.get_or_insert((*id, *premise));
                }
            }
        }
        reasons
    }

    /// A reason that rests on the same premises as an objection, or one of the two on a single premise of the other.
    fn same(&self, debate: &Debate, objection: ReasonId) -> Option<((ReasonId, Use), Use)> {
        let premises = &debate.reason(objection).premises;
        let whole = match sole(premises) {
            Some(claim) => self.of_claim.get(&claim).and_then(|resting| resting.sole),
            None => self.whole.get(&set(premises)).copied(),
        };
        if let Some(whole) = whole {
            let shared = premises.iter().find(|premise| premise.claim == whole.1.claim)?;
            return Some((whole, *shared));
        }
        let in_a_larger = || match premises.as_slice() {
            [only] => Some((self.of_claim.get(&only.claim)?.any?, *only)),
            _ => None,
        };
        premises
            .iter()
            .find_map(|premise| Some((self.of_claim.get(&premise.claim)?.alone?, *premise)))
            .or_else(in_a_larger)
    }
}

/// The claim that all premises state, if it is one: most reasons have one premise, and need no list.
fn sole(premises: &[Use]) -> Option<ClaimId> {
    let first = premises.first()?.claim;
    premises.iter().all(|premise| premise.claim == first).then_some(first)
}

fn set(premises: &[Use]) -> Vec<ClaimId> {
    let mut claims: Vec<ClaimId> = premises.iter().map(|premise| premise.claim).collect();
    claims.sort_unstable();
    claims.dedup();
    claims
}

fn finding(
    debate: &Debate,
    target: &Claim,
    supporting: (ReasonId, Use),
    objection: ReasonId,
    again: Use,
) -> Diagnostic {
    let used = debate.claim(again.claim);
    let headline = format!("{} is used both for and against {}", mention::claim(used), mention::claim(target));
    RULE.finding(again.span, headline)
        .here("against it here")
        .label(supporting.1.span, "for it here")
        .help("take out the use that is wrong, or add the premise that turns it")
        .about(&used.name.text)
        .about(&target.name.text)
        .about(&debate.reason(supporting.0).name.text)
        .about(&debate.reason(objection).name.text)
}
