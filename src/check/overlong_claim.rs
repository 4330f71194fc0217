//! A claim has more than 40 words.
//!
//! ## Why
//! So long a text is a paragraph: nobody can say what exactly is accepted when it is. From 26 words on there is a
//! warning, `long-claim`, with the reasons.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The Soviet Union, which had been under threat from American missiles in Turkey for some years, gained
//!       from the crisis a promise that nobody would land troops on the island, and besides, though this was not
//!       told to the public, the withdrawal of the very missiles by which it was threatened.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The Soviet Union gained from the crisis a promise that nobody would land troops on the island.
//! ```
//!
//! ## Repair
//! Take it apart into claims of one thought each; what is only told beside goes into a `note`.

use super::{Check, language::Prose};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_words(RULE, find);

const RULE: Rule = Rule { code: "overlong-claim", severity: Severity::Error, file: include_str!("overlong_claim.rs") };

/// The most words that a claim can have.
pub(super) const MOST: usize = 40;

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    for sentence in prose.sentences().filter(|sentence| sentence.len() > MOST) {
        let words = sentence.length();
        if words > MOST {
            let claim = sentence.claim();
            found.push(
                RULE.finding(claim.text.span, format!("{} has {words} words, more than {MOST}", mention::claim(claim)))
                    .help("take it apart into claims of one thought each")
                    .about(&claim.name.text),
            );
        }
    }
}
