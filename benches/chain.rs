//! The whole way of the data, on debates that nobody wrote: from text to findings, and on to the page.
//!
//! ```text
//! cargo bench --bench chain                  everything
//! cargo bench --bench chain -- check         what has "check" in its name
//! cargo bench --bench chain -- --quick       the smaller sizes, a few times: does it still run, is it still linear?
//! cargo bench --bench chain -- --write DIR   writes the debates themselves, as DIR/tree-1000.yaml and so on
//! ```

mod synthetic;

use std::{fs, path::Path, process::ExitCode};

use divan::{Bencher, Divan, black_box, counter::ItemsCount};
use elenchus::{
    Reading,
    evaluate::{self, Evaluation},
    load::Input,
    present, render, report,
};
use synthetic::Shape;

/// Claims in a debate.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// What a quick run leaves out: the largest of them.
const LARGEST: &str = " 100000$";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().position(|word| word == "--write") {
        Some(at) => match words.get(at + 1) {
            Some(folder) => write(Path::new(folder)),
            None => fail("--write needs a folder"),
        },
        None if words.iter().any(|word| word == "--quick") => {
            Divan::default().sample_count(3).sample_size(1).skip_regex(LARGEST).run_benches();
            ExitCode::SUCCESS
        }
        None => {
            Divan::from_args().main();
            ExitCode::SUCCESS
        }
    }
}

/// Writes every debate, for other tools and for the program itself.
fn write(folder: &Path) -> ExitCode {
    for (shape, claims) in cases() {
        let path = folder.join(format!("{}-{claims}.yaml", shape.name()));
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&path, synthetic::debate(shape, claims)));
        if let Err(why) = written {
            return fail(&format!("cannot write {}: {why}", path.display()));
        }
    }
    ExitCode::SUCCESS
}

#[expect(clippy::print_stderr, reason = "a bench is a program of its own")]
fn fail(words: &str) -> ExitCode {
    eprintln!("error: {words}");
    ExitCode::from(2)
}

fn cases() -> impl Iterator<Item = (Shape, usize)> {
    Shape::ALL.into_iter().flat_map(|shape| SIZES.map(|claims| (shape, claims)))
}

/// A case as divan shows it.
#[derive(Clone, Copy)]
struct Case(Shape, usize);

impl std::fmt::Display for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.0.name(), self.1)
    }
}

fn each() -> impl Iterator<Item = Case> {
    cases().map(|(shape, claims)| Case(shape, claims))
}

fn read(text: &str) -> Reading {
    elenchus::read(Input::from_texts([("debate.yaml", text.as_bytes())]))
}

fn judge(reading: &Reading) -> Evaluation {
    evaluate::evaluate(&reading.debate, None)
}

/// Text → debate: what an editor waits for.
#[divan::bench(args = each(), max_time = 5)]
fn reading(bencher: Bencher<'_, '_>, Case(shape, claims): Case) {
    let text = synthetic::debate(shape, claims);
    bencher.counter(ItemsCount::new(claims)).bench(|| read(black_box(&text)));
}

/// Text → printed findings: `elenchus check`.
#[divan::bench(args = each(), max_time = 5)]
fn check(bencher: Bencher<'_, '_>, Case(shape, claims): Case) {
    let text = synthetic::debate(shape, claims);
    bencher.counter(ItemsCount::new(claims)).bench(|| {
        let reading = read(black_box(&text));
        let findings = elenchus::findings(&reading, &judge(&reading));
        report::full::print(&report::Report::new(&reading.sources, &findings))
    });
}

/// Text → page: `elenchus brief --format html`.
#[divan::bench(args = each(), max_time = 5)]
fn brief(bencher: Bencher<'_, '_>, Case(shape, claims): Case) {
    let text = synthetic::debate(shape, claims);
    let html = render::FORMATS.iter().find(|format| format.name == "html").expect("a format");
    bencher.counter(ItemsCount::new(claims)).bench(|| {
        let reading = read(black_box(&text));
        let evaluation = judge(&reading);
        let findings = elenchus::findings(&reading, &evaluation);
        html.text(&present::view(&reading.debate, &reading.sources, &evaluation, &findings))
    });
}
