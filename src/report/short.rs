//! One line a finding, as editors and `grep` read them: `file:line:column: severity[code]: headline`.

use std::fmt::Write as _;

use super::{Report, visible};

/// Prints every finding, however many there are.
pub fn print(report: &Report<'_>) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let place = report.sources.locate(finding.span());
        let (place, headline) = (visible::line(&place), visible::line(&finding.headline));
        let _ = writeln!(text, "{place}: {}[{}]: {headline}", finding.severity.word(), finding.code);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::Severity,
        report::tests::{finding, one},
        source::{Source, Sources},
    };

    #[test]
    fn a_finding_is_one_line() {
        let sources = one("debate:\n  titel: x\n");
        let found = [finding(&sources, Severity::Error, "unknown-key", "titel", "no key is called `titel`\nhere")];
        let report = Report::new(&sources, &found);
        assert_eq!(print(&report), "debate.yaml:2:3: error[unknown-key]: no key is called `titel` here\n");
    }

    #[test]
    fn nothing_found_is_nothing_printed() {
        let sources = one("a");
        assert_eq!(print(&Report::new(&sources, &[])), "");
    }

    #[test]
    fn the_name_of_a_file_is_no_command_to_the_terminal() {
        let mut sources = Sources::default();
        sources.add(Source::new("\u{1b}[2J.yaml", "a"));
        let found = [finding(&sources, Severity::Note, "a-rule", "a", "\u{9b}31m")];
        assert_eq!(print(&Report::new(&sources, &found)), "␛[2J.yaml:1:1: note[a-rule]: �31m\n");
    }
}
