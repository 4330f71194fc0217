//! What must be won: for each position, what would lose it if it stands, and what would win it if it does not.

use std::collections::BTreeSet;

use super::products::products;
use crate::{
    evaluate::{
        Label,
        win::{Change, Contest, Limits, Win},
    },
    model::ClaimId,
    present::{
        plan::Section,
        scene::Scene,
        view::{Inline, Role, Stake, StakeRow, Text},
        words::{capital, count, number},
    },
};

/// How many positions are told of; each costs a search.
const ROWS: usize = 24;

/// The search for each: enough for a debate of some hundred claims, and short for one of a hundred thousand.
const WORK: u64 = 3_000_000;

/// The most changes that are told of together: more are no advice.
const SIZE: usize = 3;

/// How many choices are named where one change is enough, and in each part of a way that takes several.
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
                rows: told.iter().map(|claim| stake(scene, &contest, *claim, told)).collect(),
                left_out: (more > 0).then(|| {
                    let what = if section.issue.is_some() { "more position" } else { "more claim" };
                    format!("{}: `elenchus win` tells what would win or lose them.", count(more, what))
                }),
            });
        }
    }
    stakes
}

/// What would lose one position if it stands, and win it if it does not. `beside`: the positions that need no quoting.
pub(in crate::present) fn stake(
    scene: &Scene<'_>,
    contest: &Contest<'_>,
    claim: ClaimId,
    beside: &[ClaimId],
) -> StakeRow {
    let label = scene.evaluation.claim(claim);
    let wanted = if label == Label::Accepted { Label::Rejected } else { Label::Accepted };
    let says = told(scene, contest, claim, beside, wanted);
    StakeRow { link: scene.link(scene.plan.of_claim(claim)), verdict: label.into(), says }
}

/// What would make a position fall, whatever it is now.
pub(in crate::present) fn to_lose(
    scene: &Scene<'_>,
    contest: &Contest<'_>,
    claim: ClaimId,
    beside: &[ClaimId],
) -> Vec<Inline> {
    told(scene, contest, claim, beside, Label::Rejected)
}

fn told(scene: &Scene<'_>, contest: &Contest<'_>, claim: ClaimId, beside: &[ClaimId], wanted: Label) -> Vec<Inline> {
    if scene.evaluation.standing(claim).is_settled() {
        let settled =
            ["It is given up from the start: nothing can win it.", "It is taken for granted: nothing can lose it."];
        let accepted = scene.evaluation.claim(claim) == Label::Accepted;
        return vec![Inline::Words(settled[usize::from(accepted)].to_owned())];
    }
    let limits = Limits { size: SIZE, work: WORK, keep_on: &|| true };
    let win = contest.smallest(claim, wanted, limits);
    Stakes { scene, claim, beside, named: BTreeSet::new(), line: Vec::new() }.tell(&win)
}

/// A sentence about one position, in the making.
struct Stakes<'a, 'd> {
    scene: &'a Scene<'d>,
    claim: ClaimId,
    /// The positions that stand beside it: they need no quoting.
    beside: &'a [ClaimId],
    /// What was quoted before.
    named: BTreeSet<Text>,
    line: Vec<Inline>,
}

impl Stakes<'_, '_> {
    fn tell(mut self, win: &Win) -> Vec<Inline> {
        let (verb, would) = match win.wanted {
            Label::Rejected => ("lose", "It would fall if "),
            _ => ("win", "It would be won if "),
        };
        let Some(size) = win.sets.first().map(Vec::len) else {
            self.say(&match (win.reach.stopped, win.reach.whole) {
                (Some(_), _) => "A short search found no way; `elenchus win` searches further.".to_owned(),
                (None, true) => format!("Nothing that is contested here would {verb} it."),
                (None, false) => format!("No {} changes together would {verb} it.", number(SIZE)),
            });
            return self.line;
        };
        self.say(would);
        let first = products(&win.sets).swap_remove(0);
        let told: usize = first.iter().map(|slot| slot.len().min(NAMED)).product();
        for (place, slot) in first.iter().enumerate() {
            if place > 0 {
                self.say(", and if ");
            }
            self.slot(&slot[..slot.len().min(NAMED)], size > 1);
        }
        let alone = size == 1;
        self.say(&match win.sets.len() - told {
            0 if alone && win.sets.len() == 1 => "; no other change would do it alone.".to_owned(),
            0 => ".".to_owned(),
            1 if alone => ". One other change would do it alone.".to_owned(),
            more if alone => format!(". {} other changes would do it alone.", capital(&number(more))),
            1 => format!(". There is one other way of {} changes.", number(size)),
            more => format!(". There are {} other ways of {} changes.", number(more), number(size)),
        });
        self.line
    }

    fn say(&mut self, words: &str) {
        match self.line.last_mut() {
            Some(Inline::Words(before)) => before.push_str(words),
            _ => self.line.push(Inline::Words(words.to_owned())),
        }
    }

    /// One of these changes; those of one kind in one phrase.
    fn slot(&mut self, slot: &[Change], either: bool) {
        let mut kinds: Vec<Vec<Change>> = Vec::new();
        for change in slot {
            let known =
                kinds.iter().position(|kind| std::mem::discriminant(&kind[0]) == std::mem::discriminant(change));
            match known {
                Some(at) => kinds[at].push(*change),
                None => kinds.push(vec![*change]),
            }
        }
        let several = kinds.len() > 1;
        for (place, kind) in kinds.iter().enumerate() {
            self.say(match (place, several && either) {
                (0, true) => "either ",
                (0, false) => "",
                (_, true) => " or ",
                (_, false) => ", or if ",
            });
            let (before, after) = super::phrase(kind[0]);
            self.say(before);
            for (place, change) in kind.iter().enumerate() {
                if place > 0 {
                    self.say(if place + 1 == kind.len() { " or " } else { ", " });
                }
                self.name(*change);
            }
            self.say(after);
        }
    }

    fn name(&mut self, change: Change) {
        let (claim, place) = match change {
            Change::Won(claim) | Change::Lost(claim) | Change::Reason(claim) | Change::Objection(claim) => {
                (Some(claim), self.scene.plan.of_claim(claim))
            }
            Change::Undercut(reason) => (None, self.scene.plan.of_reason(reason)),
        };
        let fresh = self.named.insert(place.number.clone());
        match claim {
            Some(claim) if claim == self.claim => self.say("the claim itself"),
            Some(claim) if self.beside.contains(&claim) => {
                self.say(if place.role == Role::Position { "position " } else { "claim " });
                self.line.push(Inline::Link(self.scene.bare(place)));
            }
            _ if fresh => self.line.push(Inline::Link(self.scene.pointer(place))),
            _ => self.line.push(Inline::Link(self.scene.bare(place))),
        }
    }
}
