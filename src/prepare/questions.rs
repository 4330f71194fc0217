//! Positions → what can be asked of whoever argues for them or against them: open critical questions, claims that rest
//! on nothing, on a weak word or on a witness with a stake; each point with what giving it up would change.
//!
//! What would turn a verdict comes first: such a point is a crux. Then comes what would bring down a reason or an
//! objection, then what carries something, then the questions that must be answered as soon as they are asked, and then
//! what stands nearest to the position. What has fallen already is not asked about, and what holds up only such things
//! comes last. A question that would hurt none but whoever asks it is not asked.

mod effects;
mod once;

use std::collections::BTreeMap;

use super::sides::{Place, Walker, Whose};
use crate::{
    evaluate::{Evaluation, Label},
    model::{
        Burden, Claim, ClaimId, CriticalQuestion, DEFAULT_STRENGTH, Debate, Doubt, PersonId, Provenance, Reason,
        ReasonId, ReferenceId, Role, Scheme, Status,
    },
    schemes::{self, Schemes},
    witness,
};

/// What can be asked of one side of one case.
#[derive(Debug)]
pub struct Examination<'d> {
    /// The position.
    pub root: ClaimId,
    /// Whether those who argue for it are asked, or those who argue against it.
    pub of_supporters: bool,
    /// What can be asked, most telling first.
    pub points: Vec<Point<'d>>,
    /// How many more there are that would hurt none but whoever asks.
    pub kept_back: usize,
}

/// All that can be asked.
#[derive(Debug)]
pub struct Questions<'d> {
    /// By position and side.
    pub examinations: Vec<Examination<'d>>,
    /// How many points were not tried for what they would change, because the debate is too large to try all.
    pub untried: usize,
}

/// A claim or a step that can be questioned.
#[derive(Debug)]
pub struct Point<'d> {
    /// Where it stands.
    pub place: Place,
    /// What can be asked of it.
    pub doubts: Vec<Doubtful<'d>>,
    /// The positions whose verdict changes if the point is given up, with the verdict that they get.
    pub turns: Vec<(ClaimId, Label)>,
    /// The reasons for positions and the objections to them that fall if the point is given up, and work for whoever is
    /// asked.
    pub breaks: Vec<ReasonId>,
    /// Those that fall with it and work for whoever asks.
    pub costs: Vec<ReasonId>,
    /// Where whoever asks says it too.
    pub shared: Option<Place>,
    /// How many steps fall already on the way from it to a position that has the fewest such: 0 where it carries
    /// something.
    pub fallen: u32,
    /// What the debate has to say for it.
    pub backing: Backing,
    /// What to ask next.
    pub next: Next,
}

/// What makes a point worth a question.
#[derive(Debug)]
pub enum Doubtful<'d> {
    /// A critical question of its scheme that the debate has not dealt with, and the premise that it asks about.
    Open(&'d Scheme, &'d CriticalQuestion, Option<ClaimId>),
    /// It is a claim with neither reason nor evidence.
    NoEvidence,
    /// Nobody says it; the reason needs it.
    Unstated,
    /// The debate itself gives it little weight.
    Weak,
    /// Its only witness is a memoir.
    Memoir(ReferenceId),
    /// Its only witness is the one who says it.
    OwnWord(ReferenceId),
    /// Its only witness is somebody who takes part in what the debate is about; so many further points rest on it.
    Stake(ReferenceId, PersonId, usize),
    /// Of its only source not all could be seen or verified; so many further points rest on it.
    Unverified(ReferenceId, usize),
}

/// What the debate has to say for a point.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Backing {
    /// Evidence: the claim, and the place in its list.
    Evidence(ClaimId, usize),
    /// A reason that stands or is open.
    Reason(ReasonId),
    /// The warrant of the step.
    Warrant(ReasonId),
    /// It is taken for granted.
    Granted,
    /// Nothing.
    Nothing,
}

/// What to ask next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Next {
    /// What of this objection?
    Objection(ReasonId),
    /// What of this claim, which breaks the step, or cannot stand beside the claim?
    Claim(ClaimId),
    /// What else holds this claim up? With another reason, where there is one.
    Else(ClaimId, Option<ReasonId>),
    /// What else breaks this step?
    Breaks(ReasonId),
    /// Why should anybody accept it?
    Why,
}

/// What can be asked about the cases of positions. `own`: the position of whoever asks, who also learns what they will
/// be asked; `None`: everybody is asked.
pub fn questions<'d>(
    debate: &'d Debate,
    evaluation: &Evaluation,
    roots: &[ClaimId],
    own: Option<ClaimId>,
) -> Questions<'d> {
    let room = &Room { debate, evaluation, stakes: stakes(debate), best: best(debate, evaluation) };
    let mut walker = Walker::new(debate, roots);
    let mut examinations = Vec::new();
    // By claim, where whoever asks says it.
    let mut said: BTreeMap<ClaimId, Place> = BTreeMap::new();
    for root in roots {
        let mut sides = [true, false].map(|of_supporters| Examination {
            root: *root,
            of_supporters,
            points: Vec::new(),
            kept_back: 0,
        });
        for place in walker.walk(*root, if own == Some(*root) { Whose::Own } else { Whose::Others }) {
            if let (Some(own), Some(claim)) = (own, place.claim)
                && (own == *root) == place.ours
            {
                said.entry(claim).or_insert(place);
            }
            sides[usize::from(!place.ours)].points.extend(room.point(place));
        }
        examinations.extend(sides.into_iter().filter(|side| !side.points.is_empty()));
    }
    let untried = effects::turn(debate, evaluation, &mut examinations, roots, own);
    let fallen = effects::fallen_above(debate, evaluation, roots);
    for examination in &mut examinations {
        let asks_itself = own.is_some_and(|own| (own == examination.root) == examination.of_supporters);
        for point in &mut examination.points {
            point.fallen = point.place.step.or(point.place.used_in).map_or(0, |step| fallen[step.index()]);
            point.shared = point.place.claim.filter(|_| !asks_itself).and_then(|claim| said.get(&claim).copied());
        }
        let all = examination.points.len();
        let is_direct =
            |point: &Point<'_>| point.place.step.is_some_and(|step| roots.contains(&debate.reason(step).target));
        let gains = |point: &Point<'_>| !point.turns.is_empty() || !point.breaks.is_empty() || is_direct(point);
        // For what others may ask, one prepares all the same.
        examination
            .points
            .retain(|point| asks_itself || gains(point) || (point.costs.is_empty() && point.shared.is_none()));
        examination.kept_back = all - examination.points.len();
        examination.points.sort_by_key(|point| {
            let asking_is_enough = point.doubts.iter().any(Doubtful::is_for_proponent);
            (point.turns.is_empty(), point.breaks.is_empty(), point.fallen, !asking_is_enough, point.place.depth)
        });
        once::ask_once(&mut examination.points);
    }
    examinations.retain(|examination| !examination.points.is_empty());
    Questions { examinations, untried }
}

impl Doubtful<'_> {
    /// The source that is in doubt, and whether for the stake of its author.
    fn of_source(&self) -> Option<(ReferenceId, bool)> {
        match self {
            Doubtful::Stake(source, ..) => Some((*source, true)),
            Doubtful::Unverified(source, _) => Some((*source, false)),
            _ => None,
        }
    }

    /// Whether whoever makes the point must answer as soon as they are asked.
    pub fn is_for_proponent(&self) -> bool {
        match self {
            Doubtful::Open(_, question, _) => question.burden == Burden::Proponent,
            Doubtful::NoEvidence | Doubtful::Unstated => true,
            _ => false,
        }
    }
}

/// What is known while questions are looked for.
struct Room<'d, 'e> {
    debate: &'d Debate,
    evaluation: &'e Evaluation,
    /// By reference, the person of the debate who wrote it.
    stakes: Vec<Option<PersonId>>,
    /// By claim, the two best reasons for it and the two best objections to it: see [`best`].
    best: Vec<[[Option<ReasonId>; 2]; 2]>,
}

/// By claim, the two strongest reasons that do not fall, for it and against it; those that stand before those that are
/// open. Found once for all: a claim may have a hundred thousand reasons, each of which asks for the best of the others.
fn best(debate: &Debate, evaluation: &Evaluation) -> Vec<[[Option<ReasonId>; 2]; 2]> {
    let mut best = vec![[[None; 2]; 2]; debate.claims.len()];
    let rank = |id: ReasonId| (evaluation.reason(id) == Label::Accepted, debate.reason(id).weight());
    for id in debate.reason_ids().filter(|id| evaluation.reason(*id) != Label::Rejected) {
        let reason = debate.reason(id);
        let [first, second] = &mut best[reason.target.index()][usize::from(reason.role == Role::Against)];
        if first.is_none_or(|other| rank(id) > rank(other)) {
            (*first, *second) = (Some(id), *first);
        } else if second.is_none_or(|other| rank(id) > rank(other)) {
            *second = Some(id);
        }
    }
    best
}

fn stakes(debate: &Debate) -> Vec<Option<PersonId>> {
    debate.references.iter().map(|reference| witness::taking_part(debate, reference)).collect()
}

impl<'d> Room<'d, '_> {
    /// A place as a point, if it has not fallen already and there is something to ask about it.
    fn point(&self, place: Place) -> Option<Point<'d>> {
        let step = place.step.map(|id| self.debate.reason(id));
        let has_fallen = match (place.step, place.claim) {
            (Some(step), _) => self.evaluation.reason(step) == Label::Rejected,
            (None, Some(claim)) => self.evaluation.claim(claim) == Label::Rejected,
            (None, None) => true,
        };
        // A position is asked about even where it falls: what it lacks may be the reason.
        if has_fallen && (place.step.is_some() || place.used_in.is_some()) {
            return None;
        }
        let mut doubts = Vec::new();
        if let Some(claim) = place.claim {
            self.of_claim(self.debate.claim(claim), &mut doubts);
        }
        if let Some(step) = step {
            self.of_step(step, &mut doubts);
        }
        let (backing, next) = (self.backing(place), self.next(place));
        (!doubts.is_empty()).then(|| Point {
            place,
            doubts,
            turns: Vec::new(),
            breaks: Vec::new(),
            costs: Vec::new(),
            shared: None,
            fallen: 0,
            backing,
            next,
        })
    }

    fn of_claim(&self, claim: &'d Claim, doubts: &mut Vec<Doubtful<'d>>) {
        let is_leaf = claim.because.is_empty() && matches!(claim.status, Status::Asserted | Status::Open);
        if claim.implicit && claim.because.is_empty() {
            doubts.push(Doubtful::Unstated);
        } else if is_leaf && claim.evidence.is_empty() {
            doubts.push(Doubtful::NoEvidence);
        }
        if claim.strength.as_ref().is_some_and(|strength| strength.value < DEFAULT_STRENGTH) {
            doubts.push(Doubtful::Weak);
        }
        let Some(first) = claim.evidence.first().map(|evidence| evidence.reference.value) else { return };
        if claim.evidence.iter().any(|evidence| evidence.reference.value != first) || !claim.because.is_empty() {
            return;
        }
        let source = self.debate.reference(first);
        if witness::is_memoir(source) || witness::is_tagged_memoir(claim) {
            doubts.push(Doubtful::Memoir(first));
        } else if witness::speaks_for_itself(self.debate, claim, source) {
            doubts.push(Doubtful::OwnWord(first));
        } else if let Some(person) = self.stakes[first.index()] {
            doubts.push(Doubtful::Stake(first, person, 0));
        }
        if witness::unverified(source).is_some() {
            doubts.push(Doubtful::Unverified(first, 0));
        }
    }

    fn of_step(&self, step: &'d Reason, doubts: &mut Vec<Doubtful<'d>>) {
        // In the short form the strength is the claim's too, and is asked about there.
        let is_short = step.premises.len() == 1;
        if !is_short && step.strength.as_ref().is_some_and(|strength| strength.value < DEFAULT_STRENGTH) {
            doubts.push(Doubtful::Weak);
        }
        let Some(scheme) = step.scheme.as_ref().and_then(|name| Schemes::of(self.debate).get(name)) else { return };
        let answered: Vec<String> = step.answers.iter().map(|answer| schemes::folded(&answer.question)).collect();
        for question in scheme.questions.iter().filter(|question| !answered.contains(&question.id.value)) {
            let premise = match &question.doubts {
                Doubt::Premise(role) => step.parts.iter().find(|part| schemes::folded(&part.role) == *role),
                _ => None,
            };
            let premise = premise.map(|part| step.premises[part.premise].claim);
            doubts.push(Doubtful::Open(scheme, question, premise));
        }
    }

    /// The best that the debate has to say for a place.
    fn backing(&self, place: Place) -> Backing {
        let claims = match (place.claim, place.step) {
            (Some(claim), _) => vec![claim],
            (None, Some(step)) => self.debate.reason(step).premises.iter().map(|used| used.claim).collect(),
            (None, None) => Vec::new(),
        };
        let best = claims.iter().filter_map(|id| Some((self.best_evidence(*id)?, *id)));
        if let Some(((_, at), claim)) = best.min_by_key(|((rank, _), _)| *rank) {
            return Backing::Evidence(claim, at);
        }
        let reasons = claims.iter().flat_map(|id| &self.debate.claim(*id).because);
        if let Some(reason) = self.best_reason(reasons.copied()) {
            return Backing::Reason(reason);
        }
        match place.step {
            Some(step) if self.debate.reason(step).warrant.is_some() => Backing::Warrant(step),
            _ if claims.iter().any(|id| self.debate.claim(*id).status == Status::Assumed) => Backing::Granted,
            _ => Backing::Nothing,
        }
    }

    /// The place of the best evidence for a claim, with its rank: words of a witness before words about one, words
    /// before a mere place.
    fn best_evidence(&self, id: ClaimId) -> Option<(usize, usize)> {
        let claim = self.debate.claim(id);
        let rank = |at: usize| {
            let evidence = &claim.evidence[at];
            let source = self.debate.reference(evidence.reference.value);
            let provenance = match source.provenance.as_ref().map(|provenance| provenance.value) {
                Some(Provenance::Primary) => 0,
                Some(Provenance::Secondary) => 1,
                Some(Provenance::Tertiary) => 3,
                None => 2,
            };
            let memoir = usize::from(witness::is_memoir(source));
            (8 * usize::from(evidence.quote.is_none()) + 4 * memoir + provenance, at)
        };
        (0..claim.evidence.len()).map(rank).min()
    }

    /// The strongest reason that does not fall: one that stands before one that is open.
    fn best_reason(&self, reasons: impl Iterator<Item = ReasonId>) -> Option<ReasonId> {
        let standing = |id: &ReasonId| self.evaluation.reason(*id) == Label::Accepted;
        let better = |one: ReasonId, other: ReasonId| {
            let weight = |id| self.debate.reason(id).weight();
            let other_is = (standing(&other), weight(other)) > (standing(&one), weight(one));
            if other_is { other } else { one }
        };
        reasons.filter(|id| self.evaluation.reason(*id) != Label::Rejected).reduce(better)
    }

    /// What to ask once a place has been questioned.
    fn next(&self, place: Place) -> Next {
        if let Some(id) = place.claim {
            let claim = self.debate.claim(id);
            // What attacks itself is no answer to itself.
            let itself = |step: &ReasonId| self.debate.reason(*step).premises.iter().any(|used| used.claim == id);
            if let Some(objection) = self.best_reason(claim.but.iter().copied().filter(|step| !itself(step))) {
                return Next::Objection(objection);
            }
            let stands = |other: &ClaimId| self.evaluation.claim(*other) != Label::Rejected;
            if let Some(other) = claim.contradicts.iter().map(|other| other.value).find(stands) {
                return Next::Claim(other);
            }
        }
        let Some(step) = place.step.or(place.used_in) else { return Next::Why };
        let reason = self.debate.reason(step);
        let is_exception = place.step.is_none() && reason.premises.iter().all(|used| place.claim != Some(used.claim));
        if is_exception {
            return Next::Breaks(step);
        }
        let breaks = |used: &ClaimId| self.evaluation.claim(*used) != Label::Rejected && place.claim != Some(*used);
        if let Some(exception) = reason.unless.iter().map(|used| used.claim).find(breaks) {
            return Next::Claim(exception);
        }
        let others = self.best[reason.target.index()][usize::from(reason.role == Role::Against)];
        Next::Else(reason.target, others.into_iter().flatten().find(|other| *other != step))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{evaluate::evaluate, present::samples::*};

    fn asked<'d>(debate: &'d Debate, roots: &[u32], own: Option<u32>) -> Questions<'d> {
        let roots: Vec<ClaimId> = roots.iter().copied().map(ClaimId).collect();
        questions(debate, &evaluate(debate, None), &roots, own.map(ClaimId))
    }

    fn claims_of(examination: &Examination<'_>) -> Vec<u32> {
        examination.points.iter().filter_map(|point| point.place.claim).map(|claim| claim.0).collect()
    }

    #[test]
    fn what_turns_the_verdict_is_asked_first() {
        let mut debate = claims(&["p", "a", "b", "c"]);
        reason(&mut debate, 0, &[1]);
        reason(&mut debate, 1, &[2, 3]);
        let questions = asked(&debate, &[0], None);
        assert_eq!(questions.untried, 0);
        let [only] = &questions.examinations[..] else { panic!("one side") };
        assert_eq!(claims_of(only), [2, 3]);
        assert_eq!(only.points[0].turns, [(ClaimId(0), Label::Rejected)]);
        reason(&mut debate, 0, &[3]);
        let questions = asked(&debate, &[0], None);
        assert_eq!(claims_of(&questions.examinations[0])[0], 3, "either way hangs on it");
    }

    #[test]
    fn what_a_question_asks_about_is_the_premise_in_its_role() {
        let mut debate = claims(&["p", "expert", "said"]);
        let step = reason(&mut debate, 0, &[1, 2]);
        let record = &mut debate.reasons[step.index()];
        record.scheme = Some(said("Expert_Opinion".to_owned()));
        record.parts = vec![crate::model::Part { premise: 1, role: said("assertion".to_owned()) }];
        record.answers = vec![crate::model::Answer { question: said("in_field".to_owned()), claim: None }];
        let questions = asked(&debate, &[0], None);
        let point = questions.examinations[0].points.iter().find(|point| point.place.step == Some(step));
        let open = point.expect("the step").doubts.iter().filter_map(|doubt| match doubt {
            Doubtful::Open(_, question, premise) => Some((question.id.as_str(), *premise)),
            _ => None,
        });
        let open: Vec<_> = open.collect();
        assert_eq!(
            open.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
            ["credible", "said-it", "trustworthy", "consistent", "evidence"]
        );
        assert_eq!(open[1].1, Some(ClaimId(2)));
    }

    #[test]
    fn what_would_hurt_only_whoever_asks_is_kept_back() {
        // 2 holds up 1, a reason for our position 0, and is what the other side says against 3, a reason for ours too.
        let mut debate = claims(&["p", "rival", "two", "three", "four"]);
        reason(&mut debate, 0, &[2]);
        reason(&mut debate, 1, &[2]);
        reason(&mut debate, 1, &[4]);
        issue(&mut debate, &[0, 1]);
        let questions = asked(&debate, &[0, 1], Some(0));
        let rival = questions.examinations.iter().find(|side| side.root == ClaimId(1)).expect("the rival is asked");
        let two =
            rival.points.iter().find(|point| point.place.claim == Some(ClaimId(2))).expect("it costs them a reason");
        assert!(two.shared.is_some() && two.costs.len() == 1, "it costs us one, too");
        // Nothing that the rival has hangs on it any more, and we say it: to ask about it would only hurt ourselves.
        let mut debate = claims(&["p", "rival", "two", "three", "four"]);
        reason(&mut debate, 0, &[2]);
        reason(&mut debate, 1, &[3]);
        reason(&mut debate, 3, &[2]);
        reason(&mut debate, 3, &[4]);
        issue(&mut debate, &[0, 1]);
        let questions = asked(&debate, &[0, 1], Some(0));
        let rival = questions.examinations.iter().find(|side| side.root == ClaimId(1)).expect("the rival is asked");
        assert_eq!((claims_of(rival), rival.kept_back), (vec![4], 1));
    }

    #[test]
    fn what_holds_up_only_what_falls_comes_last() {
        let mut debate = claims(&["p", "fallen", "under it", "blow", "stands", "under that"]);
        reason(&mut debate, 0, &[1]);
        reason(&mut debate, 1, &[2]);
        against(&mut debate, 1, &[3]);
        reason(&mut debate, 0, &[4]);
        reason(&mut debate, 4, &[5]);
        reason(&mut debate, 0, &[3]);
        let questions = asked(&debate, &[0], None);
        let points = &questions.examinations[0].points;
        let last = points.last().expect("a point");
        assert_eq!((last.place.claim, last.fallen), (Some(ClaimId(2)), 1));
        assert!(points[..points.len() - 1].iter().all(|point| point.fallen == 0));
    }

    #[test]
    fn what_has_fallen_is_not_asked_about_and_a_circle_ends() {
        let mut debate = claims(&["p", "a", "o"]);
        reason(&mut debate, 0, &[1]);
        against(&mut debate, 1, &[2]);
        reason(&mut debate, 2, &[0]);
        let questions = asked(&debate, &[0], None);
        assert!(questions.examinations.iter().all(|side| side.points.len() <= 2));
        let mut fallen = claims(&["p", "a", "o"]);
        reason(&mut fallen, 0, &[1]);
        against(&mut fallen, 1, &[2]);
        let questions = asked(&fallen, &[0], None);
        assert_eq!(questions.examinations.iter().map(claims_of).collect::<Vec<_>>(), [vec![2]]);
    }

    #[test]
    fn a_debate_too_large_to_try_says_so() {
        let debate = chain(100_000);
        let mut debate = debate;
        for claim in &mut debate.claims {
            claim.strength = Some(said(0.25));
        }
        let questions = asked(&debate, &[0], None);
        assert!(questions.untried > 90_000);
    }
}
