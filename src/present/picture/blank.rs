//! A picture → the same picture on a worksheet: what is asked left blank, or marked in the key, and nothing moved.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    super::view::{
        Asks, BankEntry, Role, Text, Verdict,
        picture::{BoxKind, Lettering, Line, LineKind, Picture, PictureBox, Point, Sample, WritingLine},
    },
    boxes::{self, font, leading, width},
    frame::{self, MARGIN},
};
use crate::typography;

/// What is asked.
pub(in crate::present) struct Asked<'b> {
    pub asks: Asks,
    /// The numbers of the nodes at which it is.
    pub numbers: Vec<Text>,
    /// By number, the text to choose.
    pub letters: BTreeMap<Text, &'b BankEntry>,
    /// Whether the answers are left and marked.
    pub is_key: bool,
    /// Whether verdicts that are not asked for are shown.
    pub has_verdicts: bool,
}

/// From one line to write on to the next: a quarter of an inch.
const RULED: i64 = 24;
/// Between the edge of a box and a line to write on.
const PAD: i64 = 11;

impl Asked<'_> {
    /// Leaves blank what is asked, in every box that shows it.
    pub fn leave_blank(mut self, picture: &mut Picture) {
        self.numbers.sort_unstable();
        let asked: Vec<bool> = picture.boxes.iter().map(|body| self.is_at(body)).collect();
        for (body, asked) in picture.boxes.iter_mut().zip(&asked) {
            let is_stub = body.kind == BoxKind::Stub;
            body.is_marked = self.is_key && *asked && !(is_stub && self.asks == Asks::Text);
            if !self.has_verdicts || (*asked && self.asks == Asks::Verdict && !self.is_key) {
                hide_verdict(body, self.has_verdicts);
            }
            match self.asks {
                Asks::Text if *asked && is_stub => point_only(body),
                Asks::Text if *asked && !self.is_key => rule(body),
                Asks::Text if *asked => self.put_letter(body),
                Asks::Role => self.name(body, *asked),
                Asks::Text | Asks::Verdict => {}
            }
        }
        if self.asks == Asks::Role {
            self.plain_lines(picture, &asked);
        }
        let samples = self.samples(picture);
        frame::explain(picture, &samples);
    }

    /// The signs that are explained: all that could be the answer, whether they are used or not.
    fn samples(&self, picture: &Picture) -> Vec<Sample> {
        let used = picture.key.iter().map(|entry| entry.sample);
        let parts = [Sample::Box(Role::Reason), Sample::Box(Role::Objection)];
        let mut samples: Vec<Sample> = match self.asks {
            Asks::Role => {
                let others = used.filter(|sample| *sample != Sample::Box(Role::Answer) && !parts.contains(sample));
                parts.into_iter().chain(others).collect()
            }
            Asks::Text | Asks::Verdict => used.collect(),
        };
        let is_verdict = |sample: &Sample| matches!(sample, Sample::Verdict(_));
        if self.asks == Asks::Verdict || !self.has_verdicts {
            samples.retain(|sample| !is_verdict(sample));
        }
        if self.asks == Asks::Verdict {
            samples.extend(Verdict::ALL.map(Sample::Verdict));
        }
        samples
    }

    fn is_at(&self, body: &PictureBox) -> bool {
        // A stub shows the words of the box that it leads to; its part and its verdict are its own.
        let number = if self.asks == Asks::Role { &body.number } else { &body.leads_to };
        let has_it = match self.asks {
            Asks::Text => body.kind != BoxKind::Step,
            Asks::Role | Asks::Verdict => true,
        };
        has_it && !number.is_empty() && self.numbers.binary_search(number).is_ok()
    }

    /// In the key, the letter of the text in the lower right corner.
    fn put_letter(&self, body: &mut PictureBox) {
        let Some(entry) = self.letters.get(&body.number) else { return };
        let at =
            Point { x: body.place.right() - 7 - width(&entry.letter, Lettering::Number), y: body.place.bottom() - 5 };
        body.lines.push(ours(at, entry.letter.clone(), Lettering::Number));
    }

    /// Names the part of a box as it is on this sheet, or leaves room for the name.
    fn name(&self, body: &mut PictureBox, asked: bool) {
        if body.role == Role::Answer {
            body.role = Role::Objection;
        }
        let Some(name) = body.lines.first_mut().filter(|line| line.style == Lettering::Number) else { return };
        let answer = Role::Answer.word();
        if let Some(number) = name.text.strip_prefix(answer) {
            name.text = format!("{}{number}", Role::Objection.word());
        }
        if !asked || self.is_key {
            return;
        }
        body.is_plain = true;
        if body.kind == BoxKind::Step && name.text.starts_with("Step") {
            body.sign = None;
            return;
        }
        name.text = body.number.to_string();
        name.at.x = body.place.x + PAD;
        let from = Point { x: name.at.x + width(&name.text, Lettering::Number) + 7, y: name.at.y + 3 };
        body.sign = None;
        body.writing.push(WritingLine { from, length: (body.place.right() - PAD - from.x).max(RULED) });
    }

    /// Lines tell parts as boxes do: those that lead to what is asked do not, and premises look like their step.
    fn plain_lines(&self, picture: &mut Picture, asked: &[bool]) {
        let hides = !self.is_key;
        let mut plain = vec![false; picture.boxes.len()];
        for (index, asked) in asked.iter().enumerate() {
            let Some(parent) = picture.boxes[index].parent else { continue };
            let above = &picture.boxes[parent];
            if above.is_plain && above.kind == BoxKind::Step && !asked {
                picture.boxes[index].is_plain |= picture.boxes[index].role != Role::Undercut;
            }
            plain[parent] |= *asked && hides;
        }
        let kind = |kind: LineKind, parent: usize| match kind {
            LineKind::For | LineKind::Against | LineKind::Answer if plain[parent] => LineKind::Rival,
            LineKind::Answer => LineKind::Against,
            kind => kind,
        };
        for line in &mut picture.lines {
            line.kind = kind(line.kind, line.parent);
        }
        for end in &mut picture.ends {
            let told = kind(end.kind, end.parent);
            if told == LineKind::Rival {
                end.word = None;
            }
            end.kind = told;
        }
    }
}

fn ours(at: Point, text: String, style: Lettering) -> Line {
    Line { at, text, style, leftwards: false, is_text: false }
}

/// Takes the verdict out of a box. Where it is asked for, an empty label stays: one size for all, since the words differ
/// in length.
fn hide_verdict(body: &mut PictureBox, leaves_label: bool) {
    body.verdict = None;
    body.lines.retain(|line| line.style != Lettering::Verdict);
    let least = Verdict::ALL.map(boxes::label_width).into_iter().min().unwrap_or_default();
    body.label = body.label.filter(|_| leaves_label);
    if let Some(label) = &mut body.label {
        label.x = label.right() - least;
        label.width = least;
    }
}

fn is_words(line: &Line) -> bool {
    matches!(line.style, Lettering::Claim | Lettering::Conclusion)
}

/// Leaves of a stub only the number that it leads to.
fn point_only(body: &mut PictureBox) {
    let Some(first) = body.lines.iter().position(is_words) else { return };
    let keep = body.lines[first].clone();
    body.lines.retain(|line| !is_words(line));
    let at = Point { x: body.place.x + PAD, y: keep.at.y };
    body.lines.push(ours(at, format!("See {}", body.leads_to), keep.style));
}

/// Puts lines to write on in the place of the words, as many as fit there with room to write.
fn rule(body: &mut PictureBox) {
    let mut words = body.lines.iter().filter(|line| is_words(line));
    let Some((first, style)) = words.next().map(|line| (line.at.y, line.style)) else { return };
    let last = words.next_back().map_or(first, |line| line.at.y);
    let top = first - leading(style);
    let count = ((last + 4 - top) / RULED).max(1);
    let (x, length) = (body.place.x + PAD, body.place.width - 2 * PAD);
    body.writing = (1..=count)
        .map(|number| WritingLine { from: Point { x, y: top + (last + 4 - top) * number / count }, length })
        .collect();
    body.lines.retain(|line| !is_words(line));
}

/// Writes below a picture what there is to do, and the texts to choose from.
#[expect(clippy::cast_precision_loss, reason = "widths of pictures are small")]
pub(in crate::present) fn write_below(picture: &mut Picture, what: &str, facts: &[String], bank: &[&BankEntry]) {
    let column = picture.width - 2 * MARGIN;
    let mut y = picture.height - MARGIN + 8;
    let mut write = |text: &str, style: Lettering, indent: i64, above: i64| {
        y += above;
        let first = y;
        for words in typography::lines(text, font(style), (column - indent) as f64) {
            y += leading(style);
            let leftwards = typography::direction(text) == typography::Direction::Leftwards;
            let x = if leftwards { MARGIN + column } else { MARGIN + indent };
            picture.foot.push(Line { at: Point { x, y }, text: words, style, leftwards, is_text: indent > 0 });
        }
        first + leading(style)
    };
    write(what, Lettering::Heading, 0, 8);
    write(&facts.join("; "), Lettering::Fact, 0, 2);
    let mut letters = Vec::new();
    for entry in bank {
        letters.push((write(&entry.text, Lettering::Claim, BANK, 5), Arc::<str>::from(entry.letter.as_str())));
    }
    let letters = letters.into_iter();
    let letters = letters.map(|(y, letter)| ours(Point { x: MARGIN, y }, letter.to_string(), Lettering::Number));
    picture.height = y + MARGIN;
    picture.foot.extend(letters);
}

/// Room for the letter of a text.
const BANK: i64 = 28;
