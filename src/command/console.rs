//! What the commands print on, and how they end.

use std::{
    fmt,
    io::{self, IsTerminal, Write},
    process::ExitCode,
};

use anstream::ColorChoice;
use clap::ValueEnum;
use elenchus::{
    load,
    report::{Report, visible},
};

/// When to print in colour. What each word means stands in the help of `--color`: documented one by one, they would
/// spread the help of every command over two screens.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

impl Color {
    /// Sets it for all that is printed.
    pub fn set(self) {
        let choice = match self {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        choice.write_global();
    }
}

/// Why a command ended early.
pub enum Failure {
    /// Whoever read standard output has closed it.
    Closed,
    /// What was being done, to what, and what the system said.
    Said(String),
}

impl<T: fmt::Display> From<T> for Failure {
    fn from(words: T) -> Failure {
        Failure::Said(words.to_string())
    }
}

/// How a command ends.
pub type Done = Result<ExitCode, Failure>;

/// The exit status of a command, after a last word where it could not run.
///
/// A closed pipe is 0: whoever closed it has what they wanted.
pub fn end(done: Done) -> ExitCode {
    match done {
        Ok(code) => code,
        Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(Failure::Said(words)) => {
            tell(&format!("\u{1b}[1;91merror\u{1b}[0m: {}\n", visible::line(&words)));
            ExitCode::from(2)
        }
    }
}

/// Writes to standard output, in colour where it is wanted.
pub fn say(text: &str) -> Result<(), Failure> {
    written(anstream::stdout().lock(), text)
}

/// Writes a document to standard output as it is, but to a terminal nothing that it would obey.
pub fn print(text: &str) -> Result<(), Failure> {
    let text = if io::stdout().is_terminal() { visible::harmless(text) } else { text.into() };
    written(io::stdout().lock(), text.as_bytes())
}

/// Writes a document to standard output, text or not. What is not text is not for a terminal.
pub fn put(bytes: &[u8], is_text: bool) -> Result<(), Failure> {
    match std::str::from_utf8(bytes) {
        Ok(text) if is_text => print(text),
        _ if io::stdout().is_terminal() => {
            Err("this is not text, and a terminal cannot show it; add `-o FILE` to write it to a file".into())
        }
        _ => written(io::stdout().lock(), bytes),
    }
}

fn written(mut out: impl Write, text: impl AsRef<[u8]>) -> Result<(), Failure> {
    match out.write_all(text.as_ref()).and_then(|()| out.flush()) {
        Ok(()) => Ok(()),
        Err(why) if why.kind() == io::ErrorKind::BrokenPipe => Err(Failure::Closed),
        Err(why) => Err(format!("cannot write to standard output: {}", load::in_plain_words(&why)).into()),
    }
}

/// Writes to standard error. Where nobody can be told, nobody is; the exit status still says it.
pub fn tell(text: &str) {
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

/// How many columns there are: those of the terminal, or the same everywhere.
pub fn width(stream: &impl IsTerminal) -> usize {
    let terminal = terminal_size::terminal_size().filter(|_| stream.is_terminal());
    terminal.map_or(Report::WIDTH, |(width, _)| usize::from(width.0).max(40))
}
