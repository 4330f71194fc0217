//! Not even the shortest whole case for a position has room in its speech.
//!
//! ## Why
//! A case is the claim and at least one whole argument for it. Where that takes longer than the clock allows, nothing can
//! be left out that would make it fit: whoever has this position would be stopped before the first reason is given.
//! Spoken are the claims and the words of the quotations that are marked `read`, numbers as they are said and each sentence
//! with a breath, at the rate under `wpm`, or at 155 words a minute. Nothing is measured unless `delivery` under `debate` states a `format`.
//!
//! ## Fires on
//! ```yaml
//! debate:
//!   question: Should schools start later?
//!   delivery: {format: 0.1, wpm: 120}
//! claims:
//!   - id: later
//!     claim: Schools should start later.
//!     because:
//!       - Pupils who sleep longer learn better, as three studies of schools in the county show.
//! ```
//!
//! ## Silent on
//! ```yaml
//! debate:
//!   question: Should schools start later?
//!   delivery: {format: 1, wpm: 120}
//! claims:
//!   - id: later
//!     claim: Schools should start later.
//!     because:
//!       - Pupils who sleep longer learn better, as three studies of schools in the county show.
//! ```
//!
//! ## Repair
//! Shorten the claim, or the premises and the words marked `read` of one reason; split a reason that has many premises; or
//! state a longer clock.

use super::{Fit, Measured};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    prepare::formats::{minutes, seconds},
    rule::Rule,
};

pub(super) const FIT: Fit = Fit { rule: RULE, find };

const RULE: Rule =
    Rule { code: "case-does-not-fit", severity: Severity::Error, file: include_str!("case_does_not_fit.rs") };

fn find(measured: &Measured<'_>, found: &mut Vec<Diagnostic>) {
    let Some(lengths) = &measured.lengths else { return };
    for case in lengths.cases.iter().filter(|case| !case.can_be_cut(lengths.room)) {
        let Some(words) = case.shortest else { continue };
        let claim = measured.debate.claim(case.position);
        let over = mention::count(words.saturating_sub(lengths.room), "word");
        let headline = format!(
            "{} and its shortest reason take {}, {over} more than a speech of {} holds",
            mention::claim(claim),
            minutes(seconds(words, lengths.rate)),
            minutes(lengths.seconds as usize)
        );
        found.push(
            RULE.finding(claim.text.span, headline)
                .here(format!("with its shortest reason: {}", mention::count(words, "word")))
                .label(lengths.format.span, lengths.clock())
                .help("shorten the claim and one reason for it, or the words of its quotations that are marked `read`")
                .about(&claim.name.text),
        );
    }
}
