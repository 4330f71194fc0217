//! What would change a verdict → what a reader is told of it; and for the brief, what must be won.

mod brief;
mod products;

pub(super) use self::brief::{must_be_won, stake, to_lose};

use super::{
    plan,
    scene::Scene,
    text,
    view::{Inline, Link, Verdict},
    why::Row,
    words::{capital, count, number},
};
use crate::{
    evaluate::{
        Evaluation, Label,
        win::{self, Change, Stop},
    },
    model::{ClaimId, Debate},
};

/// What would bring a claim to a verdict.
#[derive(Clone, Debug)]
pub struct Win {
    /// The title of the debate.
    pub title: String,
    /// The lens it is judged through, if any.
    pub lens: Option<String>,
    /// The claim.
    pub claim: Row,
    /// The id of the claim.
    pub id: String,
    /// The verdict wanted.
    pub wanted: Verdict,
    /// What it takes, in a sentence.
    pub says: String,
    /// The ways to the verdict wanted, smallest first.
    pub ways: Vec<Ways>,
    /// Single changes that alone lead to another verdict than the one wanted, by that verdict.
    pub turns: Vec<Turn>,
    /// All single changes that alone change the verdict, with the verdict they lead to, for programs.
    pub cruxes: Vec<(Step, Verdict)>,
    /// How far the search went, in a sentence or two.
    pub reach: String,
    /// All sets of changes, for programs.
    pub sets: Vec<Vec<Step>>,
    /// Up to how many changes all sets are there.
    pub searched_size: usize,
    /// Whether there are no larger sets.
    pub searched_whole: bool,
    /// What stopped the search, in a word for programs.
    pub stopped: Option<&'static str>,
}

/// Single changes that lead to one verdict.
#[derive(Clone, Debug)]
pub struct Turn {
    /// What the list is.
    pub heading: &'static str,
    /// The changes.
    pub steps: Vec<Step>,
}

/// The ways that take so many changes.
#[derive(Clone, Debug)]
pub struct Ways {
    /// What the list is, as in "Two changes together".
    pub heading: String,
    /// The ways.
    pub ways: Vec<Way>,
    /// What is not shown, in a sentence.
    pub left_out: Option<String>,
}

/// Several sets of changes at once: one of each of these.
pub type Way = Vec<Vec<Step>>;

/// A change, as the sentence "… LINK …".
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// `granted`, `given-up`, `new-reason`, `new-objection` or `new-undercut`, for programs.
    pub kind: &'static str,
    /// The id of the claim or the step.
    pub id: String,
    /// The words before its name.
    pub before: &'static str,
    /// The claim or the step.
    pub link: Link,
    /// The words after it.
    pub after: &'static str,
}

impl Step {
    /// The sentence, without a stop.
    pub fn line(&self) -> Vec<Inline> {
        let words = |words: &str| Inline::Words(words.to_owned());
        let line = vec![words(self.before), Inline::Link(self.link.clone()), words(self.after)];
        line.into_iter().filter(|piece| !matches!(piece, Inline::Words(words) if words.is_empty())).collect()
    }
}

/// How many ways of one size are shown, where they take several changes.
const MOST: usize = 6;

/// How many sets are gathered into ways; beyond, they would not be read.
const GATHERED: usize = 20_000;

/// Tells what would bring a claim to a verdict. `win` is about this debate as this evaluation judges it.
pub fn win(debate: &Debate, evaluation: &Evaluation, win: &win::Win) -> Win {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let lens = evaluation.lens.map(|id| &debate.lenses[id.index()]);
    let steps = |set: &Vec<Change>| set.iter().map(|change| step(scene, *change)).collect();
    Win {
        title: super::title(debate),
        lens: lens.map(|lens| text::line(lens.title.as_ref().map_or(&lens.name.text, |title| &**title))),
        claim: super::why::row_of(scene, win.claim),
        id: text::line(&debate.claim(win.claim).name.text),
        wanted: win.wanted.into(),
        says: says(scene, win),
        ways: ways(scene, win),
        turns: turns(scene, win),
        cruxes: win.cruxes.iter().map(|(change, label)| (step(scene, *change), (*label).into())).collect(),
        reach: reach(win),
        sets: win.sets.iter().map(steps).collect(),
        searched_size: win.reach.size,
        searched_whole: win.reach.whole,
        stopped: win.reach.stopped.map(|stop| match stop {
            Stop::Work => "work",
            Stop::Told => "time",
        }),
    }
}

fn step(scene: &Scene<'_>, change: Change) -> Step {
    let claim = |id: ClaimId| (scene.to_claim(id), text::line(&scene.debate.claim(id).name.text));
    let (kind, (link, id)) = match change {
        Change::Won(id) => ("granted", claim(id)),
        Change::Lost(id) => ("given-up", claim(id)),
        Change::Reason(id) => ("new-reason", claim(id)),
        Change::Objection(id) => ("new-objection", claim(id)),
        Change::Undercut(id) => {
            let name = text::line(&scene.debate.reason(id).name.text);
            ("new-undercut", (scene.pointer(scene.plan.of_reason(id)), name))
        }
    };
    let (before, after) = phrase(change);
    Step { kind, id, before, link, after }
}

/// What is said before and after the name of what changes.
fn phrase(change: Change) -> (&'static str, &'static str) {
    match change {
        Change::Won(_) => ("", " is granted"),
        Change::Lost(_) => ("", " is given up"),
        Change::Reason(_) => ("a new reason for ", " stands"),
        Change::Objection(_) => ("a new objection to ", " stands"),
        Change::Undercut(_) => ("a new undercut of the step ", " stands"),
    }
}

fn says(scene: &Scene<'_>, win: &win::Win) -> String {
    let (is, wanted) = (Verdict::from(win.label).word(), Verdict::from(win.wanted).word());
    if win.label == win.wanted {
        return format!("It is {is} as things are.");
    }
    if scene.evaluation.standing(win.claim).is_settled() {
        let why = match scene.evaluation.claim(win.claim) {
            Label::Accepted => "taken for granted",
            _ => "given up from the start",
        };
        return format!("It is {is}, and nothing can change that: it is {why}.");
    }
    match (win.sets.first(), win.reach.stopped, win.reach.whole) {
        (Some(set), ..) if set.len() == 1 => format!("It is {is}. One change is enough to make it {wanted}."),
        (Some(set), ..) => {
            format!("It is {is}. It takes {} changes together to make it {wanted}.", number(set.len()))
        }
        (None, Some(_), _) => format!("It is {is}. As far as the search went, nothing makes it {wanted}."),
        (None, None, true) => format!("It is {is}, and nothing that is contested here makes it {wanted}."),
        (None, None, false) if win.reach.size == 1 => format!("It is {is}. No single change makes it {wanted}."),
        (None, None, false) => {
            format!("It is {is}. No set of up to {} changes makes it {wanted}.", win.reach.size)
        }
    }
}

/// How far the search went, in words.
fn reach(win: &win::Win) -> String {
    let leaves = if win.leaves == 1 { "1 leaf".to_owned() } else { format!("{} leaves", win.leaves) };
    let of = format!("{leaves} and {} for something new", count(win.places, "place"));
    let bear = if win.leaves + win.places == 1 { "bears" } else { "bear" };
    let went = match (win.reach.stopped, win.reach.whole) {
        _ if win.label == win.wanted || win.leaves + win.places == 0 => return String::new(),
        (Some(why), _) => {
            let why = match why {
                Stop::Work => "there were too many",
                Stop::Told => "the time was up",
            };
            let done = match win.reach.size {
                0 => "not even all single changes were tried".to_owned(),
                size => format!("all sets of up to {} were tried", count(size, "change")),
            };
            format!("the search stopped because {why}; {done}, and larger sets may be missing here.")
        }
        (None, true) => "all sets were tried, of every size.".to_owned(),
        (None, false) => format!("all sets of up to {} were tried.", count(win.reach.size, "change")),
    };
    format!("{of} {bear} on it; {went}")
}

/// The cruxes that lead elsewhere than wanted.
fn turns(scene: &Scene<'_>, win: &win::Win) -> Vec<Turn> {
    let to =
        |label: Label| win.cruxes.iter().filter(move |(_, to)| *to == label).map(|(change, _)| step(scene, *change));
    let headings = [
        (Label::Accepted, "Each of these alone would make it accepted"),
        (Label::Rejected, "Each of these alone would make it rejected"),
        (Label::Undecided, "Each of these alone would leave it undecided"),
    ];
    let others = headings.into_iter().filter(|(label, _)| *label != win.wanted);
    let turns = others.map(|(label, heading)| Turn { heading, steps: to(label).collect() });
    turns.filter(|turn| !turn.steps.is_empty()).collect()
}

/// The sets, gathered into ways and parted by size.
fn ways(scene: &Scene<'_>, win: &win::Win) -> Vec<Ways> {
    let mut ways = Vec::new();
    for sets in win.sets.chunk_by(|one, other| one.len() == other.len()) {
        let size = sets[0].len();
        let gathered = products::products(&sets[..sets.len().min(GATHERED)]);
        let most = if size == 1 { gathered.len() } else { MOST };
        let shown = &gathered[..gathered.len().min(most)];
        let told: usize = shown.iter().map(|way| way.iter().map(Vec::len).product::<usize>()).sum();
        let steps = |slot: &Vec<Change>| slot.iter().map(|change| step(scene, *change)).collect();
        let way = |way: &Vec<Vec<Change>>| way.iter().map(steps).collect();
        let heading = match size {
            1 => "Any one of these is enough".to_owned(),
            2 => "Or two changes together".to_owned(),
            size => format!("Or {} changes together", number(size)),
        };
        let heading = if ways.is_empty() { capital(heading.trim_start_matches("Or ")) } else { heading };
        ways.push(Ways {
            heading,
            ways: shown.iter().map(way).collect(),
            left_out: (told < sets.len()).then(|| {
                format!("{} of this size are not shown; `--format json` has all.", count(sets.len() - told, "more set"))
            }),
        });
    }
    ways
}
