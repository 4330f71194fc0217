//! Elenchus: debates in YAML, checked like a program, judged by argumentation theory, printed as briefs.

pub mod allow;
pub mod ast;
pub mod audit;
pub mod bind;
pub mod check;
pub mod date;
mod dating;
pub mod diagnostic;
pub mod evaluate;
pub mod load;
mod mention;
pub mod model;
pub mod names;
pub mod present;
pub mod quotation;
pub mod render;
pub mod report;
pub mod rule;
pub mod scaffold;
pub mod source;

use std::collections::BTreeMap;

use diagnostic::Diagnostic;
use evaluate::Evaluation;
use load::Input;
use model::Debate;
use rule::Rule;
use source::Sources;

/// A debate that was read: what could be understood, and everything that was found.
#[derive(Debug)]
pub struct Reading {
    /// A short name for it, after its folder or file.
    pub name: String,
    /// All texts.
    pub sources: Sources,
    /// The debate.
    pub debate: Debate,
    /// What was found while reading and linking.
    pub findings: Vec<Diagnostic>,
}

/// Reads and links a debate: stages 1 and 2.
pub fn read(mut input: Input) -> Reading {
    let mut findings = Vec::new();
    let mut documents = Vec::new();
    for entry in input.files.clone() {
        let (document, mut found) = ast::read(entry.file, input.sources.get(entry.file), entry.overlay);
        documents.push(document);
        findings.append(&mut found);
    }
    for document in &mut documents {
        let paths: Vec<String> = document.bibliographies.iter().map(|path| path.value.clone()).collect();
        let files: BTreeMap<String, _> = paths.into_iter().map(|path| (path.clone(), input.beside(&path))).collect();
        let beside = |path: &str| files[path].clone().map(|file| (file, input.sources.get(file)));
        findings.append(&mut ast::read_bibliographies(document, beside));
    }
    let mut texts = BTreeMap::new();
    for reference in documents.iter().flat_map(|document| &document.references) {
        if let Some(path) = &reference.text {
            texts.insert(path.value.clone(), input.beside(&path.value));
        }
    }
    let around = bind::Surroundings {
        sources: &input.sources,
        texts: &texts,
        overlays: &input.overlays,
        available: &input.available,
    };
    let (debate, mut found) = bind::bind(documents, &around);
    findings.append(&mut found);
    Reading { name: input.name, sources: input.sources, debate, findings }
}

/// Everything that is found in a debate: what reading found, the checks, the audit of the verdicts; without what the
/// debate allows.
pub fn findings(reading: &Reading, evaluation: &Evaluation) -> Vec<Diagnostic> {
    let mut findings = reading.findings.clone();
    findings.extend(check::check(&reading.debate));
    findings.extend(audit::audit(&reading.debate, evaluation));
    let rules = allow::Rules { reading: &reading_rules(), judging: &judging_rules() };
    allow::apply(&reading.debate, findings, rules)
}

/// Every rule of every stage, by code.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules = [&reading_rules(), &judging_rules(), allow::RULES].concat();
    rules.sort_by_key(|rule| rule.code);
    rules
}

fn reading_rules() -> Vec<&'static Rule> {
    [ast::faults::FAULTS, bind::faults::FAULTS].concat()
}

fn judging_rules() -> Vec<&'static Rule> {
    let checks = check::RULES.iter().map(|check| &check.rule);
    checks.chain(audit::RULES.iter().map(|audit| &audit.rule)).collect()
}
