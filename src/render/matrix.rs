//! The matrix of competing explanations: for the terminal, as a page, as Markdown, and as comma-separated values.

use std::{fmt::Write as _, io};

use askama::Template;

use super::{
    Format,
    outline::{Outline, Paint, Style},
    sheet,
};
use crate::present::view::{Matrix, MatrixCell, Sheet, Verdict};

/// Every format.
pub const FORMATS: &[Format<Matrix>] = &[
    Format { name: "html", extension: "html", about: "one page to print across", is_text: true, write: html },
    Format { name: "markdown", extension: "md", about: "for GitHub", is_text: true, write: markdown },
    Format { name: "csv", extension: "csv", about: "for a spreadsheet", is_text: true, write: csv },
    Format { name: "pdf", extension: "pdf", about: "typeset, to print across", is_text: false, write: pdf },
];

/// Writes the matrix for a terminal of so many columns.
pub fn text(matrix: &Matrix, width: usize, style: Style) -> String {
    let mut out = Outline::new(width, style);
    sheet::head(&mut out, &matrix.sheet);
    if let Some(question) = &matrix.question {
        out.paragraph("", "", &[(question, Paint::Strong)]);
    }
    for said in &matrix.says {
        out.paragraph("", "", &[(said, Paint::Faint)]);
    }
    out.text.push('\n');
    out.paragraph("", "", &[("Least against it first", Paint::Strong)]);
    for position in &matrix.ranking {
        let rank = format!("{:>3}. ", position.rank);
        let number = format!("{}:", position.link.label);
        let score = format!(
            "– inconsistency {} ({} inconsistent, {} consistent)",
            position.score, position.inconsistent, position.consistent
        );
        let verdict = (position.verdict.mark(), Paint::Verdict(position.verdict));
        let words = [verdict, (&*number, Paint::Strong), (&*position.link.text, Paint::None), (&*score, Paint::Faint)];
        out.paragraph(&rank, "     ", &words);
    }
    out.text.push('\n');
    if matrix.rows.is_empty() {
        out.paragraph("", "", &[("No evidence in this debate says anything of these positions.", Paint::None)]);
    } else {
        rows(&mut out, matrix);
    }
    for said in &matrix.left_out {
        out.paragraph("", "", &[(said, Paint::Faint)]);
    }
    out.text
}

fn rows(out: &mut Outline, matrix: &Matrix) {
    let widths: Vec<usize> = matrix.columns.iter().map(|column| column.link.label.chars().count().max(3)).collect();
    let mut head = String::new();
    let mut room = String::new();
    for (column, width) in matrix.columns.iter().zip(&widths) {
        // Writing to a string cannot fail.
        let _ = write!(head, "{:<width$}  ", column.link.label);
        room.push_str(&" ".repeat(width + 2));
    }
    head.push_str("tells ");
    room.push_str("      ");
    out.paragraph(&head, &room, &[("evidence", Paint::Strong)]);
    for row in &matrix.rows {
        let mut cells = String::new();
        for (cell, width) in row.cells.iter().zip(&widths) {
            let _ = write!(cells, "{:<width$}  ", cell.sign());
        }
        let _ = write!(cells, "{:<6}", row.diagnosticity);
        let source = if row.sources.is_empty() { String::new() } else { format!("[{}]", row.sources) };
        let open = if row.is_open { Verdict::Undecided.mark() } else { "" };
        let words = [
            (open, Paint::Verdict(Verdict::Undecided)),
            (&*row.link.label, Paint::Strong),
            (&*row.link.text, Paint::None),
            (&*source, Paint::Faint),
        ];
        out.paragraph(&cells, &room, &words);
    }
    let key: Vec<String> = matrix.key.iter().map(|(cell, meaning)| format!("{} {meaning}", cell.sign())).collect();
    out.text.push('\n');
    out.paragraph("", "", &[(&key.join("; "), Paint::Faint)]);
}

/// Writes the matrix as one page, to be printed across.
fn html(matrix: &Matrix, out: &mut dyn io::Write) -> io::Result<()> {
    let foreign = super::html::foreign_to(&matrix.sheet.language);
    super::fill(&Page { matrix, sheet: &matrix.sheet, foreign }, out)
}

/// Writes the matrix as Markdown.
fn markdown(matrix: &Matrix, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Plain { matrix, sheet: &matrix.sheet }, out)
}

/// Writes the matrix as comma-separated values (RFC 4180): a row a piece of evidence, a column a position; then the
/// score of each position.
fn csv(matrix: &Matrix, out: &mut dyn io::Write) -> io::Result<()> {
    let positions = matrix.columns.iter().map(|column| format!("{} {}", column.link.label, column.link.text));
    let head = ["number", "evidence", "sources"].map(str::to_owned);
    super::csv(out, head.into_iter().chain(positions).chain(["diagnosticity".to_owned()]))?;
    for row in &matrix.rows {
        let lead = [&*row.link.label, &*row.link.text, &*row.sources];
        let cells = row.cells.iter().map(|cell| if *cell == MatrixCell::Silent { "" } else { cell.sign() });
        super::csv(out, lead.into_iter().chain(cells).chain([row.diagnosticity.as_str()]))?;
    }
    let score = |label: &str| matrix.ranking.iter().find(|position| *position.link.label == *label);
    let scores = matrix.columns.iter().map(|column| score(&column.link.label).map_or("", |position| &position.score));
    super::csv(out, ["", "inconsistency", ""].into_iter().chain(scores).chain([""]))
}

/// Writes the matrix as a typeset document.
fn pdf(matrix: &Matrix, out: &mut dyn io::Write) -> io::Result<()> {
    super::typeset::write(&Printed { matrix, sheet: &matrix.sheet }, Vec::new(), out)
}

#[derive(Template)]
#[template(path = "html/matrix.html")]
struct Page<'a> {
    matrix: &'a Matrix,
    sheet: &'a Sheet,
    foreign: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "markdown/matrix.md", whitespace = "preserve")]
struct Plain<'a> {
    matrix: &'a Matrix,
    sheet: &'a Sheet,
}

#[derive(Template)]
#[template(path = "typst/matrix.typ")]
struct Printed<'a> {
    matrix: &'a Matrix,
    sheet: &'a Sheet,
}
