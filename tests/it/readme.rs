//! The README and the guide for historians do what they say: their debates are written to a folder, their commands run
//! there, and what they print is what stands below them.

use std::{fs, path::Path, process::Command};

use crate::golden::blesses;

const README: &str = include_str!("../../README.md");
const GUIDE: &str = include_str!("../../arguments/README.md");

/// The debate that the guide adds to.
const REFERENCE: &str = "arguments/khrushchev";

/// The fenced blocks of a text: the word after the fence, the contents, and the byte range of the contents.
fn blocks(text: &str) -> Vec<(&str, &str, std::ops::Range<usize>)> {
    let mut blocks = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        match (line.strip_prefix("```"), open) {
            (Some(word), None) => open = Some((word.trim(), at + line.len())),
            (Some(_), Some((word, start))) => {
                blocks.push((word, &text[start..at], start..at));
                open = None;
            }
            _ => {}
        }
        at += line.len();
    }
    blocks
}

/// A folder with all that the README's commands need.
fn workplace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let school = blocks(README).into_iter().find(|(word, ..)| *word == "yaml").expect("the debate of eight lines").1;
    assert_eq!(school.lines().count(), 8, "the debate of eight lines has eight lines");
    fs::write(folder.path().join("school.yaml"), school).expect("written");
    let typo = school.replacen("because", "becuase", 1).replacen(
        "        but: A second bus",
        "        but: The second bus",
        1,
    );
    fs::write(folder.path().join("typo.yaml"), typo).expect("written");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments"), &folder.path().join("arguments"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

/// Runs one line of a console block and gives what it prints, error output after standard output.
fn run(line: &str, folder: &Path) -> String {
    let words: Vec<&str> = line.split_whitespace().skip(1).collect();
    let output = Command::new(env!("CARGO_BIN_EXE_elenchus"))
        .args(&words)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .output()
        .expect("it runs");
    assert_ne!(output.status.code(), Some(2), "{line} could not run: {}", String::from_utf8_lossy(&output.stderr));
    let mut text = String::from_utf8(output.stdout).expect("UTF-8");
    text.push_str(&String::from_utf8(output.stderr).expect("UTF-8"));
    text
}

/// The path that a block names in its first line, `# path`: what the reader is told to write to that file.
fn path_of(block: &str) -> Option<&str> {
    block
        .lines()
        .next()?
        .strip_prefix("# ")
        .filter(|path| Path::new(path).extension().is_some_and(|ending| ending == "yaml"))
}

/// A text whose console blocks hold what their commands print now. A block of YAML that names its path is written there,
/// in the reference debate, before what follows it runs; so a file can be shown with a mistake, and then mended.
fn refreshed(text: &str, folder: &Path) -> String {
    let mut fresh = String::new();
    let mut done = 0;
    for (word, block, range) in blocks(text) {
        if let Some(path) = path_of(block).filter(|_| word == "yaml") {
            fs::write(folder.join(REFERENCE).join(path), block).expect("written");
        }
        if word != "console" {
            continue;
        }
        fresh.push_str(&text[done..range.start]);
        for line in block.lines().filter(|line| line.starts_with("$ ")) {
            fresh.push_str(line);
            fresh.push('\n');
            fresh.push_str(&run(&line["$ ".len()..], folder));
        }
        done = range.end;
    }
    fresh + &text[done..]
}

/// Holds a text to what its commands print now, or writes it anew.
fn prints_what_it_says(path: &str, text: &str) {
    let folder = workplace();
    let fresh = refreshed(text, folder.path());
    if blesses() {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(path), fresh).expect("written");
    } else {
        assert_eq!(fresh, text, "ELENCHUS_BLESS=1 writes {path} anew");
    }
}

#[test]
fn the_commands_of_the_readme_print_what_it_says() {
    prints_what_it_says("README.md", README);
}

#[test]
fn the_commands_of_the_guide_print_what_it_says() {
    prints_what_it_says("arguments/README.md", GUIDE);
}

#[test]
fn every_debate_in_the_guide_is_written_and_checked() {
    let mut unchecked = None;
    for (word, block, _) in blocks(GUIDE) {
        match word {
            "yaml" => {
                let path = path_of(block).expect("its first line says where it is written");
                assert_eq!(unchecked.replace(path), None, "no command follows");
            }
            _ => {
                if let Some(name) = unchecked.take() {
                    let name = name.trim_start_matches("overlays/").trim_end_matches(".yaml");
                    assert!(block.starts_with(&format!("$ elenchus check {REFERENCE} --with {name}\n")), "{name}");
                }
            }
        }
    }
    assert_eq!(unchecked, None, "no command follows");
}

/// What the guide quotes stands in the reference debate, under the same address: nothing in it is made up.
#[test]
fn the_guide_quotes_what_the_reference_debate_quotes() {
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let overlay = Path::new(env!("CARGO_MANIFEST_DIR")).join(REFERENCE).join("overlays/orthodox.yaml");
    let overlay = folded(&fs::read_to_string(overlay).expect("the overlay is there"));
    let quoted = blocks(GUIDE)
        .into_iter()
        .filter_map(|(_, block, _)| block.split("quote: >-\n").nth(1))
        .map(|rest| rest.split("\n\n").next().expect("a first part"))
        .collect::<Vec<_>>();
    assert!(!quoted.is_empty());
    for quote in quoted {
        assert!(overlay.contains(&folded(quote)), "{quote}");
    }
    assert!(overlay.contains("https://history.state.gov/historicaldocuments/frus1961-63v06/d67"));
}

#[test]
fn the_example_in_the_readme_is_the_one_in_the_file() {
    let file = include_str!("../../arguments/later-start.yaml");
    let excerpt = blocks(README).into_iter().filter(|(word, ..)| *word == "yaml").nth(1).expect("the second example").1;
    assert!(file.contains(excerpt), "the README shows something else than arguments/later-start.yaml");
}

#[test]
fn the_first_command_of_the_readme_writes_the_brief_it_promises() {
    let folder = workplace();
    assert!(README.contains("cargo run --release -- brief arguments/khrushchev\n"));
    run("elenchus brief arguments/khrushchev", folder.path());
    let page = fs::read_to_string(folder.path().join("briefs/khrushchev.html")).expect("the page is there");
    assert!(page.contains("Khrushchev"));
    assert!(folder.path().join("briefs/khrushchev.md").is_file());
}

#[test]
fn the_readme_names_every_command() {
    let help = run("elenchus help", Path::new("."));
    let commands = help.split("Commands:").nth(1).expect("a list of commands");
    for line in commands.lines().skip(1).take_while(|line| !line.trim().is_empty()) {
        // A line that stands further in goes on with what was said of the command above it.
        let Some(command) = line.strip_prefix("  ").filter(|line| !line.starts_with(' ')) else { continue };
        let command = command.split_whitespace().next().expect("a command");
        assert!(
            command == "help" || README.contains(&format!("`elenchus {command}")),
            "{command} is not in the README"
        );
    }
}
