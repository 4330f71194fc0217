//! `convert`: debates to attack graphs and back, and one format of graphs to another.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, ValueHint};
use elenchus::{
    exchange::{AttackGraph, FORMATS, Format, debate, flatten::flatten},
    load,
    report::visible,
    scaffold,
};

use super::{
    arguments::{self, Debate},
    console::{self, Done, Failure},
    judged::Judged,
    output,
    progress::Progress,
    solve,
};

/// Turn a debate into an attack graph, or back, with the same verdicts
///
/// A debate's claims become arguments of the same names, and what attacks alone cannot say is said by further
/// arguments; labels agree under the grounded, complete and preferred semantics. A debate that judges an issue by a
/// standard that weighs strengths cannot be turned. In the other direction each argument becomes a claim, and each
/// attack an objection.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus convert school-starts --to apx           to standard output
  elenchus convert graph.af --to yaml -o graph.yaml
  elenchus convert graph.tgf -o graph.af            told by the endings")]
pub struct Asked {
    /// A debate, as a folder or a .yaml file, or a file with an attack graph; `-` reads a graph from standard input
    #[arg(default_value = ".", value_hint = ValueHint::AnyPath)]
    pub path: PathBuf,
    /// What to make of it: `yaml` makes a debate [default: told by the ending of the file to write]
    #[arg(long, value_name = "FORMAT", value_parser = arguments::graph_format_or_debate())]
    pub to: Option<arguments::Conversion>,
    /// How a graph is written that is read [default: told by its ending, else by its first line]
    #[arg(long, value_name = "FORMAT", value_parser = arguments::graph_format())]
    pub from: Option<&'static Format>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    /// Of a debate, lay on the overlay overlays/NAME.yaml; may be repeated, `all` lays on all of them
    #[arg(long, value_name = "NAME")]
    pub with: Vec<String>,
    /// Of a debate, judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let ending = asked.output.as_deref().and_then(Path::extension).and_then(OsStr::to_str);
    let to = asked.to.or_else(|| ending.and_then(arguments::conversion));
    let Some(to) = to else {
        let words: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
        return Err(format!("say what to make of it: add `--to {}` or `--to yaml`", words.join("`, `--to ")).into());
    };
    let is_debate = asked.from.is_none() && (asked.path.is_dir() || load::is_debate(&asked.path));
    let (graph, code) = if is_debate {
        if to.is_none() {
            return Err("this is a debate already: name a format of attack graphs after `--to`".into());
        }
        flattened(asked)?
    } else if asked.lens.is_some() || !asked.with.is_empty() {
        return Err("`--lens` and `--with` belong to debates, and this is an attack graph: leave them out".into());
    } else {
        (solve::read(&asked.path, asked.from)?.1, ExitCode::SUCCESS)
    };
    let mut bytes = Vec::new();
    match to {
        Some(format) => (format.write)(&graph, &mut bytes)?,
        None => bytes.extend(debate::written(&graph, &scaffold::title(&asked.path.with_extension(""))).into_bytes()),
    }
    match asked.output.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => {
            output::write(path, &mut |out| out.write_all(&bytes))?;
            console::tell(&format!("wrote {}\n", visible::line(&path.display().to_string())));
        }
        None => console::print(&String::from_utf8_lossy(&bytes))?,
    }
    Ok(code)
}

/// The attack graph of the debate that is asked for, and how the command ends.
fn flattened(asked: &Asked) -> Result<(AttackGraph, ExitCode), Failure> {
    let progress = Progress::start("reading");
    let judged = Judged::read(&Debate { path: asked.path.clone(), with: asked.with.clone() }, &progress)?;
    let lens = asked.lens.as_deref().map(|name| judged.lens(name)).transpose()?;
    let graph = flatten(&judged.reading.debate, lens)?;
    drop(progress);
    Ok((graph, judged.end()))
}
