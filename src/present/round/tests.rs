//! The sheets for the round, of debates made by hand.

use crate::{
    evaluate::evaluate,
    model::Debate,
    present::{
        self,
        samples::*,
        view::{Document, Inline, Item},
    },
};

fn plain(words: &[Inline]) -> String {
    let piece = |piece: &Inline| match piece {
        Inline::Words(words) => words.clone(),
        Inline::Link(link) => link.label.to_string(),
        Inline::Title(title) => title.to_string(),
        Inline::Web(address) => address.text.clone(),
    };
    words.iter().map(piece).collect()
}

/// A document, an item a line: parts and what stands in them in brief.
fn told(document: &Document) -> Vec<String> {
    let line = |item: &Item| match item {
        Item::Part { title, .. } => format!("# {title}"),
        Item::Section(head) => format!("## {} {} {}", head.lead, head.link.label, head.verdict.word()),
        Item::Tag(head) => {
            format!("{}{} {} {}", "  ".repeat(head.level.min(3)), head.lead, head.link.label, head.verdict.word())
        }
        Item::Card(card) => format!("[{}]", card.head),
        Item::Line { lead, words, .. } => format!("{lead}: {}", plain(words)),
        Item::List(lines) => lines.iter().map(|line| plain(line)).collect::<Vec<_>>().join(" | "),
        Item::Title { words, .. } => format!("## {}", plain(words)),
        Item::Outline(lines) => format!("{} lines", lines.len()),
        Item::Map(_) => "a map".to_owned(),
        Item::Table { rows, .. } => format!("{} rows", rows.len()),
    };
    document.items.iter().map(line).collect()
}

fn case(debate: &Debate) -> Vec<String> {
    told(&present::case(debate, &evaluate(debate, None), None).expect("there is a position"))
}

fn answers(debate: &Debate) -> Vec<String> {
    told(&present::answers(debate, &evaluate(debate, None), None).expect("there is a position"))
}

/// The lines of a part, without its title.
fn part(lines: &[String], title: &str) -> Vec<String> {
    let from = lines.iter().skip_while(|line| **line != format!("# {title}")).skip(1);
    from.take_while(|line| !line.starts_with("# ")).cloned().collect()
}

/// Two rivals. The first has a reason that is answered and one that stands; the second one reason, which is attacked.
fn quarrel() -> Debate {
    let mut debate = claims(&["p", "q", "fallen", "standing", "blow", "theirs", "bare", "backed", "reply"]);
    reason(&mut debate, 0, &[2]);
    reason(&mut debate, 0, &[3]);
    against(&mut debate, 2, &[4]);
    reason(&mut debate, 1, &[5]);
    against(&mut debate, 5, &[6]);
    against(&mut debate, 5, &[7]);
    against(&mut debate, 7, &[8]);
    let source = reference(&mut debate, "book");
    quote(&mut debate, 6, source, "words", &["words"]);
    issue(&mut debate, &[0, 1]);
    debate
}

#[test]
fn what_stands_is_argued_before_what_is_answered() {
    let lines = case(&quarrel());
    let contentions = part(&lines, "Contentions");
    let sections: Vec<&String> = contentions.iter().filter(|line| line.starts_with("## ")).collect();
    assert_eq!(sections, ["## 1. 1B accepted", "## 2. 1A rejected"]);
    assert!(contentions.contains(&"They will say 1A1 accepted".to_owned()), "{contentions:#?}");
    assert_eq!(part(&lines, "Weighing")[0], "2 rows");
}

#[test]
fn answers_come_best_first_each_with_how_it_is_extended() {
    let lines = answers(&quarrel());
    assert_eq!(
        part(&lines, "What they say for position 2"),
        [
            // What nobody has answered comes first: it must be answered before the round.
            "## AT: 2A2A accepted",
            ": The debate has no answer to this: find one before the round.",
            "## AT: 2A rejected",
            "   2A1 accepted",
            "[book]",
            "Extend: 2A1 – they never answered it.",
            "   2A2 rejected",
            ": Do not rest on 2A2: it falls; against it is 2A2A.",
        ]
    );
    assert_eq!(part(&lines, "Extend"), ["Extend: 1B – they never answered it."]);
    let dropped = part(&lines, "Dropped arguments");
    assert!(dropped.contains(&"1B".to_owned()) && dropped.contains(&"1A1 | 2A2A".to_owned()), "{dropped:#?}");
}

#[test]
fn an_answer_that_falls_extends_what_it_was_said_against() {
    let mut debate = claims(&["p", "r", "o", "a"]);
    reason(&mut debate, 0, &[1]);
    against(&mut debate, 1, &[2]);
    against(&mut debate, 2, &[3]);
    let lines = answers(&debate);
    assert_eq!(part(&lines, "Extend"), ["Extend: 1A – their answer 1A1 falls to 1A1A."]);
    assert!(part(&lines, "What they say against claim 1").contains(&"## AT: 1A1 rejected".to_owned()));
}

#[test]
fn a_chain_of_a_hundred_thousand_reasons_is_argued_whole() {
    let debate = chain(100_000);
    assert!(case(&debate).len() >= 100_000);
    assert!(!answers(&debate).is_empty());
}
