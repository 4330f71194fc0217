//! Findings → repaired files: the edits that findings offer, and nothing else, byte for byte.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::{
    diagnostic::{Diagnostic, Edit},
    source::{FileId, Sources},
};

/// A file after its repairs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Repaired {
    /// Which file.
    pub file: FileId,
    /// Its whole text.
    pub text: String,
}

/// What the repairs of some findings come to.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Repairs {
    /// The files that change, in their order.
    pub files: Vec<Repaired>,
    /// How many findings are repaired.
    pub made: usize,
    /// How many findings offer a repair that would touch the same letters as one that is made: another run repairs
    /// them.
    pub postponed: usize,
}

/// Makes the repairs that findings offer.
///
/// Of two that touch the same letters, the one of the earlier finding is made. A file that was not UTF-8 is left alone:
/// its text here is not what stands on the disk.
pub fn repairs(sources: &Sources, findings: &[Diagnostic]) -> Repairs {
    let mut repairs = Repairs::default();
    let mut chosen: BTreeMap<FileId, Vec<&Edit>> = BTreeMap::new();
    // Which letters of each file go already: starts with their ends, never overlapping.
    let mut taken: BTreeMap<FileId, BTreeMap<u32, &Edit>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| !finding.edits.is_empty()) {
        if finding.edits.iter().any(|edit| sources.get(edit.span.file).unreadable.is_some()) {
            continue;
        }
        let is_made = |edit: &&Edit| taken.get(&edit.span.file).is_some_and(|taken| made(taken, edit));
        if finding.edits.iter().all(|edit| is_made(&edit)) {
            repairs.made += 1;
        } else if finding.edits.iter().any(|edit| taken.get(&edit.span.file).is_some_and(|taken| touches(taken, edit)))
        {
            repairs.postponed += 1;
        } else {
            for edit in &finding.edits {
                taken.entry(edit.span.file).or_default().insert(edit.span.start, edit);
                chosen.entry(edit.span.file).or_default().push(edit);
            }
            repairs.made += 1;
        }
    }
    for (file, mut edits) in chosen {
        edits.sort();
        repairs.files.push(Repaired { file, text: edited(&sources.get(file).text, &edits) });
    }
    repairs
}

/// Whether just this edit is made already.
fn made(taken: &BTreeMap<u32, &Edit>, edit: &Edit) -> bool {
    taken.get(&edit.span.start).is_some_and(|other| **other == *edit)
}

/// Whether an edit touches letters that another one changes. What is put in beside a change stands in no sure order
/// with it; two stretches side by side do.
fn touches(taken: &BTreeMap<u32, &Edit>, edit: &Edit) -> bool {
    // What is taken does not overlap, so that one may lie behind the edit's end and one before it.
    let near = taken.range(..=edit.span.end).rev().take(2);
    let is_empty = |edit: &Edit| edit.span.start == edit.span.end;
    near.map(|(_, other)| *other).any(|other| {
        let (first, second) = if other.span.start <= edit.span.start { (other, edit) } else { (edit, other) };
        let apart = first.span.end < second.span.start;
        let side_by_side = first.span.end == second.span.start && !is_empty(first) && !is_empty(second);
        !apart && !side_by_side
    })
}

fn edited(text: &str, edits: &[&Edit]) -> String {
    let mut new = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        new.push_str(&text[at..edit.span.start as usize]);
        new.push_str(&edit.text);
        at = edit.span.end as usize;
    }
    new.push_str(&text[at..]);
    new
}

/// A word or short text as a value in YAML: as it is where that is safe, else in quotation marks.
pub fn scalar(text: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/' | ' ');
    let begins = text.chars().next().is_some_and(char::is_alphanumeric);
    let ends = text.chars().next_back().is_some_and(char::is_alphanumeric);
    let is_word = !matches!(
        text.to_ascii_lowercase().as_str(),
        "y" | "n" | "yes" | "no" | "on" | "off" | "true" | "false" | "null"
    );
    if begins && ends && is_word && text.chars().all(is_plain) { text.to_owned() } else { quoted(text) }
}

/// A text of one line in quotation marks, as YAML reads it.
pub fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) && !text.contains(char::is_control) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::Severity,
        rule::Rule,
        source::{Source, Span},
    };

    const ANY: Rule = Rule { code: "a-rule", severity: Severity::Error, file: "" };

    fn sources(text: &str) -> Sources {
        let mut sources = Sources::default();
        sources.add(Source::new("debate.yaml", text));
        sources
    }

    fn finding(edits: &[(u32, u32, &str)]) -> Diagnostic {
        let span = |start, end| Span { file: FileId(0), start, end };
        let finding = ANY.finding(span(0, 0), "x");
        edits.iter().fold(finding, |finding, (start, end, text)| finding.edit(span(*start, *end), *text))
    }

    fn text(repairs: &Repairs) -> Option<&str> {
        repairs.files.first().map(|file| file.text.as_str())
    }

    #[test]
    fn edits_change_their_letters_and_no_others() {
        let found = [finding(&[(5, 7, "c")]), finding(&[(0, 1, "one")])];
        let made = repairs(&sources("a: # é\r\nb"), &found);
        assert_eq!(text(&made), Some("one: # c\r\nb"));
        assert_eq!((made.made, made.postponed), (2, 0));
    }

    #[test]
    fn a_repair_is_made_whole_or_not_at_all() {
        let found = [finding(&[(0, 2, "x")]), finding(&[(1, 3, "y"), (6, 7, "z")])];
        let made = repairs(&sources("abcdefgh"), &found);
        assert_eq!(text(&made), Some("xcdefgh"));
        assert_eq!((made.made, made.postponed), (1, 1));
    }

    #[test]
    fn two_findings_with_one_repair_are_both_repaired() {
        let found = [finding(&[(0, 2, "x")]), finding(&[(0, 2, "x")])];
        let made = repairs(&sources("abcd"), &found);
        assert_eq!((text(&made), made.made, made.postponed), (Some("xcd"), 2, 0));
    }

    #[test]
    fn changes_side_by_side_are_both_made_and_what_is_put_in_beside_one_is_not() {
        let found = [finding(&[(2, 4, "")]), finding(&[(4, 6, "")]), finding(&[(0, 2, "x")]), finding(&[(6, 6, "y")])];
        let made = repairs(&sources("abcdefgh"), &found);
        assert_eq!((text(&made), made.made, made.postponed), (Some("xgh"), 3, 1));
    }

    #[test]
    fn a_file_that_is_no_text_is_left_alone() {
        let mut sources = Sources::default();
        sources.add(Source::from_bytes("debate.yaml", b"a\xff".to_vec()));
        assert_eq!(repairs(&sources, &[finding(&[(0, 1, "b")])]), Repairs::default());
    }

    #[test]
    fn what_is_written_is_read_back_as_it_was() {
        let texts = [
            "a-b",
            "no",
            "1962-10-28",
            "1962?",
            "[1667, 1668]",
            "He said: \"x\"",
            "it's",
            "a\\b",
            "'",
            "\"'\n",
            "- a",
            "#",
            "a b",
        ];
        for text in texts {
            for written in [scalar(text), quoted(text)] {
                let read: serde_yaml::Value = serde_yaml::from_str(&format!("key: {written}")).expect("YAML");
                let value = &read["key"];
                assert_eq!(value.as_str(), Some(text), "{written}");
            }
        }
    }
}
