//! Documents → debate: every written name becomes an id, overlays are laid on; what cannot be linked is left out and
//! reported.
//!
//! 1. [`registry`] gives every claim, person, source, issue, reason and lens its id, and every claim its name. After
//!    that the order in which files name each other no longer matters.
//! 2. [`claims`] moves claims and reasons into the model, in the same order.
//! 3. [`records`] does so with all else.
//! 4. [`faults`] words and documents each fault, one file a fault.

mod claims;
pub(crate) mod faults;
mod records;
mod registry;

use std::collections::BTreeMap;

use crate::{
    ast::{Attachment, Document},
    diagnostic::Diagnostic,
    model::{ClaimId, Debate, Role},
    names::Table,
    source::{FileId, Sources, Spanned},
};
use registry::Registry;

/// What binding needs to know beside the documents.
#[derive(Debug)]
pub struct Surroundings<'a> {
    /// The texts, to say where something stands.
    pub sources: &'a Sources,
    /// The plain texts of sources, by path as written, or why they cannot be had.
    pub texts: &'a BTreeMap<String, Result<FileId, String>>,
    /// The overlays laid on, in order.
    pub overlays: &'a [String],
    /// The overlays that there are.
    pub available: &'a [String],
}

/// Links the files of a debate with each other.
pub fn bind(mut documents: Vec<Document>, around: &Surroundings<'_>) -> (Debate, Vec<Diagnostic>) {
    let attachments: Vec<(Attachment, Option<u32>)> = documents
        .iter_mut()
        .flat_map(|document| {
            let overlay = number(around.overlays, document.overlay.as_deref());
            std::mem::take(&mut document.attachments).into_iter().map(move |attachment| (attachment, overlay))
        })
        .collect();
    let (registry, found) = Registry::of(&documents, &attachments);
    let mut binder = Binder { registry, debate: Debate::default(), found, repeats: Table::default(), around };
    binder.debate.claims.reserve_exact(binder.registry.claims.len());
    binder.debate.reasons.reserve_exact(binder.registry.reasons);
    binder.debate.overlays = around.overlays.to_vec();
    for document in &mut documents {
        let overlay = number(around.overlays, document.overlay.as_deref());
        for claim in std::mem::take(&mut document.claims) {
            binder.claim(claim, overlay);
        }
    }
    binder.attach(attachments);
    binder.mirror_contradictions();
    for document in documents {
        binder.records(document);
    }
    binder.check_aliases();
    (binder.debate, binder.found)
}

/// The number of an overlay among those laid on.
fn number(overlays: &[String], name: Option<&str>) -> Option<u32> {
    let at = overlays.iter().position(|overlay| Some(overlay.as_str()) == name)?;
    Some(at as u32)
}

/// The debate as far as it is built.
struct Binder<'a> {
    registry: Registry,
    debate: Debate,
    found: Vec<Diagnostic>,
    /// How often a claim was used for or against another, to tell the names of such reasons apart.
    repeats: Table<(ClaimId, ClaimId, Role), u32>,
    around: &'a Surroundings<'a>,
}

impl Binder<'_> {
    /// The claims that names in a list stand for. One that is named twice counts once, and is reported.
    fn claim_list(&mut self, names: Vec<Spanned<String>>) -> Vec<Spanned<ClaimId>> {
        let mut list: Vec<Spanned<ClaimId>> = Vec::with_capacity(names.len());
        let mut seen = Table::default();
        for name in names {
            let Some(claim) = self.claim_named(&name) else { continue };
            match seen.get(&claim) {
                Some(first) => self.found.push(faults::named_twice::finding(name.span, &name.value, *first)),
                None => {
                    seen.insert(claim, name.span);
                    list.push(Spanned::new(claim, name.span));
                }
            }
        }
        list
    }
}
