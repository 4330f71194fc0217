//! A claim → what bears on it, and in which direction.
//!
//! Acceptance only grows with supporters and only shrinks with attackers. So whoever wants a claim to rise wants its
//! supporters to rise and its attackers to fall, and so on down; where ways of both kinds lead to a node, either may help.

use std::collections::BTreeSet;

use super::changes::{Change, Changes};
use crate::{
    evaluate::standard::weighs,
    model::{ClaimId, ReasonId, Standard},
};

/// How much bears on the verdict wanted.
pub(super) struct Relevant {
    /// Leaves whose being won, or lost, may help.
    pub leaves: usize,
    /// Places where something new may help.
    pub places: usize,
}

/// A place in the debate, and whether it is to rise.
#[derive(Clone, Copy)]
enum Aim {
    Claim(u32, bool),
    /// What stands for a claim, reasons or its own word; its label does not matter.
    Pro(u32, bool),
    Reason(u32, bool),
}

/// Counts what can help a claim to rise, or to fall.
pub(super) fn relevant(changes: &Changes<'_>, rise: bool) -> Relevant {
    let mut helpful: BTreeSet<Change> = BTreeSet::new();
    walk(changes, &[Aim::Claim(changes.claim.0, rise)], |aim| match aim {
        Aim::Claim(id, true) | Aim::Pro(id, true) => helpful.extend(changes.raising(ClaimId(id))),
        Aim::Claim(id, false) => helpful.extend(changes.lowering(ClaimId(id))),
        // An objection to a rival takes nothing from what stands for it.
        Aim::Pro(id, false) => helpful.extend(changes.lowering(ClaimId(id)).filter(|change| !change.is_new())),
        Aim::Reason(_, true) => {}
        Aim::Reason(id, false) => helpful.extend(changes.cutting(ReasonId(id))),
    });
    let leaves: BTreeSet<ClaimId> = helpful.iter().filter_map(|change| change.leaf()).collect();
    let places = helpful.iter().filter(|change| change.is_new()).count();
    Relevant { leaves: leaves.len(), places }
}

/// By node, claims first, whether it bears on the claim at all.
pub(super) fn cone(changes: &Changes<'_>) -> Vec<bool> {
    let claims = changes.network.claims.len();
    let mut cone = vec![false; claims + changes.network.reasons.len()];
    // Both directions reach the same nodes.
    walk(changes, &[Aim::Claim(changes.claim.0, true)], |aim| match aim {
        Aim::Claim(id, _) | Aim::Pro(id, _) => cone[id as usize] = true,
        Aim::Reason(id, _) => cone[claims + id as usize] = true,
    });
    cone
}

/// Visits every aim once that follows from the first.
fn walk(changes: &Changes<'_>, first: &[Aim], mut visit: impl FnMut(Aim)) {
    let network = changes.network;
    let (claims, reasons) = (network.claims.len(), network.reasons.len());
    let mut seen = vec![false; 4 * claims + 2 * reasons];
    // By issue and aim, whose rivals were entered: all positions but the first, then that one too.
    let mut entered: Vec<Option<u32>> = vec![None; 4 * network.positions.len()];
    let mut open = first.to_vec();
    while let Some(aim) = open.pop() {
        let place = match aim {
            Aim::Claim(id, rise) => 2 * id as usize + usize::from(rise),
            Aim::Pro(id, rise) => 2 * (claims + id as usize) + usize::from(rise),
            Aim::Reason(id, rise) => 4 * claims + 2 * id as usize + usize::from(rise),
        };
        if std::mem::replace(&mut seen[place], true) {
            continue;
        }
        visit(aim);
        match aim {
            Aim::Claim(id, rise) => of_claim(changes, (id, rise), &mut open, &mut entered),
            Aim::Pro(id, rise) => {
                open.extend(network.because.of(id as usize).iter().map(|reason| Aim::Reason(*reason, rise)));
            }
            Aim::Reason(id, rise) => {
                let reason = &changes.debate.reasons[id as usize];
                open.extend(reason.premises.iter().map(|used| Aim::Claim(used.claim.0, rise)));
                open.extend(reason.unless.iter().map(|used| Aim::Claim(used.claim.0, !rise)));
            }
        }
    }
}

fn of_claim(changes: &Changes<'_>, (id, rise): (u32, bool), open: &mut Vec<Aim>, entered: &mut [Option<u32>]) {
    let (network, at) = (changes.network, id as usize);
    let node = &network.claims[at];
    if node.fixed.is_some() {
        return;
    }
    open.push(Aim::Pro(id, rise));
    if node.standard == Standard::Scintilla {
        return;
    }
    open.extend(network.but.of(at).iter().map(|reason| Aim::Reason(*reason, !rise)));
    let weighed = weighs(node.standard);
    let rival = |rival: u32| if weighed { Aim::Pro(rival, !rise) } else { Aim::Claim(rival, !rise) };
    open.extend(network.contradicts.of(at).iter().map(|other| rival(*other)));
    for issue in network.issues.of(at) {
        let place = &mut entered[4 * *issue as usize + 2 * usize::from(weighed) + usize::from(rise)];
        match *place {
            None => {
                *place = Some(id);
                let others = network.positions.of(*issue as usize).iter().filter(|other| **other != id);
                open.extend(others.map(|other| rival(*other)));
            }
            Some(first) if first != id => open.push(rival(first)),
            Some(_) => {}
        }
    }
}
