//! What every rule is: a code, a severity, and its own source file, whose head is its documentation.

use crate::{
    diagnostic::{Diagnostic, Label, Severity},
    source::Span,
};

/// A rule of good argument mapping, or of the file format.
///
/// Each rule is one file. The `//!` lines at its head are its documentation: the first says what it means, then come
/// the headings of [`Rule::SECTIONS`]. `elenchus explain CODE` prints them, and tests run their examples.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The name of its file, with hyphens; it reads well after "allow".
    pub code: &'static str,
    /// How much its findings weigh.
    pub severity: Severity,
    /// The text of its file.
    pub file: &'static str,
}

impl Rule {
    /// The headings that every rule's documentation has, in this order.
    pub const SECTIONS: [&'static str; 4] = ["Why", "Fires on", "Silent on", "Repair"];

    /// Starts a finding of this rule at a place.
    pub fn finding(&self, span: Span, headline: impl Into<String>) -> Diagnostic {
        Diagnostic {
            code: self.code,
            severity: self.severity,
            headline: headline.into(),
            labels: vec![Label { span, text: String::new() }],
            help: None,
            edits: Vec::new(),
            subjects: Vec::new(),
        }
    }

    /// Its documentation in Markdown: the `//!` lines without their marks.
    pub fn documentation(&self) -> String {
        let lines = self.file.lines().map_while(|line| line.strip_prefix("//!"));
        lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).fold(String::new(), |text, line| text + line + "\n")
    }

    /// Its first sentence: what is wrong where it fires.
    pub fn summary(&self) -> &'static str {
        let first = self.file.lines().next().unwrap_or_default();
        first.trim_start_matches("//!").trim()
    }

    /// The text under a heading of its documentation; empty where there is none.
    pub fn section(&self, heading: &str) -> String {
        let text = self.documentation();
        let mut inside = false;
        let mut found = String::new();
        for line in text.lines() {
            match line.strip_prefix("## ") {
                Some(title) => inside = title == heading,
                None if inside => found.extend([line, "\n"]),
                None => {}
            }
        }
        found.trim().to_owned()
    }
}
