//! Surveys → the verdicts of several semantics side by side, with the places where they part.

use super::{
    plan::{self, Plan},
    question,
    scene::Scene,
    text, title,
    view::{Column, Link, Measure, Spread, VerdictRow, VerdictSection, Verdicts},
    words,
};
use crate::{
    evaluate::{
        Evaluation, Label,
        semantics::{Conditions, Survey},
    },
    framework::{self, Count, End, Extent, Labels, Outcome, Semantics, Stop},
    model::{ClaimId, Debate},
    strength::{Strengths, semantics},
};

/// How many undecided claims and reasons there may be for the brief to ask other semantics. The search is hard in the
/// worst case; a limit on time would make the brief depend on the machine.
const FEW: usize = 300;

/// How many claims beside the positions the brief lists.
const LISTED: usize = 30;

/// What was found out about a debate.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The debate.
    pub debate: &'a Debate,
    /// The grounded verdicts, through the lens and by the standard asked for.
    pub evaluation: &'a Evaluation,
    /// What each semantics makes of it, in the order in which they are shown.
    pub surveys: &'a [Survey],
    /// How strong each claim is, if that was asked.
    pub strengths: Option<(&'static semantics::Semantics, &'a Strengths)>,
    /// In words, the standard that all positions were held to, if one was asked for.
    pub standard: Option<&'a str>,
}

/// The table. With `whole`, all claims are listed, else the positions and the claims on which the semantics disagree.
pub fn verdicts(found: Found<'_>, whole: bool) -> Verdicts {
    let plan = plan::plan(found.debate);
    let scene = &Scene::new(found.debate, found.evaluation, &plan);
    table(scene, found, whole)
}

fn table(scene: &Scene<'_>, found: Found<'_>, whole: bool) -> Verdicts {
    let row = |id| row(scene, found, id);
    let mut listed = vec![false; found.debate.claims.len()];
    let mut sections = Vec::new();
    for section in &scene.plan.sections {
        let claims: Vec<ClaimId> = match section.issue {
            Some(issue) => found.debate.issues[issue.index()].positions.iter().map(|claim| claim.value).collect(),
            None if found.debate.issues.is_empty() => {
                section.cases.iter().filter_map(|case| scene.plan.places[case.root as usize].claim).collect()
            }
            None => continue,
        };
        for claim in &claims {
            listed[claim.index()] = true;
        }
        let rows: Vec<VerdictRow> = claims.into_iter().map(row).collect();
        if !rows.is_empty() {
            sections.push(VerdictSection {
                heading: question(scene, section),
                is_question: section.issue.is_some(),
                rows,
            });
        }
    }
    let others: Vec<VerdictRow> =
        in_order(scene.plan).filter(|id| !listed[id.index()]).map(row).filter(|row| whole || row.differs).collect();
    let differing = sections.iter().flat_map(|section| &section.rows).chain(&others).filter(|row| row.differs).count();
    if !others.is_empty() {
        let heading = if whole { "Other claims" } else { "Other claims on which they disagree" };
        sections.push(VerdictSection { heading: heading.to_owned(), is_question: false, rows: others });
    }
    Verdicts {
        title: title(found.debate),
        judged: judged(found),
        columns: found.surveys.iter().map(column).collect(),
        measure: found.strengths.map(|(measure, _)| Measure { name: measure.name, about: measure.about }),
        sections,
        notes: notes(found, differing),
    }
}

/// The claims in reading order.
fn in_order(plan: &Plan) -> impl Iterator<Item = ClaimId> + use<'_> {
    plan.places.iter().filter(|place| place.home).filter_map(|place| place.claim)
}

/// What the brief says of other semantics: nothing where all of them agree on every claim.
pub(super) fn for_brief(scene: &Scene<'_>) -> Option<Verdicts> {
    let (debate, evaluation) = (scene.debate, scene.evaluation);
    let undecided = debate.claim_ids().filter(|id| evaluation.claim(*id) == Label::Undecided).count();
    // Where the grounded labelling decides everything it is the only one of every semantics.
    if undecided == 0 || undecided > FEW {
        return None;
    }
    let conditions = Conditions::new(debate, evaluation.lens, None);
    let survey = |semantics| conditions.survey(semantics, Stop::never());
    let surveys = [Semantics::Grounded, Semantics::Preferred, Semantics::Stable].map(survey);
    let found = Found { debate, evaluation, surveys: &surveys, strengths: None, standard: None };
    let mut table = table(scene, found, false);
    // The brief has said how it is judged, and shows only what differs.
    table.judged.clear();
    for section in &mut table.sections {
        section.rows.retain(|row| row.differs);
        if !section.is_question && section.rows.len() > LISTED {
            let more = words::count(section.rows.len() - LISTED, "more claim");
            table.notes.push(format!("They also disagree on {more}; `elenchus verdict` lists them all."));
            section.rows.truncate(LISTED);
        }
    }
    table.sections.retain(|section| !section.rows.is_empty());
    (!table.sections.is_empty()).then_some(table)
}

fn row(scene: &Scene<'_>, found: Found<'_>, id: ClaimId) -> VerdictRow {
    let cells: Vec<Spread> = found.surveys.iter().map(|survey| spread(survey.semantics, survey.claim(id))).collect();
    let link: Link = scene.link(scene.plan.of_claim(id));
    VerdictRow {
        id: text::line(&found.debate.claim(id).name.text),
        link,
        strength: found.strengths.and_then(|(_, strengths)| strengths.claim(id)),
        differs: cells.windows(2).any(|two| !two[0].agrees(two[1])),
        cells,
    }
}

fn spread(semantics: Semantics, labels: Labels) -> Spread {
    use framework::Label::{In, Out, Undecided};
    let in_all = [In, Out, Undecided].into_iter().find(|label| labels.extent(*label) == Extent::All);
    match in_all {
        Some(label) if semantics == Semantics::Grounded => Spread::Only(label.into()),
        Some(label) => Spread::All(label.into()),
        None if labels == Labels::NONE => Spread::Nothing,
        None if labels.has(In) => Spread::Some,
        None => Spread::None,
    }
}

fn column(survey: &Survey) -> Column {
    Column {
        name: Semantics::WORDS.iter().find(|(_, known)| *known == survey.semantics).map_or("", |(word, _)| word),
        about: words::semantics(survey.semantics),
        labellings: labellings(&survey.count),
    }
}

fn labellings(count: &Outcome<Count>) -> String {
    let number = count.found.to_string();
    let word = if number == "1" { "labelling" } else { "labellings" };
    match (count.end, number.as_str()) {
        (End::Whole, "0") => "no labelling".to_owned(),
        (End::Whole, _) => format!("{number} {word}"),
        (End::Limit | End::Stopped, _) => format!("at least {number} {word}; the count was stopped"),
    }
}

/// How it was judged, in words.
fn judged(found: Found<'_>) -> Vec<String> {
    let mut judged = Vec::new();
    judged.extend(words::overlays(found.debate));
    if let Some(lens) = found.evaluation.lens {
        judged.push(format!("seen through the lens {}", text::line(&found.debate.lenses[lens.index()].name.text)));
    }
    judged.extend(found.standard.map(|standard| format!("every position held to {standard}")));
    judged
}

fn notes(found: Found<'_>, differing: usize) -> Vec<String> {
    let mut notes = Vec::new();
    let all = found.debate.claims.len();
    match (all, differing) {
        (0, _) => notes.push("This debate holds no claims yet.".to_owned()),
        _ if found.surveys.len() < 2 => {}
        (1, 0) => notes.push("They agree on the only claim.".to_owned()),
        (_, 0) => notes.push(format!("They agree on all {all} claims.")),
        _ => notes.push(format!("They disagree on {differing} of {}.", words::count(all, "claim"))),
    }
    for survey in found.surveys.iter().filter(|survey| survey.end != End::Whole) {
        let name = column(survey).name;
        notes.push(format!(
            "The search for {name} labellings was stopped before its end: a claim may have other labels than those \
             shown. A longer `--timeout` gives it more time."
        ));
    }
    if let Some((measure, strengths)) = found.strengths {
        let course = strengths.course;
        if course.unsettled > 0 {
            notes.push(format!(
                "No strength by {}, counting claims and reasons: {}. They hang on loops in which it never comes to rest.",
                measure.name, course.unsettled
            ));
        } else if course.damped > 0 {
            notes.push(format!("{} came to rest only when damped.", words::count(course.damped, "loop")));
        }
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{evaluate::evaluate, present::samples::*};

    fn seen(debate: &Debate, all: &[Semantics], whole: bool) -> Verdicts {
        let evaluation = evaluate(debate, None);
        let conditions = Conditions::new(debate, None, None);
        let surveys: Vec<Survey> = all.iter().map(|semantics| conditions.survey(*semantics, Stop::never())).collect();
        verdicts(Found { debate, evaluation: &evaluation, surveys: &surveys, strengths: None, standard: None }, whole)
    }

    #[test]
    fn a_tie_is_accepted_in_some_and_the_other_claims_are_left_out() {
        let mut debate = claims(&["It rains.", "It is dry.", "Grass grows."]);
        against(&mut debate, 0, &[1]);
        against(&mut debate, 1, &[0]);
        issue(&mut debate, &[0, 1]);
        let table = seen(&debate, &[Semantics::Grounded, Semantics::Preferred], false);
        assert_eq!(table.sections.len(), 1);
        let cells: Vec<&str> = table.sections[0].rows[0].cells.iter().map(|cell| cell.words()).collect();
        assert_eq!(cells, ["undecided", "accepted in some"]);
        assert_eq!(table.columns[1].labellings, "2 labellings");
        assert_eq!(table.notes, ["They disagree on 2 of 3 claims."]);
        let whole = seen(&debate, &[Semantics::Grounded], true);
        assert_eq!(whole.sections[1].rows.len(), 1);
        assert!(whole.notes.is_empty());
    }

    #[test]
    fn where_there_is_no_labelling_the_table_says_so() {
        let mut debate = claims(&["This claim is false."]);
        against(&mut debate, 0, &[0]);
        let table = seen(&debate, &[Semantics::Stable], false);
        assert_eq!(table.sections[0].rows[0].cells, [Spread::Nothing]);
        assert_eq!(table.columns[0].labellings, "no labelling");
    }

    #[test]
    fn the_brief_is_silent_where_all_agree() {
        let mut debate = claims(&["It rains.", "The street is wet."]);
        reason(&mut debate, 0, &[1]);
        assert!(
            super::super::view(&debate, &crate::source::Sources::default(), &evaluate(&debate, None), &[])
                .verdicts
                .is_none()
        );
    }
}
