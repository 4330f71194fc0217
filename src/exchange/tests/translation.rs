//! Debates to graphs and back: the verdicts stay.

use crate::{
    diagnostic::Severity,
    evaluate::{
        Label, evaluate,
        tests::{
            build::{add_claim, add_issue, add_reason, debate},
            random::{Chance, random},
        },
    },
    exchange::{
        Arguments, AttackGraph,
        debate::written,
        flatten::{WRITTEN_OUT, flatten},
    },
    load::Input,
    model::{ClaimId, Debate, LensId, Role, Standard},
};

/// The grounded labelling straight from its definition: sweep until nothing changes.
fn grounded(graph: &AttackGraph) -> Vec<Label> {
    let mut labels = vec![Label::Undecided; graph.len()];
    loop {
        let next: Vec<Label> = (0..graph.len())
            .map(|argument| {
                let mut attackers =
                    graph.attacks.iter().filter(|(_, to)| *to as usize == argument).map(|(from, _)| from);
                let mut others = attackers.clone();
                if attackers.any(|from| labels[*from as usize] == Label::Accepted) {
                    Label::Rejected
                } else if others.all(|from| labels[*from as usize] == Label::Rejected) {
                    Label::Accepted
                } else {
                    Label::Undecided
                }
            })
            .collect();
        if next == labels {
            return labels;
        }
        labels = next;
    }
}

fn read(text: &str) -> Debate {
    let reading = crate::read(Input::from_texts([("debate.yaml", text.as_bytes())]));
    let findings = crate::findings(&reading, &evaluate(&reading.debate, None));
    let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(reading.findings.is_empty() && errors.is_empty(), "{errors:?}\n{text}");
    reading.debate
}

/// Without standards that weigh.
fn plain(debate: &mut Debate) {
    for issue in &mut debate.issues {
        let standard = issue.standard.as_mut().unwrap();
        if standard.value != Standard::Scintilla {
            standard.value = Standard::DialecticalValidity;
        }
    }
    for lens in &mut debate.lenses {
        lens.standard = None;
    }
}

#[test]
fn a_plain_debate_keeps_its_verdicts_as_a_graph() {
    let mut decided = 0;
    for seed in 0..5_000 {
        let mut chance = Chance::new(seed);
        let (claims, reasons) = (1 + chance.below(10), chance.below(20));
        let mut debate = random(&mut chance, claims, reasons);
        plain(&mut debate);
        for lens in [None, Some(LensId(0))] {
            let labels = grounded(&flatten(&debate, lens).unwrap());
            let evaluation = evaluate(&debate, lens);
            for id in debate.claim_ids() {
                assert_eq!(labels[id.index()], evaluation.claim(id), "seed {seed} {id:?}");
                decided += usize::from(labels[id.index()] != Label::Undecided);
            }
        }
    }
    assert!(decided > 10_000);
}

#[test]
fn a_graph_keeps_its_labels_as_a_debate_and_comes_back() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let count = 1 + chance.below(9);
        let number = |chance: &mut Chance| u32::try_from(chance.below(count)).unwrap();
        let mut attacks: Vec<(u32, u32)> =
            (0..chance.below(18)).map(|_| (number(&mut chance), number(&mut chance))).collect();
        let words = ["no", "1e5", "Ä B", "true", "a-1", "null", "Ä-b", "0", "x_y", "~"];
        let arguments = match chance.below(2) {
            0 => Arguments::Numbered(u32::try_from(count).unwrap()),
            _ => words[..count].iter().copied().collect(),
        };
        let graph = AttackGraph { arguments, attacks: attacks.clone() };
        let debate = read(&written(&graph, "A graph: 1"));
        let evaluation = evaluate(&debate, None);
        let labels = grounded(&graph);
        for id in debate.claim_ids() {
            assert_eq!(evaluation.claim(id), labels[id.index()], "seed {seed}");
        }
        let back = flatten(&debate, None).unwrap();
        attacks.sort_unstable();
        attacks.dedup();
        assert_eq!((back.len(), back.attacks), (count, attacks), "seed {seed}");
    }
}

#[test]
fn a_large_issue_is_handed_on_and_a_small_one_written_out() {
    for count in [2, WRITTEN_OUT, WRITTEN_OUT + 1, 40] {
        for defeated in [0, 1, 2] {
            let mut debate = Debate::default();
            let positions: Vec<ClaimId> = (0..count).map(|_| add_claim(&mut debate, "position")).collect();
            add_issue(&mut debate, Standard::DialecticalValidity, &positions);
            let blow = add_claim(&mut debate, "blow");
            for position in positions.iter().take(count.saturating_sub(defeated)) {
                add_reason(&mut debate, Role::Against, &[blow], *position);
            }
            let graph = flatten(&debate, None).unwrap();
            let labels = grounded(&graph);
            let evaluation = evaluate(&debate, None);
            for id in debate.claim_ids() {
                assert_eq!(labels[id.index()], evaluation.claim(id), "{count} positions, {defeated} not defeated");
            }
            assert!(graph.attacks.len() < 20 * count + count * count.min(WRITTEN_OUT));
        }
    }
}

#[test]
fn what_weighs_strengths_is_refused_by_name() {
    let debate = debate("a\nb\n? preponderance: a, b\nlens standard scintilla");
    let why = flatten(&debate, None).unwrap_err().to_string();
    assert!(why.contains("`a` is judged by preponderance"), "{why}");
    assert!(flatten(&debate, Some(LensId(0))).is_ok(), "the lens does not weigh");
}

#[test]
fn a_graph_of_a_hundred_thousand_claims_is_made_in_one_go() {
    let mut debate = Debate::default();
    let positions: Vec<ClaimId> = (0..100_000).map(|_| add_claim(&mut debate, "position")).collect();
    add_issue(&mut debate, Standard::DialecticalValidity, &positions);
    let graph = flatten(&debate, None).unwrap();
    assert_eq!(graph.len(), 500_000);
    assert!(graph.attacks.len() < 1_000_000);
}
