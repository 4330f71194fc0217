//! The case for a position is longer than its speech.
//!
//! ## Why
//! What is not said does not count in a round, and who decides at the lectern what to leave out decides badly. `elenchus
//! speech` leaves out whole arguments until the rest has room: those last on which the verdict hangs. The finding says by
//! how much the case is too long, and what goes first, so that it can be cut at home.
//! The case is the claim and all that stands for it; where the format has one speech only, the answers belong to it.
//! Spoken are the claims and the words of the quotations that are marked `read`, numbers as they are said and each sentence
//! with a breath, at the rate under `wpm`, or at 155 words a minute. Nothing is measured unless `delivery` under `debate` states a `format`.
//!
//! ## Fires on
//! ```yaml
//! debate:
//!   question: Should schools start later?
//!   delivery: {format: 0.15, wpm: 120}
//! claims:
//!   - id: later
//!     claim: Schools should start later.
//!     because:
//!       - Pupils who sleep longer learn better.
//!       - Fewer pupils came late in the trial week.
//! ```
//!
//! ## Silent on
//! ```yaml
//! debate:
//!   question: Should schools start later?
//!   delivery: {format: pf, wpm: 120}
//! claims:
//!   - id: later
//!     claim: Schools should start later.
//!     because:
//!       - Pupils who sleep longer learn better.
//!       - Fewer pupils came late in the trial week.
//! ```
//!
//! ## Repair
//! Leave out what the finding names, or make claims and the words marked `read` shorter; `elenchus speech` shows what has
//! room. A debate that holds more than one speech on purpose allows the finding.

use super::{Fit, Measured, lengths::Case};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    prepare::{
        formats::{minutes, seconds},
        speech::Saying,
    },
    rule::Rule,
};

pub(super) const FIT: Fit = Fit { rule: RULE, find };

const RULE: Rule =
    Rule { code: "case-over-its-clock", severity: Severity::Warning, file: include_str!("case_over_its_clock.rs") };

/// How many arguments are named that are left out.
const NAMED: usize = 4;

fn find(measured: &Measured<'_>, found: &mut Vec<Diagnostic>) {
    let Some(lengths) = &measured.lengths else { return };
    // Where nothing can be cut, that is found instead.
    for case in lengths.cases.iter().filter(|case| case.words > lengths.room && case.can_be_cut(lengths.room)) {
        let claim = measured.debate.claim(case.position);
        let headline = format!(
            "the case for {} takes {}, {} more than a speech of {} holds",
            mention::claim(claim),
            minutes(seconds(case.words, lengths.rate)),
            mention::count(case.words - lengths.room, "word"),
            minutes(lengths.seconds as usize)
        );
        found.push(
            RULE.finding(claim.text.span, headline)
                .here(format!("with all that stands for it: {}", mention::count(case.words, "word")))
                .label(lengths.format.span, lengths.clock())
                .help(help(measured.debate, case))
                .about(&claim.name.text),
        );
    }
}

fn help(debate: &Debate, case: &Case) -> String {
    if case.left_out.is_empty() {
        return "shorten the claim".to_owned();
    }
    let names = mention::list(case.left_out.iter().map(|saying| named(debate, saying)), NAMED);
    format!(
        "leave out {names}, or make claims and the words marked `read` shorter; `elenchus speech` shows what has room"
    )
}

fn named(debate: &Debate, saying: &Saying) -> String {
    match (saying.argument.step, saying.argument.claims.first()) {
        (Some(step), _) => mention::reason(debate, debate.reason(step)),
        (None, Some(claim)) => mention::claim(debate.claim(*claim)),
        (None, None) => String::new(),
    }
}
