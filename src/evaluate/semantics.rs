//! Debate → what every semantics makes of it, beside the grounded labels that all other stages go by.
//!
//! The definition of a debate's conditions is the same as for [`evaluate`](super::evaluate); the engine that labels them
//! is [`framework`]. Semi-stable, stage and ideal labellings are defined for frameworks of attacks
//! only, and so not here.

use crate::{
    framework::{self, Count, End, Framework, Labels, Outcome, Semantics, Solver, Stop},
    model::{ClaimId, Debate, LensId, ReasonId, Standard},
};

use super::{Label, lens::Audience, network::Network, translation};

/// The semantics that debates can be judged by, the most cautious first.
pub const FOR_DEBATES: [Semantics; 6] = [
    Semantics::Grounded,
    Semantics::Complete,
    Semantics::Preferred,
    Semantics::Stable,
    Semantics::Model,
    Semantics::Admissible,
];

/// A debate as the engine sees it, before one audience.
#[derive(Clone, Debug)]
pub struct Conditions {
    framework: Framework,
    claims: usize,
    reasons: usize,
}

/// What one semantics makes of a debate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Survey {
    /// The semantics.
    pub semantics: Semantics,
    /// How many labellings of claims and reasons there are.
    pub count: Outcome<Count>,
    /// Whether all labellings were looked at; if not, a claim may have more labels than it is given here.
    pub end: End,
    claims: Vec<Labels>,
    reasons: Vec<Labels>,
}

/// One labelling of a debate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Example {
    labels: framework::Labelling,
    claims: usize,
}

impl Conditions {
    /// A debate as an audience judges it. With a standard, the positions of every issue must meet that one, whatever the
    /// debate and the lens say.
    pub fn new(debate: &Debate, lens: Option<LensId>, standard: Option<Standard>) -> Conditions {
        let audience = Audience::new(debate, lens).held_to(standard);
        let framework = translation::framework(&Network::new(debate, &audience));
        Conditions { framework, claims: debate.claims.len(), reasons: debate.reasons.len() }
    }

    /// What a semantics makes of every claim and reason.
    ///
    /// # Panics
    /// If the semantics is not one of [`FOR_DEBATES`].
    pub fn survey(&self, semantics: Semantics, stop: Stop) -> Survey {
        let solver = self.solver(semantics, stop);
        let Outcome { found: mut claims, end } = solver.acceptance();
        claims.truncate(self.claims + self.reasons);
        let reasons = claims.split_off(self.claims);
        Survey { semantics, count: solver.count(), end, claims, reasons }
    }

    /// A labelling that gives a claim this label, if there is one.
    ///
    /// # Panics
    /// If the semantics is not one of [`FOR_DEBATES`].
    pub fn example(&self, semantics: Semantics, claim: ClaimId, label: Label, stop: Stop) -> Outcome<Option<Example>> {
        let wanted = Labels::of(&[in_the_framework(label)]);
        let Outcome { found, end } = self.solver(semantics, stop).find(claim.index(), wanted);
        Outcome { found: found.map(|labels| Example { labels, claims: self.claims }), end }
    }

    fn solver(&self, semantics: Semantics, stop: Stop) -> Solver<'_> {
        Solver::new(&self.framework, semantics, stop).expect("a semantics for debates")
    }
}

impl Survey {
    /// The labels that a claim has among all labellings.
    pub fn claim(&self, id: ClaimId) -> Labels {
        self.claims[id.index()]
    }

    /// The labels that a reason has among all labellings.
    pub fn reason(&self, id: ReasonId) -> Labels {
        self.reasons[id.index()]
    }
}

impl Example {
    /// The label of a claim.
    pub fn claim(&self, id: ClaimId) -> Label {
        of_a_debate(self.labels[id.index()])
    }

    /// The label of a reason.
    pub fn reason(&self, id: ReasonId) -> Label {
        of_a_debate(self.labels[self.claims + id.index()])
    }
}

/// A label of a debate as one of the engine.
pub fn in_the_framework(label: Label) -> framework::Label {
    match label {
        Label::Accepted => framework::Label::In,
        Label::Rejected => framework::Label::Out,
        Label::Undecided => framework::Label::Undecided,
    }
}

/// A label of the engine as one of a debate.
fn of_a_debate(label: framework::Label) -> Label {
    match label {
        framework::Label::In => Label::Accepted,
        framework::Label::Out => Label::Rejected,
        framework::Label::Undecided => Label::Undecided,
    }
}
