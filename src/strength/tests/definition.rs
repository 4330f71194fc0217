//! Debates: every value against the equation that defines it, written out pair by pair.

use crate::{
    evaluate::tests::{
        build::{add_claim, add_reason, at, debate},
        random::{Chance, random},
    },
    model::{Claim, ClaimId, Debate, Lens, LensId, ReasonId, ReferenceId, Role, Speaker, Status, Trust},
    source::Spanned,
    strength::{
        Strengths,
        semantics::{ALL, Semantics, named},
        strengths,
    },
};

struct Equations<'a> {
    debate: &'a Debate,
    lens: Option<&'a Lens>,
    semantics: &'a Semantics,
    found: &'a Strengths,
}

impl Equations<'_> {
    fn reason(&self, id: ReasonId) -> Option<f64> {
        let reason = self.debate.reason(id);
        let premises = reason.premises.iter().map(|used| self.found.claim(used.claim));
        let least = premises.collect::<Option<Vec<f64>>>()?.into_iter().fold(1.0, f64::min);
        let attackers: Vec<f64> =
            reason.unless.iter().map(|used| self.found.claim(used.claim)).collect::<Option<_>>()?;
        Some(self.semantics.value(reason.weight() * least, &attackers, &[]))
    }

    fn claim(&self, id: ClaimId) -> Option<f64> {
        let claim = self.debate.claim(id);
        let names = |list: &[Spanned<ClaimId>]| list.iter().any(|other| other.value == id);
        let (granted, refused) = self.lens.map_or((false, false), |lens| (names(&lens.accept), names(&lens.reject)));
        match claim.status {
            _ if refused => return Some(0.0),
            _ if granted => return Some(1.0),
            Status::Assumed => return Some(1.0),
            Status::Withdrawn => return Some(0.0),
            Status::Asserted | Status::Open => {}
        }
        let values = |list: &[ReasonId]| list.iter().map(|id| self.found.reason(*id)).collect::<Option<Vec<f64>>>();
        let (mut supporters, mut attackers) = (values(&claim.because)?, values(&claim.but)?);
        let rivals = self.rivals(id).into_iter().map(|rival| self.found.claim(rival)).collect::<Option<Vec<f64>>>()?;
        attackers.push(rivals.into_iter().fold(0.0, f64::max));
        let (speaks, (all, _)) = self.circle(claim, |lens| &lens.distrust);
        let distrusted = speaks || all;
        let (speaks, (_, any)) = self.circle(claim, |lens| &lens.trust);
        let trusted = (speaks || any) && !distrusted;
        let mut weight = claim.weight();
        if distrusted || claim.status == Status::Open && !trusted {
            weight = 0.0;
        }
        if !self.semantics.reads_support() {
            let word = claim.because.is_empty() || trusted;
            weight = supporters.drain(..).fold(if word { weight } else { 0.0 }, f64::max);
        }
        Some(self.semantics.value(weight, &attackers, &supporters))
    }

    fn rivals(&self, id: ClaimId) -> Vec<ClaimId> {
        let mut rivals: Vec<ClaimId> = self.debate.claim(id).contradicts.iter().map(|other| other.value).collect();
        for issue in &self.debate.issues {
            if issue.positions.iter().any(|position| position.value == id) {
                rivals.extend(issue.positions.iter().map(|position| position.value).filter(|other| *other != id));
            }
        }
        rivals
    }

    /// Whether a member of a circle speaks in a claim, and whether all or any of the evidence for it is theirs.
    fn circle(&self, claim: &Claim, members: impl Fn(&Lens) -> &Vec<Spanned<Trust>>) -> (bool, (bool, bool)) {
        let Some(lens) = self.lens else { return (false, (false, false)) };
        let speaks = members(lens).iter().any(|member| match &member.value {
            Trust::Person(id) => claim.by.as_ref().is_some_and(|by| by.value == Speaker::Person(*id)),
            Trust::Reference(id) => claim.by.as_ref().is_some_and(|by| by.value == Speaker::Reference(*id)),
            Trust::Word(word) => claim.school.iter().chain(&claim.tags).any(|other| other.value == *word),
        });
        let theirs = |id: ReferenceId| members(lens).iter().any(|member| member.value == Trust::Reference(id));
        let evidence: Vec<bool> = claim.evidence.iter().map(|evidence| theirs(evidence.reference.value)).collect();
        let all = !evidence.is_empty() && evidence.iter().all(|theirs| *theirs);
        (speaks, (all, evidence.contains(&true)))
    }
}

#[test]
fn every_value_solves_its_equation_on_random_debates_with_loops() {
    let (mut debates, mut loops, mut unsettled) = (0, 0, 0);
    for seed in 0..1_500 {
        let mut chance = Chance::new(seed);
        let (claims, reasons) = (1 + chance.below(8), chance.below(16));
        let debate = random(&mut chance, claims, reasons);
        for semantics in ALL {
            for lens in [None, Some(LensId(0))] {
                let found = strengths(&debate, lens, semantics);
                let lens = lens.map(|id| &debate.lenses[id.index()]);
                let equations = Equations { debate: &debate, lens, semantics, found: &found };
                let same = |found: Option<f64>, asked: Option<f64>| match (found, asked) {
                    (Some(found), Some(asked)) => (found - asked).abs() < 1e-8 && (0.0..=1.0).contains(&found),
                    _ => true,
                };
                for id in debate.claim_ids() {
                    let (found, asked) = (found.claim(id), equations.claim(id));
                    assert!(same(found, asked), "seed {seed}, {}, claim {id:?}: {found:?} {asked:?}", semantics.name);
                }
                for id in debate.reason_ids() {
                    let (found, asked) = (found.reason(id), equations.reason(id));
                    assert!(same(found, asked), "seed {seed}, {}, {id:?}: {found:?} {asked:?}", semantics.name);
                }
                debates += 1;
                loops += found.course.loops;
                unsettled += usize::from(found.course.unsettled > 0);
            }
        }
    }
    assert!(loops > debates, "random debates have loops: {loops} in {debates}");
    assert!(unsettled * 1_000 < debates, "nearly all come to rest: {unsettled} of {debates} do not");
}

fn strength_of(lines: &str, semantics: &str, claim: &str) -> f64 {
    let debate = debate(lines);
    let id = debate.claim_ids().find(|id| debate.claim(*id).name.text == claim).unwrap();
    strengths(&debate, None, named(semantics).unwrap()).claim(id).unwrap()
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

#[test]
fn a_reason_is_as_strong_as_its_weakest_premise_and_yields_to_its_exceptions() {
    let lines = "b 0.8\nc 0.4\nb & c -> a @ 0.5";
    assert!(close(strength_of(lines, "df-quad", "a"), 0.5 + 0.5 * 0.2));
    let undercut = "b 0.8\nc 0.4\nd 0.25\nb & c -> a unless d @ 0.5";
    assert!(close(strength_of(undercut, "df-quad", "a"), 0.5 + 0.5 * 0.2 * 0.75));
}

#[test]
fn what_is_open_has_what_its_reasons_give_it() {
    let lines = "a open\nb 0.8\nb -> a @ 0.5";
    assert!(close(strength_of(lines, "df-quad", "a"), 0.4));
    assert!(close(strength_of("a open\nb\nb -x a", "df-quad", "a"), 0.0));
}

#[test]
fn without_a_place_for_support_a_claim_weighs_what_its_best_reason_gives() {
    let lines = "a 0.9\nb 0.8\nc 0.6\nb -> a @ 0.5\nc -> a @ 1\nd 1\nd -x a @ 0.5";
    assert!(close(strength_of(lines, "h-categoriser", "a"), 0.6 / 1.5));
}

#[test]
fn the_strongest_rival_attacks_for_all() {
    let lines = "a 0.5\nb 0.9 assumed\nc 0.2\n? preponderance: a, b, c\na <> b";
    assert!(close(strength_of(lines, "df-quad", "a"), 0.0));
    let rivals = "a 0.6\nb withdrawn\n? preponderance: a, b";
    assert!(close(strength_of(rivals, "df-quad", "a"), 0.6));
    let equal = "a 0.6\nb 0.6\nc 0.6\n? preponderance: a, b, c";
    let third = strength_of(equal, "df-quad", "c");
    assert!(close(third, 0.6 * (1.0 - third)) && close(third, strength_of(equal, "df-quad", "a")));
}

#[test]
fn another_objection_never_raises_and_another_reason_never_lowers() {
    for seed in 0..3_000 {
        let mut chance = Chance::new(seed);
        let (claims, reasons) = (2 + chance.below(8), chance.below(12));
        let mut before = random(&mut chance, claims, reasons);
        // Without loops: reasons lead from later claims to earlier ones, and nothing is rival to anything.
        before.issues.clear();
        for claim in &mut before.claims {
            claim.contradicts.clear();
        }
        let last = before.claims.len() - 1;
        for reason in &mut before.reasons {
            for used in reason.premises.iter_mut().chain(&mut reason.unless) {
                used.claim = ClaimId::new(used.claim.index().max(reason.target.index() + 1).min(last));
            }
        }
        let loops = |debate: &Debate| strengths(debate, None, &ALL[0]).course.loops;
        let target = ClaimId(0);
        for role in [Role::For, Role::Against] {
            let mut after = before.clone();
            let extra = add_claim(&mut after, "extra");
            after.claims[extra.index()].strength = Some(at(0.75));
            add_reason(&mut after, role, &[extra], target);
            if loops(&after) > 0 {
                continue;
            }
            for semantics in ALL {
                let value = |debate| strengths(debate, None, semantics).claim(target).unwrap();
                let (now, then) = (value(&before), value(&after));
                // For attacks only, a claim that gets its first reason no longer stands by its own word.
                let stands = semantics.reads_support() || !before.claims[0].because.is_empty();
                match role {
                    Role::For if stands => assert!(then >= now - 1e-9, "seed {seed} {}", semantics.name),
                    Role::For => {}
                    Role::Against => assert!(then <= now + 1e-9, "seed {seed} {}", semantics.name),
                }
            }
        }
    }
}
