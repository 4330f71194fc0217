//! A line is not given as a number, or as a run of numbers such as 12-14.
//!
//! ## Why
//! Quotations are looked up at the line they are said to stand on.
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - id: article
//!     title: A title
//! claims:
//!   - claim: Schools should start later.
//!     evidence:
//!       - source: article
//!         line: twelve
//! ```
//! ```yaml
//! sources:
//!   - id: article
//!     title: A title
//! claims:
//!   - claim: Schools should start later.
//!     evidence:
//!       - {source: article, line: lines 12-14}
//!       - {source: article, line: 136-37}
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - id: article
//!     title: A title
//! claims:
//!   - claim: Schools should start later.
//!     evidence:
//!       - source: article
//!         line: 12-14
//! ```
//!
//! ## Repair
//! Write the number of the line, counted from 1.

use crate::{
    ast::shortened,
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "not-a-line", severity: Severity::Error, file: include_str!("not_a_line.rs") };

pub(crate) fn finding(span: Span, written: &str) -> Diagnostic {
    let shown = shortened(written);
    let finding =
        RULE.finding(span, format!("`{shown}` is no line: lines are numbers counted from 1, or a run such as 12-14"));
    match better(written) {
        Some(better) => finding.help(format!("write `{better}`")).edit(span, better),
        None => finding.help("write the number of the line; a place of another kind goes under `page` or `at`"),
    }
}

/// The numbers without "line" or "l." before them, and the second one in full where it is cut short, as in 136-37.
fn better(written: &str) -> Option<String> {
    let rest = written.trim().to_lowercase();
    let words = ["lines", "line", "ll.", "l."];
    let numbers = words.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(&rest).trim();
    let number = |text: &str| text.trim().parse::<u32>().ok().filter(|line| *line > 0).map(|line| line.to_string());
    let Some((first, last)) = numbers.split_once(['-', '–', '—']) else { return number(numbers) };
    let (first, mut last) = (number(first)?, number(last)?);
    if last.len() < first.len() {
        last.insert_str(0, &first[..first.len() - last.len()]);
    }
    let is_run = first.parse::<u32>().ok()? <= last.parse().ok()?;
    is_run.then(|| format!("{first}-{last}"))
}
