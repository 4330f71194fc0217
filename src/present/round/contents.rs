//! What is in a pack, with a way to each file.

use std::sync::Arc;

use crate::present::{
    Chapter, position,
    scene::Scene,
    sheet,
    view::{Address, Document, Inline, Item, Tone},
    words,
};

/// The table of contents.
pub(in crate::present) fn contents(scene: &Scene<'_>, chapters: &[Chapter], left_out: usize) -> Document {
    let mut items = Vec::new();
    for chapter in chapters.iter().filter(|chapter| !chapter.files.is_empty()) {
        let (anchor, title) = match chapter.position {
            Some(claim) => {
                let number = &scene.plan.of_claim(claim).number;
                (format!("for-{number}"), format!("For {}", position::called(scene, claim)))
            }
            None => ("all".to_owned(), "For everybody".to_owned()),
        };
        items.push(Item::Part { anchor: anchor.into(), title });
        if let Some(claim) = chapter.position {
            items.push(Item::Line {
                lead: String::new(),
                words: vec![Inline::Words(format!(
                    "{} It is {} as the debate stands.",
                    scene.claim_text(claim),
                    scene.claim_verdict(claim).word()
                ))],
                tone: Tone::Plain,
            });
        }
        // The same thing in several formats is one line.
        let lines = chapter.files.chunk_by(|one, other| one.1 == other.1);
        items.push(Item::List(lines.map(line).collect()));
    }
    if left_out > 0 {
        let positions = words::count(left_out, "further position");
        let says = format!("Not in the pack: {positions}. `--for POSITION` makes the pack of one.");
        items.push(Item::Line { lead: String::new(), words: vec![Inline::Words(says)], tone: Tone::Aside });
    }
    Document { what: "Pack", sheet: sheet::sheet(scene, None), items }
}

/// A thing, with a way to each of its files.
fn line(files: &[(String, String)]) -> Vec<Inline> {
    let way = |file: &String| Inline::Web(Arc::new(Address { text: file.clone(), href: Some(file.clone()) }));
    let mut line = Vec::new();
    for (file, _) in files {
        if !line.is_empty() {
            line.push(Inline::Words(" · ".to_owned()));
        }
        line.push(way(file));
    }
    line.extend(files.first().map(|(_, about)| Inline::Words(format!(" – {about}"))));
    line
}
