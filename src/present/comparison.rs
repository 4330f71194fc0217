//! Two debates and what differs between them → what a reader of the comparison is shown.

mod causes;
mod rows;

pub use crate::worddiff::{Fate, Run};

use super::{
    text,
    view::Verdict,
    words::{count, list},
};
use crate::{
    compare::{self, Side},
    model::{ClaimId, Debate, IssueId},
};

/// A debate to compare, with what it is called.
#[derive(Clone, Copy)]
pub struct Named<'a> {
    /// After its folder or file.
    pub name: &'a str,
    /// The debate and its verdicts.
    pub side: Side<'a>,
}

/// A whole comparison. Every text in it is clean and of one line.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The title of the second debate.
    pub title: String,
    /// BCP 47 tag of the language of the debate's own texts.
    pub language: String,
    /// The first debate, with its overlays and lens.
    pub before: String,
    /// The second.
    pub after: String,
    /// What differs, in a few sentences.
    pub summary: Vec<String>,
    /// Every question at issue, with the verdicts on its positions.
    pub questions: Vec<Question>,
    /// Changed verdicts, by cause.
    pub turns: Vec<Turn>,
    /// Claims with another text.
    pub reworded: Vec<Reworded>,
    /// Claims, reasons and records on both sides that say something else.
    pub changed: Vec<Changed>,
    /// What only the second debate has.
    pub added: Vec<Group>,
    /// The overlay that all of it is from.
    pub added_from: Option<String>,
    /// What only the first debate has.
    pub removed: Vec<Group>,
    /// The overlay that all of it is from.
    pub removed_from: Option<String>,
    /// Records that only one side has.
    pub records: Vec<Record>,
    /// Where the comparison is less than it could be.
    pub notes: Vec<String>,
}

/// Words of ours, or a text of the debate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Words that stand as they are, spaces and stops included.
    Words(String),
    /// A text of the debate, to be set in quotation marks.
    Text(String),
}

/// A claim with its verdicts; `None`: that side does not have it.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// In the first debate.
    pub before: Option<Verdict>,
    /// In the second.
    pub after: Option<Verdict>,
}

impl Row {
    /// Whether the verdicts differ.
    pub fn changed(&self) -> bool {
        self.before != self.after
    }
}

/// A question at issue.
#[derive(Clone, Debug)]
pub struct Question {
    /// The question.
    pub question: String,
    /// Its positions.
    pub rows: Vec<Row>,
}

/// Changed verdicts with one cause.
#[derive(Clone, Debug)]
pub struct Turn {
    /// The cause, for programs.
    pub kind: &'static str,
    /// The ids of what makes up the cause.
    pub ids: Vec<String>,
    /// The cause, as a sentence.
    pub cause: Vec<Piece>,
    /// The claims.
    pub rows: Vec<TurnedRow>,
}

/// A claim whose verdict changed.
#[derive(Clone, Debug)]
pub struct TurnedRow {
    /// The claim.
    pub row: Row,
    /// Whether it is a position of an issue.
    pub is_position: bool,
    /// Through what, from the cause to the claim; empty where the cause bears on the claim itself.
    pub through: Vec<Row>,
}

/// A claim with another text.
#[derive(Clone, Debug)]
pub struct Reworded {
    /// Its id in the first debate.
    pub before: String,
    /// Its id in the second.
    pub after: String,
    /// What became of its words.
    pub runs: Vec<Run>,
}

impl Reworded {
    /// The text as it was.
    pub fn old(&self) -> String {
        self.without(Fate::Added)
    }

    /// The text as it is.
    pub fn new_text(&self) -> String {
        self.without(Fate::Removed)
    }

    fn without(&self, fate: Fate) -> String {
        let text: String = self.runs.iter().filter(|run| run.fate != fate).map(|run| run.text.as_str()).collect();
        text.trim().to_owned()
    }
}

/// Something that says something else than before.
#[derive(Clone, Debug)]
pub struct Changed {
    /// `claim`, `reason`, `source` …
    pub kind: &'static str,
    /// Its id in the second debate; empty for the debate itself.
    pub id: String,
    /// What it is, as a phrase.
    pub name: Vec<Piece>,
    /// What differs.
    pub items: Vec<Item>,
}

/// Something that was said differently.
#[derive(Clone, Debug)]
pub struct Item {
    /// What.
    pub what: &'static str,
    /// How it was; `None`: it was not said.
    pub before: Option<String>,
    /// How it is; `None`: it is no longer said.
    pub after: Option<String>,
}

/// What hangs on one claim and is on one side only.
#[derive(Clone, Debug)]
pub struct Group {
    /// The claim that they bear on; `None`: they stand by themselves.
    pub on: Option<String>,
    /// The things.
    pub rows: Vec<Loose>,
}

/// What is on one side only.
#[derive(Clone, Debug)]
pub struct Loose {
    /// `reason`, `objection`, `undercut` or `claim`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// What it does, as in "Objection to it".
    pub role: &'static str,
    /// Its premises; the claim where it is one.
    pub texts: Vec<String>,
    /// For an undercut, the premises of the step that it breaks.
    pub of: Vec<String>,
    /// What became of it.
    pub verdict: Verdict,
    /// The overlay that it is from.
    pub overlay: Option<String>,
}

/// A record that one side only has.
#[derive(Clone, Debug)]
pub struct Record {
    /// `issue`, `source`, `person` or `lens`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whether the second debate has it.
    pub is_new: bool,
}

/// Records of one kind that one side only has.
#[derive(Clone, Debug)]
pub struct RecordGroup<'a> {
    /// As in "2 sources added".
    pub what: String,
    /// What they are called.
    pub names: Vec<&'a str>,
}

/// Makes the view of a comparison of these two.
pub fn view(before: Named<'_>, after: Named<'_>, compared: &compare::Comparison) -> Comparison {
    let scene = Scene { before: before.side, after: after.side, compared };
    let debate = after.side.debate;
    let title = [&debate.title, &debate.question, &before.side.debate.title].into_iter().flatten().next();
    let (changed, records) = rows::records(compared);
    let (added, removed) = (rows::loose(after.side, &compared.added), rows::loose(before.side, &compared.removed));
    let mut view = Comparison {
        title: title.map_or_else(|| "Untitled debate".to_owned(), |title| text::line(title)),
        language: debate.language.as_ref().map_or_else(|| "en".to_owned(), |language| text::line(language)),
        before: described(before),
        after: described(after),
        summary: Vec::new(),
        questions: rows::questions(&scene),
        turns: compared.turns.iter().map(|turn| causes::turn(&scene, turn)).collect(),
        reworded: rows::reworded(&scene),
        changed: rows::changed(&scene).into_iter().chain(changed).collect(),
        added_from: rows::common_overlay(&added),
        added,
        removed_from: rows::common_overlay(&removed),
        removed,
        records,
        notes: notes(before.side, after.side, compared),
    };
    view.summary = summary(&view);
    view
}

fn notes(before: Side<'_>, after: Side<'_>, compared: &compare::Comparison) -> Vec<String> {
    let mut notes = Vec::new();
    if compared.unsought > 0 {
        let claims = count(compared.unsought, "claim");
        notes.push(format!(
            "For {claims} without an id no similar one was sought, because all their words stand in very many others: \
             they are told as removed."
        ));
    }
    let empty = |debate: &Debate| debate.claims.is_empty();
    match (empty(before.debate), empty(after.debate)) {
        (true, true) => notes.push("Neither debate holds a claim.".to_owned()),
        (true, false) => notes.push("The first debate holds no claims.".to_owned()),
        (false, true) => notes.push("The second debate holds no claims.".to_owned()),
        (false, false) if compared.claims.pairs().next().is_none() => {
            notes.push("The two debates have no claim in common.".to_owned());
        }
        _ => {}
    }
    notes
}

/// The name of a debate, with its overlays and lens.
fn described(named: Named<'_>) -> String {
    let debate = named.side.debate;
    let mut text = text::line(named.name);
    if !debate.overlays.is_empty() {
        let laid_on: Vec<String> = debate.overlays.iter().map(|name| text::line(name)).collect();
        let word = if laid_on.len() == 1 { "overlay" } else { "overlays" };
        text.extend([" with the ", word, " ", &list(&laid_on)]);
    }
    if let Some(lens) = named.side.lens() {
        let name = lens.title.as_ref().map_or(lens.name.text.as_str(), |title| title.as_str());
        text.extend([", seen through the lens “", &text::line(name), "”"]);
    }
    text
}

/// What differs, counted.
fn summary(view: &Comparison) -> Vec<String> {
    let rows = || view.turns.iter().flat_map(|turn| &turn.rows);
    let (positions, all) = (rows().filter(|row| row.is_position).count(), rows().count());
    let mut said = Vec::new();
    said.push(match (positions, all - positions) {
        (0, 0) => "No verdict changed.".to_owned(),
        (positions, 0) => format!("Verdicts changed on {}.", count(positions, "position")),
        (0, others) => format!("Verdicts changed on {}; no position moved.", count(others, "claim")),
        (positions, others) => {
            format!("Verdicts changed on {} and {}.", count(positions, "position"), count(others, "other claim"))
        }
    });
    let of = |groups: &[Group], kinds: &[&str]| {
        groups.iter().flat_map(|group| &group.rows).filter(|row| kinds.contains(&row.kind)).count()
    };
    for (word, groups) in [("Added", &view.added), ("Removed", &view.removed)] {
        let counts =
            [("reason", "reason"), ("objection", "objection"), ("undercut", "undercut"), ("claim", "other claim")];
        let parts: Vec<String> = counts
            .into_iter()
            .map(|(kind, name)| (of(groups, &[kind]), name))
            .filter(|(number, _)| *number > 0)
            .map(|(number, name)| count(number, name))
            .collect();
        if !parts.is_empty() {
            said.push(format!("{word}: {}.", list(&parts)));
        }
    }
    if !view.reworded.is_empty() {
        said.push(format!("Reworded: {}.", count(view.reworded.len(), "claim")));
    }
    if !view.changed.is_empty() {
        said.push(format!("Otherwise changed: {}.", count(view.changed.len(), "record")));
    }
    if said.len() == 1 && all == 0 && view.records.is_empty() {
        return vec!["The two do not differ.".to_owned()];
    }
    said
}

/// How many letters of a text are quoted where it is only pointed at.
const POINTED: usize = 96;

/// Both sides and what differs.
struct Scene<'a> {
    before: Side<'a>,
    after: Side<'a>,
    compared: &'a compare::Comparison,
}

impl Scene<'_> {
    /// A claim with its verdicts on both sides.
    fn row(&self, before: Option<ClaimId>, after: Option<ClaimId>) -> Row {
        let claim = match (before, after) {
            (_, Some(id)) => Some(self.after.debate.claim(id)),
            (Some(id), None) => Some(self.before.debate.claim(id)),
            (None, None) => None,
        };
        Row {
            id: claim.map(|claim| text::line(&claim.name.text)).unwrap_or_default(),
            text: claim.map(|claim| text::line(&claim.text)).unwrap_or_default(),
            before: before.map(|id| self.before.claim(id).into()),
            after: after.map(|id| self.after.claim(id).into()),
        }
    }

    fn question(&self, before: Option<IssueId>, after: Option<IssueId>) -> String {
        let written = |debate: &Debate, id: IssueId| {
            let issue = &debate.issues[id.index()];
            let question = issue.question.as_ref().or(debate.question.as_ref());
            text::line(question.map_or(issue.name.text.as_str(), |question| question.as_str()))
        };
        match (before, after) {
            (_, Some(id)) => written(self.after.debate, id),
            (Some(id), None) => written(self.before.debate, id),
            (None, None) => String::new(),
        }
    }
}

/// As much of a text as is needed to know it again, and no stop, since the sentence may go on.
fn pointed(text: &str) -> String {
    text::short(text::line(text).trim_end_matches('.'), POINTED)
}
