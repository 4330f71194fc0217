//! A primary source was written long after what it is witness for, and nothing says so.
//!
//! ## Why
//! "Primary" makes readers think of a paper of the day. A witness who writes years later has read the others since, and
//! knows how it ended. Compared are the claim's `when` and the source's `issued`; only what is certainly two years or
//! more apart is meant. It is marked as late when the claim is tagged `memoir`, when the type of the source says so
//! (`memoir`, `interview`), when its `provenance` is not `primary`, or when its title, `about` or `note` speak of it
//! ("dictated in retirement", "recalled at a conference"), or say that it prints a paper of the day ("edited by",
//! "transcribed from tapes").
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - id: bundy
//!     type: book
//!     author: Bundy, McGeorge
//!     title: Danger and Survival
//!     issued: 1988
//!     provenance: primary
//! claims:
//!   - claim: The President never meant to trade the missiles.
//!     when: 1962-10-27
//!     evidence: [bundy]
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - id: bundy
//!     type: book
//!     author: Bundy, McGeorge
//!     title: Danger and Survival
//!     issued: 1988
//!     provenance: primary
//!     about: The President's adviser in 1962, looking back
//! claims:
//!   - claim: The President never meant to trade the missiles.
//!     when: 1962-10-27
//!     evidence: [bundy]
//! ```
//!
//! ## Repair
//! Say in `about` or `note` that the source looks back, or tag the claim `memoir`. A paper that was only printed later
//! has the date on which it was written as `issued`.

use super::{
    Check,
    shared::memory::{is_memoir, is_tagged_memoir, says_so, years_later},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Provenance},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "later-source-unmarked", severity: Severity::Note, file: include_str!("later_source_unmarked.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let mut told = vec![false; debate.references.len()];
    for claim in &debate.claims {
        for evidence in &claim.evidence {
            let reference = debate.reference(evidence.reference.value);
            let is_primary = reference.provenance.as_ref().is_some_and(|word| word.value == Provenance::Primary);
            if !is_primary || told[evidence.reference.value.index()] {
                continue;
            }
            let Some(years) = years_later(claim, reference) else { continue };
            let is_interview = reference.kind.as_ref().is_some_and(|kind| kind.value == "interview");
            if is_interview || is_memoir(reference) || is_tagged_memoir(claim) || says_so(debate, reference) {
                continue;
            }
            told[evidence.reference.value.index()] = true;
            let source = mention::id(&reference.name.text);
            let headline =
                format!("{source} was written {years} years after what it is witness for, and does not say so");
            let mut finding = RULE.finding(evidence.reference.span, headline);
            if let (Some(when), Some(issued)) = (&claim.when, &reference.issued) {
                finding = finding.label(when.span, "this is told").label(issued.span, "in a source of this date");
            }
            found.push(
                finding
                    .help("say in `about` or `note` that it looks back, or give the date on which it was written")
                    .about(&claim.name.text)
                    .about(&reference.name.text),
            );
        }
    }
}
