//! Text → document: the debate file as written, nothing looked up.

pub mod bibtex;
