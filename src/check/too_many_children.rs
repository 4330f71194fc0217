//! More than seven boxes hang directly under one.
//!
//! ## Why
//! Nobody holds more than about seven things side by side in mind, and a row that long fits no sheet. Reasons and
//! objections of a claim are counted, and premises and exceptions of a reason. The base and each overlay are counted for
//! themselves, for whoever writes one can group only what stands there.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The crisis changed Soviet policy.
//!     because:
//!       - The hot line was set up.
//!       - A test ban was signed.
//!       - The navy was enlarged.
//!       - Khrushchev fell.
//!       - Berlin was left in peace.
//!       - Castro went to Moscow.
//!       - The grain deal was made.
//!       - China broke with Moscow.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The crisis changed Soviet policy.
//!     because:
//!       - The hot line was set up.
//!       - A test ban was signed.
//!       - The navy was enlarged.
//!       - Khrushchev fell.
//! ```
//!
//! ## Repair
//! Gather those that make one point under a claim that states it, or split the sheet.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    rule::Rule,
    source::Span,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "too-many-children", severity: Severity::Note, file: include_str!("too_many_children.rs") };

/// The most boxes that may hang under one.
const MOST: usize = 7;

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for claim in debate.claims.iter().filter(|claim| claim.because.len() + claim.but.len() > MOST) {
        let children = claim.because.iter().chain(&claim.but).map(|id| {
            let reason = debate.reason(*id);
            (reason.overlay, mention::place(reason))
        });
        if let Some((number, eighth)) = crowd(children) {
            let headline = format!("{number} reasons and objections hang under {}", mention::claim(claim));
            found.push(finding(claim.name.span, headline, eighth).about(&claim.name.text));
        }
    }
    for reason in debate.reasons.iter().filter(|reason| reason.premises.len() + reason.unless.len() > MOST) {
        let children = reason.premises.iter().chain(&reason.unless).map(|used| {
            let layer = if used.written_here { debate.claim(used.claim).overlay } else { reason.overlay };
            (layer, used.span)
        });
        if let Some((number, eighth)) = crowd(children) {
            let headline = format!("{number} premises and exceptions hang under {}", mention::reason(debate, reason));
            found.push(finding(mention::place(reason), headline, eighth).about(&reason.name.text));
        }
    }
}

/// How many children the base or one overlay has written, if it is too many, and the place of the eighth.
fn crowd(children: impl Iterator<Item = (Option<u32>, Span)>) -> Option<(usize, Span)> {
    let mut layers: Vec<(Option<u32>, Span)> = children.collect();
    layers.sort_by_key(|(layer, _)| *layer);
    let crowd = layers.chunk_by(|one, other| one.0 == other.0).find(|layer| layer.len() > MOST)?;
    Some((crowd.len(), crowd[MOST].1))
}

fn finding(place: Span, headline: String, eighth: Span) -> Diagnostic {
    RULE.finding(place, headline)
        .label(eighth, "the eighth")
        .help("gather those that make one point under a claim that states it")
}
