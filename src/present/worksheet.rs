//! Places → a worksheet: outline and map with something left blank, or the key to it.
//!
//! What is blank is chosen by name or drawn by lot from a seed that the sheet states, so that sheet and key agree and
//! anybody can make them again. Nothing else on the sheet gives an answer away: a claim that is used in a second place
//! is pointed at by its number there, and where parts are asked for, an answer is shown as what it is to the claim above
//! it, an objection; for its name alone would tell that the claim above it is an objection.

mod blanks;

use std::sync::Arc;

use self::blanks::Blanks;
pub use self::blanks::Count;
use super::{
    case,
    picture::{self, Selection, Shown},
    plan::{self, Place, Section},
    scene::Scene,
    sheet, text,
    view::{
        Asks, BankEntry, Role, SheetGroup, SheetRow, SheetText, SheetTree, Text, Worksheet,
        picture::{Heading, Picture},
    },
};
use crate::{
    evaluate::Evaluation,
    model::{ClaimId, Debate},
    prepare::lots::Lots,
};

/// What a worksheet shall be like.
#[derive(Clone, Debug)]
pub struct Task {
    /// What of the debate it shows.
    pub selection: Selection,
    /// What is asked.
    pub asks: Asks,
    /// The claims that are left blank in any case.
    pub chosen: Vec<ClaimId>,
    /// How many are drawn by lot besides.
    pub drawn: Count,
    /// What the lots are drawn from.
    pub seed: u64,
    /// Whether the blank texts are given in another order, to choose from.
    pub has_bank: bool,
    /// Whether verdicts that are not asked for are shown.
    pub has_verdicts: bool,
    /// Whether the key is made.
    pub is_key: bool,
}

/// How many letters somebody writes by hand on one line of a sheet.
const BY_HAND: usize = 45;

/// How many lines there are to write on at most, however long the text is.
const MOST_LINES: usize = 6;

/// Makes a worksheet, or its key.
///
/// # Errors
/// With a sentence for the user: when a claim that shall be blank is not on the sheet, or when nothing is left of it.
pub fn worksheet(debate: &Debate, evaluation: &Evaluation, task: &Task) -> Result<Worksheet, String> {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let shown = &picture::shown(scene, &task.selection);
    if !plan.places.is_empty() && !shown.places.contains(&true) {
        return Err("nothing is left to show: ask for less with `--only`, `--without` and `--root`".to_owned());
    }
    let mut lots = Lots::new(task.seed);
    let blanks = &Blanks::choose(scene, shown, task, &mut lots)?;
    let bank = bank(scene, blanks, task, &mut lots);
    let desk = Desk { scene, shown, task, blanks, bank: &bank };
    let groups: Vec<SheetGroup> = plan.sections.iter().filter_map(|section| desk.group(section)).collect();
    let mut sheet = sheet::sheet(scene, None);
    sheet.facts.extend(blanks.says(task));
    let what = desk.task();
    let mut picture = picture::on_a_worksheet(scene, &task.selection, Heading::Down, task.asks);
    desk.write(&mut picture, &what, &sheet.facts);
    Ok(Worksheet {
        sheet,
        is_key: task.is_key,
        asks: task.asks,
        task: what,
        bank: bank.into_iter().map(|(entry, _)| entry).collect(),
        groups,
        picture,
        is_drawn: false,
    })
}

/// The blank texts in another order, each with its place.
fn bank(scene: &Scene<'_>, blanks: &Blanks, task: &Task, lots: &mut Lots) -> Vec<(BankEntry, usize)> {
    if !task.has_bank || task.asks != Asks::Text {
        return Vec::new();
    }
    let mut places = blanks.places();
    lots.shuffle(&mut places);
    let entry = |(at, place): (usize, usize)| {
        let entry = BankEntry { letter: plan::small_letters(at), text: scene.text(&scene.plan.places[place]) };
        (entry, place)
    };
    places.into_iter().enumerate().map(entry).collect()
}

struct Desk<'s, 'a> {
    scene: &'s Scene<'a>,
    shown: &'s Shown,
    task: &'s Task,
    blanks: &'s Blanks,
    /// The texts to choose from, each with its place.
    bank: &'s [(BankEntry, usize)],
}

impl Desk<'_, '_> {
    /// What to do.
    fn task(&self) -> String {
        if self.task.is_key {
            return "Key. What was asked for is marked.".to_owned();
        }
        match (self.task.asks, self.blanks.is_empty()) {
            (_, true) => "Nothing is left blank.",
            (Asks::Text, _) if !self.bank.is_empty() => {
                "Find for each blank the sentence that belongs there, and write its letter or its words."
            }
            (Asks::Text, _) => "Write on each blank what must stand there.",
            (Asks::Role, _) => "Does it speak for what stands above it, or against it? Write “reason” or “objection”.",
            (Asks::Verdict, _) => "Does it stand? Write “accepted”, “rejected” or “undecided”.",
        }
        .to_owned()
    }

    fn group(&self, section: &Section) -> Option<SheetGroup> {
        let mut trees = Vec::new();
        for case in &section.cases {
            let root = case.root as usize;
            let places: Vec<usize> = std::iter::once(root).chain(case.places.clone()).collect();
            trees.extend(self.tree(&places, None));
            for part in &case.continuations {
                let of = &self.scene.plan.places[part.of as usize].number;
                let continues = format!("C{} goes on from {of}", part.number);
                let places: Vec<usize> = part.places.clone().collect();
                trees.extend(self.tree(&places, Some(continues)));
            }
        }
        (!trees.is_empty()).then(|| SheetGroup {
            heading: super::question(self.scene, section),
            heading_is_text: section.issue.is_some(),
            trees,
        })
    }

    fn tree(&self, places: &[usize], continues: Option<String>) -> Option<SheetTree> {
        let mut rows: Vec<SheetRow> =
            places.iter().filter(|place| self.shown.places[**place]).map(|place| self.row(*place)).collect();
        let levels: Vec<usize> = rows.iter().map(|row| row.level).collect();
        for (row, tie) in rows.iter_mut().zip(case::ties(&levels)) {
            (row.opens, row.closes, row.last) = (tie.opens, tie.closes, tie.last);
        }
        (!rows.is_empty()).then_some(SheetTree { continues, rows })
    }

    fn row(&self, index: usize) -> SheetRow {
        let place = &self.scene.plan.places[index];
        let is_asked = self.blanks.holds(index);
        let hides = |asks| is_asked && !self.task.is_key && self.task.asks == asks;
        let said = match place.claim {
            None => SheetText::Together,
            Some(claim) if !place.home => SheetText::See(Arc::clone(&self.scene.plan.of_claim(claim).number)),
            // A letter needs one line, whatever it stands for.
            Some(_) if hides(Asks::Text) && !self.bank.is_empty() => SheetText::Blank(1),
            Some(claim) if hides(Asks::Text) => {
                let letters = self.scene.claim_text(claim).chars().count();
                SheetText::Blank(letters.div_ceil(BY_HAND).clamp(1, MOST_LINES))
            }
            Some(claim) => SheetText::Words(self.scene.claim_text(claim)),
        };
        let letter = self.bank.iter().find(|(_, place)| *place == index).map(|(entry, _)| entry.letter.clone());
        let label = place.step.and_then(|step| self.scene.debate.reason(step).label.as_ref());
        SheetRow {
            number: Arc::clone(&place.number),
            role: (!hides(Asks::Role)).then(|| self.role(place)),
            verdict: (self.has_verdicts() && !hides(Asks::Verdict)).then(|| self.scene.verdict(place)),
            is_asked,
            heading: label.map(|label| Text::from(text::line(label))).filter(|label| !label.is_empty()),
            said,
            letter: letter.filter(|_| self.task.is_key),
            hidden: self.shown.hidden[index],
            level: super::height(place),
            opens: false,
            closes: 0,
            last: true,
        }
    }

    fn has_verdicts(&self) -> bool {
        match self.task.asks {
            Asks::Text => self.task.has_verdicts,
            // They would tell the parts: what is beside the point is left out.
            Asks::Role => false,
            Asks::Verdict => true,
        }
    }

    fn role(&self, place: &Place) -> Role {
        match (place.role, self.task.asks) {
            (Role::Answer, Asks::Role) => Role::Objection,
            (role, _) => role,
        }
    }

    /// Leaves blank on the map what is asked, and writes below it what there is to do.
    fn write(&self, picture: &mut Picture, what: &str, facts: &[String]) {
        let plan = self.scene.plan;
        let asked = picture::Asked {
            asks: self.task.asks,
            numbers: self.blanks.places().into_iter().map(|place| Arc::clone(&plan.places[place].number)).collect(),
            letters: self.bank.iter().map(|(entry, place)| (Arc::clone(&plan.places[*place].number), entry)).collect(),
            is_key: self.task.is_key,
            has_verdicts: self.has_verdicts(),
        };
        asked.leave_blank(picture);
        let kind = if self.task.is_key { "The key to a worksheet" } else { "A worksheet" };
        picture.description = format!(
            "{kind}: an argument map of {}. {what} The boxes follow in the order of the outline, each with its number.",
            if picture.boxes.len() == 1 { "one box".to_owned() } else { format!("{} boxes", picture.boxes.len()) }
        );
        let bank = if self.task.is_key { &[][..] } else { self.bank };
        let entries: Vec<&BankEntry> = bank.iter().map(|(entry, _)| entry).collect();
        picture::write_below(picture, what, facts, &entries);
    }
}
