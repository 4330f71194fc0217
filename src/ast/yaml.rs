//! Text → tree: every YAML node with its place, in one flat list. The only file that names the YAML reader.
//!
//! A file that breaks in the middle keeps what stands before the break, and goes on at the next line that opens one of
//! the keys a debate file has at its top. Aliases, anchors and tags are not followed: they are reported, so that a few
//! lines can never grow into gigabytes.

use std::borrow::Cow;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, options};

/// How deep lists and mappings may nest; about 120 steps of an argument written inside each other.
const DEEPEST: usize = 255;

/// All nodes of a file in the order in which they stand, each followed by what it contains.
#[derive(Default)]
pub(super) struct Tree<'t> {
    nodes: Vec<Node<'t>>,
    /// The outermost nodes: one for each document, and for each stretch between two breaks.
    pub roots: Vec<u32>,
    /// Where reading broke off, and what is not read here.
    pub troubles: Vec<Trouble>,
}

/// One node.
pub(super) struct Node<'t> {
    pub shape: Shape,
    /// Whether it is a scalar without quotation marks, which YAML may take for something else than text.
    pub plain: bool,
    /// Whether the file broke inside it.
    pub cut: bool,
    pub start: u32,
    pub end: u32,
    /// The node after it and all it contains.
    after: u32,
    /// The text of a scalar.
    pub text: Cow<'t, str>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    Scalar,
    Sequence,
    Mapping,
    /// An alias, which stands for nothing here.
    Alias,
}

/// Something that the reader could not take.
pub(super) struct Trouble {
    pub start: u32,
    pub end: u32,
    pub kind: TroubleKind,
}

pub(super) enum TroubleKind {
    /// The text is no YAML here; what, what to do, and the byte at which reading goes on, if it does.
    Broken { what: String, help: Option<String>, goes_on: Option<u32> },
    /// Lists and mappings nest deeper than [`DEEPEST`].
    TooDeep,
    /// An alias, an anchor or a tag.
    Extra(&'static str),
    /// A second document in the file.
    SecondDocument,
}

impl<'t> Tree<'t> {
    /// Reads a text. `is_top_key` tells the words at which reading can go on after a break.
    pub fn read(text: &'t str, is_top_key: impl Fn(&str) -> bool) -> Tree<'t> {
        let mut tree = Tree::default();
        let mut from = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        while let Err((error, reached)) = tree.read_from(text, from) {
            let next = next_top_key(text, reached.max(from + 1), &is_top_key);
            tree.troubles.push(trouble(&error, text, from, next));
            match next {
                Some(next) => from = next as usize,
                None => break,
            }
        }
        tree
    }

    pub fn node(&self, index: u32) -> &Node<'t> {
        &self.nodes[index as usize]
    }

    /// The nodes directly inside a node.
    pub fn children(&self, index: u32) -> impl Iterator<Item = u32> + use<'_, 't> {
        let end = self.node(index).after;
        let mut next = index + 1;
        std::iter::from_fn(move || {
            let here = (next < end).then_some(next)?;
            next = self.node(here).after;
            Some(here)
        })
    }

    /// Reads from a byte on. On a break, gives the error and the byte up to which all was well.
    fn read_from(&mut self, text: &'t str, from: usize) -> Result<(), (ScanError, usize)> {
        let options = options! {
            emit_anchor_events: true,
            emit_unresolved_aliases: true,
            flow_nesting_limit: DEEPEST,
            block_nesting_limit: DEEPEST,
        };
        let mut open: Vec<u32> = Vec::new();
        let mut reached = from;
        let mut documents = 0;
        for event in Parser::new_from_str_with_options(&text[from..], options) {
            let (event, span) = match event {
                Ok(event) => event,
                Err(error) => {
                    self.cut(&open);
                    return Err((error, reached));
                }
            };
            let range = span.byte_range().unwrap_or(0..0);
            let (start, end) = (from + range.start, from + range.end);
            if event.tag().is_some() {
                let tag = span.tag_span().and_then(|span| span.byte_range());
                let tag = tag.map_or((start, end), |tag| (from + tag.start, from + tag.end));
                self.trouble(tag, TroubleKind::Extra("tag"));
            }
            match event {
                Event::Scalar(value, style, ..) => {
                    reached = end;
                    let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                    let end = if is_block { end_of_block(text, start, end) } else { end };
                    self.push(&open, Shape::Scalar, (start, end), style == ScalarStyle::Plain, value);
                }
                Event::SequenceStart(..) => {
                    let node = self.push(&open, Shape::Sequence, (start, end), false, Cow::Borrowed(""));
                    open.push(node);
                }
                Event::MappingStart(..) => {
                    let node = self.push(&open, Shape::Mapping, (start, end), false, Cow::Borrowed(""));
                    open.push(node);
                }
                Event::SequenceEnd | Event::MappingEnd => reached = self.close(open.pop(), end, reached),
                Event::Alias(_) | Event::UnresolvedAlias(_) => {
                    reached = end;
                    self.push(&open, Shape::Alias, (start, end), false, Cow::Borrowed(""));
                    self.trouble((start, end), TroubleKind::Extra("alias"));
                }
                Event::Anchor(..) => self.trouble((start, end), TroubleKind::Extra("anchor")),
                Event::DocumentStart(..) => {
                    documents += 1;
                    if documents > 1 {
                        self.trouble((start, end), TroubleKind::SecondDocument);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn push(&mut self, open: &[u32], shape: Shape, at: (usize, usize), plain: bool, text: Cow<'t, str>) -> u32 {
        let index = self.nodes.len() as u32;
        if open.is_empty() {
            self.roots.push(index);
        }
        let (start, end) = (at.0 as u32, at.1 as u32);
        self.nodes.push(Node { shape, plain, cut: false, start, end, after: index + 1, text });
        index
    }

    /// Closes a list or mapping and gives the byte it ends at. A block one has no closing mark: it ends where the last
    /// thing in it does.
    fn close(&mut self, node: Option<u32>, end: usize, reached: usize) -> usize {
        let Some(node) = node else { return reached };
        let after = self.nodes.len() as u32;
        let node = &mut self.nodes[node as usize];
        let flow = node.end > node.start;
        let end = if flow { end } else { reached.max(node.start as usize) };
        (node.end, node.after) = (end as u32, after);
        end
    }

    /// Closes all that is open, as far as it was read.
    fn cut(&mut self, open: &[u32]) {
        let (after, last) = (self.nodes.len() as u32, self.nodes.last().map_or(0, |last| last.end));
        for node in open {
            let node = &mut self.nodes[*node as usize];
            (node.after, node.end, node.cut) = (after, last.max(node.end), true);
        }
    }

    fn trouble(&mut self, at: (usize, usize), kind: TroubleKind) {
        self.troubles.push(Trouble { start: at.0 as u32, end: at.1 as u32, kind });
    }
}

/// Where a text after `>` or `|` ends: the reader says where the next thing begins, on a later line.
fn end_of_block(text: &str, start: usize, end: usize) -> usize {
    let Some(block) = text.get(start..end) else { return end };
    let whole = if end == text.len() { block } else { block.rsplit_once('\n').map_or(block, |(lines, _)| lines) };
    start + whole.trim_end().len()
}

/// The start of the next line that opens one of the top keys.
fn next_top_key(text: &str, from: usize, is_top_key: &impl Fn(&str) -> bool) -> Option<u32> {
    let mut at = from;
    loop {
        at += text.as_bytes().get(at..)?.iter().position(|byte| *byte == b'\n')? + 1;
        let line = text.get(at..)?;
        let word = line.split(|c: char| !c.is_ascii_lowercase() && c != '_').next().unwrap_or_default();
        if line[word.len()..].starts_with(':') && is_top_key(word) {
            return Some(at as u32);
        }
    }
}

fn trouble(error: &ScanError, text: &str, from: usize, next: Option<u32>) -> Trouble {
    let mut at = (from + error.marker().byte_offset().unwrap_or(0)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let end = text[at..].chars().next().filter(|c| *c != '\n' && *c != '\r').map_or(at, |c| at + c.len_utf8());
    let kind = if *error.kind() == ErrorKind::RecursionLimitExceeded {
        TroubleKind::TooDeep
    } else {
        let (what, help) = in_plain_words(error, text, at);
        TroubleKind::Broken { what, help, goes_on: next }
    };
    Trouble { start: at as u32, end: end as u32, kind }
}

/// What broke, said to someone who does not know YAML; the reader's own words where no better ones are known.
fn in_plain_words(error: &ScanError, text: &str, at: usize) -> (String, Option<String>) {
    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let indent = &line[..line.len() - line.trim_start().len()];
    if indent.contains('\t') {
        return ("a line is indented with a tab".into(), Some("indent with spaces only".into()));
    }
    if let Some(sign) = text[at..].chars().next().filter(|sign| sign.is_control() && !sign.is_whitespace()) {
        return (format!("an invisible sign, U+{:04X}, stands here", u32::from(sign)), Some("remove it".into()));
    }
    match break_of_layout(error.kind()).or_else(|| break_of_text(error.kind())) {
        Some((what, help)) => (what.into(), Some(help.into())),
        None => (error.info(), None),
    }
}

/// A break between texts: tabs, columns, brackets, colons. What it is, and what to do.
fn break_of_layout(kind: &ErrorKind) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::InvalidBlockEntryWhitespace => ("a tab stands where spaces are needed", "use spaces"),
        ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidSimpleKey
        | ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::MappingKeyNotAllowed => (
            "a colon stands where no key can be",
            "a text with `: ` in it needs quotation marks around it, or a line of its own after `>-`",
        ),
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => (
            "brackets do not match here",
            "close each `[` with `]` and each `{` with `}`; a text that has brackets of its own needs quotation marks",
        ),
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed => (
            "this line does not line up with what stands above it",
            "begin the keys of one record in one column, and each entry of a list with `- ` in one column",
        ),
        _ => return None,
    })
}

/// A break inside a text: quotation marks, backslashes, lines. What it is, and what to do.
fn break_of_text(kind: &ErrorKind) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => {
            ("a quotation mark opens a text that is never closed", "close it with the same mark")
        }
        ErrorKind::InvalidTrailingDoubleQuotedScalar | ErrorKind::InvalidTrailingSingleQuotedScalar => (
            "words follow after a closing quotation mark",
            "write the text on a line of its own after `>-`; there quotation marks are letters like others",
        ),
        ErrorKind::UnknownQuotedScalarEscape => {
            ("a backslash inside double quotation marks has a special meaning", "write two, or use single marks")
        }
        ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidUnicodeEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate => {
            ("a backslash with `u` or `x` stands for no letter here", "write the letter itself")
        }
        ErrorKind::InvalidBlockScalarHeader | ErrorKind::ZeroBlockScalarIndent => (
            "`>` or `|` opens a text that begins on the next line",
            "write `>-` alone, and the text below it, indented",
        ),
        ErrorKind::InvalidBlockScalarIndent | ErrorKind::InvalidFlowScalarIndent => {
            ("a line of this text stands further left than its first", "indent all its lines alike")
        }
        ErrorKind::UnexpectedCharacter { .. } => {
            ("a text cannot begin with this sign", "put quotation marks around the text")
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_break_is_said_in_words() {
        let broken = [
            "claims:\n  - claim: a:  b: c\n",
            "claims: \"a\" b\n",
            "claims: [a\n",
            "claims: \"\\q\"\n",
            "claims: @a\n",
            "claims: > x\n  y\n",
            "claims: \"\\ud800\"\n",
            "claims:\n - a\nb\n",
            "%YAML 3.0\n---\na\n",
            "claims: %a\n",
            "a: b: c\n",
            "? - a\n b\n",
            "claims:\n  - a\n - b\n",
            "- a\nclaims: b\n",
            "{a: b}}\n",
            "&a &b c\n",
            "'a\n",
        ];
        for text in broken {
            for trouble in Tree::read(text, tops).troubles {
                if let TroubleKind::Broken { what, .. } = trouble.kind {
                    assert!(what.len() > 10, "{text}: {what:?}");
                }
            }
        }
    }

    fn tops(word: &str) -> bool {
        ["claims", "sources"].contains(&word)
    }

    fn outline(tree: &Tree<'_>, text: &str) -> Vec<String> {
        tree.nodes.iter().map(|n| format!("{:?} {:?}", n.shape, &text[n.start as usize..n.end as usize])).collect()
    }

    #[test]
    fn every_node_knows_its_letters() {
        let text = "\u{feff}claims:\n  - \"é: a\"\n  - [b, c]\n";
        let tree = Tree::read(text, tops);
        assert_eq!(
            outline(&tree, text),
            [
                "Mapping \"claims:\\n  - \\\"é: a\\\"\\n  - [b, c]\"",
                "Scalar \"claims\"",
                "Sequence \"- \\\"é: a\\\"\\n  - [b, c]\"",
                "Scalar \"\\\"é: a\\\"\"",
                "Sequence \"[b, c]\"",
                "Scalar \"b\"",
                "Scalar \"c\"",
            ]
        );
        assert_eq!(tree.children(0).count(), 2);
        assert_eq!(tree.children(2).count(), 2);
    }

    #[test]
    fn a_text_over_several_lines_ends_with_its_last_word() {
        for text in [
            "claims: >-\n  one\n  two\nsources: x\n",
            "claims: >-\n  one\n  two",
            "- a: |\n    one\n    two\n\n  b: c\n",
        ] {
            let tree = Tree::read(text, tops);
            let block = tree.nodes.iter().find(|n| n.text.contains("one")).expect("the block");
            assert!(
                text[..block.end as usize].ends_with("two"),
                "{:?}",
                &text[block.start as usize..block.end as usize]
            );
        }
    }

    #[test]
    fn after_a_break_reading_goes_on_at_the_next_top_key() {
        let text = "claims:\n  - claim: \"a\" b\n  - c\nsources:\n  - id: s\n";
        let tree = Tree::read(text, tops);
        assert_eq!(tree.roots.len(), 2);
        let TroubleKind::Broken { goes_on, .. } = &tree.troubles[0].kind else { panic!("not broken") };
        assert_eq!((*goes_on, tree.troubles.len()), (text.find("sources").map(|at| at as u32), 1));
        assert!(tree.node(tree.roots[0]).cut && !tree.node(tree.roots[1]).cut);
    }

    #[test]
    fn breaks_without_end_are_read_in_linear_time() {
        let text = "claims: ]\n".repeat(20_000);
        assert_eq!(Tree::read(&text, tops).troubles.len(), 20_000);
    }

    #[test]
    fn deep_nesting_and_aliases_are_reported_not_followed() {
        let deep = "[".repeat(100_000);
        assert!(matches!(Tree::read(&deep, tops).troubles[0].kind, TroubleKind::TooDeep));
        let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b, *nowhere]\n";
        assert_eq!(Tree::read(bomb, tops).troubles.len(), 7);
    }
}
