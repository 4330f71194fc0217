//! Findings → findings without those that the debate allows, at the levels that it sets, and with those about its
//! allowances and levels.
//!
//! An allowance silences the findings of one rule: at the claim or reason that it stands in, at one node that it names,
//! in one file, or in the whole debate. It needs a reason, and it must silence something, or it would hide the next fault.

mod allow_of_unknown_rule;
mod allow_silences_nothing;
mod allow_without_reason;
mod level_of_unknown_rule;
pub mod levels;
mod two_levels;

use crate::{
    diagnostic::{Diagnostic, Severity},
    model::{Allowance, Debate, Place, Removal},
    names::Table,
    rule::Rule,
    source::{Sources, Span},
};

/// Every rule of this stage.
pub const RULES: &[&Rule] = &[
    &allow_of_unknown_rule::RULE,
    &allow_silences_nothing::RULE,
    &allow_without_reason::RULE,
    &level_of_unknown_rule::RULE,
    &two_levels::RULE,
];

/// The code of findings that depend on all of a debate: what an allowance speaks of may stand in another file.
pub const SILENCES_NOTHING: &str = allow_silences_nothing::RULE.code;

/// The rules whose findings are at hand.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// Rules of reading: their errors leave parts of the debate out, so they cannot be silenced.
    pub reading: &'a [&'a Rule],
    /// All other rules that were applied.
    pub judging: &'a [&'a Rule],
}

impl Rules<'_> {
    /// Every code there is, also of this stage.
    fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.judging.iter().chain(self.reading).chain(RULES).map(|rule| rule.code)
    }

    fn find(&self, code: &str) -> Option<&Rule> {
        self.reading.iter().chain(self.judging).copied().find(|rule| rule.code == code)
    }

    /// Whether findings of this rule can be silenced, or weigh less than they do by themselves.
    fn can_be_silenced(&self, code: &str) -> bool {
        !self.reading.iter().any(|rule| rule.code == code && rule.severity == Severity::Error)
    }
}

/// Takes out the findings that the debate allows, adds those about allowances and levels that are wrong, and sets the
/// levels that the debate asks for.
pub fn apply(debate: &Debate, sources: &Sources, findings: Vec<Diagnostic>, rules: Rules<'_>) -> Vec<Diagnostic> {
    let mut used = vec![false; debate.allowances.len()];
    let mut found = silence(debate, sources, findings, rules, &mut used);
    let idle = idle(debate, rules, &used);
    for (allowance, used) in debate.allowances.iter().zip(used) {
        if allowance.because.as_ref().is_none_or(|reason| reason.trim().is_empty()) {
            found.push(allow_without_reason::finding(debate, allowance));
        }
        if rules.find(&allowance.rule).is_none() {
            found.push(allow_of_unknown_rule::finding(allowance, rules));
        } else if !rules.can_be_silenced(&allowance.rule) {
            found.push(without(allow_silences_nothing::cannot(allowance), allowance, &idle));
        } else if !used && is_by_itself(debate, allowance) {
            let finding = allow_silences_nothing::finding(debate, sources, allowance);
            found.push(if finding.edits.is_empty() { without(finding, allowance, &idle) } else { finding });
        }
    }
    level_of_unknown_rule::find(&debate.levels, rules, &mut found);
    two_levels::find(&debate.levels, &mut found);
    levels::Levels::of(debate, rules).apply(&mut found);
    found
}

/// By the place of their list, how many allowances silence nothing.
fn idle(debate: &Debate, rules: Rules<'_>, used: &[bool]) -> Table<Span, usize> {
    let mut idle: Table<Span, usize> = Table::default();
    for (allowance, used) in debate.allowances.iter().zip(used) {
        let is_rule = rules.find(&allowance.rule).is_some();
        if is_rule && !used && (is_by_itself(debate, allowance) || !rules.can_be_silenced(&allowance.rule)) {
            *idle.entry(allowance.removal.place).or_default() += 1;
        }
    }
    idle
}

/// Offers to take an allowance out: with its whole list, where all the others go, too.
fn without(finding: Diagnostic, allowance: &Allowance, idle: &Table<Span, usize>) -> Diagnostic {
    let Removal { entry, list, place, entries } = allowance.removal;
    let whole = idle.get(&place).is_some_and(|idle| *idle == entries);
    match if whole { list } else { entry } {
        Some(span) => finding.edit(span, ""),
        None => finding,
    }
}

fn silence(
    debate: &Debate,
    sources: &Sources,
    findings: Vec<Diagnostic>,
    rules: Rules<'_>,
    used: &mut [bool],
) -> Vec<Diagnostic> {
    let mut allowed: Table<(&str, Option<&str>), Vec<usize>> = Table::default();
    for (number, allowance) in debate.allowances.iter().enumerate() {
        if rules.can_be_silenced(&allowance.rule) {
            let everywhere = matches!(allowance.place, Place::Named { at: None, .. });
            for at in names(debate, allowance).map(Some).chain(everywhere.then_some(None)) {
                allowed.entry((&allowance.rule, at)).or_default().push(number);
            }
        }
    }
    let mut kept = Vec::new();
    for finding in findings {
        let places = finding.subjects.iter().map(|subject| Some(subject.as_str())).chain([None]);
        let mut silenced = false;
        for number in places.filter_map(|at| allowed.get(&(finding.code, at))).flatten() {
            if is_within(&debate.allowances[*number], &sources.get(finding.span().file).name) {
                used[*number] = true;
                silenced = true;
            }
        }
        if !silenced {
            kept.push(finding);
        }
    }
    kept
}

/// The names of the nodes at which an allowance silences a finding.
fn names<'d>(debate: &'d Debate, allowance: &'d Allowance) -> impl Iterator<Item = &'d str> {
    let (at, claim, reason) = match &allowance.place {
        Place::Named { at, .. } => (at.as_ref(), None, None),
        Place::Inside { claim, reason } => (None, *claim, *reason),
    };
    let at = at.map(|at| at.value.as_str());
    let claim = claim.map(|id| debate.claim(id).name.text.as_str());
    let reason = reason.map(|id| debate.reason(id).name.text.as_str());
    at.into_iter().chain(claim).chain(reason)
}

/// Whether an allowance holds in the file of this name. The path that it states begins in the folder of the debate,
/// wherever that lies.
fn is_within(allowance: &Allowance, name: &str) -> bool {
    let Place::Named { within: Some(within), .. } = &allowance.place else { return true };
    let within = within.trim_start_matches("./");
    name.strip_suffix(within).is_some_and(|before| before.is_empty() || before.ends_with(['/', '\\']))
}

/// Whether an allowance stands among nothing but what it was written for: the base alone, or the base and the one
/// overlay that it belongs to. Further overlays may answer what it is about, so it is not put to the test below them,
/// nor is one in a reason that could not be built.
fn is_by_itself(debate: &Debate, allowance: &Allowance) -> bool {
    let is_built = !matches!(allowance.place, Place::Inside { claim: None, reason: None });
    is_built && debate.overlays.len() == usize::from(allowance.overlay.is_some())
}
