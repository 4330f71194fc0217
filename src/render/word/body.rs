//! A document → its paragraphs and tables. A tag keeps with its card, and a card is not parted by a page.

use std::io;

use super::xml::{RELATIONS, WORD, Xml};
use crate::present::view::{Card, Document, Head, Inline, Item, Link, Sheet, Tone};

/// Twentieths of a point by which a level is set in.
const INDENT: usize = 360;

/// The deepest level that is set in.
const DEEPEST: usize = 6;

/// How words look.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Strong,
    Slanted,
    /// The words of a cite that are read aloud.
    Cite,
    /// Words of a card that are read aloud.
    Read,
}

/// The main part.
pub fn document(document: &Document) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new("w:document", &[WORD, RELATIONS])?;
    xml.open("w:body", &[])?;
    top(&mut xml, document.what, &document.sheet)?;
    for item in &document.items {
        self::item(&mut xml, item)?;
    }
    xml.open("w:sectPr", &[])?;
    xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId2")])?;
    xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", "1134"),
            ("w:right", "1134"),
            ("w:bottom", "1134"),
            ("w:left", "1134"),
            ("w:header", "567"),
            ("w:footer", "567"),
            ("w:gutter", "0"),
        ],
    )?;
    xml.end()
}

/// The number of the page, below it.
pub fn footer() -> io::Result<Vec<u8>> {
    let mut xml = Xml::new("w:ftr", &[WORD])?;
    xml.open("w:p", &[])?;
    xml.open("w:pPr", &[])?;
    xml.value("w:jc", "center")?;
    xml.close()?;
    xml.open("w:fldSimple", &[("w:instr", " PAGE ")])?;
    run(&mut xml, Look::Plain, "1")?;
    xml.end()
}

fn top(xml: &mut Xml, what: &str, sheet: &Sheet) -> io::Result<()> {
    heading(xml, 1, &[(Look::Plain, &format!("{what}: {}", sheet.title))])?;
    if let Some(question) = &sheet.question {
        paragraph(xml, 0, false, &[(Look::Strong, question)])?;
    }
    if let Some(position) = &sheet.position {
        let lead = format!("For {}: ", position.label);
        paragraph(xml, 0, false, &[(Look::Strong, &lead), (Look::Plain, &position.text)])?;
    }
    if !sheet.facts.is_empty() {
        paragraph(xml, 0, false, &[(Look::Slanted, &sheet.facts.join("; "))])?;
    }
    Ok(())
}

fn item(xml: &mut Xml, item: &Item) -> io::Result<()> {
    match item {
        Item::Part { title, .. } => heading(xml, 2, &[(Look::Plain, title)]),
        Item::Section(head) => heading(xml, 3, &[(Look::Plain, &said(head))]),
        Item::Tag(head) => heading(xml, 4, &[(Look::Plain, &said(head))]),
        Item::Title { rank, words } => {
            let runs: Vec<(Look, String)> = words.iter().map(|piece| self::piece(piece, Look::Plain)).collect();
            let runs: Vec<(Look, &str)> = runs.iter().map(|(look, words)| (*look, words.as_str())).collect();
            heading(xml, if rank.is_tag() { 4 } else { 3 }, &runs)
        }
        Item::Card(card) => self::card(xml, card),
        Item::Line { lead, words, tone } => {
            let lead = if lead.is_empty() { String::new() } else { format!("{lead}: ") };
            let look = if *tone == Tone::Aside { Look::Slanted } else { Look::Plain };
            let mut runs = vec![(Look::Strong, lead)];
            runs.extend(words.iter().map(|piece| self::piece(piece, look)));
            let runs: Vec<(Look, &str)> = runs.iter().map(|(look, words)| (*look, words.as_str())).collect();
            paragraph(xml, 0, false, &runs)
        }
        Item::List(lines) => lines.iter().try_for_each(|line| {
            let pieces: Vec<(Look, String)> = line.iter().map(|piece| self::piece(piece, Look::Plain)).collect();
            let mut runs = vec![(Look::Plain, "– ")];
            runs.extend(pieces.iter().map(|(look, words)| (*look, words.as_str())));
            paragraph(xml, 1, false, &runs)
        }),
        Item::Table { columns, rows } => table(xml, columns, rows),
    }
}

/// An argument as it stands in a heading.
pub(in crate::render) fn said(head: &Head) -> String {
    let mut words = String::new();
    let mut add = |gap: &str, more: &str| {
        if !more.is_empty() {
            words.push_str(if words.is_empty() { "" } else { gap });
            words.push_str(more);
        }
    };
    add("", &head.lead);
    add(" ", &format!("{} {}", head.role.word(), head.link.label));
    add(" – ", &head.heading);
    add(" – ", &head.link.text);
    let remark = if head.remark.is_empty() { String::new() } else { format!("; {}", head.remark) };
    add(" ", &format!("[{}{remark}]", head.verdict.word()));
    words
}

/// A piece of a line in words.
fn piece(piece: &Inline, look: Look) -> (Look, String) {
    match piece {
        Inline::Words(words) => (look, words.clone()),
        Inline::Title(title) => (Look::Slanted, title.to_string()),
        Inline::Link(link) => (look, pointed(link)),
        Inline::Web(address) => (look, address.text.clone()),
    }
}

fn pointed(link: &Link) -> String {
    if link.text.is_empty() { link.label.to_string() } else { format!("{} “{}”", link.label, link.text) }
}

/// The cite, then the words, then the note.
fn card(xml: &mut Xml, card: &Card) -> io::Result<()> {
    let mut runs: Vec<(Look, String)> = vec![(Look::Cite, card.head.to_string()), (Look::Plain, " ".to_owned())];
    runs.extend(card.work.iter().map(|piece| self::piece(piece, Look::Plain)));
    if !card.place.is_empty() {
        let gap = if card.work.is_empty() { "" } else { "; " };
        runs.push((Look::Plain, format!("{gap}{}", card.place)));
    }
    if !card.web.is_empty() {
        runs.push((Look::Plain, "; ".to_owned()));
        runs.extend(card.web.iter().map(|piece| self::piece(piece, Look::Plain)));
    }
    let runs: Vec<(Look, &str)> = runs.iter().map(|(look, words)| (*look, words.as_str())).collect();
    paragraph(xml, 0, !card.quote.is_empty(), &runs)?;
    if !card.quote.is_empty() {
        let look = |read| if read { Look::Read } else { Look::Plain };
        let runs: Vec<(Look, &str)> = card.quote.iter().map(|words| (look(words.read), words.text.as_str())).collect();
        paragraph(xml, 1, false, &runs)?;
    }
    match &card.note {
        Some(note) => paragraph(xml, 1, false, &[(Look::Slanted, &format!("Note: {note}"))]),
        None => Ok(()),
    }
}

fn heading(xml: &mut Xml, level: u8, runs: &[(Look, &str)]) -> io::Result<()> {
    xml.open("w:p", &[])?;
    xml.open("w:pPr", &[])?;
    xml.value("w:pStyle", &format!("Heading{level}"))?;
    xml.close()?;
    runs.iter().try_for_each(|(look, words)| run(xml, *look, words))?;
    xml.close()
}

/// A paragraph that no page parts; `keeps`: with the next one on one page.
fn paragraph(xml: &mut Xml, level: usize, keeps: bool, runs: &[(Look, &str)]) -> io::Result<()> {
    xml.open("w:p", &[])?;
    xml.open("w:pPr", &[])?;
    if keeps {
        xml.empty("w:keepNext", &[])?;
    }
    xml.empty("w:keepLines", &[])?;
    if level > 0 {
        let indent = (level.min(DEEPEST) * INDENT).to_string();
        xml.empty("w:ind", &[("w:left", &indent)])?;
    }
    xml.close()?;
    runs.iter().filter(|(_, words)| !words.is_empty()).try_for_each(|(look, words)| run(xml, *look, words))?;
    xml.close()
}

fn run(xml: &mut Xml, look: Look, words: &str) -> io::Result<()> {
    xml.open("w:r", &[])?;
    if look != Look::Plain {
        xml.open("w:rPr", &[])?;
        match look {
            Look::Cite => xml.value("w:rStyle", "Style13ptBold")?,
            Look::Read => {
                xml.value("w:rStyle", "StyleUnderline")?;
                xml.value("w:highlight", "cyan")?;
            }
            Look::Strong => xml.empty("w:b", &[])?,
            Look::Slanted => xml.empty("w:i", &[])?,
            Look::Plain => {}
        }
        xml.close()?;
    }
    for (index, line) in words.split('\n').enumerate() {
        if index > 0 {
            xml.empty("w:br", &[])?;
        }
        xml.text("w:t", &[("xml:space", "preserve")], line)?;
    }
    xml.close()
}

fn table(xml: &mut Xml, columns: &[String], rows: &[(Link, Vec<String>)]) -> io::Result<()> {
    const FIRST: usize = 3600;
    const WHOLE: usize = 9638;
    let other = (WHOLE - FIRST) / columns.len().saturating_sub(1).max(1);
    let width = |index: usize| if index == 0 { FIRST } else { other }.to_string();
    xml.open("w:tbl", &[])?;
    xml.open("w:tblPr", &[])?;
    xml.empty("w:tblW", &[("w:w", &WHOLE.to_string()), ("w:type", "dxa")])?;
    xml.open("w:tblBorders", &[])?;
    for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
        xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "auto")])?;
    }
    xml.close()?;
    xml.close()?;
    xml.open("w:tblGrid", &[])?;
    for index in 0..columns.len() {
        xml.empty("w:gridCol", &[("w:w", &width(index))])?;
    }
    xml.close()?;
    row(xml, columns, Look::Strong, &width)?;
    for (link, cells) in rows {
        let cells: Vec<String> = [pointed(link)].into_iter().chain(cells.iter().cloned()).collect();
        row(xml, &cells, Look::Plain, &width)?;
    }
    xml.close()?;
    paragraph(xml, 0, false, &[])
}

fn row(xml: &mut Xml, cells: &[String], look: Look, width: &dyn Fn(usize) -> String) -> io::Result<()> {
    xml.open("w:tr", &[])?;
    xml.open("w:trPr", &[])?;
    xml.empty("w:cantSplit", &[])?;
    if look == Look::Strong {
        xml.empty("w:tblHeader", &[])?;
    }
    xml.close()?;
    for (index, cell) in cells.iter().enumerate() {
        xml.open("w:tc", &[])?;
        xml.open("w:tcPr", &[])?;
        xml.empty("w:tcW", &[("w:w", &width(index)), ("w:type", "dxa")])?;
        xml.close()?;
        paragraph(xml, 0, false, &[(look, cell)])?;
        xml.close()?;
    }
    xml.close()
}
