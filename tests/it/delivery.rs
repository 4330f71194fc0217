//! What does not fit the clock or the paper, beyond the documented examples: the findings say what the speech and the map
//! themselves say.

use elenchus::{
    Reading,
    diagnostic::Diagnostic,
    evaluate::evaluate,
    model::Debate,
    present::{self, Wish, view::Speeches},
    source::{FileId, Span, Spanned},
};

use crate::{cli::Desk, door, prepare::reference};

fn findings(reading: &Reading) -> Vec<Diagnostic> {
    elenchus::findings(reading, &evaluate(&reading.debate, None))
}

/// The codes of what does not fit a debate.
fn codes(case: &str) -> Vec<&'static str> {
    let rules: Vec<&str> = elenchus::delivery::RULES.iter().map(|fit| fit.rule.code).collect();
    findings(&door::read(case)).iter().map(|finding| finding.code).filter(|code| rules.contains(code)).collect()
}

fn said(debate: &Debate, position: &str, clock: &[(&'static str, u32)]) -> Speeches {
    let wish = Wish { format: "x", speeches: clock, rate: 155, cites: false };
    present::speeches(debate, &evaluate(debate, None), Some(position), wish).expect("a position")
}

/// The finding and `elenchus speech` tell of one case the same time, and leave the same out.
#[test]
fn a_case_is_as_long_as_its_speech_and_loses_what_that_leaves_out() {
    for (format, clock) in [("1", vec![("Speech", 60)]), ("ld", vec![("Constructive", 360), ("Rebuttal", 240)])] {
        let mut reading = reference();
        let span = Span { file: FileId(0), start: 0, end: 0 };
        reading.debate.delivery.format = Some(Spanned::new(format.to_owned(), span));
        let found = findings(&reading);
        let mut over = 0;
        for issue in &reading.debate.issues {
            for position in &issue.positions {
                let name = &reading.debate.claim(position.value).name.text;
                let speech = said(&reading.debate, name, &clock).speeches.swap_remove(0);
                let own = |finding: &&Diagnostic| finding.code == "case-over-its-clock" && finding.subjects[0] == *name;
                let Some(finding) = found.iter().find(own) else {
                    assert!(!speech.says.contains("(red)"), "{name}: {}", speech.says);
                    continue;
                };
                over += 1;
                let time = finding.headline.split(" takes ").nth(1).and_then(|rest| rest.split(',').next());
                let whole = speech.says.split("would take ").nth(1).and_then(|rest| rest.split(',').next());
                assert_eq!(time, whole, "{name}");
                let gone = speech.cut.iter().filter(|cut| cut.why == "No room" || cut.why.contains("hangs on"));
                let gone: usize = gone.map(|cut| cut.arguments.len()).sum();
                let help = finding.help.as_deref().expect("what to do");
                let more = help.split(" and ").nth(1).and_then(|rest| rest.split(" more,").next()?.parse().ok());
                // Three are named where there are more than four. The speech lists those, too, that were never to be said.
                let named = more.map_or(1, |more: usize| more + 3);
                assert!(named <= gone, "{name}: {help}");
            }
        }
        assert_eq!(over > 0, format == "1", "{format}");
    }
}

#[test]
fn nothing_is_measured_unless_it_is_stated() {
    let long = "word ".repeat(900);
    let claims = format!("claims: [{{id: a, claim: {long}, because: [{long}]}}]");
    for head in
        ["", "debate: {question: Q?}\n", "debate: {delivery: {wpm: 30}}\n", "debate: {delivery: {one_sheet: false}}\n"]
    {
        assert_eq!(codes(&format!("{head}{claims}")), [""; 0], "{head}");
    }
    assert_eq!(codes(&format!("debate: {{delivery: pf}}\n{claims}")), ["case-does-not-fit"]);
    let all = codes(&format!("debate: {{delivery: {{format: 4, paper: A4, one_sheet: true}}}}\n{claims}"));
    assert_eq!(all, ["type-too-small", "case-does-not-fit"]);
}

#[test]
fn a_box_is_larger_than_a_sheet_however_that_lies() {
    let long = "word ".repeat(900);
    let case = |paper: &str| {
        codes(&format!(
            "debate: {{delivery: {{paper: {paper}}}}}\nissues: [{{question: '{long}', positions: [a]}}]\n\
             claims: [{{id: a, claim: {long}, because: [{{label: {long}, premises: [It rained., It poured.]}}]}}]"
        ))
    };
    assert_eq!(case("A3"), [""; 0]);
    assert_eq!(case("100x100mm"), ["type-too-small"; 3]);
}

#[test]
fn a_position_without_reasons_has_no_case_to_be_cut() {
    let case =
        "debate: {delivery: {format: 0.05, wpm: 60}}\nclaims: [{id: a, claim: Schools should start later than now.}]";
    assert_eq!(codes(case), [""; 0]);
}

#[test]
fn two_files_that_state_the_same_agree_and_others_do_not() {
    let case = |format: &str| {
        let texts =
            format!("debate: {{delivery: pf}}\nclaims: [It rained.]\n#: b.yaml\ndebate: {{delivery: {format}}}");
        findings(&door::read(&texts)).iter().any(|finding| finding.code == "said-twice-differently")
    };
    assert!(case("ld") && !case("pf"));
}

#[test]
fn commands_take_what_the_debate_is_meant_for() {
    let desk = Desk::with(
        "rain.yaml",
        "debate: {question: Is it wet?, delivery: {format: ld, wpm: 120, paper: Letter}}\n\
         claims: [{id: wet, claim: The road is wet., because: [Rain fell.]}]\n",
    );
    desk.run(&["speech", "rain.yaml"]).ends(0).says("Lincoln–Douglas debate, at 120 words a minute.");
    desk.run(&["speech", "rain.yaml", "--format", "2", "--wpm", "90"]).ends(0).says("2:00 minutes, at 90 words");
    desk.run(&["flow", "rain.yaml", "-o", "flow.csv"]).ends(0);
    assert!(desk.read("flow.csv").starts_with("\"AC\""), "{}", desk.read("flow.csv"));
    desk.run(&["map", "rain.yaml", "-o", "map.pdf"]).ends(0).tells("1 page of Letter");
    desk.run(&["map", "rain.yaml", "-o", "map.pdf", "--paper", "A3"]).ends(0).tells("1 page of A3");
}

#[test]
fn what_does_not_fit_is_allowed_and_levelled_as_anything_else() {
    let debate = "debate: {question: Is it wet?, delivery: {format: 0.05, wpm: 100}}\n\
                  claims: [{id: wet, claim: The road is wet., because: [Some rain fell.]}]\n";
    let desk = Desk::with("rain.yaml", debate);
    desk.run(&["check", "rain.yaml", "-f", "short"]).ends(1).says("error[case-does-not-fit]");
    desk.run(&["check", "rain.yaml", "-f", "short", "--warn", "case-does-not-fit"]).ends(0).says("warning[case-");
    desk.put("rain.yaml", format!("{debate}allow: [{{rule: case-does-not-fit, at: wet, because: Spoken by two.}}]\n"));
    desk.run(&["check", "rain.yaml"]).ends(0).says("nothing to mend");
    desk.put("rain.yaml", debate.replace("0.05", "polcy-hs"));
    desk.run(&["check", "rain.yaml", "--fix"]).ends(0);
    assert!(desk.read("rain.yaml").contains("format: policy-hs"));
}
