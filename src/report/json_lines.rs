//! One JSON object a line and finding, for programs that read as they go: the objects of [`json`]'s
//! `findings`.

use super::{Report, json};

/// Prints every finding, however many there are.
pub fn print(report: &Report<'_>) -> String {
    report.findings.iter().map(|finding| crate::json::line(&json::finding(report.sources, finding))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::Severity,
        report::tests::{finding, one},
    };

    #[test]
    fn every_line_is_a_finding_of_the_document() {
        let sources = one("aa\nbb\n");
        let found = [
            finding(&sources, Severity::Error, "a-rule", "aa", "one\ntwo\u{2028}"),
            finding(&sources, Severity::Note, "b-rule", "bb", "x").help("do it"),
        ];
        let report = Report::new(&sources, &found);
        let printed = print(&report);
        let document: serde_json::Value = serde_json::from_str(&json::print(&report)).expect("valid JSON");
        let lines: Vec<serde_json::Value> =
            printed.lines().map(|line| serde_json::from_str(line).expect("valid JSON")).collect();
        assert_eq!(serde_json::Value::from(lines), document["findings"]);
        assert!(!printed.contains('\u{2028}'));
    }

    #[test]
    fn nothing_found_is_nothing_printed() {
        assert_eq!(print(&Report::new(&one("a"), &[])), "");
    }
}
