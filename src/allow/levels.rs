//! How much findings weigh: by their rules, unless a debate, or whoever checks it, sets another level.

use super::Rules;
use crate::{
    diagnostic::{Diagnostic, Severity},
    model::Debate,
    names::Table,
};

/// What the findings of some rules count as.
#[derive(Clone, Default, Debug)]
pub struct Levels<'a> {
    /// By code; `None`: they are left out.
    of_rules: Table<&'a str, Option<Severity>>,
    /// Whether warnings count as errors.
    is_strict: bool,
}

impl<'a> Levels<'a> {
    /// Those that a debate sets. Of two for one rule the stricter holds. Rules whose findings cannot be silenced keep
    /// their own.
    pub(super) fn of(debate: &'a Debate, rules: Rules<'_>) -> Levels<'a> {
        let levels = &debate.levels;
        let lists =
            [(&levels.note, Severity::Note), (&levels.warn, Severity::Warning), (&levels.deny, Severity::Error)];
        let mut set = Levels::default();
        for (codes, severity) in lists {
            for code in codes.iter().filter(|code| rules.can_be_silenced(code)) {
                set.set(code, Some(severity));
            }
        }
        set
    }

    /// Sets the level of a rule; `None`: its findings are left out.
    pub fn set(&mut self, rule: &'a str, level: Option<Severity>) {
        self.of_rules.insert(rule, level);
    }

    /// Counts warnings as errors, as they are after the levels of their rules are set.
    #[must_use]
    pub fn strict(self) -> Levels<'a> {
        Levels { is_strict: true, ..self }
    }

    /// Sets the levels of findings, and takes out those that are left out.
    pub fn apply(&self, findings: &mut Vec<Diagnostic>) {
        findings.retain_mut(|finding| {
            match self.of_rules.get(finding.code) {
                Some(None) => return false,
                Some(Some(level)) => finding.severity = *level,
                None => {}
            }
            if self.is_strict && finding.severity == Severity::Warning {
                finding.severity = Severity::Error;
            }
            true
        });
    }
}
