//! A brief as a document: where it stands, the cases with their cards, the answers file, the lists. Pictures stay out,
//! and it says so.

use super::{head, line, part, say};
use crate::present::view::{
    AnswerGroup, Case, Document, Examination, Head, Inline, Item, Link, Node, Role, Sheet, Text, Tone, Verdict, View,
};

/// A brief as a document.
pub(in crate::render) fn brief(view: &View) -> Document {
    let mut items = Vec::new();
    if let Some(summary) = &view.summary {
        items.push(say("", &summary.replace('\n', " "), Tone::Plain));
    }
    if view.groups.is_empty() {
        items.push(say("", "This debate holds no claims yet.", Tone::Plain));
    } else {
        standing(view, &mut items);
    }
    for group in &view.groups {
        items.push(part(&group.anchor, &group.heading));
        group.cases.iter().for_each(|told| case(told, &mut items));
    }
    if !view.answers.is_empty() {
        items.push(part("answers", "Answers file"));
        view.answers.iter().for_each(|group| answers(group, &mut items));
    }
    if !view.questions.is_empty() {
        items.push(part("questions", "Cross-examination"));
        view.questions.iter().for_each(|examination| questions(examination, &mut items));
    }
    lenses(view, &mut items);
    lists(view, &mut items);
    items.push(say(
        "",
        "The map, the picture of the chronology, the table of other semantics and the coverage of the sources stand in the brief as a page.",
        Tone::Aside,
    ));
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

/// Where each question stands, and what must be won.
fn standing(view: &View, items: &mut Vec<Item>) {
    items.push(part("standing", "Where it stands"));
    for standing in &view.standings {
        items.push(say(standing.question.as_deref().unwrap_or_default(), &standing.answer, Tone::Plain));
        if let Some(standard) = &standing.standard {
            items.push(say("Standard of proof", standard, Tone::Aside));
        }
        let role = if standing.question.is_some() { Role::Position } else { Role::Root };
        for row in &standing.rows {
            items.push(Item::Tag(head(0, "", role, &row.link, row.verdict)));
            items.push(line("", row.why.clone(), Tone::Plain));
        }
    }
    if !view.stakes.is_empty() {
        items.push(part("stakes", "What must be won"));
    }
    for stake in &view.stakes {
        if let Some(question) = &stake.question {
            items.push(say(question, "", Tone::Plain));
        }
        for row in &stake.rows {
            items.push(line(&row.link.label, row.says.clone(), Tone::Plain));
        }
        items.extend(stake.left_out.as_ref().map(|left_out| say("", left_out, Tone::Aside)));
    }
}

fn case(case: &Case, items: &mut Vec<Item>) {
    items.push(Item::Section(node_head(&case.root, 0)));
    body(&case.root, items);
    nodes(&case.nodes, items);
    for continued in &case.continuations {
        let of = Inline::Link(continued.of.clone());
        let lead = format!("Continuation {}", continued.number);
        items.push(line(&lead, vec![Inline::Words("What is said for and against ".to_owned()), of], Tone::Aside));
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

/// What is read about a node below its line.
fn body(node: &Node, items: &mut Vec<Item>) {
    if let Some(to) = &node.elsewhere {
        items.push(line("In full at", vec![Inline::Link((**to).clone())], Tone::Aside));
    }
    if let Some(step) = &node.step {
        if let Some(says) = &step.says {
            items.push(say("", says, Tone::Plain));
        }
        items.extend(step.warrant.as_ref().map(|warrant| say("Warrant", warrant, Tone::Plain)));
        items.extend(step.note.as_ref().map(|note| say("Note", note, Tone::Aside)));
    }
    if let Some(claim) = &node.claim {
        if !claim.why.is_empty() {
            items.push(line("", claim.why.clone(), Tone::Plain));
        }
        items.extend(claim.note.as_ref().map(|note| say("Note", note, Tone::Aside)));
        items.extend(claim.cards.iter().cloned().map(Item::Card));
    }
    if let Some(to) = &node.continued {
        items.push(say("Goes on in", &format!("continuation {}", to.label), Tone::Aside));
    }
}

fn answers(group: &AnswerGroup, items: &mut Vec<Item>) {
    items.push(say(&group.heading, &group.says, Tone::Plain));
    for block in &group.blocks {
        let verdict = block.verdict;
        let remark = if block.answers.is_empty() { block.state.words().to_owned() } else { String::new() };
        items.push(Item::Tag(Head { remark, ..head(0, "AT:", block.role, &block.argument, verdict) }));
        let answer = |answer: &crate::present::view::BlockAnswer| {
            let fate = answer.there.unwrap_or(answer.verdict.word());
            let words = [Inline::Link(answer.link.clone()), Inline::Words(format!(" – {fate}"))];
            [Inline::Words(format!("{} ", answer.word))].into_iter().chain(words).collect()
        };
        if !block.answers.is_empty() {
            items.push(Item::List(block.answers.iter().map(answer).collect()));
        }
    }
}

fn questions(examination: &Examination, items: &mut Vec<Item>) {
    items.push(say(&examination.heading, &examination.says, Tone::Plain));
    for point in &examination.points {
        items.push(Item::Tag(head(0, "", point.role, &point.link, point.verdict)));
        items.extend(point.turns.iter().chain(&point.breaks).map(|effect| say("", effect, Tone::Plain)));
        let ask = |ask: &crate::present::view::Ask| {
            let why = Inline::Words(format!(" ({})", ask.why));
            ask.text.iter().cloned().chain([why]).collect()
        };
        items.push(Item::List(point.asks.iter().map(ask).collect()));
    }
    items.extend(examination.more.as_ref().map(|more| say("", more, Tone::Aside)));
}

fn lenses(view: &View, items: &mut Vec<Item>) {
    let Some(table) = &view.lenses else { return };
    items.push(part("lenses", "The positions through each lens"));
    let columns = [String::new()].into_iter().chain(table.columns.iter().map(|lens| lens.name.clone())).collect();
    let words = |verdict: &Verdict| verdict.word().to_owned();
    let rows = table.rows.iter().map(|row| (row.link.clone(), row.verdicts.iter().map(words).collect()));
    items.push(Item::Table { columns, rows: rows.collect() });
}

/// What happened when, who and what is named, and what is still open.
fn lists(view: &View, items: &mut Vec<Item>) {
    let words = |words: String| Inline::Words(words);
    let mut list = |anchor: &str, title: &str, lines: Vec<Vec<Inline>>| {
        if !lines.is_empty() {
            items.extend([part(anchor, title), Item::List(lines)]);
        }
    };
    let events =
        view.chronology.iter().map(|event| vec![words(format!("{}: ", event.date)), Inline::Link(event.link.clone())]);
    list("chronology", "Chronology", events.collect());
    let people = view.people.iter().map(|person| {
        let life = if person.life.is_empty() { String::new() } else { format!(" ({})", person.life) };
        let mut parts = vec![format!("{}{life}", person.name)];
        parts.extend(person.offices.iter().cloned());
        vec![words(parts.join("; "))]
    });
    list("people", "People", people.collect());
    let sources = view.sources.iter().map(|source| {
        let mut line = vec![words(format!("[{}] {}. ", source.number, source.head))];
        line.extend(source.record.iter().cloned());
        line
    });
    list("sources", "Sources", sources.collect());
    let findings =
        view.findings.iter().map(|finding| vec![words(format!("{}: {}", finding.severity, finding.headline))]);
    list("findings", "Open findings", findings.collect());
}
