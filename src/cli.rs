//! What was typed. Opens nothing and decides nothing; the library does not know it.

use std::path::PathBuf;

use clap::{
    Args, Parser, Subcommand, ValueEnum, ValueHint,
    builder::{PossibleValue, PossibleValuesParser, Styles, TypedValueParser, styling::AnsiColor},
};
use elenchus::{
    render::{self, Format, comparison},
    report::{self, Printer, Report},
};

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
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Colours: where a terminal shows them and `NO_COLOR` does not forbid it, always, or never
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub color: Color,
}

/// The commands.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Find what is wrong with a debate
    #[command(after_help = "\
Examples:
  elenchus check                             the debate in this folder
  elenchus check motion.yaml --format short  one line a finding, for editors
  elenchus check --with ours --limit 0       with overlays/ours.yaml, every finding in full")]
    Check(Check),
    /// Write the brief of a debate: what a debater carries
    #[command(after_help = "\
Examples:
  elenchus brief school-starts                     school-starts.html and .md in briefs/
  elenchus brief school-starts -o brief.html       one file, its format told by its ending
  elenchus brief school-starts -f md -o - | less   to standard output")]
    Brief(Brief),
    /// Print a debate as a numbered outline with its verdicts
    #[command(after_help = "\
Examples:
  elenchus outline school-starts
  elenchus outline school-starts --lens parents   as this audience judges it")]
    Outline(Outline),
    /// Tell two debates apart, or one with and without overlays
    ///
    /// What was added, removed and reworded; which verdicts changed, and through what.
    #[command(after_help = "\
Examples:
  elenchus compare old new                        two folders, or two files
  elenchus compare crisis --with archival         without and with overlays/archival.yaml
  elenchus compare crisis --lens orthodox         before nobody in particular, and before this audience
  elenchus compare crisis --from-with ours --with theirs -o comparison.html

Differences are no error. Exit status: 0 both clean, 1 findings at error level in one of them, 2 could not run.")]
    Compare(Compare),
    /// Print what happened when, with who says so
    #[command(after_help = "\
Examples:
  elenchus timeline school-starts
  elenchus timeline school-starts --with all --format html > timeline.html   with a picture")]
    Timeline(Timeline),
    /// Print each sentence of a source with the claims that quote it, and what is left
    #[command(after_help = "\
Examples:
  elenchus coverage crisis
  elenchus coverage crisis --with all --source article   one source, with the claims of all overlays")]
    Coverage(Coverage),
    /// Say what a finding means and how to mend it
    #[command(after_help = "\
Example:
  elenchus explain circular-support")]
    Explain(Explain),
    /// List all rules with their severity
    #[command(after_help = "\
Examples:
  elenchus rules
  elenchus rules --format json")]
    Rules(Rules),
    /// Start a new debate in a folder
    #[command(after_help = "\
Examples:
  elenchus new school-starts
  elenchus new school-starts --title \"Should school start later?\"")]
    New(New),
}

/// A debate, with or without its overlays.
#[derive(Args, Debug)]
pub struct Debate {
    /// A folder with a debate, or one file of it; `-` reads standard input
    #[arg(default_value = ".", value_hint = ValueHint::AnyPath)]
    pub path: PathBuf,
    /// Lay on the overlay overlays/NAME.yaml; may be repeated, `all` lays on all of them
    #[arg(long, value_name = "NAME")]
    pub with: Vec<String>,
}

/// `check`.
#[derive(Args, Debug)]
pub struct Check {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// How findings are printed
    #[arg(long, short, value_name = "FORMAT", default_value = report::PRINTERS[0].name)]
    #[arg(value_parser = printer())]
    pub format: &'static Printer,
    /// Print at most this many findings in full, errors first; 0 prints all
    #[arg(long, value_name = "NUMBER", default_value_t = Report::LIMIT)]
    pub limit: usize,
}

/// `brief`.
#[derive(Args, Debug)]
pub struct Brief {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// Which formats; may be repeated [default: html and markdown]
    #[arg(long, short, value_name = "FORMAT", value_parser = format())]
    pub format: Vec<&'static Format>,
    /// A file for one format, a folder for several, `-` for standard output [default: briefs/]
    #[arg(long, short, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub output: Option<PathBuf>,
}

/// `outline`.
#[derive(Args, Debug)]
pub struct Outline {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
}

/// `compare`.
#[derive(Args, Debug)]
pub struct Compare {
    /// The first debate: a folder or one file; `-` reads standard input
    #[arg(default_value = ".", value_name = "BEFORE", value_hint = ValueHint::AnyPath)]
    pub before: PathBuf,
    /// The second debate; without it the first is compared with itself under `--with` and `--lens`
    #[arg(value_name = "AFTER", value_hint = ValueHint::AnyPath)]
    pub after: Option<PathBuf>,
    /// Lay on an overlay: of two debates on both, of one debate on its second side; may be repeated
    #[arg(long, value_name = "NAME")]
    pub with: Vec<String>,
    /// Judge as this audience or school: of two debates both, of one debate its second side
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// Lay on an overlay on the first side, in place of those of `--with`; may be repeated
    #[arg(long, value_name = "NAME")]
    pub from_with: Vec<String>,
    /// Judge the first side as this audience or school, in place of that of `--lens`
    #[arg(long, value_name = "ID")]
    pub from_lens: Option<String>,
    /// How it is written [default: told by the ending of the file, else text]
    #[arg(long, short, value_name = "FORMAT", value_parser = comparison_format())]
    pub format: Option<&'static comparison::Format>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

/// `timeline`.
#[derive(Args, Debug)]
pub struct Timeline {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// How it is printed
    #[arg(long, short, value_enum, default_value_t)]
    pub format: TimelineFormat,
}

/// How a timeline is printed.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum TimelineFormat {
    #[default]
    Text,
    #[value(alias = "md")]
    Markdown,
    Html,
}

/// `coverage`.
#[derive(Args, Debug)]
pub struct Coverage {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Only the source with this id
    #[arg(long, value_name = "ID")]
    pub source: Option<String>,
}

/// `explain`.
#[derive(Args, Debug)]
pub struct Explain {
    /// The code in brackets after the severity of a finding
    pub code: String,
}

/// `rules`.
#[derive(Args, Debug)]
pub struct Rules {
    /// How they are listed
    #[arg(long, short, value_enum, default_value_t)]
    pub format: RulesFormat,
}

/// How rules are listed.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum RulesFormat {
    #[default]
    Table,
    Json,
}

/// `new`.
#[derive(Args, Debug)]
pub struct New {
    /// The folder; it may exist, but holds no debate yet
    #[arg(value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,
    /// Title of the debate; made from the folder's name if left out
    #[arg(long)]
    pub title: Option<String>,
}

/// When to print in colour. What each word means stands in the help of `--color`: documented one by one, they would
/// spread the help of every command over two screens.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// The names come from the library's lists, so that a new printer or format needs no line here.
fn printer() -> impl TypedValueParser<Value = &'static Printer> {
    PossibleValuesParser::new(report::PRINTERS.iter().map(|printer| printer.name))
        .map(|name| report::printer(&name).expect("a possible value"))
}

/// A format may be called by its name or by what its files end with.
fn format() -> impl TypedValueParser<Value = &'static Format> {
    let value = |format: &Format| PossibleValue::new(format.name).alias(format.extension).help(format.about);
    let named = |name: &str| render::FORMATS.iter().find(|format| [format.name, format.extension].contains(&name));
    PossibleValuesParser::new(render::FORMATS.iter().map(value))
        .map(move |name| named(&name).expect("a possible value"))
}

fn comparison_format() -> impl TypedValueParser<Value = &'static comparison::Format> {
    let value =
        |format: &comparison::Format| PossibleValue::new(format.name).alias(format.extension).help(format.about);
    let named = |name: &str| comparison::FORMATS.iter().find(|format| [format.name, format.extension].contains(&name));
    PossibleValuesParser::new(comparison::FORMATS.iter().map(value))
        .map(move |name| named(&name).expect("a possible value"))
}

/// What was typed; ends the program with help or a complaint where that is no command.
pub fn parse() -> Cli {
    Cli::parse()
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
