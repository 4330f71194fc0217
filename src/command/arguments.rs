//! What several commands are asked in the same words.

use std::path::PathBuf;

use clap::{
    Args, ValueEnum, ValueHint,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};
use elenchus::{
    model,
    render::{self, Format, comparison},
    report::{self, Printer},
    strength::semantics::{self, Semantics},
};

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

/// How something is printed that is for readers and for programs.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum Form {
    #[default]
    Text,
    #[value(alias = "md")]
    Markdown,
    Json,
}

impl Debate {
    /// Whether all overlays are laid on, whichever there are.
    pub fn has_all(&self) -> bool {
        self.with.iter().any(|name| name == model::ALL_OVERLAYS)
    }
}

/// The names come from the library's lists, so that a new printer or format needs no line here.
pub fn printer() -> impl TypedValueParser<Value = &'static Printer> {
    PossibleValuesParser::new(report::PRINTERS.iter().map(|printer| printer.name))
        .map(|name| report::printer(&name).expect("a possible value"))
}

/// A format may be called by its name or by what its files end with.
pub fn format() -> impl TypedValueParser<Value = &'static Format> {
    let value = |format: &Format| PossibleValue::new(format.name).alias(format.extension).help(format.about);
    let named = |name: &str| render::FORMATS.iter().find(|format| [format.name, format.extension].contains(&name));
    PossibleValuesParser::new(render::FORMATS.iter().map(value))
        .map(move |name| named(&name).expect("a possible value"))
}

/// How a comparison is written.
pub fn comparison_format() -> impl TypedValueParser<Value = &'static comparison::Format> {
    let value =
        |format: &comparison::Format| PossibleValue::new(format.name).alias(format.extension).help(format.about);
    let named = |name: &str| comparison::FORMATS.iter().find(|format| [format.name, format.extension].contains(&name));
    PossibleValuesParser::new(comparison::FORMATS.iter().map(value))
        .map(move |name| named(&name).expect("a possible value"))
}

/// How strength is measured.
pub fn measure() -> impl TypedValueParser<Value = &'static Semantics> {
    let value = |measure: &Semantics| PossibleValue::new(measure.name).help(measure.about);
    PossibleValuesParser::new(semantics::ALL.iter().map(value))
        .map(|name| semantics::named(&name).expect("a possible value"))
}
