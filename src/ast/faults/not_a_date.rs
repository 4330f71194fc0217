//! A date is not written in EDTF, the notation for dates that can be uncertain.
//!
//! ## Why
//! Dates are compared with each other; 10/12/1962 is October in one country and December in another.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The crisis ended.
//!     when: 28.10.1962
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The crisis ended.
//!     when: 1962-10-28
//! ```
//!
//! ## Repair
//! Write year, month and day with hyphens, as far as they are known: `1962`, `1962-10`, `1962-10-28`; `1962?`
//! uncertain, `1962~` about, `1962-10-16/1962-10-28` from and to.

use crate::{
    date::Date,
    diagnostic::{Diagnostic, Severity},
    repair,
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "not-a-date", severity: Severity::Error, file: include_str!("not_a_date.rs") };

/// `why`: what is wrong with it, in a sentence.
pub(crate) fn finding(span: Span, why: &str) -> Diagnostic {
    RULE.finding(span, why).help("write year-month-day as far as known, such as 1962-10-28, 1962-10 or 1962")
}

/// The same for a date in a debate file. `text`: what stands there.
pub(crate) fn written(span: Span, text: &str, why: &str) -> Diagnostic {
    let finding = finding(span, why);
    match Date::guess(text) {
        Some(date) => finding.edit(span, repair::scalar(&date)),
        None => finding,
    }
}
