//! Debate with verdicts → the map as a picture, drawn to be read on screen and on paper.
//!
//! 1. [`select`] says which nodes are shown.
//! 2. [`boxes`] writes them: every text is measured, so that each box is as large as what stands in it.
//! 3. [`layout`] places them and draws the lines.
//! 4. [`frame`] adds the title and the key to the signs.
//! 5. [`blank`] makes a worksheet of it.

mod blank;
pub(super) mod boxes;
mod companion;
pub(super) mod frame;
mod select;
#[cfg(test)]
mod tests;

use self::boxes::{Part, Written};
pub(super) use self::{
    blank::{Asked, write_below},
    companion::{Companion, companion},
    select::{Shown, shown},
};
pub use self::{
    boxes::label_width,
    select::{Feature, Selection},
};
use super::{
    plan::{self, NOWHERE, Place, Plan, Section},
    question,
    scene::Scene,
    text,
    view::{
        Asks, Role,
        picture::{Heading, LineEnd, LineKind, Picture, PictureBox, PictureLine, Point, Rect, Sample},
    },
};
use crate::{
    evaluate::Evaluation,
    layout::{self, Bond, Drawing, Extent, Graph, Node},
    model::{self, ClaimId, Debate, ReasonId},
};

/// Draws the map of a debate, as judged.
pub fn picture(debate: &Debate, evaluation: &Evaluation, selection: &Selection, heading: Heading) -> Picture {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    Draft::new(scene, selection, None).picture(heading, layout::SCREEN)
}

/// The same for what is already a scene, and no wider than a sheet of paper that stands upright, as far as can be.
pub(super) fn upright(scene: &Scene<'_>, selection: &Selection) -> Picture {
    Draft::new(scene, selection, None).picture(Heading::Down, layout::UPRIGHT)
}

/// How many nodes a map shows.
pub(super) fn shows(scene: &Scene<'_>, selection: &Selection) -> usize {
    shown(scene, selection).places.iter().filter(|shown| **shown).count()
}

/// Draws the map for a worksheet. Where verdicts are asked for or left out, no step has a box of its own for the mere
/// reason that its verdict is another than that of its premise: the box would tell it.
pub(super) fn on_a_worksheet(scene: &Scene<'_>, selection: &Selection, heading: Heading, asks: Asks) -> Picture {
    let steps = if asks == Asks::Text { Steps::WhereTheyFareOtherwise(&[]) } else { Steps::WhereNeeded };
    Draft::of(scene, selection, &shown(scene, selection), None, steps).picture(heading, layout::SCREEN)
}

/// Which steps with one premise have a box of their own.
#[derive(Clone, Copy)]
enum Steps<'a> {
    /// Those that something undercuts.
    WhereNeeded,
    /// And those that fare otherwise than their premise, as the debate is judged or in one of these other ways, to which
    /// a reader may turn.
    WhereTheyFareOtherwise(&'a [Evaluation]),
}

/// A map of which every box is written and none placed.
pub(super) struct Draft {
    /// The boxes and how they hang together.
    pub graph: Graph,
    /// What stands in them.
    pub written: Vec<Written>,
    /// By box, what stands in it where it is repeated on another page; for a map that is one picture, nothing.
    pub again: Vec<Written>,
    /// Pairs of a box that says where a claim stands in full, and the box in which it does.
    pub homes: Vec<(u32, u32)>,
    /// The questions and the claims on top: the box, how deep it stands among them, and its words.
    pub tops: Vec<(u32, usize, String)>,
    /// What stands around it.
    pub words: frame::Words,
}

impl Draft {
    /// Writes the boxes; for paper, so that each has room on a sheet of this size if it can.
    pub fn new(scene: &Scene<'_>, selection: &Selection, paper: Option<Extent>) -> Draft {
        Draft::of(scene, selection, &shown(scene, selection), paper, Steps::WhereTheyFareOtherwise(&[]))
    }

    /// Writes the boxes of what is shown.
    fn of(scene: &Scene<'_>, selection: &Selection, shown: &Shown, paper: Option<Extent>, steps: Steps<'_>) -> Draft {
        let mut build = Build::new(scene, shown, paper, steps);
        for section in &scene.plan.sections {
            build.section(section);
        }
        build.tie();
        let Build { graph, written, again, mut homes, tops, .. } = build;
        homes.extend(&graph.ties);
        let words = frame::Words::new(scene, selection, shown, &written);
        Draft { graph, written, again, homes, tops, words }
    }

    /// All of it as one picture, so that it fills a sheet of this shape.
    pub fn picture(self, heading: Heading, shape: Extent) -> Picture {
        let drawing = layout::draw(&self.graph, heading, shape);
        let frame = frame::Frame::new(&self.words, &self.signs(drawing.ties.iter().any(Option::is_some)), &drawing);
        let mut picture = self.empty();
        (picture.width, picture.height) = (drawing.width, drawing.height);
        let parents: Vec<Option<u32>> = self.graph.nodes.iter().map(|node| node.parent).collect();
        let drawn = Drawn { drawing: &drawing, parents: &parents, ties: &self.graph.ties };
        drawn.add(&mut picture, self.written, frame.corner);
        frame.finish(picture)
    }

    /// A picture with nothing in it yet.
    pub fn empty(&self) -> Picture {
        Picture {
            title: self.words.title.clone(),
            description: self.words.description.clone(),
            language: self.words.language.clone(),
            ..Picture::default()
        }
    }

    /// The signs that are used.
    pub fn signs(&self, has_ways: bool) -> Vec<Sample> {
        frame::signs(&self.written, has_ways)
    }
}

/// Boxes with their places.
pub(super) struct Drawn<'a> {
    pub drawing: &'a Drawing,
    /// By box, the one that it hangs from.
    pub parents: &'a [Option<u32>],
    /// The pairs that its ways join.
    pub ties: &'a [(u32, u32)],
}

impl Drawn<'_> {
    /// Adds what was drawn to a picture, with its corner here.
    pub fn add(&self, picture: &mut Picture, written: Vec<Written>, (dx, dy): (i64, i64)) {
        let base = picture.boxes.len();
        let kind = |parent: u32, bond| line_kind(bond, written[parent as usize].role);
        for stroke in &self.drawing.strokes {
            let points = stroke.points.iter().map(|point| moved(*point, dx, dy)).collect();
            let (parent, kind) = (base + stroke.parent as usize, kind(stroke.parent, stroke.bond));
            picture.lines.push(PictureLine { kind, parent, points });
        }
        for port in &self.drawing.ports {
            let (parent, kind) = (base + port.parent as usize, kind(port.parent, port.bond));
            let word = frame::word(kind, shifted(port.word(), dx, dy));
            let at = moved(port.at, dx, dy);
            picture.ends.push(LineEnd { kind, parent, at, from_below: port.from_below, word });
        }
        for (tie, (from, _)) in self.drawing.ties.iter().zip(self.ties) {
            let Some(way) = tie else { continue };
            let points: Vec<Point> = way.iter().map(|point| moved(*point, dx, dy)).collect();
            picture.lines.push(PictureLine { kind: LineKind::Same, parent: base + *from as usize, points });
        }
        for (index, written) in written.into_iter().enumerate() {
            // A box can be drawn higher than it is written: what sticks out below is for a note.
            let place = Rect { height: written.height, ..self.drawing.boxes[index] };
            let area = shifted(self.drawing.areas[index], dx, dy);
            let parent = self.parents[index].map(|parent| base + parent as usize);
            picture.boxes.push(placed(written, shifted(place, dx, dy), area, parent));
        }
    }
}

fn moved(point: Point, dx: i64, dy: i64) -> Point {
    Point { x: point.x + dx, y: point.y + dy }
}

fn shifted(rect: Rect, dx: i64, dy: i64) -> Rect {
    Rect { x: rect.x + dx, y: rect.y + dy, ..rect }
}

/// What a line means, given how the family hangs and what part the box has that it hangs from.
fn line_kind(bond: Bond, at: Role) -> LineKind {
    match bond {
        Bond::Rival => LineKind::Rival,
        Bond::Premise => LineKind::Premise,
        Bond::For => LineKind::For,
        // Who speaks against what speaks against the position works for the position: that is an answer.
        Bond::Against if matches!(at, Role::Objection | Role::Undercut) => LineKind::Answer,
        Bond::Against => LineKind::Against,
        Bond::Undercut => LineKind::Undercut,
    }
}

/// A box in its place.
fn placed(written: Written, place: Rect, area: Rect, parent: Option<usize>) -> PictureBox {
    let (dx, dy) = (place.x, place.y);
    let mut lines = written.lines;
    for line in &mut lines {
        line.at = moved(line.at, dx, dy);
    }
    PictureBox {
        kind: written.kind,
        role: written.role,
        id: written.id,
        number: written.number,
        leads_to: written.leads_to,
        verdict: written.verdict,
        place,
        area,
        parent,
        sign: written.sign.map(|sign| moved(sign, dx, dy)),
        label: written.label.map(|label| shifted(label, dx, dy)),
        lines,
        unstated: written.unstated,
        writing: Vec::new(),
        is_plain: false,
        is_marked: false,
    }
}

/// Places → boxes to be drawn.
struct Build<'a> {
    scene: &'a Scene<'a>,
    shown: &'a Shown,
    /// For paper: how large a sheet is.
    paper: Option<Extent>,
    /// How wide most boxes are.
    usual: i64,
    steps: Steps<'a>,
    graph: Graph,
    written: Vec<Written>,
    again: Vec<Written>,
    homes: Vec<(u32, u32)>,
    tops: Vec<(u32, usize, String)>,
    /// Positions that have their case at another issue, each with its box here.
    elsewhere: Vec<(u32, ClaimId)>,
    /// By place, the boxes that stand for it: what hangs from its claim, and what hangs from its step.
    anchors: Vec<Anchor>,
}

#[derive(Clone, Copy)]
struct Anchor {
    claim: u32,
    step: u32,
}

impl<'a> Build<'a> {
    fn new(scene: &'a Scene<'a>, shown: &'a Shown, paper: Option<Extent>, steps: Steps<'a>) -> Build<'a> {
        let anchors = vec![Anchor { claim: NOWHERE, step: NOWHERE }; scene.plan.places.len()];
        Build {
            scene,
            shown,
            paper,
            steps,
            usual: paper.map_or(boxes::USUAL, |paper| boxes::usual(paper.width)),
            graph: Graph::default(),
            written: Vec::new(),
            again: Vec::new(),
            homes: Vec::new(),
            tops: Vec::new(),
            elsewhere: Vec::new(),
            anchors,
        }
    }

    /// Adds a box; `words` are those of what it is about.
    fn add(&mut self, written: Written, parent: Option<u32>, bond: Bond, words: &str) -> u32 {
        let (width, height) = (written.width, written.height);
        self.graph.nodes.push(Node { width, height, parent, bond });
        if self.paper.is_some() {
            self.again.push(boxes::again(&written, words, self.usual));
        }
        self.written.push(written);
        self.written.len() as u32 - 1
    }

    /// Writes a box wider and wider until it has room on the sheet; without a sheet, as wide as is usual.
    fn sized(&self, write: impl Fn(i64) -> Written) -> Written {
        let mut written = write(self.usual);
        let Some(paper) = self.paper else { return written };
        let mut least = written.width;
        while written.height > paper.height * 2 / 3 && least < paper.width {
            least = (least * 3 / 2).min(paper.width);
            written = write(least);
        }
        written
    }

    /// The question of a section, and all its cases that are shown.
    fn section(&mut self, section: &Section) {
        let plan: &'a Plan = self.scene.plan;
        let asked = section.issue.map(|issue| &self.scene.debate.issues[issue.index()]);
        let shows = |case: &plan::Case| self.shown.places[case.root as usize];
        let top = match asked {
            Some(_) if section.cases.iter().any(shows) => {
                let words = question(self.scene, section);
                let written =
                    self.sized(|least| boxes::question(section, &eyebrow(self.scene, section), &words, least));
                let top = self.add(written, None, Bond::Rival, &words);
                self.tops.push((top, 0, words));
                Some(top)
            }
            _ => None,
        };
        if let (Some(issue), Some(top)) = (asked, top) {
            let own = |id| section.cases.iter().any(|case| plan.places[case.root as usize].claim == Some(id));
            for position in issue.positions.iter().filter(|position| !own(position.value)) {
                let written = boxes::position_elsewhere(self.scene, position.value, self.usual, self.paper.is_some());
                let added = self.add(written, Some(top), Bond::Rival, "");
                self.elsewhere.push((added, position.value));
            }
        }
        for case in &section.cases {
            self.place(case.root as usize, top);
            case.places.clone().for_each(|place| self.place(place, None));
            for part in &case.continuations {
                part.places.clone().for_each(|place| self.place(place, None));
            }
        }
    }

    /// The box of a place, and that of its step if it needs one.
    fn place(&mut self, index: usize, top: Option<u32>) {
        if !self.shown.places[index] {
            return;
        }
        let place = &self.scene.plan.places[index];
        let above = self.anchors.get(place.parent as usize).copied();
        let (mut parent, mut bond) = self.hangs(place, above, top);
        let has_step = place.step.is_some_and(|step| self.needs_box(place, step));
        let role = self.role(place, parent);
        let hidden = self.shown.hidden[index];
        let on_paper = self.paper.is_some();
        let part = |hidden, least| Part { role, hidden, has_step, least, on_paper };
        let mut anchor = Anchor { claim: NOWHERE, step: NOWHERE };
        if let Some(step) = place.step.filter(|_| has_step) {
            let hidden = if place.claim.is_none() { hidden } else { 0 };
            let written = self.sized(|least| boxes::step(self.scene, place, step, &part(hidden, least)));
            let label = self.scene.debate.reason(step).label.as_ref();
            let words = label.map(|label| text::line(label)).unwrap_or_default();
            anchor.step = self.add(written, parent, bond, &words);
            (parent, bond) = (Some(anchor.step), Bond::Premise);
        }
        if let Some(claim) = place.claim {
            let written = self.sized(|least| boxes::claim(self.scene, place, claim, &part(hidden, least)));
            let words = self.scene.claim_text(claim);
            anchor.claim = self.add(written, parent, bond, &words);
            if parent.is_none() || parent == top {
                let level = usize::from(parent.is_some());
                self.tops.push((anchor.claim, level, format!("{} {words}", place.number)));
            }
        }
        self.anchors[index] = anchor;
    }

    /// Ties each stub to the box that it stands for.
    fn tie(&mut self) {
        for (place, anchor) in self.scene.plan.places.iter().zip(&self.anchors) {
            let Some(claim) = place.claim.filter(|_| !place.home && anchor.claim != NOWHERE) else { continue };
            let home = self.anchors[self.scene.plan.claims[claim.index()] as usize].claim;
            if home != NOWHERE {
                self.graph.ties.push((anchor.claim, home));
            }
        }
        for (added, claim) in &self.elsewhere {
            let home = self.anchors[self.scene.plan.claims[claim.index()] as usize].claim;
            if home != NOWHERE {
                self.homes.push((*added, home));
            }
        }
    }

    /// From which box a place hangs, and how. Without the box above it, it is the top of a tree.
    fn hangs(&self, place: &Place, above: Option<Anchor>, top: Option<u32>) -> (Option<u32>, Bond) {
        let known = |anchor: u32| (anchor != NOWHERE).then_some(anchor);
        let of = |pick: fn(Anchor) -> u32| above.and_then(|above| known(pick(above)));
        match place.role {
            Role::Position | Role::Root => (top, Bond::Rival),
            Role::Premise => (of(|above| above.step), Bond::Premise),
            Role::Undercut => (of(|above| above.step), Bond::Undercut),
            Role::Reason | Role::Objection | Role::Answer => {
                let against =
                    place.step.is_some_and(|step| self.scene.debate.reason(step).role == model::Role::Against);
                (of(|above| above.claim), if against { Bond::Against } else { Bond::For })
            }
        }
    }

    /// The part that decides about the colour of a box: a premise looks like its step.
    fn role(&self, place: &Place, parent: Option<u32>) -> Role {
        match (place.role, parent) {
            (Role::Premise, Some(parent)) => self.written[parent as usize].role,
            (role, _) => role,
        }
    }

    /// Whether a step has a box of its own: where linked premises meet, where undercuts point at, and where it fares
    /// otherwise than its only premise does.
    fn needs_box(&self, place: &Place, step: ReasonId) -> bool {
        let reason = self.scene.debate.reason(step);
        let judged_apart = |judged: &Evaluation, claim| judged.claim(claim) != judged.reason(step);
        let differs = |claim| match self.steps {
            Steps::WhereNeeded => false,
            Steps::WhereTheyFareOtherwise(others) => {
                [self.scene.evaluation].into_iter().chain(others).any(|judged| judged_apart(judged, claim))
            }
        };
        !reason.unless.is_empty() || place.claim.is_none_or(differs)
    }
}

fn eyebrow(scene: &Scene<'_>, section: &Section) -> String {
    let issues = scene.debate.issues.len();
    match section.issue {
        Some(issue) if issues > 1 => format!("Issue {} of {issues}", issue.index() + 1),
        _ => "The issue".to_owned(),
    }
}
