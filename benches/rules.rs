//! How long each rule takes, on debates that nobody wrote: what a rule costs is seen before somebody waits for it.
//!
//! ```text
//! cargo bench --bench rules                  each rule alone, on 100,000 claims of each shape
//! cargo bench --bench rules -- orphan        those that have "orphan" in their name
//! cargo bench --bench rules -- --shares      all of them in one table: how much of the whole is due to each
//! cargo bench --bench rules -- --quick       the table for 10,000 claims: does it still run?
//! ```

mod synthetic;

use std::{
    process::ExitCode,
    sync::OnceLock,
    time::{Duration, Instant},
};

use divan::{Bencher, Divan, black_box, counter::ItemsCount};
use elenchus::{
    Reading,
    check::{self, Check, Words},
    load::Input,
};
use synthetic::Shape;

/// Claims in a debate.
const CLAIMS: usize = 100_000;
/// Claims of a quick run.
const FEW: usize = 10_000;
/// How often each is timed for the table; the fastest run counts, for others were disturbed.
const RUNS: usize = 7;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let is = |word: &str| words.iter().any(|other| other == word);
    match (is("--shares"), is("--quick")) {
        (_, true) => shares(FEW),
        (true, false) => shares(CLAIMS),
        (false, false) => Divan::from_args().main(),
    }
    ExitCode::SUCCESS
}

fn read(shape: Shape, claims: usize) -> Reading {
    let text = synthetic::debate(shape, claims);
    elenchus::read(Input::from_texts([("debate.yaml", text.as_bytes())]))
}

/// The time of each rule on each shape, the dearest first.
#[expect(clippy::print_stdout, reason = "a bench is a program of its own")]
fn shares(claims: usize) {
    let readings = Shape::ALL.map(|shape| read(shape, claims));
    let mut rows: Vec<(&str, [Duration; 3])> = Vec::new();
    rows.push(("(reading the words)", readings.each_ref().map(|reading| fastest(|| drop(Words::of(&reading.debate))))));
    let words = readings.each_ref().map(|reading| Words::of(&reading.debate));
    for rule in check::RULES {
        rows.push((rule.rule.code, words.each_ref().map(|words| fastest(|| _ = found(rule, words)))));
    }
    let whole = [0, 1, 2].map(|shape| rows.iter().map(|(_, times)| times[shape]).sum::<Duration>().as_secs_f64());
    rows.sort_by_key(|(_, times)| std::cmp::Reverse(times.iter().max().copied()));
    let heads = Shape::ALL.map(|shape| format!("{:>9} ms     %", shape.name()));
    println!("{:34}{}", format!("{claims} claims"), heads.concat());
    let line = |name: &str, times: [f64; 3]| {
        let cell = |shape: usize| {
            let share = 100.0 * times[shape] / whole[shape];
            format!("{:12.2}{share:6.1}", times[shape] * 1e3)
        };
        println!("{name:34}{}", [0, 1, 2].map(cell).concat());
    };
    line("all rules", whole);
    for (name, times) in rows {
        line(name, times.map(|time| time.as_secs_f64()));
    }
}

fn fastest(run: impl Fn()) -> Duration {
    let times = (0..RUNS).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

/// How many findings a rule has.
fn found(rule: &Check, words: &Words<'_>) -> usize {
    let mut found = Vec::new();
    rule.apply(black_box(words), &mut found);
    found.len()
}

/// The debates, each read once: many rules are faster than reading.
fn debates() -> &'static [Reading; 3] {
    static READ: OnceLock<[Reading; 3]> = OnceLock::new();
    READ.get_or_init(|| Shape::ALL.map(|shape| read(shape, CLAIMS)))
}

/// Rules and shapes, as `orphan-claim tree`.
fn cases() -> impl Iterator<Item = String> {
    let rules = check::RULES.iter().map(|check| check.rule.code);
    rules.flat_map(|code| Shape::ALL.map(|shape| format!("{code} {}", shape.name())))
}

/// One rule on one debate whose words are read.
#[divan::bench(args = cases(), max_time = 1)]
fn rule(bencher: Bencher<'_, '_>, case: &str) {
    let (code, shape) = case.split_once(' ').expect("a rule and a shape");
    let rule = check::RULES.iter().find(|check| check.rule.code == code).expect("a rule");
    let shape = Shape::ALL.iter().position(|other| other.name() == shape).expect("a shape");
    let words = Words::of(&debates()[shape].debate);
    bencher.counter(ItemsCount::new(CLAIMS)).bench_local(|| found(rule, &words));
}

/// What is read once for all rules: the words of the claims.
#[divan::bench(args = Shape::ALL.map(Shape::name), max_time = 2)]
fn words(bencher: Bencher<'_, '_>, shape: &str) {
    let shape = Shape::ALL.iter().position(|other| other.name() == shape).expect("a shape");
    let debate = &debates()[shape].debate;
    bencher.counter(ItemsCount::new(CLAIMS)).bench_local(|| drop(Words::of(black_box(debate))));
}
