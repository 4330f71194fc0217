//! What single checks find where their documented examples do not say.

use std::fmt::Write;

use crate::door;

/// The headlines that one rule finds in a debate.
fn headlines(code: &str, case: &str) -> Vec<String> {
    let reading = door::read(case);
    assert_eq!(reading.findings, [], "the case is read without a fault");
    let found = elenchus::check::check(&reading.debate);
    found.into_iter().filter(|finding| finding.code == code).map(|finding| finding.headline).collect()
}

/// Asserts what one rule finds in a debate.
#[track_caller]
fn check(code: &str, case: &str, expected: &[&str]) {
    assert_eq!(headlines(code, case), expected, "{case}");
}

#[test]
fn a_circle_through_three_claims_is_reported_once_and_whole() {
    check(
        "circular-support",
        "
claims:
  - {id: a, claim: A., because: [{see: b}]}
  - {id: b, claim: B., because: [{see: c}]}
  - {id: c, claim: C., because: [{see: a}]}
  - {id: d, claim: D., because: [{see: a}]}
",
        &["`a` supports itself through `b` and `c`"],
    );
}

#[test]
fn circles_that_do_not_touch_are_reported_apart() {
    check(
        "circular-support",
        "
claims:
  - {id: a, claim: A., because: [{see: a}]}
  - {id: b, claim: B., because: [{see: c}]}
  - {id: c, claim: C., because: [{premises: [{see: b}, {see: a}]}]}
",
        &["`a` is given as a reason for itself", "`b` supports itself through `c`"],
    );
}

#[test]
fn objections_that_go_round_support_nothing() {
    check(
        "circular-support",
        "
claims:
  - {id: a, claim: A., but: [{see: b}]}
  - {id: b, claim: B., but: [{see: a}]}
",
        &[],
    );
}

#[test]
fn a_circle_of_a_hundred_thousand_claims_is_found_and_counted() {
    let claims = 100_000;
    let mut case = String::from("claims:\n");
    for number in 0..claims {
        let next = (number + 1) % claims;
        writeln!(case, "- {{id: c{number}, claim: Claim {number}., because: [{{see: c{next}}}]}}").expect("it fits");
    }
    let named = "`c1`, `c2`, `c3`, `c4`, `c5`, `c6`, `c7` and 99992 more";
    assert_eq!(headlines("circular-support", &case), [format!("`c0` supports itself through {named}")]);
}

#[test]
fn one_claim_alone_on_one_side_is_for_and_against_though_the_other_side_adds_to_it() {
    check(
        "for-and-against",
        "
claims:
  - claim: The settlement was a victory.
    because: [{id: home, claim: The missiles went home.}]
    but:
      - premises: [{see: home}, {claim: Ships were searched at sea.}]
",
        &["`home` is used both for and against ‘The settlement was a victory.’"],
    );
}

#[test]
fn what_a_reason_and_an_objection_share_is_told_of_the_first_reason_that_rests_on_it() {
    let case = |because: &str, but: &str| {
        format!(
            "claims:\n  - {{id: top, claim: The settlement was a victory., because: [{because}], but: [{but}]}}\n  \
             - {{id: a, claim: The missiles went home.}}\n  - {{id: b, claim: The blockade ended.}}\n"
        )
    };
    let both = "{premises: [{see: a}, {see: b}]}";
    let fires = |because: &str, but: &str| headlines("for-and-against", &case(because, but)).len();
    // The same premises in another order, one of several, several of which one stands alone for it.
    assert_eq!(fires(both, "{premises: [{see: b}, {see: a}]}"), 1);
    assert_eq!(fires(both, "{see: b}"), 1);
    assert_eq!(fires("{see: b}", both), 1);
    assert_eq!(fires("{see: a}", "{see: b}"), 0);
}

/// However many objections there are, a pair is found by what it shares; where none denies, nothing is.
#[test]
fn an_answer_is_found_among_many_objections() {
    let mut case = "claims:\n  - claim: Khrushchev won a victory.\n    but:\n".to_owned();
    for number in 0..300 {
        let _ = writeln!(case, "      - claim: Witness w{number} told reporters r{number} of convoy c{number}.");
    }
    assert_eq!(headlines("answer-misplaced", &case), [""; 0]);
    case += "      - claim: Witness w150 never told reporters r150 of convoy c150.\n";
    let found = headlines("answer-misplaced", &case);
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("never") && found[0].contains("w150"), "{found:?}");
}

#[test]
fn a_premise_with_another_number_or_a_denial_repeats_nothing() {
    for premise in
        ["The crisis of October 1963 lasted for many days.", "The crisis of October 1962 never lasted for many days."]
    {
        let case =
            format!("claims: [{{claim: The crisis of October 1962 lasted for many days., because: [{premise}]}}]");
        check("premise-repeats-conclusion", &case, &[]);
    }
}

#[test]
fn one_other_word_in_a_short_text_is_all_the_difference() {
    check(
        "premise-repeats-conclusion",
        "claims: [{claim: The Soviet Union won., because: [The Soviet Union lost.]}]",
        &[],
    );
}

#[test]
fn a_tree_of_orphans_is_one_finding() {
    check(
        "orphan-claim",
        "
issues: [{id: outcome, question: Who won?, positions: [won, lost]}]
claims:
  - {id: won, claim: The Soviet Union won., contradicts: [bluff]}
  - {id: lost, claim: The Soviet Union lost.}
  - {id: bluff, claim: It was all a bluff., because: [The silos were empty.]}
  - {id: shoe, claim: A shoe was banged., because: [{claim: There is a photograph., but: [It is a fake.]}]}
",
        &["`shoe` and the 2 claims linked with it lead to no issue"],
    );
}

#[test]
fn what_an_exception_or_an_answer_is_made_of_is_no_orphan() {
    check(
        "orphan-claim",
        "
issues: [{id: outcome, question: Who won?, positions: [won, lost]}]
claims:
  - id: won
    claim: The Soviet Union won.
    because:
      - claim: Castro said so.
        scheme: witness-testimony
        answers: [{bias: neutral}]
        unless: [Castro was not told.]
  - {id: lost, claim: The Soviet Union lost.}
  - {id: neutral, claim: Castro had nothing to gain.}
",
        &[],
    );
}

#[test]
fn the_same_words_of_two_speakers_are_two_claims() {
    check(
        "repeated-claim",
        "
people: [{id: kennedy, name: John Kennedy}, {id: castro, name: Fidel Castro}]
claims:
  - {claim: Cuba is safe., by: kennedy}
  - {claim: Cuba is safe., by: castro}
  - {claim: Turkey is safe., when: 1961}
  - {claim: Turkey is safe., when: 1963}
",
        &[],
    );
}

#[test]
fn capitals_and_punctuation_do_not_make_another_claim() {
    check(
        "repeated-claim",
        "claims: [Cuba is safe., cuba is ‘safe’, {claim: 'Cuba is safe!'}]",
        &["‘Cuba is safe.’ is written 3 times as separate claims"],
    );
}

#[test]
fn rivals_that_are_both_assumed_clash_like_contradictions() {
    check(
        "assumed-contradiction",
        "
issues: [{question: Who won?, positions: [won, lost]}]
claims:
  - {id: won, claim: The Soviet Union won., status: assumed}
  - {id: lost, claim: The United States won., status: assumed}
",
        &["`won` and `lost` are rival positions, yet both are assumed"],
    );
}

#[test]
fn a_change_of_mind_shows_in_the_dates_of_the_sources() {
    let case = |second: &str| {
        format!(
            "
people: [{{id: k, name: Khrushchev}}]
sources:
  - {{id: letter, title: A letter, issued: 1962-10-28}}
  - {{id: memoir, title: A memoir, issued: 1970}}
claims:
  - {{id: a, claim: Cuba was the aim., by: k, contradicts: [b], evidence: [{{source: letter}}]}}
  - {{id: b, claim: Berlin was the aim., by: k, evidence: [{{source: {second}}}]}}
"
        )
    };
    check("speaker-contradicts-self", &case("memoir"), &[]);
    check(
        "speaker-contradicts-self",
        &case("letter"),
        &["Khrushchev asserts both `a` and `b`, which contradict each other"],
    );
}

#[test]
fn a_speaker_does_not_rely_on_what_another_is_named_for() {
    check(
        "speaker-denies-premise",
        "
people: [{id: k, name: Khrushchev}, {id: c, name: Castro}]
claims:
  - id: won
    claim: We won.
    by: k
    because:
      - {id: planned, claim: An invasion was planned., by: c, but: [{claim: Nobody planned one., by: k}]}
",
        &[],
    );
}

#[test]
fn an_answer_that_is_left_standing_is_not_dropped() {
    check(
        "objection-unanswered",
        "
claims:
  - id: won
    claim: The Soviet Union won.
    but:
      - {id: home, claim: The missiles went home., but: [Turkey was the price.]}
      - {id: shame, claim: Castro was ashamed., because: [{claim: The press said so., but: [There was no press.]}]}
      - {id: china, claim: China jeered., contradicts: [praise]}
      - {id: fall, claim: Khrushchev fell., unless: [He fell over the harvest.]}
      - {id: gone, claim: The navy left., status: withdrawn}
      - {id: dropped, claim: Ships turned back.}
  - {id: praise, claim: China praised the outcome.}
",
        &["nobody answers the objection `dropped` to `won`"],
    );
}

#[test]
fn premises_linked_through_a_third_a_warrant_or_a_pronoun_hang_together() {
    for premises in [
        "premises: [Cuba stayed communist., Communist states were allies., Allies strengthened Moscow.]",
        "premises: [Cuba stayed communist., Moscow kept the base.], warrant: Moscow needed communist Cuba for the base.",
        "premises: [Cuba stayed communist., It strengthened Moscow.]",
        "premises: [Cuba stayed communist., Moscow kept the base.], scheme: sign",
    ] {
        let case = format!("claims: [{{claim: The Soviet Union gained., because: [{{{premises}}}]}}]");
        check("premises-share-no-term", &case, &[]);
    }
}

#[test]
fn objections_that_are_rivals_of_each_other_answer_nothing() {
    check(
        "answer-misplaced",
        "
claims:
  - claim: The response was measured.
    but:
      - {id: harsh, claim: The blockade was too harsh., contradicts: [mild]}
      - {id: mild, claim: The blockade was not harsh enough.}
      - The blockade was no act of peace.
",
        &[],
    );
}

#[test]
fn a_claim_that_is_only_named_adds_no_level() {
    check(
        "too-many-levels",
        "
claims:
  - {id: a, claim: A., because: [{claim: B., because: [{claim: C., because: [{claim: D., because: [{see: e}]}]}]}]}
  - {id: e, claim: E., because: [{claim: F., because: [{claim: G., because: [{claim: H., because: [I.]}]}]}]}
",
        &[],
    );
}

#[test]
fn records_for_other_overlays_or_lenses_do_not_conflict() {
    check(
        "conflicting-expectation",
        "
claims: [{id: a, claim: A.}]
lenses: [{id: hawks, name: Hawks, reject: [a]}]
expect:
  - accepted: [a]
  - {lens: hawks, rejected: [a]}
",
        &[],
    );
}

#[test]
fn what_an_overlay_objects_to_the_base_is_another_voice() {
    check(
        "objection-unanswered",
        "
claims: [{id: won, claim: The Soviet Union won., but: [{id: home, claim: The missiles went home.}, Ships turned back.]}]
#: overlays/archives.yaml
attach: [{to: won, but: [The archives say otherwise.]}]
",
        &["nobody answers the objections `home` and ‘Ships turned back.’ to `won`"],
    );
}

#[test]
fn positions_that_are_argued_past_each_other_are_one_finding() {
    let case = |objection: &str| {
        format!(
            "
issues: [{{id: outcome, question: Who won?, positions: [won, lost]}}]
claims:
  - {{id: won, claim: The Soviet Union won., because: [Cuba was not invaded.]}}
  - {{id: lost, claim: The Soviet Union lost., because: [{{claim: The missiles went home.{objection}}}]}}
"
        )
    };
    check("unchallenged-position", &case(""), &["nobody objects to any position of the issue `outcome`"]);
    check("unchallenged-position", &case(", but: [They were of no more use.]"), &[]);
}

#[test]
fn an_implicit_premise_with_grounds_of_its_own_is_said_in_them() {
    check(
        "unsaid-reason",
        "
claims:
  - {claim: Cuba was safe., because: [{id: gap, claim: Weapons deter., implicit: true, because: [None was used.]}]}
  - {claim: Berlin was safe., because: [{see: gap}]}
  - {claim: Turkey was safe., because: [{claim: Bases deter., implicit: true}]}
",
        &["nobody says this reason for ‘Turkey was safe.’: all of it is implicit"],
    );
}

#[test]
fn the_base_and_an_overlay_are_crowded_each_for_itself() {
    let case = "
claims: [{id: won, claim: The Soviet Union won., but: [A1., A2., A3., A4., A5.]}]
#: overlays/archives.yaml
attach: [{to: won, but: [B1., B2., B3., B4., B5.]}]
";
    check("too-many-children", case, &[]);
}

#[test]
fn an_objection_to_what_speaks_for_one_position_and_against_another_is_an_answer() {
    check(
        "objection-unanswered",
        "
issues: [{question: When should school start?, positions: [nine, eight]}]
claims:
  - {id: nine, claim: School should start at nine., but: [{id: bus, claim: The bus is early., but: [There is a second bus.]}]}
  - {id: eight, claim: School should start at eight., because: [{see: bus}]}
",
        &[],
    );
}

#[test]
fn a_debates_own_schemes_are_read_and_held_to_their_form() {
    let text = "
schemes:
  - id: staff-opinion
    premises: [{role: asked, text: The staff was asked.}, {role: asked}]
    questions:
      - {id: whom, text: Who was asked?, doubts: aksed}
      - {id: when, text: When?, doubts: asked, burden: nobody}
      - {text: Why?}
  - {id: staff-opinion}
claims:
  - claim: The heating is too low.
    because:
      - scheme: staff opinion
        answers: [whom]
        premises: [{claim: Ten people said so., role: asked}]
";
    let reading = door::read(text);
    let found: Vec<_> = reading.findings.iter().map(|finding| finding.headline.as_str()).collect();
    let expected = [
        "`aksed` is no doubts: it is one of asked, asked, step, conclusion",
        "`nobody` is no burden: it is one of proponent, challenger",
        "a critical question has no `id`",
        "the id `asked` is written twice",
        "the id `staff-opinion` is written twice",
    ];
    assert_eq!(found, expected);
    assert_eq!(elenchus::check::check(&reading.debate), []);
}

#[test]
fn a_premise_that_leads_nowhere_does_not_shift_the_roles_of_the_others() {
    let text = "
claims:
  - claim: The missiles were obsolete.
    because:
      - scheme: expert-opinion
        premises: [{see: nothing}, {claim: McNamara said so., role: assertoin}]
";
    let found = elenchus::check::check(&door::read(text).debate);
    let found: Vec<_> = found.iter().map(|finding| (finding.code, finding.headline.as_str())).collect();
    assert!(found.contains(&("unknown-role", "the scheme `expert-opinion` has no role `assertoin`")), "{found:?}");
}
