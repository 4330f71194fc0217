//! Quotation → its places: the rarest of its words says where to look, and the letters decide.

use super::{
    Found, Place, Text,
    fold::{Folded, fold, is_of_word, is_word_alone},
    index::words,
    nearest,
    parts::{Gap, Part, at_brackets, at_ellipses},
};

/// How far apart two parts may stand, in bytes, where an ellipsis parts them: about a printed page.
const FAR: usize = 2000;

/// How many bytes brackets may stand for: a name for a pronoun, a few words for a few others.
const REPLACED: usize = 40;

pub(super) fn find(text: &Text<'_>, quote: &str) -> Found {
    let folded = fold(quote);
    let search = Search { text: &text.index.folded.text, whole: text, quote: &folded };
    let literal =
        Part { start: 0, end: folded.text.len(), before: Gap::Start, joined_before: false, joined_after: false };
    let as_it_is = search.all(literal);
    if !as_it_is.is_empty() {
        return Found::At(as_it_is.into_iter().map(|place| search.place(&[place])).collect());
    }
    let mut parts = Vec::new();
    for part in at_ellipses(&folded.text) {
        let pieces = at_brackets(&folded.text, part);
        if pieces == [part] || search.first(part).is_some() { parts.push(part) } else { parts.extend(pieces) }
    }
    if let Some(part) = parts.iter().find(|part| search.first(**part).is_none()) {
        return search.nowhere(*part, quote);
    }
    let places = search.together(&parts);
    if places.is_empty() {
        let firsts = parts.iter().filter_map(|part| search.first(*part)).map(|place| search.place(&[place]));
        return Found::Scattered(firsts.collect());
    }
    Found::At(places.iter().map(|place| search.place(place)).collect())
}

/// Whether a stretch of a folded quotation stands anywhere in the text.
pub(super) fn stands(text: &Text<'_>, quote: &Folded, (start, end): Stretch) -> bool {
    let search = Search { text: &text.index.folded.text, whole: text, quote };
    search.first(Part { start, end, before: Gap::Start, joined_before: false, joined_after: false }).is_some()
}

/// A stretch of the folded text.
type Stretch = (usize, usize);

struct Search<'s> {
    text: &'s str,
    whole: &'s Text<'s>,
    quote: &'s Folded,
}

impl Search<'_> {
    fn letters(&self, part: Part) -> &str {
        &self.quote.text[part.start..part.end]
    }

    /// All places of a part, in order.
    fn all(&self, part: Part) -> Vec<Stretch> {
        self.candidates(part)
            .filter(|at| self.stands(part, *at))
            .map(|at| (at, at + self.letters(part).len()))
            .collect()
    }

    /// The first place of a part.
    fn first(&self, part: Part) -> Option<Stretch> {
        let at = self.candidates(part).find(|at| self.stands(part, *at))?;
        Some((at, at + self.letters(part).len()))
    }

    /// Where a part may start: wherever its rarest whole word says so; where it has none, wherever its letters are.
    fn candidates(&self, part: Part) -> Box<dyn Iterator<Item = usize> + '_> {
        let letters = self.letters(part);
        let words = words(letters);
        let is_whole = |(start, end): &(u32, u32)| {
            !(part.joined_before && *start == 0 || part.joined_after && *end as usize == letters.len())
        };
        let index = &self.whole.index;
        let places = |(start, end): &(u32, u32)| index.places(&letters[*start as usize..*end as usize]);
        let rarest = words.iter().copied().filter(is_whole).min_by_key(|word| places(word).len());
        match rarest {
            Some(word) => {
                let starts = places(&word).iter().map(|place| index.word(*place as usize).0);
                Box::new(starts.filter_map(move |start| start.checked_sub(word.0 as usize)))
            }
            None if letters.is_empty() => Box::new(std::iter::empty()),
            None => {
                Box::new(self.text.match_indices(&letters.to_owned()).map(|(at, _)| at).collect::<Vec<_>>().into_iter())
            }
        }
    }

    /// Whether a part stands at this byte, from the start of a word to the end of one.
    fn stands(&self, part: Part, at: usize) -> bool {
        let letters = self.letters(part);
        let Some(rest) = self.text.get(at..).and_then(|rest| rest.strip_prefix(letters)) else { return false };
        let cuts = |before: Option<char>, after: Option<char>| {
            let of_word =
                |letter: Option<char>| letter.is_some_and(|letter| is_of_word(letter) && !is_word_alone(letter));
            of_word(before) && of_word(after)
        };
        let before = self.text[..at].chars().next_back();
        (part.joined_before || !cuts(before, letters.chars().next()))
            && (part.joined_after || !cuts(letters.chars().next_back(), rest.chars().next()))
    }

    /// The places where all parts stand in order, near each other. Each starts from a place of the rarest part.
    fn together(&self, parts: &[Part]) -> Vec<Vec<Stretch>> {
        let all: Vec<usize> = parts.iter().map(|part| self.candidates(*part).count()).collect();
        let anchor = (0..parts.len()).min_by_key(|part| all[*part]).unwrap_or(0);
        let mut places: Vec<Vec<Stretch>> = Vec::new();
        for start in self.all(parts[anchor]) {
            let Some(before) = self.leftwards(&parts[..=anchor], start) else { continue };
            let Some(after) = self.rightwards(&parts[anchor..], start) else { continue };
            let place: Vec<Stretch> = before.into_iter().rev().chain([start]).chain(after).collect();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
        places
    }

    /// The parts before the last one given, which stands at `from`: each as near as it can be, the nearest first.
    fn leftwards(&self, parts: &[Part], from: Stretch) -> Option<Vec<Stretch>> {
        let mut found = Vec::new();
        let mut end = from.0;
        for pair in parts.windows(2).rev() {
            let (part, length) = (pair[0], self.letters(pair[0]).len());
            let start = self.text.floor_char_boundary(end.saturating_sub(length + reach(pair[1])));
            let window = &self.text[start..end];
            let mut places = window.rmatch_indices(self.letters(part)).map(|(at, _)| start + at);
            let at = places.find(|at| self.stands(part, *at))?;
            found.push((at, at + length));
            end = at;
        }
        Some(found)
    }

    /// The parts after the first one given, which stands at `from`: each as near as it can be.
    fn rightwards(&self, parts: &[Part], from: Stretch) -> Option<Vec<Stretch>> {
        let mut found = Vec::new();
        let mut start = from.1;
        for part in &parts[1..] {
            let length = self.letters(*part).len();
            let end = self.text.floor_char_boundary(start + length + reach(*part));
            let window = &self.text[start..end];
            let mut places = window.match_indices(self.letters(*part)).map(|(at, _)| start + at);
            let at = places.find(|at| self.stands(*part, *at))?;
            found.push((at, at + length));
            start = at + length;
        }
        Some(found)
    }

    fn place(&self, parts: &[Stretch]) -> Place {
        let folded = &self.whole.index.folded;
        let parts = parts.iter().map(|(start, end)| folded.original(self.whole.original, *start, *end));
        Place { parts: parts.collect() }
    }

    fn nowhere(&self, part: Part, quote: &str) -> Found {
        let (start, end) = self.quote.original(quote, part.start, part.end);
        let part_as_written = quote[start as usize..end as usize].to_owned();
        Found::Nowhere { nearest: nearest::find(self.whole, &part_as_written), part: part_as_written }
    }
}

/// How far before a part the one before it may end.
fn reach(part: Part) -> usize {
    match part.before {
        Gap::Start | Gap::Ellipsis => FAR,
        Gap::Bracket => REPLACED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "In this way, Khrushchev \"\"saved\"\" Cuba,\nscoring a significant victory. He had gone there.\n\
        The threat was not\u{a0}from Moscow [sic]. Warning: the “war” is over.";

    /// What of the text each part of the first place fills.
    fn stands(text: &str, quote: &str) -> Vec<String> {
        match Text::new(text).find(quote) {
            Found::At(places) => {
                places[0].parts.iter().map(|(start, end)| text[*start as usize..*end as usize].to_owned()).collect()
            }
            _ => Vec::new(),
        }
    }

    #[test]
    fn white_space_and_kinds_of_quotation_marks_make_no_difference() {
        assert_eq!(stands(TEXT, "Khrushchev “saved” Cuba, scoring"), ["Khrushchev \"\"saved\"\" Cuba,\nscoring"]);
        assert_eq!(stands(TEXT, " was not from  Moscow"), ["was not\u{a0}from Moscow"]);
        assert_eq!(stands(TEXT, "the 'war' is"), ["the “war” is"]);
    }

    #[test]
    fn letters_make_all_the_difference() {
        for quote in
            ["khrushchev", "Khrushchev saved Cuba", "scoring a significant victory,", "Khrushchev \"\"saved\"\" Cuba -"]
        {
            assert_eq!(stands(TEXT, quote), [""; 0], "{quote}");
        }
    }

    #[test]
    fn a_quotation_begins_and_ends_with_whole_words() {
        assert_eq!(stands("Warning: the wars.", "war"), [""; 0]);
        assert_eq!(stands("危机开始了。", "机开"), ["机开"]);
    }

    #[test]
    fn an_ellipsis_parts_what_stands_in_this_order() {
        assert_eq!(stands(TEXT, "In this way … scoring a […] victory."), ["In this way", "scoring a", "victory."]);
        assert_eq!(stands(TEXT, "… Cuba ..."), ["Cuba"]);
        let firsts = Text::new(TEXT).find("scoring … In this way");
        assert!(matches!(firsts, Found::Scattered(places) if places.len() == 2 && places[1].start() == 0));
    }

    #[test]
    fn parts_that_stand_pages_apart_are_no_quotation() {
        let text = format!("He saved {} Cuba.", "x ".repeat(FAR));
        assert!(matches!(Text::new(&text).find("He saved … Cuba."), Found::Scattered(_)));
    }

    #[test]
    fn of_several_places_each_part_is_taken_where_the_others_are_near() {
        let text = format!("Cuba was poor. {} Cuba was saved. {} was saved.", "x ".repeat(FAR), "y ".repeat(FAR));
        assert_eq!(stands(&text, "Cuba … saved"), ["Cuba", "saved"]);
    }

    #[test]
    fn brackets_are_the_texts_or_an_editors() {
        assert_eq!(stands(TEXT, "from Moscow [sic]."), ["from Moscow [sic]."]);
        assert_eq!(stands(TEXT, "[Khrushchev] had gone there."), ["had gone there."]);
        assert_eq!(stands(TEXT, "[t]he threat was"), ["he threat was"]);
        assert_eq!(stands(TEXT, "Khrushchev had saved [Cuba]"), [""; 0]);
        assert_eq!(stands(TEXT, "Cuba, [thus] scoring a [great] victory"), ["Cuba,", "scoring a", "victory"]);
        assert_eq!(stands(TEXT, "a sig[…] victory"), ["a sig", "victory"]);
    }

    #[test]
    fn all_places_are_found() {
        let Found::At(places) = Text::new("Cuba, Cuba. Cuban Cuba").find("Cuba") else { panic!() };
        assert_eq!(places.iter().map(Place::start).collect::<Vec<_>>(), [0, 6, 18]);
    }

    #[test]
    fn a_quotation_without_words_is_looked_for_too() {
        assert_eq!(stands("Really?! Yes.", "?!"), ["?!"]);
        assert_eq!(stands("Really?!", ""), [""; 0]);
    }
}
