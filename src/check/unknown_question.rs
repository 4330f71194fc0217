//! `answers` names a critical question that the scheme does not have.
//!
//! ## Why
//! Under `answers` a reason lists the critical questions of its scheme that the debate has dealt with. One that is
//! misspelt, or that belongs to another scheme, leaves the question that was meant open.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The missiles in Turkey were obsolete.
//!     because:
//!       - scheme: expert-opinion
//!         answers: [trustworthi]
//!         premises: [McNamara called the missiles in Turkey obsolete., McNamara knew the missiles.]
//!   - claim: The ships turned round.
//!     because:
//!       - claim: The radio said so.
//!         answers: [bias]
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The missiles in Turkey were obsolete.
//!     because:
//!       - scheme: expert-opinion
//!         answers: [trustworthy]
//!         premises: [McNamara called the missiles in Turkey obsolete., McNamara knew the missiles.]
//! ```
//!
//! ## Repair
//! `elenchus schemes NAME` lists the questions of a scheme with their names.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    names, repair,
    rule::Rule,
    schemes::{self, Schemes},
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "unknown-question", severity: Severity::Warning, file: include_str!("unknown_question.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for reason in &debate.reasons {
        let Some(first) = reason.answers.first() else { continue };
        let Some(named) = &reason.scheme else {
            let headline =
                format!("{} answers critical questions, but names no scheme", mention::reason(debate, reason));
            let help = "add `scheme:`, whose questions they are; `elenchus schemes` lists all";
            found.push(RULE.finding(first.question.span, headline).help(help).about(&reason.name.text));
            continue;
        };
        // A scheme that is not known has a finding of its own.
        let Some(scheme) = Schemes::of(debate).get(named) else { continue };
        let known: Vec<&str> = scheme.questions.iter().map(|question| question.id.as_str()).collect();
        for answer in &reason.answers {
            let word = schemes::folded(&answer.question);
            if known.contains(&word.as_str()) {
                continue;
            }
            let headline = format!(
                "the scheme {} has no critical question {}",
                mention::id(&scheme.id),
                mention::id(&answer.question)
            );
            let span = answer.question.span;
            let finding = RULE.finding(span, headline).label(named.span, "the scheme").about(&reason.name.text);
            found.push(match names::nearest(&word, known.iter().copied()) {
                Some(near) => finding.help(format!("write {}", mention::id(near))).edit(span, repair::scalar(near)),
                None if known.is_empty() => finding.help("the scheme has no questions"),
                None => finding.help(format!("its questions are {}", known.join(", "))),
            });
        }
    }
}
