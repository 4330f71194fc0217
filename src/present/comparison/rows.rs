//! What was added, removed, reworded and changed, in rows.

use std::collections::BTreeSet;

use super::{
    Changed, Comparison, Fate, Group, Item, Loose, Piece, Question, Record, RecordGroup, Reworded, Scene, pointed,
};
use crate::{
    compare::{
        self, Side,
        changes::{self, Change},
        records::RecordFate,
    },
    model::{ClaimId, ReasonId, Role},
    present::text,
    worddiff,
};

pub(super) fn questions(scene: &Scene<'_>) -> Vec<Question> {
    let question = |question: &compare::Question| Question {
        question: scene.question(question.before, question.after),
        rows: question.positions.iter().map(|(before, after)| scene.row(*before, *after)).collect(),
    };
    scene.compared.questions.iter().map(question).collect()
}

pub(super) fn reworded(scene: &Scene<'_>) -> Vec<Reworded> {
    let mut found = Vec::new();
    for change in &scene.compared.claim_changes {
        let (old, new) = (scene.before.debate.claim(change.before), scene.after.debate.claim(change.after));
        if change.changes.iter().any(|change| change.what == "text") {
            let runs = worddiff::diff(&text::line(&old.text), &text::line(&new.text));
            let (before, after) = (text::line(&old.name.text), text::line(&new.name.text));
            found.push(Reworded { before, after, runs });
        }
    }
    found.retain(|row| row.runs.iter().any(|run| run.fate != Fate::Kept));
    found
}

fn items(changes: &[Change]) -> Vec<Item> {
    let clean = |text: &Option<String>| text.as_ref().map(|text| text::line(text));
    let item = |change: &Change| Item { what: change.what, before: clean(&change.before), after: clean(&change.after) };
    changes.iter().filter(|change| change.what != "text").map(item).collect()
}

/// Claims and reasons that say something else, rewording aside.
pub(super) fn changed(scene: &Scene<'_>) -> Vec<Changed> {
    let debate = scene.after.debate;
    let claims = scene.compared.claim_changes.iter().map(|change| {
        let claim = debate.claim(change.after);
        let name = vec![Piece::Words("Claim ".to_owned()), Piece::Text(pointed(&claim.text))];
        Changed { kind: "claim", id: text::line(&claim.name.text), name, items: items(&change.changes) }
    });
    let reasons = scene.compared.reason_changes.iter().map(|change| {
        let reason = debate.reason(change.after);
        let word = match reason.role {
            Role::For => "Reason ",
            Role::Against => "Objection ",
        };
        let mut name = vec![Piece::Words(word.to_owned())];
        name.extend(step(scene.after, change.after));
        name.push(Piece::Words(if reason.role == Role::For { " for " } else { " to " }.to_owned()));
        name.push(Piece::Text(pointed(&debate.claim(reason.target).text)));
        Changed { kind: "reason", id: text::line(&reason.name.text), name, items: items(&change.changes) }
    });
    claims.chain(reasons).filter(|changed| !changed.items.is_empty()).collect()
}

/// A step by its heading, or else by its first premises.
pub(super) fn step(side: Side<'_>, id: ReasonId) -> Vec<Piece> {
    const PREMISES: usize = 3;
    let reason = side.debate.reason(id);
    if let Some(label) = &reason.label {
        return vec![Piece::Text(pointed(label))];
    }
    let mut pieces = Vec::new();
    for (place, used) in reason.premises.iter().take(PREMISES).enumerate() {
        if place > 0 {
            pieces.push(Piece::Words(" with ".to_owned()));
        }
        pieces.push(Piece::Text(pointed(&side.debate.claim(used.claim).text)));
    }
    if reason.premises.len() > PREMISES {
        pieces.push(Piece::Words(format!(" and {} more", reason.premises.len() - PREMISES)));
    }
    pieces
}

/// What one side alone has, under the claims that it bears on.
pub(super) fn loose(side: Side<'_>, list: &[changes::Loose]) -> Vec<Group> {
    let debate = side.debate;
    let line = |id: ClaimId| text::line(&debate.claim(id).text);
    let premises = |id: ReasonId| debate.reason(id).premises.iter().map(|used| line(used.claim)).collect::<Vec<_>>();
    let overlay = |index: Option<u32>| index.map(|index| text::line(&debate.overlays[index as usize]));
    let mut groups: Vec<(Option<ClaimId>, Group)> = Vec::new();
    for loose in list {
        let (on, row) = match *loose {
            changes::Loose::Reason(id) => {
                let reason = debate.reason(id);
                let (kind, role) = match reason.role {
                    Role::For => ("reason", "Reason"),
                    Role::Against => ("objection", "Objection"),
                };
                let (id, texts, verdict) = (text::line(&reason.name.text), premises(id), side.reason(id).into());
                let overlay = overlay(reason.overlay);
                (Some(reason.target), Loose { kind, id, role, texts, of: Vec::new(), verdict, overlay })
            }
            changes::Loose::Undercut(step, id) => {
                let reason = debate.reason(step);
                let claim = debate.claim(id);
                let row = Loose {
                    kind: "undercut",
                    id: text::line(&claim.name.text),
                    role: "Undercut",
                    texts: vec![line(id)],
                    of: premises(step),
                    verdict: side.claim(id).into(),
                    overlay: overlay(claim.overlay.or(reason.overlay)),
                };
                (Some(reason.target), row)
            }
            changes::Loose::Claim(id) => {
                let claim = debate.claim(id);
                let row = Loose {
                    kind: "claim",
                    id: text::line(&claim.name.text),
                    role: "Claim",
                    texts: vec![line(id)],
                    of: Vec::new(),
                    verdict: side.claim(id).into(),
                    overlay: overlay(claim.overlay),
                };
                (None, row)
            }
        };
        match groups.last_mut() {
            Some((target, group)) if *target == on => group.rows.push(row),
            _ => groups.push((on, Group { on: on.map(line), rows: vec![row] })),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The overlay that all of this is from, where there is more than one thing.
pub(super) fn common_overlay(groups: &[Group]) -> Option<String> {
    let mut rows = groups.iter().flat_map(|group| &group.rows);
    let first = rows.next()?.overlay.as_ref()?;
    rows.all(|row| row.overlay.as_ref() == Some(first)).then(|| first.clone())
}

/// Records that say something else, and records of one side.
pub(super) fn records(compared: &compare::Comparison) -> (Vec<Changed>, Vec<Record>) {
    let (mut changed, mut alone) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for record in &compared.records {
        let (kind, id, name) = (record.kind, text::line(&record.id), text::line(&record.name));
        match &record.fate {
            RecordFate::Changed(items) => {
                let name = match kind {
                    "debate" => vec![Piece::Words(name)],
                    _ => vec![Piece::Words(format!("{} ", capital(kind))), Piece::Text(name)],
                };
                // Nothing of a record is told as reworded.
                let clean = |text: &Option<String>| text.as_ref().map(|text| text::line(text));
                let item = |change: &Change| Item {
                    what: change.what,
                    before: clean(&change.before),
                    after: clean(&change.after),
                };
                changed.push(Changed { kind, id, name, items: items.iter().map(item).collect() });
            }
            fate => {
                let is_new = matches!(fate, RecordFate::Added);
                if seen.insert((kind, id.clone(), is_new)) {
                    alone.push(Record { kind, id, name, is_new });
                }
            }
        }
    }
    (changed, alone)
}

fn capital(word: &'static str) -> &'static str {
    match word {
        "issue" => "Issue",
        "source" => "Source",
        "person" => "Person",
        _ => "Lens",
    }
}

impl Comparison {
    /// The records by kind, what was added first.
    pub fn record_groups(&self) -> Vec<RecordGroup<'_>> {
        let mut groups: Vec<(&str, bool, Vec<&str>)> = Vec::new();
        for is_new in [true, false] {
            for record in self.records.iter().filter(|record| record.is_new == is_new) {
                match groups.last_mut() {
                    Some((kind, new, names)) if *kind == record.kind && *new == is_new => names.push(&record.name),
                    _ => groups.push((record.kind, is_new, vec![&record.name])),
                }
            }
        }
        let group = |(kind, is_new, names): (&str, bool, Vec<_>)| {
            let kinds = match (names.len(), kind) {
                (1, kind) => format!("1 {kind}"),
                (number, "person") => format!("{number} people"),
                (number, "lens") => format!("{number} lenses"),
                (number, kind) => format!("{number} {kind}s"),
            };
            RecordGroup { what: format!("{kinds} {}", if is_new { "added" } else { "removed" }), names }
        };
        groups.into_iter().map(group).collect()
    }
}
