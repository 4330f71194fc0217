//! Debate, evaluation → findings: rules about verdicts, one file each, in the same shape as those of
//! [`check`](crate::check).

mod expectation_not_met;
mod relies_on_rejected_claim;

use crate::{
    diagnostic::Diagnostic,
    evaluate::{Evaluation, explain, explain::Piece},
    mention,
    model::{ClaimId, Debate},
    rule::Rule,
};

/// A rule that reads a debate and its verdicts.
pub struct Audit {
    /// What it is.
    pub rule: Rule,
    /// Adds its findings.
    find: fn(&Debate, &Evaluation, &mut Vec<Diagnostic>),
}

/// Every rule of this stage. Their order never matters.
pub const RULES: &[Audit] = &[expectation_not_met::AUDIT, relies_on_rejected_claim::AUDIT];

/// Applies every rule to a debate and its verdicts, which must be those through no lens. Findings come in the order of
/// their places.
pub fn audit(debate: &Debate, evaluation: &Evaluation) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for audit in RULES {
        (audit.find)(debate, evaluation, &mut found);
    }
    found.sort_by_key(|finding| (finding.span(), finding.code));
    found
}

/// Why a claim has its verdict, as plain text.
fn why(debate: &Debate, evaluation: &Evaluation, claim: ClaimId) -> String {
    let pieces = explain::claim(debate, evaluation, claim);
    let text = pieces.into_iter().map(|piece| match piece {
        Piece::Words(words) => words,
        Piece::Claim(id) | Piece::Exception(_, id) => mention::claim(debate.claim(id)),
        Piece::Reason(id) => match debate.reason(id).premises[..] {
            [only] => mention::claim(debate.claim(only.claim)),
            _ => mention::reason(debate, debate.reason(id)),
        },
    });
    text.collect()
}
