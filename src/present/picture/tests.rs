//! Every text stands whole in its box, every node has its box, and what is asked for is what is shown.

use super::{
    super::{
        samples::*,
        view::picture::{BoxKind, Heading, LineKind, Picture, PictureBox},
    },
    boxes::{leading, width},
    *,
};
use crate::{evaluate::evaluate, model::ClaimId, source::Spanned};

/// Texts that are hard to set.
const HARD: &[&str] = &[
    "x",
    "A claim of some length, as debates have them, with a few words that are longer than others.",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and/or more",
    "一九六二年十月的古巴導彈危機是蘇聯的一次失敗，儘管赫魯曉夫在回憶錄中持相反意見。",
    "ברית המועצות הובסה במשבר הטילים בקובה באוקטובר 1962.",
    "توصل الطرفان إلى تسوية أنقذت ماء وجه كل منهما.",
    "123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890",
    "👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀",
    "<script>alert(1)</script>",
    "e\u{301}e\u{301}e\u{301} שלום \u{202e}abc עולם",
    "",
];

fn drawn(debate: &Debate) -> Picture {
    shown(debate, &Selection::default())
}

fn shown(debate: &Debate, selection: &Selection) -> Picture {
    picture(debate, &evaluate(debate, None), selection, Heading::Down)
}

fn numbers(picture: &Picture) -> Vec<&str> {
    let nodes = picture.boxes.iter().filter(|body| body.kind != BoxKind::Question);
    nodes.filter_map(|body| body.id.as_deref()).collect()
}

fn texts(body: &PictureBox) -> String {
    body.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn found<'p>(picture: &'p Picture, id: &str) -> &'p PictureBox {
    picture.boxes.iter().find(|body| body.id.as_deref() == Some(id)).expect("a box")
}

/// A position with a linked step that is undercut, an objection with an answer, and a rival that uses what is there.
fn sample() -> Debate {
    let mut debate = claims(&["p", "a", "b", "u", "x", "y", "q"]);
    let linked = reason(&mut debate, 0, &[1, 2]);
    undercut(&mut debate, linked, 3);
    against(&mut debate, 0, &[4]);
    against(&mut debate, 4, &[5]);
    reason(&mut debate, 6, &[4]);
    issue(&mut debate, &[0, 6]);
    debate
}

#[test]
fn every_text_stands_whole_in_its_box() {
    for text in HARD {
        let mut debate = hostile(text);
        debate.claims[0].implicit = true;
        for heading in [Heading::Down, Heading::Right] {
            let picture = picture(&debate, &evaluate(&debate, None), &Selection::default(), heading);
            for body in &picture.boxes {
                let place = body.place;
                for (index, line) in body.lines.iter().enumerate() {
                    let own = width(&line.text, line.style);
                    let (start, end) =
                        if line.leftwards { (line.at.x - own, line.at.x) } else { (line.at.x, line.at.x + own) };
                    // A single sign that is wider than any box has nowhere to go.
                    let fits = place.x < start && end < place.right();
                    assert!(fits, "{:?} at {start}..{end} in {place:?}", line.text);
                    let low = place.y + 8 < line.at.y && line.at.y + 4 < place.bottom();
                    assert!(low, "{:?} at {} in {place:?}", line.text, line.at.y);
                    let label = body.label.filter(|_| index == 0);
                    assert!(label.is_none_or(|label| end < label.x), "{:?} runs into the verdict", line.text);
                }
                let rows = body.lines.windows(2).filter(|pair| pair[0].at.y != pair[1].at.y);
                for pair in rows {
                    assert!(pair[1].at.y - pair[0].at.y >= leading(pair[1].style), "lines too near: {pair:?}");
                }
            }
            let bare =
                |text: &str| text.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect::<String>();
            let whole = picture.boxes.iter().filter(|body| body.kind == BoxKind::Claim);
            let clean = bare(&text::line(text));
            for body in whole {
                assert!(bare(&texts(body)).contains(&clean), "{text:?} is cut in {:?}", texts(body));
            }
        }
    }
}

#[test]
fn every_node_of_the_outline_has_its_box() {
    let debate = sample();
    let plan = plan::plan(&debate);
    let picture = drawn(&debate);
    for place in &plan.places {
        assert!(numbers(&picture).contains(&&*place.number), "{} is missing", place.number);
    }
    let kinds: Vec<(&str, BoxKind)> =
        picture.boxes.iter().filter_map(|body| Some((body.id.as_deref()?, body.kind))).collect();
    assert_eq!(
        kinds,
        [
            ("issue-1", BoxKind::Question),
            ("1", BoxKind::Claim),
            ("1A", BoxKind::Step),
            ("1A-a", BoxKind::Claim),
            ("1A-b", BoxKind::Claim),
            ("1A/1", BoxKind::Claim),
            ("1B", BoxKind::Claim),
            ("1B1", BoxKind::Claim),
            ("2", BoxKind::Claim),
            ("2A", BoxKind::Stub),
        ]
    );
    assert_eq!(picture.boxes[0].kind, BoxKind::Question);
}

#[test]
fn lines_say_how_boxes_hang() {
    let picture = drawn(&sample());
    let kinds = |id: &str| {
        let mut kinds: Vec<LineKind> = picture
            .ends
            .iter()
            .filter(|end| picture.boxes[end.parent].id.as_deref() == Some(id))
            .map(|end| end.kind)
            .collect();
        kinds.sort_by_key(|kind| kind.class());
        kinds
    };
    assert_eq!(kinds("1"), [LineKind::Against, LineKind::For]);
    assert_eq!(kinds("1A"), [LineKind::Premise, LineKind::Undercut]);
    assert_eq!(kinds("1B"), [LineKind::Answer]);
    let words: Vec<&str> = picture.ends.iter().filter_map(|end| Some(&*end.word.as_ref()?.text)).collect();
    assert!(["because", "but", "unless"].iter().all(|word| words.contains(word)), "{words:?}");
}

#[test]
fn a_step_that_is_undercut_has_a_box_to_point_at() {
    let mut debate = claims(&["p", "r", "u"]);
    let step = reason(&mut debate, 0, &[1]);
    undercut(&mut debate, step, 2);
    let picture = drawn(&debate);
    assert_eq!(numbers(&picture), ["1", "step-1A", "1A", "1A/1"]);
    let undercut = picture.ends.iter().find(|end| end.kind == LineKind::Undercut).expect("an end");
    assert_eq!(picture.boxes[undercut.parent].id.as_deref(), Some("step-1A"));
    assert!(!undercut.from_below);
}

#[test]
fn a_circle_ends_in_a_stub_that_names_where_it_began() {
    let mut debate = claims(&["a", "b"]);
    reason(&mut debate, 0, &[1]);
    reason(&mut debate, 1, &[0]);
    let picture = drawn(&debate);
    let stub = found(&picture, "1A1");
    assert_eq!((stub.kind, &*stub.leads_to), (BoxKind::Stub, "1"));
    assert!(texts(stub).contains("See 1: a"));
    assert!(picture.lines.iter().any(|line| line.kind == LineKind::Same), "the way back is short enough to be drawn");
}

#[test]
fn the_upper_levels_say_how_much_is_below() {
    let selection = Selection { depth: Some(1), ..Selection::default() };
    let picture = shown(&sample(), &selection);
    assert_eq!(numbers(&picture), ["1", "1A", "1A-a", "1A-b", "1A/1", "1B", "2", "2A"]);
    assert!(texts(found(&picture, "1B")).ends_with("+ 1 below, not shown"));
    let told: Vec<&str> = picture.head.iter().map(|line| line.text.as_str()).collect();
    assert!(told.iter().any(|line| line.contains("8 of 9 nodes")), "{told:?}");
    let top = shown(&sample(), &Selection { depth: Some(0), ..Selection::default() });
    assert_eq!(numbers(&top), ["1", "2"]);
    assert!(texts(found(&top, "1")).ends_with("+ 6 below, not shown"));
}

#[test]
fn a_root_is_shown_with_what_is_below_it() {
    let selection = Selection { root: Some(ClaimId(4)), ..Selection::default() };
    let picture = shown(&sample(), &selection);
    assert_eq!(numbers(&picture), ["1B", "1B1"]);
    assert_eq!(picture.boxes[0].parent, None);
}

#[test]
fn features_choose_claims_and_never_part_linked_premises() {
    let mut debate = sample();
    debate.claims[1].school = Some(Spanned::new("red".to_owned(), HERE));
    let red = Feature::read(&debate, "school:red").expect("a school");
    let only = shown(&debate, &Selection { only: vec![red.clone()], ..Selection::default() });
    assert_eq!(numbers(&only), ["1", "1A", "1A-a", "1A-b"]);
    let without = shown(&debate, &Selection { without: vec![red], ..Selection::default() });
    assert_eq!(numbers(&without), ["1", "1B", "1B1", "2", "2A"]);
    let accepted = Feature::read(&debate, "verdict:accepted").expect("a verdict");
    let some = shown(&debate, &Selection { only: vec![accepted], ..Selection::default() });
    assert!(numbers(&some).contains(&"1B1"));
}

#[test]
fn an_unknown_feature_is_answered_with_what_there_is() {
    let mut debate = sample();
    debate.claims[1].school = Some(Spanned::new("orthodox".to_owned(), HERE));
    let said = |asked: &str| Feature::read(&debate, asked).expect_err("no such feature");
    assert_eq!(said("school:ortodox"), "no claim has the school `ortodox`; there is `school:orthodox`");
    assert_eq!(said("tag:x"), "no claim has the tag `x`; none has any");
    assert!(said("colour:red").starts_with("`colour:red` is none of"));
    assert!(said("verdict:maybe").contains("`verdict:accepted`, `verdict:rejected`, `verdict:undecided`"));
}

#[test]
fn a_chain_of_a_hundred_thousand_reasons_is_drawn_whole() {
    let picture = drawn(&chain(100_000));
    assert_eq!(picture.boxes.len(), 100_000);
}

#[test]
fn an_empty_debate_has_a_title_and_no_boxes() {
    let picture = drawn(&Debate::default());
    assert!(picture.boxes.is_empty() && picture.key.is_empty());
    assert_eq!(picture.head[0].text, "Untitled debate");
}
