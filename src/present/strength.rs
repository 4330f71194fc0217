//! Strengths and contributions → what a reader is told of how strong a claim is, and owing to whom.

use super::{
    plan,
    scene::Scene,
    text, title,
    view::{Link, Verdict},
    words::count,
};
use crate::{
    evaluate::Evaluation,
    model::{ClaimId, Debate},
    strength::{
        Strengths,
        contribution::{Contributions, Method, Refusal},
        semantics::Semantics,
    },
};

/// How strong a claim is, and what that is owed to.
#[derive(Clone, Debug)]
pub struct Strength {
    /// The title of the debate.
    pub title: String,
    /// The lens it is judged through, if any.
    pub lens: Option<String>,
    /// The claim's name in the debate.
    pub id: String,
    /// The claim, with its whole text.
    pub claim: Link,
    /// What became of it.
    pub verdict: Verdict,
    /// The measures, the one asked for first, each with the strength if there is one.
    pub measures: Vec<Measured>,
    /// The claims that the strength goes back to, those that matter most first.
    pub leaves: Vec<Leaf>,
    /// How the shares were found, or why there are none.
    pub method: String,
}

/// A way to measure, and what it gives.
#[derive(Clone, Debug)]
pub struct Measured {
    /// Its name.
    pub name: &'static str,
    /// What it does, in half a sentence.
    pub about: &'static str,
    /// Where it is defined.
    pub source: &'static str,
    /// The strength, 0..=1; none where the claim hangs on a loop that does not come to rest.
    pub value: Option<f64>,
}

/// A claim that has a strength without any reason, and what it brings.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// Its name in the debate.
    pub id: String,
    /// The claim, with its whole text.
    pub claim: Link,
    /// What became of it.
    pub verdict: Verdict,
    /// What its removal alone takes from the strength, -1..=1.
    pub removal: f64,
    /// Its Shapley value, -1..=1, if it was found.
    pub share: Option<f64>,
    /// The standard error of that; 0 where it is exact.
    pub error: f64,
}

/// What was measured of one claim.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The debate.
    pub debate: &'a Debate,
    /// Its verdicts.
    pub evaluation: &'a Evaluation,
    /// The claim.
    pub claim: ClaimId,
    /// The strengths by each measure, the one asked for first.
    pub strengths: &'a [(&'static Semantics, Strengths)],
    /// What the strength by the first measure is owed to.
    pub contributions: &'a Result<Contributions, Refusal>,
}

/// Tells it.
pub fn strength(found: Found<'_>) -> Strength {
    let Found { debate, evaluation, claim, .. } = found;
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let lens = evaluation.lens.map(|id| &debate.lenses[id.index()]);
    let measure = |(measure, strengths): &(&'static Semantics, Strengths)| Measured {
        name: measure.name,
        about: measure.about,
        source: measure.source,
        value: strengths.claim(claim),
    };
    Strength {
        title: title(debate),
        lens: lens.map(|lens| text::line(lens.title.as_ref().map_or(&lens.name.text, |title| &**title))),
        id: text::line(&debate.claim(claim).name.text),
        claim: scene.link(plan.of_claim(claim)),
        verdict: scene.claim_verdict(claim),
        measures: found.strengths.iter().map(measure).collect(),
        leaves: leaves(scene, found.contributions),
        method: method(found.contributions),
    }
}

fn leaves(scene: &Scene<'_>, contributions: &Result<Contributions, Refusal>) -> Vec<Leaf> {
    let Ok(contributions) = contributions else { return Vec::new() };
    let leaf = |leaf: &crate::strength::contribution::Leaf| Leaf {
        id: text::line(&scene.debate.claim(leaf.claim).name.text),
        claim: scene.link(scene.plan.of_claim(leaf.claim)),
        verdict: scene.claim_verdict(leaf.claim),
        removal: leaf.removal,
        share: leaf.shapley.map(|shapley| shapley.value),
        error: leaf.shapley.map_or(0.0, |shapley| shapley.error),
    };
    let mut leaves: Vec<Leaf> = contributions.leaves.iter().map(leaf).collect();
    let weight = |leaf: &Leaf| leaf.share.unwrap_or(leaf.removal).abs();
    leaves.sort_by(|one, other| weight(other).total_cmp(&weight(one)));
    leaves
}

fn method(contributions: &Result<Contributions, Refusal>) -> String {
    let contributions = match contributions {
        Ok(contributions) => contributions,
        Err(Refusal::TooManyLeaves(leaves)) => {
            return format!(
                "It goes back to {}: too many to take each out and measure again.",
                count(*leaves, "claim")
            );
        }
        Err(Refusal::Unsettled) => {
            return "It hangs on a loop that does not come to rest once a claim is taken out, so nobody's share in it \
                    can be told."
                .to_owned();
        }
    };
    let leaves = contributions.leaves.len();
    if leaves == 0 {
        return "It goes back to no claim that has a strength without reasons.".to_owned();
    }
    let whose = if leaves == 1 { "its" } else { "their" };
    let goes = format!("It goes back to {} with a strength of {whose} own.", count(leaves, "claim"));
    match contributions.method {
        Method::Exact => format!("{goes} The shares are Shapley values, over all orders in which they can come in."),
        Method::Sampled(orders) => format!(
            "{goes} The shares are Shapley values over {orders} orders drawn from a fixed seed, each with its standard \
             error."
        ),
        Method::TooMany => format!("{goes} They are too many for shares; what the removal of each takes away is told."),
    }
}
