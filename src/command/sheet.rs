//! What is printed by itself, in one of three shapes: questions, speeches and the like.

use std::io;

use clap::ValueEnum;
use elenchus::render::outline::Style;

use super::{
    console::{self, Failure},
    progress::Progress,
};

/// How a sheet is printed.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum Shape {
    #[default]
    Text,
    #[value(alias = "md")]
    Markdown,
    Html,
}

/// Who prints which shape of one kind of sheet.
pub struct Printers<T> {
    pub text: fn(&T, usize, Style) -> String,
    pub markdown: Write<T>,
    pub html: Write<T>,
}

/// Writes a sheet to a place.
pub type Write<T> = fn(&T, &mut dyn io::Write) -> io::Result<()>;

/// Prints a sheet to standard output.
pub fn print<T>(sheet: &T, shape: Shape, printers: &Printers<T>, progress: Progress) -> Result<(), Failure> {
    let write = match shape {
        Shape::Text => {
            let text = (printers.text)(sheet, console::width(&io::stdout()), Style::Coloured);
            drop(progress);
            return console::say(&text);
        }
        Shape::Markdown => printers.markdown,
        Shape::Html => printers.html,
    };
    let mut bytes = Vec::new();
    write(sheet, &mut bytes)?;
    drop(progress);
    console::print(&String::from_utf8_lossy(&bytes))
}
