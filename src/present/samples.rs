//! Debates made by hand, for tests.

use crate::{
    model::{Claim, ClaimId, Debate, Evidence, Issue, Name, Reason, ReasonId, Reference, ReferenceId, Role, Use},
    source::{FileId, Span, Spanned},
};

/// A place in no file.
pub(crate) const HERE: Span = Span { file: FileId(0), start: 0, end: 0 };

pub(crate) fn said<T>(value: T) -> Spanned<T> {
    Spanned::new(value, HERE)
}

pub(crate) fn name(text: &str) -> Name {
    Name { text: text.to_owned(), span: HERE, written: true }
}

/// A debate of claims without relations; each is named by its text.
pub(crate) fn claims(texts: &[&str]) -> Debate {
    let claims = texts.iter().map(|text| Claim::new(name(text), said((*text).to_owned()))).collect();
    Debate { claims, ..Debate::default() }
}

/// `premises` speak for `target`.
pub(crate) fn reason(debate: &mut Debate, target: usize, premises: &[usize]) -> ReasonId {
    step(debate, target, premises, Role::For)
}

/// `premises` speak against `target`.
pub(crate) fn against(debate: &mut Debate, target: usize, premises: &[usize]) -> ReasonId {
    step(debate, target, premises, Role::Against)
}

fn used(claim: usize) -> Use {
    Use { claim: ClaimId::new(claim), span: HERE, written_here: true }
}

fn step(debate: &mut Debate, target: usize, premises: &[usize], role: Role) -> ReasonId {
    let id = ReasonId::new(debate.reasons.len());
    debate.reasons.push(Reason {
        name: name(&format!("step-{}", id.0)),
        target: ClaimId::new(target),
        role,
        premises: premises.iter().copied().map(used).collect(),
        unless: Vec::new(),
        label: None,
        scheme: None,
        warrant: None,
        strength: None,
        note: None,
        answers: Vec::new(),
        span: HERE,
        overlay: None,
    });
    let claim = &mut debate.claims[target];
    match role {
        Role::For => claim.because.push(id),
        Role::Against => claim.but.push(id),
    }
    id
}

/// `claim` undercuts `step`.
pub(crate) fn undercut(debate: &mut Debate, step: ReasonId, claim: usize) {
    debate.reasons[step.index()].unless.push(used(claim));
}

/// The claims are rivals.
pub(crate) fn issue(debate: &mut Debate, positions: &[usize]) {
    let positions = positions.iter().map(|claim| said(ClaimId::new(*claim))).collect();
    let question = Some(said("Which is right?".to_owned()));
    debate.issues.push(Issue { name: name("issue"), question, standard: None, positions });
}

/// Each claim is the only reason for the one before.
pub(crate) fn chain(length: usize) -> Debate {
    let texts: Vec<String> = (0..length).map(|index| format!("claim number {index} of a long chain")).collect();
    let mut debate = claims(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    for index in 1..length {
        reason(&mut debate, index - 1, &[index]);
    }
    debate
}

/// A source with nothing but a name.
pub(crate) fn reference(debate: &mut Debate, named: &str) -> ReferenceId {
    debate.references.push(Reference {
        name: name(named),
        kind: None,
        author: None,
        title: None,
        container: None,
        publisher: None,
        issued: None,
        accessed: None,
        pages: None,
        url: None,
        doi: None,
        provenance: None,
        about: None,
        note: None,
        text: None,
        ignore: Vec::new(),
        overlay: None,
    });
    ReferenceId::new(debate.references.len() - 1)
}

/// Words of a source, as evidence for a claim.
pub(crate) fn quote(debate: &mut Debate, claim: usize, source: ReferenceId, words: &str, read: &[&str]) {
    debate.claims[claim].evidence.push(Evidence {
        span: HERE,
        reference: said(source),
        line: None,
        page: None,
        at: None,
        quote: Some(said(words.to_owned())),
        read: read.iter().map(|words| said((*words).to_owned())).collect(),
        note: None,
    });
}
