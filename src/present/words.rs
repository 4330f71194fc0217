//! What the engine found → what a reader is told, in whole sentences.

use super::{
    text,
    view::{Definition, Inline, StandingRow, Verdict},
};
use crate::{
    evaluate::Label,
    framework::{self, Semantics},
    model::{Debate, Kind, Provenance, Standard, Status},
};

impl From<framework::Label> for Verdict {
    fn from(label: framework::Label) -> Verdict {
        match label {
            framework::Label::In => Verdict::Accepted,
            framework::Label::Out => Verdict::Rejected,
            framework::Label::Undecided => Verdict::Undecided,
        }
    }
}

/// Which labellings a semantics lets count.
pub(super) fn semantics(semantics: Semantics) -> &'static str {
    match semantics {
        Semantics::Grounded => "only what must be",
        Semantics::Complete => "every way to judge that is consistent with itself",
        Semantics::Preferred => "as much decided as can be held together",
        Semantics::Stable => "everything decided, and nothing held up by itself alone",
        Semantics::Model => "everything decided",
        Semantics::Admissible => "every way to judge that can be defended, however little it decides",
        Semantics::SemiStable => "as little left open as possible",
        Semantics::Stage => "without conflict, and as little left open as possible",
        Semantics::Ideal => "what every preferred way to judge accepts, and can be defended by itself",
    }
}

impl From<Label> for Verdict {
    fn from(label: Label) -> Verdict {
        match label {
            Label::Accepted => Verdict::Accepted,
            Label::Rejected => Verdict::Rejected,
            Label::Undecided => Verdict::Undecided,
        }
    }
}

/// The word that is written for a value.
fn word_of<T: PartialEq + Copy>(words: &[(&'static str, T)], value: T) -> &'static str {
    words.iter().find(|(_, meant)| *meant == value).map_or("", |(word, _)| word)
}

pub(super) fn kind(kind: Kind) -> &'static str {
    word_of(&Kind::WORDS, kind)
}

pub(super) fn provenance(provenance: Provenance) -> &'static str {
    word_of(&Provenance::WORDS, provenance)
}

/// How a claim is put forward; `None` for the ordinary way.
pub(super) fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Asserted => None,
        Status::Assumed => Some("assumed (taken for granted, not up for debate)"),
        Status::Open => Some("open (not to be believed without a reason)"),
        Status::Withdrawn => Some("withdrawn (stated in order to be given up)"),
    }
}

/// A strength as the word that is written for it, else as a number.
pub(super) fn strength(strength: f64) -> String {
    let words = [(0.25, "weak"), (0.5, "moderate"), (0.75, "strong")];
    let known = words.iter().find(|(value, _)| (value - strength).abs() < 1e-9);
    known.map_or_else(|| strength.to_string(), |(_, word)| (*word).to_owned())
}

/// A standard of proof: its name, and when a claim meets it.
pub(super) fn standard(standard: Standard) -> String {
    let meaning = match standard {
        Standard::Scintilla => "accepted as soon as anything that stands is for it",
        Standard::Preponderance => "accepted when more stands for it than against it",
        Standard::ClearAndConvincing => "accepted when much more stands for it than against it",
        Standard::BeyondReasonableDoubt => {
            "accepted when much more stands for it than against it, and next to nothing stands against it"
        }
        Standard::DialecticalValidity => {
            "accepted when something that stands is for it and nothing that stands is against it"
        }
    };
    format!("{}: {meaning}.", word_of(&Standard::WORDS, standard).replace('-', " "))
}

/// What the verdicts mean in this debate.
pub(super) fn key(lens: Option<&str>) -> Vec<Definition> {
    let meaning = |verdict| match verdict {
        Verdict::Accepted => "it stands, by the standard of proof it is held to.",
        Verdict::Rejected => "it falls: what it needs has fallen, or something that defeats it stands.",
        Verdict::Undecided => "neither follows: it hangs on a loop, a tie, or something itself undecided.",
    };
    let mut key: Vec<Definition> = Verdict::ALL
        .into_iter()
        .map(|verdict| Definition {
            verdict: Some(verdict),
            term: verdict.word().to_owned(),
            meaning: meaning(verdict).to_owned(),
        })
        .collect();
    key.push(Definition {
        verdict: None,
        term: "Standard of proof".to_owned(),
        meaning: format!("where no other is named, {}", standard(Standard::default())),
    });
    let seen = match lens {
        None => "none. The verdicts follow from the reasons written in this debate and from nothing else.".to_owned(),
        Some(name) => {
            format!("{name}. The verdicts follow from the reasons written in this debate, as this audience takes them.")
        }
    };
    key.push(Definition { verdict: None, term: "Lens".to_owned(), meaning: seen });
    key
}

/// Where a question stands, in a sentence.
pub(super) fn standing(question: bool, rows: &[StandingRow]) -> String {
    let of = |verdict| rows.iter().filter(|row| row.verdict == verdict).collect::<Vec<_>>();
    let [accepted, rejected, undecided] = Verdict::ALL.map(of);
    if !question {
        let parts = [(&accepted, "accepted"), (&rejected, "rejected"), (&undecided, "undecided")];
        let parts: Vec<_> = parts.into_iter().filter(|(rows, _)| !rows.is_empty()).collect();
        return match (parts.as_slice(), rows.len()) {
            ([(_, word)], 1) => format!("The claim is {word}."),
            ([(_, word)], all) => format!("All {all} claims are {word}."),
            (_, all) => {
                let parts: Vec<String> = parts.iter().map(|(rows, word)| format!("{} {word}", rows.len())).collect();
                format!("{}: {}.", count(all, "claim"), list(&parts))
            }
        };
    }
    let some = |rows: &[&StandingRow]| {
        let labels: Vec<String> = rows.iter().map(|row| row.link.label.to_string()).collect();
        format!("{} {}", if rows.len() == 1 { "position" } else { "positions" }, list(&labels))
    };
    let is = |rows: &[&StandingRow]| if rows.len() == 1 { "is" } else { "are" };
    match (accepted.as_slice(), undecided.as_slice(), rejected.as_slice()) {
        ([], [], []) => "No position is named.".to_owned(),
        ([], [], [_]) => "The only position is rejected.".to_owned(),
        ([], [], _) => "No position stands: all are rejected.".to_owned(),
        ([], [_], []) => "Undecided: the only position neither stands nor falls.".to_owned(),
        ([], open, []) => format!("Undecided between {}.", some(open)),
        ([], open, fallen) => {
            format!("Undecided: {} {} open, {} {} rejected.", some(open), is(open), some(fallen), is(fallen))
        }
        (won, [], []) => format!("Accepted: {}.", some(won)),
        (won, [], fallen) => format!("Accepted: {}. Rejected: {}.", some(won), some(fallen)),
        (won, open, []) => format!("Accepted: {}. Undecided: {}.", some(won), some(open)),
        (won, open, fallen) => {
            format!("Accepted: {}. Undecided: {}. Rejected: {}.", some(won), some(open), some(fallen))
        }
    }
}

/// How much there is.
pub(super) fn extent(debate: &Debate) -> String {
    let against: usize = debate.claims.iter().map(|claim| claim.but.len()).sum();
    let undercuts: usize = debate.reasons.iter().map(|reason| reason.unless.len()).sum();
    let counts = [
        (debate.claims.len(), "claim"),
        (debate.reasons.len() - against.min(debate.reasons.len()), "reason"),
        (against, "objection"),
        (undercuts, "undercut"),
        (debate.references.len(), "source"),
    ];
    let parts: Vec<String> =
        counts.into_iter().filter(|(number, _)| *number > 0).map(|(number, word)| count(number, word)).collect();
    list(&parts)
}

/// Which overlays are laid on.
pub(super) fn overlays(debate: &Debate) -> Option<String> {
    let names: Vec<String> = debate.overlays.iter().map(|name| text::line(name)).collect();
    match names.len() {
        0 => None,
        1 => Some(format!("with the overlay {}", list(&names))),
        _ => Some(format!("with the overlays {}", list(&names))),
    }
}

/// "1 claim", "2 claims".
pub(super) fn count(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

/// A number as it is said in a sentence.
pub(super) fn number(count: usize) -> String {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// Words with a capital letter.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// As [`list`], of lines.
pub(super) fn list_of(parts: Vec<Vec<Inline>>) -> Vec<Inline> {
    let count = parts.len();
    let mut line = Vec::new();
    for (place, part) in parts.into_iter().enumerate() {
        if place > 0 {
            line.push(Inline::Words(if place + 1 == count { " and " } else { ", " }.to_owned()));
        }
        line.extend(part);
    }
    line
}

/// "a", "a and b", "a, b and c".
pub(super) fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::view::{Link, Text};

    fn said(verdicts: &[Verdict]) -> String {
        let row = |(index, verdict): (usize, &Verdict)| {
            let label: Text = (index + 1).to_string().into();
            let link = Link { anchor: label.clone(), label, text: "".into() };
            StandingRow { link, verdict: *verdict, why: Vec::new() }
        };
        standing(true, &verdicts.iter().enumerate().map(row).collect::<Vec<_>>())
    }

    #[test]
    fn a_question_says_where_it_stands() {
        use Verdict::{Accepted, Rejected, Undecided};
        assert_eq!(said(&[Accepted, Rejected]), "Accepted: position 1. Rejected: position 2.");
        assert_eq!(
            said(&[Undecided, Undecided, Rejected]),
            "Undecided: positions 1 and 2 are open, position 3 is rejected."
        );
        assert_eq!(said(&[Rejected, Rejected]), "No position stands: all are rejected.");
        assert_eq!(said(&[Undecided, Undecided]), "Undecided between positions 1 and 2.");
        assert_eq!(said(&[]), "No position is named.");
    }

    #[test]
    fn a_strength_is_a_word_where_there_is_one() {
        assert_eq!(strength(0.75), "strong");
        assert_eq!(strength(0.6), "0.6");
    }
}
