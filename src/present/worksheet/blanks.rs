//! What is left blank: what was chosen by name, and what is drawn by lot.

use super::{
    super::{
        picture::Shown,
        plan::{NOWHERE, Place},
        scene::Scene,
        view::{Asks, Role},
        words,
    },
    Task,
};
use crate::prepare::lots::Lots;

/// How many are drawn by lot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Count {
    /// So many.
    Number(usize),
    /// So many of a hundred, at least one where it is more than none.
    Percent(usize),
}

/// The places at which something is asked.
pub(super) struct Blanks {
    /// In reading order.
    places: Vec<usize>,
    /// How many of them were chosen by name.
    chosen: usize,
    /// How many could have been drawn.
    candidates: usize,
}

impl Blanks {
    /// Takes what is chosen, and draws the rest.
    pub fn choose(scene: &Scene<'_>, shown: &Shown, task: &Task, lots: &mut Lots) -> Result<Blanks, String> {
        let all = &scene.plan.places;
        let can = |place: &Place| can_be_asked(place, task.asks);
        let mut chosen = Vec::new();
        for claim in &task.chosen {
            let place = scene.plan.claims[claim.index()] as usize;
            let (name, number) = (&scene.debate.claim(*claim).name.text, &all[place].number);
            if !shown.places[place] {
                return Err(format!(
                    "`{name}` ({number}) is not on this sheet: ask for more of the debate, or blank another"
                ));
            }
            if !can(&all[place]) {
                let role = all[place].role.word().to_lowercase();
                return Err(format!("`{name}` ({number}) is a {role}, neither reason nor objection: blank another"));
            }
            chosen.push(place);
        }
        chosen.sort_unstable();
        chosen.dedup();
        let there = |place: &usize| shown.places[*place] && can(&all[*place]) && chosen.binary_search(place).is_err();
        let every: Vec<usize> = (0..all.len()).filter(there).collect();
        // Positions hold a sheet together; where nothing else is there, they are asked for, too.
        let is_top = |place: &usize| matches!(all[*place].role, Role::Position | Role::Root);
        let below: Vec<usize> = every.iter().copied().filter(|place| !is_top(place)).collect();
        let candidates = if task.asks == Asks::Verdict || below.is_empty() { every } else { below };
        let count = match task.drawn {
            Count::Number(count) => count,
            Count::Percent(0) => 0,
            Count::Percent(share) => ((candidates.len() * share.min(100) + 50) / 100).max(1),
        };
        let mut places = lots.draw(&candidates, count);
        places.extend(&chosen);
        places.sort_unstable();
        if task.asks == Asks::Role {
            places = with_siblings(all, shown, &places);
        }
        Ok(Blanks { places, chosen: chosen.len(), candidates: candidates.len() })
    }

    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    pub fn holds(&self, place: usize) -> bool {
        self.places.binary_search(&place).is_ok()
    }

    /// All of them, in reading order.
    pub fn places(&self) -> Vec<usize> {
        self.places.clone()
    }

    /// How much is blank, and how it was chosen.
    pub fn says(&self, task: &Task) -> Vec<String> {
        let blank = words::count(self.places.len(), "blank");
        let all = self.candidates + self.chosen;
        let mut says = vec![match task.asks {
            Asks::Text | Asks::Verdict => format!("{blank} of {all} possible"),
            // What stands beside what was drawn is asked, too.
            Asks::Role => blank,
        }];
        if self.places.len() > self.chosen || task.has_bank {
            says.push(format!("seed {}", task.seed));
        }
        says
    }
}

fn can_be_asked(place: &Place, asks: Asks) -> bool {
    match asks {
        Asks::Text => place.home,
        Asks::Role => matches!(place.role, Role::Reason | Role::Objection | Role::Answer),
        Asks::Verdict => place.home || place.claim.is_none(),
    }
}

/// What hangs from the same claim is asked, too: the lines of a map show what belongs together, and one known sibling
/// would tell the others.
fn with_siblings(all: &[Place], shown: &Shown, places: &[usize]) -> Vec<usize> {
    let mut parents: Vec<u32> = places.iter().map(|place| all[*place].parent).filter(|at| *at != NOWHERE).collect();
    parents.sort_unstable();
    let beside = |place: &usize| {
        shown.places[*place]
            && can_be_asked(&all[*place], Asks::Role)
            && parents.binary_search(&all[*place].parent).is_ok()
    };
    (0..all.len()).filter(beside).collect()
}
