//! Text → the lengths of time it speaks of: "sixty years on", "more than 20 years", "within two years"; in the words of
//! its language.

pub(in crate::check) use crate::language::Way;
use crate::language::{Language, Lengths, among, pieces};

/// A length of time in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::check) struct Phrase {
    /// How it is said.
    pub(in crate::check) way: Way,
    /// How many years: the least and the most that the words allow.
    pub(in crate::check) years: (i64, i64),
    /// Its words.
    pub(in crate::check) words: String,
}

/// The lengths of time in a text, in the order of its words.
pub(in crate::check) fn phrases(text: &str, language: &Language) -> Vec<Phrase> {
    let known = &language.lengths;
    // Most texts speak of none, and taking them apart would cost more than all the rest.
    if !may_speak_of_time(text, known) {
        return Vec::new();
    }
    let mut tokens = Vec::new();
    pieces(text, Some(language), |piece| tokens.push(piece.text.to_owned()));
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    for (at, word) in tokens.iter().enumerate() {
        let Some((_, unit)) = known.units.iter().find(|(unit, _)| unit == word) else { continue };
        let Some((number, start)) = number(&tokens[..at], known) else { continue };
        let (number, unit) = if number == HALF { (unit / 2, 1) } else { (number, *unit) };
        found.extend(phrase(&tokens, (start, at), number * unit, &lower, known));
    }
    found
}

/// Whether a text may have the word for a unit; the first letter may be a capital, so the second is looked for. One look
/// at each byte settles most texts.
fn may_speak_of_time(text: &str, known: &Lengths) -> bool {
    let bytes = text.as_bytes();
    let rests = || {
        let rest = |unit: &'static str| unit.char_indices().nth(1).map_or("", |(at, _)| &unit[at..]).as_bytes();
        known.units.iter().map(move |(unit, _)| rest(unit))
    };
    let mut begins = [false; 256];
    rests().filter_map(|rest| rest.first()).for_each(|first| begins[usize::from(*first)] = true);
    let may_begin = bytes.iter().enumerate().filter(|(_, byte)| begins[usize::from(**byte)]);
    may_begin.map(|(at, _)| &bytes[at..]).any(|from| rests().any(|rest| from.starts_with(rest)))
}

/// Stands for "half a".
const HALF: i64 = -1;

/// The phrase around a number of years that stands at some words of the text.
fn phrase(tokens: &[String], (start, at): (usize, usize), years: i64, lower: &str, known: &Lengths) -> Option<Phrase> {
    let word = |at: usize| tokens.get(at).map_or("", String::as_str);
    let (way, from, end) = known.ways.iter().find_map(|said| {
        let count = said.words.split_whitespace().count();
        let before = said.words.ends_with(' ');
        let from = if before { start.checked_sub(count)? } else { at + 1 };
        let fits = said.words.split_whitespace().enumerate().all(|(nth, wanted)| word(from + nth) == wanted);
        if !fits {
            return None;
        }
        let (first, last) = if before { (from, at) } else { (start, at + count) };
        // A comma after it is no word, and so must be looked for in the text.
        let pauses = said.or_a_pause && lower.contains(&format!("{} {},", word(at), said.words));
        let means_else = !pauses && among(said.but_not_before, word(last + 1));
        Some((!means_else).then_some((said.way, first, last)))
    })??;
    let vague = start.checked_sub(1).is_some_and(|before| among(known.vague, word(before)));
    let words = tokens[from..=end].join(" ");
    let margin = if vague && way != Way::MoreThan { 1.max(years / 5) } else { 0 };
    Some(Phrase { way, years: (years - margin, years + margin), words })
}

/// The number at the end of the words, and the place of its first one.
fn number(tokens: &[String], known: &Lengths) -> Option<(i64, usize)> {
    let last = tokens.len().checked_sub(1)?;
    let word = |back: usize| last.checked_sub(back).map_or("", |place| tokens[place].as_str());
    if (word(1), word(0)) == known.half {
        return Some((HALF, last - 1));
    }
    if let Ok(number) = word(0).parse::<u16>() {
        // "May 1, 1960 years" is no text, but "in 1960, years later" is: a year is no number of years.
        return (number < 1000).then_some((i64::from(number), last));
    }
    let place = |line: &str, word: &str| {
        let place = line.split(' ').position(|name| name == word)?;
        i64::try_from(place).ok()
    };
    let units = place(known.small, word(0)).map(|place| place + 1);
    let tens = |word: &str| place(known.tens, word).map(|place| place * 10 + 20);
    match (tens(word(0)), units, tens(word(1))) {
        (Some(tens), ..) => Some((tens, last)),
        (None, Some(units), Some(tens)) if units < 10 => Some((tens + units, last - 1)),
        (None, Some(units), _) => Some((units, last)),
        _ => among(known.one, word(0)).then_some((1, last)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::default;

    #[test]
    fn lengths_of_time_are_read() {
        for (text, expected) in [
            ("Yet 60 years on, the Castros still rule Cuba", vec![(Way::After, (60, 60), "60 years on")]),
            ("outlasted it by more than 20 years", vec![(Way::MoreThan, (20, 20), "more than 20 years")]),
            ("Within two years, he was removed", vec![(Way::Within, (2, 2), "within two years")]),
            ("Fifty-five years later it was over", vec![(Way::Later, (55, 55), "fifty five years later")]),
            ("some 50 years ago", vec![(Way::Ago, (40, 60), "50 years ago")]),
            ("half a century on", vec![(Way::After, (50, 50), "half a century on")]),
            ("over two decades", vec![(Way::MoreThan, (20, 20), "over two decades")]),
            ("for the first time in 62 years", vec![]),
            ("two years on the throne", vec![]),
            ("three years before the crisis", vec![]),
            ("it has lingered for decades", vec![]),
            ("years later", vec![]),
        ] {
            let found: Vec<_> = phrases(text, default().language)
                .into_iter()
                .map(|phrase| (phrase.way, phrase.years, phrase.words))
                .collect();
            let expected: Vec<_> =
                expected.into_iter().map(|(way, years, words)| (way, years, words.to_owned())).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
