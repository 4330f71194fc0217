//! The values against their definition, published and hand-made examples, and what the semantics promise.

mod contribution;
mod definition;
mod formulas;
mod loops;
