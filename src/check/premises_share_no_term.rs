//! The premises of one reason share no term.
//!
//! ## Why
//! Linked premises work together, and what holds them together is a term that they share, as "man" does in "Socrates is
//! a man" and "men are mortal". Premises with no word in common are more often two reasons written as one; then an
//! objection to either would wrongly take down both.
//! Words decide here, so this is a clue. Forms of one word count as one, words such as "it" and "this" may stand for
//! anything, a `warrant` may make the link, and a reason that names its `scheme` or has an implicit premise, which is
//! there to make the link, is believed. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The Soviet Union gained from the crisis.
//!     because:
//!       - premises:
//!           - claim: Cuba stayed communist.
//!           - claim: Washington withdrew missiles from Turkey.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The Soviet Union gained from the crisis.
//!     because:
//!       - premises:
//!           - claim: Cuba stayed communist.
//!           - claim: Every communist ally strengthened the Soviet Union.
//!       - claim: Washington withdrew missiles from Turkey.
//! ```
//! ```yaml
//! debate:
//!   aliases: [[Soviet Union, USSR, Moscow]]
//! claims:
//!   - claim: The crisis was a success.
//!     because:
//!       - premises:
//!           - claim: Moscow kept a base near Florida.
//!           - claim: A base was all that the USSR wanted.
//!       - premises:
//!           - claim: Washington left Moscow alone.
//!           - claim: The Soviet Union asked for no more.
//! ```
//!
//! ## Repair
//! Split them into two reasons, add the premise that links them, or list the words that mean the same under `aliases` of
//! `debate`.
//!
//! ## Source
//! The "Holding Hands" rule of Austhink's Rationale tutorials.

use super::{
    Check,
    language::{Class, Prose},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Reason},
    names::Table,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "premises-share-no-term", severity: Severity::Note, file: include_str!("premises_share_no_term.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    for reason in debate.reasons.iter().filter(|reason| reason.premises.len() > 1 && reason.scheme.is_none()) {
        if let Some(apart) = apart(prose, reason) {
            found.push(finding(debate, reason, apart));
        }
    }
}

/// The place of a premise that no chain of shared terms links with the first; `None` where all hang together.
fn apart(prose: &Prose<'_>, reason: &Reason) -> Option<usize> {
    let mut group: Vec<usize> = (0..reason.premises.len() + usize::from(reason.warrant.is_some())).collect();
    let mut holder: Table<u32, usize> = Table::default();
    let mut join = |at: usize, terms: &mut dyn Iterator<Item = u32>| {
        for term in terms {
            let first = *holder.entry(term).or_insert(at);
            let (one, other) = (root(&mut group, at), root(&mut group, first));
            group[one.max(other)] = one.min(other);
        }
    };
    for (at, premise) in reason.premises.iter().enumerate() {
        let sentence = prose.sentence(premise.claim);
        let points = (0..sentence.len()).any(|at| sentence.is(at, Class::POINTS));
        if points || sentence.terms.is_empty() || sentence.claim().implicit {
            return None;
        }
        join(at, &mut sentence.all_terms());
    }
    if let Some(warrant) = &reason.warrant {
        join(reason.premises.len(), &mut prose.terms_of(warrant).into_iter());
    }
    (1..reason.premises.len()).find(|at| root(&mut group, *at) != 0)
}

fn root(group: &mut [usize], mut at: usize) -> usize {
    while group[at] != at {
        group[at] = group[group[at]];
        at = group[at];
    }
    at
}

fn finding(debate: &Debate, reason: &Reason, apart: usize) -> Diagnostic {
    let (first, other) = (reason.premises[0], reason.premises[apart]);
    let headline = format!(
        "{} and {} share no term, yet are linked in one {}",
        mention::claim(debate.claim(first.claim)),
        mention::claim(debate.claim(other.claim)),
        mention::role(reason.role)
    );
    let mut finding = RULE
        .finding(other.span, headline)
        .here("what links this")
        .label(first.span, "with this?")
        .help(format!(
            "check whether these are two {}s; if not, add the premise that links them",
            mention::role(reason.role)
        ))
        .about(&reason.name.text);
    for premise in &reason.premises {
        finding = finding.about(&debate.claim(premise.claim).name.text);
    }
    finding
}
