//! Who is called what: the ids of all records, before anything is linked.

use super::{
    Binder,
    faults::{duplicate_id, name_of_another_kind, unknown_name},
};
use crate::{
    ast::{Attachment, Claim, Document, Premise, Reason},
    diagnostic::Diagnostic,
    model::{ClaimId, IssueId, LensId, Name, PersonId, ReferenceId},
    names::{self, Table},
    source::{Span, Spanned},
};

/// What a name stands for. Reasons get their number when they are built.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Named {
    Claim(ClaimId),
    Reason,
    Issue(IssueId),
    Reference(ReferenceId),
    Person(PersonId),
    Lens(LensId),
}

impl Named {
    fn kind(self) -> &'static str {
        match self {
            Named::Claim(_) => "a claim",
            Named::Reason => "a reason",
            Named::Issue(_) => "an issue",
            Named::Reference(_) => "a source",
            Named::Person(_) => "a person",
            Named::Lens(_) => "a lens",
        }
    }
}

/// All names of a debate.
#[derive(Default)]
pub(super) struct Registry {
    names: Table<String, (Named, Span)>,
    /// The names of all claims, in the order in which they are built.
    pub claims: Vec<Name>,
    /// How many reasons are written.
    pub reasons: usize,
    /// How often a made-up name was wanted before, so that the next number is known at once.
    repeats: Table<String, u32>,
    /// Whether a file broke off: then a name that is not known may stand behind the break, and is not reported.
    cut: bool,
}

/// How many words of a claim make its name, where nobody gave it one.
const NAME_WORDS: usize = 6;

/// How many near names a finding tells.
const NEAR_NAMES: usize = 2;

impl Registry {
    /// Gives every record its id.
    ///
    /// Claims are numbered in the order in which [`super::claims`] builds them: those of each file, then what is
    /// attached under `because` and `but`, then what is attached under `unless`.
    pub fn of(documents: &[Document], attachments: &[(Attachment, Option<u32>)]) -> (Registry, Vec<Diagnostic>) {
        let mut registry = Registry { cut: documents.iter().any(|document| document.cut), ..Registry::default() };
        let mut found = Vec::new();
        let mut walk = Walk::default();
        for document in documents {
            document.claims.iter().for_each(|claim| walk.claim(claim));
        }
        for (attachment, _) in attachments {
            let reasons = attachment.because.iter().chain(&attachment.but).flat_map(|reasons| &reasons.value);
            reasons.for_each(|reason| walk.reason(reason));
        }
        for (attachment, _) in attachments {
            attachment.unless.iter().flat_map(|claims| &claims.value).for_each(|premise| walk.premise(premise));
        }
        registry.reasons = walk.reasons;
        registry.names.reserve(walk.claims.len() + walk.reasons);
        for (number, claim) in walk.claims.iter().enumerate() {
            if let Some(id) = &claim.id {
                registry.enter(id, Named::Claim(ClaimId::new(number)), &mut found);
            }
        }
        for id in walk.reason_ids {
            registry.enter(id, Named::Reason, &mut found);
        }
        registry.enter_records(documents, &mut found);
        registry.name_claims(&walk.claims);
        (registry, found)
    }

    fn enter_records(&mut self, documents: &[Document], found: &mut Vec<Diagnostic>) {
        let (mut references, mut people) = (0, 0);
        let (mut issues, mut lenses) = (0, 0);
        for document in documents {
            for reference in &document.references {
                if self.enter(&reference.id, Named::Reference(ReferenceId::new(references)), found) {
                    references += 1;
                }
            }
            for person in &document.people {
                if self.enter(&person.id, Named::Person(PersonId::new(people)), found) {
                    people += 1;
                }
            }
            for issue in &document.issues {
                // An issue with an id known before adds to it; see `records`.
                let known = issue.id.as_ref().and_then(|id| self.names.get(&id.value));
                if matches!(known, Some((Named::Issue(_), _))) {
                    continue;
                }
                let new = match &issue.id {
                    Some(id) => self.enter(id, Named::Issue(IssueId::new(issues)), found),
                    None => true,
                };
                issues += usize::from(new);
            }
            for lens in &document.lenses {
                let known = self.names.get(&lens.id.value);
                if !matches!(known, Some((Named::Lens(_), _)))
                    && self.enter(&lens.id, Named::Lens(LensId::new(lenses)), found)
                {
                    lenses += 1;
                }
            }
        }
    }

    /// Enters a written id; false, and a finding, when it is taken.
    fn enter(&mut self, id: &Spanned<String>, named: Named, found: &mut Vec<Diagnostic>) -> bool {
        if let Some((_, first)) = self.names.get(&id.value) {
            found.push(duplicate_id::finding(id.span, &id.value, *first));
            return false;
        }
        self.names.insert(id.value.clone(), (named, id.span));
        true
    }

    /// Names every claim: by its id, or by its first words. A name made from words that several claims share is told
    /// apart by a number, in the order written.
    fn name_claims(&mut self, claims: &[&Claim]) {
        self.claims.reserve(claims.len());
        for (number, claim) in claims.iter().enumerate() {
            let here = Named::Claim(ClaimId::new(number));
            let written =
                claim.id.as_ref().filter(|id| self.names.get(&id.value).is_some_and(|(named, _)| *named == here));
            let name = match written {
                Some(id) => Name { text: id.value.clone(), span: id.span, written: true },
                None => {
                    let wanted = names::slug(&claim.text.value, NAME_WORDS);
                    let text = self.free_name(if wanted.is_empty() { "claim".into() } else { wanted });
                    self.names.insert(text.clone(), (here, claim.text.span));
                    Name { text, span: claim.text.span, written: false }
                }
            };
            self.claims.push(name);
        }
    }

    /// The name wanted, or the first that is free of those made from it with a number.
    fn free_name(&mut self, wanted: String) -> String {
        if !self.names.contains_key(&wanted) {
            return wanted;
        }
        let repeats = self.repeats.entry(wanted.clone()).or_insert(1);
        loop {
            *repeats += 1;
            let name = format!("{wanted}-{repeats}");
            if !self.names.contains_key(&name) {
                return name;
            }
        }
    }

    /// The first free name made from the one wanted, taken for a reason or an issue so that no other gets it.
    pub fn take_free_name(&mut self, wanted: String, span: Span) -> String {
        let name = self.free_name(wanted);
        self.names.insert(name.clone(), (Named::Reason, span));
        name
    }

    /// Whether a part of some file could not be read.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    pub fn get(&self, name: &str) -> Option<(Named, Span)> {
        self.names.get(name).copied()
    }

    /// Names of the kind wanted that are like one, nearest first.
    fn near(&self, name: &str, wanted: &[&str]) -> Vec<(&str, Span)> {
        let mut candidates: Vec<(&str, Span)> = Vec::new();
        #[expect(clippy::iter_over_hash_type, reason = "sorted below")]
        for (candidate, (named, span)) in &self.names {
            if wanted.contains(&named.kind()) {
                candidates.push((candidate, *span));
            }
        }
        candidates.sort_unstable();
        let near = names::nearest_few(name, candidates.iter().map(|(name, _)| *name), NEAR_NAMES);
        let place = |name: &str| candidates.iter().find(|(candidate, _)| *candidate == name).map(|(_, span)| *span);
        near.into_iter().filter_map(|name| Some((name, place(name)?))).collect()
    }
}

impl Binder<'_> {
    /// What a name stands for, if it is of a kind wanted; else a finding. `wanted`: as in "a claim".
    pub(super) fn named(&mut self, name: &Spanned<String>, wanted: &[&'static str]) -> Option<Named> {
        match self.registry.get(&name.value) {
            Some((named, _)) if wanted.contains(&named.kind()) => Some(named),
            Some((named, there)) => {
                let wanted = wanted.join(" or ");
                let finding = name_of_another_kind::finding(name.span, &name.value, &wanted, named.kind(), there);
                self.found.push(finding);
                None
            }
            None => {
                self.report_unknown(name, wanted);
                None
            }
        }
    }

    /// Reports a name that leads nowhere, unless a file broke off and the name may stand behind the break.
    pub(super) fn report_unknown(&mut self, name: &Spanned<String>, wanted: &[&'static str]) {
        /// Looking for near names costs a walk over all names: done for the first few, so that a thousand dangling
        /// names in a debate of a thousand claims stay cheap.
        const LOOKED_FOR: usize = 50;
        if self.registry.cut {
            return;
        }
        let bare: Vec<_> = wanted.iter().map(|kind| kind.trim_start_matches("an ").trim_start_matches("a ")).collect();
        let so_far = self.found.iter().filter(|finding| finding.code == unknown_name::RULE.code).count();
        let near = if so_far < LOOKED_FOR { self.registry.near(&name.value, wanted) } else { Vec::new() };
        let near: Vec<_> =
            near.into_iter().map(|(name, span)| (name.to_owned(), self.around.sources.locate(span))).collect();
        self.found.push(unknown_name::finding(name.span, &name.value, &bare.join(" or "), &near));
    }

    pub(super) fn claim_named(&mut self, name: &Spanned<String>) -> Option<ClaimId> {
        match self.named(name, &["a claim"])? {
            Named::Claim(claim) => Some(claim),
            _ => None,
        }
    }
}

/// Collects claims and ids of reasons in the order in which they are built.
///
/// It walks by recursion: the reader of the files lets nothing nest deeper than 255.
#[derive(Default)]
struct Walk<'d> {
    claims: Vec<&'d Claim>,
    reason_ids: Vec<&'d Spanned<String>>,
    reasons: usize,
}

impl<'d> Walk<'d> {
    fn claim(&mut self, claim: &'d Claim) {
        self.claims.push(claim);
        claim.because.iter().chain(&claim.but).for_each(|reason| self.reason(reason));
    }

    fn reason(&mut self, reason: &'d Reason) {
        self.reasons += 1;
        self.reason_ids.extend(reason.details.iter().filter_map(|details| details.id.as_ref()));
        reason.premises.iter().chain(&reason.unless).for_each(|premise| self.premise(premise));
    }

    fn premise(&mut self, premise: &'d Premise) {
        if let Premise::Claim(claim) = premise {
            self.claim(claim);
        }
    }
}
