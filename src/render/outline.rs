//! The debate as a tree in the terminal: numbers, verdicts, and the first thing to know about each node.
//!
//! The caller says how wide the terminal is and whether it shows colour. A text can never steer the terminal: the view
//! holds no control characters, and what would turn the writing direction is taken out here, because a terminal does
//! not keep it inside the text.

use std::fmt::Write;

use anstyle::{AnsiColor, Effects};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::present::view::{Case, Inline, Node, Role, Verdict, View};

/// Whether the outline is coloured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// Letters only.
    Plain,
    /// With the colours of the terminal.
    Coloured,
}

/// Columns that a text gets at least, however deep it stands.
const NARROWEST: usize = 24;

/// Writes the outline, no wider than `width` columns where the depth of the tree allows.
pub fn outline(view: &View, width: usize, style: Style) -> String {
    let mut out = Outline::new(width, style);
    out.paragraph("", "", &[(&view.title, Paint::Strong)]);
    if let Some(question) = &view.question {
        out.paragraph("", "", &[(question, Paint::None)]);
    }
    if let Some(lens) = &view.lens {
        out.paragraph("", "", &[("Seen through the lens", Paint::Faint), (&lens.name, Paint::None)]);
    }
    if view.groups.is_empty() {
        out.paragraph("", "", &[("This debate holds no claims yet.", Paint::None)]);
    }
    for group in &view.groups {
        out.text.push('\n');
        out.paragraph("", "", &[(&group.heading, Paint::Strong)]);
        if let Some(answer) = &group.answer {
            out.paragraph("", "", &[(answer, Paint::None)]);
        }
        for case in &group.cases {
            out.case(case);
        }
    }
    out.text
}

/// How some words are painted.
#[derive(Clone, Copy)]
pub(super) enum Paint {
    None,
    Strong,
    Faint,
    Verdict(Verdict),
    Role(Role),
}

/// Text for a terminal, in the making.
pub(super) struct Outline {
    pub text: String,
    width: usize,
    style: Style,
}

impl Outline {
    pub fn new(width: usize, style: Style) -> Outline {
        Outline { text: String::new(), width, style }
    }

    fn case(&mut self, case: &Case) {
        self.text.push('\n');
        self.node(&case.root, "", if case.nodes.is_empty() { "  " } else { "│ " });
        self.tree(&case.nodes);
        for part in &case.continuations {
            self.text.push('\n');
            let name = format!("Continuation {} of {}", part.number, part.of.label);
            self.paragraph("", "│ ", &[(&name, Paint::Strong), (&part.of.text, Paint::None)]);
            self.tree(&part.nodes);
        }
    }

    fn tree(&mut self, nodes: &[Node]) {
        let mut branches = Branches::default();
        for node in nodes {
            let (first, next) = branches.next(node.level, node.last, node.opens);
            self.node(node, &first, &next);
        }
    }

    fn node(&mut self, node: &Node, first: &str, next: &str) {
        let verdict = node.verdict();
        let number = format!("{} {}", node.role.word(), node.number);
        let mut words = vec![(verdict.mark(), Paint::Verdict(verdict)), (&number, Paint::Role(node.role))];
        let heading = node.heading.as_ref().map(|heading| format!("{heading}:"));
        words.extend(heading.as_deref().map(|heading| (heading, Paint::Strong)));
        match &node.claim {
            Some(claim) => words.push((&claim.text, Paint::None)),
            None => words.push(("these together", Paint::Faint)),
        }
        if let Some(says) = node.step.as_ref().and_then(|step| step.says.as_deref()) {
            words.push((says, Paint::Faint));
        }
        let elsewhere = node.elsewhere.as_ref().map(|link| format!("(in full at {})", link.label));
        words.extend(elsewhere.as_deref().map(|words| (words, Paint::Faint)));
        let continued = node.continued.as_ref().map(|link| format!("(goes on in {})", link.label));
        words.extend(continued.as_deref().map(|words| (words, Paint::Faint)));
        self.paragraph(first, next, &words);
        // A position says why; below it the marks of the tree do.
        let why = node.claim.as_ref().filter(|_| node.step.is_none() && first.is_empty());
        if let Some(why) = why.map(|claim| plain(&claim.why)).filter(|why| !why.is_empty()) {
            self.paragraph(next, next, &[(&why, Paint::Faint)]);
        }
    }

    /// Writes words behind a stem, broken into lines: `first` stands before the first line, `next` before the others.
    pub fn paragraph(&mut self, first: &str, next: &str, words: &[(&str, Paint)]) {
        self.text.push_str(first);
        let mut column = first.width();
        let room = self.width.max(next.width() + NARROWEST);
        let mut fresh = true;
        for (text, paint) in words {
            let text = tame(text);
            for word in
                text.split(' ').filter(|word| !word.is_empty()).flat_map(|word| pieces(word, room - next.width()))
            {
                if !fresh && column + 1 + word.width() > room {
                    self.text.push('\n');
                    self.text.push_str(next);
                    (column, fresh) = (next.width(), true);
                }
                if !fresh {
                    self.text.push(' ');
                    column += 1;
                }
                self.paint(word, *paint);
                (column, fresh) = (column + word.width(), false);
            }
        }
        self.text.push('\n');
    }

    fn paint(&mut self, word: &str, paint: Paint) {
        let style = match (self.style, paint) {
            (Style::Plain, _) | (_, Paint::None) => anstyle::Style::new(),
            (_, Paint::Strong) => anstyle::Style::new().effects(Effects::BOLD),
            (_, Paint::Faint) => anstyle::Style::new().effects(Effects::DIMMED),
            (_, Paint::Verdict(Verdict::Accepted)) => AnsiColor::Green.on_default().effects(Effects::BOLD),
            (_, Paint::Verdict(Verdict::Rejected)) => AnsiColor::Red.on_default().effects(Effects::BOLD),
            (_, Paint::Verdict(Verdict::Undecided)) => AnsiColor::Yellow.on_default().effects(Effects::BOLD),
            (_, Paint::Role(Role::Reason)) => AnsiColor::Green.on_default(),
            (_, Paint::Role(Role::Objection)) => AnsiColor::Red.on_default(),
            (_, Paint::Role(Role::Answer)) => AnsiColor::Yellow.on_default(),
            (_, Paint::Role(Role::Undercut)) => AnsiColor::Magenta.on_default(),
            (_, Paint::Role(Role::Position | Role::Root | Role::Premise)) => {
                anstyle::Style::new().effects(Effects::BOLD)
            }
        };
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{style}{word}{style:#}");
    }
}

/// The lines of a tree before its rows.
#[derive(Default)]
pub(super) struct Branches {
    /// By level, whether more nodes of it are to come under the same parent.
    more: Vec<bool>,
}

impl Branches {
    /// What stands before the first line of the next row, and before its other lines.
    pub fn next(&mut self, level: usize, last: bool, opens: bool) -> (String, String) {
        self.more.truncate(level);
        let stem: String = self.more.iter().map(|more| if *more { "│  " } else { "   " }).collect();
        let first = format!("{stem}{}", if last { "└─ " } else { "├─ " });
        // Further lines hang between the stem of the siblings to come and that of the children.
        let below = if opens { "│ " } else { "  " };
        let next = format!("{stem}{}{below}", if last { "   " } else { "│  " });
        self.more.push(!last);
        (first, next)
    }
}

/// Takes out what steers a terminal: control characters, which the view holds none of, and changes of direction.
fn tame(text: &str) -> String {
    let steers = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
    };
    text.chars().map(|letter| if letter == '\n' { ' ' } else { letter }).filter(|letter| !steers(*letter)).collect()
}

/// A word in pieces of at most so many columns, each of at least one character.
fn pieces(word: &str, columns: usize) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let mut width = 0;
        let too_far = rest.char_indices().skip(1).find(|(at, letter)| {
            width = rest[..*at].width();
            width + letter.width().unwrap_or(0) > columns
        });
        let (piece, after) = rest.split_at(too_far.map_or(rest.len(), |(at, _)| at));
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// A line as plain words, each way to another place as its number and what stands there.
pub(super) fn plain(line: &[Inline]) -> String {
    let words = line.iter().map(|piece| match piece {
        Inline::Words(words) => words.clone(),
        Inline::Title(title) => title.to_string(),
        Inline::Link(to) if to.text.is_empty() => to.label.to_string(),
        Inline::Link(to) => format!("{} “{}”", to.label, to.text),
        Inline::Web(address) => address.text.clone(),
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        evaluate::evaluate,
        model::Debate,
        present::{samples::*, view},
        source::Sources,
    };

    fn drawn(debate: &Debate, width: usize, style: Style) -> String {
        outline(&view(debate, &Sources::default(), &evaluate(debate, None), &[]), width, style)
    }

    #[test]
    fn the_tree_is_drawn_with_numbers_and_verdicts() {
        let mut debate = claims(&["The sky is blue.", "It looks so.", "It looks grey.", "Only today."]);
        reason(&mut debate, 0, &[1]);
        against(&mut debate, 0, &[2]);
        against(&mut debate, 2, &[3]);
        issue(&mut debate, &[0]);
        let text = drawn(&debate, 72, Style::Plain);
        let tree = "\
✓ Position 1 The sky is blue.
│ It stands because 1A “It looks so” stands, and the objection 1B “It
│ looks grey” falls to 1B1 “Only today”.
├─ ✓ Reason 1A It looks so.
└─ ✗ Objection 1B It looks grey.
   └─ ✓ Answer 1B1 Only today.
";
        assert!(text.ends_with(tree), "{text}");
    }

    #[test]
    fn lines_keep_the_width_also_without_spaces() {
        let mut debate = claims(&[
            "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十",
            "a b c d e f g h i j k l m n o p q r s t u",
        ]);
        reason(&mut debate, 0, &[1]);
        let text = drawn(&debate, 30, Style::Plain);
        assert!(text.lines().all(|line| line.width() <= 30), "{text}");
    }

    #[test]
    fn a_text_steers_no_terminal() {
        let debate = claims(&["\u{1b}[31mred\u{202e}turned\u{7} \u{9b}2J"]);
        let text = drawn(&debate, 80, Style::Plain);
        assert!(text.chars().all(|letter| letter == '\n' || !letter.is_control()), "{text:?}");
        assert!(!text.contains('\u{202e}'));
        assert!(drawn(&debate, 80, Style::Coloured).contains("\u{1b}["));
    }
}
