//! Debate and evaluation → what a debater carries, as plain data: who is asked what.
//!
//! 1. [`sides`] tells for every claim and step of a case which side it works for.
//! 2. [`trial`] judges the debate once more with something given up.
//! 3. [`questions`] finds what the other side can be asked, and what it would change.
//!
//! There are no words in here: [`present`](crate::present) finds them.

pub mod questions;
pub mod sides;
mod trial;
