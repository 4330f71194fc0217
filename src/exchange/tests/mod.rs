//! The formats, good and broken; and debates to graphs and back.

mod formats;
mod translation;
