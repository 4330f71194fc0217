//! Our reader against an independent one: the same claims, word for word, out of the same files.

use std::{fs, path::Path};

use elenchus::{
    ast::{self, Document, Premise, Reason},
    source::{FileId, Source},
};
use serde_yaml::Value;

use crate::door;

/// The texts of all claims that our reader finds, in the order written.
fn ours(document: &Document) -> Vec<String> {
    fn claim(claim: &ast::Claim, texts: &mut Vec<String>) {
        texts.push(claim.text.value.clone());
        claim.because.iter().chain(&claim.but).for_each(|entry| reason(entry, texts));
    }
    fn reason(reason: &Reason, texts: &mut Vec<String>) {
        reason.premises.iter().chain(&reason.unless).for_each(|entry| premise(entry, texts));
    }
    fn premise(premise: &Premise, texts: &mut Vec<String>) {
        if let Premise::Claim(inner) = premise {
            claim(inner, texts);
        }
    }
    let mut texts = Vec::new();
    document.claims.iter().for_each(|entry| claim(entry, &mut texts));
    for attachment in &document.attachments {
        let reasons = attachment.because.iter().chain(&attachment.but).flat_map(|list| &list.value);
        reasons.for_each(|entry| reason(entry, &mut texts));
        attachment.unless.iter().flat_map(|list| &list.value).for_each(|entry| premise(entry, &mut texts));
    }
    texts.sort();
    texts
}

/// The same by the other reader, from what the format's page says and nothing else.
fn theirs(text: &str) -> Vec<String> {
    fn walk(value: &Value, is_claims: bool, texts: &mut Vec<String>) {
        match value {
            Value::String(text) if is_claims => texts.push(text.trim_end_matches('\n').to_owned()),
            Value::Sequence(entries) => entries.iter().for_each(|entry| walk(entry, is_claims, texts)),
            Value::Mapping(entries) => {
                for (key, value) in entries {
                    match key.as_str().unwrap_or_default() {
                        "claim" => texts.extend(value.as_str().map(|text| text.trim_end_matches('\n').to_owned())),
                        "claims" | "because" | "but" | "premises" | "unless" => walk(value, true, texts),
                        "attach" => walk(value, false, texts),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    let mut value: Value = serde_yaml::from_str(text).expect("the other reader takes it");
    // Reasons for an allowance are no claims.
    if let Some(top) = value.as_mapping_mut() {
        top.remove("allow");
    }
    let mut texts = Vec::new();
    walk(&value, false, &mut texts);
    texts.sort();
    texts
}

fn debate_files(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            debate_files(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            files.push(path);
        }
    }
    files.sort();
}

#[test]
fn another_reader_finds_the_same_claims_in_all_debates() {
    let mut files = Vec::new();
    debate_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments"), &mut files);
    assert!(files.len() > 5, "the debates are there");
    for path in files {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let (document, _) = ast::read(FileId(0), &Source::new("x", text.as_str()), None);
        assert_eq!(ours(&document), theirs(&text), "{}", path.display());
    }
}

#[test]
fn every_span_covers_what_was_written_there() {
    let text = "claims:\n  - id: a\n    claim: 'It''s so.'\n    because:\n      - Plain text.\n      - see: a\n";
    let reading = door::read(text);
    let slice = |span| reading.sources.slice(span);
    assert_eq!(slice(reading.debate.claims[0].text.span), "'It''s so.'");
    assert_eq!(slice(reading.debate.claims[0].name.span), "a");
    assert_eq!(slice(reading.debate.claims[1].text.span), "Plain text.");
    assert_eq!(slice(reading.debate.reasons[1].premises[0].span), "a");
}
