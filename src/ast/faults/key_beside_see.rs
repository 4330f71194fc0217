//! A key that belongs to a claim stands beside `see:`, where the claim is only named.
//!
//! ## Why
//! What a claim says, and what speaks for it or against it, is written in one place, so that no reader misses it.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     because:
//!       - see: sleep
//!         because:
//!           - Studies show it.
//!   - id: sleep
//!     claim: Teenagers need nine hours of sleep.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Schools should start later.
//!     because:
//!       - see: sleep
//!         strength: strong
//!   - id: sleep
//!     claim: Teenagers need nine hours of sleep.
//!     because:
//!       - Studies show it.
//! ```
//!
//! ## Repair
//! Write the key where the claim itself is written, or hang it on the claim with `attach:`.

use crate::{
    diagnostic::{Diagnostic, Severity},
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "key-beside-see", severity: Severity::Error, file: include_str!("key_beside_see.rs") };

pub(crate) fn finding(span: Span, key: &str, name: &str) -> Diagnostic {
    RULE.finding(span, format!("`{key}` belongs to the claim `{name}`, which is only named here"))
        .here("not read")
        .help(format!("write it where `{name}` is written, or under `attach:` with `to: {name}`"))
}
