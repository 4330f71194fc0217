//! Debate → the words of its claims, and what the rules on wording must know of them: which class a word belongs to,
//! what it stands for, where a clause begins. What is known of a language is in [`crate::language`].

mod aliases;
mod prose;
mod sentence;
#[cfg(test)]
mod tests;

pub(super) use crate::language::{Class, Lexicon, Marks, Place, Sign, names};
use crate::language::{Piece, normal, pieces, stated};
pub(super) use prose::Prose;
pub(super) use sentence::{Cued, Sentence};
