//! Everything that speaks for a position comes from one source, or from one author.
//!
//! ## Why
//! A case is as strong as its only witness: who doubts the source doubts all of it. Counted is the evidence of the
//! position and of all that supports it, where at least two claims give some. A debate whose evidence is all from one
//! source, or one author, maps that source on purpose and is never told this, whatever overlays are laid on it.
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will, author: "Marples, David"}
//!   - {id: cable, title: Telegram to the Foreign Ministry, author: "Dobrynin, Anatoly"}
//! issues:
//!   - question: Who won?
//!     positions: [moscow, nobody]
//! claims:
//!   - id: moscow
//!     claim: The Soviet Union won.
//!     because:
//!       - claim: Cuba was saved.
//!         evidence: [article]
//!       - claim: Communism made progress.
//!         evidence: [article]
//!   - id: nobody
//!     claim: Nobody won.
//!     because:
//!       - claim: Both sides gave way.
//!         evidence: [cable]
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will, author: "Marples, David"}
//!   - {id: cable, title: Telegram to the Foreign Ministry, author: "Dobrynin, Anatoly"}
//! issues:
//!   - question: Who won?
//!     positions: [moscow, nobody]
//! claims:
//!   - id: moscow
//!     claim: The Soviet Union won.
//!     because:
//!       - claim: Cuba was saved.
//!         evidence: [article]
//!       - claim: The missiles in Turkey went too.
//!         evidence: [cable]
//!   - id: nobody
//!     claim: Nobody won.
//!     because:
//!       - claim: Both sides gave way.
//!         evidence: [cable]
//! ```
//!
//! ## Repair
//! Find a second witness, or say in the debate that there is none.

use super::Check;
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::{ClaimId, Debate, ReferenceId, Role},
    rule::Rule,
    source::Span,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule {
    code: "support-from-one-source",
    severity: Severity::Note,
    file: include_str!("support_from_one_source.rs"),
};

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    // One of several sources is asked for, and what a position rests on.
    if debate.references.len() < 2 || debate.issues.is_empty() {
        return;
    }
    let authors: Vec<Vec<String>> = debate
        .references
        .iter()
        .map(|reference| reference.author.as_ref().map_or(Vec::new(), |text| names(text)))
        .collect();
    let support = support(debate, &authors);
    // A base that maps one source on purpose does so below every overlay, too.
    let (mut base, mut whole) = (Support::default(), Support::default());
    for id in debate.claim_ids() {
        let own = own(debate, id, &authors);
        whole.join(&own);
        if debate.claim(id).overlay.is_none() {
            base.join(&own);
        }
    }
    let mut told = vec![false; debate.claims.len()];
    for position in debate.issues.iter().flat_map(|issue| &issue.positions).map(|position| position.value) {
        if std::mem::replace(&mut told[position.index()], true) {
            continue;
        }
        let (claim, support) = (debate.claim(position), &support[position.index()]);
        if support.claims != Few::Many {
            continue;
        }
        let headline = match (support.sources, &support.authors, if claim.overlay.is_none() { &base } else { &whole }) {
            (Few::One((source, _)), _, Support { sources: Few::Many, .. }) => {
                format!(
                    "everything for {} comes from one source, {}",
                    mention::claim(claim),
                    mention::id(&debate.reference(source).name.text)
                )
            }
            (Few::Many, Some(common), Support { authors: Some(all), .. }) if !common.is_empty() && all.is_empty() => {
                format!("everything for {} comes from one author, {}", mention::claim(claim), common[0])
            }
            _ => continue,
        };
        let mut finding =
            RULE.finding(claim.name.span, headline).help("find a second witness, or say that there is none");
        if let Few::One((_, span)) = support.sources {
            finding = finding.label(span, "cited here first");
        }
        found.push(finding.about(&claim.name.text));
    }
}

/// None, one, or several different ones.
#[derive(Clone, Copy, PartialEq, Default)]
enum Few<T> {
    #[default]
    None,
    One(T),
    Many,
}

impl<T: Copy> Few<T> {
    fn join(self, other: Few<T>, same: fn(T, T) -> bool) -> Few<T> {
        match (self, other) {
            (Few::None, few) | (few, Few::None) => few,
            (Few::One(one), Few::One(other)) if same(one, other) => self,
            _ => Few::Many,
        }
    }

    fn size(self) -> usize {
        match self {
            Few::None => 0,
            Few::One(_) => 1,
            Few::Many => 2,
        }
    }
}

/// What the evidence for a claim comes from.
#[derive(Clone, Default)]
struct Support<'d> {
    /// The claims that give evidence.
    claims: Few<ClaimId>,
    /// Their sources, with the first place where one is cited.
    sources: Few<(ReferenceId, Span)>,
    /// The authors that all those sources have in common.
    authors: Option<Vec<&'d str>>,
}

impl<'d> Support<'d> {
    /// Adds what supports a claim too; says whether that changed anything.
    fn join(&mut self, other: &Support<'d>) -> bool {
        let before = (self.claims.size(), self.sources.size(), self.authors.as_ref().map(Vec::len));
        self.claims = self.claims.join(other.claims, |one, other| one == other);
        self.sources = self.sources.join(other.sources, |one, other| one.0 == other.0);
        match (&mut self.authors, &other.authors) {
            (Some(own), Some(other)) => own.retain(|name| other.contains(name)),
            (None, Some(other)) => self.authors = Some(other.clone()),
            (_, None) => {}
        }
        before != (self.claims.size(), self.sources.size(), self.authors.as_ref().map(Vec::len))
    }
}

/// What a claim's own evidence comes from.
fn own<'d>(debate: &Debate, id: ClaimId, authors: &'d [Vec<String>]) -> Support<'d> {
    let mut support = Support::default();
    for evidence in &debate.claim(id).evidence {
        let source = evidence.reference.value;
        let authors = authors[source.index()].iter().map(String::as_str).collect();
        let sources = Few::One((source, evidence.reference.span));
        support.join(&Support { claims: Few::One(id), sources, authors: Some(authors) });
    }
    support
}

/// For each claim, what the evidence for it and for all that supports it comes from.
///
/// Each claim's entry can only grow, and only a few times, so that the work stays linear, circles or not.
fn support<'d>(debate: &Debate, authors: &'d [Vec<String>]) -> Vec<Support<'d>> {
    let mut conclusions: Vec<Vec<ClaimId>> = vec![Vec::new(); debate.claims.len()];
    for reason in debate.reasons.iter().filter(|reason| reason.role == Role::For) {
        for premise in &reason.premises {
            conclusions[premise.claim.index()].push(reason.target);
        }
    }
    let mut support: Vec<Support<'d>> = debate.claim_ids().map(|id| own(debate, id, authors)).collect();
    // From the last claim to the first, so that the places that are told are the first ones.
    let mut open: Vec<ClaimId> = debate.claim_ids().filter(|id| support[id.index()].claims != Few::None).collect();
    while let Some(id) = open.pop() {
        let below = support[id.index()].clone();
        for conclusion in &conclusions[id.index()] {
            if support[conclusion.index()].join(&below) {
                open.push(*conclusion);
            }
        }
    }
    support
}

/// The names of authors, without remarks in brackets.
fn names(authors: &str) -> Vec<String> {
    let mut inside = false;
    let mut plain = String::new();
    for letter in authors.chars() {
        match letter {
            '(' => inside = true,
            ')' => inside = false,
            _ if !inside => plain.push(letter),
            _ => {}
        }
    }
    let names = plain.split(';').map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
    names.filter(|name| !name.is_empty()).collect()
}
