//! A claim contradicts itself.
//!
//! ## Why
//! It could only be accepted where it is not, so no audience can ever believe it. Most often the wrong id was written.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: cuba-saved
//!     claim: Khrushchev saved Cuba.
//!     contradicts: [cuba-saved]
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: cuba-saved
//!     claim: Khrushchev saved Cuba.
//!     contradicts: [cuba-lost]
//!   - id: cuba-lost
//!     claim: Khrushchev abandoned Cuba.
//! ```
//!
//! ## Repair
//! Write the id of the claim that is meant, or take the entry out.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "contradicts-itself", severity: Severity::Error, file: include_str!("contradicts_itself.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for id in debate.claim_ids() {
        let claim = debate.claim(id);
        if let Some(itself) = claim.contradicts.iter().find(|other| other.value == id) {
            found.push(
                RULE.finding(itself.span, format!("{} contradicts itself", mention::claim(claim)))
                    .here("the same claim")
                    .help("name the claim that is meant, or take this entry out")
                    .about(&claim.name.text),
            );
        }
    }
}
