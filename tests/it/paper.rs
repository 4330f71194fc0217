//! `elenchus map` on paper and for slides: the files are read back, and measured.

use std::{collections::BTreeSet, fs};

use elenchus::{
    evaluate::evaluate,
    load::{self, Input},
    model::Debate,
    present::{
        picture::Selection,
        sheets::{Mode, READABLE, Setting, Turn, sheets},
        view::{
            picture::Heading,
            sheets::{Paper, Sheets, Way},
        },
    },
    render::{pdf, svg::STYLES},
    typography::Fonts,
};
use lopdf::{Dictionary, Document, Object, content::Content};

use crate::cli::Desk;

/// What no printer prints on, in points: 10 mm.
const MARGIN: f64 = 10.0 / 25.4 * 72.0;

fn debate(path: &str, overlays: &[&str]) -> Debate {
    let overlays = overlays.iter().map(|name| (*name).to_owned()).collect();
    let request = load::Request { path: path.into(), overlays };
    elenchus::read(load::read(&request).expect("a debate")).debate
}

fn text(text: &str) -> Debate {
    elenchus::read(Input::from_texts([("debate.yaml", text.as_bytes())])).debate
}

fn set(debate: &Debate, paper: &str, turn: Turn, mode: Mode) -> Sheets {
    let setting = Setting { paper: Paper::read(paper).expect("a paper"), turn, mode };
    sheets(debate, &evaluate(debate, None), &Selection::default(), Heading::Down, setting)
}

fn written(sheets: &Sheets) -> Vec<u8> {
    pdf::write(sheets, &STYLES[0], &Fonts::default()).expect("a PDF")
}

/// A matrix: what is drawn at `(x, y)` stands at `(a x + c y + e, b x + d y + f)`.
type Matrix = [f64; 6];

fn times(first: Matrix, then: Matrix) -> Matrix {
    let row = |x: f64, y: f64| (x * then[0] + y * then[2], x * then[1] + y * then[3]);
    let ((xx, xy), (yx, yy), (dx, dy)) = (row(first[0], first[1]), row(first[2], first[3]), row(first[4], first[5]));
    [xx, xy, yx, yy, dx + then[4], dy + then[5]]
}

/// What a page shows: corners of shapes, and letters with their sizes, in points from the lower left.
#[derive(Default)]
pub struct Seen {
    pub corners: Vec<(f64, f64)>,
    pub letters: Vec<(f64, f64, f64)>,
    clips: bool,
}

pub fn number(object: &Object) -> f64 {
    f64::from(object.as_float().expect("a number"))
}

pub fn seen(document: &Document, page: lopdf::ObjectId) -> Seen {
    let content = Content::decode(&document.get_page_content(page)).expect("operators");
    let mut seen = Seen::default();
    let mut matrix: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
    let (mut kept, mut size, mut place) = (Vec::new(), 0.0, matrix);
    for operation in &content.operations {
        let own: Vec<f64> = operation.operands.iter().filter_map(|it| it.as_float().ok()).map(f64::from).collect();
        let at = |m: Matrix, x: f64, y: f64| (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);
        match operation.operator.as_str() {
            "q" => kept.push(matrix),
            "Q" => matrix = kept.pop().expect("a matrix that was kept"),
            "cm" => matrix = times([own[0], own[1], own[2], own[3], own[4], own[5]], matrix),
            "W" | "W*" => seen.clips = true,
            "m" | "l" => seen.corners.push(at(matrix, own[0], own[1])),
            "c" => seen.corners.extend([at(matrix, own[0], own[1]), at(matrix, own[4], own[5])]),
            "re" => {
                seen.corners.extend([at(matrix, own[0], own[1]), at(matrix, own[0] + own[2], own[1] + own[3])]);
            }
            "Tf" => size = number(&operation.operands[1]),
            "Tm" => place = [own[0], own[1], own[2], own[3], own[4], own[5]],
            "Tj" | "TJ" => {
                let whole = times(place, matrix);
                seen.letters.push((whole[4], whole[5], size * whole[2].hypot(whole[3])));
            }
            _ => {}
        }
    }
    seen
}

/// Nothing lies in the margins, and no type is smaller than this, in points.
pub fn check(bytes: &[u8], least: f64) -> Document {
    let document = Document::load_mem(bytes).expect("a PDF");
    for (page_number, page) in document.get_pages() {
        let media = document.get_dictionary(page).and_then(|page| page.get(b"MediaBox")).expect("a page");
        let media: Vec<f64> = media.as_array().expect("a box").iter().map(number).collect();
        let seen = seen(&document, page);
        assert!(!seen.letters.is_empty(), "page {page_number} says something");
        // A border lies half outside its box.
        let room = MARGIN - 2.0;
        let inside = |x: f64, y: f64| (room..=media[2] - room).contains(&x) && (room..=media[3] - room).contains(&y);
        for (x, y, size) in &seen.letters {
            assert!(*size >= least, "page {page_number}: type of {size} points");
            assert!(seen.clips || inside(*x, *y), "page {page_number}: letters at {x}, {y} of {media:?}");
        }
        for (x, y) in &seen.corners {
            assert!(seen.clips || inside(*x, *y), "page {page_number}: a corner at {x}, {y} of {media:?}");
        }
    }
    document
}

/// All letters of a document, without white space.
pub fn letters(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).expect("text");
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

pub fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// The words of all bookmarks.
pub fn bookmarks(document: &Document) -> Vec<String> {
    let catalog = document.catalog().expect("a catalogue");
    let outlines = catalog.get(b"Outlines").and_then(Object::as_reference).expect("an outline");
    let mut found = Vec::new();
    let mut open = vec![outlines];
    while let Some(id) = open.pop() {
        let entry: &Dictionary = document.get_dictionary(id).expect("an entry");
        if let Ok(title) = entry.get(b"Title") {
            found.push(lopdf::decode_text_string(title).expect("words"));
        }
        let other = |key: &[u8]| entry.get(key).and_then(Object::as_reference).ok();
        open.extend([other(b"Next"), other(b"First")].into_iter().flatten());
    }
    found
}

#[test]
fn every_claim_stands_on_a_page_that_can_be_read_and_nothing_in_the_margin() {
    let base = debate("arguments/khrushchev", &[]);
    let all = debate("arguments/khrushchev", &["all"]);
    for (debate, paper, turn) in [
        (&base, "A4", Turn::Free),
        (&base, "A4", Turn::Landscape),
        (&base, "Letter", Turn::Portrait),
        (&all, "A3", Turn::Free),
        (&all, "11x17in", Turn::Landscape),
    ] {
        let sheets = set(debate, paper, turn, Mode::Readable);
        assert_eq!(sheets.way, Way::Tiles);
        assert!(sheets.warnings.is_empty() && sheets.smallest >= READABLE, "{:?}", sheets.warnings);
        let document = check(&written(&sheets), READABLE);
        assert_eq!(document.get_pages().len(), sheets.pages.len());
        let letters = letters(&document);
        for claim in &debate.claims {
            assert!(letters.contains(&bare(&claim.text)), "{paper}: {}", claim.text.value);
        }
        let found: BTreeSet<String> = bookmarks(&document).into_iter().collect();
        let wanted = sheets.bookmarks.iter().flat_map(|own| [own].into_iter().chain(&own.below));
        assert!(wanted.clone().count() > sheets.pages.len() && wanted.clone().all(|own| found.contains(&own.words)));
    }
}

#[test]
fn what_goes_on_elsewhere_is_found_from_either_side() {
    let debate = debate("arguments/khrushchev", &[]);
    let sheets = set(&debate, "A4", Turn::Free, Mode::Readable);
    let mut tabs = 0;
    for (page, own) in sheets.pages.iter().enumerate() {
        for tab in &own.tabs {
            tabs += 1;
            let link = own.links.iter().find(|link| link.from == tab.place).expect("a note leads on");
            let there = &sheets.pages[link.page];
            let stub = there.picture.boxes.iter().find(|body| (body.place.x, body.place.y) == (link.to.x, link.to.y));
            let stub = stub.expect("a stub");
            let back = there.links.iter().find(|link| link.from == stub.place).expect("a stub leads back");
            assert_eq!(back.page, page);
            let words: String = stub.lines.iter().map(|line| line.text.as_str()).collect();
            assert!(words.contains(&format!("From page\u{a0}{}:", page + 1)), "{words}");
            let named = tab.line.text.contains(&(link.page + 1).to_string()) || link.page == page;
            assert!(named, "{} leads to page {}", tab.line.text, link.page + 1);
        }
        assert!(
            own.lines
                .iter()
                .any(|line| line.text == format!("{} · page {} of {}", own.key, page + 1, sheets.pages.len()))
        );
    }
    assert!(tabs > 0);
}

#[test]
fn what_fits_one_sheet_is_on_one_and_says_so() {
    let desk =
        Desk::with("debate.yaml", "claims:\n  - claim: Cuba was not a defeat.\n    because: [Cuba was saved.]\n");
    desk.run(&["map", "-o", "a.pdf"]).ends(0).tells("wrote a.pdf, 1 page of A4 landscape, smallest type 10.3 points");
    desk.run(&["map", "--paper", "Letter", "--portrait"]).ends(0).tells(".pdf, 1 page of Letter portrait");
    desk.run(&["map", "--paper", "150x100mm", "-o", "b.pdf"]).ends(0).tells("1 page of 150 × 100 mm landscape");
    let bytes = fs::read(desk.path().join("a.pdf")).expect("a file");
    let document = check(&bytes, READABLE);
    assert!(letters(&document).contains("Cubawasnotadefeat."));
    let again = desk.run(&["map", "-o", "c.pdf"]).ends(0);
    assert!(!again.err.contains("warning"), "{}", again.err);
    assert!(bytes == fs::read(desk.path().join("c.pdf")).expect("a file"), "the same bytes");
}

#[test]
fn forty_reasons_for_one_claim_are_parted_and_a_long_claim_is_wide() {
    let reasons: Vec<String> =
        (1..=40).map(|number| format!("      - Reason number {number} is given in words.\n")).collect();
    let many = text(&format!("claims:\n  - claim: All of it.\n    because:\n{}", reasons.concat()));
    let sheets = set(&many, "A4", Turn::Portrait, Mode::Readable);
    let letters = letters(&check(&written(&sheets), READABLE));
    assert!((1..=40).all(|number| letters.contains(&format!("Reasonnumber{number}isgiveninwords."))));
    assert!(sheets.pages.len() > 1 && letters.matches("Frompage1:").count() >= sheets.pages.len() - 2);
    let long = "Nobody could say this in fewer words than are written here. ".repeat(40);
    let wide = text(&format!("claims:\n  - claim: {long}\n    because: [It is long.]\n"));
    let sheets = set(&wide, "A4", Turn::Free, Mode::Readable);
    assert!(sheets.warnings.is_empty(), "{:?}", sheets.warnings);
    check(&written(&sheets), READABLE);
    let longest = text(&format!("claims:\n  - claim: {}\n", long.repeat(12)));
    let sheets = set(&longest, "A4", Turn::Free, Mode::Readable);
    assert!(sheets.warnings[0].contains("is too long for the paper"), "{:?}", sheets.warnings);
    check(&written(&sheets), sheets.smallest - 0.01);
}

#[test]
fn circles_and_empty_debates_have_their_sheet() {
    for path in ["tests/golden/cycles", "tests/golden/empty", "tests/golden/hostile", "tests/golden/later-start"] {
        for mode in [Mode::Readable, Mode::Fit, Mode::Poster] {
            let sheets = set(&debate(path, &[]), "A4", Turn::Free, mode);
            check(&written(&sheets), sheets.smallest - 0.01);
        }
    }
}

#[test]
fn fit_says_how_small_the_type_is_and_warns() {
    let desk = Desk::new();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/arguments/khrushchev");
    let ran = desk.run(&["map", path, "--fit", "-o", "a.pdf"]).ends(0).tells("1 page of A4");
    assert!(
        ran.err.contains("warning: the smallest type has ") && ran.err.contains("leave out `--fit`"),
        "{}",
        ran.err
    );
    let document = check(&fs::read(desk.path().join("a.pdf")).expect("a file"), 0.5);
    assert_eq!(document.get_pages().len(), 1);
}

#[test]
fn a_poster_is_a_grid_of_sheets_and_shows_all_of_the_picture() {
    let debate = debate("arguments/khrushchev", &[]);
    let sheets = set(&debate, "A4", Turn::Portrait, Mode::Poster);
    let Way::Poster { columns, rows } = sheets.way else { panic!("no poster") };
    assert_eq!(sheets.pages.len(), columns * rows + 1);
    assert_eq!((sheets.pages[0].key.as_str(), sheets.pages[1].key.as_str()), ("A1", "B1"));
    let windows: Vec<_> = sheets.pages.iter().filter_map(|page| page.window).collect();
    let ends = |of: fn(&elenchus::present::view::picture::Rect) -> i64| windows.iter().map(of).max();
    let picture = &sheets.pages[0].picture;
    assert!(ends(|window| window.right()) >= Some(picture.width) && ends(|it| it.bottom()) >= Some(picture.height));
    let unit = sheets.pages[0].unit;
    let overlap = windows[0].right() - windows[1].x;
    #[expect(clippy::cast_precision_loss, reason = "a few units")]
    let millimetres = overlap as f64 * unit;
    assert!((10.0..10.5).contains(&millimetres), "{millimetres} mm");
    let document = check(&written(&sheets), READABLE);
    assert!(debate.claims.iter().all(|claim| letters(&document).contains(&bare(&claim.text))));
}

#[test]
fn slides_have_the_width_that_is_asked_for() {
    let desk = Desk::with("debate.yaml", "claims:\n  - claim: Cuba was not a defeat.\n");
    desk.run(&["map", "-o", "a.png", "--width", "1920"]).ends(0).tells("wrote a.png, 1920 by ");
    let bytes = fs::read(desk.path().join("a.png")).expect("a file");
    assert_eq!(bytes[1..4], *b"PNG");
    assert_eq!(u32::from_be_bytes(bytes[16..20].try_into().expect("four bytes")), 1920);
    desk.run(&["map", "--scale", "1"]).ends(0).tells(".png, 696 by ");
    desk.run(&["map", "-o", "b.png", "--width", "100000"]).ends(2).tells("dots are too many").tells("`--root`");
}

#[test]
fn options_of_one_format_are_not_taken_for_another() {
    let desk = Desk::with("debate.yaml", "claims:\n  - claim: Cuba was not a defeat.\n");
    desk.run(&["map", "--paper", "A4", "-o", "a.svg"]).ends(2).tells("`--paper` is for pdf");
    desk.run(&["map", "--width", "900", "-f", "pdf"]).ends(2).tells("add `--format png`");
    desk.run(&["map", "--paper", "A9"]).ends(2).tells("`A9` is no paper");
    desk.run(&["map", "--fit", "--poster"]).ends(2);
    desk.run(&["map", "--portrait", "--landscape"]).ends(2);
    desk.run(&["map", "-f", "pdf", "--font", "debate.yaml"]).ends(2).tells("debate.yaml is no font");
    desk.run(&["map", "-f", "pdf", "--font", "none.ttf"]).ends(2).tells("cannot read none.ttf");
}

#[test]
fn letters_that_no_font_has_are_named() {
    let desk = Desk::with("debate.yaml", "claims:\n  - claim: 古巴 was no defeat.\n    because: [כן.]\n");
    for name in ["a.pdf", "a.png"] {
        desk.run(&["map", "-o", name])
            .ends(0)
            .tells("lacks letters that stand in 1: 古巴; 1A: כן")
            .tells("--font FILE");
    }
    assert!(!desk.run(&["map", "-o", "a.svg"]).ends(0).err.contains("lacks"));
}
