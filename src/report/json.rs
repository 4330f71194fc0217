//! One JSON document, for programs.
//!
//! ```json
//! {
//!   "version": 1,
//!   "findings": [
//!     {
//!       "code": "unknown-name",
//!       "severity": "error",
//!       "headline": "no claim is called `tax-cutz`",
//!       "file": "debate.yaml",
//!       "start": { "line": 12, "column": 14, "byte": 310 },
//!       "end": { "line": 12, "column": 22, "byte": 318 },
//!       "labels": [
//!         {
//!           "file": "debate.yaml",
//!           "start": { "line": 12, "column": 14, "byte": 310 },
//!           "end": { "line": 12, "column": 22, "byte": 318 },
//!           "text": ""
//!         }
//!       ],
//!       "help": "`tax-cuts` exists (debate.yaml:12:7)",
//!       "edits": [
//!         {
//!           "file": "debate.yaml",
//!           "start": { "line": 12, "column": 14, "byte": 310 },
//!           "end": { "line": 12, "column": 22, "byte": 318 },
//!           "text": "tax-cuts"
//!         }
//!       ],
//!       "subjects": ["lower-taxes"]
//!     }
//!   ],
//!   "counts": { "errors": 1, "warnings": 0, "notes": 0 },
//!   "files": 1,
//!   "claims": 52,
//!   "reasons": 31
//! }
//! ```
//!
//! - `version` changes when a field changes its meaning or goes away; new fields do not change it.
//! - `findings` stand by file, place and code; all of them, however many there are.
//! - `severity` is `error`, `warning` or `note`.
//! - `line` and `column` count from 1, columns in characters; `byte` counts from 0. `end` is the first place after.
//! - `labels`: the first is the place of the finding, repeated in `file`, `start` and `end`; the others are places that
//!   disagree with it. `text` may be empty.
//! - `help` is `null` where no repair is likely right.
//! - `edits` is what `elenchus check --fix` would change: `text` in place of what stands from `start` to `end`, all of
//!   them together. Empty where a program cannot repair it.
//! - `subjects` are the names of the claims, reasons and records concerned.
//!
//! Texts are whole, as in the file. Characters that a terminal would obey are written as `\u` escapes.

use serde::Serialize;

use super::Report;
use crate::{
    diagnostic::{Diagnostic, Severity},
    json,
    rule::Rule,
    source::{Source, Sources, Span},
};

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    findings: Vec<Finding<'a>>,
    counts: Counts,
    files: usize,
    claims: usize,
    reasons: usize,
}

#[derive(Serialize)]
pub(super) struct Finding<'a> {
    code: &'a str,
    severity: &'a str,
    headline: &'a str,
    file: &'a str,
    start: Place,
    end: Place,
    labels: Vec<Words<'a>>,
    help: Option<&'a str>,
    edits: Vec<Words<'a>>,
    subjects: &'a [String],
}

#[derive(Serialize)]
struct Words<'a> {
    file: &'a str,
    start: Place,
    end: Place,
    text: &'a str,
}

#[derive(Clone, Copy, Serialize)]
struct Place {
    line: u32,
    column: u32,
    byte: u32,
}

#[derive(Serialize)]
struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
}

/// Prints the document.
pub fn print(report: &Report<'_>) -> String {
    let document = Document {
        version: 1,
        findings: report.findings.iter().map(|finding| self::finding(report.sources, finding)).collect(),
        counts: Counts {
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            notes: report.count(Severity::Note),
        },
        files: report.sources.iter().count(),
        claims: report.claims,
        reasons: report.reasons,
    };
    json::print(&document)
}

/// Prints rules as one array of objects with `code`, `severity` and `summary`, the sentence that says what is wrong.
pub fn rules(rules: &[&Rule]) -> String {
    #[derive(Serialize)]
    struct Row<'a> {
        code: &'a str,
        severity: &'a str,
        summary: &'a str,
    }
    let row = |rule: &&Rule| Row { code: rule.code, severity: rule.severity.word(), summary: rule.summary() };
    let rows: Vec<Row<'_>> = rules.iter().map(row).collect();
    json::print(&rows)
}

pub(super) fn finding<'a>(sources: &'a Sources, finding: &'a Diagnostic) -> Finding<'a> {
    let labels: Vec<_> = finding.labels.iter().map(|label| words(sources, label.span, &label.text)).collect();
    let Words { file, start, end, .. } = labels[0];
    Finding {
        code: finding.code,
        severity: finding.severity.word(),
        headline: &finding.headline,
        file,
        start,
        end,
        labels,
        help: finding.help.as_deref(),
        edits: finding.edits.iter().map(|edit| words(sources, edit.span, &edit.text)).collect(),
        subjects: &finding.subjects,
    }
}

fn words<'a>(sources: &'a Sources, span: Span, text: &'a str) -> Words<'a> {
    let source = sources.get(span.file);
    let (start, end) = (place(source, span.start), place(source, span.end));
    Words { file: &source.name, start, end, text }
}

fn place(source: &Source, byte: u32) -> Place {
    let position = source.position(byte);
    Place { line: position.line, column: position.column, byte }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{
        tests::{find, finding, one},
        visible,
    };

    #[test]
    fn the_document_says_what_its_documentation_says() {
        let example: String = include_str!("json.rs")
            .lines()
            .skip_while(|line| *line != "//! ```json")
            .skip(1)
            .take_while(|line| *line != "//! ```")
            .map(|line| line.trim_start_matches("//!"))
            .collect();
        let filler = "a: b\n".repeat(11);
        let sources = one(format!("{filler}but: {{ see:  tax-cutz }}\n"));
        let span = find(&sources, 0, "tax-cutz");
        let mut found = finding(&sources, Severity::Error, "unknown-name", "tax-cutz", "no claim is called `tax-cutz`")
            .help("`tax-cuts` exists (debate.yaml:12:7)")
            .edit(span, "tax-cuts")
            .about("lower-taxes");
        found.labels[0].span = span;
        let found = [found];
        let report = Report { claims: 52, reasons: 31, ..Report::new(&sources, &found) };
        let mut printed: serde_json::Value = serde_json::from_str(&print(&report)).expect("valid JSON");
        let mut written: serde_json::Value = serde_json::from_str(&example).expect("a valid example");
        for document in [&mut printed, &mut written] {
            for end in ["start", "end"] {
                document["findings"][0][end]["byte"] = 0.into();
                document["findings"][0]["labels"][0][end]["byte"] = 0.into();
                document["findings"][0]["edits"][0][end]["byte"] = 0.into();
            }
        }
        assert_eq!(printed, written);
    }

    #[test]
    fn columns_count_characters_and_bytes_count_bytes() {
        let sources = one("中文: 你好\n");
        let found = [finding(&sources, Severity::Note, "a-rule", "你好", "")];
        let document: serde_json::Value =
            serde_json::from_str(&print(&Report::new(&sources, &found))).expect("valid JSON");
        let finding = &document["findings"][0];
        assert_eq!(finding["start"], serde_json::json!({ "line": 1, "column": 5, "byte": 8 }));
        assert_eq!(finding["end"], serde_json::json!({ "line": 1, "column": 7, "byte": 14 }));
    }

    #[test]
    fn controls_are_escaped_and_keep_their_value() {
        let sources = one("a");
        let headline = "\u{1b}[2J \u{9b}2J \u{202e} \u{7f} \u{2028}";
        let found = [finding(&sources, Severity::Note, "a-rule", "a", headline)];
        let printed = print(&Report::new(&sources, &found));
        assert!(!printed.chars().any(|letter| letter != '\n' && letter != visible::visible(letter)));
        let document: serde_json::Value = serde_json::from_str(&printed).expect("valid JSON");
        assert_eq!(document["findings"][0]["headline"], headline);
    }
}
