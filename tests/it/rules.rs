//! The promises that every rule keeps, asked of all of them.

use std::collections::BTreeSet;

use elenchus::{
    diagnostic::{Diagnostic, Severity},
    evaluate::evaluate,
    rule::Rule,
    source::Span,
};

use crate::door;

/// The fenced examples under a heading, each with the word after the fence.
pub fn examples(rule: &Rule, heading: &str) -> Vec<(String, String)> {
    let section = rule.section(heading);
    let mut examples = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in section.lines() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(word), None) => open = Some((word.to_owned(), String::new())),
            (Some(_), Some(_)) => examples.extend(open.take()),
            (None, Some((_, text))) => text.extend([line, "\n"]),
            (None, None) => {}
        }
    }
    examples
}

/// Everything that is found in an example.
fn findings(word: &str, text: &str) -> Vec<Diagnostic> {
    let reading = if word == "bytes" { door::read_bytes(text) } else { door::read(text) };
    let evaluation = evaluate(&reading.debate, None);
    elenchus::findings(&reading, &evaluation)
}

#[test]
fn every_rule_is_documented_under_its_headings() {
    for rule in elenchus::rules() {
        assert!(rule.summary().ends_with('.'), "{}: the first line is a sentence", rule.code);
        for heading in Rule::SECTIONS {
            assert!(!rule.section(heading).is_empty(), "{}: nothing under `## {heading}`", rule.code);
        }
    }
}

#[test]
fn every_code_is_there_once() {
    let codes: BTreeSet<_> = elenchus::rules().iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), elenchus::rules().len());
}

#[test]
fn every_rule_fires_on_its_examples() {
    for rule in elenchus::rules() {
        let examples = examples(rule, "Fires on");
        assert!(!examples.is_empty(), "{} has no example that it fires on", rule.code);
        for (word, text) in examples {
            let found: Vec<_> = findings(&word, &text).iter().map(|finding| finding.code).collect();
            assert!(found.contains(&rule.code), "{} is silent on\n{text}\nfound: {found:?}", rule.code);
        }
    }
}

#[test]
fn every_rule_is_silent_on_its_counterexamples() {
    for rule in elenchus::rules() {
        let examples = examples(rule, "Silent on");
        assert!(!examples.is_empty(), "{} has no example that it is silent on", rule.code);
        for (word, text) in examples {
            let wrong: Vec<_> = findings(&word, &text)
                .into_iter()
                .filter(|finding| finding.code == rule.code || finding.severity == Severity::Error)
                .collect();
            assert!(wrong.is_empty(), "{} and its counterexample\n{text}\nfound: {wrong:#?}", rule.code);
        }
    }
}

/// `allow` silences a finding by the names it carries: a rule that carries none could not be allowed at a place.
#[test]
fn every_finding_of_a_check_names_whom_it_is_about() {
    for rule in elenchus::check::RULES.iter().map(|check| check.rule) {
        for (word, text) in examples(&rule, "Fires on") {
            let found = findings(&word, &text);
            let nameless = found.iter().find(|finding| finding.code == rule.code && finding.subjects.is_empty());
            assert_eq!(nameless, None);
        }
    }
}

/// What is not applied in another language is named there, and says so itself.
#[test]
fn rules_for_one_language_are_named_in_another() {
    let reading = door::read("debate: {language: de}\nclaims: [Die Schule beginnt um neun.]\n");
    let found = elenchus::check::check(&reading.debate);
    let note = found.iter().find(|finding| finding.code == "language-not-read").expect("a note");
    let named = note.help.as_deref().unwrap_or_default();
    for rule in elenchus::check::RULES.iter().map(|check| check.rule) {
        let why = rule.section("Why").replace('\n', " ");
        let says_so = why.contains("debates in English") || why.contains("word lists are English");
        assert_eq!(named.contains(&format!("`{}`", rule.code)), says_so, "{}", rule.code);
    }
}

/// Whoever sees a finding at a claim writes `allow` into that claim. (Several objections that nobody answers are one
/// finding, which is about the claim that they object to.)
#[test]
fn a_finding_at_a_claim_can_be_allowed_there() {
    for rule in elenchus::check::RULES.iter().map(|check| check.rule) {
        for (_, text) in examples(&rule, "Fires on") {
            let reading = door::read(&text);
            for finding in elenchus::check::check(&reading.debate) {
                let place = finding.span();
                let is_here =
                    |span: Span| span.file == place.file && span.start <= place.start && place.end <= span.end;
                let claim = reading.debate.claims.iter().find(|claim| is_here(claim.text.span));
                let named = claim.is_none_or(|claim| finding.subjects.contains(&claim.name.text));
                let is_list = finding.code == "objection-unanswered" && finding.labels.len() > 2;
                assert!(
                    named || is_list,
                    "{} does not name the claim that it points at\n{text}\n{finding:#?}",
                    finding.code
                );
            }
        }
    }
}
