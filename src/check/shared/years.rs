//! Text → the lengths of time it speaks of: "sixty years on", "more than 20 years", "within two years". In English.

use super::words;

/// How a length of time is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::check) enum Way {
    /// "60 years on": so long after what the debate is about, on the day of speaking.
    After,
    /// "two years later": so long after something that was told before.
    Later,
    /// "50 years ago": so long before the day of speaking.
    Ago,
    /// "more than 20 years", "over 20 years".
    MoreThan,
    /// "within two years": no longer than that after something.
    Within,
}

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
pub(in crate::check) fn phrases(text: &str) -> Vec<Phrase> {
    // Most texts speak of none, and taking them apart would cost more than all the rest.
    if !may_speak_of_time(text) {
        return Vec::new();
    }
    let mut tokens = Vec::new();
    words::each_word(text, |word| tokens.push(word.to_owned()));
    let lower = text.to_lowercase();
    let pauses = ["years on,", "decades on,", "century on,"].iter().any(|words| lower.contains(words));
    let mut found = Vec::new();
    for (at, word) in tokens.iter().enumerate() {
        let unit = match word.as_str() {
            "year" | "years" => 1,
            "decade" | "decades" => 10,
            "century" | "centuries" => 100,
            _ => continue,
        };
        let Some((number, start)) = number(&tokens[..at]) else { continue };
        let (number, unit) = if number == HALF { (unit / 2, 1) } else { (number, unit) };
        found.extend(phrase(&tokens, (start, at), number * unit, pauses));
    }
    found
}

/// Whether a text may have the word for a unit, as far as one look at each byte tells.
fn may_speak_of_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let unit = |at: usize| ["ear", "ecade", "entur"].iter().any(|unit| bytes[at..].starts_with(unit.as_bytes()));
    bytes.iter().enumerate().any(|(at, byte)| *byte == b'e' && unit(at))
}

/// Stands for "half a".
const HALF: i64 = -1;

/// The phrase around a number of years that stands at some words of the text.
fn phrase(tokens: &[String], (start, at): (usize, usize), years: i64, pauses: bool) -> Option<Phrase> {
    let before = |back: usize| start.checked_sub(back).map_or("", |place| tokens[place].as_str());
    let after = tokens.get(at + 1).map_or("", String::as_str);
    let vague = VAGUE.contains(&before(1));
    let (way, from) = match (before(2), before(1), after) {
        (_, _, "ago") => (Way::Ago, start),
        ("more", "than", "later" | "after" | "afterwards" | "before" | "earlier" | "old") => return None,
        ("more", "than", _) => (Way::MoreThan, start - 2),
        (_, "over", _) if start > 0 => (Way::MoreThan, start - 1),
        (_, "within", _) => (Way::Within, start - 1),
        // "Two years on the throne" is a length: the words do not show a comma.
        (_, _, "on") if pauses || !tokens.get(at + 2).is_some_and(|next| FOLLOWED.contains(&next.as_str())) => {
            (Way::After, start)
        }
        (_, _, "later") => (Way::Later, start),
        _ => return None,
    };
    let end = if matches!(way, Way::After | Way::Later | Way::Ago) { at + 1 } else { at };
    let words = tokens[from..=end].join(" ");
    let margin = if vague && way != Way::MoreThan { 1.max(years / 5) } else { 0 };
    Some(Phrase { way, years: (years - margin, years + margin), words })
}

/// Words after which "on" belongs to what follows.
const FOLLOWED: &[&str] = &["a", "an", "earth", "end", "her", "his", "its", "the", "their", "this"];

/// Words that make a number a guess.
const VAGUE: &[&str] = &["about", "almost", "around", "barely", "nearly", "roughly", "some", "than", "least", "most"];

/// The number at the end of the words, and the place of its first one.
fn number(tokens: &[String]) -> Option<(i64, usize)> {
    let last = tokens.len().checked_sub(1)?;
    let word = |back: usize| last.checked_sub(back).map_or("", |place| tokens[place].as_str());
    if word(0) == "a" && word(1) == "half" {
        return Some((HALF, last - 1));
    }
    if let Ok(number) = word(0).parse::<u16>() {
        // "May 1, 1960 years" is no text, but "in 1960, years later" is: a year is no number of years.
        return (number < 1000).then_some((i64::from(number), last));
    }
    let units = SMALL.iter().position(|name| *name == word(0)).and_then(|place| i64::try_from(place + 1).ok());
    let tens =
        |word: &str| TENS.iter().position(|name| *name == word).and_then(|place| i64::try_from(place * 10 + 20).ok());
    match (tens(word(0)), units, tens(word(1))) {
        (Some(tens), ..) => Some((tens, last)),
        (None, Some(units), Some(tens)) if units < 10 => Some((tens + units, last - 1)),
        (None, Some(units), _) => Some((units, last)),
        _ => matches!(word(0), "a" | "one").then_some((1, last)),
    }
}

const SMALL: [&str; 19] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

#[cfg(test)]
mod tests {
    use super::*;

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
            let found: Vec<_> =
                phrases(text).into_iter().map(|phrase| (phrase.way, phrase.years, phrase.words)).collect();
            let expected: Vec<_> =
                expected.into_iter().map(|(way, years, words)| (way, years, words.to_owned())).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
