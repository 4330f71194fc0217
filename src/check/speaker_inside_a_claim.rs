//! A claim tells who says it.
//!
//! ## Why
//! "Lippmann argues that the trade was fair" is a claim about Lippmann: whoever doubts the trade cannot object to it, and
//! it stays true if the trade was foul. Who says a thing is written under `by`, and where under `evidence`. Where the
//! saying is itself what happened, the claim is right as it is: it has a date or a `when`, it tells to whom or where it
//! was said, or it is a premise that reports a testimony. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Lippmann argues that the trade was fair.
//!   - claim: According to Castro, nobody asked him.
//! ```
//!
//! ## Silent on
//! ```yaml
//! people:
//!   - {id: lippmann, name: Walter Lippmann}
//! claims:
//!   - claim: The trade was fair.
//!     by: lippmann
//!   - claim: Khrushchev told Castro that the missiles would stay.
//!   - claim: Kennedy said on television that ships would be searched.
//!   - claim: The bombers left.
//!     because:
//!       - scheme: witness-testimony
//!         premises: [A sailor said that the bombers had left.]
//! ```
//!
//! ## Repair
//! Keep what is said as the claim, and name the speaker under `by`.

use super::{
    Check,
    language::{Class, Prose, Sentence, Sign},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule = Rule {
    code: "speaker-inside-a-claim",
    severity: Severity::Warning,
    file: include_str!("speaker_inside_a_claim.rs"),
};

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let reports = reports(prose.debate);
    for sentence in prose.sentences() {
        let claim = sentence.claim();
        if claim.when.is_some() || reports[sentence.id.index()] {
            continue;
        }
        let Some((from, to, said)) = attribution(sentence) else { continue };
        // "In May Kennedy said that …" tells what happened in May.
        if (from..to).any(|at| sentence.is(at, Class::TIME.or(Class::NUMBER))) {
            continue;
        }
        let headline = format!("{} tells who says it: \"{}\"", mention::claim(claim), sentence.text(from, to));
        found.push(
            RULE.finding(sentence.span(from, to), headline)
                .help(format!("write {} as the claim, and name the speaker under `by`", mention::quoted(said)))
                .about(&claim.name.text),
        );
    }
}

/// By claim, whether it is a premise of a reason of a stated scheme: there it reports a testimony.
fn reports(debate: &Debate) -> Vec<bool> {
    let mut reports = vec![false; debate.claims.len()];
    for reason in debate.reasons.iter().filter(|reason| reason.scheme.is_some()) {
        for premise in &reason.premises {
            reports[premise.claim.index()] = true;
        }
    }
    reports
}

/// The words that name a speaker, and what is said; only at the head of the text.
fn attribution(sentence: Sentence<'_>) -> Option<(usize, usize, &str)> {
    if let Some(cue) = sentence.cues(&[Sign::Attribution]).next() {
        let (from, to) = cue.words;
        let end = sentence.clause_end(to);
        return if from == 0 {
            (end < sentence.len()).then(|| (0, end, sentence.text(end, sentence.len())))
        } else {
            Some((from, end, sentence.text(0, from)))
        };
    }
    let verb = (1..sentence.len().min(LONGEST_NAME)).find(|at| sentence.is(*at, Class::SAYS))?;
    let that = verb + 1;
    // "The treaty states that" tells what a paper holds; "argues" is said of persons, or of those who are named so.
    let is_person = (0..verb).all(|at| sentence.has_capital(at) || sentence.is(at, Class::TITLE.or(Class::DETERMINER)))
        && (0..verb)
            .any(|at| sentence.has_capital(at) && !sentence.is(at, Class::DETERMINER) || sentence.is(at, Class::TITLE))
        || sentence.is(verb - 1, Class::PRONOUN);
    (is_person && sentence.is(that, Class::RELATIVE) && sentence.len() > that + 2)
        .then(|| (0, that + 1, sentence.text(that + 1, sentence.len())))
}

/// So many words, with titles, a name can have before its verb.
const LONGEST_NAME: usize = 8;
