//! What stands after the cases of a brief: the answers file, cross-examination, verdicts seen otherwise, and the lists.

use super::{head, line, part, questions::asked_for, say, title};
use crate::present::view::{
    AnswerGroup, BlockAnswer, Coverage, Event, Examination, Fact, Finding, Head, Inline, Item, Link, Person, Sentence,
    Source, Tone, Verdict, VerdictRow, Verdicts, View,
};

/// All of them, in the order of the page.
pub(super) fn lists(view: &View, items: &mut Vec<Item>) {
    if !view.answers.is_empty() {
        items.push(part("answers", "Answers file"));
        items.push(say("", "One block for every argument of the other side, dropped ones first.", Tone::Aside));
        view.answers.iter().for_each(|group| answers(group, items));
    }
    if !view.questions.is_empty() {
        items.push(part("questions", "Cross-examination"));
        let about = "What tells most against each side, cruxes first. `elenchus questions` prints all, with the answers to \
                     expect.";
        items.push(say("", about, Tone::Aside));
        view.questions.iter().for_each(|examination| questions(examination, items));
    }
    lenses(view, items);
    if let Some(told) = &view.verdicts {
        semantics(told, items);
    }
    let mut list = |anchor: &str, title: &str, lines: Vec<Vec<Inline>>| {
        if !lines.is_empty() {
            items.extend([part(anchor, title), Item::List(lines)]);
        }
    };
    list("chronology", "Chronology", view.chronology.iter().map(event).collect());
    list("people", "People", view.people.iter().map(person).collect());
    list("sources", "Sources", view.sources.iter().map(source).collect());
    if !view.coverage.is_empty() {
        items.push(part("coverage", "Coverage of the sources"));
        let about = "Each sentence of a source whose text the debate has, by its line, with the claims that quote it.";
        items.push(say("", about, Tone::Aside));
        view.coverage.iter().for_each(|told| coverage(told, items));
    }
    if !view.findings.is_empty() {
        items.extend([part("findings", "Open findings"), Item::List(view.findings.iter().map(finding).collect())]);
    }
}

fn words(words: impl Into<String>) -> Inline {
    Inline::Words(words.into())
}

/// Ways to several places, in one line.
pub(super) fn links(links: &[Link], gap: &str) -> Vec<Inline> {
    let mut line = Vec::new();
    for link in links {
        if !line.is_empty() {
            line.push(words(gap));
        }
        line.push(Inline::Link(link.clone()));
    }
    line
}

/// Circumstances, in one line.
pub(super) fn facts(facts: &[Fact]) -> Vec<Inline> {
    let mut line = Vec::new();
    for fact in facts {
        let gap = if line.is_empty() { "" } else { " · " };
        line.push(words(format!("{gap}{}: ", fact.name)));
        line.extend(fact.value.iter().cloned());
    }
    line
}

fn answers(group: &AnswerGroup, items: &mut Vec<Item>) {
    items.push(title(&group.heading));
    items.push(say(&group.position.label, &group.position.text, Tone::Plain));
    let mut says = vec![words(group.says.clone())];
    if !group.rivals.is_empty() {
        says.push(words(" The cases of its rivals are met under "));
        says.extend(links(&group.rivals, ", "));
        says.push(words("."));
    }
    items.push(line("", says, Tone::Aside));
    for block in &group.blocks {
        let verdict = block.verdict;
        let remark = if block.answers.is_empty() { block.state.words().to_owned() } else { String::new() };
        items.push(Item::Tag(Head { remark, ..head(0, "AT:", block.role, &block.argument, verdict) }));
        let answer = |answer: &BlockAnswer| {
            let fate = answer.there.unwrap_or(answer.verdict.word());
            vec![words(format!("{} ", answer.word)), Inline::Link(answer.link.clone()), words(format!(" – {fate}"))]
        };
        if !block.answers.is_empty() {
            items.push(Item::List(block.answers.iter().map(answer).collect()));
        }
    }
}

fn questions(examination: &Examination, items: &mut Vec<Item>) {
    items.push(title(&examination.heading));
    items.push(say("", &examination.says, Tone::Aside));
    for point in &examination.points {
        items.push(Item::Tag(head(0, "", point.role, &point.link, point.verdict)));
        items.extend(point.turns.iter().chain(&point.breaks).map(|effect| say("", effect, Tone::Plain)));
        items.push(Item::List(point.asks.iter().map(asked_for).collect()));
    }
    items.extend(examination.more.as_ref().map(|more| say("", more, Tone::Aside)));
}

fn lenses(view: &View, items: &mut Vec<Item>) {
    let Some(table) = &view.lenses else { return };
    items.push(part("lenses", "The positions through each lens"));
    let columns = [String::new()].into_iter().chain(table.columns.iter().map(|lens| lens.name.clone())).collect();
    let word = |verdict: &Verdict| verdict.word().to_owned();
    let rows = table.rows.iter().map(|row| (row.link.clone(), row.verdicts.iter().map(word).collect()));
    items.push(Item::Table { columns, rows: rows.collect() });
    let noted = table.columns.iter().filter_map(|lens| Some((lens.name.as_str(), lens.note.as_ref()?)));
    items.extend(noted.map(|(name, note)| say(name, note, Tone::Aside)));
}

/// Where other semantics part from the verdicts of the brief.
fn semantics(told: &Verdicts, items: &mut Vec<Item>) {
    items.push(part("semantics", "Other semantics"));
    let about = "The verdicts of this brief are the grounded ones: only what must be. Where they leave a claim undecided, a \
                 bolder way to judge may take a side.";
    items.push(say("", about, Tone::Aside));
    let mut meant: Vec<Vec<Inline>> = Vec::new();
    for column in &told.columns {
        meant.push(vec![words(format!("{}: {}; {}", column.name, column.about, column.labellings))]);
    }
    let measure = told.measure.as_ref();
    meant.extend(measure.map(|measure| vec![words(format!("strength by {}: {}", measure.name, measure.about))]));
    items.push(Item::List(meant));
    let names = told.columns.iter().map(|column| column.name.to_owned());
    let strength = measure.map(|_| "strength".to_owned());
    let columns: Vec<String> = [String::new()].into_iter().chain(names).chain(strength).collect();
    for section in &told.sections {
        items.push(title(&section.heading));
        let row = |row: &VerdictRow| {
            let cells = row.cells.iter().map(|cell| cell.words().to_owned());
            let strength = row.strength.map_or_else(|| "–".to_owned(), |strength| format!("{strength:.2}"));
            (row.link.clone(), cells.chain(measure.map(|_| strength)).collect())
        };
        items.push(Item::Table { columns: columns.clone(), rows: section.rows.iter().map(row).collect() });
    }
    items.extend(told.notes.iter().map(|note| say("", note, Tone::Aside)));
}

fn event(event: &Event) -> Vec<Inline> {
    let mut line = vec![words(format!("{}: ", event.date)), Inline::Link(event.link.clone())];
    line.push(words(format!(" [{}]", event.verdict.word())));
    let said: Vec<&str> = event.by.iter().chain(&event.sources).map(|link| &*link.label).collect();
    if !said.is_empty() {
        line.push(words(format!(" – {}", said.join("; "))));
    }
    for other in &event.conflicts {
        line.push(words(format!("; {} has {}", other.link.label, other.date)));
    }
    line
}

/// A remark at the end of a line.
fn note(note: Option<&crate::present::view::Text>) -> Option<Inline> {
    note.map(|note| words(format!("; note: {}", note.replace('\n', " "))))
}

fn person(person: &Person) -> Vec<Inline> {
    let life = if person.life.is_empty() { String::new() } else { format!(" ({})", person.life) };
    let mut parts = vec![format!("{}{life}", person.name)];
    parts.extend(person.offices.iter().cloned());
    let mut line = vec![words(parts.join("; "))];
    line.extend(note(person.note.as_ref()));
    if !person.says.is_empty() {
        line.push(words("; says "));
        line.extend(links(&person.says, ", "));
    }
    line
}

fn source(source: &Source) -> Vec<Inline> {
    let mut line = vec![words(format!("[{}] {}. ", source.number, source.head))];
    line.extend(source.record.iter().cloned());
    if !source.facts.is_empty() {
        line.push(words(". "));
        line.extend(facts(&source.facts));
    }
    line.extend(note(source.note.as_ref()));
    if source.used.is_empty() {
        line.push(words("; not used"));
    } else {
        line.push(words("; used at "));
        line.extend(links(&source.used, ", "));
    }
    line
}

fn coverage(told: &Coverage, items: &mut Vec<Item>) {
    items.push(title(&told.source.label));
    items.push(say("", &format!("{}.", told.summary), Tone::Plain));
    let row = |sentence: &Sentence| {
        let link =
            Link { anchor: told.anchor.clone(), label: sentence.lines.as_str().into(), text: sentence.text.clone() };
        let claims = sentence.claims.iter().map(|claim| format!("{} “{}”", claim.label, claim.text));
        let fate = Some(sentence.fate.words().to_owned()).filter(|fate| !fate.is_empty());
        (link, vec![claims.chain(fate).collect::<Vec<_>>().join("\n")])
    };
    let rows: Vec<_> = told.sentences.iter().map(row).collect();
    if !rows.is_empty() {
        items.push(Item::Table { columns: vec!["line, and sentence".to_owned(), "quoted by".to_owned()], rows });
    }
}

fn finding(finding: &Finding) -> Vec<Inline> {
    let mut line =
        vec![words(format!("{}: {} ({}, {})", finding.severity, finding.headline, finding.place, finding.code))];
    if !finding.nodes.is_empty() {
        line.push(words("; at "));
        line.extend(links(&finding.nodes, ", "));
    }
    line.extend(finding.help.as_ref().map(|help| words(format!("; help: {help}"))));
    line
}
