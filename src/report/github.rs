//! Workflow commands of GitHub Actions, which shows them as annotations at the lines of a change.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>: `::error file=F,line=L,…::text`, with
//! `%`, line breaks and, in properties, `:` and `,` written as `%` and two digits.

use std::fmt::Write as _;

use super::Report;
use crate::diagnostic::{Diagnostic, Severity};

/// Prints every finding as an annotation. GitHub shows ten of each severity for a step; the others stand in its log.
pub fn print(report: &Report<'_>) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let source = report.sources.get(finding.span().file);
        let (start, end) = (source.position(finding.span().start), source.position(finding.span().end));
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let _ = write!(
            text,
            "::{command} file={},line={},endLine={}",
            property(&slashed(&source.name)),
            start.line,
            end.line
        );
        // Columns of an annotation over several lines are ignored.
        if start.line == end.line {
            let _ = write!(text, ",col={},endColumn={}", start.column, end.column);
        }
        let _ = writeln!(text, ",title={}::{}", property(finding.code), data(&words(finding)));
    }
    text
}

/// Paths as GitHub writes them.
fn slashed(path: &str) -> String {
    path.replace('\\', "/")
}

fn words(finding: &Diagnostic) -> String {
    match &finding.help {
        Some(help) => format!("{}\nhelp: {help}", finding.headline),
        None => finding.headline.clone(),
    }
}

/// What stands after `::`; everything that a terminal, or the reader of commands, would obey is written as `%`.
fn data(text: &str) -> String {
    text.chars().fold(String::new(), |mut data, letter| {
        if letter == '%' || letter.is_control() {
            for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(data, "%{byte:02X}");
            }
        } else {
            data.push(letter);
        }
        data
    })
}

/// A value among the properties.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        report::tests::{finding, one},
        source::{Source, Sources},
    };

    #[test]
    fn a_finding_is_one_annotation() {
        let sources = one("debate:\n  titel: x\n");
        let found =
            [finding(&sources, Severity::Error, "unknown-key", "titel", "no key `titel`").help("write `title`")];
        assert_eq!(
            print(&Report::new(&sources, &found)),
            "::error file=debate.yaml,line=2,endLine=2,col=3,endColumn=8,title=unknown-key::no key `titel`%0Ahelp: write `title`\n"
        );
    }

    #[test]
    fn no_text_ends_a_command_or_begins_another() {
        let mut sources = Sources::default();
        sources.add(Source::new("a,b:c.yaml", "x"));
        let found = [finding(&sources, Severity::Note, "a-rule", "x", "50 %\r\n::error::\u{1b}[2J\u{9b}")];
        assert_eq!(
            print(&Report::new(&sources, &found)),
            "::notice file=a%2Cb%3Ac.yaml,line=1,endLine=1,col=1,endColumn=2,title=a-rule::50 %25%0D%0A::error::%1B[2J%C2%9B\n"
        );
    }
}
