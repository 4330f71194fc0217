//! Places → a flow sheet: each argument in the column of the speech in which it is made, answers to the right of what
//! they answer.

use super::{
    plan::{Case, NOWHERE},
    position,
    scene::Scene,
    sheet, text,
    view::{Flow, FlowCell, FlowSection, Role},
    words,
};
use crate::{model::ClaimId, prepare::formats::Format};

/// How many letters of an argument stand in a cell.
const IN_CELL: usize = 110;

/// The flow sheet for a position: its case first, then what is said against it, then its rivals.
pub(super) fn flow(scene: &Scene<'_>, own: ClaimId, format: &'static Format) -> Flow {
    let mut sections = Vec::new();
    let mut rivals = Vec::new();
    let mut named = position::rivals(scene, own);
    named.sort_unstable();
    for case in scene.plan.cases() {
        let root = &scene.plan.places[case.root as usize];
        let Some(claim) = root.claim else { continue };
        let paper = |heading: &str, column| Paper::new(scene, format.columns.len(), heading, column);
        if claim == own {
            let called = position::called(scene, own);
            sections.push(paper(&format!("The case for {called}"), 0).with(case, Role::Reason));
            sections.push(paper(&format!("Against {called}"), 1).with(case, Role::Objection));
        } else if named.binary_search(&claim).is_ok() {
            let called = position::called(scene, claim);
            rivals.push(
                paper(&format!("The case for {called}: {}", scene.claim_text(claim)), 1).with(case, Role::Reason),
            );
        }
    }
    sections.extend(rivals);
    sections.retain(|section| !section.rows.is_empty());
    Flow { sheet: sheet::sheet(scene, Some(own)), format: format.title, columns: format.columns, sections }
}

/// A part of the sheet, in the making.
struct Paper<'s, 'a> {
    scene: &'s Scene<'a>,
    /// The column of its first arguments.
    column: usize,
    columns: usize,
    section: FlowSection,
    /// The claim that was entered last, with its column.
    last: Option<(ClaimId, usize)>,
}

impl<'s, 'a> Paper<'s, 'a> {
    fn new(scene: &'s Scene<'a>, columns: usize, heading: &str, column: usize) -> Paper<'s, 'a> {
        let section = FlowSection { heading: heading.to_owned(), rows: Vec::new(), beyond: None };
        Paper { scene, column, columns, section, last: None }
    }

    /// The arguments of one role directly below a position, each with the exchange over it.
    fn with(mut self, case: &Case, role: Role) -> FlowSection {
        let places = || case.places.clone().chain(case.continuations.iter().flat_map(|part| part.places.clone()));
        // By place, counted from the first of the case: the column of the argument it belongs to.
        let first = case.places.start.min(case.root as usize);
        let last = places().max().unwrap_or(first);
        let mut columns: Vec<Option<usize>> = vec![None; last + 1 - first];
        let mut beyond = 0;
        for index in places() {
            let place = &self.scene.plan.places[index];
            let starts = place.parent == case.root && place.role == role;
            let above = match place.parent {
                NOWHERE => None,
                parent => columns.get((parent as usize).wrapping_sub(first)).copied().flatten(),
            };
            let attacks = matches!(place.role, Role::Objection | Role::Answer | Role::Undercut);
            let column = match above {
                _ if starts => Some(self.column),
                Some(above) if attacks => Some(above + 1),
                above => above,
            };
            columns[index - first] = column;
            match column.filter(|_| starts || attacks) {
                Some(column) if column < self.columns => self.enter(index, column, starts),
                Some(_) => beyond += 1,
                None => {}
            }
        }
        if beyond > 0 {
            let more = words::count(beyond, "argument");
            self.section.beyond =
                Some(format!("{more} further down the exchange found no column; the brief has them."));
        }
        self.section
    }

    /// Enters an argument in the row of what it answers, where its column is free there; else in a new row. A claim that
    /// answers a step and a premise of it is entered once, with both numbers.
    fn enter(&mut self, index: usize, column: usize, starts: bool) {
        let cell = self.cell(index);
        let claim = self.scene.plan.places[index].claim;
        let again = std::mem::replace(&mut self.last, claim.map(|claim| (claim, column)));
        if again.is_some()
            && again == self.last
            && let Some(above) = self.section.rows.last_mut().and_then(|row| row[column].as_mut())
        {
            above.number = format!("{}, {}", above.number, cell.number).into();
            return;
        }
        let free = self.section.rows.last().is_some_and(|row| {
            row[column..].iter().all(Option::is_none) && row[..column].last().is_some_and(Option::is_some)
        });
        if starts || !free {
            self.section.rows.push(vec![None; self.columns]);
        }
        if let Some(row) = self.section.rows.last_mut() {
            row[column] = Some(cell);
        }
    }

    fn cell(&self, index: usize) -> FlowCell {
        let place = &self.scene.plan.places[index];
        let label = place.step.and_then(|step| self.scene.debate.reason(step).label.as_ref());
        // A heading alone says too little to be answered.
        let says = self.scene.text(place);
        let full = label.map_or_else(|| says.to_string(), |label| format!("{}: {says}", text::line(label)));
        let mut said = text::short(&full, IN_CELL);
        if let Some(claim) = place.claim.filter(|_| !place.home) {
            let home = self.scene.plan.of_claim(claim);
            said = format!("{said} (as {})", home.number);
        }
        let mut claims: Vec<ClaimId> = place.claim.into_iter().collect();
        if let (None, Some(step)) = (place.claim, place.step) {
            claims.extend(self.scene.debate.reason(step).premises.iter().map(|used| used.claim));
        }
        let mut cites: Vec<&str> = Vec::new();
        for evidence in claims.iter().flat_map(|claim| &self.scene.debate.claim(*claim).evidence) {
            let head = &*self.scene.cites[evidence.reference.value.index()].head;
            if !cites.contains(&head) && cites.len() < MOST_CITES {
                cites.push(head);
            }
        }
        FlowCell { role: place.role, number: place.number.clone(), text: said, cites: cites.join("; ") }
    }
}

/// How many sources stand in a cell.
const MOST_CITES: usize = 2;
