//! Verdicts for the terminal: a claim, and below it what each semantics makes of it. Lines of words, since a table with
//! six columns of verdicts fits no terminal beside the sentences that they are about.

use super::{
    super::outline::{Outline, Paint},
    Screen,
};
use crate::present::view::{Role, VerdictRow, Verdicts};

/// Writes the text.
pub fn print(view: &Verdicts, screen: Screen) -> String {
    let mut out = Outline::new(screen.width, screen.style);
    out.paragraph("", "", &[(&view.title, Paint::Strong)]);
    for words in &view.judged {
        out.paragraph("", "", &[(words, Paint::Faint)]);
    }
    out.text.push('\n');
    for column in &view.columns {
        let about = format!("{} · {}", column.about, column.labellings);
        out.paragraph("", "    ", &[(column.name, Paint::Strong), ("–", Paint::Faint), (&about, Paint::None)]);
    }
    if let Some(measure) = &view.measure {
        let name = format!("strength by {}", measure.name);
        out.paragraph("", "    ", &[(&name, Paint::Strong), ("–", Paint::Faint), (measure.about, Paint::None)]);
    }
    for section in &view.sections {
        out.text.push('\n');
        out.paragraph("", "", &[(&section.heading, Paint::Strong)]);
        for row in &section.rows {
            self::row(&mut out, view, row);
        }
    }
    if !view.notes.is_empty() {
        out.text.push('\n');
    }
    for note in &view.notes {
        out.paragraph("", "", &[(note, Paint::None)]);
    }
    out.text
}

fn row(out: &mut Outline, view: &Verdicts, row: &VerdictRow) {
    let sign = if row.differs { "≠ " } else { "  " };
    out.paragraph(sign, "    ", &[(&row.link.label, Paint::Role(Role::Position)), (&row.link.text, Paint::None)]);
    let strength = view.measure.as_ref().map(|_| match row.strength {
        Some(strength) => format!("strength {strength:.2}"),
        None => "no strength".to_owned(),
    });
    let mut words = Vec::new();
    let all = if row.differs { row.cells.len() } else { 1 };
    for (column, cell) in view.columns.iter().zip(&row.cells).take(all) {
        if !words.is_empty() {
            words.push(("·", Paint::Faint));
        }
        if row.differs {
            words.push((column.name, Paint::Faint));
        }
        words.push((cell.mark(), Paint::Verdict(cell.colour())));
        words.push((cell.words(), Paint::Verdict(cell.colour())));
    }
    if !row.differs && row.cells.len() > 1 {
        words.push(("under each", Paint::Faint));
    }
    if let Some(strength) = &strength {
        words.push(("·", Paint::Faint));
        words.push((strength, Paint::None));
    }
    out.paragraph("    ", "    ", &words);
}
