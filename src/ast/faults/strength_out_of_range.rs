//! A strength is neither `weak`, `moderate` or `strong` nor a number from 0 to 1.
//!
//! ## Why
//! Strengths are weighed against each other, which needs one scale.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     strength: 75
//! ```
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     strength: 75%
//! ```
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     strength: 0,5
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     strength: 0.75
//! ```
//!
//! ## Repair
//! Write `weak` (0.25), `moderate` (0.5), `strong` (0.75), or a number from 0 to 1.

use crate::{
    ast::shortened,
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "strength-out-of-range", severity: Severity::Error, file: include_str!("strength_out_of_range.rs") };

pub(crate) fn finding(span: Span, key: &str, written: &str) -> Diagnostic {
    let shown = shortened(written);
    let finding =
        RULE.finding(span, format!("`{shown}` is no {key}: it is weak, moderate, strong or a number from 0 to 1"));
    match better(written) {
        Some(better) => finding.help(format!("write `{better}`")).edit(span, better),
        None => finding.help("write `weak`, `moderate` or `strong`"),
    }
}

/// A number with a decimal comma as one with a point, and per cent as parts of one.
fn better(written: &str) -> Option<String> {
    let number = written.trim().replace(',', ".");
    let value = match number.strip_suffix('%') {
        Some(percent) => percent.trim_end().parse::<f64>().ok()? / 100.0,
        None if number == written.trim() => return None,
        None => number.parse::<f64>().ok()?,
    };
    let is_short = number.len() < 12;
    (is_short && (0.0..=1.0).contains(&value)).then(|| value.to_string())
}
