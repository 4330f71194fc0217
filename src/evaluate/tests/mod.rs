//! The verdicts against their definition, and the sentences that explain them.

mod build;
mod definition;
mod properties;
mod random;
mod sentences;
mod size;
mod why;
mod win;
