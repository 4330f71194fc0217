//! A rate of speech is no number of words a minute.
//!
//! ## Why
//! How long a case takes is reckoned from its words and from how fast they are spoken. Talk has about 130 to 170 words a
//! minute; some debaters speak twice as fast.
//!
//! ## Fires on
//! ```yaml
//! debate:
//!   question: Should schools start later?
//!   delivery: {wpm: fast}
//! claims:
//!   - claim: Schools should start later.
//! ```
//!
//! ## Silent on
//! ```yaml
//! debate:
//!   question: Should schools start later?
//!   delivery: {wpm: 155}
//! claims:
//!   - claim: Schools should start later.
//! ```
//!
//! ## Repair
//! Write a number from 30 to 600: how many words you speak in a minute.

use crate::{
    diagnostic::{Diagnostic, Severity},
    model::Delivery,
    rule::Rule,
    source::Span,
};

pub(crate) const RULE: Rule =
    Rule { code: "not-a-rate", severity: Severity::Error, file: include_str!("not_a_rate.rs") };

pub(crate) fn finding(span: Span, written: &str) -> Diagnostic {
    let (least, most) = (Delivery::RATES.start(), Delivery::RATES.end());
    RULE.finding(span, format!("`{written}` is no rate of speech: it is a number of words a minute, {least} to {most}"))
        .help("read a page aloud and count the words of one minute; 155 is common")
}
