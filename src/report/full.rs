//! Findings as a compiler shows them: headline, place, the line with the words underlined, one repair.

use std::{fmt::Write as _, ops::Range};

use annotate_snippets::{Annotation, AnnotationKind, Level, Renderer, Snippet};

use super::{Report, plural, visible};
use crate::{
    diagnostic::{Diagnostic, Label, Severity},
    source::{Source, Span},
};

/// Letters of a line that are shown at most. What lies further from the underlined words is cut with `…`.
const LONG: usize = 300;
/// Letters that are shown before the underlined words of a line that is cut.
const BEFORE: usize = 60;
/// Lines of one span that are underlined; of a longer one the first are.
const TALL: u32 = 4;
/// Lines between two labels up to which they share one window.
const NEAR: u32 = 8;
/// Labels of one finding that are shown; the others are counted.
const MANY: usize = 12;
/// Stands for a place in what is rendered; [`visible`] lets no text contain it.
const PLACE: char = '\u{1}';

/// Prints the weightiest findings and, in the last lines, how many there are in all.
pub fn print(report: &Report<'_>) -> String {
    let shown = report.weightiest();
    let mut text = list(report, &shown);
    let left = report.findings.len() - shown.len();
    if left > 0 {
        let left = plural(left, "further finding");
        let _ = writeln!(text, "{left} not shown: `--limit 0` prints all, `--format short` one line each");
    }
    text += &report.summary();
    text.push('\n');
    let repairable = report.findings.iter().filter(|finding| !finding.edits.is_empty()).count();
    if repairable > 0 {
        let these = plural(repairable, "finding");
        let _ = writeln!(text, "{these} can be repaired by `--fix`; `--diff` shows how");
    }
    text
}

/// Prints the errors alone, up to the limit.
pub fn errors(report: &Report<'_>) -> String {
    let errors = report.weightiest().into_iter().filter(|finding| finding.severity == Severity::Error);
    list(report, &errors.collect::<Vec<_>>())
}

/// Findings with a blank line after each.
fn list(report: &Report<'_>, findings: &[&Diagnostic]) -> String {
    let renderer = Renderer::styled().term_width(report.width);
    findings.iter().fold(String::new(), |text, finding| text + &show(report, finding, &renderer) + "\n\n")
}

/// Renders a finding.
fn show(report: &Report<'_>, finding: &Diagnostic, renderer: &Renderer) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let shown = &finding.labels[..finding.labels.len().min(MANY)];
    let windows = windows(report, shown);
    let title = level.primary_title(visible::line(&finding.headline)).id(finding.code);
    let mut group = title.elements(windows.iter().map(Window::snippet));
    let hidden = finding.labels.len() - shown.len();
    if hidden > 0 {
        let hidden = plural(hidden, "further place");
        group = group.element(Level::NOTE.message(format!("{hidden} not shown: `--format json` lists all")));
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(visible::line(help)));
    }
    let drawn = renderer.render(&[group]);
    // The renderer counts columns in what it is given; lines may be cut, so true places take the place of its own.
    let mut pieces = drawn.split(PLACE);
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for (window, piece) in windows.iter().zip(pieces) {
        text += &visible::line(&report.sources.locate(window.labels[0].label.span));
        text += piece.trim_start_matches([':', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    }
    text
}

/// A run of lines that is shown, with the words underlined in it.
struct Window<'a> {
    source: &'a Source,
    first: u32,
    last: u32,
    labels: Vec<Part<'a>>,
}

/// A label, and the lines of it that are underlined.
struct Part<'a> {
    label: &'a Label,
    /// Whether it is the place of the finding.
    primary: bool,
    first: u32,
    last: u32,
    /// The line it ends on.
    end: u32,
}

/// The windows of a finding: the one of its own place first.
fn windows<'a>(report: &Report<'a>, labels: &'a [Label]) -> Vec<Window<'a>> {
    let mut windows: Vec<Window<'a>> = Vec::new();
    for (index, label) in labels.iter().enumerate() {
        let source = report.sources.get(label.span.file);
        let (first, end) = lines(source, label.span);
        let part = Part { label, primary: index == 0, first, last: end.min(first + TALL - 1), end };
        let near = |window: &&mut Window<'_>| {
            std::ptr::eq(window.source, source) && part.first <= window.last + NEAR && window.first <= part.last + NEAR
        };
        match windows.iter_mut().find(near) {
            Some(window) => {
                window.first = window.first.min(part.first);
                window.last = window.last.max(part.last);
                window.labels.push(part);
            }
            None => windows.push(Window { source, first, last: part.last, labels: vec![part] }),
        }
    }
    windows
}

/// The first and the last line that a span covers.
fn lines(source: &Source, span: Span) -> (u32, u32) {
    let first = source.position(span.start).line;
    let last = source.position(span.end).line;
    // A span that takes the line break with it ends before the line after.
    let whole = last > first && source.line_start(last) >= span.end;
    (first, if whole { last - 1 } else { last })
}

impl<'a> Window<'a> {
    /// Only these lines: the renderer looks at all that it is given, for every finding.
    fn snippet(&self) -> Snippet<'a, Annotation<'a>> {
        let mut text = String::new();
        let mut marks = Vec::new();
        for number in self.first..=self.last {
            let parts = self.labels.iter().filter(|part| (part.first..=part.last).contains(&number));
            let parts: Vec<(&Part<'_>, Range<usize>)> =
                parts.map(|part| (part, part.on_line(self.source, number))).collect();
            let line = Shown::new(self.source.line(number).unwrap_or_default(), parts.first().map(|part| &part.1));
            for (part, range) in parts {
                let range = text.len() + line.offset(range.start)..text.len() + line.offset(range.end);
                marks.push(part.mark(number, range));
            }
            text += &line.text;
            text.push('\n');
        }
        Snippet::source(text).path(PLACE.to_string()).line_start(self.first as usize).annotations(marks)
    }
}

impl Part<'_> {
    /// The bytes of a line that the label covers, without the blanks at their start.
    fn on_line(&self, source: &Source, number: u32) -> Range<usize> {
        let (line, start) = (source.line(number).unwrap_or_default(), source.line_start(number));
        let within = |byte: u32| line.floor_char_boundary(byte.saturating_sub(start) as usize);
        let range = within(self.label.span.start)..within(self.label.span.end);
        let covered = &line[range.clone()];
        let blank = covered.len() - covered.trim_start().len();
        if blank < covered.len() { range.start + blank..range.end } else { range }
    }

    /// The mark under a line; the words of the label stand under the last of them.
    fn mark<'a>(&self, number: u32, range: Range<usize>) -> Annotation<'a> {
        let kind = if self.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        let mark = kind.span(range);
        if number < self.last {
            return mark;
        }
        let mut words = visible::line(&self.label.text).into_owned();
        if self.last < self.end {
            let _ = write!(words, "{}… to line {}", if words.is_empty() { "" } else { " " }, self.end);
        }
        if words.is_empty() { mark } else { mark.label(words) }
    }
}

/// A line as it is shown: cut where it is very long, and nothing in it that a terminal would obey.
struct Shown<'a> {
    text: String,
    line: &'a str,
    /// The bytes of the line that are kept.
    kept: Range<usize>,
    /// What stands before them.
    lead: &'static str,
}

impl<'a> Shown<'a> {
    /// Keeps the surroundings of `focus`.
    fn new(line: &'a str, focus: Option<&Range<usize>>) -> Shown<'a> {
        let marked = line.len() - line.trim_start_matches('\u{feff}').len();
        let mut kept = marked..line.len();
        if line.char_indices().nth(LONG).is_some() {
            let focus = focus.map_or(0, |focus| focus.start).max(marked);
            let before = line[marked..focus].char_indices().rev().take(BEFORE).last();
            kept.start = before.map_or(marked, |(byte, _)| marked + byte);
            let after = line[kept.start..].char_indices().nth(LONG);
            kept.end = after.map_or(line.len(), |(byte, _)| kept.start + byte);
        }
        let lead = if kept.start > marked { "…" } else { "" };
        let tail = if kept.end < line.len() { "…" } else { "" };
        let text = lead.chars().chain(line[kept.clone()].chars().map(visible::visible)).chain(tail.chars()).collect();
        Shown { text, line, kept, lead }
    }

    /// Where a byte of the line stands in the text.
    fn offset(&self, byte: usize) -> usize {
        if byte > self.kept.end {
            return self.text.len();
        }
        let before = &self.line[self.kept.start..byte.max(self.kept.start)];
        self.lead.len() + before.chars().map(|letter| visible::visible(letter).len_utf8()).sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        report::tests::{find, finding, one, plain},
        source::{FileId, Sources},
    };

    fn show(sources: &Sources, found: &Diagnostic) -> String {
        let found = [found.clone()];
        plain(&print(&Report::new(sources, &found)))
    }

    fn error(sources: &Sources, words: &str) -> Diagnostic {
        finding(sources, Severity::Error, "a-rule", words, "something is wrong")
    }

    #[test]
    fn a_finding_looks_as_compilers_show_it() {
        let text = "claims:\n  - id: cuba\n    claim: First\n      and second.\n  - id: peace\n";
        let mut sources = one(text);
        sources.add(Source::new("overlays/b.yaml", "claims:\n  - id: cuba\n"));
        let mut found = error(&sources, "cuba").here("written here").help("give one of them another name");
        found = found.label(find(&sources, 0, "First\n      and second."), "the text");
        found = found.label(find(&sources, 1, "cuba"), "and here");
        assert_eq!(
            show(&sources, &found),
            "\
error[a-rule]: something is wrong
 --> debate.yaml:2:9
  |
2 |   - id: cuba
  |         ^^^^ written here
3 |     claim: First
  |            -----
4 |       and second.
  |       ----------- the text
  |
 ::: overlays/b.yaml:2:9
  |
2 |   - id: cuba
  |         ---- and here
  |
  = help: give one of them another name

1 error in 2 files
"
        );
    }

    #[test]
    fn nothing_found_is_said_in_one_line() {
        let sources = one("a: b\n");
        let report = Report { claims: 52, reasons: 31, ..Report::new(&sources, &[]) };
        assert_eq!(print(&report), "checked 1 file: 52 claims, 31 reasons, nothing to mend\n");
    }

    #[test]
    fn a_very_long_line_is_cut_and_its_columns_stay_true() {
        let sources = one(format!("{}here{}", "é中".repeat(20_000), "b".repeat(20_000_000)));
        let shown = show(&sources, &error(&sources, "here").label(find(&sources, 0, "bbb"), "after"));
        assert!(shown.contains(" --> debate.yaml:1:40001\n"), "{shown}");
        assert!(shown.contains("中here") && shown.contains(" | …"), "{shown}");
        assert!(shown.len() < 2_000, "{}", shown.len());
    }

    #[test]
    fn of_a_tall_span_the_first_lines_are_shown() {
        let text = "a\n".repeat(1_000_000);
        let sources = one(&text);
        let found = error(&sources, &text);
        let shown = show(&sources, &found);
        assert!(shown.contains("4 | a\n  | ^ … to line 1000000\n"), "{shown}");
        assert!(!shown.contains("5 |"), "{shown}");
    }

    #[test]
    fn places_far_apart_in_one_file_have_windows_of_their_own() {
        let sources = one(format!("first\n{}last\n", "x\n".repeat(98)));
        let shown = show(&sources, &error(&sources, "last").label(find(&sources, 0, "first"), "it began here"));
        let expected = "  --> debate.yaml:100:1\n    |\n100 | last\n    | ^^^^\n    |\n   ::: debate.yaml:1:1\n";
        assert!(shown.contains(expected), "{shown}");
    }

    #[test]
    fn of_very_many_places_the_others_are_counted() {
        let sources = one("aa");
        let found = (0..100).fold(error(&sources, "aa"), |found, _| {
            let place = find(&sources, 0, "aa");
            found.label(place, "again")
        });
        assert!(show(&sources, &found).contains("= note: 89 further places not shown: `--format json` lists all"));
    }

    #[test]
    fn what_is_past_the_limit_is_counted() {
        let sources = one("aa");
        let found: Vec<_> = (0..1_234).map(|_| error(&sources, "aa")).collect();
        let shown = plain(&print(&Report { limit: 3, ..Report::new(&sources, &found) }));
        assert_eq!(shown.matches("error[a-rule]").count(), 3);
        assert!(shown.ends_with(
            "\n1,231 further findings not shown: `--limit 0` prints all, `--format short` one line each\n\
             1,234 errors in 1 file\n"
        ));
        let all = print(&Report { limit: 0, ..Report::new(&sources, &found) });
        assert!(
            plain(&all)
                .ends_with("something is wrong\n --> debate.yaml:1:1\n  |\n1 | aa\n  | ^^\n\n1,234 errors in 1 file\n")
        );
    }

    #[test]
    fn a_byte_order_mark_and_line_ends_of_other_systems_are_not_seen() {
        let sources = one("\u{feff}aa: bb\r\n\tcc: dd\r\n");
        assert!(show(&sources, &error(&sources, "aa")).contains("1 | aa: bb\n  | ^^\n"));
        assert!(show(&sources, &error(&sources, "dd")).contains("2 |     cc: dd\n  |         ^^\n"));
    }

    #[test]
    fn an_empty_file_has_a_place() {
        let sources = one("");
        assert!(show(&sources, &error(&sources, "")).contains(" --> debate.yaml:1:1\n"));
    }

    #[test]
    fn words_of_a_debate_are_never_commands_to_the_terminal() {
        let evil = "\u{1b}[2J\u{9b}31m\u{7}\u{1}\u{202e}x";
        let mut sources = one(format!("a: {evil}\n"));
        sources.add(Source::new(format!("{evil}.yaml"), evil));
        let mut found = finding(&sources, Severity::Error, "a-rule", evil, evil).here(evil).help(evil).about(evil);
        found = found.label(find(&sources, 1, evil), evil);
        // `plain` fails on every escape that is no colour.
        let shown = show(&sources, &found);
        assert!(!shown.chars().any(|letter| letter != '\n' && letter != visible::visible(letter)), "{shown}");
        assert!(shown.contains("1 | a: ␛[2J�31m␇␁�x\n"), "{shown}");
    }

    proptest! {
        #[test]
        fn any_text_and_any_places_are_printed(
            text in r"(\PC|[\n\r\t\x{1b}\x{feff}\x{202e}]){0,80}",
            places in prop::collection::vec((0..200_u32, 0..200_u32), 1..5),
        ) {
            let sources = one(text);
            let mut found = error(&sources, "");
            for (start, length) in places {
                found = found.label(Span { file: FileId(0), start, end: start + length }, "here");
            }
            found.labels.remove(0);
            let shown = show(&sources, &found);
            prop_assert!(!shown.chars().any(|letter| letter != '\n' && letter != visible::visible(letter)));
            prop_assert!(shown.contains(" --> debate.yaml:"));
        }
    }
}
