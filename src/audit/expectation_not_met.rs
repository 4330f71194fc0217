//! A verdict does not come out as `expect` says.
//!
//! ## Why
//! Either the debate does not say what its author meant, or the author expected wrongly. The finding says what came out
//! instead, and why. A record is put to the test only where the overlays laid on are those that it names, and through
//! the lens that it names.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//!     but:
//!       - claim: The missiles were taken home.
//! expect:
//!   accepted: [won]
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: won
//!     claim: The Soviet Union won.
//!     but:
//!       - claim: The missiles were taken home.
//! expect:
//!   rejected: [won]
//! ```
//!
//! ## Repair
//! Follow the explanation to the claim that should have another verdict, or correct the expectation.

use super::{Audit, why};
use crate::{
    diagnostic::{Diagnostic, Severity},
    evaluate::{Evaluation, Label, evaluate},
    mention,
    model::{ClaimId, Debate, Expectation},
    rule::Rule,
    source::Spanned,
};

pub(super) const AUDIT: Audit = Audit { rule: RULE, find };

const RULE: Rule =
    Rule { code: "expectation-not-met", severity: Severity::Error, file: include_str!("expectation_not_met.rs") };

fn find(debate: &Debate, evaluation: &Evaluation, found: &mut Vec<Diagnostic>) {
    let mut laid = debate.overlays.clone();
    laid.sort_unstable();
    let mut through_lens: Vec<Option<Evaluation>> = vec![None; debate.lenses.len()];
    for record in debate.expectations.iter().filter(|record| record.overlays == laid) {
        let verdicts = match &record.lens {
            None => evaluation,
            Some(lens) => through_lens[lens.value.index()].get_or_insert_with(|| evaluate(debate, Some(lens.value))),
        };
        for (list, expected) in lists(record) {
            for entry in list.iter().filter(|entry| verdicts.claim(entry.value) != expected) {
                found.push(finding(debate, verdicts, record, entry, expected));
            }
        }
    }
}

fn lists(record: &Expectation) -> [(&[Spanned<ClaimId>], Label); 3] {
    [(&record.accepted, Label::Accepted), (&record.rejected, Label::Rejected), (&record.undecided, Label::Undecided)]
}

fn finding(
    debate: &Debate,
    verdicts: &Evaluation,
    record: &Expectation,
    entry: &Spanned<ClaimId>,
    expected: Label,
) -> Diagnostic {
    let claim = debate.claim(entry.value);
    let lens = record.lens.as_ref().map(|lens| &debate.lenses[lens.value.index()]);
    let seen = lens.map_or_else(String::new, |lens| format!(", seen through {},", mention::id(&lens.name.text)));
    let (expected, came_out) = (word(expected), word(verdicts.claim(entry.value)));
    let headline = format!("{}{seen} should be {expected}, but is {came_out}", mention::claim(claim));
    let why = why(debate, verdicts, entry.value);
    let finding = RULE
        .finding(entry.span, headline)
        .here(format!("expected to be {expected}"))
        .label(claim.name.span, if why.is_empty() { came_out.to_owned() } else { why })
        .help("follow the explanation to the claim that should have another verdict, or correct the expectation")
        .about(&claim.name.text);
    match lens {
        Some(lens) => finding.about(&lens.name.text),
        None => finding,
    }
}

fn word(label: Label) -> &'static str {
    match label {
        Label::Accepted => "accepted",
        Label::Rejected => "rejected",
        Label::Undecided => "undecided",
    }
}
