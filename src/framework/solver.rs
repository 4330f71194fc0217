//! Questions to a framework under one semantics.

use super::{Answer, Count, End, Framework, Labelling, Labels, NeedsAttacks, Outcome, Semantics, Stop};

/// Answers questions about one framework under one semantics.
#[derive(Debug)]
pub struct Solver<'a> {
    framework: &'a Framework,
    semantics: Semantics,
    stop: Stop,
}

impl<'a> Solver<'a> {
    /// A solver; an error if the semantics is not defined for this kind of framework.
    pub fn new(framework: &'a Framework, semantics: Semantics, stop: Stop) -> Result<Solver<'a>, NeedsAttacks> {
        todo!()
    }

    /// One labelling, always the same. None if there is none, which only happens for stable labellings and models.
    pub fn one(&self) -> Outcome<Option<Labelling>> {
        todo!()
    }

    /// All labellings in an order that is always the same, but no more than `limit` of them.
    pub fn all(&self, limit: usize) -> Outcome<Vec<Labelling>> {
        todo!()
    }

    /// How many labellings there are, without listing them. When stopped, there are at least so many.
    pub fn count(&self) -> Outcome<Count> {
        todo!()
    }

    /// Whether some labelling accepts a node, with such a labelling.
    pub fn credulous(&self, node: usize) -> Answer {
        todo!()
    }

    /// Whether all labellings accept a node; if not, with one that does not. If there is no labelling at all, all do.
    pub fn sceptical(&self, node: usize) -> Answer {
        todo!()
    }

    /// A labelling that gives a node one of these labels.
    pub fn find(&self, node: usize, labels: Labels) -> Outcome<Option<Labelling>> {
        todo!()
    }

    /// Which labels each node has among all labellings. When stopped, it may have others too.
    pub fn acceptance(&self) -> Outcome<Vec<Labels>> {
        todo!()
    }
}
