//! Texts → the dates that their words name, in a language of which that is known, and debates → claims that date one thing differently.
//!
//! Only what is unmistakable is read: a year with its month or day, or a year after a word like "in". "By 1962" and
//! "since 1959" name no date but a limit. Two claims date one thing differently when one objects to the other or
//! contradicts it, each names one date in its text, the two exclude each other, and they speak of the same things.

use crate::{
    date::Date,
    language::{Dates, among, stated},
    model::{ClaimId, Debate, Role},
    names::Set,
};

/// Two claims that date the same thing differently.
#[derive(Clone, PartialEq, Debug)]
pub struct Disagreement {
    /// The claim, and the date that its text names.
    pub one: (ClaimId, Date),
    /// What objects to it or contradicts it, and the date that its text names.
    pub other: (ClaimId, Date),
}

/// Pairs of claims that date the same thing differently, each once, in the order of the reasons.
pub fn disagreements(debate: &Debate) -> Vec<Disagreement> {
    let (mut found, mut seen) = (Vec::new(), Set::default());
    let Some(known) = stated(debate).map(|lexicon| &lexicon.language.dates) else { return found };
    let dates: Vec<Option<Date>> = debate.claims.iter().map(|claim| sole(&claim.text, known)).collect();
    let objections = debate.reasons.iter().filter(|reason| reason.role == Role::Against);
    let objections = objections.flat_map(|reason| reason.premises.iter().map(move |used| (reason.target, used.claim)));
    let rivals = debate.claim_ids().flat_map(|id| {
        let others = debate.claim(id).contradicts.iter().map(|other| other.value);
        others.filter(move |other| *other > id).map(move |other| (id, other))
    });
    for (one, other) in objections.chain(rivals) {
        let (Some(first), Some(second)) = (&dates[one.index()], &dates[other.index()]) else { continue };
        if !first.certainly_excludes(second) || !seen.insert((one.min(other), one.max(other))) {
            continue;
        }
        // What they speak of is read last: it costs the most, and most pairs are settled without it.
        let speaks_of = |id: ClaimId| terms(&debate.claim(id).text, known);
        if shared(&speaks_of(one), &speaks_of(other)) < ENOUGH {
            continue;
        }
        found.push(Disagreement { one: (one, first.clone()), other: (other, second.clone()) });
    }
    found
}

/// How many terms two texts share that speak of the same thing: a name alone is too little.
pub const ENOUGH: usize = 2;

/// How many terms of one text the other has too; both sorted.
pub fn shared(one: &[String], other: &[String]) -> usize {
    one.iter().filter(|term| other.binary_search(term).is_ok()).count()
}

/// What a text speaks of: its longer words without their endings, sorted, each once; no months and no numbers.
pub fn terms(text: &str, known: &Dates) -> Vec<String> {
    let words =
        words(text).into_iter().filter(|word| word.len() > 3 && !word.starts_with(|c: char| c.is_ascii_digit()));
    let words = words.filter(|word| month(word, known).is_none() && !among(known.empty, word));
    let mut terms: Vec<String> = words.map(|word| word.chars().take(STEM).collect()).collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// How many letters of a word tell it from others, endings aside.
const STEM: usize = 5;

/// The one date that a text names; `None` if it names none, several, or a limit.
pub fn sole(text: &str, known: &Dates) -> Option<Date> {
    // A text without a year is not worth taking apart.
    if !text.split(|letter: char| !letter.is_ascii_digit()).any(year) {
        return None;
    }
    let words = words(text);
    let years = words.iter().filter(|word| year(word)).count();
    let at = words.iter().position(|word| year(word)).filter(|_| years == 1)?;
    let (written, start) = named(&words, at, known)?;
    let limited = start.checked_sub(1).is_some_and(|before| among(known.limits, &words[before]));
    if limited { None } else { Date::parse(&written).ok() }
}

/// The date around a year, and the place of its first word.
fn named(words: &[String], at: usize, known: &Dates) -> Option<(String, usize)> {
    let (day, month) = (|word: &str| day(word, known), |word: &str| month(word, known));
    let word = |back: usize| at.checked_sub(back).map(|place| words[place].as_str());
    let year = &words[at];
    let joined = |back: usize| word(back).is_some_and(|joint| among(known.joints, joint));
    // 14 to 20 May 1962, 14–20 May 1962, 1 May 1960, May 1960
    if let Some(month) = word(1).and_then(month) {
        let Some(last) = word(2).and_then(day) else { return Some((format!("{year}-{month:02}"), at - 1)) };
        let first = if joined(3) {
            word(4).and_then(day).map(|day| (day, 4))
        } else {
            word(3).and_then(day).map(|day| (day, 3))
        };
        return Some(match first.filter(|(first, _)| *first < last) {
            Some((first, back)) => (format!("{year}-{month:02}-{first:02}/{year}-{month:02}-{last:02}"), at - back),
            None => (format!("{year}-{month:02}-{last:02}"), at - 2),
        });
    }
    // May 14 to 20, 1962; May 14–20, 1962; May 1, 1960
    if let Some(last) = word(1).and_then(day) {
        if let Some(month) = word(2).and_then(month) {
            return Some((format!("{year}-{month:02}-{last:02}"), at - 2));
        }
        let back = if joined(2) { 3 } else { 2 };
        let first = word(back).and_then(day).filter(|first| *first < last)?;
        let month = word(back + 1).and_then(month)?;
        return Some((format!("{year}-{month:02}-{first:02}/{year}-{month:02}-{last:02}"), at - back - 1));
    }
    let opened = word(1).is_some_and(|before| among(known.opening, before));
    let counts = words.get(at + 1).is_some_and(|after| among(known.counted, after));
    (opened && !counts).then(|| (year.clone(), at))
}

/// Whether a word is the number of a year near enough to be written with four digits.
fn year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1000..2100).contains(&year))
}

fn day(word: &str, known: &Dates) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
    let ending = &word[digits.len()..];
    let day = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    (ending.is_empty() || among(known.ordinals, ending)).then_some(day)
}

/// The number of a month, by its name or by a short form.
fn month(word: &str, known: &Dates) -> Option<u8> {
    if let Some((_, number)) = known.short.iter().find(|(short, _)| *short == word) {
        return Some(*number);
    }
    let is_short = word.chars().count() == 3;
    let place = known.months.iter().position(|name| *name == word || (is_short && name.starts_with(word)))?;
    u8::try_from(place + 1).ok()
}

/// The words of a text in small letters, without punctuation.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::default;

    #[test]
    fn the_date_of_a_text_is_read() {
        for (text, date) in [
            ("In March 1962, during a visit to Bulgaria, he decided", Some("1962-03")),
            ("The visit took place from 14 to 20 May 1962.", Some("1962-05-14/1962-05-20")),
            ("The visit of 14–20 May 1962 was long.", Some("1962-05-14/1962-05-20")),
            ("downed the plane of Gary Powers on May 1, 1960, over Sverdlovsk", Some("1960-05-01")),
            ("dated Nov. 2, 1962, underscored", Some("1962-11-02")),
            ("on the 1st May 1960", Some("1960-05-01")),
            ("on May 14-20, 1962", Some("1962-05-14/1962-05-20")),
            ("In 1964, Khrushchev was replaced", Some("1964")),
            ("by 1962 the US had deployed", None),
            ("since October 1962 nothing happened", None),
            ("at 1400 hours Greenwich time", None),
            ("in 1959 and 1961", None),
            ("from 14 October to 20 November 1962", None),
            ("the 1962 crisis", None),
            ("", None),
        ] {
            assert_eq!(sole(text, &default().language.dates).as_ref().map(Date::written), date, "{text}");
        }
    }
}
