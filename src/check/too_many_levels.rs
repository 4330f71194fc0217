//! A map is more than six levels deep.
//!
//! ## Why
//! A reader loses the conclusion on the way down, and the sheet becomes too tall to print. Levels are claims, counted
//! from the one on top; a claim that is only named with `see` is drawn where it is written and adds none.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: The war was avoided.
//!     because:
//!       - claim: Both leaders drew back.
//!         because:
//!           - claim: Both feared escalation.
//!             because:
//!               - claim: Each had seen a war.
//!                 because:
//!                   - claim: Kennedy served in the Pacific.
//!                     because:
//!                       - claim: Kennedy commanded a torpedo boat.
//!                         because:
//!                           - claim: The boat was PT-109.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: The war was avoided.
//!     because:
//!       - claim: Both leaders drew back.
//!         because:
//!           - claim: Both feared escalation.
//! ```
//!
//! ## Repair
//! Write the lower part as a claim of its own at the top of a file, and name it with `see`.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{ClaimId, Debate},
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule { code: "too-many-levels", severity: Severity::Note, file: include_str!("too_many_levels.rs") };

/// The most levels of one map.
const MOST: usize = 6;

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let mut written_below: Vec<Vec<ClaimId>> = vec![Vec::new(); debate.claims.len()];
    let mut on_top = vec![true; debate.claims.len()];
    for reason in &debate.reasons {
        for used in reason.premises.iter().chain(&reason.unless).filter(|used| used.written_here) {
            written_below[reason.target.index()].push(used.claim);
            on_top[used.claim.index()] = false;
        }
    }
    for top in debate.claim_ids().filter(|id| on_top[id.index()]) {
        let mut levels = 0;
        let mut too_deep = None;
        let mut row = vec![top];
        while !row.is_empty() {
            levels += 1;
            if levels == MOST + 1 {
                too_deep = row.iter().min().copied();
            }
            row = row.iter().flat_map(|claim| std::mem::take(&mut written_below[claim.index()])).collect();
        }
        if let Some(below) = too_deep {
            let (top, below) = (debate.claim(top), debate.claim(below));
            found.push(
                RULE.finding(top.name.span, format!("the map under {} is {levels} levels deep", mention::claim(top)))
                    .label(below.name.span, "the seventh level starts here")
                    .help("write the lower part as a claim of its own, and name it with `see`")
                    .about(&top.name.text)
                    .about(&below.name.text),
            );
        }
    }
}
