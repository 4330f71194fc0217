//! `explain`: what a finding means and how to mend it.

use std::process::ExitCode;

use clap::Args;
use elenchus::{names, report};

use super::console::{self, Done};

/// Say what a finding means and how to mend it
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  elenchus explain circular-support")]
pub struct Asked {
    /// The code in brackets after the severity of a finding
    pub code: String,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let code = asked.code.as_str();
    // Also as it stands in a finding: `error[unknown-name]`.
    let code = code.split(['[', ']']).nth(1).unwrap_or(code);
    let rules = elenchus::rules();
    if let Some(rule) = rules.iter().find(|rule| rule.code == code) {
        console::say(&report::rules::page(rule))?;
        return Ok(ExitCode::SUCCESS);
    }
    let near = names::nearest_few(code, rules.iter().map(|rule| rule.code), 3);
    let near: Vec<_> = near.iter().map(|code| format!("`{code}`")).collect();
    Err(match &near[..] {
        [] => format!("no rule is called `{code}`; `elenchus rules` lists all"),
        near => format!("no rule is called `{code}`; there is {}", near.join(" or ")),
    }
    .into())
}
