//! The words to be read aloud are not in the quotation.
//!
//! ## Why
//! `read` marks the words of `quote` that are spoken; the judge sees the quotation and hears them. Words that are not
//! in it would be put into the source's mouth. White space and the kind of quotation marks make no difference; a word
//! is read whole.
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will}
//! claims:
//!   - claim: The Soviet Union gave way.
//!     evidence:
//!       - source: article
//!         quote: The Soviet Union had turned back its ships once the quarantine was imposed.
//!         read: [turned back, in panic]
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will}
//! claims:
//!   - claim: The Soviet Union gave way.
//!     evidence:
//!       - source: article
//!         quote: The Soviet Union had turned back its ships once the quarantine was imposed.
//!         read: [turned back, once the quarantine was imposed]
//! ```
//!
//! ## Repair
//! Copy the words from the quotation, or quote them too.
//!
//! ## Source
//! National Speech & Debate Association, evidence rules (clipping, distortion).

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    quotation::{Difference, Found, Text},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "read-words-not-quoted", severity: Severity::Error, file: include_str!("read_words_not_quoted.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for claim in &debate.claims {
        for evidence in claim.evidence.iter().filter(|evidence| !evidence.read.is_empty()) {
            let quotation = evidence.quote.as_ref().map(|quote| (quote.span, Text::new(quote)));
            for words in &evidence.read {
                let looked_for = quotation.as_ref().map(|(_, text)| text.find(words));
                if matches!(looked_for, Some(Found::At(_))) {
                    continue;
                }
                let headline = format!("{} is read aloud, but not quoted", mention::quoted(words));
                let mut finding = RULE.finding(words.span, headline);
                finding = match &quotation {
                    Some((span, _)) => finding.label(*span, "quoted are these words"),
                    None => finding.label(evidence.span, "nothing is quoted here").help("add `quote` with the words"),
                };
                if let Some(Found::Nowhere { nearest: Some(nearest), .. }) = looked_for
                    && let [Difference { quoted, stands }] = &nearest.differences[..]
                    && !quoted.is_empty()
                    && !stands.is_empty()
                {
                    let (stands, quoted) = (mention::quoted(stands), mention::quoted(quoted));
                    finding = finding.help(format!("write {stands} for {quoted}"));
                }
                let source = &debate.reference(evidence.reference.value).name.text;
                found.push(finding.about(&claim.name.text).about(source));
            }
        }
    }
}
