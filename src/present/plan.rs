//! Debate → plan: every node gets its place in reading order and its number there.
//!
//! - Positions are 1, 2, 3 … over all issues; then come the claims that no other rests on, and last, one of each loop
//!   that hangs on nothing, so that every claim has a place.
//! - Below a number that ends in a digit come letters (1A, 1B … 1Z, 1AA), below one that ends in a letter digits
//!   (1A1, 1A2): reasons first, then objections, each in the order written. A step with one premise and that premise
//!   are one node; linked premises are 1A-a, 1A-b; what undercuts step 1A is 1A/1, 1A/2.
//! - A claim stands in full once, at its first place, positions and roots at their own; loops end thus too.
//! - What is below [`DEEPEST`] levels of claims moves to a continuation (C1, C2 …) after the case, where numbering
//!   starts afresh: browsers stop at 512 nested elements, and a number with a thousand parts helps nobody.
//!
//! Walks use a list of their own instead of the call stack: chains of 100,000 reasons are ordinary input.

use std::{collections::VecDeque, ops::Range};

use super::view::{Role, Text};
use crate::model::{self, ClaimId, Debate, IssueId, ReasonId};

/// Levels of claims below a position, or below the start of a continuation, before the next continuation.
const DEEPEST: usize = 8;

/// No place, or no place yet.
pub(super) const NOWHERE: u32 = u32::MAX;

/// Where everything stands.
pub(super) struct Plan {
    /// All places, in reading order.
    pub places: Vec<Place>,
    /// By claim, the place where it stands in full.
    pub claims: Vec<u32>,
    /// By reason, its place.
    pub reasons: Vec<u32>,
    /// The sections, each with the cases in it.
    pub sections: Vec<Section>,
}

/// One node in one place.
pub(super) struct Place {
    pub number: Text,
    /// The claim; `None` for a step with several premises.
    pub claim: Option<ClaimId>,
    /// The step that the node is, or carries.
    pub step: Option<ReasonId>,
    pub role: Role,
    /// Whether it works for the position at the top.
    pub ours: bool,
    /// Whether its claim stands in full here.
    pub home: bool,
    /// How deep it stands in its list.
    pub level: usize,
    /// The node above; [`NOWHERE`] for a position.
    pub parent: u32,
    /// The number of the continuation that holds what is below it.
    pub continued: Option<u32>,
}

/// Cases that belong together.
pub(super) struct Section {
    /// The issue; `None` for claims outside all issues.
    pub issue: Option<IssueId>,
    pub cases: Vec<Case>,
}

impl Section {
    /// Its anchor.
    pub fn anchor(&self) -> String {
        self.issue.map_or_else(|| "claims".to_owned(), |issue| format!("issue-{}", issue.index() + 1))
    }
}

/// The places of one case.
pub(super) struct Case {
    /// The position itself.
    pub root: u32,
    /// What is below it.
    pub places: Range<usize>,
    pub continuations: Vec<Continuation>,
}

/// The places of one continuation.
pub(super) struct Continuation {
    pub number: u32,
    /// The place that it continues.
    pub of: u32,
    pub places: Range<usize>,
}

impl Plan {
    /// The place where a claim stands in full.
    pub fn of_claim(&self, claim: ClaimId) -> &Place {
        &self.places[self.claims[claim.index()] as usize]
    }

    /// The place of a reason.
    pub fn of_reason(&self, reason: ReasonId) -> &Place {
        &self.places[self.reasons[reason.index()] as usize]
    }

    /// All cases, in reading order.
    pub fn cases(&self) -> impl Iterator<Item = &Case> {
        self.sections.iter().flat_map(|section| &section.cases)
    }
}

/// Gives every node its place.
pub(super) fn plan(debate: &Debate) -> Plan {
    let mut walk = Walk::new(debate);
    for (index, issue) in debate.issues.iter().enumerate() {
        // A claim that is a position at two issues has its case at the first.
        let cases = issue.positions.iter().filter_map(|position| walk.case(position.value, Role::Position)).collect();
        walk.plan.sections.push(Section { issue: Some(IssueId::new(index)), cases });
    }
    let mut used = vec![false; debate.claims.len()];
    for using in debate.reasons.iter().flat_map(|reason| reason.premises.iter().chain(&reason.unless)) {
        used[using.claim.index()] = true;
    }
    let unused = debate.claim_ids().filter(|claim| !used[claim.index()]);
    let mut cases: Vec<Case> = unused.filter_map(|claim| walk.case(claim, Role::Root)).collect();
    cases.extend(debate.claim_ids().filter_map(|claim| walk.case(claim, Role::Root)));
    if !cases.is_empty() {
        walk.plan.sections.push(Section { issue: None, cases });
    }
    walk.plan
}

struct Walk<'a> {
    debate: &'a Debate,
    plan: Plan,
    /// By claim, whether its place is kept for a case of its own that may come later.
    kept: Vec<bool>,
    /// What is still to be placed; the last comes first.
    open: Vec<Todo>,
    /// Continuations still to be written, in the order of their numbers.
    later: VecDeque<Continuation>,
    positions: usize,
    continuations: u32,
}

/// A node that is still to be placed.
struct Todo {
    claim: Option<ClaimId>,
    step: Option<ReasonId>,
    number: String,
    role: Role,
    ours: bool,
    level: usize,
    /// How many claims stand above it in its list.
    depth: usize,
    parent: u32,
}

impl<'a> Walk<'a> {
    fn new(debate: &'a Debate) -> Walk<'a> {
        let mut kept = vec![false; debate.claims.len()];
        for position in debate.issues.iter().flat_map(|issue| &issue.positions) {
            kept[position.value.index()] = true;
        }
        let plan = Plan {
            places: Vec::with_capacity(debate.claims.len()),
            claims: vec![NOWHERE; debate.claims.len()],
            reasons: vec![NOWHERE; debate.reasons.len()],
            sections: Vec::new(),
        };
        Walk { debate, plan, kept, open: Vec::new(), later: VecDeque::new(), positions: 0, continuations: 0 }
    }

    /// Places a position or root and all below it; `None` if it has a place already.
    fn case(&mut self, claim: ClaimId, role: Role) -> Option<Case> {
        if self.plan.claims[claim.index()] != NOWHERE {
            return None;
        }
        self.kept[claim.index()] = false;
        self.positions += 1;
        let root = self.here();
        let number = self.positions.to_string();
        self.open.push(Todo {
            claim: Some(claim),
            step: None,
            number,
            role,
            ours: true,
            level: 0,
            depth: 0,
            parent: NOWHERE,
        });
        self.run();
        let places = root as usize + 1..self.plan.places.len();
        let mut continuations = Vec::new();
        while let Some(mut continuation) = self.later.pop_front() {
            let start = self.plan.places.len();
            self.below(continuation.of, &format!("C{}", continuation.number), 0, 1);
            self.run();
            continuation.places = start..self.plan.places.len();
            continuations.push(continuation);
        }
        Some(Case { root, places, continuations })
    }

    /// The number of the next place.
    ///
    /// # Panics
    /// Past 2³² places: there are no more than premises and undercuts, which no readable file has so many of.
    fn here(&self) -> u32 {
        u32::try_from(self.plan.places.len()).expect("fewer than 2^32 places")
    }

    fn run(&mut self) {
        while let Some(todo) = self.open.pop() {
            self.put(todo);
        }
    }

    fn put(&mut self, todo: Todo) {
        let here = self.here();
        let Todo { claim, step, number, role, ours, level, depth, parent } = todo;
        let home = claim.is_some_and(|claim| self.settles(claim, here));
        if let Some(step) = step {
            self.plan.reasons[step.index()] = here;
        }
        let mut place =
            Place { number: number.as_str().into(), claim, step, role, ours, home, level, parent, continued: None };
        let too_deep = claim.is_some() && depth >= DEEPEST && self.has_more(&place);
        if too_deep {
            self.continuations += 1;
            place.continued = Some(self.continuations);
            self.later.push_back(Continuation { number: self.continuations, of: here, places: 0..0 });
        }
        self.plan.places.push(place);
        if !too_deep {
            let inner = if parent == NOWHERE { 0 } else { level + 1 };
            self.below(here, &number, inner, if claim.is_some() { depth + 1 } else { depth });
        }
    }

    /// Makes a place the home of a claim, if it has none yet and none is kept for it.
    fn settles(&mut self, claim: ClaimId, here: u32) -> bool {
        let free = !self.kept[claim.index()] && self.plan.claims[claim.index()] == NOWHERE;
        if free {
            self.plan.claims[claim.index()] = here;
        }
        free
    }

    /// Whether anything stands below a place that holds a claim.
    fn has_more(&self, place: &Place) -> bool {
        let stated = place.claim.filter(|_| place.home).map(|claim| self.debate.claim(claim));
        stated.is_some_and(|claim| !claim.because.is_empty() || !claim.but.is_empty())
            || place.step.is_some_and(|step| !self.debate.reason(step).unless.is_empty())
    }

    /// Lays what stands below a place on the list of what is to be placed, last first.
    fn below(&mut self, here: u32, number: &str, level: usize, depth: usize) {
        let start = self.open.len();
        let place = &self.plan.places[here as usize];
        let (claim, step, home, ours) = (place.claim, place.step, place.home, place.ours);
        if let Some(claim) = claim.filter(|_| home) {
            let claim = self.debate.claim(claim);
            for (index, step) in claim.because.iter().chain(&claim.but).enumerate() {
                self.step(*step, next(number, index), ours, (level, depth, here));
            }
        }
        // A node that is a claim and a step at once works for the position as a step does.
        if let Some(step) = step {
            let reason = self.debate.reason(step);
            let todo = |claim, number, role, ours| Todo {
                claim: Some(claim),
                step: None,
                number,
                role,
                ours,
                level,
                depth,
                parent: here,
            };
            if claim.is_none() {
                for (index, premise) in reason.premises.iter().enumerate() {
                    let number = format!("{number}-{}", letters(index, SMALL));
                    self.open.push(todo(premise.claim, number, Role::Premise, ours));
                }
            }
            for (index, undercut) in reason.unless.iter().enumerate() {
                self.open.push(todo(undercut.claim, format!("{number}/{}", index + 1), Role::Undercut, !ours));
            }
        }
        self.open[start..].reverse();
    }

    fn step(&mut self, step: ReasonId, number: String, target_ours: bool, at: (usize, usize, u32)) {
        let reason = self.debate.reason(step);
        let (role, ours) = match reason.role {
            model::Role::For => (Role::Reason, target_ours),
            model::Role::Against if target_ours => (Role::Objection, false),
            model::Role::Against => (Role::Answer, true),
        };
        let claim = match reason.premises.as_slice() {
            [only] => Some(only.claim),
            _ => None,
        };
        let (level, depth, parent) = at;
        self.open.push(Todo { claim, step: Some(step), number, role, ours, level, depth, parent });
    }
}

/// The number of the step at a place below a number: letters and digits by turns.
fn next(number: &str, index: usize) -> String {
    if number.ends_with(|last: char| last.is_ascii_digit()) {
        format!("{number}{}", letters(index, CAPITALS))
    } else {
        format!("{number}{}", index + 1)
    }
}

/// a, b … z, aa, ab …
pub(super) fn small_letters(index: usize) -> String {
    letters(index, SMALL)
}

const CAPITALS: &[u8; 26] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SMALL: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";

/// A, B … Z, AA, AB …
fn letters(index: usize, alphabet: &[u8; 26]) -> String {
    let mut backwards = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        backwards.push(char::from(alphabet[(rest - 1) % 26]));
        rest = (rest - 1) / 26;
    }
    backwards.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::{super::samples::*, *};

    /// Every place as `number role-word`, a `=` before the number where the claim stands elsewhere.
    fn numbers(debate: &Debate) -> String {
        let plan = plan(debate);
        let all = plan.places.iter().map(|place| {
            let again = if place.claim.is_some() && !place.home { "=" } else { "" };
            format!("{again}{}:{}", place.number, place.role.word())
        });
        all.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn letters_run_on_after_z() {
        let some: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(|index| letters(index, CAPITALS)).into();
        assert_eq!(some, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn reasons_come_first_and_letters_and_digits_take_turns() {
        let mut debate = claims(&["p", "r", "o", "x", "y", "u"]);
        against(&mut debate, 0, &[2]);
        let step = reason(&mut debate, 0, &[1]);
        reason(&mut debate, 1, &[3]);
        against(&mut debate, 2, &[4]);
        undercut(&mut debate, step, 5);
        issue(&mut debate, &[0]);
        assert_eq!(numbers(&debate), "1:Position 1A:Reason 1A1:Reason 1A/1:Undercut 1B:Objection 1B1:Answer");
    }

    #[test]
    fn linked_premises_stand_under_their_step() {
        let mut debate = claims(&["p", "a", "b", "x"]);
        reason(&mut debate, 0, &[1, 2]);
        reason(&mut debate, 2, &[3]);
        assert_eq!(numbers(&debate), "1:Claim 1A:Reason 1A-a:Premise 1A-b:Premise 1A-b1:Reason");
    }

    #[test]
    fn a_position_stands_in_full_at_its_own_number_though_it_is_used_before() {
        let mut debate = claims(&["p", "q"]);
        reason(&mut debate, 0, &[1]);
        reason(&mut debate, 1, &[0]);
        issue(&mut debate, &[0, 1]);
        assert_eq!(numbers(&debate), "1:Position =1A:Reason 2:Position =2A:Reason");
    }

    #[test]
    fn a_loop_that_hangs_on_nothing_has_a_place_and_an_end() {
        let mut debate = claims(&["a", "b", "c"]);
        reason(&mut debate, 0, &[1]);
        reason(&mut debate, 1, &[2]);
        reason(&mut debate, 2, &[0]);
        assert_eq!(numbers(&debate), "1:Claim 1A:Reason 1A1:Reason =1A1A:Reason");
    }

    #[test]
    fn a_deep_chain_goes_on_in_continuations() {
        let debate = chain(20);
        let plan = plan(&debate);
        let case = &plan.sections[0].cases[0];
        assert_eq!(plan.places.iter().map(|place| place.level).max(), Some(7));
        let starts: Vec<&str> = case.continuations.iter().map(|part| &*plan.places[part.places.start].number).collect();
        assert_eq!(starts, ["C1A", "C2A"]);
        assert_eq!(&*plan.places[case.continuations[1].of as usize].number, "C1A1A1A1A1");
        assert_eq!(plan.places.len(), 20);
    }
}
