//! The texts that were read, and places in them: file, span, line and column.

use std::{fmt, sync::Arc};

/// The number of a text in [`Sources`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FileId(pub u32);

/// A stretch of a text, in bytes, end excluded.
///
/// Offsets are `u32`: [`load`](crate::load) refuses files of 2 GiB and more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    /// The text it lies in.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The stretch from the start of `self` to the end of `other`, which lies in the same file.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The empty stretch at the start of `self`.
    #[must_use]
    pub fn at_start(self) -> Span {
        Span { end: self.start, ..self }
    }
}

/// A value and the place it was written at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Puts a value and its place together.
    pub fn new(value: T, span: Span) -> Spanned<T> {
        Spanned { value, span }
    }

    /// Changes the value and keeps the place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), span: self.span }
    }
}

impl<T> std::ops::Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// What [`Source::guess`] says of a text in UTF-16.
pub const UTF_16: &str = "UTF-16";

/// One text: a debate file, or the plain text of a source that is quoted.
#[derive(Clone, Debug)]
pub struct Source {
    /// The name under which it is shown: the path as the user would type it, or `<stdin>`.
    pub name: String,
    /// The whole text.
    pub text: String,
    /// The first stretch that was not UTF-8 and was replaced by `U+FFFD` when the text was read.
    pub unreadable: Option<(u32, u32)>,
    /// What the encoding of such a text seems to be.
    pub guess: Option<&'static str>,
    /// The byte at which each line starts; the first is 0.
    lines: Vec<u32>,
    /// How many characters start before each multiple of [`STRIDE`] bytes: a column costs the same on a line of fifty
    /// megabytes as on any other.
    characters: Vec<u32>,
}

/// Bytes between two counts of characters; so many are looked at, at most, to find a column.
const STRIDE: usize = 1024;

impl Source {
    /// Takes a text and finds its lines. A line ends at `\n`, `\r\n` or a lone `\r`.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Source {
        let text = text.into();
        let bytes = text.as_bytes();
        let mut lines = vec![0];
        for (at, byte) in bytes.iter().enumerate() {
            let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
            if ends {
                lines.push(u32::try_from(at + 1).unwrap_or(u32::MAX));
            }
        }
        let mut characters = vec![0];
        for chunk in bytes.chunks(STRIDE) {
            characters.push(characters[characters.len() - 1] + starts(chunk));
        }
        Source { name: name.into(), text, unreadable: None, guess: None, lines, characters }
    }

    /// Takes bytes that should be UTF-8. What is not is replaced, and the first such place is kept.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Source {
        let error = match String::from_utf8(bytes) {
            Ok(text) => return Source::new(name, text),
            Err(error) => error,
        };
        let at = error.utf8_error().valid_up_to() as u32;
        let bytes = error.as_bytes();
        let guess = match bytes {
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some(UTF_16),
            _ if bytes.contains(&0) => None,
            _ => Some("an older encoding such as Windows-1252"),
        };
        let mut source = Source::new(name, String::from_utf8_lossy(bytes));
        source.unreadable = Some((at, at + '\u{fffd}'.len_utf8() as u32));
        source.guess = guess;
        source
    }

    /// Line and column of a byte, both counted from 1; the column counts characters.
    pub fn position(&self, byte: u32) -> Position {
        let line = self.lines.partition_point(|start| *start <= byte).max(1);
        let column = self.characters_before(byte) - self.characters_before(self.lines[line - 1]);
        Position { line: line as u32, column: column + 1 }
    }

    /// How many characters start before a byte.
    fn characters_before(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        let stride = byte / STRIDE;
        self.characters[stride] + starts(&self.text.as_bytes()[stride * STRIDE..byte])
    }

    /// The text of a line counted from 1, without its line break; `None` past the end.
    pub fn line(&self, line: u32) -> Option<&str> {
        let index = (line as usize).checked_sub(1)?;
        let start = *self.lines.get(index)? as usize;
        let end = self.lines.get(index + 1).map_or(self.text.len(), |next| *next as usize);
        Some(self.text[start..end].trim_end_matches(['\r', '\n']))
    }

    /// The byte at which a line counted from 1 starts; the end of the text past the last line.
    pub fn line_start(&self, line: u32) -> u32 {
        let index = (line as usize).saturating_sub(1);
        self.lines.get(index).copied().unwrap_or(self.text.len() as u32)
    }

    /// How many lines there are; an empty text has one, and a final line break starts no further one.
    pub fn line_count(&self) -> u32 {
        let open = self.lines.last().is_some_and(|start| *start as usize == self.text.len());
        (self.lines.len() - usize::from(open && self.lines.len() > 1)) as u32
    }
}

/// How many of these bytes of UTF-8 start a character.
fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().map(|byte| u32::from(byte & 0xC0 != 0x80)).sum()
}

/// A place for a reader: line and column, counted from 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Position {
    /// Counted from 1.
    pub line: u32,
    /// Counted from 1, in characters.
    pub column: u32,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// All texts of one run, in the order in which they were read.
#[derive(Clone, Default, Debug)]
pub struct Sources {
    files: Vec<Arc<Source>>,
}

impl Sources {
    /// Adds a text and gives it its number.
    pub fn add(&mut self, source: Source) -> FileId {
        self.files.push(Arc::new(source));
        FileId(self.files.len() as u32 - 1)
    }

    /// Puts another text in the place of the one with this number; spans of the old one mean nothing in it.
    ///
    /// # Panics
    /// When the number was given by other [`Sources`].
    pub fn replace(&mut self, file: FileId, source: Source) {
        self.files[file.0 as usize] = Arc::new(source);
    }

    /// The text with this number.
    ///
    /// # Panics
    /// When the number was given by other [`Sources`].
    pub fn get(&self, file: FileId) -> &Source {
        &self.files[file.0 as usize]
    }

    /// The same, to be kept: what quotes a text holds on to it.
    ///
    /// # Panics
    /// When the number was given by other [`Sources`].
    pub fn share(&self, file: FileId) -> Arc<Source> {
        Arc::clone(&self.files[file.0 as usize])
    }

    /// The letters a span covers.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.file).text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// File name, line and column of the start of a span, as in `debate.yaml:12:5`.
    pub fn locate(&self, span: Span) -> String {
        let source = self.get(span.file);
        format!("{}:{}", source.name, source.position(span.start))
    }

    /// All texts with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.files.iter().enumerate().map(|(number, source)| (FileId(number as u32), &**source))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_and_all_three_line_ends() {
        let source = Source::new("x", "é: a\r\nb\rc\nd");
        assert_eq!(source.position(2).to_string(), "1:2");
        assert_eq!(source.position(7).to_string(), "2:1");
        assert_eq!(source.position(9).to_string(), "3:1");
        assert_eq!(source.line(1), Some("é: a"));
        assert_eq!(source.line(3), Some("c"));
        assert_eq!((source.line(4), source.line(5)), (Some("d"), None));
    }

    #[test]
    fn a_final_line_break_starts_no_further_line() {
        assert_eq!(Source::new("x", "a\nb\n").line_count(), 2);
        assert_eq!(Source::new("x", "a\nb").line_count(), 2);
        assert_eq!(Source::new("x", "").line_count(), 1);
    }

    #[test]
    fn a_byte_past_the_end_is_on_the_last_line() {
        assert_eq!(Source::new("x", "ab").position(99).to_string(), "1:3");
    }

    #[test]
    fn columns_are_true_far_into_a_long_line() {
        let source = Source::new("x", format!("a\n{}b", "é".repeat(5 * STRIDE)));
        assert_eq!(source.position(2).to_string(), "2:1");
        assert_eq!(source.position(2 + 2 * 4000).to_string(), "2:4001");
        assert_eq!(source.position(source.text.len() as u32).to_string(), format!("2:{}", 5 * STRIDE + 2));
    }

    #[test]
    fn a_text_that_ends_on_a_stride_has_a_column_at_its_end() {
        let source = Source::new("x", "a".repeat(STRIDE));
        assert_eq!(source.position(STRIDE as u32).to_string(), "1:1025");
        assert_eq!(Source::new("x", "").position(0).to_string(), "1:1");
    }
}
