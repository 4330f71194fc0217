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
        Item::Table { rows, .. } => format!("{} rows", rows.len()),
        Item::Title { words, .. } => format!("## {}", plain(words)),
        Item::Map(sheet) => format!("a map of {} boxes", sheet.picture.boxes.len()),
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
    assert_eq!(part(&lines, "Contentions")[0], "## 1. 1B accepted");
    let fallen = part(&lines, "Not to be run without a new answer");
    assert_eq!(fallen[0], "## 2. 1A rejected");
    assert_eq!(
        fallen[2..],
        ["They will say: 1 thing that the debate has no answer to; find one before the round:", "1A1 (against 1A)"]
    );
    assert_eq!(part(&lines, "Weighing")[0], "2 rows");
}

#[test]
fn the_overview_can_be_said_and_says_what_to_run() {
    let overview = part(&case(&quarrel()), "Overview");
    assert_eq!(overview[0], "Say: p The reason: standing");
    assert_eq!(overview[2..], ["Run: 1B.", "Answered: 1A: run it only with a new answer."]);
    let mut debate = claims(&["p", "a", "b", "unsaid"]);
    reason(&mut debate, 0, &[1, 3]);
    reason(&mut debate, 0, &[2]);
    debate.claims[3].implicit = true;
    assert_eq!(part(&case(&debate), "Overview")[0], "Say: p First: a Second: b");
}

#[test]
fn what_must_be_overturned_is_listed_once_each_with_the_best_there_is_against_it() {
    let mut debate = claims(&["p", "r", "x", "y", "a", "b"]);
    reason(&mut debate, 0, &[1]);
    against(&mut debate, 0, &[2]);
    against(&mut debate, 0, &[3]);
    against(&mut debate, 3, &[4]);
    against(&mut debate, 4, &[5]);
    let lines = case(&debate);
    assert_eq!(
        part(&lines, "What must be won")[1..],
        [
            "Overturn: two objections to the position itself, each enough by itself:",
            "1B | 1C: our best answer falls, 1C1",
        ]
    );
    assert_eq!(
        part(&lines, "Against the position itself"),
        [
            "They will say: 1 thing that the debate has no answer to; find one before the round:",
            "1B",
            "They will say 1C accepted",
            ": What the debate answers is 1C1, and it falls: find a better one.",
        ]
    );
}

#[test]
fn an_exception_has_the_number_of_its_place() {
    let mut debate = claims(&["p", "q", "r", "s", "u"]);
    let first = reason(&mut debate, 0, &[2]);
    let second = reason(&mut debate, 1, &[3]);
    undercut(&mut debate, first, 4);
    undercut(&mut debate, second, 4);
    issue(&mut debate, &[0, 1]);
    let lines = answers(&debate);
    assert!(part(&lines, "What they say for position 2").contains(&"   2A/1 accepted".to_owned()), "{lines:#?}");
}

#[test]
fn an_answer_to_another_part_of_an_argument_is_no_answer_to_a_shared_claim() {
    let mut debate = claims(&["p", "shared", "other", "blow", "q"]);
    against(&mut debate, 0, &[1, 2]);
    against(&mut debate, 0, &[1]);
    against(&mut debate, 2, &[3]);
    let lines = answers(&debate);
    let page = part(&lines, "What they say against claim 1");
    assert_eq!(page.last().map(String::as_str), Some("1B"), "{page:#?}");
    against(&mut debate, 1, &[4]);
    let lines = answers(&debate);
    let page = part(&lines, "What they say against claim 1");
    assert!(page.contains(&"Extend: 1A-a1 – they never answered it; so 1B falls.".to_owned()), "{page:#?}");
}

#[test]
fn answers_come_best_first_each_with_how_it_is_extended() {
    let lines = answers(&quarrel());
    assert_eq!(
        part(&lines, "What they say for position 2"),
        [
            "## AT: 2A rejected",
            "   2A1 accepted",
            "[book]",
            "Extend: 2A1 – they never answered it; so 2A falls.",
            "Do not rest on: 2A2. It falls because the objection 2A2A stands and nothing answers it.",
            // What is said against an answer that falls need not be met where that answer is left out.
            "Only if you run these: 1 argument without an answer, against what falls anyway; leave that out, and nothing need be said to it.",
            "2A2: 2A2A",
        ]
    );
    assert_eq!(part(&lines, "Extend"), ["1B – they never answered it."]);
    assert_eq!(
        part(&lines, "Dropped arguments"),
        [
            "They never answered: 1 reason and 1 answer of ours: extend them.",
            "We have no answer to: 1 argument: find an answer before the round.",
            "1A1",
        ]
    );
}

#[test]
fn an_answer_that_falls_extends_what_it_was_said_against() {
    let mut debate = claims(&["p", "r", "o", "a"]);
    reason(&mut debate, 0, &[1]);
    against(&mut debate, 1, &[2]);
    against(&mut debate, 2, &[3]);
    let lines = answers(&debate);
    assert_eq!(part(&lines, "Extend"), ["1A – their answer 1A1 falls to 1A1A."]);
    assert!(part(&lines, "What they say against claim 1").contains(&"## AT: 1A1 rejected".to_owned()));
}

#[test]
fn a_chain_of_a_hundred_thousand_reasons_is_argued_whole() {
    let debate = chain(100_000);
    assert!(case(&debate).len() >= 100_000);
    assert!(!answers(&debate).is_empty());
}
