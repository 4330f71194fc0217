//! `solve`: the tasks of the competitions of argument solvers.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use clap::{Args, ValueHint};
use elenchus::{
    exchange::{
        self, AttackGraph, Format,
        answer::answer,
        task::{Question, Task},
    },
    framework::Stop,
    load, names,
};

use super::{
    arguments,
    console::{self, Done, Failure},
};

/// Answer questions about an attack graph, as the solvers of competitions do
///
/// A task is a question and a semantics, such as DC-PR. Questions: DC, is an argument in some extension; DS, is it in
/// every extension; SE, one extension; EE, all extensions; CE, how many. Semantics: CO complete, GR grounded, PR
/// preferred, ST stable, SST semi-stable, STG stage, ID ideal.
///
/// Answers for `af` files are those of 2023: `w 1 3` is an extension, DC and DS print YES or NO, and with DC YES and DS
/// NO an extension that shows it. EE prints a line `w …` for each extension. Answers for `apx` and `tgf` are those of
/// 2017 and 2019: `[a,c]` is an extension, `[[a,c],[b]]` are all, and DC and DS print YES or NO and nothing more.
/// SE prints NO where there is no extension.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus solve -p SE-GR -f graph.af         the grounded extension
  elenchus solve -p DS-PR -f graph.apx -a a   is `a` in every preferred extension?
  elenchus solve -p CE-ST -f graph.tgf --timeout 60

Exit status: 0 answered, 2 not: the file is broken, or the time was over.")]
pub struct Asked {
    /// The task, such as DC-PR; `--problems` lists all
    #[arg(long, short, value_name = "TASK", required_unless_present_any = ["problems", "formats"])]
    pub problem: Option<String>,
    /// The file with the graph; `-` for standard input
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    #[arg(required_unless_present_any = ["problems", "formats"])]
    pub file: Option<PathBuf>,
    /// The argument that DC and DS ask about
    #[arg(long, short, value_name = "NAME")]
    pub argument: Option<String>,
    /// How the file is written [default: told by its ending, else by its first line]
    #[arg(long, value_name = "FORMAT", value_parser = arguments::graph_format())]
    pub format: Option<&'static Format>,
    /// Give up after so many seconds, and say what is known by then
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(1..))]
    pub timeout: Option<u32>,
    /// List all tasks
    #[arg(long, exclusive = true)]
    pub problems: bool,
    /// List all formats
    #[arg(long, exclusive = true)]
    pub formats: bool,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let stop = asked.timeout.map_or(Stop::never(), |seconds| Stop::after(Duration::from_secs(seconds.into())));
    let (Some(problem), Some(file)) = (&asked.problem, &asked.file) else {
        let words: Vec<String> = if asked.problems {
            Task::all().map(|(name, _)| name).collect()
        } else {
            exchange::FORMATS.iter().map(|format| format.name.to_owned()).collect()
        };
        console::say(&format!("[{}]\n", words.join(",")))?;
        return Ok(ExitCode::SUCCESS);
    };
    let task = task(problem, asked.argument.as_deref())?;
    let (format, graph) = read(file, asked.format)?;
    let argument = asked.argument.as_deref().map_or(Ok(0), |name| argument(&graph, name))?;
    let answer = answer(&graph, format, task, argument, stop)?;
    console::print(&answer.lines)?;
    match answer.unfinished {
        Some(known) => {
            let time = if stop.is_due() { "the time is over: " } else { "" };
            Err(format!("{time}{known}").into())
        }
        None => {
            // The program ends here: taking a large graph apart would only cost time.
            std::mem::forget(graph);
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Reads a graph; the format is the one asked for, or told by the file.
pub fn read(path: &Path, format: Option<&'static Format>) -> Result<(&'static Format, AttackGraph), Failure> {
    let bytes = load::bytes(path)?;
    let ending = path.extension().and_then(|ending| ending.to_str());
    let format = format.unwrap_or_else(|| exchange::told(ending, &bytes));
    let shown = if path == Path::new("-") { "standard input".into() } else { path.display().to_string() };
    let graph = format.read(&bytes).map_err(|fault| format!("{shown}, read as {}: {fault}", format.name))?;
    Ok((format, graph))
}

fn task(problem: &str, argument: Option<&str>) -> Result<Task, String> {
    let task = Task::named(problem).map_err(|near| match &near[..] {
        [] => format!("there is no task `{problem}`; `elenchus solve --problems` lists all"),
        near => format!("there is no task `{problem}`; there is {}", near.join(" or ")),
    })?;
    let asks = Question::WORDS.iter().find(|(_, question, _)| *question == task.question);
    let asks = asks.map_or("", |(_, _, asks)| asks);
    match (task.question.is_about_an_argument(), argument) {
        (true, None) => Err(format!("{problem} asks: {asks} Add `-a` and the name of an argument")),
        (false, Some(_)) => Err(format!("{problem} asks for no argument, but for {asks}: leave `-a` out")),
        _ => Ok(task),
    }
}

fn argument(graph: &AttackGraph, name: &str) -> Result<usize, String> {
    graph.arguments.find(name).ok_or_else(|| {
        let unknown = format!("there is no argument `{name}`");
        match (&graph.arguments, graph.len()) {
            (_, 0) => format!("{unknown}; the graph has none"),
            (exchange::Arguments::Numbered(count), _) => format!("{unknown}; there are 1 to {count}"),
            (named, _) => {
                let there: Vec<_> = named.names().collect();
                match names::nearest(name, there.iter().map(|name| &**name)) {
                    Some(near) => format!("{unknown}; `{near}` exists"),
                    None => unknown,
                }
            }
        }
    })
}
