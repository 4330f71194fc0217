//! What would change a verdict: for the terminal, as Markdown, and for programs.
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
//!   "wanted": "rejected",
//!   "sets": [
//!     [ { "change": "given-up", "id": "more-sleep", "number": "1A-a", "text": "…" } ]
//!   ],
//!   "cruxes": [
//!     { "change": "given-up", "id": "more-sleep", "number": "1A-a", "text": "…", "verdict": "rejected" }
//!   ],
//!   "searched": { "size": 3, "whole": false, "stopped": null }
//! }
//! ```
//! - `version` changes when a field changes its meaning or goes away; new fields do not change it.
//! - `sets` are all minimal sets of changes that bring the verdict wanted, smallest first. A change is `granted`,
//!   `given-up`, `new-reason`, `new-objection` or `new-undercut`.
//! - `cruxes` are single changes that alone change the verdict, with the `verdict` they lead to.
//! - All minimal sets of up to `size` changes are there; `whole`: there are no larger ones; `stopped`: `work` or `time`
//!   where the search ended before the size asked for.

use askama::Template;
use serde::Serialize;

use super::{
    comparison::Screen,
    outline::{Outline, Paint, plain},
    why,
};
use crate::{
    json,
    present::{
        view::{Inline, Verdict},
        win::{Step, Way, Win},
    },
};

/// What a leaf is: said once, wherever leaves are counted.
const LEAF: &str =
    "A leaf is a claim without reasons of its own that is neither taken for granted nor given up from the start.";

/// Writes it for a terminal.
pub fn text(view: &Win, screen: Screen) -> String {
    let mut out = Outline::new(screen.width, screen.style);
    out.paragraph("", "", &[(&view.title, Paint::Strong)]);
    if let Some(lens) = &view.lens {
        out.paragraph("", "", &[("Seen through the lens", Paint::Faint), (lens, Paint::None)]);
    }
    out.text.push('\n');
    why::row(&mut out, &view.claim, "", "  ");
    out.paragraph("", "", &[(&view.says, Paint::None)]);
    for ways in &view.ways {
        out.text.push('\n');
        out.paragraph("", "", &[(&format!("{}:", ways.heading), Paint::Strong)]);
        for way in &ways.ways {
            way_rows(&mut out, way);
        }
        if let Some(left_out) = &ways.left_out {
            out.paragraph("… ", "  ", &[(left_out, Paint::Faint)]);
        }
    }
    for turn in &view.turns {
        out.text.push('\n');
        out.paragraph("", "", &[(&format!("{}:", turn.heading), Paint::Strong)]);
        for step in &turn.steps {
            out.paragraph("• ", "  ", &[(&plain(&step.line()), Paint::None)]);
        }
    }
    if !view.reach.is_empty() {
        out.text.push('\n');
        out.paragraph("", "", &[(&view.reach, Paint::Faint), (LEAF, Paint::Faint)]);
    }
    out.text
}

/// One way: each choice that it leaves on lines of its own.
fn way_rows(out: &mut Outline, way: &Way) {
    if let [slot] = way.as_slice() {
        for step in slot {
            out.paragraph("• ", "  ", &[(&plain(&step.line()), Paint::None)]);
        }
        return;
    }
    for (place, slot) in way.iter().enumerate() {
        let and = if place == 0 { "• " } else { "  and " };
        match slot.as_slice() {
            [only] => out.paragraph(and, "    ", &[(&plain(&only.line()), Paint::None)]),
            several => {
                out.paragraph(and, "    ", &[("one of these:", Paint::None)]);
                for step in several {
                    out.paragraph("    – ", "      ", &[(&plain(&step.line()), Paint::None)]);
                }
            }
        }
    }
}

/// Writes it as Markdown.
pub fn markdown(view: &Win) -> String {
    // Texts have a form as Markdown, and a string takes everything.
    Page { view, leaf: LEAF }.render().unwrap_or_default() + "\n"
}

#[derive(Template)]
#[template(path = "markdown/win.md", whitespace = "preserve")]
struct Page<'a> {
    view: &'a Win,
    leaf: &'static str,
}

/// Writes it for programs.
pub fn json(view: &Win) -> String {
    let crux = |(step, verdict): &'_ (Step, Verdict)| Crux { change: Item::of(step), verdict: verdict.word() };
    json::print(&Document {
        version: 1,
        title: &view.title,
        lens: view.lens.as_deref(),
        id: &view.id,
        number: &view.claim.number,
        claim: view.claim.text.as_deref().unwrap_or_default(),
        verdict: view.claim.verdict.word(),
        wanted: view.wanted.word(),
        sets: view.sets.iter().map(|set| set.iter().map(Item::of).collect()).collect(),
        cruxes: view.cruxes.iter().map(crux).collect(),
        searched: Searched { size: view.searched_size, whole: view.searched_whole, stopped: view.stopped },
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
    wanted: &'static str,
    sets: Vec<Vec<Item>>,
    cruxes: Vec<Crux>,
    searched: Searched,
}

#[derive(Serialize)]
struct Item {
    change: &'static str,
    id: String,
    number: String,
    text: String,
}

impl Item {
    fn of(step: &Step) -> Item {
        Item {
            change: step.kind,
            id: step.id.clone(),
            number: step.link.label.to_string(),
            text: step.link.text.to_string(),
        }
    }
}

#[derive(Serialize)]
struct Crux {
    #[serde(flatten)]
    change: Item,
    verdict: &'static str,
}

#[derive(Serialize)]
struct Searched {
    size: usize,
    whole: bool,
    stopped: Option<&'static str>,
}
