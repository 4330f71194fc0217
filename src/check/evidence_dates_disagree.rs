//! Two pieces of evidence for one claim date the same thing differently, or one of them dates it otherwise than the claim.
//!
//! ## Why
//! Both cannot be right, and an opponent will read both aloud. Only what is plain is found: a quotation is read for the
//! one date that it names, two quotations must speak of the same things, and no reading of the dates may have a day in
//! common. A quotation is set against `when` only where the claim is one
//! of fact, the quotation speaks of what it says, and names at least a month. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - {id: article, title: An article}
//!   - {id: archive, title: A protocol}
//! claims:
//!   - claim: Khrushchev visited Bulgaria before the crisis.
//!     evidence:
//!       - source: article
//!         quote: In March 1962, during a visit to Bulgaria, Khrushchev decided
//!       - source: archive
//!         quote: Khrushchev made a visit to Bulgaria from 14 to 20 May 1962
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - {id: memoirs, title: Memoirs}
//!   - {id: archive, title: A protocol}
//! claims:
//!   - claim: Khrushchev visited Bulgaria before the crisis.
//!     when: 1962-05
//!     evidence:
//!       - source: memoirs
//!         quote: during my visit to Bulgaria in May 1962
//!       - source: archive
//!         quote: Khrushchev made a visit to Bulgaria from 14 to 20 May 1962
//!       - source: archive
//!         quote: The protocol was published in 2003
//! ```
//!
//! ## Repair
//! Say which is right, and move the other under an objection or drop it.

use super::{Check, language::Prose};
use crate::{
    date::{Date, Precision},
    dating,
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Claim, Debate, Evidence, Kind},
    rule::Rule,
    source::Spanned,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule = Rule {
    code: "evidence-dates-disagree",
    severity: Severity::Warning,
    file: include_str!("evidence_dates_disagree.rs"),
};

/// A quotation that names a date.
struct Dated<'a> {
    evidence: &'a Evidence,
    quote: &'a Spanned<String>,
    date: Date,
    terms: Vec<String>,
}

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    let Some(known) = prose.lexicon.map(|lexicon| &lexicon.language.dates) else { return };
    for claim in &debate.claims {
        let dated = claim.evidence.iter().filter_map(|evidence| {
            let quote = evidence.quote.as_ref()?;
            Some(Dated { evidence, quote, date: dating::sole(quote, known)?, terms: dating::terms(quote, known) })
        });
        let dated: Vec<Dated<'_>> = dated.collect();
        // Each is set against the first only, so that the work stays linear.
        let Some((first, others)) = dated.split_first() else { continue };
        for other in others.iter().filter(|other| {
            other.date.certainly_excludes(&first.date) && dating::shared(&other.terms, &first.terms) >= dating::ENOUGH
        }) {
            let headline = format!(
                "two pieces of evidence for {} date the same thing differently: {} and {}",
                mention::claim(claim),
                first.date,
                other.date
            );
            found.push(
                about(debate, claim, other, RULE.finding(other.quote.span, headline))
                    .label(first.quote.span, "the other date")
                    .about(&debate.reference(first.evidence.reference.value).name.text),
            );
        }
        let fact = claim.kind.as_ref().is_none_or(|kind| kind.value == Kind::Fact);
        let Some(when) = claim.when.as_ref().filter(|_| fact) else { continue };
        let terms = dating::terms(&claim.text, known);
        for quote in dated.iter().filter(|quote| {
            quote.date.precision() <= Precision::Month
                && quote.date.certainly_excludes(&when.value)
                && dating::shared(&quote.terms, &terms) >= SAME
        }) {
            let headline = format!(
                "evidence for {} names {}, but the claim is dated {}",
                mention::claim(claim),
                quote.date,
                when.value
            );
            found.push(
                about(debate, claim, quote, RULE.finding(quote.quote.span, headline))
                    .label(when.span, "the claim's own date"),
            );
        }
    }
}

/// How many terms a quotation shares with the claim when it speaks of what the claim says, and not of its setting.
const SAME: usize = 3;

fn about(debate: &Debate, claim: &Claim, quote: &Dated<'_>, finding: Diagnostic) -> Diagnostic {
    finding
        .here(quote.date.to_string())
        .help("say which date is right, and move the other under an objection or drop it")
        .about(&claim.name.text)
        .about(&debate.reference(quote.evidence.reference.value).name.text)
}
