//! BibTeX text → where its entries begin, and where braces that open are closed again.
//!
//! Entries are parted here and not by the parser, so that a broken one does not take the others with it. Everything is
//! found in one pass over the text: what has no end must not be searched for it again at every entry.

use std::ops::Range;

/// The beginning of an entry: `@book{`.
pub(super) struct Head {
    /// The byte of the `@`.
    pub at: usize,
    /// The word after it.
    pub word: Range<usize>,
    /// The byte of the brace or parenthesis.
    pub open: usize,
    /// Whether it stands where a new entry is likely: at the start of a line, or after the brace that closes another.
    pub fresh: bool,
}

/// Where each brace is closed, in the order in which they open.
pub(super) struct Braces(Vec<Brace>);

/// In 32 bits each: a text may be nothing but braces.
struct Brace {
    open: u32,
    /// [`NEVER`], if it is not closed.
    close: u32,
    /// How many braces stand in one another here, this one included.
    height: u32,
}

const NEVER: u32 = u32::MAX;

/// All beginnings of entries. Lines that begin with `%` are comments.
pub(super) fn heads(text: &str) -> Vec<Head> {
    let bytes = text.as_bytes();
    let mut heads = Vec::new();
    // What has been seen before the `@`, white space aside: on this line, and anywhere.
    let (mut line_start, mut comment, mut last) = (true, false, b'}');
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        match byte {
            b'\n' | b'\r' => (line_start, comment) = (true, false),
            b'%' if line_start => comment = true,
            b'@' if !comment => {
                if let Some((word, open)) = head_after(bytes, at) {
                    heads.push(Head { at, word, open, fresh: line_start || matches!(last, b'}' | b')') });
                    (at, last, line_start) = (open + 1, b'{', false);
                    continue;
                }
            }
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            (line_start, last) = (false, byte);
        }
        at += 1;
    }
    heads
}

/// The word after an `@`, and the brace or parenthesis after that.
fn head_after(bytes: &[u8], at: usize) -> Option<(Range<usize>, usize)> {
    // Longer than any type of entry: it bounds the look ahead.
    const LONGEST: usize = 40;
    let ahead = |from: usize, belongs: fn(&u8) -> bool| {
        from + bytes[from..].iter().take(LONGEST).take_while(|byte| belongs(byte)).count()
    };
    let end = ahead(at + 1, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    let open = ahead(end, u8::is_ascii_whitespace);
    (end > at + 1 && matches!(bytes.get(open), Some(b'{' | b'('))).then_some((at + 1..end, open))
}

impl Braces {
    /// Finds all braces of a text shorter than 4 GiB, but for those after a backslash.
    pub(super) fn of(text: &str) -> Braces {
        let mut braces: Vec<Brace> = Vec::new();
        let mut waiting: Vec<u32> = Vec::new();
        let mut escaped = false;
        for (at, byte) in (0..NEVER).zip(text.bytes()) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'{' => {
                    waiting.push(u32::try_from(braces.len()).unwrap_or(NEVER));
                    braces.push(Brace { open: at, close: NEVER, height: 1 });
                }
                b'}' => {
                    let Some(inner) = waiting.pop() else { continue };
                    let inner = &mut braces[inner as usize];
                    inner.close = at;
                    let height = inner.height + 1;
                    if let Some(outer) = waiting.last().map(|outer| &mut braces[*outer as usize]) {
                        outer.height = outer.height.max(height);
                    }
                }
                _ => {}
            }
        }
        Braces(braces)
    }

    /// Where the brace at a byte is closed, and how many stand in one another there; `None` if it never is.
    pub(super) fn close(&self, open: usize) -> Option<(usize, u32)> {
        let open = u32::try_from(open).ok()?;
        let brace = &self.0[self.0.binary_search_by_key(&open, |brace| brace.open).ok()?];
        (brace.close != NEVER).then_some((brace.close as usize, brace.height))
    }
}

/// Where a parenthesis that encloses an entry is closed: at the first one outside of braces, before a limit.
pub(super) fn closing_parenthesis(text: &str, open: usize, limit: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.as_bytes()[open + 1..limit].iter().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.checked_sub(1)?,
            b')' if depth == 0 => return Some(open + 1 + at),
            _ => {}
        }
    }
    None
}
