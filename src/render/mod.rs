//! View → bytes. One file a format; each only dresses the view and escapes its texts.
//!
//! [`FORMATS`] is the list of what a brief can be written as. The terminal has [`outline`] besides, which is told how
//! wide it is and whether it shows colour.

pub mod cards;
mod caselist;
pub mod chronology;
pub mod comparison;
pub mod coverage;
pub mod document;
pub mod facing;
pub mod flow;
pub mod html;
pub mod markdown;
pub mod matrix;
pub mod mermaid;
pub mod outline;
pub mod pdf;
pub mod png;
pub mod provenance;
pub mod questions;
mod shapes;
mod sheet;
pub mod speech;
pub mod strength;
pub mod svg;
pub mod swap;
#[cfg(test)]
mod tests;
mod told;
pub mod typeset;
pub mod verdicts;
pub mod why;
pub mod win;
mod word;
mod workbook;
pub mod worksheet;

use std::{fmt, io};

use crate::present::view::View;

/// A format that something can be written in: a brief, or a sheet of another kind.
#[derive(Debug)]
pub struct Format<T: 'static = View> {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What its files end with, without the stop.
    pub extension: &'static str,
    /// What it is good for, in a few words.
    pub about: &'static str,
    /// Whether it is text, which can be shown as it is.
    pub is_text: bool,
    /// Writes the thing in it.
    pub write: fn(&T, &mut dyn io::Write) -> io::Result<()>,
}

/// Every format of a brief.
pub const FORMATS: &[Format] = &[
    Format {
        name: "html",
        extension: "html",
        about: "one page to read, fold and print",
        is_text: true,
        write: html::write,
    },
    Format {
        name: "markdown",
        extension: "md",
        about: "for GitHub, with a map",
        is_text: true,
        write: markdown::write,
    },
    Format {
        name: "docx",
        extension: "docx",
        about: "for Word, with the styles of the Verbatim template",
        is_text: false,
        write: |view, out| word::write(&told::brief(view, png::AVAILABLE), out),
    },
    Format {
        name: "opencaselist",
        extension: "caselist.md",
        about: "Markdown for openCaselist",
        is_text: true,
        write: |view, out| caselist::write(&told::brief(view, false), out),
    },
    Format {
        name: "pdf",
        extension: "pdf",
        about: "typeset, with page numbers, to print and carry",
        is_text: false,
        write: typeset::brief,
    },
    Format { name: "mermaid", extension: "mmd", about: "the map alone", is_text: true, write: mermaid::write },
];

impl<T> Format<T> {
    /// The thing as bytes; for large debates, [`write`](Format::write) saves the memory.
    ///
    /// # Errors
    /// Where the format cannot be written at all.
    pub fn bytes(&self, thing: &T) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        (self.write)(thing, &mut bytes)?;
        Ok(bytes)
    }

    /// The thing as text; of a format that is none, nothing.
    pub fn text(&self, thing: &T) -> String {
        // A vector takes everything, and templates are text.
        self.bytes(thing).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// What is said where this build cannot write it, though others can; `None`: it can.
    pub fn lacks(&self) -> Option<&'static str> {
        typeset::LACKING.filter(|_| self.name == "pdf")
    }

    /// Whether a word or the ending of a file means it.
    pub fn is_called(&self, word: &str) -> bool {
        self.name == word || self.extension == word
    }
}

/// Fills a template into a file. The page of a large debate is many times the size of the debate, so it is never held
/// whole.
fn fill(template: &impl askama::Template, out: &mut dyn io::Write) -> io::Result<()> {
    let mut chunks = Chunks { text: String::with_capacity(CHUNK + CHUNK / 4), out, failed: None };
    // A template gives up the line break at its end; a file needs it.
    let filled = template.render_into(&mut chunks);
    chunks.text.push('\n');
    match (chunks.failed, filled) {
        (Some(error), _) => Err(error),
        (None, Err(error)) => Err(io::Error::other(error)),
        (None, Ok(())) => chunks.out.write_all(chunks.text.as_bytes()),
    }
}

/// Writes one line of comma-separated values (RFC 4180), each in quotation marks.
///
/// A spreadsheet takes what begins with `=`, `+`, `-`, `@`, a tab or a line break for a formula, in quotation marks or
/// not. Such a cell gets an apostrophe before it, by the advice of OWASP (*CSV injection*).
fn csv<T: AsRef<str>>(out: &mut dyn io::Write, cells: impl IntoIterator<Item = T>) -> io::Result<()> {
    for (index, cell) in cells.into_iter().enumerate() {
        let gap = if index == 0 { "" } else { "," };
        let cell = cell.as_ref();
        let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { "'" } else { "" };
        write!(out, "{gap}\"{guard}{}\"", cell.replace('"', "\"\""))?;
    }
    out.write_all(b"\r\n")
}

/// How many bytes are written at a time.
const CHUNK: usize = 64 * 1024;

/// Gathers the small pieces of a template into large ones.
struct Chunks<'a> {
    text: String,
    out: &'a mut dyn io::Write,
    failed: Option<io::Error>,
}

impl fmt::Write for Chunks<'_> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        self.text.push_str(piece);
        if self.text.len() >= CHUNK {
            if let Err(error) = self.out.write_all(self.text.as_bytes()) {
                self.failed = Some(error);
                return Err(fmt::Error);
            }
            self.text.clear();
        }
        Ok(())
    }
}
