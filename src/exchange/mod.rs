//! Text ⇄ attack graph, the formats of the competitions of argument solvers; and debate ⇄ attack graph.
//!
//! An attack graph (abstract argumentation framework, Dung 1995) is a set of arguments of which some attack others, and
//! nothing more is known of them. One format is one file, and one line in [`FORMATS`].
//! - [`flatten`] makes an attack graph of a debate, with the same verdicts.
//! - [`debate`] makes a debate of an attack graph, with the same verdicts.
//! - [`task`] names the questions that the competitions ask of a graph, and [`answer`] answers them in their words.
//!
//! ```
//! use elenchus::exchange;
//!
//! let text = b"arg(a). arg(b). att(a,b).";
//! let format = exchange::told(None, text);
//! let graph = format.read(text)?;
//! assert_eq!((format.name, graph.len(), &graph.attacks[..]), ("apx", 2, &[(0, 1)][..]));
//! # Ok::<(), exchange::Fault>(())
//! ```

pub mod answer;
pub mod debate;
pub mod flatten;
pub mod task;

mod af;
mod apx;
mod arguments;
mod tgf;

#[cfg(test)]
mod tests;

use std::{
    fmt,
    io::{self, Write},
};

pub use self::arguments::Arguments;

/// Every format, the one of the latest competitions first.
pub const FORMATS: &[Format] = &[af::FORMAT, apx::FORMAT, tgf::FORMAT];

/// The most arguments that are read. Each takes memory before anything is known of it.
pub const MOST_ARGUMENTS: u32 = 10_000_000;

/// The most attacks that are read.
pub const MOST_ATTACKS: usize = 100_000_000;

/// Arguments, and who attacks whom.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct AttackGraph {
    /// The arguments, by number from 0.
    pub arguments: Arguments,
    /// Attacker and attacked, in the order written. An attack that is written twice stands here twice.
    pub attacks: Vec<(u32, u32)>,
}

impl AttackGraph {
    /// How many arguments there are.
    pub fn len(&self) -> usize {
        self.arguments.len()
    }

    /// Whether there are no arguments.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A way to write attack graphs down.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// The word it is asked for by, which is also what its files end with.
    pub name: &'static str,
    /// What it looks like.
    pub about: &'static str,
    read: fn(&str) -> Result<AttackGraph, Fault>,
    /// Writes a graph.
    pub write: fn(&AttackGraph, &mut dyn Write) -> io::Result<()>,
    /// Whether the first line that is no comment looks like it.
    looks_so: fn(&str) -> bool,
}

impl Format {
    /// Reads a graph.
    ///
    /// # Errors
    /// Where the text is none, with the line and what to do.
    pub fn read(&self, bytes: &[u8]) -> Result<AttackGraph, Fault> {
        match std::str::from_utf8(bytes) {
            Ok(text) => (self.read)(text.strip_prefix('\u{feff}').unwrap_or(text)),
            Err(why) => Err(Fault {
                line: line_at(bytes, why.valid_up_to()),
                problem: "the text is not UTF-8".into(),
                repair: "save the file as UTF-8".into(),
            }),
        }
    }
}

/// What keeps a text from being an attack graph.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
    /// What to do.
    pub repair: String,
}

impl Fault {
    fn new(line: usize, problem: impl Into<String>, repair: impl Into<String>) -> Fault {
        Fault { line, problem: problem.into(), repair: repair.into() }
    }

    fn too_many_arguments(line: usize) -> Fault {
        let problem = format!("more than {MOST_ARGUMENTS} arguments, the most that are read");
        Fault::new(line, problem, "leave out arguments, or split the graph into parts that do not touch")
    }

    fn too_many_attacks(line: usize) -> Fault {
        let problem = format!("more than {MOST_ATTACKS} attacks, the most that are read");
        Fault::new(line, problem, "leave out attacks, or split the graph into parts that do not touch")
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}; {}", self.line, self.problem, self.repair)
    }
}

impl std::error::Error for Fault {}

/// The format of a file, told by what its name ends with, else by its first line.
pub fn told(ending: Option<&str>, bytes: &[u8]) -> &'static Format {
    let by_ending = FORMATS.iter().find(|format| ending.is_some_and(|ending| ending.eq_ignore_ascii_case(format.name)));
    by_ending.unwrap_or_else(|| {
        let lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
        let mut lines = lines.filter(|line| !line.is_empty() && !line.starts_with(b"#") && !line.starts_with(b"%"));
        // A few letters tell; what follows may be long.
        let first = lines.next().map(|line| String::from_utf8_lossy(&line[..line.len().min(64)]).into_owned());
        let first = first.unwrap_or_default();
        FORMATS.iter().find(|format| (format.looks_so)(&first)).unwrap_or(&FORMATS[0])
    })
}

/// The line of a place in a text, from 1.
fn line_at(bytes: &[u8], place: usize) -> usize {
    bytes[..place].split(|byte| *byte == b'\n').count()
}

/// A piece of a text as it is shown in a message: not all of it where it is long.
fn shown(text: &str) -> String {
    const MOST: usize = 40;
    let mut shown: String = text.chars().take(MOST).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
