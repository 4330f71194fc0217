//! A comparison of two debates → text. One file a format; each only dresses the view and escapes its texts.

mod html;
mod json;
mod markdown;
mod terminal;

use super::outline::Style;
use crate::present::comparison::Comparison;

/// A format that a comparison can be written in.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What its files end with, without the stop.
    pub extension: &'static str,
    /// What it is good for, in a few words.
    pub about: &'static str,
    /// Writes a comparison in it.
    pub print: fn(&Comparison, Screen) -> String,
}

/// What is known of where a text is shown; only text for terminals heeds it.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// Columns.
    pub width: usize,
    /// Colours.
    pub style: Style,
}

/// Every format; the first is the default.
pub const FORMATS: &[Format] = &[
    Format { name: "text", extension: "txt", about: "for the terminal", print: terminal::print },
    Format { name: "markdown", extension: "md", about: "for GitHub", print: markdown::print },
    Format { name: "html", extension: "html", about: "one page to read and print", print: html::print },
    Format { name: "json", extension: "json", about: "for programs", print: json::print },
];
