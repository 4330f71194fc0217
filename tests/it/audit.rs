//! What the audit of the verdicts, and what `allow`, do where their documented examples do not say.

use elenchus::{evaluate::evaluate, load::Input};

use crate::door;

/// Everything that is found in a debate, each as `code: headline`.
fn findings(case: &str) -> Vec<String> {
    let reading = door::read(case);
    let evaluation = evaluate(&reading.debate, None);
    let found = elenchus::findings(&reading, &evaluation);
    found.into_iter().map(|finding| format!("{}: {}", finding.code, finding.headline)).collect()
}

#[test]
fn a_record_is_put_to_the_test_through_its_lens() {
    let case = "
claims: [{id: won, claim: The Soviet Union won.}]
lenses: [{id: hawks, name: Hawks, reject: [won]}]
expect:
  - accepted: [won]
  - {lens: hawks, accepted: [won]}
";
    let expected = "expectation-not-met: `won`, seen through `hawks`, should be accepted, but is rejected";
    assert_eq!(findings(case), [expected]);
}

#[test]
fn a_record_is_put_to_the_test_where_its_overlays_are_laid_on_and_no_others() {
    let base = "
claims: [{id: won, claim: The Soviet Union won.}]
expect:
  - rejected: [won]
  - {with: [archives], accepted: [won]}
";
    let archives = "attach: [{to: won, but: [{id: home, claim: The missiles went home.}]}]";
    let files = [("debate.yaml", base.as_bytes()), ("overlays/archives.yaml", archives.as_bytes())];
    let reading = elenchus::read(Input::from_texts(files));
    let found = elenchus::findings(&reading, &evaluate(&reading.debate, None));
    let headlines: Vec<_> = found.iter().map(|finding| finding.headline.as_str()).collect();
    assert_eq!(headlines, ["`won` should be accepted, but is rejected"]);
}

#[test]
fn a_beaten_reason_for_a_beaten_claim_is_the_run_of_a_debate() {
    let case = "
claims:
  - {claim: Cuba was saved., because: [{id: promise, claim: It was promised., but: [Nobody signed.]}]}
  - {claim: Moscow won., because: [{see: promise}]}
";
    assert!(!findings(case).iter().any(|finding| finding.starts_with("relies-on-rejected-claim")));
}

const DROPPED: &str = "
claims:
  - {id: won, claim: The Soviet Union won., but: [The missiles went home.]}
  - {id: lost, claim: The Soviet Union lost., but: [Cuba was not invaded.]}
";

#[test]
fn an_allowance_at_a_node_silences_nothing_elsewhere() {
    let case = format!("{DROPPED}allow: [{{rule: objection-unanswered, at: won, because: Homework.}}]\n");
    let expected = "objection-unanswered: nobody answers the objection ‘Cuba was not invaded.’ to `lost`";
    assert_eq!(findings(&case), [expected]);
}

#[test]
fn an_allowance_holds_where_it_stands_and_not_below() {
    let long = "The Soviet Union won the crisis of October because of this and that and of all the other things that are told in \
                this sentence of more than twenty-five words";
    let case = format!(
        "claims:\n  - claim: {long} here.\n    allow: [{{rule: long-claim, because: The motion.}}, {{rule: \
         reasoning-inside-a-claim, because: It is.}}]\n    because:\n      - claim: {long} there.\n"
    );
    let found = findings(&case);
    let long: Vec<_> = found.iter().filter(|finding| finding.starts_with("long-claim")).collect();
    assert!(matches!(&long[..], [only] if only.contains("The Soviet Union won")), "{found:#?}");
    assert_eq!(
        found
            .iter()
            .filter(|finding| finding.contains("`reasoning-inside-a-claim` finds nothing at this claim"))
            .count(),
        1
    );
}

/// In the long form the step alone; in the short form the step and the claim, which are one record.
#[test]
fn an_allowance_at_a_reason_holds_for_its_step() {
    let allow = "{rule: unknown-scheme, because: Ours.}";
    for reason in [
        format!("{{premises: [Missiles went home.], scheme: of-ours, allow: [{allow}]}}"),
        format!("{{claim: Missiles went home., scheme: of-ours, allow: {allow}}}"),
        format!("{{see: home, scheme: of-ours, allow: [{allow}]}}"),
    ] {
        let case = format!(
            "claims:\n  - claim: The Soviet Union lost.\n    because: [{reason}]\n  - {{id: home, claim: Ships turned round.}}\n"
        );
        let found = findings(&case);
        assert!(
            !found.iter().any(|f| f.starts_with("unknown-scheme") || f.starts_with("allow")),
            "{reason}: {found:#?}"
        );
        let without = findings(&case.replace("rule: unknown-scheme", "rule: long-claim"));
        assert!(without.iter().any(|finding| finding.starts_with("unknown-scheme")), "{reason}");
        assert!(without.iter().any(|finding| finding.contains("`long-claim` finds nothing at this")), "{reason}");
    }
    let both = "claims: [{claim: A is B., because: [{claim: What is C?, scheme: of-ours, allow: [{rule: question-as-claim, because: \
                So.}, {rule: unknown-scheme, because: So.}]}]}]\n";
    assert!(
        !findings(both).iter().any(|finding| finding.contains("unknown-scheme") || finding.contains("question-as"))
    );
}

#[test]
fn an_allowance_in_a_claim_is_refused_as_one_at_the_top_is() {
    let case = "
claims:
  - claim: The Soviet Union won.
    allow:
      - long-claim
      - {rule: long-clam, because: Homework.}
      - {rule: unknown-name, because: Homework., at: won}
    because:
      - {see: nothing, allow: [{rule: hindsight, because: It is left out with its reason.}]}
";
    let expected = [
        "unknown-key: an entry of `allow` in a claim or a reason has no key `at`",
        "unknown-name: no claim is called `nothing`",
        "allow-without-reason: `long-claim` is allowed without a reason",
        "allow-silences-nothing: `long-claim` finds nothing at this claim that could be allowed",
        "allow-of-unknown-rule: no rule is called `long-clam`",
        "allow-silences-nothing: `unknown-name` is an error of reading, which cannot be allowed",
    ];
    assert_eq!(findings(case), expected);
}

#[test]
fn an_allowance_in_a_claim_of_an_overlay_is_tested_with_its_overlay_alone() {
    let base = "claims: [{id: won, claim: The Soviet Union won.}]\n";
    let doubts = "
attach:
  - to: won
    but:
      - id: home
        claim: The missiles went home.
        allow: [{rule: objection-unanswered, because: Homework.}]
";
    let answer = "attach: [{to: home, but: [The missiles were of no more use.]}]";
    let files = [("debate.yaml", base), ("overlays/doubts.yaml", doubts), ("overlays/answer.yaml", answer)];
    let found = |names: &[&str]| {
        let files = files.iter().filter(|(name, _)| names.contains(name));
        let reading = elenchus::read(Input::from_texts(files.map(|(name, text)| (*name, text.as_bytes()))));
        let found = elenchus::findings(&reading, &evaluate(&reading.debate, None));
        found.into_iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    let rule = ["allow-silences-nothing"];
    assert_eq!(
        found(&["debate.yaml", "overlays/doubts.yaml"]),
        rule,
        "an overlay's objection to the base is no dropped one"
    );
    assert_eq!(found(&["debate.yaml", "overlays/doubts.yaml", "overlays/answer.yaml"]), [""; 0]);
}

#[test]
fn an_allowance_without_a_node_silences_the_rule() {
    let case = format!("{DROPPED}allow: [{{rule: objection-unanswered, because: Homework.}}]\n");
    assert_eq!(findings(&case), [""; 0]);
}

#[test]
fn errors_of_reading_cannot_be_allowed() {
    let case = "
claims: [{id: won, claim: The Soviet Union won., because: [{see: wonn}]}]
allow: [{rule: unknown-name, because: It will come.}]
";
    let expected = [
        "unknown-name: no claim is called `wonn`",
        "allow-silences-nothing: `unknown-name` is an error of reading, which cannot be allowed",
    ];
    assert_eq!(findings(case), expected);
}

#[test]
fn a_node_that_is_not_there_is_said_to_be_so() {
    let case = format!("{DROPPED}allow: [{{rule: objection-unanswered, at: wonn, because: Homework.}}]\n");
    assert!(
        findings(&case)
            .contains(&"allow-silences-nothing: nothing is called `wonn`, so nothing is allowed there".to_owned())
    );
}

#[test]
fn an_allowance_of_the_base_is_not_tested_below_an_overlay() {
    let base = "
claims: [{id: won, claim: The Soviet Union won., but: [{id: home, claim: The missiles went home.}]}]
allow: [{rule: objection-unanswered, at: won, because: Homework.}]
";
    let answer = "attach: [{to: home, but: [The missiles were of no more use.]}]";
    let files = [("debate.yaml", base.as_bytes()), ("overlays/answer.yaml", answer.as_bytes())];
    let reading = elenchus::read(Input::from_texts(files));
    assert_eq!(elenchus::findings(&reading, &evaluate(&reading.debate, None)), []);
}
