//! What a debater is given to say, for each way in which a verdict can come about.

use super::{
    build::{add_claim, at, debate},
    random::{Chance, random},
};
use crate::{
    evaluate::{
        Label, evaluate,
        explain::{self, Piece, in_words},
    },
    model::{ClaimId, Debate, LensId, ReasonId, Status},
};

/// Judges a debate, through its lens if it has one, and compares what is said of one claim.
#[track_caller]
fn says(lines: &str, name: &str, expected: &str) {
    let debate = debate(lines);
    let evaluation = evaluate(&debate, (!debate.lenses.is_empty()).then_some(LensId(0)));
    let id = debate.claim_ids().find(|id| debate.claim(*id).name.text == name).unwrap();
    assert_eq!(in_words(&debate, &explain::claim(&debate, &evaluation, id)), expected);
}

/// As [`says`], of the first reason.
#[track_caller]
fn says_of_the_step(lines: &str, expected: &str) {
    let debate = debate(lines);
    let evaluation = evaluate(&debate, None);
    assert_eq!(in_words(&debate, &explain::reason(&debate, &evaluation, ReasonId(0))), expected);
}

#[test]
fn what_stands_unopposed_stands_by_its_word_or_its_evidence_or_its_reason() {
    says("a plainly", "a", "It stands by its own word, and nothing is said against it.");
    says("a from paper", "a", "It stands on its evidence, and nothing is said against it.");
    says("b -> a", "a", "It stands because ‘b’ stands, and nothing is said against it.");
    says("b assumed\nb -> a", "a", "It stands because ‘b’ is taken for granted, and nothing is said against it.");
}

#[test]
fn the_strongest_reason_is_named_and_then_the_first_written() {
    let lines = "b -> a\nc -> a @ 0.75\nd -> a @ 0.75";
    says(lines, "a", "It stands because ‘c’ stands, and nothing is said against it.");
}

#[test]
fn objections_that_fall_are_named_with_what_defeats_them() {
    says("b -x a\nc -x b", "a", "It stands by its own word, and the objection ‘b’ falls to ‘c’.");
    says("b -x a unless c", "a", "It stands by its own word, and the objection ‘b’ is undercut by ‘c’.");
    says(
        "b & d -x a\nc -x b\ne withdrawn\ne -x a",
        "a",
        "It stands by its own word, and both objections to it fall: ‘b’ falls with its premise ‘b’, and ‘e’ is given \
         up.",
    );
    says(
        "b -x a\nc -x a\nd -x a @ 0.75\ne -x a\nx -x b\nx -x c\nx -x d\nx -x e",
        "a",
        "It stands by its own word, and all four objections to it fall: ‘d’ falls to ‘x’, ‘b’ falls to ‘x’, and two \
         more.",
    );
    says("b -x a @ 0", "a", "It stands by its own word, and the objection ‘b’ carries no weight.");
}

#[test]
fn an_objection_that_stands_is_named_with_what_became_of_its_answers() {
    says("b -x a", "a", "It falls because the objection ‘b’ stands and nothing answers it.");
    let lines = "b -x a\nc -x b\nd -x c";
    says(lines, "a", "It falls because the objection ‘b’ stands and its only answer, ‘c’, falls to ‘d’.");
    let lines = "b -x a unless c\nd -x c";
    says(lines, "a", "It falls because the objection ‘b’ stands and its only answer, ‘c’, falls to ‘d’.");
    let lines = "b -x a\nc -x b\ne -x b\nd -x c\nd -x e";
    says(lines, "a", "It falls because the objection ‘b’ stands and none of the two answers to it succeeds.");
    let lines = "b assumed\nb -x a\nc -x b";
    says(lines, "a", "It falls because the objection ‘b’ is taken for granted, even against its only answer, ‘c’.");
}

#[test]
fn reasons_that_fall_are_named_with_why() {
    says("b -> a\nc -x b", "a", "It falls because its only reason, ‘b’, falls to ‘c’.");
    says("b -> a unless c", "a", "It falls because its only reason, ‘b’, is undercut by ‘c’.");
    says("b & c -> a\nd -x c", "a", "It falls because its only reason, ‘b’, falls with its premise ‘c’.");
    says("b open\nb -> a", "a", "It falls because its only reason, ‘b’, has no reason given for it.");
    says("c open\nc -> b\nb -> a", "a", "It falls because its only reason, ‘b’, has no reason left that stands.");
    says("b -> a unless b", "a", "It falls because its only reason, ‘b’, rests on what would undercut it.");
    says(
        "b -> a\nc -> a\nx -x b\nc withdrawn",
        "a",
        "Neither of its reasons carries it: ‘b’ falls to ‘x’, and ‘c’ is given up.",
    );
    says(
        "b -> a\nc -> a\nd -> a\nx -x b\nx -x c\nx -x d",
        "a",
        "None of its three reasons carries it: ‘b’ falls to ‘x’, ‘c’ falls to ‘x’, and one more.",
    );
}

#[test]
fn what_has_no_reason_says_why_it_needs_one() {
    says("a open", "a", "It is put forward as open, and nobody gives a reason for it.");
    says("a 0", "a", "It carries no weight of its own, and nobody gives a reason for it.");
}

#[test]
fn what_is_settled_says_so_and_names_what_speaks_against_it() {
    says("a assumed", "a", "It is taken for granted in this debate.");
    says("a assumed\nb -x a", "a", "It is taken for granted in this debate, even against ‘b’, which stands.");
    says("a withdrawn", "a", "It was stated in order to be given up.");
    says("a withdrawn\nb -x a", "a", "It was stated in order to be given up, and ‘b’ rebuts it.");
}

#[test]
fn a_rival_that_wins_is_named() {
    let issue = "? dialectical-validity: a, b\n";
    says(&format!("{issue}c -x b"), "a", "It stands by its own word, and its rival ‘b’ falls to ‘c’.");
    says("? dialectical-validity: a, b, c\nx -x b\nx -x c", "a", "It stands by its own word, and all its rivals fall.");
    let lines = format!("{issue}a open\nc -> a\nd -> b unless e\ne assumed");
    says(&lines, "a", "It stands because ‘c’ stands, and its rival ‘b’ has no reason left that stands.");
    says(&format!("{issue}b assumed"), "a", "It falls because its rival ‘b’ is taken for granted.");
    says("a <> b\nb assumed", "a", "It falls because it contradicts ‘b’, which is taken for granted.");
    let scintilla = "? scintilla: b\nc -> b\na <> b";
    says(scintilla, "a", "It falls because it contradicts ‘b’, which is accepted on the strength of ‘c’.");
}

#[test]
fn a_tie_names_those_who_tie() {
    let tie = "something stands for each, and nothing decides between them.";
    says("a <> b", "a", &format!("It ties with ‘b’: {tie}"));
    says("? dialectical-validity: a, b, c", "b", &format!("It ties with ‘a’ and ‘c’: {tie}"));
    says("? dialectical-validity: a, b, c, d", "d", &format!("It ties with ‘a’, ‘b’ and one more: {tie}"));
    says("? dialectical-validity: a, b, c, d, e\na <> f", "a", &format!("It ties with ‘f’, ‘b’ and others: {tie}"));
    says("? dialectical-validity: a, b\na <> b", "a", &format!("It ties with ‘b’: {tie}"));
    says("? dialectical-validity: a, b\na <> c\na <> d", "a", &format!("It ties with ‘c’, ‘d’ and one more: {tie}"));
}

#[test]
fn a_loop_names_its_members() {
    says("a -x a", "a", "It hangs on itself, so that neither verdict follows.");
    says("a -x b\nb -x a", "a", "It and ‘b’ each hang on the other, and nothing outside decides between them.");
    let end = "each hanging on the next, and nothing outside decides.";
    says("a -x b\nb -x c\nc -x a", "a", &format!("It is caught in a loop with ‘c’ and ‘b’, {end}"));
    let five = "a -x b\nb -x c\nc -> d\nd -x e\ne -x a";
    says(five, "a", &format!("It is caught in a loop with ‘e’, ‘d’, ‘c’ and one more, {end}"));
}

#[test]
fn what_hangs_on_something_undecided_names_it() {
    let open = "u -x u\n";
    says(&format!("{open}u -x a"), "a", "It hangs on the objection ‘u’, which is undecided.");
    says(&format!("{open}u -> a"), "a", "It hangs on its only reason, ‘u’, which is undecided.");
    says(
        &format!("{open}u -> a\nu & b -> a @ 0.75"),
        "a",
        "It hangs on the reason ‘u’, of which the premise ‘u’ is undecided.",
    );
    says(
        &format!("{open}b -> a unless u"),
        "a",
        "It hangs on its only reason, ‘b’, which ‘u’, itself undecided, may undercut.",
    );
    says(
        &format!("{open}u -> b\na <> b\nb open\na -> c"),
        "c",
        "It hangs on its only reason, ‘a’, which is undecided.",
    );
}

#[test]
fn weighing_tells_the_strengths() {
    let issue = "? preponderance: a, b\nx -> a @ 0.75\ny -> b";
    says(
        issue,
        "a",
        "It stands: there is 0.75 for it from ‘x’ and only 0.5 against it from its rival ‘b’, and more for than \
         against is enough.",
    );
    says(issue, "b", "It is outweighed: 0.5 for it from ‘y’ against 0.75 from its rival ‘a’.");
    says(
        "? preponderance: a, b",
        "a",
        "It ties: 0.5 for it by its own word against 0.5 from its rival ‘b’, and a tie accepts neither.",
    );
    says("? preponderance: a", "a", "It stands with 0.5 for it by its own word and nothing against it.");
    says("? preponderance: a\na <> a", "a", "It falls because it contradicts itself.");
    let clear = "? clear-and-convincing: a, b\nx -> a @ 0.75\ny -> b";
    says(
        clear,
        "a",
        "It falls: 0.75 for it from ‘x’ against 0.5 from its rival ‘b’, where clear and convincing proof asks that \
         they are more than 0.5 apart.",
    );
    says(
        "? clear-and-convincing: a",
        "a",
        "It falls: 0.5 for it by its own word, where clear and convincing proof asks for more than 0.5.",
    );
    says(
        "? beyond-reasonable-doubt: a\nx -> a @ 0.9\ny -x a @ 0.3",
        "a",
        "It falls: 0.9 for it from ‘x’ against 0.3 from ‘y’, where proof beyond reasonable doubt allows less than 0.3 \
         against.",
    );
    says(
        "? beyond-reasonable-doubt: a\nx -> a @ 0.9\ny -x a @ 0.25",
        "a",
        "It stands: there is 0.9 for it from ‘x’ and only 0.25 against it from ‘y’, which leaves no reasonable doubt.",
    );
    says("? scintilla: a, b\nx -x a", "a", "It stands by its own word, and here a scintilla is enough.");
}

#[test]
fn weighing_what_is_undecided_says_how_far_it_may_go() {
    let open = "u -x u\n? preponderance: a, b\nx -> a @ 0.75\n";
    says(
        &format!("{open}u -> b"),
        "a",
        "It stands: there is 0.75 for it from ‘x’ and at most 0.5 against it from its rival ‘b’, and more for than \
         against is enough.",
    );
    says(
        &format!("{open}u -> b"),
        "b",
        "It is outweighed: at best 0.5 for it from ‘u’ against 0.75 from its rival ‘a’.",
    );
    says(&format!("{open}u -> b @ 0.9"), "b", "It hangs on its only reason, ‘u’, which is undecided.");
    says(&format!("{open}u -> b @ 0.9"), "a", "It hangs on its rival ‘b’, which is undecided.");
}

#[test]
fn what_a_lens_does_is_said() {
    says("lens accept a\nb -x a", "a", "This audience takes it for granted, even against ‘b’, which stands.");
    says("lens reject a\nb -x a", "a", "This audience refuses it, and ‘b’ rebuts it.");
    says("lens reject a accept a\na -> b", "b", "It falls because its only reason, ‘a’, is refused by this audience.");
    let trusted = "lens trust ann\na by ann open\na -> b";
    says(trusted, "a", "It stands because this audience takes the word it rests on, and nothing is said against it.");
    says(trusted, "b", "It stands because ‘a’ is trusted by this audience, and nothing is said against it.");
    let distrusted = "lens distrust paper trust s\na from paper school s\na -> b";
    says(distrusted, "a", "It rests on a word that this audience does not take, and nobody gives a reason for it.");
    says(distrusted, "b", "It falls because its only reason, ‘a’, is not trusted by this audience.");
    says(
        "lens standard scintilla\n? preponderance: a, b",
        "a",
        "It stands by its own word, and here a scintilla is enough. This audience asks for that standard.",
    );
}

#[test]
fn distrust_of_one_source_leaves_what_has_another() {
    let lines = "lens distrust paper\na from paper from book";
    says(lines, "a", "It stands on its evidence, and nothing is said against it.");
}

#[test]
fn a_step_says_which_premise_falls_or_what_undercuts_it() {
    says_of_the_step("b -> a", "It holds because its premise ‘b’ stands.");
    says_of_the_step("b & c -> a", "It holds because its premises ‘b’ and ‘c’ both stand.");
    says_of_the_step("b & c & d -> a", "It holds because all its three premises stand.");
    let lines = "b -> a unless c\nd -x c";
    says_of_the_step(lines, "It holds because its premise ‘b’ stands, and what would undercut it, ‘c’, falls to ‘d’.");
    says_of_the_step("b -> a @ 0", "It holds because its premise ‘b’ stands. But it carries no weight.");
    says_of_the_step("b & c -> a\nd -x c", "It fails because its premise ‘c’ falls to ‘d’.");
    says_of_the_step("b -> a unless c", "It fails because it is undercut by ‘c’, which stands.");
    says_of_the_step("b -> a unless b", "It fails because what it rests on would also undercut it.");
    says_of_the_step("b & u -> a\nu -x u", "It hangs on its premise ‘u’, which is undecided.");
    says_of_the_step("b -> a unless u\nu -x u", "It hangs on ‘u’, which would undercut it and is undecided.");
}

/// A reason that stands only because its conclusion does is no ground for the conclusion, however strong it is.
#[test]
fn a_claim_is_not_explained_by_what_it_carries_itself() {
    let lines = "x -> a @ 0.25\na -> b\nb -> a @ 0.75";
    says(lines, "a", "It stands because ‘x’ stands, and nothing is said against it.");
}

#[test]
fn explanations_that_go_on_never_come_back() {
    for seed in 0..5_000 {
        let mut chance = Chance::new(seed);
        let (claims, reasons) = (1 + chance.below(10), chance.below(25));
        let mut debate = random(&mut chance, claims, reasons);
        // Left out is what names a claim that decides nothing: where strengths are weighed, all that is on the scales;
        // a premise, where its step is undercut; answers to what is taken for granted; and what weighs nothing.
        debate.issues.clear();
        for reason in &mut debate.reasons {
            reason.unless.clear();
            reason.strength = reason.strength.take().filter(|strength| strength.value > 0.0);
        }
        for claim in &mut debate.claims {
            claim.status = if claim.status == Status::Assumed { Status::Asserted } else { claim.status };
        }
        let evaluation = evaluate(&debate, None);
        // By claim, those that its explanation names.
        let named: Vec<Vec<ClaimId>> = debate
            .claim_ids()
            .map(|id| {
                let settled = evaluation.standing(id).is_settled() || evaluation.claim(id) == Label::Undecided;
                let explanation = if settled { Vec::new() } else { explain::claim(&debate, &evaluation, id) };
                let names = explanation.into_iter().map(|piece| match piece {
                    Piece::Claim(id) | Piece::Exception(_, id) => vec![id],
                    // Of one that falls, the premise that breaks it is named after it.
                    Piece::Reason(id) if evaluation.reason(id) == Label::Rejected => Vec::new(),
                    Piece::Reason(id) => debate.reason(id).premises.iter().map(|used| used.claim).collect(),
                    Piece::Words(_) => Vec::new(),
                });
                names.flatten().collect()
            })
            .collect();
        for id in debate.claim_ids() {
            let mut reached = named[id.index()].clone();
            let mut at = 0;
            while let Some(next) = reached.get(at).copied() {
                at += 1;
                assert_ne!(next, id, "seed {seed}");
                for further in &named[next.index()] {
                    if !reached.contains(further) {
                        reached.push(*further);
                    }
                }
            }
        }
    }
}

#[test]
fn long_texts_are_shortened_between_characters() {
    let quoted = |text: &str| {
        let mut debate = Debate::default();
        let id = add_claim(&mut debate, "a");
        debate.claims[0].text = at(text.to_owned());
        in_words(&debate, &vec![Piece::Claim(id)])
    };
    assert_eq!(quoted("The Soviet Union saved Cuba."), "‘The Soviet Union saved Cuba’");
    assert_eq!(
        quoted("One two three four five six seven eight nine ten eleven twelve, thirteen."),
        "‘One two three four five six seven eight nine ten eleven twelve …’"
    );
    assert_eq!(quoted(&"島".repeat(200)), format!("‘{} …’", "島".repeat(96)));
    // An accent of its own and a joined picture stay with what they belong to.
    assert_eq!(quoted(&"e\u{301}".repeat(90)), format!("‘{} …’", "e\u{301}".repeat(48)));
    let family = "👩\u{200d}👩\u{200d}👧";
    assert!(quoted(&format!("{}{}", "x".repeat(94), family.repeat(2))).ends_with(&format!("x{family} …’")));
    assert_eq!(quoted(&format!("Llanfair {}", "p".repeat(200))), "‘Llanfair …’");
    assert_eq!(quoted(""), "‘’");
}

#[test]
fn a_linked_reason_is_quoted_by_its_label_if_it_has_one() {
    let mut debate = debate("b & c -> a");
    let told = |debate: &Debate| in_words(debate, &explain::claim(debate, &evaluate(debate, None), ClaimId(2)));
    assert_eq!(told(&debate), "It stands because ‘b’ stands, and nothing is said against it.");
    debate.reasons[0].label = Some(at("The first justification".to_owned()));
    assert_eq!(told(&debate), "It stands because ‘The first justification’ stands, and nothing is said against it.");
}

#[test]
fn every_verdict_is_explained_in_a_breath() {
    for seed in 0..20_000 {
        let mut chance = Chance::new(seed);
        let (claims, reasons) = (1 + chance.below(10), chance.below(25));
        let debate = random(&mut chance, claims, reasons);
        for lens in [None, Some(LensId(0))] {
            let evaluation = evaluate(&debate, lens);
            let claims = debate.claim_ids().map(|id| explain::claim(&debate, &evaluation, id));
            let reasons = debate.reason_ids().map(|id| explain::reason(&debate, &evaluation, id));
            for explanation in claims.chain(reasons) {
                let text = in_words(&debate, &explanation);
                let names = explanation.iter().filter(|piece| !matches!(piece, Piece::Words(_))).count();
                let words = text.split_whitespace().count();
                assert!(words <= 36 && names <= 5, "{words} words, {names} names: {text}");
                assert!(text.ends_with('.') && !text.contains("  ") && !text.contains(" ,"), "{text}");
                assert!(!text.contains("Neither verdict"), "seed {seed}: {text}");
            }
        }
    }
}
