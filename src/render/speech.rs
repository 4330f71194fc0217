//! Speeches against the clock: for the terminal, as a page, and as Markdown.

use std::io;

use askama::Template;

use super::{
    Format, caselist,
    outline::{Outline, Paint, Style},
    sheet, told, word,
};
use crate::present::view::{Light, Sheet, Speech, SpeechPart, Speeches, Verdict};

/// Every format.
pub const FORMATS: &[Format<Speeches>] = &[
    Format { name: "html", extension: "html", about: "one page to print", is_text: true, write: html },
    Format { name: "markdown", extension: "md", about: "for GitHub", is_text: true, write: markdown },
    Format { name: "pdf", extension: "pdf", about: "typeset, to print", is_text: false, write: pdf },
    Format {
        name: "docx",
        extension: "docx",
        about: "for Word, with the styles of the Verbatim template",
        is_text: false,
        write: |view, out| word::write(&told::speeches(view), out),
    },
    Format {
        name: "opencaselist",
        extension: "caselist.md",
        about: "Markdown for openCaselist",
        is_text: true,
        write: |view, out| caselist::write(&told::speeches(view), out),
    },
];

/// Writes the speeches for a terminal of so many columns.
pub fn text(speeches: &Speeches, width: usize, style: Style) -> String {
    let mut out = Outline::new(width, style);
    sheet::head(&mut out, &speeches.sheet);
    out.paragraph("", "", &[(&speeches.says, Paint::Faint)]);
    for warning in &speeches.warnings {
        out.paragraph("", "", &[(warning, Paint::Strong)]);
    }
    for speech in &speeches.speeches {
        self::speech(&mut out, speech);
    }
    out.text
}

fn speech(out: &mut Outline, speech: &Speech) {
    out.text.push('\n');
    let time = format!("{} of {}", speech.time, speech.clock);
    let light = match speech.light {
        Light::Green => Paint::Verdict(Verdict::Accepted),
        Light::Amber => Paint::Verdict(Verdict::Undecided),
        Light::Red => Paint::Verdict(Verdict::Rejected),
    };
    out.paragraph("", "", &[(speech.name, Paint::Strong), (&time, Paint::Strong), (speech.light.word(), light)]);
    out.paragraph("", "", &[(&speech.says, Paint::Faint)]);
    out.text.push('\n');
    if let Some(opening) = &speech.opening {
        out.paragraph(" 0:00  ", "       ", &[(opening, Paint::Strong)]);
    }
    for part in &speech.parts {
        self::part(out, part);
    }
    if !speech.cut.is_empty() {
        out.text.push('\n');
        out.paragraph("", "", &[("Left out", Paint::Strong)]);
    }
    for cut in &speech.cut {
        out.paragraph("  ", "  ", &[(&format!("{}:", cut.why), Paint::None)]);
        for (link, remark) in &cut.arguments {
            let remark = if remark.is_empty() { String::new() } else { format!("({remark})") };
            let words = [(&*link.label, Paint::Strong), (&link.text, Paint::None), (&remark, Paint::Faint)];
            out.paragraph("    ", "      ", &words);
        }
    }
}

fn part(out: &mut Outline, part: &SpeechPart) {
    let first = format!("{:>5}  {}", part.at, "  ".repeat(part.level.min(DEEPEST)));
    let next = " ".repeat(first.chars().count());
    let what = format!("{} {}", part.what, part.link.label);
    let remark = if part.remark.is_empty() { String::new() } else { format!("({})", part.remark) };
    let words = [(&*what, Paint::Strong), (&part.link.text, Paint::Strong), (&remark, Paint::Faint)];
    out.paragraph(&first, &next, &words);
    for they in &part.they_say {
        out.paragraph(
            &next,
            &next,
            &[("They say,", Paint::Faint), (&they.label, Paint::Faint), (&they.text, Paint::Faint)],
        );
    }
    for line in &part.lines {
        out.paragraph(&next, &next, &[(&line.text, Paint::None)]);
        for card in &line.cards {
            let read: String = card.read.iter().map(|words| words.text.as_str()).collect::<Vec<_>>().join(" … ");
            let read = if read.is_empty() { read } else { format!("“{read}”") };
            let cite = format!("[{}]", card.cite);
            out.paragraph(&format!("{next}  "), &format!("{next}  "), &[(&read, Paint::None), (&cite, Paint::Faint)]);
        }
    }
}

/// How many levels are shown by the indent; what is deeper stands with them.
const DEEPEST: usize = 6;

/// Writes the speeches as one page.
fn html(speeches: &Speeches, out: &mut dyn io::Write) -> io::Result<()> {
    let foreign = super::html::foreign_to(&speeches.sheet.language);
    super::fill(&Page { speeches, sheet: &speeches.sheet, foreign }, out)
}

/// Writes the speeches as Markdown.
fn markdown(speeches: &Speeches, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Plain { speeches, sheet: &speeches.sheet }, out)
}

/// Writes the speeches as a typeset document.
fn pdf(speeches: &Speeches, out: &mut dyn io::Write) -> io::Result<()> {
    super::typeset::write(&Printed { speeches, sheet: &speeches.sheet }, Vec::new(), out)
}

#[derive(Template)]
#[template(path = "html/speech.html")]
struct Page<'a> {
    speeches: &'a Speeches,
    sheet: &'a Sheet,
    foreign: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "markdown/speech.md", whitespace = "preserve")]
struct Plain<'a> {
    speeches: &'a Speeches,
    sheet: &'a Sheet,
}

#[derive(Template)]
#[template(path = "typst/speech.typ")]
struct Printed<'a> {
    speeches: &'a Speeches,
    sheet: &'a Sheet,
}
