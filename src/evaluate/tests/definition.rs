//! The textbook: every verdict once more, straight from its definition, slow and obvious; and the comparisons.

use std::collections::BTreeSet;

use super::{
    build::{add_claim, add_reason},
    random::{Chance, random, random_race},
};
use crate::{
    evaluate::{Label, evaluate},
    model::{Claim, ClaimId, Debate, Lens, LensId, ReasonId, ReferenceId, Role, Speaker, Standard, Status, Trust},
    source::Spanned,
};

/// Which nodes are accepted: claims first, then reasons. `None` is undecided.
pub(super) type Labelling = Vec<Option<bool>>;

// ---- Conditions, over a two-valued assignment. ----

pub(super) struct Conditions<'a> {
    pub debate: &'a Debate,
    pub lens: Option<&'a Lens>,
}

impl Conditions<'_> {
    pub fn count(&self) -> usize {
        self.debate.claims.len() + self.debate.reasons.len()
    }

    fn holds(&self, node: usize, accepted: &[bool]) -> bool {
        let claims = self.debate.claims.len();
        if node < claims { self.claim(ClaimId::new(node), accepted) } else { self.reason(node - claims, accepted) }
    }

    /// Accepted iff every premise is and no `unless` claim is.
    fn reason(&self, at: usize, accepted: &[bool]) -> bool {
        let reason = &self.debate.reasons[at];
        reason.premises.iter().all(|used| accepted[used.claim.index()])
            && !reason.unless.iter().any(|used| accepted[used.claim.index()])
    }

    fn claim(&self, id: ClaimId, accepted: &[bool]) -> bool {
        match self.status(id) {
            Status::Assumed => return true,
            Status::Withdrawn => return false,
            Status::Asserted | Status::Open => {}
        }
        let claim = self.debate.claim(id);
        let pro = self.pro(id, accepted);
        let con = self.strongest(&claim.but, accepted);
        let rivals = self.rivals(id);
        let weighed = rivals.iter().map(|rival| self.pro(*rival, accepted)).fold(con, f64::max);
        let margin = self.debate.margin.as_ref().map_or(0.5, |margin| margin.value);
        let doubt = self.debate.doubt.as_ref().map_or(0.3, |doubt| doubt.value);
        match self.standard(id) {
            Standard::Scintilla => pro > 0.0,
            Standard::Preponderance => pro > weighed,
            Standard::ClearAndConvincing => pro > weighed && pro - weighed > margin,
            Standard::BeyondReasonableDoubt => pro > weighed && pro - weighed > margin && weighed < doubt,
            Standard::DialecticalValidity => {
                pro > 0.0 && con <= 0.0 && !rivals.iter().any(|rival| accepted[rival.index()])
            }
        }
    }

    fn pro(&self, id: ClaimId, accepted: &[bool]) -> f64 {
        let claim = self.debate.claim(id);
        match self.status(id) {
            Status::Assumed => 1.0,
            Status::Withdrawn => 0.0,
            Status::Asserted if claim.because.is_empty() => claim.weight(),
            Status::Asserted | Status::Open if self.trusted(claim) => {
                claim.weight().max(self.strongest(&claim.because, accepted))
            }
            Status::Asserted | Status::Open => self.strongest(&claim.because, accepted),
        }
    }

    /// The largest strength of an accepted reason among these; 0 if none is accepted.
    fn strongest(&self, reasons: &[ReasonId], accepted: &[bool]) -> f64 {
        let accepted = reasons.iter().filter(|id| accepted[self.debate.claims.len() + id.index()]);
        accepted.map(|id| self.debate.reason(*id).weight()).fold(0.0, f64::max)
    }

    /// Those it contradicts, and its rival positions.
    fn rivals(&self, id: ClaimId) -> Vec<ClaimId> {
        let mut rivals: Vec<ClaimId> = self.debate.claim(id).contradicts.iter().map(|other| other.value).collect();
        for issue in &self.debate.issues {
            if issue.positions.iter().any(|position| position.value == id) {
                rivals.extend(issue.positions.iter().map(|position| position.value).filter(|other| *other != id));
            }
        }
        rivals
    }

    fn standard(&self, id: ClaimId) -> Standard {
        let theirs = self.debate.issues.iter().filter(|issue| issue.positions.iter().any(|claim| claim.value == id));
        let asked = self.lens.and_then(|lens| lens.standard.as_ref()).map(|standard| standard.value);
        let standards: Vec<Standard> = theirs
            .map(|issue| asked.or(issue.standard.as_ref().map(|standard| standard.value)).unwrap_or_default())
            .collect();
        let strictest_first = Standard::WORDS.iter().rev().map(|(_, standard)| *standard);
        strictest_first.into_iter().find(|standard| standards.contains(standard)).unwrap_or_default()
    }

    /// What the debate says, unless the lens knows better.
    fn status(&self, id: ClaimId) -> Status {
        let claim = self.debate.claim(id);
        let Some(lens) = self.lens else { return claim.status };
        let names = |list: &[Spanned<ClaimId>]| list.iter().any(|other| other.value == id);
        if names(&lens.reject) {
            Status::Withdrawn
        } else if names(&lens.accept) {
            Status::Assumed
        } else if claim.status == Status::Asserted && self.distrusted(claim) {
            Status::Open
        } else {
            claim.status
        }
    }

    fn trusted(&self, claim: &Claim) -> bool {
        let Some(lens) = self.lens else { return false };
        let from = |id: ReferenceId| lens.trust.iter().any(|trust| trust.value == Trust::Reference(id));
        let rests = Conditions::speaks(&lens.trust, claim)
            || claim.evidence.iter().any(|evidence| from(evidence.reference.value));
        rests && !self.distrusted(claim)
    }

    fn distrusted(&self, claim: &Claim) -> bool {
        let Some(lens) = self.lens else { return false };
        let from = |id: ReferenceId| lens.distrust.iter().any(|trust| trust.value == Trust::Reference(id));
        Conditions::speaks(&lens.distrust, claim)
            || !claim.evidence.is_empty() && claim.evidence.iter().all(|evidence| from(evidence.reference.value))
    }

    fn speaks(trusts: &[Spanned<Trust>], claim: &Claim) -> bool {
        trusts.iter().any(|trust| match &trust.value {
            Trust::Person(id) => claim.by.as_ref().is_some_and(|by| by.value == Speaker::Person(*id)),
            Trust::Reference(id) => claim.by.as_ref().is_some_and(|by| by.value == Speaker::Reference(*id)),
            Trust::Word(word) => claim.school.iter().chain(&claim.tags).any(|other| other.value == *word),
        })
    }

    // ---- Γ and its least fixpoint. ----

    /// Γ: the consensus of each condition over all completions of the labelling.
    pub fn gamma(&self, labelling: &Labelling) -> Labelling {
        let open: Vec<usize> = (0..self.count()).filter(|node| labelling[*node].is_none()).collect();
        let mut sometimes = vec![false; self.count()];
        let mut always = vec![true; self.count()];
        for choice in 0..1_u32 << open.len() {
            let mut completion: Vec<bool> = labelling.iter().map(|label| label.unwrap_or(false)).collect();
            for (bit, node) in open.iter().enumerate() {
                completion[*node] = choice >> bit & 1 == 1;
            }
            for node in 0..self.count() {
                let holds = self.holds(node, &completion);
                sometimes[node] |= holds;
                always[node] &= holds;
            }
        }
        let consensus = |node: usize| if always[node] { Some(true) } else { (!sometimes[node]).then_some(false) };
        (0..self.count()).map(consensus).collect()
    }

    /// The least fixpoint of Γ, where each condition is completed over the undecided nodes that it reads. `None` if one
    /// reads too many.
    fn grounded_by_parts(&self) -> Option<Labelling> {
        let mut labelling = vec![None; self.count()];
        loop {
            let mut next = Vec::new();
            for node in 0..self.count() {
                next.extend(self.consensus(node, &labelling)?);
            }
            if next == labelling {
                return Some(labelling);
            }
            labelling = next;
        }
    }

    /// What all completions make of one node, in a labelling of one; `None` if there are too many.
    fn consensus(&self, node: usize, labelling: &Labelling) -> Option<Labelling> {
        let open: BTreeSet<usize> = self.read_by(node).into_iter().filter(|node| labelling[*node].is_none()).collect();
        if open.len() > 10 {
            return None;
        }
        let (mut sometimes, mut always) = (false, true);
        for choice in 0..1_u32 << open.len() {
            let mut completion: Vec<bool> = labelling.iter().map(|label| label.unwrap_or(false)).collect();
            for (bit, node) in open.iter().enumerate() {
                completion[*node] = choice >> bit & 1 == 1;
            }
            let holds = self.holds(node, &completion);
            sometimes |= holds;
            always &= holds;
        }
        Some(vec![if always { Some(true) } else { (!sometimes).then_some(false) }])
    }

    /// Every node that a condition may look at.
    fn read_by(&self, node: usize) -> Vec<usize> {
        let claims = self.debate.claims.len();
        if node >= claims {
            let reason = &self.debate.reasons[node - claims];
            return reason.premises.iter().chain(&reason.unless).map(|used| used.claim.index()).collect();
        }
        let claim = &self.debate.claims[node];
        let rivals = self.rivals(ClaimId::new(node));
        let theirs = rivals.iter().flat_map(|rival| &self.debate.claim(*rival).because);
        let reasons = claim.because.iter().chain(&claim.but).chain(theirs).map(|id| claims + id.index());
        reasons.chain(rivals.iter().map(|rival| rival.index())).collect()
    }

    /// The least fixpoint of Γ, from everything undecided.
    pub fn grounded(&self) -> Labelling {
        let mut labelling = vec![None; self.count()];
        loop {
            let next = self.gamma(&labelling);
            if next == labelling {
                return labelling;
            }
            labelling = next;
        }
    }
}

fn by_definition(debate: &Debate, lens: Option<LensId>) -> Labelling {
    Conditions { debate, lens: lens.map(|id| &debate.lenses[id.index()]) }.grounded()
}

fn by_engine(debate: &Debate, lens: Option<LensId>) -> Labelling {
    let evaluation = evaluate(debate, lens);
    let claims = debate.claim_ids().map(|id| evaluation.claim(id));
    let reasons = debate.reason_ids().map(|id| evaluation.reason(id));
    let known = |label| match label {
        Label::Accepted => Some(true),
        Label::Rejected => Some(false),
        Label::Undecided => None,
    };
    claims.chain(reasons).map(known).collect()
}

// ---- Dung. ----

/// Arguments that attack each other, as asserted claims with objections.
fn framework(arguments: usize, attacks: &BTreeSet<(usize, usize)>) -> Debate {
    let mut debate = Debate::default();
    let claims: Vec<ClaimId> = (0..arguments).map(|argument| add_claim(&mut debate, &argument.to_string())).collect();
    for (attacker, attacked) in attacks {
        add_reason(&mut debate, Role::Against, &[claims[*attacker]], claims[*attacked]);
    }
    debate
}

/// Dung 1995: the least fixpoint of "all arguments that this set defends"; what it attacks is out.
fn dung_grounded(arguments: usize, attacks: &BTreeSet<(usize, usize)>) -> Labelling {
    let attacked = |set: &BTreeSet<usize>, target: usize| set.iter().any(|one| attacks.contains(&(*one, target)));
    let mut extension = BTreeSet::new();
    loop {
        let defended = |argument: &usize| {
            (0..arguments).all(|other| !attacks.contains(&(other, *argument)) || attacked(&extension, other))
        };
        let next: BTreeSet<usize> = (0..arguments).filter(defended).collect();
        if next == extension {
            break;
        }
        extension = next;
    }
    let label = |argument| match (extension.contains(&argument), attacked(&extension, argument)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    (0..arguments).map(label).collect()
}

#[test]
fn every_dung_framework_of_up_to_four_arguments_has_its_grounded_extension() {
    let mut frameworks = 0;
    for arguments in 0..=4 {
        let pairs: Vec<(usize, usize)> = (0..arguments * arguments).map(|n| (n / arguments, n % arguments)).collect();
        for choice in 0..1_u32 << pairs.len() {
            let chosen = pairs.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1);
            let attacks = chosen.map(|(_, pair)| *pair).collect();
            let debate = framework(arguments, &attacks);
            let mut labelling = by_engine(&debate, None);
            labelling.truncate(arguments);
            assert_eq!(labelling, dung_grounded(arguments, &attacks), "{attacks:?}");
            frameworks += 1;
        }
    }
    assert_eq!(frameworks, 66_067);
}

#[test]
fn random_debates_have_the_verdicts_of_the_definition() {
    for seed in 0..12_000 {
        let mut chance = Chance::new(seed);
        let claims = 1 + chance.below(5);
        let reasons = chance.below(9 - claims);
        let debate = random(&mut chance, claims, reasons);
        for lens in [None, Some(LensId(0))] {
            assert_eq!(by_engine(&debate, lens), by_definition(&debate, lens), "seed {seed}, {lens:?}: {debate:#?}");
        }
    }
}

/// As [`random_debates_have_the_verdicts_of_the_definition`], for debates too large to complete as a whole: a condition
/// is completed only over the nodes that it reads.
#[test]
fn larger_random_debates_have_the_verdicts_of_the_definition() {
    let mut compared = 0;
    for seed in 0..6_000 {
        let mut chance = Chance::new(seed);
        let (claims, reasons) = (5 + chance.below(12), 6 + chance.below(20));
        let debate = random(&mut chance, claims, reasons);
        for lens in [None, Some(LensId(0))] {
            let conditions = Conditions { debate: &debate, lens: lens.map(|id| &debate.lenses[id.index()]) };
            if let Some(expected) = conditions.grounded_by_parts() {
                compared += 1;
                assert_eq!(by_engine(&debate, lens), expected, "seed {seed}, {lens:?}");
            }
        }
    }
    assert!(compared > 7_500, "{compared}");
}

#[test]
fn random_races_have_the_verdicts_of_the_definition() {
    let mut compared = 0;
    for seed in 0..10_000 {
        let debate = random_race(&mut Chance::new(seed));
        if let Some(expected) = (Conditions { debate: &debate, lens: None }).grounded_by_parts() {
            compared += 1;
            assert_eq!(by_engine(&debate, None), expected, "seed {seed}");
        }
    }
    assert!(compared > 6_000, "{compared}");
}

#[test]
fn completing_only_what_a_condition_reads_changes_nothing() {
    for seed in 0..500 {
        let debate = random(&mut Chance::new(seed), 4, 4);
        let conditions = Conditions { debate: &debate, lens: None };
        assert_eq!(conditions.grounded_by_parts(), Some(conditions.grounded()), "seed {seed}");
    }
}
