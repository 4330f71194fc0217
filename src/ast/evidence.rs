//! Tree → evidence of a claim, and the critical questions that a reason answers.

use super::{
    Evidence, Written,
    fields::{Fields, Reader, Record},
    yaml::Shape,
};

pub(super) const EVIDENCE: Record =
    Record { name: "an entry of `evidence`", keys: &["source", "line", "page", "at", "quote", "read", "note"] };

/// The entries of `evidence`. A bare string is the id of a source.
pub(super) fn list(reader: &mut Reader<'_>, fields: &Fields) -> Vec<Evidence> {
    let entries = reader.entries(fields, "evidence");
    entries.into_iter().filter_map(|entry| evidence(reader, entry)).collect()
}

fn evidence(reader: &mut Reader<'_>, node: u32) -> Option<Evidence> {
    if reader.tree.node(node).shape == Shape::Scalar {
        let source = reader.node_text(node, format_args!("an entry of `evidence`"))?;
        return Some(Evidence {
            span: source.span,
            source,
            line: None,
            page: None,
            at: None,
            quote: None,
            read: Vec::new(),
            note: None,
        });
    }
    let fields = reader.fields(node, &EVIDENCE)?;
    let line = reader.filled(&fields, "line").and_then(|node| reader.node_lines(node, format_args!("`line`")));
    let evidence = Evidence {
        span: fields.span,
        line,
        page: reader.text(&fields, "page"),
        at: reader.text(&fields, "at"),
        quote: reader.text(&fields, "quote"),
        read: reader.texts(&fields, "read"),
        note: reader.text(&fields, "note"),
        source: reader.needed(&fields, "source", "add `source:` with the id of one of the `sources`")?,
    };
    Some(evidence)
}

/// `answers`: a list of ids of critical questions, each alone or with the id of the claim that deals with it.
pub(super) fn answers(reader: &mut Reader<'_>, fields: &Fields) -> Vec<(Written, Option<Written>)> {
    let Some(node) = reader.filled(fields, "answers") else { return Vec::new() };
    let mut answers = Vec::new();
    for entry in reader.list(node) {
        if reader.tree.node(entry).shape != Shape::Mapping {
            answers.extend(
                reader.node_text(entry, format_args!("an entry of `answers`")).map(|question| (question, None)),
            );
            continue;
        }
        let parts: Vec<u32> = reader.tree.children(entry).collect();
        for pair in parts.chunks_exact(2) {
            let question = reader.node_text(pair[0], format_args!("a critical question"));
            let claim = reader.node_text(pair[1], format_args!("the claim that answers a critical question"));
            answers.extend(question.map(|question| (question, claim)));
        }
    }
    answers
}
