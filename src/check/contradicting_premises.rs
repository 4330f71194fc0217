//! One reason has premises that cannot both be accepted.
//!
//! ## Why
//! Linked premises stand together or not at all, so this reason can never count. Claims that contradict each other are
//! meant, and rival positions of one issue.
//!
//! ## Fires on
//! ```yaml
//! claims:
//!   - claim: Khrushchev miscalculated.
//!     because:
//!       - premises:
//!           - id: weak
//!             claim: Khrushchev took Kennedy for a weak man.
//!             contradicts: [strong]
//!           - id: strong
//!             claim: Khrushchev took Kennedy for a strong man.
//! ```
//!
//! ## Silent on
//! ```yaml
//! claims:
//!   - claim: Khrushchev miscalculated.
//!     because:
//!       - id: weak
//!         claim: Khrushchev took Kennedy for a weak man.
//!         contradicts: [strong]
//!       - id: strong
//!         claim: Khrushchev took Kennedy for a strong man.
//! ```
//!
//! ## Repair
//! Make them two reasons, or take out the premise that is wrong.

use super::{
    Check,
    shared::clash::{Clash, Rivals},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{ClaimId, Debate, IssueId, Reason, Use},
    names::Table,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule =
    Rule { code: "contradicting-premises", severity: Severity::Error, file: include_str!("contradicting_premises.rs") };

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    let rivals = Rivals::of(debate);
    for reason in debate.reasons.iter().filter(|reason| reason.premises.len() > 1) {
        if let Some((one, other, clash)) = clashing(debate, &rivals, reason) {
            found.push(finding(debate, reason, one, other, clash));
        }
    }
}

/// The first two premises that clash.
fn clashing(debate: &Debate, rivals: &Rivals, reason: &Reason) -> Option<(Use, Use, Clash)> {
    if let [one, other] = reason.premises.as_slice() {
        return rivals.clash(debate, one.claim, other.claim).map(|clash| (*one, *other, clash));
    }
    let mut before: Table<ClaimId, Use> = Table::default();
    let mut positions: Table<IssueId, Use> = Table::default();
    for premise in &reason.premises {
        let contradicted = debate.claim(premise.claim).contradicts.iter().find_map(|other| before.get(&other.value));
        let issues = rivals.issues(premise.claim);
        let rival = issues.iter().find_map(|issue| positions.get(issue)).filter(|rival| rival.claim != premise.claim);
        if let Some(other) = contradicted.or(rival) {
            return rivals.clash(debate, other.claim, premise.claim).map(|clash| (*other, *premise, clash));
        }
        before.insert(premise.claim, *premise);
        positions.extend(issues.iter().map(|issue| (*issue, *premise)));
    }
    None
}

fn finding(debate: &Debate, reason: &Reason, one: Use, other: Use, clash: Clash) -> Diagnostic {
    let (first, second) = (debate.claim(one.claim), debate.claim(other.claim));
    let headline = format!(
        "{} and {} {}, yet are premises of one {}",
        mention::claim(first),
        mention::claim(second),
        clash.why(),
        mention::role(reason.role)
    );
    RULE.finding(other.span, headline)
        .here("this premise")
        .label(one.span, "cannot stand with this one")
        .help(format!("make them two {}s, or take one out", mention::role(reason.role)))
        .about(&first.name.text)
        .about(&second.name.text)
        .about(&reason.name.text)
}
