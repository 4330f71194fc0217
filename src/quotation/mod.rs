//! A source's text and a quotation → where the quotation stands in it, or the passage nearest to it.
//!
//! Compared is letter by letter, after white space and quotation marks are evened out ([`fold`]). An ellipsis parts a
//! quotation into parts that stand in this order, near each other ([`parts`]); brackets such as `[there]` are part of
//! the text if it has them, and else an editor's. A quotation begins and ends with whole words.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "texts are read up to 1 GiB; evened out, their bytes and words still count in 32 bits"
)]

mod coverage;
mod fold;
mod index;
mod nearest;
mod parts;
mod quoted;
mod search;
mod sentences;

pub use coverage::{Coverage, Sentence, coverage};
pub use nearest::{Difference, Nearest};
pub use quoted::{Quoted, bytes, lines, quotations};
pub use sentences::sentences;

use index::Index;

/// The text of a source, read once for any number of quotations.
pub struct Text<'t> {
    original: &'t str,
    index: Index,
}

/// A place where a quotation stands: the stretches of the text, in bytes, that its parts fill. Never empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// Start and end of each part, in order.
    pub parts: Vec<(u32, u32)>,
}

/// What became of looking for a quotation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found {
    /// It stands there: all places, in order. Never empty.
    At(Vec<Place>),
    /// Each part stands there, but not in this order near each other: the first place of each.
    Scattered(Vec<Place>),
    /// A part does not stand there.
    Nowhere {
        /// The part, as quoted; the whole where the quotation has one part only.
        part: String,
        /// What it may have been made from.
        nearest: Option<Nearest>,
    },
}

impl Place {
    /// The first byte of the quotation.
    pub fn start(&self) -> u32 {
        self.parts[0].0
    }

    /// One past the last byte of the quotation.
    pub fn end(&self) -> u32 {
        self.parts[self.parts.len() - 1].1
    }

    /// The stretches between its parts: what the quotation leaves out.
    pub fn gaps(&self) -> impl Iterator<Item = (u32, u32)> {
        self.parts.windows(2).map(|pair| (pair[0].1, pair[1].0))
    }
}

impl<'t> Text<'t> {
    /// Reads a text.
    pub fn new(text: &'t str) -> Text<'t> {
        Text { original: text, index: Index::new(text) }
    }

    /// Looks for a quotation.
    pub fn find(&self, quote: &str) -> Found {
        search::find(self, quote)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text of about a megabyte in which words are as frequent as in a language: few very often, most seldom.
    fn megabyte() -> String {
        let mut state = 1u64;
        let mut text = String::new();
        while text.len() < 1 << 20 {
            for end in [", ", " ", " ", " ", " ", ".\n"] {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let random = f64::from((state >> 33) as u32) / f64::from(1u32 << 31);
                let rank = (30_000f64.powf(random) - 1.0) as u64;
                text.push('w');
                text.push_str(&to_letters(rank));
                text.push_str(end);
            }
        }
        text
    }

    fn to_letters(mut rank: u64) -> String {
        let mut word = String::new();
        while rank > 0 {
            word.push(char::from(b'a' + (rank % 20) as u8));
            rank /= 20;
        }
        word
    }

    /// About 0.5 s without optimisation. The bound leaves room for slow hosts and none for reading the text again for
    /// each quotation.
    #[test]
    fn ten_thousand_quotations_from_a_megabyte_are_looked_up_at_once() {
        let text = megabyte();
        let quotes: Vec<String> = (0..10_000)
            .map(|number| {
                let start = text[number * 97..].find(' ').expect("a space") + number * 97 + 1;
                let end = text[start + 150..].find(' ').expect("a space") + start + 150;
                let quote = text[start..end].trim();
                match number % 4 {
                    0 => quote.replacen(" w", " not-w", 2),
                    1 => format!(
                        "{} … {}",
                        &quote[..quote[..50].rfind(' ').unwrap()],
                        &quote[100 + quote[100..].find(' ').unwrap() + 1..]
                    ),
                    _ => quote.to_owned(),
                }
            })
            .collect();
        let index = Text::new(&text);
        let found: Vec<Found> = quotes.iter().map(|quote| index.find(quote)).collect();
        let count = |test: fn(&Found) -> bool| found.iter().filter(|found| test(found)).count();
        assert_eq!(count(|found| matches!(found, Found::At(_))), 7500);
        assert_eq!(count(|found| matches!(found, Found::Nowhere { nearest: Some(_), .. })), 2500);
    }

    /// Letters of all the kinds that are treated differently, and words short enough to meet again.
    const LETTERS: &str = "[ab .…\\[\\]()\"'’“é\u{301}\u{a0}\n\r危ß\u{200b}İ-]{0,60}";

    proptest::proptest! {
        #[test]
        fn whatever_is_looked_for_each_place_is_one_of_letters(text in LETTERS, quote in LETTERS) {
            let whole = |(start, end): (u32, u32)| text.get(start as usize..end as usize).is_some();
            match Text::new(&text).find(&quote) {
                Found::At(places) | Found::Scattered(places) => {
                    assert!(!places.is_empty());
                    for part in places.iter().flat_map(|place| &place.parts) {
                        assert!(whole(*part), "{part:?}");
                    }
                    for place in &places {
                        assert!(place.gaps().all(|(start, end)| start <= end || matches!(Text::new(&text).find(&quote), Found::Scattered(_))));
                    }
                }
                Found::Nowhere { nearest: Some(nearest), .. } => assert!(whole((nearest.start, nearest.end))),
                Found::Nowhere { nearest: None, .. } => {}
            }
            for stretch in sentences(&text) {
                assert!(whole(stretch));
            }
        }

        #[test]
        fn the_words_of_a_text_are_found_in_it(text in "[ab .…()\"’é\n-]{1,60}", from in 0usize..60, to in 0usize..60) {
            let words: Vec<&str> = text.split_whitespace().collect();
            let (from, to) = (from.min(words.len()), to.min(words.len()));
            if from < to {
                let quote = words[from..to].join(" ");
                assert!(matches!(Text::new(&text).find(&quote), Found::At(_)), "{quote:?}");
            }
        }
    }
}
