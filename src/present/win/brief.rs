//! What must be won: for each position, what would lose it if it stands, and what would win it if it does not.

use super::{Step, step};
use crate::{
    evaluate::{
        Label,
        win::{Contest, Limits},
    },
    model::ClaimId,
    present::{
        plan::Section,
        scene::Scene,
        view::{Inline, Stake, StakeRow},
        words::{count, number},
    },
};

use super::products::products;

/// How many positions are told of; each costs a search.
const ROWS: usize = 24;

/// The search for each: enough for a debate of some hundred claims, and short for one of a hundred thousand.
const WORK: u64 = 3_000_000;

/// The most changes that are told of together: more are no advice.
const SIZE: usize = 3;

/// How many ways are told of, and how many choices in each.
const NAMED: usize = 3;

/// What must be won at each question, in the order of the sections.
pub(in crate::present) fn must_be_won(scene: &Scene<'_>) -> Vec<Stake> {
    let issues = !scene.debate.issues.is_empty();
    let claims = |section: &Section| -> Vec<ClaimId> {
        match section.issue {
            Some(issue) => scene.debate.issues[issue.index()].positions.iter().map(|position| position.value).collect(),
            None if issues => Vec::new(),
            None => section.cases.iter().filter_map(|case| scene.plan.places[case.root as usize].claim).collect(),
        }
    };
    let contest = Contest::new(scene.debate, scene.evaluation.lens);
    let mut left = ROWS;
    let mut stakes = Vec::new();
    for section in &scene.plan.sections {
        let claims = claims(section);
        let told = &claims[..claims.len().min(left)];
        left -= told.len();
        let more = claims.len() - told.len();
        if !claims.is_empty() {
            stakes.push(Stake {
                question: section.issue.map(|_| crate::present::question(scene, section)),
                rows: told.iter().map(|claim| row(scene, &contest, *claim)).collect(),
                left_out: (more > 0).then(|| {
                    let what = if section.issue.is_some() { "more position" } else { "more claim" };
                    format!("{}: `elenchus win` tells what would win or lose them.", count(more, what))
                }),
            });
        }
    }
    stakes
}

fn row(scene: &Scene<'_>, contest: &Contest<'_>, claim: ClaimId) -> StakeRow {
    let label = scene.evaluation.claim(claim);
    StakeRow {
        link: scene.link(scene.plan.of_claim(claim)),
        verdict: label.into(),
        says: says(scene, contest, claim, label),
    }
}

fn says(scene: &Scene<'_>, contest: &Contest<'_>, claim: ClaimId, label: Label) -> Vec<Inline> {
    let said = |words: &str| vec![Inline::Words(words.to_owned())];
    let accepted = label == Label::Accepted;
    if scene.evaluation.standing(claim).is_settled() {
        return said(if accepted {
            "It is taken for granted: nothing can lose it."
        } else {
            "It is given up from the start: nothing can win it."
        });
    }
    let wanted = if accepted { Label::Rejected } else { Label::Accepted };
    let limits = Limits { size: SIZE, work: WORK, keep_on: &|| true };
    let win = contest.smallest(claim, wanted, limits);
    let (verb, would) = if accepted { ("lose", "It would fall if ") } else { ("win", "It would be won if ") };
    let Some(first) = win.sets.first() else {
        return match (win.reach.stopped, win.reach.whole) {
            (Some(_), _) => {
                said("What it would take was not found in a short search; `elenchus win` searches further.")
            }
            (None, true) => said(&format!("Nothing that is contested here would {verb} it.")),
            (None, false) => said(&format!("No {} changes together would {verb} it.", number(SIZE))),
        };
    };
    let size = first.len();
    let products = products(&win.sets);
    let mut told = 0;
    let mut ways: Vec<Vec<Inline>> = Vec::new();
    for product in products.iter().take(if size == 1 { 1 } else { NAMED - 1 }) {
        told += product.iter().map(|slot| slot.len().min(NAMED)).product::<usize>();
        let slots: Vec<Vec<Inline>> = product
            .iter()
            .map(|slot| {
                let steps: Vec<Step> = slot.iter().take(NAMED).map(|change| step(scene, *change)).collect();
                joined(steps.iter().map(Step::line), if size == 1 { ", or if " } else { " or " })
            })
            .collect();
        ways.push(joined(slots.into_iter(), ", and "));
    }
    let mut says = said(would);
    says.extend(joined(ways.into_iter(), "; or if "));
    let more = win.sets.len() - told;
    let tail = match (more, size) {
        (0, _) => ".".to_owned(),
        (1, 1) => ". One other change would do it alone.".to_owned(),
        (more, 1) => format!(". {} would do it alone.", capital(&format!("{} other changes", number(more)))),
        (1, size) => format!(". There is one other way of {} changes.", number(size)),
        (more, size) => format!(". There are {} other ways of {} changes.", number(more), number(size)),
    };
    says.push(Inline::Words(tail));
    says
}

fn joined(lines: impl Iterator<Item = Vec<Inline>>, with: &str) -> Vec<Inline> {
    let mut all = Vec::new();
    for line in lines {
        if !all.is_empty() {
            all.push(Inline::Words(with.to_owned()));
        }
        all.extend(line);
    }
    all
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
