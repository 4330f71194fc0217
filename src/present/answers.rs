//! The answers file: for every argument of one side, a block with what the other side says to it.
//!
//! An argument is a step for a position, or any objection, answer or undercut below it, together with the reasons
//! that hold it up. What attacks any part of that answers the argument; so each attack answers one argument, and is an
//! argument of its own with a block on the other side's page. Both pages of a position mirror each other.
//!
//! Answers stand best first: those that stand, then those that are open, and of these what is said to the argument itself
//! before what is said to something that holds it up.

use super::{
    plan::{Case, NOWHERE, Place},
    scene::Scene,
    view::{AnswerGroup, Block, BlockAnswer, BlockState, Link, Role, Verdict},
    words,
};
use crate::model::{self, ClaimId, Debate};

/// How many rivals a page of defence points to by name; each rival's page would name all the others.
const RIVALS: usize = 24;

/// What a page of defence says of rivals that are more than [`RIVALS`].
const TOO_MANY: &str = " The cases of its rivals, too many to name here, are met on the pages headed “To oppose”.";

/// The answers file of a whole debate.
pub(super) fn answers(scene: &Scene<'_>) -> Vec<AnswerGroup> {
    let all = scene.plan.places.len();
    let mut file = File { attacked: attacked(scene.debate), argument: vec![None; all], depth: vec![0; all] };
    let mut groups = Vec::new();
    for section in &scene.plan.sections {
        let pages: Vec<Pages> = section.cases.iter().map(|case| file.pages(scene, case)).collect();
        let crowded = section.issue.is_some() && pages.len() > RIVALS;
        let rivals: Vec<Link> = if section.issue.is_some() && !crowded {
            pages.iter().filter(|page| !page.ours.is_empty()).map(|page| page.link("oppose", "To oppose")).collect()
        } else {
            Vec::new()
        };
        groups.extend(pages.into_iter().flat_map(|pages| pages.groups(&rivals, crowded)));
    }
    groups
}

/// What is known while the pages are written.
struct File {
    /// By claim, whether anything attacks it or what holds it up.
    attacked: Vec<bool>,
    /// By place, the block of the argument that it belongs to, and which side's page that is on.
    argument: Vec<Option<(bool, usize)>>,
    /// By place, how far below its position it stands.
    depth: Vec<usize>,
}

impl File {
    fn pages(&mut self, scene: &Scene<'_>, case: &Case) -> Pages {
        let root = &scene.plan.places[case.root as usize];
        let mut pages =
            Pages { position: scene.link(root), what: root.role.word(), ours: Vec::new(), theirs: Vec::new() };
        for index in places(case) {
            let place = &scene.plan.places[index];
            let above = if place.parent == NOWHERE { None } else { self.argument[place.parent as usize] };
            if place.parent != NOWHERE {
                self.depth[index] = self.depth[place.parent as usize] + 1;
            }
            let depth = self.depth[index];
            let attacks = matches!(place.role, Role::Objection | Role::Answer | Role::Undercut);
            if attacks && let Some((ours, block)) = above {
                pages.of(ours)[block].answers.push(answer(scene, place, depth));
            }
            self.argument[index] = if attacks || (place.role == Role::Reason && place.parent == case.root) {
                let page = pages.of(place.ours);
                page.push(block(scene, place));
                Some((place.ours, page.len() - 1))
            } else {
                above
            };
            if let Some((ours, block)) = self.argument[index] {
                elsewhere(scene, &self.attacked, (place, depth + 1), &mut pages.of(ours)[block]);
            }
        }
        pages
    }
}

fn places(case: &Case) -> impl Iterator<Item = usize> + use<'_> {
    let later = case.continuations.iter().flat_map(|part| part.places.clone());
    case.places.clone().chain(later)
}

/// The blocks for a position and those against it.
struct Pages {
    position: Link,
    what: &'static str,
    ours: Vec<Block>,
    theirs: Vec<Block>,
}

impl Pages {
    fn of(&mut self, ours: bool) -> &mut Vec<Block> {
        if ours { &mut self.ours } else { &mut self.theirs }
    }

    /// The way to one of the two pages.
    fn link(&self, way: &str, words: &str) -> Link {
        let number = &self.position.label;
        let label = format!("{words} {} {number}", self.what.to_lowercase()).into();
        Link { anchor: format!("{way}-{number}").into(), label, text: "".into() }
    }

    /// The pages there are; one of defence also where only rivals are to be met.
    fn groups(self, rivals: &[Link], crowded: bool) -> impl Iterator<Item = AnswerGroup> + use<> {
        let attack = self.link("oppose", "To oppose");
        let defence = self.link("defend", "To defend");
        let rivals = rivals.iter().filter(|rival| **rival != attack).cloned().collect();
        let position = self.position;
        let elsewhere = if crowded { TOO_MANY } else { "" };
        let pages = [(defence, self.theirs, rivals, elsewhere), (attack, self.ours, Vec::new(), "")];
        let pages = pages.into_iter().filter(|(_, blocks, rivals, _)| !blocks.is_empty() || !rivals.is_empty());
        pages.map(move |(page, mut blocks, rivals, elsewhere)| {
            for block in &mut blocks {
                block.state = state(block);
                block.answers.sort_by_key(|answer| (answer.verdict.rank(), answer.depth));
            }
            blocks.sort_by_key(|block| block.state);
            AnswerGroup {
                anchor: page.anchor,
                heading: page.label,
                position: position.clone(),
                says: says(&blocks) + elsewhere,
                rivals,
                blocks,
            }
        })
    }
}

/// How many arguments there are to meet, and how they fare.
fn says(blocks: &[Block]) -> String {
    let of = |state| blocks.iter().filter(|block| block.state == state).count();
    let parts = [
        (of(BlockState::Dropped), "dropped"),
        (of(BlockState::AnswersFail), "with no answer that stands"),
        (of(BlockState::Answered), "answered"),
        (of(BlockState::Unsupported), "with nothing to hold it up"),
    ];
    let parts = parts.into_iter().filter(|(number, _)| *number > 0);
    let parts: Vec<String> = parts.map(|(number, word)| format!("{number} {word}")).collect();
    match blocks {
        [] => "Nothing is said against it.".to_owned(),
        _ => format!("{} to meet: {}.", words::count(blocks.len(), "argument"), words::list(&parts)),
    }
}

fn state(block: &Block) -> BlockState {
    if block.answers.is_empty() && block.verdict == Verdict::Rejected {
        BlockState::Unsupported
    } else if block.answers.is_empty() {
        BlockState::Dropped
    } else if block.answers.iter().all(|answer| answer.verdict == Verdict::Rejected) {
        BlockState::AnswersFail
    } else {
        BlockState::Answered
    }
}

/// The verdict on what a place does: on the step if it is one, on the claim for an undercut.
fn verdict(scene: &Scene<'_>, place: &Place) -> Verdict {
    match (place.step, place.claim) {
        (Some(step), _) => scene.reason_verdict(step),
        (None, Some(claim)) => scene.claim_verdict(claim),
        (None, None) => Verdict::Undecided,
    }
}

fn block(scene: &Scene<'_>, place: &Place) -> Block {
    Block {
        argument: scene.link(place),
        role: place.role,
        verdict: verdict(scene, place),
        state: BlockState::Dropped,
        answers: Vec::new(),
    }
}

fn answer(scene: &Scene<'_>, place: &Place, depth: usize) -> BlockAnswer {
    BlockAnswer { word: place.role.word(), link: scene.link(place), verdict: verdict(scene, place), there: None, depth }
}

/// Adds what answers an argument from another place: claims that contradict it, and attacks on a claim of it that
/// stands in full elsewhere.
fn elsewhere(scene: &Scene<'_>, attacked: &[bool], (place, depth): (&Place, usize), block: &mut Block) {
    let Some(id) = place.claim else { return };
    if place.home {
        for other in &scene.debate.claim(id).contradicts {
            let home = scene.plan.of_claim(other.value);
            let verdict = scene.claim_verdict(other.value);
            block.answers.push(BlockAnswer {
                word: "Contradicted by",
                link: scene.link(home),
                verdict,
                there: None,
                depth,
            });
        }
    } else if attacked[id.index()] {
        // Its answers stand once, under its own number; they may be many, and this claim used often.
        let verdict = opposite(scene.claim_verdict(id));
        let link = scene.link(scene.plan.of_claim(id));
        let there = Some(match verdict {
            Verdict::Accepted => "an answer there stands",
            Verdict::Rejected => "no answer there stands",
            Verdict::Undecided => "the answers there are undecided",
        });
        block.answers.push(BlockAnswer { word: "Met at", link, verdict, there, depth });
    }
}

/// How the answers to a claim fare, taken together.
fn opposite(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Accepted => Verdict::Rejected,
        Verdict::Rejected => Verdict::Accepted,
        Verdict::Undecided => Verdict::Undecided,
    }
}

/// By claim, whether anything attacks it or what holds it up.
fn attacked(debate: &Debate) -> Vec<bool> {
    let users = debate.users();
    let mut attacked = vec![false; debate.claims.len()];
    let undercut = |claim: &model::Claim| claim.because.iter().any(|step| !debate.reason(*step).unless.is_empty());
    let direct = |claim: &model::Claim| !claim.but.is_empty() || !claim.contradicts.is_empty() || undercut(claim);
    let mut open: Vec<ClaimId> = debate.claim_ids().filter(|id| direct(debate.claim(*id))).collect();
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut attacked[id.index()], true) {
            continue;
        }
        for user in &users[id.index()] {
            let step = debate.reason(*user);
            let holds_up = step.role == model::Role::For && step.premises.iter().any(|used| used.claim == id);
            if holds_up && !attacked[step.target.index()] {
                open.push(step.target);
            }
        }
    }
    attacked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::Diagnostic,
        evaluate::evaluate,
        present::{samples::*, view},
        source::Sources,
    };

    /// `heading: AT argument (state) < answers`, a line a block.
    fn file(debate: &Debate) -> Vec<String> {
        let none: &[Diagnostic] = &[];
        let view = view(debate, &Sources::default(), &evaluate(debate, None), none);
        let blocks = view.answers.iter().flat_map(|group| group.blocks.iter().map(move |block| (group, block)));
        let line = |(group, block): (&AnswerGroup, &Block)| {
            let answers: Vec<&str> = block.answers.iter().map(|answer| &*answer.link.label).collect();
            format!("{}: AT {} < {}", group.heading, block.argument.label, answers.join(" "))
        };
        blocks.map(line).collect()
    }

    #[test]
    fn every_attack_answers_one_argument_and_is_one() {
        let mut debate = claims(&["p", "r", "o", "a", "s", "u"]);
        let step = reason(&mut debate, 0, &[1]);
        against(&mut debate, 0, &[2]);
        reason(&mut debate, 2, &[4]);
        against(&mut debate, 4, &[3]);
        undercut(&mut debate, step, 5);
        issue(&mut debate, &[0]);
        assert_eq!(
            file(&debate),
            [
                "To defend position 1: AT 1A/1 < ",
                "To defend position 1: AT 1B < 1B1A",
                "To oppose position 1: AT 1B1A < ",
                "To oppose position 1: AT 1A < 1A/1",
            ]
        );
    }

    #[test]
    fn what_stands_and_is_said_to_the_argument_itself_comes_first() {
        let mut debate = claims(&["p", "r", "s", "deep", "fallen", "none", "direct"]);
        let step = reason(&mut debate, 0, &[1]);
        reason(&mut debate, 1, &[2]);
        against(&mut debate, 2, &[3]);
        against(&mut debate, 1, &[4]);
        against(&mut debate, 4, &[5]);
        undercut(&mut debate, step, 6);
        issue(&mut debate, &[0]);
        assert!(
            file(&debate).contains(&"To oppose position 1: AT 1A < 1A/1 1A1A 1A2".to_owned()),
            "{:#?}",
            file(&debate)
        );
    }

    #[test]
    fn an_argument_whose_claim_is_answered_elsewhere_is_not_dropped() {
        let mut debate = claims(&["p", "q", "x", "y"]);
        reason(&mut debate, 0, &[2]);
        reason(&mut debate, 1, &[2]);
        against(&mut debate, 2, &[3]);
        issue(&mut debate, &[0, 1]);
        let file = file(&debate);
        assert!(file.contains(&"To oppose position 2: AT 2A < 1A".to_owned()), "{file:#?}");
    }

    #[test]
    fn rivals_that_are_too_many_to_name_are_told_of() {
        let mut debate = claims(&["p"; 2 * RIVALS + 4]);
        let positions: Vec<usize> = (0..=RIVALS).collect();
        for at in &positions {
            reason(&mut debate, *at, &[RIVALS + 1 + at]);
            against(&mut debate, *at, &[2 * RIVALS + 2]);
        }
        issue(&mut debate, &positions);
        let evaluation = evaluate(&debate, None);
        let view = view(&debate, &Sources::default(), &evaluation, &[]);
        let defence: Vec<_> = view.answers.iter().filter(|page| page.heading.contains("defend")).collect();
        assert_eq!(defence.len(), RIVALS + 1);
        assert!(defence.iter().all(|page| page.rivals.is_empty() && page.says.ends_with(TOO_MANY)));
    }
}
