//! Claim or reason → how a sentence mentions it: the id that its author gave it, or else its words, shortened.

use crate::{
    model::{Claim, Debate, Issue, Reason, Role},
    source::Span,
};

/// The most letters of a text that a sentence repeats; about one line of a terminal with room for the sentence.
const LONGEST: usize = 60;

/// Mentions a claim: `` `its-id` ``, or ‘its text’ where nobody gave it an id.
pub fn claim(claim: &Claim) -> String {
    if claim.name.written { id(&claim.name.text) } else { quoted(&claim.text) }
}

/// Mentions a reason: by its id, else by its label, else by its first premise.
pub fn reason(debate: &Debate, reason: &Reason) -> String {
    if reason.name.written {
        return id(&reason.name.text);
    }
    match (&reason.label, reason.premises.first()) {
        (Some(label), _) => quoted(label),
        (None, Some(first)) => claim(debate.claim(first.claim)),
        (None, None) => id(&reason.name.text),
    }
}

/// Mentions an issue: by its id, else by its question.
pub fn issue(issue: &Issue) -> String {
    match &issue.question {
        Some(question) if !issue.name.written => quoted(question),
        _ => id(&issue.name.text),
    }
}

/// The place of a reason: its id, or where nobody wrote one its first premise; the whole of it may fill pages.
pub fn place(reason: &Reason) -> Span {
    if reason.name.written { reason.name.span } else { reason.premises.first().map_or(reason.span, |first| first.span) }
}

/// What a reason is called by its role: a reason, or an objection.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::For => "reason",
        Role::Against => "objection",
    }
}

/// An id, marked as one.
pub fn id(name: &str) -> String {
    format!("`{name}`")
}

/// A text in quotation marks, on one line, cut after a whole word where it is long.
pub fn quoted(text: &str) -> String {
    let mut shown = String::new();
    let mut letters = 0;
    for word in text.split_whitespace() {
        letters += word.chars().count() + 1;
        if letters > LONGEST && !shown.is_empty() {
            return format!("‘{shown} …’");
        }
        if !shown.is_empty() {
            shown.push(' ');
        }
        if letters > 2 * LONGEST {
            shown.extend(word.chars().take(LONGEST));
            return format!("‘{shown}…’");
        }
        shown.push_str(word);
    }
    format!("‘{shown}’")
}

/// Joins mentions as a sentence does: "a", "a and b", "a, b and c". Past `most`, the rest are counted, not dropped.
pub fn list(mentions: impl ExactSizeIterator<Item = String>, most: usize) -> String {
    let total = mentions.len();
    let shown = if total > most { most.max(2) - 1 } else { total };
    let mut parts: Vec<String> = mentions.take(shown).collect();
    if total > shown {
        parts.push(format!("{} more", total - shown));
    }
    let last = parts.pop().unwrap_or_default();
    if parts.is_empty() { last } else { format!("{} and {last}", parts.join(", ")) }
}

/// A number with its noun: "1 claim", "2 claims".
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_after_a_whole_word() {
        assert_eq!(quoted("Cuba  was\nsaved."), "‘Cuba was saved.’");
        let long = "word ".repeat(30);
        assert_eq!(quoted(&long), format!("‘{} …’", "word ".repeat(12).trim_end()));
        assert_eq!(quoted(&"x".repeat(500)), format!("‘{}…’", "x".repeat(LONGEST)));
    }

    #[test]
    fn a_long_list_counts_what_it_does_not_show() {
        let names = |number: usize| vec!["a".to_owned(); number].into_iter();
        assert_eq!(list(names(1), 4), "a");
        assert_eq!(list(names(3), 4), "a, a and a");
        assert_eq!(list(names(9), 4), "a, a, a and 6 more");
    }
}
