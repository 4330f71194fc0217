//! The lists at the end of a brief: people, sources, open findings; and the table of lenses.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    case::fact,
    cite,
    scene::{Scene, person_anchor},
    text,
    view::{Finding, Lens, LensRow, LensTable, Link, Person, Source},
    words,
};
use crate::{
    date::Date,
    diagnostic::Diagnostic,
    evaluate::{Evaluation, evaluate},
    model::{self, ClaimId, LensId, PersonId, ReferenceId, Speaker},
    source::{Sources, Spanned},
};

/// The persons, in the order written.
pub(super) fn people(scene: &Scene<'_>) -> Vec<Person> {
    let mut says: Vec<Vec<Link>> = vec![Vec::new(); scene.debate.people.len()];
    for id in scene.plan.places.iter().filter(|place| place.home).filter_map(|place| place.claim) {
        if let Some(Spanned { value: Speaker::Person(person), .. }) = &scene.debate.claim(id).by {
            says[person.index()].push(scene.bare(scene.plan.of_claim(id)));
        }
    }
    let records = scene.debate.people.iter().zip(says).enumerate();
    records.map(|(index, (record, says))| person(PersonId::new(index), record, says)).collect()
}

fn person(id: PersonId, record: &model::Person, says: Vec<Link>) -> Person {
    let date = |date: &Option<Spanned<Date>>| date.as_ref().map(|date| text::line(&date.value.to_string()));
    let life = match (date(&record.born), date(&record.died)) {
        (Some(born), Some(died)) => format!("{born} – {died}"),
        (Some(born), None) => format!("born {born}"),
        (None, Some(died)) => format!("died {died}"),
        (None, None) => String::new(),
    };
    let office = |office: &model::Office| {
        let name = text::line(&office.office);
        match (date(&office.from), date(&office.to)) {
            (Some(from), Some(to)) => format!("{name}, {from} – {to}"),
            (Some(from), None) => format!("{name}, from {from}"),
            (None, Some(to)) => format!("{name}, until {to}"),
            (None, None) => name,
        }
    };
    Person {
        anchor: person_anchor(id),
        name: text::line(record.full_name.as_ref().map_or(record.name.text.as_str(), |name| name.as_str())).into(),
        life,
        offices: record.offices.iter().map(office).collect(),
        note: record.note.as_ref().map(|note| text::lines(note).into()),
        says,
    }
}

/// The sources, in the order written, each with where it is used.
pub(super) fn sources(scene: &Scene<'_>) -> Vec<Source> {
    let mut used: Vec<Vec<ClaimId>> = vec![Vec::new(); scene.debate.references.len()];
    let mut note = |source: ReferenceId, id: ClaimId| {
        let list: &mut Vec<ClaimId> = &mut used[source.index()];
        if list.last() != Some(&id) {
            list.push(id);
        }
    };
    for (id, claim) in scene.debate.claim_ids().zip(&scene.debate.claims) {
        if let Some(Spanned { value: Speaker::Reference(source), .. }) = &claim.by {
            note(*source, id);
        }
        claim.evidence.iter().for_each(|evidence| note(evidence.reference.value, id));
    }
    let records = scene.debate.references.iter().zip(used).enumerate();
    records.map(|(index, (record, used))| source(scene, ReferenceId::new(index), record, used)).collect()
}

fn source(scene: &Scene<'_>, id: ReferenceId, record: &model::Reference, mut used: Vec<ClaimId>) -> Source {
    used.sort_by_key(|claim| scene.plan.claims[claim.index()]);
    used.dedup();
    let mut facts = Vec::new();
    if let Some(about) = &record.about {
        facts.push(fact("About the author", text::line(about)));
    }
    if let Some(kind) = &record.kind {
        facts.push(fact("Kind", text::line(&kind.replace('-', " "))));
    }
    if let Some(provenance) = &record.provenance {
        facts.push(fact("Provenance", words::provenance(provenance.value).to_owned()));
    }
    Source {
        anchor: Arc::clone(&scene.cites[id.index()].anchor),
        number: id.index() + 1,
        head: Arc::clone(&scene.cites[id.index()].head),
        record: cite::record(record),
        facts,
        note: record.note.as_ref().map(|note| text::lines(note).into()),
        used: used.into_iter().map(|claim| scene.bare(scene.plan.of_claim(claim))).collect(),
    }
}

/// Findings with their places, in the order given.
pub(super) fn findings(scene: &Scene<'_>, sources: &Sources, findings: &[Diagnostic]) -> Vec<Finding> {
    if findings.is_empty() {
        return Vec::new();
    }
    let claims = scene.debate.claims.iter().zip(&scene.plan.claims).map(|(claim, place)| (&claim.name, *place));
    let reasons = scene.debate.reasons.iter().zip(&scene.plan.reasons).map(|(reason, place)| (&reason.name, *place));
    let places: BTreeMap<&str, u32> = claims.chain(reasons).map(|(name, place)| (name.text.as_str(), place)).collect();
    let node = |name: &String| {
        let place = places.get(name.as_str())?;
        Some(scene.pointer(&scene.plan.places[*place as usize]))
    };
    let shown = |finding: &Diagnostic| Finding {
        severity: finding.severity.word(),
        code: finding.code,
        headline: text::line(&finding.headline),
        place: text::line(&sources.locate(finding.span())),
        help: finding.help.as_ref().map(|help| text::line(help)),
        nodes: finding.subjects.iter().filter_map(node).collect(),
    };
    findings.iter().map(shown).collect()
}

/// The lens with this id, as a reader knows it.
pub(super) fn lens(debate: &model::Debate, id: LensId) -> Lens {
    let lens = &debate.lenses[id.index()];
    let name = lens.title.as_ref().map_or(lens.name.text.as_str(), |title| title.as_str());
    Lens { name: text::line(name), note: lens.note.as_ref().map(|note| text::lines(note).into()) }
}

/// The debate without a lens and then through each of its lenses; nothing where it has none.
pub(super) fn judged(scene: &Scene<'_>) -> Vec<Evaluation> {
    if scene.debate.lenses.is_empty() {
        return Vec::new();
    }
    let all = std::iter::once(None).chain((0..scene.debate.lenses.len()).map(|index| Some(LensId::new(index))));
    let current = scene.evaluation;
    all.map(|lens| if lens == current.lens { current.clone() } else { evaluate(scene.debate, lens) }).collect()
}

/// The verdicts on positions (or roots, where there are none) under every lens. `judged`: the debate in this order.
pub(super) fn lenses(scene: &Scene<'_>, judged: &[Evaluation]) -> Option<LensTable> {
    let section = scene.plan.sections.iter().find(|section| !section.cases.is_empty())?;
    if judged.is_empty() {
        return None;
    }
    let rows: Vec<ClaimId> = if section.issue.is_some() {
        let positions = scene.debate.issues.iter().flat_map(|issue| &issue.positions);
        positions.map(|position| position.value).collect()
    } else {
        section.cases.iter().filter_map(|case| scene.plan.places[case.root as usize].claim).collect()
    };
    let none = || Lens { name: "without a lens".to_owned(), note: None };
    let row = |claim: ClaimId| LensRow {
        link: scene.link(scene.plan.of_claim(claim)),
        verdicts: judged.iter().map(|evaluation| evaluation.claim(claim).into()).collect(),
    };
    Some(LensTable {
        columns: judged.iter().map(|judged| judged.lens.map_or_else(none, |id| lens(scene.debate, id))).collect(),
        rows: rows.into_iter().map(row).collect(),
    })
}
