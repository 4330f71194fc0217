//! The parts of a view that tell the verdicts under several semantics, side by side.

use super::{Link, Verdict};

/// Claims and what each semantics makes of them.
#[derive(Clone, Debug)]
pub struct Verdicts {
    /// The title of the debate.
    pub title: String,
    /// How it was judged: overlays, lens, standard.
    pub judged: Vec<String>,
    /// The semantics, the most cautious first.
    pub columns: Vec<Column>,
    /// How strengths were measured, if they were: the name, and what it does.
    pub measure: Option<Measure>,
    /// The rows, by question.
    pub sections: Vec<VerdictSection>,
    /// What there is to say of all rows, in sentences.
    pub notes: Vec<String>,
}

/// A semantics.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// Which labellings it lets count, in half a sentence.
    pub about: &'static str,
    /// How many labellings there are, in words.
    pub labellings: String,
}

/// A way to measure strength.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its name.
    pub name: &'static str,
    /// What it does, in half a sentence.
    pub about: &'static str,
}

/// Rows that belong together.
#[derive(Clone, Debug)]
pub struct VerdictSection {
    /// The question, or what the rows have in common.
    pub heading: String,
    /// Whether the heading is a text of the debate.
    pub is_question: bool,
    /// The claims.
    pub rows: Vec<VerdictRow>,
}

/// A claim and its verdicts.
#[derive(Clone, Debug)]
pub struct VerdictRow {
    /// The claim's name in the debate.
    pub id: String,
    /// The claim, with its whole text.
    pub link: Link,
    /// By column.
    pub cells: Vec<Spread>,
    /// Its strength, 0..=1, if strengths were measured and it has one.
    pub strength: Option<f64>,
    /// Whether the columns disagree.
    pub differs: bool,
}

/// How the labels of a claim are spread over the labellings of a semantics.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Spread {
    /// There is one labelling for certain: its verdict.
    Only(Verdict),
    /// All labellings agree.
    All(Verdict),
    /// Some labellings accept it.
    Some,
    /// No labelling accepts it; some reject it and some leave it open.
    None,
    /// There is no labelling.
    Nothing,
}

impl Spread {
    /// The words that are printed.
    pub fn words(self) -> &'static str {
        match self {
            Spread::Only(verdict) => verdict.word(),
            Spread::All(Verdict::Accepted) => "accepted in all",
            Spread::All(Verdict::Rejected) => "rejected in all",
            Spread::All(Verdict::Undecided) => "undecided in all",
            Spread::Some => "accepted in some",
            Spread::None => "accepted in none",
            Spread::Nothing => "no labelling",
        }
    }

    /// The sign beside the words.
    pub fn mark(self) -> &'static str {
        match self {
            Spread::Only(verdict) | Spread::All(verdict) => verdict.mark(),
            Spread::Some => "~",
            Spread::None => Verdict::Rejected.mark(),
            Spread::Nothing => "–",
        }
    }

    /// The verdict that it is coloured as.
    pub fn colour(self) -> Verdict {
        match self {
            Spread::Only(verdict) | Spread::All(verdict) => verdict,
            Spread::Some | Spread::Nothing => Verdict::Undecided,
            Spread::None => Verdict::Rejected,
        }
    }

    /// Whether two semantics say the same of a claim.
    pub fn agrees(self, other: Spread) -> bool {
        match (self, other) {
            (Spread::Only(one) | Spread::All(one), Spread::Only(two) | Spread::All(two)) => one == two,
            _ => self == other,
        }
    }
}
