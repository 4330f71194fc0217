//! Why a claim has its verdict: for the terminal, as Markdown, and for programs.
//!
//! As JSON it is
//! ```json
//! {
//!   "version": 1,
//!   "title": "School starts",
//!   "lens": null,
//!   "id": "later-start",
//!   "number": "1",
//!   "claim": "Our school should start at nine.",
//!   "verdict": "accepted",
//!   "size": "smallest",
//!   "extent": "It is accepted, and 4 of 9 claims make it so: …",
//!   "sentences": [ "It stands because …" ],
//!   "possible": [],
//!   "nodes": [
//!     { "kind": "claim", "id": "later-start", "number": "1", "verdict": "accepted", "from": [ "sleep" ] }
//!   ],
//!   "rivals": [ { "question": "…", "id": "early-start", "number": "2", "claim": "…", "verdict": "rejected" } ]
//! }
//! ```
//! - `version` changes when a field changes its meaning or goes away; new fields do not change it.
//! - `possible` says, of an undecided claim, whether a preferred labelling accepts it or rejects it.
//! - `nodes` are the claims and steps that fix the verdict; `from` are those that the verdict on a node rests on.
//! - `size` is `smallest` (no smaller group fixes the verdict), `minimal` (none of it can be left out), `enough` (perhaps
//!   some of it can), or `unknown` (the debate is too large: only the claim is there).

use askama::Template;
use serde::Serialize;

use super::{
    comparison::Screen,
    outline::{Branches, Outline, Paint, plain},
};
use crate::{
    json,
    present::{
        view::{Inline, Role},
        why::{Rival, Row, Why},
    },
};

/// Writes it for a terminal.
pub fn text(view: &Why, screen: Screen) -> String {
    let mut out = Outline::new(screen.width, screen.style);
    out.paragraph("", "", &[(&view.title, Paint::Strong)]);
    if let Some(lens) = &view.lens {
        out.paragraph("", "", &[("Seen through the lens", Paint::Faint), (lens, Paint::None)]);
    }
    out.text.push('\n');
    row(&mut out, &view.claim, "", "  ");
    out.paragraph("", "", &[(&view.extent, Paint::None)]);
    if !view.sentences.is_empty() {
        out.text.push('\n');
    }
    for sentence in &view.sentences {
        out.paragraph("• ", "  ", &[(&plain(sentence), Paint::None)]);
    }
    if view.tree.len() > 1 {
        out.text.push('\n');
        let mut branches = Branches::default();
        for shown in &view.tree {
            let (first, next) = match shown.level.checked_sub(1) {
                None => (String::new(), "│ ".to_owned()),
                Some(level) => branches.next(level, shown.last, shown.opens),
            };
            row(&mut out, shown, &first, &next);
        }
        if view.left_out > 0 {
            out.paragraph("", "", &[(&left_out(view), Paint::Faint)]);
        }
    }
    if !view.possible.is_empty() {
        out.text.push('\n');
    }
    for sentence in &view.possible {
        out.paragraph("", "", &[(&plain(sentence), Paint::None)]);
    }
    for rivals in &view.rivals {
        out.text.push('\n');
        out.paragraph("", "", &[("Its rivals:", Paint::Strong), (&rivals.question, Paint::None)]);
        for rival in &rivals.rows {
            rival_row(&mut out, rival);
        }
    }
    out.text
}

/// What is not shown.
fn left_out(view: &Why) -> String {
    format!("… and {} more that rest on each other so; `--format json` has them all.", view.left_out)
}

pub(super) fn row(out: &mut Outline, row: &Row, first: &str, next: &str) {
    let number = format!("{} {}", row.role.word(), row.number);
    let mut words = vec![(row.verdict.mark(), Paint::Verdict(row.verdict)), (&*number, Paint::Role(row.role))];
    let heading = row.heading.as_ref().map(|heading| format!("{heading}:"));
    words.extend(heading.as_deref().map(|heading| (heading, Paint::Strong)));
    match &row.text {
        Some(text) => words.push((text, Paint::None)),
        None => words.push(("these together", Paint::Faint)),
    }
    if row.again {
        words.push(("(see above)", Paint::Faint));
    }
    out.paragraph(first, next, &words);
}

fn rival_row(out: &mut Outline, rival: &Rival) {
    let number = format!("{} {}", Role::Position.word(), rival.link.label);
    let words = [
        (rival.verdict.mark(), Paint::Verdict(rival.verdict)),
        (&*number, Paint::Role(Role::Position)),
        (&*rival.link.text, Paint::None),
    ];
    out.paragraph("", "  ", &words);
    out.paragraph("  ", "  ", &[(&plain(&rival.why), Paint::Faint)]);
}

/// Writes it as Markdown.
pub fn markdown(view: &Why) -> String {
    // Texts have a form as Markdown, and a string takes everything.
    let page = Page { view, left_out: left_out(view) }.render().unwrap_or_default();
    page + "\n"
}

#[derive(Template)]
#[template(path = "markdown/why.md", whitespace = "preserve")]
struct Page<'a> {
    view: &'a Why,
    left_out: String,
}

/// Writes it for programs.
pub fn json(view: &Why) -> String {
    let rivals = view.rivals.iter().flat_map(|rivals| {
        rivals.rows.iter().map(|rival| Other {
            question: &rivals.question,
            id: &rival.id,
            number: &rival.link.label,
            claim: &rival.link.text,
            verdict: rival.verdict.word(),
        })
    });
    let node = |node: &'_ crate::present::why::Node| Entry {
        kind: node.kind,
        id: node.id.clone(),
        number: node.number.to_string(),
        verdict: node.verdict.word(),
        from: node.from.clone(),
    };
    json::print(&Document {
        version: 1,
        title: &view.title,
        lens: view.lens.as_deref(),
        id: &view.id,
        number: &view.claim.number,
        claim: view.claim.text.as_deref().unwrap_or_default(),
        verdict: view.claim.verdict.word(),
        size: view.size,
        extent: &view.extent,
        sentences: view.sentences.iter().map(|line| plain(line)).collect(),
        possible: view.possible.iter().map(|line| plain(line)).collect(),
        nodes: view.nodes.iter().map(node).collect(),
        rivals: rivals.collect(),
    })
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    title: &'a str,
    lens: Option<&'a str>,
    id: &'a str,
    number: &'a str,
    claim: &'a str,
    verdict: &'static str,
    size: &'static str,
    extent: &'a str,
    sentences: Vec<String>,
    possible: Vec<String>,
    nodes: Vec<Entry>,
    rivals: Vec<Other<'a>>,
}

#[derive(Serialize)]
struct Entry {
    kind: &'static str,
    id: String,
    number: String,
    verdict: &'static str,
    from: Vec<String>,
}

#[derive(Serialize)]
struct Other<'a> {
    question: &'a str,
    id: &'a str,
    number: &'a str,
    claim: &'a str,
    verdict: &'static str,
}
