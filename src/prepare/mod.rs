//! Debate and evaluation → what a debater carries, as plain data: who is asked what, and what is said in the time there is.
//!
//! 1. [`sides`] tells for every claim and step of a case which side it works for.
//! 2. [`arguments`] gathers what both sides argue, and what answers what.
//! 3. [`trial`] judges the debate once more with something given up.
//! 4. [`questions`] finds what the other side can be asked, and what it would change.
//! 5. [`speech`] chooses what is said within the clock; [`spoken`] knows how long a text is when it is said, [`formats`]
//!    knows the clocks.
//! 6. [`lots`] draws what a worksheet leaves blank, and in which order cards are printed.
//! 7. [`mod@matrix`] holds the evidence against rival positions.
//! 8. [`rivalry`] sets the arguments of a position in order, and follows what is said against each.
//!
//! There are no words in here: [`present`](crate::present) finds them.

pub mod arguments;
pub mod formats;
pub mod lots;
pub mod matrix;
pub mod questions;
pub mod rivalry;
pub mod sides;
pub mod speech;
pub mod spoken;
mod trial;
