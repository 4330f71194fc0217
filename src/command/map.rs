//! `map`: the argument map, drawn.

use std::{
    io,
    path::{Path, PathBuf},
};

use clap::{
    Args, ValueEnum, ValueHint,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};
use elenchus::{
    model,
    present::view::picture::{Heading, Picture},
    render::svg::{self, Style},
    report::{Report, full, visible},
};

use super::{
    arguments::Debate,
    console::{self, Done},
    judged::{self, Judged},
    output,
    part::Part,
    progress::Progress,
};

/// Draw the map of a debate
///
/// Conclusions on top, what speaks for and against them below; the numbers are those of the outline.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus map school-starts                           school-starts.svg in briefs/
  elenchus map crisis --with all -o crisis.svg         with all overlays
  elenchus map crisis --root lost-crisis --depth 2     one claim and two levels below it
  elenchus map crisis --only school:orthodox --style grey
  elenchus map school-starts -o - | less               to standard output")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// What of it.
    #[command(flatten)]
    pub part: Part,
    /// How it is coloured
    #[arg(long, value_name = "STYLE", default_value = svg::STYLES[0].name, value_parser = style())]
    pub style: &'static Style,
    /// Where it grows to
    #[arg(long, value_enum, default_value_t)]
    pub direction: Direction,
    /// How it is written
    #[arg(long, short, value_enum, default_value_t)]
    pub format: Format,
    /// A file; `-` for standard output [default: in briefs/]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

/// Where a map grows to.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum Direction {
    /// Conclusions on top
    #[default]
    Down,
    /// Conclusions at the left
    Right,
}

/// How a map is written.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum Format {
    /// A picture of lines and texts, for browsers and drawing programs
    #[default]
    Svg,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    let lens = asked.lens.as_deref();
    let selection = asked.part.selection(&judged.reading.debate)?;
    let heading = match asked.direction {
        Direction::Down => Heading::Down,
        Direction::Right => Heading::Right,
    };
    progress.step("drawing");
    let picture = judged.picture(lens, &selection, heading)?;
    if picture.boxes.is_empty() && !judged.reading.debate.claims.is_empty() {
        return Err("nothing is left to draw: ask for less with `--only`, `--without` and `--root`".into());
    }
    progress.step("writing");
    let write = |out: &mut dyn io::Write| svg::write(&picture, asked.style, false, out);
    let place = place(asked, &judged, lens);
    match &place {
        None => {
            let mut bytes = Vec::new();
            write(&mut bytes)?;
            drop(progress);
            console::print(&String::from_utf8_lossy(&bytes))?;
        }
        Some(path) => {
            output::write(path, &mut |out| write(out))?;
            drop(progress);
        }
    }
    let report = Report { width: console::width(&io::stderr()), ..judged.report() };
    let more = if report.findings.is_empty() { "" } else { "; `elenchus check` prints them" };
    console::tell(&format!("{}{}{more}\n", full::errors(&report), report.summary()));
    if let Some(path) = place {
        console::tell(&format!("wrote {}, {}\n", visible::line(&path.display().to_string()), extent(&picture)));
    }
    Ok(judged::verdict(&report))
}

/// How large a picture is, in words.
fn extent(picture: &Picture) -> String {
    format!("{} by {} pixels", picture.width, picture.height)
}

/// The file that a map goes to; `None` for standard output.
fn place(asked: &Asked, judged: &Judged, lens: Option<&str>) -> Option<PathBuf> {
    match &asked.output {
        Some(path) if path == Path::new("-") => None,
        Some(path) => Some(path.clone()),
        None => {
            let all = [model::ALL_OVERLAYS.to_owned()];
            let overlays = if asked.debate.has_all() { &all[..] } else { &judged.reading.debate.overlays };
            let name = output::name(&judged.reading.name, overlays, lens);
            Some(Path::new(output::BRIEFS).join(format!("{name}.svg")))
        }
    }
}

fn style() -> impl TypedValueParser<Value = &'static Style> {
    let named = |name: &str| svg::STYLES.iter().find(|style| style.name == name);
    PossibleValuesParser::new(svg::STYLES.iter().map(|style| PossibleValue::new(style.name).help(style.about)))
        .map(move |name| named(&name).expect("a possible value"))
}
