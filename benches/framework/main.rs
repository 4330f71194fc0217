//! The engine of all semantics, on attack graphs that nobody wrote: from the attacks to the answer.
//!
//! ```text
//! cargo bench --bench framework                  everything
//! cargo bench --bench framework -- preferred     what has "preferred" in its name
//! cargo bench --bench framework -- --quick       the smaller sizes, a few times: does it still run, is it still linear?
//! ```

mod attacks;

use attacks::Attacks;
use divan::{Bencher, Divan, black_box, counter::ItemsCount};
use elenchus::framework::{Framework, Semantics, Solver, Stop};

/// Arguments in a graph that is shaped as a debate.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// What a quick run leaves out.
const LARGEST: &str = "100000|hard";

fn main() {
    if std::env::args().any(|word| word == "--quick") {
        Divan::default().sample_count(3).sample_size(1).skip_regex(LARGEST).run_benches();
    } else {
        Divan::from_args().main();
    }
}

/// What is asked. Single arguments are asked of the first that the grounded labelling leaves undecided.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    One,
    Count,
    Table,
    Credulous,
    Sceptical,
}

/// A task under a semantics, as divan shows it.
#[derive(Clone, Copy)]
struct Case(Task, Semantics, usize);

impl std::fmt::Display for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let task = match self.0 {
            Task::One => "one",
            Task::Count => "count",
            Task::Table => "table",
            Task::Credulous => "credulous",
            Task::Sceptical => "sceptical",
        };
        let semantics = Semantics::WORDS.iter().find(|(_, semantics)| *semantics == self.1);
        write!(f, "{task} {} {}", semantics.map_or("", |(word, _)| word), self.2)
    }
}

fn cases() -> impl Iterator<Item = Case> {
    let tasks = [
        (Task::One, Semantics::Grounded),
        (Task::One, Semantics::Preferred),
        (Task::One, Semantics::Stable),
        (Task::One, Semantics::SemiStable),
        (Task::One, Semantics::Ideal),
        (Task::Credulous, Semantics::Complete),
        (Task::Sceptical, Semantics::Preferred),
        (Task::Count, Semantics::Complete),
        (Task::Count, Semantics::Preferred),
        (Task::Table, Semantics::Preferred),
    ];
    tasks.into_iter().flat_map(|(task, semantics)| SIZES.map(|size| Case(task, semantics, size)))
}

/// From the attacks to the answer.
fn solve(arguments: usize, attacks: &Attacks, task: Task, semantics: Semantics, node: usize) {
    let framework = Framework::of_attacks(arguments, attacks);
    let solver = Solver::new(&framework, semantics, Stop::never()).expect("attacks alone");
    match task {
        Task::One => drop(black_box(solver.one())),
        Task::Count => drop(black_box(solver.count())),
        Task::Table => drop(black_box(solver.acceptance())),
        Task::Credulous => drop(black_box(solver.credulous(node))),
        Task::Sceptical => drop(black_box(solver.sceptical(node))),
    }
}

/// The first argument that the grounded labelling leaves undecided.
fn contested(arguments: usize, attacks: &Attacks) -> usize {
    use elenchus::framework::Label;
    let framework = Framework::of_attacks(arguments, attacks);
    let grounded = Solver::new(&framework, Semantics::Grounded, Stop::never()).expect("attacks alone").one();
    let undecided = |labels: Vec<Label>| labels.iter().position(|label| *label == Label::Undecided);
    grounded.found.and_then(undecided).expect("a loop")
}

#[divan::bench(args = cases(), max_time = 3)]
fn debate(bencher: Bencher<'_, '_>, Case(task, semantics, arguments): Case) {
    let attacks = attacks::debate(arguments);
    let node = contested(arguments, &attacks);
    bencher
        .counter(ItemsCount::new(arguments))
        .bench(|| solve(arguments, black_box(&attacks), task, semantics, black_box(node)));
}

/// The largest of the competitions: 100,000 arguments and a million attacks.
#[divan::bench(max_time = 3)]
fn competition_grounded_100000(bencher: Bencher<'_, '_>) {
    let attacks = attacks::acyclic(100_000, 1_000_000);
    bencher
        .counter(ItemsCount::new(attacks.len()))
        .bench(|| solve(100_000, black_box(&attacks), Task::One, Semantics::Grounded, 0));
}

/// One component of 300 arguments with more preferred labellings than can be listed, by attacks in all.
#[divan::bench(args = [450, 900, 3_000], max_time = 3)]
fn sceptical_where_listing_fails(bencher: Bencher<'_, '_>, count: usize) {
    let attacks = attacks::random(300, count, 1, 1);
    let node = contested(300, &attacks);
    bencher.bench(|| solve(300, black_box(&attacks), Task::Sceptical, Semantics::Preferred, black_box(node)));
}

#[divan::bench(args = [450, 900, 3_000], max_time = 3)]
fn ideal_where_listing_fails(bencher: Bencher<'_, '_>, count: usize) {
    let attacks = attacks::random(300, count, 1, 1);
    bencher.bench(|| solve(300, black_box(&attacks), Task::One, Semantics::Ideal, 0));
}

/// Attacks in one direction alone, so many for each argument that a search has to go far.
#[divan::bench(args = [2, 4, 6, 8], max_time = 3)]
fn hard_stable(bencher: Bencher<'_, '_>, per_argument: usize) {
    let attacks = attacks::random(256, 256 * per_argument, 0, 5);
    bencher.bench(|| solve(256, black_box(&attacks), Task::One, Semantics::Stable, 0));
}
