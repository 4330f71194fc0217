//! The rules on wording cannot read the language of the debate.
//!
//! ## Why
//! Some rules read words: whether a claim holds its own reasoning, whether two premises share a term, whether two claims
//! date one thing differently. They know the words of English only. A debate in another language gets all other rules,
//! and this note, once, with the names of those that were not applied, so that nobody takes their silence for praise.
//! Where no `language` is stated, English is taken for granted, unless the claims do not read like it.
//!
//! ## Fires on
//! ```yaml
//! debate:
//!   language: de
//! claims:
//!   - claim: Die Schule soll um neun Uhr beginnen.
//! ```
//!
//! ## Silent on
//! ```yaml
//! debate:
//!   language: en-GB
//! claims:
//!   - claim: School should start at nine.
//! ```
//!
//! ## Repair
//! Nothing is wrong. If the debate is in English, say `language: en` under `debate`; to be rid of the note, `allow` it.

use super::{
    Check, Find, RULES,
    language::{Prose, names},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_words(RULE, find);

const RULE: Rule =
    Rule { code: "language-not-read", severity: Severity::Note, file: include_str!("language_not_read.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let Some(first) = prose.debate.claims.first().filter(|_| prose.lexicon.is_none()) else { return };
    let not_applied = RULES.iter().filter(|check| matches!(check.find, Find::Language(_)));
    let codes: Vec<String> = not_applied.map(|check| mention::id(check.rule.code)).collect();
    let rules = codes.len();
    let codes = mention::list(codes.into_iter(), rules);
    let known = mention::list(names().map(str::to_owned), names().len());
    let (span, headline, help) = match &prose.debate.language {
        Some(tag) => (
            tag.span,
            format!("{rules} rules read words of {known} only, and this debate is in {}", mention::id(tag)),
            format!("nothing is wrong; the other {} rules were applied, and not {codes}", RULES.len() - rules),
        ),
        None => (
            first.text.span,
            format!("{rules} rules read words of {known} only, and these claims do not read like it"),
            format!("say under `debate` what the `language` is, `en` if it is English; not applied were {codes}"),
        ),
    };
    found.push(RULE.finding(span, headline).help(help).about(&first.name.text));
}
