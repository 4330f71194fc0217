//! A line `---` opens a second document in the same file.
//!
//! ## Why
//! A debate file is one document; what follows a `---` is easily taken for a different debate. It is read all the
//! same.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - Schools should start later.
//! ---
//! claims:
//!   - Teenagers need nine hours of sleep.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - Schools should start later.
//! ```
//!
//! ## Repair
//! Remove the line `---`, or move what follows into a file of its own in the same folder.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "second-document", severity: Severity::Error, file: include_str!("second_document.rs") };

pub(crate) fn finding(span: Span) -> Diagnostic {
    RULE.finding(span, "a second document begins in this file")
        .help("remove the line `---`, or move what follows into a file of its own")
}
