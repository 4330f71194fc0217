//! The commands: one file each, with what can be typed and what is done.
//!
//! Nothing is decided here that the library could decide; a command reads, calls, prints and says how it ended.

mod answers;
mod brief;
mod cards;
mod case;
mod check;
mod compare;
mod convert;
mod coverage;
mod explain;
mod flow;
mod judge;
mod map;
mod matrix;
mod meant;
mod new;
mod outline;
mod provenance;
mod questions;
mod rules;
mod schemes;
mod solve;
mod speech;
mod strength;
mod timeline;
mod verdict;
mod why;
mod win;
mod worksheet;

mod arguments;
mod console;
mod judged;
mod output;
mod pack;
mod part;
mod progress;
mod repairing;
mod sheet;

use std::process::ExitCode;

use clap::{
    Parser, Subcommand,
    builder::{Styles, styling::AnsiColor},
};
use console::Color;

/// The headings of help pages, as in the findings.
const STYLES: Styles = Styles::styled()
    .header(AnsiColor::BrightGreen.on_default().bold())
    .usage(AnsiColor::BrightGreen.on_default().bold())
    .literal(AnsiColor::BrightCyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// Debates in YAML: checked like a program, judged by argumentation theory, printed as briefs.
#[derive(Parser, Debug)]
#[command(name = "elenchus", version, styles = STYLES, infer_long_args = true, max_term_width = 100)]
#[command(after_help = "\
Examples:
  elenchus new school-starts     start a debate in the folder school-starts
  elenchus check school-starts   find what is wrong with it
  elenchus brief school-starts   write briefs/school-starts.html and .md

Exit status: 0 clean, 1 findings at error level, 2 could not run.")]
struct Cli {
    /// What to do.
    #[command(subcommand)]
    command: Command,
    /// Colours: where a terminal shows them and `NO_COLOR` does not forbid it, always, or never
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    color: Color,
}

/// The commands, in the order of the help page.
#[derive(Subcommand, Debug)]
enum Command {
    Check(check::Asked),
    Brief(brief::Asked),
    Outline(outline::Asked),
    Map(map::Asked),
    Verdict(verdict::Asked),
    Why(why::Asked),
    Win(win::Asked),
    Strength(strength::Asked),
    Compare(compare::Asked),
    Timeline(timeline::Asked),
    Coverage(coverage::Asked),
    Case(case::Asked),
    Answers(answers::Asked),
    Questions(questions::Asked),
    Speech(speech::Asked),
    Flow(flow::Asked),
    Judge(judge::Asked),
    Swap(judge::AskedToSwap),
    Matrix(matrix::Asked),
    Provenance(provenance::Asked),
    Worksheet(worksheet::Asked),
    Cards(cards::Asked),
    Explain(explain::Asked),
    Rules(rules::Asked),
    Schemes(schemes::Asked),
    Convert(convert::Asked),
    Solve(solve::Asked),
    New(new::Asked),
}

/// Does what was typed; ends the program with help or a complaint where that is no command.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    cli.color.set();
    console::end(cli.command.run())
}

impl Command {
    fn run(&self) -> console::Done {
        match self {
            Command::Check(asked) => check::run(asked),
            Command::Brief(asked) => brief::run(asked),
            Command::Outline(asked) => outline::run(asked),
            Command::Map(asked) => map::run(asked),
            Command::Verdict(asked) => verdict::run(asked),
            Command::Why(asked) => why::run(asked),
            Command::Win(asked) => win::run(asked),
            Command::Strength(asked) => strength::run(asked),
            Command::Compare(asked) => compare::run(asked),
            Command::Timeline(asked) => timeline::run(asked),
            Command::Coverage(asked) => coverage::run(asked),
            Command::Case(asked) => case::run(asked),
            Command::Answers(asked) => answers::run(asked),
            Command::Questions(asked) => questions::run(asked),
            Command::Speech(asked) => speech::run(asked),
            Command::Flow(asked) => flow::run(asked),
            Command::Judge(asked) => judge::run(asked),
            Command::Swap(asked) => judge::swap(asked),
            Command::Matrix(asked) => matrix::run(asked),
            Command::Provenance(asked) => provenance::run(asked),
            Command::Worksheet(asked) => worksheet::run(asked),
            Command::Cards(asked) => cards::run(asked),
            Command::Explain(asked) => explain::run(asked),
            Command::Rules(asked) => rules::run(asked),
            Command::Schemes(asked) => schemes::run(asked),
            Command::Convert(asked) => convert::run(asked),
            Command::Solve(asked) => solve::run(asked),
            Command::New(asked) => new::run(asked),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
