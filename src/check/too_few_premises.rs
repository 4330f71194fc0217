//! A reason with one premise names a scheme that needs more.
//!
//! ## Why
//! A scheme is a pattern with fixed parts: an argument from expert opinion, for example, needs that somebody is an
//! expert in the field and that this expert said so. The part left out is where the objections to come will strike.
//! A `warrant` counts as a part. Where premises say their `role`, another rule tells which of them are lacking.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The missiles in Turkey were obsolete.
//!     because:
//!       - scheme: expert-opinion
//!         claim: McNamara called the missiles in Turkey obsolete.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The missiles in Turkey were obsolete.
//!     because:
//!       - scheme: expert-opinion
//!         premises:
//!           - claim: McNamara called the missiles in Turkey obsolete.
//!           - claim: McNamara was an expert on the missiles of the United States.
//! ```
//!
//! ## Repair
//! Add the premise that the scheme asks for; mark it `implicit: true` if nobody said it.
//!
//! ## Source
//! Walton, Reed & Macagno, *Argumentation Schemes* (Cambridge University Press 2008).

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Debate, Reason},
    rule::Rule,
    schemes::Schemes,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "too-few-premises", severity: Severity::Note, file: include_str!("too_few_premises.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let lone = |reason: &&Reason| reason.premises.len() == 1 && reason.warrant.is_none() && reason.parts.is_empty();
    for reason in debate.reasons.iter().filter(lone) {
        let Some(scheme) = &reason.scheme else { continue };
        let needed = Schemes::of(debate).get(scheme).map_or(0, |scheme| scheme.premises.len());
        if needed < 2 {
            continue;
        }
        let headline = format!(
            "{} rests on one premise, but the scheme {} needs {needed}",
            mention::reason(debate, reason),
            mention::id(scheme)
        );
        found.push(
            RULE.finding(scheme.span, headline)
                .label(reason.premises[0].span, "the only premise")
                .help("add the premise that the scheme asks for, `implicit: true` if nobody said it")
                .about(&reason.name.text)
                .about(&debate.claim(reason.premises[0].claim).name.text),
        );
    }
}
