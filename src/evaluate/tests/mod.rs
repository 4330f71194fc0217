//! The verdicts against their definition, and the sentences that explain them.

mod build;
mod definition;
mod properties;
mod random;
mod semantics;
mod sentences;
mod size;
