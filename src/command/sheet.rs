//! What is written by itself beside the brief: questions, speeches and the like, for the terminal or as a file.

use std::{io, path::Path};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use elenchus::{
    present::view::Document,
    render::{self, Format, outline::Style},
    report::visible,
};

use super::{
    console::{self, Failure},
    output,
    progress::Progress,
};

/// How a sheet is written: in a format, or, where there is none, as text for the terminal.
pub type Shape<T> = Option<&'static Format<T>>;

/// One kind of sheet.
pub struct Kind<T: 'static> {
    /// How it is shown in a terminal of so many columns; without this its first format is the default.
    pub text: Option<fn(&T, usize, Style) -> String>,
    /// What it can be written as.
    pub formats: &'static [Format<T>],
}

/// What is told as a document: the case, the answers.
pub const DOCUMENT: Kind<Document> = Kind { text: Some(render::document::text), formats: render::document::FORMATS };

/// Reads a shape. It may be called by its name or by what its files end with.
pub fn shape<T>(kind: &'static Kind<T>) -> impl TypedValueParser<Value = Shape<T>> {
    let text = kind.text.map(|_| PossibleValue::new("text").alias("txt").help("for the terminal"));
    let value = |format: &Format<T>| PossibleValue::new(format.name).alias(format.extension).help(format.about);
    PossibleValuesParser::new(text.into_iter().chain(kind.formats.iter().map(value)))
        .map(|word| kind.formats.iter().find(|format| format.is_called(&word)))
}

/// Checks that a sheet can be written as it is asked for, before it is made.
pub fn check<T>(kind: &'static Kind<T>, shape: Option<Shape<T>>, output: Option<&Path>) -> Result<(), Failure> {
    match chosen(kind, shape, output).and_then(Format::lacks) {
        Some(words) => Err(words.into()),
        None => Ok(()),
    }
}

/// The shape that is asked for, or else the one that the ending of the file tells.
pub fn chosen<T>(kind: &'static Kind<T>, shape: Option<Shape<T>>, output: Option<&Path>) -> Shape<T> {
    let ending = output.and_then(Path::extension).and_then(|ending| ending.to_str());
    let told = kind.formats.iter().find(|format| ending.is_some_and(|ending| format.extension == ending));
    let first = if kind.text.is_some() { None } else { kind.formats.first() };
    shape.unwrap_or(told.or(first))
}

/// Writes a sheet in the shape that was asked for, or else in the one that the ending of the file tells.
pub fn write<T>(
    sheet: &T,
    kind: &'static Kind<T>,
    shape: Option<Shape<T>>,
    output: Option<&Path>,
    progress: Progress,
) -> Result<(), Failure> {
    check(kind, shape, output)?;
    let file = output.filter(|path| *path != Path::new("-"));
    let format = chosen(kind, shape, output);
    let text = |width, style| kind.text.map(|text| text(sheet, width, style)).unwrap_or_default();
    match (format, file) {
        (Some(format), Some(path)) => output::write(path, &mut |out| (format.write)(sheet, out))?,
        (Some(format), None) => {
            let bytes = format.bytes(sheet)?;
            drop(progress);
            return console::put(&bytes, format.is_text);
        }
        (None, Some(path)) => {
            let text = text(elenchus::report::Report::WIDTH, Style::Plain);
            output::write(path, &mut |out| out.write_all(text.as_bytes()))?;
        }
        (None, None) => {
            let text = text(console::width(&io::stdout()), Style::Coloured);
            drop(progress);
            return console::say(&text);
        }
    }
    drop(progress);
    if let Some(path) = file {
        console::tell(&format!("wrote {}\n", visible::line(&path.display().to_string())));
    }
    Ok(())
}
