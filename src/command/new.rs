//! `new`: the start of a debate.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, ValueHint};
use elenchus::{load, report::visible, scaffold};

use super::{
    console::{self, Done},
    output,
};

/// Start a new debate in a folder
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus new school-starts
  elenchus new school-starts --title \"Should school start later?\"")]
pub struct Asked {
    /// The folder; it may exist, but holds no debate yet
    #[arg(value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,
    /// Title of the debate; made from the folder's name if left out
    #[arg(long)]
    pub title: Option<String>,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let folder = &asked.folder;
    let shown = folder.display();
    let request = load::Request { path: folder.clone(), overlays: Vec::new() };
    if load::read(&request).is_ok() {
        return Err(format!("{shown} already holds a debate; nothing was written").into());
    }
    let title = asked.title.clone().unwrap_or_else(|| scaffold::title(folder));
    let path = folder.join("debate.yaml");
    output::create(&path, scaffold::start(&title).as_bytes())?;
    let at = if folder == Path::new(".") { String::new() } else { format!(" {}", output::quoted(folder)) };
    let text = format!(
        "wrote {}\n\nNext:\n  elenchus check{at}    what is wrong with it\n  elenchus outline{at}  how it stands\n  \
         elenchus brief{at}    what you carry into the round\n",
        path.display()
    );
    console::say(&visible::harmless(&text))?;
    Ok(ExitCode::SUCCESS)
}
