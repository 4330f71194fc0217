//! Verdicts under several semantics, by themselves: one format, one file, one line in [`FORMATS`].

mod json;
mod markdown;
mod terminal;

use super::comparison::Screen;
use crate::present::view::Verdicts;

/// A format that verdicts can be printed in.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it is good for, in a few words.
    pub about: &'static str,
    /// Whether it is for a terminal, with colours.
    pub is_for_terminals: bool,
    /// Writes it.
    pub print: fn(&Verdicts, Screen) -> String,
}

/// Every format, the default first.
pub const FORMATS: &[Format] = &[
    Format { name: "text", about: "for the terminal", is_for_terminals: true, print: terminal::print },
    Format { name: "markdown", about: "tables for GitHub", is_for_terminals: false, print: markdown::print },
    Format { name: "json", about: "every claim, for programs", is_for_terminals: false, print: json::print },
];
