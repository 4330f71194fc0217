//! Sheets for a class: worksheets that give nothing away, keys that agree with them, cards that are all on the list.

use elenchus::{
    Reading,
    evaluate::evaluate,
    model::ClaimId,
    present::{
        cards::{self, Deck, Numbers, PAPERS},
        picture::{self, Selection},
        view::{
            Asks, SheetText, Worksheet,
            picture::{Heading, Picture},
        },
        worksheet::{Count, Task, worksheet},
    },
    render::{self, outline::Style},
};

use crate::{cli::Desk, door};

/// Linked premises, an undercut, an answer, a claim used twice, and no words that stand in two texts.
const DEBATE: &str = "\
issues:
  - {id: start, question: When?, positions: [late, early]}
claims:
  - id: late
    claim: Alpha ahead.
    because:
      - premises: [Bravo begins., Charlie came.]
        unless:
          - claim: Delta denied.
            but: Echo ended.
      - {id: fox, claim: Foxtrot failed.}
    but:
      - id: golf
        claim: Golf gained.
        but: Hotel held.
  - id: early
    claim: India idled.
    because: [{see: golf}, Juliet judged.]
";

fn task(asks: Asks) -> Task {
    Task {
        selection: Selection::default(),
        asks,
        chosen: Vec::new(),
        drawn: Count::Percent(100),
        seed: 1,
        has_bank: false,
        has_verdicts: true,
        is_key: false,
    }
}

fn made(reading: &Reading, task: &Task) -> Worksheet {
    worksheet(&reading.debate, &evaluate(&reading.debate, None), task).expect("a worksheet")
}

/// All text that is written of a worksheet.
fn written(sheet: &Worksheet) -> Vec<String> {
    let drawn = Worksheet { is_drawn: true, ..sheet.clone() };
    let formats = render::worksheet::FORMATS.iter().filter(|format| format.is_text);
    let mut all: Vec<String> = formats.flat_map(|format| [format.text(sheet), format.text(&drawn)]).collect();
    all.push(render::worksheet::text(sheet, 400, Style::Plain));
    all
}

#[test]
fn no_format_of_a_worksheet_gives_a_blank_away_and_every_key_fills_it_in() {
    let reading = door::read(DEBATE);
    for seed in 0..20 {
        for share in [20, 50, 100] {
            let task = Task { seed, drawn: Count::Percent(share), ..task(Asks::Text) };
            let sheet = made(&reading, &task);
            let key = made(&reading, &Task { is_key: true, ..task });
            let rows = || sheet.groups.iter().flat_map(|group| &group.trees).flat_map(|tree| &tree.rows);
            let answers = key.groups.iter().flat_map(|group| &group.trees).flat_map(|tree| &tree.rows);
            let mut blanks = 0;
            for (row, answer) in rows().zip(answers) {
                assert_eq!((&row.number, row.is_asked), (&answer.number, answer.is_asked));
                let (true, SheetText::Words(text)) = (row.is_asked, &answer.said) else { continue };
                blanks += 1;
                let word = text.split(' ').next().expect("a word");
                assert!(written(&sheet).iter().all(|page| !page.contains(word)), "{text} is given away");
                assert!(written(&key).iter().all(|page| page.contains(word)), "{text} is not in the key");
            }
            assert!(blanks > 0);
        }
    }
}

#[test]
fn the_bank_holds_the_blank_texts_and_the_key_their_letters() {
    let reading = door::read(DEBATE);
    let task = Task { has_bank: true, drawn: Count::Number(5), ..task(Asks::Text) };
    let (sheet, key) = (made(&reading, &task), made(&reading, &Task { is_key: true, ..task }));
    assert_eq!(sheet.bank.len(), 5);
    for row in key.groups.iter().flat_map(|group| &group.trees).flat_map(|tree| &tree.rows).filter(|row| row.is_asked) {
        let entry = sheet.bank.iter().find(|entry| Some(&entry.letter) == row.letter.as_ref()).expect("a letter");
        assert_eq!(SheetText::Words(entry.text.clone()), row.said);
    }
}

#[test]
fn a_blank_moves_no_box() {
    let reading = door::read(DEBATE);
    let map = picture::picture(&reading.debate, &evaluate(&reading.debate, None), &Selection::default(), Heading::Down);
    let places = |picture: &Picture| picture.boxes.iter().map(|body| body.place).collect::<Vec<_>>();
    for is_key in [false, true] {
        let sheet = made(&reading, &Task { is_key, ..task(Asks::Text) });
        assert_eq!(places(&sheet.picture), places(&map));
    }
    let blank = made(&reading, &task(Asks::Text));
    for body in blank.picture.boxes.iter().filter(|body| !body.writing.is_empty()) {
        for line in &body.writing {
            assert!(line.from.x > body.place.x && line.from.x + line.length < body.place.right());
            assert!(line.from.y > body.place.y && line.from.y < body.place.bottom());
        }
    }
}

/// The drawing of a worksheet that asks everything is the same for every answer.
#[test]
fn a_drawing_does_not_depend_on_what_it_asks() {
    let drawn = |text: &str, asks| {
        let sheet = made(&door::read(text), &task(asks));
        let svg = render::worksheet::FORMATS.iter().find(|format| format.is_called("svg")).expect("a format");
        svg.text(&sheet)
    };
    let stands = "claims:\n  - claim: A.\n    because: [{claim: B.}]\n    but: [{claim: C.}]";
    let falls =
        "claims:\n  - claim: A.\n    because: [{claim: B.}]\n    but: [{claim: C., strength: 0, status: withdrawn}]";
    assert_eq!(drawn(stands, Asks::Verdict), drawn(falls, Asks::Verdict));
    // Reasons come before objections; one alone may be either.
    let (reason, objection) = ("claims:\n  - {claim: A., because: [B.]}", "claims:\n  - {claim: A., but: [B.]}");
    let told =
        |text: &str| drawn(text, Asks::Role).replace("1 claim and 1 reason", "").replace("1 claim and 1 objection", "");
    let boxes = |svg: &str| svg.split("<g role=\"list\">").nth(1).expect("boxes").to_owned();
    assert_eq!(boxes(&told(reason)), boxes(&told(objection)));
}

#[test]
fn a_key_stands_beside_its_sheet_and_says_the_same_seed() {
    let desk = Desk::with("debate.yaml", DEBATE);
    let ran = desk.run(&["worksheet", "--seed", "7", "--blank", "3", "-o", "sheet.md"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("wrote sheet.md\n") && ran.err.contains("wrote sheet-key.md\n"), "{}", ran.err);
    let (sheet, key) = (desk.read("sheet.md"), desk.read("sheet-key.md"));
    assert!(sheet.contains("3 blanks of 8 possible; seed 7") && key.contains("3 blanks of 8 possible; seed 7"));
    assert_eq!((sheet.matches("<br>").count(), key.matches('➜').count()), (3, 3));
    let again = desk.run(&["worksheet", "--seed", "7", "--blank", "3", "--key", "-f", "md"]);
    assert_eq!(again.out, key);
}

#[test]
fn what_cannot_be_blank_is_said() {
    let desk = Desk::with("debate.yaml", DEBATE);
    let fails = |words: &[&str], said: &str| {
        let ran = desk.run(&[&["worksheet"], words].concat());
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        assert!(ran.err.contains(said), "{}", ran.err);
    };
    fails(&["--blank-claim", "foxx"], "there is no claim `foxx`; `fox` exists");
    fails(&["--blank-claim", "fox", "--root", "golf"], "`fox` (1B) is not on this sheet");
    fails(&["--blank-claim", "late", "--ask", "role"], "`late` (1) is a position");
    fails(&["--blank", "101%"], "a share such as 50%");
    let named = desk.run(&["worksheet", "--blank-claim", "fox"]);
    assert!(named.out.contains("1 blank of") && !named.out.contains("seed"), "{}", named.out);
}

#[test]
fn cards_hold_every_claim_once_and_the_list_all_of_them() {
    let reading = door::read(DEBATE);
    let deck = Deck {
        selection: Selection { root: Some(ClaimId(0)), ..Selection::default() },
        has_claims: true,
        has_evidence: true,
        has_roles: false,
        numbers: Numbers::Nowhere,
        seed: 1,
        columns: 2,
        rows: 4,
        paper: &PAPERS[1],
        fonts: elenchus::typography::Fonts::default(),
    };
    let made = cards::cards(&reading.debate, &evaluate(&reading.debate, None), &deck).expect("cards");
    assert_eq!(made.cards.len(), 8);
    let page = render::cards::FORMATS[0].text(&made);
    for card in &made.cards {
        assert!(page.contains(&*card.text));
        assert!(made.solution.iter().any(|row| row.card == Some(card.card) && row.number == card.number));
    }
    // The sheets tell neither number nor part: those stand on the list alone.
    let sheets = page.split("<section class=\"list\">").next().expect("the sheets");
    let main = sheets.split("<main").nth(1).expect("the sheets");
    assert!(!main.contains("1A") && !main.contains("Reason"), "{main}");
}

/// Two rivals, evidence for one that the other has no answer to, and an objection that is answered.
const CASE: &str = "\
issues: [{id: who, question: Who did it?, positions: [butler, cook]}]
sources: [{id: diary, author: 'Gray, Ann', issued: 1950, type: memoir, provenance: primary}]
people: [{id: ann, name: Ann Gray, offices: [{office: housekeeper}]}]
claims:
  - id: butler
    claim: The butler did it.
    because: [{id: key, claim: Only he had the key., when: 1930, by: ann, evidence: [{source: diary, quote: his key}]}]
  - id: cook
    claim: The cook did it.
    but: [{claim: She was in town., kind: fact, strength: strong}]
    because: [{id: knife, claim: It was her knife., kind: fact, but: [The knife was stolen.]}]
";

#[test]
fn the_matrix_ranks_by_what_speaks_against_each_position() {
    let desk = Desk::with("debate.yaml", CASE);
    let ran = desk.run(&["matrix", "-f", "csv"]);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines[0],
        "\"number\",\"evidence\",\"sources\",\"1 The butler did it.\",\"2 The cook did it.\",\"diagnosticity\""
    );
    assert_eq!(lines[1], "\"2B\",\"She was in town.\",\"\",\"\",\"II\",\"0.75\"");
    assert_eq!(lines[2], "\"1A\",\"Only he had the key.\",\"Gray 1950\",\"C\",\"\",\"0.5\"");
    // The knife has been answered, so it says nothing, and it is rejected: it is no row.
    assert_eq!(lines[3], "\"\",\"inconsistency\",\"\",\"0\",\"1.5\",\"\"");
    assert_eq!(lines.len(), 4);
    let told = desk.run(&["matrix", "--issue", "whom"]);
    assert!(told.err.contains("there is no issue `whom`; `who` exists"), "{}", told.err);
    assert_eq!(desk.run(&["matrix", "--issue", "1"]).out, desk.run(&["matrix"]).out);
}

#[test]
fn the_judge_finds_both_sides_and_no_verdict_unless_asked() {
    let desk = Desk::with("debate.yaml", CASE);
    let blank = desk.run(&["judge"]).out;
    assert!(!blank.contains(['✓', '✗']) && blank.contains("[ ] Reason 1A"), "{blank}");
    // What speaks against the cook is said by those who argue for the butler.
    let (left, right) = blank.split_once("For position 2").expect("two sides");
    assert!(
        left.contains("Objection 2B") && !right.contains("Objection 2B") && right.contains("[ ] Objection 2A1"),
        "{blank}"
    );
    assert!(desk.run(&["judge", "--with-verdicts"]).out.contains("✗ Reason 2A"));
    let alone = desk.run(&["judge", "--for", "1", "--against", "1"]);
    assert!(alone.err.contains("cannot face itself"), "{}", alone.err);
    assert!(desk.run(&["judge", "--for", "key"]).err.contains("is no position"));
    let swapped = desk.run(&["swap"]).out;
    assert_eq!(swapped.matches("Your best case").count(), 2);
    assert!(swapped.contains("No answer here: find one."), "{swapped}");
}

#[test]
fn provenance_says_what_is_stated_and_that_the_rest_is_not() {
    let desk = Desk::with("debate.yaml", CASE);
    let told = desk.run(&["provenance"]).out;
    for words in [
        "Who is that: not stated",
        "Written:     1950",
        "Events:      1930",
        "Between:     19 to 20 years",
        "a memoir; the one who says it is the one who",
        "Ann Gray takes part in what the debate is about: housekeeper",
        "Used for:    1A",
        "The only source for 1A: who else confirms it?",
        "Said without a source: 2A, 2A1, 2B",
    ] {
        assert!(told.contains(words), "{words} is not in\n{told}");
    }
    let none = Desk::with("debate.yaml", "claims: [A.]").run(&["provenance"]);
    assert!(none.out.contains("This debate names no sources."));
}

#[test]
fn a_debate_without_claims_is_told_so() {
    let desk = Desk::with("debate.yaml", "debate: What is it about?");
    for command in ["judge", "swap", "matrix", "cards"] {
        let ran = desk.run(&[command]);
        assert_eq!(ran.code, Some(2), "{command}");
        assert!(ran.err.contains("the debate holds no claims"), "{command}: {}", ran.err);
    }
    for command in ["worksheet", "provenance"] {
        assert_eq!(desk.run(&[command]).code, Some(0), "{command}");
    }
}

#[test]
fn cards_without_quotations_say_what_to_ask_for() {
    let desk = Desk::with("debate.yaml", DEBATE);
    let ran = desk.run(&["cards", "--what", "evidence"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("no claim here quotes a source"), "{}", ran.err);
    assert!(desk.run(&["cards", "--grid", "5x2"]).err.contains("at most 4x8"));
    assert!(desk.run(&["cards", "-f", "csv"]).out.starts_with("\"card\",\"number\""));
}
