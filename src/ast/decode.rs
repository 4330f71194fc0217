//! Tree → document: claims, reasons and what they hang on.

use super::{
    Attachment, Claim, ClaimDetails, Document, Head, Premise, Reason, ReasonDetails, Written, delivery,
    faults::{
        alias_anchor_or_tag, colon_in_text, empty_file, empty_value, key_beside_see, nested_too_deep, not_utf8,
        second_document, yaml_broken,
    },
    fields::{Fields, Reader, Record},
    records::{self, RECORDS},
    yaml::{Shape, Tree, TroubleKind},
};
use crate::{
    diagnostic::Diagnostic,
    model::{Kind, Levels, Status},
    source::{FileId, Source, Span, Spanned, UTF_16},
};

/// The keys at the top of a file.
pub(super) const TOP: Record = Record {
    name: "a debate file",
    keys: &[
        "debate", "sources", "people", "issues", "claims", "attach", "lenses", "schemes", "expect", "allow", "levels",
    ],
};

const HEAD: Record = Record {
    name: "`debate`",
    keys: &["title", "question", "as_of", "language", "summary", "margin", "doubt", "aliases", "delivery"],
};

/// The keys of a claim, and those of the step that may stand beside them where a claim is a reason by itself.
macro_rules! claim_keys {
    ($($step:literal),*) => {
        &[
            "id", "claim", "by", "kind", "when", "school", "tags", "note", "strength", "status", "implicit",
            "evidence", "because", "but", "contradicts", "allow", $($step),*
        ]
    };
}

pub(super) const CLAIM: Record = Record { name: "a claim", keys: claim_keys!() };

const SHORT: Record = Record {
    name: "a reason",
    keys: claim_keys!("see", "premises", "unless", "label", "scheme", "warrant", "answers", "role"),
};

pub(super) const LONG: Record = Record {
    name: "a reason with `premises`",
    keys: &["id", "premises", "unless", "label", "scheme", "warrant", "strength", "note", "answers", "allow"],
};

const PREMISE: Record = Record { name: "a premise", keys: claim_keys!("see", "role") };

const EXCEPTION: Record = Record { name: "an entry of `unless`", keys: claim_keys!("see") };

/// The keys that may stand beside `see:`, all of the step.
const BESIDE_SEE: &[&str] =
    &["see", "unless", "label", "scheme", "warrant", "strength", "note", "answers", "role", "allow"];

pub(super) const ATTACHMENT: Record =
    Record { name: "an entry of `attach`", keys: &["to", "because", "but", "unless"] };

/// Reads one file; see [`super::read`].
pub(super) fn document(file: FileId, source: &Source, overlay: Option<String>) -> (Document, Vec<Diagnostic>) {
    let mut document = Document {
        file,
        overlay,
        cut: false,
        head: Head::default(),
        bibliographies: Vec::new(),
        references: Vec::new(),
        people: Vec::new(),
        issues: Vec::new(),
        claims: Vec::new(),
        attachments: Vec::new(),
        lenses: Vec::new(),
        schemes: Vec::new(),
        expectations: Vec::new(),
        allowances: Vec::new(),
        levels: Levels::default(),
    };
    // Nothing in a text of another encoding is what it seems: that it is one is all there is to say.
    let text = if source.guess == Some(UTF_16) { "" } else { &source.text };
    let tree = Tree::read(text, |word| TOP.keys.contains(&word));
    let mut reader = Reader { tree: &tree, text: &source.text, file, records: RECORDS, found: Vec::new() };
    document.cut = report_troubles(&tree, file, source, &mut reader.found);
    let mut empty = tree.troubles.is_empty() && source.unreadable.is_none();
    for root in tree.roots.clone() {
        if !reader.is_empty(root) {
            empty = false;
            top(&mut reader, root, &mut document);
        }
    }
    if empty {
        reader.report(empty_file::finding(Span { file, start: 0, end: 0 }));
    }
    (document, reader.found)
}

/// Reports what the reader could not take; true when a part of the file was not read.
pub(super) fn report_troubles(tree: &Tree<'_>, file: FileId, source: &Source, found: &mut Vec<Diagnostic>) -> bool {
    let mut cut = false;
    // What is not UTF-8 was replaced by a sign when the file was read.
    if let Some((start, end)) = source.unreadable {
        found.push(not_utf8::finding(Span { file, start, end }, source.guess));
    }
    for trouble in &tree.troubles {
        let span = Span { file, start: trouble.start, end: trouble.end };
        let finding = match &trouble.kind {
            TroubleKind::Broken { what, help, goes_on } => {
                cut = true;
                let line = goes_on.map(|at| source.position(at).line);
                yaml_broken::finding(span, what, help.clone(), line)
            }
            TroubleKind::TooDeep => {
                cut = true;
                nested_too_deep::finding(span)
            }
            TroubleKind::Extra(what) => alias_anchor_or_tag::finding(span, what),
            TroubleKind::SecondDocument => second_document::finding(span),
        };
        found.push(finding);
    }
    cut
}

fn top(reader: &mut Reader<'_>, root: u32, document: &mut Document) {
    let Some(fields) = reader.fields(root, &TOP) else { return };
    if let Some(head) = reader.filled(&fields, "debate") {
        self::head(reader, head, &mut document.head);
    }
    for claim in reader.entries(&fields, "claims") {
        document.claims.extend(self::claim(reader, claim));
    }
    for attachment in reader.entries(&fields, "attach") {
        document.attachments.extend(self::attachment(reader, attachment));
    }
    records::top(reader, &fields, document);
}

fn head(reader: &mut Reader<'_>, node: u32, head: &mut Head) {
    // A bare text is the motion: `debate: Should schools start later?`
    if reader.tree.node(node).shape == Shape::Scalar {
        head.question = reader.node_text(node, format_args!("`debate`"));
        return;
    }
    let Some(fields) = reader.fields(node, &HEAD) else { return };
    let mut aliases = Vec::new();
    for list in reader.entries(&fields, "aliases") {
        if reader.tree.node(list).shape == Shape::Sequence && reader.tree.children(list).next().is_none() {
            let span = reader.span(list);
            reader.report(empty_value::finding(span, "-"));
        }
        let words = reader.list(list).into_iter();
        aliases.push(words.filter_map(|word| reader.node_text(word, format_args!("a word of `aliases`"))).collect());
    }
    *head = Head {
        aliases,
        title: reader.text(&fields, "title"),
        question: reader.text(&fields, "question"),
        as_of: reader.date(&fields, "as_of"),
        margin: reader.strength(&fields, "margin"),
        doubt: reader.strength(&fields, "doubt"),
        language: reader.text(&fields, "language"),
        summary: reader.text(&fields, "summary"),
        delivery: delivery::delivery(reader, &fields).unwrap_or_default(),
    };
}

/// A claim in the list `claims`.
fn claim(reader: &mut Reader<'_>, node: u32) -> Option<Claim> {
    if let Some(text) = sentence(reader, node) {
        return Some(bare(text));
    }
    let fields = reader.fields(node, &CLAIM)?;
    whole_claim(reader, &fields)
}

/// The sentence that a node is: a bare string, or one that YAML took apart at a colon.
fn sentence(reader: &mut Reader<'_>, node: u32) -> Option<Written> {
    let tree = reader.tree;
    match tree.node(node).shape {
        Shape::Scalar => reader.node_text(node, format_args!("a claim")),
        Shape::Mapping => {
            let key = tree.children(node).next()?;
            let key = tree.node(key);
            let alone =
                tree.children(node).count() == 2 && tree.children(node).all(|n| tree.node(n).shape == Shape::Scalar);
            if !(alone && key.plain && key.text.contains(' ')) {
                return None;
            }
            let span = reader.span(node);
            let raw = &reader.text[span.start as usize..span.end as usize];
            reader.found.push(colon_in_text::finding(span, raw));
            Some(Spanned::new(raw.to_owned(), span))
        }
        _ => None,
    }
}

fn bare(text: Written) -> Claim {
    Claim { span: text.span, id: None, text, details: None, because: Vec::new(), but: Vec::new() }
}

/// The claim that a record states; `None`, and a finding, where it states none.
fn whole_claim(reader: &mut Reader<'_>, fields: &Fields) -> Option<Claim> {
    /// The keys of a claim that have a place of their own; any other makes details.
    const PLAIN: &[&str] = &["id", "claim", "because", "but"];
    let text = reader.needed(fields, "claim", "add `claim:` and one sentence that says what is so");
    let id = reader.id(fields);
    let has_details = fields.keys().any(|(key, _)| !PLAIN.contains(&key) && CLAIM.keys.contains(&key));
    let details = has_details.then(|| Box::new(claim_details(reader, fields)));
    let (because, but) = (reasons(reader, fields, "because"), reasons(reader, fields, "but"));
    Some(Claim { span: fields.span, id, text: text?, details, because, but })
}

fn claim_details(reader: &mut Reader<'_>, fields: &Fields) -> ClaimDetails {
    ClaimDetails {
        by: reader.text(fields, "by"),
        kind: reader.word(fields, "kind", &Kind::WORDS),
        when: reader.date(fields, "when"),
        school: reader.text(fields, "school"),
        tags: reader.texts(fields, "tags"),
        note: reader.text(fields, "note"),
        strength: reader.strength(fields, "strength"),
        status: reader.word(fields, "status", &Status::WORDS),
        implicit: reader.truth(fields, "implicit"),
        evidence: super::evidence::list(reader, fields),
        contradicts: reader.texts(fields, "contradicts"),
        allowances: super::allow::inside(reader, fields),
    }
}

/// The entries of `because` or `but`.
fn reasons(reader: &mut Reader<'_>, fields: &Fields, key: &str) -> Vec<Reason> {
    let entries = reader.entries(fields, key);
    entries.into_iter().filter_map(|entry| reason(reader, entry)).collect()
}

fn reason(reader: &mut Reader<'_>, node: u32) -> Option<Reason> {
    if let Some(text) = sentence(reader, node) {
        let span = text.span;
        return Some(step(span, vec![Premise::Claim(Box::new(bare(text)))]));
    }
    let tree = reader.tree;
    let is_long = tree.node(node).shape == Shape::Mapping
        && tree.children(node).step_by(2).any(|key| tree.node(key).text == "premises");
    if is_long {
        let fields = reader.fields(node, &LONG)?;
        return long(reader, &fields);
    }
    let fields = reader.fields(node, &SHORT)?;
    let mut premise = premise_of(reader, &fields)?;
    let named = fields.has("see");
    let allowances = match &mut premise {
        Premise::Claim(claim) => claim.details.as_mut().map(|details| std::mem::take(&mut details.allowances)),
        Premise::See(_) => Some(super::allow::inside(reader, &fields)),
    };
    let strength = match &premise {
        Premise::Claim(claim) => claim.details.as_ref().and_then(|details| details.strength.clone()),
        Premise::See(_) => reader.strength(&fields, "strength"),
    };
    let mut reason = step(fields.span, vec![premise]);
    reason.unless = exceptions(reader, &fields);
    let steps = ["label", "scheme", "warrant", "answers", "role", "allow"].iter().any(|key| fields.has(key));
    if steps || strength.is_some() || (named && fields.has("note")) {
        let note = if named { reader.text(&fields, "note") } else { None };
        let roles = reader.text(&fields, "role").map(|role| (0, role)).into_iter().collect();
        let allowances = allowances.unwrap_or_default();
        let details = ReasonDetails { strength, note, roles, allowances, ..step_details(reader, &fields) };
        reason.details = Some(Box::new(details));
    }
    Some(reason)
}

fn step(span: Span, premises: Vec<Premise>) -> Reason {
    Reason { span, premises, unless: Vec::new(), details: None }
}

fn long(reader: &mut Reader<'_>, fields: &Fields) -> Option<Reason> {
    let (premises, roles) = premises(reader, fields);
    let mut reason = step(fields.span, premises);
    reason.unless = exceptions(reader, fields);
    let details = ReasonDetails {
        id: reader.id(fields),
        strength: reader.strength(fields, "strength"),
        note: reader.text(fields, "note"),
        roles,
        allowances: super::allow::inside(reader, fields),
        ..step_details(reader, fields)
    };
    reason.details = Some(Box::new(details));
    // Without a premise there is no step. Premises that cannot be read were reported where they stand.
    let is_bare =
        |node: u32| reader.tree.node(node).shape == Shape::Sequence && reader.tree.children(node).count() == 0;
    if fields.value("premises").is_some_and(is_bare) {
        reader.missing(fields, "premises", "write at least one premise, as `- ` and a sentence");
    }
    (!reason.premises.is_empty()).then_some(reason)
}

/// What belongs to the step in every form of a reason.
fn step_details(reader: &mut Reader<'_>, fields: &Fields) -> ReasonDetails {
    ReasonDetails {
        label: reader.text(fields, "label"),
        scheme: reader.text(fields, "scheme"),
        warrant: reader.text(fields, "warrant"),
        answers: super::evidence::answers(reader, fields),
        ..ReasonDetails::default()
    }
}

/// The entries of `premises`, and the parts of the scheme that they say they play, by their place.
fn premises(reader: &mut Reader<'_>, fields: &Fields) -> (Vec<Premise>, Vec<(usize, Written)>) {
    let (mut premises, mut roles) = (Vec::new(), Vec::new());
    for entry in reader.entries(fields, "premises") {
        let Some((premise, role)) = premise(reader, entry, &PREMISE) else { continue };
        roles.extend(role.map(|role| (premises.len(), role)));
        premises.push(premise);
    }
    (premises, roles)
}

/// The entries of `unless`.
fn exceptions(reader: &mut Reader<'_>, fields: &Fields) -> Vec<Premise> {
    let entries = reader.entries(fields, "unless");
    entries.into_iter().filter_map(|entry| Some(premise(reader, entry, &EXCEPTION)?.0)).collect()
}

fn premise(reader: &mut Reader<'_>, node: u32, record: &'static Record) -> Option<(Premise, Option<Written>)> {
    if let Some(text) = sentence(reader, node) {
        return Some((Premise::Claim(Box::new(bare(text))), None));
    }
    let fields = reader.fields(node, record)?;
    let premise = premise_of(reader, &fields)?;
    Some((premise, reader.text(&fields, "role")))
}

/// The claim that a record states, or names with `see`.
fn premise_of(reader: &mut Reader<'_>, fields: &Fields) -> Option<Premise> {
    if !fields.has("see") {
        return whole_claim(reader, fields).map(|claim| Premise::Claim(Box::new(claim)));
    }
    let name = reader.text(fields, "see")?;
    for (key, span) in fields.keys() {
        if !BESIDE_SEE.contains(&key) {
            reader.report(key_beside_see::finding(span, key, &name.value));
        }
    }
    Some(Premise::See(name))
}

fn attachment(reader: &mut Reader<'_>, node: u32) -> Option<Attachment> {
    let fields = reader.fields(node, &ATTACHMENT)?;
    let at = |key| fields.key_span(key);
    let because = at("because").map(|span| Spanned::new(reasons(reader, &fields, "because"), span));
    let but = at("but").map(|span| Spanned::new(reasons(reader, &fields, "but"), span));
    let unless = at("unless").map(|span| Spanned::new(exceptions(reader, &fields), span));
    if because.is_none() && but.is_none() && unless.is_none() {
        reader.missing(&fields, "because", "add `because`, `but` or `unless` with what is to be attached");
    }
    let to = reader.needed(&fields, "to", "add `to:` with the id of a claim or a reason")?;
    Some(Attachment { span: fields.span, to, because, but, unless })
}
