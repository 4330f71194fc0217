//! A reason leaves critical questions of its scheme open that asking alone turns against it.
//!
//! ## Why
//! Each scheme has questions that test arguments of its kind. For some the burden is on whoever argues: once such a
//! question is asked, the step holds no longer until it is answered. An opponent will ask. Questions about a premise,
//! which its own evidence and reasons answer, and questions that need evidence to bite are only counted; `elenchus
//! questions` prints them all.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The missiles in Turkey were obsolete.
//!     because:
//!       - scheme: expert-opinion
//!         premises: [McNamara called the missiles in Turkey obsolete., McNamara knew the missiles.]
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The missiles in Turkey were obsolete.
//!     because:
//!       - scheme: expert-opinion
//!         answers: [evidence]
//!         premises: [McNamara called the missiles in Turkey obsolete., McNamara knew the missiles.]
//! ```
//!
//! ## Repair
//! Answer the question in the debate, and list it under `answers`, with the claim that does so.
//!
//! ## Source
//! T. Gordon, H. Prakken and D. Walton, "The Carneades model of argument and burden of proof" (2007).

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Burden, CriticalQuestion, Debate, Doubt},
    rule::Rule,
    schemes::{self, Schemes},
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule {
    code: "open-critical-questions",
    severity: Severity::Note,
    file: include_str!("open_critical_questions.rs"),
};

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for reason in &debate.reasons {
        let Some(named) = &reason.scheme else { continue };
        // A scheme that is not known has a finding of its own.
        let Some(scheme) = Schemes::of(debate).get(named) else { continue };
        let answered: Vec<String> = reason.answers.iter().map(|answer| schemes::folded(&answer.question)).collect();
        let open = scheme.questions.iter().filter(|question| !answered.contains(&question.id.value));
        // A question about a premise is met by what stands under that premise.
        let turns = |question: &&CriticalQuestion| {
            question.burden == Burden::Proponent && !matches!(question.doubts, Doubt::Premise(_))
        };
        let (first, later): (Vec<&CriticalQuestion>, Vec<_>) = open.partition(turns);
        if first.is_empty() {
            continue;
        }
        let asked = mention::list(first.iter().map(|question| format!("\"{}\"", question.text.value)), 3);
        let also = match later.len() {
            0 => String::new(),
            more => format!("; {} open besides", mention::count(more, "question")),
        };
        let ids: Vec<String> = first.iter().map(|question| question.id.value.clone()).collect();
        found.push(
            RULE.finding(
                named.span,
                format!("asking is enough to break {}: {asked}{also}", mention::reason(debate, reason)),
            )
            .help(format!("answer it in the debate and list it: `answers: [{}]`", ids.join(", ")))
            .about(&reason.name.text),
        );
    }
}
