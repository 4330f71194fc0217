//! The coverage of the sources by itself: each sentence with its line and the claims that quote it, for the terminal, as a
//! page, as Markdown, and for Word.

use std::io;

use super::{
    Format, document,
    outline::{Outline, Paint, Style},
    told, word,
};
use crate::present::view::{Coverage, Fate, View};

/// Every format.
pub const FORMATS: &[Format<View>] = &[
    Format { name: "html", extension: "html", about: "one page to print", is_text: true, write: html },
    Format { name: "markdown", extension: "md", about: "for GitHub", is_text: true, write: markdown },
    Format {
        name: "docx",
        extension: "docx",
        about: "for Word, to be changed by hand",
        is_text: false,
        write: |view, out| word::write(&told::covered(view), out),
    },
];

fn html(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    document::html(&told::covered(view), out)
}

fn markdown(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    document::markdown(&told::covered(view), out)
}

/// Writes the coverage for a terminal of so many columns.
pub fn text(view: &View, width: usize, style: Style) -> String {
    let mut out = Outline::new(width, style);
    out.paragraph("", "", &[(&view.title, Paint::Strong)]);
    if view.coverage.is_empty() {
        out.paragraph("", "", &[("No source of this debate has a `text`.", Paint::None)]);
    }
    for source in &view.coverage {
        self::source(&mut out, source);
    }
    out.text
}

fn source(out: &mut Outline, source: &Coverage) {
    out.text.push('\n');
    out.paragraph("", "", &[(&source.source.label, Paint::Strong), (&source.title, Paint::None)]);
    let columns = source.sentences.iter().map(|sentence| sentence.lines.len()).max().unwrap_or(0);
    let next = " ".repeat(columns + 2);
    let below = format!("{next}  ");
    for sentence in &source.sentences {
        let first = format!("{:>columns$}  ", sentence.lines);
        let ignored = sentence.fate == Fate::Ignored;
        let mut words = vec![(&*sentence.text, if ignored { Paint::Faint } else { Paint::None })];
        if ignored {
            words.push(("(ignored)", Paint::Faint));
        }
        out.paragraph(&first, &next, &words);
        for claim in &sentence.claims {
            out.paragraph(&below, &format!("{below}  "), &[(&claim.label, Paint::Strong), (&claim.text, Paint::Faint)]);
        }
        if sentence.fate == Fate::Left {
            out.paragraph(&below, &below, &[("– not quoted", Paint::Strong)]);
        }
    }
    out.text.push('\n');
    out.paragraph("", "", &[(&source.summary, Paint::Strong)]);
}
