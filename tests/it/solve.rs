//! `solve` and `convert`: the lines of the competitions, and what is said where there is no answer.

use crate::cli::Desk;

/// The graph by which the rules of 2023 explain their format: a → b → d ⇄ e, and e attacks itself. c stands alone.
const RULES: &str = "p af 5\n# this is a comment\n1 2\n2 4\n4 5\n5 4\n5 5\n";

/// The same by names.
const BY_NAME: &str = "arg(a). arg(b). arg(c). arg(d). arg(e).\natt(a,b). att(b,d). att(d,e). att(e,d). att(e,e).\n";

/// Three arguments in a ring: no stable extension.
const RING: &str = "p af 3\n1 2\n2 3\n3 1\n";

#[track_caller]
fn says(desk: &Desk, words: &str, expected: &str) {
    let ran = desk.run(&words.split(' ').collect::<Vec<_>>());
    assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), (expected, "", Some(0)), "{words}");
}

#[track_caller]
fn refuses(desk: &Desk, words: &str, expected: &str) {
    let ran = desk.run(&words.split(' ').collect::<Vec<_>>());
    assert_eq!((ran.out.as_str(), ran.code), ("", Some(2)), "{words}");
    assert!(ran.err.contains(expected), "{words}: {}", ran.err);
}

#[test]
fn numeric_graphs_are_answered_as_in_2023() {
    let desk = Desk::with("graph.af", RULES);
    desk.put("ring.af", RING);
    says(&desk, "solve -p SE-GR -f graph.af", "w 1 3\n");
    says(&desk, "solve -p se-pr -f graph.af", "w 1 3 4\n");
    says(&desk, "solve -p DC-CO -f graph.af -a 4", "YES\nw 1 3 4\n");
    says(&desk, "solve -p DC-CO -f graph.af -a 2", "NO\n");
    says(&desk, "solve -p DS-PR -f graph.af -a 4", "YES\n");
    says(&desk, "solve -p DS-CO -f graph.af -a 4", "NO\nw 1 3\n");
    says(&desk, "solve -p CE-CO -f graph.af", "2\n");
    says(&desk, "solve -p SE-ST -f ring.af", "NO\n");
    says(&desk, "solve -p EE-ST -f ring.af", "NO\n");
    says(&desk, "solve -p DS-ST -f ring.af -a 1", "YES\n");
    says(&desk, "solve -p DC-ST -f ring.af -a 1", "NO\n");
    says(&desk, "solve -p SE-ID -f ring.af", "w\n");
    says(&desk, "solve -p CE-STG -f ring.af", "3\n");
    let ran = desk.run(&["solve", "-p", "EE-STG", "-f", "ring.af"]);
    let mut lines: Vec<&str> = ran.out.lines().collect();
    lines.sort_unstable();
    assert_eq!(lines, ["w 1", "w 2", "w 3"]);
}

#[test]
fn graphs_with_names_are_answered_as_until_2019() {
    let desk = Desk::with("graph.apx", BY_NAME);
    desk.put("graph.tgf", "a\nb\nc\nd\ne\n#\na b\nb d\nd e\ne d\ne e\n");
    desk.put("ring.apx", "arg(a). arg(b). arg(c). att(a,b). att(b,c). att(c,a).");
    desk.put("told-by-its-text", BY_NAME);
    for file in ["graph.apx", "graph.tgf", "told-by-its-text"] {
        says(&desk, &format!("solve -p SE-GR -f {file}"), "[a,c]\n");
        says(&desk, &format!("solve -p EE-SST -f {file}"), "[[a,c,d]]\n");
        says(&desk, &format!("solve -p DC-CO -f {file} -a d"), "YES\n");
        says(&desk, &format!("solve -p DS-CO -f {file} -a d"), "NO\n");
        says(&desk, &format!("solve -p CE-CO -f {file}"), "2\n");
    }
    says(&desk, "solve -p EE-ST -f ring.apx", "[]\n");
    says(&desk, "solve -p EE-PR -f ring.apx", "[[]]\n");
    says(&desk, "solve -p SE-ST -f ring.apx", "NO\n");
    says(&desk, "solve -p SE-GR -f ring.apx", "[]\n");
}

#[test]
fn every_task_is_answered_and_listed() {
    let desk = Desk::with("graph.af", RULES);
    desk.put("empty.af", "p af 0\n");
    says(&desk, "solve --formats", "[af,apx,tgf]\n");
    let problems = desk.run(&["solve", "--problems"]).out;
    let problems: Vec<&str> = problems.trim().trim_matches(['[', ']']).split(',').collect();
    assert_eq!(problems.len(), 35);
    for problem in problems {
        let mut words = vec!["solve", "-f", "graph.af", "-p", problem];
        if problem.starts_with('D') {
            words.extend(["-a", "1"]);
        } else {
            let ran = desk.run(&["solve", "-f", "empty.af", "-p", problem]);
            assert_eq!(ran.out, if problem.starts_with("CE") { "1\n" } else { "w\n" }, "{problem}");
        }
        let ran = desk.run(&words);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{problem}");
        if problem.starts_with('D') {
            assert!(ran.out.starts_with("YES\n"), "an argument that nothing attacks is accepted: {problem}");
        }
    }
}

#[test]
fn what_cannot_be_answered_is_told() {
    let desk = Desk::with("graph.af", RULES);
    desk.put("graph.apx", BY_NAME);
    desk.put("lies.af", "p af 2\n1 2\n2 3\n");
    refuses(&desk, "solve -p SE-PT -f graph.af", "there is no task `SE-PT`; there is SE-PR or SE-ST");
    refuses(&desk, "solve -p nonsense -f graph.af", "`elenchus solve --problems` lists all");
    refuses(&desk, "solve -p DC-CO -f graph.af", "Add `-a`");
    refuses(&desk, "solve -p SE-CO -f graph.af -a 1", "leave `-a` out");
    refuses(&desk, "solve -p DC-CO -f graph.af -a 6", "there is no argument `6`; there are 1 to 5");
    refuses(&desk, "solve -p DC-CO -f graph.apx -a f", "there is no argument `f`");
    refuses(&desk, "solve -p SE-CO -f none.af", "there is no such file");
    refuses(&desk, "solve -p SE-CO -f lies.af", "lies.af, read as af: line 3: there is no argument 3");
    refuses(&desk, "solve -p SE-CO -f graph.apx --format tgf", "read as tgf: line 1: `arg(a). arg(b).");
    refuses(&desk, "solve -p SE-CO", "--file");
}

#[test]
fn a_graph_becomes_a_debate_and_a_debate_a_graph() {
    let desk = Desk::with("graph.af", RULES);
    let ran = desk.run(&["convert", "graph.af", "--to", "yaml", "-o", "graph.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), "wrote graph.yaml\n"));
    let checked = desk.run(&["check", "graph.yaml"]);
    assert_eq!(checked.code, Some(0), "{}", checked.out);
    says(
        &desk,
        "convert graph.yaml --to tgf",
        "a_1\na_2\na_3\na_4\na_5\n#\na_1 a_2\na_2 a_4\na_4 a_5\na_5 a_4\na_5 a_5\n",
    );
    assert_eq!(desk.run(&["convert", "graph.yaml", "-o", "graph.apx"]).code, Some(0));
    says(&desk, "solve -p SE-GR -f graph.apx", "[a_1,a_3]\n");
    says(
        &desk,
        "convert graph.apx --to af",
        &(RULES.replace("# this is a comment\n", "# 1 a_1\n# 2 a_2\n# 3 a_3\n# 4 a_4\n# 5 a_5\n")),
    );
}

#[test]
fn what_cannot_be_converted_is_told() {
    let desk = Desk::with("graph.af", RULES);
    desk.put(
        "weighed.yaml",
        "issues:\n  - standard: preponderance\n    positions: [one, two]\nclaims:\n  - id: one\n    claim: One is right.\n  - id: \
         two\n    claim: Two is right.\n",
    );
    refuses(&desk, "convert graph.af", "--to apx");
    refuses(&desk, "convert weighed.yaml --to yaml", "a debate already");
    refuses(&desk, "convert weighed.yaml --to apx", "`one` is judged by preponderance");
    refuses(&desk, "convert graph.af --to apx --lens x", "leave them out");
    refuses(&desk, "convert graph.af --to pdf", "possible values");
    assert_eq!(desk.files(), ["graph.af", "weighed.yaml"]);
}
