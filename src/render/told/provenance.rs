//! The table of sources as a document: a section for each source, with what the debate says of it and what to ask.

use super::{part, say, title};
use crate::present::view::{Document, Inline, Item, Link, Provenance, Provenances, Text, Tone};

/// What stands where the debate does not say.
const UNSAID: &str = "not stated";

/// The sources as a document.
pub(in crate::render) fn provenance(sources: &Provenances) -> Document {
    let mut items = Vec::new();
    if sources.rows.is_empty() {
        items.push(say("", "This debate names no sources.", Tone::Plain));
    }
    if !sources.rows.is_empty() {
        items.push(part("criticism", "What to ask of every source"));
        items.push(Item::List(sources.questions.iter().map(|ask| vec![Inline::Words((*ask).to_owned())]).collect()));
        items.push(part("sources", "The sources"));
    }
    sources.rows.iter().for_each(|row| source(row, &mut items));
    if !sources.unsourced.is_empty() {
        items.push(say("Said without a source", &numbers(&sources.unsourced, sources.more), Tone::Plain));
    }
    Document { what: "Provenance", sheet: sources.sheet.clone(), items }
}

fn source(row: &Provenance, items: &mut Vec<Item>) {
    items.push(title(&format!("{}. {}", row.number, row.head)));
    items.extend(row.title.as_ref().map(|title| say("", title, Tone::Plain)));
    let said = |text: &Option<Text>| text.as_deref().unwrap_or(UNSAID).to_owned();
    let used = if row.used.is_empty() { "nothing here".to_owned() } else { numbers(&row.used, row.more) };
    let facts = [
        ("Who", said(&row.author)),
        ("Who is that", said(&row.about)),
        ("Genre", said(&row.genre)),
        ("Written", said(&row.written)),
        ("Events", said(&row.events)),
        ("Between", said(&row.between)),
        ("How known", said(&row.knows)),
        ("Interest", said(&row.interest)),
        ("Used for", used),
    ];
    items.extend(facts.iter().map(|(name, words)| say(name, words, Tone::Plain)));
    if !row.asks.is_empty() {
        let ask = |ask: &Vec<Inline>| [Inline::Words("? ".to_owned())].into_iter().chain(ask.iter().cloned()).collect();
        items.push(Item::List(row.asks.iter().map(ask).collect()));
    }
}

fn numbers(links: &[Link], more: usize) -> String {
    let labels: Vec<&str> = links.iter().map(|link| &*link.label).collect();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}{more}", labels.join(", "))
}
