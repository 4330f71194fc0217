//! The map: how fast it is drawn, and how good the drawing is beside that of Graphviz.
//!
//! ```text
//! cargo bench --bench map                        how fast: text to picture, and picture to SVG
//! cargo bench --bench map -- --quality [PATH …]  crossings, lengths and area, beside `dot` where it is installed
//! ```

// Shared with the other benches, each of which uses a part.
#[allow(dead_code, reason = "the chain bench uses the rest")]
mod synthetic;

use std::{
    fmt::Write as _,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    time::Instant,
};

use divan::{Bencher, Divan, black_box, counter::ItemsCount};
use elenchus::{
    evaluate,
    load::{self, Input},
    model::Debate,
    present::{
        picture::{Selection, picture},
        view::picture::{Heading, LineKind, Picture, Rect},
    },
    render::svg,
};
use synthetic::Shape;

/// Claims in a debate.
const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];
/// Boxes up to which `dot` is asked: beyond, it takes minutes.
const DOT: usize = 2_000;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let Some(at) = words.iter().position(|word| word == "--quality") {
        quality(&words[at + 1..]);
        return ExitCode::SUCCESS;
    }
    if words.iter().any(|word| word == "--quick") {
        Divan::default().sample_count(3).sample_size(1).skip_regex("100000").run_benches();
    } else {
        Divan::from_args().main();
    }
    ExitCode::SUCCESS
}

fn read(text: &str) -> Debate {
    elenchus::read(Input::from_texts([("debate.yaml", text.as_bytes())])).debate
}

fn drawn(debate: &Debate) -> Picture {
    picture(debate, &evaluate::evaluate(debate, None), &Selection::default(), Heading::Down)
}

fn written(picture: &Picture) -> Vec<u8> {
    let mut bytes = Vec::new();
    svg::write(picture, &svg::STYLES[0], &mut bytes).expect("a vector takes everything");
    bytes
}

/// Judged debate → SVG: numbering, measuring, layout and writing.
#[divan::bench(args = SIZES, max_time = 5)]
fn tree(bencher: Bencher<'_, '_>, claims: usize) {
    bench(bencher, Shape::Tree, claims);
}

/// The same for one claim with all others below it.
#[divan::bench(args = SIZES, max_time = 5)]
fn flat(bencher: Bencher<'_, '_>, claims: usize) {
    bench(bencher, Shape::Flat, claims);
}

/// The same for a chain.
#[divan::bench(args = SIZES, max_time = 5)]
fn chain(bencher: Bencher<'_, '_>, claims: usize) {
    bench(bencher, Shape::Chain, claims);
}

fn bench(bencher: Bencher<'_, '_>, shape: Shape, claims: usize) {
    let debate = read(&synthetic::debate(shape, claims));
    let evaluation = evaluate::evaluate(&debate, None);
    bencher
        .counter(ItemsCount::new(claims))
        .bench(|| written(&picture(black_box(&debate), &evaluation, &Selection::default(), Heading::Down)));
}

/// What makes a drawing good, as far as numbers tell.
struct Quality {
    width: f64,
    height: f64,
    crossings: usize,
    through: usize,
    length: f64,
    edges: usize,
    seconds: f64,
}

impl Quality {
    fn row(&self, name: &str, boxes: usize, covered: f64) -> String {
        #[expect(clippy::cast_precision_loss, reason = "a few thousand edges")]
        let mean = self.length / self.edges.max(1) as f64;
        format!(
            "{name:24} {boxes:6} {:8.0} × {:6.0} {:9.0} {:8.1} {:9} {:7} {mean:8.0} {:9.3}\n",
            self.width,
            self.height,
            self.width * self.height / 1e4,
            covered / (self.width * self.height) * 100.0,
            self.crossings,
            self.through,
            self.seconds
        )
    }
}

#[expect(clippy::print_stdout, reason = "a bench is a program of its own")]
fn quality(paths: &[String]) {
    let mut debates: Vec<(String, Debate)> = [100, 300, 1_000]
        .map(|claims| (format!("tree of {claims}"), read(&synthetic::debate(Shape::Tree, claims))))
        .into();
    let named = |path: &String| (path.clone(), PathBuf::from(path), Vec::new());
    let reference = || Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments/khrushchev");
    let mut files: Vec<(String, PathBuf, Vec<String>)> = vec![
        ("reference debate".to_owned(), reference(), Vec::new()),
        ("with all overlays".to_owned(), reference(), vec!["all".to_owned()]),
    ];
    files.extend(paths.iter().map(named));
    for (name, path, overlays) in files {
        if let Ok(input) = load::read(&load::Request { path, overlays }) {
            debates.push((name, elenchus::read(input).debate));
        }
    }
    println!(
        "{:24} {:>6} {:>17} {:>9} {:>8} {:>9} {:>7} {:>8} {:>9}",
        "", "boxes", "extent", "area/10⁴", "filled %", "crossings", "through", "length", "seconds"
    );
    for (name, debate) in &debates {
        let start = Instant::now();
        let picture = drawn(debate);
        let seconds = start.elapsed().as_secs_f64();
        let covered: f64 = picture.boxes.iter().map(|body| float(body.place.width) * float(body.place.height)).sum();
        let boxes = picture.boxes.len();
        print!("{}", ours(&picture, seconds).row(name, boxes, covered));
        if boxes <= DOT {
            match dot(&picture) {
                Some(found) => print!("{}", found.row("  by dot", boxes, covered)),
                None => println!("  dot is not installed, or failed"),
            }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "places in a picture are small")]
fn float(value: i64) -> f64 {
    value as f64
}

type Spot = (f64, f64);

/// Our drawing, measured as that of `dot` is: a line from each box to the one that it hangs from.
fn ours(picture: &Picture, seconds: f64) -> Quality {
    let lines: Vec<(usize, Vec<Spot>)> = picture
        .lines
        .iter()
        .map(|line| (line.parent, line.points.iter().map(|point| (float(point.x), float(point.y))).collect()))
        .collect();
    let rects: Vec<Rect> = picture.boxes.iter().map(|body| body.place).collect();
    // From where the lines of a family meet its box to the nearest place on the box of the member, round the corners.
    let end = |parent: usize, child: usize| {
        let body = rects[child];
        let ends = picture.ends.iter().filter(|end| end.parent == parent);
        let away =
            |x: i64, y: i64| (body.x - x).max(x - body.right()).max(0) + (body.y - y).max(y - body.bottom()).max(0);
        ends.map(|end| away(end.at.x, end.at.y)).min().unwrap_or(0)
    };
    let tree = picture.boxes.iter().enumerate().filter_map(|(child, body)| Some((body.parent?, child)));
    let same = picture.lines.iter().filter(|line| line.kind == LineKind::Same);
    let ways: f64 = same
        .map(|line| {
            line.points
                .windows(2)
                .map(|ends| float((ends[0].x - ends[1].x).abs() + (ends[0].y - ends[1].y).abs()))
                .sum::<f64>()
        })
        .sum();
    let lengths: Vec<i64> = tree.map(|(parent, child)| end(parent, child)).collect();
    let (right, bottom) = rects.iter().fold((0, 0), |(x, y), body| (body.right().max(x), body.bottom().max(y)));
    let (left, top) = rects.iter().fold((i64::MAX, i64::MAX), |(x, y), body| (body.x.min(x), body.y.min(y)));
    Quality {
        width: float(right - left),
        height: float(bottom - top),
        crossings: crossings(&lines),
        through: lines.iter().map(|(_, line)| through(line, &rects, &[])).sum(),
        length: lengths.iter().map(|length| float(*length)).sum::<f64>() + ways,
        edges: lengths.len(),
        seconds,
    }
}

/// The same boxes and edges, drawn by `dot`.
fn dot(picture: &Picture) -> Option<Quality> {
    let mut text = String::from("digraph { node [shape=box fixedsize=true label=\"\"]; edge [arrowhead=none];\n");
    for (index, body) in picture.boxes.iter().enumerate() {
        let inches = |units: i64| float(units) / 72.0;
        let _ = writeln!(text, "n{index} [width={} height={}];", inches(body.place.width), inches(body.place.height));
    }
    for (index, body) in picture.boxes.iter().enumerate() {
        if let Some(parent) = body.parent {
            let _ = writeln!(text, "n{parent} -> n{index};");
        }
    }
    text.push_str("}\n");
    let start = Instant::now();
    let mut child = Command::new("dot").arg("-Tplain").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    child.stdin.take()?.write_all(text.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    let seconds = start.elapsed().as_secs_f64();
    let plain = String::from_utf8(output.stdout).ok()?;
    let mut found = Quality { width: 0.0, height: 0.0, crossings: 0, through: 0, length: 0.0, edges: 0, seconds };
    let (mut lines, mut rects) = (Vec::new(), vec![Rect::default(); picture.boxes.len()]);
    for line in plain.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = |at: usize| words.get(at).and_then(|word| word.parse::<f64>().ok()).map(|inches| inches * 72.0);
        let index = |at: usize| words.get(at)?.strip_prefix('n')?.parse::<usize>().ok();
        match words.first() {
            Some(&"graph") => (found.width, found.height) = (number(2)?, number(3)?),
            Some(&"node") => rects[index(1)?] = centred(number(2)?, number(3)?, number(4)?, number(5)?),
            Some(&"edge") => {
                let count: usize = words.get(3)?.parse().ok()?;
                let points: Option<Vec<Spot>> =
                    (0..count).map(|point| Some((number(4 + 2 * point)?, number(5 + 2 * point)?))).collect();
                lines.push((index(1)?, index(2)?, flattened(&points?)));
            }
            _ => {}
        }
    }
    found.edges = lines.len();
    found.length = lines.iter().map(|(_, _, line)| length(line)).sum();
    found.through = lines.iter().map(|(from, to, line)| through(line, &rects, &[*from, *to])).sum();
    let lines: Vec<(usize, Vec<Spot>)> = lines.into_iter().map(|(from, _, line)| (from, line)).collect();
    found.crossings = crossings(&lines);
    Some(found)
}

#[expect(clippy::cast_possible_truncation, reason = "places in a picture are small")]
fn centred(x: f64, y: f64, width: f64, height: f64) -> Rect {
    let whole = |value: f64| value.round() as i64;
    Rect { x: whole(x - width / 2.0), y: whole(y - height / 2.0), width: whole(width), height: whole(height) }
}

/// Bézier curves as straight pieces, eight a curve.
fn flattened(points: &[Spot]) -> Vec<Spot> {
    let mut line: Vec<Spot> = points.first().copied().into_iter().collect();
    for curve in points.windows(4).step_by(3) {
        for step in 1..=8 {
            let t = f64::from(step) / 8.0;
            let s = 1.0 - t;
            let at = |pick: fn(Spot) -> f64| {
                let [from, out, into, to] = [0, 1, 2, 3].map(|index| pick(curve[index]));
                s * s * s * from + 3.0 * s * s * t * out + 3.0 * s * t * t * into + t * t * t * to
            };
            line.push((at(|spot| spot.0), at(|spot| spot.1)));
        }
    }
    line
}

fn length(line: &[Spot]) -> f64 {
    line.windows(2).map(|ends| (ends[0].0 - ends[1].0).hypot(ends[0].1 - ends[1].1)).sum()
}

/// Pairs of lines of different families that cross.
fn crossings(lines: &[(usize, Vec<Spot>)]) -> usize {
    let mut count = 0;
    for (index, (parent, one)) in lines.iter().enumerate() {
        for (other, next) in &lines[index + 1..] {
            let pair = |a: &[Spot], b: &[Spot]| cross((a[0], a[1]), (b[0], b[1]));
            if parent != other && one.windows(2).any(|a| next.windows(2).any(|b| pair(a, b))) {
                count += 1;
            }
        }
    }
    count
}

/// Whether two straight pieces cross at a point that is an end of neither.
fn cross(one: (Spot, Spot), other: (Spot, Spot)) -> bool {
    let side = |line: (Spot, Spot), spot: Spot| {
        let ((x, y), (far_x, far_y)) = line;
        (far_x - x) * (spot.1 - y) - (far_y - y) * (spot.0 - x)
    };
    side(one, other.0) * side(one, other.1) < -1e-6 && side(other, one.0) * side(other, one.1) < -1e-6
}

/// How many boxes a line runs through, but for those that it joins.
fn through(line: &[Spot], rects: &[Rect], own: &[usize]) -> usize {
    let inside = |body: &Rect| {
        line.windows(2).any(|ends| {
            (0..=16).any(|step| {
                let t = f64::from(step) / 16.0;
                let (x, y) = (ends[0].0 + t * (ends[1].0 - ends[0].0), ends[0].1 + t * (ends[1].1 - ends[0].1));
                let within = |at: f64, low: i64, high: i64| float(low) + 1.0 < at && at < float(high) - 1.0;
                within(x, body.x, body.right()) && within(y, body.y, body.bottom())
            })
        })
    };
    rects.iter().enumerate().filter(|(index, body)| !own.contains(index) && inside(body)).count()
}
