//! Cross-examination as a document: who is asked is the hat, the point that is questioned the block, each question a tag,
//! with the answer to expect and what comes next below.

use super::{head, line, part, say};
use crate::present::view::{Ask, Document, Examination, Inline, Item, Point, Questions, Rank, Tone};

/// Cross-examination as a document.
pub(in crate::render) fn questions(questions: &Questions) -> Document {
    let mut items = Vec::new();
    if questions.examinations.is_empty() {
        items.push(say("", "There is nothing to ask.", Tone::Plain));
    }
    questions.examinations.iter().for_each(|told| examination(told, &mut items));
    items.extend(questions.untried.as_ref().map(|untried| say("", untried, Tone::Aside)));
    Document { what: "Cross-examination", sheet: questions.sheet.clone(), items }
}

fn examination(examination: &Examination, items: &mut Vec<Item>) {
    items.push(part(&examination.anchor, &examination.heading));
    let position = &examination.position;
    items.push(say(&position.label, &position.text, Tone::Plain));
    items.push(say("", &examination.says, Tone::Aside));
    examination.points.iter().for_each(|told| point(told, items));
    if let Some(more) = &examination.more {
        let words = format!("{more} `elenchus questions --all` prints them.");
        items.push(say("", &words, Tone::Aside));
    }
}

fn point(point: &Point, items: &mut Vec<Item>) {
    let mut asked = head(0, "", point.role, &point.link, point.verdict);
    asked.remark = if point.turns.is_some() { "crux".to_owned() } else { String::new() };
    items.push(Item::Section(asked));
    items.extend(point.turns.as_ref().map(|turns| say("Crux", turns, Tone::Plain)));
    items.extend(point.breaks.as_ref().map(|breaks| say("", breaks, Tone::Plain)));
    items.extend(point.asks.iter().map(|ask| Item::Title { rank: Rank::Tag, words: asked_for(ask) }));
    let quote: String = point.quote.iter().map(|words| words.text.as_str()).collect();
    let quote = (!quote.is_empty()).then(|| Inline::Words(format!(" “{quote}”")));
    items.push(line("Expect", point.expect.iter().cloned().chain(quote).collect(), Tone::Plain));
    items.push(line("Then", point.next.clone(), Tone::Plain));
}

/// A question, with why it is asked.
pub(super) fn asked_for(ask: &Ask) -> Vec<Inline> {
    ask.text.iter().cloned().chain([Inline::Words(format!(" ({})", ask.why))]).collect()
}
