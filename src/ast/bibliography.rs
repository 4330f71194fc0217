//! Sources out of bibliography files that other programs write: BibTeX by `.bib`, Hayagriva by `.yaml` or `.yml`.

use super::{
    Document, Reference, bibtex,
    faults::{not_a_date, unreadable_bibliography},
    hayagriva,
};
use crate::{
    date::Date,
    diagnostic::Diagnostic,
    source::{FileId, Source, Span, Spanned},
};

/// Gives the text at a path, or says why it cannot be had.
type Beside<'b, 's> = &'b mut dyn FnMut(&str) -> Result<(FileId, &'s Source), String>;

/// Reads all files that a document names.
pub(super) fn read_all(document: &mut Document, beside: Beside<'_, '_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for path in &document.bibliographies {
        let ending = path.value.rsplit('.').next().unwrap_or_default().to_lowercase();
        if !matches!(ending.as_str(), "bib" | "yaml" | "yml") {
            let what = format!("`{}` is no bibliography file: its name ends neither in .bib nor in .yaml", path.value);
            found.push(unreadable_bibliography::finding(path.span, &what));
            continue;
        }
        let (references, mut more) = match beside(&path.value) {
            Ok((file, source)) if ending == "bib" => from_bibtex(file, source),
            Ok((file, source)) => hayagriva::read(file, source),
            Err(why) => {
                let what = format!("the bibliography `{}` cannot be read: {why}", path.value);
                (Vec::new(), vec![unreadable_bibliography::finding(path.span, &what)])
            }
        };
        document.references.extend(references);
        found.append(&mut more);
    }
    found
}

fn from_bibtex(file: FileId, source: &Source) -> (Vec<Reference>, Vec<Diagnostic>) {
    let (records, faults) = bibtex::read(&source.text);
    let span = |range: &std::ops::Range<usize>| Span { file, start: range.start as u32, end: range.end as u32 };
    let mut found: Vec<Diagnostic> =
        faults.iter().map(|fault| unreadable_bibliography::finding(span(&fault.range), &fault.message)).collect();
    let mut references = Vec::with_capacity(records.len());
    for record in records {
        let at = span(&record.id.1);
        let text = |text: Option<String>| text.map(|text| Spanned::new(text, at));
        let mut date = |text: Option<String>| match Date::parse(&text?) {
            Ok(date) => Some(Spanned::new(date, at)),
            Err(why) => {
                found.push(not_a_date::finding(at, &why));
                None
            }
        };
        references.push(Reference {
            issued: date(record.issued),
            accessed: date(record.accessed),
            id: Spanned::new(record.id.0, at),
            kind: text(Some(record.kind)),
            author: text(record.author),
            title: text(record.title),
            container: text(record.container),
            publisher: text(record.publisher),
            pages: text(record.pages),
            url: text(record.url),
            doi: text(record.doi),
            provenance: None,
            about: None,
            note: text(record.note),
            text: None,
            ignore: Vec::new(),
        });
    }
    (references, found)
}
