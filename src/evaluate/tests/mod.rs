//! The verdicts against their definition, and the sentences that explain them.

pub(crate) mod build;
mod definition;
mod properties;
pub(crate) mod random;
mod semantics;
mod sentences;
mod size;
mod why;
mod win;
