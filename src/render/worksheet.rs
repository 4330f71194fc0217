//! A worksheet or its key: for the terminal, as a page to print, as Markdown, and as the map with blanks.

use std::io;

use askama::Template;

use super::{
    Format,
    outline::{Branches, Outline, Paint, Style},
    sheet, svg, told, word,
};
use crate::present::view::{Asks, Sheet, SheetRow, SheetText, Worksheet};

/// Every format.
pub const FORMATS: &[Format<Worksheet>] = &[
    Format { name: "html", extension: "html", about: "one page to print", is_text: true, write: html },
    Format { name: "markdown", extension: "md", about: "for GitHub", is_text: true, write: markdown },
    Format { name: "svg", extension: "svg", about: "the map, for the wall", is_text: true, write: drawing },
    Format { name: "pdf", extension: "pdf", about: "typeset, to print", is_text: false, write: pdf },
    Format {
        name: "docx",
        extension: "docx",
        about: "for Word, to be changed by hand",
        is_text: false,
        write: |worksheet, out| word::write(&told::worksheet(worksheet), out),
    },
];

/// A line to write on, in a terminal.
const LINE: &str = "________________________________________";
/// A line for one word.
const SHORT: &str = "___________";

/// Writes the outline for a terminal of so many columns.
pub fn text(worksheet: &Worksheet, width: usize, style: Style) -> String {
    let mut out = Outline::new(width, style);
    sheet::head(&mut out, &worksheet.sheet);
    if worksheet.groups.is_empty() {
        out.paragraph("", "", &[("This debate holds no claims yet.", Paint::None)]);
        return out.text;
    }
    out.paragraph("", "", &[(&worksheet.task, Paint::Strong)]);
    for group in &worksheet.groups {
        out.text.push('\n');
        out.paragraph("", "", &[(&group.heading, Paint::Strong)]);
        for tree in &group.trees {
            out.text.push('\n');
            if let Some(continues) = &tree.continues {
                out.paragraph("", "", &[(continues, Paint::Faint)]);
            }
            let mut branches = Branches::default();
            for row in &tree.rows {
                // A case hangs from its own first row, a continuation from nothing.
                let level = row.level.checked_sub(usize::from(tree.continues.is_none()));
                let below = if row.opens { "│ " } else { "  " };
                let (first, next) =
                    level.map_or((String::new(), below.to_owned()), |level| branches.next(level, row.last, row.opens));
                self::row(&mut out, worksheet, row, &first, &next);
            }
        }
    }
    if !worksheet.bank.is_empty() {
        out.text.push('\n');
        out.paragraph("", "", &[("To choose from", Paint::Strong)]);
        for entry in &worksheet.bank {
            let first = format!("{:>3}  ", entry.letter);
            out.paragraph(&first, "     ", &[(&entry.text, Paint::None)]);
        }
    }
    out.text
}

fn row(out: &mut Outline, worksheet: &Worksheet, row: &SheetRow, first: &str, next: &str) {
    let number = match row.role {
        Some(role) => format!("{} {}", role.word(), row.number),
        None => format!("{SHORT} {}", row.number),
    };
    let mut words = Vec::new();
    if row.is_asked && worksheet.is_key {
        words.push(("➜", Paint::Strong));
    }
    if row.is_asked && worksheet.asks == Asks::Verdict && !worksheet.is_key {
        words.push((SHORT, Paint::Faint));
    }
    if let Some(verdict) = row.verdict {
        words.push((verdict.mark(), Paint::Verdict(verdict)));
    }
    words.push((&number, row.role.map_or(Paint::Strong, Paint::Role)));
    let letter = row.letter.as_ref().map(|letter| format!("{letter})"));
    words.extend(letter.as_deref().map(|letter| (letter, Paint::Strong)));
    let heading = row.heading.as_ref().map(|heading| format!("{heading}:"));
    words.extend(heading.as_deref().map(|heading| (heading, Paint::Strong)));
    let see = if let SheetText::See(number) = &row.said { format!("see {number}") } else { String::new() };
    match &row.said {
        SheetText::Words(text) => words.push((text, if row.letter.is_some() { Paint::Strong } else { Paint::None })),
        SheetText::Blank(lines) => words.extend(std::iter::repeat_n((LINE, Paint::Faint), *lines)),
        SheetText::See(_) => words.push((&see, Paint::Faint)),
        SheetText::Together => words.push(("these together", Paint::Faint)),
    }
    let hidden = format!("({} below, not shown)", row.hidden);
    if row.hidden > 0 {
        words.push((&hidden, Paint::Faint));
    }
    out.paragraph(first, next, &words);
}

/// Writes the sheet as one page, with the outline or the map.
fn html(worksheet: &Worksheet, out: &mut dyn io::Write) -> io::Result<()> {
    let mut map = Vec::new();
    if worksheet.is_drawn {
        drawing(worksheet, &mut map)?;
    }
    let map = String::from_utf8(map).map_err(io::Error::other)?;
    let foreign = super::html::foreign_to(&worksheet.sheet.language);
    super::fill(&Page { worksheet, sheet: &worksheet.sheet, map: &map, foreign }, out)
}

/// Writes the outline as Markdown.
fn markdown(worksheet: &Worksheet, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Plain { worksheet, sheet: &worksheet.sheet }, out)
}

/// Writes the map.
fn drawing(worksheet: &Worksheet, out: &mut dyn io::Write) -> io::Result<()> {
    svg::write(&worksheet.picture, &svg::STYLES[0], out)
}

/// Writes the sheet as a typeset document.
fn pdf(worksheet: &Worksheet, out: &mut dyn io::Write) -> io::Result<()> {
    let is_drawn = worksheet.is_drawn && !worksheet.groups.is_empty();
    let is_across = is_drawn && worksheet.picture.width > worksheet.picture.height;
    let mut beside = Vec::new();
    if is_drawn {
        let mut map = Vec::new();
        svg::write(&worksheet.picture, &svg::ON_PAGE, &mut map)?;
        beside.push(("map.svg".to_owned(), map));
    }
    super::typeset::write(&Printed { worksheet, sheet: &worksheet.sheet, is_drawn, is_across }, beside, out)
}

#[derive(Template)]
#[template(path = "html/worksheet.html")]
struct Page<'a> {
    worksheet: &'a Worksheet,
    sheet: &'a Sheet,
    /// Written by its own template, and escaped there; empty where the page shows the outline.
    map: &'a str,
    foreign: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "markdown/worksheet.md", whitespace = "preserve")]
struct Plain<'a> {
    worksheet: &'a Worksheet,
    sheet: &'a Sheet,
}

#[derive(Template)]
#[template(path = "typst/worksheet.typ")]
struct Printed<'a> {
    worksheet: &'a Worksheet,
    sheet: &'a Sheet,
    /// Whether it shows the map and not the outline.
    is_drawn: bool,
    /// Whether the page lies on its side.
    is_across: bool,
}
