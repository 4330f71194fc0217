//! A comparison as one JSON document, for programs.
//!
//! ```json
//! {
//!   "version": 1,
//!   "title": "School starts",
//!   "before": "old",
//!   "after": "new",
//!   "questions": [
//!     { "question": "Should school start later?", "positions": [ { "id": "later", "text": "…", "before": "accepted", "after": "rejected" } ] }
//!   ],
//!   "turns": [
//!     {
//!       "cause": { "kind": "new-objection", "ids": ["buses"], "sentence": "The new objection “…” to “…” stands." },
//!       "claims": [
//!         { "id": "later", "text": "…", "before": "accepted", "after": "rejected", "position": true, "through": ["sleep"] }
//!       ]
//!     }
//!   ],
//!   "reworded": [ { "id": "sleep", "id_before": "sleep", "before": "…", "after": "…" } ],
//!   "changed": [ { "kind": "claim", "id": "sleep", "changes": [ { "what": "status", "before": "asserted", "after": "open" } ] } ],
//!   "added": [ { "kind": "objection", "id": "…", "on": "…", "texts": ["…"], "of": [], "verdict": "accepted", "overlay": null } ],
//!   "removed": [],
//!   "records": [ { "kind": "source", "id": "…", "name": "…", "change": "added" } ],
//!   "notes": []
//! }
//! ```
//!
//! - `version` changes when a field changes its meaning or goes away; new fields do not change it.
//! - A verdict is `accepted`, `rejected` or `undecided`; `null` where that side does not have the claim.
//! - `through` leads from the cause to the claim. `ids` name claims and reasons of either side.
//! - `on` is the text of the claim that something bears on; `of` the premises of the step that an undercut breaks.

use serde::Serialize;

use super::Screen;
use crate::{
    json,
    present::{
        comparison::{Comparison, Group, Piece, Row},
        view::Verdict,
    },
};

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    title: &'a str,
    before: &'a str,
    after: &'a str,
    questions: Vec<Question<'a>>,
    turns: Vec<Turn<'a>>,
    reworded: Vec<Reworded<'a>>,
    changed: Vec<Changed<'a>>,
    added: Vec<Loose<'a>>,
    removed: Vec<Loose<'a>>,
    records: Vec<Record<'a>>,
    notes: &'a [String],
}

#[derive(Serialize)]
struct Question<'a> {
    question: &'a str,
    positions: Vec<Position<'a>>,
}

#[derive(Serialize)]
struct Position<'a> {
    id: &'a str,
    text: &'a str,
    before: Option<&'static str>,
    after: Option<&'static str>,
}

#[derive(Serialize)]
struct Turn<'a> {
    cause: Cause<'a>,
    claims: Vec<Turned<'a>>,
}

#[derive(Serialize)]
struct Cause<'a> {
    kind: &'a str,
    ids: &'a [String],
    sentence: String,
}

#[derive(Serialize)]
struct Turned<'a> {
    #[serde(flatten)]
    claim: Position<'a>,
    position: bool,
    through: Vec<&'a str>,
}

#[derive(Serialize)]
struct Reworded<'a> {
    id: &'a str,
    id_before: &'a str,
    before: String,
    after: String,
}

#[derive(Serialize)]
struct Changed<'a> {
    kind: &'a str,
    id: &'a str,
    changes: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    what: &'a str,
    before: Option<&'a str>,
    after: Option<&'a str>,
}

#[derive(Serialize)]
struct Loose<'a> {
    kind: &'a str,
    id: &'a str,
    on: Option<&'a str>,
    texts: &'a [String],
    of: &'a [String],
    verdict: &'static str,
    overlay: Option<&'a str>,
}

#[derive(Serialize)]
struct Record<'a> {
    kind: &'a str,
    id: &'a str,
    name: &'a str,
    change: &'static str,
}

/// Writes the document.
pub fn print(view: &Comparison, _: Screen) -> String {
    json::print(&Document {
        version: 1,
        title: &view.title,
        before: &view.before,
        after: &view.after,
        questions: view
            .questions
            .iter()
            .map(|question| Question {
                question: &question.question,
                positions: question.rows.iter().map(position).collect(),
            })
            .collect(),
        turns: turns(view),
        reworded: view
            .reworded
            .iter()
            .map(|row| Reworded { id: &row.after, id_before: &row.before, before: row.old(), after: row.new_text() })
            .collect(),
        changed: changed(view),
        added: loose(&view.added),
        removed: loose(&view.removed),
        records: view
            .records
            .iter()
            .map(|record| Record {
                kind: record.kind,
                id: &record.id,
                name: &record.name,
                change: if record.is_new { "added" } else { "removed" },
            })
            .collect(),
        notes: &view.notes,
    })
}

fn position(row: &Row) -> Position<'_> {
    let word = |verdict: Option<Verdict>| verdict.map(Verdict::word);
    Position { id: &row.id, text: &row.text, before: word(row.before), after: word(row.after) }
}

fn turns(view: &Comparison) -> Vec<Turn<'_>> {
    let said = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Text(text) => format!("“{text}”"),
    };
    view.turns
        .iter()
        .map(|each| Turn {
            cause: Cause { kind: each.kind, ids: &each.ids, sentence: each.cause.iter().map(said).collect() },
            claims: each
                .rows
                .iter()
                .map(|row| Turned {
                    claim: position(&row.row),
                    position: row.is_position,
                    through: row.through.iter().map(|row| row.id.as_str()).collect(),
                })
                .collect(),
        })
        .collect()
}

fn changed(view: &Comparison) -> Vec<Changed<'_>> {
    view.changed
        .iter()
        .map(|changed| Changed {
            kind: changed.kind,
            id: &changed.id,
            changes: changed
                .items
                .iter()
                .map(|item| Item { what: item.what, before: item.before.as_deref(), after: item.after.as_deref() })
                .collect(),
        })
        .collect()
}

fn loose(groups: &[Group]) -> Vec<Loose<'_>> {
    let rows = groups.iter().flat_map(|group| group.rows.iter().map(move |row| (group, row)));
    rows.map(|(group, row)| Loose {
        kind: row.kind,
        id: &row.id,
        on: group.on.as_deref(),
        texts: &row.texts,
        of: &row.of,
        verdict: row.verdict.word(),
        overlay: row.overlay.as_deref(),
    })
    .collect()
}
