//! A claim has more than 25 words.
//!
//! ## Why
//! A claim is read in a box and heard once. A long one most often holds more than one thought, or a reason beside its
//! conclusion, and no listener keeps it. Words joined by hyphens count as one. Over 40 words it is an error, with a rule
//! of its own: `overlong-claim`.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The Soviet Union, which had been under threat from American missiles in Turkey for some years, gained
//!       from the crisis a promise that nobody would land troops on the island.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The Soviet Union gained from the crisis a promise that nobody would land troops on the island.
//! ```
//!
//! ## Repair
//! Keep what is claimed, and move the rest into reasons, evidence or a `note`.
//!
//! ## Source
//! Austhink's Rationale tutorials; J. Lemeire's rules of argument mapping: short, simple sentences.

use super::{Check, language::Prose, overlong_claim};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_words(RULE, find);

const RULE: Rule = Rule { code: "long-claim", severity: Severity::Warning, file: include_str!("long_claim.rs") };

/// The most words that a claim should have.
const MOST: usize = 25;

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    for sentence in prose.sentences() {
        let words = sentence.length();
        if words > MOST && words <= overlong_claim::MOST {
            let claim = sentence.claim();
            found.push(
                RULE.finding(claim.text.span, format!("{} has {words} words, more than {MOST}", mention::claim(claim)))
                    .help("keep what is claimed, and move the rest into reasons, evidence or a `note`")
                    .about(&claim.name.text),
            );
        }
    }
}
