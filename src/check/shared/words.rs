//! Text → words, for texts that are no claims: names, quotations. Claims are read once for all rules; see
//! [`language`](super::super::language).

use super::super::language::{default, normal as normal_in, pieces};

/// Whether the word lists of the rules that read single words fit a debate.
pub(in crate::check) use crate::dating::is_english;

/// Gives the words of an English text one by one: lower case, without punctuation and possessives; "didn't" is two
/// words, "did" and "not".
pub(in crate::check) fn each_word(text: &str, mut give: impl FnMut(&str)) {
    pieces(text, Some(default().language), |piece| give(piece.text));
}

/// An English text with only its words left, single spaces between them.
pub(in crate::check) fn normal(text: &str) -> String {
    normal_in(text, Some(default().language))
}
