//! Expected outputs, whole: each folder of `tests/golden/` is a debate and every output that is made of it.
//!
//! `ELENCHUS_BLESS=1 cargo test` writes them anew. Read the difference before you commit it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use elenchus::{
    evaluate::{Evaluation, evaluate},
    load::Input,
    model::{Debate, LensId},
    prepare::formats,
    present::{
        self, Wish, matrix,
        picture::{self, Selection},
        provenance,
        sheets::{self, Mode, Setting, Turn},
        sides,
        view::{
            Asks,
            picture::Heading,
            sheets::{Paper, Sheets},
        },
        worksheet,
    },
    render,
    report::{PRINTERS, Report},
};

/// Whether expected outputs are written anew instead of compared.
pub fn blesses() -> bool {
    std::env::var_os("ELENCHUS_BLESS").is_some()
}

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The texts of a case by name, debate files before the texts beside them.
fn texts(case: &Path) -> Vec<(String, Vec<u8>)> {
    let mut texts = Vec::new();
    for folder in ["", "overlays", "sources"] {
        let Ok(entries) = fs::read_dir(case.join(folder)) else { continue };
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
        paths.sort();
        for path in paths {
            let is_input = path.extension().is_some_and(|ending| ending == "yaml") || folder == "sources";
            if is_input && path.is_file() {
                let name = path.strip_prefix(case).expect("below the case").display().to_string();
                texts.push((name, fs::read(&path).expect("readable")));
            }
        }
    }
    texts
}

/// Every output of a case, by the name of its file.
fn outputs(case: &Path) -> BTreeMap<String, String> {
    let texts = texts(case);
    let reading = elenchus::read(Input::from_texts(texts.iter().map(|(name, text)| (name.as_str(), text.as_slice()))));
    let debate = &reading.debate;
    let evaluation = evaluate(debate, None);
    let findings = elenchus::findings(&reading, &evaluation);
    let mut outputs = BTreeMap::new();
    let report = Report {
        claims: debate.claims.len(),
        reasons: debate.reasons.len(),
        rules: elenchus::rules(),
        ..Report::new(&reading.sources, &findings)
    };
    for printer in PRINTERS {
        outputs.insert(format!("check.{}", printer.name), (printer.print)(&report));
    }
    let view = present::view(debate, &reading.sources, &evaluation, &findings);
    for format in render::FORMATS.iter().filter(|format| format.is_text) {
        outputs.insert(format!("brief.{}", format.extension), format.text(&view));
    }
    let picture = picture::picture(debate, &evaluation, &Selection::default(), Heading::Down);
    let mut drawing = Vec::new();
    render::svg::write(&picture, &render::svg::STYLES[0], &mut drawing).expect("a vector takes everything");
    outputs.insert("map.svg".into(), String::from_utf8(drawing).expect("text"));
    let paper = Paper::read("A4").expect("a paper");
    let setting = Setting { paper, turn: Turn::Free, mode: Mode::Readable };
    let sheets = sheets::sheets(debate, &evaluation, &Selection::default(), Heading::Down, setting);
    outputs.insert("pages".into(), pages(&sheets));
    outputs.insert("outline".into(), render::outline::outline(&view, 100, render::outline::Style::Plain));
    if !view.coverage.is_empty() {
        outputs.insert("coverage".into(), render::coverage::text(&view, 100, render::outline::Style::Plain));
    }
    outputs.extend(carried(debate, &evaluation));
    for lens in 0..debate.lenses.len() {
        let evaluation = evaluate(debate, Some(LensId::new(lens)));
        let view = present::view(debate, &reading.sources, &evaluation, &findings);
        let text = render::outline::outline(&view, 100, render::outline::Style::Plain);
        outputs.insert(format!("outline.{}", debate.lenses[lens].name.text), text);
    }
    outputs
}

/// What stands on each sheet of a map, in words: the numbers of its boxes, what is repeated there and what goes on.
fn pages(sheets: &Sheets) -> String {
    let lies = if sheets.paper.is_landscape() { "landscape" } else { "portrait" };
    let mut told = format!("{} {lies}, type of {:.1} points\n", sheets.paper.name(), sheets.smallest);
    for page in &sheets.pages {
        let _ = writeln!(told, "{}", page.key);
        for line in page.picture.boxes.iter().filter_map(|body| body.lines.first()) {
            let _ = writeln!(told, "  {}", line.text);
        }
        let pointing = page.picture.boxes.iter().flat_map(|body| &body.lines);
        for line in
            pointing.filter(|line| line.text.starts_with("From page")).chain(page.tabs.iter().map(|tab| &tab.line))
        {
            let _ = writeln!(told, "  - {}", line.text);
        }
    }
    for bookmark in &sheets.bookmarks {
        let _ = writeln!(told, "bookmark {}: {}", bookmark.page + 1, bookmark.words);
    }
    told
}

/// What a debater carries beside the brief: for everybody, or for the first position.
fn carried(debate: &Debate, evaluation: &Evaluation) -> Vec<(String, String)> {
    let plain = render::outline::Style::Plain;
    let mut sheets = Vec::new();
    let questions = present::questions(debate, evaluation, None, 12).expect("nobody is named");
    sheets.push(("questions".to_owned(), render::questions::text(&questions, 100, plain)));
    let wish = Wish { format: "2 minutes", speeches: &[("Speech", 120)], rate: 150, cites: true };
    if let Ok(speeches) = present::speeches(debate, evaluation, None, wish) {
        sheets.push(("speech".to_owned(), render::speech::text(&speeches, 100, plain)));
    }
    let written = |name: &str, text: String| (name.to_owned(), text);
    let task = worksheet::Task {
        selection: Selection::default(),
        asks: Asks::Text,
        chosen: Vec::new(),
        drawn: worksheet::Count::Percent(50),
        seed: 1,
        has_bank: true,
        has_verdicts: true,
        is_key: true,
    };
    if let Ok(key) = worksheet::worksheet(debate, evaluation, &task) {
        sheets.push(written("worksheet-key", render::worksheet::text(&key, 100, plain)));
    }
    let pair = sides::Pair { left: None, right: None };
    if let Ok(facing) = sides::facing(debate, evaluation, pair, true) {
        sheets.push(written("judge", render::facing::text(&facing, 100, plain)));
    }
    if let Ok(swap) = sides::swap(debate, evaluation, pair) {
        sheets.push(written("swap", render::swap::text(&swap, 100, plain)));
    }
    if let Ok(matrix) = matrix::matrix(debate, evaluation, None, usize::MAX) {
        sheets.push(written("matrix", render::matrix::text(&matrix, 100, plain)));
    }
    let sources = provenance::provenance(debate, evaluation);
    if !sources.rows.is_empty() {
        sheets.push(written("provenance", render::provenance::text(&sources, 100, plain)));
    }
    for (name, document) in
        [("case", present::case(debate, evaluation, None)), ("answers", present::answers(debate, evaluation, None))]
    {
        let Ok(document) = document else { continue };
        sheets.push((name.to_owned(), render::document::text(&document, 100, plain)));
        for format in render::document::FORMATS.iter().filter(|format| format.is_text) {
            sheets.push((format!("{name}.{}", format.extension), format.text(&document)));
        }
    }
    let format = formats::format("ld").expect("a format");
    if let Ok(flow) = present::flow(debate, evaluation, None, format) {
        let csv = render::flow::FORMATS.iter().find(|format| format.is_called("csv")).expect("a format");
        sheets.push(("flow.csv".to_owned(), csv.text(&flow)));
    }
    sheets
}

#[test]
fn every_output_is_the_expected_one() {
    let mut cases: Vec<PathBuf> =
        fs::read_dir(golden()).expect("tests/golden is there").map(|entry| entry.expect("an entry").path()).collect();
    cases.sort();
    assert!(cases.len() >= 5, "the cases are there");
    let mut wrong = Vec::new();
    for case in cases {
        let folder = case.join("expected");
        let outputs = outputs(&case);
        let there: BTreeSet<String> = fs::read_dir(&folder)
            .map(|entries| entries.map(|entry| entry.expect("an entry").file_name().display().to_string()).collect())
            .unwrap_or_default();
        for (name, output) in &outputs {
            let path = folder.join(name);
            if blesses() {
                fs::create_dir_all(&folder).expect("a folder");
                fs::write(&path, output).expect("written");
            } else if fs::read_to_string(&path).unwrap_or_default() != *output {
                wrong.push(path.display().to_string());
            }
        }
        // An expectation that no output meets any more is a mistake, too.
        for name in there.iter().filter(|name| !outputs.contains_key(*name)) {
            wrong.push(format!("{} is made by nothing", folder.join(name).display()));
        }
    }
    assert!(wrong.is_empty(), "other than expected (ELENCHUS_BLESS=1 writes them anew): {wrong:#?}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let case = golden().join("hostile");
    assert_eq!(outputs(&case), outputs(&case));
}
