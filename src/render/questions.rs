//! Cross-examination by itself: for the terminal, as a page, as Markdown, and for Word.

use std::io;

use askama::Template;

use super::{
    Format, caselist,
    outline::{Outline, Paint, Style, plain},
    sheet, told, word,
};
use crate::present::view::{Inline, Questions, Sheet};

/// Every format.
pub const FORMATS: &[Format<Questions>] = &[
    Format { name: "html", extension: "html", about: "one page to print", is_text: true, write: html },
    Format { name: "markdown", extension: "md", about: "for GitHub", is_text: true, write: markdown },
    Format { name: "pdf", extension: "pdf", about: "typeset, to print", is_text: false, write: pdf },
    Format {
        name: "docx",
        extension: "docx",
        about: "for Word, with the styles of the Verbatim template",
        is_text: false,
        write: |questions, out| word::write(&told::questions(questions), out),
    },
    Format {
        name: "opencaselist",
        extension: "caselist.md",
        about: "Markdown for openCaselist",
        is_text: true,
        write: |questions, out| caselist::write(&told::questions(questions), out),
    },
];

/// Writes the questions for a terminal of so many columns.
pub fn text(questions: &Questions, width: usize, style: Style) -> String {
    let mut out = Outline::new(width, style);
    sheet::head(&mut out, &questions.sheet);
    if questions.examinations.is_empty() {
        out.paragraph("", "", &[("There is nothing to ask.", Paint::None)]);
    }
    for examination in &questions.examinations {
        out.text.push('\n');
        out.paragraph("", "", &[(&examination.heading, Paint::Strong)]);
        out.paragraph("", "", &[(&examination.position.text, Paint::None)]);
        out.paragraph("", "", &[(&examination.says, Paint::Faint)]);
        for (index, point) in examination.points.iter().enumerate() {
            let first = format!("{:>3}  ", index + 1);
            let number = format!("{} {}", point.role.word(), point.link.label);
            out.text.push('\n');
            out.paragraph(&first, "     ", &[(&number, Paint::Role(point.role)), (&point.link.text, Paint::None)]);
            if let Some(turns) = &point.turns {
                out.paragraph("     ", "     ", &[("Crux.", Paint::Strong), (turns, Paint::Strong)]);
            }
            if let Some(breaks) = &point.breaks {
                out.paragraph("     ", "     ", &[(breaks, Paint::None)]);
            }
            if let Some(caution) = &point.caution {
                out.paragraph("     ", "     ", &[(caution, Paint::Faint)]);
            }
            for ask in &point.asks {
                let why = format!("({})", ask.why);
                out.paragraph("     ? ", "       ", &[(&plain(&ask.text), Paint::None), (&why, Paint::Faint)]);
            }
            let quote: String = point.quote.iter().map(|words| words.text.as_str()).collect();
            let quote = if quote.is_empty() { quote } else { format!("“{quote}”") };
            out.paragraph("     < ", "       ", &[(&plain(&point.expect), Paint::Faint), (&quote, Paint::Faint)]);
            out.paragraph("     > ", "       ", &[(&plain(&point.next), Paint::None)]);
        }
        if let Some(more) = &examination.more {
            out.text.push('\n');
            out.paragraph("", "", &[(more, Paint::Faint), ("`--all` prints them.", Paint::Faint)]);
        }
    }
    if let Some(untried) = &questions.untried {
        out.text.push('\n');
        out.paragraph("", "", &[(untried, Paint::Faint)]);
    }
    out.text
}

/// Writes the questions as one page.
fn html(questions: &Questions, out: &mut dyn io::Write) -> io::Result<()> {
    let foreign = super::html::foreign_to(&questions.sheet.language);
    super::fill(&Page { questions, sheet: &questions.sheet, foreign }, out)
}

/// Writes the questions as Markdown.
fn markdown(questions: &Questions, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Plain { questions, sheet: &questions.sheet }, out)
}

/// Writes the questions as a typeset document.
fn pdf(questions: &Questions, out: &mut dyn io::Write) -> io::Result<()> {
    super::typeset::write(&Printed { questions, sheet: &questions.sheet }, Vec::new(), out)
}

#[derive(Template)]
#[template(path = "html/questions-sheet.html")]
struct Page<'a> {
    questions: &'a Questions,
    sheet: &'a Sheet,
    foreign: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "markdown/questions-sheet.md", whitespace = "preserve")]
struct Plain<'a> {
    questions: &'a Questions,
    sheet: &'a Sheet,
}

#[derive(Template)]
#[template(path = "typst/questions-sheet.typ")]
struct Printed<'a> {
    questions: &'a Questions,
    sheet: &'a Sheet,
}
