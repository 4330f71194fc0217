//! What differs between twins, and what has no twin.

use std::collections::BTreeMap;

use super::{Pair, Side};
use crate::{
    model::{Claim, ClaimId, Debate, Evidence, Kind, Reason, ReasonId, Role, Speaker, Status},
    names::Set,
    source::Spanned,
};

/// Something that was said differently before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// What, in the reader's words: `text`, `status`, `evidence` …
    pub what: &'static str,
    /// How it was; `None`: it was not said.
    pub before: Option<String>,
    /// How it is; `None`: it is no longer said.
    pub after: Option<String>,
}

/// A claim on both sides that differs.
#[derive(Clone, Debug)]
pub struct ClaimChange {
    /// In the first debate.
    pub before: ClaimId,
    /// In the second.
    pub after: ClaimId,
    /// What differs, never nothing.
    pub changes: Vec<Change>,
}

/// A reason on both sides that differs.
#[derive(Clone, Debug)]
pub struct ReasonChange {
    /// In the first debate.
    pub before: ReasonId,
    /// In the second.
    pub after: ReasonId,
    /// What differs, never nothing.
    pub changes: Vec<Change>,
}

/// What only one side has.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Loose {
    /// A step, with those of its premises that only this side has too.
    Reason(ReasonId),
    /// A claim under `unless` of a step that both sides have.
    Undercut(ReasonId, ClaimId),
    /// A claim that is in no such step.
    Claim(ClaimId),
}

/// The values of a record by what they are; what can stand several times does so.
pub(super) type Fields = Vec<(&'static str, String)>;

/// What differs between the values of two records, in the order of the fields.
pub(super) fn differences(before: Fields, after: Fields) -> Vec<Change> {
    let mut names: Vec<&'static str> = before.iter().chain(&after).map(|(name, _)| *name).collect();
    let mut seen = Set::default();
    names.retain(|name| seen.insert(*name));
    let mut sides: BTreeMap<&str, [Vec<String>; 2]> = BTreeMap::new();
    for (side, fields) in [before, after].into_iter().enumerate() {
        for (name, value) in fields {
            sides.entry(name).or_default()[side].push(value);
        }
    }
    let mut changes = Vec::new();
    for what in names {
        let [mut old, mut new] = sides.remove(what).unwrap_or_default();
        let mut kept = Set::default();
        kept.extend(new.iter().cloned());
        let gone = |values: &mut Vec<String>, others: &Set<String>| values.retain(|value| !others.contains(value));
        let olds: Set<String> = old.iter().cloned().collect();
        gone(&mut old, &kept);
        gone(&mut new, &olds);
        old.sort_unstable();
        new.sort_unstable();
        if let ([one], [other]) = (&old[..], &new[..]) {
            changes.push(Change { what, before: Some(one.clone()), after: Some(other.clone()) });
            continue;
        }
        changes.extend(old.into_iter().map(|value| Change { what, before: Some(value), after: None }));
        changes.extend(new.into_iter().map(|value| Change { what, before: None, after: Some(value) }));
    }
    changes
}

/// Adds values that were written.
pub(super) fn put<T: ToString>(fields: &mut Fields, name: &'static str, value: Option<&Spanned<T>>) {
    fields.extend(value.map(|value| (name, value.value.to_string())));
}

/// Adds a text, with each run of white space as one space.
pub(super) fn put_text(fields: &mut Fields, name: &'static str, value: Option<&Spanned<String>>) {
    fields.extend(value.map(|value| (name, value.split_whitespace().collect::<Vec<_>>().join(" "))));
}

pub(super) fn word_of<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> String {
    words.iter().find(|(_, meant)| meant == value).map_or("", |(word, _)| *word).to_owned()
}

/// Claims that differ, in order.
pub(super) fn claims(pair: &Pair<'_>) -> Vec<ClaimChange> {
    let mut found = Vec::new();
    for (before, after) in pair.claims.pairs() {
        let (before, after) = (ClaimId(before), ClaimId(after));
        let (old, new) = (pair.before.debate.claim(before), pair.after.debate.claim(after));
        let mut changes = Vec::new();
        if old.name.written && new.name.written && old.name.text != new.name.text {
            changes.push(renamed(&old.name.text, &new.name.text));
        }
        // Which of these claims is which says the number of the first debate.
        let others = |list: &[Spanned<ClaimId>], number: &dyn Fn(ClaimId) -> Option<ClaimId>, debate: &Debate| {
            let name = |id: ClaimId| number(id).map_or(debate, |_| pair.before.debate).claim(number(id).unwrap_or(id));
            list.iter().map(|other| ("contradicts", name(other.value).text.to_string())).collect::<Fields>()
        };
        let mut fields = (claim(pair.before.debate, old), claim(pair.after.debate, new));
        fields.0.extend(others(&old.contradicts, &|id| Some(id), pair.before.debate));
        fields.1.extend(others(&new.contradicts, &|id| pair.old_claim(id), pair.after.debate));
        changes.extend(differences(fields.0, fields.1));
        if !changes.is_empty() {
            found.push(ClaimChange { before, after, changes });
        }
    }
    found.sort_by_key(|change| pair.order.before[change.before.index()]);
    found
}

fn renamed(before: &str, after: &str) -> Change {
    Change { what: "id", before: Some(before.to_owned()), after: Some(after.to_owned()) }
}

/// What a claim says of itself.
fn claim(debate: &Debate, claim: &Claim) -> Fields {
    let mut fields = Fields::new();
    put_text(&mut fields, "text", Some(&claim.text));
    if let Some(by) = &claim.by {
        fields.push(("speaker", speaker(debate, by.value)));
    }
    fields.extend(claim.kind.as_ref().map(|kind| ("kind", word_of(&Kind::WORDS, &kind.value))));
    put(&mut fields, "when", claim.when.as_ref());
    put_text(&mut fields, "school", claim.school.as_ref());
    fields.extend(claim.tags.iter().map(|tag| ("tag", tag.to_string())));
    put(&mut fields, "strength", claim.strength.as_ref());
    fields.push(("status", word_of(&Status::WORDS, &claim.status)));
    fields.extend(claim.implicit.then(|| ("unstated", "yes".to_owned())));
    fields.extend(claim.evidence.iter().map(|evidence| ("evidence", self::evidence(debate, evidence))));
    put_text(&mut fields, "note", claim.note.as_ref());
    fields
}

fn speaker(debate: &Debate, speaker: Speaker) -> String {
    match speaker {
        Speaker::Person(id) => {
            let person = debate.person(id);
            person.full_name.as_ref().map_or(&person.name.text, |name| &name.value).clone()
        }
        Speaker::Reference(id) => source(debate, id),
    }
}

fn source(debate: &Debate, id: crate::model::ReferenceId) -> String {
    let record = debate.reference(id);
    record.title.as_ref().map_or(&record.name.text, |title| &title.value).clone()
}

/// The source, the place in it, the words.
fn evidence(debate: &Debate, evidence: &Evidence) -> String {
    let mut text = source(debate, evidence.reference.value);
    if let Some(lines) = &evidence.line {
        let place = match lines.value {
            lines if lines.first == lines.last => format!(", line {}", lines.first),
            lines => format!(", lines {}–{}", lines.first, lines.last),
        };
        text.push_str(&place);
    }
    for (word, place) in [(", page ", &evidence.page), (", ", &evidence.at)] {
        text.extend(place.iter().flat_map(|place| [word, place.as_str()]));
    }
    text.extend(evidence.quote.iter().flat_map(|quote| [": “", quote.as_str(), "”"]));
    let read: Vec<&str> = evidence.read.iter().map(|words| words.as_str()).collect();
    if !read.is_empty() {
        text.extend([" (read aloud: ", &read.join(" … "), ")"]);
    }
    text.extend(evidence.note.iter().flat_map(|note| [" – ", note.as_str()]));
    text
}

/// Reasons that differ, in order.
pub(super) fn reasons(pair: &Pair<'_>) -> Vec<ReasonChange> {
    let mut found = Vec::new();
    for (before, after) in pair.reasons.pairs() {
        let (before, after) = (ReasonId(before), ReasonId(after));
        let (old, new) = (pair.before.debate.reason(before), pair.after.debate.reason(after));
        let mut changes = Vec::new();
        if old.name.written && new.name.written && old.name.text != new.name.text {
            changes.push(renamed(&old.name.text, &new.name.text));
        }
        let mine = |id: ClaimId| pair.before.debate.claim(id).text.to_string();
        let theirs =
            |id: ClaimId| pair.old_claim(id).map_or_else(|| pair.after.debate.claim(id).text.to_string(), mine);
        // A claim laid under a step that stood before is told with what was added.
        let both = |id: &ClaimId| {
            pair.old_claim(*id).is_some_and(|old_one| old.unless.iter().any(|used| used.claim == old_one))
        };
        let unless_new: Vec<ClaimId> = new.unless.iter().map(|used| used.claim).filter(both).collect();
        let kept: Vec<ClaimId> = unless_new.iter().filter_map(|id| pair.old_claim(*id)).collect();
        changes.extend(differences(reason(old, &mine, &kept), reason(new, &theirs, &unless_new)));
        if !changes.is_empty() {
            found.push(ReasonChange { before, after, changes });
        }
    }
    found.sort_by_cached_key(|change| {
        let (target, role, premises, name) = pair.order.old(pair.before.debate, change.before);
        (target, role, premises, name.to_owned())
    });
    found
}

/// What a reason says of itself; claims by their text.
fn reason(reason: &Reason, text: &dyn Fn(ClaimId) -> String, unless: &[ClaimId]) -> Fields {
    let mut fields = vec![
        ("role", if reason.role == Role::For { "reason" } else { "objection" }.to_owned()),
        ("bears on", text(reason.target)),
    ];
    put_text(&mut fields, "label", reason.label.as_ref());
    fields.extend(reason.premises.iter().map(|used| ("premise", text(used.claim))));
    fields.extend(unless.iter().map(|claim| ("undercut", text(*claim))));
    put_text(&mut fields, "scheme", reason.scheme.as_ref());
    put_text(&mut fields, "warrant", reason.warrant.as_ref());
    put(&mut fields, "strength", reason.strength.as_ref());
    for answer in &reason.answers {
        let by = answer.claim.as_ref().map(|claim| format!(" by “{}”", text(claim.value))).unwrap_or_default();
        fields.push(("answered question", format!("{}{by}", answer.question.value)));
    }
    put_text(&mut fields, "note", reason.note.as_ref());
    fields
}

/// What only the second debate has, in order.
pub(super) fn added(pair: &Pair<'_>) -> Vec<Loose> {
    let known = |reason: ReasonId| pair.old_reason(reason);
    let had = |old: ReasonId, claim: ClaimId| {
        let unless = &pair.before.debate.reason(old).unless;
        pair.old_claim(claim).is_some_and(|claim| unless.iter().any(|used| used.claim == claim))
    };
    loose(pair.after, &pair.order.after, known, had, |claim| pair.old_claim(claim).is_some())
}

/// What only the first debate has, in order.
pub(super) fn removed(pair: &Pair<'_>) -> Vec<Loose> {
    let known = |reason: ReasonId| pair.new_reason(reason);
    let has = |new: ReasonId, claim: ClaimId| {
        let unless = &pair.after.debate.reason(new).unless;
        pair.new_claim(claim).is_some_and(|claim| unless.iter().any(|used| used.claim == claim))
    };
    loose(pair.before, &pair.order.before, known, has, |claim| pair.new_claim(claim).is_some())
}

fn loose(
    side: Side<'_>,
    ranks: &[u32],
    twin: impl Fn(ReasonId) -> Option<ReasonId>,
    twin_has: impl Fn(ReasonId, ClaimId) -> bool,
    known: impl Fn(ClaimId) -> bool,
) -> Vec<Loose> {
    let debate = side.debate;
    let mut told = vec![false; debate.claims.len()];
    let mut found = Vec::new();
    for id in debate.reason_ids() {
        let reason = debate.reason(id);
        let rank = (ranks[reason.target.index()], reason.role == Role::Against);
        let premises: Vec<u32> = reason.premises.iter().map(|used| ranks[used.claim.index()]).collect();
        match twin(id) {
            None => {
                reason.premises.iter().for_each(|used| told[used.claim.index()] = true);
                found.push((rank, premises.clone(), None, &*reason.name.text, Loose::Reason(id)));
                for used in &reason.unless {
                    told[used.claim.index()] = true;
                    let at = Some(ranks[used.claim.index()]);
                    found.push((rank, premises.clone(), at, &*reason.name.text, Loose::Undercut(id, used.claim)));
                }
            }
            Some(other) => {
                for used in reason.unless.iter().filter(|used| !twin_has(other, used.claim)) {
                    told[used.claim.index()] = true;
                    let at = Some(ranks[used.claim.index()]);
                    found.push((rank, premises.clone(), at, &*reason.name.text, Loose::Undercut(id, used.claim)));
                }
                // What is new among the premises is told with the reason, as a change of it.
                reason.premises.iter().for_each(|used| told[used.claim.index()] = true);
            }
        }
    }
    for id in debate.claim_ids().filter(|id| !told[id.index()] && !known(*id)) {
        let rank = (ranks[id.index()], false);
        found.push((rank, Vec::new(), None, &*debate.claim(id).name.text, Loose::Claim(id)));
    }
    found.sort_unstable_by(|one, other| (&one.0, &one.1, &one.2, one.3).cmp(&(&other.0, &other.1, &other.2, other.3)));
    found.into_iter().map(|(.., loose)| loose).collect()
}
