//! What the evidence says of rival positions → a table with a ranking, and sentences on what it is worth.

use super::{
    plan,
    scene::Scene,
    sheet,
    view::{Link, Matrix, MatrixCell, MatrixColumn, MatrixRank, MatrixRow, Verdict},
    words,
};
use crate::{
    evaluate::Evaluation,
    model::{ClaimId, DEFAULT_STRENGTH, Debate, IssueId},
    names,
    prepare::matrix::{self as found, Cell},
};

/// Rows that are shown unless all are asked for: about two pages.
pub const USUAL: usize = 60;

/// Positions that stand beside each other at most: more do not fit on a sheet.
const MOST_COLUMNS: usize = 12;

/// How many sources are named in a row.
const MOST_SOURCES: usize = 3;

/// From here on a weight is strong: the word `strong` means 0.75.
const STRONG: f64 = 0.75;

/// Holds the evidence against the positions of an issue, by its id or its number from 1; `None`: the first, or, where
/// there is no issue, the claims that no other rests on. `most`: how many rows there are at most.
///
/// # Errors
/// With a sentence for the user: when there is no such issue, or the debate holds no claims.
pub fn matrix(debate: &Debate, evaluation: &Evaluation, issue: Option<&str>, most: usize) -> Result<Matrix, String> {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    if debate.claims.is_empty() {
        return Err("the debate holds no claims: there are no positions to hold evidence against yet".to_owned());
    }
    let issue = issue.map(|asked| named(debate, asked)).transpose()?.or_else(|| first(debate));
    let all = match issue {
        Some(issue) => debate.issues[issue.index()].positions.iter().map(|position| position.value).collect(),
        None => tops(scene),
    };
    let mut positions: Vec<ClaimId> = Vec::new();
    for claim in all {
        if !positions.contains(&claim) && positions.len() < MOST_COLUMNS + 1 {
            positions.push(claim);
        }
    }
    let too_many = positions.len() > MOST_COLUMNS;
    positions.truncate(MOST_COLUMNS);
    let mut found = found::matrix(debate, evaluation, &positions);
    found.rows.sort_by(|one, other| {
        let place = |row: &found::Row| plan.claims[row.claim.index()];
        other.diagnosticity.total_cmp(&one.diagnosticity).then(place(one).cmp(&place(other)))
    });
    let question = issue.map(|issue| super::question_of(debate, &debate.issues[issue.index()]));
    let mut left_out = Vec::new();
    if too_many {
        left_out.push(format!("Only the first {MOST_COLUMNS} positions are shown: no more fit on a sheet."));
    }
    if found.rows.len() > most {
        let more = words::count(found.rows.len() - most, "row");
        left_out.push(format!("{more} that tell less are not shown; `--all` prints them. The ranking counts them."));
    }
    if found.silent > 0 {
        let (pieces, say) = if found.silent == 1 { ("piece", "says") } else { ("pieces", "say") };
        left_out.push(format!("{} {pieces} of evidence {say} nothing of any of these positions.", found.silent));
    }
    if issue.is_some() && debate.issues.len() > 1 {
        let (issues, has) = match debate.issues.len() - 1 {
            1 => ("1 more question of this debate".to_owned(), "has a matrix of its own"),
            some => (format!("{some} more questions of this debate"), "have matrices of their own"),
        };
        left_out.push(format!("{issues} {has}: elenchus matrix with --issue writes them."));
    }
    let mut sheet = sheet::sheet(scene, None);
    sheet.question = sheet.question.filter(|asked| Some(asked) != question.as_ref());
    Ok(Matrix {
        sheet,
        says: says(&found, positions.len()),
        question,
        columns: positions.iter().map(|claim| column(scene, *claim)).collect(),
        ranking: ranking(scene, &positions, &found),
        key: key(&found),
        rows: found.rows.iter().take(most).map(|row| self::row(scene, row)).collect(),
        left_out,
    })
}

/// The issue of this id, or of this number.
fn named(debate: &Debate, asked: &str) -> Result<IssueId, String> {
    let names = || debate.issues.iter().map(|issue| issue.name.text.as_str());
    let number = asked.parse::<usize>().ok().filter(|number| (1..=debate.issues.len()).contains(number));
    if let Some(index) = names().position(|name| name == asked).or(number.map(|number| number - 1)) {
        return Ok(IssueId::new(index));
    }
    Err(match (names::nearest(asked, names()), debate.issues.len()) {
        (_, 0) => "this debate has no issues; without `--issue` its main claims are compared".to_owned(),
        (Some(near), _) => format!("there is no issue `{asked}`; `{near}` exists"),
        (None, all) => format!("there is no issue `{asked}`; write its id, or its number from 1 to {all}"),
    })
}

fn first(debate: &Debate) -> Option<IssueId> {
    debate.issues.iter().position(|issue| !issue.positions.is_empty()).map(IssueId::new)
}

fn tops(scene: &Scene<'_>) -> Vec<ClaimId> {
    scene.plan.cases().filter_map(|case| scene.plan.places[case.root as usize].claim).collect()
}

fn says(found: &found::Matrix, positions: usize) -> Vec<String> {
    let mut says = vec![
        "Each row is a claim of the debate, each cell what follows from it for a position, by the reasons and objections \
         that stand. Preferred is the position with the least against it, not the one with the most for it."
            .to_owned(),
        "The matrix shows which evidence tells the positions apart, and where nobody has asked. It does not show which \
         position is true: it knows no evidence but what is written in this debate, and counts two claims from one source \
         as two."
            .to_owned(),
    ];
    if positions == 1 {
        says.push("There is one position only: nothing to tell apart.".to_owned());
    }
    if found.takes_leaves && !found.rows.is_empty() {
        says.push(
            "No claim here cites a source or is called a fact, so claims without reasons stand for evidence.".into(),
        );
    }
    says
}

fn column(scene: &Scene<'_>, claim: ClaimId) -> MatrixColumn {
    MatrixColumn { link: link(scene, claim), verdict: scene.claim_verdict(claim) }
}

fn link(scene: &Scene<'_>, claim: ClaimId) -> Link {
    scene.link(scene.plan.of_claim(claim))
}

fn ranking(scene: &Scene<'_>, positions: &[ClaimId], found: &found::Matrix) -> Vec<MatrixRank> {
    let rank = |(claim, score): (&ClaimId, &found::Score)| MatrixRank {
        rank: score.rank,
        link: link(scene, *claim),
        verdict: scene.claim_verdict(*claim),
        score: decimal(score.inconsistency),
        inconsistent: score.inconsistent,
        consistent: score.consistent,
    };
    let mut ranking: Vec<MatrixRank> = positions.iter().zip(&found.scores).map(rank).collect();
    ranking.sort_by_key(|position| position.rank);
    ranking
}

/// At most two decimals, and none that are noughts.
fn decimal(number: f64) -> String {
    format!("{number:.2}").trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn row(scene: &Scene<'_>, row: &found::Row) -> MatrixRow {
    let claim = scene.debate.claim(row.claim);
    let mut sources: Vec<&str> = Vec::new();
    for evidence in &claim.evidence {
        let head = &*scene.cites[evidence.reference.value.index()].head;
        if !sources.contains(&head) {
            sources.push(head);
        }
    }
    let more = sources.len().saturating_sub(MOST_SOURCES);
    sources.truncate(MOST_SOURCES);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    MatrixRow {
        link: link(scene, row.claim),
        sources: format!("{}{more}", sources.join("; ")).into(),
        is_open: scene.claim_verdict(row.claim) == Verdict::Undecided,
        cells: row.cells.iter().map(|cell| sign(*cell)).collect(),
        diagnosticity: decimal(row.diagnosticity),
        telling: match row.diagnosticity {
            some if some < 1e-9 => "none",
            some if some < 2.0 * DEFAULT_STRENGTH - 1e-9 => "some",
            _ => "high",
        },
    }
}

fn sign(cell: Cell) -> MatrixCell {
    match (cell.supports, cell.opposes) {
        (None, None) => MatrixCell::Silent,
        (Some(_), Some(_)) => MatrixCell::Both,
        (Some(weight), None) if weight >= STRONG => MatrixCell::VeryConsistent,
        (Some(_), None) => MatrixCell::Consistent,
        (None, Some(weight)) if weight >= STRONG => MatrixCell::VeryInconsistent,
        (None, Some(_)) => MatrixCell::Inconsistent,
    }
}

/// What the signs mean that are used.
fn key(found: &found::Matrix) -> Vec<(MatrixCell, &'static str)> {
    let used = |wanted: &MatrixCell| found.rows.iter().flat_map(|row| &row.cells).any(|cell| sign(*cell) == *wanted);
    let meaning = |cell| match cell {
        MatrixCell::VeryConsistent => "strongly consistent",
        MatrixCell::Consistent => "consistent",
        MatrixCell::Both => "both, in different ways",
        MatrixCell::Inconsistent => "inconsistent",
        MatrixCell::VeryInconsistent => "strongly inconsistent",
        MatrixCell::Silent => "the debate does not say",
    };
    MatrixCell::ALL.into_iter().filter(used).map(|cell| (cell, meaning(cell))).collect()
}
