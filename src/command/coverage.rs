//! `coverage`: each sentence of a source, with the claims that quote it.

use std::io;

use clap::Args;
use elenchus::{
    names,
    render::{coverage, outline::Style},
};

use super::{
    arguments::Debate,
    console::{self, Done},
    judged::Judged,
    progress::Progress,
};

/// Print each sentence of a source with the claims that quote it, and what is left
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus coverage crisis
  elenchus coverage crisis --with all --source article   one source, with the claims of all overlays")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Only the source with this id
    #[arg(long, value_name = "ID")]
    pub source: Option<String>,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    let mut view = judged.view(None, &progress)?;
    if let Some(id) = &asked.source {
        let there: Vec<&str> = view.coverage.iter().map(|source| &*source.id).collect();
        if !there.contains(&id.as_str()) {
            return Err(match (names::nearest(id, there.iter().copied()), &there[..]) {
                (Some(near), _) => format!("no source with a `text` is called `{id}`; `{near}` exists"),
                (None, []) => format!("no source with a `text` is called `{id}`; none has one"),
                (None, there) => format!("no source with a `text` is called `{id}`; there are {}", there.join(", ")),
            }
            .into());
        }
        view.coverage.retain(|source| *source.id == **id);
    }
    let text = coverage::text(&view, console::width(&io::stdout()), Style::Coloured);
    drop(progress);
    console::say(&text)?;
    Ok(judged.end())
}
