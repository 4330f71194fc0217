//! The smallest sub-debate that fixes a verdict, against its definition: all sets of nodes, and whatever the rest says.

use super::{
    build::{add_claim, add_issue, add_reason, claim, debate, drawn},
    definition::{Conditions, Labelling},
    random::{Chance, random},
};
use crate::{
    evaluate::{
        Label, Node,
        why::{Size, Why, why},
    },
    model::{ClaimId, Debate, LensId, Role, Standard},
};

fn number(debate: &Debate, node: Node) -> usize {
    match node {
        Node::Claim(id) => id.index(),
        Node::Reason(id) => debate.claims.len() + id.index(),
    }
}

fn nodes_of(debate: &Debate, why: &Why) -> u32 {
    why.nodes.iter().map(|fixed| 1 << number(debate, fixed.node)).sum()
}

/// The grounded labels of the nodes in a set, where those outside it have these.
fn grounded_within(conditions: &Conditions<'_>, set: u32, outside: &Labelling) -> Labelling {
    let mut labelling: Labelling =
        (0..conditions.count()).map(|node| if set >> node & 1 == 1 { None } else { outside[node] }).collect();
    loop {
        let mut next = conditions.gamma(&labelling);
        for node in (0..conditions.count()).filter(|node| set >> node & 1 == 0) {
            next[node] = outside[node];
        }
        if next == labelling {
            return labelling;
        }
        labelling = next;
    }
}

/// Whether a set fixes that a claim has this label: for every way to accept or reject what is outside it.
fn fixes(conditions: &Conditions<'_>, set: u32, claim: usize, label: Option<bool>) -> bool {
    let outside: Vec<usize> = (0..conditions.count()).filter(|node| set >> node & 1 == 0).collect();
    (0..1_u32 << outside.len()).all(|choice| {
        let mut labelling = vec![None; conditions.count()];
        for (bit, node) in outside.iter().enumerate() {
            labelling[*node] = Some(choice >> bit & 1 == 1);
        }
        grounded_within(conditions, set, &labelling)[claim] == label
    })
}

/// Whether a set fixes a label that was found; by the monotony of Γ, leaving all others undecided is enough.
fn proves(conditions: &Conditions<'_>, set: u32, claim: usize, label: Option<bool>) -> bool {
    grounded_within(conditions, set, &vec![None; conditions.count()])[claim] == label
}

/// Whether, in a set, what is undecided stays so whatever the rest says, as long as the others do; where what is decided
/// in it follows within it.
fn holds_open(conditions: &Conditions<'_>, set: u32, labels: &Labelling) -> bool {
    let nodes = conditions.count();
    let inside = |node: usize| set >> node & 1 == 1;
    let within = grounded_within(conditions, set, &vec![None; nodes]);
    if (0..nodes).any(|node| inside(node) && within[node] != labels[node]) {
        return false;
    }
    let outside: Vec<usize> = (0..nodes).filter(|node| !inside(*node)).collect();
    (0..1_u32 << outside.len()).all(|choice| {
        let mut labelling: Labelling = (0..nodes).map(|node| labels[node].filter(|_| inside(node))).collect();
        for (bit, node) in outside.iter().enumerate() {
            labelling[*node] = Some(choice >> bit & 1 == 1);
        }
        let next = conditions.gamma(&labelling);
        (0..nodes).all(|node| !inside(node) || labels[node].is_some() || next[node].is_none())
    })
}

fn known(label: Label) -> Option<bool> {
    match label {
        Label::Accepted => Some(true),
        Label::Rejected => Some(false),
        Label::Undecided => None,
    }
}

/// Compares what is found for one claim with all sets of nodes.
fn compare(debate: &Debate, lens: Option<LensId>, claim: ClaimId, seed: u64) -> bool {
    let conditions = Conditions { debate, lens: lens.map(|id| &debate.lenses[id.index()]) };
    let labels = conditions.grounded();
    let label = labels[claim.index()];
    let found = why(debate, lens, claim);
    assert_eq!((known(found.label), found.size), (label, Size::Smallest), "seed {seed}");
    let set = nodes_of(debate, &found);
    assert_eq!(set.count_ones() as usize, found.nodes.len(), "each node once");
    assert!(fixes(&conditions, set, claim.index(), label), "seed {seed}, {claim:?}: {found:?}");
    let smaller = (0..1_u32 << conditions.count())
        .filter(|other| other >> claim.index() & 1 == 1 && other.count_ones() < set.count_ones());
    for other in smaller {
        let enough = match label {
            Some(_) => proves(&conditions, other, claim.index(), label),
            None => holds_open(&conditions, other, &labels),
        };
        assert!(!enough, "seed {seed}, {lens:?}, {claim:?}: {other:b} is smaller than {set:b}:\n{}", drawn(debate));
    }
    label.is_none()
}

#[test]
fn no_smaller_part_of_a_random_debate_fixes_a_verdict() {
    let mut undecided = 0;
    for seed in 0..2_000 {
        let mut chance = Chance::new(seed);
        let claims = 1 + chance.below(5);
        let reasons = chance.below(10 - claims);
        let debate = random(&mut chance, claims, reasons);
        let lens = [None, Some(LensId(0))][chance.below(2)];
        let claim = ClaimId::new(chance.below(claims));
        undecided += usize::from(compare(&debate, lens, claim, seed));
    }
    assert!(undecided > 100, "{undecided}");
}

/// The names of the claims in the part, in its order, and how small it is.
fn part(lines: &str, about: &str) -> (String, Size) {
    let mut debate = debate(lines);
    let id = claim(&mut debate, about);
    let found = why(&debate, None, id);
    let names = found.nodes.iter().filter_map(|fixed| match fixed.node {
        Node::Claim(id) => Some(debate.claim(id).name.text.as_str()),
        Node::Reason(_) => None,
    });
    (names.collect::<Vec<_>>().join(" "), found.size)
}

#[test]
fn only_what_decides_is_told() {
    let told = |lines, about| part(lines, about).0;
    assert_eq!(told("b -> a\nc -> a\nd -> c", "a"), "a b");
    assert_eq!(told("b -> a\nc -x a\nd -x c", "a"), "a b c d");
    assert_eq!(told("b -> a\nc -x a\nd -x c\ne -x a", "a"), "a e");
    assert_eq!(told("b -x a\na -x b\nx -> b", "a"), "a b x");
    assert_eq!(told("a assumed\nb -x a", "a"), "a");
    assert_eq!(told("? dialectical-validity: a, b, c\nx -> a\ny -x b\nc open", "a"), "a x b y c");
    assert_eq!(told("? preponderance: a, b\nx -> a @ 0.75\ny -> b @ 0.5\nz -> b @ 0.25", "b"), "b x");
}

/// As a tree the proof by `x` is smaller, as a set the one by `y`, whose premises share what they rest on.
#[test]
fn a_part_that_is_used_twice_counts_once() {
    let lines = "x -> a\nx1 -> x\nx2 -> x1\nx3 -> x2\nx4 -> x3\ny & z -> a\ns & t -> y\ns & t -> z";
    let lines = format!("{lines}\nx5 -> x4");
    assert_eq!(part(&lines, "a"), ("a y s t z".to_owned(), Size::Smallest));
}

#[test]
fn a_chain_of_100_000_reasons_is_told_whole() {
    let mut debate = Debate::default();
    let mut last = add_claim(&mut debate, "end");
    for _ in 1..100_000 {
        let next = add_claim(&mut debate, "link");
        add_reason(&mut debate, Role::For, &[next], last);
        last = next;
    }
    let found = why(&debate, None, ClaimId(0));
    assert_eq!((found.nodes.len(), found.size), (199_999, Size::Minimal));
}

/// Each of them is a rival of all others, and that none is decided rests on all of them.
#[test]
fn an_issue_with_20_000_positions_ends() {
    for (_, standard) in Standard::WORDS {
        let mut debate = Debate::default();
        let positions: Vec<ClaimId> = (0..20_000).map(|_| add_claim(&mut debate, "position")).collect();
        add_issue(&mut debate, standard, &positions);
        let found = why(&debate, None, ClaimId(7));
        let expected = match standard {
            // Enough by itself, or outweighed by the word of any other.
            Standard::Scintilla => (Label::Accepted, Size::Smallest),
            Standard::DialecticalValidity => (Label::Undecided, Size::Unknown),
            _ => (Label::Rejected, Size::Smallest),
        };
        assert_eq!((found.label, found.size, found.nodes.len()), (expected.0, expected.1, 1));
    }
}

/// Each claim rests on two that rest on the same two: as a tree the proof is larger than a number can tell.
#[test]
fn a_proof_that_doubles_at_every_level_is_still_found() {
    let mut debate = Debate::default();
    let mut above = [add_claim(&mut debate, "a"), add_claim(&mut debate, "b")];
    for _ in 0..2_000 {
        let below = [add_claim(&mut debate, "a"), add_claim(&mut debate, "b")];
        for claim in above {
            add_reason(&mut debate, Role::For, &below, claim);
        }
        above = below;
    }
    let found = why(&debate, None, ClaimId(0));
    assert_eq!((found.nodes.len(), found.size), (8_000, Size::Minimal));
}

/// Twenty claims, each with ten reasons that are as good as each other, and share what they rest on: too many choices.
#[test]
fn where_not_all_is_tried_nothing_can_be_left_out() {
    let mut chance = Chance::new(7);
    let mut debate = Debate::default();
    let target = add_claim(&mut debate, "target");
    let leaves: Vec<ClaimId> = (0..40).map(|_| add_claim(&mut debate, "leaf")).collect();
    let claims: Vec<ClaimId> = (0..20).map(|_| add_claim(&mut debate, "claim")).collect();
    add_reason(&mut debate, Role::For, &claims, target);
    for claim in claims {
        for _ in 0..10 {
            let premises = [leaves[chance.below(40)], leaves[chance.below(40)], leaves[chance.below(40)]];
            add_reason(&mut debate, Role::For, &premises, claim);
        }
    }
    let found = why(&debate, None, target);
    assert_eq!(found.size, Size::Minimal);
    assert!(found.nodes.iter().all(|fixed| fixed.label == Label::Accepted));
}
