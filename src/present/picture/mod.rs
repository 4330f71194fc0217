//! Debate with verdicts → the map as a picture, drawn to be read on screen and on paper.
//!
//! 1. [`select`] says which nodes are shown.
//! 2. [`boxes`] writes them: every text is measured, so that each box is as large as what stands in it.
//! 3. [`layout`] places them and draws the lines.
//! 4. [`frame`] adds the title and the key to the signs.

mod boxes;
mod frame;
mod select;
#[cfg(test)]
mod tests;

use self::boxes::{Part, Written};
pub use self::select::{Feature, Selection};
use super::{
    plan::{self, NOWHERE, Place, Plan, Section},
    question,
    scene::Scene,
    view::{
        Role,
        picture::{Heading, LineEnd, LineKind, Picture, PictureBox, PictureLine, Point, Rect},
    },
};
use crate::{
    evaluate::Evaluation,
    layout::{self, Bond, Graph, Node},
    model::{self, Debate, ReasonId},
};

/// Draws the map of a debate, as judged.
pub fn picture(debate: &Debate, evaluation: &Evaluation, selection: &Selection, heading: Heading) -> Picture {
    let plan = plan::plan(debate);
    drawn(&Scene::new(debate, evaluation, &plan), selection, heading)
}

/// How many nodes a map shows.
pub(super) fn shows(scene: &Scene<'_>, selection: &Selection) -> usize {
    select::shown(scene, selection).places.iter().filter(|shown| **shown).count()
}

/// The same for what is already a scene.
pub(super) fn drawn(scene: &Scene<'_>, selection: &Selection, heading: Heading) -> Picture {
    let shown = select::shown(scene, selection);
    let mut build = Build::new(scene, &shown);
    for section in &scene.plan.sections {
        build.section(section);
    }
    build.tie();
    let Build { graph, written, .. } = build;
    let drawing = layout::draw(&graph, heading);
    let mut picture = Picture {
        title: String::new(),
        description: String::new(),
        language: String::new(),
        width: drawing.width,
        height: drawing.height,
        head: Vec::new(),
        boxes: Vec::with_capacity(written.len()),
        lines: Vec::with_capacity(drawing.strokes.len()),
        ends: Vec::with_capacity(drawing.ports.len()),
        key: Vec::new(),
    };
    let frame = frame::Frame::new(scene, selection, &shown, &written, &drawing);
    let (dx, dy) = frame.corner;
    let kind = |parent: u32, bond| line_kind(bond, written[parent as usize].role);
    for stroke in &drawing.strokes {
        let points = stroke.points.iter().map(|point| moved(*point, dx, dy)).collect();
        let (parent, kind) = (stroke.parent as usize, kind(stroke.parent, stroke.bond));
        picture.lines.push(PictureLine { kind, parent, points });
    }
    for port in &drawing.ports {
        let (parent, kind, at) = (port.parent as usize, kind(port.parent, port.bond), moved(port.at, dx, dy));
        let word = frame::word(kind, shifted(port.word(), dx, dy));
        picture.ends.push(LineEnd { kind, parent, at, from_below: port.from_below, word });
    }
    for (tie, (from, _)) in drawing.ties.iter().zip(&graph.ties) {
        let Some(way) = tie else { continue };
        let points: Vec<Point> = way.iter().map(|point| moved(*point, dx, dy)).collect();
        picture.lines.push(PictureLine { kind: LineKind::Same, parent: *from as usize, points });
    }
    for (index, written) in written.into_iter().enumerate() {
        let (body, area) = (drawing.boxes[index], drawing.areas[index]);
        let parent = graph.nodes[index].parent.map(|parent| parent as usize);
        picture.boxes.push(placed(written, shifted(body, dx, dy), shifted(area, dx, dy), parent));
    }
    frame.finish(picture)
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
    }
}

/// Places → boxes to be drawn.
struct Build<'a> {
    scene: &'a Scene<'a>,
    shown: &'a select::Shown,
    graph: Graph,
    written: Vec<Written>,
    /// By place, the boxes that stand for it: what hangs from its claim, and what hangs from its step.
    anchors: Vec<Anchor>,
}

#[derive(Clone, Copy)]
struct Anchor {
    claim: u32,
    step: u32,
}

impl<'a> Build<'a> {
    fn new(scene: &'a Scene<'a>, shown: &'a select::Shown) -> Build<'a> {
        let anchors = vec![Anchor { claim: NOWHERE, step: NOWHERE }; scene.plan.places.len()];
        Build { scene, shown, graph: Graph::default(), written: Vec::new(), anchors }
    }

    fn add(&mut self, written: Written, parent: Option<u32>, bond: Bond) -> u32 {
        let (width, height) = (written.width, written.height);
        self.graph.nodes.push(Node { width, height, parent, bond });
        self.written.push(written);
        self.written.len() as u32 - 1
    }

    /// The question of a section, and all its cases that are shown.
    fn section(&mut self, section: &Section) {
        let plan: &'a Plan = self.scene.plan;
        let asked = section.issue.map(|issue| &self.scene.debate.issues[issue.index()]);
        let shows = |case: &plan::Case| self.shown.places[case.root as usize];
        let top = match asked {
            Some(_) if section.cases.iter().any(shows) => {
                let written = boxes::question(&eyebrow(self.scene, section), &question(self.scene, section));
                Some(self.add(written, None, Bond::Rival))
            }
            _ => None,
        };
        if let (Some(issue), Some(top)) = (asked, top) {
            let own = |id| section.cases.iter().any(|case| plan.places[case.root as usize].claim == Some(id));
            for position in issue.positions.iter().filter(|position| !own(position.value)) {
                let written = boxes::position_elsewhere(self.scene, position.value);
                self.add(written, Some(top), Bond::Rival);
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
        let (parent, bond) = self.hangs(place, above, top);
        let has_step = place.step.is_some_and(|step| self.needs_box(place, step));
        let role = self.role(place, parent);
        let hidden = self.shown.hidden[index];
        let mut anchor = Anchor { claim: NOWHERE, step: NOWHERE };
        let (mut parent, mut bond) = (parent, bond);
        if let Some(step) = place.step.filter(|_| has_step) {
            let hidden = if place.claim.is_none() { hidden } else { 0 };
            let written = boxes::step(self.scene, place, step, &Part { role, hidden, has_step });
            anchor.step = self.add(written, parent, bond);
            (parent, bond) = (Some(anchor.step), Bond::Premise);
        }
        if let Some(claim) = place.claim {
            let written = boxes::claim(self.scene, place, claim, &Part { role, hidden, has_step });
            anchor.claim = self.add(written, parent, bond);
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
        let differs = |claim| self.scene.claim_verdict(claim) != self.scene.reason_verdict(step);
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
