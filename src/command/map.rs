//! `map`: the argument map, drawn.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use clap::{
    Args, ValueEnum, ValueHint,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};
use elenchus::{
    load, model,
    present::{
        sheets::{Mode, Setting, Turn},
        view::{
            picture::{Heading, Picture},
            sheets::{Paper, Sheets, Way},
        },
    },
    render::{
        pdf,
        png::{self, Size},
        svg::{self, Style},
    },
    report::{Report, full, visible},
    typography::Fonts,
};

use super::{
    arguments::Debate,
    console::{self, Done, Failure},
    judged::{self, Judged},
    meant, output,
    part::Part,
    progress::Progress,
};

/// Draw the map of a debate
///
/// Conclusions on top, what speaks for and against them below; the numbers are those of the outline. On paper, what is
/// too large for one sheet continues on others: no box is ever cut, and no type is smaller than 8 points.
#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag on the command line")]
#[command(after_help = "\
Examples:
  elenchus map school-starts                           school-starts.svg in briefs/
  elenchus map crisis --with all -o crisis.pdf         with all overlays, on as many A4 sheets as it takes
  elenchus map crisis --paper A3 --landscape           the same on A3
  elenchus map crisis --poster                         one picture to be glued together, for the wall
  elenchus map crisis --root lost-crisis -o lost.png   one claim and what stands below it, for a slide
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
    /// How it is written [default: as the file ends, else svg]
    #[arg(long, short, value_enum)]
    pub format: Option<Format>,
    /// A font file for letters that the built-in font lacks, in PDF and PNG; may be repeated
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub font: Vec<PathBuf>,
    /// PDF: A4, A3, Letter, Legal, Tabloid, or a size such as 300x200mm or 11x17in [default: that of the debate, else A4]
    #[arg(long, value_name = "PAPER", value_parser = Paper::read, help_heading = "On paper")]
    pub paper: Option<Paper>,
    /// PDF: sheets higher than wide
    #[arg(long, conflicts_with = "landscape", help_heading = "On paper")]
    pub portrait: bool,
    /// PDF: sheets wider than high
    #[arg(long, help_heading = "On paper")]
    pub landscape: bool,
    /// PDF: all on one sheet, however small
    #[arg(long, conflicts_with = "poster", help_heading = "On paper")]
    pub fit: bool,
    /// PDF: one large picture, cut into sheets that are glued together
    #[arg(long, help_heading = "On paper")]
    pub poster: bool,
    /// PNG: so many dots wide
    #[arg(long, value_name = "DOTS", value_parser = clap::value_parser!(u32).range(16..), help_heading = "On slides")]
    pub width: Option<u32>,
    /// PNG: so many dots for each of SVG [default: 2]
    #[arg(long, value_name = "NUMBER", conflicts_with = "width", value_parser = scale, help_heading = "On slides")]
    pub scale: Option<f64>,
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
    /// Sheets of paper, to be printed
    Pdf,
    /// A picture of dots, for slides
    Png,
}

impl Format {
    fn extension(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Pdf => "pdf",
            Format::Png => "png",
        }
    }
}

impl Asked {
    /// The format: the one asked for, else that of the ending of the file, else the one that has what is asked for.
    fn format(&self) -> Result<Format, Failure> {
        let on_paper = [
            ("--paper", self.paper.is_some()),
            ("--portrait", self.portrait),
            ("--landscape", self.landscape),
            ("--fit", self.fit),
            ("--poster", self.poster),
        ];
        let on_slides = [("--width", self.width.is_some()), ("--scale", self.scale.is_some())];
        let first = |words: &[(&'static str, bool)]| words.iter().find(|(_, is)| *is).map(|(word, _)| *word);
        let (paper, slides) = (first(&on_paper), first(&on_slides));
        let ending = self.output.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str());
        let named = [Format::Svg, Format::Pdf, Format::Png].into_iter().find(|it| Some(it.extension()) == ending);
        let fits = paper.map(|_| Format::Pdf).or(slides.map(|_| Format::Png));
        let format = self.format.or(named).or(fits).unwrap_or_default();
        for (word, own) in [(paper, Format::Pdf), (slides, Format::Png)] {
            if let Some(word) = word.filter(|_| format != own) {
                let (own, other) = (own.extension(), format.extension());
                return Err(
                    format!("`{word}` is for {own}, and this map is written as {other}: add `--format {own}`").into()
                );
            }
        }
        Ok(format)
    }

    fn setting(&self, debate: &model::Debate) -> Setting {
        let turn = match (self.portrait, self.landscape) {
            (true, _) => Turn::Portrait,
            (_, true) => Turn::Landscape,
            _ => Turn::Free,
        };
        let mode = match (self.fit, self.poster) {
            (true, _) => Mode::Fit,
            (_, true) => Mode::Poster,
            _ => Mode::Readable,
        };
        Setting { paper: self.paper.unwrap_or_else(|| meant::paper(debate)), turn, mode }
    }

    fn size(&self) -> Size {
        match (self.width, self.scale) {
            (Some(width), _) => Size::Width(width),
            (_, Some(scale)) => Size::Scale(scale),
            _ => Size::Usual,
        }
    }

    /// The built-in font, and those that are asked for.
    fn fonts(&self) -> Result<Fonts, Failure> {
        let mut fonts = Fonts::default();
        for path in &self.font {
            let shown = path.display();
            let file = fs::read(path).map_err(|why| format!("cannot read {shown}: {}", load::in_plain_words(&why)))?;
            fonts = fonts.with(file).ok_or_else(|| format!("{shown} is no font: give a .ttf, .otf or .ttc file"))?;
        }
        Ok(fonts)
    }
}

/// A map that is written, and what is told of it.
struct Written {
    bytes: Vec<u8>,
    extent: String,
    warnings: Vec<String>,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let format = asked.format()?;
    let missing = match format {
        Format::Pdf if !pdf::AVAILABLE => Some(pdf::MISSING),
        Format::Png if !png::AVAILABLE => Some(png::MISSING),
        _ => None,
    };
    if let Some(missing) = missing {
        return Err(missing.into());
    }
    let fonts = asked.fonts()?;
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    let written = written(asked, format, &judged, &fonts, &progress)?;
    let place = place(asked, format, &judged);
    match &place {
        None => {
            drop(progress);
            console::put(&written.bytes, format == Format::Svg)?;
        }
        Some(path) => {
            output::write(path, &mut |out| out.write_all(&written.bytes))?;
            drop(progress);
        }
    }
    let report = Report { width: console::width(&io::stderr()), ..judged.report() };
    let more = if report.findings.is_empty() { "" } else { "; `elenchus check` prints them" };
    console::tell(&format!("{}{}{more}\n", full::errors(&report), report.summary()));
    for warning in &written.warnings {
        console::tell(&format!("\u{1b}[1;93mwarning\u{1b}[0m: {}\n", visible::line(warning)));
    }
    if let Some(path) = place {
        console::tell(&format!("wrote {}, {}\n", visible::line(&path.display().to_string()), written.extent));
    }
    Ok(judged::verdict(&report))
}

/// Draws the map and writes it.
fn written(
    asked: &Asked,
    format: Format,
    judged: &Judged,
    fonts: &Fonts,
    progress: &Progress,
) -> Result<Written, Failure> {
    let lens = asked.lens.as_deref();
    let selection = asked.part.selection(&judged.reading.debate)?;
    let heading = match asked.direction {
        Direction::Down => Heading::Down,
        Direction::Right => Heading::Right,
    };
    progress.step("drawing");
    if format == Format::Pdf {
        let sheets = judged.sheets(lens, &selection, heading, asked.setting(&judged.reading.debate))?;
        check(sheets.pages.iter().map(|page| &*page.picture), judged)?;
        progress.step("writing");
        let bytes = pdf::write(&sheets, asked.style, fonts)?;
        let mut warnings = sheets.warnings.clone();
        warnings.extend(lacking(sheets.pages.iter().map(|page| &*page.picture), fonts));
        return Ok(Written { bytes, extent: on_paper(&sheets), warnings });
    }
    let picture = judged.picture(lens, &selection, heading)?;
    check([&picture].into_iter(), judged)?;
    progress.step("writing");
    if format == Format::Svg {
        let mut bytes = Vec::new();
        svg::write(&picture, asked.style, &mut bytes)?;
        let extent = format!("{} by {} pixels", picture.width, picture.height);
        return Ok(Written { bytes, extent, warnings: Vec::new() });
    }
    let scale = png::scale(&picture, asked.size())?;
    let bytes = png::write(&picture, asked.style, fonts, scale)?;
    #[expect(clippy::cast_precision_loss, reason = "pictures are at most some million units large")]
    let dots = |units: i64| (units as f64 * scale).round();
    let extent = format!("{} by {} dots", dots(picture.width), dots(picture.height));
    Ok(Written { bytes, extent, warnings: lacking([&picture].into_iter(), fonts) })
}

/// Says that what was asked for leaves nothing of the debate.
fn check<'p>(mut pictures: impl Iterator<Item = &'p Picture>, judged: &Judged) -> Result<(), Failure> {
    let is_empty = pictures.all(|picture| picture.boxes.is_empty());
    if is_empty && !judged.reading.debate.claims.is_empty() {
        return Err("nothing is left to draw: ask for less with `--only`, `--without` and `--root`".into());
    }
    Ok(())
}

/// Pages, paper and type, in words.
fn on_paper(sheets: &Sheets) -> String {
    let Sheets { paper, way, smallest, pages, .. } = sheets;
    let lies = if paper.is_landscape() { "landscape" } else { "portrait" };
    let count = match way {
        Way::Poster { columns, rows } => format!("a poster of {columns} by {rows} sheets and a key to them"),
        Way::One | Way::Tiles if pages.len() == 1 => "1 page".to_owned(),
        Way::One | Way::Tiles => format!("{} pages", pages.len()),
    };
    format!("{count} of {} {lies}, smallest type {smallest:.1} points", paper.name())
}

/// How many claims are named that have letters which no font has.
const NAMED: usize = 5;

/// Says which letters of which claims no font has: they would be seen as empty boxes.
fn lacking<'p>(pictures: impl Iterator<Item = &'p Picture>, fonts: &Fonts) -> Vec<String> {
    let mut found: Vec<(String, String)> = Vec::new();
    for picture in pictures {
        let heads = picture.head.iter().map(|line| ("the head", line));
        let bodies = picture.boxes.iter().flat_map(|body| body.lines.iter().map(|line| (&*body.number, line)));
        for (number, line) in heads.chain(bodies) {
            let name = if number.is_empty() { "a question" } else { number };
            for letter in fonts.lacks(&line.text) {
                match found.iter_mut().find(|(known, _)| known == name) {
                    Some((_, letters)) if letters.contains(letter) => {}
                    Some((_, letters)) => letters.push(letter),
                    None => found.push((name.to_owned(), letter.to_string())),
                }
            }
        }
    }
    if found.is_empty() {
        return Vec::new();
    }
    let named: Vec<String> = found.iter().take(NAMED).map(|(name, letters)| format!("{name}: {letters}")).collect();
    let more = found.len().saturating_sub(NAMED);
    let more = if more > 0 { format!("; and in {more} more") } else { String::new() };
    vec![format!(
        "the built-in font lacks letters that stand in {}{more}: they show as empty boxes. Give a font that has them with \
         `--font FILE`, or write an SVG",
        named.join("; ")
    )]
}

/// A number of dots for each unit.
fn scale(text: &str) -> Result<f64, String> {
    let scale: f64 = text.parse().map_err(|_| "write a number, such as 1.5".to_owned())?;
    if (0.05..=50.0).contains(&scale) { Ok(scale) } else { Err("write a number from 0.05 to 50".to_owned()) }
}

/// The file that a map goes to; `None` for standard output.
fn place(asked: &Asked, format: Format, judged: &Judged) -> Option<PathBuf> {
    match &asked.output {
        Some(path) if path == Path::new("-") => None,
        Some(path) => Some(path.clone()),
        None => {
            let all = [model::ALL_OVERLAYS.to_owned()];
            let overlays = if asked.debate.has_all() { &all[..] } else { &judged.reading.debate.overlays };
            let name = output::name(&judged.reading.name, overlays, asked.lens.as_deref());
            Some(Path::new(output::BRIEFS).join(format!("{name}.{}", format.extension())))
        }
    }
}

fn style() -> impl TypedValueParser<Value = &'static Style> {
    let named = |name: &str| svg::STYLES.iter().find(|style| style.name == name);
    PossibleValuesParser::new(svg::STYLES.iter().map(|style| PossibleValue::new(style.name).help(style.about)))
        .map(move |name| named(&name).expect("a possible value"))
}
