//! A word without quotation marks stands for a text, and YAML readers take it for yes or no.
//!
//! ## Why
//! `no`, `yes`, `on`, `off`, `y` and `n` without quotation marks mean true or false to many programs that read
//! YAML, so that the text would be lost there.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     tags: [no]
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     tags: ["no"]
//! ```
//!
//! ## Repair
//! Put quotation marks around the word.

use crate::{
    ast::shortened,
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "boolean-word", severity: Severity::Error, file: include_str!("boolean_word.rs") };

pub(crate) fn text(span: Span, word: &str) -> Diagnostic {
    RULE.finding(span, format!("`{word}` without quotation marks is read as yes or no, not as a word"))
        .help(format!("write \"{word}\""))
        .edit(span, format!("\"{word}\""))
}

/// For a key whose value is yes or no.
pub(crate) fn truth(span: Span, key: &str, word: &str) -> Diagnostic {
    let finding = RULE.finding(span, format!("`{key}` is `true` or `false`, not `{}`", shortened(word)));
    let meant = match word.trim().to_ascii_lowercase().as_str() {
        "y" | "yes" | "on" | "true" => "true",
        "n" | "no" | "off" | "false" => "false",
        _ => return finding.help(format!("write `{key}: true`, or remove the key")),
    };
    finding.help(format!("write `{key}: {meant}`")).edit(span, meant)
}
