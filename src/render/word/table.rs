//! Words side by side → a table. A column is as wide as its words ask for, and the heads of the columns stand on every
//! page.

use std::io;

use super::{
    body::{Look, WIDTH, paragraph, pointed},
    xml::Xml,
};
use crate::present::view::Link;

/// How wide a letter is taken to be, in twentieths of a point, so that a word of average letters is not broken.
const LETTER: usize = 105;

/// White beside the words of a cell.
const PAD: usize = 240;

/// More letters than these make a column no wider.
const MOST: usize = 60;

/// Writes a table.
pub fn write(xml: &mut Xml, columns: &[String], rows: &[(Link, Vec<String>)]) -> io::Result<()> {
    let rows: Vec<Vec<String>> =
        rows.iter().map(|(link, cells)| [pointed(link)].into_iter().chain(cells.iter().cloned()).collect()).collect();
    let widths = widths(columns, &rows);
    xml.open("w:tbl", &[])?;
    xml.open("w:tblPr", &[])?;
    xml.empty("w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")])?;
    xml.open("w:tblBorders", &[])?;
    for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
        xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "auto")])?;
    }
    xml.close()?;
    xml.empty("w:tblLayout", &[("w:type", "fixed")])?;
    xml.close()?;
    xml.open("w:tblGrid", &[])?;
    for width in &widths {
        xml.empty("w:gridCol", &[("w:w", width)])?;
    }
    xml.close()?;
    row(xml, columns, Look::Column, &widths)?;
    rows.iter().try_for_each(|cells| row(xml, cells, Look::Cell, &widths))?;
    xml.close()?;
    paragraph(xml, 0, false, &[])
}

/// How wide each column is, in twentieths of a point: as wide as its longest word, and the rest shared by how much more its
/// longest line asks for.
fn widths(columns: &[String], rows: &[Vec<String>]) -> Vec<String> {
    let longest = |index: usize| {
        let cells = || rows.iter().filter_map(|row| row.get(index)).chain(columns.get(index));
        let count = |text: &str| text.chars().count().min(MOST);
        let word = cells().flat_map(|cell| cell.split_whitespace()).map(count).max().unwrap_or_default();
        let line = cells().flat_map(|cell| cell.lines()).map(count).max().unwrap_or_default();
        (word * LETTER + PAD, (line - word) * LETTER)
    };
    let asked: Vec<(usize, usize)> = (0..columns.len()).map(longest).collect();
    let needed = asked.iter().map(|(word, _)| word).sum::<usize>().max(1);
    let wished = asked.iter().map(|(_, more)| more).sum::<usize>().max(1);
    let width = |(word, more): &(usize, usize)| match WIDTH.checked_sub(needed) {
        Some(rest) => word + rest * more / wished,
        None => WIDTH * word / needed,
    };
    asked.iter().map(|own| width(own).to_string()).collect()
}

fn row(xml: &mut Xml, cells: &[String], look: Look, widths: &[String]) -> io::Result<()> {
    xml.open("w:tr", &[])?;
    xml.open("w:trPr", &[])?;
    xml.empty("w:cantSplit", &[])?;
    if look == Look::Column {
        xml.empty("w:tblHeader", &[])?;
    }
    xml.close()?;
    for (cell, width) in cells.iter().zip(widths) {
        xml.open("w:tc", &[])?;
        xml.open("w:tcPr", &[])?;
        xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")])?;
        xml.close()?;
        paragraph(xml, 0, look == Look::Column, &[(look, cell)])?;
        xml.close()?;
    }
    xml.close()
}
