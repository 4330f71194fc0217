//! Debates made by hand, for tests.

use crate::{
    date::Date,
    model::{
        Answer, Claim, ClaimId, Debate, Evidence, Issue, Lens, Name, Office, Person, PersonId, Reason, ReasonId,
        Reference, ReferenceId, Role, Speaker, Use,
    },
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
        parts: Vec::new(),
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

/// A debate with one text in every field that holds one. Its claims are named `c0` and so on; one address is good.
pub(crate) fn hostile(text: &str) -> Debate {
    let words = || Some(said(text.to_owned()));
    let date = || Date::parse("1962-10").ok().map(said);
    let mut debate = claims(&[text; 9]);
    for (index, claim) in debate.claims.iter_mut().enumerate() {
        claim.name = name(&format!("c{index}"));
        claim.note = words();
        claim.school = words();
        claim.tags = vec![said(text.to_owned())];
        claim.when = date();
        claim.by = Some(said(Speaker::Person(PersonId(0))));
        claim.overlay = Some(0);
    }
    let first = reason(&mut debate, 0, &[1]);
    let second = reason(&mut debate, 0, &[2, 3]);
    against(&mut debate, 0, &[4]);
    against(&mut debate, 4, &[5]);
    reason(&mut debate, 6, &[1]);
    reason(&mut debate, 7, &[7]);
    undercut(&mut debate, first, 8);
    undercut(&mut debate, second, 8);
    for step in &mut debate.reasons {
        (step.label, step.scheme, step.warrant, step.note) = (words(), words(), words(), words());
        step.answers = vec![Answer { question: said(text.to_owned()), claim: Some(said(ClaimId(1))) }];
        step.overlay = Some(0);
    }
    issue(&mut debate, &[0, 6]);
    debate.issues[0].question = words();
    debate.claims[0].contradicts = vec![said(ClaimId(6))];
    debate.claims[6].contradicts = vec![said(ClaimId(0))];
    (debate.title, debate.question, debate.summary, debate.language) = (words(), words(), words(), words());
    debate.as_of = date();
    debate.overlays = vec![text.to_owned()];
    for (index, url) in [text, "https://good.example/a_b*c*(d)?e=[f]&copy;#g"].into_iter().enumerate() {
        let id = reference(&mut debate, &format!("s{index}"));
        let record = &mut debate.references[id.index()];
        (record.kind, record.author, record.title, record.container) = (words(), words(), words(), words());
        (record.publisher, record.pages, record.doi) = (words(), words(), words());
        (record.about, record.note) = (words(), words());
        (record.issued, record.accessed) = (date(), date());
        record.url = Some(said(url.to_owned()));
        quote(&mut debate, 0, id, &format!("before {text} after"), &[text]);
        let card = &mut debate.claims[0].evidence[index];
        (card.page, card.at, card.note) = (words(), words(), words());
    }
    let office = Office { office: said(text.to_owned()), from: date(), to: date() };
    debate.people.push(Person {
        name: name(text),
        full_name: words(),
        born: date(),
        died: date(),
        offices: vec![office],
        note: words(),
    });
    debate.lenses.push(Lens {
        name: name(text),
        title: words(),
        accept: Vec::new(),
        reject: Vec::new(),
        trust: Vec::new(),
        distrust: Vec::new(),
        standard: None,
        note: words(),
    });
    debate
}
