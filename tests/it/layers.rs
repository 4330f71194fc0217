//! The house: who may import whom, how long files and functions get, and that each dependency is named in one file.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Who may import whom. Stages read from top to bottom as the way of the data; to change a row is to change the design.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("names", &[]),
    ("json", &[]),
    ("date", &[]),
    ("diagnostic", &["source"]),
    ("rule", &["source", "diagnostic"]),
    ("repair", &["source", "diagnostic"]),
    ("model", &["source", "date"]),
    ("load", &["source", "names", "model"]),
    ("ast", &["source", "diagnostic", "rule", "repair", "names", "date", "model"]),
    ("bind", &["source", "diagnostic", "rule", "repair", "names", "model", "ast"]),
    // The catalogue is read as a debate is, by the same reader.
    ("schemes", &["source", "names", "model", "ast"]),
    ("mention", &["source", "model"]),
    ("witness", &["model"]),
    ("language", &["names", "model"]),
    ("dating", &["names", "date", "language", "model"]),
    ("quotation", &["source", "names", "model", "worddiff"]),
    (
        "check",
        &[
            "source",
            "diagnostic",
            "rule",
            "repair",
            "names",
            "date",
            "language",
            "model",
            "schemes",
            "mention",
            "witness",
            "dating",
            "quotation",
        ],
    ),
    ("framework", &[]),
    ("evaluate", &["source", "model", "framework"]),
    ("strength", &["model", "evaluate"]),
    ("worddiff", &[]),
    ("typography", &[]),
    ("layout", &[]),
    ("compare", &["source", "names", "date", "model", "evaluate", "worddiff"]),
    ("audit", &["source", "diagnostic", "rule", "model", "mention", "evaluate"]),
    ("allow", &["source", "diagnostic", "rule", "repair", "names", "model"]),
    ("prepare", &["source", "names", "model", "schemes", "witness", "evaluate"]),
    (
        "present",
        &[
            "source",
            "diagnostic",
            "names",
            "date",
            "dating",
            "model",
            "evaluate",
            "framework",
            "strength",
            "compare",
            "worddiff",
            "quotation",
            "witness",
            "prepare",
            "typography",
            "layout",
        ],
    ),
    // What is found is told by the clock of a speech and by the map as it is printed.
    (
        "delivery",
        &["source", "diagnostic", "rule", "repair", "names", "model", "mention", "evaluate", "prepare", "present"],
    ),
    // A PDF holds the signs of its fonts, each in its place.
    ("render", &["present", "json", "typography"]),
    ("report", &["source", "diagnostic", "rule", "model", "schemes", "json"]),
    ("scaffold", &[]),
    ("exchange", &["names", "model", "evaluate", "framework", "scaffold"]),
];

/// Crates that are a way of writing Rust rather than a tool for one job, and so may be named wherever they are needed.
const EVERYWHERE: &[&str] = &["rustc_hash", "serde"];

/// Crates whose macro must stand at each type it is for, so that a folder takes the place of the one file.
const BY_FOLDER: &[(&str, &str)] = &[("askama", "render/"), ("clap", "command/")];

/// Files longer than the rule, each with the reason.
const LONG_FILES: &[(&str, &str)] = &[
    ("model.rs", "one list of plain types with their documentation, and no logic to part"),
    ("language/english.rs", "nothing but lists of words: a language is one file"),
];

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 70;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file of `src/` with its path from there.
fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("src is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root()).expect("below src").display().to_string();
                files.push((name, fs::read_to_string(&path).expect("UTF-8")));
            }
        }
    }
    files.sort();
    files
}

/// The stage or shared word that a file belongs to: its folder under `src/`, or its own name.
fn module(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap_or(path)
}

/// The code of a file without its tests and comments.
fn code(text: &str) -> String {
    let before_tests = text.split("\n#[cfg(test)]").next().unwrap_or(text);
    let lines = before_tests.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.fold(String::new(), |code, line| code + line + "\n")
}

/// The modules that a file names after `crate::`, in paths and in nested `use crate::{…}`.
fn imports(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut name = String::new();
            for letter in list.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => found.extend(first_word(&std::mem::take(&mut name))),
                    _ if depth == 0 => name.push(letter),
                    _ => {}
                }
            }
            found.extend(first_word(&name));
        } else {
            found.extend(first_word(rest));
        }
    }
    found
}

fn first_word(path: &str) -> Option<String> {
    let word: String = path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!word.is_empty()).then_some(word)
}

/// Files that hold nothing but tests; they look at the whole.
fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/")
}

/// The files of the binary; they see the whole library.
fn is_edge(path: &str) -> bool {
    matches!(path, "lib.rs" | "main.rs") || path.starts_with("command/")
}

#[test]
fn imports_run_one_way() {
    let table: BTreeMap<_, _> = MAY_IMPORT.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, text) in files() {
        if is_edge(&path) || is_test(&path) {
            continue;
        }
        let Some(may) = table.get(module(&path)) else {
            wrong.push(format!("{path}: {} has no row in the table", module(&path)));
            continue;
        };
        for import in imports(&code(&text)) {
            let known = import == module(&path) || may.contains(&import.as_str());
            if !known && table.contains_key(import.as_str()) {
                wrong.push(format!("{path} imports {import}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_row_of_the_table_is_a_module() {
    let modules: BTreeSet<String> = files().iter().map(|(path, _)| module(path).to_owned()).collect();
    for (name, may) in MAY_IMPORT {
        for name in [name].into_iter().chain(may.iter()) {
            assert!(modules.contains(*name), "the table names {name}, which is not there");
        }
    }
}

#[test]
fn every_dependency_is_named_in_one_file() {
    let manifest = include_str!("../../Cargo.toml");
    let section = manifest.split("[dependencies]").nth(1).expect("dependencies");
    let section = section.split("\n[").next().unwrap_or(section);
    let names = section.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('='));
    for name in names.map(|(name, _)| name.trim().replace('-', "_")) {
        let at = |text: &str| {
            let code = code(text);
            [format!("{name}::"), format!("use {name};")].iter().any(|path| {
                code.match_indices(path.as_str()).any(|(at, _)| {
                    let before = code[..at].chars().next_back();
                    !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
                })
            })
        };
        let users: Vec<_> = files().into_iter().filter(|(_, text)| at(text)).map(|(path, _)| path).collect();
        let folder = BY_FOLDER.iter().find(|(folder_name, _)| *folder_name == name).map(|(_, folder)| folder);
        let in_folder = folder.is_some_and(|folder| users.iter().all(|path| path.starts_with(folder)));
        let few = users.len() == 1 || in_folder || EVERYWHERE.contains(&name.as_str());
        assert!(few && !users.is_empty(), "{name} is named in {users:?}");
    }
}

#[test]
fn files_and_functions_stay_short() {
    let mut wrong = Vec::new();
    for (path, text) in files() {
        let body = text.split("\n#[cfg(test)]").next().unwrap_or(&text);
        let length = body.lines().count();
        if length > LONGEST_FILE && !LONG_FILES.iter().any(|(long, _)| *long == path) {
            wrong.push(format!("{path} has {length} lines before its tests"));
        }
        let mut start: Option<(usize, usize)> = None;
        for (number, line) in body.lines().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let words = line.trim_start();
            let opens = ["fn ", "pub fn ", "pub(super) fn ", "pub(crate) fn "].iter().any(|w| words.starts_with(w));
            match start {
                None if opens && !words.ends_with(';') && !words.ends_with('}') => start = Some((number, indent)),
                Some((first, at)) if words == "}" && indent == at => {
                    if number - first + 1 > LONGEST_FUNCTION {
                        wrong.push(format!("{path}:{}: a function of {} lines", first + 1, number - first + 1));
                    }
                    start = None;
                }
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, text) in files() {
        assert!(text.starts_with("//! "), "{path} does not open with `//! ` and a sentence");
    }
}

#[test]
fn every_fault_and_rule_is_named_after_its_file_and_entered() {
    let entered: BTreeSet<_> = elenchus::rules().iter().map(|rule| rule.code.replace('-', "_")).collect();
    for (path, text) in files() {
        let stem = path.rsplit('/').next().unwrap_or(&path).trim_end_matches(".rs");
        if text.contains("const RULE: Rule =") || text.contains("const RULE: Check =") {
            assert!(entered.contains(stem), "{path} has a rule that is in no list, or goes by another name");
        }
    }
    for code in elenchus::rules().iter().map(|rule| rule.code) {
        let file = format!("{}.rs", code.replace('-', "_"));
        assert!(files().iter().any(|(path, _)| path.ends_with(&file)), "{code} has no file {file}");
    }
}
