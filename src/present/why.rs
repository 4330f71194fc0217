//! What fixes a verdict → what a reader is told about it: sentences, and a tree.

mod possible;
mod sentences;
mod tree;

use super::{
    plan, question_of,
    scene::Scene,
    text,
    view::{Inline, Link, Role, Text, Verdict},
    words::count,
};
use crate::{
    evaluate::{
        Evaluation, explain,
        why::{self, Size, possible::Possible},
    },
    model::{ClaimId, Debate},
};

/// Why a claim has its verdict: the smallest part of the debate that fixes it.
#[derive(Clone, Debug)]
pub struct Why {
    /// The title of the debate.
    pub title: String,
    /// The lens it is judged through, if any.
    pub lens: Option<String>,
    /// The claim, as a row of the tree.
    pub claim: Row,
    /// The id of the claim.
    pub id: String,
    /// How much of the debate fixes the verdict, in a sentence or two.
    pub extent: String,
    /// How small that is, in a word for programs.
    pub size: &'static str,
    /// Why, from the claim on down.
    pub sentences: Vec<Vec<Inline>>,
    /// How an undecided claim could be judged by somebody bolder.
    pub possible: Vec<Vec<Inline>>,
    /// The part that fixes the verdict, the claim first.
    pub tree: Vec<Row>,
    /// How many rows and sentences are left out because there are too many.
    pub left_out: usize,
    /// The rivals of a position, by question.
    pub rivals: Vec<Rivals>,
    /// All claims and reasons of the part, for programs.
    pub nodes: Vec<Node>,
}

/// A node of the part in one place of the tree.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its part where it stands.
    pub role: Role,
    /// Its number.
    pub number: Text,
    /// The heading of the step, if it has one.
    pub heading: Option<Text>,
    /// What it says; `None` for a step with several premises, which stand below it.
    pub text: Option<Text>,
    /// What became of it: of the step, where it is one.
    pub verdict: Verdict,
    /// How deep it stands.
    pub level: usize,
    /// Whether it is the last one below its parent.
    pub last: bool,
    /// Whether rows stand below it.
    pub opens: bool,
    /// Whether it stands in full further up.
    pub again: bool,
}

/// The rivals of a position.
#[derive(Clone, Debug)]
pub struct Rivals {
    /// The question.
    pub question: String,
    /// The other positions.
    pub rows: Vec<Rival>,
}

/// A rival, with its verdict.
#[derive(Clone, Debug)]
pub struct Rival {
    /// Its id.
    pub id: String,
    /// The position, with its whole text.
    pub link: Link,
    /// What became of it.
    pub verdict: Verdict,
    /// Why.
    pub why: Vec<Inline>,
}

/// A claim or a reason of the part, for programs.
#[derive(Clone, Debug)]
pub struct Node {
    /// `claim`, `reason` or `objection`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: Text,
    /// What became of it.
    pub verdict: Verdict,
    /// The ids of what its verdict rests on.
    pub from: Vec<String>,
}

/// Tells why a claim has its verdict. `why` is about this debate as this evaluation judges it, and
/// so is what is `possible` where that leaves the claim undecided.
pub fn why(debate: &Debate, evaluation: &Evaluation, why: &why::Why, possible: &[Possible]) -> Why {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let (tree, left_out) = tree::tree(scene, why);
    let lens = evaluation.lens.map(|id| &debate.lenses[id.index()]);
    Why {
        title: super::title(debate),
        lens: lens.map(|lens| text::line(lens.title.as_ref().map_or(&lens.name.text, |title| &**title))),
        claim: tree::root(scene, why.claim),
        id: text::line(&debate.claim(why.claim).name.text),
        extent: extent(debate, why),
        size: match why.size {
            Size::Smallest => "smallest",
            Size::Minimal => "minimal",
            Size::Enough => "enough",
            Size::Unknown => "unknown",
        },
        sentences: sentences::sentences(scene, why),
        possible: possible::possible(scene, possible),
        tree,
        left_out,
        rivals: rivals(scene, why.claim),
        nodes: why.nodes.iter().map(|fixed| node(scene, fixed)).collect(),
    }
}

/// How much fixes the verdict, and how small that is.
fn extent(debate: &Debate, why: &why::Why) -> String {
    let claims = why.nodes.iter().filter(|fixed| matches!(fixed.node, crate::evaluate::Node::Claim(_))).count();
    let all = debate.claims.len();
    let verdict = Verdict::from(why.label);
    let open = verdict == Verdict::Undecided;
    if why.size == Size::Unknown {
        return "Too many claims are rivals of each other to say which of them decide it.".to_owned();
    }
    let rest =
        if open { "nothing else in the debate can decide it" } else { "nothing else in the debate can change it" };
    let whole = match (claims, all) {
        (_, 1) => format!("It is the only claim of the debate, and it is {}.", verdict.word()),
        (1, _) => format!("It is {} by itself: {rest}.", verdict.word()),
        (some, all) if some == all => format!("It is {} by all {all} claims of the debate together.", verdict.word()),
        (some, all) if open => format!("It is undecided, and {some} of {all} claims leave it so: {rest}."),
        (some, all) => format!("It is {}, and {some} of {all} claims make it so: {rest}.", verdict.word()),
    };
    let small = match why.size {
        Size::Smallest | Size::Unknown => "",
        Size::Minimal => " None of them can be left out; whether a smaller group would do was not tried to the end.",
        Size::Enough => " They are enough; whether all are needed was not tried, they are too many.",
    };
    format!("{whole}{small}")
}

fn rivals(scene: &Scene<'_>, claim: ClaimId) -> Vec<Rivals> {
    let mut rivals = Vec::new();
    for issue in &scene.debate.issues {
        let positions = || issue.positions.iter().map(|position| position.value);
        let others: Vec<ClaimId> = positions().filter(|other| *other != claim).take(MOST_RIVALS).collect();
        if !positions().any(|position| position == claim) || others.is_empty() {
            continue;
        }
        let row = |rival: ClaimId| Rival {
            id: text::line(&scene.debate.claim(rival).name.text),
            link: scene.link(scene.plan.of_claim(rival)),
            verdict: scene.claim_verdict(rival),
            why: scene.told(explain::claim(scene.debate, scene.evaluation, rival)),
        };
        let more = positions().filter(|other| *other != claim).count() - others.len();
        let mut question = question_of(scene.debate, issue);
        if more > 0 {
            question = format!("{question} ({} more not shown)", count(more, "rival"));
        }
        rivals.push(Rivals { question, rows: others.into_iter().map(row).collect() });
    }
    rivals
}

/// A claim, as a row.
pub(super) fn row_of(scene: &Scene<'_>, claim: ClaimId) -> Row {
    tree::root(scene, claim)
}

/// How many rivals are told of at one question.
const MOST_RIVALS: usize = 24;

fn node(scene: &Scene<'_>, fixed: &why::Fixed) -> Node {
    use crate::{evaluate::Node as Of, model::Role as Direction};
    let id = |node: &Of| match node {
        Of::Claim(claim) => text::line(&scene.debate.claim(*claim).name.text),
        Of::Reason(reason) => text::line(&scene.debate.reason(*reason).name.text),
    };
    let (kind, place) = match fixed.node {
        Of::Claim(claim) => ("claim", scene.plan.of_claim(claim)),
        Of::Reason(reason) => {
            let kind = if scene.debate.reason(reason).role == Direction::For { "reason" } else { "objection" };
            (kind, scene.plan.of_reason(reason))
        }
    };
    Node {
        kind,
        id: id(&fixed.node),
        number: place.number.clone(),
        verdict: fixed.label.into(),
        from: fixed.from.iter().map(id).collect(),
    }
}
