//! SARIF 2.1.0, the format in which editors, code hosts and dashboards take the findings of checkers.
//!
//! Static Analysis Results Interchange Format, OASIS Standard, 27 March 2020. Columns count characters
//! (`columnKind: unicodeCodePoints`, § 3.14.17), the end of a region is the place after it (§ 3.30.8), and addresses of
//! files are relative to the folder in which the check ran (§ 3.14.14).

use std::fmt::Write as _;

use serde::Serialize;

use super::Report;
use crate::{
    diagnostic::{Diagnostic, Edit, Severity},
    json,
    rule::Rule,
    source::{Sources, Span},
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    column_kind: &'static str,
    results: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Descriptor<'a>>,
}

/// A rule, with its documentation.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor<'a> {
    id: &'a str,
    short_description: Text<'a>,
    help: Help,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Text<'a> {
    text: &'a str,
}

#[derive(Serialize)]
struct Words {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Words,
    locations: [Location<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Text<'a>>,
    artifact_changes: Vec<Change<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'a> {
    artifact_location: Artifact,
    replacements: [Replacement<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region,
    inserted_content: Text<'a>,
}

/// Prints the log of one run.
pub fn print(report: &Report<'_>) -> String {
    let mut codes: Vec<&str> = report.findings.iter().map(|finding| finding.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<&Rule> =
        codes.iter().filter_map(|code| report.rules.iter().copied().find(|rule| rule.code == *code)).collect();
    let index = |code: &str| rules.iter().position(|rule| rule.code == code);
    let results = report.findings.iter().map(|found| finding(report.sources, found, index(found.code))).collect();
    let driver = Driver {
        name: "Elenchus",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: rules.iter().map(|rule| descriptor(rule)).collect(),
    };
    json::print(&Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results }],
    })
}

fn descriptor(rule: &Rule) -> Descriptor<'_> {
    Descriptor {
        id: rule.code,
        short_description: Text { text: rule.summary() },
        help: Help { text: rule.section("Repair"), markdown: rule.documentation() },
        default_configuration: Configuration { level: level(rule.severity) },
    }
}

fn finding<'a>(sources: &Sources, finding: &'a Diagnostic, rule_index: Option<usize>) -> Finding<'a> {
    let text = match &finding.help {
        Some(help) => format!("{}\nHelp: {help}", finding.headline),
        None => finding.headline.clone(),
    };
    let here = &finding.labels[0];
    let location = |span: Span, message: &'a str| Location {
        physical_location: Physical { artifact_location: artifact(sources, span), region: region(sources, span) },
        message: (!message.is_empty()).then_some(Text { text: message }),
    };
    Finding {
        rule_id: finding.code,
        rule_index,
        level: level(finding.severity),
        message: Words { text },
        locations: [location(here.span, &here.text)],
        related_locations: finding.labels[1..].iter().map(|label| location(label.span, &label.text)).collect(),
        fixes: if finding.edits.is_empty() { Vec::new() } else { vec![fix(sources, finding)] },
    }
}

fn fix<'a>(sources: &Sources, finding: &'a Diagnostic) -> Fix<'a> {
    let change = |edit: &'a Edit| Change {
        artifact_location: artifact(sources, edit.span),
        replacements: [Replacement {
            deleted_region: region(sources, edit.span),
            inserted_content: Text { text: &edit.text },
        }],
    };
    Fix {
        description: finding.help.as_deref().map(|text| Text { text }),
        artifact_changes: finding.edits.iter().map(change).collect(),
    }
}

fn level(severity: Severity) -> &'static str {
    severity.word()
}

fn region(sources: &Sources, span: Span) -> Region {
    let source = sources.get(span.file);
    let (start, end) = (source.position(span.start), source.position(span.end));
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

fn artifact(sources: &Sources, span: Span) -> Artifact {
    Artifact { uri: address(&sources.get(span.file).name) }
}

/// A path as a relative reference (RFC 3986): what is no letter, digit or safe sign is written as `%` and two digits.
fn address(path: &str) -> String {
    let mut address = String::new();
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tests::{find, finding, one};

    #[test]
    fn a_finding_has_its_place_and_its_repair() {
        let sources = one("中: 你好\nb\n");
        let span = find(&sources, 0, "你好");
        let found = [finding(&sources, Severity::Note, "a-rule", "你好", "no").help("write x").edit(span, "x")];
        let log: serde_json::Value = serde_json::from_str(&print(&Report::new(&sources, &found))).expect("valid JSON");
        let result = &log["runs"][0]["results"][0];
        let region = serde_json::json!({ "startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 6 });
        assert_eq!(result["locations"][0]["physicalLocation"]["region"], region);
        assert_eq!(result["message"]["text"], "no\nHelp: write x");
        let replacement = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
        assert_eq!(replacement["deletedRegion"], region);
        assert_eq!(replacement["insertedContent"]["text"], "x");
    }

    #[test]
    fn a_path_is_an_address() {
        assert_eq!(address("a b/ü:c.yaml"), "a%20b/%C3%BC%3Ac.yaml");
        assert_eq!(address("a\\b.yaml"), "a/b.yaml");
    }
}
