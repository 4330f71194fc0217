//! The ideal labelling of a Dung framework, by admissible sets.

use super::{
    Framework, Label, Labelling, Stop,
    encoding::{Encoding, Kind},
    grounded::settled,
    parts::{Groups, Places},
    preferred::preferred_above,
    sat::Stopped,
};

/// The ideal labelling.
///
/// A set is ideal iff it is admissible and no admissible set attacks it (Dung, Mancarella & Toni 2007). So the largest
/// such set is among the arguments that some preferred labellings agree on; whatever an admissible set attacks among
/// these is taken out, and what can no longer be defended after it, until no admissible set attacks what is left.
pub(super) fn ideal(framework: &Framework, base: &[Label], parts: &Groups, stop: Stop) -> Result<Labelling, Stopped> {
    let one = preferred_above(framework, base.to_vec(), Label::In, stop)?;
    let other = preferred_above(framework, base.to_vec(), Label::Out, stop)?;
    let agreed = one.iter().zip(&other).map(|(one, other)| *one == Label::In && *other == Label::In).collect();
    let mut candidates = Candidates::new(framework, agreed);
    let mut places = Places::new(framework);
    for nodes in parts.iter() {
        let is_left = |candidates: &Candidates<'_>| nodes.iter().any(|node| candidates.are[*node as usize]);
        if !is_left(&candidates) {
            continue;
        }
        let part = places.under(framework, nodes, base);
        let mut encoding = Encoding::new(&part, Kind::Complete, stop);
        while is_left(&candidates) {
            let left = nodes.iter().enumerate().filter(|(_, node)| candidates.are[**node as usize]);
            let rejected: Vec<_> = left.map(|(place, _)| encoding.has(place, Label::Out)).collect();
            encoding.sat.add(rejected);
            let Some(found) = encoding.find(&[])? else { break };
            let attacked = nodes.iter().zip(found).filter(|(_, label)| *label == Label::Out);
            candidates.remove(attacked.map(|(node, _)| *node).collect());
        }
    }
    let mut labels = base.to_vec();
    for node in (0..framework.len()).filter(|node| candidates.are[*node]) {
        labels[node] = Label::In;
        for used in framework.uses(node) {
            labels[used.node()] = Label::Out;
        }
    }
    Ok(settled(framework, labels))
}

/// A set of arguments that do not attack each other, and that defends itself.
struct Candidates<'a> {
    framework: &'a Framework,
    are: Vec<bool>,
    /// By argument, how many attacks on it come from candidates.
    attacks: Vec<u32>,
}

impl<'a> Candidates<'a> {
    /// The largest set among these that defends itself.
    fn new(framework: &'a Framework, are: Vec<bool>) -> Candidates<'a> {
        let mut attacks = vec![0; framework.len()];
        for node in (0..framework.len()).filter(|node| are[*node]) {
            for used in framework.uses(node) {
                attacks[used.node()] += 1;
            }
        }
        let lost = (0..framework.len()).filter(|node| {
            are[*node] && framework.literals(*node).iter().any(|attacker| attacks[attacker.node()] == 0)
        });
        let lost = lost.map(|node| node as u32).collect();
        let mut candidates = Candidates { framework, are, attacks };
        candidates.remove(lost);
        candidates
    }

    /// Takes these out, if they are in, and all that cannot be defended without them.
    fn remove(&mut self, mut lost: Vec<u32>) {
        while let Some(node) = lost.pop() {
            if !std::mem::replace(&mut self.are[node as usize], false) {
                continue;
            }
            for used in self.framework.uses(node as usize) {
                let attacked = used.node();
                self.attacks[attacked] -= 1;
                if self.attacks[attacked] == 0 {
                    lost.extend(self.framework.uses(attacked).iter().map(|defended| defended.node() as u32));
                }
            }
        }
    }
}
