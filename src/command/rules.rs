//! `rules`: every rule with its severity.

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use elenchus::report;

use super::console::{self, Done};

/// List all rules with their severity
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus rules
  elenchus rules --format json")]
pub struct Asked {
    /// How they are listed
    #[arg(long, short, value_enum, default_value_t)]
    pub format: Shape,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let rules = elenchus::rules();
    console::say(&match asked.format {
        Shape::Table => report::rules::table(&rules),
        Shape::Json => report::json::rules(&rules),
    })?;
    Ok(ExitCode::SUCCESS)
}

/// How rules are listed.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum Shape {
    #[default]
    Table,
    Json,
}
