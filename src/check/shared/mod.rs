//! What several rules need to know about a debate; no rule in here.

pub(super) mod bibliography;
pub(super) mod challenge;
pub(super) mod clash;
pub(super) mod dates;
pub(super) mod likeness;
pub(super) mod memory;
pub(super) mod speech;
pub(super) mod years;
