//! A claim holds a reason and what it is a reason for.
//!
//! ## Why
//! A claim is one box, and a word like "because" or "therefore" inside it is an arrow that was not drawn: nobody can
//! object to the reason without objecting to the conclusion too. Words that join other things as well, "since", "as",
//! "so", "thus", count only where they open a clause and the clause reads so; "because of" names a cause, not a reason.
//! Where the link itself is what is claimed ("not because …", "mainly because …"), it is left alone, and so are words in
//! quotation marks. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Cuba was safe because the United States had promised not to invade it.
//!   - claim: The missiles were gone, so the blockade had done its work.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Cuba was safe.
//!     because:
//!       - claim: The United States had promised not to invade it.
//!   - claim: The missiles were removed because of the blockade.
//!   - claim: Since 1959 Cuba has been communist.
//!   - claim: Khrushchev did not retreat because he was afraid, but because he had what he wanted.
//! ```
//!
//! ## Repair
//! Make two claims of it, and write the one under `because` of the other.
//!
//! ## Source
//! Austhink's Rationale tutorials: no reasoning inside a box.

use super::{
    Check,
    language::{Class, Cued, Marks, Prose, Sentence, Sign},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule = Rule {
    code: "reasoning-inside-a-claim",
    severity: Severity::Warning,
    file: include_str!("reasoning_inside_a_claim.rs"),
};

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    for sentence in prose.sentences() {
        let cue = sentence.cues(&[Sign::Reason, Sign::Conclusion]).find(|cue| links(sentence, cue));
        found.extend(cue.map(|cue| finding(sentence, cue)));
    }
}

/// Whether the text before or after a cue leaves room for what it links, and does not deny the link.
fn links(sentence: Sentence<'_>, cue: &Cued) -> bool {
    let (start, end) = cue.words;
    let last = sentence.len();
    // "He did not do it because …, but …": what is denied is the link.
    let denied = cue.sign == Sign::Reason
        && (0..start).any(|at| sentence.is(at, Class::DENIES))
        && (end..last).any(|at| sentence.marks(at).has(Marks::COMMA) && sentence.is(at, Class::JOINS));
    // "Whether … because … is disputed": the whole of it is what is spoken of.
    let embedded = sentence.is(0, Class::RELATIVE.or(Class::SUBORDINATES))
        && cue.words.0 > 0
        && !(1..=start).any(|at| sentence.marks(at).has(Marks::PAUSE));
    !denied && !embedded && end < last && (start > 0 || last - end > 3)
}

fn finding(sentence: Sentence<'_>, cue: Cued) -> Diagnostic {
    let (start, end) = cue.words;
    let claim = sentence.claim();
    let word = sentence.text(start, end);
    let headline = format!("{} holds its own reasoning: \"{word}\"", mention::claim(claim));
    RULE.finding(sentence.span(start, end), headline).help(repair(sentence, cue)).about(&claim.name.text)
}

/// How the two can be written apart, as far as the words show where one ends.
fn repair(sentence: Sentence<'_>, cue: Cued) -> String {
    let (start, end) = cue.words;
    let last = sentence.len();
    let (before, after) = if start == 0 {
        let comma = sentence.clause_end(end);
        (sentence.text(end, comma), sentence.text(comma, last))
    } else {
        (sentence.text(0, start), sentence.text(end, last))
    };
    // After "since" at the head comes the reason; after "because" inside a sentence it comes last.
    let (reason, conclusion) =
        if (cue.sign == Sign::Reason) == (start == 0) { (before, after) } else { (after, before) };
    if reason.is_empty() || conclusion.is_empty() {
        return "make the reason and the conclusion two claims, the one under `because` of the other".to_owned();
    }
    format!("write {} as a claim, and {} under its `because`", mention::quoted(conclusion), mention::quoted(reason))
}
