//! Two positions → facing pages for a judge, and a sheet for whoever must argue the other side tomorrow.
//!
//! Where a position has rivals the two are rivals; a claim that stands alone is faced by those who speak against it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    plan, position,
    scene::Scene,
    sheet, text,
    view::{Facing, FacingArgument, FacingColumn, FacingTurn, Link, Role, Swap, SwapPoint, SwapSide, Verdict},
    words,
};
use crate::{
    evaluate::{Evaluation, Label},
    model::{self, ClaimId, Debate, ReasonId},
    prepare::rivalry::{self, Move},
};

/// How many moves of an exchange stand on the judge's sheet.
const TURNS: usize = 10;
/// How many arguments of a side stand on the swap-sides sheet, so that it stays one page.
const POINTS: usize = 5;
/// How many replies to one argument stand there.
const REPLIES: usize = 3;
/// How many sources are named at an argument.
const CITES: usize = 3;
/// How many premises are told of one argument.
const PREMISES: usize = 8;

/// The two that face each other.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'p> {
    /// The left one, by its id or its number; `None`: the first.
    pub left: Option<&'p str>,
    /// The right one; `None`: the next rival of the left.
    pub right: Option<&'p str>,
}

/// The judge's sheet. Verdicts stand on it only if they are asked for: judging is the judge's work.
///
/// # Errors
/// With a sentence for the user: when there is no such position, or both are one.
pub fn facing(debate: &Debate, evaluation: &Evaluation, pair: Pair<'_>, has_verdicts: bool) -> Result<Facing, String> {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let (left, right) = found(scene, pair)?;
    let desk = Desk { scene, has_verdicts, uses: scene.uses() };
    let column = |claim: ClaimId, against: bool| FacingColumn {
        heading: format!("{} {}", if against { "Against" } else { "For" }, position::called(scene, claim)),
        link: scene.link(scene.plan.of_claim(claim)),
        verdict: has_verdicts.then(|| scene.claim_verdict(claim)),
    };
    let cases = cases(debate, left, right);
    let arguments = cases.map(|steps| steps.iter().map(|step| desk.argument(*step)).collect::<Vec<_>>());
    let columns = match right {
        Some(right) => [column(left, false), column(right, false)],
        None => [column(left, false), column(left, true)],
    };
    let [mut lefts, mut rights] = arguments.map(Vec::into_iter);
    let rows = std::iter::from_fn(|| match (lefts.next(), rights.next()) {
        (None, None) => None,
        (left, right) => Some([left, right]),
    });
    let decisions = match right {
        Some(right) => {
            let named = |claim| words::capital(&position::called(scene, claim));
            vec![named(left), named(right), "Neither".to_owned()]
        }
        None => vec!["It stands".to_owned(), "It falls".to_owned(), "Neither follows".to_owned()],
    };
    Ok(Facing {
        question: question(scene, left, right),
        sheet: sheet::sheet(scene, None),
        columns,
        rows: rows.collect(),
        others: others(scene, left, right),
        decisions,
    })
}

/// The swap-sides sheet.
///
/// # Errors
/// As [`facing`].
pub fn swap(debate: &Debate, evaluation: &Evaluation, pair: Pair<'_>) -> Result<Swap, String> {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let (left, right) = found(scene, pair)?;
    let desk = Desk { scene, has_verdicts: true, uses: scene.uses() };
    let [own, theirs] = cases(debate, left, right);
    let (second, way) = right.map_or((left, "against"), |right| (right, "for"));
    let sides = vec![desk.side(left, "for", &own, &theirs), desk.side(second, way, &theirs, &own)];
    let (question, others) = (question(scene, left, right), others(scene, left, right));
    Ok(Swap { sheet: sheet::sheet(scene, None), question, sides, others })
}

/// What each side says: for its own position, and against the other. Whoever speaks against the other position speaks for
/// their own, so that both pages mirror each other. Without a rival one side speaks for the claim and one against it.
fn cases(debate: &Debate, left: ClaimId, right: Option<ClaimId>) -> [Vec<ReasonId>; 2] {
    let case = |own: ClaimId, other: ClaimId| {
        // What speaks for one position and against the other is said once.
        let mut said = BTreeSet::new();
        let is_new = |step: &ReasonId| match debate.reason(*step).premises.as_slice() {
            [only] => said.insert(only.claim),
            _ => true,
        };
        let steps = debate.claim(own).because.iter().chain(&debate.claim(other).but).copied();
        steps.filter(is_new).collect()
    };
    match right {
        Some(right) => [case(left, right), case(right, left)],
        None => [debate.claim(left).because.clone(), debate.claim(left).but.clone()],
    }
}

/// The two claims; without a second one, the first is faced by what speaks against it.
fn found(scene: &Scene<'_>, pair: Pair<'_>) -> Result<(ClaimId, Option<ClaimId>), String> {
    let left = position::or_first(scene, pair.left)?;
    position::check_top(scene, left)?;
    let right = match pair.right {
        Some(asked) => {
            let right = position::named(scene, asked)?;
            position::check_top(scene, right)?;
            if right == left {
                let called = position::called(scene, left);
                return Err(format!("{called} cannot face itself: name another with `--against`, or none"));
            }
            Some(right)
        }
        None => position::rivals(scene, left).into_iter().find(|rival| *rival != left),
    };
    Ok((left, right))
}

/// The question between them, where the sheet does not have it already.
fn question(scene: &Scene<'_>, left: ClaimId, right: Option<ClaimId>) -> Option<String> {
    let right = right?;
    let has = |issue: &&model::Issue, claim| issue.positions.iter().any(|position| position.value == claim);
    let issue = scene.debate.issues.iter().find(|issue| has(issue, left) && has(issue, right))?;
    let asked = super::question_of(scene.debate, issue);
    let main = text(scene.debate.question.as_ref());
    (Some(&asked) != main.as_ref() && asked != super::title(scene.debate)).then_some(asked)
}

/// The rivals that stand on neither page.
fn others(scene: &Scene<'_>, left: ClaimId, right: Option<ClaimId>) -> Option<String> {
    let rivals = position::rivals(scene, left).into_iter().filter(|rival| *rival != left && Some(*rival) != right);
    let numbers: Vec<String> = rivals.map(|rival| scene.plan.of_claim(rival).number.to_string()).collect();
    (!numbers.is_empty()).then(|| match &numbers[..] {
        [only] => format!("Position {only} answers the question, too, and stands on neither page."),
        several => format!("Positions {} answer the question, too, and stand on neither page.", words::list(several)),
    })
}

struct Desk<'s, 'a> {
    scene: &'s Scene<'a>,
    has_verdicts: bool,
    /// By step and claim that breaks it, its place there.
    uses: BTreeMap<(ReasonId, ClaimId), &'s plan::Place>,
}

impl Desk<'_, '_> {
    fn argument(&self, step: ReasonId) -> FacingArgument {
        let (turns, has_more) = rivalry::exchange(self.scene.debate, step, TURNS);
        FacingArgument {
            turns: turns.iter().map(|turn| self.turn(turn.made, turn.level)).collect(),
            has_more,
            ..self.alone(step)
        }
    }

    /// An argument without the exchange over it.
    fn alone(&self, step: ReasonId) -> FacingArgument {
        let scene = self.scene;
        let place = scene.plan.of_reason(step);
        let reason = scene.debate.reason(step);
        let premises: Vec<ClaimId> = reason.premises.iter().map(|used| used.claim).collect();
        let label = reason.label.as_ref().map(|label| text::line(label)).filter(|label| !label.is_empty());
        let is_linked = premises.len() > 1;
        let words = match label {
            Some(label) if is_linked => label,
            _ if is_linked => String::new(),
            _ => scene.text(place).to_string(),
        };
        let mut cites: Vec<&str> = Vec::new();
        for evidence in premises.iter().flat_map(|claim| &scene.debate.claim(*claim).evidence) {
            let head = &*scene.cites[evidence.reference.value.index()].head;
            if !cites.contains(&head) && cites.len() < CITES {
                cites.push(head);
            }
        }
        let listed = premises.iter().take(if is_linked { PREMISES } else { 0 });
        FacingArgument {
            role: place.role,
            link: Link { text: words.into(), ..scene.bare(place) },
            premises: listed.map(|claim| scene.link(scene.plan.of_claim(*claim))).collect(),
            cites: cites.join("; "),
            verdict: self.has_verdicts.then(|| scene.reason_verdict(step)),
            turns: Vec::new(),
            has_more: is_linked && premises.len() > PREMISES,
        }
    }

    fn turn(&self, made: Move, level: usize) -> FacingTurn {
        let scene = self.scene;
        let (place, verdict) = match made {
            Move::Step(step) => (scene.plan.of_reason(step), scene.reason_verdict(step)),
            Move::Exception(step, claim) => {
                let used = self.uses.get(&(step, claim)).copied();
                (used.unwrap_or_else(|| scene.plan.of_claim(claim)), scene.claim_verdict(claim))
            }
        };
        let role = if matches!(made, Move::Exception(..)) { Role::Undercut } else { place.role };
        FacingTurn {
            level,
            what: role.word(),
            role,
            link: scene.link(place),
            verdict: self.has_verdicts.then_some(verdict),
        }
    }

    fn side(&self, claim: ClaimId, way: &str, own: &[ReasonId], others: &[ReasonId]) -> SwapSide {
        let scene = self.scene;
        let best = |steps| rivalry::best_first(scene.debate, scene.evaluation, steps);
        let (own, others) = (best(own), best(others));
        let point = |ours: bool| move |step: &ReasonId| self.point(*step, ours);
        let mut left_out = Vec::new();
        for (steps, whose) in [(&own, "of your own"), (&others, "of theirs")] {
            if steps.len() > POINTS {
                let more = words::count(steps.len() - POINTS, "weaker argument");
                left_out.push(format!("{more} {whose} not shown; the brief has them."));
            }
        }
        SwapSide {
            heading: format!("If you argue {way} {}", position::called(scene, claim)),
            link: scene.link(scene.plan.of_claim(claim)),
            verdict: scene.claim_verdict(claim),
            case: own.iter().take(POINTS).map(point(true)).collect(),
            they_say: others.iter().take(POINTS).map(point(false)).collect(),
            left_out,
        }
    }

    /// An argument of one's own, or of the other side, with what is said to it: what stands first.
    fn point(&self, step: ReasonId, ours: bool) -> SwapPoint {
        let debate = self.scene.debate;
        let label = |made: &Move| match made {
            Move::Step(step) => self.scene.evaluation.reason(*step),
            Move::Exception(_, claim) => self.scene.evaluation.claim(*claim),
        };
        let mut replies = rivalry::answers(debate, Move::Step(step));
        replies.sort_by_key(|made| match label(made) {
            Label::Accepted => 0,
            Label::Undecided => 1,
            Label::Rejected => 2,
        });
        let verdict = self.scene.reason_verdict(step);
        let says = match (ours, verdict, replies.is_empty()) {
            (true, Verdict::Accepted, true) => "Nobody answers it here.",
            (true, Verdict::Accepted, false) => "It stands: what they answer falls.",
            (true, Verdict::Rejected, _) => "It falls as the debate stands: know why before you use it.",
            (true, Verdict::Undecided, _) => "It is open: have more ready for it.",
            (false, Verdict::Rejected, _) => "It falls as the debate stands.",
            (false, _, true) => "No answer here: find one.",
            (false, Verdict::Accepted, false) => "It stands against these answers: find a better one.",
            (false, Verdict::Undecided, false) => "It is open: press these answers.",
        };
        SwapPoint {
            argument: self.alone(step),
            replies: replies.iter().take(REPLIES).map(|made| self.turn(*made, 0)).collect(),
            says: says.to_owned(),
        }
    }
}
