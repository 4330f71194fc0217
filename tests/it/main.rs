//! All tests that look at the whole: one binary, so that it is linked once.

mod arguments;
mod audit;
mod check;
mod cli;
mod compare;
mod delivery;
mod door;
mod evidence;
mod golden;
mod layers;
mod map;
mod office;
mod paper;
mod precision;
mod prepare;
mod reader;
mod readme;
mod repair;
mod rules;
mod sheets;
mod solve;
mod typeset;
mod why;
