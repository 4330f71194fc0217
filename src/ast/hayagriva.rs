//! A Hayagriva file (the bibliography format of the Typst world) → sources.
//!
//! A record there says where it appeared under `parent`, which may nest: the first parent with a title is the
//! container here. Fields that a debate has no use for are passed over, as every program does that reads such files.

use super::{
    Reference, Written,
    faults::{not_a_date, wrong_type},
    yaml::{Shape, Tree},
};
use crate::{
    date::Date,
    diagnostic::Diagnostic,
    source::{FileId, Source, Span, Spanned},
};

/// Reads all records of a file.
pub(super) fn read(file: FileId, source: &Source) -> (Vec<Reference>, Vec<Diagnostic>) {
    let tree = Tree::read(&source.text, |_| false);
    let mut reader = Entries { tree: &tree, file, found: Vec::new() };
    super::decode::report_troubles(&tree, file, source, &mut reader.found);
    let mut references = Vec::new();
    for root in &tree.roots {
        if tree.node(*root).shape != Shape::Mapping {
            let span = reader.span(*root);
            reader.found.push(wrong_type::finding(
                span,
                "a bibliography",
                "a record for each source, by its id",
                "a list or a text",
            ));
            continue;
        }
        for (key, value) in reader.pairs(*root) {
            references.extend(reader.reference(key, value));
        }
    }
    (references, reader.found)
}

struct Entries<'t> {
    tree: &'t Tree<'t>,
    file: FileId,
    found: Vec<Diagnostic>,
}

impl Entries<'_> {
    fn span(&self, node: u32) -> Span {
        let node = self.tree.node(node);
        Span { file: self.file, start: node.start, end: node.end }
    }

    /// Keys and values of a record; none where the node is none.
    fn pairs(&self, node: u32) -> Vec<(u32, u32)> {
        if self.tree.node(node).shape != Shape::Mapping {
            return Vec::new();
        }
        let parts: Vec<u32> = self.tree.children(node).collect();
        parts.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    }

    fn get(&self, node: u32, key: &str) -> Option<u32> {
        let found = self.pairs(node).into_iter().find(|(name, _)| self.tree.node(*name).text == key);
        found.map(|(_, value)| value)
    }

    fn text(&self, node: u32) -> Option<Written> {
        let here = self.tree.node(node);
        let is_text = here.shape == Shape::Scalar && !here.text.trim().is_empty();
        is_text.then(|| Spanned::new(here.text.trim().to_owned(), self.span(node)))
    }

    /// A text that may also be written long: as a record with the text under `value` or `name`.
    fn short_or_long(&self, node: u32, key: &str) -> Option<Written> {
        let value = self.get(node, key)?;
        let long = ["value", "name"].iter().find_map(|key| self.get(value, key));
        self.text(long.unwrap_or(value))
    }

    /// One name or a list of names, each a text or a record with `name` and `given-name`.
    fn names(&self, node: u32, key: &str) -> Option<Written> {
        let value = self.get(node, key)?;
        let entries = if self.tree.node(value).shape == Shape::Sequence {
            self.tree.children(value).collect()
        } else {
            vec![value]
        };
        let name = |entry: u32| {
            let family = self.get(entry, "name").and_then(|node| self.text(node));
            let given = self.get(entry, "given-name").and_then(|node| self.text(node));
            match (family, given) {
                (Some(family), Some(given)) => Some(format!("{}, {}", family.value, given.value)),
                (Some(family), None) => Some(family.value),
                _ => self.text(entry).map(|text| text.value),
            }
        };
        let names: Vec<String> = entries.into_iter().filter_map(name).collect();
        (!names.is_empty()).then(|| Spanned::new(names.join("; "), self.span(value)))
    }

    fn date(&mut self, node: u32, key: &str) -> Option<Spanned<Date>> {
        let text = self.short_or_long(node, key)?;
        match Date::parse(&text.value) {
            Ok(date) => Some(Spanned::new(date, text.span)),
            Err(why) => {
                self.found.push(not_a_date::finding(text.span, &why));
                None
            }
        }
    }

    /// What the record is part of: the first parent, or parent's parent, that has a title.
    fn container(&self, node: u32) -> Option<u32> {
        let mut at = self.get(node, "parent")?;
        // Parents nest no deeper than the file does.
        loop {
            if self.tree.node(at).shape == Shape::Sequence {
                at = self.tree.children(at).next()?;
            }
            if self.get(at, "title").is_some() {
                return Some(at);
            }
            at = self.get(at, "parent")?;
        }
    }

    fn reference(&mut self, key: u32, node: u32) -> Option<Reference> {
        let id = self.text(key)?;
        if self.tree.node(node).shape != Shape::Mapping {
            self.found.push(wrong_type::finding(id.span, "a source", "a record with keys", "something else"));
            return None;
        }
        let parent = self.container(node);
        let inherited = |key: &str| self.get(node, key).or_else(|| self.get(parent?, key));
        let place = |key: &str| inherited(key).and_then(|value| self.text(self.get(value, "name").unwrap_or(value)));
        let publisher = place("publisher").or_else(|| place("organization"));
        let pages = inherited("page-range").and_then(|value| self.text(value));
        let doi = self.get(node, "serial-number").and_then(|value| self.get(value, "doi"));
        let mut issued = self.date(node, "date");
        if issued.is_none() {
            issued = parent.and_then(|parent| self.date(parent, "date"));
        }
        let accessed = self.get(node, "url").and_then(|url| self.date(url, "date"));
        Some(Reference {
            kind: self.short_or_long(node, "type").map(|kind| kind.map(|kind| kind.to_lowercase())),
            author: self.names(node, "author").or_else(|| self.names(node, "editor")),
            title: self.short_or_long(node, "title"),
            container: parent.and_then(|parent| self.short_or_long(parent, "title")),
            publisher,
            issued,
            accessed,
            pages,
            url: self.short_or_long(node, "url"),
            doi: doi.and_then(|doi| self.text(doi)),
            provenance: None,
            about: None,
            note: self.short_or_long(node, "note"),
            text: None,
            ignore: Vec::new(),
            id,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_with_a_parent_keeps_what_a_citation_needs() {
        let text = "dobbs:\n  type: Article\n  title: One Minute\n  author: [\"Dobbs, Michael\", {name: Naftali, given-name: Timothy}]\n  date: 2008-07\n  page-range: 3-9\n  url: {value: https://example.org/a, date: 2020-01-02}\n  serial-number: {doi: 10.1/x}\n  parent:\n    type: Periodical\n    title: The Journal\n    publisher: {name: Press, location: Town}\n";
        let (references, found) = read(FileId(0), &Source::new("x", text));
        assert!(found.is_empty(), "{found:?}");
        let one = &references[0];
        let value = |written: &Option<Written>| written.as_ref().map(|w| w.value.clone()).unwrap_or_default();
        assert_eq!(value(&one.author), "Dobbs, Michael; Naftali, Timothy");
        assert_eq!(value(&one.container), "The Journal");
        assert_eq!((value(&one.publisher), value(&one.doi)), ("Press".into(), "10.1/x".into()));
        assert_eq!(value(&one.url), "https://example.org/a");
        assert_eq!(one.accessed.as_ref().map(|date| date.written().to_owned()), Some("2020-01-02".into()));
    }

    #[test]
    fn what_is_no_record_is_reported() {
        let (references, found) = read(FileId(0), &Source::new("x", "a: b\nc: {title: T}\n"));
        assert_eq!((references.len(), found.len()), (1, 1));
    }
}
