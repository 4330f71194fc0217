//! The chronology by itself: for the terminal, as a page, as Markdown, and for programs.
//!
//! As JSON it is
//! ```json
//! {
//!   "version": 1,
//!   "title": "School starts",
//!   "events": [
//!     {
//!       "id": "pilot-year",
//!       "number": "1A",
//!       "claim": "The pilot began in 2016.",
//!       "when": "2016-09",
//!       "date": "September 2016",
//!       "verdict": "accepted",
//!       "by": null,
//!       "sources": [ "Widome 2020" ],
//!       "conflicts": [ { "number": "1B", "date": "2015" } ]
//!     }
//!   ]
//! }
//! ```
//! `version` changes when a field changes its meaning or goes away; `when` is the date as written (EDTF), `date` the same
//! in words.

use std::io;

use askama::Template;
use serde::Serialize;

use super::{
    Format,
    outline::{Outline, Paint, Style},
};
use crate::{
    json,
    present::view::{Event, Inline, View},
};

/// Every format.
pub const FORMATS: &[Format] = &[
    Format { name: "html", extension: "html", about: "one page with a picture", is_text: true, write: html },
    Format { name: "markdown", extension: "md", about: "for GitHub", is_text: true, write: markdown },
    Format { name: "pdf", extension: "pdf", about: "typeset, to print", is_text: false, write: pdf },
    Format { name: "json", extension: "json", about: "for programs", is_text: true, write: json },
];

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
fn html(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let foreign = super::html::foreign(view);
    super::fill(&Page { view, foreign, bidi: view.bidi }, out)
}

/// Writes the chronology as Markdown.
fn markdown(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Sheet { view }, out)
}

/// Writes the chronology as a typeset document.
fn pdf(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    super::typeset::write(&Printed { view }, Vec::new(), out)
}

/// Writes the chronology for programs.
fn json(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let events = view.chronology.iter().map(Entry::of).collect();
    out.write_all(json::print(&Document { version: 1, title: &view.title, events }).as_bytes())
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    title: &'a str,
    events: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    number: &'a str,
    claim: &'a str,
    when: &'a str,
    date: &'a str,
    verdict: &'static str,
    by: Option<&'a str>,
    sources: Vec<&'a str>,
    conflicts: Vec<Other<'a>>,
}

/// A claim that dates the same thing differently.
#[derive(Serialize)]
struct Other<'a> {
    number: &'a str,
    date: &'a str,
}

impl<'a> Entry<'a> {
    fn of(event: &'a Event) -> Entry<'a> {
        let conflicts = event.conflicts.iter().map(|other| Other { number: &other.link.label, date: &other.date });
        Entry {
            id: &event.id,
            number: &event.link.label,
            claim: &event.link.text,
            when: &event.written,
            date: &event.date,
            verdict: event.verdict.word(),
            by: event.by.as_ref().map(|by| &*by.label),
            sources: event.sources.iter().map(|source| &*source.label).collect(),
            conflicts: conflicts.collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "html/chronology.html")]
struct Page<'a> {
    view: &'a View,
    foreign: Option<&'a str>,
    bidi: bool,
}

#[derive(Template)]
#[template(path = "markdown/chronology.md", whitespace = "preserve")]
struct Sheet<'a> {
    view: &'a View,
}

#[derive(Template)]
#[template(path = "typst/chronology.typ")]
struct Printed<'a> {
    view: &'a View,
}
