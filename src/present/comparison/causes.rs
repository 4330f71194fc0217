//! Causes of changed verdicts → sentences.

use super::{Piece, Scene, Turn, TurnedRow, pointed, rows};
use crate::{
    compare::{
        Side,
        causes::{self, Cause},
        changes::Loose,
    },
    evaluate::{Label, lens::Standing},
    model::{ClaimId, ReasonId, Role, Standard},
    present::text,
};

pub(super) fn turn(scene: &Scene<'_>, turn: &causes::Turn) -> Turn {
    let row = |turned: &causes::Turned| TurnedRow {
        row: scene.row(Some(turned.before), Some(turned.after)),
        is_position: turned.is_position,
        through: turned
            .through
            .iter()
            .rev()
            .map(|id| scene.row(scene.compared.claims.before[id.index()].map(ClaimId), Some(*id)))
            .collect(),
    };
    let mut told = Told { scene, pieces: Vec::new(), ids: Vec::new() };
    let kind = told.cause(turn.cause.as_ref());
    told.words(".");
    Turn { kind, ids: told.ids, cause: told.pieces, rows: turn.claims.iter().map(row).collect() }
}

/// How many things of a kind are named in one sentence.
const NAMED: usize = 3;

struct Told<'s, 'a> {
    scene: &'s Scene<'a>,
    pieces: Vec<Piece>,
    ids: Vec<String>,
}

impl Told<'_, '_> {
    fn words(&mut self, words: &str) -> &mut Self {
        if let Some(Piece::Words(before)) = self.pieces.last_mut() {
            before.push_str(words);
        } else {
            self.pieces.push(Piece::Words(words.to_owned()));
        }
        self
    }

    fn claim(&mut self, side: Side<'_>, id: ClaimId) -> &mut Self {
        self.pieces.push(Piece::Text(pointed(&side.debate.claim(id).text)));
        self
    }

    fn step(&mut self, side: Side<'_>, id: ReasonId) -> &mut Self {
        for piece in rows::step(side, id) {
            match piece {
                Piece::Words(words) => {
                    self.words(&words);
                }
                text @ Piece::Text(_) => self.pieces.push(text),
            }
        }
        self
    }

    /// "A, B and two more", each told by `tell`.
    fn several<T: Copy>(&mut self, things: &[T], tell: impl Fn(&mut Self, T)) -> &mut Self {
        let shown = if things.len() > NAMED + 1 { NAMED } else { things.len() };
        for (place, thing) in things[..shown].iter().enumerate() {
            let last = place + 1 == things.len();
            self.words(match (place, last) {
                (0, _) => "",
                (_, true) => " and ",
                (_, false) => ", ",
            });
            tell(self, *thing);
        }
        if things.len() > shown {
            self.words(&format!(" and {} more", things.len() - shown));
        }
        self
    }

    /// Tells a cause, and says what kind it is.
    fn cause(&mut self, cause: Option<&Cause>) -> &'static str {
        let after = self.scene.after;
        match cause {
            None => {
                self.words("Several changes together, none of which decides it alone");
                "several"
            }
            Some(Cause::Added(list)) => self.added(list),
            Some(Cause::Removed(list)) => self.removed(list),
            Some(Cause::Standing(id, old, new)) => {
                self.id_of(after, *id);
                self.standing(*id, *old, *new);
                "standing"
            }
            Some(Cause::Standard(id, old, new)) => {
                self.id_of(after, *id);
                let word = |standard: &Standard| {
                    let known = Standard::WORDS.iter().find(|(_, meant)| meant == standard);
                    known.map_or("", |(word, _)| *word).replace('-', " ")
                };
                let standards = format!(" must now meet the standard of {}, not of {}", word(new), word(old));
                self.claim(after, *id).words(&standards);
                "standard"
            }
            Some(Cause::OwnStrength(id)) => {
                self.id_of(after, *id);
                self.claim(after, *id).words(" has another strength of its own");
                "strength"
            }
            Some(Cause::Strength(list)) => {
                self.step_ids(after, list);
                self.several(list, |told, id| {
                    told.step(after, id);
                });
                self.words(if list.len() == 1 { " has another strength" } else { " have another strength" });
                "strength"
            }
            Some(Cause::Premises(id)) => {
                self.ids.push(text::line(&after.debate.reason(*id).name.text));
                self.words("The step from ").step(after, *id).words(" to ");
                self.claim(after, after.debate.reason(*id).target).words(" rests on other premises than before");
                "premises"
            }
            Some(rivals) => self.rivals(rivals),
        }
    }

    /// Tells a cause that lies in what a claim has to face.
    fn rivals(&mut self, cause: &Cause) -> &'static str {
        let (before, after) = (self.scene.before, self.scene.after);
        match cause {
            Cause::NewRivals(id, list) => {
                self.ids_of(after, list);
                self.claim(after, *id).words(" cannot stand beside ");
                self.several(list, |told, id| {
                    told.claim(after, id);
                });
                self.words(", which it had not to face before");
                "new-rival"
            }
            Cause::LostRivals(id, list) => {
                self.ids_of(before, list);
                self.claim(after, *id).words(" no longer has to face ");
                self.several(list, |told, id| {
                    told.claim(before, id);
                });
                "lost-rival"
            }
            Cause::NewPositions(_, list) => {
                self.positions(after, list);
                "new-position"
            }
            Cause::LostPositions(_, list) => {
                self.ids_of(before, list);
                self.words(if list.len() == 1 { "The position " } else { "The positions " });
                self.several(list, |told, id| {
                    told.claim(before, id);
                });
                self.words(if list.len() == 1 { " is no longer put forward" } else { " are no longer put forward" });
                "lost-position"
            }
            _ => "several",
        }
    }

    fn ids_of(&mut self, side: Side<'_>, list: &[ClaimId]) {
        for id in list {
            self.id_of(side, *id);
        }
    }

    fn step_ids(&mut self, side: Side<'_>, list: &[ReasonId]) {
        self.ids.extend(list.iter().map(|id| text::line(&side.debate.reason(*id).name.text)));
    }

    fn id_of(&mut self, side: Side<'_>, id: ClaimId) {
        self.ids.push(text::line(&side.debate.claim(id).name.text));
    }

    fn positions(&mut self, side: Side<'_>, list: &[ClaimId]) {
        self.ids_of(side, list);
        let stands = list.first().is_some_and(|id| side.claim(*id) == Label::Accepted);
        let one = list.len() == 1;
        self.words(if one { "The new position " } else { "The new positions " });
        self.several(list, |told, id| {
            told.claim(side, id);
        });
        self.overlay(side, list.iter().map(|id| side.debate.claim(*id).overlay));
        self.words(match (stands, one) {
            (true, true) => " stands",
            (true, false) => " compete, and the first stands",
            (false, true) => " is not ruled out",
            (false, false) => " are not ruled out",
        });
    }

    /// The overlay, where all are from the same.
    fn overlay(&mut self, side: Side<'_>, overlays: impl Iterator<Item = Option<u32>>) {
        let overlays: Vec<Option<u32>> = overlays.collect();
        if let [Some(first), rest @ ..] = &overlays[..]
            && rest.iter().all(|other| *other == Some(*first))
        {
            let name = text::line(&side.debate.overlays[*first as usize]);
            self.words(&format!(" (from the overlay {name})"));
        }
    }

    fn added(&mut self, list: &[Loose]) -> &'static str {
        let side = self.scene.after;
        match list.first() {
            Some(Loose::Undercut(step, _)) => {
                let step = *step;
                let claims: Vec<ClaimId> = claims(list);
                self.ids_of(side, &claims);
                self.words("The step from ").step(side, step).words(" to ");
                self.claim(side, side.debate.reason(step).target);
                let stands = claims.iter().any(|id| side.claim(*id) == Label::Accepted);
                self.words(if stands { " is now undercut by " } else { " is now doubtful because of " });
                self.several(&claims, |told, id| {
                    told.claim(side, id);
                });
                self.overlay(side, claims.iter().map(|id| side.debate.claim(*id).overlay));
                if !stands {
                    self.words(", of which it is open whether it stands");
                }
                "undercut"
            }
            Some(Loose::Reason(first)) => {
                let reason = side.debate.reason(*first);
                let steps = steps(list);
                self.step_ids(side, &steps);
                let moved = self.scene.compared.reasons.before[first.index()].is_some();
                self.words(if moved { "Moved here, the " } else { "The new " });
                self.words(role(reason.role, steps.len()));
                self.several(&steps, |told, id| {
                    told.step(side, id);
                });
                self.words(if reason.role == Role::For { " for " } else { " to " });
                self.claim(side, reason.target);
                self.overlay(side, steps.iter().map(|id| side.debate.reason(*id).overlay));
                self.words(match (side.reason(*first), steps.len()) {
                    (Label::Accepted, 1) => " stands",
                    (Label::Accepted, _) => " stand",
                    (_, 1) => " is not ruled out",
                    (..) => " are not ruled out",
                });
                if reason.role == Role::For { "new-reason" } else { "new-objection" }
            }
            _ => "several",
        }
    }

    fn removed(&mut self, list: &[Loose]) -> &'static str {
        let side = self.scene.before;
        match list.first() {
            Some(Loose::Undercut(step, _)) => {
                let step = *step;
                let claims: Vec<ClaimId> = claims(list);
                self.ids_of(side, &claims);
                self.words("The step from ").step(side, step).words(" to ");
                self.claim(side, side.debate.reason(step).target).words(" is no longer undercut by ");
                self.several(&claims, |told, id| {
                    told.claim(side, id);
                });
                "lost-undercut"
            }
            Some(Loose::Reason(first)) => {
                let reason = side.debate.reason(*first);
                let steps = steps(list);
                self.step_ids(side, &steps);
                self.words("The ").words(role(reason.role, steps.len()));
                self.several(&steps, |told, id| {
                    told.step(side, id);
                });
                self.words(if reason.role == Role::For { " for " } else { " to " });
                self.claim(side, reason.target).words(if steps.len() == 1 { " is gone" } else { " are gone" });
                if reason.role == Role::For { "lost-reason" } else { "lost-objection" }
            }
            _ => "several",
        }
    }

    fn standing(&mut self, id: ClaimId, before: Standing, now: Standing) {
        let side = self.scene.after;
        match now {
            Standing::Refused => self.words("This audience refuses ").claim(side, id),
            Standing::Granted => self.words("This audience takes ").claim(side, id).words(" for granted"),
            Standing::Trusted => self.words("This audience takes the word that ").claim(side, id).words(" rests on"),
            Standing::Distrusted => {
                self.words("This audience does not take the word that ").claim(side, id).words(" rests on")
            }
            Standing::Assumed => self.claim(side, id).words(" is now taken for granted"),
            Standing::Withdrawn => self.claim(side, id).words(" is now given up"),
            Standing::Open => self.claim(side, id).words(" now needs a reason, and none is given"),
            Standing::Reasoned if before == Standing::OwnWord => {
                let reasons = &side.debate.claim(id).because;
                self.claim(side, id).words(" no longer stands by its own word: it depends on ");
                self.several(reasons, |told, id| {
                    told.step(side, id);
                });
                self.words(if reasons.len() == 1 { ", now given as its reason" } else { ", now given as its reasons" })
            }
            Standing::Reasoned => self.claim(side, id).words(" now depends on the reasons given for it"),
            Standing::OwnWord => self.claim(side, id).words(" now stands by its own word"),
        };
    }
}

fn role(role: Role, number: usize) -> &'static str {
    match (role, number) {
        (Role::For, 1) => "reason ",
        (Role::For, _) => "reasons ",
        (Role::Against, 1) => "objection ",
        (Role::Against, _) => "objections ",
    }
}

fn claims(list: &[Loose]) -> Vec<ClaimId> {
    let claim = |loose: &Loose| match loose {
        Loose::Undercut(_, id) | Loose::Claim(id) => Some(*id),
        Loose::Reason(_) => None,
    };
    list.iter().filter_map(claim).collect()
}

fn steps(list: &[Loose]) -> Vec<ReasonId> {
    let step = |loose: &Loose| match loose {
        Loose::Reason(id) => Some(*id),
        _ => None,
    };
    list.iter().filter_map(step).collect()
}
