//! A bibliography file, or an entry in it, cannot be read.
//!
//! ## Why
//! The sources in it cannot be cited.
//!
//! ## Fires on
//! ```yaml
//! sources: not-there.bib
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - id: article
//!     title: A title
//! ```
//!
//! ## Repair
//! Mend the entry, or give the path of a `.bib` file, or of a Hayagriva `.yaml` file in a subfolder of the debate.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule = Rule {
    code: "unreadable-bibliography",
    severity: Severity::Error,
    file: include_str!("unreadable_bibliography.rs"),
};

pub(crate) fn finding(span: Span, what: &str) -> Diagnostic {
    RULE.finding(span, what).help("name a `.bib` file, or a Hayagriva `.yaml` file in a subfolder of the debate")
}
