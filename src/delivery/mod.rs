//! Debate, evaluation → findings: rules about what a debate has to fit when it is spoken and printed, one file each, in the
//! same shape as those of [`check`](crate::check). They measure what `delivery` states, and nothing without it.
//!
//! 1. [`lengths`] measures how long the case of each position takes.
//! 2. The map is measured by [`present::sheets`](crate::present::sheets), which prints it.
//!
//! There is no rule on a box that a page cuts in two, for none does: a map on paper is cut below boxes only, cards of a
//! typeset document do not break, and a poster, which is cut anywhere, is glued together again.

mod case_does_not_fit;
mod case_over_its_clock;
mod lengths;
mod type_too_small;
mod unknown_format;
mod unknown_paper;

use crate::{
    diagnostic::Diagnostic,
    evaluate::Evaluation,
    model::{Debate, Delivery},
    rule::Rule,
};
use lengths::Lengths;

/// A rule that reads what a debate has to fit.
pub struct Fit {
    /// What it is.
    pub rule: Rule,
    /// Adds its findings.
    find: fn(&Measured<'_>, &mut Vec<Diagnostic>),
}

/// Every rule of this stage. Their order never matters.
pub const RULES: &[Fit] =
    &[case_does_not_fit::FIT, case_over_its_clock::FIT, type_too_small::FIT, unknown_format::FIT, unknown_paper::FIT];

/// A debate with its verdicts, and what several rules measure of it.
struct Measured<'d> {
    debate: &'d Debate,
    evaluation: &'d Evaluation,
    /// How long its cases take, where there is a clock.
    lengths: Option<Lengths<'d>>,
}

/// Applies every rule to a debate and its verdicts, which must be those through no lens. Findings come in the order of
/// their places.
pub fn delivery(debate: &Debate, evaluation: &Evaluation) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if debate.delivery == Delivery::default() {
        return found;
    }
    let measured = Measured { debate, evaluation, lengths: Lengths::of(debate, evaluation) };
    for fit in RULES {
        (fit.find)(&measured, &mut found);
    }
    found.sort_by_key(|finding| (finding.span(), finding.code));
    found
}
