//! The file cannot be read here: it breaks a rule of YAML, the notation it is written in.
//!
//! ## Why
//! What cannot be read cannot be argued. All that stands before the break is still checked, and reading goes on at
//! the next top key, such as `claims:`, at the start of a line.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: "Later starts" help pupils.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: '"Later starts" help pupils.'
//! ```
//!
//! ## Repair
//! Mend the place that is underlined. A text that holds `: `, ` #`, brackets or quotation marks is safest on a line
//! of its own after `>-`.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "yaml-broken", severity: Severity::Error, file: include_str!("yaml_broken.rs") };

/// `goes_on`: the line at which reading is taken up again.
pub(crate) fn finding(span: Span, what: &str, help: Option<String>, goes_on: Option<u32>) -> Diagnostic {
    let rest = match goes_on {
        Some(line) => format!("what follows is not read; reading goes on at line {line}"),
        None => "what follows in this file is not read".to_owned(),
    };
    let finding = RULE.finding(span, format!("the file breaks off: {what}")).here(rest);
    match help {
        Some(help) => finding.help(help),
        None => finding,
    }
}
