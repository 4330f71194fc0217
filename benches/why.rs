//! What fixes a verdict and what would change it: on the reference debate with all overlays, and on debates that nobody
//! wrote.
//!
//! ```text
//! cargo bench --bench why
//! ```

mod synthetic;

use std::path::Path;

use divan::{Bencher, Divan, black_box};
use elenchus::{
    Reading,
    evaluate::{
        Label, evaluate,
        why::why,
        win::{Limits, win},
    },
    load::{self, Input, Request},
    model::ClaimId,
};
use synthetic::Shape;

fn main() {
    Divan::from_args().main();
}

/// Claims in a synthetic debate.
const CLAIMS: usize = 10_000;

fn reference() -> Reading {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments/khrushchev");
    elenchus::read(load::read(&Request { path, overlays: vec!["all".to_owned()] }).expect("the reference debate"))
}

fn synthetic(shape: Shape) -> Reading {
    let text = synthetic::debate(shape, CLAIMS);
    elenchus::read(Input::from_texts([("debate.yaml", text.as_bytes())]))
}

/// The verdict that the claim does not have: what its other side wants.
fn other(reading: &Reading, claim: ClaimId) -> Label {
    match evaluate(&reading.debate, None).claim(claim) {
        Label::Accepted => Label::Rejected,
        Label::Rejected | Label::Undecided => Label::Accepted,
    }
}

fn limits(size: usize) -> Limits<'static> {
    Limits { size, work: Limits::WORK, keep_on: &|| true }
}

/// Every position of the reference debate, one after the other.
#[divan::bench]
fn why_of_each_position(bencher: Bencher<'_, '_>) {
    let reading = reference();
    let positions: Vec<ClaimId> =
        reading.debate.issues.iter().flat_map(|issue| &issue.positions).map(|position| position.value).collect();
    bencher.bench(|| {
        positions.iter().map(|claim| why(black_box(&reading.debate), None, *claim).nodes.len()).sum::<usize>()
    });
}

fn positions() -> Vec<u32> {
    reference().debate.issues.iter().flat_map(|issue| &issue.positions).map(|position| position.value.0).collect()
}

#[divan::bench(args = positions(), max_time = 1)]
fn win_a_position(bencher: Bencher<'_, '_>, claim: u32) {
    let reading = reference();
    let wanted = other(&reading, ClaimId(claim));
    bencher.bench(|| win(black_box(&reading.debate), None, ClaimId(claim), wanted, limits(3)).sets.len());
}

#[divan::bench(args = Shape::ALL, max_time = 1)]
fn why_of_10_000(bencher: Bencher<'_, '_>, shape: Shape) {
    let reading = synthetic(shape);
    bencher.bench(|| why(black_box(&reading.debate), None, ClaimId(0)).nodes.len());
}

#[divan::bench(args = Shape::ALL, max_time = 1)]
fn win_of_10_000(bencher: Bencher<'_, '_>, shape: Shape) {
    let reading = synthetic(shape);
    let wanted = other(&reading, ClaimId(0));
    bencher.bench(|| win(black_box(&reading.debate), None, ClaimId(0), wanted, limits(3)).sets.len());
}
