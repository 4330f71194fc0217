//! View → bytes. One file a format; each only dresses the view and escapes its texts.
//!
//! [`FORMATS`] is the list of what a brief can be written as. The terminal has [`outline`] besides, which is told how
//! wide it is and whether it shows colour.

pub mod html;
pub mod markdown;
pub mod mermaid;
pub mod outline;

use crate::present::view::View;

/// A format that a brief can be written in.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What its files end with, without the stop.
    pub extension: &'static str,
    /// What it is good for, in a few words.
    pub about: &'static str,
    /// Writes a brief in it.
    pub render: fn(&View) -> String,
}

/// Every format.
pub const FORMATS: &[Format] = &[
    Format { name: "html", extension: "html", about: "one page to read, fold and print", render: html::render },
    Format { name: "markdown", extension: "md", about: "for GitHub, with a map", render: markdown::render },
    Format { name: "mermaid", extension: "mmd", about: "the map alone", render: mermaid::render },
];

/// Fills a template.
fn fill(template: &impl askama::Template) -> String {
    // The only errors are those of the writer, and a string takes everything.
    template.render().unwrap_or_default()
}
