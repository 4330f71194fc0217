//! Rules → what `elenchus rules` and `elenchus explain` print of them.

use std::fmt::Write as _;

use crate::rule::Rule;

/// Bold and no longer bold, as terminals have it; who writes it elsewhere takes it out.
const BOLD: (&str, &str) = ("\u{1b}[1m", "\u{1b}[0m");

/// One line a rule: code, severity, what is wrong where it fires.
pub fn table(rules: &[&Rule]) -> String {
    let widest = rules.iter().map(|rule| rule.code.len()).max().unwrap_or_default();
    let mut text = String::new();
    for rule in rules {
        let _ = writeln!(text, "{:widest$}  {:7}  {}", rule.code, rule.severity.word(), rule.summary());
    }
    text
}

/// The documentation of a rule.
pub fn page(rule: &Rule) -> String {
    let (on, off) = BOLD;
    let mut text = format!("{on}{}[{}]{off}\n\n", rule.severity.word(), rule.code);
    for line in rule.documentation().lines() {
        let heading = line.starts_with("## ");
        let _ = if heading { writeln!(text, "{on}{line}{off}") } else { writeln!(text, "{line}") };
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{diagnostic::Severity, report::tests::plain};

    const FILE: &str = "//! Something is wrong.\n//!\n//! ## Why\n//! Because.\n\nuse nothing;\n";

    #[test]
    fn columns_are_as_wide_as_the_longest_code() {
        let rules = [
            Rule { code: "a", severity: Severity::Error, file: FILE },
            Rule { code: "long", severity: Severity::Warning, file: FILE },
        ];
        let table = table(&rules.each_ref());
        assert_eq!(table, "a     error    Something is wrong.\nlong  warning  Something is wrong.\n");
    }

    #[test]
    fn a_page_is_the_documentation_below_severity_and_code() {
        let rule = Rule { code: "a-rule", severity: Severity::Note, file: FILE };
        assert_eq!(plain(&page(&rule)), "note[a-rule]\n\nSomething is wrong.\n\n## Why\nBecause.\n");
    }
}
