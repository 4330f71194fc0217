//! Elenchus: debates in YAML, checked like a program, judged by argumentation theory, printed as briefs.

pub mod ast;
pub mod date;
pub mod diagnostic;
pub mod evaluate;
pub mod model;
pub mod rule;
pub mod source;
