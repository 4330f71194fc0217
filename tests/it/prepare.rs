//! What a debater carries, from debates of every kind: sensible, and never a heading with nothing below it.

use std::{collections::BTreeSet, path::Path};

use elenchus::{
    Reading,
    evaluate::{
        Label, evaluate,
        win::{Change, Limits, win},
    },
    load,
    model::{ClaimId, LensId},
    prepare::{formats::FORMATS, questions},
    present::{
        self, Wish, cards, matrix,
        picture::Selection,
        provenance, sides,
        view::{Asks, Light, Speech},
        worksheet,
    },
    render,
};

use crate::door;

/// Debates of every kind: one claim, a circle, no sources, strange signs, from right to left, the reference debate.
pub fn debates() -> Vec<Reading> {
    let texts = [
        "claims: [Schools should start later.]",
        "claims:\n  - {id: a, claim: A., because: [{see: b}]}\n  - {id: b, claim: B., because: [{see: a}], but: [{see: b}]}",
        "claims:\n  - claim: '| <b> # 1. \\u202e'\n    because: [{scheme: sign, premises: ['*x*', '[y](z)']}]\n    but: ['```']",
        "issues: [{id: i, question: Who?, positions: [a, b]}]\nclaims: [{id: a, claim: A.}, {id: b, claim: B., but: [{see: a}]}]",
        "debate: {title: 'דיון', question: 'מה היה?', language: he}\nclaims: [{claim: 'כך היה.', because: ['ראו זאת.'], but: ['לא כך היה!']}]",
    ];
    texts.iter().map(|text| door::read(text)).chain([reference()]).collect()
}

/// The reference debate with all its overlays.
pub fn reference() -> Reading {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments/khrushchev");
    let request = load::Request { path, overlays: vec!["all".to_owned()] };
    elenchus::read(load::read(&request).expect("the reference debate"))
}

/// Writes a sheet as text.
fn written<T>(formats: &[render::Format<T>], name: &str, sheet: &T) -> String {
    formats.iter().find(|format| format.is_called(name)).expect("a format").text(sheet)
}

/// Every sheet that can be made of a debate, in Markdown.
fn sheets(reading: &Reading) -> Vec<String> {
    let debate = &reading.debate;
    let evaluation = evaluate(debate, None);
    let mut sheets = Vec::new();
    for position in [None, Some("1")] {
        for most in [5, usize::MAX] {
            let questions = present::questions(debate, &evaluation, position, most).expect("there is a position");
            sheets.push(written(render::questions::FORMATS, "markdown", &questions));
            let page = written(render::questions::FORMATS, "html", &questions);
            assert!(!page.contains("\"></ul>") && !page.contains("<ul></ul>") && !page.contains("<b> #"), "{page}");
        }
    }
    for (seconds, rate) in [(6, 60), (240, 155), (3600, 155)] {
        let wish =
            Wish { format: "x", speeches: &[("Constructive", seconds), ("Rebuttal", seconds)], rate, cites: true };
        let speeches = present::speeches(debate, &evaluation, None, wish).expect("there is a position");
        sheets.push(written(render::speech::FORMATS, "markdown", &speeches));
        let page = written(render::speech::FORMATS, "html", &speeches);
        assert!(!page.contains("\"></ul>") && !page.contains("<ul></ul>") && !page.contains("<b> #"), "{page}");
    }
    for position in [None, Some("1")] {
        for make in [present::case, present::answers] {
            let document = make(debate, &evaluation, position).expect("there is a position");
            sheets.push(written(render::document::FORMATS, "markdown", &document));
            let page = written(render::document::FORMATS, "html", &document);
            assert!(!page.contains("\"></ul>") && !page.contains("<ul></ul>") && !page.contains("<b> #"), "{page}");
            assert!(!page.contains("<p class=\"line plain\"></p>"), "{page}");
        }
    }
    for format in FORMATS {
        let flow = present::flow(debate, &evaluation, None, format).expect("there is a position");
        sheets.push(written(render::flow::FORMATS, "markdown", &flow));
        let rows = flow.sections.iter().flat_map(|section| &section.rows);
        assert!(rows.clone().all(|row| row.len() == format.columns.len() && row.iter().any(Option::is_some)));
        assert!(!written(render::flow::FORMATS, "html", &flow).contains("<b> #"));
    }
    sheets.extend(classroom(reading));
    sheets
}

/// The sheets for judges, analysts and classes, in Markdown.
fn classroom(reading: &Reading) -> Vec<String> {
    let (debate, evaluation) = (&reading.debate, &evaluate(&reading.debate, None));
    let mut sheets = Vec::new();
    let pair = sides::Pair { left: None, right: None };
    for has_verdicts in [true, false] {
        let facing = sides::facing(debate, evaluation, pair, has_verdicts).expect("there is a position");
        sheets.push(both(render::facing::FORMATS, &facing));
    }
    sheets.push(both(render::swap::FORMATS, &sides::swap(debate, evaluation, pair).expect("there is a position")));
    let matrix = matrix::matrix(debate, evaluation, None, 20).expect("there are claims");
    sheets.push(both(render::matrix::FORMATS, &matrix));
    let columns = matrix.columns.len();
    assert!(matrix.rows.iter().all(|row| row.cells.len() == columns) && matrix.ranking.len() == columns);
    sheets.push(both(render::provenance::FORMATS, &provenance::provenance(debate, evaluation)));
    for asks in [Asks::Text, Asks::Role, Asks::Verdict] {
        for is_key in [true, false] {
            let task = worksheet::Task {
                selection: Selection::default(),
                asks,
                chosen: Vec::new(),
                drawn: worksheet::Count::Percent(60),
                seed: 3,
                has_bank: true,
                has_verdicts: true,
                is_key,
            };
            let sheet = worksheet::worksheet(debate, evaluation, &task).expect("a worksheet");
            sheets.push(both(render::worksheet::FORMATS, &sheet));
        }
    }
    let deck = cards::Deck {
        selection: Selection::default(),
        has_claims: true,
        has_evidence: true,
        has_roles: true,
        numbers: cards::Numbers::Back,
        seed: 3,
        columns: 3,
        rows: 3,
        paper: &cards::PAPERS[0],
        fonts: elenchus::typography::Fonts::default(),
    };
    sheets.push(both(render::cards::FORMATS, &cards::cards(debate, evaluation, &deck).expect("cards")));
    sheets
}

/// The Markdown of a sheet, once its page was looked at.
fn both<T>(formats: &[render::Format<T>], sheet: &T) -> String {
    let page = written(formats, "html", sheet);
    assert!(!page.contains("\"></ul>") && !page.contains("<ul></ul>") && !page.contains("<b> #"), "{page}");
    written(formats, "markdown", sheet)
}

#[test]
fn no_heading_stands_over_nothing() {
    for reading in debates() {
        for sheet in sheets(&reading) {
            let mut level = 0;
            for line in sheet.lines().filter(|line| !line.trim().is_empty()).chain(["#"]) {
                let here = line.bytes().take_while(|byte| *byte == b'#').count();
                assert!(here == 0 || level == 0 || here > level, "nothing stands above {line:?} in\n{sheet}");
                level = here;
            }
        }
    }
}

#[test]
fn a_speech_never_takes_more_than_its_clock_unless_the_claim_alone_does() {
    for reading in debates() {
        let evaluation = evaluate(&reading.debate, None);
        for seconds in [3, 30, 120, 480] {
            let wish = Wish { format: "x", speeches: &[("Speech", seconds)], rate: 150, cites: false };
            let speeches = present::speeches(&reading.debate, &evaluation, None, wish).expect("there is a position");
            let speech = &speeches.speeches[0];
            assert!(speech.light != Light::Red || speech.parts.is_empty(), "{seconds}: {speech:#?}");
            let count = |speech: &Speech| {
                let cut: usize = speech.cut.iter().map(|cut| cut.arguments.len()).sum();
                speech.parts.len() + cut
            };
            let longer = Wish { speeches: &[("Speech", 36_000)], ..wish };
            let whole = present::speeches(&reading.debate, &evaluation, None, longer).expect("there is a position");
            assert_eq!(count(speech), count(&whole.speeches[0]), "nothing is lost in silence");
        }
    }
}

#[test]
fn a_card_of_which_nothing_is_read_stands_in_a_speech_where_no_other_card_is_read() {
    let cites = |read: &str, cites| {
        let reading = door::read(&format!(
            "sources: [{{id: a, author: Ann, title: A}}, {{id: b, author: Ben, title: B}}]\nclaims:\n  - claim: It rained.\n    \
             because:\n      - claim: The street was wet.\n        evidence: [{{source: a, quote: wet{read}}}, {{source: b, quote: street}}]\n",
        ));
        let wish = Wish { format: "x", speeches: &[("Speech", 60)], rate: 150, cites };
        let speeches =
            present::speeches(&reading.debate, &evaluate(&reading.debate, None), None, wish).expect("a position");
        let lines = speeches.speeches[0].parts.iter().flat_map(|part| &part.lines);
        lines.flat_map(|line| &line.cards).map(|card| card.cite.clone()).collect::<Vec<_>>()
    };
    assert_eq!(cites("", false), ["Ann", "Ben"]);
    assert_eq!(cites(", read: [wet]", false), ["Ann"]);
    assert_eq!(cites(", read: [wet]", true), ["Ann", "Ben"]);
}

#[test]
fn a_position_that_is_not_there_is_told_with_those_that_are() {
    let reading = door::read("claims: [{id: later, claim: Schools should start later.}]");
    let evaluation = evaluate(&reading.debate, None);
    let refused = |name| present::questions(&reading.debate, &evaluation, Some(name), 12).expect_err("not there");
    assert_eq!(refused("latre"), "there is no position `latre`; `later` exists");
    assert_eq!(refused("7"), "there is no position `7`; there are later (1)");
}

#[test]
fn a_crux_of_the_cross_examination_is_one_of_the_search_for_what_must_be_won() {
    let debate = reference().debate;
    let roots: Vec<ClaimId> = debate.issues.iter().flat_map(|issue| &issue.positions).map(|at| at.value).collect();
    let mut cruxes = 0;
    for lens in std::iter::once(None).chain((0..debate.lenses.len()).map(|at| Some(LensId::new(at)))) {
        let evaluation = evaluate(&debate, lens);
        let asked = questions::questions(&debate, &evaluation, &roots, None);
        let limits = Limits { size: 1, work: Limits::WORK, keep_on: &|| true };
        // What a leaf that is given up does to which position, by the search.
        let mut searched = BTreeSet::new();
        for root in &roots {
            let found = win(&debate, lens, *root, Label::Accepted, limits);
            assert_eq!(found.reach.stopped, None);
            searched.extend(found.cruxes.into_iter().filter_map(|(change, label)| match change {
                Change::Lost(leaf) => Some((leaf, *root, label)),
                _ => None,
            }));
        }
        let points = || asked.examinations.iter().flat_map(|examination| &examination.points);
        let is_leaf = |claim: &ClaimId| debate.claim(*claim).because.is_empty();
        let mut tried = BTreeSet::new();
        for point in points() {
            let Some(leaf) = point.place.claim.filter(is_leaf) else { continue };
            tried.extend(point.turns.iter().map(|(root, label)| (leaf, *root, *label)));
        }
        let questioned: BTreeSet<ClaimId> = points().filter_map(|point| point.place.claim).collect();
        searched.retain(|(leaf, ..)| questioned.contains(leaf));
        assert_eq!(tried, searched, "{lens:?}");
        cruxes += tried.len();
    }
    assert!(cruxes > 0);
}

#[test]
fn a_flow_sheet_says_what_a_heading_stands_for_and_enters_an_answer_once() {
    let text = "claims:\n  - claim: P.\n    because:\n      - label: Heading\n        premises:\n          - claim: One.\n            \
                but: [{id: blow, claim: Blow.}]\n          - Two.\n        unless: [{see: blow}]\n";
    let debate = door::read(text).debate;
    let flow = present::flow(&debate, &evaluate(&debate, None), None, &FORMATS[0]).expect("there is a position");
    let cells = flow.sections[0].rows.iter().flatten().flatten();
    let told: Vec<(&str, &str)> = cells.map(|cell| (&*cell.number, cell.text.as_str())).collect();
    assert_eq!(told, [("1A", "Heading: One. + Two."), ("1A-a1, 1A/1", "Blow.")]);
}

#[test]
fn a_claim_that_breaks_a_step_has_the_number_of_its_place_in_every_sheet() {
    let text = "claims:\n  - claim: P.\n    because:\n      - claim: One.\n        unless: [{see: blow}]\n    but: [{id: blow, claim: Blow.}]\n";
    let debate = door::read(text).debate;
    let evaluation = evaluate(&debate, None);
    let facing = sides::facing(&debate, &evaluation, sides::Pair { left: None, right: None }, false).expect("a page");
    assert!(written(render::facing::FORMATS, "markdown", &facing).contains("Undercut 1A/1"));
    let asked = present::questions(&debate, &evaluation, None, usize::MAX).expect("there is a position");
    assert!(written(render::questions::FORMATS, "markdown", &asked).contains("1A/1"));
}

#[test]
fn a_writer_who_took_part_is_told_with_what_they_were_then_and_when_they_died() {
    let reading = door::read(
        "
people:
  - {id: nikita, name: Nikita Khrushchev, died: 1971-09-11, offices: [{office: Chairman, from: 1958, to: 1964-10}]}
  - {id: fidel, name: Fidel Castro, offices: [{office: Premier, from: 1959-02, to: 1976-12}, {office: President, from: 1976-12}]}
sources:
  - {id: tapes, author: 'Khrushchev, Nikita', title: Tapes, issued: 1990-10-01, provenance: primary}
  - {id: letter, author: 'Castro, Fidel', title: Letter, issued: 1962-10-31, provenance: primary}
  - {id: undated, author: 'Castro, Fidel', title: Remark, provenance: primary}
claims:
  - {claim: Cuba was saved., when: 1962-10, tags: [memoir], evidence: [tapes]}
  - {claim: Cuba was sold., when: 1962-10-28, tags: [memoir], evidence: [letter, tapes]}
  - {claim: Cuba was there., evidence: [undated]}
",
    );
    let sources = provenance::provenance(&reading.debate, &evaluate(&reading.debate, None));
    let [tapes, letter, undated] = &sources.rows[..] else { panic!("three sources") };
    let said = |text: &Option<present::view::Text>| text.as_ref().map(ToString::to_string).unwrap_or_default();

    assert_eq!(
        said(&tapes.written),
        "before the writer died (11 September 1971); published afterwards (1 October 1990)"
    );
    assert_eq!(said(&tapes.between), "8 years", "until the writer's death, not until the book came out");
    assert!(said(&tapes.knows).ends_with("; told from memory"), "{}", said(&tapes.knows));
    assert!(said(&tapes.interest).ends_with(": Chairman"), "{}", said(&tapes.interest));
    assert!(
        format!("{:?}", tapes.asks).contains("It appeared after the writer's death: who edited it, and from what?")
    );

    assert_eq!(said(&letter.written), "31 October 1962");
    assert!(!said(&letter.knows).contains("memory"), "three days later, and beside a memoir: {}", said(&letter.knows));
    assert!(said(&letter.interest).ends_with(": Premier"), "{}", said(&letter.interest));
    assert!(said(&undated.interest).ends_with(": Premier; President"), "{}", said(&undated.interest));
}
