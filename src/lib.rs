//! Elenchus: debates in YAML, checked like a program, judged by argumentation theory, printed as briefs.
//!
//! # The way of the data
//!
//! Folders are stages, and a stage is a function from one type to the next. What could not be understood is never an
//! error that ends the run: a stage gives what it could make, and what it found.
//!
//! | stage | from | to |
//! |---|---|---|
//! | [`load`] | a path | texts: the only file that reads the disk |
//! | [`ast`] | text | [`ast::Document`]: the file as written, every value with its place; and findings |
//! | [`bind`] | documents | [`model::Debate`]: names are ids, overlays are laid on; and findings |
//! | [`check`] | debate | findings: one rule, one file |
//! | [`evaluate`] | debate | [`evaluate::Evaluation`]: which claims stand, and why |
//! | [`framework`] | nodes with acceptance conditions | labellings, under every semantics |
//! | [`strength`] | debate | [`strength::Strengths`]: how strong each claim is, as a number |
//! | [`audit`] | debate and evaluation | findings on the verdicts: one rule, one file |
//! | [`prepare`] | debate and evaluation | what a debater carries: the arguments of both sides, cross-examination, speeches |
//! | [`present`] | all of it | [`present::view::View`]: order, numbers, wording; no markup |
//! | [`delivery`] | debate and evaluation | findings on what does not fit the clock or the paper: one rule, one file |
//! | [`allow`] | findings | findings, without those that the debate silences with a reason |
//! | [`render`] | view | bytes: one format, one file, which only dresses and escapes |
//! | [`report`] | findings | bytes: one printer, one file |
//!
//! Beside the stages stand the words they share: [`source`] (texts and places in them), [`diagnostic`] (a finding),
//! [`rule`] (what every rule is), [`schemes`] (patterns of argument and the questions that test them), [`date`] (EDTF),
//! [`names`], [`mod@language`] (words by what they do), [`mod@mention`], [`mod@witness`], [`typography`] (how wide a text is) and [`layout`] (where boxes stand).
//! [`exchange`] reads and writes attack graphs, and translates between them and debates. [`scaffold`] writes the start of a new debate. The binary (`main.rs` and `command/`, one command one
//! file) types, prints, writes and exits; the library does none of these.
//!
//! # What holds it up
//!
//! * A stage that changes what is true changes the type: [`ast::Document`] holds names as written, [`model::Debate`]
//!   holds ids, [`evaluate::Evaluation`] holds results by id. No field is empty because it is "filled later".
//! * Imports run one way. Who may import whom is a table in `tests/it/layers.rs`.
//! * A rule, a format, a printer is one file and one line in one list; tests ask the same of all that the list holds.
//! * A rule's documentation is the head of its file. `elenchus explain` prints it, and tests run its examples.
//! * The same input gives the same bytes: no clock, no hash order, nothing of the machine.
//! * Nothing is dropped, cut short or assumed without a word to the user.
//! * Depth is never a danger: files nest at most 255 deep, and all that walks the debate itself, where `see` can chain
//!   a hundred thousand reasons, keeps its own stack.
//!
//! # By hand
//!
//! ```
//! use elenchus::{evaluate::{Label, evaluate}, load::Input};
//!
//! let text = "claims:\n  - claim: It rained.\n    but:\n      - The street is dry.\n";
//! let reading = elenchus::read(Input::from_texts([("debate.yaml", text.as_bytes())]));
//! let evaluation = evaluate(&reading.debate, None);
//! assert!(elenchus::findings(&reading, &evaluation).iter().all(|finding| finding.code != "unknown-key"));
//! assert_eq!(evaluation.claim(elenchus::model::ClaimId(0)), Label::Rejected);
//! ```

pub mod allow;
pub mod ast;
pub mod audit;
pub mod bind;
pub mod check;
pub mod compare;
pub mod date;
mod dating;
pub mod delivery;
pub mod diagnostic;
pub mod evaluate;
pub mod exchange;
pub mod framework;
pub mod json;
mod language;
pub mod layout;
pub mod load;
mod mention;
pub mod model;
pub mod names;
pub mod prepare;
pub mod present;
pub mod quotation;
pub mod render;
pub mod repair;
pub mod report;
pub mod rule;
pub mod scaffold;
pub mod schemes;
pub mod source;
pub mod strength;
pub mod typography;
mod witness;
pub mod worddiff;

use std::collections::BTreeMap;

use diagnostic::{Diagnostic, Severity};
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
    /// Whether it may be part of a debate of which not all was read. Then no repair is offered that depends on what the
    /// rest says.
    pub is_part: bool,
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
    let (debate, found) = bind::bind(documents, &around);
    let depends = !debate.allowances.is_empty() || found.iter().any(|finding| !finding.edits.is_empty());
    let is_part = depends && input.is_part();
    findings.extend(found.into_iter().map(|finding| if is_part { finding.withhold() } else { finding }));
    Reading { name: input.name, sources: input.sources, debate, findings, is_part }
}

/// Everything that is found in a debate: what reading found, the checks, the audit of the verdicts, what does not fit the
/// clock or the paper; without what the debate allows.
pub fn findings(reading: &Reading, evaluation: &Evaluation) -> Vec<Diagnostic> {
    let mut findings = reading.findings.clone();
    findings.extend(check::check(&reading.debate));
    findings.extend(audit::audit(&reading.debate, evaluation));
    findings.extend(delivery::delivery(&reading.debate, evaluation));
    let rules = allow::Rules { reading: &reading_rules(), judging: &judging_rules() };
    let findings = allow::apply(&reading.debate, &reading.sources, findings, rules);
    let withheld = |finding: Diagnostic| {
        let depends = reading.is_part && finding.code == allow::SILENCES_NOTHING;
        if depends { finding.withhold() } else { finding }
    };
    findings.into_iter().map(withheld).collect()
}

/// Every rule of every stage, by code.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules = [&reading_rules(), &judging_rules(), allow::RULES].concat();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// Whether the findings of a rule may be left out, or weigh less than they do by themselves. Errors of reading may not:
/// where they are, a part of the debate is missing.
pub fn can_be_silenced(rule: &Rule) -> bool {
    rule.severity != Severity::Error || !reading_rules().iter().any(|other| other.code == rule.code)
}

fn reading_rules() -> Vec<&'static Rule> {
    [ast::faults::FAULTS, bind::faults::FAULTS].concat()
}

fn judging_rules() -> Vec<&'static Rule> {
    let checks = check::RULES.iter().map(|check| &check.rule);
    let audits = audit::RULES.iter().map(|audit| &audit.rule);
    checks.chain(audits).chain(delivery::RULES.iter().map(|fit| &fit.rule)).collect()
}
