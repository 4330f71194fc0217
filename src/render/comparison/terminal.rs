//! A comparison for the terminal: what changed, in paragraphs as wide as the terminal.
//!
//! Words that went stand in `[-…-]`, words that came in `{+…+}`, as in other tools that tell texts apart by words.

use super::{
    super::outline::{Outline, Paint},
    Screen,
};
use crate::present::{
    comparison::{Comparison, Fate, Group, Piece, Row, Run},
    view::Verdict,
};

/// Writes the text.
pub fn print(view: &Comparison, screen: Screen) -> String {
    let mut out = Outline::new(screen.width, screen.style);
    out.paragraph("", "", &[(&view.title, Paint::Strong)]);
    out.paragraph("", "        ", &[("Before:", Paint::Faint), (&view.before, Paint::None)]);
    out.paragraph("", "        ", &[("After:", Paint::Faint), (&view.after, Paint::None)]);
    out.text.push('\n');
    for sentence in view.summary.iter().chain(&view.notes) {
        out.paragraph("", "", &[(sentence, Paint::None)]);
    }
    questions(&mut out, view);
    turns(&mut out, view);
    reworded(&mut out, view);
    changed(&mut out, view);
    groups(&mut out, "Added", &view.added, view.added_from.as_deref());
    groups(&mut out, "Removed", &view.removed, view.removed_from.as_deref());
    records(&mut out, view);
    out.text
}

fn heading(out: &mut Outline, words: &str) {
    out.text.push('\n');
    out.paragraph("", "", &[(words, Paint::Strong)]);
}

fn questions(out: &mut Outline, view: &Comparison) {
    for question in &view.questions {
        heading(out, &question.question);
        for row in &question.rows {
            let mut words = verdicts(row);
            words.push((&row.text, Paint::None));
            out.paragraph("  ", "      ", &words);
        }
    }
}

/// The verdicts on a claim, those that did not change once.
fn verdicts(row: &Row) -> Vec<(&'static str, Paint)> {
    let said = |verdict: Option<Verdict>, none| match verdict {
        Some(verdict) => (verdict.word(), Paint::Verdict(verdict)),
        None => (none, Paint::Faint),
    };
    if row.changed() {
        return vec![said(row.before, "new"), ("→", Paint::Faint), said(row.after, "gone"), ("·", Paint::Faint)];
    }
    vec![("still", Paint::Faint), said(row.after, "gone"), ("·", Paint::Faint)]
}

/// Pieces as one text, those of the debate in quotation marks.
fn plain(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Text(text) => format!("“{text}”"),
    };
    pieces.iter().map(piece).collect()
}

fn turns(out: &mut Outline, view: &Comparison) {
    if !view.turns.is_empty() {
        heading(out, "Verdicts that changed, and why");
    }
    for turn in &view.turns {
        out.text.push('\n');
        out.paragraph("", "  ", &[(&plain(&turn.cause), Paint::None)]);
        for row in &turn.rows {
            let mut words = verdicts(&row.row);
            words.extend(row.is_position.then_some(("Position:", Paint::Strong)));
            words.push((&row.row.text, Paint::None));
            out.paragraph("  ", "      ", &words);
            let way: Vec<String> = row
                .through
                .iter()
                .map(|row| format!("“{}”, now {}", row.text, row.after.map_or("gone", Verdict::word)))
                .collect();
            if !way.is_empty() {
                out.paragraph("      ", "      ", &[("through", Paint::Faint), (&way.join("; then "), Paint::Faint)]);
            }
        }
    }
}

fn reworded(out: &mut Outline, view: &Comparison) {
    if !view.reworded.is_empty() {
        heading(out, "Reworded");
    }
    for row in &view.reworded {
        let run = |run: &Run| match run.fate {
            Fate::Kept => run.text.clone(),
            Fate::Removed => format!("{}[-{}-]", run.lead(), run.words()),
            Fate::Added => format!("{}{{+{}+}}", run.lead(), run.words()),
        };
        let text: String = row.runs.iter().map(run).collect();
        out.paragraph("  ", "    ", &[(&text, Paint::None)]);
    }
}

fn changed(out: &mut Outline, view: &Comparison) {
    if !view.changed.is_empty() {
        heading(out, "Changed");
    }
    for changed in &view.changed {
        out.paragraph("  ", "    ", &[(&plain(&changed.name), Paint::None)]);
        for item in &changed.items {
            let what = format!("{}:", item.what);
            let words = match (&item.before, &item.after) {
                (Some(old), Some(new)) => {
                    vec![(&*what, Paint::Faint), (&**old, Paint::None), ("→", Paint::Faint), (&**new, Paint::None)]
                }
                (None, Some(new)) => vec![("added", Paint::Faint), (&*what, Paint::Faint), (&**new, Paint::None)],
                (Some(old), None) => vec![("removed", Paint::Faint), (&*what, Paint::Faint), (&**old, Paint::None)],
                (None, None) => Vec::new(),
            };
            out.paragraph("      ", "        ", &words);
        }
    }
}

fn groups(out: &mut Outline, word: &str, groups: &[Group], overlay: Option<&str>) {
    if !groups.is_empty() {
        let from = overlay.map(|overlay| format!(", all from the overlay {overlay}"));
        heading(out, &format!("{word}{}", from.unwrap_or_default()));
    }
    for group in groups {
        let indent = if let Some(on) = &group.on {
            out.text.push('\n');
            out.paragraph("  ", "  ", &[(&format!("“{on}”"), Paint::None)]);
            "    "
        } else {
            "  "
        };
        for row in &group.rows {
            let texts = row.texts.join(" + ");
            let role = format!("{}:", row.role);
            let from = row.overlay.as_deref().filter(|_| overlay.is_none());
            let from = from.map(|overlay| format!("(overlay {overlay})"));
            let of = (!row.of.is_empty()).then(|| format!("(of the step from “{}”)", row.of.join("” + “")));
            let mut words = vec![(row.verdict.mark(), Paint::Verdict(row.verdict)), (&*role, Paint::Strong)];
            words.push((&texts, Paint::None));
            words.extend(of.as_deref().map(|of| (of, Paint::Faint)));
            words.extend(from.as_deref().map(|from| (from, Paint::Faint)));
            out.paragraph(indent, &format!("{indent}  "), &words);
        }
    }
}

fn records(out: &mut Outline, view: &Comparison) {
    if !view.records.is_empty() {
        heading(out, "Sources, people and other records");
    }
    for group in view.record_groups() {
        let names = group.names.join("; ");
        let what = format!("{}:", group.what);
        out.paragraph("  ", "    ", &[(&what, Paint::Strong), (&names, Paint::None)]);
    }
}
