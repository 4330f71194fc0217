//! Quotation that is not in the text → the passage it may have been made from, and the difference in words.
//!
//! The rarest words of the quotation vote: a word that is the tenth of the quotation and the 500th of the text speaks
//! for a passage that starts at the 490th. Where the most votes fall close together, the words are compared.

use super::{
    Text,
    fold::{Folded, fold, is_of_word, is_word_alone},
    index::words,
    search,
};
use crate::worddiff;

/// The passage nearest to a quotation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Nearest {
    /// Its first byte in the text.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// Where the two differ, in order.
    pub differences: Vec<Difference>,
}

/// Words that are quoted in place of others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// As quoted; empty where the quotation leaves words out.
    pub quoted: String,
    /// As they stand in the text; empty where the quotation adds words.
    pub stands: String,
}

/// How many words of a quotation vote.
const ELECTORS: usize = 16;

/// A word that stands in more places than this does not vote, unless it is the rarest.
const TOO_FREQUENT: usize = 256;

/// The most words that are compared at once: the work grows with their square where nothing agrees.
const COMPARED: usize = 300;

/// The passage nearest to a part of a quotation, if at least half of the words agree.
pub(super) fn find(text: &Text<'_>, quote: &str) -> Option<Nearest> {
    let folded = fold(quote);
    let words = words(&folded.text);
    // Of a long quotation, the first piece that is not there tells enough.
    let mut pieces = words.chunks(COMPARED).map(|chunk| (chunk[0].0 as usize, chunk[chunk.len() - 1].1 as usize));
    let only_one = words.len() <= COMPARED;
    let (start, end) =
        if only_one { (0, folded.text.len()) } else { pieces.find(|piece| !search::stands(text, &folded, *piece))? };
    let (from, to) = passage(text, &folded.text[start..end])?;
    let ours = tokens(&folded.text, start, end);
    let theirs = tokens(&text.index.folded.text, from, to);
    compare(
        &Side { original: quote, folded: &folded, tokens: ours },
        Side { original: text.original, folded: &text.index.folded, tokens: theirs },
    )
}

/// The stretch of the folded text where the words of a quotation crowd, with some room around.
fn passage(text: &Text<'_>, quote: &str) -> Option<(usize, usize)> {
    let index = &text.index;
    let words = words(quote);
    let mut electors: Vec<(usize, &[u32])> = words
        .iter()
        .enumerate()
        .map(|(number, (start, end))| (number, index.places(&quote[*start as usize..*end as usize])))
        .filter(|(_, places)| !places.is_empty())
        .collect();
    electors.sort_by_key(|(number, places)| (places.len(), *number));
    electors.truncate(ELECTORS);
    let rarest = electors.first()?.1.len();
    electors.retain(|(_, places)| places.len() <= TOO_FREQUENT.max(rarest));
    let mut votes: Vec<(i64, u32)> = Vec::new();
    for (number, places) in electors {
        let weight = 64 / (1 + places.len().ilog2());
        votes.extend(places.iter().map(|place| (i64::from(*place) - number as i64, weight)));
    }
    votes.sort_unstable();
    let width = (words.len() as i64 / 3).max(4);
    let (mut best, mut weight, mut first) = ((0, 0, 0), 0, 0);
    for (last, (start, own)) in votes.iter().enumerate() {
        weight += own;
        while start - votes[first].0 > width {
            weight -= votes[first].1;
            first += 1;
        }
        if weight > best.0 {
            best = (weight, first, last);
        }
    }
    let room = (words.len() / 4 + 3) as i64;
    let from = (votes[best.1].0 - room).clamp(0, index.len() as i64 - 1) as usize;
    let to = (votes[best.2].0 + words.len() as i64 + room).clamp(from as i64 + 1, index.len() as i64) as usize;
    let folded = &index.folded.text;
    let start = folded[..index.word(from).0].rfind(' ').map_or(0, |space| space + 1);
    let end = index.word(to - 1).1;
    Some((start, folded[end..].find(' ').map_or(folded.len(), |space| end + space)))
}

/// What is compared: words with the punctuation that hangs on them.
struct Side<'s> {
    original: &'s str,
    folded: &'s Folded,
    tokens: Vec<(usize, usize)>,
}

impl Side<'_> {
    fn letters(&self) -> Vec<&str> {
        self.tokens.iter().map(|(start, end)| &self.folded.text[*start..*end]).collect()
    }

    /// Drops the marks around the tokens from `begin` to `finish` that the quotation does not have.
    fn drop_marks(&mut self, quotation: &Side<'_>, begin: usize, finish: usize) {
        let of = |side: &Side<'_>, token: usize| {
            let (start, end) = side.tokens[token];
            side.folded.text[start..end].to_owned()
        };
        if of(quotation, 0).starts_with(is_of_word) {
            self.tokens[begin].0 += of(self, begin).find(is_of_word).unwrap_or(0);
        }
        if of(quotation, quotation.tokens.len() - 1).ends_with(is_of_word) {
            let last = of(self, finish - 1);
            let bare = last.trim_end_matches(|letter| !is_of_word(letter));
            self.tokens[finish - 1].1 -= if bare.is_empty() { 0 } else { last.len() - bare.len() };
        }
    }

    /// A run of tokens as the original writes it, with single spaces.
    fn words(&self, (from, to): Run) -> String {
        if from >= to {
            return String::new();
        }
        let (start, end) = self.folded.original(self.original, self.tokens[from].0, self.tokens[to - 1].1);
        let words: Vec<&str> = self.original[start as usize..end as usize].split_whitespace().collect();
        words.join(" ")
    }
}

fn tokens(folded: &str, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut tokens = Vec::new();
    let mut open = start;
    for (at, letter) in folded[start..end].char_indices().map(|(at, letter)| (start + at, letter)) {
        if letter == ' ' || is_word_alone(letter) {
            tokens.push((open, at));
            open = if letter == ' ' { at + 1 } else { at };
        }
    }
    tokens.push((open, end));
    tokens.retain(|(start, end)| start < end);
    tokens
}

/// A run of tokens: its first, and one past its last.
type Run = (usize, usize);

/// A run of words on which both sides agree: where it starts in each, and its length.
type Agreement = (usize, usize, usize);

fn compare(ours: &Side<'_>, mut theirs: Side<'_>) -> Option<Nearest> {
    let (our_words, their_words) = (ours.letters(), theirs.letters());
    let mut runs: Vec<Agreement> = worddiff::agreements(&our_words, &their_words);
    drop_strays(&mut runs);
    let (first, last) = (*runs.first()?, *runs.last()?);
    // Before the first agreement and after the last, as many words of the text belong here as of the quotation.
    let begin = first.1.saturating_sub(first.0);
    let finish = (last.1 + last.2 + (our_words.len() - last.0 - last.2)).min(their_words.len());
    let mut gaps = vec![((0, first.0), (begin, first.1))];
    gaps.extend(runs.windows(2).map(|pair| {
        let (one, next) = (pair[0], pair[1]);
        ((one.0 + one.2, next.0), (one.1 + one.2, next.1))
    }));
    gaps.push(((last.0 + last.2, our_words.len()), (last.1 + last.2, finish)));
    // A quotation may begin after a mark of the text and end before one: `it` is no other word than `it.`.
    theirs.drop_marks(ours, begin, finish);
    let their_words = theirs.letters();
    let stretch = (theirs.tokens[begin].0, theirs.tokens[finish - 1].1);
    let mut agree: usize = runs.iter().map(|run| run.2).sum();
    let ((our, our_end), (their, their_end)) = &mut gaps[0];
    if our < our_end && their < their_end && our_words[*our] == their_words[*their] {
        (*our, *their, agree) = (*our + 1, *their + 1, agree + 1);
    }
    let ((our, our_end), (their, their_end)) = gaps.last_mut().expect("two gaps at least");
    if our < our_end && their < their_end && our_words[*our_end - 1] == their_words[*their_end - 1] {
        (*our_end, *their_end, agree) = (*our_end - 1, *their_end - 1, agree + 1);
    }
    let nearly = gaps.iter().map(|(our, their)| alike(&our_words[our.0..our.1], &their_words[their.0..their.1]));
    if 2 * (agree + nearly.sum::<usize>()) < our_words.len() {
        return None;
    }
    let gaps = gaps.iter().filter(|(our, their)| our.0 < our.1 || their.0 < their.1);
    let words = |(our, their): &(Run, Run)| Difference { quoted: ours.words(*our), stands: theirs.words(*their) };
    let differences = gaps.map(words).collect();
    let (start, end) = theirs.folded.original(theirs.original, stretch.0, stretch.1);
    Some(Nearest { start, end, differences })
}

/// A word or two that agree far from the rest do so by chance ("the"), and would make the passage long.
fn drop_strays(runs: &mut Vec<Agreement>) {
    let is_stray = |run: Agreement, gap_ours: usize, gap_theirs: usize| gap_theirs > gap_ours + 3 * run.2;
    while let [one, next, ..] = runs[..]
        && is_stray(one, next.0 - one.0 - one.2, next.1 - one.1 - one.2)
    {
        runs.remove(0);
    }
    while let [.., before, one] = runs[..]
        && is_stray(one, one.0 - before.0 - before.2, one.1 - before.1 - before.2)
    {
        runs.pop();
    }
}

/// How many words are the same but for capitals and punctuation, place by place.
fn alike(ours: &[&str], theirs: &[&str]) -> usize {
    let bare =
        |word: &str| word.chars().filter(|letter| is_of_word(*letter)).flat_map(char::to_lowercase).collect::<String>();
    ours.iter().zip(theirs).filter(|(our, their)| bare(our) == bare(their)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotation::Found;

    const TEXT: &str = "The crisis was over. The threat had come from the Soviet Union, which had turned back its\n\
        ships once the United States imposed the quarantine. Cuba was “outraged” by it.";

    /// The nearest passage, and each difference as `quoted→stands`.
    fn nearest(text: &str, quote: &str) -> Option<(String, Vec<String>)> {
        let Found::Nowhere { nearest, .. } = Text::new(text).find(quote) else { panic!("it is there") };
        let nearest = nearest?;
        let differences = nearest.differences.into_iter().map(|one| format!("{}→{}", one.quoted, one.stands));
        Some((text[nearest.start as usize..nearest.end as usize].to_owned(), differences.collect()))
    }

    #[test]
    fn the_difference_is_told_in_words() {
        let (passage, differences) =
            nearest(TEXT, "which had sent back all its ships once the USA imposed").expect("near");
        assert_eq!(passage, "which had turned back its\nships once the United States imposed");
        assert_eq!(differences, ["sent→turned", "all→", "USA→United States"]);
        let (passage, differences) = nearest(TEXT, "threat came from the Soviet Union").expect("near");
        assert_eq!(passage, "threat had come from the Soviet Union");
        assert_eq!(differences, ["came→had come"]);
    }

    #[test]
    fn words_at_the_ends_are_set_against_as_many_of_the_text() {
        let (passage, differences) = nearest(TEXT, "Havana was “outraged” by us").expect("near");
        assert_eq!(passage, "Cuba was “outraged” by it");
        assert_eq!(differences, ["Havana→Cuba", "us→it"]);
    }

    #[test]
    fn capitals_and_punctuation_are_a_difference_and_no_reason_to_look_elsewhere() {
        let (_, differences) = nearest(TEXT, "CUBA was outraged BY it").expect("near");
        assert_eq!(differences, ["CUBA→Cuba", "outraged BY→“outraged” by"]);
    }

    #[test]
    fn where_most_words_differ_no_passage_is_near() {
        assert_eq!(nearest(TEXT, "Berlin was the turning point of the whole war"), None);
        assert_eq!(nearest(TEXT, "nothing"), None);
        assert_eq!(nearest("", "nothing"), None);
    }

    #[test]
    fn a_mark_beside_the_passage_is_no_difference() {
        let (passage, differences) =
            nearest("Nobody (they say) was wholly outraged.", "they said was wholly outraged").expect("near");
        assert_eq!((passage.as_str(), differences), ("they say) was wholly outraged", vec!["said→say)".to_owned()]));
    }

    #[test]
    fn of_a_long_quotation_the_piece_that_is_not_there_is_compared() {
        let words: Vec<String> = (0..2000).map(|number| format!("word{number}")).collect();
        let text = words.join(" ");
        let (passage, differences) = nearest(&text, &text.replace("word1234 ", "other ")).expect("near");
        assert_eq!(differences, ["other→word1234"]);
        assert!(passage.starts_with("word1200 ") && passage.ends_with(" word1499"), "{passage}");
    }
}
