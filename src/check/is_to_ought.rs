//! The premises tell what is, and the conclusion what ought to be.
//!
//! ## Why
//! From facts alone nothing follows about what should be done: somewhere a value or a goal comes in, and it is there that
//! people differ. Read are reasons with several premises, which are meant to be complete, and that name neither `scheme`
//! nor `warrant`; a reason of one premise leaves its rule unsaid on purpose. A premise speaks of values if it has a word
//! such as "should", "right", "better", "harm", "need", or is of the kind `value` or `policy`. A premise that says "if …"
//! of all that the conclusion speaks of is the rule that leads there. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The voting age should be lowered.
//!     because:
//!       - premises:
//!           - claim: Pupils of sixteen pay taxes.
//!           - claim: Parliament sets the taxes.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The voting age should be lowered.
//!     because:
//!       - premises:
//!           - claim: Pupils of sixteen pay taxes.
//!           - claim: Whoever pays taxes has a right to vote on them.
//! ```
//!
//! ## Repair
//! Add the premise that says what is good or bad about it, `implicit: true` if nobody says it.
//!
//! ## Source
//! D. Hume, A Treatise of Human Nature, book 3, part 1, section 1.

use super::{
    Check,
    language::{Class, Prose, Sentence},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Kind, Role},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule = Rule { code: "is-to-ought", severity: Severity::Warning, file: include_str!("is_to_ought.rs") };

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    for reason in debate.reasons.iter().filter(|reason| reason.role == Role::For && reason.premises.len() > 1) {
        if reason.scheme.is_some() || reason.warrant.is_some() {
            continue;
        }
        let conclusion = prose.sentence(reason.target);
        let Some(ought) = ought(conclusion) else { continue };
        let leads_there = |premise| speaks_of_values(premise) || is_rule_for(premise, conclusion);
        if reason.premises.iter().any(|used| leads_there(prose.sentence(used.claim))) {
            continue;
        }
        let headline = format!(
            "{} says \"{}\", but no premise of {} says what is good or right",
            mention::claim(conclusion.claim()),
            conclusion.word(ought),
            mention::reason(debate, reason)
        );
        let mut finding = RULE
            .finding(mention::place(reason), headline)
            .label(conclusion.span(ought, ought + 1), "what ought to be")
            .help("add the premise that says what is good or bad about it, `implicit: true` if nobody says it")
            .about(&reason.name.text)
            .about(&conclusion.claim().name.text);
        for used in &reason.premises {
            finding = finding.about(&debate.claim(used.claim).name.text);
        }
        found.push(finding);
    }
}

/// The word by which a conclusion says what ought to be. "Must have been" says what is likely.
fn ought(sentence: Sentence<'_>) -> Option<usize> {
    (0..sentence.len()).find(|at| {
        let guesses = sentence.is(*at, Class::NECESSARY) && sentence.is(at + 1, Class::SUPPOSED);
        sentence.is(*at, Class::OUGHT) && !sentence.is_quoted(*at) && !guesses
    })
}

/// Whether a premise says under which condition the conclusion follows: "if the train leaves on time, it reaches Leeds
/// by noon" leads to "should reach Leeds by noon" without a value.
fn is_rule_for(premise: Sentence<'_>, conclusion: Sentence<'_>) -> bool {
    premise.is(0, Class::SUBORDINATES) && conclusion.terms.iter().all(|term| premise.has(*term))
}

fn speaks_of_values(premise: Sentence<'_>) -> bool {
    let kind = premise.claim().kind.as_ref().map(|kind| kind.value);
    matches!(kind, Some(Kind::Value | Kind::Policy)) || premise.any(Class::VALUES)
}
