//! Attack graph → debate with the same verdicts: each argument is a claim, and each attack an objection to it.
//!
//! Arguments keep their names as ids where these are in kebab-case and no numbers; others get an id made from the name.
//! An attack that is written twice is one objection.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::{names, scaffold};

use super::{Arguments, AttackGraph};

#[derive(Serialize)]
struct File<'a> {
    debate: Head<'a>,
    claims: Vec<Claim<'a>>,
}

#[derive(Serialize)]
struct Head<'a> {
    title: &'a str,
}

#[derive(Serialize)]
struct Claim<'a> {
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
    let mut claims: Vec<Claim<'_>> = (0..graph.len())
        .map(|number| Claim {
            id: &ids[number],
            claim: format!("Argument {} stands.", graph.arguments.name(number)),
            but: Vec::new(),
        })
        .collect();
    let mut attacks = graph.attacks.clone();
    attacks.sort_unstable();
    attacks.dedup();
    for (from, to) in attacks {
        claims[to as usize].but.push(Objection { see: &ids[from as usize] });
    }
    scaffold::yaml(&File { debate: Head { title }, claims })
}

/// A different id for each argument.
fn ids(arguments: &Arguments) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let fits = |name: &str| names::is_kebab_case(name) && name.starts_with(char::is_alphabetic);
    let names: Vec<_> = arguments.names().collect();
    // Whoever can keep a name keeps it.
    taken.extend(names.iter().filter(|name| fits(name)).map(|name| name.to_string()));
    let mut id = |name: &str| {
        if fits(name) {
            return name.to_owned();
        }
        let plain = format!("a-{}", names::slug(name, usize::MAX));
        let plain = plain.trim_end_matches('-');
        let mut free = plain.to_owned();
        let mut number = 1;
        while !taken.insert(free.clone()) {
            number += 1;
            free = format!("{plain}-{number}");
        }
        free
    };
    names.iter().map(|name| id(name)).collect()
}
