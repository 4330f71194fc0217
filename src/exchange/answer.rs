//! Attack graph and task → the answer, in the lines of the competitions.
//!
//! | task | `af`, as in 2023 | `apx` and `tgf`, as until 2019 |
//! |---|---|---|
//! | SE | `w 1 3`, or `NO` | `[a,c]`, or `NO` |
//! | DC | `YES` and an extension with the argument, `w 1 3`; or `NO` | `YES` or `NO` |
//! | DS | `YES`; or `NO` and an extension without the argument, `w 2` | `YES` or `NO` |
//! | EE | a line `w …` for each extension; `NO` where there is none | `[[a,c],[b]]` |
//! | CE | the number | the number |
//!
//! The competition of 2023 had no EE; its lines here are those of SE, one after the other.

use crate::framework::{self, End, Framework, Label, NeedsAttacks, Solver, Stop};

use super::{
    AttackGraph, Format,
    task::{Question, Task},
};

/// How many bytes the extensions of a list may take in all: 1 GiB. A list that would take more ends before.
const MOST_BYTES: usize = 1 << 30;

/// An answer, and what is missing in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    /// The lines to print; empty where nothing is known.
    pub lines: String,
    /// What was not found out, where the search ended early.
    pub unfinished: Option<String>,
}

impl Answer {
    fn whole(lines: impl Into<String>) -> Answer {
        Answer { lines: lines.into(), unfinished: None }
    }

    fn nothing(unfinished: &str) -> Answer {
        Answer { lines: String::new(), unfinished: Some(unfinished.into()) }
    }
}

/// Answers a task about a graph; `argument` is the one asked about, where the question is about one.
///
/// # Errors
/// Never for the graphs made here: every semantics is defined for attacks.
pub fn answer(
    graph: &AttackGraph,
    format: &Format,
    task: Task,
    argument: usize,
    stop: Stop,
) -> Result<Answer, NeedsAttacks> {
    let framework = Framework::of_attacks(graph.len(), &graph.attacks);
    let solver = Solver::new(&framework, task.semantics, stop)?;
    let printer = Printer { graph, is_numeric: format.name == "af" };
    Ok(match task.question {
        Question::One => printer.one(&solver),
        Question::All => printer.all(&solver),
        Question::Count => count(&solver),
        Question::Credulous => printer.decided(solver.credulous(argument)),
        Question::Sceptical => printer.decided(solver.sceptical(argument)),
    })
}

fn count(solver: &Solver<'_>) -> Answer {
    let count = solver.count();
    match count.end {
        End::Whole => Answer::whole(format!("{}\n", count.found)),
        _ => Answer::nothing(&format!("at least {} extensions were found, and perhaps there are more", count.found)),
    }
}

struct Printer<'a> {
    graph: &'a AttackGraph,
    is_numeric: bool,
}

impl Printer<'_> {
    fn one(&self, solver: &Solver<'_>) -> Answer {
        let one = solver.one();
        match (one.found, one.end) {
            (Some(labels), _) => {
                let mut lines = String::new();
                self.extension(&labels, &mut lines);
                Answer::whole(lines + "\n")
            }
            (None, End::Whole) => Answer::whole("NO\n"),
            (None, _) => Answer::nothing("no extension was found yet, and perhaps there is one"),
        }
    }

    fn all(&self, solver: &Solver<'_>) -> Answer {
        let limit = MOST_BYTES / self.graph.len().max(64);
        let all = solver.all(limit);
        let mut lines = String::new();
        if !self.is_numeric {
            lines.push('[');
        }
        for (number, labels) in all.found.iter().enumerate() {
            if number > 0 {
                lines.push(if self.is_numeric { '\n' } else { ',' });
            }
            self.extension(labels, &mut lines);
        }
        match (self.is_numeric, all.found.is_empty(), all.end) {
            (false, ..) => lines.push_str("]\n"),
            (true, false, _) => lines.push('\n'),
            (true, true, End::Whole) => lines.push_str("NO\n"),
            (true, true, _) => {}
        }
        let count = all.found.len();
        let unfinished = match all.end {
            End::Whole => None,
            End::Limit => {
                Some(format!("the list ends after {count} extensions, the most that are held; CE counts all"))
            }
            End::Stopped => Some(format!("{count} extensions were found, and perhaps there are more")),
        };
        Answer { lines, unfinished }
    }

    fn decided(&self, answer: framework::Answer) -> Answer {
        let (word, witness) = match answer {
            framework::Answer::Yes(witness) => ("YES\n", witness),
            framework::Answer::No(witness) => ("NO\n", witness),
            framework::Answer::Unknown => return Answer::nothing("it is not known yet"),
        };
        let mut lines = word.to_owned();
        if let Some(labels) = witness.filter(|_| self.is_numeric) {
            self.extension(&labels, &mut lines);
            lines.push('\n');
        }
        Answer::whole(lines)
    }

    /// The accepted arguments, in the order of the graph.
    fn extension(&self, labels: &[Label], lines: &mut String) {
        let arguments = &self.graph.arguments;
        let accepted = labels.iter().enumerate().filter(|(_, label)| **label == Label::In).map(|(number, _)| number);
        lines.push(if self.is_numeric { 'w' } else { '[' });
        for (place, number) in accepted.enumerate() {
            if self.is_numeric {
                lines.push(' ');
            } else if place > 0 {
                lines.push(',');
            }
            // Numeric files have numbered arguments, so names are their numbers.
            lines.push_str(&arguments.name(number));
        }
        if !self.is_numeric {
            lines.push(']');
        }
    }
}
