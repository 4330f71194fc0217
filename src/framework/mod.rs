//! Framework → labellings: every semantics once, for debates and for imported attack graphs alike.
//!
//! A [`Framework`] is an abstract dialectical framework (Brewka & Woltran 2010) whose conditions are gates: a node is
//! accepted iff *all* of its literals hold, or iff *any* of them does; a literal is a node or its negation. An argument
//! of a Dung framework is the gate "all of its attackers negated". A condition that is no single gate, such as a proof
//! standard, is spelt out with helper nodes. The definitions of the semantics stand at [`Semantics`].
//!
//! A [`Solver`] answers questions about one framework under one semantics: one labelling, all, how many there are,
//! whether some or all of them accept a node, and a table of that for every node. Every search can be given a
//! [`Stop`]; an [`Outcome`] says whether all was searched.
//!
//! ```
//! use elenchus::framework::{Framework, Label, Semantics, Solver, Stop};
//!
//! // Two arguments attack each other, and both attack a third.
//! let framework = Framework::of_attacks(3, &[(0, 1), (1, 0), (0, 2), (1, 2)]);
//! let solver = Solver::new(&framework, Semantics::Preferred, Stop::never())?;
//! assert_eq!(solver.count().found.to_string(), "2");
//! assert_eq!(solver.one().found, Some(vec![Label::In, Label::Out, Label::Out]));
//! # Ok::<(), elenchus::framework::NeedsAttacks>(())
//! ```

mod acceptance;
mod count;
mod encoding;
mod frontier;
mod gates;
mod grounded;
mod ideal;
mod listing;
mod parts;
mod preferred;
mod ranges;
mod sat;
mod solver;
mod support;

#[cfg(test)]
mod tests;

use std::{
    fmt,
    time::{Duration, Instant},
};

pub use self::{
    count::Count,
    gates::{Builder, Framework, Gate, Literal},
    solver::Solver,
};

/// What a labelling says of a node.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Label {
    /// Accepted.
    In,
    /// Rejected.
    Out,
    /// Neither.
    Undecided,
}

/// A label for every node of a framework, by its number; helper nodes come after the primary ones.
pub type Labelling = Vec<Label>;

/// Which labellings count.
///
/// Γ takes a labelling to the consensus of each condition over all completions of it (Brewka, Ellmauthaler, Strass,
/// Wallner & Woltran, IJCAI 2013). One labelling is *below* another if every node decided in it has the same label in
/// the other. On Dung frameworks these are the labellings of Caminada (2006), whose accepted nodes are the extensions
/// of Dung (1995).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Semantics {
    /// The least fixpoint of Γ. There is exactly one.
    Grounded,
    /// The fixpoints of Γ.
    Complete,
    /// The maximal complete labellings. There is always one.
    Preferred,
    /// The models that survive their reduct: everything accepted can be built up from what is rejected, so that
    /// a loop of support cannot hold itself up.
    Stable,
    /// The fixpoints of Γ that leave nothing undecided. On Dung frameworks the same as stable.
    Model,
    /// Labellings that are below their own Γ. Helper nodes always have the label that Γ gives them.
    Admissible,
    /// Complete labellings that leave as few nodes undecided as possible, by set inclusion (Verheij 1996). Dung only.
    SemiStable,
    /// Conflict-free labellings that leave as few nodes undecided as possible, by set inclusion (Verheij 1996): no
    /// accepted node attacks another, and what an accepted node attacks is rejected, no more. Dung only.
    Stage,
    /// The largest admissible labelling that is below every preferred one (Dung, Mancarella & Toni 2007). There is
    /// exactly one. Dung only.
    Ideal,
}

impl Semantics {
    /// Every semantics, with the word for it.
    pub const WORDS: [(&'static str, Semantics); 9] = [
        ("grounded", Semantics::Grounded),
        ("complete", Semantics::Complete),
        ("preferred", Semantics::Preferred),
        ("stable", Semantics::Stable),
        ("model", Semantics::Model),
        ("admissible", Semantics::Admissible),
        ("semi-stable", Semantics::SemiStable),
        ("stage", Semantics::Stage),
        ("ideal", Semantics::Ideal),
    ];

    /// Whether it is defined for Dung frameworks only, where every condition is "no attacker is accepted".
    pub fn needs_attacks(self) -> bool {
        matches!(self, Semantics::SemiStable | Semantics::Stage | Semantics::Ideal)
    }
}

/// The semantics asked for is defined for Dung frameworks only, and the framework has other conditions too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NeedsAttacks(pub Semantics);

impl fmt::Display for NeedsAttacks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = Semantics::WORDS.iter().find(|(_, semantics)| *semantics == self.0).map_or("this", |(word, _)| word);
        write!(f, "{word} semantics is defined for frameworks of attacks only, and this one has other conditions too")
    }
}

impl std::error::Error for NeedsAttacks {}

/// When to give a search up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stop(Option<Instant>);

impl Stop {
    /// Search to the end, however long that takes.
    pub fn never() -> Stop {
        Stop(None)
    }

    /// Search no longer than this from now on.
    pub fn after(time: Duration) -> Stop {
        Stop(Instant::now().checked_add(time))
    }

    /// Whether the time is up.
    pub fn is_due(self) -> bool {
        self.0.is_some_and(|end| Instant::now() >= end)
    }
}

/// What a search found, and whether it looked everywhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome<T> {
    /// The answer; if the search was cut short, what was found so far.
    pub found: T,
    /// How the search ended.
    pub end: End,
}

/// How a search ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum End {
    /// All was searched: the answer is final.
    Whole,
    /// As many labellings as were asked for are there, and there are more.
    Limit,
    /// The [`Stop`] fell due, or the search would have needed more memory than it may take. There may be more.
    Stopped,
}

/// Whether a node is accepted credulously or sceptically.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// It is. Credulously: this labelling accepts it. Sceptically: there is nothing to show.
    Yes(Option<Labelling>),
    /// It is not. Sceptically: this labelling does not accept it. Credulously: there is nothing to show.
    No(Option<Labelling>),
    /// The [`Stop`] fell due before it was known.
    Unknown,
}

/// Which labels a node has among all labellings of a semantics. Empty if there is no labelling at all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Labels(u8);

/// In how many labellings something is so.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Extent {
    /// In all, and there is one.
    All,
    /// In some, but not in all.
    Some,
    /// In none.
    None,
}

impl Labels {
    /// No label.
    pub const NONE: Labels = Labels(0);

    /// These labels.
    pub fn of(labels: &[Label]) -> Labels {
        labels.iter().fold(Labels::NONE, |all, label| all.with(*label))
    }

    /// These and one more.
    #[must_use]
    pub fn with(self, label: Label) -> Labels {
        Labels(self.0 | 1 << label as u8)
    }

    /// Whether a label is among them.
    pub fn has(self, label: Label) -> bool {
        self.0 >> label as u8 & 1 == 1
    }

    /// The labels among them.
    pub fn iter(self) -> impl Iterator<Item = Label> {
        [Label::In, Label::Out, Label::Undecided].into_iter().filter(move |label| self.has(*label))
    }

    /// In how many labellings the node has this label.
    pub fn extent(self, label: Label) -> Extent {
        match self.has(label) {
            true if self == Labels::of(&[label]) => Extent::All,
            true => Extent::Some,
            false => Extent::None,
        }
    }
}
