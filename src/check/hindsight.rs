//! A claim about an event uses words that only those who came later could use.
//!
//! ## Why
//! Those who acted did not know how it would end. Words like "proved to be" or "doomed" tell the outcome into the
//! event, and make what happened look as if it had to. A clue, not a verdict: in an interpretation that looks back the
//! words are at home, so only claims of fact, and claims of no stated kind, are read, and only where `when` dates them
//! to a year or less. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The doomed summit of Paris met in May 1960.
//!     kind: fact
//!     when: 1960-05
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The summit of Paris met in May 1960.
//!     kind: fact
//!     when: 1960-05
//!   - claim: Détente proved to be short.
//!     kind: interpretation
//!     when: 1979
//! ```
//!
//! ## Repair
//! Say what could be known at the time, or make the judgement a claim of its own with `kind: interpretation`.

use super::{
    Check,
    language::{Prose, Sign},
};
use crate::{
    date::{Date, Precision},
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Kind,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule = Rule { code: "hindsight", severity: Severity::Note, file: include_str!("hindsight.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    for sentence in prose.sentences() {
        let claim = sentence.claim();
        let Some(when) = claim.when.as_ref().filter(|when| is_event(&when.value)) else { continue };
        if claim.kind.as_ref().is_some_and(|kind| kind.value != Kind::Fact) {
            continue;
        }
        let Some(cue) = sentence.cues(&[Sign::Hindsight]).next() else { continue };
        let phrase = sentence.text(cue.words.0, cue.words.1).to_lowercase();
        let headline = format!(
            "{} is dated {}, and \"{phrase}\" can be said only in hindsight; check whether it is meant as a fact",
            mention::claim(claim),
            when.value
        );
        found.push(
            RULE.finding(sentence.span(cue.words.0, cue.words.1), headline)
                .label(when.span, "the event")
                .help("say what could be known then, or make the judgement an interpretation of its own")
                .about(&claim.name.text),
        );
    }
}

/// Whether a date is that of an event: a year, or less.
fn is_event(date: &Date) -> bool {
    let days = date.earliest().zip(date.latest());
    date.precision() <= Precision::Year && days.is_some_and(|(first, last)| first.plus_months(12) > last)
}
