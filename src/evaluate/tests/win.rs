//! What would change a verdict, against its definition: every set of changes, made in the debate itself and judged anew.

use super::{
    build::{add_claim, add_issue, add_reason, add_unless, at, claim, debate, drawn},
    random::{Chance, random, random_race},
};
use crate::{
    evaluate::{
        Label, evaluate,
        standard::weighs,
        win::{Change, Limits, Reach, Stop, win},
    },
    model::{ClaimId, Debate, LensId, Role, Standard, Status},
};

/// The debate with a change made in it.
fn make(debate: &mut Debate, change: Change) {
    let mut new = || {
        let id = add_claim(debate, "new");
        debate.claims[id.index()].status = Status::Assumed;
        id
    };
    match change {
        Change::Won(claim) => debate.claims[claim.index()].status = Status::Assumed,
        Change::Lost(claim) => debate.claims[claim.index()].status = Status::Withdrawn,
        Change::Reason(claim) | Change::Objection(claim) => {
            let new = new();
            let role = if matches!(change, Change::Reason(_)) { Role::For } else { Role::Against };
            let reason = add_reason(debate, role, &[new], claim);
            debate.reasons[reason.index()].strength = Some(at(1.0));
        }
        Change::Undercut(reason) => {
            let new = new();
            add_unless(debate, reason, new);
        }
    }
}

/// Everything that can change.
fn all_changes(debate: &Debate, lens: Option<LensId>, claim: ClaimId) -> Vec<Change> {
    let evaluation = evaluate(debate, lens);
    // Where strengths are weighed, a claim that contradicts itself is beyond dispute.
    let absurd = |id: ClaimId| {
        weighs(evaluation.standard(id)) && debate.claim(id).contradicts.iter().any(|other| other.value == id)
    };
    let contested = debate.claim_ids().filter(|id| !evaluation.standing(*id).is_settled() && !absurd(*id));
    let mut changes = Vec::new();
    for id in contested {
        if id != claim && debate.claim(id).because.is_empty() {
            changes.extend([Change::Won(id), Change::Lost(id)]);
        } else {
            changes.extend([Change::Reason(id), Change::Objection(id)]);
        }
    }
    changes.extend(debate.reason_ids().map(Change::Undercut));
    changes.sort_unstable();
    changes
}

/// The verdict after some changes.
fn after(debate: &Debate, lens: Option<LensId>, claim: ClaimId, set: &[Change]) -> Label {
    let mut debate = debate.clone();
    for change in set {
        make(&mut debate, *change);
    }
    evaluate(&debate, lens).claim(claim)
}

/// By trying all: the minimal sets of up to so many changes.
fn by_definition(
    debate: &Debate,
    lens: Option<LensId>,
    claim: ClaimId,
    wanted: Label,
    size: usize,
) -> Vec<Vec<Change>> {
    let changes = all_changes(debate, lens, claim);
    let mut minimal: Vec<Vec<Change>> = Vec::new();
    let mut level: Vec<Vec<Change>> = vec![Vec::new()];
    for _ in 0..size {
        let longer = level.iter().flat_map(|set| {
            let rest = changes.iter().filter(|change| set.last().is_none_or(|last| last < *change));
            let rest =
                rest.filter(|change| change.leaf().is_none() || set.iter().all(|one| one.leaf() != change.leaf()));
            rest.map(|change| [set.as_slice(), &[*change]].concat())
        });
        level = longer.collect();
        for set in &level {
            let has_part = minimal.iter().any(|part| part.iter().all(|change| set.contains(change)));
            if !has_part && after(debate, lens, claim, set) == wanted {
                minimal.push(set.clone());
            }
        }
    }
    minimal.sort_by_key(|set| (set.len(), set.iter().filter(|change| change.is_new()).count(), set.clone()));
    minimal
}

fn limits(size: usize) -> Limits<'static> {
    Limits { size, work: Limits::WORK, keep_on: &|| true }
}

/// Compares what is found for a claim with all sets of changes; says how many there are.
fn compare(debate: &Debate, lens: Option<LensId>, claim: ClaimId, size: usize, seed: u64) -> usize {
    let label = evaluate(debate, lens).claim(claim);
    let turns =
        |change: &Change| Some((*change, after(debate, lens, claim, &[*change]))).filter(|(_, to)| *to != label);
    let cruxes: Vec<(Change, Label)> = all_changes(debate, lens, claim).iter().filter_map(turns).collect();
    let mut count = 0;
    for wanted in [Label::Accepted, Label::Rejected] {
        let found = win(debate, lens, claim, wanted, limits(size));
        assert_eq!(found.cruxes, cruxes, "seed {seed}, {claim:?}:\n{}", drawn(debate));
        let expected = if label == wanted { Vec::new() } else { by_definition(debate, lens, claim, wanted, size) };
        assert_eq!(found.sets, expected, "seed {seed}, {lens:?}, {claim:?} to be {wanted:?}:\n{}", drawn(debate));
        assert_eq!((found.reach.size, found.reach.stopped), (size, None));
        count += found.sets.len();
    }
    count
}

#[test]
fn the_minimal_sets_of_random_debates_are_those_of_the_definition() {
    let mut sets = 0;
    for seed in 0..1_500 {
        let mut chance = Chance::new(seed);
        let claims = 1 + chance.below(6);
        let reasons = chance.below(8);
        let debate = random(&mut chance, claims, reasons);
        let lens = [None, Some(LensId(0))][chance.below(2)];
        sets += compare(&debate, lens, ClaimId::new(chance.below(claims)), 2, seed);
    }
    assert!(sets > 1_200, "{sets}");
}

#[test]
fn the_minimal_sets_of_three_are_those_of_the_definition() {
    let mut sets = 0;
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let claims = 2 + chance.below(5);
        let reasons = 2 + chance.below(7);
        let debate = random(&mut chance, claims, reasons);
        sets += compare(&debate, None, ClaimId::new(chance.below(claims)), 3, seed);
    }
    assert!(sets > 500, "{sets}");
}

#[test]
fn the_minimal_sets_of_races_are_those_of_the_definition() {
    let mut sets = 0;
    for seed in 0..150 {
        let debate = random_race(&mut Chance::new(seed));
        sets += compare(&debate, None, ClaimId(0), 2, seed);
    }
    assert!(sets > 100, "{sets}");
}

/// The minimal sets for a claim, in words.
fn sets(lines: &str, about: &str, wanted: Label) -> String {
    let mut debate = debate(lines);
    let id = claim(&mut debate, about);
    let name = |id: ClaimId| debate.claim(id).name.text.as_str();
    let word = |change: &Change| match *change {
        Change::Won(id) => format!("+{}", name(id)),
        Change::Lost(id) => format!("-{}", name(id)),
        Change::Reason(id) => format!("reason {}", name(id)),
        Change::Objection(id) => format!("objection {}", name(id)),
        Change::Undercut(id) => format!("undercut {}", name(debate.reason(id).premises[0].claim)),
    };
    let found = win(&debate, None, id, wanted, limits(3));
    let sets = found.sets.iter().map(|set| set.iter().map(word).collect::<Vec<_>>().join(" & "));
    sets.collect::<Vec<_>>().join(", ")
}

#[test]
fn leaves_come_before_what_is_new_and_the_claim_itself_is_never_granted() {
    use Label::{Accepted, Rejected};
    assert_eq!(sets("a plainly", "a", Rejected), "objection a");
    assert_eq!(sets("a open", "a", Accepted), "reason a");
    assert_eq!(sets("a assumed", "a", Rejected), "");
    assert_eq!(sets("b -> a\nc -x b", "a", Accepted), "+b, -c, reason a, undercut c");
    assert_eq!(sets("b -> a", "a", Rejected), "-b, objection a, undercut b");
    assert_eq!(
        sets("b -> a\nc -> a", "a", Rejected),
        "objection a, -b & -c, -b & undercut c, -c & undercut b, undercut b & undercut c"
    );
    assert_eq!(
        sets("b -x a\nc -x a", "a", Accepted),
        "-b & -c, -b & undercut c, -c & undercut b, undercut b & undercut c"
    );
}

#[test]
fn no_larger_set_is_looked_for_where_there_is_none() {
    let mut debate = debate("b -> a");
    let id = claim(&mut debate, "a");
    let found = win(&debate, None, id, Label::Rejected, limits(1_000_000));
    assert_eq!(found.reach, Reach { size: 1_000_000, whole: true, stopped: None });
    assert_eq!((found.leaves, found.places), (1, 2));
}

#[test]
fn a_search_stops_where_it_is_told_and_has_what_it_found() {
    let mut debate = debate("b -> a\nc -> a\nd -> a\ne -> a");
    let id = claim(&mut debate, "a");
    let asked = std::cell::Cell::new(0);
    let keep_on = || asked.replace(asked.get() + 1) < 40;
    let found = win(&debate, None, id, Label::Rejected, Limits { keep_on: &keep_on, ..limits(5) });
    assert_eq!(found.reach.stopped, Some(Stop::Told));
    assert!(!found.sets.is_empty() && found.reach.size < 4, "{found:?}");
    let spent = win(&debate, None, id, Label::Rejected, Limits { work: 50, ..limits(5) });
    assert_eq!(spent.reach.stopped, Some(Stop::Work));
}

/// Neither looks at each pair of rivals, or stops before it has.
#[test]
fn an_issue_with_20_000_positions_ends() {
    for (_, standard) in Standard::WORDS {
        let mut debate = Debate::default();
        let positions: Vec<ClaimId> = (0..20_000).map(|_| add_claim(&mut debate, "position")).collect();
        add_issue(&mut debate, standard, &positions);
        let label = evaluate(&debate, None).claim(ClaimId(0));
        let wanted = if label == Label::Accepted { Label::Rejected } else { Label::Accepted };
        let found = win(&debate, None, ClaimId(0), wanted, Limits { work: 2_000_000, ..limits(2) });
        assert!(found.reach.stopped.is_some() || found.reach.whole || !found.sets.is_empty());
    }
}

#[test]
fn a_chain_of_20_000_objections_ends() {
    let mut debate = Debate::default();
    let mut last = add_claim(&mut debate, "end");
    for _ in 1..20_000 {
        let next = add_claim(&mut debate, "link");
        add_reason(&mut debate, Role::Against, &[next], last);
        last = next;
    }
    let found = win(&debate, None, ClaimId(0), Label::Accepted, Limits { work: 20_000_000, ..limits(2) });
    assert_eq!(found.label, Label::Rejected);
    assert_eq!((found.leaves, found.places), (19_999, 10_000));
    assert_eq!(found.reach.stopped, Some(Stop::Work));
}
