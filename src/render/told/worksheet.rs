//! A worksheet or its key as a document: the outline, with lines to write on, and the sentences to choose from.

use super::{part, say};
use crate::present::view::{Asks, Document, Inline, Item, SheetRow, SheetText, Tone, Worksheet};

/// A line to write on.
const LINE: &str = "________________________________________________";
/// A line for one word.
const SHORT: &str = "___________";

/// A worksheet as a document.
pub(in crate::render) fn worksheet(worksheet: &Worksheet) -> Document {
    let mut items = Vec::new();
    if worksheet.groups.is_empty() {
        items.push(say("", "This debate holds no claims yet.", Tone::Plain));
    } else {
        items.push(say("", &worksheet.task, Tone::Plain));
    }
    for (index, group) in worksheet.groups.iter().enumerate() {
        items.push(part(&format!("group-{}", index + 1), &group.heading));
        for tree in &group.trees {
            items.extend(tree.continues.as_ref().map(|continues| say("", continues, Tone::Aside)));
            let line = |row: &SheetRow| (row.level, vec![Inline::Words(self::row(worksheet, row))]);
            items.push(Item::Outline(tree.rows.iter().map(line).collect()));
        }
    }
    if !worksheet.bank.is_empty() {
        items.push(part("bank", "To choose from"));
        let entry = |letter: &str, text: &str| vec![Inline::Words(format!("{letter}) {text}"))];
        items.push(Item::List(worksheet.bank.iter().map(|own| entry(&own.letter, &own.text)).collect()));
    }
    if worksheet.is_drawn {
        items.push(say("", "Not in this file: the map. `-o FILE.html` and `-o FILE.svg` have it.", Tone::Aside));
    }
    let what = if worksheet.is_key { "Key to the worksheet" } else { "Worksheet" };
    Document { what, sheet: worksheet.sheet.clone(), items }
}

fn row(worksheet: &Worksheet, row: &SheetRow) -> String {
    let mut words = Vec::new();
    if row.is_asked && worksheet.is_key {
        words.push("➜".to_owned());
    }
    if row.is_asked && worksheet.asks == Asks::Verdict && !worksheet.is_key {
        words.push(SHORT.to_owned());
    }
    words.push(format!("{} {}", row.role.map_or(SHORT, |role| role.word()), row.number));
    words.extend(row.letter.as_ref().map(|letter| format!("{letter})")));
    words.extend(row.heading.as_ref().map(|heading| format!("{heading}:")));
    words.push(match &row.said {
        SheetText::Words(text) => text.to_string(),
        SheetText::Blank(lines) => format!("\n{}", vec![LINE; *lines].join("\n")),
        SheetText::See(number) => format!("see {number}"),
        SheetText::Together => "these together".to_owned(),
    });
    words.extend(row.verdict.map(|verdict| format!("[{}]", verdict.word())));
    if row.hidden > 0 {
        words.push(format!("({} below, not shown)", row.hidden));
    }
    words.join(" ")
}
