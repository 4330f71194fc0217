//! Quotation → the parts that stand in the source as they are, and what parts them: ellipses and editors' brackets.

use super::fold::is_of_word;

/// A part of a quotation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Part {
    /// First byte in the folded quotation.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// What stands before it.
    pub(super) before: Gap,
    /// Whether it starts inside a word, as after `[T]` in `[T]he`.
    pub(super) joined_before: bool,
    /// Whether it ends inside a word, as before `[ment]` in `move[ment]`.
    pub(super) joined_after: bool,
}

/// What parts a quotation from what stands before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Gap {
    /// Nothing: it is the first part.
    Start,
    /// An editor put something in, or in place of a few words: `[there]`.
    Bracket,
    /// Words were left out: `…`, `...`, `[…]`, `. . .`.
    Ellipsis,
}

/// The longest that brackets are taken for an editor's; longer ones are the text's own.
const LONGEST_BRACKET: usize = 200;

/// Parts a folded quotation at its ellipses. A part without a word is left out, as long as another has one.
pub(super) fn at_ellipses(quote: &str) -> Vec<Part> {
    split(quote, (0, quote.len(), Gap::Start), (Gap::Ellipsis, ellipsis))
}

/// Parts a part further, at its brackets.
pub(super) fn at_brackets(quote: &str, part: Part) -> Vec<Part> {
    split(quote, (part.start, part.end, part.before), (Gap::Bracket, bracket))
}

/// Parts a stretch, with the gap before it, wherever a gap of this kind starts; `length` says how long one is.
fn split(quote: &str, whole: (usize, usize, Gap), (gap, length): (Gap, fn(&str) -> Option<usize>)) -> Vec<Part> {
    let (from, to, mut before) = whole;
    let mut parts = Vec::new();
    let (mut start, mut at) = (from, from);
    while at < to {
        let rest = &quote[at..to];
        let Some(length) = length(rest) else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        if has_word(&quote[start..at]) {
            parts.push(part(quote, start, at, before));
            before = gap;
        }
        // Of two gaps with nothing between them, the wider one counts.
        before = before.max(gap);
        at += length;
        start = at;
    }
    if has_word(&quote[start..to]) {
        parts.push(part(quote, start, to, before));
    }
    if parts.is_empty() { vec![part(quote, from, to, whole.2)] } else { parts }
}

fn part(quote: &str, start: usize, end: usize, before: Gap) -> Part {
    let text = &quote[start..end];
    let inner = text.trim();
    let from = start + (text.len() - text.trim_start().len());
    let bracketed = |neighbour: Option<char>| matches!(neighbour, Some('[' | ']'));
    let joined_before = bracketed(quote[..from].chars().next_back()) && inner.starts_with(is_of_word);
    let joined_after = bracketed(quote[from + inner.len()..].chars().next()) && inner.ends_with(is_of_word);
    Part { start: from, end: from + inner.len(), before, joined_before, joined_after }
}

fn has_word(text: &str) -> bool {
    text.contains(is_of_word)
}

/// How long the ellipsis is that a text starts with: `…`, three dots or more, with spaces between or without, and the
/// brackets around them.
fn ellipsis(text: &str) -> Option<usize> {
    let first = text.as_bytes().first()?;
    if let Some(close) = [(b'[', ']'), (b'(', ')')].iter().find(|(open, _)| open == first).map(|(_, close)| close) {
        let inner = dots(text[1..].trim_start())?;
        let spaces = text[1..].len() - text[1..].trim_start().len();
        let after = &text[1 + spaces + inner..];
        let end = after.trim_start().strip_prefix(*close)?;
        return Some(text.len() - end.len());
    }
    dots(text)
}

fn dots(text: &str) -> Option<usize> {
    let (mut dots, mut end) = (0, 0);
    for (at, letter) in text.char_indices() {
        match letter {
            '.' => dots += 1,
            '…' => dots += 3,
            ' ' if at > 0 => continue,
            _ => break,
        }
        end = at + letter.len_utf8();
    }
    (dots >= 3).then_some(end)
}

/// How long the brackets are that a text starts with.
fn bracket(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('[')?;
    let close = inner.find([']', '['])?;
    (inner[close..].starts_with(']') && close <= LONGEST_BRACKET).then_some(close + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(quote: &str) -> Vec<&str> {
        at_ellipses(quote).iter().map(|part| &quote[part.start..part.end]).collect()
    }

    #[test]
    fn every_way_to_write_an_ellipsis_parts_a_quotation() {
        for ellipsis in ["…", "...", "....", "[…]", "[...]", "[ . . . ]", "(…)", ". . .", "[. . .]"] {
            assert_eq!(texts(&format!("Cuba was {ellipsis} saved")), ["Cuba was", "saved"], "{ellipsis}");
        }
        assert_eq!(texts("… Cuba was saved …"), ["Cuba was saved"]);
        assert_eq!(texts("He won. Cuba was J. F. K."), ["He won. Cuba was J. F. K."]);
        assert_eq!(texts("..."), ["..."]);
    }

    #[test]
    fn brackets_part_what_stands_between_ellipses_even_inside_a_word() {
        let quote = "[T]he rev[olutionary] movement [there]";
        let parts = at_brackets(quote, at_ellipses(quote)[0]);
        let texts: Vec<_> = parts.iter().map(|part| &quote[part.start..part.end]).collect();
        assert_eq!(texts, ["he rev", "movement"]);
        assert_eq!((parts[0].joined_before, parts[0].joined_after), (true, true));
        assert_eq!((parts[1].joined_before, parts[1].joined_after), (false, false));
        assert_eq!(parts[1].before, Gap::Bracket);
    }
}
