//! Where it is from: a table of sources for the terminal, as a page to print across, as Markdown, and as
//! comma-separated values.

use std::io;

use askama::Template;

use super::{
    Format,
    outline::{Outline, Paint, Style, plain},
    sheet,
};
use crate::present::view::{Inline, Provenance, Provenances, Sheet, Text};

/// Every format.
pub const FORMATS: &[Format<Provenances>] = &[
    Format { name: "html", extension: "html", about: "a table to print across", is_text: true, write: html },
    Format { name: "markdown", extension: "md", about: "for GitHub", is_text: true, write: markdown },
    Format { name: "csv", extension: "csv", about: "for a spreadsheet", is_text: true, write: csv },
    Format { name: "pdf", extension: "pdf", about: "typeset, to print across", is_text: false, write: pdf },
];

/// What stands where the debate does not say.
const UNSAID: &str = "not stated";

fn said(text: Option<&Text>) -> &str {
    text.map_or(UNSAID, |text| text)
}

/// Writes the sources for a terminal of so many columns, one after the other.
pub fn text(sources: &Provenances, width: usize, style: Style) -> String {
    let mut out = Outline::new(width, style);
    sheet::head(&mut out, &sources.sheet);
    if sources.rows.is_empty() {
        out.paragraph("", "", &[("This debate names no sources.", Paint::None)]);
    }
    for said in &sources.says {
        out.paragraph("", "", &[(said, Paint::Faint)]);
    }
    for row in &sources.rows {
        out.text.push('\n');
        let first = format!("{:>3}  ", row.number);
        out.paragraph(
            &first,
            "     ",
            &[(&row.head, Paint::Strong), (row.title.as_deref().unwrap_or(""), Paint::None)],
        );
        let used = if row.used.is_empty() { "nothing here".to_owned() } else { used(row) };
        for (what, words) in [
            ("Who:", said(row.author.as_ref())),
            ("Who is that:", said(row.about.as_ref())),
            ("Genre:", said(row.genre.as_ref())),
            ("Written:", said(row.written.as_ref())),
            ("Events:", said(row.events.as_ref())),
            ("Between:", said(row.between.as_ref())),
            ("How known:", said(row.knows.as_ref())),
            ("Interest:", said(row.interest.as_ref())),
            ("Used for:", &used),
        ] {
            let faint = if words == UNSAID { Paint::Faint } else { Paint::None };
            out.paragraph(&format!("     {what:<13}"), &" ".repeat(18), &[(words, faint)]);
        }
        for ask in &row.asks {
            out.paragraph("     ? ", "       ", &[(&plain(ask), Paint::None)]);
        }
    }
    if !sources.unsourced.is_empty() {
        out.text.push('\n');
        out.paragraph("", "", &[("Said without a source:", Paint::Strong), (&unsourced(sources), Paint::None)]);
    }
    out.text
}

/// The numbers of what a source is used for.
fn used(row: &Provenance) -> String {
    numbers(row.used.iter().map(|link| &*link.label), row.more)
}

fn unsourced(sources: &Provenances) -> String {
    numbers(sources.unsourced.iter().map(|link| &*link.label), sources.more)
}

fn numbers<'n>(labels: impl Iterator<Item = &'n str>, more: usize) -> String {
    let labels: Vec<&str> = labels.collect();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}{more}", labels.join(", "))
}

/// Writes the table as one page, to be printed across.
fn html(sources: &Provenances, out: &mut dyn io::Write) -> io::Result<()> {
    let foreign = super::html::foreign_to(&sources.sheet.language);
    super::fill(&Page { sources, sheet: &sources.sheet, foreign }, out)
}

/// Writes the table as Markdown.
fn markdown(sources: &Provenances, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Plain { sources, sheet: &sources.sheet }, out)
}

/// Writes the table as comma-separated values (RFC 4180). Cells are empty where the debate does not say.
fn csv(sources: &Provenances, out: &mut dyn io::Write) -> io::Result<()> {
    super::csv(
        out,
        [
            "number",
            "source",
            "title",
            "author",
            "about",
            "genre",
            "written",
            "events",
            "years between",
            "how known",
            "interest",
            "used for",
        ],
    )?;
    for row in &sources.rows {
        let (number, used) = (row.number.to_string(), used(row));
        let own =
            [&row.title, &row.author, &row.about, &row.genre, &row.written, &row.events, &row.between, &row.knows];
        let cells = own.into_iter().chain([&row.interest]).map(|cell| cell.as_deref().unwrap_or(""));
        super::csv(out, [&*number, &*row.head].into_iter().chain(cells).chain([&*used]))?;
    }
    Ok(())
}

/// Writes the table as a typeset document.
fn pdf(sources: &Provenances, out: &mut dyn io::Write) -> io::Result<()> {
    super::typeset::write(&Printed { sources, sheet: &sources.sheet }, Vec::new(), out)
}

/// Whether a row is so short that it need not break over pages: none of its cells is longer than half a page.
fn is_short(row: &Provenance) -> bool {
    let texts = [&row.title, &row.genre, &row.author, &row.about, &row.written, &row.events, &row.knows, &row.interest];
    let letters = texts.into_iter().flatten().map(|text| text.len()).chain([row.head.len()]).sum::<usize>();
    let asks = row.asks.iter().flatten().map(|piece| match piece {
        Inline::Words(words) => words.len(),
        Inline::Title(title) => title.len(),
        Inline::Link(link) => link.label.len() + link.text.len(),
        Inline::Web(address) => address.text.len(),
    });
    letters < 500 && asks.sum::<usize>() < 1_000
}

#[derive(Template)]
#[template(path = "html/provenance.html")]
struct Page<'a> {
    sources: &'a Provenances,
    sheet: &'a Sheet,
    foreign: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "markdown/provenance.md", whitespace = "preserve")]
struct Plain<'a> {
    sources: &'a Provenances,
    sheet: &'a Sheet,
}

#[derive(Template)]
#[template(path = "typst/provenance.typ")]
struct Printed<'a> {
    sources: &'a Provenances,
    sheet: &'a Sheet,
}
