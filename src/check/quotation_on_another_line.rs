//! A quotation stands on another line of its source than stated.
//!
//! ## Why
//! `line` is where a reader looks the words up, so it must lead there. Words that stand in several places are right on
//! each of them; a quotation that runs over several lines has them all (`line: 21-22`). A line that the text does not
//! have is wrong even without a quotation.
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will, text: sources/article.txt}
//! claims:
//!   - claim: The ships turned back.
//!     evidence:
//!       - {source: article, line: 1, quote: The ships turned back.}
//! #: sources/article.txt
//! Washington imposed a quarantine.
//! The ships turned back.
//! ```
//!
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will, text: sources/article.txt}
//! claims:
//!   - claim: The ships turned back.
//!     evidence:
//!       - {source: article, line: 20}
//! #: sources/article.txt
//! Washington imposed a quarantine.
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will, text: sources/article.txt}
//! claims:
//!   - claim: The ships turned back.
//!     evidence:
//!       - {source: article, line: 2, quote: The ships turned back.}
//! #: sources/article.txt
//! Washington imposed a quarantine.
//! The ships turned back.
//! ```
//!
//! ## Repair
//! State the line that the finding names.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Lines},
    quotation::{Found, Quoted, lines, quotations},
    repair,
    rule::Rule,
    source::{Span, Spanned},
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule {
    code: "quotation-on-another-line",
    severity: Severity::Error,
    file: include_str!("quotation_on_another_line.rs"),
};

/// The most places that are named; the others are counted.
const NAMED: usize = 4;

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    past_the_end(debate, found);
    for quoted in quotations(debate) {
        let (Some(stated), Found::At(places)) = (&quoted.evidence.line, &*quoted.found) else { continue };
        let source = &quoted.text.source;
        if stated.value.last > source.line_count() || quoted.place_on_stated_lines().is_some() {
            continue;
        }
        let place = &places[0];
        let right = lines(source, (place.start(), place.end()));
        let others = places.iter().map(|place| words(lines(source, (place.start(), place.end()))));
        let mut finding = RULE
            .finding(stated.span, headline(&quoted, stated, &mention::list(others, NAMED)))
            .here(if places.len() == 1 { "another line" } else { "none of them" })
            .label(Span { file: quoted.text.file, start: place.start(), end: place.end() }, "it stands here");
        if places.len() == 1 {
            finding = finding
                .help(format!("write `line: {}`", range(right)))
                .edit(stated.span, repair::scalar(&range(right)));
        }
        found.push(finding.about(&debate.claim(quoted.claim).name.text).about(&quoted.reference.name.text));
    }
}

fn headline(quoted: &Quoted<'_>, stated: &Spanned<Lines>, right: &str) -> String {
    let (quote, source) = (mention::quoted(quoted.quote), mention::id(&quoted.reference.name.text));
    format!("{quote} stands on {right} of {source}, not on {}", words(stated.value))
}

/// Evidence that names a line which its source's text does not have.
fn past_the_end(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for claim in &debate.claims {
        for evidence in &claim.evidence {
            let reference = debate.reference(evidence.reference.value);
            let (Some(stated), Some(text)) = (&evidence.line, &reference.text) else { continue };
            let count = text.source.line_count();
            if stated.value.last > count {
                let source = mention::id(&reference.name.text);
                let headline = format!(
                    "the text of {source} has {}, and no line {}",
                    mention::count(count as usize, "line"),
                    stated.value.last
                );
                found.push(
                    RULE.finding(stated.span, headline)
                        .label(text.span, "this text")
                        .about(&claim.name.text)
                        .about(&reference.name.text),
                );
            }
        }
    }
}

fn words(lines: Lines) -> String {
    if lines.first == lines.last { format!("line {}", lines.first) } else { format!("lines {}", range(lines)) }
}

fn range(Lines { first, last }: Lines) -> String {
    if first == last { first.to_string() } else { format!("{first}-{last}") }
}
