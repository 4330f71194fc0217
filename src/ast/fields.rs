//! Node → fields: a record's keys told apart, and values of the simple kinds taken out of them.

use std::fmt::Arguments;

use super::{
    Written,
    faults::{
        boolean_word, duplicate_key, empty_value, missing_key, not_a_date, not_a_line, strength_out_of_range,
        unknown_key::{self, Meant},
        unknown_word, wrong_type,
    },
    yaml::{Shape, Tree},
};
use crate::{
    date::Date,
    diagnostic::Diagnostic,
    model::Lines,
    names,
    source::{FileId, Span, Spanned},
};

/// A kind of record: what it is called, and the keys it may have.
pub(super) struct Record {
    /// With its article, as in "a claim".
    pub name: &'static str,
    pub keys: &'static [&'static str],
}

/// What other tools, and habit, call our keys.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("because", &["reasons", "reason", "support", "supports", "pro", "pros", "for", "why"]),
    ("but", &["objections", "objection", "attacks", "con", "cons", "against", "rebuttals", "however"]),
    ("unless", &["undercut", "undercuts", "undercutters", "exceptions", "except"]),
    ("claim", &["text", "statement", "proposition", "thesis"]),
    ("by", &["speaker", "author", "who", "said_by"]),
    ("when", &["date", "time", "year"]),
    ("issued", &["date", "year", "published"]),
    ("quote", &["quotation", "text"]),
    ("line", &["lines"]),
    ("page", &["pages"]),
    ("wpm", &["rate", "speed", "words_per_minute"]),
    ("format", &["clock", "minutes"]),
    ("pages", &["page"]),
    ("source", &["ref", "reference", "cite", "see"]),
    ("url", &["URL", "link", "address"]),
    ("doi", &["DOI"]),
    ("see", &["ref", "use", "same_as"]),
    ("question", &["motion", "text", "claim"]),
    ("claims", &["claim", "arguments", "theses"]),
    ("sources", &["references", "bibliography"]),
    ("positions", &["answers", "claims", "options"]),
    ("name", &["title"]),
    ("title", &["name"]),
    ("as_of", &["as-of", "date", "now"]),
    ("with", &["overlay", "overlays"]),
    ("aliases", &["synonyms", "terms", "glossary"]),
];

/// One reading of one file: its tree, and the faults found so far.
pub(super) struct Reader<'t> {
    pub tree: &'t Tree<'t>,
    pub text: &'t str,
    pub file: FileId,
    /// Every kind of record there is, to tell where a misplaced key belongs.
    pub records: &'static [&'static Record],
    pub found: Vec<Diagnostic>,
}

/// The keys of one record with their values.
pub(super) struct Fields {
    /// The whole record.
    pub span: Span,
    /// Whether the file broke inside it, so that what lacks may have stood behind the break.
    pub cut: bool,
    record: &'static Record,
    /// The record's own node.
    pub node: u32,
    entries: Vec<Entry>,
}

struct Entry {
    key: &'static str,
    name: Span,
    value: u32,
}

impl Fields {
    fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    pub fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    /// The value of a key.
    pub fn value(&self, key: &str) -> Option<u32> {
        self.entry(key).map(|entry| entry.value)
    }

    /// The place of a key itself.
    pub fn key_span(&self, key: &str) -> Option<Span> {
        self.entry(key).map(|entry| entry.name)
    }

    /// The keys that are there, in the order written.
    pub fn keys(&self) -> impl Iterator<Item = (&'static str, Span)> {
        self.entries.iter().map(|entry| (entry.key, entry.name))
    }
}

impl Reader<'_> {
    pub fn span(&self, node: u32) -> Span {
        let node = self.tree.node(node);
        Span { file: self.file, start: node.start, end: node.end }
    }

    pub fn report(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }

    /// Takes a record apart; `None` when it is no record, which is reported.
    pub fn fields(&mut self, node: u32, record: &'static Record) -> Option<Fields> {
        if self.tree.node(node).shape != Shape::Mapping {
            let is_top = record.keys.contains(&"claims");
            let (what, needed) =
                if is_top { (record.name, "keys such as `claims:`") } else { ("this place", record.name) };
            self.wrong_type(node, what, needed);
            return None;
        }
        let mut fields = Fields {
            span: self.span(node),
            cut: self.tree.node(node).cut,
            record,
            node,
            entries: Vec::with_capacity(8),
        };
        let mut parts = self.tree.children(node);
        let mut pairs = Vec::with_capacity(8);
        // A key without a value is the last thing before a break.
        while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
            pairs.push((key, value));
        }
        for (key, value) in &pairs {
            self.enter(&mut fields, *key, *value, &pairs);
        }
        Some(fields)
    }

    /// `pairs`: all keys of the record with their values.
    fn enter(&mut self, fields: &mut Fields, key: u32, value: u32, pairs: &[(u32, u32)]) {
        let name = self.span(key);
        let tree = self.tree;
        let node = tree.node(key);
        if node.shape != Shape::Scalar {
            self.wrong_type(key, "a key", "a word");
            return;
        }
        let Some(known) = fields.record.keys.iter().find(|known| **known == node.text) else {
            let meant = self.likely_key(fields.record, &node.text);
            let shown = shortened(&node.text);
            // Written a second time, the key that is meant would be another fault.
            let is_there = |meant: &str| pairs.iter().any(|(key, _)| tree.node(*key).text == meant);
            let finding = unknown_key::finding(name, &shown, fields.record.name, &meant, fields.record.keys);
            self.report(match meant {
                Meant::Key(meant) if !is_there(meant) => finding.edit(name, meant),
                _ => finding,
            });
            return;
        };
        match fields.entry(known) {
            Some(first) => {
                let finding = duplicate_key::finding(name, known, first.name);
                // What says the same twice says it as well once.
                self.report(match self.removal_of_repeat(fields, name, value, first.value) {
                    Some(span) => finding.edit(span, ""),
                    None => finding,
                });
            }
            None => fields.entries.push(Entry { key: known, name, value }),
        }
    }

    /// What a key that is not known was likely meant for: another key, or another record.
    fn likely_key(&self, record: &Record, key: &str) -> Meant {
        let mut meant = SYNONYMS.iter().filter(|(ours, others)| record.keys.contains(ours) && others.contains(&key));
        if let Some(near) = names::nearest(key, record.keys.iter().copied()) {
            return Meant::Key(near);
        }
        if let Some((ours, _)) = meant.next() {
            return Meant::Key(ours);
        }
        let owner = self.records.iter().find(|other| other.keys.contains(&key));
        owner.map_or(Meant::Unknown, |owner| Meant::KeyOf(owner.name))
    }

    /// Reports that a node is of the wrong kind. An alias was reported already.
    pub fn wrong_type(&mut self, node: u32, what: &str, needed: &str) {
        let is = match self.tree.node(node).shape {
            Shape::Scalar => "a text",
            Shape::Sequence => "a list",
            Shape::Mapping => "a record with keys",
            Shape::Alias => return,
        };
        let mut span = self.span(node);
        // Of a long list or record, the first line is enough to underline.
        let first = self.text[span.start as usize..span.end as usize].lines().next().map_or(0, str::len);
        span.end = span.start + first as u32;
        self.report(wrong_type::finding(span, what, needed, is));
    }

    /// Whether a node is there in name only: nothing, `~` or `null`.
    pub fn is_empty(&self, node: u32) -> bool {
        let node = self.tree.node(node);
        node.shape == Shape::Scalar && node.plain && matches!(&*node.text, "" | "~" | "null" | "Null" | "NULL")
    }

    /// The value of a key, unless it is missing; one that is empty is reported.
    pub fn filled(&mut self, fields: &Fields, key: &str) -> Option<u32> {
        let entry = fields.entry(key)?;
        if self.is_empty(entry.value) {
            let broken_off = fields.cut && fields.entries.last().is_some_and(|last| last.key == key);
            if !broken_off {
                self.report(empty_value::finding(entry.name, key));
            }
            return None;
        }
        Some(entry.value)
    }

    /// The text that a node is.
    pub fn node_text(&mut self, node: u32, what: Arguments<'_>) -> Option<Written> {
        let tree = self.tree;
        let here = tree.node(node);
        if here.shape != Shape::Scalar {
            self.wrong_type(node, &what.to_string(), "a text");
            return None;
        }
        let span = self.span(node);
        if here.plain && is_boolean_word(&here.text) {
            self.report(boolean_word::text(span, &here.text));
        }
        Some(Spanned::new(here.text.trim_end_matches(['\n', '\r']).to_owned(), span))
    }

    pub fn text(&mut self, fields: &Fields, key: &str) -> Option<Written> {
        let node = self.filled(fields, key)?;
        let text = self.node_text(node, format_args!("`{key}`"))?;
        if text.value.trim().is_empty() {
            self.report(empty_value::finding(text.span, key));
            return None;
        }
        Some(text)
    }

    /// The text of a key that the record cannot do without.
    pub fn needed(&mut self, fields: &Fields, key: &str, help: &str) -> Option<Written> {
        if !fields.has(key) {
            self.missing(fields, key, help);
        }
        self.text(fields, key)
    }

    /// Reports that a key lacks, unless the file broke before it could come.
    pub fn missing(&mut self, fields: &Fields, key: &str, help: &str) {
        if !fields.cut {
            let place = fields.entries.first().map_or(fields.span.at_start(), |first| first.name);
            self.report(missing_key::finding(place, fields.record.name, key, help));
        }
    }

    /// The entries of a list; a value that is no list counts as a list of one.
    pub fn entries(&mut self, fields: &Fields, key: &str) -> Vec<u32> {
        let Some(node) = self.filled(fields, key) else { return Vec::new() };
        self.list(node)
    }

    /// The entries of a node that is a list, or the node itself. Empty entries are reported.
    pub fn list(&mut self, node: u32) -> Vec<u32> {
        if self.tree.node(node).shape != Shape::Sequence {
            return vec![node];
        }
        let mut entries: Vec<u32> = self.tree.children(node).collect();
        if self.tree.node(node).cut && entries.last().is_some_and(|last| self.is_empty(*last)) {
            entries.pop();
        }
        entries.retain(|entry| {
            let empty = self.is_empty(*entry);
            if empty {
                let span = self.span(*entry);
                self.found.push(empty_value::finding(span, "-"));
            }
            !empty
        });
        entries
    }

    /// A list of texts.
    pub fn texts(&mut self, fields: &Fields, key: &str) -> Vec<Written> {
        let entries = self.entries(fields, key);
        let text = |entry| self.node_text(entry, format_args!("an entry of `{key}`"));
        entries.into_iter().filter_map(text).collect()
    }

    pub fn date(&mut self, fields: &Fields, key: &str) -> Option<Spanned<Date>> {
        let text = self.text(fields, key)?;
        match Date::parse(text.value.trim()) {
            Ok(date) => Some(Spanned::new(date, text.span)),
            Err(why) => {
                self.report(not_a_date::written(text.span, text.value.trim(), &why));
                None
            }
        }
    }

    /// One of a few words that have a meaning.
    pub fn word<T: Copy>(&mut self, fields: &Fields, key: &str, words: &[(&'static str, T)]) -> Option<Spanned<T>> {
        let text = self.text(fields, key)?;
        if let Some((_, meaning)) = words.iter().find(|(word, _)| *word == text.value) {
            return Some(Spanned::new(*meaning, text.span));
        }
        let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let near = names::nearest(&text.value, known.iter().copied());
        self.report(unknown_word::finding(text.span, key, &shortened(&text.value), &known, near));
        None
    }

    pub fn strength(&mut self, fields: &Fields, key: &str) -> Option<Spanned<f64>> {
        let text = self.text(fields, key)?;
        let strength = match text.value.as_str() {
            "weak" => Some(0.25),
            "moderate" => Some(0.5),
            "strong" => Some(0.75),
            number => number.parse().ok().filter(|number| (0.0..=1.0).contains(number)),
        };
        if strength.is_none() {
            self.report(strength_out_of_range::finding(text.span, key, &text.value));
        }
        strength.map(|strength| Spanned::new(strength, text.span))
    }

    /// `true` or `false`; false where nothing is written.
    pub fn truth(&mut self, fields: &Fields, key: &str) -> bool {
        let Some(node) = self.filled(fields, key) else { return false };
        let tree = self.tree;
        let here = tree.node(node);
        let truth = match (here.shape, &*here.text) {
            (Shape::Scalar, "true" | "True" | "TRUE") if here.plain => return true,
            (Shape::Scalar, "false" | "False" | "FALSE") if here.plain => return false,
            (Shape::Scalar, other) => boolean_word::truth(self.span(node), key, other),
            _ => {
                self.wrong_type(node, &format!("`{key}`"), "`true` or `false`");
                return false;
            }
        };
        self.report(truth);
        false
    }

    /// A line or a run of lines.
    pub fn node_lines(&mut self, node: u32, what: Arguments<'_>) -> Option<Spanned<Lines>> {
        let text = self.node_text(node, what)?;
        let parse = |number: &str| number.trim().parse::<u32>().ok().filter(|line| *line > 0);
        let lines = match text.value.split_once(['-', '–']) {
            Some((first, last)) => parse(first).zip(parse(last)),
            None => parse(&text.value).map(|line| (line, line)),
        };
        match lines {
            Some((first, last)) if first <= last => Some(Spanned::new(Lines { first, last }, text.span)),
            _ => {
                self.report(not_a_line::finding(text.span, &text.value));
                None
            }
        }
    }
}

/// The words that readers of YAML 1.1, which most programs still are, take for true or false.
fn is_boolean_word(text: &str) -> bool {
    text.len() <= 5
        && ["y", "n", "yes", "no", "on", "off", "true", "false"].iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// A written word short enough to be shown in a headline.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().nth(MOST).is_none() && line.len() == text.len() {
        return line.to_owned();
    }
    line.chars().take(MOST).chain(['…']).collect()
}
