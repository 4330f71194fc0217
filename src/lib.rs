//! Elenchus: debates in YAML, checked like a program, judged by argumentation theory, printed as briefs.

pub mod check;
pub mod date;
pub mod diagnostic;
pub mod evaluate;
mod mention;
pub mod model;
pub mod rule;
pub mod source;
