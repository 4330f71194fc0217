//! How strong a claim is and owing to whom: for the terminal, as Markdown, and for programs.
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
//!   "strengths": { "df-quad": 0.84, "euler-based": 0.61 },
//!   "measure": "df-quad",
//!   "method": "It goes back to 4 claims …",
//!   "leaves": [
//!     { "id": "sleep", "number": "1A", "claim": "…", "verdict": "accepted", "share": 0.21, "error": 0.0, "removal": 0.05 }
//!   ]
//! }
//! ```
//! - `version` changes when a field changes its meaning or goes away; new fields do not change it.
//! - `share` is the Shapley value, with the standard `error` where it was sampled; `removal` is what the strength loses
//!   when the leaf alone is taken out. Both are positive for what speaks for the claim. A number that is not known is
//!   null.

use std::collections::BTreeMap;

use askama::Template;
use serde::Serialize;

use super::{
    comparison::Screen,
    outline::{Outline, Paint},
};
use crate::{
    json,
    present::{
        strength::{Leaf, Strength},
        view::Role,
    },
};

/// How many leaves are listed for readers; for programs, all are.
const LISTED: usize = 25;

/// What is less than this is not listed for readers: it would be printed as nothing.
const LEAST: f64 = 0.000_5;

/// Writes it for a terminal.
pub fn text(view: &Strength, screen: Screen) -> String {
    let mut out = Outline::new(screen.width, screen.style);
    out.paragraph("", "", &[(&view.title, Paint::Strong)]);
    if let Some(lens) = &view.lens {
        out.paragraph("", "", &[("Seen through the lens", Paint::Faint), (lens, Paint::None)]);
    }
    out.text.push('\n');
    let number = &view.claim.label;
    let mark = (view.verdict.mark(), Paint::Verdict(view.verdict));
    out.paragraph("", "  ", &[mark, (number, Paint::Role(Role::Position)), (&view.claim.text, Paint::None)]);
    out.text.push('\n');
    for measure in &view.measures {
        let value = value(measure.value.as_ref());
        let name = format!("by {}", measure.name);
        out.paragraph(
            "  ",
            "       ",
            &[(&value, Paint::Strong), (&name, Paint::None), ("–", Paint::Faint), (measure.about, Paint::Faint)],
        );
    }
    out.text.push('\n');
    out.paragraph("", "", &[(&view.method, Paint::None)]);
    if !view.leaves.is_empty() {
        out.text.push('\n');
    }
    for leaf in listed(view) {
        let (share, removal) = (share(leaf), format!("({} alone)", alone(leaf)));
        out.paragraph(
            "  ",
            "      ",
            &[
                (&share, Paint::Strong),
                (&removal, Paint::Faint),
                (leaf.verdict.mark(), Paint::Verdict(leaf.verdict)),
                (&leaf.claim.label, Paint::Role(Role::Position)),
                (&leaf.claim.text, Paint::None),
            ],
        );
    }
    if let Some(more) = more(view) {
        out.paragraph("  ", "  ", &[(&more, Paint::Faint)]);
    }
    if !view.leaves.is_empty() {
        out.text.push('\n');
        out.paragraph("", "", &[(ALONE, Paint::Faint)]);
    }
    out.text
}

/// What the second number of a leaf is.
const ALONE: &str =
    "“Alone”: what becomes of the strength when only this claim is taken out, and everything else is left as it is.";

fn value(value: Option<&f64>) -> String {
    value.map_or_else(|| "none".to_owned(), |value| format!("{value:.2}"))
}

/// A difference with its sign, and no minus before a zero.
fn signed(value: f64) -> String {
    let words = format!("{value:+.3}");
    if words == "-0.000" { "+0.000".to_owned() } else { words.replace('-', "−") }
}

/// What becomes of the strength without the leaf.
fn alone(leaf: &Leaf) -> String {
    signed(-leaf.removal)
}

fn share(leaf: &Leaf) -> String {
    match leaf.share {
        None => signed(leaf.removal),
        Some(share) if leaf.error > 0.0 => format!("{} ± {:.4}", signed(share), leaf.error),
        Some(share) => signed(share),
    }
}

/// The leaves that are listed for readers. They stand in the order in which they matter.
fn listed(view: &Strength) -> &[Leaf] {
    let counts = |leaf: &&Leaf| leaf.share.unwrap_or(leaf.removal).abs() >= LEAST;
    &view.leaves[..view.leaves.iter().take(LISTED).take_while(counts).count()]
}

/// How many leaves are not listed.
fn more(view: &Strength) -> Option<String> {
    let more = view.leaves.len() - listed(view).len();
    (more > 0).then(|| format!("… and {more} more that matter less; `--format json` has them all."))
}

/// Writes it as Markdown.
pub fn markdown(view: &Strength) -> String {
    // Texts have a form as Markdown, and a string takes everything.
    Page { view, leaves: listed(view), more: more(view) }.render().unwrap_or_default() + "\n"
}

#[derive(Template)]
#[template(path = "markdown/strength.md", whitespace = "preserve")]
struct Page<'a> {
    view: &'a Strength,
    leaves: &'a [Leaf],
    more: Option<String>,
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    title: &'a str,
    lens: Option<&'a str>,
    id: &'a str,
    number: &'a str,
    claim: &'a str,
    verdict: &'a str,
    strengths: BTreeMap<&'a str, Option<f64>>,
    measure: Option<&'a str>,
    method: &'a str,
    leaves: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    number: &'a str,
    claim: &'a str,
    verdict: &'a str,
    share: Option<f64>,
    error: f64,
    removal: f64,
}

impl<'a> Entry<'a> {
    fn of(leaf: &'a Leaf) -> Entry<'a> {
        Entry {
            id: &leaf.id,
            number: &leaf.claim.label,
            claim: &leaf.claim.text,
            verdict: leaf.verdict.word(),
            share: leaf.share,
            error: leaf.error,
            removal: leaf.removal,
        }
    }
}

/// Writes it for programs.
pub fn json(view: &Strength) -> String {
    json::print(&Document {
        version: 1,
        title: &view.title,
        lens: view.lens.as_deref(),
        id: &view.id,
        number: &view.claim.label,
        claim: &view.claim.text,
        verdict: view.verdict.word(),
        strengths: view.measures.iter().map(|measure| (measure.name, measure.value)).collect(),
        measure: view.measures.first().map(|measure| measure.name),
        method: &view.method,
        leaves: view.leaves.iter().map(Entry::of).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_that_rounds_to_nothing_has_no_minus() {
        assert_eq!([0.25, -0.25, -0.0001].map(signed), ["+0.250", "−0.250", "+0.000"]);
    }
}
