//! The swap-sides sheet: for the terminal, as a page for each side, and as Markdown.

use std::io;

use askama::Template;

use super::{
    Format, facing,
    outline::{Outline, Paint, Style},
    sheet, told, word,
};
use crate::present::view::{Sheet, Swap, SwapPoint};

/// Every format.
pub const FORMATS: &[Format<Swap>] = &[
    Format { name: "html", extension: "html", about: "a page for each side", is_text: true, write: html },
    Format { name: "markdown", extension: "md", about: "for GitHub", is_text: true, write: markdown },
    Format { name: "pdf", extension: "pdf", about: "typeset, to print across", is_text: false, write: pdf },
    Format {
        name: "docx",
        extension: "docx",
        about: "for Word, to be changed by hand",
        is_text: false,
        write: |swap, out| word::write(&told::swap(swap), out),
    },
];

/// Writes the sheet for a terminal of so many columns.
pub fn text(swap: &Swap, width: usize, style: Style) -> String {
    let mut out = Outline::new(width, style);
    sheet::head(&mut out, &swap.sheet);
    if let Some(question) = &swap.question {
        out.paragraph("", "", &[(question, Paint::Strong)]);
    }
    if let Some(others) = &swap.others {
        out.paragraph("", "", &[(others, Paint::Faint)]);
    }
    for side in &swap.sides {
        out.text.push('\n');
        out.paragraph("", "", &[(&side.heading, Paint::Strong)]);
        let verdict = (side.verdict.mark(), Paint::Verdict(side.verdict));
        out.paragraph("", "", &[verdict, (&side.link.text, Paint::None)]);
        for (heading, points, none) in [
            ("Your best case", &side.case, "This debate has no argument for you: find one before tomorrow."),
            ("What they will say", &side.they_say, "This debate has no argument for them."),
        ] {
            out.text.push('\n');
            out.paragraph("", "", &[(heading, Paint::Strong)]);
            if points.is_empty() {
                out.paragraph("", "", &[(none, Paint::Faint)]);
            }
            for point in points {
                self::point(&mut out, point);
            }
        }
        for said in &side.left_out {
            out.paragraph("", "", &[(said, Paint::Faint)]);
        }
    }
    out.text
}

fn point(out: &mut Outline, point: &SwapPoint) {
    facing::argument(out, &point.argument);
    for reply in &point.replies {
        facing::turn(out, reply, 1);
    }
    out.paragraph("    ", "    ", &[(&point.says, Paint::Faint)]);
}

/// Writes a page for each side.
fn html(swap: &Swap, out: &mut dyn io::Write) -> io::Result<()> {
    let foreign = super::html::foreign_to(&swap.sheet.language);
    super::fill(&Page { swap, sheet: &swap.sheet, foreign }, out)
}

/// Writes the sheet as Markdown.
fn markdown(swap: &Swap, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Plain { swap, sheet: &swap.sheet }, out)
}

/// Writes the sheet as a typeset document.
fn pdf(swap: &Swap, out: &mut dyn io::Write) -> io::Result<()> {
    super::typeset::write(&Printed { swap, sheet: &swap.sheet }, Vec::new(), out)
}

#[derive(Template)]
#[template(path = "html/swap.html")]
struct Page<'a> {
    swap: &'a Swap,
    sheet: &'a Sheet,
    foreign: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "markdown/swap.md", whitespace = "preserve")]
struct Plain<'a> {
    swap: &'a Swap,
    sheet: &'a Sheet,
}

#[derive(Template)]
#[template(path = "typst/swap.typ")]
struct Printed<'a> {
    swap: &'a Swap,
    sheet: &'a Sheet,
}
