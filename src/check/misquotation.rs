//! A quotation is not in the text of its source.
//!
//! ## Why
//! A quotation is the one kind of evidence that anybody can check, so it must be right to the letter. Compared is the
//! source's own text, which the debate names under `text:`. White space and the kind of quotation marks make no
//! difference. An ellipsis (`…`, `[...]`) may leave words out, as long as what is quoted stands in this order, within
//! about a page; words in square brackets, such as `[there]`, may be put in or stand for a few others. A quotation
//! begins and ends with whole words.
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will, text: sources/article.txt}
//! claims:
//!   - claim: The Soviet ships turned back.
//!     evidence:
//!       - source: article
//!         quote: the Soviet Union had sent back all its ships
//! #: sources/article.txt
//! We know that the Soviet Union had turned back its ships.
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will, text: sources/article.txt}
//! claims:
//!   - claim: The Soviet ships turned back.
//!     evidence:
//!       - source: article
//!         quote: the “Soviet Union” … turned back its [own] ships
//! #: sources/article.txt
//! We know that the "Soviet Union" had turned back its ships.
//! ```
//!
//! ## Repair
//! Copy the words from the text, put an ellipsis where some are left out, or name the source that has them.
//!
//! ## Source
//! National Speech & Debate Association, evidence rules (distortion).

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    quotation::{Difference, Found, Nearest, Quoted, quotations},
    rule::Rule,
    source::Span,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule { code: "misquotation", severity: Severity::Error, file: include_str!("misquotation.rs") };

/// The most differences that one line tells; the others are counted.
const TOLD: usize = 3;

/// The most parts that are underlined in the source; the headline counts them all.
const SHOWN: usize = 4;

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for quoted in quotations(debate) {
        let finding = match &*quoted.found {
            Found::At(_) => continue,
            Found::Nowhere { part, nearest } => nowhere(&quoted, part, nearest.as_ref()),
            Found::Scattered(places) => {
                let headline = format!(
                    "the {} parts of this quotation do not stand near each other, in this order, in the text of {}",
                    places.len(),
                    source(&quoted)
                );
                let mut finding = RULE.finding(quoted.quote.span, headline).here("quoted as one passage");
                for (number, place) in places.iter().enumerate().take(SHOWN) {
                    let span = span(&quoted, place.start(), place.end());
                    finding = finding.label(span, format!("part {}", number + 1));
                }
                finding.help("quote each part by itself, with its own line")
            }
        };
        found.push(finding.about(&debate.claim(quoted.claim).name.text).about(&quoted.reference.name.text));
    }
}

fn nowhere(quoted: &Quoted<'_>, part: &str, nearest: Option<&Nearest>) -> Diagnostic {
    let headline = format!("{} does not stand so in the text of {}", mention::quoted(part), source(quoted));
    let finding = RULE.finding(quoted.quote.span, headline);
    let Some(nearest) = nearest else {
        return finding
            .here("no passage is like it")
            .label(quoted.text.span, "looked up in this text")
            .help("copy the words from the text, or name the source that has them");
    };
    let help = match &nearest.differences[..] {
        [Difference { quoted, stands }] if stands.is_empty() => format!("leave out {}", mention::quoted(quoted)),
        [Difference { quoted, stands }] if quoted.is_empty() => {
            format!("put in {}, or an ellipsis in its place", mention::quoted(stands))
        }
        [Difference { quoted, stands }] => {
            format!("write {} for {}", mention::quoted(stands), mention::quoted(quoted))
        }
        _ => {
            let position = quoted.text.source.position(nearest.start);
            format!("copy the words from {}:{position}", quoted.text.source.name)
        }
    };
    finding
        .here(differences(&nearest.differences))
        .label(span(quoted, nearest.start, nearest.end), "the nearest passage")
        .help(help)
}

/// What differs, as a sentence.
fn differences(differences: &[Difference]) -> String {
    let told = differences.iter().map(|Difference { quoted, stands }| match (quoted.as_str(), stands.as_str()) {
        ("", left_out) => format!("{} is left out", mention::quoted(left_out)),
        (added, "") => format!("{} is not there", mention::quoted(added)),
        (quoted, stands) => format!("{} stands there for {}", mention::quoted(stands), mention::quoted(quoted)),
    });
    mention::list(told, TOLD)
}

fn source(quoted: &Quoted<'_>) -> String {
    mention::id(&quoted.reference.name.text)
}

fn span(quoted: &Quoted<'_>, start: u32, end: u32) -> Span {
    Span { file: quoted.text.file, start, end }
}
