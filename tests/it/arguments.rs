//! Every debate in `arguments/` is what it should be: it has nothing to mend, and what it expects comes out, for the
//! base, for each overlay by itself, for all overlays together, and under each lens.

use std::{
    fs,
    path::{Path, PathBuf},
};

use elenchus::{
    Reading,
    diagnostic::{Diagnostic, Severity},
    evaluate::{Label, evaluate},
    load::{self, Request},
    model::{ALL_OVERLAYS, ClaimId, Debate},
};

/// The debates: each folder, and each file beside the folders.
fn debates() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments");
    let entries = fs::read_dir(folder).expect("arguments/ is there");
    let mut debates: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir() || path.extension().is_some_and(|ending| ending == "yaml"))
        .collect();
    debates.sort();
    debates
}

fn read(path: &Path, overlays: &[&str]) -> Reading {
    let overlays = overlays.iter().map(|name| (*name).to_owned()).collect();
    let request = Request { path: path.to_owned(), overlays };
    elenchus::read(load::read(&request).unwrap_or_else(|why| panic!("{why}")))
}

fn available(path: &Path) -> Vec<String> {
    let request = Request { path: path.to_owned(), overlays: Vec::new() };
    load::read(&request).unwrap_or_else(|why| panic!("{why}")).available
}

/// Every way in which a debate can be read: its base, each overlay alone, all of them.
fn readings(path: &Path) -> Vec<(String, Reading)> {
    let overlays = available(path);
    let mut readings = vec![("base".to_owned(), read(path, &[]))];
    for overlay in &overlays {
        readings.push((overlay.clone(), read(path, &[overlay])));
    }
    if !overlays.is_empty() {
        readings.push(("all".to_owned(), read(path, &[ALL_OVERLAYS])));
    }
    readings
}

fn found(reading: &Reading) -> Vec<Diagnostic> {
    elenchus::findings(reading, &evaluate(&reading.debate, None))
}

#[test]
fn nothing_in_them_is_left_to_mend() {
    for path in debates() {
        for (name, reading) in readings(&path) {
            let wrong: Vec<String> = found(&reading)
                .into_iter()
                .filter(|finding| finding.severity >= Severity::Warning)
                .map(|finding| format!("{}: {}", reading.sources.locate(finding.span()), finding.headline))
                .collect();
            assert!(wrong.is_empty(), "{} ({name}): {wrong:#?}", path.display());
        }
    }
}

/// The expectations that are put to the test in one reading, by the labels that come out: this test's own count.
fn tested(debate: &Debate) -> usize {
    let mut laid = debate.overlays.clone();
    laid.sort();
    let mut tested = 0;
    for expectation in debate.expectations.iter().filter(|expectation| expectation.overlays == laid) {
        let evaluation = evaluate(debate, expectation.lens.as_ref().map(|lens| lens.value));
        let lists = [
            (&expectation.accepted, Label::Accepted),
            (&expectation.rejected, Label::Rejected),
            (&expectation.undecided, Label::Undecided),
        ];
        for (list, label) in lists {
            for claim in list {
                let name = &debate.claim(claim.value).name.text;
                assert_eq!(evaluation.claim(claim.value), label, "{name} with {laid:?}");
                tested += 1;
            }
        }
    }
    tested
}

#[test]
fn what_they_expect_comes_out() {
    for path in debates() {
        for (name, reading) in readings(&path) {
            assert!(tested(&reading.debate) > 0, "{} ({name}) expects nothing", path.display());
        }
    }
}

#[test]
fn the_article_is_quoted_sentence_by_sentence_to_the_letter() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments/khrushchev");
    let reading = read(&path, &[]);
    let article = reading.debate.references.iter().find(|record| record.name.text == "article").expect("the article");
    let text = &article.text.as_ref().expect("its text").source;
    assert_eq!(text.line_count(), 37);
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut quoted = [false; 38];
    for claim in &reading.debate.claims {
        for evidence in &claim.evidence {
            let (Some(line), Some(quote)) = (&evidence.line, &evidence.quote) else { continue };
            let sentence = words(text.line(line.first).expect("a line of the article"));
            assert!(sentence.contains(&words(quote)), "line {}: {}", line.first, quote.value);
            quoted[line.first as usize] = true;
        }
    }
    let missing: Vec<usize> = (1..=35).filter(|line| !quoted[*line]).collect();
    assert!(missing.is_empty(), "no claim quotes the lines {missing:?}");
}

#[test]
fn every_claim_has_a_source_or_says_that_nobody_states_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments/khrushchev");
    let reading = read(&path, &[ALL_OVERLAYS]);
    let debate = &reading.debate;
    let users = debate.users();
    for id in debate.claim_ids().collect::<Vec<ClaimId>>() {
        let claim = debate.claim(id);
        let is_reading = !claim.because.is_empty() && claim.evidence.is_empty();
        let is_position = debate.issues.iter().any(|issue| issue.positions.iter().any(|at| at.value == id));
        let stated = !claim.evidence.is_empty() || claim.by.is_some() || claim.implicit || is_reading || is_position;
        assert!(
            stated,
            "{} (used {} times) says neither who states it nor that nobody does",
            claim.name.text,
            users[id.index()].len()
        );
    }
}
