//! Prints, writes, exits: 0 clean, 1 findings at error level, 2 could not run.

mod command;

use std::process::ExitCode;

fn main() -> ExitCode {
    command::run()
}
