//! Attack graph → debate with the same verdicts: each argument is a claim, and each attack an objection to it.
//!
//! Arguments keep their names as ids where these are in kebab-case, and words to every reader of YAML; others get an id made from the name.
//! An attack that is written twice is one objection.

use serde::Serialize;

use crate::{names, scaffold};

use super::{Arguments, AttackGraph, arguments::Free};

/// What some readers of YAML take for something else than a word.
const NOT_WORDS: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

#[derive(Serialize)]
struct File<'a> {
    debate: Head<'a>,
    claims: Vec<Entry<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    allow: Vec<Allowance>,
}

#[derive(Serialize)]
struct Allowance {
    rule: &'static str,
    because: &'static str,
}

/// What a debate may not do without a word, and a graph may.
const SELF_ATTACK: Allowance =
    Allowance { rule: "objection-to-itself", because: "In an attack graph an argument may attack itself." };

#[derive(Serialize)]
struct Head<'a> {
    title: &'a str,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    claim: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    but: Vec<Objection<'a>>,
}

#[derive(Serialize)]
struct Objection<'a> {
    see: &'a str,
}

/// A debate as YAML: its claims are the arguments, in order.
pub fn written(graph: &AttackGraph, title: &str) -> String {
    let ids = ids(&graph.arguments);
    let mut claims: Vec<Entry<'_>> = (0..graph.len())
        .map(|number| Entry {
            id: &ids[number],
            claim: format!("Argument {} stands.", graph.arguments.name(number)),
            but: Vec::new(),
        })
        .collect();
    let mut attacks = graph.attacks.clone();
    attacks.sort_unstable();
    attacks.dedup();
    let allow = if attacks.iter().any(|(from, to)| from == to) { vec![SELF_ATTACK] } else { Vec::new() };
    for (from, to) in attacks {
        claims[to as usize].but.push(Objection { see: &ids[from as usize] });
    }
    scaffold::yaml(&File { debate: Head { title }, claims, allow })
}

/// A different id for each argument.
fn ids(arguments: &Arguments) -> Vec<String> {
    let fits =
        |name: &str| names::is_kebab_case(name) && name.starts_with(char::is_alphabetic) && !NOT_WORDS.contains(&name);
    let names: Vec<_> = arguments.names().collect();
    let mut free = Free::default();
    // Whoever can keep a name keeps it.
    for name in names.iter().filter(|name| fits(name)) {
        free.name(name, '-');
    }
    let mut id = |name: &str| {
        if fits(name) {
            return name.to_owned();
        }
        let made = format!("a-{}", names::slug(name, usize::MAX));
        free.name(made.trim_end_matches('-'), '-')
    };
    names.iter().map(|name| id(name)).collect()
}
