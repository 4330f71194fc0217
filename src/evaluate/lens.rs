//! Debate, seen through a lens or none → how each claim stands before any reason is weighed, and what it must meet.
//!
//! A lens is an audience or a school. It changes four things and nothing else:
//! - `accept`: taken for granted, whatever the debate says of it. `reject`: given up. Both at once: given up, since
//!   whoever refuses to hear a claim cannot be told that it is granted.
//! - `distrust X`: a claim that rests on X has no word of its own, as if it were `open`. It rests on X when it is by X,
//!   or of the school or tag X, or has evidence and all of it is from sources that are distrusted.
//!   What is `assumed` stays assumed: it never rested on anybody's word.
//! - `trust X`: a claim that rests on X stands by its own word even when it is `open` or has reasons, which may all
//!   fall. Here any one piece of evidence is enough. Objections still defeat it. Distrust wins over trust.
//! - `standard`: what the positions of every issue must meet.

use crate::{
    model::{Claim, ClaimId, Debate, LensId, Speaker, Standard, Status, Trust},
    source::Spanned,
};

use super::standard::stricter;

/// How a claim stands before reasons and objections are weighed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Standing {
    /// Taken for granted by the debate.
    Assumed,
    /// Taken for granted by the lens.
    Granted,
    /// Given up by the debate.
    Withdrawn,
    /// Given up by the lens.
    Refused,
    /// Stands by its own word, if nothing defeats it.
    OwnWord,
    /// Stands by its own word because the lens trusts whom it rests on; it would not otherwise.
    Trusted,
    /// Needs a reason that stands: it has reasons.
    Reasoned,
    /// Needs a reason: it is put forward as open, and has none.
    Open,
    /// Needs a reason because the lens distrusts whom it rests on; it would stand by its own word otherwise.
    Distrusted,
}

impl Standing {
    /// Whether a claim stands by its own word, if nothing defeats it.
    pub fn has_word(self) -> bool {
        matches!(self, Standing::OwnWord | Standing::Trusted)
    }

    /// Whether nothing that is said for a claim or against it can change its verdict.
    pub fn is_settled(self) -> bool {
        matches!(self, Standing::Assumed | Standing::Granted | Standing::Withdrawn | Standing::Refused)
    }
}

/// Those who listen: one lens, or nobody in particular.
pub struct Audience<'a> {
    debate: &'a Debate,
    /// Those whom the lens trusts and those whom it distrusts, where it says so.
    circles: Option<(Circle<'a>, Circle<'a>)>,
    /// What the lens makes of the claims that it names; empty where it names none.
    named: Vec<Option<Standing>>,
    standard: Option<Standard>,
}

impl<'a> Audience<'a> {
    /// The audience of this lens.
    pub fn new(debate: &'a Debate, lens: Option<LensId>) -> Audience<'a> {
        let Some(lens) = lens.map(|id| &debate.lenses[id.index()]) else {
            return Audience { debate, circles: None, named: Vec::new(), standard: None };
        };
        let hears_all = lens.trust.is_empty() && lens.distrust.is_empty();
        let circles = || (Circle::of(debate, &lens.trust), Circle::of(debate, &lens.distrust));
        let mut named = vec![None; debate.claims.len()];
        for claim in &lens.accept {
            named[claim.value.index()] = Some(Standing::Granted);
        }
        for claim in &lens.reject {
            named[claim.value.index()] = Some(Standing::Refused);
        }
        let standard = lens.standard.as_ref().map(|standard| standard.value);
        Audience { debate, circles: (!hears_all).then(circles), named, standard }
    }

    /// The same, but the positions of every issue must meet this standard, if one is given.
    #[must_use]
    pub fn held_to(self, standard: Option<Standard>) -> Audience<'a> {
        Audience { standard: standard.or(self.standard), ..self }
    }

    /// How a claim stands.
    pub fn standing(&self, id: ClaimId) -> Standing {
        if let Some(Some(standing)) = self.named.get(id.index()) {
            return *standing;
        }
        let claim = self.debate.claim(id);
        match &self.circles {
            None => plainly(claim),
            Some((trusted, distrusted)) => {
                heard(plainly(claim), trusted.has_any_of(claim), distrusted.has_all_of(claim))
            }
        }
    }

    /// Whether the lens distrusts whom a claim rests on, so that the claim has no word of its own even beside reasons.
    pub fn distrusts(&self, id: ClaimId) -> bool {
        self.circles.as_ref().is_some_and(|(_, distrusted)| distrusted.has_all_of(self.debate.claim(id)))
    }

    /// What each claim must meet: the strictest standard among its issues; the default where it is in none.
    pub fn standards(&self) -> Vec<Standard> {
        let debate = self.debate;
        let mut standards = vec![Standard::default(); debate.claims.len()];
        let mut is_position = vec![false; if debate.issues.is_empty() { 0 } else { debate.claims.len() }];
        for issue in &debate.issues {
            let written = issue.standard.as_ref().map(|standard| standard.value);
            let standard = self.standard.or(written).unwrap_or_default();
            for position in &issue.positions {
                let at = position.value.index();
                standards[at] = if is_position[at] { stricter(standards[at], standard) } else { standard };
                is_position[at] = true;
            }
        }
        standards
    }
}

/// How a claim stands when nobody in particular listens.
fn plainly(claim: &Claim) -> Standing {
    match claim.status {
        Status::Assumed => Standing::Assumed,
        Status::Withdrawn => Standing::Withdrawn,
        Status::Asserted | Status::Open if !claim.because.is_empty() => Standing::Reasoned,
        Status::Asserted => Standing::OwnWord,
        Status::Open => Standing::Open,
    }
}

/// How a claim stands with those who trust or distrust whom it rests on.
fn heard(plainly: Standing, trusted: bool, distrusted: bool) -> Standing {
    match plainly {
        Standing::OwnWord if distrusted => Standing::Distrusted,
        Standing::Reasoned | Standing::Open if trusted && !distrusted => Standing::Trusted,
        as_before => as_before,
    }
}

/// Those whom a lens trusts, or those whom it distrusts, ready to be looked up.
struct Circle<'a> {
    people: Vec<bool>,
    references: Vec<bool>,
    /// Sorted.
    words: Vec<&'a str>,
}

impl<'a> Circle<'a> {
    fn of(debate: &Debate, members: &'a [Spanned<Trust>]) -> Circle<'a> {
        let mut circle = Circle {
            people: vec![false; debate.people.len()],
            references: vec![false; debate.references.len()],
            words: Vec::new(),
        };
        for member in members {
            match &member.value {
                Trust::Person(id) => circle.people[id.index()] = true,
                Trust::Reference(id) => circle.references[id.index()] = true,
                Trust::Word(word) => circle.words.push(word),
            }
        }
        circle.words.sort_unstable();
        circle
    }

    /// Whether one of them stands behind a claim.
    fn has_any_of(&self, claim: &Claim) -> bool {
        self.speaks(claim) || claim.evidence.iter().any(|evidence| self.references[evidence.reference.index()])
    }

    /// Whether nobody but them stands behind a claim: they say it, or all evidence for it is theirs.
    fn has_all_of(&self, claim: &Claim) -> bool {
        let mut evidence = claim.evidence.iter();
        self.speaks(claim)
            || !claim.evidence.is_empty() && evidence.all(|evidence| self.references[evidence.reference.index()])
    }

    /// Whether a claim is by one of them, or carries one of their words.
    fn speaks(&self, claim: &Claim) -> bool {
        let by = match claim.by.as_ref().map(|by| by.value) {
            Some(Speaker::Person(id)) => self.people[id.index()],
            Some(Speaker::Reference(id)) => self.references[id.index()],
            None => false,
        };
        let knows = |word: &str| self.words.binary_search(&word).is_ok();
        by || claim.school.iter().chain(&claim.tags).any(|word| knows(word))
    }
}
