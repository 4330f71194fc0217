//! Verdicts as one JSON document, for programs.
//!
//! ```json
//! {
//!   "version": 1,
//!   "title": "School starts",
//!   "judged": [ "seen through the lens parents" ],
//!   "semantics": [ { "name": "preferred", "labellings": "2 labellings" } ],
//!   "strength": "df-quad",
//!   "claims": [
//!     {
//!       "id": "later", "number": "1", "text": "…", "question": "Should school start later?", "differs": true,
//!       "verdicts": { "preferred": "accepted in some" }, "strength": 0.375
//!     }
//!   ],
//!   "notes": []
//! }
//! ```
//!
//! - `version` changes when a field changes its meaning or goes away; new fields do not change it.
//! - A verdict is `accepted`, `rejected` or `undecided` where there is one labelling for certain; else `… in all`,
//!   `accepted in some`, `accepted in none`, or `no labelling`.
//! - `question` is null for claims that are no position. `strength` is null where it was not asked for or there is none.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Screen;
use crate::{json, present::view::Verdicts};

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    title: &'a str,
    judged: &'a [String],
    semantics: Vec<Semantics<'a>>,
    strength: Option<&'a str>,
    claims: Vec<Claim<'a>>,
    notes: &'a [String],
}

#[derive(Serialize)]
struct Semantics<'a> {
    name: &'a str,
    labellings: &'a str,
}

#[derive(Serialize)]
struct Claim<'a> {
    id: &'a str,
    number: &'a str,
    text: &'a str,
    question: Option<&'a str>,
    differs: bool,
    verdicts: BTreeMap<&'a str, &'static str>,
    strength: Option<f64>,
}

/// Writes the document.
pub fn print(view: &Verdicts, _: Screen) -> String {
    let semantics = view.columns.iter().map(|column| Semantics { name: column.name, labellings: &column.labellings });
    let claims = view.sections.iter().flat_map(|section| {
        let question = section.is_question.then_some(section.heading.as_str());
        section.rows.iter().map(move |row| (question, row))
    });
    let claims = claims.map(|(question, row)| Claim {
        id: &row.id,
        number: &row.link.label,
        text: &row.link.text,
        question,
        differs: row.differs,
        verdicts: view.columns.iter().zip(&row.cells).map(|(column, cell)| (column.name, cell.words())).collect(),
        strength: row.strength,
    });
    json::print(&Document {
        version: 1,
        title: &view.title,
        judged: &view.judged,
        semantics: semantics.collect(),
        strength: view.measure.as_ref().map(|measure| measure.name),
        claims: claims.collect(),
        notes: &view.notes,
    })
}
