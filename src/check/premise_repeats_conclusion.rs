//! A premise all but repeats the claim that it is a reason for.
//!
//! ## Why
//! A reason must tell a doubter something new. One that says the conclusion again, with a word changed, begs the
//! question. Texts count as the same when about one letter in seven differs, or less, and one telling word in five;
//! capitals and punctuation are left aside, and texts that differ in a number or in a "not" are never the same.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Khrushchev won a great foreign policy victory.
//!     because:
//!       - claim: Khrushchev did win a great foreign policy victory.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Khrushchev won a great foreign policy victory.
//!     because:
//!       - claim: The United States promised not to invade Cuba.
//! ```
//!
//! ## Repair
//! Say what makes the claim true in other words than its own, or merge the two boxes.

use super::{
    Check,
    shared::words::{alike, each_word, is_english, may_be_alike, normal, sense},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{ClaimId, Debate, Role},
    rule::Rule,
};

pub(super) const CHECK: Check = Check { rule: RULE, find };

const RULE: Rule = Rule {
    code: "premise-repeats-conclusion",
    severity: Severity::Warning,
    file: include_str!("premise_repeats_conclusion.rs"),
};

/// From this likeness on, in percent, two texts say the same.
const ALIKE: usize = 85;

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for reason in debate.reasons.iter().filter(|reason| reason.role == Role::For) {
        for premise in &reason.premises {
            if premise.claim == reason.target || !repeats(debate, premise.claim, reason.target) {
                continue;
            }
            let (above, below) = (debate.claim(reason.target), debate.claim(premise.claim));
            found.push(
                RULE.finding(premise.span, format!("{} says the same as its conclusion", mention::claim(below)))
                    .here("given as a reason")
                    .label(above.text.span, "for this")
                    .help("say what makes the conclusion true in other words than its own, or merge the two")
                    .about(&below.name.text)
                    .about(&above.name.text)
                    .about(&reason.name.text),
            );
        }
    }
}

fn repeats(debate: &Debate, premise: ClaimId, conclusion: ClaimId) -> bool {
    let (one, other) = (&debate.claim(premise).text.value, &debate.claim(conclusion).text.value);
    if !may_be_alike(one, other, ALIKE) || !alike(&normal(one), &normal(other), ALIKE) || numbers(one) != numbers(other)
    {
        return false;
    }
    // In a short text one other word, "lost" for "won", is few letters and all the difference.
    let (one, other) = (sense(one), sense(other));
    let shared = one.terms.iter().filter(|term| other.terms.binary_search(term).is_ok()).count();
    let told = 10 * shared >= 4 * (one.terms.len() + other.terms.len()) || !is_english(debate);
    one.denies == other.denies && told
}

fn numbers(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    each_word(text, |word| {
        if word.contains(|letter: char| letter.is_ascii_digit()) {
            numbers.push(word.to_owned());
        }
    });
    numbers
}
