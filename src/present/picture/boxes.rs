//! What is written in a box → lines with their places, and how large the box must be.

use std::sync::Arc;

use super::super::{
    plan::{Place, Section},
    scene::Scene,
    text,
    view::{
        Role, Text, Verdict,
        picture::{BoxKind, Lettering, Line, Point, Rect},
    },
    words,
};
use crate::{
    model::{ClaimId, ReasonId, Speaker},
    typography::{self, Direction, Face, Font},
};

/// How wide most boxes are. A box with more text, or with a longer word, is wider.
pub(super) const USUAL: i64 = 236;
/// How wide a box with much text is.
const WIDE: i64 = 320;
/// How wide a box is at most: a longer word is broken.
const WIDEST: i64 = 420;
/// Lines of a text in a box of the usual width before the box is made wide.
const MANY_LINES: i64 = 7;
/// Between the edge of a box and its text.
const PAD: i64 = 11;
/// Between the upper edge and the first line of letters.
const TOP: i64 = 19;
/// The extent of a sign.
pub(super) const SIGN: i64 = 12;
/// Between pieces on one line.
const GAP: i64 = 7;
/// How high the label of a verdict is.
pub(super) const LABEL: i64 = 17;
/// How many letters a fact has at most that is not parted by a line break.
const WHOLE: usize = 24;
/// How many letters of a claim a stub shows.
const STUB: usize = 60;

/// Stands for the number of a page until it is known, and keeps room for it.
const PAGE: &str = "page\u{a0}0000";

/// A box with its text, not placed yet: all places are counted from its corner.
#[derive(Clone)]
pub(in crate::present) struct Written {
    pub kind: BoxKind,
    pub role: Role,
    pub id: Option<Text>,
    pub number: Text,
    pub leads_to: Text,
    pub verdict: Option<Verdict>,
    pub width: i64,
    pub height: i64,
    pub sign: Option<Point>,
    pub label: Option<Rect>,
    pub lines: Vec<Line>,
    pub unstated: bool,
}

impl Written {
    /// Writes the number of the page that the box points at; without one, nothing.
    pub fn point_at(&mut self, page: Option<usize>) {
        let Some(line) = self.lines.iter_mut().find(|line| line.text.contains(PAGE)) else { return };
        line.text = match page {
            Some(page) => line.text.replacen(PAGE, &format!("page\u{a0}{page}"), 1),
            None => line.text.replacen(&format!(", {PAGE}"), "", 1),
        };
    }
}

impl Written {
    /// The words of a box that repeats another, without those that say from where.
    pub fn repeated(&self) -> String {
        let lines = self.lines.iter().filter(|line| line.is_text);
        let words = lines.map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        words.strip_prefix(&format!("From {PAGE}:")).unwrap_or(&words).trim().to_owned()
    }
}

/// How wide most boxes are on paper: as wide as on a screen, or nearly so, so that columns of them fill the sheet.
pub(super) fn usual(paper: i64) -> i64 {
    /// Between columns.
    const APART: i64 = 22;
    /// Where they are stacked, the rail and what it stands in from the edge.
    const RAIL: i64 = 40;
    let columns = ((paper + APART / 2) / (USUAL + APART / 2)).max(1);
    ((paper - RAIL - APART * (columns - 1)) / columns).clamp(USUAL * 9 / 10, USUAL * 11 / 10)
}

/// How a text is measured.
pub(super) fn font(style: Lettering) -> Font {
    let size = f64::from(style.tenths()) / 10.0;
    Font { face: if style.is_bold() { Face::Bold } else { Face::Regular }, size }
}

/// How wide a text is, in whole units that it keeps within.
#[expect(clippy::cast_possible_truncation, reason = "no text is 2^52 units wide")]
pub(in crate::present) fn width(text: &str, style: Lettering) -> i64 {
    typography::width(text, font(style)).ceil() as i64
}

/// From one line of letters to the next.
pub(in crate::present) fn leading(style: Lettering) -> i64 {
    i64::from(style.tenths()) * 13 / 100 - if style == Lettering::Title { 2 } else { 0 }
}

/// A piece of text that is to be set in a box.
struct Piece {
    text: String,
    style: Lettering,
    is_text: bool,
    /// Room above it.
    above: i64,
}

/// The head of a box: its sign, its name, its verdict.
struct Head {
    name: String,
    verdict: Option<Verdict>,
    has_sign: bool,
}

impl Head {
    fn name_at(&self) -> i64 {
        PAD + if self.has_sign { SIGN + GAP } else { 0 }
    }

    fn width(&self) -> i64 {
        let label = self.verdict.map_or(0, |verdict| GAP + GAP + label_width(verdict));
        self.name_at() + width(&self.name, Lettering::Number) + label + PAD - 3
    }
}

/// How wide the label of a verdict is: its mark and its word.
pub fn label_width(verdict: Verdict) -> i64 {
    6 + SIGN + 3 + width(verdict.word(), Lettering::Verdict) + 7
}

/// Sets a box of at least a width.
fn set(head: &Head, pieces: Vec<Piece>, least: i64) -> (i64, i64, Vec<Line>) {
    let inner = width_for(&pieces, least.max(head.width())) - 2 * PAD;
    let mut lines =
        vec![Line { at: Point { x: head.name_at(), y: TOP }, ..ours(head.name.clone(), Lettering::Number) }];
    let mut y = TOP;
    let mut fall = 0;
    for piece in pieces {
        y += piece.above;
        for (index, words) in broken(&piece, inner).into_iter().enumerate() {
            y += if index == 0 { leading(piece.style).max(fall) } else { leading(piece.style) };
            let leftwards = typography::direction(&piece.text) == Direction::Leftwards;
            let x = if leftwards { PAD + inner } else { PAD };
            let line = Line { at: Point { x, y }, text: words, style: piece.style, leftwards, is_text: piece.is_text };
            lines.push(line);
        }
        fall = leading(piece.style);
    }
    // Below the last line as much room as a letter falls below it, and a little more.
    (inner + 2 * PAD, y + 11, lines)
}

#[expect(clippy::cast_precision_loss, reason = "widths of boxes are small")]
fn broken(piece: &Piece, inner: i64) -> Vec<String> {
    typography::lines(&piece.text, font(piece.style), inner as f64)
}

/// How wide a box is made for its texts.
#[expect(clippy::cast_possible_truncation, reason = "no word is 2^52 units wide")]
fn width_for(pieces: &[Piece], least: i64) -> i64 {
    let words = pieces.iter().map(|piece| typography::longest_word(&piece.text, font(piece.style)).ceil() as i64);
    let word = words.max().unwrap_or(0) + 2 * PAD;
    let much = |piece: &Piece| width(&piece.text, piece.style) > (least - 2 * PAD) * MANY_LINES;
    let wanted = if pieces.iter().any(much) { WIDE.max(least) } else { least };
    wanted.max(word.min(WIDEST))
}

fn ours(text: String, style: Lettering) -> Line {
    Line { at: Point::default(), text, style, leftwards: false, is_text: false }
}

/// Puts the label of the verdict into the upper right corner, with its word.
fn label(verdict: Option<Verdict>, width: i64, lines: &mut Vec<Line>) -> Option<Rect> {
    let verdict = verdict?;
    let own = label_width(verdict);
    let place = Rect { x: width - own - PAD + 3, y: TOP - 13, width: own, height: LABEL };
    let at = Point { x: place.x + 6 + SIGN + 3, y: TOP };
    lines.insert(1, Line { at, ..ours(verdict.word().to_owned(), Lettering::Verdict) });
    Some(place)
}

/// The box of a question.
pub(super) fn question(section: &Section, eyebrow: &str, asked: &str, least: i64) -> Written {
    let anchor: Text = section.anchor().into();
    let head = Head { name: eyebrow.to_owned(), verdict: None, has_sign: false };
    let piece = Piece { text: asked.to_owned(), style: Lettering::Question, is_text: true, above: 4 };
    let least = (width(asked, Lettering::Question) + 2 * PAD).clamp(least, WIDEST.max(least));
    let (width, height, lines) = set(&head, vec![piece], least);
    Written {
        kind: BoxKind::Question,
        role: Role::Root,
        id: Some(Arc::clone(&anchor)),
        number: Text::default(),
        leads_to: anchor,
        verdict: None,
        width,
        height,
        sign: None,
        label: None,
        lines,
        unstated: false,
    }
}

/// What a box is about, beside its place.
pub(super) struct Part {
    /// The part that decides about its colour.
    pub role: Role,
    /// How many nodes below it are not shown.
    pub hidden: usize,
    /// Whether its step has a box of its own, which bears the heading.
    pub has_step: bool,
    /// How wide it is at least.
    pub least: i64,
    /// Whether it is for paper, where what stands elsewhere has a page.
    pub on_paper: bool,
}

/// A box once more, where what hangs from it goes on: in a few words, with the page on which it stands in full.
pub(super) fn again(written: &Written, words: &str, least: i64) -> Written {
    let name = written.lines.first().map(|line| line.text.clone()).unwrap_or_default();
    let head = Head { name, verdict: written.verdict, has_sign: written.sign.is_some() };
    let words = format!("From {PAGE}: {}", text::short(words, STUB));
    let style = if written.kind == BoxKind::Step { Lettering::Fact } else { Lettering::Claim };
    let piece = Piece { text: words, style, is_text: true, above: 4 };
    let (width, height, mut lines) = set(&head, vec![piece], least);
    let label = label(written.verdict, width, &mut lines);
    let kind = if written.kind == BoxKind::Claim { BoxKind::Stub } else { written.kind };
    Written { kind, id: None, width, height, label, lines, unstated: false, ..written.clone() }
}

/// The box of a place that holds a claim.
pub(super) fn claim(scene: &Scene<'_>, place: &Place, id: ClaimId, part: &Part) -> Written {
    let verdict = Some(scene.claim_verdict(id));
    let head = Head { name: format!("{} {}", place.role.word(), place.number), verdict, has_sign: true };
    let mut pieces = Vec::new();
    if let Some(step) = place.step.filter(|_| !part.has_step) {
        pieces.extend(heading(scene, step));
    }
    let home = scene.plan.of_claim(id);
    let is_top = matches!(place.role, Role::Position | Role::Root);
    let style = if is_top { Lettering::Conclusion } else { Lettering::Claim };
    let whole = scene.claim_text(id);
    let words = match (place.home, part.on_paper) {
        (true, _) => whole.to_string(),
        (false, true) => format!("See {}, {PAGE}: {}", home.number, text::short(&whole, STUB)),
        (false, false) => format!("See {}: {}", home.number, text::short(&whole, STUB)),
    };
    pieces.push(Piece { text: words, style, is_text: true, above: 4 });
    if place.home {
        let facts = facts(scene, id);
        if !facts.is_empty() {
            pieces.push(Piece { text: facts, style: Lettering::Fact, is_text: true, above: 4 });
        }
    }
    pieces.extend(more(part.hidden));
    let (width, height, mut lines) = set(&head, pieces, part.least);
    let label = label(verdict, width, &mut lines);
    Written {
        kind: if place.home { BoxKind::Claim } else { BoxKind::Stub },
        role: part.role,
        // A position that has its case elsewhere has its number there, too.
        id: (place.home || place.number != home.number).then(|| Arc::clone(&place.number)),
        number: Arc::clone(&place.number),
        leads_to: Arc::clone(&home.number),
        verdict,
        width,
        height,
        sign: Some(Point { x: PAD, y: TOP - 10 }),
        label,
        lines,
        unstated: place.home && scene.debate.claim(id).implicit,
    }
}

/// The box of a position that has its case at an earlier issue.
pub(super) fn position_elsewhere(scene: &Scene<'_>, id: ClaimId, least: i64, on_paper: bool) -> Written {
    let home = scene.plan.of_claim(id);
    let place = Place {
        number: Arc::clone(&home.number),
        claim: Some(id),
        step: None,
        role: Role::Position,
        ours: true,
        home: false,
        level: 0,
        parent: super::super::plan::NOWHERE,
        continued: None,
    };
    let part = Part { role: Role::Position, hidden: 0, has_step: false, least, on_paper };
    claim(scene, &place, id, &part)
}

/// The box of a step as such.
pub(super) fn step(scene: &Scene<'_>, place: &Place, id: ReasonId, part: &Part) -> Written {
    let verdict = Some(scene.reason_verdict(id));
    // A step with one premise bears the number of its premise.
    let word = if place.claim.is_some() { "Step" } else { place.role.word() };
    let head = Head { name: format!("{word} {}", place.number), verdict, has_sign: true };
    let mut pieces: Vec<Piece> = heading(scene, id).into_iter().collect();
    pieces.extend(more(part.hidden));
    let empty = pieces.is_empty();
    let least = if part.least > 2 * USUAL { part.least } else { head.width() };
    let (width, height, mut lines) = set(&head, pieces, least);
    let label = label(verdict, width, &mut lines);
    Written {
        kind: BoxKind::Step,
        role: part.role,
        id: Some(if place.claim.is_some() {
            format!("step-{}", place.number).into()
        } else {
            Arc::clone(&place.number)
        }),
        number: Arc::clone(&place.number),
        leads_to: Arc::clone(&place.number),
        verdict,
        width,
        height: if empty { TOP + 9 } else { height },
        sign: Some(Point { x: PAD, y: TOP - 10 }),
        label,
        lines,
        unstated: false,
    }
}

/// What a step is called, as a piece of its box.
fn heading(scene: &Scene<'_>, step: ReasonId) -> Option<Piece> {
    let label = scene.debate.reason(step).label.as_ref().map(|label| text::line(label))?;
    (!label.is_empty()).then_some(Piece { text: label, style: Lettering::Heading, is_text: true, above: 3 })
}

/// Says how much is not shown.
fn more(hidden: usize) -> Option<Piece> {
    let text = format!("+ {hidden} below, not shown");
    (hidden > 0).then_some(Piece { text, style: Lettering::Fact, is_text: false, above: 4 })
}

/// Who says it, and what else is told of a claim in few words.
fn facts(scene: &Scene<'_>, id: ClaimId) -> String {
    let claim = scene.debate.claim(id);
    let mut facts: Vec<String> = Vec::new();
    if claim.implicit {
        facts.push("unstated".to_owned());
    }
    if let Some(by) = &claim.by {
        let link = match by.value {
            Speaker::Person(person) => scene.to_person(person),
            Speaker::Reference(source) => scene.to_source(source),
        };
        facts.push(link.label.to_string());
    }
    facts.extend(claim.kind.as_ref().map(|kind| words::kind(kind.value).to_owned()));
    facts.extend(claim.when.as_ref().map(|when| text::line(&when.to_string())));
    facts.extend(claim.school.as_ref().map(|school| text::line(school)));
    match claim.evidence.len() {
        0 => {}
        1 => facts.push("1 card".to_owned()),
        count => facts.push(format!("{count} cards")),
    }
    let others: Vec<&str> = claim.contradicts.iter().map(|other| &*scene.plan.of_claim(other.value).number).collect();
    if !others.is_empty() {
        facts.push(format!("cannot stand with {}", others.join(", ")));
    }
    facts.retain(|fact| !fact.is_empty());
    // Lines end between facts, not within a short one.
    for fact in facts.iter_mut().filter(|fact| fact.chars().count() <= WHOLE) {
        *fact = fact.replace(' ', "\u{a0}");
    }
    facts.join("\u{a0}· ")
}
