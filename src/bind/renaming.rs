//! Ids that are not in kebab case → findings, with the repair: the better id, there and wherever the debate names it.

use super::{
    Surroundings,
    faults::id_not_in_kebab_case::{self, Better},
    registry::{Named, Registry},
};
use crate::{
    ast::{Attachment, Claim, Document, Premise, Reason, Written},
    diagnostic::Diagnostic,
    names::{self, Table},
    repair,
    source::Span,
};

/// Where ids are written, and where they are named.
#[derive(Default)]
struct Places<'d> {
    ids: Vec<&'d Written>,
    uses: Vec<&'d Written>,
    /// Names that are those of sources and persons, or else of schools and tags.
    trusts: Vec<&'d Written>,
}

/// Finds the ids that are not in kebab case.
pub(super) fn find(
    documents: &[Document],
    attachments: &[(Attachment, Option<u32>)],
    registry: &Registry,
    around: &Surroundings<'_>,
) -> Vec<Diagnostic> {
    let mut places = Places::default();
    for document in documents {
        places.document(document);
    }
    for (attachment, _) in attachments {
        places.attachment(attachment);
    }
    let schemes = documents.iter().flat_map(|document| &document.schemes);
    let schemes = schemes
        .flat_map(|scheme| std::iter::once(&scheme.id).chain(scheme.questions.iter().map(|question| &question.id)));
    // What names a scheme or its question is looked up elsewhere, so that these are renamed by hand.
    let by_hand = schemes.filter(|id| !names::is_kebab_case(&id.value));
    let by_hand = by_hand.map(|id| id_not_in_kebab_case::finding(id.span, &id.value, &better(id).0, Better::ByHand));
    let mut found: Vec<Diagnostic> = by_hand.collect();
    let wrong: Vec<&Written> = places.ids.iter().copied().filter(|id| !names::is_kebab_case(&id.value)).collect();
    if wrong.is_empty() {
        return found;
    }
    let mut wanted: Table<String, &str> = Table::default();
    let mut contested: Vec<String> = Vec::new();
    for id in &wrong {
        let (better, _) = better(id);
        if *wanted.entry(better.clone()).or_insert(&id.value) != id.value {
            contested.push(better);
        }
    }
    let spans = places.by_name(registry);
    for id in wrong {
        let (name, is_whole) = better(id);
        let is_free = registry.get(&name).is_none() && !contested.contains(&name);
        let state = if !is_free {
            Better::Taken
        } else if around.overlays.len() < around.available.len() {
            Better::ByAllOverlays
        } else if registry.is_cut() || !is_whole || !places.is_one(id, registry) {
            Better::ByHand
        } else {
            Better::ByProgram
        };
        let mut finding = id_not_in_kebab_case::finding(id.span, &id.value, &name, state);
        if state == Better::ByProgram {
            for span in spans.get(id.value.as_str()).into_iter().flatten() {
                finding = finding.edit(*span, repair::scalar(&name));
            }
        }
        found.push(finding);
    }
    found
}

/// The id as it should be, and whether all its letters are in it.
fn better(id: &Written) -> (String, bool) {
    let better = names::slug(&id.value, usize::MAX);
    let letters = |name: &str| name.chars().filter(|letter| letter.is_alphanumeric()).count();
    let is_whole = !better.is_empty() && letters(&better) == letters(&id.value.to_lowercase());
    (better, is_whole)
}

impl<'d> Places<'d> {
    /// By name, every place at which it stands.
    fn by_name(&self, registry: &Registry) -> Table<&'d str, Vec<Span>> {
        let is_record =
            |name: &Written| matches!(registry.get(&name.value), Some((Named::Reference(_) | Named::Person(_), _)));
        let trusts = self.trusts.iter().filter(|name| is_record(name));
        let mut spans: Table<&str, Vec<Span>> = Table::default();
        for name in self.ids.iter().chain(&self.uses).chain(trusts) {
            spans.entry(&name.value).or_default().push(name.span);
        }
        spans
    }

    /// Whether an id stands for one record; issues and lenses may be written in parts.
    fn is_one(&self, id: &Written, registry: &Registry) -> bool {
        let in_parts = matches!(registry.get(&id.value), Some((Named::Issue(_) | Named::Lens(_), _)));
        in_parts || self.ids.iter().filter(|other| other.value == id.value).count() == 1
    }

    fn document(&mut self, document: &'d Document) {
        // What a bibliography file calls its records is the affair of that file.
        let own = document.references.iter().filter(|reference| reference.id.span.file == document.file);
        self.ids.extend(own.map(|reference| &reference.id));
        self.ids.extend(document.people.iter().map(|person| &person.id));
        self.ids.extend(document.issues.iter().filter_map(|issue| issue.id.as_ref()));
        self.ids.extend(document.lenses.iter().map(|lens| &lens.id));
        self.uses.extend(document.issues.iter().flat_map(|issue| &issue.positions));
        self.uses.extend(document.lenses.iter().flat_map(|lens| lens.accept.iter().chain(&lens.reject)));
        self.trusts.extend(document.lenses.iter().flat_map(|lens| lens.trust.iter().chain(&lens.distrust)));
        for expectation in &document.expectations {
            self.uses.extend(&expectation.lens);
            let lists = [&expectation.accepted, &expectation.rejected, &expectation.undecided];
            self.uses.extend(lists.into_iter().flatten());
        }
        self.uses.extend(document.allowances.iter().filter_map(|allowance| allowance.at.as_ref()));
        document.claims.iter().for_each(|claim| self.claim(claim));
    }

    fn attachment(&mut self, attachment: &'d Attachment) {
        self.uses.push(&attachment.to);
        let reasons = attachment.because.iter().chain(&attachment.but).flat_map(|reasons| &reasons.value);
        reasons.for_each(|reason| self.reason(reason));
        attachment.unless.iter().flat_map(|claims| &claims.value).for_each(|premise| self.premise(premise));
    }

    /// Recursive, as all walks of what was read: nothing nests deeper than 255.
    fn claim(&mut self, claim: &'d Claim) {
        self.ids.extend(&claim.id);
        if let Some(details) = &claim.details {
            self.uses.extend(&details.by);
            self.uses.extend(&details.contradicts);
            self.uses.extend(details.evidence.iter().map(|evidence| &evidence.source));
        }
        claim.because.iter().chain(&claim.but).for_each(|reason| self.reason(reason));
    }

    fn reason(&mut self, reason: &'d Reason) {
        if let Some(details) = &reason.details {
            self.ids.extend(&details.id);
            self.uses.extend(details.answers.iter().filter_map(|(_, claim)| claim.as_ref()));
        }
        reason.premises.iter().chain(&reason.unless).for_each(|premise| self.premise(premise));
    }

    fn premise(&mut self, premise: &'d Premise) {
        match premise {
            Premise::Claim(claim) => self.claim(claim),
            Premise::See(name) => self.uses.push(name),
        }
    }
}
