//! Sources → a table for source work: who says so, when, how they know, with which interest, and what to ask.
//!
//! Nothing is supplied here: what the debate does not state is not stated. The questions follow from what is stated, and
//! from what is not.

use super::{
    plan,
    scene::Scene,
    sheet, text,
    view::{Inline, Link, Provenance, Provenances, Text},
    words,
};
use crate::{
    date::Date,
    evaluate::Evaluation,
    model::{self, ClaimId, Debate, Office, ReferenceId, Status},
    witness,
};

/// What is asked of every source.
const QUESTIONS: &[&str] = &[
    "Who says so, and to whom?",
    "When was it written, and when did it happen?",
    "How does the writer know: as a witness, from witnesses, from documents, from books?",
    "What did the writer gain by saying so, and what was left out?",
    "Who says otherwise?",
];

/// From so many years on, memory is asked about.
const LONG: i64 = 5;

/// How many sources are named on which the most hangs.
const MOST: usize = 5;

/// How many places are named at which a source is used.
const USED: usize = 12;

/// How many claims without a source are named.
const UNSOURCED: usize = 40;

/// The table of sources.
pub fn provenance(debate: &Debate, evaluation: &Evaluation) -> Provenances {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let mut used: Vec<Vec<ClaimId>> = vec![Vec::new(); debate.references.len()];
    for (id, claim) in debate.claim_ids().zip(&debate.claims) {
        for evidence in &claim.evidence {
            let list = &mut used[evidence.reference.value.index()];
            if list.last() != Some(&id) {
                list.push(id);
            }
        }
    }
    for list in &mut used {
        list.sort_by_key(|claim| plan.claims[claim.index()]);
        list.dedup();
    }
    let rows = used.iter().enumerate().map(|(index, used)| row(scene, ReferenceId::new(index), used)).collect();
    let without = plan.places.iter().filter(|place| place.home).filter(|place| {
        place.claim.map(|id| debate.claim(id)).is_some_and(|claim| {
            let is_said = matches!(claim.status, Status::Asserted | Status::Open);
            claim.evidence.is_empty() && claim.because.is_empty() && is_said && !claim.implicit
        })
    });
    let all = without.clone().count();
    Provenances {
        says: says(scene, &used),
        sheet: sheet::sheet(scene, None),
        questions: QUESTIONS,
        rows,
        unsourced: without.take(UNSOURCED).map(|place| scene.bare(place)).collect(),
        more: all.saturating_sub(UNSOURCED),
    }
}

/// How good the sources are as a whole, and on which the most hangs.
fn says(scene: &Scene<'_>, used: &[Vec<ClaimId>]) -> String {
    let records = &scene.debate.references;
    if records.is_empty() {
        return String::new();
    }
    let of = |wanted: model::Provenance| {
        let is = |record: &&model::Reference| record.provenance.as_ref().is_some_and(|found| found.value == wanted);
        records.iter().filter(is).count()
    };
    let all = [
        (of(model::Provenance::Primary), "primary"),
        (of(model::Provenance::Secondary), "secondary"),
        (of(model::Provenance::Tertiary), "tertiary"),
    ];
    let kinds: Vec<String> =
        all.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| format!("{count} {kind}")).collect();
    let sources = words::count(records.len(), "source");
    let mut says = vec![match kinds.len() {
        0 => format!("{sources}."),
        _ => format!("{sources}: {}.", words::list(&kinds)),
    }];
    let doubtful = records.iter().filter(|record| witness::unverified(record).is_some()).count();
    if doubtful > 0 {
        says.push(format!("Not seen whole, or not verified, as the debate itself notes: {doubtful} of them."));
    }
    // By source, how many claims have no other.
    let mut alone: Vec<(usize, usize)> = used.iter().map(|used| sole(scene, used)).enumerate().collect();
    alone.retain(|(_, count)| *count > 1);
    alone.sort_by_key(|(index, count)| (std::cmp::Reverse(*count), *index));
    if !alone.is_empty() {
        let told = |(index, count): &(usize, usize)| {
            format!("{} ({})", scene.cites[*index].head, words::count(*count, "claim"))
        };
        let most: Vec<String> = alone.iter().take(MOST).map(told).collect();
        says.push(format!("The most hangs on these alone: {}.", words::list(&most)));
    }
    says.join(" ")
}

/// How many of the claims that cite a source cite no other.
fn sole(scene: &Scene<'_>, used: &[ClaimId]) -> usize {
    let is_sole = |claim: &&ClaimId| {
        let evidence = &scene.debate.claim(**claim).evidence;
        evidence.iter().all(|piece| piece.reference.value == evidence[0].reference.value)
    };
    used.iter().filter(is_sole).count()
}

fn row(scene: &Scene<'_>, id: ReferenceId, used: &[ClaimId]) -> Provenance {
    let record = scene.debate.reference(id);
    let clean =
        |text: Option<&str>| -> Option<Text> { text.map(text::line).filter(|text| !text.is_empty()).map(Text::from) };
    let dates: Vec<&Date> =
        used.iter().filter_map(|claim| scene.debate.claim(*claim).when.as_ref()).map(|when| &when.value).collect();
    let issued = record.issued.as_ref().map(|issued| &issued.value);
    let death = posthumous(scene.debate, record);
    // Whoever had died by then wrote it before.
    let years = years(&dates, death.or(issued));
    Provenance {
        number: id.index() + 1,
        head: scene.cites[id.index()].head.clone(),
        title: clean(record.title.as_ref().map(|title| title.as_str())),
        genre: clean(record.kind.as_ref().map(|kind| genre(kind)).as_deref()),
        author: clean(record.author.as_ref().map(|author| author.as_str())),
        about: clean(record.about.as_ref().map(|about| about.as_str())),
        written: clean(issued.map(|issued| written(issued, death)).as_deref()),
        events: clean(span(&dates).as_deref()),
        between: years.map(|(least, most)| between(least, most).into()),
        knows: knows(scene, record, used, years),
        interest: interest(scene, record, &dates),
        used: used.iter().take(USED).map(|claim| scene.bare(scene.plan.of_claim(*claim))).collect(),
        more: used.len().saturating_sub(USED),
        asks: asks(scene, id, used, years),
    }
}

/// When a person of the debate died who wrote a source that was published only afterwards.
fn posthumous<'a>(debate: &'a Debate, record: &model::Reference) -> Option<&'a Date> {
    let died = &debate.person(witness::taking_part(debate, record)?).died.as_ref()?.value;
    died.certainly_before(&record.issued.as_ref()?.value).then_some(died)
}

fn written(issued: &Date, death: Option<&Date>) -> String {
    match death {
        Some(died) => format!("before the writer died ({died}); published afterwards ({issued})"),
        None => issued.to_string(),
    }
}

/// What kind of text a type names, in the words of ordinary speech: the types of bibliographies put the noun first.
fn genre(kind: &str) -> String {
    match kind.split_once('-') {
        Some((noun @ ("article" | "entry" | "paper" | "post"), more)) => format!("{more} {noun}"),
        _ => kind.replace('-', " "),
    }
}

/// The first and the last of some dates.
fn span(dates: &[&Date]) -> Option<String> {
    let first = dates.iter().min_by_key(|date| date.sort_key())?;
    let last = dates.iter().max_by_key(|date| date.sort_key())?;
    if first == last {
        return Some(first.to_string());
    }
    // Of several dates the years are enough, where they are known.
    let years = first.earliest().map(|day| day.year).zip(last.latest().map(|day| day.year));
    Some(match years {
        Some((first, last)) if first == last && first > 0 => format!("in {first}"),
        Some((first, last)) if first > 0 => format!("{first} – {last}"),
        _ => format!("{first} – {last}"),
    })
}

/// How many whole years lie between what happened and what was written, at least and at most.
fn years(dates: &[&Date], issued: Option<&Date>) -> Option<(i64, i64)> {
    let all: Vec<(i64, i64)> = dates.iter().filter_map(|date| date.whole_years_until(issued?)).collect();
    let least = all.iter().map(|(least, _)| *least).min()?;
    let most = all.iter().map(|(_, most)| *most).max()?;
    Some((least, most))
}

fn between(least: i64, most: i64) -> String {
    let count = |years: i64| words::count(usize::try_from(years).unwrap_or_default(), "year");
    match (least, most) {
        (_, most) if most < 0 => "written before".to_owned(),
        (least, 0) if least <= 0 => "less than a year".to_owned(),
        (least, most) if least < 0 => format!("up to {}", count(most)),
        (least, most) if least == most => count(most),
        (least, most) => format!("{least} to {}", count(most)),
    }
}

/// How the author knows, as far as the debate says.
fn knows(scene: &Scene<'_>, record: &model::Reference, used: &[ClaimId], years: Option<(i64, i64)>) -> Option<Text> {
    let debate = scene.debate;
    let mut told = Vec::new();
    if let Some(provenance) = &record.provenance {
        told.push(match provenance.value {
            model::Provenance::Primary => "primary: from the time, or from somebody who was there",
            model::Provenance::Secondary => "secondary: from sources that the writer studied",
            model::Provenance::Tertiary => "tertiary: from what others wrote about it",
        });
    }
    let claims = || used.iter().map(|claim| debate.claim(*claim));
    // Where a claim from memory has several sources, the one that is nearer to the events need not be the memory.
    let tells = sole(scene, used) > 0 || years.is_none_or(|(_, most)| most >= LONG);
    let remembered = !used.is_empty() && tells && claims().all(witness::is_tagged_memoir);
    let is_primary = record.provenance.as_ref().is_none_or(|provenance| provenance.value == model::Provenance::Primary);
    if witness::is_memoir(record) {
        told.push("a memoir");
    } else if remembered && is_primary {
        told.push("told from memory");
    } else if remembered {
        told.push("it passes on what somebody remembered");
    }
    if claims().any(|claim| witness::speaks_for_itself(debate, claim, record)) {
        told.push("the one who says it is the one who wrote it");
    }
    (!told.is_empty()).then(|| told.join("; ").into())
}

/// What the author has at stake, as far as the debate says: somebody who takes part in it, with the offices held when
/// it happened or was written; all offices, where neither is known.
fn interest(scene: &Scene<'_>, record: &model::Reference, events: &[&Date]) -> Option<Text> {
    let id = witness::taking_part(scene.debate, record)?;
    let when = || events.iter().copied().chain(record.issued.as_ref().map(|issued| &issued.value));
    let is_held = |office: &&Office| when().next().is_none() || when().any(|when| !office.excludes(when));
    let held = scene.debate.person(id).offices.iter().filter(is_held);
    let offices: Vec<String> = held.map(|office| text::line(&office.office)).collect();
    let offices = if offices.is_empty() { String::new() } else { format!(": {}", offices.join("; ")) };
    Some(format!("{} takes part in what the debate is about{offices}", scene.to_person(id).label).into())
}

/// What to ask of a source, from what is known of it and what is not.
fn asks(scene: &Scene<'_>, id: ReferenceId, used: &[ClaimId], years: Option<(i64, i64)>) -> Vec<Vec<Inline>> {
    let record = scene.debate.reference(id);
    let mut asks = Vec::new();
    let mut ask = |text: String| asks.push(vec![Inline::Words(text)]);
    if record.author.is_none() {
        ask("Who wrote it, and for whom?".to_owned());
    }
    if record.issued.is_none() {
        ask("When was it written, and from what can one tell?".to_owned());
    }
    if record.provenance.is_none() {
        ask("How does the writer know?".to_owned());
    }
    if let Some((_, most)) = years.filter(|(_, most)| *most >= LONG) {
        let whose = match record.provenance.as_ref().map(|provenance| provenance.value) {
            Some(model::Provenance::Primary) => "what has the writer heard and read since?",
            _ => "which sources were open by then, and which were not?",
        };
        ask(format!("Up to {most} years lie between: {whose}"));
    }
    if let Some(person) = witness::taking_part(scene.debate, record) {
        let name = scene.to_person(person).label;
        ask(format!("{name} took part: what was there to gain by saying so?"));
    }
    if posthumous(scene.debate, record).is_some() {
        ask("It appeared after the writer's death: who edited it, and from what?".to_owned());
    }
    if witness::is_memoir(record) {
        ask("It was written to be read by posterity: what would the writer rather leave out?".to_owned());
    }
    if let Some(note) = witness::unverified(record) {
        ask(format!("“{}”: what would have to be looked at?", text::line(note)));
    }
    let alone =
        |claim: &&ClaimId| scene.debate.claim(**claim).evidence.iter().all(|evidence| evidence.reference.value == id);
    let alone: Vec<Link> = used.iter().filter(alone).map(|claim| scene.bare(scene.plan.of_claim(*claim))).collect();
    if alone.len() == used.len() && alone.len() > 1 {
        let all = "The only source for all that it is used for: who else confirms it?";
        asks.push(vec![Inline::Words(all.to_owned())]);
    } else if !alone.is_empty() {
        let mut line = vec![Inline::Words("The only source for ".to_owned())];
        let more = alone.len().saturating_sub(FEW);
        let mut parts: Vec<Vec<Inline>> = alone.into_iter().take(FEW).map(|link| vec![Inline::Link(link)]).collect();
        if more > 0 {
            parts.push(vec![Inline::Words(format!("{more} more"))]);
        }
        line.extend(words::list_of(parts));
        line.push(Inline::Words(": who else confirms it?".to_owned()));
        asks.push(line);
    }
    asks
}

/// How many claims are named in a question.
const FEW: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_between_are_told_as_far_as_they_are_known() {
        assert_eq!(between(0, 0), "less than a year");
        assert_eq!(between(-1, 0), "less than a year");
        assert_eq!(between(49, 50), "49 to 50 years");
        assert_eq!(between(1, 1), "1 year");
        assert_eq!(between(-1, 3), "up to 3 years");
        assert_eq!(between(-9, -2), "written before");
    }

    #[test]
    fn a_type_is_told_as_people_say_it() {
        assert_eq!(genre("article-newspaper"), "newspaper article");
        assert_eq!(genre("article"), "article");
        assert_eq!(genre("motion-picture"), "motion picture");
    }
}
