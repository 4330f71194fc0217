//! An effect is dated wholly before its cause.
//!
//! ## Why
//! What came first cannot have been brought about by what came later. The step looks at reasons with a causal scheme:
//! in `cause-to-effect` the premise is the cause and the claim the effect; in `sign`, `abductive` and
//! `evidence-to-hypothesis` the premise is the trace and the claim is what left it, so there the claim may not come
//! after all its traces. Only dates that no reading can reconcile are found. A threat of what is to come works before
//! it comes: then say that it was expected, and date the expectation.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - id: ships-turned
//!     claim: The Soviet ships turned round.
//!     when: 1962-10-23
//!     because:
//!       - scheme: cause-to-effect
//!         premises:
//!           - claim: The blockade came into force.
//!             when: 1962-10-24
//!           - claim: A blockade turns ships round.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - id: ships-turned
//!     claim: The Soviet ships turned round.
//!     when: 1962-10-23/1962-10-24
//!     because:
//!       - scheme: cause-to-effect
//!         premises:
//!           - claim: The blockade came into force.
//!             when: 1962-10-24
//!           - claim: A blockade turns ships round.
//!   - claim: The missiles had been in Cuba since September.
//!     when: 1962-09
//!     because:
//!       - scheme: sign
//!         premises:
//!           - claim: An aeroplane photographed the missiles.
//!             when: 1962-10-14
//!           - claim: What is photographed is there.
//! ```
//!
//! ## Repair
//! Mend the date that is wrong, or look for another cause.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{Claim, Debate, Role},
    rule::Rule,
    schemes,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "effect-before-cause", severity: Severity::Warning, file: include_str!("effect_before_cause.rs") };

/// What a scheme says of the order of things.
#[derive(Clone, Copy, PartialEq)]
enum Order {
    /// The premises bring the conclusion about.
    CauseFirst,
    /// The premises are what the conclusion left behind.
    EffectFirst,
}

fn order(scheme: &str) -> Option<Order> {
    match schemes::folded(scheme).as_str() {
        "cause-to-effect" => Some(Order::CauseFirst),
        "sign" | "abductive" | "evidence-to-hypothesis" => Some(Order::EffectFirst),
        _ => None,
    }
}

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for reason in debate.reasons.iter().filter(|reason| reason.role == Role::For) {
        let Some((scheme, order)) = reason.scheme.as_ref().and_then(|scheme| Some((scheme, order(scheme)?))) else {
            continue;
        };
        let conclusion = debate.claim(reason.target);
        let premises = || reason.premises.iter().map(|used| debate.claim(used.claim));
        // A hypothesis may explain what came before it as long as it also explains something after it.
        let wrong: Option<&Claim> = match order {
            Order::CauseFirst => premises().find(|premise| before(conclusion, premise)),
            Order::EffectFirst => {
                let mut dated = premises().filter(|premise| premise.when.is_some());
                let first = dated.next().filter(|premise| before(premise, conclusion));
                first.filter(|_| dated.all(|premise| before(premise, conclusion)))
            }
        };
        let Some(premise) = wrong else { continue };
        let (cause, effect) = if order == Order::CauseFirst { (premise, conclusion) } else { (conclusion, premise) };
        let (Some(caused), Some(causing)) = (&effect.when, &cause.when) else { continue };
        let headline = format!(
            "{} is dated before its cause {}: {} and {}",
            mention::claim(effect),
            mention::claim(cause),
            caused.value,
            causing.value
        );
        found.push(
            RULE.finding(caused.span, headline)
                .here("the effect")
                .label(causing.span, "the cause")
                .label(scheme.span, "the scheme that makes them cause and effect")
                .help("mend the date that is wrong, or look for another cause")
                .about(&effect.name.text)
                .about(&cause.name.text)
                .about(&reason.name.text),
        );
    }
}

/// Whether one claim is dated wholly before another.
fn before(one: &Claim, other: &Claim) -> bool {
    matches!((&one.when, &other.when), (Some(one), Some(other)) if one.value.certainly_before(&other.value))
}
