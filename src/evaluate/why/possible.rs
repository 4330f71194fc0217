//! An undecided claim → how it could be judged by somebody bolder.

use super::Why;
use crate::{
    evaluate::{Label, Node, semantics::Conditions},
    framework::{End, Semantics, Stop},
    model::{ClaimId, Debate, LensId},
};

/// Whether some preferred labelling gives an undecided claim a certain verdict.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Possible {
    /// The verdict: accepted or rejected.
    pub label: Label,
    /// In one such labelling, the verdicts on the claims that leave it undecided; `None` if there is none, or none was
    /// found.
    pub others: Option<Vec<(ClaimId, Label)>>,
    /// Whether the search came to its end.
    pub whole: bool,
}

/// For a claim that is undecided, one preferred labelling that accepts it and one that rejects it; for others nothing.
pub fn possible(debate: &Debate, lens: Option<LensId>, why: &Why, stop: Stop) -> Vec<Possible> {
    if why.label != Label::Undecided {
        return Vec::new();
    }
    let conditions = Conditions::new(debate, lens, None);
    let one = |label| {
        let outcome = conditions.example(Semantics::Preferred, why.claim, label, stop);
        let others = outcome.found.map(|example| {
            let open = why.nodes.iter().filter(|fixed| fixed.label == Label::Undecided);
            let claims = open.filter_map(|fixed| match fixed.node {
                Node::Claim(claim) if claim != why.claim => Some((claim, example.claim(claim))),
                _ => None,
            });
            claims.collect()
        });
        Possible { label, others, whole: outcome.end == End::Whole }
    };
    vec![one(Label::Accepted), one(Label::Rejected)]
}
