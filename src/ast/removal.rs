//! Entry of a list, or key of a record → the letters that go from the file when it is taken out.
//!
//! Whole lines go where it has lines of its own, with the remarks on them; remarks on lines before and after it stay. In
//! brackets, the comma goes with it. Where something else stands between, nothing is offered.

use super::{
    fields::{Fields, Reader},
    yaml::{Shape, Tree},
};
use crate::source::Span;

/// A stretch of the file: its first byte, and one past its last.
type Stretch = (usize, usize);

impl Reader<'_> {
    /// The letters that go with a key of a record and its value.
    pub fn removal_of_key(&self, fields: &Fields, name: Span) -> Option<Span> {
        let at = self.tree.children(fields.node).step_by(2).position(|node| self.span(node) == name)?;
        self.place(key(self.tree, self.text, fields.node, at)?)
    }

    /// The letters that go with a key whose value says the same, letter by letter, as another.
    pub fn removal_of_repeat(&self, fields: &Fields, name: Span, value: u32, other: u32) -> Option<Span> {
        let written = |node: u32| {
            let (start, end) = stretch(self.tree, self.text, node);
            &self.text[start..end]
        };
        if written(value) == written(other) { self.removal_of_key(fields, name) } else { None }
    }

    /// The letters that go with an entry of a list.
    pub fn removal_of_entry(&self, list: u32, node: u32) -> Option<Span> {
        self.place(entry(self.tree, self.text, list, node)?)
    }

    fn place(&self, (start, end): Stretch) -> Option<Span> {
        Some(Span { file: self.file, start: u32::try_from(start).ok()?, end: u32::try_from(end).ok()? })
    }
}

/// What goes with an entry of a list; `None` where that cannot be told, or where it is the only one.
fn entry(tree: &Tree<'_>, text: &str, list: u32, entry: u32) -> Option<Stretch> {
    if tree.node(list).shape != Shape::Sequence {
        return None;
    }
    let entries: Vec<Stretch> = tree.children(list).map(|node| stretch(tree, text, node)).collect();
    let at = tree.children(list).position(|node| node == entry)?;
    if entries.len() < 2 {
        return None;
    }
    if opens(tree, text, list, '[') {
        return in_brackets(text, &entries, at);
    }
    let (start, end) = entries[at];
    let dash = text[..start].trim_end().strip_suffix('-')?.len();
    lines(text, dash, end)
}

/// What goes with a key of a record and its value, which are pair number `at` in it; `None` where that cannot be told,
/// or where it is the only one.
fn key(tree: &Tree<'_>, text: &str, record: u32, at: usize) -> Option<Stretch> {
    let nodes: Vec<u32> = tree.children(record).collect();
    let pairs: Vec<Stretch> =
        nodes.chunks_exact(2).map(|pair| (stretch(tree, text, pair[0]).0, stretch(tree, text, pair[1]).1)).collect();
    if pairs.len() < 2 {
        return None;
    }
    if opens(tree, text, record, '{') {
        return in_brackets(text, &pairs, at);
    }
    let (start, end) = *pairs.get(at)?;
    if at > 0 || text[..start].ends_with('\n') || start == 0 {
        return lines(text, start, end);
    }
    // The first key of an entry stands beside its dash; the next one takes its place.
    let (next, _) = pairs[1];
    let (_, rest) = line_end(text, end)?;
    text[rest..next].trim().is_empty().then_some((start, next))
}

/// The letters of a node. A list or record without brackets ends where the last text in it does.
fn stretch(tree: &Tree<'_>, text: &str, node: u32) -> Stretch {
    let mut last = node;
    while !opens(tree, text, last, '[') && !opens(tree, text, last, '{') {
        let Some(inner) = tree.children(last).last() else { break };
        last = inner;
    }
    (tree.node(node).start as usize, tree.node(last).end as usize)
}

fn opens(tree: &Tree<'_>, text: &str, node: u32, bracket: char) -> bool {
    text[tree.node(node).start as usize..].starts_with(bracket)
}

/// What goes with a part between brackets: the comma before it, or for the first the one behind it.
fn in_brackets(text: &str, parts: &[Stretch], at: usize) -> Option<Stretch> {
    let (start, end) = *parts.get(at)?;
    let (gone, between) = match at.checked_sub(1) {
        Some(before) => ((parts[before].1, end), parts[before].1..start),
        None => ((start, parts[1].0), end..parts[1].0),
    };
    (text[between].trim() == ",").then_some(gone)
}

/// The whole lines from the one of a byte, before which there is nothing but space, to the one that ends at another.
fn lines(text: &str, start: usize, end: usize) -> Option<Stretch> {
    let first = text[..start].rfind('\n').map_or(0, |line| line + 1);
    let (_, rest) = line_end(text, end)?;
    let is_alone = text[first..start].chars().all(|letter| letter == ' ');
    // A lone `\r` ends a line, too, and would be taken for a part of one.
    let is_plain = !text[first..rest].replace("\r\n", "\n").contains('\r');
    (is_alone && is_plain).then_some((first, rest))
}

/// The end of the line of a byte, without and with its break; `None` where more than a remark stands behind the byte.
fn line_end(text: &str, byte: usize) -> Option<Stretch> {
    let end = text[byte..].find('\n').map_or(text.len(), |line| byte + line);
    let after = &text[byte..end];
    let is_remark = after.trim_start().starts_with('#') && after.starts_with([' ', '\t']);
    (after.trim().is_empty() || is_remark).then_some((end, text.len().min(end + 1)))
}
