//! Repairs that the program makes by itself: they mend what they say, and touch nothing else. Levels, and the printers
//! for other programs.

use std::collections::BTreeSet;

use elenchus::{
    Reading,
    diagnostic::Diagnostic,
    evaluate::evaluate,
    load::Input,
    repair::{self, Repairs},
};

use crate::{cli::Desk, door, rules::examples};

fn found(files: &[(String, String)]) -> (Reading, Vec<Diagnostic>) {
    let reading = elenchus::read(Input::from_texts(files.iter().map(|(name, text)| (name.as_str(), text.as_bytes()))));
    let evaluation = evaluate(&reading.debate, None);
    let findings = elenchus::findings(&reading, &evaluation);
    (reading, findings)
}

/// The files after their repairs.
fn repaired(files: &[(String, String)], reading: &Reading, repairs: &Repairs) -> Vec<(String, String)> {
    let mut after = files.to_vec();
    for file in &repairs.files {
        let name = &reading.sources.get(file.file).name;
        let (_, text) = after.iter_mut().find(|(other, _)| other == name).expect("a file of the debate");
        text.clone_from(&file.text);
    }
    after
}

fn count(findings: &[Diagnostic], code: &str) -> usize {
    findings.iter().filter(|finding| finding.code == code).count()
}

#[test]
fn what_a_rule_offers_mends_its_examples() {
    let mut mended = BTreeSet::new();
    for rule in elenchus::rules() {
        for (_, text) in examples(rule, "Fires on").into_iter().filter(|(word, _)| word != "bytes") {
            let files = door::files(&text);
            let (reading, before) = found(&files);
            let offered: Vec<Diagnostic> = before
                .iter()
                .filter(|finding| finding.code == rule.code && !finding.edits.is_empty())
                .cloned()
                .collect();
            if offered.is_empty() {
                continue;
            }
            let repairs = repair::repairs(&reading.sources, &offered);
            let (_, after) = found(&repaired(&files, &reading, &repairs));
            assert_eq!(
                count(&after, rule.code),
                count(&before, rule.code) - offered.len(),
                "{} offers what does not mend it:\n{text}\n{after:#?}",
                rule.code
            );
            assert_eq!(count(&after, "yaml-broken"), 0, "{} breaks\n{text}", rule.code);
            mended.insert(rule.code);
        }
    }
    let expected = [
        "allow-of-unknown-rule",
        "allow-silences-nothing",
        "boolean-word",
        "colon-in-text",
        "duplicate-key",
        "id-not-in-kebab-case",
        "level-of-unknown-rule",
        "not-a-date",
        "not-a-line",
        "quotation-on-another-line",
        "strength-out-of-range",
        "unknown-format",
        "unknown-key",
        "unknown-name",
        "unknown-paper",
        "unknown-question",
        "unknown-role",
        "unknown-scheme",
        "unknown-word",
    ];
    assert_eq!(mended.into_iter().collect::<Vec<_>>(), expected);
}

const MISSPELT: &str = "# A remark, and a tab:\there\r\ndebate:   {title: Lunch}   # kept\r\nclaims:\r\n  - clam: \"Lunch: later?\"   # why not\r\n    \
     because:\r\n\r\n      - The minister was clear: lunch is late.\r\n      - {see: lnch-time}\r\n  - id: lunch-time\r\n    claim: 'It is ''noon''.'\r\n    when: 28 October 1962\r\n    statsu: assumed\r\n";

#[test]
fn outside_of_the_repairs_every_byte_stays() {
    let desk = Desk::with("debate.yaml", MISSPELT);
    // What is shown keeps the line ends of the file, or `patch` could not use it.
    let shown = desk.run(&["check", "--diff"]).tells("5 findings can be repaired in 1 file");
    assert!(shown.code == Some(0) && shown.out.contains("+    status: assumed\r\n"), "{}", shown.out);
    assert_eq!(desk.read("debate.yaml"), MISSPELT, "`--diff` writes nothing");
    assert!(shown.out.starts_with("--- a/debate.yaml\n+++ b/debate.yaml\n"), "{}", shown.out);
    desk.run(&["check", "--fix"]).tells("repaired 5 findings in 1 file");
    let mut expected = MISSPELT.to_owned();
    for (wrong, right) in [
        ("clam:", "claim:"),
        ("The minister was clear: lunch is late.", "\"The minister was clear: lunch is late.\""),
        ("lnch-time", "lunch-time"),
        ("28 October 1962", "1962-10-28"),
        ("statsu", "status"),
    ] {
        expected = expected.replacen(wrong, right, 1);
    }
    assert_eq!(desk.read("debate.yaml"), expected);
    desk.run(&["check", "--fix"]);
    assert_eq!(desk.read("debate.yaml"), expected, "there is nothing left to repair");
}

#[test]
fn a_repair_that_a_repair_brings_to_light_is_made_too() {
    let desk = Desk::with(
        "debate.yaml",
        "claims:\n  - id: a\n    claim: A.\n    becuase: [{see: bb-cc}]\n  - {id: bb-cd, claim: B.}\n",
    );
    desk.run(&["check", "--fix"]).ends(0).tells("repaired 2 findings");
    assert!(desk.read("debate.yaml").contains("because: [{see: bb-cd}]"));
}

#[test]
fn standard_input_can_be_shown_but_not_repaired() {
    let desk = Desk::new();
    let text = b"claims:\n  - clam: A.\n";
    desk.run_on(&["check", "-", "--diff"], text).ends(0).says("+  - claim: A.");
    desk.run_on(&["check", "-", "--fix"], text).ends(2).tells("`--diff` shows what to change");
}

#[test]
fn a_second_key_of_one_name_is_not_made() {
    let desk = Desk::with("debate.yaml", "claims:\n  - claim: A.\n    because: [B.]\n    becuase: [C.]\n");
    desk.run(&["check", "--diff"]).ends(0).tells("nothing here can be repaired");
}

/// What stands in a file before and after its repair.
fn mends(before: &str, after: &str) {
    let desk = Desk::with("debate.yaml", before);
    desk.run(&["check", "--fix"]);
    assert_eq!(desk.read("debate.yaml"), after);
}

const IDLE: &str = "claims:\n  - claim: A is B.\n    note: So.   # why\n";

#[test]
fn an_allowance_that_silences_nothing_is_taken_out() {
    // The remark above stays, those on its lines go with it; what is still needed stays.
    mends(
        "claims:\n  - {id: a, claim: What is A?}\n# kept\nallow:\n  # of the first\n  - rule: long-claim   # gone\n    because: >-\n      \
         It was\n      long.\n\n  - {rule: question-as-claim, at: a, because: So.} # stays\n  -   rule: hindsight\n      because: x",
        "claims:\n  - {id: a, claim: What is A?}\n# kept\nallow:\n  # of the first\n\n  - {rule: question-as-claim, at: a, because: \
         So.} # stays\n",
    );
    // With the last entry the key goes.
    let allow = "allow:\r\n  - rule: long-claim\r\n    because: x\r\n  - rule: hindsight\r\n    because: 'y'  # z\r\n";
    mends(&format!("# a\n{allow}{IDLE}"), &format!("# a\n{IDLE}"));
    mends(&format!("{IDLE}\n{allow}\n# end"), &format!("{IDLE}\n\n# end"));
    mends(&format!("{IDLE}allow: {{rule: long-claim, because: x}}\n"), IDLE);
}

#[test]
fn an_allowance_in_a_claim_is_taken_out() {
    let entry = "- rule: long-claim\n        because: x\n      - rule: hindsight\n        because: x\n";
    mends(&format!("claims:\n  - claim: A is B.\n    allow:\n      {entry}    note: So.   # why\n"), IDLE);
    mends(&format!("claims:\n  - allow:\n      {entry}    claim: A is B.\n    note: So.   # why\n"), IDLE);
    let flow = |allow: &str| format!("claims: [{{claim: What is A?,  allow: {allow} , note: So.}}, B is C.]\n");
    let needed = "{rule: question-as-claim, because: x}";
    let idle = "{rule: long-claim, because: x}";
    for list in [format!("[{idle}, {needed}]"), format!("[{needed} , {idle}]"), format!("[{idle}, {needed}, {idle}]")] {
        mends(&flow(&list), &flow(&format!("[{needed}]")));
    }
    mends(
        &flow(&format!("[{idle}]")).replace("What is A?", "A is B."),
        "claims: [{claim: A is B. , note: So.}, B is C.]\n",
    );
    // A remark between brackets is left alone, and so the entry is.
    let remark = flow(&format!("[{idle}, # why\n {needed}]"));
    mends(&remark, &remark);
}

#[test]
fn many_idle_allowances_are_taken_out_at_once() {
    let list = "  - rule: long-claim\n    because: x\n".repeat(30);
    let needed = "  - rule: question-as-claim\n    because: x\n";
    let debate = "claims: [What is A?]\nallow:\n";
    mends(&format!("{debate}{list}{needed}{list}"), &format!("{debate}{needed}"));
}

const CROSSED: &str = "\
debate: Is it?
sources: [{id: The Book, title: A book}]
people: [{id: 'Ann_Lee', name: Ann Lee}]
issues: [{id: Outcome, question: Who won?, positions: [\"Won It\", other]}]
claims:
  - id: Won It   # the id
    claim: Won It is a title.
    by: Ann_Lee
    contradicts: [other]
    evidence: [The Book, {source: 'The Book', page: 1}]
    because:
      - {id: Step One, scheme: analogy, premises: [{see: other}, C is D.], answers: [{similar: Won It}]}
  - {id: other, claim: B is C., contradicts: Won It}
lenses: [{id: Hawks, accept: [Won It], trust: [Ann_Lee, Won It], distrust: The Book}]
expect: [{lens: Hawks, accepted: [Won It]}, {with: [extra], rejected: [Won It]}]
allow: [{rule: of-ours, at: Won It, because: Won It.}]
";

const EXTRA: &str = "attach:\n  - {to: Won It, but: [{see: Won It}]}\n  - {to: Step One, unless: [E is F.]}\nissues: [{id: Outcome, positions: [Won It]}]\n";

fn renamed(text: &str) -> String {
    let mut text = text.replace("claim: Won It is", "claim: WON is").replace("because: Won It.", "because: WON.");
    // A tag may be called so; a claim is never trusted.
    text = text.replace("trust: [Ann_Lee, Won It]", "trust: [Ann_Lee, WON]");
    for (old, new) in [
        ("\"Won It\"", "won-it"),
        ("Won It", "won-it"),
        ("'The Book'", "the-book"),
        ("The Book", "the-book"),
        ("'Ann_Lee'", "ann-lee"),
        ("Ann_Lee", "ann-lee"),
        ("Outcome", "outcome"),
        ("Step One", "step-one"),
        ("Hawks", "hawks"),
    ] {
        text = text.replace(old, new);
    }
    text.replace("WON", "Won It")
}

#[test]
fn an_id_is_renamed_wherever_it_is_named() {
    let desk = Desk::with("debate.yaml", CROSSED);
    desk.put("overlays/extra.yaml", EXTRA);
    // Without the overlay nobody sees what it names.
    desk.run(&["check", "--fix"]).says("with `--with all` the program can do it");
    assert_eq!(desk.read("debate.yaml"), CROSSED);
    desk.run(&["check", "--with", "all", "--fix"]);
    assert_eq!(desk.read("debate.yaml"), renamed(CROSSED));
    assert_eq!(desk.read("overlays/extra.yaml"), renamed(EXTRA));
}

#[test]
fn what_depends_on_other_files_is_repaired_only_where_they_are_read() {
    let text = "claims:\n  - {id: Won It, claim: A is B., because: [{see: claus}]}\n  - {id: clause, claim: E is F.}\n\
                allow: [{rule: orphan-claim, at: other, because: So.}]\n";
    let more =
        "attach:\n  - {to: Won It, but: [C is D.]}\nclaims: [{id: claus, claim: G is H.}, {id: other, claim: I.}]\n";
    let desk = Desk::with("debate.yaml", text);
    desk.put("more.yaml", more);
    let ran = desk.run(&["check", "debate.yaml", "--fix"]);
    ran.says("given the folder, `--fix` can do it: other files there may be of this debate");
    assert_eq!(desk.read("debate.yaml"), text, "`claus` and `other` are there, and `Won It` is named there");
    desk.run(&["check", "--fix"]);
    let renamed = |text: &str| text.replace("Won It", "won-it");
    assert_eq!(desk.read("more.yaml"), renamed(more));
    assert!(
        desk.read("debate.yaml").starts_with("claims:\n  - {id: won-it, claim: A is B., because: [{see: claus}]}\n")
    );

    // Files that each say which debate they are, are debates of their own.
    let text = "debate: Who won?\nclaims: [{id: Won It, claim: A is B.}]\n";
    let desk = Desk::with("debate.yaml", text);
    desk.put("more.yaml", "debate: Who lost?\nclaims: [C is D.]\n");
    desk.run(&["check", "debate.yaml", "--fix"]);
    assert_eq!(desk.read("debate.yaml"), renamed(text));
}

#[test]
fn an_id_is_not_renamed_to_one_that_is_taken() {
    for text in [
        "claims:\n  - {id: A B, claim: C.}\n  - {id: a-b, claim: D.}\n",
        // The name that is made from the text, by which it may be named.
        "claims:\n  - {id: A B, claim: C is D.}\n  - A b.\n",
        "claims:\n  - {id: A B, claim: C.}\n  - {id: A_B, claim: D.}\n",
    ] {
        let desk = Desk::with("debate.yaml", text);
        desk.run(&["check", "--fix"]).says("`a-b` is taken");
        assert_eq!(desk.read("debate.yaml"), text);
    }
    // Written twice, nobody knows which of the two is named; behind a break, it may be named again.
    for text in [
        "claims:\n  - {id: A B, claim: C.}\n  - {id: A B, claim: D.}\n",
        "claims:\n  - {id: A B, claim: C.}\nexpect: {accepted: [A B\nallow:\n",
    ] {
        mends(text, text);
    }
}

#[test]
fn what_is_said_twice_in_the_same_words_is_said_once() {
    mends("claims:\n  - claim: A is B.\n    note: So.   # why\n    note: So.\n", IDLE);
    let differs = "claims:\n  - claim: A is B.\n    note: So.\n    note: Or so.\n";
    mends(differs, differs);
}

#[test]
fn words_for_yes_and_numbers_are_written_as_they_are_read() {
    mends(
        "claims: [{claim: A is B., implicit: Yes, strength: 50%}]\n",
        "claims: [{claim: A is B., implicit: true, strength: 0.5}]\n",
    );
    let lines = |lines: &str| {
        format!(
            "sources: [{{id: a, title: A}}]\nclaims: [{{claim: B is C., evidence: [{{source: a, line: {lines}}}]}}]\n"
        )
    };
    for (written, meant) in [("lines 12 – 14", "12-14"), ("136-37", "136-137"), ("l. 7", "7")] {
        mends(&lines(written), &lines(meant));
    }
    for unclear in ["37-36", "12, 14", "twelve", "0"] {
        mends(&lines(unclear), &lines(unclear));
    }
}

const DROPPED: &str = "claims:\n  - id: a\n    claim: The tax is just.\n    but:\n      - id: b\n        claim: The tax takes from the poor.\n";

#[test]
fn levels_are_set_by_the_debate_and_by_whoever_checks_it() {
    let desk = Desk::with("debate.yaml", DROPPED);
    desk.run(&["check", "--format", "short"]).ends(0).says("note[objection-unanswered]");
    desk.run(&["check", "--format", "short", "--deny", "objection-unanswered"])
        .ends(1)
        .says("error[objection-unanswered]");
    desk.run(&["check", "--format", "short", "--warn", "objection-unanswered", "--strict"]).ends(1);
    let quiet = desk.run(&["check", "--format", "short", "--allow", "objection-unanswered"]).ends(0);
    assert!(!quiet.out.contains("objection-unanswered"));
    desk.put("debate.yaml", format!("{DROPPED}levels: {{deny: [objection-unanswered]}}\n"));
    desk.run(&["check", "--format", "short"]).ends(1).says("error[objection-unanswered]");
    desk.run(&["check", "--format", "short", "--allow", "objection-unanswered"]).ends(0);
}

#[test]
fn a_level_that_cannot_be_set_is_refused() {
    let desk = Desk::with("debate.yaml", DROPPED);
    desk.run(&["check", "--allow", "objection-unaswered"]).ends(2).tells("`objection-unanswered` exists");
    desk.run(&["check", "--allow", "unknown-name"]).ends(2).tells("stays an error");
    desk.run(&["check", "--allow", "hindsight", "--deny", "hindsight"]).ends(2).tells("keep one");
    desk.put("debate.yaml", format!("{DROPPED}levels: {{note: [unknown-key]}}\nclams: []\n"));
    let both = desk.run(&["check", "--format", "short"]).ends(1);
    both.says("error[unknown-key]").says("whose level cannot be set");
}

#[test]
fn a_finding_is_allowed_in_one_file() {
    let desk = Desk::with(
        "debate.yaml",
        "debate: Is it?\nallow:\n  - {rule: objection-unanswered, in: a.yaml, because: It is an exercise.}\n",
    );
    desk.put("a.yaml", DROPPED);
    desk.put("b.yaml", DROPPED.replace("id: a", "id: c").replace("id: b", "id: d").replace("tax", "fee"));
    let ran = desk.run(&["check", "--format", "short"]).ends(0).says("b.yaml");
    assert!(!ran.out.contains("a.yaml:"), "{}", ran.out);
    desk.put(
        "debate.yaml",
        "debate: Is it?\nallow:\n  - {rule: objection-unanswered, in: x.yaml, because: It is an exercise.}\n",
    );
    desk.run(&["check", "--format", "short"]).says("the debate has no file `x.yaml`");
}

/// The schema is that of OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
#[test]
fn sarif_keeps_to_its_schema() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../schemas/sarif-2.1.0.json")).expect("a JSON schema");
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("sarif.json", schema).expect("a schema");
    let schema = compiler.compile("sarif.json", &mut schemas).expect("a schema that can be followed");
    let texts = [DROPPED, MISSPELT, "claims: []\n", "claims: [\"\\e[2J <b>\", A, A]\n", "a: b: c\n"];
    for text in texts {
        let desk = Desk::with("a b.yaml", text);
        let ran = desk.run(&["check", "a b.yaml", "--format", "sarif"]);
        let log: serde_json::Value = serde_json::from_str(&ran.out).expect("valid JSON");
        if let Err(wrong) = schemas.validate(&log, schema) {
            panic!("{wrong:#}\n{}", ran.out);
        }
        let results = log["runs"][0]["results"].as_array().expect("results");
        let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
        for result in results {
            let index = result["ruleIndex"].as_u64().expect("an index") as usize;
            assert_eq!(rules[index]["id"], result["ruleId"]);
        }
    }
}
