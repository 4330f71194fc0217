//! `elenchus compare` as its users have it.

use crate::cli::Desk;

const OLD: &str = "\
debate: {title: School starts}
issues:
  - id: start
    question: Should school start later?
    positions: [later, as-now]
claims:
  - id: later
    claim: Schools should start later.
    because:
      - id: sleep
        claim: Teenagers sleep too little.
      - claim: Pupils who slept learn more.
  - id: as-now
    claim: Schools should start as they do.
    status: open
";

/// A debate that is `OLD` with an objection that stands, in two files.
const MORE: &str = "\
attach:
  - to: sleep
    but:
      - id: screens
        claim: They would only stay up later.
  - to: as-now
    because:
      - claim: Buses are planned for it.
";

const FORMATS: [&str; 4] = ["text", "markdown", "html", "json"];

fn khrushchev() -> String {
    format!("{}/arguments/khrushchev", env!("CARGO_MANIFEST_DIR"))
}

/// The files of the reference debate under other names, in the opposite order; its overlays too.
fn khrushchev_renamed(desk: &Desk, folder: &str) {
    let mut names: Vec<_> = std::fs::read_dir(khrushchev())
        .expect("the reference debate")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .collect();
    names.sort();
    for (at, path) in names.iter().rev().enumerate() {
        desk.put(&format!("{folder}/{at:02}.yaml"), std::fs::read(path).expect("read"));
    }
    for below in ["overlays", "sources"] {
        for entry in std::fs::read_dir(format!("{}/{below}", khrushchev())).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            desk.put(&format!("{folder}/{below}/{name}"), std::fs::read(path).expect("read"));
        }
    }
}

#[test]
fn what_does_not_differ_is_said_so() {
    let desk = Desk::with("old/debate.yaml", OLD);
    desk.put("new/other-name.yaml", OLD);
    desk.run(&["compare", "old", "new"]).ends(0).says("The two do not differ.\n");
    for format in FORMATS {
        desk.run(&["compare", "old", "new", "-f", format]).ends(0);
    }
    for name in ["a/a.yaml", "b/b.yaml"] {
        desk.put(name, "claims: []\n");
    }
    desk.run(&["compare", "a", "b"]).ends(0).says("The two do not differ.").says("Neither debate holds a claim.");
    desk.run(&["compare", "a", "old"]).ends(0).says("The first debate holds no claims.");
}

#[test]
fn a_changed_verdict_is_told_with_what_turned_it() {
    let desk = Desk::with("old/debate.yaml", OLD);
    desk.put("new/debate.yaml", OLD.replace("Pupils who slept learn more", "Pupils who have slept learn much more"));
    desk.put("new/more.yaml", MORE);
    let ran = desk.run(&["compare", "old", "new"]).ends(0);
    let ran = ran.says("The new objection “They would only stay up later” to “Teenagers sleep too little” stands.");
    let ran = ran.says("accepted → rejected · Teenagers sleep too little.");
    ran.says("Pupils who {+have+} slept learn {+much+} more.");
    let json = desk.run(&["compare", "old", "new", "-f", "json"]).ends(0).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("one JSON document");
    assert_eq!(json["turns"][0]["claims"][0]["before"], "accepted");
    assert_eq!(json["reworded"][0]["after"], "Pupils who have slept learn much more.");
}

#[test]
fn overlays_and_lenses_make_two_sides_of_one_debate() {
    let desk = Desk::with("m/debate.yaml", format!("{OLD}lenses:\n  - id: parents\n    reject: [later]\n"));
    desk.put("m/overlays/screens.yaml", MORE);
    desk.run(&["compare", "m", "--with", "screens"]).ends(0).says("After: m with the overlay screens\n");
    desk.run(&["compare", "m", "--from-with", "screens"]).ends(0).says("Before: m with the overlay screens\n");
    desk.run(&["compare", "m", "--lens", "parents"])
        .ends(0)
        .says("This audience refuses “Schools should start later”.");
    let both = desk.run(&["compare", "m", "m", "--with", "screens", "--lens", "parents"]).ends(0);
    both.says("The two do not differ.");
    desk.run(&["compare", "m"]).ends(2).tells("nothing to compare with");
    desk.run(&["compare", "m", "--lens", "parent"]).ends(2).tells("`parents` exists");
    desk.run(&["compare", "-", "-"]).ends(2).tells("standard input");
    desk.put("bad/debate.yaml", "claims:\n  - clam: x\n");
    desk.run(&["compare", "m", "bad"]).ends(1).tells("in the second debate 2 errors");
}

#[test]
fn the_order_of_files_and_records_decides_nothing() {
    let desk = Desk::new();
    khrushchev_renamed(&desk, "x/khrushchev");
    desk.run(&["compare", &khrushchev(), "x/khrushchev"]).ends(0).says("The two do not differ.");
    let (old, renamed) = (khrushchev(), "x/khrushchev");
    for format in FORMATS {
        let with = |path: &str| {
            let words = ["compare", &old, path, "--from-lens", "orthodox", "--with", "archival", "-f", format];
            desk.run(&words).ends(0).out
        };
        assert_eq!(with(&old), with(renamed), "{format}");
        assert_eq!(with(renamed), with(renamed), "{format}");
    }
    // Records inside a file.
    let (head, claims) = OLD.split_once("claims:\n").expect("claims");
    let (one, other) = claims.split_once("  - id: as-now").expect("two claims");
    let attach = MORE.strip_prefix("attach:\n").expect("attach");
    let (first, second) = attach.split_once("  - to: as-now").expect("two records");
    desk.put("a/m/debate.yaml", format!("{head}claims:\n{one}  - id: as-now{other}{MORE}"));
    desk.put("b/m/debate.yaml", format!("{head}claims:\n  - id: as-now{other}{one}"));
    desk.put("b/m/attached.yaml", format!("attach:\n  - to: as-now{second}{first}"));
    desk.put("old/debate.yaml", OLD);
    for format in FORMATS {
        let of = |path: &str| desk.run(&["compare", "old", path, "-f", format]).ends(0).out;
        assert_eq!(of("a/m"), of("b/m"));
    }
}

#[test]
fn every_overlay_and_lens_of_the_reference_debate_is_compared() {
    let desk = Desk::new();
    for overlay in ["archival", "cuban-chinese", "fact-checks", "orthodox", "revisionist", "soviet-officials", "all"] {
        let ran = desk.run(&["compare", &khrushchev(), "--with", overlay]);
        assert!(ran.code == Some(0) && !ran.out.contains("Several changes together"), "{overlay}: {}", ran.out);
    }
    for lens in ["orthodox", "revisionist", "archival", "cuban", "soviet"] {
        let ran = desk.run(&["compare", &khrushchev(), "--lens", lens]);
        assert!(ran.code == Some(0) && !ran.out.contains("Several changes together"), "{lens}: {}", ran.out);
    }
    let turned = desk.run(&["compare", &khrushchev(), "--with", "archival"]).ends(0).out;
    let words = turned.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(
        "The step from “The price of adventurism” to “The Cuban missile crisis decided Khrushchev's fall” is now undercut"
    ));
}

#[test]
fn words_of_a_debate_stay_letters() {
    let desk = Desk::with("old/debate.yaml", "claims:\n  - id: a\n    claim: Old.\n");
    let text = "claims:\n  - id: a\n    claim: \"<script>alert(1)</script> \\e[2J *b* [c](d) | ]]> \\u202e &amp;\"\n    \
                but:\n      - \"# <img src=x> `y` \\a\"\nsources:\n  - id: s\n    title: \"</title><b>\\u009b\"\n";
    desk.put("new/debate.yaml", text);
    for format in FORMATS {
        let out = desk.run(&["compare", "old", "new", "-f", format]).ends(0).out;
        assert!(!out.contains(['\u{1b}', '\u{9b}', '\u{7}']), "{out:?}");
        if format == "html" {
            assert!(!out.contains("<script") && !out.contains("<img") && !out.contains("</title><b>"), "{out}");
        }
        if format == "markdown" {
            assert!(!out.contains("<script") && !out.contains("<img") && !out.contains("*b*"), "{out}");
        }
    }
}

#[test]
fn the_ending_of_the_file_tells_the_format() {
    let desk = Desk::with("old/debate.yaml", OLD);
    desk.put("new/debate.yaml", OLD.replace("too little", "too late"));
    for (name, start) in [("c.html", "<!DOCTYPE html>"), ("c.md", "# Comparison"), ("c.json", "{"), ("c.txt", "School")]
    {
        desk.run(&["compare", "old", "new", "-o", name]).ends(0).tells(&format!("wrote {name}\n"));
        assert!(desk.read(name).starts_with(start), "{name}");
    }
    let out = desk.run(&["compare", "old", "new", "-f", "html"]).ends(0).out;
    assert_eq!(out, desk.read("c.html"));
}
