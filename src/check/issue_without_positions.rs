//! An issue has no positions.
//!
//! ## Why
//! Nothing in the debate can settle it: a question is decided between the answers that somebody defends.
//!
//! ## Fires on
//! ```yaml
//! issues:
//!   - id: outcome
//!     question: Did the Soviet Union win?
//! claims:
//!   - claim: The Soviet Union won.
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
//! Name the claims that answer the question under `positions`.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule {
    code: "issue-without-positions",
    severity: Severity::Warning,
    file: include_str!("issue_without_positions.rs"),
};

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for issue in debate.issues.iter().filter(|issue| issue.positions.is_empty()) {
        found.push(
            RULE.finding(issue.name.span, format!("the issue {} has no positions", mention::issue(issue)))
                .help("name the claims that answer the question under `positions`")
                .about(&issue.name.text),
        );
    }
}
