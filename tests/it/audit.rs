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
