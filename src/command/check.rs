//! `check`: what is wrong with a debate.

use std::io;

use clap::Args;
use elenchus::{
    allow::levels::Levels,
    diagnostic::Severity,
    report::{self, Printer, Report},
    rule::Rule,
};

use super::{
    arguments::{self, Debate},
    console::{self, Done, Failure},
    judged::{self, Judged},
    progress::Progress,
    repairing,
};

/// Find what is wrong with a debate
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus check                             the debate in this folder
  elenchus check motion.yaml --format short  one line a finding, for editors
  elenchus check --with ours --limit 0       with overlays/ours.yaml, every finding in full
  elenchus check --diff                      what could be repaired by itself
  elenchus check --strict --allow objection-unanswered

A debate sets its own levels under `levels`, and silences findings, with the reason, under `allow`, in a claim, in a
reason or at the top of a file.")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// How findings are printed
    #[arg(long, short, value_name = "FORMAT", value_parser = arguments::printer())]
    #[arg(default_value = report::PRINTERS[0].name)]
    pub format: &'static Printer,
    /// Print at most this many findings in full, errors first; 0 prints all
    #[arg(long, value_name = "NUMBER", default_value_t = Report::LIMIT)]
    pub limit: usize,
    /// Count the findings of this rule as errors; may be repeated
    #[arg(long, value_name = "RULE", value_parser = arguments::rule)]
    pub deny: Vec<&'static Rule>,
    /// Count the findings of this rule as warnings; may be repeated
    #[arg(long, value_name = "RULE", value_parser = arguments::rule)]
    pub warn: Vec<&'static Rule>,
    /// Leave out the findings of this rule; may be repeated
    #[arg(long, value_name = "RULE", value_parser = arguments::rule)]
    pub allow: Vec<&'static Rule>,
    /// Count warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// Repair what a program can repair: only those letters change, and the files are written
    #[arg(long)]
    pub fix: bool,
    /// Show what `--fix` would change, line by line, and write nothing
    #[arg(long, conflicts_with = "fix")]
    pub diff: bool,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let levels = levels(asked)?;
    let progress = Progress::start("reading");
    let input = Judged::input(&asked.debate)?;
    if asked.fix || asked.diff {
        let repaired = repairing::repair(&input, &levels, &progress)?;
        drop(progress);
        return if asked.diff { repaired.show() } else { repaired.write(|judged| print(judged, asked)) };
    }
    let judged = Judged::of(input, &progress).at(&levels);
    progress.step("printing");
    let text = text(&judged, asked);
    drop(progress);
    console::say(&text)?;
    Ok(judged::verdict(&judged.report()))
}

fn text(judged: &Judged, asked: &Asked) -> String {
    let report = Report { limit: asked.limit, width: console::width(&io::stdout()), ..judged.report() };
    (asked.format.print)(&report)
}

fn print(judged: &Judged, asked: &Asked) -> Result<(), Failure> {
    console::say(&text(judged, asked))
}

/// The levels that are asked for.
fn levels(asked: &Asked) -> Result<Levels<'static>, Failure> {
    let lists = [
        (&asked.allow, "allow", None),
        (&asked.warn, "warn", Some(Severity::Warning)),
        (&asked.deny, "deny", Some(Severity::Error)),
    ];
    let mut levels = Levels::default();
    let mut set: Vec<(&str, &str)> = Vec::new();
    for (rules, option, level) in lists {
        for rule in rules {
            if level != Some(Severity::Error) && !elenchus::can_be_silenced(rule) {
                let code = rule.code;
                return Err(format!(
                    "`{code}` is an error of reading: a part of the debate is left out where it occurs, so it stays an error"
                )
                .into());
            }
            if let Some((_, other)) = set.iter().find(|(code, other)| *code == rule.code && *other != option) {
                return Err(format!("`{}` is asked for by `--{other}` and by `--{option}`: keep one", rule.code).into());
            }
            set.push((rule.code, option));
            levels.set(rule.code, level);
        }
    }
    Ok(if asked.strict { levels.strict() } else { levels })
}
