//! Tree → the records beside the claims: sources, people, issues, lenses, expectations, levels.

use super::{
    Document, Expectation, Issue, Lens, Office, Person, Reference, Written,
    allow::{self, ALLOWANCE},
    decode, delivery,
    evidence::EVIDENCE,
    fields::{Fields, Reader, Record},
    schemes::{self, QUESTION, SCHEME, SCHEME_PREMISE},
    yaml::Shape,
};
use crate::model::{Levels, Provenance, Standard};

const REFERENCE: Record = Record {
    name: "a source",
    keys: &[
        "id",
        "type",
        "author",
        "title",
        "container",
        "publisher",
        "issued",
        "accessed",
        "pages",
        "url",
        "doi",
        "provenance",
        "about",
        "note",
        "text",
        "ignore",
    ],
};
const PERSON: Record = Record { name: "a person", keys: &["id", "name", "born", "died", "offices", "note"] };
const OFFICE: Record = Record { name: "an entry of `offices`", keys: &["office", "from", "to"] };
const ISSUE: Record = Record { name: "an issue", keys: &["id", "question", "standard", "positions"] };
const LENS: Record =
    Record { name: "a lens", keys: &["id", "name", "accept", "reject", "trust", "distrust", "standard", "note"] };
const EXPECTATION: Record =
    Record { name: "an entry of `expect`", keys: &["lens", "with", "accepted", "rejected", "undecided"] };
const LEVELS: Record = Record { name: "`levels`", keys: &["deny", "warn", "note"] };

/// Every kind of record, nearest to the author's mind first: a misplaced key is said to belong to the first that has it.
pub(super) const RECORDS: &[&Record] = &[
    &decode::TOP,
    &decode::CLAIM,
    &decode::LONG,
    &EVIDENCE,
    &REFERENCE,
    &ISSUE,
    &decode::ATTACHMENT,
    &PERSON,
    &OFFICE,
    &LENS,
    &EXPECTATION,
    &ALLOWANCE,
    &delivery::DELIVERY,
    &LEVELS,
    &SCHEME,
    &SCHEME_PREMISE,
    &QUESTION,
];

/// Reads all records of a file but the claims.
pub(super) fn top(reader: &mut Reader<'_>, fields: &Fields, document: &mut Document) {
    for node in reader.entries(fields, "sources") {
        if reader.tree.node(node).shape == Shape::Scalar {
            document.bibliographies.extend(reader.node_text(node, format_args!("a bibliography file")));
        } else {
            document.references.extend(reference(reader, node));
        }
    }
    for node in reader.entries(fields, "people") {
        document.people.extend(person(reader, node));
    }
    for node in reader.entries(fields, "issues") {
        document.issues.extend(issue(reader, node));
    }
    for node in reader.entries(fields, "lenses") {
        document.lenses.extend(lens(reader, node));
    }
    for node in reader.entries(fields, "schemes") {
        document.schemes.extend(schemes::scheme(reader, node));
    }
    for node in reader.entries(fields, "expect") {
        document.expectations.extend(expectation(reader, node));
    }
    document.allowances = allow::at_top(reader, fields);
    if let Some(node) = reader.filled(fields, "levels") {
        document.levels = levels(reader, node);
    }
}

impl Reader<'_> {
    /// The id of a record, where it has one.
    pub fn id(&mut self, fields: &Fields) -> Option<Written> {
        self.text(fields, "id")
    }

    /// The id of a record that is no use without one.
    pub fn needed_id(&mut self, fields: &Fields, help: &str) -> Option<Written> {
        if !fields.has("id") {
            self.missing(fields, "id", help);
        }
        self.id(fields)
    }
}

fn reference(reader: &mut Reader<'_>, node: u32) -> Option<Reference> {
    let fields = reader.fields(node, &REFERENCE)?;
    let mut ignore = Vec::new();
    for entry in reader.entries(&fields, "ignore") {
        ignore.extend(reader.node_lines(entry, format_args!("an entry of `ignore`")));
    }
    let reference = Reference {
        kind: reader.text(&fields, "type"),
        author: reader.text(&fields, "author"),
        title: reader.text(&fields, "title"),
        container: reader.text(&fields, "container"),
        publisher: reader.text(&fields, "publisher"),
        issued: reader.date(&fields, "issued"),
        accessed: reader.date(&fields, "accessed"),
        pages: reader.text(&fields, "pages"),
        url: reader.text(&fields, "url"),
        doi: reader.text(&fields, "doi"),
        provenance: reader.word(&fields, "provenance", &Provenance::WORDS),
        about: reader.text(&fields, "about"),
        note: reader.text(&fields, "note"),
        text: reader.text(&fields, "text"),
        ignore,
        id: reader.needed_id(&fields, "add `id:`, by which evidence names the source")?,
    };
    Some(reference)
}

fn person(reader: &mut Reader<'_>, node: u32) -> Option<Person> {
    let fields = reader.fields(node, &PERSON)?;
    let mut offices = Vec::new();
    for entry in reader.entries(&fields, "offices") {
        offices.extend(office(reader, entry));
    }
    let person = Person {
        name: reader.text(&fields, "name"),
        born: reader.date(&fields, "born"),
        died: reader.date(&fields, "died"),
        offices,
        note: reader.text(&fields, "note"),
        id: reader.needed_id(&fields, "add `id:`, by which claims name the person under `by:`")?,
    };
    Some(person)
}

fn office(reader: &mut Reader<'_>, node: u32) -> Option<Office> {
    let fields = reader.fields(node, &OFFICE)?;
    let (from, to) = (reader.date(&fields, "from"), reader.date(&fields, "to"));
    let office = reader.needed(&fields, "office", "add `office:` with the title of the office")?;
    Some(Office { office, from, to })
}

fn issue(reader: &mut Reader<'_>, node: u32) -> Option<Issue> {
    let fields = reader.fields(node, &ISSUE)?;
    let issue = Issue {
        span: fields.span,
        id: reader.id(&fields),
        question: reader.text(&fields, "question"),
        standard: reader.word(&fields, "standard", &Standard::WORDS),
        positions: reader.texts(&fields, "positions"),
    };
    if issue.id.is_none() && issue.question.is_none() {
        reader.missing(&fields, "question", "add `question:` with the question that the positions answer");
    }
    Some(issue)
}

fn lens(reader: &mut Reader<'_>, node: u32) -> Option<Lens> {
    let fields = reader.fields(node, &LENS)?;
    let lens = Lens {
        name: reader.text(&fields, "name"),
        accept: reader.texts(&fields, "accept"),
        reject: reader.texts(&fields, "reject"),
        trust: reader.texts(&fields, "trust"),
        distrust: reader.texts(&fields, "distrust"),
        standard: reader.word(&fields, "standard", &Standard::WORDS),
        note: reader.text(&fields, "note"),
        id: reader.needed_id(&fields, "add `id:`, by which the lens is chosen")?,
    };
    Some(lens)
}

fn expectation(reader: &mut Reader<'_>, node: u32) -> Option<Expectation> {
    let fields = reader.fields(node, &EXPECTATION)?;
    let with = fields.has("with").then(|| reader.texts(&fields, "with"));
    Some(Expectation {
        span: fields.span,
        lens: reader.text(&fields, "lens"),
        with,
        accepted: reader.texts(&fields, "accepted"),
        rejected: reader.texts(&fields, "rejected"),
        undecided: reader.texts(&fields, "undecided"),
    })
}

fn levels(reader: &mut Reader<'_>, node: u32) -> Levels {
    let Some(fields) = reader.fields(node, &LEVELS) else { return Levels::default() };
    Levels {
        deny: reader.texts(&fields, "deny"),
        warn: reader.texts(&fields, "warn"),
        note: reader.texts(&fields, "note"),
    }
}
