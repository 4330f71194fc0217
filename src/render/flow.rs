//! The flow sheet: as a page to print across, as Markdown, and for spreadsheets as a workbook or as comma-separated
//! values.

use std::io;

use askama::Template;

use super::{Format, workbook};
use crate::present::view::{Flow, FlowCell, Sheet};

/// Every format.
pub const FORMATS: &[Format<Flow>] = &[
    Format { name: "html", extension: "html", about: "one page to print across", is_text: true, write: html },
    Format { name: "markdown", extension: "md", about: "for GitHub", is_text: true, write: markdown },
    Format { name: "pdf", extension: "pdf", about: "typeset, to print across", is_text: false, write: pdf },
    Format {
        name: "xlsx",
        extension: "xlsx",
        about: "for a spreadsheet, to print across",
        is_text: false,
        write: workbook::write,
    },
    Format { name: "csv", extension: "csv", about: "for other programs", is_text: true, write: csv },
];

/// Writes the sheet as one page, to be printed across.
fn html(flow: &Flow, out: &mut dyn io::Write) -> io::Result<()> {
    let foreign = super::html::foreign_to(&flow.sheet.language);
    super::fill(&Page { flow, sheet: &flow.sheet, foreign }, out)
}

/// Writes the sheet as Markdown.
fn markdown(flow: &Flow, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Plain { flow, sheet: &flow.sheet }, out)
}

/// Writes the sheet as comma-separated values (RFC 4180), one table: the heading of each part on a line of its own.
fn csv(flow: &Flow, out: &mut dyn io::Write) -> io::Result<()> {
    super::csv(out, flow.columns)?;
    for section in &flow.sections {
        super::csv(out, [&section.heading])?;
        for row in &section.rows {
            super::csv(out, row.iter().map(|cell| cell.as_ref().map_or_else(String::new, words)))?;
        }
        if let Some(beyond) = &section.beyond {
            super::csv(out, [beyond])?;
        }
    }
    Ok(())
}

/// What stands in a cell, on one line.
pub(super) fn words(cell: &FlowCell) -> String {
    let cites = if cell.cites.is_empty() { String::new() } else { format!(" [{}]", cell.cites) };
    format!("{} {}{cites}", cell.number, cell.text)
}

/// Writes the sheet as a typeset document.
fn pdf(flow: &Flow, out: &mut dyn io::Write) -> io::Result<()> {
    super::typeset::write(&Printed { flow, sheet: &flow.sheet }, Vec::new(), out)
}

#[derive(Template)]
#[template(path = "html/flow.html")]
struct Page<'a> {
    flow: &'a Flow,
    sheet: &'a Sheet,
    foreign: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "markdown/flow.md", whitespace = "preserve")]
struct Plain<'a> {
    flow: &'a Flow,
    sheet: &'a Sheet,
}

#[derive(Template)]
#[template(path = "typst/flow.typ")]
struct Printed<'a> {
    flow: &'a Flow,
    sheet: &'a Sheet,
}
