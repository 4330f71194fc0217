//! What stands around the map: title, question and circumstances above it, the key to its signs below.

use super::{
    super::{
        plan::Plan,
        scene::Scene,
        text,
        view::{
            Role, Verdict,
            picture::{BoxKind, KeyEntry, Lettering, Line, LineKind, Picture, Point, Rect, Sample},
        },
        words,
    },
    boxes::{self, SIGN, Written, font, label_width, leading},
    select::{Selection, Shown},
};
use crate::{
    layout::Drawing,
    typography::{self, Direction},
};

/// Around everything.
pub(super) const MARGIN: i64 = 28;
/// How wide a picture is at least, so that title and key have room.
const LEAST: i64 = 640;
/// How wide title and key become at most: longer lines are hard to read.
const MOST: i64 = 1600;
/// Between the head and the map, and between the map and the key.
const APART: i64 = 26;
/// How wide the sample of a box is.
const SAMPLE: i64 = 34;
/// Between an entry of the key and the next on its line.
const NEXT: i64 = 26;
/// From one line of the key to the next.
const KEY_LINE: i64 = 26;

/// What stands around a map, in words.
pub(in crate::present) struct Words {
    /// The title of the debate, without line breaks.
    pub title: String,
    question: Option<String>,
    /// What is seen, for those who do not see it.
    pub description: String,
    /// The language of the debate's texts.
    pub language: String,
    /// How large the debate is, through whose eyes it is seen, and what is left out.
    pub circumstances: Vec<String>,
}

impl Words {
    pub(super) fn new(scene: &Scene<'_>, selection: &Selection, shown: &Shown, written: &[Written]) -> Words {
        let debate = scene.debate;
        let clean = |text: &Option<crate::source::Spanned<String>>| {
            text.as_ref().map(|text| text::line(text)).filter(|text| !text.is_empty())
        };
        let question = clean(&debate.question);
        let title = clean(&debate.title).or_else(|| question.clone()).unwrap_or_else(|| "Untitled debate".to_owned());
        let circumstances = circumstances(scene, selection, shown);
        Words {
            description: description(scene, selection, shown, written, &circumstances),
            language: clean(&debate.language).unwrap_or_else(|| "en".to_owned()),
            question: question.filter(|question| *question != title),
            title,
            circumstances,
        }
    }

    /// The lines above a map, in a column whose corner this is; and where they end.
    pub fn head(&self, corner: Point, width: i64) -> (Vec<Line>, i64) {
        let mut head = Column { lines: Vec::new(), x: corner.x, y: corner.y - 6, width };
        head.add(&self.title, Lettering::Title, true);
        if let Some(question) = &self.question {
            head.add(question, Lettering::Question, true);
        }
        for sentence in &self.circumstances {
            head.add(sentence, Lettering::Fact, false);
        }
        (head.lines, head.y)
    }
}

/// The frame of a map that is one picture.
pub(super) struct Frame {
    /// Where the corner of the map stands.
    pub corner: (i64, i64),
    size: (i64, i64),
    head: Vec<Line>,
    key: Vec<KeyEntry>,
}

impl Frame {
    pub fn new(words: &Words, signs: &[Sample], drawing: &Drawing) -> Frame {
        let inner = drawing.width.max(LEAST);
        let column = inner.min(MOST);
        let (head, bottom) = words.head(Point { x: MARGIN, y: MARGIN }, column);
        let top = bottom + APART;
        let corner = (MARGIN + (inner - drawing.width) / 2, top);
        let below = Point { x: MARGIN, y: top + drawing.height + APART };
        let (key, bottom) = if signs.is_empty() { (Vec::new(), below.y - APART) } else { key(signs, below, column) };
        Frame { corner, size: (inner + 2 * MARGIN, bottom + MARGIN), head, key }
    }

    pub fn finish(self, picture: Picture) -> Picture {
        let Frame { size: (width, height), head, key, .. } = self;
        Picture { width, height, head, key, ..picture }
    }
}

/// Lines below each other.
pub(in crate::present) struct Column {
    pub lines: Vec<Line>,
    /// Its left edge.
    pub x: i64,
    /// Where the last line stands.
    pub y: i64,
    pub width: i64,
}

impl Column {
    /// Sets a paragraph.
    #[expect(clippy::cast_precision_loss, reason = "widths of pictures are small")]
    pub fn add(&mut self, words: &str, style: Lettering, is_text: bool) {
        self.y += 5;
        let leftwards = typography::direction(words) == Direction::Leftwards;
        for line in typography::lines(words, font(style), self.width as f64) {
            self.y += leading(style);
            let x = if leftwards { self.x + self.width } else { self.x };
            self.lines.push(Line { at: Point { x, y: self.y }, text: line, style, leftwards, is_text });
        }
    }
}

/// What is seen, and how: overlays, lens, date, and what is left out.
fn circumstances(scene: &Scene<'_>, selection: &Selection, shown: &Shown) -> Vec<String> {
    let debate = scene.debate;
    let mut told = Vec::new();
    let overlays: Vec<String> = debate.overlays.iter().map(|name| text::line(name)).collect();
    if !overlays.is_empty() {
        told.push(format!("with {}", overlays.join(", ")));
    }
    if let Some(lens) = scene.evaluation.lens {
        let lens = &debate.lenses[lens.index()];
        told.push(format!("as judged by {}", text::line(lens.title.as_ref().map_or(&lens.name.text, |title| title))));
    }
    if let Some(date) = &debate.as_of {
        told.push(format!("as of {}", text::line(&date.value.to_string())));
    }
    let mut circumstances = vec![words::extent(debate)];
    circumstances.extend((!told.is_empty()).then(|| capital(&told.join("; "))));
    circumstances.extend(left_out(scene.plan, selection, shown));
    circumstances.retain(|sentence| !sentence.is_empty());
    circumstances
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What was asked to be shown, and how much that is.
fn left_out(plan: &Plan, selection: &Selection, shown: &Shown) -> Option<String> {
    let kept = shown.places.iter().filter(|shown| **shown).count();
    if kept == plan.places.len() {
        return None;
    }
    let mut asked = Vec::new();
    if let Some(root) = selection.root {
        asked.push(format!("{} and what stands below it", plan.of_claim(root).number));
    }
    if let Some(depth) = selection.depth {
        asked.push(format!("{depth} {} of claims below the top", if depth == 1 { "level" } else { "levels" }));
    }
    let listed =
        |features: &[super::Feature]| features.iter().map(super::Feature::written).collect::<Vec<_>>().join(" or ");
    if !selection.only.is_empty() {
        asked.push(format!("only {} with what stands above", listed(&selection.only)));
    }
    if !selection.without.is_empty() {
        asked.push(format!("without {} and what stands below", listed(&selection.without)));
    }
    Some(format!("Part of the map: {}. {kept} of {} nodes are shown.", asked.join("; "), plan.places.len()))
}

/// What is to be seen, for those who do not see it.
fn description(
    scene: &Scene<'_>,
    selection: &Selection,
    shown: &Shown,
    written: &[Written],
    circumstances: &[String],
) -> String {
    let plan = scene.plan;
    let mut told = vec![match written.len() {
        1 => "An argument map of one box.".to_owned(),
        count => format!("An argument map of {count} boxes."),
    }];
    let root = selection.root.map(|claim| plan.claims[claim.index()]);
    let tops = plan.cases().map(|case| case.root).filter(|top| root.is_none_or(|root| root == *top));
    for top in tops.chain(root).filter(|top| shown.places[*top as usize]) {
        let place = &plan.places[top as usize];
        let Some(claim) = place.claim.filter(|_| told.len() < TOLD) else { continue };
        let (role, verdict) = (place.role.word(), scene.claim_verdict(claim).word());
        let words = text::short(&scene.claim_text(claim), 100);
        let sentence = format!("{role} {} is {verdict}: {words}", place.number);
        if !told.contains(&sentence) {
            told.push(sentence);
        }
    }
    told.extend(circumstances.iter().filter(|sentence| sentence.ends_with('.')).cloned());
    told.push("The boxes follow in the order of the outline, each with its number.".to_owned());
    told.join(" ")
}

/// How many sentences a description has before it only says how to read on.
const TOLD: usize = 9;

/// The word at the end of a line, in the room that is kept for it.
pub(super) fn word(kind: LineKind, room: Rect) -> Option<Line> {
    let text = match kind {
        LineKind::For => "because",
        LineKind::Against | LineKind::Answer => "but",
        LineKind::Undercut => "unless",
        LineKind::Rival | LineKind::Premise | LineKind::Same => return None,
    };
    let at = Point { x: room.x + 2, y: room.bottom() - 3 };
    Some(Line { at, text: text.to_owned(), style: Lettering::Word, leftwards: false, is_text: false })
}

/// The signs that are used. `has_ways`: whether dotted lines join what stands for one claim.
pub(super) fn signs(written: &[Written], has_ways: bool) -> Vec<Sample> {
    let has = |kind: BoxKind, role: Role| written.iter().any(|body| body.kind == kind && body.role == role);
    let mut samples = Vec::new();
    for role in [Role::Reason, Role::Objection, Role::Answer, Role::Undercut] {
        if [BoxKind::Claim, BoxKind::Step, BoxKind::Stub].into_iter().any(|kind| has(kind, role)) {
            samples.push(Sample::Box(role));
        }
    }
    if written.iter().any(|body| body.unstated) {
        samples.push(Sample::Unstated);
    }
    if written.iter().any(|body| body.kind == BoxKind::Stub) {
        samples.push(Sample::Stub);
    }
    if has_ways {
        samples.push(Sample::Same);
    }
    if written.iter().any(|body| body.kind == BoxKind::Step) {
        samples.push(Sample::Bar);
    }
    for verdict in Verdict::ALL {
        if written.iter().any(|body| body.verdict == Some(verdict)) {
            samples.push(Sample::Verdict(verdict));
        }
    }
    samples
}

/// What a sign means.
fn meaning(sample: Sample) -> &'static str {
    match sample {
        Sample::Box(Role::Objection) => "speaks against the claim above",
        Sample::Box(Role::Answer) => "speaks against the objection above",
        Sample::Box(Role::Undercut) => "breaks a step, not its claims",
        Sample::Box(_) => "speaks for the claim above",
        Sample::Unstated => "nobody says it; the reason needs it",
        Sample::Stub => "stands in full elsewhere, under the number after “See”",
        Sample::Same => "leads to the box of the same claim",
        Sample::Bar => "a step: premises under one bar stand or fall together",
        Sample::Verdict(Verdict::Accepted) => "it stands",
        Sample::Verdict(Verdict::Rejected) => "it falls",
        Sample::Verdict(Verdict::Undecided) => "neither follows",
    }
}

/// Explains other signs than those that are used: for a worksheet, whose key would tell what is asked.
pub(super) fn explain(picture: &mut Picture, samples: &[Sample]) {
    let Some(top) = picture.key.first().map(|entry| entry.place.y) else { return };
    let column = (picture.width - 2 * MARGIN).min(MOST);
    let (key, bottom) = key(samples, Point { x: MARGIN, y: top }, column);
    (picture.key, picture.height) = (key, bottom + MARGIN);
}

/// Sets the key to the signs in a column whose corner this is; and where it ends.
pub(in crate::present) fn key(signs: &[Sample], corner: Point, width: i64) -> (Vec<KeyEntry>, i64) {
    let Point { mut x, mut y } = corner;
    let mut placed = Vec::new();
    for sample in signs.iter().copied() {
        let own = match sample {
            Sample::Verdict(verdict) => label_width(verdict),
            _ => SAMPLE,
        };
        let meaning = meaning(sample);
        let needed = own + 9 + boxes::width(meaning, Lettering::Fact);
        if x > corner.x && x + needed > corner.x + width {
            (x, y) = (corner.x, y + KEY_LINE);
        }
        let place = Rect { x, y, width: own, height: boxes::LABEL + 1 };
        let at = Point { x: x + own + 9, y: y + SIGN + 1 };
        let text = meaning.to_owned();
        let meaning = Line { at, text, style: Lettering::Fact, leftwards: false, is_text: false };
        placed.push(KeyEntry { sample, place, meaning });
        x += needed + NEXT;
    }
    (placed, y + KEY_LINE - 6)
}
