//! Plain text → its sentences. A blank line ends one, and so does a full stop, a question mark or an exclamation mark
//! that stands at the end of a line, or before a space and something that can begin a sentence.
//!
//! No list of abbreviations knows them all. Where a short one is in doubt ("U.S.", "J.", "vol."), the sentence goes on:
//! two sentences read as one lose nothing, one cut in two would be missed by the quotation that names it whole.

use super::fold::is_of_word;

/// The sentences of a text: first byte, and one past the last. White space between them belongs to none.
pub fn sentences(text: &str) -> Vec<(u32, u32)> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for end in ends(text).into_iter().chain([text.len()]) {
        let raw = &text[start..end];
        let trimmed = raw.trim();
        if trimmed.contains(is_of_word) {
            let first = start + (raw.len() - raw.trim_start().len());
            sentences.push((first as u32, (first + trimmed.len()) as u32));
        }
        start = end;
    }
    sentences
}

/// Where sentences end: the bytes at which the white space after them starts.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if !letter.is_whitespace() {
            continue;
        }
        let (mut breaks, mut last) = (u32::from(is_break(letter)), letter);
        while let Some((_, next)) = letters.next_if(|(_, next)| next.is_whitespace()) {
            breaks += u32::from(is_break(next) && !(last == '\r' && next == '\n'));
            last = next;
        }
        let next = letters.peek().map_or(text.len(), |(next, _)| *next);
        let (before, after) = (&text[..at], &text[next..]);
        if breaks > 1 || is_closed(before) && (breaks == 1 || !is_abbreviation(before) && can_begin(after)) {
            ends.push(at);
        }
    }
    ends
}

fn is_break(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

fn without_closing(text: &str) -> &str {
    text.trim_end_matches(['"', '\'', '”', '’', '»', '›', ')', ']'])
}

fn is_closed(before: &str) -> bool {
    without_closing(before).ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

/// Whether the full stop at the end belongs to a short word, such as an initial.
fn is_abbreviation(before: &str) -> bool {
    let Some(before) = without_closing(before).strip_suffix('.') else { return false };
    let word = before.rsplit(|letter: char| letter.is_whitespace() || letter == '(').next().unwrap_or(before);
    let word = word.trim_start_matches(|letter| !is_of_word(letter));
    let letters = word.chars().filter(|letter| is_of_word(*letter)).count();
    let is_initial = letters == 1 && word.starts_with(char::is_uppercase);
    is_initial || word.contains('.') || SHORT.contains(&word.to_lowercase().as_str())
}

/// Short forms that stand before a name or a number, and so before something that could begin a sentence.
const SHORT: [&str; 33] = [
    "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "gen", "col", "capt", "lt", "sgt", "adm", "sen", "rep", "gov",
    "pres", "no", "nos", "vol", "vols", "p", "pp", "ch", "art", "sec", "ed", "eds", "cf", "v", "vs", "ca",
];

fn can_begin(after: &str) -> bool {
    let first = after.chars().next();
    first.is_none_or(|letter| !letter.is_lowercase() && (is_of_word(letter) || "\"'“‘«‹([—–-¿¡".contains(letter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        sentences(text).iter().map(|(start, end)| &text[*start as usize..*end as usize]).collect()
    }

    #[test]
    fn a_sentence_ends_where_the_next_can_begin() {
        assert_eq!(texts("He won. He lost! Did he? “Yes.” No."), ["He won.", "He lost!", "Did he?", "“Yes.”", "No."]);
        assert_eq!(texts("He paid 3.50 dollars … in cash. ok"), ["He paid 3.50 dollars … in cash. ok"]);
        assert_eq!(
            texts("Gen. Taylor and J. F. Kennedy met. In the U.S. Senate"),
            ["Gen. Taylor and J. F. Kennedy met.", "In the U.S. Senate"]
        );
    }

    #[test]
    fn lines_are_joined_unless_one_ends_a_sentence_or_a_blank_one_parts_them() {
        assert_eq!(texts("A title\n\nHe had\nwon. \r\nhe lost\r\n"), ["A title", "He had\nwon.", "he lost"]);
        assert_eq!(texts("“It was he.”\n\n* * *\n"), ["“It was he.”"]);
        assert_eq!(texts(""), [""; 0]);
    }
}
