//! Two claims have the same text and no link between them.
//!
//! ## Why
//! An objection to the one does not touch the other, so the debate can accept and reject the same sentence at once.
//! Capitals and punctuation do not count. Claims of different speakers or of different times (`by`, `when`) are not the
//! same claim.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Kennedy stood firm.
//!     because:
//!       - claim: The blockade held.
//!   - claim: Kennedy deserves praise.
//!     because:
//!       - claim: Kennedy stood firm.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: firm
//!     claim: Kennedy stood firm.
//!     because:
//!       - claim: The blockade held.
//!   - claim: Kennedy deserves praise.
//!     because:
//!       - see: firm
//! ```
//!
//! ## Repair
//! Write the claim once, and use it in the other place with `see`.

use super::{Check, language::Prose};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Claim, ClaimId, Debate},
    names::Table,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_words(RULE, find);

const RULE: Rule =
    Rule { code: "repeated-claim", severity: Severity::Warning, file: include_str!("repeated_claim.rs") };

/// The most places of one sentence that are underlined; the headline counts them all.
const SHOWN: usize = 5;

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    let mut first_of: Table<_, ClaimId> = Table::default();
    first_of.reserve(debate.claims.len());
    let mut again: Vec<(ClaimId, ClaimId)> = Vec::new();
    for id in debate.claim_ids() {
        let claim = debate.claim(id);
        let when = claim.when.as_ref().map(|date| date.written());
        let key = (prose.sentence(id).fingerprint(), claim.by.as_ref().map(|by| by.value), when);
        let first = *first_of.entry(key).or_insert(id);
        if first != id {
            again.push((first, id));
        }
    }
    again.sort_unstable();
    for group in again.chunk_by(|one, other| one.0 == other.0) {
        let first = debate.claim(group[0].0);
        let text = prose.sentence(group[0].0);
        let others = group.iter().filter(|(first, other)| {
            text.len() > 0 && prose.sentence(*other).same_words(text) && !linked(debate, *first, *other)
        });
        let others: Vec<&Claim> = others.map(|(_, other)| debate.claim(*other)).collect();
        if !others.is_empty() {
            found.push(finding(first, &others));
        }
    }
}

/// Whether one claim contradicts the other, or is a premise of a reason for or against it.
fn linked(debate: &Debate, one: ClaimId, other: ClaimId) -> bool {
    let under = |above: ClaimId, below: ClaimId| {
        let claim = debate.claim(above);
        let mut reasons = claim.because.iter().chain(&claim.but);
        reasons.any(|reason| debate.reason(*reason).premises.iter().any(|premise| premise.claim == below))
    };
    let contradicts = debate.claim(other).contradicts.iter().any(|third| third.value == one);
    contradicts || under(one, other) || under(other, one)
}

fn finding(first: &Claim, others: &[&Claim]) -> Diagnostic {
    let headline = format!("{} is written {} times as separate claims", mention::quoted(&first.text), others.len() + 1);
    let mut finding = RULE.finding(others[0].text.span, headline).here("written again");
    finding = finding.label(first.text.span, "first written here").about(&first.name.text);
    for other in others.iter().skip(1).take(SHOWN) {
        finding = finding.label(other.text.span, "and again");
    }
    for other in others {
        finding = finding.about(&other.name.text);
    }
    finding.help(if first.name.written {
        format!("write it once, and `see: {}` in the other place", first.name.text)
    } else {
        "give the first an `id`, and use it in the other place with `see`".to_owned()
    })
}
