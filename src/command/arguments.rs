//! What several commands are asked in the same words.

use std::path::PathBuf;

use clap::{
    Args, ValueEnum, ValueHint,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};
use elenchus::{
    exchange, model, names,
    render::{self, Format, comparison},
    report::{self, Printer},
    rule::Rule,
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
    /// The debate and the claim that are meant: whoever types one word only, and no file has that name, means a claim of
    /// the debate in this folder.
    pub fn and_claim(&self, claim: Option<&str>) -> (Debate, Option<String>) {
        let here = PathBuf::from(".");
        let word = self.path.to_str().filter(|word| *word != "." && *word != "-");
        match (claim, word) {
            (None, Some(word)) if !self.path.exists() && here.join("debate.yaml").exists() => {
                (Debate { path: here, with: self.with.clone() }, Some(word.to_owned()))
            }
            _ => (Debate { path: self.path.clone(), with: self.with.clone() }, claim.map(str::to_owned)),
        }
    }

    /// Whether all overlays are laid on, whichever there are.
    pub fn has_all(&self) -> bool {
        self.with.iter().any(|name| name == model::ALL_OVERLAYS)
    }
}

/// The names come from the library's lists, so that a new printer or format needs no line here.
pub fn printer() -> impl TypedValueParser<Value = &'static Printer> {
    let value = |printer: &Printer| PossibleValue::new(printer.name).help(printer.about);
    PossibleValuesParser::new(report::PRINTERS.iter().map(value))
        .map(|name| report::printer(&name).expect("a possible value"))
}

/// The rule of a code.
pub fn rule(code: &str) -> Result<&'static Rule, String> {
    let rules = elenchus::rules();
    if let Some(rule) = rules.iter().find(|rule| rule.code == code) {
        return Ok(rule);
    }
    Err(match names::nearest(code, rules.iter().map(|rule| rule.code)) {
        Some(near) => format!("there is no rule `{code}`; `{near}` exists"),
        None => format!("there is no rule `{code}`; `elenchus rules` lists all"),
    })
}

/// A format may be called by its name or by what its files end with.
pub fn format() -> impl TypedValueParser<Value = &'static Format> {
    let value = |format: &Format| PossibleValue::new(format.name).alias(format.extension).help(format.about);
    let named = |name: &str| render::FORMATS.iter().find(|format| format.is_called(name));
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

/// How an attack graph is written.
pub fn graph_format() -> impl TypedValueParser<Value = &'static exchange::Format> {
    let value = |format: &exchange::Format| PossibleValue::new(format.name).help(format.about);
    PossibleValuesParser::new(exchange::FORMATS.iter().map(value))
        .map(|name| conversion(&name).flatten().expect("a possible value"))
}

/// What to make of something: an attack graph in a format, or, where there is none, a debate.
pub type Conversion = Option<&'static exchange::Format>;

/// The same, and `yaml` for a debate.
pub fn graph_format_or_debate() -> impl TypedValueParser<Value = Conversion> {
    let value = |format: &exchange::Format| PossibleValue::new(format.name).help(format.about);
    let debate = PossibleValue::new("yaml").help("a debate: each argument a claim, each attack an objection");
    PossibleValuesParser::new(exchange::FORMATS.iter().map(value).chain([debate]))
        .map(|name| conversion(&name).expect("a possible value"))
}

/// What a word or the ending of a file asks to make.
pub fn conversion(word: &str) -> Option<Conversion> {
    match word {
        "yaml" | "yml" => Some(None),
        _ => exchange::FORMATS.iter().find(|format| format.name == word).map(Some),
    }
}

/// How strength is measured.
pub fn measure() -> impl TypedValueParser<Value = &'static Semantics> {
    let value = |measure: &Semantics| PossibleValue::new(measure.name).help(measure.about);
    PossibleValuesParser::new(semantics::ALL.iter().map(value))
        .map(|name| semantics::named(&name).expect("a possible value"))
}
