//! How many findings each rule has, and each file: where to begin with a debate that has many.

use std::{cmp::Reverse, collections::BTreeMap, fmt::Write as _};

use super::{Report, visible};
use crate::diagnostic::Severity;

/// Prints two tables, the weightiest and most frequent first, and the line that sums them up.
pub fn print(report: &Report<'_>) -> String {
    let mut rules: BTreeMap<&str, Row> = BTreeMap::new();
    let mut files: BTreeMap<&str, Row> = BTreeMap::new();
    for finding in &report.findings {
        let file = report.sources.get(finding.span().file).name.as_str();
        for row in [rules.entry(finding.code).or_default(), files.entry(file).or_default()] {
            row.count(finding.severity, !finding.edits.is_empty());
        }
    }
    let mut text = String::new();
    if !rules.is_empty() {
        table(&mut text, "rule", rules);
        text.push('\n');
        table(&mut text, "file", files);
        text.push('\n');
    }
    text + &report.summary() + "\n"
}

/// What is counted of one rule or file.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    errors: usize,
    warnings: usize,
    notes: usize,
    repairable: usize,
}

impl Row {
    fn count(&mut self, severity: Severity, is_repairable: bool) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Note => self.notes += 1,
        }
        self.repairable += usize::from(is_repairable);
    }
}

fn table(text: &mut String, what: &str, rows: BTreeMap<&str, Row>) {
    let mut rows: Vec<(String, Row)> =
        rows.into_iter().map(|(name, row)| (visible::line(name).into_owned(), row)).collect();
    rows.sort_by_key(|(_, row)| Reverse(*row));
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default().max(what.len());
    let _ = writeln!(text, "{what:width$}  errors  warnings  notes  repairable");
    for (name, row) in rows {
        let Row { errors, warnings, notes, repairable } = row;
        let line = format!(
            "{name:width$}  {:>6}  {:>8}  {:>5}  {:>10}",
            number(errors),
            number(warnings),
            number(notes),
            number(repairable)
        );
        let _ = writeln!(text, "{}", line.trim_end());
    }
}

/// A count; of none, nothing, so that the eye finds the others.
fn number(count: usize) -> String {
    if count == 0 { String::new() } else { count.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        report::tests::{finding, one},
        source::Span,
    };

    #[test]
    fn rules_and_files_are_counted_the_weightiest_first() {
        let sources = one("aa bb cc");
        let edit = Span { file: crate::source::FileId(0), start: 0, end: 2 };
        let found = [
            finding(&sources, Severity::Note, "a-clue", "aa", ""),
            finding(&sources, Severity::Note, "a-clue", "bb", ""),
            finding(&sources, Severity::Error, "a-fault", "cc", "").edit(edit, "dd"),
        ];
        assert_eq!(
            print(&Report::new(&sources, &found)),
            "rule     errors  warnings  notes  repairable\n\
             a-fault       1                            1\n\
             a-clue                         2\n\
             \n\
             file         errors  warnings  notes  repairable\n\
             debate.yaml       1                2           1\n\
             \n\
             1 error, 2 notes in 1 file\n"
        );
    }

    #[test]
    fn nothing_found_is_one_line() {
        let sources = one("a");
        assert_eq!(print(&Report::new(&sources, &[])), "checked 1 file: 0 claims, 0 reasons, nothing to mend\n");
    }
}
