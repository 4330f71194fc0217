//! The head of a sheet that stands by itself, for the terminal.

use super::outline::{Outline, Paint};
use crate::present::view::Sheet;

/// Title, question, position and circumstances.
pub(super) fn head(out: &mut Outline, sheet: &Sheet) {
    out.paragraph("", "", &[(&sheet.title, Paint::Strong)]);
    if let Some(question) = &sheet.question {
        out.paragraph("", "", &[(question, Paint::None)]);
    }
    if let Some(position) = &sheet.position {
        let number = format!("For {}:", position.label);
        out.paragraph("", "", &[(&number, Paint::Strong), (&position.text, Paint::None)]);
    }
    if !sheet.facts.is_empty() {
        out.paragraph("", "", &[(&sheet.facts.join("; "), Paint::Faint)]);
    }
}
