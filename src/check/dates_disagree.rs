//! A claim and its objection date the same thing differently.
//!
//! ## Why
//! One of the two dates is wrong, and a debate that knows it should say which. Only what is plain is found: each text
//! names one date, no reading of the two has a day in common, and both texts speak of the same things. "By 1962" and
//! "since 1959" are limits, not dates. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: decided-in-bulgaria
//!     claim: Khrushchev decided in March 1962, during a visit to Bulgaria, to send missiles.
//!     but:
//!       - id: visit-was-in-may
//!         claim: The visit of Khrushchev to Bulgaria took place from 14 to 20 May 1962.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: decided-in-bulgaria
//!     claim: Khrushchev decided in May 1962, during a visit to Bulgaria, to send missiles.
//!     but:
//!       - claim: The visit of Khrushchev to Bulgaria took place from 14 to 20 May 1962, and nothing was decided.
//!       - claim: The Presidium decided in October 1964 to remove him.
//! ```
//!
//! ## Repair
//! Correct the wrong date, withdraw the claim that has it, or allow the finding and say which of the two is right.

use super::{Check, language::Prose};
use crate::{
    dating,
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Status,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "dates-disagree", severity: Severity::Warning, file: include_str!("dates_disagree.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    for pair in dating::disagreements(debate) {
        let (one, other) = (debate.claim(pair.one.0), debate.claim(pair.other.0));
        if [one, other].iter().any(|claim| claim.status == Status::Withdrawn) {
            continue;
        }
        let headline = format!(
            "{} and {} date the same thing differently: {} and {}",
            mention::claim(one),
            mention::claim(other),
            pair.one.1,
            pair.other.1
        );
        found.push(
            RULE.finding(one.text.span, headline)
                .here(pair.one.1.to_string())
                .label(other.text.span, pair.other.1.to_string())
                .help("correct the wrong date, withdraw the claim that has it, or allow this and say which is right")
                .about(&one.name.text)
                .about(&other.name.text),
        );
    }
}
