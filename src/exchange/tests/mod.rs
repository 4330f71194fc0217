//! The formats, good and broken; the answers; and debates to graphs and back.

mod answers;
mod formats;
mod translation;
