//! A brief as a document: where it stands, the map, the cases with their cards, and the lists. What stays out is said at
//! its end.

use super::{head, line, lists, part, say, title};
use crate::{
    present::view::{
        Case, Document, Fact, Head, Inline, Item, Link, MapSheet, Node, Role, Sheet, Statement, Step, Text, Tone, View,
    },
    typography::Fonts,
};

/// A brief as a document, with or without pictures.
pub(in crate::render) fn brief(view: &View, has_pictures: bool) -> Document {
    let mut items = Vec::new();
    if let Some(summary) = &view.summary {
        items.push(say("", &summary.replace('\n', " "), Tone::Plain));
    }
    if let Some(note) = view.lens.as_ref().and_then(|lens| lens.note.as_ref()) {
        items.push(say("The lens", &note.replace('\n', " "), Tone::Aside));
    }
    if view.groups.is_empty() {
        items.push(say("", "This debate holds no claims yet.", Tone::Plain));
    } else {
        standing(view, &mut items);
    }
    if has_pictures {
        maps(view, &mut items);
    }
    for group in &view.groups {
        items.push(part(&group.anchor, &group.heading));
        group.cases.iter().for_each(|told| case(told, &mut items));
    }
    lists::lists(view, &mut items);
    items.extend(left_out(view, has_pictures).map(|words| say("", &words, Tone::Aside)));
    Document { what: "Brief", sheet: sheet(view), items }
}

fn sheet(view: &View) -> Sheet {
    let dated = view.as_of.as_ref().map(|as_of| format!("dated {as_of}"));
    let lens = view.lens.as_ref().map(|lens| format!("seen through the lens {}", lens.name));
    let extent = Some(view.extent.clone()).filter(|extent| !extent.is_empty());
    Sheet {
        title: view.title.clone(),
        question: view.question.clone(),
        language: view.language.clone(),
        position: None,
        facts: [extent, dated, lens, view.overlays.clone()].into_iter().flatten().collect(),
    }
}

/// What of the brief as a page is not in the document, as a sentence.
fn left_out(view: &View, has_pictures: bool) -> Option<String> {
    let map = (!has_pictures && view.companion.picture.is_some()).then_some("the map");
    let chronology = (!view.chronology.is_empty()).then_some("the picture of the chronology");
    let parts: Vec<&str> = map.into_iter().chain(chronology).collect();
    let (named, stands) = match parts[..] {
        [] => return None,
        [only] => (only.to_owned(), "It stands"),
        _ => (parts.join(" and "), "They stand"),
    };
    Some(format!("Not in this file: {named}. {stands} in the brief as a page."))
}

/// Where each question stands, and what must be won.
fn standing(view: &View, items: &mut Vec<Item>) {
    items.push(part("standing", "Where it stands"));
    for standing in &view.standings {
        items.extend(standing.question.as_ref().map(|question| title(question)));
        items.push(say("", &standing.answer, Tone::Plain));
        if let Some(standard) = &standing.standard {
            items.push(say("Standard of proof", standard, Tone::Aside));
        }
        let role = if standing.question.is_some() { Role::Position } else { Role::Root };
        for row in &standing.rows {
            items.push(Item::Tag(head(0, "", role, &row.link, row.verdict)));
            items.push(line("", row.why.clone(), Tone::Plain));
        }
    }
    items.push(title("What the verdicts mean"));
    let meant = view.key.iter().map(|term| vec![Inline::Words(format!("{}: {}", term.term, term.meaning))]);
    items.push(Item::List(meant.collect()));
    if !view.stakes.is_empty() {
        items.push(part("stakes", "What must be won"));
        let about = "What would lose each one that stands, and what would win each of the others.";
        items.push(say("", about, Tone::Aside));
    }
    for stake in &view.stakes {
        items.extend(stake.question.as_ref().map(|question| title(question)));
        for row in &stake.rows {
            let verdict = Inline::Words(format!(" [{}] – ", row.verdict.word()));
            let words = [Inline::Link(row.link.clone()), verdict].into_iter().chain(row.says.iter().cloned());
            items.push(line("", words.collect(), Tone::Plain));
        }
        items.extend(stake.left_out.as_ref().map(|left_out| say("", left_out, Tone::Aside)));
    }
}

/// The maps that can be read on a page.
fn maps(view: &View, items: &mut Vec<Item>) {
    if view.maps.sheets.is_empty() && view.maps.left_out.is_none() {
        return;
    }
    items.push(part("map", "The map"));
    if !view.maps.sheets.is_empty() {
        let about = "Round boxes speak for, square ones against, double borders answer, dashed borders are unstated. The \
                     numbers are those of the cases.";
        items.push(say("", about, Tone::Aside));
    }
    items.extend(view.maps.left_out.as_ref().map(|left_out| say("", left_out, Tone::Aside)));
    for sheet in &view.maps.sheets {
        items.extend(sheet.of.as_ref().map(|of| title(&format!("{} {}", of.label, of.text))));
        let lacking = lacking(sheet);
        if lacking.is_empty() {
            items.push(Item::Map(Box::new(sheet.clone())));
        } else {
            let words = format!(
                "This map is not drawn here: the font of pictures lacks {lacking}. “elenchus map -o FILE.png --font FONT” \
                 draws it with a font that has these letters."
            );
            items.push(say("", &words, Tone::Aside));
        }
    }
}

/// The letters of a map that a picture cannot show.
fn lacking(sheet: &MapSheet) -> String {
    let lines = sheet.picture.boxes.iter().flat_map(|shown| &shown.lines);
    let text: String = lines.map(|line| line.text.as_str()).collect();
    Fonts::default().lacks(&text).into_iter().collect()
}

fn case(case: &Case, items: &mut Vec<Item>) {
    items.push(Item::Section(node_head(&case.root, 0)));
    body(&case.root, items);
    nodes(&case.nodes, items);
    for continued in &case.continuations {
        items.push(title(&format!("Continuation {}", continued.number)));
        let of = Inline::Link(continued.of.clone());
        items.push(line("", vec![Inline::Words("What is said for and against ".to_owned()), of], Tone::Aside));
        nodes(&continued.nodes, items);
    }
}

fn nodes(nodes: &[Node], items: &mut Vec<Item>) {
    for node in nodes {
        items.push(Item::Tag(node_head(node, node.level)));
        body(node, items);
    }
}

fn node_head(node: &Node, level: usize) -> Head {
    let text = node.claim.as_ref().map_or_else(|| Text::from("these together:"), |claim| claim.text.clone());
    let link = Link { anchor: node.number.clone(), label: node.number.clone(), text };
    Head { heading: node.heading.clone().unwrap_or_default(), ..head(level, "", node.role, &link, node.verdict()) }
}

/// What is read about a node below its line: what the page has, in its order.
fn body(node: &Node, items: &mut Vec<Item>) {
    if let Some(to) = &node.elsewhere {
        items.push(line("In full at", vec![Inline::Link((**to).clone())], Tone::Aside));
    }
    if let Some(claim) = node.claim.as_ref().filter(|claim| !claim.why.is_empty()) {
        items.push(line("", claim.why.clone(), Tone::Plain));
    }
    if let Some(told) = &node.step {
        step(told, items);
    }
    if let Some(told) = &node.claim {
        claim(told, items);
    }
    if let Some(to) = &node.continued {
        items.push(say("Goes on in", &format!("continuation {}", to.label), Tone::Aside));
    }
}

fn step(step: &Step, items: &mut Vec<Item>) {
    let gap = if step.says.is_some() && !step.why.is_empty() { " " } else { "" };
    let says = step.says.as_ref().map(|says| Inline::Words(format!("{says}{gap}")));
    let words: Vec<Inline> = says.into_iter().chain(step.why.iter().cloned()).collect();
    if !words.is_empty() {
        items.push(line("", words, Tone::Plain));
    }
    items.extend(step.warrant.as_ref().map(|warrant| say("Warrant", warrant, Tone::Plain)));
    facts(&step.facts, items);
    items.extend(step.note.as_ref().map(|note| say("Note", note, Tone::Aside)));
}

fn claim(claim: &Statement, items: &mut Vec<Item>) {
    facts(&claim.facts, items);
    items.extend(claim.note.as_ref().map(|note| say("Note", note, Tone::Aside)));
    if !claim.contradicts.is_empty() {
        items.push(line("Cannot stand together with", lists::links(&claim.contradicts, "; "), Tone::Plain));
    }
    items.extend(claim.cards.iter().cloned().map(Item::Card));
}

fn facts(facts: &[Fact], items: &mut Vec<Item>) {
    if !facts.is_empty() {
        items.push(line("", lists::facts(facts), Tone::Aside));
    }
}
