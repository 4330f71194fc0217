//! `schemes`: the argumentation schemes, with the premises that each needs and the questions that test it.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, ValueHint};
use elenchus::{load, report, schemes::Schemes};

use super::console::{self, Done};

/// List the argumentation schemes, or explain one
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus schemes                     all that ship with the program
  elenchus schemes expert-opinion      what it needs, and the questions that test it
  elenchus schemes --debate crisis     with those that the debate brings along")]
pub struct Asked {
    /// The name of a scheme, as a reason writes it under `scheme`
    pub name: Option<String>,
    /// A debate that brings schemes of its own
    #[arg(long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub debate: Option<PathBuf>,
    /// Lay an overlay of that debate on it; `all` for all of them
    #[arg(long, value_name = "NAME", requires = "debate")]
    pub with: Vec<String>,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let reading = match &asked.debate {
        Some(path) => {
            let request = load::Request { path: path.clone(), overlays: asked.with.clone() };
            Some(elenchus::read(load::read(&request)?))
        }
        None => None,
    };
    let schemes = reading.as_ref().map_or(Schemes::shipped(), |reading| Schemes::of(&reading.debate));
    let Some(name) = &asked.name else {
        console::say(&report::schemes::table(schemes))?;
        return Ok(ExitCode::SUCCESS);
    };
    if let Some(scheme) = schemes.get(name) {
        console::say(&report::schemes::page(scheme))?;
        return Ok(ExitCode::SUCCESS);
    }
    let near: Vec<_> = schemes.near(name).iter().map(|near| format!("`{near}`")).collect();
    Err(match &near[..] {
        [] => format!("no scheme is called `{name}`; `elenchus schemes` lists all"),
        near => format!("no scheme is called `{name}`; there is {}", near.join(" or ")),
    }
    .into())
}
