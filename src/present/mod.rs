//! Debate, verdicts, findings → view: order, numbers and wording of everything that a reader is shown.
//!
//! 1. [`plan`] gives every node its place in reading order and its number.
//! 2. [`mod@case`] says what is read there; [`words`] has the sentences, [`cite`] the cites and cards.
//! 3. [`mod@answers`] turns the tree round into the answers file; [`lists`] makes people, sources and findings;
//!    [`mod@questions`], [`speech`], [`mod@flow`] and [`round`] word what is prepared for the round;
//!    [`chronology`] and [`timeline`] say what happened when;
//!    [`verdicts`] sets other semantics beside the grounded verdicts;
//!    [`why`] and [`win`] tell what fixes a verdict and what would change it, [`strength`] how strong a claim is;
//!    [`coverage`] sets each sentence of a source against the claims that quote it; [`map`] picks the boxes and
//!    arrows that GitHub draws; [`picture`] draws the whole map, [`maps`] what of it fits beside a text on paper, and
//!    [`mod@sheets`] sets all of it on paper; [`choices`] lists what claims can be picked by; [`mod@worksheet`] leaves
//!    something of the map blank, [`mod@cards`] prints its claims to be cut out; [`mod@matrix`], [`sides`] and
//!    [`mod@provenance`] are sheets for analysts, judges and classes.
//!
//! No markup and no escaping: that is for [`render`](crate::render). If two renderers would compute the same thing, it
//! belongs here.

mod answers;
pub mod cards;
mod case;
mod choices;
mod chronology;
mod cite;
pub mod comparison;
mod coverage;
mod flow;
mod lists;
mod map;
mod maps;
pub mod matrix;
pub mod picture;
mod plan;
mod position;
pub mod provenance;
mod questions;
mod round;
#[cfg(test)]
pub(crate) mod samples;
mod scene;
mod sheet;
pub mod sheets;
pub mod sides;
mod speech;
pub mod strength;
mod text;
mod timeline;
pub mod verdicts;
pub mod view;
pub mod why;
pub mod win;
mod words;
pub mod worksheet;

pub use self::speech::Wish;

use self::{
    plan::{Place, Section},
    scene::Scene,
    view::{Companion, ContentsRow, Group, Link, Standing, StandingRow, View},
};
use crate::{
    diagnostic::Diagnostic,
    evaluate::{Evaluation, explain},
    model::{ClaimId, Debate, Issue},
    prepare::formats::Format,
    source::{Sources, Spanned},
};

/// How many levels of the tree the contents show.
const CONTENTS_LEVELS: usize = 2;

/// How many letters of a claim the contents show.
const CONTENTS_TEXT: usize = 96;

/// Makes the view of a debate, as judged.
///
/// `findings` are those that are still open; `sources` holds the texts that they point into.
pub fn view(debate: &Debate, sources: &Sources, evaluation: &Evaluation, findings: &[Diagnostic]) -> View {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    // These try things out, and need the room for that while nothing else is held.
    let (stakes, questions, verdicts) =
        (win::must_be_won(scene), questions::most_telling(scene), verdicts::for_brief(scene));
    let conflicts = &chronology::conflicts(scene);
    let lens = evaluation.lens.map(|id| lists::lens(debate, id));
    let judged = &lists::judged(scene);
    let picture::Companion { picture, left_out, boxed } = picture::companion(scene, judged);
    let question = text(debate.question.as_ref());
    let title = title(debate);
    let contents = contents(scene);
    let standings: Vec<Option<Standing>> = plan.sections.iter().map(|section| standing(scene, section)).collect();
    let groups = plan
        .sections
        .iter()
        .zip(&standings)
        .filter_map(|(section, standing)| group(scene, section, standing.as_ref(), &boxed));
    let groups = groups.collect();
    let mut view = View {
        parts: Vec::new(),
        question: question.filter(|question| *question != title),
        title,
        summary: debate.summary.as_ref().map(|summary| text::lines(summary)).filter(|summary| !summary.is_empty()),
        language: text(debate.language.as_ref()).unwrap_or_else(|| "en".to_owned()),
        bidi: text::may_run_leftwards(sources),
        as_of: debate.as_of.as_ref().map(|date| text::line(&date.value.to_string())),
        overlays: words::overlays(debate),
        extent: words::extent(debate),
        key: words::key(lens.as_ref().map(|lens| lens.name.as_str())),
        lens,
        standings: standings.into_iter().flatten().collect(),
        stakes,
        contents_cut: plan.places.iter().any(|place| place.continued.is_some() || height(place) > CONTENTS_LEVELS),
        contents,
        groups,
        answers: answers::answers(scene),
        questions,
        lenses: lists::lenses(scene, judged),
        verdicts,
        chronology: chronology::chronology(scene, conflicts),
        timeline: timeline::timeline(scene, conflicts),
        people: lists::people(scene),
        sources: lists::sources(scene),
        coverage: coverage::coverage(scene),
        findings: lists::findings(scene, sources, findings),
        map: map::map(scene),
        companion: Companion {
            picture,
            left_out,
            schools: choices::schools(scene),
            speakers: choices::speakers(scene),
            lenses: choices::lenses(scene, judged),
        },
        maps: maps::maps(scene),
    };
    view.parts = parts(&view);
    view
}

/// What whoever argues for a position, or everybody, can ask the others.
///
/// `most`: how many points a side has at most, the most telling ones.
///
/// # Errors
/// When no position or claim has this name or number: the words say which there are.
pub fn questions(
    debate: &Debate,
    evaluation: &Evaluation,
    position: Option<&str>,
    most: usize,
) -> Result<view::Questions, String> {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let position = position.map(|name| position::named(scene, name)).transpose()?;
    Ok(questions::questions(scene, position, most))
}

/// The strongest case for a position that fits the clock. `position`: its id or number; `None`: the first.
///
/// # Errors
/// When there is no such position: the words say which there are.
pub fn speeches(
    debate: &Debate,
    evaluation: &Evaluation,
    position: Option<&str>,
    wish: Wish<'_>,
) -> Result<view::Speeches, String> {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    Ok(speech::speeches(scene, position::or_first(scene, position)?, wish))
}

/// The case for a position: what to argue, in the order that wins, with the evidence and what will be said against it.
/// `position`: its id or number; `None`: the first.
///
/// # Errors
/// When there is no such position: the words say which there are.
pub fn case(debate: &Debate, evaluation: &Evaluation, position: Option<&str>) -> Result<view::Document, String> {
    document(debate, evaluation, position, round::case)
}

/// The answers to all that is said against a position and for its rivals. `position`: its id or number; `None`: the
/// first.
///
/// # Errors
/// When there is no such position: the words say which there are.
pub fn answers(debate: &Debate, evaluation: &Evaluation, position: Option<&str>) -> Result<view::Document, String> {
    document(debate, evaluation, position, round::answers)
}

/// What is in a pack: one part a position, or what belongs to all.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// The position; `None`: all.
    pub position: Option<ClaimId>,
    /// The files, each with what it is.
    pub files: Vec<(String, String)>,
}

/// The table of contents of a pack, with a way to each file. Names of files stand as they are, so they must be plain.
pub fn contents_of(debate: &Debate, evaluation: &Evaluation, chapters: &[Chapter], left_out: usize) -> view::Document {
    let plan = plan::plan(debate);
    round::contents(&Scene::new(debate, evaluation, &plan), chapters, left_out)
}

/// The positions of the issues in reading order; without issues, the claims that no other rests on. At most so many;
/// and how many there are beyond.
pub fn positions(debate: &Debate, most: usize) -> (Vec<ClaimId>, usize) {
    let plan = plan::plan(debate);
    let roots = plan.cases().map(|case| &plan.places[case.root as usize]);
    let has_issues = !debate.issues.is_empty();
    let roots = roots.filter(|place| !has_issues || place.role == view::Role::Position);
    let all: Vec<ClaimId> = roots.filter_map(|place| place.claim).collect();
    let beyond = all.len().saturating_sub(most);
    (all.into_iter().take(most).collect(), beyond)
}

/// The position of this id or number.
///
/// # Errors
/// When there is no such position: the words say which there are.
pub fn case_of(debate: &Debate, evaluation: &Evaluation, asked: &str) -> Result<ClaimId, String> {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let claim = position::named(scene, asked)?;
    position::check_top(scene, claim)?;
    Ok(claim)
}

/// The number of a claim in all outputs.
pub fn number(debate: &Debate, claim: ClaimId) -> view::Text {
    plan::plan(debate).of_claim(claim).number.clone()
}

fn document(
    debate: &Debate,
    evaluation: &Evaluation,
    position: Option<&str>,
    make: fn(&Scene<'_>, ClaimId) -> view::Document,
) -> Result<view::Document, String> {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let own = position::or_first(scene, position)?;
    position::check_top(scene, own)?;
    Ok(make(scene, own))
}

/// A flow sheet with the arguments of a debate already in it. `position`: that of the side which begins, by its id or
/// number; `None`: the first.
///
/// # Errors
/// When there is no such position: the words say which there are.
pub fn flow(
    debate: &Debate,
    evaluation: &Evaluation,
    position: Option<&str>,
    format: &'static Format,
) -> Result<view::Flow, String> {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let own = position::or_first(scene, position)?;
    position::check_top(scene, own)?;
    Ok(flow::flow(scene, own, format))
}

/// A text of one line, unless it is empty.
fn text(text: Option<&Spanned<String>>) -> Option<String> {
    text.map(|text| text::line(text)).filter(|text| !text.is_empty())
}

/// The title; the question of the debate where it has no title.
fn title(debate: &Debate) -> String {
    text(debate.title.as_ref())
        .or_else(|| text(debate.question.as_ref()))
        .unwrap_or_else(|| "Untitled debate".to_owned())
}

/// The parts that there are.
fn parts(view: &View) -> Vec<Link> {
    let parts = [
        ("standing", "Where it stands", !view.groups.is_empty()),
        ("stakes", "What must be won", !view.stakes.is_empty()),
        ("outline", "Outline", !view.groups.is_empty()),
        ("map", "Map", view.companion.picture.is_some()),
        ("cases", "Cases", !view.groups.is_empty()),
        ("answers", "Answers file", !view.answers.is_empty()),
        ("questions", "Cross-examination", !view.questions.is_empty()),
        ("lenses", "Lenses", view.lenses.is_some()),
        ("semantics", "Other semantics", view.verdicts.is_some()),
        ("chronology", "Chronology", !view.chronology.is_empty()),
        ("people", "People", !view.people.is_empty()),
        ("sources", "Sources", !view.sources.is_empty()),
        ("coverage", "Coverage", !view.coverage.is_empty()),
        ("findings", "Open findings", !view.findings.is_empty()),
    ];
    let link =
        |(anchor, label, _): (&str, &str, bool)| Link { anchor: anchor.into(), label: label.into(), text: "".into() };
    parts.into_iter().filter(|(_, _, there)| *there).map(link).collect()
}

/// Where the question of a section stands. Claims outside all issues are told so only where there are no issues.
fn standing(scene: &Scene<'_>, section: &Section) -> Option<Standing> {
    let row = |claim: ClaimId| StandingRow {
        link: scene.link(scene.plan.of_claim(claim)),
        verdict: scene.claim_verdict(claim),
        why: scene.told(explain::claim(scene.debate, scene.evaluation, claim)),
    };
    let Some(issue) = section.issue else {
        let roots = section.cases.iter().filter_map(|case| scene.plan.places[case.root as usize].claim);
        let rows: Vec<StandingRow> = roots.map(row).collect();
        let answer = words::standing(false, &rows);
        return scene.debate.issues.is_empty().then_some(Standing { question: None, answer, standard: None, rows });
    };
    let issue = &scene.debate.issues[issue.index()];
    let lens = scene.evaluation.lens.and_then(|id| scene.debate.lenses[id.index()].standard.as_ref());
    let standard = lens.or(issue.standard.as_ref()).map(|standard| standard.value);
    let rows: Vec<StandingRow> = issue.positions.iter().map(|position| row(position.value)).collect();
    Some(Standing {
        question: Some(question(scene, section)),
        answer: words::standing(true, &rows),
        standard: standard.map(words::standard),
        rows,
    })
}

/// The question of a section, or the heading it has instead.
fn question(scene: &Scene<'_>, section: &Section) -> String {
    let Some(issue) = section.issue.map(|id| &scene.debate.issues[id.index()]) else {
        let among_issues = !scene.debate.issues.is_empty();
        return if among_issues { "Also claimed" } else { "What is claimed" }.to_owned();
    };
    question_of(scene.debate, issue)
}

/// The question of an issue, or the name it has instead.
fn question_of(debate: &Debate, issue: &Issue) -> String {
    let written = issue.question.as_ref().or(debate.question.as_ref());
    let written = written.map(|question| text::line(question)).filter(|question| !question.is_empty());
    written.unwrap_or_else(|| text::line(&issue.name.text))
}

/// The first few claims that a debate is about: its positions; without issues, those that no other rests on.
pub fn heads(debate: &Debate) -> Vec<ClaimId> {
    let plan = plan::plan(debate);
    let heads = plan.cases().filter_map(|case| plan.places[case.root as usize].claim);
    heads.take(HEADS).collect()
}

/// How many claims are named to somebody who names none.
const HEADS: usize = 6;

/// The claim with this id, or at this number of the outline.
pub fn named(debate: &Debate, word: &str) -> Option<ClaimId> {
    let by_id = debate.claim_ids().find(|id| debate.claim(*id).name.text == word);
    by_id
        .or_else(|| plan::plan(debate).places.iter().find(|place| &*place.number == word).and_then(|place| place.claim))
}

fn group(scene: &Scene<'_>, section: &Section, standing: Option<&Standing>, boxed: &[bool]) -> Option<Group> {
    let issues = scene.debate.issues.len();
    (!section.cases.is_empty()).then(|| Group {
        anchor: section.anchor(),
        eyebrow: match section.issue {
            Some(issue) if issues > 1 => format!("Issue {} of {issues}", issue.index() + 1),
            Some(_) => "The issue".to_owned(),
            None if issues > 0 => "Outside the issues".to_owned(),
            None => "The cases".to_owned(),
        },
        heading: question(scene, section),
        heading_is_text: section.issue.is_some(),
        answer: standing.map(|standing| standing.answer.clone()),
        cases: section.cases.iter().map(|case| case::case(scene, case, boxed)).collect(),
    })
}

/// How far below its position a node stands, in its list.
fn height(place: &Place) -> usize {
    if place.parent == plan::NOWHERE { 0 } else { place.level + 1 }
}

/// The upper levels of all cases.
fn contents(scene: &Scene<'_>) -> Vec<ContentsRow> {
    let mut places: Vec<&Place> = Vec::new();
    for case in scene.plan.cases() {
        places.push(&scene.plan.places[case.root as usize]);
        places.extend(scene.plan.places[case.places.clone()].iter().filter(|place| height(place) <= CONTENTS_LEVELS));
    }
    let levels: Vec<usize> = places.iter().map(|place| height(place)).collect();
    let row = |(place, tie): (&Place, case::Tie)| {
        let mut link = scene.link(place);
        if let (None, Some(step)) = (place.claim, place.step) {
            // Its premises follow on the next lines.
            let label = scene.debate.reason(step).label.as_ref();
            link.text = label.map(|label| text::line(label)).unwrap_or_default().into();
        }
        if link.text.len() > CONTENTS_TEXT {
            link.text = text::short(&link.text, CONTENTS_TEXT).into();
        }
        ContentsRow {
            link,
            role: place.role,
            verdict: scene.verdict(place),
            level: height(place),
            opens: tie.opens,
            closes: tie.closes,
        }
    };
    places.iter().copied().zip(case::ties(&levels)).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::{samples::*, *};
    use crate::evaluate::evaluate;

    fn seen(debate: &Debate) -> View {
        view(debate, &Sources::default(), &evaluate(debate, None), &[])
    }

    #[test]
    fn an_empty_debate_has_a_title_and_no_parts() {
        let view = seen(&Debate::default());
        assert_eq!(view.title, "Untitled debate");
        assert!(view.standings.is_empty() && view.groups.is_empty() && view.contents.is_empty());
        assert!(view.answers.is_empty() && view.map.boxes.is_empty() && view.extent.is_empty());
    }

    #[test]
    fn without_issues_the_claims_that_no_other_rests_on_are_what_is_claimed() {
        let mut debate = claims(&["p", "q", "r"]);
        reason(&mut debate, 0, &[2]);
        let view = seen(&debate);
        assert_eq!(view.groups[0].heading, "What is claimed");
        assert_eq!(view.standings[0].rows.len(), 2);
        assert_eq!(view.standings[0].answer, "All 2 claims are accepted.");
    }

    #[test]
    fn claims_outside_the_issues_are_not_lost() {
        let mut debate = claims(&["p", "q"]);
        issue(&mut debate, &[0]);
        let view = seen(&debate);
        assert_eq!(view.groups[1].heading, "Also claimed");
        assert_eq!(view.standings.len(), 1);
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_reasons_is_seen_whole() {
        let debate = chain(100_000);
        let view = seen(&debate);
        let case = &view.groups[0].cases[0];
        let nodes = 1 + case.nodes.len() + case.continuations.iter().map(|part| part.nodes.len()).sum::<usize>();
        assert_eq!(nodes, 100_000);
    }
}
