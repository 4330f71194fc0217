//! Attack graphs of competition size: from bytes to the grounded extension, beside the time of only looking at the bytes.
//!
//! ```text
//! cargo bench --bench graphs                  everything
//! cargo bench --bench graphs -- --quick       the smaller size, a few times: does it still run?
//! cargo bench --bench graphs -- --write DIR   writes the graphs themselves, as DIR/random-100000.af and so on
//! ```

use std::{fmt::Write as _, fs, path::Path, process::ExitCode};

use divan::{Bencher, Divan, black_box, counter::ItemsCount};
use elenchus::{
    exchange::{self, AttackGraph, Format},
    framework::{Framework, Semantics, Solver, Stop},
};

/// Attacks in a graph; it has a tenth as many arguments.
const SIZES: [u32; 2] = [100_000, 1_000_000];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().position(|word| word == "--write") {
        Some(at) => match words.get(at + 1) {
            Some(folder) => write(Path::new(folder)),
            None => fail("--write needs a folder"),
        },
        None if words.iter().any(|word| word == "--quick") => {
            Divan::default().sample_count(3).sample_size(1).skip_regex(" 1000000$").run_benches();
            ExitCode::SUCCESS
        }
        None => {
            Divan::from_args().main();
            ExitCode::SUCCESS
        }
    }
}

fn write(folder: &Path) -> ExitCode {
    for Case(shape, attacks) in cases() {
        for format in exchange::FORMATS {
            let path = folder.join(format!("{shape:?}-{attacks}.{}", format.name).to_lowercase());
            let text = text(Case(shape, attacks), format);
            if let Err(why) = fs::create_dir_all(folder).and_then(|()| fs::write(&path, text)) {
                return fail(&format!("cannot write {}: {why}", path.display()));
            }
        }
    }
    ExitCode::SUCCESS
}

#[expect(clippy::print_stderr, reason = "a bench is a program of its own")]
fn fail(words: &str) -> ExitCode {
    eprintln!("error: {words}");
    ExitCode::from(2)
}

#[derive(Clone, Copy, Debug)]
enum Shape {
    /// Attacks between any two: nearly everything is undecided.
    Random,
    /// Attacks from earlier arguments to later ones: everything is decided, one after the other.
    Layered,
}

#[derive(Clone, Copy)]
struct Case(Shape, u32);

impl std::fmt::Display for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", format!("{:?}", self.0).to_lowercase(), self.1)
    }
}

fn cases() -> impl Iterator<Item = Case> {
    [Shape::Random, Shape::Layered].into_iter().flat_map(|shape| SIZES.map(|attacks| Case(shape, attacks)))
}

/// The graph of a case, as text: the same numbers on every machine (xorshift, Marsaglia 2003).
fn text(Case(shape, attacks): Case, format: &Format) -> Vec<u8> {
    let count = attacks / 10;
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = |limit: u32| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u32::try_from((state >> 33) % u64::from(limit)).expect("below a small number")
    };
    let mut text = format!("p af {count}\n");
    for _ in 0..attacks {
        let (one, other) = (below(count) + 1, below(count) + 1);
        let (from, to) = match shape {
            Shape::Layered if one == other => continue,
            Shape::Layered => (one.min(other), one.max(other)),
            Shape::Random => (one, other),
        };
        writeln!(text, "{from} {to}").expect("memory");
    }
    let graph = exchange::FORMATS[0].read(text.as_bytes()).expect("a graph");
    let mut bytes = Vec::new();
    (format.write)(&graph, &mut bytes).expect("names that every format holds");
    bytes
}

fn each() -> impl Iterator<Item = String> {
    let formats = exchange::FORMATS.iter();
    formats.flat_map(|format| cases().map(|case| format!("{} {case}", format.name)))
}

/// The text of a case by its name, with its format and the number of its attacks.
fn named(name: &str) -> (Vec<u8>, &'static Format, u32) {
    let format = exchange::FORMATS.iter().find(|format| name.starts_with(format.name)).expect("a format");
    let case = cases().find(|case| name.ends_with(&format!(" {case}"))).expect("a case");
    (text(case, format), format, case.1)
}

fn grounded(graph: &AttackGraph) -> usize {
    let framework = Framework::of_attacks(graph.len(), &graph.attacks);
    let solver = Solver::new(&framework, Semantics::Grounded, Stop::never()).expect("a graph of attacks");
    solver.one().found.map_or(0, |labels| labels.len())
}

/// The floor: each byte is looked at once.
#[divan::bench(args = each(), max_time = 2)]
fn bytes(bencher: Bencher<'_, '_>, name: &str) {
    let (text, _, attacks) = named(name);
    let lines = |text: &[u8]| text.split(|byte| *byte == b'\n').count();
    bencher.counter(ItemsCount::new(attacks)).bench(|| lines(black_box(&text)));
}

/// Bytes → graph.
#[divan::bench(args = each(), max_time = 3)]
fn read(bencher: Bencher<'_, '_>, name: &str) {
    let (text, format, attacks) = named(name);
    bencher.counter(ItemsCount::new(attacks)).bench(|| format.read(black_box(&text)));
}

/// Bytes → grounded labelling.
#[divan::bench(args = each(), max_time = 3)]
fn solve(bencher: Bencher<'_, '_>, name: &str) {
    let (text, format, attacks) = named(name);
    bencher.counter(ItemsCount::new(attacks)).bench(|| grounded(&format.read(black_box(&text)).expect("a graph")));
}
