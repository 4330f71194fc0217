//! Two texts → which words stayed, went and came; and which lines, as `diff -u` prints it.

use similar::{Algorithm, DiffOp, DiffTag, TextDiff, capture_diff_slices};

/// What became of some words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// They stand in both texts.
    Kept,
    /// They stand in the older text alone.
    Removed,
    /// They stand in the newer text alone.
    Added,
}

/// A run of words with one fate, spaces between them included.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// What became of it.
    pub fate: Fate,
    /// Its words; where it does not begin its text, the space before it too.
    pub text: String,
}

impl Run {
    /// The space before it, which belongs to no word.
    pub fn lead(&self) -> &'static str {
        if self.text.starts_with(' ') { " " } else { "" }
    }

    /// Its words, without the space before them.
    pub fn words(&self) -> &str {
        self.text.strip_prefix(' ').unwrap_or(&self.text)
    }
}

/// Lines around a change that [`unified`] shows.
const AROUND: usize = 3;

/// What changes in a file, line by line, in the form that `diff -u` prints and `patch` and `git apply` read.
pub fn unified(name: &str, before: &str, after: &str) -> String {
    let lines = TextDiff::from_lines(before, after);
    lines.unified_diff().context_radius(AROUND).header(&format!("a/{name}"), &format!("b/{name}")).to_string()
}

/// How many words of both texts together are compared one by one. The time grows with the square of it; of longer texts
/// what they begin and end with alike is kept, and what is between is told as changed.
const MOST_WORDS: usize = 4_000;

/// Compares two texts by words. White space counts only as what parts words.
///
/// Read in order, the runs that are not [`Fate::Added`] say the older text, those that are not [`Fate::Removed`] the
/// newer one.
pub fn diff(before: &str, after: &str) -> Vec<Run> {
    let (old, new) = (tokens(before), tokens(after));
    let (olds, news): (Vec<&str>, Vec<&str>) =
        (old.iter().map(|token| token.text).collect(), new.iter().map(|token| token.text).collect());
    let mut runs = Vec::new();
    let mut kept = 0;
    let head = olds.iter().zip(&news).take_while(|(one, other)| one == other).count();
    let tail = olds[head..].iter().rev().zip(news[head..].iter().rev()).take_while(|(one, other)| one == other).count();
    let middle = (head..olds.len() - tail, head..news.len() - tail);
    push(&mut runs, Fate::Kept, &new[..head]);
    if middle.0.len() + middle.1.len() > MOST_WORDS {
        push(&mut runs, Fate::Removed, &old[middle.0.clone()]);
        push(&mut runs, Fate::Added, &new[middle.1.clone()]);
    } else {
        let (olds, news) = (&olds[middle.0.clone()], &news[middle.1.clone()]);
        for step in capture_diff_slices(Algorithm::Myers, olds, news) {
            let (tag, from, to) = step.as_tag_tuple();
            let (from, to) = (from.start + head..from.end + head, to.start + head..to.end + head);
            if tag == DiffTag::Equal {
                kept += to.len();
                push(&mut runs, Fate::Kept, &new[to]);
            } else {
                push(&mut runs, Fate::Removed, &old[from]);
                push(&mut runs, Fate::Added, &new[to]);
            }
        }
    }
    push(&mut runs, Fate::Kept, &new[middle.1.end..]);
    // A few words that happen to stand in both of two different sentences are no help to a reader.
    let changed = middle.0.len().min(middle.1.len());
    if kept * 4 < changed && head + tail == 0 {
        runs.clear();
        push(&mut runs, Fate::Removed, &old);
        push(&mut runs, Fate::Added, &new);
    }
    runs
}

/// Compares two rows of words that the caller has parted: the runs that both have, each with the place where it starts
/// in the one and in the other, and its length. The time grows with the square of what differs.
pub fn agreements(before: &[&str], after: &[&str]) -> Vec<(usize, usize, usize)> {
    let steps = capture_diff_slices(Algorithm::Myers, before, after).into_iter();
    let equal = steps.filter_map(|step| match step {
        DiffOp::Equal { old_index, new_index, len } => Some((old_index, new_index, len)),
        _ => None,
    });
    equal.collect()
}

/// The words of a text, without what stands between them.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    tokens(text).into_iter().map(|token| token.text).filter(|text| text.contains(char::is_alphanumeric))
}

/// A word or a sign.
#[derive(Clone, Copy)]
struct Token<'t> {
    text: &'t str,
    /// Whether white space stands before it.
    spaced: bool,
}

fn push(runs: &mut Vec<Run>, fate: Fate, tokens: &[Token<'_>]) {
    if tokens.is_empty() {
        return;
    }
    if runs.last().is_none_or(|last| last.fate != fate) {
        runs.push(Run { fate, text: String::new() });
    }
    let first = runs.len() == 1;
    let Some(run) = runs.last_mut() else { return };
    for token in tokens {
        if token.spaced && !(first && run.text.is_empty()) {
            run.text.push(' ');
        }
        run.text.push_str(token.text);
    }
}

/// Words keep their apostrophes and hyphens; letters of scripts that write no spaces are words of their own.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut start = None;
    let mut spaced = false;
    let mut add = |range: std::ops::Range<usize>, spaced: &mut bool| {
        tokens.push(Token { text: &text[range], spaced: std::mem::take(spaced) });
    };
    for (at, letter) in text.char_indices() {
        let inside = start.is_some() && matches!(letter, '\'' | '’' | '-' | '\u{300}'..='\u{36f}');
        if inside || letter.is_alphanumeric() && !stands_alone(letter) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(start) = start.take() {
            add(start..at, &mut spaced);
        }
        if letter.is_whitespace() {
            spaced = true;
        } else {
            add(at..at + letter.len_utf8(), &mut spaced);
        }
    }
    if let Some(start) = start {
        add(start..text.len(), &mut spaced);
    }
    tokens
}

/// Whether a letter belongs to a script that parts no words by spaces: Chinese, Japanese, Thai and their kin.
fn stands_alone(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unified_diff_shows_a_change_with_the_lines_around_it() {
        let before = "1\n2\n3\n4\n5\n6\n";
        let after = "1\n2\n3\n4\n5!\n6\n";
        let diff = unified("a.yaml", before, after);
        assert_eq!(diff, "--- a/a.yaml\n+++ b/a.yaml\n@@ -2,5 +2,5 @@\n 2\n 3\n 4\n-5\n+5!\n 6\n");
    }

    fn told(before: &str, after: &str) -> String {
        let run = |run: &Run| match run.fate {
            Fate::Kept => run.text.clone(),
            Fate::Removed => format!("[-{}-]", run.text),
            Fate::Added => format!("[+{}+]", run.text),
        };
        diff(before, after).iter().map(run).collect()
    }

    fn side(before: &str, after: &str, without: Fate) -> String {
        diff(before, after).into_iter().filter(|run| run.fate != without).map(|run| run.text).collect()
    }

    #[test]
    fn changed_words_are_told() {
        assert_eq!(told("He won a great victory.", "He won no victory."), "He won[- a great-][+ no+] victory.");
        assert_eq!(told("One two.", "One two, three."), "One two[+, three+].");
        assert_eq!(told("same", "same"), "same");
        assert_eq!(told("", "new"), "[+new+]");
        assert_eq!(told("", ""), "");
    }

    #[test]
    fn letters_of_scripts_without_spaces_are_words() {
        assert_eq!(told("学校应该晚一点开始。", "学校应该早一点开始。"), "学校应该[-晚-][+早+]一点开始。");
    }

    #[test]
    fn both_texts_can_be_read_from_the_runs() {
        for (before, after) in [("a b c d e", "a x c y e f"), ("it's not-so, no", "it isn't so"), ("a", "b")] {
            assert_eq!(side(before, after, Fate::Added), before);
            assert_eq!(side(before, after, Fate::Removed), after);
        }
    }

    #[test]
    fn long_texts_are_compared_soon() {
        let words = |word: &str| (0..100_000).map(|at| format!("{word}{at}")).collect::<Vec<_>>().join(" ");
        let (old, new) = (words("old"), words("new"));
        assert_eq!(diff(&format!("same {old} end"), &format!("same {new} end")).len(), 4);
    }
}
