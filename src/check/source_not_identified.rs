//! A source lacks what it is known by: its author, its title or its date.
//!
//! ## Why
//! Without them nobody can find the source, or judge it: who says so, and when, is half of what evidence weighs. What
//! is asked for depends on `type`. A book, a chapter, an article or a speech has an author, a title and a date; a
//! report or a newspaper article may be unsigned; a letter or an interview need have no title; a document of an archive
//! or a page on the web may have neither author nor date. What such a source often lacks, `source-details-missing`
//! asks for. Where the original gives none, say so in `note` ("No author is named", "Undated").
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - id: memoirs
//!     type: book
//!     title: Khrushchev Remembers
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - id: memoirs
//!     type: book
//!     author: Khrushchev, Nikita S.
//!     title: Khrushchev Remembers
//!     issued: 1970
//!   - id: pamphlet
//!     type: book
//!     title: The Truth about Cuba
//!     note: Anonymous; the year of printing is not known.
//!   - id: appeal
//!     type: document
//!     title: To the workers of Havana
//! ```
//!
//! ## Repair
//! Add what the original gives, and say in `note` what it does not give.
//!
//! ## Source
//! National Speech & Debate Association, evidence rules (written source citation).

use super::{
    Check,
    shared::bibliography::{Field, Need, lacking, uses},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "source-not-identified", severity: Severity::Error, file: include_str!("source_not_identified.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for (reference, uses) in debate.references.iter().zip(uses(debate)) {
        let lacking = lacking(debate, reference, &uses);
        let fields: Vec<Field> =
            lacking.into_iter().filter(|(_, need)| *need == Need::Must).map(|(field, _)| field).collect();
        if fields.is_empty() {
            continue;
        }
        let kind = reference.kind.as_ref().map_or("source", |kind| kind.value.as_str());
        let lacks = mention::list(fields.iter().map(|field| format!("no {}", field.words())), usize::MAX);
        let keys = mention::list(fields.iter().map(|field| mention::id(field.key())), usize::MAX);
        let subject = mention::id(&reference.name.text);
        found.push(
            RULE.finding(reference.name.span, format!("the source {subject} has {lacks}"))
                .here(format!("{} {kind}", if kind.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }))
                .help(format!("add {keys}, or say in `note` that the original gives none"))
                .about(&reference.name.text),
        );
    }
}
