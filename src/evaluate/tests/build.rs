//! Debates for tests, from arrows. One line, one thing:
//! ```text
//! a open 0.75 by ann school s tag t from paper    a claim, where more than its name is to be said
//! b & c -> a unless d @ 0.75                      a reason for `a`, undercut by `d`, of strength 0.75
//! b -x a                                          an objection to `a`
//! a <> b                                          they contradict each other
//! ? preponderance: a, b                           an issue and its positions
//! lens accept a reject b trust ann distrust s standard scintilla
//! ```
//! A claim is made where it is first named; its text is its name. `ann` is a person, `paper` a source, other words are
//! schools and tags.

use crate::{
    model::{
        Claim, ClaimId, Debate, Evidence, Issue, IssueId, Lens, Name, Person, PersonId, Reason, ReasonId, Reference,
        ReferenceId, Role, Speaker, Standard, Status, Trust, Use,
    },
    source::{FileId, Span, Spanned},
};

pub const NOWHERE: Span = Span { file: FileId(0), start: 0, end: 0 };

pub fn at<T>(value: T) -> Spanned<T> {
    Spanned::new(value, NOWHERE)
}

pub fn name(text: &str) -> Name {
    Name { text: text.to_owned(), span: NOWHERE, written: true }
}

/// The debate that these lines draw.
pub fn debate(lines: &str) -> Debate {
    let mut debate = with_ann_and_paper();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(rest) = line.strip_prefix("? ") {
            let (standard, positions) = rest.split_once(": ").unwrap();
            let positions: Vec<ClaimId> = positions.split(", ").map(|word| claim(&mut debate, word)).collect();
            add_issue(&mut debate, word_of(&Standard::WORDS, standard), &positions);
        } else if let Some(rest) = line.strip_prefix("lens ") {
            add_lens(&mut debate, rest);
        } else if let Some((one, other)) = line.split_once(" <> ") {
            let (one, other) = (claim(&mut debate, one), claim(&mut debate, other));
            add_contradiction(&mut debate, one, other);
        } else if let Some((premises, rest)) = line.split_once(" -> ") {
            arrow(&mut debate, Role::For, premises, rest);
        } else if let Some((premises, rest)) = line.split_once(" -x ") {
            arrow(&mut debate, Role::Against, premises, rest);
        } else {
            describe(&mut debate, line);
        }
    }
    debate
}

pub fn add_claim(debate: &mut Debate, text: &str) -> ClaimId {
    debate.claims.push(Claim::new(name(text), at(text.to_owned())));
    ClaimId::new(debate.claims.len() - 1)
}

pub fn add_reason(debate: &mut Debate, role: Role, premises: &[ClaimId], target: ClaimId) -> ReasonId {
    let id = ReasonId::new(debate.reasons.len());
    debate.reasons.push(Reason {
        name: name(&format!("r{}", id.0)),
        target,
        role,
        premises: premises.iter().map(|claim| used(*claim)).collect(),
        unless: Vec::new(),
        label: None,
        scheme: None,
        warrant: None,
        strength: None,
        note: None,
        parts: Vec::new(),
        answers: Vec::new(),
        span: NOWHERE,
        overlay: None,
    });
    let target = &mut debate.claims[target.index()];
    match role {
        Role::For => target.because.push(id),
        Role::Against => target.but.push(id),
    }
    id
}

pub fn add_unless(debate: &mut Debate, reason: ReasonId, claim: ClaimId) {
    debate.reasons[reason.index()].unless.push(used(claim));
}

pub fn add_contradiction(debate: &mut Debate, one: ClaimId, other: ClaimId) {
    debate.claims[one.index()].contradicts.push(at(other));
    if one != other {
        debate.claims[other.index()].contradicts.push(at(one));
    }
}

pub fn add_issue(debate: &mut Debate, standard: Standard, positions: &[ClaimId]) -> IssueId {
    debate.issues.push(Issue {
        name: name(&format!("i{}", debate.issues.len())),
        question: None,
        standard: Some(at(standard)),
        positions: positions.iter().map(|claim| at(*claim)).collect(),
    });
    IssueId::new(debate.issues.len() - 1)
}

/// A lens that changes nothing yet.
pub fn plain_lens() -> Lens {
    Lens {
        name: name("lens"),
        title: None,
        accept: Vec::new(),
        reject: Vec::new(),
        trust: Vec::new(),
        distrust: Vec::new(),
        standard: None,
        note: None,
    }
}

pub fn evidence(reference: ReferenceId) -> Evidence {
    Evidence {
        span: NOWHERE,
        reference: at(reference),
        line: None,
        page: None,
        at: None,
        quote: None,
        read: Vec::new(),
        note: None,
    }
}

/// A debate with one person, `ann`, and two sources, `paper` and `book`.
pub fn with_ann_and_paper() -> Debate {
    let person = Person { name: name("ann"), full_name: None, born: None, died: None, offices: Vec::new(), note: None };
    let references = vec![reference("paper"), reference("book")];
    Debate { people: vec![person], references, ..Debate::default() }
}

/// The claim of this name, made if there is none.
pub fn claim(debate: &mut Debate, text: &str) -> ClaimId {
    let known = debate.claims.iter().position(|claim| claim.name.text == text);
    known.map_or_else(|| add_claim(debate, text), ClaimId::new)
}

fn used(claim: ClaimId) -> Use {
    Use { claim, span: NOWHERE, written_here: true }
}

fn reference(text: &str) -> Reference {
    Reference {
        name: name(text),
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
    }
}

fn word_of<T: Copy>(words: &[(&str, T)], word: &str) -> T {
    words.iter().find(|(known, _)| *known == word).unwrap_or_else(|| panic!("no such word: {word}")).1
}

fn arrow(debate: &mut Debate, role: Role, premises: &str, rest: &str) {
    let (rest, strength) = rest.split_once(" @ ").map_or((rest, None), |(rest, number)| (rest, Some(number)));
    let (target, unless) = rest.split_once(" unless ").map_or((rest, None), |(rest, claims)| (rest, Some(claims)));
    let premises: Vec<ClaimId> = premises.split(" & ").map(|word| claim(debate, word)).collect();
    let target = claim(debate, target);
    let id = add_reason(debate, role, &premises, target);
    for word in unless.iter().flat_map(|claims| claims.split(", ")) {
        let exception = claim(debate, word);
        add_unless(debate, id, exception);
    }
    debate.reasons[id.index()].strength = strength.map(|number| at(number.parse().unwrap()));
}

fn describe(debate: &mut Debate, line: &str) {
    let mut words = line.split(' ');
    let id = claim(debate, words.next().unwrap());
    while let Some(word) = words.next() {
        let described = &mut debate.claims[id.index()];
        match word {
            "by" => {
                let ann = words.next() == Some("ann");
                let by = if ann { Speaker::Person(PersonId(0)) } else { Speaker::Reference(ReferenceId(0)) };
                described.by = Some(at(by));
            }
            "from" => {
                let place = u32::from(words.next() != Some("paper"));
                described.evidence.push(evidence(ReferenceId(place)));
            }
            "school" => described.school = words.next().map(|word| at(word.to_owned())),
            "tag" => described.tags.extend(words.next().map(|word| at(word.to_owned()))),
            "plainly" => {}
            _ => match word.parse() {
                Ok(number) => described.strength = Some(at(number)),
                Err(_) => described.status = word_of(&Status::WORDS, word),
            },
        }
    }
}

fn add_lens(debate: &mut Debate, line: &str) {
    let mut lens = plain_lens();
    let words: Vec<&str> = line.split(' ').collect();
    for pair in words.chunks(2) {
        let trust = match pair[1] {
            "ann" => Trust::Person(PersonId(0)),
            "paper" => Trust::Reference(ReferenceId(0)),
            "book" => Trust::Reference(ReferenceId(1)),
            word => Trust::Word(word.to_owned()),
        };
        match pair[0] {
            "accept" => lens.accept.push(at(claim(debate, pair[1]))),
            "reject" => lens.reject.push(at(claim(debate, pair[1]))),
            "trust" => lens.trust.push(at(trust)),
            "distrust" => lens.distrust.push(at(trust)),
            "standard" => lens.standard = Some(at(word_of(&Standard::WORDS, pair[1]))),
            word => panic!("no such word: {word}"),
        }
    }
    debate.lenses.push(lens);
}

/// A debate as lines, near enough to what [`debate`] reads; claims by their numbers.
pub fn drawn(debate: &Debate) -> String {
    let mut lines = Vec::new();
    for id in debate.claim_ids() {
        let claim = debate.claim(id);
        let contradicts: Vec<u32> = claim.contradicts.iter().map(|other| other.value.0).collect();
        lines.push(format!("{} {:?} {} <> {contradicts:?}", id.0, claim.status, claim.weight()));
    }
    for reason in &debate.reasons {
        let numbers = |uses: &[Use]| uses.iter().map(|used| used.claim.0).collect::<Vec<_>>();
        let arrow = if reason.role == Role::For { "->" } else { "-x" };
        let (premises, unless) = (numbers(&reason.premises), numbers(&reason.unless));
        lines.push(format!("{premises:?} {arrow} {} unless {unless:?} @ {}", reason.target.0, reason.weight()));
    }
    for issue in &debate.issues {
        let positions: Vec<u32> = issue.positions.iter().map(|position| position.value.0).collect();
        lines.push(format!("? {:?}: {positions:?}", issue.standard.as_ref().map(|standard| standard.value)));
    }
    lines.join("\n")
}
