//! Debate and evaluation → what a debater carries, as plain data: who is asked what, and what is said in the time there is.
//!
//! 1. [`sides`] tells for every claim and step of a case which side it works for.
//! 2. [`arguments`] gathers what both sides argue, and what answers what.
//! 3. [`trial`] judges the debate once more with something given up.
//! 4. [`questions`] finds what the other side can be asked, and what it would change.
//! 5. [`speech`] chooses what is said within the clock; [`formats`] knows the clocks.
//!
//! There are no words in here: [`present`](crate::present) finds them.

pub mod arguments;
pub mod formats;
pub mod questions;
pub mod sides;
pub mod speech;
mod trial;
