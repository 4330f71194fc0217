//! Findings → text for a reader, an editor or a program: one file a printer. Nothing else words a finding's place.
//!
//! The rules behind the findings are printed here too: [`rules`] for a reader, [`json::rules`] for a program; so are the argumentation schemes, in [`schemes`].

use std::cmp::Reverse;

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Sources,
};

pub mod full;
pub mod github;
pub mod json;
pub mod json_lines;
pub mod rules;
pub mod sarif;
pub mod schemes;
pub mod short;
pub mod summary;
pub mod visible;

/// A way to print findings.
#[derive(Clone, Copy, Debug)]
pub struct Printer {
    /// What `--format` calls it.
    pub name: &'static str,
    /// What it is good for, in a few words.
    pub about: &'static str,
    /// Prints a report; the text ends with a line break unless it is empty.
    pub print: fn(&Report<'_>) -> String,
}

/// Every printer. The first is the one that is used when none is asked for.
pub const PRINTERS: [Printer; 7] = [
    Printer { name: "full", about: "each finding with its lines and its repair", print: full::print },
    Printer { name: "short", about: "one line a finding, for editors and grep", print: short::print },
    Printer { name: "summary", about: "how many findings each rule has, and each file", print: summary::print },
    Printer { name: "json", about: "one document, for programs", print: json::print },
    Printer { name: "json-lines", about: "one object a line, for programs", print: json_lines::print },
    Printer { name: "sarif", about: "SARIF 2.1.0, for editors and code hosts", print: sarif::print },
    Printer { name: "github", about: "annotations in GitHub Actions", print: github::print },
];

/// The printer of a name.
pub fn printer(name: &str) -> Option<&'static Printer> {
    PRINTERS.iter().find(|printer| printer.name == name)
}

/// What was found in one run, in the order in which it is printed.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    /// The texts that the findings speak of.
    pub sources: &'a Sources,
    /// By file, place and code.
    pub findings: Vec<&'a Diagnostic>,
    /// How many claims were read.
    pub claims: usize,
    /// How many reasons were read.
    pub reasons: usize,
    /// How many findings [`full`] prints, the weightiest; the others are counted in its last lines. 0: all.
    pub limit: usize,
    /// Columns that [`full`] may fill.
    pub width: usize,
    /// The rules that were applied, for printers that explain them.
    pub rules: Vec<&'static Rule>,
}

impl<'a> Report<'a> {
    /// How many findings are printed in full unless the caller asks for more: enough for a day's mending.
    pub const LIMIT: usize = 100;
    /// Columns where there is no terminal to ask.
    pub const WIDTH: usize = 120;

    /// Sorts findings for printing.
    pub fn new(sources: &'a Sources, findings: &'a [Diagnostic]) -> Report<'a> {
        let mut findings: Vec<&Diagnostic> = findings.iter().collect();
        findings.sort_by_key(|finding| (finding.span(), finding.code));
        let (limit, width) = (Report::LIMIT, Report::WIDTH);
        Report { sources, findings, claims: 0, reasons: 0, limit, width, rules: Vec::new() }
    }

    /// How many findings have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether anything was found that fails the run.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// One line that says what was found, or that nothing was.
    pub fn summary(&self) -> String {
        let files = plural(self.sources.iter().count(), "file");
        if self.findings.is_empty() {
            let (claims, reasons) = (plural(self.claims, "claim"), plural(self.reasons, "reason"));
            return format!("checked {files}: {claims}, {reasons}, nothing to mend");
        }
        let kinds = [Severity::Error, Severity::Warning, Severity::Note];
        let counts = kinds.map(|severity| (self.count(severity), severity.word()));
        let counts: Vec<_> =
            counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, word)| plural(count, word)).collect();
        format!("{} in {files}", counts.join(", "))
    }

    /// The findings within the limit, in their order. Where there are more, errors come before warnings and warnings
    /// before notes, so that a hundred clues never hide a fault.
    fn weightiest(&self) -> Vec<&'a Diagnostic> {
        let mut chosen: Vec<usize> = (0..self.findings.len()).collect();
        if self.limit > 0 && chosen.len() > self.limit {
            chosen.sort_by_key(|index| (Reverse(self.findings[*index].severity), *index));
            chosen.truncate(self.limit);
            chosen.sort_unstable();
        }
        chosen.into_iter().map(|index| self.findings[index]).collect()
    }
}

/// A number with its noun: `1 file`, `12,000 files`.
pub fn plural(count: usize, noun: &str) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    format!("{text} {noun}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::{
        diagnostic::Label,
        source::{FileId, Source, Span},
    };

    /// A finding at the first occurrence of some words in the first file.
    #[track_caller]
    pub(crate) fn finding(
        sources: &Sources,
        severity: Severity,
        code: &'static str,
        words: &str,
        headline: &str,
    ) -> Diagnostic {
        let labels = vec![Label { span: find(sources, 0, words), text: String::new() }];
        Diagnostic {
            code,
            severity,
            headline: headline.to_owned(),
            labels,
            help: None,
            edits: Vec::new(),
            subjects: Vec::new(),
        }
    }

    /// The first occurrence of some words in a file.
    #[track_caller]
    pub(crate) fn find(sources: &Sources, file: u32, words: &str) -> Span {
        let start = sources.get(FileId(file)).text.find(words).expect("the words stand in the file");
        let byte = |at| u32::try_from(at).expect("a short text");
        Span { file: FileId(file), start: byte(start), end: byte(start + words.len()) }
    }

    /// One file.
    pub(crate) fn one(text: impl Into<String>) -> Sources {
        let mut sources = Sources::default();
        sources.add(Source::new("debate.yaml", text));
        sources
    }

    /// The text without its colours.
    pub(crate) fn plain(text: &str) -> String {
        let mut plain = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('\u{1b}') {
            plain += before;
            let end = after.find('m').expect("every escape here is a colour");
            assert!(after[..end].bytes().all(|byte| b"[;0123456789".contains(&byte)), "not a colour: {after:.20}");
            rest = &after[end + 1..];
        }
        plain + rest
    }

    #[test]
    fn findings_are_sorted_by_file_place_and_code() {
        let mut sources = one("aa bb");
        sources.add(Source::new("later.yaml", "aa"));
        let mut later = finding(&sources, Severity::Error, "a-rule", "aa", "");
        later.labels[0].span.file = FileId(1);
        let findings = [
            later,
            finding(&sources, Severity::Note, "a-rule", "bb", ""),
            finding(&sources, Severity::Note, "b-rule", "aa", ""),
            finding(&sources, Severity::Error, "a-rule", "aa", ""),
        ];
        let report = Report::new(&sources, &findings);
        let order: Vec<_> =
            report.findings.iter().map(|finding| (sources.locate(finding.span()), finding.code)).collect();
        let at = |place: &str, code| (place.to_owned(), code);
        assert_eq!(
            order,
            [
                at("debate.yaml:1:1", "a-rule"),
                at("debate.yaml:1:1", "b-rule"),
                at("debate.yaml:1:4", "a-rule"),
                at("later.yaml:1:1", "a-rule"),
            ]
        );
    }

    #[test]
    fn the_summary_counts_what_there_is_and_leaves_out_what_there_is_not() {
        let sources = one("aa bb");
        let some = [
            finding(&sources, Severity::Note, "a", "bb", ""),
            finding(&sources, Severity::Error, "a", "bb", ""),
            finding(&sources, Severity::Note, "b", "bb", ""),
        ];
        assert_eq!(Report::new(&sources, &some).summary(), "1 error, 2 notes in 1 file");
        let none = Report { claims: 12_052, reasons: 1, ..Report::new(&sources, &[]) };
        assert_eq!(none.summary(), "checked 1 file: 12,052 claims, 1 reason, nothing to mend");
    }

    #[test]
    fn the_limit_keeps_errors_before_notes_and_the_order_of_places() {
        let sources = one("aa bb cc");
        let findings = [
            finding(&sources, Severity::Note, "n", "aa", ""),
            finding(&sources, Severity::Warning, "w", "bb", ""),
            finding(&sources, Severity::Error, "e", "cc", ""),
        ];
        let report = Report { limit: 2, ..Report::new(&sources, &findings) };
        let codes: Vec<_> = report.weightiest().iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["w", "e"]);
    }

    #[test]
    fn printers_have_names_of_their_own() {
        for (index, one) in PRINTERS.iter().enumerate() {
            assert!(PRINTERS[index + 1..].iter().all(|other| other.name != one.name), "{} twice", one.name);
            assert!(printer(one.name).is_some());
        }
    }
}
