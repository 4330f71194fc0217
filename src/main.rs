//! Prints, writes, exits: 0 clean, 1 findings at error level, 2 could not run.
//!
//! A closed pipe is 0: whoever closed it has what they wanted.

mod cli;
mod output;
mod progress;

use std::{
    fmt,
    io::{self, IsTerminal, Write},
    path::Path,
    process::ExitCode,
};

use anstream::ColorChoice;
use cli::{Command, RulesFormat, TimelineFormat};
use elenchus::{
    Reading,
    compare::{self, Side},
    diagnostic::Diagnostic,
    evaluate::{self, Evaluation},
    load,
    model::LensId,
    names,
    present::{self, comparison::Named, view::View},
    render::{
        chronology,
        comparison::{self, Screen},
        coverage, outline,
    },
    report::{self, Report, visible},
    scaffold,
};
use output::Place;
use progress::Progress;

fn main() -> ExitCode {
    let cli = cli::parse();
    let color = match cli.color {
        cli::Color::Auto => ColorChoice::Auto,
        cli::Color::Always => ColorChoice::Always,
        cli::Color::Never => ColorChoice::Never,
    };
    color.write_global();
    let done = match cli.command {
        Command::Check(asked) => check(&asked),
        Command::Brief(asked) => brief(&asked),
        Command::Outline(asked) => outline(&asked),
        Command::Compare(asked) => compare(&asked),
        Command::Timeline(asked) => timeline(&asked),
        Command::Coverage(asked) => covered(&asked),
        Command::Explain(asked) => explain(&asked.code),
        Command::Rules(asked) => rules(asked.format),
        Command::New(asked) => new(&asked),
    };
    match done {
        Ok(code) => code,
        Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(Failure::Said(words)) => {
            tell(&format!("\u{1b}[1;91merror\u{1b}[0m: {}\n", visible::line(&words)));
            ExitCode::from(2)
        }
    }
}

/// Why a command ended early.
enum Failure {
    /// Whoever read standard output has closed it.
    Closed,
    /// What was being done, to what, and what the system said.
    Said(String),
}

impl<T: fmt::Display> From<T> for Failure {
    fn from(words: T) -> Failure {
        Failure::Said(words.to_string())
    }
}

type Done = Result<ExitCode, Failure>;

/// Writes to standard output, in colour where it is wanted.
fn say(text: &str) -> Result<(), Failure> {
    written(anstream::stdout().lock(), text)
}

/// Writes a brief to standard output as it is, but to a terminal nothing that it would obey.
fn print(text: &str) -> Result<(), Failure> {
    let text = if io::stdout().is_terminal() { visible::harmless(text) } else { text.into() };
    written(io::stdout().lock(), &text)
}

fn written(mut out: impl Write, text: &str) -> Result<(), Failure> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Ok(()),
        Err(why) if why.kind() == io::ErrorKind::BrokenPipe => Err(Failure::Closed),
        Err(why) => Err(format!("cannot write to standard output: {}", load::in_plain_words(&why)).into()),
    }
}

/// Writes to standard error. Where nobody can be told, nobody is; the exit status still says it.
fn tell(text: &str) {
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

fn check(asked: &cli::Check) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    progress.step("printing");
    let report = Report { limit: asked.limit, width: width(&io::stdout()), ..judged.report() };
    let text = (asked.format.print)(&report);
    drop(progress);
    say(&text)?;
    Ok(verdict(&report))
}

fn brief(asked: &cli::Brief) -> Done {
    let (lens, output) = (asked.lens.as_deref(), asked.output.as_deref());
    let formats = output::formats(&asked.format, output)?;
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    let view = judged.view(lens, &progress)?;
    let name = output::name(&judged.reading.name, &judged.reading.debate.overlays, lens);
    progress.step("writing");
    let mut written = Vec::new();
    for (format, place) in output::places(&formats, output, &name) {
        match place {
            Place::StandardOutput => print(&format.text(&view))?,
            Place::File(path) => {
                output::write(&path, &mut |out| (format.write)(&view, out))?;
                written.push(path);
            }
        }
    }
    drop(progress);
    let report = Report { width: width(&io::stderr()), ..judged.report() };
    let more = if report.findings.is_empty() { "" } else { "; `elenchus check` prints them" };
    tell(&format!("{}{}{more}\n", report::full::errors(&report), report.summary()));
    for path in written {
        tell(&format!("wrote {}\n", visible::line(&path.display().to_string())));
    }
    let code = verdict(&report);
    // The program ends here: taking a large view apart would only cost time.
    std::mem::forget(view);
    Ok(code)
}

fn outline(asked: &cli::Outline) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    let view = judged.view(asked.lens.as_deref(), &progress)?;
    // Standard output takes the colours out again where they are not wanted.
    let text = outline::outline(&view, width(&io::stdout()), outline::Style::Coloured);
    drop(progress);
    say(&text)?;
    Ok(judged.end())
}

fn compare(asked: &cli::Compare) -> Done {
    let (before, after) = sides(asked)?;
    let progress = Progress::start("reading");
    let (before, after) =
        (Judged::read(&before.0, &progress)?.through(before.1)?, Judged::read(&after.0, &progress)?.through(after.1)?);
    progress.step("comparing");
    let compared = compare::compare(before.side(), after.side());
    let view = present::comparison::view(before.named(), after.named(), &compared);
    let ending = asked.output.as_deref().and_then(Path::extension);
    let told = comparison::FORMATS.iter().find(|format| ending.is_some_and(|ending| ending == format.extension));
    let format = asked.format.or(told).unwrap_or(&comparison::FORMATS[0]);
    let is_text = format.name == comparison::FORMATS[0].name;
    progress.step("writing");
    match asked.output.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => {
            let text = (format.print)(&view, Screen { width: Report::WIDTH, style: outline::Style::Plain });
            output::write(path, &mut |out| out.write_all(text.as_bytes()))?;
            drop(progress);
            tell(&format!("wrote {}\n", visible::line(&path.display().to_string())));
        }
        None => {
            let screen = Screen { width: width(&io::stdout()), style: outline::Style::Coloured };
            let text = (format.print)(&view, screen);
            drop(progress);
            if is_text { say(&text)? } else { print(&text)? }
        }
    }
    let mut code = ExitCode::SUCCESS;
    for (word, side) in [("first", &before), ("second", &after)] {
        let report = side.report();
        if report.has_errors() {
            tell(&format!("in the {word} debate {}; `elenchus check` prints them\n", report.summary()));
            code = verdict(&report);
        }
    }
    Ok(code)
}

/// The two sides that are asked for, each with its lens.
fn sides(asked: &cli::Compare) -> Result<(SideAsked<'_>, SideAsked<'_>), Failure> {
    let plain =
        asked.with.is_empty() && asked.from_with.is_empty() && asked.lens.is_none() && asked.from_lens.is_none();
    if asked.after.is_none() && plain {
        return Err("nothing to compare with: name a second debate, or add `--with` or `--lens`".into());
    }
    let input = Path::new("-");
    if asked.before == input && asked.after.as_deref().unwrap_or(input) == input {
        return Err("standard input can be one of the two debates, not both".into());
    }
    let two = asked.after.is_some();
    let with = if two && asked.from_with.is_empty() { &asked.with } else { &asked.from_with };
    let lens = asked.from_lens.as_deref().or(asked.lens.as_deref().filter(|_| two));
    let after = asked.after.as_ref().unwrap_or(&asked.before);
    let debate = |path: &Path, with: &[String]| cli::Debate { path: path.to_owned(), with: with.to_vec() };
    Ok(((debate(&asked.before, with), lens), (debate(after, &asked.with), asked.lens.as_deref())))
}

/// A debate and the lens through which it is judged.
type SideAsked<'a> = (cli::Debate, Option<&'a str>);

fn timeline(asked: &cli::Timeline) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    let view = judged.view(asked.lens.as_deref(), &progress)?.chronicle();
    let mut bytes = Vec::new();
    let write = match asked.format {
        TimelineFormat::Text => None,
        TimelineFormat::Markdown => Some(chronology::markdown as fn(&View, &mut dyn Write) -> io::Result<()>),
        TimelineFormat::Html => Some(chronology::html as _),
    };
    if let Some(write) = write {
        write(&view, &mut bytes)?;
    }
    let columns = width(&io::stdout());
    drop(progress);
    match write {
        None => say(&chronology::text(&view, columns, outline::Style::Coloured))?,
        Some(_) => print(&String::from_utf8_lossy(&bytes))?,
    }
    Ok(judged.end())
}

fn covered(asked: &cli::Coverage) -> Done {
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
    let text = coverage::text(&view, width(&io::stdout()), outline::Style::Coloured);
    drop(progress);
    say(&text)?;
    Ok(judged.end())
}

fn explain(code: &str) -> Done {
    // Also as it stands in a finding: `error[unknown-name]`.
    let code = code.split(['[', ']']).nth(1).unwrap_or(code);
    let rules = elenchus::rules();
    if let Some(rule) = rules.iter().find(|rule| rule.code == code) {
        say(&report::rules::page(rule))?;
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

fn rules(format: RulesFormat) -> Done {
    let rules = elenchus::rules();
    say(&match format {
        RulesFormat::Table => report::rules::table(&rules),
        RulesFormat::Json => report::json::rules(&rules),
    })?;
    Ok(ExitCode::SUCCESS)
}

fn new(asked: &cli::New) -> Done {
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
    say(&visible::harmless(&text))?;
    Ok(ExitCode::SUCCESS)
}

/// A debate, read and judged.
struct Judged {
    reading: Reading,
    evaluation: Evaluation,
    findings: Vec<Diagnostic>,
}

impl Judged {
    fn read(asked: &cli::Debate, progress: &Progress) -> Result<Judged, Failure> {
        let input = load::read(&load::Request { path: asked.path.clone(), overlays: asked.with.clone() })?;
        let reading = elenchus::read(input);
        progress.step("judging");
        let evaluation = evaluate::evaluate(&reading.debate, None);
        progress.step("checking");
        let findings = elenchus::findings(&reading, &evaluation);
        Ok(Judged { reading, evaluation, findings })
    }

    fn report(&self) -> Report<'_> {
        let debate = &self.reading.debate;
        let (claims, reasons) = (debate.claims.len(), debate.reasons.len());
        Report { claims, reasons, ..Report::new(&self.reading.sources, &self.findings) }
    }

    /// How a command ends that prints something else than the findings: it says that there are errors.
    fn end(&self) -> ExitCode {
        let report = self.report();
        if report.has_errors() {
            tell(&format!("{}; `elenchus check` prints them\n", report.summary()));
        }
        verdict(&report)
    }

    /// What a reader is shown. A lens changes the verdicts; what is found is found without one.
    fn view(&self, lens: Option<&str>, progress: &Progress) -> Result<View, Failure> {
        progress.step("arranging");
        let Reading { debate, sources, .. } = &self.reading;
        let Some(asked) = lens else { return Ok(present::view(debate, sources, &self.evaluation, &self.findings)) };
        let evaluation = evaluate::evaluate(debate, Some(self.lens(asked)?));
        Ok(present::view(debate, sources, &evaluation, &self.findings))
    }

    /// The lens of this name.
    fn lens(&self, asked: &str) -> Result<LensId, Failure> {
        let debate = &self.reading.debate;
        let there: Vec<&str> = debate.lenses.iter().map(|lens| lens.name.text.as_str()).collect();
        let Some(index) = there.iter().position(|name| *name == asked) else {
            return Err(match (names::nearest(asked, there.iter().copied()), &there[..]) {
                (Some(near), _) => format!("there is no lens `{asked}`; `{near}` exists"),
                (None, []) => format!("there is no lens `{asked}`; the debate has no `lenses`"),
                (None, there) => format!("there is no lens `{asked}`; there are {}", there.join(", ")),
            }
            .into());
        };
        Ok(LensId::new(index))
    }

    /// The same debate, judged through a lens.
    fn through(self, lens: Option<&str>) -> Result<Judged, Failure> {
        let Some(asked) = lens else { return Ok(self) };
        let evaluation = evaluate::evaluate(&self.reading.debate, Some(self.lens(asked)?));
        Ok(Judged { evaluation, ..self })
    }

    fn side(&self) -> Side<'_> {
        Side { debate: &self.reading.debate, evaluation: &self.evaluation }
    }

    fn named(&self) -> Named<'_> {
        Named { name: &self.reading.name, side: self.side() }
    }
}

fn verdict(report: &Report<'_>) -> ExitCode {
    ExitCode::from(u8::from(report.has_errors()))
}

/// How many columns there are: those of the terminal, or the same everywhere.
fn width(stream: &impl IsTerminal) -> usize {
    let terminal = terminal_size::terminal_size().filter(|_| stream.is_terminal());
    terminal.map_or(Report::WIDTH, |(width, _)| usize::from(width.0).max(40))
}
