//! All tests that look at the whole: one binary, so that it is linked once.

mod audit;
mod check;
mod cli;
mod compare;
mod door;
mod layers;
mod reader;
mod rules;
