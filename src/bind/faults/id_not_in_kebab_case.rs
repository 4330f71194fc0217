//! An id is not written in small letters and digits joined by single hyphens.
//!
//! ## Why
//! Ids are typed again and again, in files and on the command line; one way to write them means fewer slips.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: Later Start
//!     claim: Schools should start later.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: later-start
//!     claim: Schools should start later.
//! ```
//!
//! ## Repair
//! Write it as the finding shows, here and wherever it is named. The program can do it, in all files of the debate, where
//! the better id is free and all overlays are laid on.

use crate::{
    ast::shortened,
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "id-not-in-kebab-case", severity: Severity::Warning, file: include_str!("id_not_in_kebab_case.rs") };

/// What can be done about an id.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Better {
    /// The program can rename it.
    ByProgram,
    /// It could, if it saw the overlays, which may name it.
    ByAllOverlays,
    /// Nobody but the author can see where it is named.
    ByHand,
    /// The better id is that of something else.
    Taken,
}

/// `better`: the id as it should be; empty where no letter of it can be kept.
pub(crate) fn finding(span: Span, id: &str, better: &str, state: Better) -> Diagnostic {
    let headline = format!("the id `{}` is not in small letters joined by hyphens", shortened(id));
    let finding = RULE.finding(span, headline).about(id);
    match state {
        _ if better.is_empty() => finding,
        Better::ByProgram | Better::ByHand => finding.help(format!("write `{better}`, here and where it is named")),
        Better::ByAllOverlays => finding.help(format!(
            "write `{better}`, here and where it is named, also in the overlays; with `--with all` the program can do it"
        )),
        Better::Taken => finding.help(format!("write another name, here and where it is named; `{better}` is taken")),
    }
}
