//! A document → its paragraphs, pictures and tables. A tag keeps with its card, and a card is not parted by a page.

use std::io;

use super::{
    direction, picture, table,
    xml::{RELATIONS, WORD, Xml},
};
use crate::present::view::{Card, Document, Head, Inline, Item, Link, Sheet, Tone};

/// Twentieths of a point by which a level is set in.
const INDENT: usize = 360;

/// The deepest level that is set in.
const DEEPEST: usize = 6;

/// White beside the text, in twentieths of a point: 18 millimetres, which leave 174, as wide as maps are made for.
const MARGIN: &str = "1020";

/// How wide the text is, in twentieths of a point.
pub(super) const WIDTH: usize = 11_906 - 2 * 1020;

/// What stands below everything.
const FOOT: &str = "Written by Elenchus from the text of the debate. Numbers are those of the brief. The verdicts say what \
                    follows from what is written there, not what is true.";

/// How words look.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Strong,
    Slanted,
    /// The words of a cite that are read aloud.
    Cite,
    /// Words of a card that are read aloud.
    Read,
    /// Words of a table.
    Cell,
    /// The head of a column.
    Column,
}

/// The main part.
pub fn document(document: &Document) -> io::Result<Vec<u8>> {
    let spaces: Vec<_> = [WORD, RELATIONS].into_iter().chain(picture::SPACES).collect();
    let mut xml = Xml::new("w:document", &spaces)?;
    xml.open("w:body", &[])?;
    top(&mut xml, document.what, &document.sheet)?;
    let mut drawn = 0;
    for (index, item) in document.items.iter().enumerate() {
        if let Item::Map(sheet) = item {
            picture::paragraph(&mut xml, sheet, drawn)?;
            drawn += 1;
        } else {
            self::item(&mut xml, item, leads(&document.items, index))?;
        }
    }
    paragraph(&mut xml, 0, false, &[(Look::Slanted, FOOT)])?;
    xml.open("w:sectPr", &[])?;
    xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId2")])?;
    xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", "1134"),
            ("w:right", MARGIN),
            ("w:bottom", "1134"),
            ("w:left", MARGIN),
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
    heading(xml, 1, true, &[(Look::Plain, &format!("{what}: {}", sheet.title))])?;
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

/// Whether an item stays on one page with what comes next. A heading alone at the foot of a page is clumsy, and so is one
/// with a sentence; but headings without anything below them, as of many arguments that nobody answers, must not all be
/// held together.
fn leads(items: &[Item], index: usize) -> bool {
    let rank = |at: usize| items.get(at).and_then(rank);
    let Some(next) = items.get(index + 1) else { return false };
    match rank(index) {
        Some(own) => rank(index + 1).is_none_or(|next| next > own),
        None => match index.checked_sub(1).and_then(rank) {
            Some(above) if matches!(items[index], Item::Line { .. }) => match rank(index + 1) {
                Some(below) => below > above,
                None => matches!(next, Item::Card(_) | Item::List(_) | Item::Outline(_) | Item::Table { .. }),
            },
            _ => false,
        },
    }
}

/// The level of a heading; `None`: the item is none.
fn rank(item: &Item) -> Option<u8> {
    match item {
        Item::Part { .. } => Some(2),
        Item::Section(_) => Some(3),
        Item::Title { rank, .. } => Some(if rank.is_tag() { 4 } else { 3 }),
        Item::Tag(_) => Some(4),
        _ => None,
    }
}

fn item(xml: &mut Xml, item: &Item, leads: bool) -> io::Result<()> {
    match item {
        Item::Part { title, .. } => heading(xml, 2, leads, &[(Look::Plain, title)]),
        Item::Section(head) => heading(xml, 3, leads, &[(Look::Plain, &said(head))]),
        Item::Tag(head) => heading(xml, 4, leads, &[(Look::Plain, &said(head))]),
        Item::Title { rank, words } => {
            let runs: Vec<(Look, String)> = words.iter().map(|piece| self::piece(piece, Look::Plain)).collect();
            heading(xml, if rank.is_tag() { 4 } else { 3 }, leads, &borrowed(&runs))
        }
        Item::Card(card) => self::card(xml, card),
        Item::Line { lead, words, tone } => {
            let lead = if lead.is_empty() { String::new() } else { format!("{lead}: ") };
            let look = if *tone == Tone::Aside { Look::Slanted } else { Look::Plain };
            let mut runs = vec![(Look::Strong, lead)];
            runs.extend(words.iter().map(|piece| self::piece(piece, look)));
            paragraph(xml, 0, leads, &borrowed(&runs))
        }
        Item::List(lines) => lines.iter().try_for_each(|line| {
            let pieces: Vec<(Look, String)> = line.iter().map(|piece| self::piece(piece, Look::Plain)).collect();
            let mut runs = vec![(Look::Plain, "– ")];
            runs.extend(pieces.iter().map(|(look, words)| (*look, words.as_str())));
            paragraph(xml, 1, false, &runs)
        }),
        Item::Outline(lines) => lines.iter().try_for_each(|(level, line)| {
            let runs: Vec<(Look, String)> = line.iter().map(|piece| self::piece(piece, Look::Plain)).collect();
            paragraph(xml, *level, false, &borrowed(&runs))
        }),
        Item::Table { columns, rows } => table::write(xml, columns, rows),
        // Pictures are numbered, so whoever writes all of the document writes them.
        Item::Map(_) => Ok(()),
    }
}

fn borrowed(runs: &[(Look, String)]) -> Vec<(Look, &str)> {
    runs.iter().map(|(look, words)| (*look, words.as_str())).collect()
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

pub(super) fn pointed(link: &Link) -> String {
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
    paragraph(xml, 0, !card.quote.is_empty(), &borrowed(&runs))?;
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

/// A heading; its style keeps it with the next paragraph, unless that is not wanted.
fn heading(xml: &mut Xml, level: u8, keeps: bool, runs: &[(Look, &str)]) -> io::Result<()> {
    xml.open("w:p", &[])?;
    xml.open("w:pPr", &[])?;
    xml.value("w:pStyle", &format!("Heading{level}"))?;
    if !keeps {
        xml.value("w:keepNext", "0")?;
    }
    side(xml, runs)?;
    xml.close()?;
    runs.iter().try_for_each(|(look, words)| run(xml, *look, words))?;
    xml.close()
}

/// A paragraph that no page parts; `keeps`: with the next one on one page.
pub(super) fn paragraph(xml: &mut Xml, level: usize, keeps: bool, runs: &[(Look, &str)]) -> io::Result<()> {
    xml.open("w:p", &[])?;
    xml.open("w:pPr", &[])?;
    if keeps {
        xml.empty("w:keepNext", &[])?;
    }
    xml.empty("w:keepLines", &[])?;
    side(xml, runs)?;
    if level > 0 {
        let indent = (level.min(DEEPEST) * INDENT).to_string();
        xml.empty("w:ind", &[("w:left", &indent)])?;
    }
    xml.close()?;
    runs.iter().filter(|(_, words)| !words.is_empty()).try_for_each(|(look, words)| run(xml, *look, words))?;
    xml.close()
}

/// At which side a paragraph begins, where it is not the left.
fn side(xml: &mut Xml, runs: &[(Look, &str)]) -> io::Result<()> {
    if direction::is_leftwards(runs.iter().map(|(_, words)| *words)) { xml.empty("w:bidi", &[]) } else { Ok(()) }
}

fn run(xml: &mut Xml, look: Look, words: &str) -> io::Result<()> {
    let [before, leftwards, after] = direction::parts(words);
    let parts = [(before, false), (leftwards, true), (after, false)];
    parts.iter().filter(|(words, _)| !words.is_empty()).try_for_each(|(words, is_leftwards)| {
        xml.open("w:r", &[])?;
        properties(xml, look, *is_leftwards)?;
        for (index, line) in words.split('\n').enumerate() {
            if index > 0 {
                xml.empty("w:br", &[])?;
            }
            xml.text("w:t", &[("xml:space", "preserve")], line)?;
        }
        if *is_leftwards && !words.ends_with(char::is_alphanumeric) {
            xml.text("w:t", &[], direction::MARK.encode_utf8(&mut [0; 4]))?;
        }
        xml.close()
    })
}

/// How a run looks, in the order of the schema. Words from right to left take bold, slant and size from the properties for
/// complex scripts alone.
fn properties(xml: &mut Xml, look: Look, is_leftwards: bool) -> io::Result<()> {
    if look == Look::Plain && !is_leftwards {
        return Ok(());
    }
    xml.open("w:rPr", &[])?;
    match look {
        Look::Cite => xml.value("w:rStyle", "Style13ptBold")?,
        Look::Read => xml.value("w:rStyle", "StyleUnderline")?,
        Look::Strong | Look::Column => xml.empty("w:b", &[])?,
        Look::Slanted => xml.empty("w:i", &[])?,
        Look::Cell | Look::Plain => {}
    }
    if is_leftwards {
        match look {
            Look::Strong | Look::Column | Look::Cite => xml.empty("w:bCs", &[])?,
            Look::Slanted => xml.empty("w:iCs", &[])?,
            _ => {}
        }
    }
    match look {
        Look::Read => xml.value("w:highlight", "cyan")?,
        Look::Cell | Look::Column => xml.value("w:sz", "18")?,
        _ => {}
    }
    if is_leftwards {
        if matches!(look, Look::Cell | Look::Column) {
            xml.value("w:szCs", "18")?;
        }
        xml.empty("w:rtl", &[])?;
    }
    xml.close()
}
