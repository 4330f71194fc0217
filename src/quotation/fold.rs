//! Text → its letters as a quotation is compared: white space and quotation marks evened out, with the way back.
//!
//! Nothing else is evened out: a dash is not a hyphen, a capital is not a small letter. One letter written in two ways
//! that nobody can see apart (`é` as one sign or as two) is one letter, and signs without width are none.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A text as it is compared.
pub(super) struct Folded {
    /// Runs of white space are one space, none at the ends; runs of quotation marks are one `"`.
    pub(super) text: String,
    /// Where the distance between the two texts changes: a byte of [`Folded::text`], and the byte of the original.
    steps: Vec<(u32, u32)>,
}

/// Evens out a text.
pub(super) fn fold(original: &str) -> Folded {
    let mut folded = Folded { text: String::with_capacity(original.len()), steps: vec![(0, 0)] };
    let mut space = None;
    let mut in_marks = false;
    for (at, letter) in original.char_indices() {
        if letter.is_whitespace() {
            space = space.or(Some(at));
            continue;
        }
        if is_without_width(letter) {
            continue;
        }
        if let Some(space) = space.take().filter(|_| !folded.text.is_empty()) {
            folded.step(space);
            folded.text.push(' ');
            in_marks = false;
        }
        let is_mark = is_quotation_mark(letter);
        if is_mark && in_marks {
            continue;
        }
        in_marks = is_mark;
        folded.step(at);
        match letter {
            _ if is_mark => folded.text.push('"'),
            ..='\u{7f}' => folded.text.push(letter),
            _ => decompose_canonical(letter, |part| folded.text.push(part)),
        }
    }
    folded
}

impl Folded {
    /// Notes that the next letter comes from this byte of the original.
    fn step(&mut self, from: usize) {
        let (at, from) = (self.text.len() as u32, from as u32);
        let (last_at, last_from) = self.steps[self.steps.len() - 1];
        if from.wrapping_sub(at) != last_from.wrapping_sub(last_at) {
            self.steps.push((at, from));
        }
    }

    /// The byte of the original that a letter comes from.
    fn origin(&self, at: usize) -> usize {
        let at = at as u32;
        let step = self.steps.partition_point(|(start, _)| *start <= at).max(1) - 1;
        let (start, from) = self.steps[step];
        (from + (at - start)) as usize
    }

    /// The stretch of the original that a stretch of this text comes from; both begin and end between letters.
    pub(super) fn original(&self, original: &str, start: usize, end: usize) -> (u32, u32) {
        let from = original.floor_char_boundary(self.origin(start));
        let Some((last, _)) = self.text[start..end].char_indices().next_back() else {
            return (from as u32, from as u32);
        };
        // The end is that of the last letter, not the start of what follows: white space may lie between them.
        let last = original.floor_char_boundary(self.origin(start + last)).max(from);
        let in_marks = self.text[..end].ends_with('"');
        let mut rest = original[last..].char_indices();
        rest.next();
        let end = rest.find(|(_, letter)| !(is_combining_mark(*letter) || in_marks && is_quotation_mark(*letter)));
        (from as u32, end.map_or(original.len(), |(more, _)| last + more) as u32)
    }
}

/// Whether a letter belongs to a word.
pub(super) fn is_of_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || !letter.is_ascii() && (letter.is_alphanumeric() || is_combining_mark(letter))
}

/// Whether a letter is of a script that puts no spaces between words; each counts as a word of its own.
pub(super) fn is_word_alone(letter: char) -> bool {
    matches!(letter, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_quotation_mark(letter: char) -> bool {
    match letter {
        '"' | '\'' | '`' => true,
        ..='\u{7f}' => false,
        _ => matches!(letter, '«' | '»' | '´' | 'ʹ' | 'ʺ' | 'ʻ' | 'ʼ' | '‘'..='‟' | '′' | '″' | '‵' | '‶' | '‹' | '›'
            | '❛'..='❞' | '「'..='』' | '〝'..='〟' | '＂' | '＇'),
    }
}

fn is_without_width(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_quotation_marks_are_evened_out_and_nothing_else() {
        assert_eq!(fold(" A\u{a0}\r\n b\t").text, "A b");
        assert_eq!(fold("““saved”” ‘x’ won’t").text, "\"saved\" \"x\" won\"t");
        assert_eq!(fold("A – b-c").text, "A – b-c");
        assert_eq!(fold("re\u{ad}mo\u{200b}val").text, "removal");
        assert_eq!(fold("Caf\u{e9}").text, fold("Cafe\u{301}").text);
    }

    #[test]
    fn each_stretch_leads_back_to_the_letters_it_comes_from() {
        let original = "  The “Café” \r\n ‘was’  here.";
        let folded = fold(original);
        let back = |words: &str| {
            let start = folded.text.find(words).expect("the words are there");
            let (start, end) = folded.original(original, start, start + words.len());
            &original[start as usize..end as usize]
        };
        assert_eq!(back("The"), "The");
        assert_eq!(back("\"Cafe\u{301}\""), "“Café”");
        assert_eq!(back("\"was\" here."), "‘was’  here.");
        assert_eq!(back("was"), "was");
        let doubled = "Khrushchev \"\"saved\"\" Cuba";
        let folded = fold(doubled);
        assert_eq!(folded.original(doubled, 11, 18), (11, 20));
    }
}
