//! `elenchus why` and `elenchus win`, as their users have them.

use crate::cli::Desk;

const SCHOOL: &str = "\
debate: Should our school start at nine?
issues:
  - question: Should our school start at nine?
    positions: [later, earlier]
claims:
  - id: later
    claim: Our school should start at nine.
    because:
      - id: sleep
        claim: Pupils who sleep longer learn better.
      - id: trains
        claim: The trains are emptier at nine.
    but:
      - id: bus
        claim: The school bus arrives at half past seven.
        but:
          - id: second-bus
            claim: A second bus is promised.
  - id: earlier
    claim: Our school should go on to start at eight.
    status: open
lenses:
  - id: drivers
    name: The bus drivers
    reject: [second-bus]
";

/// A tie: each of two positions has something for it.
const TIE: &str = "\
debate: Tea or coffee?
issues:
  - question: Tea or coffee?
    positions: [tea, coffee]
claims:
  - id: tea
    claim: Tea is better.
  - id: coffee
    claim: Coffee is better.
";

#[test]
fn why_tells_what_decides_and_nothing_else() {
    let desk = Desk::with("school.yaml", SCHOOL);
    let ran = desk.run(&["why", "school.yaml", "later"]).ends(0);
    assert!(ran.out.contains("5 of 6 claims make it so"), "{}", ran.out);
    assert!(ran.out.contains("│  └─") || ran.out.contains("└─ ✓ Answer"), "{}", ran.out);
    // One reason is enough, and the first is as good as the other.
    assert!(ran.out.contains("Pupils who sleep longer") && !ran.out.contains("trains"), "{}", ran.out);
    assert!(ran.out.contains("Its rivals: Should our school start at nine?"), "{}", ran.out);
    assert!(ran.out.lines().all(|line| line.chars().count() <= 120));
}

#[test]
fn a_claim_goes_by_its_id_or_its_number() {
    let desk = Desk::with("school.yaml", SCHOOL);
    let by_id = desk.run(&["why", "school.yaml", "bus"]).ends(0).out;
    assert_eq!(by_id, desk.run(&["why", "school.yaml", "1C"]).ends(0).out);
    desk.run(&["why", "school.yaml", "buss"]).ends(2).tells("there is `bus`");
    desk.run(&["win", "school.yaml", "nonsense"]).ends(2).tells("no claim is called `nonsense`");
    desk.run(&["why", "school.yaml"]).ends(2).tells("which claim? Write `elenchus why school.yaml CLAIM`");
    desk.run(&["win", "school.yaml"]).ends(2).tells("`later` or `earlier`");
    let here = Desk::with("debate.yaml", SCHOOL);
    assert_eq!(here.run(&["why", "bus"]).ends(0).out, here.run(&["why", ".", "1C"]).ends(0).out);
    here.run(&["why", "buss"]).ends(2).tells("there is `bus`");
    desk.put("empty.yaml", "debate: Nothing yet\n");
    desk.run(&["why", "empty.yaml", "x"]).ends(2).tells("holds no claims yet");
}

#[test]
fn a_lens_changes_why_and_what_must_be_won() {
    let desk = Desk::with("school.yaml", SCHOOL);
    let seen = desk.run(&["why", "school.yaml", "later", "--lens", "drivers"]).ends(0).out;
    assert!(seen.contains("Seen through the lens The bus drivers") && seen.contains("It is rejected"), "{seen}");
    let won = desk.run(&["win", "school.yaml", "later", "--lens", "drivers"]).ends(0).out;
    assert!(won.contains("is given up"), "{won}");
    desk.run(&["win", "school.yaml", "later", "--lens", "driver"]).ends(2).tells("`drivers` exists");
}

#[test]
fn an_undecided_claim_shows_what_leaves_it_so_and_what_a_bolder_judge_may_say() {
    let desk = Desk::with("tie.yaml", TIE);
    let out = desk.run(&["why", "tie.yaml", "tea"]).ends(0).out;
    assert!(out.contains("It is undecided by all 2 claims of the debate together"), "{out}");
    assert!(out.contains("A bolder judge may accept it") && out.contains("is rejected."), "{out}");
    assert!(out.contains("A bolder judge may reject it") && out.contains("is accepted."), "{out}");
}

#[test]
fn win_tells_leaves_before_new_material_and_how_far_it_went() {
    let desk = Desk::with("school.yaml", SCHOOL);
    let out = desk.run(&["win", "school.yaml", "later", "--lose"]).ends(0).out;
    let (leaf, new) =
        (out.find("is given up").expect("a leaf"), out.find("a new objection to").expect("something new"));
    assert!(leaf < new, "{out}");
    let short = desk.run(&["win", "school.yaml", "later", "--lose", "--size", "1"]).ends(0).out;
    assert!(short.contains("all sets of up to 1 change were tried") && !short.contains("together"), "{short}");
    let already = desk.run(&["win", "school.yaml", "later"]).ends(0).out;
    assert!(already.contains("It is accepted as things are."), "{already}");
    desk.run(&["win", "school.yaml", "later", "--lose", "--size", "0"]).ends(2).tells("`--size 1`");
    let whole = desk.run(&["win", "school.yaml", "later", "--lose", "--size", "1000000"]).ends(0).out;
    assert!(whole.contains("all sets were tried, of every size"), "{whole}");
    desk.run(&["win", "school.yaml", "later", "--lose", "--timeout", "0"]).ends(0).says("the time was up");
}

#[test]
fn programs_get_all_of_it() {
    let desk = Desk::with("school.yaml", SCHOOL);
    let why: serde_json::Value =
        serde_json::from_str(&desk.run(&["why", "school.yaml", "later", "-f", "json"]).ends(0).out).expect("JSON");
    assert_eq!((&why["id"], &why["verdict"], &why["size"]), (&"later".into(), &"accepted".into(), &"smallest".into()));
    assert_eq!(why["nodes"][0]["from"].as_array().expect("a list").len(), 3);
    let win: serde_json::Value =
        serde_json::from_str(&desk.run(&["win", "school.yaml", "later", "--lose", "-f", "json"]).ends(0).out)
            .expect("JSON");
    let first = &win["sets"][0][0];
    assert_eq!((&first["change"], &first["id"], &first["number"]), (&"granted".into(), &"bus".into(), &"1C".into()));
    assert_eq!(win["searched"]["size"], 3);
    assert!(win["cruxes"].as_array().expect("a list").iter().all(|crux| crux["verdict"] != "accepted"));
}

#[test]
fn texts_stay_texts_in_markdown_and_on_terminals() {
    let desk = Desk::with(
        "bad.yaml",
        "claims:\n  - id: a\n    claim: \"<b>*x*</b> \\e[31m [y](z)\"\n    but:\n      - id: b\n        claim: \"# <script>\"\n",
    );
    for command in ["why", "win"] {
        let page = desk.run(&[command, "bad.yaml", "a", "-f", "md"]).ends(0).out;
        assert!(!page.contains("<b>") && !page.contains("<script>") && !page.contains("[y](z)"), "{page}");
        let text = desk.run(&[command, "bad.yaml", "a"]).ends(0).out;
        assert!(!text.contains('\u{1b}'), "{text}");
    }
}
