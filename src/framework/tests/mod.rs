//! The engine against its definitions.

mod definition;
mod exhaustive;
mod random;
mod relations;
