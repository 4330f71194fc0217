//! Places → nodes: what a debater reads about each claim and each step.

use std::{ops::Range, sync::Arc};

use super::{
    plan,
    scene::Scene,
    text,
    view::{Card, Case, Continuation, Fact, Inline, Link, Node, Statement, Step, Text},
    words,
};
use crate::{
    evaluate::explain,
    model::{Claim, ClaimId, Evidence, ReasonId, Role, Speaker},
};

/// One case with all below it. `boxed`: by place, whether the map of the page has a box for it.
pub(super) fn case(scene: &Scene<'_>, case: &plan::Case, boxed: &[bool]) -> Case {
    let continuation = |part: &plan::Continuation| Continuation {
        number: format!("C{}", part.number).into(),
        of: scene.link(&scene.plan.places[part.of as usize]),
        nodes: nodes(scene, part.places.clone(), boxed),
    };
    Case {
        root: node(scene, case.root as usize, boxed),
        nodes: nodes(scene, case.places.clone(), boxed),
        continuations: case.continuations.iter().map(continuation).collect(),
    }
}

fn nodes(scene: &Scene<'_>, places: Range<usize>, boxed: &[bool]) -> Vec<Node> {
    let mut nodes: Vec<Node> = places.map(|place| node(scene, place, boxed)).collect();
    let levels: Vec<usize> = nodes.iter().map(|node| node.level).collect();
    for (node, tie) in nodes.iter_mut().zip(ties(&levels)) {
        (node.opens, node.closes, node.last) = (tie.opens, tie.closes, tie.last);
    }
    nodes
}

/// How a row hangs together with the rows around it.
pub(super) struct Tie {
    pub opens: bool,
    pub closes: usize,
    pub last: bool,
}

/// The tree that a list of levels makes.
pub(super) fn ties(levels: &[usize]) -> Vec<Tie> {
    let mut followed = vec![false; levels.iter().max().map_or(0, |deepest| deepest + 1)];
    let mut ties: Vec<Tie> = Vec::with_capacity(levels.len());
    for (index, level) in levels.iter().enumerate().rev() {
        let next = levels.get(index + 1).copied();
        ties.push(Tie {
            opens: next.is_some_and(|next| next > *level),
            closes: level.saturating_sub(next.unwrap_or(0)),
            last: !followed[*level],
        });
        followed[*level] = true;
        followed[level + 1..].fill(false);
    }
    ties.reverse();
    ties
}

fn node(scene: &Scene<'_>, index: usize, boxed: &[bool]) -> Node {
    let place = &scene.plan.places[index];
    let reason = place.step.map(|step| scene.debate.reason(step));
    let name = place.claim.filter(|_| place.home).map(|claim| &scene.debate.claim(claim).name);
    Node {
        number: Arc::clone(&place.number),
        id: name.filter(|name| name.written).map(|name| text::line(&name.text).into()),
        boxed: boxed[index],
        role: place.role,
        level: place.level,
        opens: false,
        closes: 0,
        last: true,
        heading: reason.and_then(|reason| reason.label.as_ref()).map(|label| text::line(label).into()),
        step: place.step.map(|id| step(scene, id, place)),
        claim: place.claim.map(|claim| statement(scene, claim, place.home)),
        elsewhere: place.claim.filter(|_| !place.home).map(|claim| scene.to_claim(claim).into()),
        continued: place.continued.map(|number| {
            let number: Text = format!("C{number}").into();
            Link { anchor: Arc::clone(&number), label: number, text: scene.empty() }.into()
        }),
    }
}

fn step(scene: &Scene<'_>, id: ReasonId, place: &plan::Place) -> Step {
    let reason = scene.debate.reason(id);
    let premise = place.claim;
    let verdict = scene.reason_verdict(id);
    let differs = premise.map(|claim| scene.claim_verdict(claim)).filter(|claim| *claim != verdict);
    let says = differs.map(|claim| {
        let step = if reason.role == Role::For { "this reason" } else { "this objection" };
        format!("The claim is {}, but {step} is {}.", claim.word(), verdict.word()).into()
    });
    let why = if premise.is_none() || says.is_some() {
        scene.told(explain::reason(scene.debate, scene.evaluation, id))
    } else {
        Vec::new()
    };
    let mut facts = Vec::new();
    if let Some(scheme) = &reason.scheme {
        facts.push(fact("Scheme", text::line(&scheme.replace('-', " "))));
    }
    if let Some(strength) = &reason.strength {
        facts.push(fact("Weight", words::strength(strength.value)));
    }
    if !reason.answers.is_empty() {
        facts.push(Fact { name: "Critical questions dealt with", value: questions(scene, id) });
    }
    // A claim that stands in full here says itself where it is from.
    let said = premise.filter(|_| place.home).is_some_and(|claim| scene.debate.claim(claim).overlay == reason.overlay);
    facts.extend(overlay(scene, reason.overlay).filter(|_| !said));
    Step {
        verdict,
        says,
        why,
        facts,
        warrant: reason.warrant.as_ref().map(|warrant| text::lines(warrant).into()),
        note: reason.note.as_ref().map(|note| text::lines(note).into()),
    }
}

fn questions(scene: &Scene<'_>, id: ReasonId) -> Vec<Inline> {
    let mut value = Vec::new();
    for answer in &scene.debate.reason(id).answers {
        let gap = if value.is_empty() { "" } else { "; " };
        let name = text::line(&answer.question.replace('-', " "));
        match &answer.claim {
            None => value.push(Inline::Words(format!("{gap}{name}"))),
            Some(claim) => {
                value.push(Inline::Words(format!("{gap}{name}: ")));
                value.push(Inline::Link(scene.to_claim(claim.value)));
            }
        }
    }
    value
}

fn statement(scene: &Scene<'_>, id: ClaimId, home: bool) -> Statement {
    let claim = scene.debate.claim(id);
    let mut statement = Statement {
        text: scene.claim_text(id),
        verdict: scene.claim_verdict(id),
        why: Vec::new(),
        facts: Vec::new(),
        note: None,
        contradicts: Vec::new(),
        cards: Vec::new(),
    };
    if home {
        statement.why = scene.told(explain::claim(scene.debate, scene.evaluation, id));
        statement.facts = facts(scene, claim);
        statement.note = claim.note.as_ref().map(|note| text::lines(note).into());
        statement.contradicts = claim.contradicts.iter().map(|other| scene.to_claim(other.value)).collect();
        statement.cards = cards(scene, id);
    }
    statement
}

/// The evidence for a claim, as cards.
fn cards(scene: &Scene<'_>, id: ClaimId) -> Vec<Card> {
    let evidence = &scene.debate.claim(id).evidence;
    let card = |(index, piece): (usize, &Evidence)| {
        let source = piece.reference.value;
        let again = evidence[..index].iter().any(|earlier| earlier.reference.value == source);
        scene.cites[source.index()].card(piece, scene.introduces(id, source) && !again)
    };
    evidence.iter().enumerate().map(card).collect()
}

fn facts(scene: &Scene<'_>, claim: &Claim) -> Vec<Fact> {
    let mut facts = Vec::new();
    if claim.implicit {
        facts.push(fact("Unstated", "nobody says it; the reason needs it".to_owned()));
    }
    if let Some(by) = &claim.by {
        let link = match by.value {
            Speaker::Person(person) => scene.to_person(person),
            Speaker::Reference(source) => scene.to_source(source),
        };
        facts.push(Fact { name: "Said by", value: vec![Inline::Link(link)] });
    }
    if let Some(status) = words::status(claim.status) {
        facts.push(fact("Put forward as", status.to_owned()));
    }
    if let Some(kind) = &claim.kind {
        facts.push(fact("Kind", words::kind(kind.value).to_owned()));
    }
    if let Some(when) = &claim.when {
        facts.push(fact("When", text::line(&when.to_string())));
    }
    if let Some(strength) = &claim.strength {
        facts.push(fact("By itself", words::strength(strength.value)));
    }
    if let Some(school) = &claim.school {
        facts.push(fact("School", text::line(school)));
    }
    if !claim.tags.is_empty() {
        let tags: Vec<String> = claim.tags.iter().map(|tag| text::line(tag)).collect();
        facts.push(fact("Tags", tags.join(", ")));
    }
    facts.extend(overlay(scene, claim.overlay));
    facts
}

pub(super) fn fact(name: &'static str, value: String) -> Fact {
    Fact { name, value: vec![Inline::Words(value)] }
}

fn overlay(scene: &Scene<'_>, overlay: Option<u32>) -> Option<Fact> {
    let name = scene.debate.overlays.get(overlay? as usize)?;
    Some(fact("Added by", text::line(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_make_a_tree() {
        let ties = ties(&[0, 1, 2, 1, 0]);
        assert_eq!(ties.iter().map(|tie| tie.opens).collect::<Vec<_>>(), [true, true, false, false, false]);
        assert_eq!(ties.iter().map(|tie| tie.closes).collect::<Vec<_>>(), [0, 0, 1, 1, 0]);
        assert_eq!(ties.iter().map(|tie| tie.last).collect::<Vec<_>>(), [false, false, true, true, true]);
    }
}
