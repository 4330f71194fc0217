//! A reason names an argumentation scheme that there is not.
//!
//! ## Why
//! A scheme brings the critical questions that test arguments of its kind. Of one that is not known nobody knows the
//! questions, so nobody is asked them. `elenchus schemes` lists those that there are; a debate can bring its own under
//! `schemes`.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The missiles in Turkey were obsolete.
//!     because:
//!       - scheme: expert-oppinion
//!         premises: [McNamara called the missiles in Turkey obsolete., McNamara knew the missiles.]
//! ```
//!
//! ## Silent on
//! ```yaml
//! schemes:
//!   - id: staff-opinion
//!     questions: [{id: asked, text: Was the staff asked?}]
//! claims:
//!   - claim: The missiles in Turkey were obsolete.
//!     because:
//!       - scheme: staff-opinion
//!         premises: [McNamara called the missiles in Turkey obsolete., McNamara knew the missiles.]
//! ```
//!
//! ## Repair
//! Write the name as `elenchus schemes` lists it, or describe the scheme under `schemes`.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    names, repair,
    rule::Rule,
    schemes::{self, Schemes},
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "unknown-scheme", severity: Severity::Warning, file: include_str!("unknown_scheme.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let schemes = Schemes::of(debate);
    for reason in &debate.reasons {
        let Some(scheme) = reason.scheme.as_ref().filter(|scheme| schemes.get(scheme).is_none()) else { continue };
        let near = schemes.near(scheme);
        let finding =
            RULE.finding(scheme.span, format!("there is no scheme {}", mention::id(scheme))).about(&reason.name.text);
        found.push(match near[..] {
            [] => {
                finding.help("`elenchus schemes` lists those that there are; a debate brings its own under `schemes`")
            }
            [near] => {
                let finding = finding.help(format!("write {}", mention::id(near)));
                // A scheme that shares a word with the one named is a clue; a slip of the pen is a repair.
                let is_slip = names::nearest(&schemes::folded(scheme), [near]).is_some();
                if is_slip { finding.edit(scheme.span, repair::scalar(near)) } else { finding }
            }
            _ => {
                let near: Vec<String> = near.into_iter().map(mention::id).collect();
                finding.help(format!("write {}", near.join(" or ")))
            }
        });
    }
}
