//! Sentences of a source are quoted by no claim.
//!
//! ## Why
//! A debate that brings the text of a source along (`text:`) maps that source: what it says and the map leaves out may
//! be what speaks against the map. Sentences that are no part of the argument, such as a by-line, are named under
//! `ignore:`. A claim covers a sentence when it quotes any of its words, or names its line without a quotation.
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will, text: sources/article.txt}
//! claims:
//!   - claim: The ships turned back.
//!     evidence: [{source: article, quote: The ships turned back.}]
//! #: sources/article.txt
//! The ships turned back.
//! The missiles in Turkey went too.
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will, text: sources/article.txt, ignore: [3]}
//! claims:
//!   - claim: The ships turned back.
//!     evidence: [{source: article, quote: The ships turned back.}]
//!   - claim: The United States paid a price.
//!     evidence: [{source: article, line: 2}]
//! #: sources/article.txt
//! The ships turned back.
//! The missiles in Turkey went too.
//! All rights reserved.
//! ```
//!
//! ## Repair
//! Add claims that quote them, or name their lines under the source's `ignore`.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Lines},
    quotation::{Sentence, coverage},
    rule::Rule,
    source::Span,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "sentences-not-quoted", severity: Severity::Warning, file: include_str!("sentences_not_quoted.rs") };

/// The most sentences that are underlined; the headline names the lines of all.
const SHOWN: usize = 3;

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for covered in coverage(debate) {
        let left: Vec<&Sentence> = covered.sentences.iter().filter(|sentence| sentence.is_left()).collect();
        if left.is_empty() {
            continue;
        }
        let reference = debate.reference(covered.reference);
        let counted = covered.sentences.iter().filter(|sentence| !sentence.ignored).count();
        let headline = format!(
            "{} of {} in {} {} quoted by no claim: {}",
            left.len(),
            mention::count(counted, "sentence"),
            mention::id(&reference.name.text),
            if left.len() == 1 { "is" } else { "are" },
            lines(&left)
        );
        let mut finding = RULE.finding(covered.text.span, headline).here("this text");
        for sentence in left.iter().take(SHOWN) {
            let (start, end) = sentence.stretch;
            finding = finding.label(Span { file: covered.text.file, start, end }, "not quoted");
        }
        found.push(
            finding.help("add claims that quote them, or name their lines under `ignore`").about(&reference.name.text),
        );
    }
}

/// The lines of sentences, runs joined: "lines 3, 7-9 and 12".
fn lines(sentences: &[&Sentence]) -> String {
    let mut runs: Vec<Lines> = Vec::new();
    for lines in sentences.iter().map(|sentence| sentence.lines) {
        match runs.last_mut() {
            Some(run) if lines.first <= run.last + 1 => run.last = run.last.max(lines.last),
            _ => runs.push(lines),
        }
    }
    let noun = if runs.len() == 1 && runs[0].first == runs[0].last { "line" } else { "lines" };
    let written = runs.iter().map(
        |Lines { first, last }| {
            if first == last { first.to_string() } else { format!("{first}-{last}") }
        },
    );
    format!("{noun} {}", mention::list(written, usize::MAX))
}
