//! The judge's sheet, two sides on facing pages: for the terminal, as a page to print across, and as Markdown.

use std::io;

use askama::Template;

use super::{
    Format,
    outline::{Outline, Paint, Style},
    sheet, told, word,
};
use crate::present::view::{Facing, FacingArgument, FacingColumn, FacingTurn, Sheet};

/// Every format.
pub const FORMATS: &[Format<Facing>] = &[
    Format { name: "html", extension: "html", about: "facing pages to print across", is_text: true, write: html },
    Format { name: "markdown", extension: "md", about: "for GitHub", is_text: true, write: markdown },
    Format { name: "pdf", extension: "pdf", about: "typeset, to print across", is_text: false, write: pdf },
    Format {
        name: "docx",
        extension: "docx",
        about: "for Word, to be changed by hand",
        is_text: false,
        write: |facing, out| word::write(&told::facing(facing), out),
    },
];

/// Writes the sheet for a terminal of so many columns, one side after the other.
pub fn text(facing: &Facing, width: usize, style: Style) -> String {
    let mut out = Outline::new(width, style);
    sheet::head(&mut out, &facing.sheet);
    if let Some(question) = &facing.question {
        out.paragraph("", "", &[(question, Paint::Strong)]);
    }
    if let Some(others) = &facing.others {
        out.paragraph("", "", &[(others, Paint::Faint)]);
    }
    for (index, column) in facing.columns.iter().enumerate() {
        out.text.push('\n');
        out.paragraph("", "", &[(&column.heading, Paint::Strong)]);
        let verdict = column.verdict.map(|verdict| (verdict.mark(), Paint::Verdict(verdict)));
        out.paragraph("", "", &verdict.into_iter().chain([(&*column.link.text, Paint::None)]).collect::<Vec<_>>());
        let mut arguments = facing.rows.iter().filter_map(|row| row[index].as_ref()).peekable();
        if arguments.peek().is_none() {
            out.paragraph("", "", &[("Nothing is said here yet.", Paint::Faint)]);
        }
        for argument in arguments {
            self::argument(&mut out, argument);
        }
    }
    out.text.push('\n');
    let boxes: Vec<String> = facing.decisions.iter().map(|decision| format!("[ ] {decision}")).collect();
    out.paragraph("", "", &[("Decision:", Paint::Strong), (&boxes.join("   "), Paint::None)]);
    out.text
}

pub(super) fn argument(out: &mut Outline, argument: &FacingArgument) {
    let number = format!("{} {}", argument.role.word(), argument.link.label);
    let mut words = Vec::new();
    match argument.verdict {
        Some(verdict) => words.push((verdict.mark(), Paint::Verdict(verdict))),
        None => words.push(("[ ]", Paint::Faint)),
    }
    words.push((&*number, Paint::Role(argument.role)));
    words.push((&argument.link.text, Paint::None));
    let cites = if argument.cites.is_empty() { String::new() } else { format!("[{}]", argument.cites) };
    words.push((&cites, Paint::Faint));
    out.paragraph("", "    ", &words);
    for premise in &argument.premises {
        out.paragraph("    · ", "      ", &[(&premise.text, Paint::None)]);
    }
    for turn in &argument.turns {
        self::turn(out, turn, 1 + turn.level);
    }
    if argument.has_more {
        out.paragraph("    ", "    ", &[("More is said; the brief has it.", Paint::Faint)]);
    }
}

pub(super) fn turn(out: &mut Outline, turn: &FacingTurn, level: usize) {
    let indent = "    ".repeat(level.min(DEEPEST));
    let number = format!("{} {}", turn.what, turn.link.label);
    let mark = match turn.verdict {
        Some(verdict) => (verdict.mark(), Paint::Verdict(verdict)),
        None => ("[ ]", Paint::Faint),
    };
    let next = format!("{indent}    ");
    out.paragraph(&indent, &next, &[mark, (&number, Paint::Role(turn.role)), (&turn.link.text, Paint::None)]);
}

/// How many levels are shown by the indent; what is deeper stands with them.
const DEEPEST: usize = 6;

/// Writes the sheet as facing pages.
fn html(facing: &Facing, out: &mut dyn io::Write) -> io::Result<()> {
    let foreign = super::html::foreign_to(&facing.sheet.language);
    super::fill(&Page { facing, sheet: &facing.sheet, foreign }, out)
}

/// Writes the sheet as Markdown.
fn markdown(facing: &Facing, out: &mut dyn io::Write) -> io::Result<()> {
    let of = |index: usize| facing.rows.iter().filter_map(move |row| row[index].as_ref()).collect();
    let [left, right] = &facing.columns;
    super::fill(&Plain { facing, sheet: &facing.sheet, columns: [(left, of(0)), (right, of(1))] }, out)
}

/// Writes the sheet as a typeset document.
fn pdf(facing: &Facing, out: &mut dyn io::Write) -> io::Result<()> {
    super::typeset::write(&Printed { facing, sheet: &facing.sheet }, Vec::new(), out)
}

/// Whether an argument is so short that it need not break over pages.
fn is_short(argument: &FacingArgument) -> bool {
    let premises = argument.premises.iter().map(|premise| premise.text.len());
    let turns = argument.turns.iter().map(|turn| turn.link.text.len());
    let lines: usize = premises.chain(turns).chain([argument.link.text.len()]).map(|letters| 1 + letters / 70).sum();
    lines < 18
}

#[derive(Template)]
#[template(path = "html/facing.html")]
struct Page<'a> {
    facing: &'a Facing,
    sheet: &'a Sheet,
    foreign: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "markdown/facing.md", whitespace = "preserve")]
struct Plain<'a> {
    facing: &'a Facing,
    sheet: &'a Sheet,
    /// One after the other, each with its arguments.
    columns: [(&'a FacingColumn, Vec<&'a FacingArgument>); 2],
}

#[derive(Template)]
#[template(path = "typst/facing.typ")]
struct Printed<'a> {
    facing: &'a Facing,
    sheet: &'a Sheet,
}
