//! A claim is hedged, or leans on a word like "clearly".
//!
//! ## Why
//! "Perhaps" and "in a sense" make a claim that no objection can hit; "clearly" and "of course" ask for belief instead of
//! giving a reason. How sure one is has a place of its own, `strength`. A clue, not a verdict: a measured "probably" can
//! be the very thing that is claimed, and is not among the words; nor is a word that the quoted source has too. For
//! debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Khrushchev clearly lost.
//!   - claim: In a sense, Khrushchev won.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Khrushchev lost.
//!     strength: weak
//!   - claim: The two leaders could see the danger clearly.
//! ```
//!
//! ## Repair
//! Take the word out. If it matters how sure the claim is, say it with `strength`, or in a reason.
//!
//! ## Source
//! Kialo's writing tips; Austhink's Rationale tutorials.

use super::{
    Check,
    language::{Cued, Prose, Sentence, Sign},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "hedge-or-intensifier", severity: Severity::Note, file: include_str!("hedge_or_intensifier.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    for sentence in prose.sentences() {
        let cue = sentence.cues(&[Sign::Hedge, Sign::Intensifier]).find(|cue| {
            // At the end of its clause it says how something is done: "could see it clearly".
            cue.words.1 < sentence.len() && !is_of_source(sentence, cue)
        });
        found.extend(cue.map(|cue| finding(sentence, cue)));
    }
}

/// Whether the words are those of the source, and not of whoever wrote the claim.
fn is_of_source(sentence: Sentence<'_>, cue: &Cued) -> bool {
    let words = sentence.text(cue.words.0, cue.words.1).to_lowercase();
    let mut quotes = sentence.claim().evidence.iter().filter_map(|evidence| evidence.quote.as_ref());
    quotes.any(|quote| quote.to_lowercase().contains(&words))
}

fn finding(sentence: Sentence<'_>, cue: Cued) -> Diagnostic {
    let claim = sentence.claim();
    let (from, to) = cue.words;
    let word = sentence.text(from, to);
    let (headline, help) = if cue.sign == Sign::Hedge {
        (format!("{} is hedged: \"{word}\"", mention::claim(claim)), "say how sure it is with `strength`")
    } else {
        (format!("{} leans on \"{word}\"", mention::claim(claim)), "let a reason carry it")
    };
    RULE.finding(sentence.span(from, to), headline)
        .help(format!("check whether the claim is the same without \"{word}\"; {help}"))
        .about(&claim.name.text)
}
