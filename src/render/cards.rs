//! Cards to cut out: as sheets to print (HTML, PDF), as a list in Markdown, and as comma-separated values for other programs.

use std::io;

use askama::Template;

use super::{Format, pdf as paper};
use crate::present::view::{Cards, PlacedCard, Sheet, TableCard};

/// Every format.
pub const FORMATS: &[Format<Cards>] = &[
    Format { name: "html", extension: "html", about: "sheets to print and cut", is_text: true, write: html },
    Format { name: "markdown", extension: "md", about: "the list of all cards", is_text: true, write: markdown },
    Format {
        name: "pdf",
        extension: "pdf",
        about: "sheets to print and cut, to the millimetre",
        is_text: false,
        write: pdf,
    },
    Format { name: "csv", extension: "csv", about: "for flash-card programs", is_text: true, write: csv },
];

/// Writes the sheets, to be printed at full size, and the list.
fn html(cards: &Cards, out: &mut dyn io::Write) -> io::Result<()> {
    let foreign = super::html::foreign_to(&cards.sheet.language);
    super::fill(&Page { cards, sheet: &cards.sheet, foreign }, out)
}

/// Writes the sheets and the list for a printer.
fn pdf(cards: &Cards, out: &mut dyn io::Write) -> io::Result<()> {
    out.write_all(&paper::deck(cards).map_err(io::Error::other)?)
}

/// Writes the list of cards.
fn markdown(cards: &Cards, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Plain { cards, sheet: &cards.sheet }, out)
}

/// Writes the cards as comma-separated values (RFC 4180): number of the card, of the node, part, text, source.
fn csv(cards: &Cards, out: &mut dyn io::Write) -> io::Result<()> {
    super::csv(out, ["card", "number", "part", "text", "source"])?;
    for card in &cards.cards {
        let part = if card.is_evidence { "Evidence" } else { card.role.map_or("", |role| role.word()) };
        super::csv(out, [&card.card.to_string(), &*card.number, part, &*card.text, &*card.cite])?;
    }
    Ok(())
}

/// Where a card lies, for a style sheet.
fn place(placed: &PlacedCard, back: bool) -> String {
    let left = if back { placed.left_on_back } else { placed.left };
    let PlacedCard { top, width, height, .. } = placed;
    format!("left:{left:.2}mm;top:{top:.2}mm;inline-size:{width:.2}mm;block-size:{height:.2}mm")
}

#[derive(Template)]
#[template(path = "html/cards.html")]
struct Page<'a> {
    cards: &'a Cards,
    sheet: &'a Sheet,
    foreign: Option<&'a str>,
}

impl Page<'_> {
    fn card(&self, placed: &PlacedCard) -> &TableCard {
        &self.cards.cards[placed.card]
    }
}

#[derive(Template)]
#[template(path = "markdown/cards.md", whitespace = "preserve")]
struct Plain<'a> {
    cards: &'a Cards,
    sheet: &'a Sheet,
}
