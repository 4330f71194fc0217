//! An explanation while it is being put together, and the turns of phrase that all of them share.

use super::{Explanation, Piece};
use crate::{
    evaluate::{
        Evaluation, Label,
        grounds::{Grounds, Scales, Speakers},
        lens::Standing,
        standard::weighs,
    },
    model::{ClaimId, Debate, ReasonId, Standard},
};

/// A sentence under way.
pub(super) struct Telling<'a> {
    pub debate: &'a Debate,
    pub evaluation: &'a Evaluation,
    pieces: Explanation,
}

impl<'a> Telling<'a> {
    pub fn new(debate: &'a Debate, evaluation: &'a Evaluation) -> Telling<'a> {
        Telling { debate, evaluation, pieces: Vec::new() }
    }

    pub fn finish(self) -> Explanation {
        self.pieces
    }

    /// Says these words. Words that follow words are one piece.
    pub fn words(&mut self, words: &str) -> &mut Telling<'a> {
        match self.pieces.last_mut() {
            Some(Piece::Words(before)) => before.push_str(words),
            _ => self.pieces.push(Piece::Words(words.to_owned())),
        }
        self
    }

    /// Names a claim.
    pub fn claim(&mut self, id: ClaimId) -> &mut Telling<'a> {
        self.pieces.push(Piece::Claim(id));
        self
    }

    /// Names a reason. One with a single premise says no more than that, yet has a place and a number of its own.
    pub fn reason(&mut self, id: ReasonId) -> &mut Telling<'a> {
        self.pieces.push(Piece::Reason(id));
        self
    }

    /// Names what would break a step, at its place below that.
    pub fn exception(&mut self, step: ReasonId, id: ClaimId) -> &mut Telling<'a> {
        self.pieces.push(Piece::Exception(step, id));
        self
    }

    pub fn grounds(&self) -> &'a Grounds {
        &self.evaluation.grounds
    }

    pub fn speakers(&self, id: ClaimId) -> Speakers {
        self.grounds().speakers[id.index()]
    }

    pub fn scales(&self, id: ClaimId) -> Scales {
        self.grounds().scales.get(id.index()).copied().unwrap_or_default()
    }

    pub fn winner(&self, id: ClaimId) -> Option<ClaimId> {
        self.grounds().winners.get(id.index()).copied().flatten()
    }

    /// Those of these reasons that have a label, strongest first, then as written; not more than two.
    pub fn strongest(&self, reasons: &[ReasonId], label: impl Fn(Label) -> bool) -> Vec<ReasonId> {
        let mut two: Vec<ReasonId> = Vec::with_capacity(3);
        let weight = |id: &ReasonId| self.debate.reason(*id).weight();
        for id in reasons.iter().filter(|id| label(self.evaluation.reason(**id))) {
            let place = two.iter().position(|other| weight(id) > weight(other)).unwrap_or(two.len());
            two.insert(place, *id);
            two.truncate(2);
        }
        two
    }

    /// After the name of a reason that carries nothing: why. At most one more name.
    pub fn reason_falls(&mut self, id: ReasonId) -> &mut Telling<'a> {
        if self.debate.reason(id).weight() <= 0.0 || self.evaluation.reason(id) == Label::Accepted {
            return self.words(" carries no weight");
        }
        let Some(breaker) = self.grounds().breakers[id.index()] else {
            return self.words(" rests on what would undercut it");
        };
        if self.evaluation.claim(breaker) == Label::Accepted {
            self.words(" is undercut by ").exception(id, breaker)
        } else if self.debate.reason(id).premises.len() == 1 {
            self.claim_falls(breaker)
        } else {
            self.words(" falls with its premise ").claim(breaker)
        }
    }

    /// After the name of a claim that is rejected: why. At most one more name, and no look through its neighbours.
    pub fn claim_falls(&mut self, id: ClaimId) -> &mut Telling<'a> {
        let (speakers, winner) = (self.speakers(id), self.winner(id));
        let standard = self.evaluation.standard(id);
        match self.evaluation.standing(id) {
            Standing::Withdrawn => return self.words(" is given up"),
            Standing::Refused => return self.words(" is refused by this audience"),
            _ => {}
        }
        if standard == Standard::DialecticalValidity {
            if let Some(defeat) = speakers.defeat {
                return self.words(" falls to ").reason(defeat);
            }
            if let Some(winner) = winner {
                return self.words(" cannot stand beside ").claim(winner);
            }
        } else if weighs(standard) && self.has_possible_pro(id) {
            return self.words(" has too little for it");
        }
        self.words(match self.evaluation.standing(id) {
            Standing::Distrusted => " is not trusted by this audience",
            Standing::Open => " has no reason given for it",
            Standing::Reasoned => " has no reason left that stands",
            _ => " carries no weight",
        })
    }

    /// Whether anything may yet stand for a claim that is judged by weighing.
    pub fn has_possible_pro(&self, id: ClaimId) -> bool {
        let own = self.evaluation.standing(id).has_word();
        self.scales(id).pro.possible.is_some() || own && self.debate.claim(id).weight() > 0.0
    }

    /// After the name of a reason that is accepted: "stands", or how it does.
    pub fn reason_stands(&mut self, id: ReasonId) -> &mut Telling<'a> {
        match self.debate.reason(id).premises.as_slice() {
            [only] => self.claim_stands(only.claim),
            _ => self.words(" stands"),
        }
    }

    /// After the name of a claim that is accepted: "stands", or how it does.
    pub fn claim_stands(&mut self, id: ClaimId) -> &mut Telling<'a> {
        self.words(match self.evaluation.standing(id) {
            Standing::Assumed => " is taken for granted",
            Standing::Granted => " is taken for granted by this audience",
            Standing::Trusted => " is trusted by this audience",
            _ => " stands",
        })
    }

    /// Whether anything competes with a claim for acceptance.
    pub fn has_rivals(&self, id: ClaimId) -> bool {
        !self.debate.claim(id).contradicts.is_empty() || self.grounds().fields_of(id).any(|field| field.size > 1)
    }
}

/// A number as it is said in a sentence.
pub(super) fn number(count: usize) -> String {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}
