//! Every semantics of a debate against its definition: all three-valued labellings, and Γ by all completions.

use super::{
    definition::{Conditions, Labelling},
    random::{Chance, random, random_race},
};
use crate::{
    evaluate::{
        Label, evaluate,
        semantics::{self, FOR_DEBATES, in_the_framework},
    },
    framework::{self, Labels, Semantics, Stop},
    model::{Debate, LensId},
};

/// All labellings of so many nodes.
fn all(nodes: usize) -> impl Iterator<Item = Labelling> {
    (0..3_usize.pow(u32::try_from(nodes).unwrap())).map(move |mut code| {
        let mut digit = || {
            let label = [None, Some(true), Some(false)][code % 3];
            code /= 3;
            label
        };
        (0..nodes).map(|_| digit()).collect()
    })
}

/// Whether one labelling decides nothing otherwise than the other, which may decide more.
fn below(one: &Labelling, other: &Labelling) -> bool {
    one.iter().zip(other).all(|(one, other)| one.is_none() || one == other)
}

/// The labellings of a debate under a semantics.
fn labellings(conditions: &Conditions<'_>, semantics: Semantics) -> Vec<Labelling> {
    let fixpoints = || all(conditions.count()).filter(|labelling| conditions.gamma(labelling) == *labelling);
    match semantics {
        Semantics::Grounded => vec![conditions.grounded()],
        Semantics::Admissible => {
            all(conditions.count()).filter(|labelling| below(labelling, &conditions.gamma(labelling))).collect()
        }
        Semantics::Complete => fixpoints().collect(),
        Semantics::Preferred => {
            let complete: Vec<Labelling> = fixpoints().collect();
            let is_maximal = |one: &&Labelling| complete.iter().all(|other| other == *one || !below(one, other));
            complete.iter().filter(is_maximal).cloned().collect()
        }
        Semantics::Model => fixpoints().filter(|labelling| labelling.iter().all(Option::is_some)).collect(),
        Semantics::Stable => {
            let models = fixpoints().filter(|labelling| labelling.iter().all(Option::is_some));
            models.filter(|model| survives(conditions, model)).collect()
        }
        Semantics::SemiStable | Semantics::Stage | Semantics::Ideal => unreachable!("not for debates"),
    }
}

/// The reduct (Brewka and others 2013): what a model rejects is false for good; the least fixpoint over the rest must
/// accept all that the model does.
fn survives(conditions: &Conditions<'_>, model: &Labelling) -> bool {
    let rejected = |node: usize| model[node] == Some(false);
    let mut built: Labelling = (0..conditions.count()).map(|node| rejected(node).then_some(false)).collect();
    loop {
        let mut next = conditions.gamma(&built);
        for node in (0..conditions.count()).filter(|node| rejected(*node)) {
            next[node] = Some(false);
        }
        if next == built {
            return built == *model;
        }
        built = next;
    }
}

/// Which labels each claim has among these labellings.
fn labels(labellings: &[Labelling], nodes: usize) -> Vec<Labels> {
    let label = |label: Option<bool>| match label {
        Some(true) => framework::Label::In,
        Some(false) => framework::Label::Out,
        None => framework::Label::Undecided,
    };
    let of = |node: usize| labellings.iter().fold(Labels::NONE, |labels, one| labels.with(label(one[node])));
    (0..nodes).map(of).collect()
}

#[test]
fn random_debates_have_the_labellings_of_the_definition() {
    for seed in 0..600 {
        let mut chance = Chance::new(seed);
        let claims = 1 + chance.below(4);
        let reasons = chance.below(7 - claims);
        let debate = random(&mut chance, claims, reasons);
        for lens in [None, Some(LensId(0))] {
            let textbook = Conditions { debate: &debate, lens: lens.map(|id| &debate.lenses[id.index()]) };
            let conditions = semantics::Conditions::new(&debate, lens, None);
            for semantics in FOR_DEBATES {
                let expected = labels(&labellings(&textbook, semantics), claims + reasons);
                let survey = conditions.survey(semantics, Stop::never());
                let claims = debate.claim_ids().map(|id| survey.claim(id));
                let found: Vec<Labels> = claims.chain(debate.reason_ids().map(|id| survey.reason(id))).collect();
                assert_eq!(found, expected, "seed {seed}, {lens:?}, {semantics:?}: {debate:#?}");
            }
        }
    }
}

fn assert_grounded_is_the_same(debate: &Debate, lens: Option<LensId>, seed: u64) {
    let evaluation = evaluate(debate, lens);
    let survey = semantics::Conditions::new(debate, lens, None).survey(Semantics::Grounded, Stop::never());
    let only = |label: Label| Labels::of(&[in_the_framework(label)]);
    for id in debate.claim_ids() {
        assert_eq!(survey.claim(id), only(evaluation.claim(id)), "seed {seed}, {lens:?}, {id:?}");
    }
    for id in debate.reason_ids() {
        assert_eq!(survey.reason(id), only(evaluation.reason(id)), "seed {seed}, {lens:?}, {id:?}");
    }
}

#[test]
fn the_engine_of_all_semantics_and_the_one_that_explains_agree() {
    for seed in 0..4_000 {
        let mut chance = Chance::new(seed);
        let (claims, reasons) = (2 + chance.below(30), chance.below(60));
        let debate = random(&mut chance, claims, reasons);
        for lens in [None, Some(LensId(0))] {
            assert_grounded_is_the_same(&debate, lens, seed);
        }
        assert_grounded_is_the_same(&random_race(&mut Chance::new(seed)), None, seed);
    }
}
