//! Word files and workbooks, read back by readers that others wrote.

use std::{
    io::{Cursor, Read as _},
    path::Path,
    process::Command,
    sync::LazyLock,
};

use calamine::{Data, Reader as _, Xlsx};
use elenchus::{
    evaluate::evaluate,
    prepare::formats::{self, FORMATS},
    present::{
        self, Wish,
        picture::Selection,
        provenance, sides,
        view::{Asks, Document, Fact, Flow, FlowSection, Item, SheetText, View},
        worksheet,
    },
    render,
};

use crate::prepare::{debates, reference};

/// The bytes of a thing in a format.
fn bytes<T>(formats: &[render::Format<T>], name: &str, thing: &T) -> Vec<u8> {
    let format = formats.iter().find(|format| format.is_called(name)).expect("a format");
    let bytes = format.bytes(thing).expect("written");
    assert_eq!(bytes, format.bytes(thing).expect("written"), "the same thing gives the same bytes");
    bytes
}

/// Every Word file that can be made of the debates.
fn word_files() -> &'static [Vec<u8>] {
    static FILES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(written_for_word);
    &FILES
}

fn written_for_word() -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    for reading in debates() {
        let debate = &reading.debate;
        let evaluation = evaluate(debate, None);
        for document in documents(debate, &evaluation) {
            files.push(bytes(render::document::FORMATS, "docx", &document));
        }
        let wish = Wish { format: "x", speeches: &[("Speech", 240), ("Rebuttal", 240)], rate: 155, cites: false };
        let speeches = present::speeches(debate, &evaluation, None, wish).expect("there is a position");
        files.push(bytes(render::speech::FORMATS, "docx", &speeches));
        let questions = present::questions(debate, &evaluation, None, usize::MAX).expect("there is a position");
        files.push(bytes(render::questions::FORMATS, "docx", &questions));
        let pair = sides::Pair { left: None, right: None };
        for with_verdicts in [false, true] {
            let facing = sides::facing(debate, &evaluation, pair, with_verdicts).expect("there is a position");
            files.push(bytes(render::facing::FORMATS, "docx", &facing));
        }
        let swap = sides::swap(debate, &evaluation, pair).expect("there is a position");
        files.push(bytes(render::swap::FORMATS, "docx", &swap));
        for is_key in [true, false] {
            files.push(bytes(render::worksheet::FORMATS, "docx", &sheet(debate, &evaluation, is_key)));
        }
        files.push(bytes(render::provenance::FORMATS, "docx", &provenance::provenance(debate, &evaluation)));
        let view = present::view(debate, &reading.sources, &evaluation, &[]);
        files.push(bytes(render::FORMATS, "docx", &view));
        files.push(bytes(render::coverage::FORMATS, "docx", &view));
    }
    files
}

/// A worksheet with blank claims, or its key.
fn sheet(
    debate: &elenchus::model::Debate,
    evaluation: &elenchus::evaluate::Evaluation,
    is_key: bool,
) -> present::view::Worksheet {
    let task = worksheet::Task {
        selection: Selection::default(),
        asks: Asks::Text,
        chosen: Vec::new(),
        drawn: worksheet::Count::Percent(40),
        seed: 3,
        has_bank: true,
        has_verdicts: false,
        is_key,
    };
    worksheet::worksheet(debate, evaluation, &task).expect("a worksheet")
}

fn documents(debate: &elenchus::model::Debate, evaluation: &elenchus::evaluate::Evaluation) -> [Document; 2] {
    [present::case, present::answers].map(|make| make(debate, evaluation, None).expect("there is a position"))
}

/// The parts of a package, by name.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let read = |index| {
        let mut part = archive.by_index(index).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("UTF-8");
        (part.name().expect("a name").into_owned(), text)
    };
    // The rest are pictures.
    (0..7).map(read).collect()
}

/// The pictures in a package, in their order.
fn pictures(file: &[u8]) -> Vec<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let read = |index| {
        let mut part = archive.by_index(index).expect("a part");
        assert_eq!(part.name().expect("a name"), format!("word/media/map{}.png", index - 6));
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("bytes");
        bytes
    };
    (7..zip::ZipArchive::new(Cursor::new(file)).expect("an archive").len()).map(read).collect()
}

/// The elements of a part in order: the depth and the name of each.
fn elements(part: &str) -> Vec<(usize, String)> {
    let mut reader = quick_xml::Reader::from_str(part);
    reader.config_mut().check_end_names = true;
    let (mut elements, mut depth) = (Vec::new(), 0);
    loop {
        match reader.read_event().expect("well-formed") {
            quick_xml::events::Event::Start(start) => {
                elements.push((depth, String::from_utf8(start.name().as_ref().to_vec()).expect("a name")));
                depth += 1;
            }
            quick_xml::events::Event::Empty(start) => {
                elements.push((depth, String::from_utf8(start.name().as_ref().to_vec()).expect("a name")));
            }
            quick_xml::events::Event::End(_) => depth -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "all that is opened is closed");
    elements
}

/// The order that the schema asks of what stands in an element (ECMA-376, part 1), as far as we write it.
const ORDER: &[(&str, &[&str])] = &[
    (
        "w:style",
        &["w:name", "w:aliases", "w:basedOn", "w:next", "w:uiPriority", "w:semiHidden", "w:qFormat", "w:pPr", "w:rPr"],
    ),
    (
        "w:pPr",
        &["w:pStyle", "w:keepNext", "w:keepLines", "w:pBdr", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:color",
            "w:sz",
            "w:szCs",
            "w:highlight",
            "w:u",
            "w:rtl",
            "w:lang",
        ],
    ),
    ("w:tblPr", &["w:tblW", "w:tblBorders", "w:tblLayout"]),
    ("w:trPr", &["w:cantSplit", "w:tblHeader"]),
    ("w:sectPr", &["w:footerReference", "w:pgSz", "w:pgMar"]),
    ("w:tbl", &["w:tblPr", "w:tblGrid", "w:tr"]),
    ("w:pBdr", &["w:top", "w:left", "w:bottom", "w:right"]),
    ("wp:inline", &["wp:extent", "wp:docPr", "a:graphic"]),
    ("pic:pic", &["pic:nvPicPr", "pic:blipFill", "pic:spPr"]),
    ("pic:blipFill", &["a:blip", "a:stretch"]),
    ("pic:spPr", &["a:xfrm", "a:prstGeom"]),
    ("a:xfrm", &["a:off", "a:ext"]),
];

#[test]
fn every_part_of_a_word_file_is_well_formed_and_in_the_order_of_the_schema() {
    for file in word_files() {
        let parts = parts(file);
        let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names[..2], ["[Content_Types].xml", "_rels/.rels"]);
        for (name, part) in &parts {
            let elements = elements(part);
            for (at, (depth, element)) in elements.iter().enumerate() {
                let Some((_, order)) = ORDER.iter().find(|(parent, _)| parent == element) else { continue };
                let inside = elements[at + 1..].iter().take_while(|(inner, _)| inner > depth);
                let children = inside.filter(|(inner, _)| inner == &(depth + 1)).map(|(_, child)| child);
                let places: Vec<usize> = children
                    .map(|child| {
                        order.iter().position(|known| known == child).unwrap_or_else(|| panic!("{child} in {element}"))
                    })
                    .collect();
                assert!(places.is_sorted(), "{name}: the order in {element}");
            }
        }
        // What one part names, another has.
        let types = &parts[0].1;
        for name in names.iter().filter(|name| !name.contains(".rels") && **name != "[Content_Types].xml") {
            assert!(types.contains(&format!("PartName=\"/{name}\"")), "{name}");
        }
    }
}

#[test]
fn another_reader_finds_the_styles_of_the_template() {
    for file in word_files() {
        let docx = docx_rs::read_docx(file).expect("a Word file");
        for id in ["Heading1", "Heading2", "Heading3", "Heading4", "Style13ptBold", "StyleUnderline", "Emphasis"] {
            assert!(docx.styles.styles.iter().any(|style| style.style_id == id), "{id}");
        }
        let styles = docx.document.children.iter().filter_map(|child| match child {
            docx_rs::DocumentChild::Paragraph(paragraph) => paragraph.property.style.as_ref(),
            _ => None,
        });
        let styles: Vec<&str> = styles.map(|style| style.val.as_str()).collect();
        assert_eq!(styles.first(), Some(&"Heading1"));
    }
    let reading = reference();
    let [case, _] = documents(&reading.debate, &evaluate(&reading.debate, None));
    let tags = case.items.iter().filter(|item| matches!(item, Item::Tag(_))).count();
    let body = parts(&bytes(render::document::FORMATS, "docx", &case)).swap_remove(3).1;
    assert!(tags > 20);
    assert_eq!(body.matches("<w:pStyle w:val=\"Heading4\"/>").count(), tags);
    assert!(body.contains("<w:rStyle w:val=\"StyleUnderline\"/><w:highlight w:val=\"cyan\"/>"));
}

#[test]
fn words_from_right_to_left_are_marked_so_in_word() {
    let reading = debates().into_iter().find(|reading| reading.debate.language.is_some()).expect("one in Hebrew");
    let [case, _] = documents(&reading.debate, &evaluate(&reading.debate, None));
    let file = bytes(render::document::FORMATS, "docx", &case);
    let body = parts(&file).swap_remove(3).1;
    let marked = "<w:bCs/><w:rtl/></w:rPr><w:t xml:space=\"preserve\">מה היה?</w:t><w:t>\u{200F}</w:t>";
    assert!(body.contains("<w:bidi/>") && body.contains(marked), "the question, a paragraph of its own: {body}");
    let run = "<w:rtl/></w:rPr><w:t xml:space=\"preserve\">כך היה.</w:t><w:t>\u{200F}</w:t>";
    assert!(body.contains(run), "the full stop belongs to the sentence: {body}");
    for sheet in body.split("<w:p>").filter(|paragraph| paragraph.contains("<w:bidi/>")) {
        assert!(sheet.contains("<w:rtl/>"), "only such paragraphs begin at the right: {sheet}");
    }
}

/// The paragraphs of a Word file in order, as another reader has them: the style of each, and its words.
fn paragraphs(file: &[u8]) -> Vec<(String, String)> {
    let docx = docx_rs::read_docx(file).expect("a Word file");
    let paragraph = |child: &docx_rs::DocumentChild| match child {
        docx_rs::DocumentChild::Paragraph(paragraph) => {
            let style = paragraph.property.style.as_ref().map_or("Normal", |style| &style.val).to_owned();
            Some((style, paragraph.raw_text()))
        }
        docx_rs::DocumentChild::Table(_) => Some(("Table".to_owned(), "a table".to_owned())),
        _ => None,
    };
    docx.document.children.iter().filter_map(paragraph).collect()
}

/// The level of a heading; `None`: the paragraph is none.
fn level(style: &str) -> Option<usize> {
    style.strip_prefix("Heading").and_then(|level| level.parse().ok())
}

#[test]
fn no_heading_of_a_word_file_is_empty_or_stands_for_nothing() {
    for file in word_files() {
        let paragraphs = paragraphs(file);
        for (index, (style, words)) in paragraphs.iter().enumerate() {
            let Some(own) = level(style) else { continue };
            assert!(!words.trim().is_empty(), "{style} without words");
            let next = paragraphs.get(index + 1).map(|(style, _)| level(style));
            // A claim of which nothing more is said is a tag alone.
            let stands = own == 4 || next.is_some_and(|next| next.is_none_or(|next| next > own));
            assert!(stands, "nothing stands below {words:?}");
        }
    }
}

/// The brief of the reference debate as a Word file, and what it is made of.
fn brief() -> &'static (View, Vec<u8>) {
    static BRIEF: LazyLock<(View, Vec<u8>)> = LazyLock::new(brief_for_word);
    &BRIEF
}

fn brief_for_word() -> (View, Vec<u8>) {
    let reading = reference();
    let evaluation = evaluate(&reading.debate, None);
    let view = present::view(&reading.debate, &reading.sources, &evaluation, &[]);
    let file = bytes(render::FORMATS, "docx", &view);
    (view, file)
}

#[test]
fn many_tags_in_a_row_are_not_held_together() {
    let (_, file) = brief();
    let body = &parts(file)[3].1;
    let held = |paragraph: &str| {
        let is_heading = paragraph.contains("<w:pStyle w:val=\"Heading");
        paragraph.contains("<w:keepNext/>") || (is_heading && !paragraph.contains("<w:keepNext w:val=\"0\"/>"))
    };
    let held: Vec<bool> = body.split("<w:p>").skip(1).map(held).collect();
    let longest = held.split(|held| !held).map(<[bool]>::len).max();
    // The longest are the heads of the columns of a table.
    assert!(longest.is_some_and(|longest| (2..10).contains(&longest)), "{longest:?} paragraphs are held together");
}

#[test]
fn the_brief_for_word_has_scheme_warrant_and_weight_of_each_step() {
    let (view, file) = brief();
    let told: Vec<String> = paragraphs(file).into_iter().map(|(_, words)| words).collect();
    let nodes = || view.groups.iter().flat_map(|group| &group.cases).flat_map(|case| &case.nodes);
    let steps = || nodes().filter_map(|node| node.step.as_ref());
    let starts = |with: &str| told.iter().filter(|words| words.starts_with(with)).count();
    for (lead, wanted) in [
        ("Warrant: ", steps().filter(|step| step.warrant.is_some()).count()),
        ("Scheme: ", steps().filter(|step| step.facts.first().is_some_and(|fact| fact.name == "Scheme")).count()),
    ] {
        assert!(wanted > 0, "{lead}");
        assert_eq!(starts(lead), wanted, "{lead}");
    }
    let weight = |facts: &[Fact]| facts.iter().any(|fact| fact.name == "Weight");
    let steps_weighed = steps().filter(|step| weight(&step.facts)).count();
    let claims_weighed = nodes().filter(|node| node.claim.as_ref().is_some_and(|claim| weight(&claim.facts))).count();
    assert!(steps_weighed > 0);
    assert_eq!(told.iter().filter(|words| words.contains("Weight: ")).count(), steps_weighed + claims_weighed);
}

#[test]
fn the_brief_for_word_has_semantics_and_coverage_as_tables() {
    let (view, file) = brief();
    let docx = docx_rs::read_docx(file).expect("a Word file");
    let rows = |child: &docx_rs::DocumentChild| match child {
        docx_rs::DocumentChild::Table(table) => Some(table.rows.len()),
        _ => None,
    };
    let tables: Vec<usize> = docx.document.children.iter().filter_map(rows).collect();
    let semantics = view.verdicts.as_ref().expect("semantics part here").sections.iter().map(|own| own.rows.len());
    let coverage = view.coverage.iter().map(|own| own.sentences.len());
    let lenses = view.lenses.iter().map(|table| table.rows.len());
    let wanted: Vec<usize> = lenses.chain(semantics).chain(coverage).map(|rows| rows + 1).collect();
    assert!(wanted.iter().sum::<usize>() > 50);
    assert_eq!(tables, wanted);
    let told = paragraphs(file);
    for title in ["Other semantics", "Coverage of the sources", "The map"] {
        assert!(told.iter().any(|(style, words)| style == "Heading2" && words == title), "{title}");
    }
    assert!(told.iter().any(|(_, words)| words.starts_with("Not in this file: the picture of the chronology.")));
}

#[cfg(feature = "png")]
#[test]
fn maps_in_word_are_pictures_with_words_and_no_wider_than_the_text() {
    let (view, file) = brief();
    let pictures = pictures(file);
    assert!(!pictures.is_empty());
    assert_eq!(pictures.len(), view.maps.sheets.len());
    let body = &parts(file)[3].1;
    let number = |from: &str, name: &str| {
        let rest = from.split(&format!("{name}=\"")).nth(1).expect("an attribute");
        rest.split('"').next().and_then(|digits| digits.parse::<u32>().ok()).expect("a number")
    };
    let placed: Vec<&str> = body.split("<wp:extent ").skip(1).collect();
    assert_eq!(placed.len(), pictures.len());
    for ((sheet, bytes), placed) in view.maps.sheets.iter().zip(&pictures).zip(placed) {
        assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n");
        let dots = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
        let (width, height) = (number(placed, "cx"), number(placed, "cy"));
        // 914,400 to an inch: 174 millimetres across, 222 down.
        assert!(width <= 6_264_000 && height <= 7_992_000, "{width} {height}");
        // Letters of 13.5 units have 8 points or more where a unit is at least 7,525 large.
        let frame = u32::try_from(sheet.frame.width).expect("a width");
        assert!(width / frame >= 7_524, "letters of 8 points");
        assert_eq!((dots(16), dots(20)), (2 * frame, 2 * u32::try_from(sheet.frame.height).expect("a height")));
        assert!(placed.contains("descr=\"An argument map of"));
    }
}

#[test]
fn an_empty_debate_makes_files_that_say_so() {
    let reading = crate::door::read("debate: Nothing yet");
    let evaluation = evaluate(&reading.debate, None);
    let view = present::view(&reading.debate, &reading.sources, &evaluation, &[]);
    let said = |file: Vec<u8>| -> Vec<String> { paragraphs(&file).into_iter().map(|(_, words)| words).collect() };
    let brief = said(bytes(render::FORMATS, "docx", &view));
    assert_eq!(brief[..2], ["Brief: Nothing yet", "This debate holds no claims yet."]);
    assert_eq!(brief.len(), 3, "and who wrote it");
    let sources = provenance::provenance(&reading.debate, &evaluation);
    assert_eq!(said(bytes(render::provenance::FORMATS, "docx", &sources))[1..2], ["This debate names no sources."]);
    let sheet = sheet(&reading.debate, &evaluation, false);
    assert!(said(bytes(render::worksheet::FORMATS, "docx", &sheet))[1..].contains(&brief[1]));
}

#[test]
fn coverage_by_itself_has_every_sentence_in_every_format() {
    let (view, _) = brief();
    let sentences = || view.coverage.iter().flat_map(|source| &source.sentences);
    assert!(sentences().count() > 20);
    let page = render::coverage::FORMATS[0].text(view);
    let quoted = sentences().filter(|sentence| sentence.text.is_ascii() && !sentence.text.contains(['\'', '"', '&']));
    assert!(quoted.clone().count() > 10);
    assert!(quoted.clone().all(|sentence| page.contains(&*sentence.text)));
    let table = render::coverage::FORMATS[1].text(view);
    assert_eq!(table.lines().filter(|line| line.starts_with("- **")).count(), sentences().count());
    let told = paragraphs(&bytes(render::coverage::FORMATS, "docx", view));
    assert!(sentences().all(|own| told.iter().any(|(_, words)| words.contains(&*own.text))));
}

#[test]
fn each_question_is_a_tag_below_its_point_with_the_answer_and_what_comes_next() {
    let reading = reference();
    let questions = present::questions(&reading.debate, &evaluate(&reading.debate, None), None, usize::MAX);
    let questions = questions.expect("there is a position");
    let told = paragraphs(&bytes(render::questions::FORMATS, "docx", &questions));
    let count = |style: &str| told.iter().filter(|(own, _)| own == style).count();
    let points = || questions.examinations.iter().flat_map(|examination| &examination.points);
    assert!(points().count() > 20);
    assert_eq!(count("Heading2"), questions.examinations.len());
    assert_eq!(count("Heading3"), points().count());
    assert_eq!(count("Heading4"), points().map(|point| point.asks.len()).sum::<usize>());
    let starts = |with: &str| told.iter().filter(|(_, words)| words.starts_with(with)).count();
    assert_eq!((starts("Expect: "), starts("Then: ")), (points().count(), points().count()));
    let cruxes = points().filter(|point| point.turns.is_some()).count();
    assert!(cruxes > 0);
    assert_eq!(told.iter().filter(|(style, words)| style == "Heading3" && words.ends_with("crux]")).count(), cruxes);
    let format = render::questions::FORMATS.iter().find(|format| format.name == "opencaselist").expect("a format");
    let text = format.text(&questions);
    for (marks, style) in [("# ", "Heading1"), ("## ", "Heading2"), ("### ", "Heading3"), ("#### ", "Heading4")] {
        assert_eq!(text.lines().filter(|line| line.starts_with(marks)).count(), count(style), "{marks}");
    }
}

#[test]
fn the_sides_stand_beside_each_other_with_boxes_or_verdicts() {
    let reading = reference();
    let (debate, evaluation) = (&reading.debate, evaluate(&reading.debate, None));
    let pair = sides::Pair { left: None, right: None };
    for with_verdicts in [false, true] {
        let facing = sides::facing(debate, &evaluation, pair, with_verdicts).expect("there is a position");
        let file = bytes(render::facing::FORMATS, "docx", &facing);
        let docx = docx_rs::read_docx(&file).expect("a Word file");
        let rows = |child: &docx_rs::DocumentChild| match child {
            docx_rs::DocumentChild::Table(table) => Some(table.rows.len()),
            _ => None,
        };
        let tables: Vec<usize> = docx.document.children.iter().filter_map(rows).collect();
        assert_eq!(tables, [facing.rows.len() + 1]);
        let body = &parts(&file)[3].1;
        let arguments = facing.rows.iter().flatten().flatten();
        let told: usize = arguments.map(|argument| 1 + argument.turns.len()).sum();
        let boxes = if with_verdicts { 0 } else { told };
        assert!(told > 10);
        assert_eq!(body.matches('☐').count(), boxes + facing.decisions.len());
        assert_eq!(body.contains("[rejected]"), with_verdicts);
    }
    let swap = sides::swap(debate, &evaluation, pair).expect("there is a position");
    let told = paragraphs(&bytes(render::swap::FORMATS, "docx", &swap));
    let tags = told.iter().filter(|(style, _)| style == "Heading4").count();
    let points: usize = swap.sides.iter().map(|side| side.case.len() + side.they_say.len()).sum();
    assert!(points > 5);
    assert_eq!(tags, points);
}

#[test]
fn a_worksheet_for_word_has_lines_to_write_on_and_its_key_has_none() {
    let reading = reference();
    let evaluation = evaluate(&reading.debate, None);
    let [sheet, key] = [false, true].map(|is_key| {
        let sheet = sheet(&reading.debate, &evaluation, is_key);
        let file = bytes(render::worksheet::FORMATS, "docx", &sheet);
        (sheet, parts(&file).swap_remove(3).1)
    });
    let rows = || sheet.0.groups.iter().flat_map(|group| &group.trees).flat_map(|tree| &tree.rows);
    let blank = |said: &SheetText| if let SheetText::Blank(lines) = said { *lines } else { 0 };
    let lines: usize = rows().map(|row| blank(&row.said)).sum();
    assert!(lines > 20);
    assert_eq!(sheet.1.matches(">______").count(), lines);
    assert!(!key.1.contains("______"));
    assert_eq!(key.1.matches('➜').count(), rows().filter(|row| row.is_asked).count());
}

#[test]
fn opencaselist_gets_the_same_four_levels() {
    let reading = reference();
    for document in documents(&reading.debate, &evaluate(&reading.debate, None)) {
        let format = render::document::FORMATS.iter().find(|format| format.name == "opencaselist").expect("a format");
        let text = format.text(&document);
        let level = |marks: &str| text.lines().filter(|line| line.starts_with(&format!("{marks} "))).count();
        let of = |wanted: fn(&Item) -> bool| document.items.iter().filter(|item| wanted(item)).count();
        assert_eq!(level("#"), 1);
        assert_eq!(level("##"), of(|item| matches!(item, Item::Part { .. })));
        assert_eq!(level("###"), of(|item| matches!(item, Item::Section(_))));
        assert_eq!(level("####"), of(|item| matches!(item, Item::Tag(_))));
    }
}

/// The cells of a workbook that hold something, row by row.
fn rows(file: Vec<u8>) -> Vec<Vec<String>> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(file)).expect("a workbook");
    assert_eq!(workbook.sheet_names(), ["Flow"]);
    let formulas = workbook.worksheet_formula("Flow").expect("a sheet");
    assert!(formulas.used_cells().next().is_none(), "no cell is a formula");
    let cells = workbook.worksheet_range("Flow").expect("a sheet");
    let text = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        other => panic!("{other:?} is no text"),
    };
    cells.rows().map(|row| row.iter().map(text).collect()).collect()
}

#[test]
fn a_workbook_holds_the_flow_sheet_cell_by_cell() {
    for reading in debates() {
        for format in FORMATS {
            let evaluation = evaluate(&reading.debate, None);
            let flow = present::flow(&reading.debate, &evaluation, None, format).expect("there is a position");
            let rows = rows(bytes(render::flow::FORMATS, "xlsx", &flow));
            assert_eq!(rows[0], format.columns);
            let told: usize = flow.sections.iter().map(|section| section.rows.len()).sum();
            let beyond = flow.sections.iter().filter(|section| section.beyond.is_some()).count();
            assert_eq!(rows.len(), 1 + flow.sections.len() + told + beyond);
            for cell in flow.sections.iter().flat_map(|section| &section.rows).flatten().flatten() {
                let start = format!("{} {}", cell.number, cell.text);
                assert!(rows.iter().flatten().any(|written| written.starts_with(&start)), "{start}");
            }
        }
    }
}

#[test]
fn no_text_becomes_a_formula() {
    let reading = crate::door::read("claims: [A.]");
    let format = formats::format("ld").expect("a format");
    let flow = present::flow(&reading.debate, &evaluate(&reading.debate, None), None, format).expect("a position");
    let signs = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "plain"];
    let section = |heading: &&str| FlowSection { heading: (*heading).to_owned(), rows: Vec::new(), beyond: None };
    let flow = Flow { sections: signs.iter().map(section).collect(), ..flow };
    let rows = rows(bytes(render::flow::FORMATS, "xlsx", &flow));
    assert_eq!(rows[1..].iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), signs);
    let csv = String::from_utf8(bytes(render::flow::FORMATS, "csv", &flow)).expect("text");
    for (line, sign) in csv.split("\r\n").skip(1).zip(signs) {
        let guard = if sign == "plain" { "" } else { "'" };
        assert_eq!(line, format!("\"{guard}{sign}\""));
    }
}

#[test]
fn a_pack_has_the_matrix_of_the_question_that_its_position_answers() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let debate = Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments/khrushchev");
    let matrices = |more: &[&str]| -> Vec<String> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_elenchus"));
        let folder = place.path().join(format!("pack{}", more.join("")));
        command.args(["brief", "--all", "-f", "md"]).arg(&debate).args(more).arg("-o").arg(&folder);
        assert!(command.output().expect("it runs").status.success());
        let names = std::fs::read_dir(&folder).expect("the pack is there").filter_map(|entry| {
            let name = entry.expect("an entry").file_name().into_string().expect("a plain name");
            let heading = std::fs::read_to_string(folder.join(&name)).expect("a text");
            let question = heading.lines().find(|line| line.starts_with("## "))?.to_owned();
            name.starts_with("matrix").then(|| format!("{name} {question}"))
        });
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    };
    assert_eq!(matrices(&["--for", "sent-for-revenge"]), ["matrix.md ## Why were the missiles sent to Cuba?"]);
    let all = matrices(&[]);
    assert_eq!(all.len(), 5, "{all:?}");
    assert_eq!(all[0], "matrix-1.md ## Was the outcome of the Cuban missile crisis a Soviet defeat?");
}

#[test]
fn a_pack_has_a_table_of_contents_that_leads_to_every_file_and_nothing_else() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let debate = Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments/later-start.yaml");
    let run = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_elenchus"));
        let output = command.current_dir(place.path()).args(["brief", "--all"]).arg(&debate).args(more).output();
        let output = output.expect("it runs");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, told) = run(&[]);
    assert_eq!(code, Some(0), "{told}");
    let folder = place.path().join("briefs/later-start");
    let mut there: Vec<String> = std::fs::read_dir(&folder)
        .expect("the pack is there")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a plain name"))
        .collect();
    there.sort();
    let index = std::fs::read_to_string(folder.join("index.html")).expect("the table of contents");
    let mut named: Vec<String> = index
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|way| !way.starts_with('#'))
        .map(str::to_owned)
        .collect();
    named.push("index.html".to_owned());
    named.sort();
    assert_eq!(named, there);
    for name in [
        "brief.docx",
        "1-case.html",
        "1-case.docx",
        "1-flow.xlsx",
        "2-answers.docx",
        "2-questions.docx",
        "2-speech.html",
    ] {
        assert!(there.iter().any(|file| file == name), "{name} in {there:?}");
        assert!(told.contains(name), "{told}");
    }
    let (code, _) = run(&["--for", "2", "-f", "md", "-o", "mine"]);
    assert_eq!(code, Some(0));
    assert!(place.path().join("mine/2-case.md").is_file() && !place.path().join("mine/1-case.md").exists());
    assert!(place.path().join("mine/index.md").is_file());
    let (code, told) = run(&["--for", "9"]);
    assert_eq!(code, Some(2));
    assert!(told.contains("there is no position `9`"), "{told}");
    let (code, _) = run(&["-o", "-"]);
    assert_eq!(code, Some(2), "a pack is no stream");
}
