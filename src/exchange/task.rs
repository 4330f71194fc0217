//! The tasks of the competitions of argument solvers (ICCMA), by their names: a question and a semantics, `DC-PR`.

use crate::{framework::Semantics, names};

/// What is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Question {
    /// Is an argument in some extension?
    Credulous,
    /// Is an argument in every extension?
    Sceptical,
    /// One extension.
    One,
    /// All extensions.
    All,
    /// How many extensions?
    Count,
}

impl Question {
    /// Every question with its letters and what it asks for.
    pub const WORDS: [(&'static str, Question, &'static str); 5] = [
        ("DC", Question::Credulous, "is the argument of `-a` in some extension?"),
        ("DS", Question::Sceptical, "is the argument of `-a` in every extension?"),
        ("SE", Question::One, "one extension"),
        ("EE", Question::All, "all extensions"),
        ("CE", Question::Count, "how many extensions?"),
    ];

    /// Whether it is about one argument.
    pub fn is_about_an_argument(self) -> bool {
        matches!(self, Question::Credulous | Question::Sceptical)
    }
}

/// The semantics of the competitions with their letters.
pub const SEMANTICS: [(&str, Semantics); 7] = [
    ("CO", Semantics::Complete),
    ("GR", Semantics::Grounded),
    ("PR", Semantics::Preferred),
    ("ST", Semantics::Stable),
    ("SST", Semantics::SemiStable),
    ("STG", Semantics::Stage),
    ("ID", Semantics::Ideal),
];

/// A question under a semantics.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Task {
    /// The question.
    pub question: Question,
    /// The semantics.
    pub semantics: Semantics,
}

impl Task {
    /// Every task with its name.
    pub fn all() -> impl Iterator<Item = (String, Task)> {
        Question::WORDS.into_iter().flat_map(|(letters, question, _)| {
            SEMANTICS
                .into_iter()
                .map(move |(word, semantics)| (format!("{letters}-{word}"), Task { question, semantics }))
        })
    }

    /// The task of this name, in capitals or not.
    ///
    /// # Errors
    /// Gives the names most like it.
    pub fn named(name: &str) -> Result<Task, Vec<String>> {
        if let Some((_, task)) = Task::all().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
            return Ok(task);
        }
        let small: Vec<String> = Task::all().map(|(known, _)| known.to_lowercase()).collect();
        let near = names::nearest_few(name, small.iter().map(String::as_str), 3);
        Err(near.into_iter().map(str::to_uppercase).collect())
    }
}
