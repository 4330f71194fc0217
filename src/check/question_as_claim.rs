//! A claim is a question.
//!
//! ## Why
//! A question can be neither accepted nor rejected, so no verdict on it means anything. Questions belong under `issues`,
//! with the rival answers as positions; a rhetorical question hides a claim that its author did not want to state.
//! A question inside quotation marks is somebody else's words.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Did Khrushchev save Cuba?
//! ```
//!
//! ## Silent on
//! ```yaml
//! issues:
//!   - question: Did Khrushchev save Cuba?
//!     positions: [saved, not-saved]
//! claims:
//!   - id: saved
//!     claim: Khrushchev saved Cuba.
//!   - id: not-saved
//!     claim: Khrushchev did not save Cuba.
//!   - claim: Castro asked, ‘Who was consulted?’
//! ```
//!
//! ## Repair
//! Write the answer as the claim; put the question under `issues`, and the answers under its `positions`.
//!
//! ## Source
//! Austhink's Rationale tutorials; Kialo's writing tips.

use super::{Check, language::Prose};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_words(RULE, find);

const RULE: Rule =
    Rule { code: "question-as-claim", severity: Severity::Error, file: include_str!("question_as_claim.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    for claim in &prose.debate.claims {
        // A bracket may close after the mark; a quotation mark makes it somebody else's question.
        if claim.text.trim_end_matches([' ', ')', ']', '!']).ends_with(['?', '？', '⁇', '؟', '⁈']) {
            found.push(
                RULE.finding(claim.text.span, format!("{} is a question, not a claim", mention::claim(claim)))
                    .help("write the answer as the claim; the question belongs under `issues`")
                    .about(&claim.name.text),
            );
        }
    }
}
