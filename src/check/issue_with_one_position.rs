//! An issue has only one position.
//!
//! ## Why
//! A question with one answer is not at issue. The rival is what the reasons are weighed against; if nobody held it in
//! so many words, it is still the answer that the objections argue for.
//!
//! ## Fires on
//! ```yaml
//! issues:
//!   - id: outcome
//!     question: Did the Soviet Union win?
//!     positions: [won]
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//! ```
//!
//! ## Silent on
//! ```yaml
//! issues:
//!   - id: outcome
//!     question: Did the Soviet Union win?
//!     positions: [won, lost]
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//!   - id: lost
//!     claim: The Soviet Union lost.
//! ```
//!
//! ## Repair
//! Add the rival answer as a claim, and name it under `positions`.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule {
    code: "issue-with-one-position",
    severity: Severity::Warning,
    file: include_str!("issue_with_one_position.rs"),
};

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for issue in &debate.issues {
        let Some((first, others)) = issue.positions.split_first() else { continue };
        if others.iter().all(|other| other.value == first.value) {
            let position = debate.claim(first.value);
            found.push(
                RULE.finding(issue.name.span, format!("the issue {} has only one position", mention::issue(issue)))
                    .label(first.span, "the only position")
                    .help("add the rival answer as a claim, and name it under `positions`")
                    .about(&issue.name.text)
                    .about(&position.name.text),
            );
        }
    }
}
