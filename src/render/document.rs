//! A document of headings, arguments and cards: for the terminal, as a page, and as Markdown.

use std::io;

use askama::Template;

use super::{
    Format, caselist,
    outline::{Outline, Paint, Style, plain},
    sheet, word,
};
use crate::present::view::{Card, Document, Head, Inline, Item, Sheet, Tone};

/// Every format.
pub const FORMATS: &[Format<Document>] = &[
    Format { name: "html", extension: "html", about: "one page to print", is_text: true, write: html },
    Format { name: "markdown", extension: "md", about: "for GitHub", is_text: true, write: markdown },
    Format {
        name: "docx",
        extension: "docx",
        about: "for Word, with the styles of the Verbatim template",
        is_text: false,
        write: word::write,
    },
    Format {
        name: "opencaselist",
        extension: "caselist.md",
        about: "Markdown for openCaselist",
        is_text: true,
        write: caselist::write,
    },
    Format { name: "pdf", extension: "pdf", about: "typeset, to print and carry", is_text: false, write: pdf },
];

/// Writes a document for a terminal of so many columns.
pub fn text(document: &Document, width: usize, style: Style) -> String {
    let mut out = Outline::new(width, style);
    sheet::head(&mut out, &document.sheet);
    for item in &document.items {
        self::item(&mut out, item);
    }
    out.text
}

/// How many levels are shown by the indent; what is deeper stands with them.
const DEEPEST: usize = 6;

fn item(out: &mut Outline, item: &Item) {
    match item {
        Item::Part { title, .. } => {
            out.text.push('\n');
            out.paragraph("", "", &[(title, Paint::Strong)]);
        }
        Item::Section(head) => {
            out.text.push('\n');
            self::head(out, head, "");
        }
        Item::Tag(head) => self::head(out, head, &"  ".repeat(head.level.min(DEEPEST) + 1)),
        Item::Title { rank, words } => {
            out.text.push_str(if rank.is_tag() { "" } else { "\n" });
            let indent = if rank.is_tag() { "  " } else { "" };
            out.paragraph(indent, "    ", &[(&plain(words), Paint::Strong)]);
        }
        Item::Card(card) => self::card(out, card),
        Item::Line { lead, words, tone } => {
            let paint = if *tone == Tone::Aside { Paint::Faint } else { Paint::None };
            let lead = if lead.is_empty() { String::new() } else { format!("{lead}:") };
            let mut line = vec![(plain(words), paint)];
            if !lead.is_empty() {
                line.insert(0, (lead, Paint::Strong));
            }
            if *tone == Tone::Warning {
                line.insert(0, ("!".to_owned(), Paint::Strong));
            }
            let line: Vec<(&str, Paint)> = line.iter().map(|(words, paint)| (words.as_str(), *paint)).collect();
            out.paragraph("  ", "    ", &line);
        }
        Item::List(lines) => {
            for line in lines {
                out.paragraph("  – ", "    ", &[(&plain(line), Paint::None)]);
            }
        }
        Item::Map(sheet) => out.paragraph("  ", "    ", &[(&sheet.picture.description, Paint::Faint)]),
        Item::Table { columns, rows } => {
            for (link, cells) in rows {
                let cells = columns.iter().skip(1).zip(cells).map(|(column, cell)| format!("{column}: {cell}"));
                let cells = cells.collect::<Vec<_>>().join("; ");
                out.paragraph(
                    "  ",
                    "    ",
                    &[(&link.label, Paint::Strong), (&link.text, Paint::None), (&cells, Paint::Faint)],
                );
            }
        }
    }
}

fn head(out: &mut Outline, head: &Head, indent: &str) {
    let number = format!("{} {}", head.role.word(), head.link.label);
    let remark = if head.remark.is_empty() { String::new() } else { format!("({})", head.remark) };
    let heading = if head.heading.is_empty() { String::new() } else { format!("{}:", head.heading) };
    let all = [
        (&*head.lead, Paint::Strong),
        (head.verdict.mark(), Paint::Verdict(head.verdict)),
        (&number, Paint::Role(head.role)),
        (&heading, Paint::Strong),
        (&head.link.text, Paint::None),
        (&remark, Paint::Faint),
    ];
    let all: Vec<(&str, Paint)> = all.into_iter().filter(|(words, _)| !words.is_empty()).collect();
    out.paragraph(indent, &format!("{indent}  "), &all);
}

fn card(out: &mut Outline, card: &Card) {
    let cite = format!("[{}{}{}]", card.head, if card.place.is_empty() { "" } else { ", " }, card.place);
    let quote: String = card.quote.iter().map(|words| words.text.as_str()).collect();
    let quote = if quote.is_empty() { quote } else { format!("“{}”", quote.replace('\n', " ")) };
    out.paragraph("      ", "      ", &[(&cite, Paint::Strong), (&quote, Paint::None)]);
}

/// Writes the document as one page.
fn html(document: &Document, out: &mut dyn io::Write) -> io::Result<()> {
    let foreign = super::html::foreign_to(&document.sheet.language);
    super::fill(&Page { document, items: ranked(&document.items), sheet: &document.sheet, foreign }, out)
}

/// Each item with the rank of its heading: a tag below an argument is one lower than one that stands in its part.
fn ranked(items: &[Item]) -> Vec<(&Item, u8)> {
    let mut below = 3;
    let ranked = items.iter().map(|item| {
        let is_section = match item {
            Item::Section(_) => true,
            Item::Title { rank, .. } => !rank.is_tag(),
            _ => false,
        };
        let rank = if is_section { 3 } else { below };
        match item {
            Item::Part { .. } => below = 3,
            _ if is_section => below = 4,
            _ => {}
        }
        (item, rank)
    });
    ranked.collect()
}

/// Writes the document as Markdown.
fn markdown(document: &Document, out: &mut dyn io::Write) -> io::Result<()> {
    super::fill(&Plain { document, sheet: &document.sheet }, out)
}

/// Writes the document as a typeset document.
fn pdf(document: &Document, out: &mut dyn io::Write) -> io::Result<()> {
    let placed = placed(&document.items);
    super::typeset::write(&Printed { document, sheet: &document.sheet, placed }, Vec::new(), out)
}

/// An item where it stands.
struct Placed<'a> {
    item: &'a Item,
    /// How deep: what is said below a tag stands as deep as the tag.
    level: usize,
    /// Whether what follows belongs to it, on the same page.
    leads: bool,
}

fn placed(items: &[Item]) -> Vec<Placed<'_>> {
    let mut level = 0;
    let mut placed = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        level = match item {
            Item::Part { .. } | Item::Section(_) | Item::Title { .. } => 0,
            Item::Tag(head) => head.level.min(DEEPEST),
            _ => level,
        };
        let leads = match items.get(index + 1) {
            Some(Item::Card(_) | Item::List(_) | Item::Map(_) | Item::Table { .. }) => true,
            Some(Item::Line { .. }) => matches!(item, Item::Tag(_) | Item::Title { .. }),
            _ => false,
        };
        placed.push(Placed { item, level, leads });
    }
    placed
}

#[derive(Template)]
#[template(path = "html/document.html")]
struct Page<'a> {
    document: &'a Document,
    items: Vec<(&'a Item, u8)>,
    sheet: &'a Sheet,
    foreign: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "markdown/document.md", whitespace = "preserve")]
struct Plain<'a> {
    document: &'a Document,
    sheet: &'a Sheet,
}

#[derive(Template)]
#[template(path = "typst/document.typ")]
struct Printed<'a> {
    document: &'a Document,
    sheet: &'a Sheet,
    placed: Vec<Placed<'a>>,
}
