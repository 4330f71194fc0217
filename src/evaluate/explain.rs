//! A verdict → the sentence or two that a debater can say aloud for it.
//!
//! Each goes one step down, and one more where that is what an opponent would ask next: "It falls because the objection
//! X stands and its only answer, A, falls to B." What is named comes strongest first, then in the order written, and
//! was decided before what it explains, so that whoever asks on never comes back to where they started.

mod accepted;
mod rejected;
mod step;
mod telling;
mod undecided;
mod weighing;

use self::telling::Telling;
use super::{Evaluation, Label};
use crate::model::{ClaimId, Debate, ReasonId};

/// An explanation, in pieces: words, and nodes that each reader is shown in the way that suits the output
/// (a number with a link, a quoted text, an id).
pub type Explanation = Vec<Piece>;

/// A piece of an explanation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Words that stand as they are, spaces and stops included.
    Words(String),
    /// A claim that is named.
    Claim(ClaimId),
    /// A reason that is named, at its own place.
    Reason(ReasonId),
    /// A claim that breaks this step.
    Exception(ReasonId, ClaimId),
}

/// Why a claim has its verdict.
///
/// The evaluation is of this debate; any other leads to nonsense, or past the end of a list.
pub fn claim(debate: &Debate, evaluation: &Evaluation, claim: ClaimId) -> Explanation {
    let mut telling = Telling::new(debate, evaluation);
    match evaluation.claim(claim) {
        Label::Accepted => accepted::tell(&mut telling, claim),
        Label::Rejected => rejected::tell(&mut telling, claim),
        Label::Undecided => undecided::tell(&mut telling, claim),
    }
    telling.finish()
}

/// Why a reason has its verdict.
///
/// The evaluation is of this debate; any other leads to nonsense, or past the end of a list.
pub fn reason(debate: &Debate, evaluation: &Evaluation, reason: ReasonId) -> Explanation {
    let mut telling = Telling::new(debate, evaluation);
    step::tell(&mut telling, reason);
    telling.finish()
}

/// An explanation as plain text, each node as the first words of its text in quotation marks: a reason by its only
/// premise, else by its label, or else by its first premise.
pub fn in_words(debate: &Debate, explanation: &Explanation) -> String {
    let mut text = String::new();
    let names = explanation.iter().filter(|piece| !matches!(piece, Piece::Words(_))).count();
    let each = QUOTED_WORDS.min(QUOTED_IN_ALL / names.max(1));
    for piece in explanation {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Claim(id) | Piece::Exception(_, id) => quote(&mut text, &debate.claim(*id).text, each),
            Piece::Reason(id) => {
                let reason = debate.reason(*id);
                let premise = reason.premises.first().map(|used| &debate.claim(used.claim).text);
                let label = reason.label.as_ref().filter(|_| reason.premises.len() != 1);
                quote(&mut text, label.or(premise).map_or("", |text| text), each);
            }
        }
    }
    text
}

/// How many words of a text are quoted.
const QUOTED_WORDS: usize = 12;

/// How many words are quoted in one explanation. Who names many says less of each, or nobody can follow aloud.
const QUOTED_IN_ALL: usize = 24;

/// How many characters of a text are quoted at most: words may be long, and not every script parts them by spaces.
const QUOTED_CHARACTERS: usize = 96;

/// Adds a text in quotation marks, shortened and without its full stop, since the sentence goes on.
fn quote(into: &mut String, text: &str, most: usize) {
    let mut words = text.split_whitespace();
    let mut short = words.by_ref().take(most).collect::<Vec<_>>().join(" ");
    let mut cut = words.next().is_some();
    if let Some((end, _)) = short.char_indices().skip(QUOTED_CHARACTERS).find(|(at, _)| begins_character(&short, *at)) {
        // A word that is cut in two reads worse than one that is left out, unless it is all there is.
        let end = short[..end].rfind(' ').unwrap_or(end);
        short.truncate(end);
        cut = true;
    }
    let short = if cut { short.trim_end_matches(['.', ',', ';', ':', ' ']) } else { short.trim_end_matches('.') };
    into.extend(["‘", short, if cut { " …" } else { "" }, "’"]);
}

/// Whether the letter at this byte begins a new character for the reader: it neither marks the one before it nor is
/// joined to it.
fn begins_character(text: &str, at: usize) -> bool {
    const JOINER: char = '\u{200d}';
    let marks = |letter: char| match letter {
        // Accents, variants of a letter, shades of skin.
        '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' => true,
        _ => letter == JOINER,
    };
    !text[at..].starts_with(marks) && !text[..at].ends_with(JOINER)
}
