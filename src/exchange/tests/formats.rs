//! The formats: what is read, what is refused and with which words, and that what is written is read again.

use crate::{
    evaluate::tests::random::Chance,
    exchange::{Arguments, AttackGraph, FORMATS, Fault, Format, MOST_ARGUMENTS, told},
};

fn format(name: &str) -> &'static Format {
    FORMATS.iter().find(|format| format.name == name).unwrap()
}

fn read(name: &str, text: &str) -> Result<AttackGraph, Fault> {
    format(name).read(text.as_bytes())
}

fn names(graph: &AttackGraph) -> Vec<String> {
    graph.arguments.names().map(|name| name.to_string()).collect()
}

#[test]
fn each_format_says_the_same_in_its_own_way() {
    let texts = [
        ("af", "# five\np af 3\n1 2\n\n2  1\r\n# of them\n3\t3\n"),
        ("apx", "arg(1).\narg(2).arg(3).\natt(1,2). att( 2 , 1 ) .\n% a remark\natt(3,3)."),
        ("tgf", "1\n2\n3\n#\n1 2\n2 1\r\n\n3 3"),
    ];
    for (name, text) in texts {
        let graph = read(name, text).unwrap();
        assert_eq!(names(&graph), ["1", "2", "3"], "{name}");
        assert_eq!(graph.attacks, [(0, 1), (1, 0), (2, 2)], "{name}");
        assert_eq!(told(None, text.as_bytes()).name, name, "told by the text");
        assert_eq!(told(Some(name), b"").name, name, "told by the ending");
        assert_eq!((graph.arguments.find("3"), graph.arguments.find("4")), (Some(2), None));
    }
}

#[test]
fn a_graph_may_be_empty() {
    for (name, text) in
        [("af", "p af 0"), ("af", "\n\np af 0\n"), ("apx", ""), ("apx", "% none\n"), ("tgf", ""), ("tgf", "#\n")]
    {
        let graph = read(name, text).unwrap();
        assert!(graph.is_empty() && graph.attacks.is_empty(), "{name}");
    }
}

/// What is refused, the line, and a word of the problem and of the repair.
const BROKEN: &[(&str, &str, usize, &str, &str)] = &[
    ("af", "", 1, "no `p` line", "p af N"),
    ("af", "# only a remark\n\n", 3, "no `p` line", "p af N"),
    ("af", "1 2\np af 2\n", 1, "no `p` line", "first line"),
    ("af", "p af\n1 2", 1, "how many arguments", "p af N"),
    ("af", "p cnf 3 1\n", 1, "how many arguments", "p af N"),
    ("af", "p af 3 2\n", 1, "how many arguments", "p af N"),
    ("af", "p af -3\n", 1, "`-3` is no number", "p af N"),
    ("af", "p af three\n", 1, "`three` is no number", "p af N"),
    ("af", "p af 3\n1 2\np af 3\n", 3, "second `p` line", "leave it out"),
    ("af", "p af 3\n1 2\n2 4\n", 3, "no argument 4: the `p` line says 3 arguments", "correct the attack"),
    ("af", "p af 1\n1 2\n", 2, "the `p` line says 1 argument", "correct the attack"),
    ("af", "p af 3\n0 1\n", 2, "no argument 0", "from 1"),
    ("af", "p af 3\n1 99999999999999999999999\n", 2, "no argument 99999999999999999999999", "correct"),
    ("af", "p af 3\n1\n2 3\n", 2, "`1` is no attack", "1 2"),
    ("af", "p af 3\n1 2 3\n", 2, "`1 2 3` is no attack", "1 2"),
    ("af", "p af 3\n\n1 b\n", 3, "`1 b` is no attack", "1 2"),
    ("af", "p af 3\n1 -2\n", 2, "`1 -2` is no attack", "1 2"),
    ("af", "p af 3\n1 2é\n", 2, "is no attack", "1 2"),
    ("af", "p af 4000000000\n", 1, "more than 10000000 arguments", "leave out"),
    ("af", "p af 10000001\n", 1, "more than 10000000 arguments", "leave out"),
    ("af", "p af 99999999999999999999999999\n", 1, "more than 10000000 arguments", "leave out"),
    ("apx", "arg(a).\natt(a,b).\n", 2, "`b` is attacked or attacks, but is no argument", "`arg(b).`"),
    ("apx", "arg(a)\narg(b).\n", 2, "`arg(b).` is no fact", "`arg(a).`"),
    ("apx", "arg(a).\n\natt(a).\n", 3, "`att(a).` is no fact", "`att(a,b).`"),
    ("apx", "arg(a,b).\n", 1, "is no fact", "`arg(a).`"),
    ("apx", "arg().\n", 1, "is no fact", "`arg(a).`"),
    ("apx", "arg(a b).\n", 1, "is no fact", "`arg(a).`"),
    ("apx", "arg(a). sup(a,a).\n", 1, "is no fact", "`att(a,b).`"),
    ("apx", "arg(a).\narg(b", 2, "not complete", "`arg(a).`"),
    ("apx", "arg(a", 1, "not complete", "`arg(a).`"),
    ("apx", "ar", 1, "`ar` is no fact", "`arg(a).`"),
    ("tgf", "a\nb\n#\na c\n", 4, "`c` is attacked or attacks, but is no argument", "above the line `#`"),
    ("tgf", "a\nb\na b\n", 3, "`a b` is no name", "line `#` above the attacks"),
    ("tgf", "a\n#\na\n", 3, "`a` is no attack", "`a b`"),
    ("tgf", "a\n#\na a a\n", 3, "`a a a` is no attack", "`a b`"),
    ("tgf", "a\n#\n#\n", 3, "second `#`", "leave it out"),
    ("tgf", "a\n#b\n", 2, "begins with `#`", "line of its own"),
];

#[test]
fn what_is_broken_is_refused_with_its_line_and_a_repair() {
    for (name, text, line, problem, repair) in BROKEN {
        let fault = read(name, text).expect_err(text);
        assert_eq!(fault.line, *line, "{text:?}: {fault}");
        assert!(fault.problem.contains(problem) && fault.repair.contains(repair), "{text:?}: {fault}");
    }
}

#[test]
fn what_is_no_utf_8_is_refused_in_its_line() {
    for (name, text) in [("af", &b"p af 1\n\n1 \xff\n"[..]), ("apx", b"arg(a).\n\narg(\xff)."), ("tgf", b"a\n\n\xe9\n")]
    {
        let fault = format(name).read(text).unwrap_err();
        assert_eq!((fault.line, fault.problem.contains("UTF-8")), (3, true), "{name}: {fault}");
    }
}

#[test]
fn long_texts_are_not_repeated_in_messages() {
    for (name, start) in [("af", "p af 2\n"), ("apx", ""), ("tgf", "a\n#\n")] {
        let fault = read(name, &format!("{start}{}", "x".repeat(1_000_000))).unwrap_err();
        assert!(fault.to_string().len() < 300, "{name}: {fault}");
    }
}

#[test]
fn a_byte_order_mark_and_names_of_all_kinds_are_read() {
    let graph = read("apx", "\u{feff}arg(школа). arg(a-b). arg(1.5).\natt(школа,a-b).").unwrap();
    assert_eq!(names(&graph), ["школа", "a-b", "1.5"]);
    assert_eq!(names(&read("tgf", "f(x)\n\"q\"\n#\nf(x) \"q\"\n").unwrap()), ["f(x)", "\"q\""]);
}

#[test]
fn what_is_written_is_read_again() {
    for seed in 0..500 {
        let mut chance = Chance::new(seed);
        let count = chance.below(12);
        let attacks = if count == 0 { 0 } else { chance.below(30) };
        let number = |chance: &mut Chance| u32::try_from(chance.below(count)).unwrap();
        let attacks: Vec<(u32, u32)> = (0..attacks).map(|_| (number(&mut chance), number(&mut chance))).collect();
        let words: Vec<String> = (0..count).map(|number| format!("name-{number}")).collect();
        let numbered = Arguments::Numbered(u32::try_from(count).unwrap());
        for arguments in [numbered, words.iter().map(String::as_str).collect()] {
            let graph = AttackGraph { arguments, attacks: attacks.clone() };
            for format in FORMATS {
                let mut text = Vec::new();
                (format.write)(&graph, &mut text).unwrap();
                let again = format.read(&text).unwrap();
                assert_eq!(again.attacks, graph.attacks, "seed {seed} {}", format.name);
                assert_eq!(again.len(), graph.len());
                if format.name != "af" {
                    assert_eq!(names(&again), names(&graph));
                }
            }
        }
    }
}

#[test]
fn names_that_a_format_cannot_hold_are_not_written() {
    let graph = |name| AttackGraph { arguments: [name].into_iter().collect(), attacks: Vec::new() };
    for (name, word) in [("apx", "f(x)"), ("apx", "a b"), ("tgf", "a b"), ("tgf", "#a"), ("tgf", "")] {
        let why = (format(name).write)(&graph(word), &mut Vec::new()).unwrap_err();
        assert!(why.to_string().contains("cannot be a name"), "{why}");
    }
}

#[test]
fn no_bytes_whatever_make_a_reader_fall() {
    let letters = b"p af123\n\n #%arg(att),. \r\t\xc3\xa9";
    for seed in 0..20_000 {
        let mut chance = Chance::new(seed);
        let start: &[u8] = [&b"p af 3\n"[..], b"arg(a).", b"a\n#\n", b""][chance.below(4)];
        let mut text = start.to_vec();
        text.extend((0..chance.below(40)).map(|_| letters[chance.below(letters.len())]));
        for format in FORMATS {
            if let Ok(graph) = format.read(&text) {
                assert!(graph.attacks.iter().all(|(from, to)| (*from.max(to) as usize) < graph.len()));
            }
        }
    }
}

#[test]
fn ten_million_lines_are_read() {
    let text = format!("p af {MOST_ARGUMENTS}\n{}", "9999999 10000000\n".repeat(10_000_000));
    let graph = read("af", &text).unwrap();
    assert_eq!((graph.len(), graph.attacks.len()), (10_000_000, 10_000_000));
}
