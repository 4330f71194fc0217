//! What differs in the records beside the map: the debate's own, issues, sources, people, lenses.

use super::{
    changes::{Change, Fields, differences, put, put_text, word_of},
    matching::Twins,
};
use crate::{
    model::{ClaimId, Debate, Issue, IssueId, Lens, Name, Person, Provenance, Reference, Standard, Trust},
    names::Table,
    source::Spanned,
};

/// A record that was added, removed or changed.
#[derive(Clone, Debug)]
pub struct RecordChange {
    /// `debate`, `issue`, `source`, `person` or `lens`.
    pub kind: &'static str,
    /// Its id; empty for the debate.
    pub id: String,
    /// What it is called by a reader.
    pub name: String,
    /// What became of it.
    pub fate: RecordFate,
}

/// What became of a record.
#[derive(Clone, Debug)]
pub enum RecordFate {
    /// Only the second debate has it.
    Added,
    /// Only the first debate has it.
    Removed,
    /// Both have it, and it says something else.
    Changed(Vec<Change>),
}

/// A record in short.
struct Record {
    id: String,
    name: String,
    fields: Fields,
}

/// Issues that are the same, by id or else by question, in the order of the first debate.
pub(super) fn issues(before: &Debate, after: &Debate) -> Vec<(Option<IssueId>, Option<IssueId>)> {
    let key = |issue: &Issue| match (&issue.name, &issue.question) {
        (Name { written: false, .. }, Some(question)) => question.split_whitespace().collect::<Vec<_>>().join(" "),
        (name, _) => name.text.clone(),
    };
    let mut there: Table<String, IssueId> =
        after.issues.iter().enumerate().map(|(at, issue)| (key(issue), IssueId::new(at))).collect();
    let mut pairs = Vec::new();
    for (at, issue) in before.issues.iter().enumerate() {
        pairs.push((Some(IssueId::new(at)), there.remove(&key(issue))));
    }
    let mut fresh: Vec<(String, IssueId)> = there.into_iter().collect();
    fresh.sort_unstable_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    pairs.extend(fresh.into_iter().map(|(_, id)| (None, Some(id))));
    pairs
}

/// All records that differ.
pub(super) fn records(before: &Debate, after: &Debate, claims: &Twins) -> Vec<RecordChange> {
    let mut found = Vec::new();
    let own = differences(head(before), head(after));
    if !own.is_empty() {
        let fate = RecordFate::Changed(own);
        found.push(RecordChange { kind: "debate", id: String::new(), name: "The debate itself".to_owned(), fate });
    }
    for (old, new) in issues(before, after) {
        let record = |debate: &Debate, id: Option<IssueId>| id.map(|id| issue(debate, &debate.issues[id.index()]));
        enter(&mut found, "issue", record(before, old), record(after, new));
    }
    let sources = |debate: &Debate| debate.references.iter().map(source).collect();
    both(&mut found, "source", sources(before), sources(after));
    let people = |debate: &Debate| debate.people.iter().map(person).collect();
    both(&mut found, "person", people(before), people(after));
    let old_text = |id: ClaimId| before.claim(id).text.value.clone();
    let new_text = |id: ClaimId| match claims.before[id.index()] {
        Some(old) => old_text(ClaimId(old)),
        None => after.claim(id).text.value.clone(),
    };
    let lenses = |debate: &Debate, text: &dyn Fn(ClaimId) -> String| {
        debate.lenses.iter().map(|lens| self::lens(debate, lens, text)).collect()
    };
    both(&mut found, "lens", lenses(before, &old_text), lenses(after, &new_text));
    found
}

/// Records with an id: those of the first debate in its order, then new ones by id.
fn both(found: &mut Vec<RecordChange>, kind: &'static str, before: Vec<Record>, mut after: Vec<Record>) {
    after.sort_by(|one, other| one.id.cmp(&other.id));
    let mut there: Table<String, Record> = Table::default();
    let ids: Vec<String> = after.iter().map(|record| record.id.clone()).collect();
    there.extend(after.into_iter().map(|record| (record.id.clone(), record)));
    for record in before {
        let twin = there.remove(&record.id);
        enter(found, kind, Some(record), twin);
    }
    for id in ids {
        if let Some(record) = there.remove(&id) {
            enter(found, kind, None, Some(record));
        }
    }
}

fn enter(found: &mut Vec<RecordChange>, kind: &'static str, before: Option<Record>, after: Option<Record>) {
    let change = match (before, after) {
        (None, Some(new)) => RecordChange { kind, id: new.id, name: new.name, fate: RecordFate::Added },
        (Some(old), None) => RecordChange { kind, id: old.id, name: old.name, fate: RecordFate::Removed },
        (Some(old), Some(new)) => match differences(old.fields, new.fields) {
            changes if changes.is_empty() => return,
            changes => RecordChange { kind, id: new.id, name: new.name, fate: RecordFate::Changed(changes) },
        },
        (None, None) => return,
    };
    found.push(change);
}

fn head(debate: &Debate) -> Fields {
    let mut fields = Fields::new();
    put_text(&mut fields, "title", debate.title.as_ref());
    put_text(&mut fields, "question", debate.question.as_ref());
    put(&mut fields, "as of", debate.as_of.as_ref());
    put(&mut fields, "margin", debate.margin.as_ref());
    put(&mut fields, "doubt", debate.doubt.as_ref());
    put_text(&mut fields, "language", debate.language.as_ref());
    put_text(&mut fields, "summary", debate.summary.as_ref());
    put_text(&mut fields, "format", debate.delivery.format.as_ref());
    put(&mut fields, "words a minute", debate.delivery.rate.as_ref());
    put_text(&mut fields, "paper", debate.delivery.paper.as_ref());
    put(&mut fields, "on one sheet", debate.delivery.one_sheet.as_ref());
    fields
}

fn issue(debate: &Debate, issue: &Issue) -> Record {
    // Positions are told where the question is.
    let mut fields = Fields::new();
    put_text(&mut fields, "question", issue.question.as_ref());
    let standard = issue.standard.as_ref().map(|standard| standard.value).unwrap_or_default();
    fields.push(("standard", word_of(&Standard::WORDS, &standard)));
    let question = issue.question.as_ref().or(debate.question.as_ref());
    Record { id: issue.name.text.clone(), name: question.map_or(&issue.name.text, |text| &text.value).clone(), fields }
}

fn source(record: &Reference) -> Record {
    let mut fields = Fields::new();
    for (name, value) in [
        ("type", &record.kind),
        ("author", &record.author),
        ("title", &record.title),
        ("container", &record.container),
        ("publisher", &record.publisher),
        ("pages", &record.pages),
        ("url", &record.url),
        ("doi", &record.doi),
        ("about", &record.about),
        ("note", &record.note),
    ] {
        put_text(&mut fields, name, value.as_ref());
    }
    put(&mut fields, "issued", record.issued.as_ref());
    put(&mut fields, "accessed", record.accessed.as_ref());
    let provenance = record.provenance.as_ref().map(|value| word_of(&Provenance::WORDS, &value.value));
    fields.extend(provenance.map(|value| ("provenance", value)));
    let name = match (&record.author, &record.title) {
        (Some(author), Some(title)) => format!("{}: {}", author.value, title.value),
        (Some(one), None) | (None, Some(one)) => one.value.clone(),
        (None, None) => record.name.text.clone(),
    };
    Record { id: record.name.text.clone(), name, fields }
}

fn person(person: &Person) -> Record {
    let mut fields = Fields::new();
    put_text(&mut fields, "name", person.full_name.as_ref());
    put(&mut fields, "born", person.born.as_ref());
    put(&mut fields, "died", person.died.as_ref());
    for office in &person.offices {
        let date = |word: &str, date: &Option<Spanned<crate::date::Date>>| {
            date.as_ref().map(|date| format!(" {word} {}", date.value)).unwrap_or_default()
        };
        let office = format!("{}{}{}", office.office.value, date("from", &office.from), date("to", &office.to));
        fields.push(("office", office));
    }
    put_text(&mut fields, "note", person.note.as_ref());
    let name = person.full_name.as_ref().map_or(&person.name.text, |name| &name.value).clone();
    Record { id: person.name.text.clone(), name, fields }
}

fn lens(debate: &Debate, lens: &Lens, text: &dyn Fn(ClaimId) -> String) -> Record {
    let mut fields = Fields::new();
    put_text(&mut fields, "name", lens.title.as_ref());
    for (name, claims) in [("accepts", &lens.accept), ("rejects", &lens.reject)] {
        fields.extend(claims.iter().map(|claim| (name, text(claim.value))));
    }
    for (name, members) in [("trusts", &lens.trust), ("distrusts", &lens.distrust)] {
        fields.extend(members.iter().map(|member| {
            let member = match &member.value {
                Trust::Person(id) => person(debate.person(*id)).name,
                Trust::Reference(id) => source(debate.reference(*id)).name,
                Trust::Word(word) => word.clone(),
            };
            (name, member)
        }));
    }
    fields.extend(lens.standard.iter().map(|standard| ("standard", word_of(&Standard::WORDS, &standard.value))));
    put_text(&mut fields, "note", lens.note.as_ref());
    let name = lens.title.as_ref().map_or(&lens.name.text, |title| &title.value).clone();
    Record { id: lens.name.text.clone(), name, fields }
}
