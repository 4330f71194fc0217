//! `timeline`: what happened when, and who says so.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use elenchus::{
    present::view::View,
    render::{chronology, outline::Style},
};

use super::{
    arguments::Debate,
    console::{self, Done},
    judged::Judged,
    progress::Progress,
};

/// Print what happened when, with who says so
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus timeline school-starts
  elenchus timeline school-starts --with all --format html > timeline.html   with a picture
  elenchus timeline school-starts --format json                              for programs")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// How it is printed
    #[arg(long, short, value_enum, default_value_t)]
    pub format: Shape,
}

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?;
    let view = judged.view(asked.lens.as_deref(), &progress)?.chronicle();
    let mut bytes = Vec::new();
    let write = match asked.format {
        Shape::Text => None,
        Shape::Markdown => Some(chronology::markdown as fn(&View, &mut dyn Write) -> io::Result<()>),
        Shape::Html => Some(chronology::html as _),
        Shape::Json => Some(chronology::json as _),
    };
    if let Some(write) = write {
        write(&view, &mut bytes)?;
    }
    let columns = console::width(&io::stdout());
    drop(progress);
    match write {
        None => console::say(&chronology::text(&view, columns, Style::Coloured))?,
        Some(_) => console::print(&String::from_utf8_lossy(&bytes))?,
    }
    Ok(judged.end())
}

/// How a timeline is printed.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum Shape {
    #[default]
    Text,
    #[value(alias = "md")]
    Markdown,
    Html,
    Json,
}
