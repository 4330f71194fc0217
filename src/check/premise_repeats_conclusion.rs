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
    language::{Prose, Sentence},
    shared::likeness::{alike, may_be_alike},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{ClaimId, Role},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_words(RULE, find);

const RULE: Rule = Rule {
    code: "premise-repeats-conclusion",
    severity: Severity::Warning,
    file: include_str!("premise_repeats_conclusion.rs"),
};

/// From this likeness on, in percent, two texts say the same.
const ALIKE: usize = 85;

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    for reason in debate.reasons.iter().filter(|reason| reason.role == Role::For) {
        for premise in &reason.premises {
            if premise.claim == reason.target || !repeats(prose, premise.claim, reason.target) {
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

fn repeats(prose: &Prose<'_>, premise: ClaimId, conclusion: ClaimId) -> bool {
    let (one, other) = (prose.sentence(premise), prose.sentence(conclusion));
    // In a short text one other word, "lost" for "won", is few letters and all the difference.
    let shared = one.shared_terms(other);
    let told = 10 * shared >= 4 * (one.terms.len() + other.terms.len()) || prose.lexicon.is_none();
    told && one.denies() == other.denies()
        && may_be_alike(&one.claim().text, &other.claim().text, ALIKE)
        && numbers(one).eq(numbers(other))
        && alike(&one.normal(), &other.normal(), ALIKE)
}

fn numbers(sentence: Sentence<'_>) -> impl Iterator<Item = &str> {
    let has_digit = |word: &&str| word.contains(|letter: char| letter.is_ascii_digit());
    (0..sentence.len()).map(move |at| sentence.word(at)).filter(has_digit)
}
