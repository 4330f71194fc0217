//! Answers against brute force over all sets of arguments, and what is said when the time is over.

use std::time::Duration;

use crate::{
    evaluate::tests::random::Chance,
    exchange::{
        Arguments, AttackGraph, FORMATS, Format,
        answer::answer,
        task::{Question, SEMANTICS, Task},
    },
    framework::{Semantics, Stop},
};

fn random_graph(chance: &mut Chance, count: usize, attacks: usize) -> AttackGraph {
    let number = |chance: &mut Chance| u32::try_from(chance.below(count)).unwrap();
    let attacks = (0..attacks).map(|_| (number(chance), number(chance))).collect();
    AttackGraph { arguments: Arguments::Numbered(u32::try_from(count).unwrap()), attacks }
}

fn lines(graph: &AttackGraph, question: Question, semantics: Semantics, argument: usize) -> String {
    let found = answer(graph, &FORMATS[0], Task { question, semantics }, argument, Stop::never()).unwrap();
    assert_eq!(found.unfinished, None);
    found.lines
}

/// The extensions, as sets of bits, straight from their definitions (Dung 1995 and later).
fn extensions(graph: &AttackGraph, semantics: Semantics) -> Vec<u32> {
    let count = graph.len();
    let attacked_by = |set: u32| {
        let hit = graph.attacks.iter().filter(|(from, _)| set >> from & 1 == 1);
        hit.fold(0, |all, (_, to)| all | 1_u32 << to)
    };
    let defended = |set: u32| {
        let hit = attacked_by(set);
        let safe = |argument: &usize| {
            let mut attackers = graph.attacks.iter().filter(|(_, to)| *to as usize == *argument);
            attackers.all(|(from, _)| hit >> from & 1 == 1)
        };
        (0..count).filter(safe).fold(0, |all, argument| all | 1_u32 << argument)
    };
    let maximal = |sets: &[u32], key: &dyn Fn(u32) -> u32| -> Vec<u32> {
        let above = |set: u32| sets.iter().any(|other| key(set) != key(*other) && key(set) & !key(*other) == 0);
        sets.iter().copied().filter(|set| !above(*set)).collect()
    };
    let range = |set: u32| set | attacked_by(set);
    let sets = 0..1_u32 << count;
    let free: Vec<u32> = sets.filter(|set| attacked_by(*set) & set == 0).collect();
    let admissible: Vec<u32> = free.iter().copied().filter(|set| set & !defended(*set) == 0).collect();
    let complete: Vec<u32> = free.iter().copied().filter(|set| *set == defended(*set)).collect();
    let preferred = maximal(&complete, &|set| set);
    match semantics {
        Semantics::Complete => complete,
        Semantics::Grounded => vec![complete.iter().fold(u32::MAX, |all, set| all & set)],
        Semantics::Preferred => preferred,
        Semantics::Stable => free.into_iter().filter(|set| range(*set) == (1 << count) - 1).collect(),
        Semantics::SemiStable => maximal(&complete, &range),
        Semantics::Stage => maximal(&free, &range),
        Semantics::Ideal => {
            let shared = preferred.iter().fold(u32::MAX, |all, set| all & set);
            let within: Vec<u32> = admissible.into_iter().filter(|set| set & !shared == 0).collect();
            maximal(&within, &|set| set)
        }
        other => panic!("no competition has {other:?}"),
    }
}

fn line_of(set: u32, count: usize) -> String {
    let members = (0..count).filter(|number| set >> number & 1 == 1);
    members.fold("w".to_owned(), |line, number| format!("{line} {}", number + 1))
}

#[test]
fn every_answer_is_that_of_the_definitions() {
    for seed in 0..400 {
        let mut chance = Chance::new(seed);
        let count = 1 + chance.below(7);
        let attacks = chance.below(2 * count + 2);
        let graph = random_graph(&mut chance, count, attacks);
        for (word, semantics) in SEMANTICS {
            let sets = extensions(&graph, semantics);
            let mut expected: Vec<String> = sets.iter().map(|set| line_of(*set, count)).collect();
            if expected.is_empty() {
                expected.push("NO".into());
            }
            expected.sort_unstable();
            let all = lines(&graph, Question::All, semantics, 0);
            let mut all: Vec<&str> = all.lines().collect();
            all.sort_unstable();
            assert_eq!(all, expected, "seed {seed} EE-{word}");
            let one = lines(&graph, Question::One, semantics, 0);
            assert!(expected.contains(&one.trim_end().to_owned()), "seed {seed} SE-{word}: {one}");
            assert_eq!(
                lines(&graph, Question::Count, semantics, 0),
                format!("{}\n", sets.len()),
                "seed {seed} CE-{word}"
            );
            for argument in 0..count {
                let (with, without): (Vec<&u32>, Vec<&u32>) = sets.iter().partition(|set| **set >> argument & 1 == 1);
                let credulous = lines(&graph, Question::Credulous, semantics, argument);
                let sceptical = lines(&graph, Question::Sceptical, semantics, argument);
                let shows = |text: &str, word: &str, sets: &[&u32]| {
                    sets.iter().any(|set| text == format!("{word}\n{}\n", line_of(**set, count)))
                };
                let right = if with.is_empty() { credulous == "NO\n" } else { shows(&credulous, "YES", &with) };
                assert!(right, "seed {seed} DC-{word} {argument}: {credulous}");
                let right = if without.is_empty() { sceptical == "YES\n" } else { shows(&sceptical, "NO", &without) };
                assert!(right, "seed {seed} DS-{word} {argument}: {sceptical}");
            }
        }
    }
}

#[test]
fn when_the_time_is_over_no_answer_is_given_for_a_whole_one() {
    let graph = random_graph(&mut Chance::new(5), 600, 2_400);
    let mut cut_short = 0;
    for format in FORMATS {
        for (name, task) in Task::all() {
            let found = answer(&graph, format, task, 17, Stop::after(Duration::ZERO)).unwrap();
            let is_list = task.question == Question::All;
            match found.unfinished {
                Some(known) => {
                    assert!(!known.is_empty() && (is_list || found.lines.is_empty()), "{name} {}", found.lines);
                    cut_short += 1;
                }
                None => assert!(!found.lines.is_empty(), "{name}"),
            }
        }
    }
    assert!(cut_short > 40, "{cut_short} of 105");
}

#[test]
fn a_task_is_known_by_its_name_and_a_misspelt_one_by_those_like_it() {
    for (name, task) in Task::all() {
        assert_eq!(Task::named(&name), Ok(task));
        assert_eq!(Task::named(&name.to_lowercase()), Ok(task));
    }
    assert!(Task::named("DC-PX").unwrap_err().contains(&"DC-PR".to_owned()));
    assert_eq!(Task::named("everything"), Err(Vec::new()));
    let Format { name, .. } = FORMATS[0];
    assert_eq!(name, "af", "the answers of 2023 hang on this name");
}
