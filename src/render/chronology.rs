//! The chronology by itself: for the terminal, as a page, and as Markdown.

use std::io;

use askama::Template;

use super::outline::{Outline, Paint, Style};
use crate::present::view::{Event, Inline, View};

/// Writes the chronology for a terminal of so many columns.
pub fn text(view: &View, width: usize, style: Style) -> String {
    let mut out = Outline::new(width, style);
    out.paragraph("", "", &[(&view.title, Paint::Strong)]);
    if view.chronology.is_empty() {
        out.paragraph("", "", &[("No claim of this debate has a date.", Paint::None)]);
    }
    let mut last = None;
    for event in &view.chronology {
        if last != Some(&event.date) {
            out.paragraph("\n", "", &[(&event.date, Paint::Strong)]);
            last = Some(&event.date);
        }
        let (mark, number) = (event.verdict.mark(), &event.link.label);
        let told = [(mark, Paint::Verdict(event.verdict)), (number, Paint::Strong), (&event.link.text, Paint::None)];
        out.paragraph("  ", "    ", &told);
        let sources = says(event);
        if !sources.is_empty() {
            out.paragraph("    ", "    ", &[(&sources, Paint::Faint)]);
        }
        for other in &event.conflicts {
            let words = format!("≠ {} has {}", other.link.label, other.date);
            out.paragraph("    ", "    ", &[(&words, Paint::Strong)]);
        }
    }
    out.text
}

/// Who says so, and where.
fn says(event: &Event) -> String {
    let names: Vec<&str> = event.by.iter().chain(&event.sources).map(|link| &*link.label).collect();
    names.join("; ")
}

/// Writes the chronology as one page.
pub fn html(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let foreign = super::html::foreign(view);
    super::fill(&Page { view, foreign }, out)
}

/// Writes the chronology as Markdown.
pub fn markdown(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Sheet { view }, out)
}

#[derive(Template)]
#[template(path = "html/chronology.html")]
struct Page<'a> {
    view: &'a View,
    foreign: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "markdown/chronology.md", whitespace = "preserve")]
struct Sheet<'a> {
    view: &'a View,
}
