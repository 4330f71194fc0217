//! Speeches as a document: what is said, in order, with the cards that are read.

use std::sync::Arc;

use super::{head, line, part, say};
use crate::present::view::{Card, Document, Inline, Item, Link, Reading, Speech, SpeechPart, Speeches, Tone, Words};

/// Speeches as a document.
pub(in crate::render) fn speeches(speeches: &Speeches) -> Document {
    let mut items = vec![say("", &speeches.says, Tone::Aside)];
    items.extend(speeches.warnings.iter().map(|warning| say("", warning, Tone::Warning)));
    for (index, told) in speeches.speeches.iter().enumerate() {
        speech(told, index, &mut items);
    }
    Document { what: "Speech", sheet: speeches.sheet.clone(), items }
}

fn speech(speech: &Speech, index: usize, items: &mut Vec<Item>) {
    let title = format!("{}: {} of {}, {}", speech.name, speech.time, speech.clock, speech.light.word());
    items.push(part(&format!("speech-{}", index + 1), &title));
    items.push(say("", &speech.says, Tone::Aside));
    if let Some(opening) = &speech.opening {
        items.push(say("0:00", opening, Tone::Plain));
    }
    for told in &speech.parts {
        self::told(told, items);
    }
    if !speech.cut.is_empty() {
        items.push(say("Left out", "", Tone::Plain));
        for cut in &speech.cut {
            items.push(say("", &format!("{}:", cut.why), Tone::Aside));
            let row = |(link, remark): &(Link, String)| {
                let remark = if remark.is_empty() { String::new() } else { format!(" ({remark})") };
                vec![Inline::Link(link.clone()), Inline::Words(remark)]
            };
            items.push(Item::List(cut.arguments.iter().map(row).collect()));
        }
    }
}

fn told(told: &SpeechPart, items: &mut Vec<Item>) {
    for they in &told.they_say {
        items.push(line(
            &told.at,
            vec![Inline::Words("They say: ".to_owned()), Inline::Link(they.clone())],
            Tone::Aside,
        ));
    }
    let mut first = head(told.level, &format!("{} {}", told.at, told.what), told.role, &told.link, told.verdict);
    first.remark.clone_from(&told.remark);
    first.heading = Arc::clone(&told.link.text);
    first.link.text = Arc::from("");
    if let [only] = &told.lines[..] {
        first.link.text = Arc::clone(&only.text);
    }
    items.push(Item::Tag(first));
    for said in &told.lines {
        if told.lines.len() > 1 {
            items.push(say("", &said.text, Tone::Plain));
        }
        items.extend(said.cards.iter().map(|reading| Item::Card(card(reading))));
    }
}

/// A card with the words that are read, and no others.
fn card(reading: &Reading) -> Card {
    let mut quote: Vec<Words> = Vec::new();
    for words in &reading.read {
        if !quote.is_empty() {
            quote.push(Words { text: " … ".to_owned(), read: false });
        }
        quote.push(words.clone());
    }
    Card {
        head: Arc::from(reading.cite.as_str()),
        source: Arc::from(""),
        source_number: 0,
        work: Arc::default(),
        place: String::new(),
        web: Arc::default(),
        quote,
        note: None,
    }
}
